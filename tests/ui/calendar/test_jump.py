"""Going to a day that is typed, and what spans of days are called."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from app import clock
from ui.calendar.jump import JumpDialog
from ui.calendar.words import week_title


@pytest.mark.parametrize(
    ("typed", "day", "note"),
    [
        ("腊月廿三", "2027-01-30", ""),
        ("下周三", "2026-11-25", ""),
        ("+3", "2026-11-25", ""),
        ("2027-02-29", "2027-02-28", "那一年没有 2 月 29 日，按 28 日算。"),
        ("农历腊月三十", "2027-02-05", "那个月没有三十，按廿九算。"),
    ],
)
def test_a_day_is_said_as_it_is_meant(qtbot: QtBot, typed: str, day: str, note: str) -> None:
    clock.set_today(dt.date(2026, 11, 22))
    dialog = JumpDialog(None)
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert dialog.meant.text().startswith(day)
    assert dialog.note.text() == note
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.accept()
    assert told.args == [dt.date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("monday", "title"),
    [
        (dt.date(2026, 11, 16), "2026 年 11 月 16–22 日"),
        (dt.date(2026, 11, 30), "2026 年 11 月 30 日 – 12 月 6 日"),
        (dt.date(2026, 12, 28), "2026 年 12 月 28 日 – 2027 年 1 月 3 日"),
    ],
)
def test_a_week_is_called_by_its_days_also_where_a_month_or_year_begins(monday: dt.date, title: str) -> None:
    assert week_title(monday) == title
