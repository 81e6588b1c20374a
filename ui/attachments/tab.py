"""The tab of attachments: dragged in, chosen or pasted; looked at, named, given to a contact or purchase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.attachments import queries
from app.attachments.rows import NOWHERE, AttachmentRow, Belongs, Kind
from ui.attachments import pictures
from ui.attachments.grid import AttachmentGrid
from ui.attachments.work import AttachmentWork
from ui.desk import Desk
from ui.kit import veil
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, FittingRow, box_of, column, row
from ui.kit.notices import EmptyState
from ui.words import tr

ADD_KEY = "Alt+A"


@dataclass(frozen=True, slots=True)
class Home:
    """Something of the customer that attachments can belong to, and what it is called."""

    belongs: Belongs
    name: str


class AttachmentsTab(QWidget):
    """Shows what the customer has, or what one contact or purchase of theirs has."""

    home_wanted = Signal(object)
    """The `Belongs` of an attachment: show what it belongs to."""

    def __init__(self, desk: Desk, work: AttachmentWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work = desk, work
        self._customer_id = 0
        self._rows: Sequence[AttachmentRow] = ()
        self._homes: dict[Belongs, str] = {}
        self._only: Belongs = NOWHERE
        self.grid = AttachmentGrid()
        self.add = button(tr("添加附件"), icon="plus", on_click=self._choose, shortcut=ADD_KEY)
        self.paste = button(tr("粘贴"), icon="copy", on_click=self._paste, tip=tr("粘贴 Ctrl V"))
        self.more = button(
            "", icon="ellipsis", tip=tr("对选中的附件"), on_click=lambda: self._offer(self._below())
        )
        self._title = ElidedLabel("", "muted")
        self.all = button(tr("全部附件"), "link", on_click=lambda: self.narrow(NOWHERE))
        self._empty = EmptyState(
            "paperclip",
            tr("还没有附件"),
            tr("把照片、扫描件或 PDF 拖到这里，或复制后按 Ctrl V。都存在客户文件里，一起加密和备份。"),
            tr("添加附件"),
        )
        self._empty.acted.connect(self._choose)
        self._assemble()
        self._connect()

    def show_attachments(
        self, customer_id: int, rows: Sequence[AttachmentRow], homes: Sequence[Home]
    ) -> None:
        """Show the attachments of a customer."""
        if customer_id != self._customer_id:
            self._only = NOWHERE
            self.grid.clearSelection()
        self._customer_id = customer_id
        self._rows = rows
        self._homes = {home.belongs: home.name for home in homes}
        self._show()

    def narrow(self, only: Belongs) -> None:
        """Show only what belongs to a contact or a purchase; what is added then belongs to it, too."""
        self._only = only
        self._show()

    def names(self) -> list[str]:
        """What is shown, in its order."""
        return [each.name for each in self.grid.attachments.rows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def belongs(self) -> Belongs:
        """To what an attachment that is added now will belong."""
        return self._only

    def _assemble(self) -> None:
        head = row(self._title, self.all, self.add, self.paste, self.more, spacing=8)
        head.setStretch(0, 1)
        keys = (("Enter", tr("查看")), ("F2", tr("改名")), ("Delete", tr("删除")), ("Ctrl V", tr("粘贴")))
        hints = [box_of(row(KeyHint(key), label(word, "small"), spacing=6)) for key, word in keys]
        card = Card(margins=(6, 6, 6, 6))
        card.box.addWidget(self.grid)
        self._full = box_of(column(card, FittingRow(*hints, spacing=14), spacing=8))
        body = column(head, self._full, self._empty, spacing=10, margins=(22, 14, 22, 12))
        body.setStretch(1, 1)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        self.grid.opened.connect(lambda row: self._work.look(self.grid.attachments.rows(), row))
        self.grid.delete_wanted.connect(lambda: self._work.remove(self.grid.chosen()))
        self.grid.rename_wanted.connect(self._rename)
        self.grid.copy_wanted.connect(self._copy)
        self.grid.paste_wanted.connect(self._paste)
        self.grid.menu_wanted.connect(self._offer)
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._show_tools())

    def _show(self) -> None:
        rows = [each for each in self._rows if self._only in (NOWHERE, each.belongs)]
        belongs = {each.id: self._homes.get(each.belongs, "") for each in rows}
        self.grid.show_rows(rows, belongs)
        self._full.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        narrowed = self._only != NOWHERE
        count = tr("%n 个附件", "", len(rows)) if rows else ""
        only = tr("只看：{name}").format(name=self._homes.get(self._only, ""))
        self._title.setText(only if narrowed else count)
        self.all.setVisible(narrowed)
        self._show_tools()
        self._fetch()

    def _show_tools(self) -> None:
        self.more.setEnabled(bool(self.grid.chosen()))

    def _fetch(self) -> None:
        """The small pictures that are not there yet; unpacked beside the window."""
        wanted = self.grid.attachments.without_thumb()
        if wanted:
            self._desk.ask(queries.thumbs, wanted, then=self._unpack, owner=self, key="attachment-thumbs")

    def _unpack(self, thumbs: dict[str, bytes]) -> None:
        self._desk.run(
            lambda _progress: {key: pictures.image_of(data) for key, data in thumbs.items()},
            then=self._show_thumbs,
            owner=self,
        )

    def _show_thumbs(self, images: dict[str, QImage]) -> None:
        self.grid.attachments.set_thumbs(images)

    def _choose(self) -> None:
        self._work.choose(self._customer_id, self._only)

    def _paste(self) -> None:
        self._work.take(self._customer_id, QGuiApplication.clipboard().mimeData(), self._only)

    def _copy(self) -> None:
        if (current := self.grid.current()) is not None:
            self._work.copy(current)

    def _rename(self) -> None:
        if (current := self.grid.current()) is not None:
            self._work.rename(current)

    def _below(self) -> QPoint:
        return self.more.mapToGlobal(QPoint(0, self.more.height() + 2))

    def _offer(self, at: QPoint) -> None:
        chosen, current = self.grid.chosen(), self.grid.current()
        if not chosen:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(chosen) == 1 and current is not None:
            self._add_single(menu, current)
        menu.addAction(tr("另存为…"), lambda: self._work.save(chosen))
        self._add_homes(menu, chosen)
        menu.addSeparator()
        menu.addAction(tr("删除") + "\tDelete", lambda: self._work.remove(chosen))
        menu.popup(at)

    def _add_single(self, menu: QMenu, current: AttachmentRow) -> None:
        picture = current.kind is Kind.PICTURE
        menu.addAction(tr("查看") + "\tEnter", lambda: self.grid.opened.emit(current))
        if picture:
            menu.addAction(tr("用系统程序打开"), lambda: self._work.open(current))
            menu.addAction(tr("用作头像"), lambda: self._work.use_as_face(current))
            menu.addAction(tr("复制图片") + "\tCtrl+C", self._copy)
        if current.belongs != NOWHERE:
            menu.addAction(tr("看它属于哪一条"), lambda: self.home_wanted.emit(current.belongs))
        menu.addAction(tr("改名…") + "\tF2", self._rename)

    def _add_homes(self, menu: QMenu, chosen: Sequence[AttachmentRow]) -> None:
        """To what of the customer they belong."""
        homes = menu.addMenu(tr("归到"))
        homes.setEnabled(bool(self._homes))
        mine = {each.belongs for each in chosen}
        for belongs, name in [(NOWHERE, tr("只归客户")), *self._homes.items()]:
            action = QAction(
                veil.shown(name).replace("&", "&&"), homes, checkable=True, checked=mine == {belongs}
            )
            action.triggered.connect(lambda _on=False, to=belongs: self._work.assign(chosen, to))
            homes.addAction(action)
