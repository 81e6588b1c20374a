"""The measures of a printed page. All lengths are tenths of a point (720 to the inch), on every device.

A page is laid out once in these units and painted to scale, so that preview, printer and PDF break lines
and pages at the same places. Ink is black on white whatever theme the window wears.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPagedPaintDevice, QPageLayout, QPageSize, QPen

from app.errors import KnownError
from app.sheets.sheet import Sheet
from ui.kit.style import text_font

MARGIN_MM = 10.0

TEXT, BIG, SMALL, TITLE, HEADING = 90, 108, 84, 156, 108
"""Sizes of type."""
PAD_X, PAD_Y = 45.0, 32.0
"""Between a line of the grid and the words in it."""
HEAD_HEIGHT, HEAD_GAP, FOOT_HEIGHT = 240.0, 60.0, 170.0
HEADING_GAP = 90.0

INK = QColor("#000000")
GREY = QColor("#555555")
GRID = QPen(QColor("#8C8C8C"), 6)
RULE = QPen(INK, 14)
SHADE = QColor("#EDEDED")
DOTS = QPen(QColor("#555555"), 6, Qt.PenStyle.CustomDashLine)
DOTS.setDashPattern([1.0, 2.0])

CELL_STYLE = f"""
p {{ margin: 0px; }}
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
    def of(cls, layout: QPageLayout) -> Paper:
        """The room inside the margins."""
        room = layout.paintRect(QPageLayout.Unit.Point)
        return cls(room.width() * 10, room.height() * 10)

    @property
    def body_top(self) -> float:
        return HEAD_HEIGHT + HEAD_GAP

    @property
    def body_bottom(self) -> float:
        return self.height - FOOT_HEIGHT


def page_layout(sheet: Sheet) -> QPageLayout:
    """A4, upright or across."""
    orientation = QPageLayout.Orientation
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    turned = orientation.Landscape if sheet.landscape else orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, margins, QPageLayout.Unit.Millimeter)


def scale_of(device: QPagedPaintDevice, paper: Paper) -> float:
    """Dots of the device to one of our units."""
    return device.width() / paper.width


def font(size: float = TEXT, *, bold: bool = False) -> QFont:
    """The face of everything printed.

    Without hinting letters keep their place at every resolution. Without localised forms the digits of a
    phone or a plate are those of the font's character table: Noto's others cannot be copied out of a PDF.
    """
    made = text_font(round(size))
    families = [*made.families(), *QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)]
    made.setFamilies(list(dict.fromkeys(families)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag.fromString("locl"), 0)
    made.setBold(bold)
    return made


def check_fonts(sheet: Sheet) -> None:
    """`KnownError("no-cjk-font")` where Chinese words would come out as blank paper."""
    if QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        return
    heads = (sheet.title, sheet.subtitle, sheet.aside, sheet.footer, sheet.page_words)
    titles = (column.title for table in sheet.tables for column in table.columns)
    cells = (cell for table in sheet.tables for row in table.rows for cell in row)
    if any(_CHINESE.search(text) for texts in (heads, titles, cells) for text in texts):
        raise KnownError("no-cjk-font")
