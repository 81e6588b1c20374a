"""The house, as tests: who may import whom, and which doors everything goes through."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
LIGHT_FILES = {"rows.py", "catalog.py", "kinds.py", "rules.py"}
HEAVY = {"sqlalchemy", "alembic", "pypinyin", "openpyxl", "holidays", "borax", "jinja2", "phonenumbers"}
UNASKED = {"set_now", "FirstPage"}
"""Tests alone set the hour; a table that plain SQL reads and writes is only described."""
MODAL = {
    "QMessageBox": {"about", "critical", "information", "question", "warning"},
    "QFileDialog": {"getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"},
    "QInputDialog": {"getInt", "getItem", "getText"},
}


def sources(*folders: str) -> Iterator[Path]:
    """All Python files of the folders, as paths from the root."""
    for folder in folders:
        yield from sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))


def places(found: Callable[[ast.AST], bool], *folders: str, but: str = "") -> list[str]:
    """`file:line` of every one of the `nodes` that `found` picks, outside what begins with `but`."""
    return [
        f"{path}:{getattr(node, 'lineno', 0)}"
        for path in sources(*folders)
        if not but or not path.as_posix().startswith(but)
        for node in nodes(path)
        if found(node)
    ]


@cache
def tree(path: Path) -> ast.Module:
    """A file as Python reads it."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a file of the kinds that a dozen tests look at."""
    looked_at = (ast.Attribute, ast.Call, ast.FunctionDef)
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, looked_at))


def calls(owner: str, names: set[str]) -> Callable[[ast.AST], bool]:
    """Picks `owner.name(…)` and `x.owner.name(…)`; any owner when it is empty."""

    def found(node: ast.AST) -> bool:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            return False
        before = node.func.value
        last = before.attr if isinstance(before, ast.Attribute) else getattr(before, "id", "")
        return node.func.attr in names and owner in ("", last)

    return found


def top_level_imports(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Module and names of each import that runs when the file is imported."""
    for node in tree(path).body:
        if isinstance(node, ast.Import):
            yield from ((alias.name, []) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", [alias.name for alias in node.names]


def test_every_import_keeps_to_the_contracts() -> None:
    config = str(ROOT / "pyproject.toml")
    assert lint_imports(config_filename=config, no_cache=True, no_logo=True) == EXIT_STATUS_SUCCESS


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Two threads may load modules at the same time: in a circle each would see the other's half."""
    named = {".".join(path.with_suffix("").parts): path for path in sources("app", "ui")}
    wanted = {
        module: {
            each
            for name, taken in top_level_imports(path)
            for each in (name, *(f"{name}.{one}" for one in taken))
            if each in named and each != module
        }
        for module, path in named.items()
    }
    TopologicalSorter(wanted).prepare()


def test_only_storage_opens_a_session() -> None:
    def makes_one(node: ast.AST) -> bool:
        makers = {"Session", "sessionmaker", "scoped_session"}
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in makers

    assert places(makes_one, "app", "ui", but="app/storage/") == []


def test_only_storage_commits_or_rolls_back() -> None:
    assert places(calls("session", {"begin", "commit", "rollback"}), "app", "ui", but="app/storage/") == []


def test_only_the_clock_knows_the_time() -> None:
    askers = [("date", {"today"}), ("datetime", {"now", "today", "utcnow"}), ("time", {"localtime"})]
    askers += [(kind, {"currentDate", "currentDateTime"}) for kind in ("QDate", "QDateTime")]
    found = [place for asker in askers for place in places(calls(*asker), "app", "ui", but="app/clock.py")]
    assert found == []


def test_only_the_question_seam_waits_for_an_answer() -> None:
    asked = [
        place for kind, names in MODAL.items() for place in places(calls(kind, names), "ui", but="ui/ask.py")
    ]
    assert asked == []
    waiting = places(calls("", {"exec", "exec_"}), "ui", but="ui/ask.py")
    programs = ("ui/main.py", "ui/commands/stage.py")  # each runs the event loop of its own process
    assert [place for place in waiting if not place.startswith(programs)] == []


def test_nothing_turns_the_event_loop_by_hand() -> None:
    assert places(calls("", {"processEvents"}), "ui") == []


def test_light_drawers_import_nothing_heavy() -> None:
    heavy = [
        f"{path}: {module}"
        for path in sources("app")
        if path.name in LIGHT_FILES
        for module, _ in top_level_imports(path)
        if module.split(".")[0] in HEAVY
    ]
    assert heavy == []


def test_the_window_names_drawers_and_takes_nothing_out_of_them() -> None:
    """`from app.customers import queries` stays lazy; `from app.customers.queries import find` does not."""
    taken = [
        f"{path}: {module}"
        for path in sources("ui")
        for module, _ in top_level_imports(path)
        if module.startswith("app.") and module.split(".")[-1] in {"queries", "actions"}
    ]
    assert taken == []


def test_no_file_is_too_long_to_read_at_one_sitting() -> None:
    paths = list(sources("app", "ui"))
    lengths = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in paths}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_take_in_at_a_glance() -> None:
    def too_long(node: ast.AST) -> bool:
        if not isinstance(node, ast.FunctionDef):
            return False
        return (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION

    assert places(too_long, "app", "ui", but="app/storage/migrations/") == []


def test_tests_reach_for_nothing_private() -> None:
    """They would hold fast how a thing is done; what a tuple of names calls `_replace` is not private."""

    def reaches(node: ast.AST) -> bool:
        if not isinstance(node, ast.Attribute) or not node.attr.startswith("_") or node.attr.startswith("__"):
            return False
        own = isinstance(node.value, ast.Name) and node.value.id == "self"
        return not own and node.attr not in {"_replace", "_asdict", "_fields", "_mapping"}

    assert places(reaches, "tests") == []


def test_every_name_is_asked_for_by_the_program() -> None:
    """Not by its tests alone: what nobody needs any more goes."""
    spoken: Counter[str] = Counter()
    for folder in ("app", "ui", "packaging", "resources"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.suffix in {".py", ".html", ".toml"}:
                spoken.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    once = [
        f"{path}: {name}"
        for path in sources("app", "ui")
        if "migrations" not in path.parts
        for name in _given_names(path)
        if spoken[name] == 1 and name not in UNASKED
    ]
    assert once == []
    assert all(spoken[name] == 1 for name in UNASKED)


def _given_names(path: Path) -> Iterator[str]:
    """The functions, classes and values of a module that others may ask for."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        else:
            names = []
        yield from (name for name in names if not name.startswith("_"))
