"""Characters that no font of this machine has: named by their code on paper, so that none is lost."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from PySide6.QtGui import QFontMetricsF

from app.sheets.sheet import Part, Sheet, Table
from ui.printing import paper

_INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp", "Cn"})
"""What is not drawn, or only with the letter before it."""


def unprintable(sheet: Sheet) -> list[str]:
    """The characters of a sheet that would come out as empty boxes, in the order of their codes."""
    found: set[str] = set()
    for text in set(paper.texts_of(sheet)):
        found.update(text)  # one by one: joined, the millions of a thousand files would hold the interpreter
    return sorted(letter for letter in found if not _is_printable(letter))


def named(sheet: Sheet, letters: Iterable[str]) -> Sheet:
    """The sheet with these characters as `〔U+20BB7〕`."""
    names = {ord(letter): f"〔U+{ord(letter):04X}〕" for letter in letters}
    if not names:
        return sheet
    return replace(
        sheet,
        title=sheet.title.translate(names),
        footer=sheet.footer.translate(names),
        parts=tuple(_part(part, names) for part in sheet.parts),
        faces=tuple(
            replace(
                face,
                patches=tuple(replace(patch, html=patch.html.translate(names)) for patch in face.patches),
            )
            for face in sheet.faces
        ),
    )


@cache
def _is_printable(letter: str) -> bool:
    if letter.isascii() or unicodedata.category(letter) in _INVISIBLE:
        return True
    return QFontMetricsF(paper.font()).inFontUcs4(ord(letter))


def _part(part: Part, names: dict[int, str]) -> Part:
    return replace(
        part,
        title=part.title.translate(names),
        subtitle=part.subtitle.translate(names),
        aside=part.aside.translate(names),
        tables=tuple(_table(table, names) for table in part.tables),
    )


def _table(table: Table, names: dict[int, str]) -> Table:
    return replace(
        table,
        columns=tuple(replace(column, title=column.title.translate(names)) for column in table.columns),
        rows=tuple(tuple(cell.translate(names) for cell in row) for row in table.rows),
        heading=table.heading.translate(names),
    )
