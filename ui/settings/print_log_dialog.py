"""What was printed or saved as PDF: by whom, when, of how many customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.printing.rows import Print
from ui.kit.cells import Column
from ui.kit.controls import SearchField, button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import row
from ui.kit.table import SmallTable, in_card
from ui.printing.words import kind_name
from ui.words import tr

TYPE_KEY = "Ctrl+Shift+L"
"""As everywhere in the window."""
HEIGHT, WIDTH, SEARCH_WIDTH = 320, 860, 260


class PrintLogDialog(Dialog):
    """The last print first; words narrow the list."""

    print_wanted = Signal(object, object)
    """(titles, rows): the list as it is shown."""

    type_wanted = Signal(str)
    """The code of a sheet that is to be typed back."""

    def __init__(self, parent: QWidget | None, prints: Sequence[Print], names: Mapping[int, str]) -> None:
        super().__init__(parent, tr("打印记录"), yes=tr("关闭"), no="", width=WIDTH)
        self._names = names
        self._prints = list(prints)
        self._columns = _columns()
        self.search = SearchField(tr("找人、单子或筛选条件"), "Ctrl+F")
        self.count = label("", "muted")
        self.table = SmallTable(self._columns, self._cell)
        self.table.setFixedHeight(HEIGHT)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.body.addLayout(row(self.search, self.count, 1, spacing=10))
        self.body.addWidget(in_card(self.table))
        self.add_button(
            button(tr("打印这张表"), "ghost", icon="printer", on_click=self._print, shortcut="Ctrl+P")
        )
        self.add_button(button(tr("复制"), "ghost", icon="copy", on_click=self.table.copy))
        self.type = button(
            tr("录入这张电话单"), "ghost", icon="pencil", on_click=self._type, shortcut=TYPE_KEY
        )
        self.add_button(self.type)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_typable())
        self.search.textChanged.connect(lambda _text: self._narrow())
        self._narrow()

    def _narrow(self) -> None:
        """All words have to stand somewhere in a line."""
        asked = self.search.text().casefold().split()
        self._shown = [each for each in self._prints if all(word in self._line(each) for word in asked)]
        self.table.set_rows(self._shown)
        self.count.setText(tr("%n 次", "", len(self._shown)))
        self._show_typable()

    def _chosen_code(self) -> str:
        """Of the sheet in hand, if it is one that is typed back."""
        place = self.table.current_row()
        return self._shown[place].printed.code if 0 <= place < len(self._shown) else ""

    def _show_typable(self) -> None:
        self.type.setEnabled(bool(self._chosen_code()))

    def _type(self) -> None:
        if code := self._chosen_code():
            self.accept()
            self.type_wanted.emit(code)

    def _line(self, told: Print) -> str:
        return " ".join(self._cell(told, column.key) for column in self._columns).casefold()

    def _cell(self, told: Print, key: str) -> str:
        said = told.printed
        match key:
            case "at":
                return f"{told.at:%Y-%m-%d %H:%M}"
            case "who":
                return self._names.get(told.staff_id or 0, "")
            case "kind":
                return kind_name(said.kind)
            case "title":
                return " · ".join(part for part in (said.title, said.code) if part)
            case "people" | "pages":
                return f"{getattr(said, key):,}"
        return str(getattr(said, key))

    def _print(self) -> None:
        titles = tuple(column.title for column in self._columns)
        rows = tuple(tuple(self._cell(each, column.key) for column in self._columns) for each in self._shown)
        self.print_wanted.emit(titles, rows)


def _columns() -> list[Column]:
    return [
        Column("at", tr("时间"), 126),
        Column("who", tr("谁"), 70, role="strong"),
        Column("kind", tr("单子"), 112),
        Column("title", tr("标题"), 138),
        Column("about", tr("筛选"), 92),
        Column("people", tr("客户"), 82, align="right"),
        Column("pages", tr("页"), 58, align="right"),
        Column("target", tr("打到哪里"), 130),
    ]
