"""A sheet of paper as a value: words and columns, free of fonts and of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.printing.setup import Setup
from app.sheets.drawing import Drawing

BLANK = "\u00a0" * 24
"""At the end of a paragraph: room to write by hand. Print draws a dotted line here, to the column's edge."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `width` is its share beside the others', `shaded` marks a column of labels."""

    title: str
    width: float
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells in HTML: `b`, `i`, `u`, `br`, `p` and spans of the classes `big` and `muted`.

    Without `titled` the columns have no header row. `empty` is said where there are no rows. With `fill`
    low rows are made higher until they fill the page, as the weeks of a calendar do; `row_height` (mm) makes
    every row at least so high, to be written in by hand. A row of one cell in a table of several columns is a
    band across it, which names the rows below and stays with the first of them. `bare` tables have no lines.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    heading: str = ""
    titled: bool = True
    empty: str = ""
    fill: bool = False
    bare: bool = False
    row_height: float = 0.0

    def is_band(self, row: tuple[str, ...]) -> bool:
        """Whether a row names those below it; what is said where there are none names nothing."""
        return bool(self.rows) and len(row) == 1 < len(self.columns)


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a page of its own, with a head: one customer's file among many, or all there is.

    A `drawing` fills a page of its own, before the tables.
    """

    title: str
    subtitle: str = ""
    aside: str = ""
    tables: tuple[Table, ...] = ()
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of a face: HTML as in a cell, in a rectangle in mm from the face's upper left corner.

    `size` (pt) is made smaller until everything is in; `down` is where it stands if there is room left: top,
    middle or bottom. A `red` frame is of the colour that postal machines do not see.
    """

    html: str
    left: float
    top: float
    width: float
    height: float
    size: float = 10.0
    align: str = "left"
    down: str = "top"
    bold: bool = False
    framed: bool = False
    red: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Where faces stand on a page, in mm: so many across and down, from the paper's corner, at these steps.

    `start` places of the first page are left free: labels already used. `cut` draws where to cut.
    """

    columns: int
    rows: int
    left: float
    top: float
    step_x: float
    step_y: float
    start: int = 0
    cut: bool = False

    @property
    def places(self) -> int:
        """How many faces a page holds."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Face:
    """One label, card or envelope: a small page, `width` by `height` in mm."""

    width: float
    height: float
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Customers that a sheet has nothing for, with the code of why: `address`, `silent`, `deceased`."""

    why: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is printed, in parts with a head and a foot, or as faces, which have neither.

    Plain texts but for cells and patches; `page_words` has {page} and {pages}. With `counts_parts` the pages
    of each part are counted by themselves. `logo` is a picture beside the title. `people` is how many
    customers it tells of, `remark` what else the log is to say of it; `code` and `content` are kept of a
    sheet that is typed back. `left_out` are those it should have told of, `names` says for whom each face
    is; a card of two `sides` takes two faces.
    """

    title: str
    parts: tuple[Part, ...]
    footer: str
    page_words: str
    setup: Setup = field(default_factory=Setup)
    counts_parts: bool = False
    logo: bytes = b""
    faces: tuple[Face, ...] = ()
    grid: Grid | None = None
    names: tuple[str, ...] = ()
    sides: int = 1
    left_out: tuple[LeftOut, ...] = ()
    people: int = 0
    remark: str = ""
    code: str = ""
    content: tuple[Any, ...] = ()

    @property
    def row_count(self) -> int:
        """How much there is to lay out: the rows of all tables, and the faces."""
        return sum(len(table.rows) for part in self.parts for table in part.tables) + len(self.faces)
