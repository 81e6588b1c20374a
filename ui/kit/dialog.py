"""The base of every dialog: takes plain data, gives back a draft, remembers nothing and is freed on close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.kit import veil, way
from ui.kit.controls import SearchField, button
from ui.kit.labels import label
from ui.kit.layout import row, scrolled
from ui.kit.style import set_role
from ui.words import tr


class Dialog(QDialog):
    """Title, body, buttons. Esc leaves, Ctrl+Enter agrees; Enter goes from field to field and then agrees.

    Put widgets into `body`, then call `open()`.

    A dialog that checks its input overrides `accept`, calls `complain` or `super().accept()`.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        yes: str | None = None,
        no: str | None = None,
        danger: bool = False,
        width: int = 460,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(width, 860))
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(20, 8, 20, 8)
        self.body.setSpacing(10)
        self.yes: QPushButton = button(tr("保存") if yes is None else yes, on_click=self.accept)
        self.no: QPushButton = button(tr("取消") if no is None else no, on_click=self.reject)
        self._danger = danger
        self._growing = QTimer(self, singleShot=True, interval=0)
        self._growing.timeout.connect(self.make_room)
        self._content.installEventFilter(self)
        set_role(self.yes, "danger" if danger else "primary")
        self.yes.setToolTip("Ctrl Enter")
        self._problem: QLabel = label("", "late", wrap=True)
        self._footer = row(self._problem, self.no, self.yes, spacing=8, margins=(20, 8, 20, 16))
        self._footer.setStretch(0, 1)
        self.no.setVisible(no != "")
        self._assemble(title)
        QShortcut(QKeySequence(veil.KEY), self).activated.connect(veil.toggle)

    def entitle(self, title: str) -> None:
        """Call it otherwise: what it will do was changed in it."""
        self.setWindowTitle(title)
        self._heading.setText(title)

    def add_button(self, made: QPushButton) -> None:
        """Another button, at the left of the footer."""
        self._footer.insertWidget(0, made)

    def fit(self) -> None:
        """Much of the body was put away or has come back: the window is as high as what is left."""
        self.make_room(grows_only=False)

    def make_room(self, *, grows_only: bool = True) -> None:
        """The body has grown: the window grows with it, as far as the screen goes.

        Texts that are broken take more lines than they hint at. A line that cannot be broken, such as that of
        a box to tick, makes it wider.
        """
        self.body.activate()
        free = self.screen().availableGeometry().size() - QSize(80, 80)
        wide = self._content.minimumSizeHint().width() + self.width() - self._area.viewport().width()
        self.resize(max(self.width(), min(wide, free.width())), self.height())
        inside = self.width() - 2 * self._area.frameWidth()
        wrapped = self.body.totalHeightForWidth(inside) if self.body.hasHeightForWidth() else 0
        needed = max(self._content.sizeHint().height(), wrapped)
        high = needed + self.height() - self._area.height()
        least = self.height() if grows_only else 0
        self.resize(self.width(), max(least, min(high, free.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is read or opened later may need more room than the dialog was shown with."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._growing.start()
        return super().eventFilter(watched, event)

    def complain(self, text: str, at: QWidget | None = None) -> None:
        """Say beside the buttons why it cannot be done yet; an empty text takes it back.

        `at` is what is to be filled in or mended: it gets the keyboard.
        """
        self._problem.setText(text)
        if at is not None:
            way.take(at, Qt.FocusReason.OtherFocusReason)

    def complaint(self) -> str:
        return self._problem.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.yes.click()
        elif enter:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard starts in the first field; without one, where nothing can be destroyed by mistake.

        By itself Qt gives a new window two thirds of the screen at most: on a low one much is to be scrolled.
        """
        self.make_room()
        super().showEvent(event)
        harmless = self.no if self._danger and not self.no.isHidden() else self.yes
        next(way.stops(self._content), harmless).setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return way.step(self, forward=forward)

    def _go_on(self) -> None:
        now = self.focusWidget()
        if not _is_field(now):
            return
        fields = [stop for stop in way.stops(self._content) if _is_field(stop)]
        after = fields[fields.index(now) + 1 :] if now in fields else []
        if after:
            way.take(after[0], Qt.FocusReason.TabFocusReason)
        else:
            self.yes.click()

    def _assemble(self, title: str) -> None:
        self._heading = label(title, "title", wrap=True)
        self._heading.setContentsMargins(20, 16, 20, 0)
        self._area = area = scrolled(self._content)
        area.setSizeAdjustPolicy(area.SizeAdjustPolicy.AdjustToContents)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._heading)
        box.addWidget(area, 1)
        box.addLayout(self._footer)


def _is_field(widget: QWidget) -> bool:
    """Where one value is put in; a search only finds something in the dialog."""
    return isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox) and not isinstance(widget, SearchField)
