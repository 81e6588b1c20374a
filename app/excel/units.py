"""Amounts in a column whose title says what they are counted in: 「成交价（万元）」."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from app.fields.field import Field
from app.fields.kinds import Integer, Money
from app.fields.parsed import Parsed, fold

_unit = re.compile(r".*?[(（/\s]?\s*(百万|千万|万|千)\s*(?:元|公里|km)?\s*[)）]?", re.IGNORECASE).fullmatch
_bare = re.compile(r"[0-9]{1,4}(?:\.[0-9]+)?").fullmatch


@dataclass(frozen=True)
class InUnits(Money):
    """A bare number is in the unit of the title; one of more than four digits was written out in full."""

    unit: str = ""
    name: ClassVar[str] = "money"

    def parse(self, raw: object) -> Parsed[int]:
        return super().parse(_told(raw, self.unit))


@dataclass(frozen=True)
class CountInUnits(Integer):
    """The same for counts."""

    unit: str = ""
    name: ClassVar[str] = "integer"

    def parse(self, raw: object) -> Parsed[int]:
        return super().parse(_told(raw, self.unit))


def _told(raw: object, unit: str) -> Any:
    text = fold(raw)
    return f"{text}{unit}" if _bare(text) else raw


def item_of(header: str, item: Field) -> Field:
    """The item as a column with this title tells it."""
    kind = item.kind
    match = _unit(header.strip()) if type(kind) in (Money, Integer) else None
    if match is None:
        return item
    if isinstance(kind, Integer):
        return replace(item, kind=CountInUnits(kind.min, kind.max, match[1]))
    return replace(item, kind=InUnits(match[1]))
