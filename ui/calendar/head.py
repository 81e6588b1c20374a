"""The head of the calendar: what is shown, the ways on and back, the lists, and the ways to look at it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.kit.controls import SegmentedControl, button
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, row
from ui.words import tr

MONTH, WEEK, DAY, LIST = "month", "week", "day", "list"
KEYS = {"M": MONTH, "W": WEEK, "D": DAY, "L": LIST}


class Head(QWidget):
    """Says what a person wants; the page does it."""

    turned = Signal(int)
    today_wanted = Signal()
    jump_wanted = Signal()
    hot_wanted = Signal()
    forgotten_wanted = Signal()
    print_wanted = Signal()
    birthdays_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title")
        self.scope = SegmentedControl([("mine", tr("我的")), ("all", tr("全店"))], "mine")
        self.views = SegmentedControl(
            [(MONTH, tr("月")), (WEEK, tr("周")), (DAY, tr("日")), (LIST, tr("列表"))], MONTH
        )
        for part, key in zip(self.views.buttons(), KEYS, strict=True):
            part.setToolTip(f"{part.text()}  {key}")
        self.more = self._tool("ellipsis", tr("更多  Alt M"), self._show_menu)
        self.more.setShortcut("Alt+M")
        flow = FlowLayout(self, spacing=8, push=2)
        for box in (self._ways(), self._lists(), box_of(row(self.scope, self.views, self.more, spacing=8))):
            flow.addWidget(box)

    def menu(self) -> QMenu:
        """Printing, exporting, jumping: what has no button of its own."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("跳到某一天…") + "\tG", self.jump_wanted.emit)
        menu.addAction(tr("打印日历…") + "\tCtrl+P", self.print_wanted.emit)
        menu.addAction(tr("打印这个月的生日…") + "\tCtrl+B", self.birthdays_wanted.emit)
        menu.addAction(tr("导出到手机日历（.ics）…") + "\tCtrl+E", self.export_wanted.emit)
        return menu

    def _ways(self) -> QWidget:
        back = self._tool("chevron-left", tr("往前  PageUp"), lambda: self.turned.emit(-1))
        on = self._tool("chevron-right", tr("往后  PageDown"), lambda: self.turned.emit(1))
        now = button(tr("今天"), "small", on_click=self.today_wanted.emit, tip=tr("回到今天  T"))
        jump = self._tool("search", tr("跳到某一天  G"), self.jump_wanted.emit)
        return box_of(row(self.title, back, now, on, jump, spacing=6))

    def _lists(self) -> QWidget:
        hot = button(tr("HOT 表"), "small", on_click=self.hot_wanted.emit, tip=tr("这个月的名单  H"))
        lost = button(tr("久未联系"), "small", on_click=self.forgotten_wanted.emit, tip=tr("被遗忘的客户  F"))
        return box_of(row(hot, lost, spacing=6))

    def _tool(self, icon: str, tip: str, act: Callable[[], object]) -> QPushButton:
        return button("", "small", icon=icon, on_click=act, tip=tip)

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.popup(
            self.more.mapToGlobal(QPoint(self.more.width() - menu.sizeHint().width(), self.more.height() + 4))
        )
