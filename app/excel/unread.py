"""Cells whose value the list itself does not know: errors, formulas without a result, damaged text."""

from __future__ import annotations

ERROR_CELL = "error-cell"
NOT_CALCULATED = "not-calculated"
BROKEN_TEXT = "broken-text"


class Unread(str):
    """Stands for a cell whose value the list itself does not know, so that it is not lost.

    The text is the error (`#REF!`), the formula that no program has worked out, or what is left of a text of
    which some signs are damaged; `problem` is its code.
    """

    __slots__ = ("problem",)
    problem: str

    def __new__(cls, text: str, problem: str) -> Unread:
        cell = super().__new__(cls, text)
        cell.problem = problem
        return cell

    def __reduce__(self) -> tuple[type[Unread], tuple[str, str]]:
        return Unread, (str(self), self.problem)


_ERRORS = frozenset(
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED!".split()
)


def is_error(text: str) -> bool:
    """Whether a text is what Excel shows of an error, or of a number in a column too narrow for it."""
    return text in _ERRORS or (len(text) > 2 and not text.strip("#"))
