"""What is said above labels, envelopes and cards: how many, of whom, and who gets none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sheets.sheet import Sheet
from ui.kit.labels import label
from ui.printing.face_pages import FacePages
from ui.printing.note import Note
from ui.printing.pages import Pages
from ui.words import tr

MOST_NAMED = 8


class FaceNotes(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = label("", "small")
        self._problems = Note()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._counts)
        box.addWidget(self._problems)
        self._say("", [])

    def text(self) -> str:
        """Everything that is said, in lines."""
        return "\n".join(filter(None, (self._counts.text(), self._problems.text())))

    def show_sheet(self, sheet: Sheet) -> None:
        """The sheet whose pages are being counted."""
        left_out = [
            _reason(each.why, len(each.names)).format(names=listed(each.names)) for each in sheet.left_out
        ]
        self._say(_counts(sheet), left_out)

    def show_too_full(self, pages: Pages | None) -> None:
        """Which faces have more words than room, once that is known."""
        if isinstance(pages, FacePages) and pages.too_full:
            names = [_name(pages.sheet, place) for place in pages.too_full]
            said = tr("%n 张放不下，字已经最小：{names}。请把地址或文字写短。", "", len(names))
            problems = filter(None, (self._problems.text(), said.format(names=listed(names))))
            self._say(self._counts.text(), list(problems))

    def _say(self, counts: str, problems: Sequence[str]) -> None:
        self._counts.setText(counts)
        self._problems.say("\n".join(problems))
        self.setVisible(bool(counts or problems))


def listed(names: Sequence[str]) -> str:
    """Some names, and how many more there are."""
    text = tr("、").join(names[:MOST_NAMED])
    if len(names) <= MOST_NAMED:
        return text
    return tr("{names} 等").format(names=text)


def _counts(sheet: Sheet) -> str:
    """How many customers and how many faces; of a test page nothing."""
    if not sheet.people or not sheet.faces:
        return ""
    people = tr("%n 位客户", "", sheet.people)
    pieces = tr("%n 张", "", len(sheet.faces) // sheet.sides)
    return tr("{people} · {pieces}").format(people=people, pieces=pieces)


def _reason(why: str, count: int) -> str:
    """Why customers have no face, with room for their names."""
    if why == "silent":
        return tr("%n 位不要联系，没有排上：{names}", "", count)
    if why == "deceased":
        return tr("%n 位已故，没有排上：{names}", "", count)
    return tr("%n 位没有地址，没有排上：{names}", "", count)


def _name(sheet: Sheet, place: int) -> str:
    number = place // sheet.sides
    return sheet.names[number] if number < len(sheet.names) else str(number + 1)
