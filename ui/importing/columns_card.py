"""Step two, and the top of step three: where each column goes, with the first rows below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.excel.columns import keys, matchings
from app.excel.rows import NOTES, NUMBER, OWNER, SKIP, UNSURE, ColumnGuess, Matching, PreviewRow, own_title
from app.fields.catalog import CATALOG, Catalog
from app.fields.kinds import Phones, Tags, Text
from app.fields.people import People
from ui.importing.calls import Read
from ui.importing.preview_table import Head, PreviewTable
from ui.importing.target_popup import TargetPopup
from ui.importing.words import is_changed, target_label
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import Card, row
from ui.words import tr

COMPACT_ROWS, TIGHT_ROWS = 4, 2
MOST_EXAMPLES = 3
_NAMES = ("name", "salutation")
_WIDE, _CLOSE = (10, 8, 10, 8), (10, 5, 10, 5)
"""Margins, of which the upper one stands between the parts, too; closer above the check."""


class ColumnsCard(Card):
    """Tells `targets_changed` when a person sends a column elsewhere."""

    targets_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=_WIDE)
        self.table = PreviewTable()
        self.matchings = button(tr("对应方案"), "small", tip=tr("保存、使用和交换列的对应"))
        self._legend = label("", "small", wrap=True)
        self._warning = label("", "late", wrap=True)
        self._catalog = CATALOG
        self._guesses: tuple[ColumnGuess, ...] = ()
        self._targets: list[str] = []
        self._rows: tuple[PreviewRow, ...] = ()
        self.popup: TargetPopup | None = None
        self.table.target_wanted.connect(self._choose)
        self.table.skip_wanted.connect(lambda column: self.set_target(column, SKIP))
        foot = row(self._legend, self.matchings, spacing=12)
        foot.setStretch(0, 1)
        self.box.addWidget(self.table)
        self.box.addWidget(self._warning)
        self.box.addLayout(foot)
        self.box.setStretch(0, 1)

    @property
    def catalog(self) -> Catalog:
        """The items in force."""
        return self._catalog

    def matching(self, name: str) -> Matching:
        """Where the columns go now, under a name."""
        headers = [guess.header for guess in self._guesses]
        return Matching(name, tuple(zip(headers, self._targets, strict=True)))

    def use(self, matching: Matching) -> int:
        """Send the columns where a matching sends those with their titles; how many it knows."""
        found = matchings.fitted(matching, [guess.header for guess in self._guesses], self._catalog)
        changed = [found.get(place, target) for place, target in enumerate(self._targets)]
        if changed != self._targets:
            self._targets = changed
            self._show()
            self.targets_changed.emit()
        return len(found)

    def set_catalog(self, catalog: Catalog) -> None:
        """With the shop's own items."""
        self._catalog = catalog
        if self._guesses:
            self._show()

    def set_read(self, read: Read, targets: Sequence[str] | None = None) -> None:
        """A table that was read, with the targets guessed or those that were chosen before."""
        self._guesses = read.view.columns
        self._targets = list(targets or [guess.target for guess in self._guesses])
        self.set_rows(read.rows)

    def set_rows(self, rows: Sequence[PreviewRow]) -> None:
        """The first rows as they are read with the present targets."""
        self._rows = tuple(rows)
        self._show()

    def targets(self) -> tuple[str, ...]:
        """One for each column of the list."""
        return tuple(self._targets)

    def owner_column(self) -> str:
        """The title of the column that names the salesperson, empty without one."""
        return next((g.header for g, t in zip(self._guesses, self._targets, strict=True) if t == OWNER), "")

    def keys(self) -> dict[str, str]:
        """The items by which people can be told apart, with the titles of the first columns for them."""
        titles = {t: g.header for g, t in zip(self._guesses[::-1], self._targets[::-1], strict=True)}
        return {key: titles[key] for key in keys.choices(self._targets, self._catalog)}

    def set_target(self, column: int, target: str) -> None:
        """Send a column elsewhere."""
        if self._targets[column] != target:
            self._targets[column] = target
            self._show()
            self.targets_changed.emit()

    def set_compact(self, compact: bool, *, tight: bool = False) -> None:
        """Some rows above the check, fewer in a `tight` window; else as many as there is room for."""
        policy = QSizePolicy.Policy.Maximum if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.box.setContentsMargins(*(_CLOSE if compact else _WIDE))
        self.box.setSpacing(_CLOSE[1] if compact else _WIDE[1])
        off, on = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.table.setVerticalScrollBarPolicy(off if compact else on)
        rows = min(TIGHT_ROWS if tight else COMPACT_ROWS, self.table.cells.rowCount())
        self.table.keep_height_of(rows if compact else None)

    def warning(self) -> str:
        """What is wrong with the columns, empty when nothing is."""
        return self._warning.text()

    def legend(self) -> str:
        return self._legend.text()

    def _show(self) -> None:
        self.table.show_rows([self._head(place) for place in range(len(self._guesses))], self._rows)
        warnings = [*self._doubled(), *self._nobody()]
        self._warning.setText("\n".join(warnings))
        self._warning.setVisible(bool(warnings))
        self._legend.setText(self._explained())

    def _head(self, place: int) -> Head:
        guess, target = self._guesses[place], self._targets[place]
        if target == SKIP:
            return Head(tr("不导入"), guess.header, SKIP, tr("这一列不导入"))
        text = target_label(target, self._catalog)
        if own_title(target):
            return Head(text, guess.header, "sure", tr("导入时新建为本店项目，档案里和列表里都能看到"))
        if target != guess.target:
            return Head(text, guess.header, "sure", tr("您选的"))
        also = [target_label(key, self._catalog) for key in guess.also]
        text = " + ".join([text, *also])
        if guess.confidence >= UNSURE or (target == NOTES and not guess.by):
            return Head(text, guess.header, "sure", _found_by(guess))
        asked = tr("{item}？").format(item=text)
        told = tr("{found}，但不太确定（{percent}%），请看一下").format(
            found=_found_by(guess), percent=round(guess.confidence * 100)
        )
        return Head(asked, guess.header, "unsure", told)

    def _doubled(self) -> Iterator[str]:
        """Items with room for one value that several columns go to."""
        for target, count in Counter(self._targets).items():
            if count > 1 and not self._takes_many(target):
                pairs = zip(self._guesses, self._targets, strict=True)
                columns = tr("、").join(guess.header for guess, chosen in pairs if chosen == target)
                yield tr(
                    "“{item}”对应了 {count} 列（{columns}）：以左边的为准，不同的内容存入导入备注。"
                ).format(item=target_label(target, self._catalog), count=count, columns=columns)

    def _takes_many(self, target: str) -> bool:
        if target in (NOTES, SKIP) or own_title(target):
            return True
        field = self._catalog.by_key.get(target)
        if field is None:
            return False
        is_long = isinstance(field.kind, Text) and field.kind.multiline
        return is_long or isinstance(field.kind, Phones | Tags | People)

    def _nobody(self) -> Iterator[str]:
        chosen = set(self._targets)
        if not chosen & {*_NAMES, "mobile", "office_phone", "home_phone", "other_phone"}:
            yield tr("还没有一列是姓名或电话，这样一位客户也导入不了。请点列的标题选择。")
        elif not chosen & {*_NAMES, NUMBER}:
            yield tr("还没有一列是姓名：新客户先用公司或电话当姓名。哪一列是姓名，请点它的标题选择。")

    def _explained(self) -> str:
        """The colours, with examples out of this very list."""
        in_force = [cell for row in self._rows for cell in row.cells if self._targets[cell.column] != SKIP]
        changed = {cell.column: cell for cell in reversed(in_force) if is_changed(cell)}
        told = [
            cell
            for cell in in_force
            if changed.get(cell.column) is cell and cell.note != "same-as-above" and cell.raw != cell.shown
        ]
        wrong = next((cell for cell in in_force if cell.problem), None)
        examples = tr("，").join(
            tr("{raw} → {shown}").format(raw=cell.raw, shown=cell.shown) for cell in told[:MOST_EXAMPLES]
        )
        green = tr("绿色：能读懂，导入时改成规范写法")
        red = tr("红色：读不懂，原文会保留在“导入备注”里，不会丢")
        if examples:
            green = tr("{text}（{examples}）").format(text=green, examples=examples.replace("\n", " "))
        if wrong is not None:
            red = tr("{text}（{examples}）").format(text=red, examples=wrong.raw)
        text = tr("{green}。{red}。").format(green=green, red=red)
        heads = self.table.cells.heads
        unsure = sum(head.state == "unsure" for head in heads)
        return tr("橙色：%n 列不太确定，请点开看一下。", "", unsure) + text if unsure else text

    def _choose(self, column: int) -> None:
        others = enumerate(zip(self._targets, self._guesses, strict=True))
        used = {target: guess.header for place, (target, guess) in others if place != column}
        title = self._guesses[column].header
        self.popup = popup = TargetPopup(self, self._catalog, self._targets[column], used, title)
        popup.chosen.connect(lambda target: self.set_target(column, target))
        popup.destroyed.connect(self._forget_popup)
        head = self.table.corner_of(column)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        popup.open_at(head.bottomLeft() + QPoint(0, 3))

    def _forget_popup(self) -> None:
        self.popup = None


def _found_by(guess: ColumnGuess) -> str:
    return {
        "label": tr("按标题认出"),
        "alias": tr("按标题认出"),
        "content": tr("按内容认出"),
        "memory": tr("和上次一样"),
    }.get(guess.by, tr("不认识的标题：原文放进备注，一字不丢"))
