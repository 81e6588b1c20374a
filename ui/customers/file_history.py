"""The tab of changes: when, by whom, and what became of what."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.fields.secrecy import Secrecy
from ui.customers.file_history_lines import PastLine, past_lines
from ui.customers.file_reads import Past
from ui.kit import veil
from ui.kit.cells import Cell, Column
from ui.kit.labels import label
from ui.kit.layout import column, row
from ui.kit.reveal import RevealButton
from ui.kit.table import SmallTable, in_card
from ui.words import tr


class HistoryTab(QWidget):
    """Read when it is looked at; every line can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = SmallTable(
            [
                Column("at", tr("时间"), 150, role="muted", sortable=False),
                Column("who", tr("谁"), 80, sortable=False),
                Column("what", tr("事情"), 180, sortable=False),
                Column("text", tr("改动"), 400, sortable=False),
            ],
            self._cell,
        )
        self.reveal = RevealButton()
        self.reveal.toggled.connect(self.table.reveal)
        self._customer_id = 0
        hint = label(tr("最近的改动在最上面。改错了按 Ctrl Z 撤销。"), "muted")
        card = in_card(self.table)
        foot = row(hint, 1, self.reveal, spacing=12)
        self.setLayout(column(card, foot, spacing=8, margins=(22, 16, 22, 12)))

    def show_past(self, past: Past) -> None:
        """Show the last changes of a customer."""
        if past.file.id != self._customer_id:
            self.reveal.reset()
        self._customer_id = past.file.id
        lines = past_lines(past)
        self.reveal.setVisible(any(line.secrecy is Secrecy.SENSITIVE for line in lines))
        self.table.set_rows(lines)

    def _cell(self, line: PastLine, key: str) -> Cell:
        if key != "text":
            return _cell(line, key)
        return _covered(line, revealed=self.reveal.isChecked())


def _cell(line: PastLine, key: str) -> Cell:
    if not line.first:
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
