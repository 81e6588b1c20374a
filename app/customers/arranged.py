"""The catalog as the shop has arranged it: its own items and sections, and the program's as it wants them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.customers.models import ItemSetting, ShopItem, ShopSection
from app.fields.catalog import CATALOG, Catalog, shop_field
from app.fields.field import SECTIONS, Field, Section, SectionName
from app.fields.kinds import Choice
from app.fields.own_words import worded
from app.staff.models import Setting

LATER = 1000
"""From here on the items stand that the shop has not ordered, as the program has them."""
OFFERED = (("source", "sources"), ("lost_reason", "lost_reasons"))
"""Items with words to choose from, and the settings that hold these."""


class Own(NamedTuple):
    """An item of the shop's own as it is stored, its choices still JSON: equal rows make the same catalog."""

    key: str
    label: str
    label_en: str | None
    kind: str
    choices: str | None
    choices_en: str | None
    section: str
    position: int
    hidden: int
    weight: int
    sensitive: int
    origin: str | None

    def field(self) -> Field:
        """As an item of the catalog."""
        words, english = (tuple(json.loads(text or "[]")) for text in (self.choices, self.choices_en))
        made = shop_field(self.key, self.label, self.kind, words, (self.label_en or "", english))
        return replace(
            made,
            section=self.section,
            counts=self.weight > 0,
            weight=self.weight or 1,
            sensitive=bool(self.sensitive),
            origin=self.origin or "",
        )


class BuiltIn(NamedTuple):
    """What the shop wants of an item of the program."""

    key: str
    label: str | None
    label_en: str | None
    section: str | None
    position: int | None
    hidden: int
    weight: int | None
    words: str | None = None

    def applied(self, field: Field) -> Field:
        """The item as the shop wants it; its old names are still understood in lists."""
        zh = self.label or field.zh
        renamed = zh != field.zh
        kind = field.kind
        if self.words and isinstance(kind, Choice):
            kind = worded(kind, json.loads(self.words))
        return replace(
            field,
            kind=kind,
            zh=zh,
            en=self.label_en or (zh if renamed else field.en),
            aliases=(*field.aliases, field.zh, field.en) if renamed else field.aliases,
            section=self.section or field.section,
            counts=field.counts if self.weight is None else self.weight > 0,
            weight=self.weight or field.weight,
        )


class Part(NamedTuple):
    """A section of the shop's, or what it wants of one of the program's."""

    key: str
    label: str | None
    label_en: str | None
    position: int | None
    hidden: int

    @property
    def name(self) -> SectionName:
        """As the shop calls it."""
        found = next((each for each in SECTIONS if each.key == self.key), SectionName(self.key, "", ""))
        zh = self.label or found.zh
        return SectionName(self.key, zh, self.label_en or (zh if self.label else found.en))


class Arrangement(NamedTuple):
    """All that the shop has said of its items."""

    own: tuple[Own, ...]
    built_in: tuple[BuiltIn, ...]
    parts: tuple[Part, ...]


def arrangement(session: Session) -> Arrangement:
    """As it is stored."""
    return _stored(session)[0]


def catalog(session: Session) -> Catalog:
    """The items in force in this file."""
    return arranged(*_stored(session))


Offers = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""The words that the shop offers, by item."""


def _line(kind: str, table: str, names: Sequence[str], place: str = "0") -> str:
    """What of a table is asked for: the kind, the order, and as many columns as the widest table has."""
    columns = [f'"{name}"' for name in names] + ["NULL"] * (len(Own._fields) - len(names))
    return f"SELECT '{kind}', {place}, id, {', '.join(columns)} FROM {table}"


_SAID = " UNION ALL ".join(
    [
        _line("own", ShopItem.__tablename__, Own._fields, "position"),
        _line("built-in", ItemSetting.__tablename__, BuiltIn._fields),
        _line("part", ShopSection.__tablename__, Part._fields),
        _line("offer", Setting.__tablename__, ("key", "value"))
        + f" WHERE key IN ({', '.join(repr(name) for _, name in OFFERED)})",
    ]
)
_SAID += " ORDER BY 1, 2, 3"
"""All of it in one question, put as it goes to the file: nearly every other needs its answer first."""


def _stored(session: Session) -> tuple[Arrangement, Offers]:
    found: dict[str, list[Sequence[Any]]] = {"own": [], "built-in": [], "part": [], "offer": []}
    for kind, _, _, *values in session.connection().exec_driver_sql(_SAID):
        found[kind].append(values)
    words = {key: json.loads(value) or () for key, value, *_ in found["offer"]}
    return (
        Arrangement(
            tuple(Own(*values) for values in found["own"]),
            tuple(BuiltIn(*values[: len(BuiltIn._fields)]) for values in found["built-in"]),
            tuple(Part(*values[: len(Part._fields)]) for values in found["part"]),
        ),
        tuple((key, tuple(map(tuple, words.get(name, ())))) for key, name in OFFERED),
    )


@lru_cache(maxsize=32)
def arranged(said: Arrangement, offers: Offers = ()) -> Catalog:
    """The catalog for what the shop has said, with the words that it offers for some items."""
    sections = [name for name, hidden in ordered_sections(said.parts) if not hidden]
    shown: list[Field] = []
    hidden: list[Field] = []
    for section, fields in by_section(said).items():
        for field, is_hidden in fields:
            there = not is_hidden and any(each.key == section for each in sections)
            (shown if there else hidden).append(field)
    made = Catalog(tuple(shown), tuple(hidden), tuple(sections))
    for key, words in offers:
        made = made.offering(key, words) if words else made
    return made.weighed()


def ordered_sections(parts: Iterable[Part]) -> list[tuple[SectionName, bool]]:
    """Every section and whether it is hidden, in the shop's order; an own one stands before 本店附加."""
    wanted = {part.key: part for part in parts}
    names = {each.key: each for each in SECTIONS} | {key: part.name for key, part in wanted.items()}
    places = {each.key: float(place) for place, each in enumerate(SECTIONS)}
    own = places[Section.SHOP] - 0.5

    def place(key: str) -> float:
        part = wanted.get(key)
        said = None if part is None else part.position
        return places.get(key, own) + LATER if said is None else said

    ordered = sorted(names, key=place)
    return [(names[key], key in wanted and bool(wanted[key].hidden)) for key in ordered]


def by_section(said: Arrangement) -> Mapping[str, list[tuple[Field, bool]]]:
    """The items of each section in their order, and whether each is hidden."""
    found: dict[str, list[tuple[float, Field, bool]]] = {
        name.key: [] for name, _ in ordered_sections(said.parts)
    }
    settings = {each.key: each for each in said.built_in}
    for number, field in enumerate(CATALOG.fields):
        wanted = settings.get(field.key)
        place = None if wanted is None else wanted.position
        made = field if wanted is None else wanted.applied(field)
        line = (LATER + number if place is None else place, made, wanted is not None and bool(wanted.hidden))
        found[made.section if made.section in found else field.section].append(line)
    for own in said.own:
        section = own.section if own.section in found else Section.SHOP
        found[section].append((own.position, replace(own.field(), section=section), bool(own.hidden)))
    return {key: _sorted(lines) for key, lines in found.items()}


def _sorted(lines: list[tuple[float, Field, bool]]) -> list[tuple[Field, bool]]:
    return [(field, hidden) for _, field, hidden in sorted(lines, key=lambda line: line[0])]
