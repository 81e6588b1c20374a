"""The window's watch over the clock: the time is moved by hand, nothing waits."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app import clock
from ui.shell.clock_watch import LOOK_MS, ClockWatch

EVENING = dt.datetime(2026, 11, 22, 23, 59, 50)


class Heard:
    """What a watch told."""

    def __init__(self) -> None:
        clock.set_now(EVENING)
        self.watch = ClockWatch()
        self.days: list[tuple[dt.date, dt.date]] = []
        self.ticks: list[dt.datetime] = []
        self.watch.day_changed.connect(lambda day, before: self.days.append((day, before)))
        self.watch.ticked.connect(self.ticks.append)

    def look_at(self, *moment: int) -> None:
        clock.set_now(dt.datetime(*moment))  # type: ignore[arg-type]
        self.watch.look()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    clock.set_now(None)
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def test_midnight_is_noticed_once(heard: Heard) -> None:
    heard.look_at(2026, 11, 22, 23, 59, 59)
    assert heard.days == []
    heard.look_at(2026, 11, 23, 0, 0, 5)
    heard.look_at(2026, 11, 23, 0, 0, 25)
    assert heard.days == [(dt.date(2026, 11, 23), dt.date(2026, 11, 22))]


def test_after_days_of_sleep_the_first_look_tells_the_day_it_is_now(heard: Heard) -> None:
    heard.look_at(2026, 12, 1, 8, 30)
    assert heard.days == [(dt.date(2026, 12, 1), dt.date(2026, 11, 22))]


def test_a_clock_that_was_set_back_is_believed(heard: Heard) -> None:
    heard.look_at(2026, 11, 20, 9, 0)
    assert heard.days == [(dt.date(2026, 11, 20), dt.date(2026, 11, 22))]


def test_the_hour_is_told_after_the_day(heard: Heard) -> None:
    order: list[str] = []
    heard.watch.ticked.connect(lambda _now: order.append("hour"))
    heard.watch.day_changed.connect(lambda _day, _before: order.append("day"))
    heard.look_at(2026, 11, 23, 0, 0, 5)
    assert order == ["day", "hour"]
    assert heard.ticks == [dt.datetime(2026, 11, 23, 0, 0, 5)]


def test_it_looks_by_itself_and_when_somebody_comes_back(heard: Heard, qapp: QGuiApplication) -> None:
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert heard.ticks == []
    heard.watch.start()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert len(heard.ticks) == 1
    [timer] = heard.watch.findChildren(QTimer)
    assert (timer.isActive(), timer.interval()) == (True, LOOK_MS)
    timer.timeout.emit()
    assert len(heard.ticks) == 2
    heard.watch.stop()
    assert not timer.isActive()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="another system keeps its zone elsewhere")
def test_another_time_zone_counts_from_the_next_look(zone: pytest.MonkeyPatch) -> None:
    zone.setenv("TZ", "Asia/Shanghai")
    clock.follow_zone()
    there = clock.now()
    watch = ClockWatch()
    told: list[dt.datetime] = []
    watch.ticked.connect(told.append)
    zone.setenv("TZ", "America/New_York")
    watch.look()
    assert dt.timedelta(hours=11) < there - told[0] < dt.timedelta(hours=14)
