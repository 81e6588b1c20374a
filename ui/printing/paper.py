"""The measures of a printed page. All lengths are tenths of a point (720 to the inch), on every device.

A page is laid out once in these units and painted to scale, so that preview, printer and PDF break lines
and pages at the same places. Ink is black on white whatever theme the window wears.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPagedPaintDevice, QPageLayout, QPageSize, QPen

from app.errors import KnownError
from app.sheets.sheet import Sheet
from ui.kit.style import paper_font

TEXT, BIG, SMALL, TITLE, HEADING = 90, 108, 84, 156, 108
"""Sizes of type."""
PAD_X, PAD_Y = 45.0, 32.0
"""Between a line of the grid and the words in it."""
HEAD_HEIGHT, HEAD_GAP, FOOT_HEIGHT = 240.0, 60.0, 170.0
HEADING_GAP = 90.0

MM = 720 / 25.4
"""Units to a millimetre."""

INK = QColor("#000000")
GREY = QColor("#555555")
GRID = QPen(QColor("#8C8C8C"), 6)
RULE = QPen(INK, 14)
FINE_RULE = QPen(INK, 6)
SHADE = QColor("#EDEDED")
RED = QPen(QColor("#D22630"), 6)
CUT = QPen(QColor("#BBBBBB"), 4, Qt.PenStyle.DashLine)
DOTS = QPen(QColor("#555555"), 6, Qt.PenStyle.CustomDashLine)
DOTS.setDashPattern([1.0, 2.0])

CELL_STYLE = f"""
p {{ margin: 0px; }}
p.line {{ margin-top: 45px; }}
p.write {{ margin-top: 80px; }}
.big {{ font-size: {BIG}px; font-weight: bold; }}
.muted {{ font-size: {SMALL}px; color: {GREY.name()}; }}
"""

_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a page can be printed on."""

    width: float
    height: float

    @classmethod
    def of(cls, layout: QPageLayout, scale: float = 1.0) -> Paper:
        """The room inside the margins; with larger type there is less of it."""
        room = layout.paintRect(QPageLayout.Unit.Point)
        return cls(room.width() * 10 / scale, room.height() * 10 / scale)

    @property
    def body_top(self) -> float:
        return HEAD_HEIGHT + HEAD_GAP

    @property
    def body_bottom(self) -> float:
        return self.height - FOOT_HEIGHT


def page_layout(sheet: Sheet) -> QPageLayout:
    """The paper of a sheet, upright or across; faces are placed from its very corner."""
    setup, orientation = sheet.setup, QPageLayout.Orientation
    margin = 0.0 if sheet.faces else setup.margin
    upright = replace(setup, landscape=False).size
    turned = orientation.Landscape if setup.landscape else orientation.Portrait
    return QPageLayout(
        _page_size(setup.paper, upright),
        turned,
        QMarginsF(margin, margin, margin, margin),
        QPageLayout.Unit.Millimeter,
    )


def _page_size(name: str, upright: tuple[float, float]) -> QPageSize:
    known = {"A4": QPageSize.PageSizeId.A4, "A5": QPageSize.PageSizeId.A5}
    if name in known:
        return QPageSize(known[name])
    return QPageSize(QSizeF(*upright), QPageSize.Unit.Millimeter, name, QPageSize.SizeMatchPolicy.ExactMatch)


def scale_of(device: QPagedPaintDevice, paper: Paper) -> float:
    """Dots of the device to one of our units."""
    return device.width() / paper.width


def font(size: float = TEXT, *, bold: bool = False) -> QFont:
    """The face of everything printed: without hinting letters keep their place at every resolution."""
    made = paper_font(size)
    families = [*made.families(), *QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)]
    made.setFamilies(list(dict.fromkeys(families)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setBold(bold)
    return made


def check_fonts(sheet: Sheet) -> None:
    """`KnownError("no-cjk-font")` where Chinese words would come out as blank paper."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return
    if any(_CHINESE.search(text) for text in texts_of(sheet)):
        raise KnownError("no-cjk-font")


def texts_of(sheet: Sheet) -> Iterator[str]:
    """Everything that is printed."""
    yield from (sheet.title, sheet.footer, sheet.page_words)
    for part in sheet.parts:
        yield from (part.title, part.subtitle, part.aside)
        for table in part.tables:
            yield from (column.title for column in table.columns)
            for row in table.rows:
                yield from row
    for face in sheet.faces:
        yield from (patch.html for patch in face.patches)
