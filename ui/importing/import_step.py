"""Step four as a whole: the write, its outcome, the rows left out, and taking it all back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Cancelled, KnownError
from app.excel.rows import ImportChoices, Result
from app.storage.rows import Done, WriteName
from ui import ask
from ui.desk import Desk
from ui.importing import calls
from ui.importing.recent import Recent
from ui.importing.run_card import RunCard
from ui.importing.words import rejects_name
from ui.importing.work import Work, open_book_of
from ui.words import tr

if TYPE_CHECKING:
    from app.excel.process.session import ImportSession
    from ui.desk import Progress


class ImportStep(QWidget):
    """Running, done, or taken back."""

    turned = Signal()
    """From running to done, from done to taken back, or the other way round."""
    stopped = Signal(object)
    """`KnownError`: nothing was written."""
    complained = Signal(object)
    """`KnownError` after the import."""
    saved = Signal()
    """What could not be done before is done."""
    again_wanted = Signal()
    report_wanted = Signal(int)
    """By its write: it is to be taken back although other things were done since."""

    def __init__(self, desk: Desk, work: Work, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work, self._recent = desk, work, recent
        self._list = ""
        self._name: WriteName | None = None
        self.write_id: int | None = None
        """The write of the last import, None where nothing was new."""
        self._is_last = False
        """Nothing was done since."""
        self.state = ""
        self.card = RunCard()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.card)
        self.card.stop_wanted.connect(work.stop)
        self.card.undo_wanted.connect(self._undo)
        self.card.rejects_wanted.connect(self._ask_rejects)
        self.card.again_wanted.connect(self.again_wanted)
        work.broken.connect(self._broken)
        desk.labels.connect(self._show_undoable)
        desk.undone.connect(self._undone)
        desk.redone.connect(self._redone)

    def begin(self, rows: int, choices: ImportChoices) -> None:
        """Write what was checked."""
        self._list, self._name, self.state = choices.list_name, None, "running"
        self.card.begin(rows)
        self.card.stop.setFocus(Qt.FocusReason.OtherFocusReason)

        def write(session: ImportSession, progress: Progress) -> Done[Result]:
            return calls.apply(session, progress, open_book_of(self._desk), choices)

        self._work.run(write, then=self._written, failed=self._not_written, announce=True)

    def stop(self) -> None:
        """Stop it while it runs."""
        if self.state == "running":
            self.card.stop.click()

    def way_on(self) -> str:
        """Where one goes after it."""
        return tr("去看客户") if self.write_id is None else tr("去看这批客户")

    def forget(self) -> None:
        """Another list."""
        self._name, self.state = None, ""

    def _written(self, done: Done[Result]) -> None:
        self._name, self.state = done.name, "done"
        self.card.finish(self._list, done.value, wrote=done.write_id is not None)
        self.write_id, self._is_last = done.write_id, True
        self.card.show_undoable(undoable=True)
        self.turned.emit()

    def _not_written(self, error: KnownError) -> None:
        self.state = ""
        self.stopped.emit(error)

    @Slot()
    def _broken(self) -> None:
        """The window tells of the bug; here it is as if it had been stopped."""
        if self.state == "running":
            self._not_written(Cancelled())

    @Slot()
    def _ask_rejects(self) -> None:
        at = self._recent.folder() / rejects_name(self._list)
        path = ask.choose_save_file(self, tr("另存未导入的行"), [(tr("表格"), "*.xlsx")], at)
        if path is not None:
            self._work.run(
                lambda session, progress: calls.save_rejects(session, progress, path),
                then=partial(self._rejects_saved, path),
                failed=self.complained.emit,
            )

    def _rejects_saved(self, path: Path, count: int) -> None:
        told = tr("%n 行已另存到“{file}”，改好以后可以再导入。", "", count)
        self.card.show_saved(told.format(file=path.name))
        self.saved.emit()

    @Slot(object, object)
    def _show_undoable(self, undo: WriteName | None, _redo: WriteName | None) -> None:
        if self.state == "done":
            self._is_last = undo == self._name
            self.card.show_undoable(undoable=self._is_last)

    @Slot()
    def _undo(self) -> None:
        if self._is_last:
            self._desk.undo()
        elif self.write_id is not None:
            self.report_wanted.emit(self.write_id)

    @Slot(object)
    def _undone(self, done: Done[None]) -> None:
        if self.state == "done" and done.name == self._name:
            self.state = "undone"
            self.card.show_taken_back()
            self.turned.emit()

    @Slot(object)
    def _redone(self, done: Done[None]) -> None:
        if self.state == "undone" and done.name == self._name:
            self.state = "done"
            self.card.show_outcome()
            self.turned.emit()
