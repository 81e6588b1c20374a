"""Whatever a room may say in codes, the window can say in words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import errors
from app.care.rows import State
from app.fields.field import Table
from app.storage import explaining, refusals
from app.storage.rows import WriteName
from ui import messages, write_names

ROOT = Path(__file__).parents[2]
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.KnownError)
}


def calls(names: set[str]) -> Iterator[tuple[str, ast.Call]]:
    """Every call of one of these in the program, with where it stands."""
    for path in sorted([*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called in names:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def literals(node: ast.expr) -> list[str]:
    """The texts an argument can be: itself, or the branches of a condition."""
    branches = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return [part.value for part in branches if isinstance(part, ast.Constant) and isinstance(part.value, str)]


RAISED = {
    **dict.fromkeys([*refusals.CODES.values(), *explaining.CODES.values()], "app/storage"),
    **{code: place for place, call in calls(ERRORS) if call.args for code in literals(call.args[0])},
}
DESCRIBED = {
    code: place
    for place, call in calls({"describe", "WriteName"})
    for argument in call.args[:2]
    for code in literals(argument)
    if code
}

COMPOSED = [*(f"{table}-edit" for table in Table), *(f"due-{state}" for state in State)]
"""Codes that are put together from a table, or from what was decided."""


def test_there_are_codes_to_look_at() -> None:
    assert {"file-newer", "no-such-sheet", "several-customers"} <= RAISED.keys()
    assert {"customer-edit", "import", "contact"} <= DESCRIBED.keys()


@pytest.mark.parametrize("code", sorted(RAISED))
def test_every_error_that_is_raised_has_its_sentence(code: str) -> None:
    assert code in messages.sentences(), RAISED[code]


@pytest.mark.parametrize("code", sorted({*DESCRIBED, *COMPOSED} - {"edit"}))
def test_every_write_has_its_name(code: str) -> None:
    assert write_names.write_name(WriteName(code)) != write_names.write_name(WriteName("edit"))


def said(keyword: str, position: int) -> dict[str, str]:
    """The codes that readings of cells are given, by position or by keyword, with where."""
    found = {}
    for place, call in calls({"Parsed", "Spread", "Reading", "NameReading", "replace"}):
        nodes = [k.value for k in call.keywords if k.arg == keyword]
        if getattr(call.func, "id", "") in ("Parsed", "Spread"):
            nodes += call.args[position : position + 1]
        found |= {code: place for node in nodes for code in literals(node) if code}
    return found


@pytest.mark.parametrize("code", sorted(said("problem", 1)))
def test_every_problem_of_a_cell_has_its_sentence(code: str) -> None:
    assert messages.problem(code) != messages.problem("a code that nobody knows"), said("problem", 1)[code]


@pytest.mark.parametrize("code", sorted(said("note", 2)))
def test_every_note_of_a_cell_has_its_words(code: str) -> None:
    assert messages.note(code), said("note", 2)[code]
