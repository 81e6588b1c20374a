"""Whatever a room may say in codes, the window can say in words."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

from app import errors
from app.care.rows import State
from app.fields.field import Table
from app.storage import explaining, refusals
from app.storage.rows import WriteName
from ui import messages, readings, write_names

ROOT = Path(__file__).parents[2]
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.KnownError)
}
NAMES = {"describe", "WriteName"}
CELLS = {"Parsed", "Spread", "Reading", "NameReading", "replace"}
COMPOSED = {
    **{f"{table}-edit": "app/fields" for table in Table},
    **{f"due-{state}": "app/care" for state in State},
}
"""Codes that are put together from a table, or from what was decided."""


@cache
def _calls() -> dict[str, list[tuple[str, ast.Call]]]:
    """Every call of these in the program, by what is called, with where it stands."""
    found: dict[str, list[tuple[str, ast.Call]]] = defaultdict(list)
    wanted = ERRORS | NAMES | CELLS
    for path in sorted([*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")]):
        text = path.read_text(encoding="utf-8")
        if not any(f"{name}(" in text for name in wanted):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called in wanted:
                    found[called].append((f"{path.relative_to(ROOT)}:{node.lineno}", node))
    return found


def calls(names: set[str]) -> list[tuple[str, ast.Call]]:
    return [call for name in sorted(names) for call in _calls()[name]]


def literals(node: ast.expr) -> list[str]:
    """The texts an argument can be: itself, or the branches of a condition."""
    branches = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return [part.value for part in branches if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def raised() -> dict[str, str]:
    """The codes of errors, with where they are raised."""
    return {
        **dict.fromkeys([*refusals.CODES.values(), *explaining.CODES.values()], "app/storage"),
        **{code: place for place, call in calls(ERRORS) if call.args for code in literals(call.args[0])},
    }


def described() -> dict[str, str]:
    """The codes of writes, with where they are described."""
    return {
        code: place
        for place, call in calls(NAMES)
        for argument in call.args[:2]
        for code in literals(argument)
        if code
    }


def said(keyword: str, position: int) -> dict[str, str]:
    """The codes that readings of cells are given, by position or by keyword, with where."""
    found = {}
    for place, call in calls(CELLS):
        nodes = [k.value for k in call.keywords if k.arg == keyword]
        if getattr(call.func, "id", "") in ("Parsed", "Spread"):
            nodes += call.args[position : position + 1]
        found |= {code: place for node in nodes for code in literals(node) if code}
    return found


def test_there_are_codes_to_look_at() -> None:
    assert {"file-newer", "no-such-sheet", "several-customers"} <= raised().keys()
    assert {"customer-edit", "import", "contact"} <= described().keys()
    assert said("problem", 1)
    assert said("note", 2)


def test_every_error_that_is_raised_has_its_sentence() -> None:
    assert not {code: place for code, place in raised().items() if code not in messages.sentences()}


def test_every_write_has_its_name() -> None:
    any_change = write_names.write_name(WriteName("edit"))
    codes = {**described(), **COMPOSED}
    unnamed = {code: place for code, place in codes.items() if _name(code) == any_change}
    assert unnamed.keys() <= {"edit"}


def _name(code: str) -> str:
    return write_names.write_name(WriteName(code))


def test_every_problem_of_a_cell_has_its_sentence() -> None:
    unknown = readings.problem("a code that nobody knows")
    assert not {code: at for code, at in said("problem", 1).items() if readings.problem(code) == unknown}


def test_every_note_of_a_cell_has_its_words() -> None:
    assert not {code: place for code, place in said("note", 2).items() if not readings.note(code)}
