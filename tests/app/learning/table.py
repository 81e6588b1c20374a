"""The table of sentences: what was said, and what is to be read in it, as people would note it down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from app.care.packs import packs
from app.fields.catalog import CATALOG, Catalog, shop_field
from app.fields.people import People
from app.learning.rows import FAMILY, NOTES, PROMISE, Fact, Mode

FOLDER = Path(__file__).parent
_SIGNS = {Mode.SET: "", Mode.ADD: "+", Mode.REMOVE: "-"}
_PEOPLE = People(())


class Line(NamedTuple):
    """One line of the table."""

    said: str
    wanted: str


def lines(name: str = "sentences.txt") -> Iterator[Line]:
    """Every line; those that begin with # head a part."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            said, _, wanted = line.partition(" ⇒ ")
            yield Line(said, wanted)


def trade_lines(trade: str) -> Iterator[Line]:
    """The lines of one trade."""
    parts = (FOLDER / "trades.txt").read_text(encoding="utf-8").split("\n== ")
    for line in next(part for part in parts if part.startswith(f"{trade}\n")).splitlines()[1:]:
        said, _, wanted = line.partition(" ⇒ ")
        yield Line(said, wanted)


def of_trade(trade: str) -> Catalog:
    """The items of a shop of this trade; each is called here by the key that it has in the trade."""
    items = []
    for item in packs.pack(trade).items:
        words = [choice.zh for choice in item.choices]
        english = (item.label.en, [choice.en for choice in item.choices])
        items.append(replace(shop_field(item.key, item.label.zh, item.kind, words, english), origin=item.key))
    return CATALOG.extended(items)


def shown(fact: Fact, catalog: Catalog = CATALOG) -> str:
    """`hobbies+=钓鱼`, `insurance_expiry=2026-12-20`; after it ? for a guess, ≈ for what is about so."""
    marks = f"{'' if fact.sure else '?'}{'≈' if fact.rough else ''}"
    return f"{fact.key}{_SIGNS[fact.mode]}={_value(fact, catalog)}{marks}"


def _value(fact: Fact, catalog: Catalog) -> Any:
    if fact.key == FAMILY:
        return _PEOPLE.show((fact.value,)) + (f"/{fact.word}" if fact.word else "")
    if fact.key == PROMISE:
        hour = f" {fact.value.due_at:%H:%M}" if fact.value.due_at else ""
        return f"{fact.value.text} @{fact.value.due_on}{hour}"
    return fact.value if fact.key == NOTES else catalog[fact.key].kind.show(fact.value)
