"""The HTML of a sheet as a tree: the few elements a sheet is made of, strictly nested.

What a browser would guess at is an error here, with its line: a shop that changes a template is to see what
it did. Lines are those of the template, which `numbered` writes into its tags before it is filled in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from app.errors import InputError

INLINE = frozenset({"b", "strong", "i", "em", "u", "s", "br", "p", "span", "small", "sub", "sup"})
"""What a cell may hold."""
CELLS = frozenset({"title", "h1", "h2", "aside", "footer", "caption", "th", "td", "div"})
"""What holds words."""
PARENTS: dict[str, frozenset[str]] = {
    "html": frozenset({""}),
    "head": frozenset({"html"}),
    "title": frozenset({"head"}),
    "meta": frozenset({"head"}),
    "body": frozenset({"html"}),
    "section": frozenset({"body"}),
    "h1": frozenset({"body", "section"}),
    "h2": frozenset({"body", "section"}),
    "aside": frozenset({"body", "section"}),
    "footer": frozenset({"body"}),
    "table": frozenset({"body", "section"}),
    "caption": frozenset({"table"}),
    "colgroup": frozenset({"table"}),
    "col": frozenset({"table", "colgroup"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tr": frozenset({"table", "thead", "tbody"}),
    "th": frozenset({"tr"}),
    "td": frozenset({"tr"}),
    "article": frozenset({"body"}),
    "div": frozenset({"article"}),
}
"""Where an element may stand; `article` is a face, a `div` in it one of its patches."""
VOID = frozenset({"br", "col", "meta"})
_tag = re.compile(rf"{{[{{%#].*?[}}%#]}}|<(?!(?:{'|'.join(INLINE)})\b)[a-zA-Z][a-zA-Z0-9]*\b", re.DOTALL)


@dataclass(slots=True)
class Element:
    """An element with its line in the template; `html` is what a cell holds."""

    tag: str
    line: int
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    html: str = ""

    def all(self, *tags: str) -> Iterator[Element]:
        """Elements of these tags anywhere below."""
        for child in self.children:
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def first(self, tag: str) -> str:
        """What the first element of a tag directly below holds, or nothing."""
        return next((child.html.strip() for child in self.children if child.tag == tag), "")

    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    def styles(self) -> dict[str, str]:
        """`left: 4mm; top: 2mm` as a mapping."""
        pairs = (each.partition(":") for each in self.attributes.get("style", "").split(";"))
        return {key.strip(): value.strip() for key, _, value in pairs if key.strip()}


def numbered(source: str) -> str:
    """A template whose elements know the lines they stand in; what it says to be filled in is left alone."""
    starts = [0, *(found.end() for found in re.finditer("\n", source))]

    def with_line(found: re.Match[str]) -> str:
        if found[0].startswith("{"):
            return found[0]
        return f"{found[0]} data-line={bisect_right(starts, found.start())} "

    return _tag.sub(with_line, source)


def tree(parts: Iterable[str], take: Callable[[Element], object] | None = None) -> Element:
    """The elements of a filled-in template, under a root without a name.

    `take` is given each section as soon as it is whole, and the tree forgets it: of thousands of files only
    one is there as elements.
    `InputError`: sheet-unknown-tag, sheet-misplaced, sheet-not-closed, sheet-stray-text, each with its line.
    """
    reader = _Reader(take)
    for part in parts:
        reader.feed(part)
    return reader.whole()


class _Reader(HTMLParser):
    """Nests elements strictly; the words of a cell are kept as they are written."""

    def __init__(self, take: Callable[[Element], object] | None) -> None:
        super().__init__(convert_charrefs=False)
        self._take = take
        self._open = [Element("", 1, {})]
        self._inline: list[str] = []
        self._words: list[str] = []

    def whole(self) -> Element:
        self.close()
        if len(self._open) > 1:
            raise InputError("sheet-not-closed", line=self._open[-1].line, tag=self._open[-1].tag)
        return self._open[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self._open[-1]
        if above.tag in CELLS and tag in INLINE:
            self._begin_inline(tag, attrs)
            return
        known = {key: value or "" for key, value in attrs}
        line = int(known.pop("data-line", above.line))
        if tag not in PARENTS:
            code = "sheet-misplaced" if tag in INLINE else "sheet-unknown-tag"
            raise InputError(code, line=line, tag=tag)
        if above.tag not in PARENTS[tag]:
            raise InputError("sheet-misplaced", line=line, tag=tag)
        made = Element(tag, line, known)
        above.children.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        above = self._open[-1]
        if tag in VOID:
            return
        if self._inline:
            if self._inline[-1] != tag:
                raise InputError("sheet-not-closed", line=above.line, tag=self._inline[-1])
            self._inline.pop()
            self._words.append(f"</{tag}>")
            return
        if above.tag != tag:
            raise InputError("sheet-not-closed", line=above.line, tag=above.tag or tag)
        if tag in CELLS:
            above.html = "".join(self._words)
            self._words = []
        self._open.pop()
        if tag == "section" and self._take is not None:
            self._take(self._open[-1].children.pop())

    def handle_data(self, data: str) -> None:
        above = self._open[-1]
        if above.tag in CELLS:
            self._words.append(data.replace("<", "&lt;"))
        elif data.strip():
            raise InputError("sheet-stray-text", line=above.line, text=data.strip()[:40])

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _begin_inline(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = "".join(f' {key}="{escape(value or "")}"' for key, value in attrs if key in ("class", "style"))
        self._words.append(f"<{tag}{kept}>")
        if tag not in VOID:
            self._inline.append(tag)
