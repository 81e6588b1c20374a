"""The bar above every page: search, new customer, log a contact, undo and redo, who is at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import write_names
from ui.kit import veil
from ui.kit.chips import KeyHint
from ui.kit.controls import button, key_text
from ui.kit.icons import give_icon
from ui.kit.labels import ElidedLabel
from ui.kit.layout import row
from ui.kit.style import set_role
from ui.shell.search_box import Search, SearchBox
from ui.words import tr

if TYPE_CHECKING:
    from app.storage.rows import WriteName

HEIGHT = 48
_NARROW = 960
"""Below this width the keys are no longer shown, only in the tool tips."""


class KeyedButton(QPushButton):
    """A button that shows its key."""

    def __init__(self, text: str, icon: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "keyed")
        self.setAutoDefault(True)
        self.setToolTip(f"{text}  {key_text(keys)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        give_icon(self, icon, "ink", 16)
        self._hint = KeyHint(key_text(keys), self)

    def show_key(self, shown: bool) -> None:
        self._hint.setVisible(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return size if self._hint.isHidden() else size.grownBy(self._room())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.resize(size)
        self._hint.move(self.width() - size.width() - 10, (self.height() - size.height()) // 2)

    def _room(self) -> QMargins:
        return QMargins(0, 0, self._hint.sizeHint().width() + 8, 0)


class VeilButton(QPushButton):
    """客户在旁: an eye while everything can be seen, a red sign while it cannot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(veil.toggle)
        veil.watch(self)
        self.follow_veil()

    def follow_veil(self) -> None:
        drawn = veil.is_drawn()
        name = tr("客户在旁")
        tip = tr("电话、资产和备注都遮住了，按 F9 显示") if drawn else tr("客户在旁：遮住电话、资产和备注 F9")
        self.setText(name if drawn else "")
        self.setAccessibleName(name)
        self.setToolTip(tip)
        set_role(self, "danger" if drawn else "ghost")
        give_icon(self, "eye-off" if drawn else "eye", "on_primary" if drawn else "ink", 16)


class TopBar(QWidget):
    """Undo and redo say what they would take back."""

    new_wanted = Signal()
    log_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    laid_out = Signal()
    """Something took more or less room than before, as the sign that a customer is beside."""

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.search = SearchBox(search)
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(380)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new = KeyedButton(tr("新建客户"), "plus", "Ctrl+N")
        self.log = KeyedButton(tr("记一笔"), "message-square", "Ctrl+L")
        self.undo = button("", "ghost", icon="undo-2", tip=tr("撤销"))
        self.redo = button("", "ghost", icon="redo-2", tip=tr("重做"))
        self.veil = VeilButton()
        self._person = ElidedLabel("", "muted")
        self._person.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.new.clicked.connect(self.new_wanted)
        self.log.clicked.connect(self.log_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.show_labels(None, None)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(10)
        line.addWidget(self.search, 3)
        line.addWidget(self.new)
        line.addWidget(self.log)
        line.addLayout(row(self.undo, self.redo, self.veil, spacing=0))
        line.addWidget(self._person, 2)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return done

    def free(self) -> QRect:
        """The room between the buttons and the name, in the coordinates of the parent."""
        person = self._person
        named = person.fontMetrics().horizontalAdvance(person.text()) + 16
        return person.geometry().adjusted(0, 0, -named, 0).translated(self.pos())

    def set_person(self, text: str) -> None:
        """E.g. 李晓梅 · 销售顾问."""
        self._person.setText(text)

    def show_labels(self, undo: WriteName | None, redo: WriteName | None) -> None:
        """What undo and redo would do; without one its button is off."""
        for made, name, verb, keys in (
            (self.undo, undo, tr("撤销"), "Ctrl Z"),
            (self.redo, redo, tr("重做"), "Ctrl Y"),
        ):
            made.setEnabled(name is not None)
            what = write_names.write_name(name) if name is not None else ""
            made.setToolTip(" ".join(part for part in (verb, what, keys) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for keyed in (self.new, self.log):
            keyed.show_key(event.size().width() >= _NARROW)
