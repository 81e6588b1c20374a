"""Bell and tray together, for as long as a client file is open."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Signal, Slot

from ui.desk import Desk
from ui.prefs import Prefs
from ui.reminders.bell import Bell, Notice
from ui.reminders.tray import Tray
from ui.words import tr


class Reminders(QObject):
    """Says what a person at the desk wants; knows nothing of the window."""

    open_wanted = Signal()
    """Bring the window forward as it is."""
    today_wanted = Signal()
    customer_wanted = Signal(int)
    log_wanted = Signal()
    quit_wanted = Signal()
    untold = Signal(object)
    """A `Notice` that this desktop cannot show: the window has to."""

    def __init__(self, desk: Desk, prefs: Prefs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prefs = prefs
        self.bell = Bell(desk, prefs, self)
        self.tray = Tray(self)
        self.bell.rung.connect(self.tell)
        self.tray.open_wanted.connect(self.open_wanted)
        self.tray.today_wanted.connect(self.today_wanted)
        self.tray.log_wanted.connect(self.log_wanted)
        self.tray.quit_wanted.connect(self.quit_wanted)
        self.tray.notice_clicked.connect(self.follow)

    def start(self) -> None:
        """The file is open."""
        self.tray.show()

    def stop(self) -> None:
        """The file is let go."""
        self.tray.hide()

    @Slot(object)
    def tick(self, now: dt.datetime) -> None:
        """It is now that late."""
        self.tray.show()
        self.bell.tick(now)

    @Slot(object, object)
    def new_day(self, _day: dt.date, _before: dt.date) -> None:
        """Other hours are agreed on for another day."""
        self.bell.refresh()

    def may_stay(self) -> bool:
        """Whether a window that is closed goes into the tray: only if that was chosen and there is one."""
        return self._prefs.keep_in_tray and self.tray.is_available()

    @Slot()
    def explain_once(self) -> None:
        """The window has gone into the tray: where to, and how to leave for good, is said the first time."""
        if not self._prefs.tray_explained:
            self._prefs.tray_explained = True
            how = tr("到点照样提醒。点图标打开窗口，右键可以退出；不想留着，在“设置”里改。")
            self.tray.tell(Notice(tr("客情簿留在托盘里"), how))

    @Slot(object)
    def tell(self, notice: Notice) -> None:
        """Show a notice where it can be shown."""
        if not self.tray.tell(notice):
            self.untold.emit(notice)

    @Slot(object)
    def follow(self, notice: Notice) -> None:
        """A notice was clicked: to what it told of."""
        if notice.customer_id is None:
            self.today_wanted.emit()
        else:
            self.customer_wanted.emit(notice.customer_id)
