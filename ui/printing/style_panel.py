"""Beside the preview: what a person may change about the sheet in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from app.printing.rows import OwnTemplate
from app.printing.setup import SCALES, SHEETS, Style
from app.sheets.registry import Kind, Option
from ui.kit.controls import button
from ui.kit.labels import label
from ui.printing import words
from ui.printing.face_tools import FaceTools
from ui.words import tr

WIDTH = 184
MARGINS = (5.0, 10.0, 15.0, 20.0)
Answer = tuple[str, Any]


class Chooser(QComboBox):
    """A few answers; the wheel scrolls the page, it does not choose."""

    def __init__(self, answers: Sequence[Answer], now: Any) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for text, value in answers:
            self.addItem(text, value)
        self.setCurrentIndex(next((n for n, (_, value) in enumerate(answers) if value == now), 0))

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class StylePanel(QWidget):
    """Choices of a kind of sheet; each tells the new style at once."""

    changed = Signal(object)
    """The `Style` as it is now."""
    columns_wanted = Signal()
    """Other columns are to be chosen."""

    def __init__(
        self, kind: Kind, style: Style, own: Sequence[OwnTemplate], tools: FaceTools | None = None
    ) -> None:
        super().__init__()
        self.style_now = style
        self.setFixedWidth(WIDTH)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        if kind.has_template and own:
            answers = [(tr("自带的模板"), None), *((each.name, each.id) for each in own)]
            self._choose(tr("模板"), "template", answers)
        if kind.has_columns:
            self._box.addWidget(button(tr("选栏目…"), icon="columns-3", on_click=self.columns_wanted.emit))
        if tools is not None:
            tools.picked.connect(self._pick)
            self._box.addWidget(tools)
        for option in kind.options:
            self._offer(option)
        if kind.has_paper:
            self._offer_paper()
        self._choose(tr("字号"), "scale", [(f"{round(100 * scale)}%", scale) for scale in SCALES], 1.0)
        if kind.has_paper:
            self._check(tr("省墨（不铺底色）"), "ink_saving")
        self._box.addStretch(1)

    def _offer_paper(self) -> None:
        papers = [(words.paper_name(paper), paper) for paper in ("", *SHEETS)]
        self._choose(tr("纸张"), "paper", papers)
        ways: list[Answer] = [(tr("照模板"), None), (tr("纵向"), False), (tr("横向"), True)]
        self._choose(tr("方向"), "landscape", ways)
        margins: list[Answer] = [(tr("照模板"), None)]
        margins += [(tr("{size} 毫米").format(size=round(margin)), margin) for margin in MARGINS]
        self._choose(tr("页边"), "margin", margins)

    def _choose(self, name: str, key: str, answers: Sequence[Answer], usual: Any = None) -> None:
        now = getattr(self.style_now, key)
        chooser = Chooser(answers, usual if now is None else now)
        chooser.activated.connect(lambda _n: self._change(**{key: chooser.currentData()}))
        self._add(name, chooser)

    def _check(self, text: str, key: str) -> None:
        box = QCheckBox(text)
        box.setChecked(bool(getattr(self.style_now, key)))
        box.toggled.connect(lambda on: self._change(**{key: on}))
        self._box.addSpacing(6)
        self._box.addWidget(box)

    def _offer(self, option: Option) -> None:
        name = words.option_name(option.key)
        if not option.values:
            box = QCheckBox(name)
            box.setChecked(bool(self.style_now.option(option.key, option.usual)))
            box.toggled.connect(lambda on: self._pick(option.key, on))
            self._box.addSpacing(6)
            self._box.addWidget(box)
            return
        answers = [(words.value_name(option.key, value), value) for value in option.values]
        chooser = Chooser(answers, self.style_now.option(option.key, option.usual))
        chooser.activated.connect(lambda _n: self._pick(option.key, chooser.currentData()))
        self._add(name, chooser)

    def _add(self, name: str, chooser: Chooser) -> None:
        text = label(name, "small")
        text.setBuddy(chooser)
        chooser.setAccessibleName(name)
        self._box.addWidget(text)
        self._box.addWidget(chooser)

    def _change(self, **changes: Any) -> None:
        self.style_now = replace(self.style_now, **changes)
        self.changed.emit(self.style_now)

    def _pick(self, key: str, value: Any) -> None:
        self.style_now = self.style_now.with_option(key, value)
        self.changed.emit(self.style_now)
