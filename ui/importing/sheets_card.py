"""Which sheets of the lists are to be imported; a list that could not be opened says why beside its name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from app.excel.rows import Choice, Opened, OpenedFile, SheetInfo
from ui import messages
from ui.importing.lists import LOCKED, WRONG, can_be_taken_in_part, part_words
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import Card, clear, row, scrolled
from ui.words import tr


class SheetsCard(Card):
    """A box for each sheet, those ticked that are probably wanted."""

    changed = Signal()
    """Other sheets are ticked."""
    password_wanted = Signal(int)
    """The place of a list that is locked."""
    part_wanted = Signal(int)
    """The place of a list that is too big."""
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=10)
        self._title = label("", "heading", wrap=True)
        self._boxes: dict[Choice, QCheckBox] = {}
        self._refused: QPushButton | None = None
        """Beside a list whose password did not fit."""
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self._all = button(tr("全部勾选"), "small", on_click=lambda: self._tick(on=True))
        self._none = button(tr("全部不选"), "small", on_click=lambda: self._tick(on=False))
        other = button(tr("换别的文件…"), "small", on_click=self.other_wanted.emit)
        self._inside = QWidget()
        self._inside.setLayout(self._lines)
        self.box.addWidget(self._title)
        self.box.addWidget(scrolled(self._inside), 1)
        self.box.addLayout(row(self._all, self._none, other, 1))

    def show_sheets(self, opened: Opened) -> None:
        """The sheets of these lists; opened anew, those stay ticked that were."""
        ticked = {choice: box.isChecked() for choice, box in self._boxes.items()}
        self.forget()
        self._title.setText(_title(opened))
        for place, file in enumerate(opened.files):
            self._show_file(place, file, opened, ticked)
        self._lines.addStretch(1)
        several = len(self._boxes) > 1
        self._all.setVisible(several)
        self._none.setVisible(several)

    def forget(self) -> None:
        """Other lists."""
        clear(self._lines)
        self._boxes.clear()
        self._refused = None

    def chosen(self) -> list[Choice]:
        """The sheets that are ticked."""
        return [choice for choice, box in self._boxes.items() if box.isChecked()]

    def focus_choice(self) -> None:
        """Put the keyboard where a password is to be given once more, else on the first sheet ticked."""
        ticked = (box for box in self._boxes.values() if box.isChecked())
        stop: QWidget | None = self._refused or next(ticked, None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> list[QCheckBox]:
        """In their order."""
        return list(self._boxes.values())

    def texts(self) -> list[str]:
        """What is told of each list and sheet."""
        found = [self._lines.itemAt(place) for place in range(self._lines.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [str(widget.property("told")) for widget in widgets if widget is not None]

    def _show_file(self, place: int, file: OpenedFile, opened: Opened, ticked: Mapping[Choice, bool]) -> None:
        if len(opened.files) > 1 or file.error is not None:
            line = _file_line(file, self, place)
            if file.error is not None and file.error.code == WRONG:
                self._refused = line.findChild(QPushButton)
            self._add(line, _told(file))
        for sheet in file.sheets:
            text = _sheet_text(sheet, file)
            box = QCheckBox(text)
            choice = (place, sheet.name)
            box.setChecked(ticked.get(choice, choice in opened.likely))
            box.toggled.connect(self.changed)
            self._boxes[choice] = box
            self._add(box, text)

    def _add(self, line: QWidget, told: str) -> None:
        line.setProperty("told", told)
        self._lines.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        line.show()

    def _tick(self, *, on: bool) -> None:
        for box in self._boxes.values():
            box.setChecked(on)


def _title(opened: Opened) -> str:
    if len(opened.files) > 1:
        return tr("%n 份名单，导入哪些表？", "", len(opened.files))
    file = opened.files[0]
    return tr("“{file}”有 {count} 张表，导入哪些？").format(file=file.name, count=len(file.sheets))


def _sheet_text(sheet: SheetInfo, file: OpenedFile) -> str:
    text = tr("{name} · 大约 {rows} 行").format(name=sheet.name or file.name, rows=f"{sheet.rows:,}")
    return tr("{text} · 隐藏的表").format(text=text) if sheet.hidden else text


def _told(file: OpenedFile) -> str:
    return file.name if file.error is None else f"{file.name}：{messages.sentence(file.error)}"


def _file_line(file: OpenedFile, card: SheetsCard, place: int) -> QWidget:
    """The list's name, with its error and what can be done about it."""
    line = QWidget()
    parts: list[QWidget | int] = [label(file.name, "heading")]
    if file.error is not None:
        parts.append(label(messages.sentence(file.error), "late"))
        if file.error.code in LOCKED:
            ask = button(tr("输入密码"), "small", on_click=lambda: card.password_wanted.emit(place))
            parts.append(ask)
        elif can_be_taken_in_part(file.error):
            part = button(part_words(), "small", on_click=lambda: card.part_wanted.emit(place))
            parts.append(part)
    line.setLayout(row(*parts, 1, spacing=10, margins=(0, 6, 0, 0)))
    return line
