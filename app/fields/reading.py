"""A day as it stands in a cell, before anybody has judged it."""

from __future__ import annotations

from app.value import value


@value()
class Reading:
    """Numbers as they stand, None where not given; `year` has but two digits where `short_year`.

    A `problem` tells that something beside the day was not understood, or speaks against it.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    short_year: bool = False
    lunar: bool = False
    leap: bool = False
    note: str = ""
    problem: str = ""


NOTHING = ""
"""What is read in an empty cell; any other text is a problem's code."""
EXCEL_SERIAL = "excel-serial"
"""How a number is noted that was taken for the days that Excel counts."""
