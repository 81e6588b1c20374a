"""The birthday as a value, and its text."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar


@pytest.mark.parametrize(
    ("birthday", "text"),
    [
        (Birthday(Calendar.SOLAR, 1970, 11, 22), "1970-11-22"),
        (Birthday(Calendar.SOLAR, None, 11, 22), "--11-22"),
        (Birthday(Calendar.LUNAR, 1966, 8, 15), "L1966-08-15"),
        (Birthday(Calendar.LUNAR, None, 4, 2, leap=True), "L--04-02R"),
        (Birthday(Calendar.SOLAR, 1970, 0, 0), "1970-00-00"),
    ],
)
def test_a_birthday_survives_as_text(birthday: Birthday, text: str) -> None:
    assert birthday.iso() == text
    assert Birthday.from_iso(text) == birthday


@pytest.mark.parametrize("text", ["", "1970", "11/22/1970", "L"])
def test_what_is_no_birthday_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Birthday.from_iso(text)


def test_only_a_known_month_and_day_come_round() -> None:
    assert Birthday.solar(dt.date(1970, 11, 22)).recurs
    assert not Birthday(Calendar.SOLAR, 1970, 11, 0).recurs
