"""The shop's own items: what every file has beyond the items that come with the program."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.fields.field import Field
from app.fields.kinds import Tags, Text
from ui.kit.chips import Chip
from ui.kit.controls import button
from ui.kit.inputs import LineInput
from ui.kit.labels import ElidedLabel
from ui.kit.layout import clear, row
from ui.kit.turns import Turns
from ui.settings.item_words import CHOICE, kind_word, kinds
from ui.settings.part import Part
from ui.words import language, tr


class ItemsPart(Part):
    """The list, a line to add one, and the way to the page of all items."""

    added = Signal(str, str, object)
    """(label, kind, words of a choice)."""
    all_wanted = Signal()
    """Open the page of all items."""
    shown_wanted = Signal(str, bool)
    """(key, whether it is to be shown in the files)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("加在每位客户档案的“本店附加”里，也能在列表里显示和导出。")
        super().__init__(tr("本店项目"), hint, parent)
        self._turns = Turns(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._shown: tuple[tuple[Field, bool], ...] | None = None
        self.label = LineInput()
        self.label.setPlaceholderText(tr("项目名称，例如 车友会编号"))
        self.label.setAccessibleName(tr("项目名称"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("填什么"))
        for key, text in kinds():
            self.kind.addItem(text, key)
        self.words = LineInput()
        self.words.setPlaceholderText(tr("选项，用顿号隔开：金卡、银卡、普通"))
        self.words.setAccessibleName(tr("选项"))
        self.words.hide()
        self.add = button(tr("添加"), icon="plus", on_click=self._add)
        self.kind.currentIndexChanged.connect(lambda _place: self._show_words())
        for field in (self.label, self.words):
            field.finished.connect(self._add)
        line = row(self.label, self.kind, self.add, spacing=8)
        line.setStretch(0, 1)
        self.box.addLayout(self._lines)
        self.box.addLayout(line)
        self.box.addWidget(self.words)
        self.box.addWidget(self.problem)
        more = tr("全部项目：改名、排列、提醒…")
        self.all = button(more, icon="id-card", on_click=self.all_wanted.emit)
        self.box.addLayout(row(self.all, 1))

    def show_items(self, items: Sequence[tuple[Field, bool]]) -> None:
        """What there is, and what of it is hidden."""
        if self._shown == tuple(items):
            return
        self._shown = tuple(items)
        self._turns.drop()
        clear(self._lines)
        self._turns.each(self._add_line, self._shown)

    def clear_new(self) -> None:
        """The new one was added."""
        self.label.clear()
        self.words.clear()
        self.complain("")

    def _show_words(self) -> None:
        self.words.setVisible(self.kind.currentData() == CHOICE)

    def _add(self) -> None:
        kind = str(self.kind.currentData())
        words: tuple[str, ...] = Tags().parse(self.words.text()).value or ()
        if not self.label.text().strip():
            self.complain(tr("请写上这一项的名称"))
        elif kind == CHOICE and len(words) < 2:
            self.complain(tr("请写上至少两个选项，用顿号隔开"))
        else:
            self.added.emit(self.label.text(), kind, words if kind == CHOICE else ())

    def _add_line(self, item: tuple[Field, bool]) -> None:
        field, hidden = item
        made = QWidget()
        lang = language()
        words = tr("、").join(field.kind.show(o.key, lang) for o in getattr(field.kind, "offered", ()))
        eye = button(
            "",
            "ghost",
            icon="eye-off" if hidden else "eye",
            tip=tr("现在藏着，点一下显示") if hidden else tr("点一下藏起来，内容还在"),
            on_click=partial(self.shown_wanted.emit, field.key, hidden),
        )
        name = ElidedLabel(field.label(lang), "muted" if hidden else "")
        chip = Chip(tr("已隐藏") if hidden else _kind(field))
        line = row(name, ElidedLabel(words, "muted"), chip, eye, spacing=8)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        made.setLayout(line)
        self._lines.addWidget(made)


def _kind(field: Field) -> str:
    """One line and many are one kind to the catalog."""
    plain = isinstance(field.kind, Text) and not field.kind.multiline
    return kind_word("line" if plain else field.kind.name)
