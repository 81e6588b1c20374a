"""The imports of before: asked for, opened, and what was kept of them saved again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.customers import batches
from app.customers.rows import BatchProspect
from app.errors import KnownError
from app.excel.batches import actions, queries
from app.excel.batches.rows import Batch, BatchRow, KeptFile
from app.fields.catalog import CATALOG, Catalog
from ui import ask
from ui.desk import Desk
from ui.importing.batch_dialog import BatchDialog
from ui.importing.batches_card import BatchesCard
from ui.importing.recent import Recent
from ui.importing.take_back_dialog import TakeBackDialog, result_text
from ui.importing.words import rejects_name
from ui.importing.work import Work
from ui.kit.page import Page
from ui.words import tr


class Past(QObject):
    """Keeps the list of step one fresh and opens reports."""

    complained = Signal(object)
    """`KnownError`: something could not be saved."""
    customers_wanted = Signal(int)
    """Those that an import brought or changed, by its write."""

    def __init__(self, desk: Desk, work: Work, recent: Recent, card: BatchesCard, page: Page) -> None:
        super().__init__(page)
        self._desk, self._work, self._recent, self._card, self._page = desk, work, recent, card, page
        self.catalog: Catalog = CATALOG
        self.dialog: BatchDialog | None = None
        self.question: TakeBackDialog | None = None
        card.wanted.connect(self.open)
        card.print_wanted.connect(page.paper_wanted)

    @Slot()
    def refresh(self) -> None:
        """Ask which there are."""
        self._desk.ask(queries.batches, then=self._arrived, key="import-batches")

    @Slot(int)
    def open(self, batch_id: int) -> None:
        """Show the report of one."""
        self._desk.ask(queries.batch, batch_id, then=self._show, key="import-batch")

    @Slot(int)
    def open_write(self, write_id: int) -> None:
        """Show the report of what was just imported."""
        self._desk.ask(queries.batch_of_write, write_id, then=self._show, key="import-batch")

    def _arrived(self, rows: list[BatchRow]) -> None:
        self._card.show_batches(rows)
        self._card.setVisible(bool(rows))

    def _show(self, batch: Batch) -> None:
        self.dialog = dialog = BatchDialog(self._page, batch, self.catalog)
        dialog.rejects_wanted.connect(partial(self._save_rejects, dialog, batch))
        dialog.original_wanted.connect(partial(self._save_original, dialog))
        dialog.take_back_wanted.connect(partial(self._ask_take_back, dialog, batch))
        dialog.customers_wanted.connect(partial(self._show_customers, dialog, batch))
        dialog.destroyed.connect(self._forget)
        dialog.open()

    def _show_customers(self, dialog: BatchDialog, batch: Batch) -> None:
        dialog.accept()
        self.customers_wanted.emit(batch.row.write_id)

    @Slot()
    def _forget(self) -> None:
        self.dialog = self.question = None

    def _ask_take_back(self, dialog: BatchDialog, batch: Batch) -> None:
        """Look what it would do, and say so before it is done."""
        dialog.take_back.setEnabled(False)
        self._desk.run(
            lambda _progress: self._desk.book.read(batches.batch_prospect, batch.row.write_id),
            then=partial(self._offer_take_back, dialog, batch),
            failed=self._failed,
            owner=dialog,
        )

    def _offer_take_back(self, dialog: BatchDialog, batch: Batch, prospect: BatchProspect) -> None:
        dialog.take_back.setEnabled(True)
        self.question = question = TakeBackDialog(dialog, batch.row.name, prospect, self.catalog)
        question.agreed.connect(partial(self._take_back, dialog, batch))
        question.open()

    def _take_back(self, dialog: BatchDialog, batch: Batch, anyway: Sequence[int]) -> None:
        dialog.take_back.setEnabled(False)
        self._desk.do(
            actions.take_back,
            batch.row.id,
            anyway,
            then=lambda done: dialog.show_taken_back(result_text(done.value)),
            failed=self._failed,
            owner=dialog,
        )

    def _save_rejects(self, dialog: BatchDialog, batch: Batch) -> None:
        name = rejects_name(batch.row.name)
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
