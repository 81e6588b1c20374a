"""The window: the rail, the bar, the pages, and what was just done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import KnownError
from ui import ask, messages, write_names
from ui.desk import Desk
from ui.kit import icons, veil, way
from ui.kit.layout import box_of, row
from ui.kit.notices import BELOW, Banner, Toast
from ui.kit.page import Page
from ui.prefs import Prefs
from ui.shell.keys import TextUndo
from ui.shell.rail import Rail
from ui.shell.search_box import Search
from ui.shell.topbar import TopBar
from ui.words import tr

if TYPE_CHECKING:
    from app.storage.rows import Done

SMALLEST = QSize(820, 460)
USUAL = QSize(1366, 768)
FRAME = QSize(16, 40)
"""Room for the frame and the title around a window."""
_HARMLESS = {"nothing-to-undo", "nothing-to-redo"}
Factory = Callable[[], Page]


class Window(QMainWindow):
    """Pages are registered once and built when they are first shown."""

    new_wanted = Signal()
    """Ctrl+N: a new customer."""
    paper_wanted = Signal(object)
    """The sheet that a page wants printed."""
    log_wanted = Signal(object)
    """Ctrl+L: log a contact with this customer's id, or None when nobody is in sight."""
    learn_wanted = Signal(int)
    """Ctrl+J: put down what was learnt of the customer in sight."""
    help_wanted = Signal()
    """F1."""
    painted = Signal()
    """For the first time: from now on there is something to look at."""
    waiting_changed = Signal(int)
    """How many things wait on all pages."""
    put_away = Signal()
    """It was closed and has only gone out of sight."""
    closing = Signal()
    """For good."""

    def __init__(self, desk: Desk, prefs: Prefs, search: Search) -> None:
        super().__init__()
        self.desk = desk
        self._prefs = prefs
        self._factories: dict[str, Factory] = {}
        self._pages: dict[str, Page] = {}
        self._under: dict[str, str] = {}
        self._current = ""
        self._is_new = True
        self._leaving = False
        self.may_stay: Callable[[], bool] = lambda: False
        """Asked when the window is closed: whether it only goes out of sight."""
        self.customer_page = "customers"
        self.setWindowTitle(tr("客情簿"))
        self.setWindowIcon(icons.brand())
        self.setMinimumSize(SMALLEST)
        content = QWidget(self)
        self.rail = Rail(content)
        self.topbar = TopBar(search, content)
        self.banner = Banner()
        self.stack = QStackedWidget(content)
        """A page that is made as its child need not be dressed anew when it is put into it."""
        self._assemble(content)
        self.toast = Toast(content, partial(_toast_place, self.topbar, self.stack))
        self.topbar.laid_out.connect(self.toast.settle)
        self._text_undo = TextUndo(self)
        self._connect()
        self._bind_keys()
        self._restore_geometry()

    def add_page(self, key: str, icon: str, label: str, factory: Factory, *, bottom: bool = False) -> None:
        """Register a page with its place on the rail."""
        self._factories[key] = factory
        place = len(self.rail.pages()) + 1
        self.rail.add(key, icon, label, keys=f"Ctrl {place}", bottom=bottom)
        self._key(f"Ctrl+{place}", lambda: self.show_page(key))

    def add_inner_page(self, key: str, under: str, factory: Factory) -> None:
        """Register a page without a place of its own: the rail shows that of `under`."""
        self._factories[key] = factory
        self._under[key] = under

    def show_page(self, key: str) -> Page:
        """Bring a page into sight; the one before keeps what was typed."""
        page = self.page(key)
        if key != self._current:
            self._keep_typed()
        self._current = key
        self.rail.set_current(self._under.get(key, key))
        self.stack.setCurrentWidget(page)
        self.toast.raise_()
        page.enter()
        self._take_keyboard(page)
        return page

    def page(self, key: str) -> Page:
        """The page of a key, built if need be."""
        if key not in self._pages:
            page = self._factories[key]()
            self._pages[key] = page
            self.stack.addWidget(page)
            page.customer_wanted.connect(self.open_customer)
            page.log_wanted.connect(self.log_wanted.emit)
            page.learn_wanted.connect(self.learn_wanted.emit)
            page.page_wanted.connect(self.show_page)
            page.new_wanted.connect(self.new_wanted)
            page.paper_wanted.connect(self.paper_wanted)
            if key in self.rail.pages():
                page.badge_changed.connect(lambda count: self.set_badge(key, count))
        return self._pages[key]

    def drop_page(self) -> bool:
        """Free a page, that in sight last; False when none is left. Shown again it is built anew."""
        key = next((each for each in self._pages if each != self._current), self._current)
        if key not in self._pages:
            return False
        if key == self._current:
            self._keep_typed()
        page = self._pages.pop(key)
        self.stack.removeWidget(page)
        page.deleteLater()
        return True

    def current_page(self) -> str:
        """The key of the page in sight, empty before the first."""
        return self._current

    def open_customer(self, customer_id: int) -> None:
        """Show a customer's file."""
        self.show_page(self.customer_page).open_customer(customer_id)

    def set_person(self, text: str) -> None:
        """Who is at the desk, e.g. 李晓梅 · 销售顾问."""
        self.topbar.set_person(text)

    def set_badge(self, key: str, count: int) -> None:
        """How many things wait on a page: on the rail, in the title, in the task bar."""
        self.rail.set_badge(key, count)
        waiting = sum(self.rail.button(page).badge() for page in self.rail.pages())
        name = tr("客情簿")
        self.setWindowTitle(f"({waiting}) {name}" if waiting else name)
        _application().setBadgeNumber(waiting)
        self.waiting_changed.emit(waiting)

    def say(
        self, text: str, tone: str = "green", *, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """A word at the bottom that goes by itself."""
        self.toast.say(text, tone, action=action, then=then)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return way.step(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self.painted.emit)

    @Slot(object, object)
    def new_day(self, day: dt.date, before: dt.date) -> None:
        """Another day has begun: every page that was built hears of it, in sight or not."""
        for page in self._pages.values():
            page.new_day(day, before)

    def keep_place(self) -> None:
        """Remember where the window stands, for the next one."""
        self._prefs.set_geometry(self.saveGeometry())

    def come_forward(self) -> None:
        """Out of the tray or the task bar, and before all other windows."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def may_leave(self) -> bool:
        """Whether the window may go: what was typed is kept, but what is not finished is asked about."""
        lost = [text for page in self._pages.values() if (text := page.unfinished())]
        return not lost or ask.confirm(
            self, tr("还有事没做完"), "\n\n".join(lost), tr("放下，继续"), danger=True
        )

    def leave(self) -> None:
        """Close for good, whatever was chosen for closing."""
        self._leaving = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.setQuitOnLastWindowClosed(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was typed is kept in any case. The end of the session is never held up."""
        self._keep_typed()
        self.keep_place()
        if not self._leaving and not _application().isSavingSession() and self.may_stay():
            QApplication.setQuitOnLastWindowClosed(False)
            event.ignore()
            self.hide()
            self.put_away.emit()
            return
        if not self._leaving and not _application().isSavingSession() and not self.may_leave():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _assemble(self, content: QWidget) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        holder = box_of(row(self.banner, margins=(16, 10, 16, 0)))
        holder.hide()
        self.banner.shown.connect(holder.setVisible)
        right.addWidget(holder)
        right.addWidget(self.stack, 1)
        line = QHBoxLayout(content)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        self.setCentralWidget(content)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.topbar.search.opened.connect(self.open_customer)
        self.topbar.new_wanted.connect(self.new_wanted)
        self.topbar.log_wanted.connect(self._log)
        self.topbar.undo_wanted.connect(self.desk.undo)
        self.topbar.redo_wanted.connect(self.desk.redo)
        self.desk.labels.connect(self.topbar.show_labels)
        self.desk.done_something.connect(self._show_done)
        self.desk.undone.connect(self._show_undone)
        self.desk.redone.connect(self._show_done)
        self.desk.trouble.connect(self.show_trouble)
        self.desk.crashed.connect(_raise)
        self.desk.refresh_labels()

    def _bind_keys(self) -> None:
        self._key("Ctrl+K", self._search)
        self._key("Ctrl+N", self.new_wanted.emit)
        self._key("Ctrl+L", self._log)
        self._key("Ctrl+J", self._learn)
        self._key("Ctrl+Z", self._undo)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self._key(keys, self._redo)
        self._key("F1", self.help_wanted.emit)
        self._key(veil.KEY, veil.toggle)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _take_keyboard(self, page: Page) -> None:
        """The keyboard follows the eye into the page, unless the page has it already."""
        if not page.isAncestorOf(self.focusWidget()):
            next(way.stops(page), page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self) -> None:
        self.topbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.topbar.search.selectAll()

    def _log(self) -> None:
        page = self._pages.get(self._current)
        self.log_wanted.emit(page.current_customer() if page is not None else None)

    def _learn(self) -> None:
        page = self._pages.get(self._current)
        self._keep_typed()
        customer_id = page.current_customer() if page is not None else None
        if customer_id is None:
            self.say(tr("请先选一位客户，再按 {keys}").format(keys="Ctrl J"), "blue")
        else:
            self.learn_wanted.emit(customer_id)

    def _undo(self) -> None:
        """What is being typed is committed first: it is the last thing done."""
        self._keep_typed()
        self.desk.undo()

    def _redo(self) -> None:
        self._keep_typed()
        self.desk.redo()

    def _keep_typed(self) -> None:
        if self._current in self._pages:
            self._pages[self._current].keep()

    def _show_done(self, done: Done[Any]) -> None:
        if done.name is not None:
            text = tr("已保存：{what}").format(what=write_names.write_name(done.name))
            self.toast.say(text, action=tr("撤销"), then=self.desk.undo)

    def _show_undone(self, done: Done[Any]) -> None:
        if done.name is not None:
            text = tr("已撤销：{what}").format(what=write_names.write_name(done.name))
            self.toast.say(text, "blue", action=tr("重做"), then=self.desk.redo)

    def show_trouble(self, error: KnownError) -> None:
        """A known error nobody else took: said above the page until it is closed, or in passing."""
        if error.code in _HARMLESS:
            self.toast.say(messages.sentence(error), "blue")
            return
        self.banner.say(messages.sentence(error), "amber" if error.code == "cancelled" else "red")

    def _restore_geometry(self) -> None:
        """Where it was last; at first as usual, or the whole screen where that is too small."""
        if self.restoreGeometry(self._prefs.geometry()):
            return
        room = self.screen().availableSize()
        self.resize(USUAL.boundedTo(room))
        if USUAL.boundedTo(room - FRAME) != USUAL:
            self.setWindowState(Qt.WindowState.WindowMaximized)


def _toast_place(topbar: TopBar, stack: QWidget, size: QSize, least: QSize) -> QRect:
    """Beside undo and redo, where it covers nothing; where there is no room over the foot of the page.

    There the buttons stand at the right: a long name ends before them.
    """
    free, page = topbar.free(), stack.geometry()
    if least.width() <= free.width():
        top = free.center().y() - size.height() // 2
        return QRect(free.left(), top, min(size.width(), free.width()), size.height())
    may_be_cut = least.width() < size.width()
    most = max(least.width(), page.width() // 2) if may_be_cut else page.width() - 32
    at = QPoint(page.left() + 16, page.bottom() - size.height() - BELOW)
    return QRect(at, size.boundedTo(QSize(most, size.height())))


def _application() -> QApplication:
    made = QApplication.instance()
    assert isinstance(made, QApplication)
    return made


def _raise(error: Exception) -> None:
    """A bug ends where every bug ends: in the program's excepthook."""
    raise error
