"""The table of sentences: what was said, and what is to be read in it, as people would note it down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from app.fields.catalog import CATALOG, Catalog
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


def shown(fact: Fact, catalog: Catalog = CATALOG) -> str:
    """`hobbies+=钓鱼`, `insurance_expiry=2026-12-20`; ? stands behind what was guessed."""
    return f"{fact.key}{_SIGNS[fact.mode]}={_value(fact, catalog)}{'' if fact.sure else '?'}"


def _value(fact: Fact, catalog: Catalog) -> Any:
    if fact.key == FAMILY:
        return _PEOPLE.show((fact.value,)) + (f"/{fact.word}" if fact.word else "")
    if fact.key == PROMISE:
        hour = f" {fact.value.due_at:%H:%M}" if fact.value.due_at else ""
        return f"{fact.value.text} @{fact.value.due_on}{hour}"
    return fact.value if fact.key == NOTES else catalog[fact.key].kind.show(fact.value)
