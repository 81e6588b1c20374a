"""The day of the next contact, jotted down."""

from __future__ import annotations

import datetime as dt

import pytest

from app.learning.next_day import NextDay, read_next

TODAY = dt.date(2026, 11, 22)
"""A Sunday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12-5", "2026-12-05"), ("12.5", "2026-12-05"), ("12/5", "2026-12-05"), ("12月5日", "2026-12-05"),
        ("1-3", "2027-01-03"), ("2027-03-01", "2027-03-01"), ("下周三", "2026-11-25"), ("周五", "2026-11-27"),
        ("明天", "2026-11-23"), ("后天", "2026-11-24"), ("三天后", "2026-11-25"), ("月底", "2026-11-30"),
        ("+3", "2026-11-25"), ("+0", "2026-11-22"), ("+2周", "2026-12-06"), ("+1w", "2026-11-29"),
        ("+1个月", "2026-12-22"), ("+3m", "2027-02-22"), ("15", "2026-12-15"), ("25", "2026-11-25"),
        ("春节", "2027-02-06"), ("农历腊月廿三", "2027-01-30"), ("Dec 5", "2026-12-05"),
        ("tomorrow", "2026-11-23"), ("２７－１－５", "2027-01-05"),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_jotted_down(text: str, day: str) -> None:
    read = read_next(text, TODAY)
    assert read.value is not None
    assert read.value.on.isoformat() == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("12-5 15:30", "15:30"), ("下周三下午3点", "15:00"), ("+3 9点半", "09:30"), ("15 下午两点", "14:00"),
        ("明天上午十点", "10:00"),
    ],
)  # fmt: skip
def test_an_hour_behind_it_is_read_too(text: str, at: str) -> None:
    read = read_next(text, TODAY)
    assert read.value is not None
    assert read.value.at == dt.time.fromisoformat(at)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("随便", "unreadable"), ("12-5 再说", "no-hour"), ("13-40", "unreadable"), ("2026-11-01", "day-past"),
        ("99", "unreadable"), ("客户下周三回来", "unreadable"), ("+5 再说", "no-hour"),
    ],
)  # fmt: skip
def test_what_is_no_day_to_come_is_not_guessed_at(text: str, problem: str) -> None:
    read = read_next(text, TODAY)
    assert (read.value, read.problem) == (None, problem)


def test_nothing_written_is_no_day() -> None:
    assert read_next("  ", TODAY).value is None
    assert read_next("", TODAY).problem == ""


def test_the_hour_stands_beside_the_day() -> None:
    assert read_next("11-25 15:30", TODAY).value == NextDay(dt.date(2026, 11, 25), dt.time(15, 30))
