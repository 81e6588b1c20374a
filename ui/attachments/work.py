"""What is done with attachments: the questions, the files, and the writes handed to the desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from app import clock
from app.attachments import actions, queries
from app.attachments.rows import NOWHERE, AttachmentRow, Belongs, Content, Kind, NewAttachment
from app.attachments.rules import LIMIT
from app.errors import InputError, KnownError
from ui import ask, messages
from ui.attachments import lending, pictures, reading
from ui.attachments.preview import PreviewDialog
from ui.attachments.reading import Taken, local_files
from ui.desk import Desk
from ui.kit import veil
from ui.words import tr

REFUSED_SHOWN = 3


def can_take(data: QMimeData | None) -> bool:
    """Whether files or a picture are dragged, or lie in the clipboard."""
    return data is not None and (bool(local_files(data)) or data.hasImage())


class AttachmentWork(QObject):
    """One for a page. Everything heavy runs beside the window."""

    said = Signal(str, str)
    """(words, tone) for the page's banner."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over

    def choose(self, customer_id: int, belongs: Belongs = NOWHERE) -> None:
        """Ask for files and keep them."""
        pictures_ = "*.jpg *.jpeg *.png *.gif *.bmp *.tif *.tiff *.webp"
        filters = [
            (tr("图片和 PDF"), f"{pictures_} *.pdf"),
            (tr("图片"), pictures_),
            (tr("所有文件"), "*"),
        ]
        title = tr("添加附件（每个不超过 {limit} MB）").format(limit=LIMIT // 1024**2)
        self.take_files(customer_id, ask.choose_open_files(self._over, title, filters), belongs)

    def take(self, customer_id: int, data: QMimeData | None, belongs: Belongs = NOWHERE) -> None:
        """Keep what is dragged here, or lies in the clipboard: files, or a picture."""
        paths, image = local_files(data), _image_of(data)
        if paths:
            self.take_files(customer_id, paths, belongs)
        elif image is not None:
            name = tr("粘贴的图片 {when}").format(when=f"{clock.now():%Y-%m-%d %H.%M.%S}")
            self._run(customer_id, belongs, lambda _progress: reading.take_image(name, image))
        else:
            self.said.emit(tr("剪贴板里没有图片也没有文件。"), "amber")

    def take_files(self, customer_id: int, paths: Sequence[Path], belongs: Belongs = NOWHERE) -> None:
        """Keep some files."""
        if paths:
            self._run(customer_id, belongs, lambda progress: reading.take_files(paths, progress))

    def look(self, rows: Sequence[AttachmentRow], row: AttachmentRow) -> PreviewDialog | None:
        """Show a picture, with the others to go on to; anything else is opened by the system."""
        if veil.is_drawn():
            self.said.emit(tr("客户在旁，没有打开。按 F9 再试。"), "amber")
            return None
        if row.kind is not Kind.PICTURE:
            self.open(row)
            return None
        shown = [each for each in rows if each.kind is Kind.PICTURE]
        dialog = PreviewDialog(self._desk, self._over, shown, shown.index(row))
        dialog.save_wanted.connect(lambda each: self.save([each]))
        dialog.open_wanted.connect(self.open)
        dialog.face_wanted.connect(self.use_as_face)
        dialog.open()
        return dialog

    def open(self, row: AttachmentRow) -> None:
        """Let the system's program show it."""
        self._desk.ask(queries.content, row.id, then=self._lend, owner=self, failed=self._refused)

    def save(self, rows: Sequence[AttachmentRow]) -> None:
        """Ask where to, and write the contents there: copies outside the file are not protected by it."""
        for row in rows:
            self._desk.ask(queries.content, row.id, then=self._save, owner=self, failed=self._refused)

    def copy(self, row: AttachmentRow) -> None:
        """Put a picture into the clipboard; not while a customer is beside."""
        if veil.is_drawn():
            self.said.emit(tr("客户在旁，没有复制。按 F9 再试。"), "amber")
        elif row.kind is Kind.PICTURE:
            self._desk.ask(queries.content, row.id, then=self._copy, owner=self, failed=self._refused)

    def rename(self, row: AttachmentRow) -> None:
        """Ask for another name."""
        name = ask.ask_text(self._over, tr("附件改名"), tr("后缀不用写，会保留原来的。"), value=row.name)
        if name and name != row.name:
            self._desk.do(actions.rename, row.id, name, failed=self._refused, owner=self)

    def remove(self, rows: Sequence[AttachmentRow]) -> None:
        """Delete at once: undo brings them back."""
        if rows:
            self._desk.do(actions.remove, [row.id for row in rows])

    def assign(self, rows: Sequence[AttachmentRow], belongs: Belongs) -> None:
        """Say to what they belong."""
        self._desk.do(actions.assign, [row.id for row in rows], belongs)

    def use_as_face(self, row: AttachmentRow) -> None:
        """Show this picture as the customer's face."""
        then = partial(self._make_face, row.customer_id)
        self._desk.ask(queries.content, row.id, then=then, owner=self, failed=self._refused)

    def choose_face(self, customer_id: int) -> None:
        """Ask for a picture of the customer's face."""
        filters = [(tr("图片"), "*.jpg *.jpeg *.png *.bmp *.webp")]
        path = ask.choose_open_file(self._over, tr("选一张头像"), filters)
        if path is not None:
            self._desk.run(
                lambda _progress: _face_of(reading.take_files([path], lambda *_: None)),
                then=partial(self._keep_face, customer_id),
                failed=self._refused,
                owner=self,
            )

    def paste_face(self, customer_id: int) -> None:
        """The picture in the clipboard is the customer's face."""
        image = _image_of(QGuiApplication.clipboard().mimeData())
        if image is None:
            self.said.emit(tr("剪贴板里没有图片。"), "amber")
            return
        self._desk.run(
            lambda _progress: pictures.face("", pictures.encoded(image)),
            then=partial(self._keep_face, customer_id),
            failed=self._refused,
            owner=self,
        )

    def remove_face(self, customer_id: int) -> None:
        self._desk.do(actions.set_photo, customer_id, None)

    def _run(self, customer_id: int, belongs: Belongs, job: reading.Job) -> None:
        self.said.emit(tr("正在放进来…"), "blue")
        self._desk.run(job, then=partial(self._keep, customer_id, belongs), failed=self._refused, owner=self)

    def _keep(self, customer_id: int, belongs: Belongs, taken: Taken) -> None:
        """Write what could be read; say of the rest why not."""
        self.said.emit(_refusals(taken.refused), "amber")
        if taken.added:
            self._desk.do(actions.add, customer_id, taken.added, belongs, failed=self._refused, owner=self)

    def _lend(self, content: Content) -> None:
        try:
            known = lending.lend(content)
        except OSError as error:
            self._refused(InputError("attachment-unsaved", name=content.name, why=str(error.strerror)))
            return
        if not known:
            self.said.emit(tr("没有程序能打开“{name}”，请另存后再看。").format(name=content.name), "amber")

    def _save(self, content: Content) -> None:
        filters = [(tr("所有文件"), "*")]
        path = ask.choose_save_file(self._over, tr("另存附件"), filters, Path.home() / content.name)
        if path is None:
            return
        try:
            path.write_bytes(content.data)
        except OSError as error:
            self._refused(InputError("attachment-unsaved", name=content.name, why=str(error.strerror)))
        else:
            self.said.emit(tr("已保存到 {path}。那里的副本没有密码保护。").format(path=path), "green")

    def _copy(self, content: Content) -> None:
        QGuiApplication.clipboard().setImage(pictures.image_of(content.data))
        self.said.emit(tr("已复制图片“{name}”。").format(name=content.name), "green")

    def _make_face(self, customer_id: int, content: Content) -> None:
        self._desk.run(
            lambda _progress: pictures.face(content.name, content.data),
            then=partial(self._keep_face, customer_id),
            failed=self._refused,
            owner=self,
        )

    def _keep_face(self, customer_id: int, face: bytes) -> None:
        photo = NewAttachment("face.jpg", Kind.PICTURE, face)
        self._desk.do(actions.set_photo, customer_id, photo, failed=self._refused, owner=self)

    def _refused(self, error: KnownError) -> None:
        self.said.emit(messages.sentence(error), "red")


def _image_of(data: QMimeData | None) -> QImage | None:
    image = QImage(data.imageData()) if data is not None and data.hasImage() else QImage()
    return None if image.isNull() else image


def _face_of(taken: Taken) -> bytes:
    for error in taken.refused:
        raise error
    return pictures.face(taken.added[0].name, taken.added[0].data)


def _refusals(refused: Sequence[KnownError]) -> str:
    """Why some could not be taken; empty when all were."""
    lines = [messages.sentence(error) for error in refused[:REFUSED_SHOWN]]
    rest = len(refused) - REFUSED_SHOWN
    return "\n".join([*lines, tr("……还有 %n 个没有放进来", "", rest)] if rest > 0 else lines)
