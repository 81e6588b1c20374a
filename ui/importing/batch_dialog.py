"""The report of a past import: what it was, what it did, and what can be saved of it again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.excel.batches.rows import Batch, BatchTable, KeptFile
from app.excel.rows import OnDuplicate
from app.fields.catalog import Catalog
from ui import readings
from ui.importing.source_card import size_text
from ui.importing.words import batch_counts, brought, left_out, mode_words, target_label
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.shrinking_button import ShrinkingButton
from ui.words import tr


class BatchDialog(Dialog):
    """Tells which file is to be saved; the page does it."""

    rejects_wanted = Signal()
    original_wanted = Signal(object)
    """The `KeptFile`."""
    take_back_wanted = Signal()
    customers_wanted = Signal()
    """Those that it brought or changed are to be seen."""

    def __init__(self, parent: QWidget | None, batch: Batch, catalog: Catalog) -> None:
        super().__init__(parent, batch.row.name, yes=tr("关闭"), no="", width=640)
        self._told: list[str] = []
        self._catalog = catalog
        self.customers = button(tr("看这批客户"), icon="users", on_click=self.customers_wanted.emit)
        self.customers.setVisible(batch.row.stands and batch.row.wrote)
        for text in self._summary(batch):
            self._say(text)
        self.body.addLayout(row(self.customers, 1))
        for table in batch.row.report.tables:
            self._say(_table_line(table), "heading")
            self._say(self._columns(table), "small")
        if batch.rejects:
            text = tr("另存未导入的 %n 行…", "", batch.rejects)
            self.rejects = button(text, icon="file-down", on_click=self.rejects_wanted.emit)
            self.add_button(self.rejects)
        self.take_back = button(tr("撤销这次导入…"), icon="undo-2", on_click=self.take_back_wanted.emit)
        self.add_button(self.take_back)
        self._allow(batch)
        self.originals = [self._original(file) for file in batch.originals]
        self._saved = label("", "good", wrap=True)
        self.body.addWidget(self._saved)
        self.body.addStretch(1)

    def told(self) -> str:
        """Everything that is said."""
        return "\n".join([*self._told, self._saved.text()])

    def show_saved(self, text: str) -> None:
        """Something was saved."""
        self._saved.setText(text)

    def show_taken_back(self, text: str) -> None:
        """It was taken back: once is all there is."""
        self._saved.setText(text)
        self.take_back.setEnabled(False)
        self.take_back.setToolTip(_done_words())
        self.customers.hide()

    def _allow(self, batch: Batch) -> None:
        reason = _done_words() if not batch.row.stands else "" if batch.row.wrote else _nothing_words()
        self.take_back.setEnabled(not reason)
        self.take_back.setToolTip(reason)
        if reason:
            self._say(reason, "muted")

    def _summary(self, batch: Batch) -> Iterator[str]:
        about, report = batch.row, batch.row.report
        yield " · ".join(part for part in (f"{about.at:%Y-%m-%d %H:%M}", about.staff) if part)
        yield batch_counts(about)
        yield from brought(report.counts)
        yield tr("已有的客户：{mode}").format(mode=mode_words()[OnDuplicate(report.mode)])
        if report.tag:
            yield tr("标签：{tag}").format(tag=report.tag)
        if report.owners:
            names = tr("、").join(report.owners)
            several = tr("没写归属的新客户轮流分给：{names}")
            yield (several if len(report.owners) > 1 else tr("没写归属的新客户给：{names}")).format(
                names=names
            )
        if report.source:
            yield tr("来源：{source}").format(source=report.source)
        if report.consent:
            yield report.consent
        if report.corrected:
            yield tr("导入前改过 %n 行", "", report.corrected)
        if report.problems:
            ordered = sorted(report.problems.items(), key=lambda each: -each[1])
            each = tr("{problem}：{count} 行")
            told = [each.format(problem=readings.problem(code), count=f"{n:,}") for code, n in ordered]
            yield "\n".join([tr("有问题的行："), *told])
        if lines := left_out(report.left_out):
            yield tr("没有客户的行：{lines}").format(lines=lines)

    def _columns(self, table: BatchTable) -> str:
        pairs = [f"{header} → {target_label(target, self._catalog)}" for header, target in table.columns]
        return tr("，").join(pairs)

    def _original(self, file: KeptFile) -> QWidget:
        text = tr("另存原名单“{name}”（{size}）…").format(name=file.name, size=size_text(file.size))
        made = ShrinkingButton(text, "plain", "download", lambda: self.original_wanted.emit(file))
        self.body.addLayout(row(made, 0))
        return made

    def _say(self, text: str, role: str = "") -> None:
        self._told.append(text)
        self.body.addWidget(label(text, role, wrap=True, copyable=True))


def _done_words() -> str:
    return tr("这次导入已经撤销过了。")


def _nothing_words() -> str:
    return tr("这次导入没有写入什么，不用撤销。")


def _table_line(table: BatchTable) -> str:
    return " · ".join(part for part in (table.file, table.sheet, tr("%n 行", "", table.rows)) if part)
