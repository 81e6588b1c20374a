"""Address labels from the first free one of a sheet on, and the test page that shows the outlines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from app.printing import labels as formats
from app.printing.labels import LabelFormat
from app.printing.setup import Setup, Style
from app.sheets import letters
from app.sheets.asked import Labels
from app.sheets.making import Making
from app.sheets.sheet import Face, Grid, Patch, Sheet
from app.sheets.words import plain

FORMAT, START, CUT = "label", "start", "cut"
"""The choices of a person: which sheet of labels, its first free label from 0, and lines to cut along."""


def make(session: Session, asked: Labels, making: Making) -> Sheet:
    """A label for each letter."""
    chosen = format_of(formats.formats(session), making.style)
    if asked.test:
        return _test_page(chosen, making)
    found = letters.post(session, asked.ids, making)
    grid = _grid(chosen, _start(chosen, making.style), cut=bool(making.style.option(CUT, False)))
    sheet = making.faces(
        asked.kind,
        Setup(paper=chosen.paper),
        found.people,
        grid,
        letters=found.letters,
        width=chosen.width,
        height=chosen.height,
    )
    return replace(sheet, names=found.names, left_out=found.left_out)


def format_of(known: Mapping[str, LabelFormat], style: Style) -> LabelFormat:
    """The chosen sheet of labels; the most usual one where that is gone or none was chosen."""
    return known.get(str(style.option(FORMAT, "")), formats.usual()[0])


def used(style: Style, sheet: Sheet) -> Style:
    """What the next print begins with: where this one ended."""
    grid = sheet.grid
    if grid is None or not sheet.people:
        return style
    return style.with_option(START, (grid.start + len(sheet.faces)) % grid.places)


def _start(chosen: LabelFormat, style: Style) -> int:
    start = style.option(START, 0)
    return start if isinstance(start, int) and 0 <= start < chosen.places else 0


def _grid(chosen: LabelFormat, start: int, *, cut: bool) -> Grid:
    return Grid(
        columns=chosen.columns,
        rows=chosen.rows,
        left=chosen.left,
        top=chosen.top,
        step_x=chosen.width + chosen.gap_x,
        step_y=chosen.height + chosen.gap_y,
        start=start,
        cut=cut,
    )


def _test_page(chosen: LabelFormat, making: Making) -> Sheet:
    """The outline of every label with its number, on plain paper to be held before the labels."""
    said = making.words(Labels.kind)
    faces = tuple(_outline(chosen, number, said["outline"]) for number in range(1, chosen.places + 1))
    sheet = making.sheet(said["test"].format(name=chosen.name), (), 0, faces=faces)
    return replace(sheet, setup=Setup(paper=chosen.paper), grid=_grid(chosen, 0, cut=False))


def _outline(chosen: LabelFormat, number: int, words: str) -> Face:
    """A frame, a cross in its middle, and what it is."""
    wide, high = chosen.width, chosen.height
    text = plain(words.format(number=number, width=f"{wide:g}", height=f"{high:g}"))
    return Face(
        wide,
        high,
        (
            Patch("", 0, 0, wide, high, framed=True),
            Patch("", wide / 2 - 3, high / 2, 6, 0, framed=True),
            Patch("", wide / 2, high / 2 - 3, 0, 6, framed=True),
            Patch(text, 2, 1.5, wide - 4, min(high / 2 - 4, 8), size=8, align="center"),
        ),
    )
