"""The tab of changes: when, by whom, what became of what, and the way back for each of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.fields.secrecy import Secrecy
from app.sheets.asked import ShownRows
from ui.customers.file_reads import PAST, Past
from ui.customers.history.lines import PastLine, past_lines
from ui.kit import veil
from ui.kit.cells import Column
from ui.kit.controls import SearchField, button
from ui.kit.header_sort import HeaderSort
from ui.kit.labels import label
from ui.kit.layout import column, row
from ui.kit.reveal import RevealButton
from ui.kit.table import SmallTable, in_card
from ui.listing.list_tools import ListTools, Then
from ui.words import tr

BACK = "back"
SEARCH_WIDTH = 300


class HistoryTab(QWidget):
    """Read when it is looked at; every line can be found, copied and put back."""

    restore_wanted = Signal(object)
    """The `WayBack` of a line."""
    apart_wanted = Signal(int)
    """The merge of this write is to be taken apart."""
    more_wanted = Signal()
    """Read further back."""
    print_wanted = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: Past | None = None
        self._lines: list[PastLine] = []
        self._shown: list[PastLine] = []
        self._limit = PAST
        self.search = SearchField(tr("找某一项，如：电话、生日"), "Ctrl+F")
        self.table = SmallTable(_columns(), self._cell)
        self.reveal = RevealButton()
        self.restore = button(tr("恢复成原来的"), "small", icon="rotate-ccw", on_click=self._restore)
        self.restore.setToolTip(tr("把这一处恢复成改动以前的样子 Enter"))
        self.apart = button(tr("拆开这次合并…"), "small", icon="users", on_click=self._take_apart)
        self.apart.hide()
        self.more = button(tr("再看以前的"), "link", on_click=self._ask_more)
        self.tools = ListTools(self._gather, self)
        self.sort = HeaderSort(self.table)
        self.sort.changed.connect(self._show)
        self._assemble()
        self.tools.print_wanted.connect(self.print_wanted)
        self.tools.export_wanted.connect(self.export_wanted)
        self.reveal.toggled.connect(self.table.reveal)
        self.search.textChanged.connect(lambda _: self._show())
        self.search.stepped.connect(lambda _: self.table.setFocus())
        self.table.row_opened.connect(lambda _: self._restore())
        self.table.clicked.connect(lambda index: self._click(index.column()))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_tools())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def limit(self, customer_id: int) -> int:
        """How many writes of a customer are to be read: more only of whom more was asked for."""
        if self._past is None or self._past.file.id != customer_id:
            self._limit = PAST
        return self._limit

    def show_past(self, past: Past) -> None:
        """Show the last changes of a customer."""
        if self._past is None or past.file.id != self._past.file.id:
            self.reveal.reset()
            self.search.clear()
            self.sort.reset()
        self._past = past
        self._lines = past_lines(past)
        self.reveal.setVisible(any(line.secrecy is Secrecy.SENSITIVE for line in self._lines))
        self.more.setVisible(len(past.items) >= self._limit)
        self._show()

    def texts(self) -> list[str]:
        """What is shown of each change, from the newest on."""
        return [self._cell(line, "text") for line in self._shown]

    def _assemble(self) -> None:
        self.search.setFixedWidth(SEARCH_WIDTH)
        hint = label(tr("最近的改动在最上面。刚改错的按 Ctrl Z 撤销；以前的点“恢复”。"), "muted", wrap=True)
        foot = row(hint, self.more, self.reveal, self.apart, self.restore, spacing=12)
        foot.setStretch(0, 1)
        head = row(self.search, 1, self.tools)
        body = column(head, in_card(self.table), foot, spacing=8, margins=(22, 14, 22, 12))
        body.setStretch(1, 1)
        self.setLayout(body)
        self.setFocusProxy(self.table)

    def _show(self) -> None:
        """Only the lines in which every word stands; time and person stand at the first that is shown."""
        wanted = self.search.text().split()
        found = [
            line
            for line in self._lines
            if all(word in f"{line.what} {line.who} {self._cell(line, 'text')}" for word in wanted)
        ]
        self._shown = self.sort.ordered(found, self._alone)
        self.table.set_rows(self._shown)
        self.tools.offer(anything=bool(self._shown))
        self._show_tools()

    def _gather(self, then: Then) -> None:
        """The lines in sight, each with its time and person: on paper they may stand alone."""
        if self._past is not None:
            columns = [column for column in _columns() if column.key != BACK]
            rows = tuple(tuple(self._alone(line, column.key) for column in columns) for line in self._shown)
            title = tr("{name} 的修改历史").format(name=self._past.file.name)
            found = self.search.text().strip()
            then(ShownRows(title, tuple(column.title for column in columns), rows, None, found))

    def _alone(self, line: PastLine, key: str) -> str:
        return self._cell(line, key) if key == "text" else _cell(line, key, first=True)

    def _show_tools(self) -> None:
        line = self._current()
        self.restore.setEnabled(line is not None and line.way_back is not None)
        added = line is not None and _way_name(line) == tr("撤回")
        self.restore.setText(tr("撤回添加的") if added else tr("恢复成原来的"))
        self.apart.setVisible(line is not None and bool(line.merge))

    def _current(self) -> PastLine | None:
        place = self.table.current_row()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _click(self, column: int) -> None:
        if _columns()[column].key == BACK:
            self._restore()

    def _restore(self) -> None:
        line = self._current()
        if line is not None and line.way_back is not None:
            self.restore_wanted.emit(line.way_back)

    def _take_apart(self) -> None:
        line = self._current()
        if line is not None and line.merge:
            self.apart_wanted.emit(line.merge)

    def _ask_more(self) -> None:
        self._limit *= 4
        self.more_wanted.emit()

    def _cell(self, line: PastLine, key: str) -> str:
        if key == "text":
            return _covered(line, revealed=self.reveal.isChecked())
        if key == BACK:
            return _way_name(line)
        return _cell(line, key, first=line.first or self.sort.is_on or bool(self.search.text().split()))


def _way_name(line: PastLine) -> str:
    """What was added is taken out, anything else put back."""
    if line.way_back is None:
        return ""
    return tr("撤回") if line.way_back.change.before is None else tr("恢复")


def _columns() -> list[Column]:
    return [
        Column("at", tr("时间"), 122, role="muted"),
        Column("who", tr("谁"), 70),
        Column("what", tr("事情"), 150),
        Column("text", tr("改动"), 376),
        Column(BACK, "", 64, role="link", sortable=False),
    ]


def _cell(line: PastLine, key: str, *, first: bool) -> str:
    if not first:
        return ""
    if key == "at":
        return f"{line.at:%Y-%m-%d %H:%M}"
    if key == "who":
        return line.who
    return tr("{what}（已撤销）").format(what=line.what) if line.undone else line.what


def _covered(line: PastLine, *, revealed: bool) -> str:
    """What was changed can still be read, from what to what cannot."""
    covered = veil.shown(line.text, line.secrecy, revealed=revealed)
    return covered if covered == line.text else f"{line.label} {covered}".strip()
