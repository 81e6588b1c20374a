"""The imports of before: asked for, opened, and what was kept of them saved again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import KnownError
from app.excel import queries
from app.excel.batch_rows import Batch, BatchRow, KeptFile
from app.fields.catalog import CATALOG, Catalog
from ui import ask
from ui.desk import Desk
from ui.importing.batch_dialog import BatchDialog
from ui.importing.batches_card import BatchesCard
from ui.importing.recent import Recent
from ui.importing.work import Work
from ui.words import tr


class Past(QObject):
    """Keeps the list of step one fresh and opens reports."""

    complained = Signal(object)
    """`KnownError`: something could not be saved."""

    def __init__(self, desk: Desk, work: Work, recent: Recent, card: BatchesCard, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._work, self._recent, self._card, self._page = desk, work, recent, card, page
        self.catalog: Catalog = CATALOG
        self.dialog: BatchDialog | None = None
        card.wanted.connect(self.open)

    @Slot()
    def refresh(self) -> None:
        """Ask which there are."""
        self._desk.ask(queries.batches, then=self._arrived, key="import-batches")

    @Slot(int)
    def open(self, batch_id: int) -> None:
        """Show the report of one."""
        self._desk.ask(queries.batch, batch_id, then=self._show, key="import-batch")

    def _arrived(self, batches: list[BatchRow]) -> None:
        self._card.show_batches(batches)
        self._card.setVisible(bool(batches))

    def _show(self, batch: Batch) -> None:
        self.dialog = dialog = BatchDialog(self._page, batch, self.catalog)
        dialog.rejects_wanted.connect(partial(self._save_rejects, dialog, batch))
        dialog.original_wanted.connect(partial(self._save_original, dialog))
        dialog.destroyed.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    def _save_rejects(self, dialog: BatchDialog, batch: Batch) -> None:
        name = tr("未导入-{name}.xlsx").format(name=Path(batch.row.name).stem)
        path = self._where(dialog, tr("另存未导入的行"), (tr("表格"), "*.xlsx"), name)
        if path is not None:
            self._work.run(
                lambda session, progress: session.kept_rejects(batch.row.id, path, progress),
                then=lambda _count: self._saved(path),
                failed=self._failed,
                quiet=True,
            )

    def _save_original(self, dialog: BatchDialog, file: KeptFile) -> None:
        path = self._where(dialog, tr("另存原名单"), (tr("所有文件"), "*"), file.name)
        if path is not None:
            self._work.run(
                lambda session, progress: session.kept_original(file.id, path, progress),
                then=lambda _none: self._saved(path),
                failed=self._failed,
                quiet=True,
            )

    def _where(self, dialog: QWidget, title: str, kind: tuple[str, str], name: str) -> Path | None:
        return ask.choose_save_file(dialog, title, [kind], self._recent.folder() / name)

    def _saved(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.show_saved(tr("已另存到“{file}”。").format(file=path.name))

    def _failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.complained.emit(error)
