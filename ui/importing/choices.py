"""What a person can decide for a row of the check, the keys for it, and how it is called."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.excel.rows import Decision, Override, RowPlan, Verdict
from ui.importing.words import decision_word
from ui.words import tr

Choice = str | None
"""An `Override`, `PICK`, or None, which takes a decision back."""
PICK = "pick"
"""Merge item by item."""
KEYS = {
    Qt.Key.Key_1: Override.MERGE,
    Qt.Key.Key_2: Override.NEW,
    Qt.Key.Key_3: Override.HOUSEHOLD,
    Qt.Key.Key_4: Override.SKIP,
}
BACK = (Qt.Key.Key_0, Qt.Key.Key_Backspace)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_SEVERAL = "names-firm-of-several"
"""The problem of a row that is left out until somebody has decided whom of a firm it tells of."""
_BESIDE = (PICK, Override.NEW, Override.HOUSEHOLD, Override.SKIP)


def choices_of(row: RowPlan) -> tuple[Choice, ...]:
    """In the order of their buttons."""
    if row.verdict is Verdict.PROBLEM:
        return (Override.MERGE, *_BESIDE) if row.twin and _OF_SEVERAL in row.problems else ()
    if row.override is not None:
        return (PICK, None) if row.override is Override.MERGE and row.twin else (None,)
    if row.verdict is Verdict.DUPLICATE:
        return (Override.MERGE, *_BESIDE)
    if row.verdict is Verdict.UPDATE:
        return _BESIDE
    if row.verdict is Verdict.SAME:
        return (PICK,)
    return (Override.SKIP,) if row.verdict is Verdict.NEW else ()


def decided(row: RowPlan, override: Override | None) -> Decision | None:
    """A decision for a row, beside the twin that it has."""
    if override is None:
        return None
    return Decision(override, about=row.twin.who if row.twin else None)


def key_of(choice: Choice) -> str:
    """The key that does the same."""
    if choice is None or choice == PICK:
        return "0" if choice is None else "Enter"
    return next(QKeySequence(key).toString() for key, override in KEYS.items() if override == choice)


def choice_word(choice: Choice) -> str:
    """As its button says it."""
    if choice is None:
        return tr("重新决定")
    return tr("逐项…") if choice == PICK else decision_word(Override(choice))
