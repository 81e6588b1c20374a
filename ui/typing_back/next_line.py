"""When to speak again, jotted down as on the paper: 12-5, 下周三, +3."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import clock
from app.fields.parsed import Parsed
from app.learning.next_day import NextDay, read_next
from ui import readings
from ui.kit.days import day_name
from ui.kit.labels import ElidedLabel
from ui.kit.layout import row
from ui.kit.style import set_role
from ui.typing_back.blank_line import BlankInput
from ui.words import tr


class NextLine(QWidget):
    """Says beside the words which day that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = BlankInput()
        self.line.setPlaceholderText(tr("12-5、下周三、+3，约了钟点写在后面"))
        self.line.setAccessibleName(tr("下次哪天联系"))
        self.said = ElidedLabel("", "small")
        layout = row(self.line, self.said, spacing=8)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        self.setLayout(layout)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _text: self._show(complain=False))
        self.line.left.connect(lambda: self._show(complain=True))

    def read(self) -> Parsed[NextDay]:
        """The day, and the hour if there is one."""
        return read_next(self.line.text(), clock.today())

    def _show(self, *, complain: bool) -> None:
        read = self.read()
        if read.value is not None:
            hour = f" {read.value.at:%H:%M}" if read.value.at else ""
            self.said.setText(f"→ {day_name(read.value.on)}{hour}")
        else:
            self.said.setText(problem_words(read.problem) if read.problem and complain else "")
        set_role(self.said, "late" if read.problem else "small")


def problem_words(code: str) -> str:
    """Why it is no day to come."""
    known = code in ("day-past", "no-hour")
    return readings.problem(code) if known else tr("日期读不懂，请写成 12-5、下周三 或 +3")
