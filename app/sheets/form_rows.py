"""The 42 items of a file as a form asks for them: numbered, with boxes to tick and room to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from app.customers.queries import MASK
from app.customers.rows import CustomerFile
from app.fields.catalog import Catalog
from app.fields.field import ChildCell, Custom, FamilyRows, Field
from app.fields.kinds import BirthdayKind, Choice, Date, Rating, Text, YesNo
from app.sheets.words import Words

UNKNOWN = (None, "", ())
MORE_OF = {"bought": ("size", "bought_for")}
"""What belongs to an item of the template though the catalog gives it no number."""
HALF_CELL, WHOLE_CELL = 38, 100
"""So many half characters stand in a line of a row shared by two items, and of one alone."""
MOST_SHARED = 3
"""An item that needs more lines than these has a row of its own."""


@dataclass(frozen=True, slots=True)
class Box:
    """One answer to tick, ticked or not."""

    text: str
    on: bool = False


@dataclass(frozen=True, slots=True)
class FormPart:
    """One thing that an item asks: its name beside the item's own, what is known, or boxes and room to write.

    `rooms` are lines to write on; the first goes on behind the boxes.
    """

    label: str
    texts: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    rooms: int = 0

    def lines(self, width: int) -> int:
        """How many lines it needs where one holds so many half characters."""
        texts = list(self.texts) or [""]
        texts[0] = self.label + texts[0] + "".join(f"□{box.text}  " for box in self.boxes)
        return sum(max(1, -(-_half_characters(text) // width)) for text in texts) + max(self.rooms - 1, 0)


@dataclass(frozen=True, slots=True)
class FormItem:
    """An item: its number in the template (none for the shop's own), label, guide words, what it asks."""

    number: str
    label: str
    guide: str
    parts: tuple[FormPart, ...]

    def is_wide(self) -> bool:
        """Whether it needs a row of its own."""
        return sum(part.lines(HALF_CELL) for part in self.parts) > MOST_SHARED


Line = tuple[FormItem, ...]
"""One item, or two beside each other."""


def lines_of(items: Iterable[FormItem]) -> tuple[Line, ...]:
    """The items in their order, two to a line where both are short."""
    found: list[Line] = []
    waiting: FormItem | None = None
    for item in items:
        if item.is_wide():
            found += [(waiting,), (item,)] if waiting else [(item,)]
            waiting = None
        elif waiting:
            found.append((waiting, item))
            waiting = None
        else:
            waiting = item
    return tuple([*found, (waiting,)] if waiting else found)


def is_asked(field: Field) -> bool:
    """Whether a form asks for an item: those of the template, the shop's own, and what the shop counts."""
    return not field.system and (field.number is not None or field.counts or isinstance(field.store, Custom))


class FormWriter:
    """The items of one file, or of none to be filled in by hand, in one language."""

    def __init__(
        self, file: CustomerFile | None, items: Catalog, said: Words, lang: str, *, show_sensitive: bool
    ) -> None:
        self._file = file
        self._items = items
        self._said = said
        self._lang = lang
        self._open = show_sensitive

    def items(self, fields: Iterable[Field]) -> Iterator[FormItem]:
        """What is asked of these fields; those with one number are one item."""
        asked = [field for field in fields if is_asked(field)]
        for _, group in groupby(asked, key=lambda field: field.number or field.key):
            yield self._item(list(group))

    def part(self, field: Field, *, named: bool = False) -> FormPart:
        """One field: what is known of it, or how it is to be answered."""
        label = self._said["part"].format(label=field.label(self._lang)) if named else ""
        value = self._value(field)
        boxes = tuple(self._boxes(field, value))
        if value in UNKNOWN:
            return FormPart(
                label, self._pattern(field), boxes, 0 if self._is_closed(field) else self._rooms(field)
            )
        if field.sensitive and not self._open:
            return FormPart(label, (MASK,))
        if any(box.on for box in boxes):
            return FormPart(label, boxes=boxes)
        return FormPart(label, tuple(self._texts(field, value)))

    def _item(self, fields: Sequence[Field]) -> FormItem:
        first, *others = fields
        more = [self._items[key] for key in MORE_OF.get(first.key, ()) if key in self._items.shown_keys]
        parts = [self.part(first), *(self.part(field, named=True) for field in (*others, *more))]
        return FormItem(
            number=str(first.number or ""),
            label=first.label(self._lang),
            guide=self._said["guide"].get(first.key, ""),
            parts=tuple(parts),
        )

    def _value(self, field: Field) -> Any:
        """As the catalog has it; of several vehicles or purchases all of them."""
        if self._file is None:
            return None
        value = self._file.values.get(field.key)
        if isinstance(field.store, ChildCell) and isinstance(field.kind, Text) and value not in UNKNOWN:
            return self._all_of(field.store)
        return value

    def _all_of(self, store: ChildCell) -> str:
        assert self._file is not None
        rows = [
            row
            for row in self._file.record.children[store.table]
            if all(row.get(key) == wanted for key, wanted in store.matches)
        ]
        told = dict.fromkeys(str(row[store.attribute]) for row in rows if row.get(store.attribute))
        return str(self._said["and"]).join(told)

    def _texts(self, field: Field, value: Any) -> Iterator[str]:
        if isinstance(field.store, FamilyRows):
            yield from (field.kind.show((person,), self._lang) for person in value)
        else:
            yield from field.kind.show(value, self._lang).splitlines()

    def _boxes(self, field: Field, value: Any) -> Iterator[Box]:
        """Every answer of a choice; of a text those that are usual, ticked where it says just that."""
        kind, lang = field.kind, self._lang
        if isinstance(kind, Choice):
            yield from (Box(each.zh if lang == "zh" else each.en, each.key == value) for each in kind.offered)
        elif isinstance(kind, YesNo):
            yield from (Box(kind.show(each, lang), value is each) for each in (True, False))
        elif isinstance(kind, Rating):
            yield from (Box(str(each), value == each) for each in range(1, 6))
        else:
            yield from (Box(text, text == value) for text in self._said["ticks"].get(field.key, ()))

    def _pattern(self, field: Field) -> tuple[str, ...]:
        """How a date is to be written."""
        if isinstance(field.kind, BirthdayKind):
            return (self._said["birthday"],)
        return (self._said["date"],) if isinstance(field.kind, Date) else ()

    def _is_closed(self, field: Field) -> bool:
        """Whether its boxes are all the answers that there are."""
        return isinstance(field.kind, Choice | YesNo | Rating | Date | BirthdayKind)

    def _rooms(self, field: Field) -> int:
        if isinstance(field.store, FamilyRows):
            return 2
        return 2 if self._file is None and isinstance(field.kind, Text) and field.kind.multiline else 1


def _half_characters(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)
