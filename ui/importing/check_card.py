"""Step three: how many rows are new, known, doubtful, unreadable; each group row by row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMenu, QStackedWidget, QWidget

from app.excel.rows import Override, RowFilter, Verdict
from ui import readings
from ui.importing.answers_bar import AnswersBar
from ui.importing.calls import ATTENTION, DUPLICATES, FLAGGED, Checked, Listed, Part
from ui.importing.check_list import CheckList
from ui.importing.check_model import Fetch
from ui.importing.order_chip import AS_LISTED, OrderChip
from ui.importing.tile import Tile
from ui.importing.words import decision_word, left_out
from ui.kit.chips import KeyHint
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, FittingRow, box_of, row
from ui.kit.notices import EmptyState
from ui.listing.list_tools import ListTools
from ui.words import tr

TILES: dict[str, RowFilter] = {
    "new": RowFilter(Verdict.NEW),
    "update": RowFilter(Verdict.UPDATE),
    "duplicate": DUPLICATES,
    "flagged": FLAGGED,
}
FILTERS: dict[str, tuple[RowFilter, ...]] = {
    "attention": ATTENTION,
    **{key: (shown,) for key, shown in TILES.items()},
    "same": (RowFilter(Verdict.SAME),),
    "problem": (RowFilter(Verdict.PROBLEM),),
    "skip": (RowFilter(Verdict.SKIP),),
    "all": (RowFilter(),),
}


class CheckCard(Card):
    """Tells which rows are to be shown and what was decided for some."""

    filter_changed = Signal()
    """Other rows are shown, or the same in another order."""
    decided = Signal(object)
    """By line a `Decision` or None."""
    picking_wanted = Signal(int)
    """The line of a row to be merged item by item."""
    all_decided = Signal(object)
    """An `Override` for all rows that are still undecided."""
    lines_wanted = Signal(object)
    """A `Then`: every row of the filter is to be printed or goes into a file."""

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
            "problem": button("", "chip"),
            "skip": button("", "chip"),
            "all": button("", "chip"),
        }
        self.problems = button(tr("按问题看"), "chip", icon="chevron-down")
        self._is_tight = False
        self._problem = ""
        self._counts: dict[str, int] = {}
        self.filter = "attention"
        self.options = button(tr("选项"), "chip", icon="settings", shortcut="Alt+O")
        self.answers = AnswersBar()
        self.list = CheckList(fetch)
        self.list.decided.connect(self.decided)
        self.list.picking_wanted.connect(self.picking_wanted)
        self.order = OrderChip(self)
        self.order.changed.connect(self.filter_changed)
        self.tools = ListTools(self.lines_wanted.emit, self)
        self._heading = label(tr("检查结果"), "heading")
        self._note = ElidedLabel("", "small")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._nothing = EmptyState("circle-check", tr("这里没有行"))
        self._body = QStackedWidget()
        self.menu: QMenu | None = None
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
            "attention": tr("请您看的 {count}").format(count=f"{checked.attention:,}"),
            "same": tr("没有变化 {count}").format(count=f"{summary.same:,}"),
            "problem": tr("导不了 {count}").format(count=f"{summary.problem:,}"),
            "skip": tr("不导入 {count}").format(count=f"{summary.skip:,}"),
            "all": tr("全部 {count}").format(count=f"{summary.total:,}"),
        }
        for key, text in words.items():
            self.chips[key].setText(text)
        for key, count in (("same", summary.same), ("problem", summary.problem), ("skip", summary.skip)):
            self.chips[key].setVisible(bool(count) or self.filter == key)
        self.answers.show_asked(summary.asked)
        self._counts = summary.problems
        self._show_problem()
        self._note.setText(left_out(summary.left_out))
        bulk = summary.duplicate > 1 and self.filter in ("attention", "duplicate")
        self._all.setVisible(bulk)
        self._several.setVisible(not bulk)

    def set_low(self, low: bool) -> None:
        """In a low window the tiles are flat."""
        for tile in self.tiles.values():
            tile.set_flat(low)
        margins = (12, 8, 12, 8) if low else (16, 14, 16, 14)
        self.box.setContentsMargins(*margins)
        self.box.setSpacing(6 if low else 8)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the options are behind a button; what is left beside them is for the rows."""
        self.options.setVisible(narrow)
        self._is_tight = narrow and self.options.isChecked()
        self._heading.setHidden(self._is_tight)
        self.tools.setHidden(self._is_tight)
        self._show_problem()
        self._note.setVisible(not narrow)

    def show_part(self, part: Part, *, to_top: bool) -> None:
        """Rows of the filter in force."""
        self._body.setCurrentIndex(0 if part.total else 1)
        self.tools.offer(anything=bool(part.total))
        self.order.setEnabled(bool(part.total))
        if not part.total and self.filter == "attention":
            self._nothing.say(tr("没有要您看的"), tr("可以直接导入；想看每一行，点“全部”"))
        elif not part.total:
            self._nothing.say(tr("这里没有行"))
        self.list.show_part(part, to_top=to_top)

    def forget(self) -> None:
        """Another list: what wants attention comes first again."""
        self.filter, self._problem = "attention", ""
        self.order.set_order(AS_LISTED)
        self._show_filter()

    def choose_filter(self, key: str) -> None:
        """Show these rows; the same tile again goes back to what wants attention."""
        self.filter = "attention" if key == self.filter and key in self.tiles else key
        self._problem = ""
        self._show_filter()
        self.filter_changed.emit()

    def shown(self) -> Listed:
        """What the list shows."""
        shown = (RowFilter(problem=self._problem),) if self._problem else FILTERS[self.filter]
        return Listed(shown, self.order.order)

    def shown_words(self) -> str:
        """The same in words."""
        chosen = {**self.tiles, **self.chips}.get(self.filter)
        told = self.problems.text() if chosen is None else chosen.accessibleName() or chosen.text()
        return " · ".join(part for part in (told, self.order.about()) if part)

    def choose_problem(self, code: str) -> None:
        """Show the rows with one problem."""
        self.filter, self._problem = "", code
        self._show_filter()
        self.filter_changed.emit()

    def problem_texts(self) -> dict[str, str]:
        """Every problem there is with how many rows have it, the most frequent first, by code."""
        ordered = sorted(self._counts.items(), key=lambda each: -each[1])
        text = tr("{problem}：{count} 行")
        return {
            code: text.format(problem=readings.problem(code), count=f"{count:,}") for code, count in ordered
        }

    def bulk_buttons(self) -> list[QAbstractButton]:
        """Decide for all at once."""
        return self._all.findChildren(QAbstractButton)

    def is_empty(self) -> bool:
        return self._body.currentIndex() == 1

    def _assemble(self) -> None:
        self.options.setCheckable(True)
        self.options.hide()
        tiles = row(*self.tiles.values(), spacing=10)
        for key, each in {**self.tiles, **self.chips}.items():
            each.setCheckable(True)
            each.clicked.connect(lambda _on=False, key=key: self.choose_filter(key))
        self._body.addWidget(self.list)
        self._body.addWidget(self._nothing)
        keys = FittingRow(
            *(box_of(row(KeyHint(key), label(text, "small"), spacing=5)) for key, text in _keys()), spacing=8
        )
        self._several = box_of(row(KeyHint("Shift ↓"), label(tr("选几行一起定"), "small"), spacing=6))
        self.problems.clicked.connect(self._offer_problems)
        chips = [*self.chips.values(), self.problems]
        head = row(self._heading, *chips, self._note, 0, self.options, spacing=6)
        head.setStretch(head.count() - 3, 1)
        head.insertSpacing(1, 8)
        self.box.addLayout(head)
        self.box.addLayout(tiles)
        self.box.addWidget(self.answers)
        self.box.addWidget(self._body, 1)
        self.box.addLayout(row(keys, self._several, self._all, self.order, self.tools, spacing=10))
        self._show_filter()

    def _bulk(self) -> QWidget:
        buttons = []
        for decision in (Override.MERGE, Override.NEW, Override.SKIP):
            each = button(decision_word(decision), "small")
            each.clicked.connect(lambda _on=False, decision=decision: self.all_decided.emit(decision))
            buttons.append(each)
        return box_of(row(label(tr("没定的全部"), "small"), *buttons, spacing=5))

    def _show_filter(self) -> None:
        for key, each in {**self.tiles, **self.chips}.items():
            each.setChecked(key == self.filter)
        self.chips["attention"].setVisible(True)
        self._show_problem()

    def _show_problem(self) -> None:
        told = self.problem_texts().get(self._problem) if self._problem else None
        self.problems.setText(told or tr("按问题看"))
        self.problems.setCheckable(bool(self._problem))
        self.problems.setChecked(bool(self._problem))
        self.problems.setVisible(bool(self._problem) or (bool(self._counts) and not self._is_tight))

    def _offer_problems(self) -> None:
        self.menu = menu = QMenu(self)
        for code, text in self.problem_texts().items():
            menu.addAction(text).triggered.connect(partial(self.choose_problem, code))
        menu.popup(self.problems.mapToGlobal(self.problems.rect().bottomLeft()))
        self._show_problem()


def _keys() -> list[tuple[str, str]]:
    """What decides comes first: in a narrow window the last ones have no room."""
    return [
        ("1", tr("合并")),
        ("Enter", tr("逐项…")),
        ("2", tr("都保留")),
        ("3", tr("同一家庭")),
        ("4", tr("不导入")),
        ("0", tr("重新决定")),
        ("→", tr("展开")),
        ("F2", tr("改")),
    ]
