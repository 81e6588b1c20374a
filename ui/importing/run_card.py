"""Step four: how far the import is, then what it did and how to take it back."""

from __future__ import annotations

import time
from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from app.excel.rows import Result
from ui.desk import Step
from ui.importing.tile import Tile
from ui.importing.words import brought, phase, remaining
from ui.kit import icons
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, column, row
from ui.words import tr

WIDTH = 620
LOW = 400
"""Below this height, in px, the counts are flat."""


class _Estimate:
    """How long a phase still takes, from how far it came so far."""

    def __init__(self) -> None:
        self._phase, self._since, self._from = "", 0.0, 0

    def seconds(self, step: Step) -> float | None:
        """None while nobody can tell."""
        if step.text != self._phase:
            self._phase, self._since, self._from = step.text, time.monotonic(), step.done
        gone, came = time.monotonic() - self._since, step.done - self._from
        if not step.total or came <= 0 or gone < 1:
            return None
        return gone * (step.total - step.done) / came


class RunCard(Card):
    """A bar with what remains and a way to stop; later the counts with what can be done next."""

    stop_wanted = Signal()
    undo_wanted = Signal()
    rejects_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = _Estimate()
        self._outcome = ("", Result(0, 0, 0, 0, 0))
        self._title = label("", "title")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._far = label("", "muted")
        self.stop = button(tr("停止"), on_click=self._stop, tip=tr("停止 Esc：什么都不会写入"))
        self._sign = QLabel()
        self._done = label("", "title")
        self._told = label("", wrap=True)
        self._tiles = [
            Tile(tr("新客户"), "good", live=False),
            Tile(tr("更新已有"), "link", live=False),
            Tile(tr("没有变化"), "muted", live=False),
            Tile(tr("没有导入"), "late", live=False),
        ]
        self._counted = box_of(row(*self._tiles, spacing=10))
        self.undo = button(tr("撤销整批导入"), icon="undo-2", on_click=self.undo_wanted.emit)
        self.rejects = button(tr("另存未导入的行…"), icon="file-down", on_click=self.rejects_wanted.emit)
        self.again = button(tr("再导入一份"), icon="plus", on_click=self.again_wanted.emit)
        self._saved = label("", "good", wrap=True)
        self._body = QStackedWidget()
        self._body.addWidget(self._centred(self._running()))
        self._body.addWidget(self._centred(self._finished()))
        self.box.addWidget(self._body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tile in self._tiles:
            tile.set_flat(self.height() < LOW)

    def begin(self, rows: int) -> None:
        """The import of so many rows has begun; without any it is about the tag alone."""
        self._estimate = _Estimate()
        self._title.setText(tr("正在导入 %n 行", "", rows) if rows else tr("正在贴标签"))
        self._bar.setRange(0, 0)
        self._far.setText(phase(""))
        self.stop.setEnabled(True)
        self._body.setCurrentIndex(0)

    def show_step(self, step: Step) -> None:
        """How far it is."""
        left = self._estimate.seconds(step)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        parts = [phase(step.text)]
        if step.total:
            parts.append(tr("{done} / {total}").format(done=f"{step.done:,}", total=f"{step.total:,}"))
        if left is not None:
            parts.append(remaining(left))
        self._far.setText(" · ".join(parts))

    def finish(self, name: str, result: Result, *, wrote: bool) -> None:
        """What it did; the list's name first. Where nothing was written there is nothing to take back."""
        self._outcome = (name, result)
        self.undo.setEnabled(wrote)
        self.show_outcome()
        self._body.setCurrentIndex(1)

    def show_outcome(self) -> None:
        """What the import did, also after it was taken back and redone."""
        name, result = self._outcome
        self._sign.setPixmap(icons.pixmap("circle-check", "good", 40, self.devicePixelRatioF()))
        self._done.setText(tr("导入完成"))
        for tile, count in zip(self._tiles, _counts(result), strict=True):
            tile.set_number(count)
        self._counted.show()
        self._told.setText("\n".join([tr("名单“{name}”").format(name=name), *_kept(result)]))
        self.rejects.setVisible(bool(result.rejected))
        self.undo.setVisible(True)
        self._saved.clear()

    def show_taken_back(self) -> None:
        """The whole batch was undone."""
        self._sign.setPixmap(icons.pixmap("undo-2", "link", 40, self.devicePixelRatioF()))
        self._done.setText(tr("已整批撤销"))
        self._counted.hide()
        self._told.setText(tr("客户档案和导入前一样。按 Ctrl Y 可以恢复这次导入。"))
        self.undo.setVisible(False)
        self.rejects.setVisible(False)
        self._saved.clear()

    def show_undoable(self, *, undoable: bool) -> None:
        """Undo takes back what was done last: after other changes it is asked what becomes of those."""
        self.undo.setText(tr("撤销整批导入") if undoable else tr("撤销整批导入…"))
        self.undo.setToolTip("" if undoable else tr("导入以后又有改动，先看看会撤销什么"))

    def show_saved(self, text: str) -> None:
        """The rows that were not imported lie in a file."""
        self._saved.setText(text)

    def told(self) -> str:
        """Everything the card says now."""
        if self._body.currentIndex() == 0:
            return f"{self._title.text()}\n{self._far.text()}"
        counts = [] if self._counted.isHidden() else [tile.accessibleName() for tile in self._tiles]
        parts = [self._done.text(), *counts, self._told.text(), self._saved.text()]
        return "\n".join(part for part in parts if part)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._far.setText(tr("正在停止…"))
        self.stop_wanted.emit()

    def _running(self) -> QVBoxLayout:
        return column(self._title, self._bar, self._far, row(self.stop, 1), spacing=14)

    def _finished(self) -> QVBoxLayout:
        head = row(self._sign, self._done, 1, spacing=12)
        return column(head, self._counted, self._told, self._buttons(), self._saved, spacing=14)

    def _buttons(self) -> QVBoxLayout:
        return column(row(self.undo, self.rejects, self.again, 1, spacing=8))

    def _centred(self, inside: QVBoxLayout) -> QWidget:
        middle = QWidget()
        middle.setLayout(inside)
        middle.setFixedWidth(WIDTH)
        around = QWidget()
        box = QVBoxLayout(around)
        box.addStretch(2)
        box.addLayout(row(1, middle, 1))
        box.addStretch(3)
        return around


def _counts(result: Result) -> tuple[int, int, int, int]:
    return result.added, result.updated, result.same, result.rejected


def _kept(result: Result) -> list[str]:
    """What the counts of the rows do not tell."""
    told = brought(asdict(result))
    if result.flagged:
        told.append(tr("%n 行有问题；读不懂的原文在各人的“导入备注”里，没有丢。", "", result.flagged))
    return told
