"""A sheet of paper as a value: words and columns, free of fonts and of Qt."""

from __future__ import annotations

from dataclasses import dataclass

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
    """Rows of cells in HTML: `b`, `br`, `p` and spans of the classes `big` and `muted` are understood.

    Without `titled` the columns have no header row. `empty` is said where there are no rows. With `fill`
    low rows are made higher until they fill the page, as the weeks of a calendar do.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    heading: str = ""
    titled: bool = True
    empty: str = ""
    fill: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is printed. Plain texts but for the cells; `page_words` has {page} and {pages}.

    A `drawing` fills a page of its own, before the tables.
    """

    title: str
    subtitle: str
    aside: str
    tables: tuple[Table, ...]
    footer: str
    page_words: str
    landscape: bool = False
    drawing: Drawing | None = None

    @property
    def row_count(self) -> int:
        """How many rows there are to lay out, in all tables."""
        return sum(len(table.rows) for table in self.tables)
