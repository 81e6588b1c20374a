"""Exporting customers: which items, whether the sensitive ones too, and where to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QProgressBar, QRadioButton, QWidget

from app import clock
from app.errors import KnownError
from app.excel.process import export
from app.excel.rows import ExportOptions
from app.storage.book import Book
from ui import ask, messages
from ui.desk import Desk, Progress, Step, Task
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.words import language, tr

LONGEST_NAME = 60
"""So many letters of the filter go into a file's name."""
_no_file_name = re.compile(r'[\\/:*?"<>|\x00-\x1f]+').sub


class ExportDialog(Dialog):
    """Says how many customers leave the file; tells the written path in `exported`."""

    exported = Signal(object, int)

    def __init__(
        self,
        desk: Desk,
        book: Book,
        parent: QWidget | None,
        ids: Sequence[int],
        keys: Sequence[str],
        folder: Path | None,
        narrowed: str = "",
    ) -> None:
        """`narrowed` says by what the list was narrowed; it becomes part of the file's name."""
        super().__init__(parent, tr("导出 %n 位客户", "", len(ids)), yes=tr("选择位置并导出"), width=480)
        self._desk, self._book, self._ids, self._keys = desk, book, tuple(ids), tuple(keys)
        self._folder = folder or Path.home()
        self._narrowed = narrowed
        self._task: Task | None = None
        self.shown_only = QRadioButton(tr("列表里显示的 %n 列", "", len(keys)))
        self.everything = QRadioButton(tr("有内容的全部项目"))
        self.everything.setChecked(True)
        self.sensitive = QCheckBox(tr("包括敏感项目（身份证、健康、宗教、家庭收入、成交金额）"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        kept = self._bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(kept)
        self._bar.hide()
        self._assemble_body()

    def accept(self) -> None:
        """Ask where to, then write in the background."""
        day = f"{clock.today():%Y%m%d}"
        at = self._folder / tr("客户名单-{day}.xlsx").format(day="-".join([*self._name_parts(), day]))
        filters = [(tr("表格"), "*.xlsx"), (tr("文本表格"), "*.csv")]
        path = ask.choose_save_file(self, tr("导出到"), filters, at)
        if path is None:
            return
        keys = self._keys if self.shown_only.isChecked() else None
        options = ExportOptions(keys, self.sensitive.isChecked(), language())
        self._start(path, options)

    def reject(self) -> None:
        """Stops a running export; nothing of it stays."""
        if self._task is not None and self._task.running:
            self._task.cancel()
        super().reject()

    def _name_parts(self) -> list[str]:
        """What narrowed the list as a file may be called."""
        name = _no_file_name(" ", self._narrowed.replace(" · ", "，")).strip(" .")
        return [name[:LONGEST_NAME].strip()] if name else []

    def _start(self, path: Path, options: ExportOptions) -> None:
        def job(progress: Progress) -> int:
            return export.export_customers(self._book, path, self._ids, options, progress)

        self.yes.setEnabled(False)
        self.complain("")
        self._bar.show()
        self._task = self._desk.run(
            job,
            then=lambda count: self._finish(path, count),
            progress=self._step,
            owner=self,
            failed=self._fail,
        )

    def _finish(self, path: Path, count: int) -> None:
        self.exported.emit(path, count)
        super().accept()

    @Slot(object)
    def _step(self, step: Step) -> None:
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)

    @Slot(object)
    def _fail(self, error: KnownError) -> None:
        self.yes.setEnabled(True)
        self._bar.hide()
        self.complain(messages.sentence(error))

    def _assemble_body(self) -> None:
        group = QButtonGroup(self)
        for choice in (self.everything, self.shown_only):
            group.addButton(choice)
            self.body.addWidget(choice)
        self.shown_only.setVisible(bool(self._keys))
        self.body.addWidget(self.sensitive)
        text = tr("文件里是客户的私人资料：请只交给该看的人，用完就删。")
        self.body.addWidget(label(text, "muted", wrap=True))
        self.body.addWidget(self._bar)
