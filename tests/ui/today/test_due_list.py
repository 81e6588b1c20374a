"""What is painted in a line of the list: however many reasons, they stay in their place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.care.rows import DueRow, Reason, TodayList, Tone
from ui.kit.style import apply_theme
from ui.today.due_list import (
    HEAD_HEIGHT,
    PHONE_WIDTH,
    ROW_HEIGHT,
    WHEN_WIDTH,
    DueList,
    entry_text,
    reason_chips,
)

TODAY = dt.date(2026, 11, 22)


def due(customer_id: int, *reasons: str) -> DueRow:
    made = tuple(
        Reason(f"step-{place}", "promise", TODAY, TODAY, text, "", "", "call", "owner", "open")
        for place, text in enumerate(reasons)
    )
    who = (customer_id, "261122-01", "陈国栋", "", "A", None, "13800005521")
    return DueRow(*who, "", "call", made, TODAY, 0, "open")


@pytest.mark.parametrize("width", [564, 580, 640, 800])
def test_reasons_never_reach_into_the_number(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    apply_theme(qapp, "light", 13)
    rows = (
        due(1, "承诺"),
        due(2, "承诺：送一把备用钥匙套，再送一张洗车卡", "交车后 3 天", "久未联系 61 天"),
        due(3, "久未联系 61 天", "承诺：送一把备用钥匙套，再送一张洗车卡"),
        due(4, "交车后 3 天"),
    )
    shown = DueList()
    qtbot.addWidget(shown)
    shown.show_list(TodayList(TODAY, (), rows, (), 0, len(rows), 0, 0))
    shown.choose(4)
    shown.resize(width, 400)
    shown.show()
    painted = shown.viewport().grab().toImage()

    def number(place: int) -> QImage:
        right = painted.width() - 14 - WHEN_WIDTH
        top = HEAD_HEIGHT + place * ROW_HEIGHT
        return painted.copy(QRect(right - PHONE_WIDTH, top, PHONE_WIDTH, ROW_HEIGHT))

    assert number(1) == number(0)
    assert number(2) == number(0)
    assert number(3) != number(0)
    apply_theme(qapp)


def test_what_one_contact_does_not_settle_is_pale_and_bears_its_day() -> None:
    row = due(1, "承诺", "交车后 33 个月", "生日 50 岁", "交车后 3 天")
    days = (TODAY, dt.date(2026, 11, 29), dt.date(2026, 11, 24), dt.date(2026, 11, 25))
    tones = (Tone.PROMISE, Tone.FOLLOW, Tone.BIRTHDAY, Tone.FOLLOW)
    reasons = tuple(
        reason._replace(on=day, date=day, tone=tone)
        for reason, day, tone in zip(row.reasons, days, tones, strict=True)
    )
    row = replace(row, reasons=reasons)
    assert reason_chips(row, TODAY) == [
        ("承诺", "green"),
        ("交车后 3 天", "blue"),
        ("11-29 交车后 33 个月", "neutral"),
        ("11-24 生日 50 岁", "neutral"),
    ]
    assert "承诺、交车后 3 天、11-29 交车后 33 个月、11-24 生日 50 岁" in entry_text(row, TODAY)
