"""The lists of a run: which files they are, their passwords, and how they are opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.errors import KnownError, ListError
from app.excel.rows import Opened
from ui import ask, messages
from ui.importing import calls
from ui.importing.dropped import local_files
from ui.importing.recent import Recent
from ui.importing.work import Work
from ui.words import tr

KINDS = "*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.txt *.tsv *.vcf *.html *.htm *.mht *.xml"
WRONG = "wrong-list-password"
LOCKED = ("list-protected", WRONG)


def can_be_taken_in_part(error: KnownError) -> bool:
    """Whether the list is only too big, and a part of it can be read."""
    return error.code == "list-too-big" and bool(error.params.get("partial"))


def part_words() -> str:
    """What is offered for a list that is too big."""
    return tr("只导入装得下的部分")


class Lists(QObject):
    """One file or several, or the text of the clipboard."""

    begun = Signal()
    """Another run begins: what was in work is left."""
    opened = Signal(object)
    """`Opened`: the sheets of each, or why it could not be opened."""
    failed = Signal(object)
    """`KnownError`: the only list could not be opened."""

    def __init__(self, work: Work, recent: Recent, page: QWidget) -> None:
        super().__init__(page)
        self._work, self._recent, self._page = work, recent, page
        self._passwords: dict[Path, str] = {}
        self._partial: set[Path] = set()
        self._size = 0
        self.paths: tuple[Path, ...] = ()

    def size(self) -> int:
        """Bytes of all of them."""
        return self._size

    def called(self, name: str) -> str:
        """The name of the run, which tells where a list that is too big is taken in part."""
        return (
            name
            if self._partial.isdisjoint(self.paths)
            else tr("{name}（只有装得下的部分）").format(name=name)
        )

    @Slot()
    def ask(self) -> None:
        """Ask which files, and open them."""
        filters = [(tr("名单"), KINDS), (tr("所有文件"), "*")]
        paths = ask.choose_open_files(self._page, tr("选择名单"), filters, self._recent.folder())
        if paths:
            self.open(paths)

    @Slot(object)
    def open(self, paths: Sequence[Path]) -> None:
        """Take these lists as one run; what was in work before is left."""
        self.begun.emit()
        self.paths = tuple(paths)
        self._open()

    @Slot()
    def paste(self) -> None:
        """Take what lies in the clipboard: files, or the text of a table."""
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        if paths := local_files(clipboard.mimeData()):
            self.open(paths)
        elif text.strip():
            self.begun.emit()
            self.paths = (Path(tr("粘贴的内容")),)
            self._open_text(text, self.paths[0].name)
        else:
            self.failed.emit(ListError("nothing-to-paste"))

    def _open_text(self, text: str, name: str) -> None:
        self._work.run(
            lambda session, progress: session.paste(text, name, progress),
            then=self._tell_opened,
            failed=self.failed.emit,
        )

    @Slot(int)
    def give_password(self, place: int, error: KnownError | None = None) -> bool:
        """Ask for the password of a list and open all anew; False when none was given."""
        path = self.paths[place]
        wrong = error is not None and error.code == WRONG
        hint = path.name
        if error is not None and wrong:
            hint = tr("{list}：{told}").format(list=path.name, told=messages.sentence(error))
        password = ask.ask_password(self._page, tr("名单有密码"), hint)
        if password is None:
            return False
        self._passwords[path] = password
        self._open()
        return True

    def told(self, error: KnownError) -> str:
        """Why it does not go on; among several lists it is told which one it is."""
        name = error.params.get("list", "") if len(self.paths) > 1 else ""
        told = messages.sentence(error)
        return tr("{list}：{told}").format(list=name, told=told) if name else told

    def way_on(self, error: KnownError) -> tuple[str, Callable[[], object] | None]:
        """What can be done about a list that was refused: in a word, and how."""
        place = int(str(error.params.get("place", 0)))
        if error.code in LOCKED:
            return tr("输入密码"), partial(self.give_password, place, error)
        if can_be_taken_in_part(error):
            return part_words(), partial(self.take_part, place)
        return "", None

    @Slot(int)
    def take_part(self, place: int) -> None:
        """Go on with the part of a list that is within the caps."""
        self._partial.add(self.paths[place])
        self._open()

    def _open(self) -> None:
        paths, passwords, partial = self.paths, dict(self._passwords), frozenset(self._partial)
        self._work.run(
            lambda session, progress: calls.open_lists(session, progress, paths, passwords, partial),
            then=self._arrived,
            failed=self._refused,
        )

    def _arrived(self, opened: Opened) -> None:
        for path, file in zip(self.paths, opened.files, strict=True):
            if file.error is None:
                self._recent.add(path)
            else:
                self._forget_wrong(path, file.error)
        self._tell_opened(opened)

    def _tell_opened(self, opened: Opened) -> None:
        self._size = sum(file.size for file in opened.files)
        self.opened.emit(opened)

    def _refused(self, error: KnownError) -> None:
        """The only list: its password is asked for at once."""
        self._forget_wrong(self.paths[0], error)
        locked = isinstance(error, ListError) and error.code in LOCKED
        if not locked or not self.give_password(0, error):
            self.failed.emit(error)

    def _forget_wrong(self, path: Path, error: KnownError) -> None:
        """A password that does not fit is not tried again."""
        if error.code == WRONG:
            self._passwords.pop(path, None)
