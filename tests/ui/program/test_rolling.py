from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import clock
from app.care.dues import roll
from tests.factories import make_book
from ui.desk import Desk
from ui.program.rolling import Rolling


def test_the_file_writes_down_what_became_due_soon_after_the_start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.program.rolling.SOON_MS", 10)
    book = make_book(tmp_path)
    desk = Desk(book)
    clock.set_today(clock.today() + dt.timedelta(days=70))
    rolling = Rolling(desk)
    assert book.read(roll.is_behind, clock.today())
    rolling.start()
    qtbot.waitUntil(lambda: not book.read(roll.is_behind, clock.today()), timeout=20_000)
    rolling.stop()
    desk.close()
    book.close()
