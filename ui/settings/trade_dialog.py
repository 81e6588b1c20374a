"""Another trade: what it adds, what stays and what ceases is said before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.care.packs.trades import Change, Contents, Trade
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import box_of, clear, column, row
from ui.settings.trade import counted
from ui.words import tr

_KEY = Qt.ItemDataRole.UserRole
LIST_WIDTH, LINE_HEIGHT, LEAST_HEIGHT = 170, 34, 260


class TradeDialog(Dialog):
    """The trades at the left, at the right what the chosen one would do; nothing is done before “换成”."""

    preview_wanted = Signal(str)
    """The key of a trade of which `show_change` is to tell."""
    chosen = Signal(str, bool)
    """(key, whether items of the old trade are to be hidden)."""
    drop_wanted = Signal(str)

    def __init__(self, parent: QWidget | None, trades: Sequence[Trade], now: str) -> None:
        super().__init__(parent, tr("换行业"), yes=tr("换成这个行业"), width=720)
        self._now = now
        self._change: Change | None = None
        self.list = QListWidget()
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(tr("行业"))
        self._own = {trade.key for trade in trades if trade.own}
        for trade in trades:
            self._add(trade)
        self._told = QVBoxLayout()
        self._told.setSpacing(6)
        self.hide_old = QCheckBox(tr("把它们藏起来（内容还在，随时可以再显示）"))
        self.drop = button(tr("删除这个行业包"), "small", icon="trash-2", on_click=self._drop)
        right = box_of(column(self._told, self.hide_old, 1, row(self.drop, 1), spacing=10))
        right.setMinimumHeight(LEAST_HEIGHT)
        body = row(self.list, right, spacing=16)
        body.setStretch(1, 1)
        self.body.addLayout(body)
        self.list.currentItemChanged.connect(lambda _item, _old: self._ask())
        self._show((), tr("正在看…"))

    def start(self) -> None:
        """Look at the trade in force."""
        keys = [str(self.list.item(place).data(_KEY)) for place in range(self.list.count())]
        self.list.setCurrentRow(keys.index(self._now) if self._now in keys else 0)

    @Slot(object)
    def show_change(self, change: Change) -> None:
        """Tell what the trade that is looked at would do; an answer about another is dropped."""
        if change.trade != self._key():
            return
        self._change = change
        same = change.trade == self._now
        self.yes.setEnabled(not same)
        self.hide_old.setVisible(bool(change.kept) and not same)
        self.drop.setVisible(change.trade in self._own and not same)
        lines = _now(change.contents) if same else _lines(change)
        self._show(lines, tr("现在就是这个行业") if same else tr("换成“{name}”以后").format(name=change.name))

    def accept(self) -> None:
        if self._change is not None and self.yes.isEnabled():
            self.chosen.emit(self._change.trade, self.hide_old.isVisible() and self.hide_old.isChecked())
            super().accept()

    def _drop(self) -> None:
        self.drop_wanted.emit(self._key())
        super().reject()

    def _key(self) -> str:
        return str(self.list.currentItem().data(_KEY))

    def _ask(self) -> None:
        self._change = None
        self.yes.setEnabled(False)
        self.hide_old.hide()
        self.drop.hide()
        self.preview_wanted.emit(self._key())

    def _add(self, trade: Trade) -> None:
        item = QListWidgetItem(trade.name)
        item.setData(_KEY, trade.key)
        item.setSizeHint(QSize(0, LINE_HEIGHT))
        self.list.addItem(item)

    def _show(self, lines: Sequence[tuple[str, str]], heading: str) -> None:
        clear(self._told)
        self._told.addWidget(label(heading, "heading", wrap=True))
        for title, text in lines:
            self._told.addWidget(label(title, "strong", wrap=True))
            self._told.addWidget(label(text, "muted", wrap=True))


class PackDialog(Dialog):
    """What a pack holds, before it is kept in the client file; `use` says to change over to it at once."""

    agreed = Signal(bool)

    def __init__(self, parent: QWidget | None, file: str, found: Contents) -> None:
        super().__init__(parent, tr("导入行业包"), yes=tr("导入"), width=520)
        self.body.addWidget(label(tr("“{file}”没有写错的地方。里面是：").format(file=file), wrap=True))
        for title, text in [(found.name, counted(found)), *_now(found)[1:]]:
            self.body.addWidget(label(title, "strong", wrap=True))
            self.body.addWidget(label(text, "muted", wrap=True))
        self.use = QCheckBox(tr("接着换成这个行业"))
        self.use.setChecked(True)
        self.body.addWidget(self.use)

    def accept(self) -> None:
        self.agreed.emit(self.use.isChecked())
        super().accept()


def _lines(change: Change) -> list[tuple[str, str]]:
    """What is added, what stays and what ceases, as headings and texts."""
    kept = tr("、").join(
        tr("{item}（%n 位客户）", "", known).format(item=item) for item, known in change.kept
    )
    steps = tr("新增 {new} 个，停用 {gone} 个，{kept} 个照旧。已经做过的、记下的都不变。").format(
        new=change.steps_new, gone=change.steps_gone, kept=change.steps_kept
    )
    lines = [
        (tr("档案里多出来的项目"), tr("、").join(change.added)),
        (tr("“{name}”里有内容的项目，都留着").format(name=change.old_name), kept),
        (tr("没有人填过的项目，去掉"), tr("、").join(change.removed)),
        (tr("联系步骤"), steps),
        (tr("来源的选项"), tr("、").join(change.contents.sources)),
    ]
    return [(title, text) for title, text in lines if text]


def _now(found: Contents) -> list[tuple[str, str]]:
    lines = [
        (tr("有什么"), counted(found)),
        (tr("档案项目"), tr("、").join(found.items)),
        (tr("来源的选项"), tr("、").join(found.sources)),
        (tr("没成交的原因"), tr("、").join(found.lost_reasons)),
        (tr("问卷"), tr("、").join(found.surveys)),
        (tr("礼物"), tr("、").join(found.gifts)),
    ]
    return [(title, text) for title, text in lines if text]
