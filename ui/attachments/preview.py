"""A picture of the file, as large as the window lets it be; arrows go on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.attachments import queries
from app.attachments.rows import AttachmentRow, Content
from app.errors import KnownError
from app.fields.secrecy import Secrecy
from ui import messages
from ui.attachments import pictures
from ui.attachments.words import details
from ui.desk import Desk
from ui.kit import veil
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import ElidedLabel
from ui.kit.layout import row
from ui.kit.tokens import color
from ui.words import tr

SIZE = QSize(860, 560)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Sheet(QWidget):
    """A picture in the middle, never larger than it is; out of sight while a customer is beside."""

    stepped = Signal(int)
    """Arrows or Page keys: go on by so many pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._said = ""
        self.setMinimumSize(320, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("图片"))

    def show_image(self, image: QImage) -> None:
        self.image, self._said = image, ""
        self.update()

    def say(self, text: str) -> None:
        """Words in the picture's place."""
        self.image, self._said = QImage(), text
        self.update()

    def said(self) -> str:
        """The words in the picture's place, empty while there is one."""
        return self._said

    def sizeHint(self) -> QSize:
        return SIZE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("soft"))
        if self.image.isNull() or veil.is_drawn():
            painter.setPen(color("muted"))
            words = tr("客户在旁，按 F9 再显示") if veil.is_drawn() else self._said
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        ratio = self.devicePixelRatioF()
        room = (self.size() * ratio).boundedTo(self.image.size())
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = self.image.scaled(room, kept, smooth)
        shown.setDevicePixelRatio(ratio)
        size = shown.deviceIndependentSize().toSize()
        painter.drawImage((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, shown)


class PreviewDialog(Dialog):
    """Shows the pictures among some attachments, one at a time; what is to be done with one it only tells."""

    save_wanted = Signal(object)
    """The `AttachmentRow`."""
    open_wanted = Signal(object)
    face_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None, rows: Sequence[AttachmentRow], at: int) -> None:
        super().__init__(parent, tr("附件"), yes=tr("关闭"), no="", width=SIZE.width())
        self._desk = desk
        self._rows = list(rows)
        self._at = at
        self.sheet = Sheet()
        self.title = ElidedLabel("", "muted", secrecy=Secrecy.BESIDE)
        self.body.addWidget(self.sheet, 1)
        self.sheet.stepped.connect(self.step)
        line = row(self.title, *self._steps(), spacing=2)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        acts = (
            (tr("用作头像"), "user", self.face_wanted),
            (tr("用系统程序打开"), "folder-open", self.open_wanted),
            (tr("另存为…"), "download", self.save_wanted),
        )
        for text, icon, signal in acts:
            self.add_button(button(text, icon=icon, on_click=partial(self._tell, signal)))
        self._show()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _steps(self) -> list[QPushButton]:
        before, after = partial(self.step, -1), partial(self.step, 1)
        made = [
            button("", "ghost", icon="chevron-left", tip=tr("上一张 ←"), on_click=before),
            button("", "ghost", icon="chevron-right", tip=tr("下一张 →"), on_click=after),
        ]
        for each in made:
            each.setVisible(len(self._rows) > 1)
        return made

    def row(self) -> AttachmentRow:
        """The one that is shown."""
        return self._rows[self._at]

    def step(self, by: int) -> None:
        """Go on to another, round and round."""
        self._at = (self._at + by) % len(self._rows)
        self._show()

    def _tell(self, signal: SignalInstance) -> None:
        signal.emit(self.row())

    def _show(self) -> None:
        shown = self.row()
        place = tr("{place}/{count}").format(place=self._at + 1, count=len(self._rows))
        self.setWindowTitle(veil.shown(shown.name))
        self.title.setText(f"{shown.name} · {details(shown)} · {place}")
        self.sheet.say(tr("正在打开…"))
        self._desk.ask(
            queries.content,
            shown.id,
            then=partial(self._arrived, shown),
            owner=self,
            failed=self._failed,
            key="attachment-preview",
        )

    def _arrived(self, row: AttachmentRow, content: Content) -> None:
        """Unpacked beside the window; by then another may be in sight."""
        self._desk.run(
            lambda _progress: pictures.image_of(content.data), then=partial(self._decoded, row), owner=self
        )

    def _decoded(self, row: AttachmentRow, image: QImage) -> None:
        if row is not self.row():
            return
        if image.isNull():
            self.sheet.say(tr("图片坏了，显示不出来"))
        else:
            self.sheet.show_image(image)

    def _failed(self, error: KnownError) -> None:
        self.sheet.say(messages.sentence(error))
