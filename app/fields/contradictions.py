"""What an identity card's number tells that other items of the file deny."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import to_lunar
from app.fields.parse_id import birth_of, sex_of


def contradictions(values: Mapping[str, Any]) -> dict[str, str]:
    """A problem's code for each item that the number denies; both are kept, a person decides."""
    number = values.get("id_number")
    if not number:
        return {}
    found = {}
    if values.get("sex") and values["sex"] != sex_of(number):
        found["sex"] = "sex-differs-from-id"
    born, birthday = birth_of(number), values.get("birthday")
    if born is not None and birthday is not None and not _may_be(birthday, born.year, born.month, born.day):
        found["birthday"] = "birthday-differs-from-id"
    return found


def _may_be(birthday: Birthday, year: int, month: int, day: int) -> bool:
    """A card may tell the lunar day as if it was a solar one: that is no contradiction."""
    told = (birthday.year or year, birthday.month or month, birthday.day or day)
    if birthday.calendar is Calendar.SOLAR:
        return told == (year, month, day)
    lunar = to_lunar(dt.date(year, month, day))
    years = (birthday.year or lunar.year, birthday.month or lunar.month, birthday.day or lunar.day)
    return told == (year, month, day) or years == (lunar.year, lunar.month, lunar.day)
