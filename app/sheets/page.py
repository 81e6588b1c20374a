"""A filled-in template as the values of a sheet: its paper, parts with tables, and faces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from app.errors import InputError
from app.printing.setup import Setup, size_of
from app.sheets.markup import Element, tree
from app.sheets.sheet import Column, Face, Part, Patch, Table

_length = re.compile(r"(-?\d+(?:\.\d+)?)\s*(mm|pt|%)?")
_tags = re.compile(r"<[^>]*>")
_WHITE = " \t\r\n"
"""Between tags; a space that does not break is room to write."""
_METAS = frozenset({"paper", "orientation", "margin", "scale"})
_ALIGNS, _DOWNS = ("left", "center", "right"), ("top", "middle", "bottom")


@dataclass(frozen=True, slots=True)
class Page:
    """What a template says: for a `Sheet` only the words at the foot and the grid of faces are wanting."""

    title: str
    setup: Setup
    parts: tuple[Part, ...]
    faces: tuple[Face, ...]
    note: str


def read(html: Iterable[str]) -> Page:
    """The page of a filled-in template, given in pieces.

    `InputError`: the codes of `markup`, sheet-bad-value, sheet-uneven-row.
    """
    sections: list[Part] = []
    root = tree(html, lambda section: sections.append(_part(section)))
    body = next(root.all("body"), root)
    faces = tuple(_face(child) for child in body.children if child.tag == "article")
    parts = tuple(sections) or (() if faces else (_part(body),))
    head = next(root.all("head"), root)
    title = plain_text(head.first("title")) or (parts[0].title if parts else "")
    return Page(title, _setup(root.all("meta")), parts, faces, plain_text(body.first("footer")))


def plain_text(html: str) -> str:
    """The words of a cell."""
    return unescape(_tags.sub("", html)).replace("\n", " ").strip()


def _setup(metas: Iterable[Element]) -> Setup:
    said: dict[str, Element] = {}
    for meta in metas:
        name = meta.attributes.get("name", "")
        if name not in _METAS:
            raise _bad(meta, "name", name)
        said[name] = meta
    usual = Setup()
    return Setup(
        paper=_paper(said.get("paper"), usual.paper),
        landscape=_one_of(said.get("orientation"), ("portrait", "landscape")) == 1,
        margin=_number(said.get("margin"), usual.margin, (0.0, 50.0)),
        scale=_number(said.get("scale"), usual.scale, (0.5, 3.0)),
    )


def _paper(meta: Element | None, usual: str) -> str:
    if meta is None:
        return usual
    paper = meta.attributes.get("content", "")
    if size_of(paper) is None:
        raise _bad(meta, "paper", paper)
    return paper


def _one_of(meta: Element | None, words: tuple[str, ...]) -> int:
    if meta is None:
        return 0
    content = meta.attributes.get("content", "")
    if content not in words:
        raise _bad(meta, meta.attributes["name"], content)
    return words.index(content)


def _number(meta: Element | None, usual: float, bounds: tuple[float, float]) -> float:
    if meta is None:
        return usual
    value = _measure(meta, meta.attributes["name"], meta.attributes.get("content", ""))
    if not bounds[0] <= value <= bounds[1]:
        raise _bad(meta, meta.attributes["name"], meta.attributes["content"])
    return value


def _part(element: Element) -> Part:
    return Part(
        title=plain_text(element.first("h1")),
        subtitle=plain_text(element.first("h2")),
        aside=plain_text(element.first("aside")),
        tables=tuple(_table(child) for child in element.children if child.tag == "table"),
    )


def _table(element: Element) -> Table:
    titles = [plain_text(cell.html) for cell in element.all("th")]
    columns = tuple(_columns(element, titles))
    rows = []
    for row in element.all("tr"):
        cells = tuple(cell.html.strip(_WHITE) for cell in row.children if cell.tag == "td")
        if cells and len(cells) not in (1, len(columns)):
            raise InputError("sheet-uneven-row", line=row.line, cells=len(cells), columns=len(columns))
        rows += [cells] if cells else []
    height = next((body.styles()["height"] for body in element.all("tbody") if "height" in body.styles()), "")
    return Table(
        columns=columns,
        rows=tuple(rows),
        heading=plain_text(element.first("caption")),
        titled=bool(titles),
        empty=element.attributes.get("data-empty", ""),
        fill="fill" in element.classes(),
        bare="bare" in element.classes(),
        row_height=_measure(element, "height", height) if height else 0.0,
    )


def _columns(element: Element, titles: list[str]) -> Iterable[Column]:
    """As many as there are `col`, or else titles, or else cells in the longest row."""
    cols = list(element.all("col"))
    longest = max((len(row.children) for row in element.all("tr")), default=1)
    for place in range(len(cols) or len(titles) or longest):
        col = cols[place] if cols else None
        width = col.attributes.get("width", "1") if col else "1"
        share = _measure(col or element, "width", width)
        if share <= 0:
            raise _bad(col or element, "width", width)
        title = titles[place] if place < len(titles) else ""
        yield _column(title, share, col is not None and "shaded" in col.classes())


@lru_cache(maxsize=256)
def _column(title: str, share: float, shaded: bool) -> Column:
    """One for all tables alike: a thousand files have tens of thousands."""
    return Column(title, share, shaded)


def _face(element: Element) -> Face:
    styles = element.styles()
    width, height = (_measure(element, side, styles.get(side, "")) for side in ("width", "height"))
    patches = tuple(_patch(child, width, height) for child in element.children)
    return Face(width, height, patches)


def _patch(element: Element, width: float, height: float) -> Patch:
    styles = element.styles()
    left, top = (_measure(element, side, styles.get(side, "0")) for side in ("left", "top"))
    return Patch(
        html=element.html.strip(),
        left=left,
        top=top,
        width=_measure(element, "width", styles.get("width", str(width - left))),
        height=_measure(element, "height", styles.get("height", str(height - top))),
        size=_measure(element, "font-size", styles.get("font-size", "10")),
        align=_word(element, "text-align", _ALIGNS),
        down=_word(element, "vertical-align", _DOWNS),
        bold="bold" in element.classes(),
        framed="framed" in element.classes(),
        red="red" in element.classes(),
    )


def _word(element: Element, name: str, words: tuple[str, ...]) -> str:
    said = element.styles().get(name, words[0])
    if said not in words:
        raise _bad(element, name, said)
    return said


def _measure(element: Element, name: str, text: str) -> float:
    found = _length.fullmatch(text.strip())
    if found is None:
        raise _bad(element, name, text)
    return float(found[1])


def _bad(element: Element, name: str, value: str) -> InputError:
    return InputError("sheet-bad-value", line=element.line, name=name, value=value)
