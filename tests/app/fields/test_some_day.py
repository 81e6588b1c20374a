"""A day to be seen, as people type it. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.some_day import read_some_day

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day", "note"),
    [
        ("70.11.22", "1970-11-22", "two-digit-year"),
        ("2027-1-3", "2027-01-03", ""),
        ("20270103", "2027-01-03", ""),
        ("11-25", "2026-11-25", ""),
        ("11-20", "2026-11-20", ""),
        ("1月5日", "2027-01-05", ""),
        ("2027-09", "2027-09-01", ""),
        ("今天", "2026-11-22", ""),
        ("明天", "2026-11-23", ""),
        ("农历八月十五", "2026-09-25", ""),
        ("八月十五", "2026-09-25", ""),
        ("2030年农历八月十五", "2030-09-12", ""),
        ("腊月廿三", "2027-01-30", ""),
        ("闰四月初二", "2027-05-07", "no-leap-month"),
        ("2025年闰六月初一", "2025-07-25", ""),
        ("2020年闰四月初二", "2020-05-24", ""),
        ("农历十二月三十", "2027-02-05", "no-lunar-30th"),
        ("2月29日", "2027-02-28", "no-29-february"),
        ("2028-02-29", "2028-02-29", ""),
        ("中秋", "2026-09-25", ""),
        ("2027年中秋节", "2027-09-15", ""),
        ("冬至", "2026-12-22", ""),
        ("Christmas", "2026-12-25", ""),
    ],
)
def test_a_day_is_found(typed: str, day: str, note: str) -> None:
    found = read_some_day(typed, TODAY)
    assert (found.value, found.note) == (dt.date.fromisoformat(day), note)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "unreadable"),
        ("随便", "unreadable"),
        ("2-30", "no-such-date"),
        ("13月", "no-such-date"),
        ("农历八月三十一", "no-such-date"),
        ("2027", "incomplete-date"),
        ("2300-01-01", "year-out-of-range"),
    ],
)
def test_what_is_no_day_is_refused(typed: str, problem: str) -> None:
    found = read_some_day(typed, TODAY)
    assert found.value is None
    assert found.problem == problem


@given(st.text(max_size=30))
def test_nothing_typed_ever_fails(text: str) -> None:
    found = read_some_day(text, TODAY)
    assert (found.value is None) == bool(found.problem)
