"""Step three: how many rows are new, known, doubtful, unreadable; each group row by row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from app.excel.rows import Override, Verdict
from ui.importing.calls import ATTENTION, DUPLICATES, FLAGGED, Checked, Part, Shown
from ui.importing.check_list import CheckList, Fetch
from ui.importing.tile import Tile
from ui.importing.words import decision_word, left_out
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import Card, box_of, row
from ui.kit.notices import EmptyState
from ui.words import tr

TILES: dict[str, Shown] = {
    "new": Shown(Verdict.NEW),
    "update": Shown(Verdict.UPDATE),
    "duplicate": DUPLICATES,
    "flagged": FLAGGED,
}
FILTERS: dict[str, tuple[Shown, ...]] = {
    "attention": ATTENTION,
    **{key: (shown,) for key, shown in TILES.items()},
    "same": (Shown(Verdict.SAME),),
    "skip": (Shown(Verdict.SKIP),),
    "all": (Shown(),),
}


class CheckCard(Card):
    """Tells which rows are to be shown and what was decided for some."""

    filter_changed = Signal()
    decided = Signal(object, object)
    """(lines, Override or None)"""
    all_decided = Signal(object)
    """An `Override` for all rows that are still undecided."""

    def __init__(self, fetch: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self.tiles = {
            "new": Tile(tr("新客户"), "good"),
            "update": Tile(tr("更新已有"), "link"),
            "duplicate": Tile(tr("可能重复，请您定"), "amber"),
            "flagged": Tile(tr("有问题的行"), "late"),
        }
        self.chips = {
            "attention": button("", "chip"),
            "same": button("", "chip"),
            "skip": button("", "chip"),
            "all": button("", "chip"),
        }
        self.filter = "attention"
        self.list = CheckList(fetch)
        self.list.decided.connect(self.decided)
        self._note = label("", "small")
        self._nothing = EmptyState("circle-check", tr("这里没有行"))
        self._body = QStackedWidget()
        self._all = self._bulk()
        self._assemble()

    def show_checked(self, checked: Checked) -> None:
        """New counts; a filter that has become empty stays, nothing jumps."""
        summary = checked.summary
        counts = {
            "new": summary.new,
            "update": summary.update,
            "duplicate": summary.duplicate,
            "flagged": checked.flagged,
        }
        for key, tile in self.tiles.items():
            tile.set_number(counts[key])
        words = {
            "attention": tr("请您看的 {count}").format(count=f"{summary.duplicate + checked.flagged:,}"),
            "same": tr("没有变化 {count}").format(count=f"{summary.same:,}"),
            "skip": tr("不导入 {count}").format(count=f"{summary.skip:,}"),
            "all": tr("全部 {count}").format(count=f"{summary.total:,}"),
        }
        for key, text in words.items():
            self.chips[key].setText(text)
        self.chips["same"].setVisible(bool(summary.same) or self.filter == "same")
        self.chips["skip"].setVisible(bool(summary.skip) or self.filter == "skip")
        self._note.setText(left_out(summary.left_out))
        self._all.setVisible(summary.duplicate > 1 and self.filter in ("attention", "duplicate"))

    def show_part(self, part: Part, *, to_top: bool) -> None:
        """Rows of the filter in force."""
        self._body.setCurrentIndex(0 if part.total else 1)
        self.list.show_part(part, to_top=to_top)

    def choose_filter(self, key: str) -> None:
        """Show these rows; the same tile again goes back to what wants attention."""
        self.filter = "attention" if key == self.filter and key in self.tiles else key
        self._show_filter()
        self.filter_changed.emit()

    def shown(self) -> Sequence[Shown]:
        """What the list shows."""
        return FILTERS[self.filter]

    def bulk_buttons(self) -> list[QAbstractButton]:
        """Decide for all at once."""
        return self._all.findChildren(QAbstractButton)

    def is_empty(self) -> bool:
        return self._body.currentIndex() == 1

    def _assemble(self) -> None:
        tiles = row(*self.tiles.values(), spacing=10)
        for key, each in {**self.tiles, **self.chips}.items():
            each.setCheckable(True)
            each.clicked.connect(lambda _on=False, key=key: self.choose_filter(key))
        self._body.addWidget(self.list)
        self._body.addWidget(self._nothing)
        keys = [part for key, text in _keys() for part in (KeyHint(key), label(text, "small"))]
        head = row(label(tr("检查结果"), "heading"), *self.chips.values(), 1, self._all, spacing=6)
        head.insertSpacing(1, 8)
        self.box.addLayout(head)
        self.box.addLayout(tiles)
        self.box.addWidget(self._body, 1)
        self.box.addLayout(row(*keys, 1, self._note, spacing=6))
        self._show_filter()

    def _bulk(self) -> QWidget:
        buttons = []
        for decision in Override:
            each = button(decision_word(decision), "small")
            each.clicked.connect(lambda _on=False, decision=decision: self.all_decided.emit(decision))
            buttons.append(each)
        return box_of(row(label(tr("没定的全部"), "small"), *buttons, spacing=5))

    def _show_filter(self) -> None:
        for key, each in {**self.tiles, **self.chips}.items():
            each.setChecked(key == self.filter)
        self.chips["attention"].setVisible(True)


def _keys() -> list[tuple[str, str]]:
    return [
        ("1", tr("合并")),
        ("2", tr("都保留")),
        ("3", tr("不导入")),
        ("0", tr("重新决定")),
        ("Shift ↓", tr("选几行一起定")),
    ]
