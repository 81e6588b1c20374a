"""Above the rows of the check: what is unclear in many cells, and the answers for all of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.excel.cells.answers import DAY_FIRST, FIRST_OF_MONTH, IN_WAN, IN_YUAN, MONTH_FIRST
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, row
from ui.words import tr

_FEWEST = 2
"""Cells from which on one answer for all is less work than mending each."""


class AnswersBar(QWidget):
    """Hidden where there is nothing to answer."""

    chosen = Signal(str, str)
    """A problem and an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(spacing=14)
        self.setLayout(self._flow)
        self._asked: Mapping[tuple[str, str], int] = {}
        self.hide()

    def show_asked(self, asked: Mapping[tuple[str, str], int]) -> None:
        """How many cells each answer fits, by problem and answer."""
        if asked == self._asked:
            return
        self._asked = dict(asked)
        self._flow.clear()
        for problem, title in _titles().items():
            fitting = {answer: asked.get((problem, answer), 0) for answer in _words()}
            count = max(fitting.values())
            if count >= _FEWEST:
                self._flow.addWidget(self._question(problem, title.format(count=f"{count:,}"), fitting))
        self.setVisible(self._flow.count() > 0)

    def _question(self, problem: str, title: str, fitting: Mapping[str, int]) -> QWidget:
        buttons = []
        for answer, word in _words().items():
            if fitting[answer]:
                each = button(word, "small")
                each.setAccessibleDescription(title)
                each.clicked.connect(partial(self.chosen.emit, problem, answer))
                buttons.append(each)
        return box_of(row(label(title, "small"), *buttons, spacing=5))


def _titles() -> Mapping[str, str]:
    return {
        "unit-unclear": tr("{count} 个金额没写单位"),
        "ambiguous-date": tr("{count} 个日期分不清日和月"),
        "incomplete-date": tr("{count} 个日期只有年月"),
    }


def _words() -> Mapping[str, str]:
    return {
        IN_WAN: tr("都按万元"),
        IN_YUAN: tr("都按元"),
        MONTH_FIRST: tr("都是月/日"),
        DAY_FIRST: tr("都是日/月"),
        FIRST_OF_MONTH: tr("都按 1 日"),
    }
