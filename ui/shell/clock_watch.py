"""The one who looks at the clock: a window may be left open over midnight, sleep and a journey."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app import clock

LOOK_MS = 20_000
"""So late another day or an hour is noticed at most.

A timer up to midnight would come late by as long as the machine slept, and would not hear of a clock that
was set or of another time zone: timers run on a clock of their own. So the wall clock is looked at instead.
"""


class ClockWatch(QObject):
    """Looks now and then, and whenever somebody comes back to the window."""

    day_changed = Signal(object, object)
    """(the day it is now, the day it was): also when the clock was set back."""
    ticked = Signal(object)
    """What time it is (`datetime`), at every look and after `day_changed`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = clock.today()
        self._timer = QTimer(self, interval=LOOK_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_when_active)

    def start(self) -> None:
        """From now on."""
        self._timer.start()

    def stop(self) -> None:
        """The file is let go: nobody is to be told any more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """What day and hour is it now?"""
        clock.follow_zone()
        now = clock.now()
        day, before = now.date(), self._day
        if day != before:
            self._day = day
            self.day_changed.emit(day, before)
        self.ticked.emit(now)

    @Slot(Qt.ApplicationState)
    def _look_when_active(self, state: Qt.ApplicationState) -> None:
        if self._timer.isActive() and state == Qt.ApplicationState.ApplicationActive:
            self.look()
