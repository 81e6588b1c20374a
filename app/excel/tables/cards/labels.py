"""The labels of a card, in cells of their own or before their values: 「姓名：王建业 性别：男」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from app.excel import contact_titles, families
from app.excel.titles import LONGEST, is_band, is_known, is_name, item_of, short_title
from app.excel.words import said, whole
from app.fields.catalog import CATALOG
from app.fields.kind import Kind
from app.fields.kinds import Choice, YesNo

_room = re.compile(r"\s*([0-9A-Za-z#栋幢座单元号楼-]{1,12}[室号户])[\s,，、:：]*").fullmatch

_bracketed = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]").sub
_is_clause = re.compile("(?!如|若|[^，]*[?？吗呢]).{2,}[，。；！].{2,}").match
"""「有想法，也听得进建议」 answers, 「如不喝，是否介意」 asks."""
_OF_CHILDREN = frozenset("name birthday sex education employer interests note".split())
_labelled = re.compile(r"\s*([^:：\n]{1,30}?)\s*[:：]\s*").match


class Told(str):
    """Words put together from a table inside a card: they answer the label before them, and bear none."""

    __slots__ = ()


class ToldPart(Told):
    """Such words that are a part of one answer, with those at the same label."""

    __slots__ = ()


class Asked(str):
    """A question with a colon before the answers that are offered: a label, in whatever words."""

    __slots__ = ()


class Label(str):
    """A label for where it stands, in whatever words."""

    __slots__ = ()


class Heading(str):
    """What stands alone over a part of the form: no label, in whatever words."""

    __slots__ = ()


class Somebodys(Heading):
    """A heading that names somebody other than the customer, of whom the part below it tells."""

    __slots__ = ()


def names_somebody(cells: Sequence[Any]) -> bool:
    """Whether a heading stands on a line that names somebody else than the customer."""
    return any(isinstance(cell, Somebodys) for cell in cells)


def bears_label(cell: Any) -> bool:
    """Whether a label stands alone in a cell."""
    return isinstance(cell, Label) or (
        isinstance(cell, str) and not isinstance(cell, Told | Heading) and is_label(cell)
    )


def known_labels(cells: Sequence[Any]) -> list[tuple[int, str, bool]]:
    """Column and words of each label in a line, and whether it has its cell for itself."""
    found: list[tuple[int, str, bool]] = []
    for column, cell in enumerate(cells):
        if (
            not isinstance(cell, str)
            or isinstance(cell, Told | Heading)
            or not cell.strip()
            or len(cell) > 400
        ):
            continue
        parts = [] if isinstance(cell, Label) else split(cell)
        if parts and (asks_with_colon(parts[0][0]) or is_label(parts[0][0])):
            found += [(column, label, not value and len(parts) == 1) for label, value in parts]
        elif not parts and bears_label(cell):
            found.append((column, cell, True))
    return found


def asks_with_colon(label: str) -> bool:
    """Whether a word before a colon is a label: 「房东：」 is one, though 「房东」 alone may be an answer."""
    return is_known(label) or is_name(label) or whole.may_name(short_title(label))


@lru_cache(10_000)
def is_label(text: str) -> bool:
    """Whether a text asks for something that files hold, in a title or in words of the form's own."""
    if is_too_long(text) or (is_known(text) and is_band(text)):
        return False
    return asks_by_title(text) or _asks(text)


def is_too_long(text: str) -> bool:
    """Whether a text has too many signs for a label: in letters one takes about twice as many."""
    return len(text) > (2 * LONGEST if text.isascii() else LONGEST)


def asks_by_title(text: str) -> bool:
    """Whether a label is a title of lists, and no answer that holds the words for what is asked."""
    return is_known(text) or bool(contact_titles.find(text)[0])


def kind_asked(label: str) -> Kind | None:
    """The kind of item that a label asks for, by a title of its own or by its words; none for contacts."""
    key = key_asked(label)
    return CATALOG[key].kind if key in CATALOG.by_key else None


def key_asked(label: str) -> str:
    """The item that a label asks for; empty for contacts, and where it is none."""
    if item := item_of(label):
        return item.key
    if contact_titles.find(label)[0]:
        return ""
    return said.in_chinese(short_title(label)) or said.in_english(label)


def _asks(text: str) -> bool:
    """Whether the words of a text ask for an item, and do not answer it: 「满意」, 「单身」."""
    title = short_title(text)
    if _is_clause(_bracketed("", text)):
        return False
    key = said.in_chinese(title) or said.in_english(text)
    kind = CATALOG[key].kind if key in CATALOG.by_key else None
    return bool(key) and not (isinstance(kind, Choice | YesNo) and kind.parse(title).value is not None)


@cache
def _all_labels() -> re.Pattern[str]:
    names = {name for item in CATALOG.fields for name in item.names() if not name.isascii()}
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    number = r"(?:[(（]?[0-9]{1,2}\s*[)）.、．]\s*)?"
    return re.compile(rf"(?:^|(?<=[\s,，;；、。])){number}({words}|[\u3400-\u9fff]{{2,8}})\s*[:：]\s*")


def split(cell: str) -> list[tuple[str, str]]:
    """「姓名：王建业 性别：男」 in one cell, perhaps each with its number; one of several must be known."""
    if ":" not in cell and "：" not in cell:
        return []
    starts = [*_all_labels().finditer(cell)]
    if len(starts) > 1 and (room := _room(cell[: starts[0].start()])):
        return [("房号", room[1]), *split(cell[starts[0].start() :])]
    if len(starts) < 2 or starts[0].start() > 0 or not any(asks_with_colon(start[1]) for start in starts):
        match = _labelled(cell)
        said = cell[match.end() :].strip() if match else ""
        bare = said.rstrip(" :：")
        is_empty = bare != said and asks_with_colon(bare)
        return [(match[1], ""), (bare, "")] if match and is_empty else [(match[1], said)] if match else []
    starts = _without_those_of_children(starts)
    ends = [start.start() for start in starts[1:]] + [len(cell)]
    pairs = zip(starts, ends, strict=True)
    return [(start[1], cell[start.end() : end].strip(" \u3000\t\n,，;；、")) for start, end in pairs]


def _without_those_of_children(starts: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The labels but those inside an answer that tells of children: 「子女：儿子王小明 出生：2018.12.6」."""
    kept: list[re.Match[str]] = []
    for start in starts:
        is_theirs = bool(kept) and families.whose(short_title(kept[-1][1])) == "children"
        if not (is_theirs and families.attribute_of(short_title(start[1])) in _OF_CHILDREN):
            kept.append(start)
    return kept


def is_known_pair(cell: Any) -> bool:
    """Whether a cell holds a label that is known, with what it asks for behind its colon."""
    parts = split(cell) if isinstance(cell, str) and not isinstance(cell, Told) else []
    return bool(parts) and asks_with_colon(parts[0][0])
