"""Telephones of Hong Kong, Macao and Taiwan, which only a whole column tells from landlines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from app.fields.kinds import Phones
from app.fields.parsed import Parsed, fold
from app.fields.phones import PhoneKind

HARBOUR, ISLAND = "harbour", "island"
_SEVERAL = 3
_of_harbour = re.compile(r"(?<![0-9])(?:(?:\+|00)?85[23][ -]?)?([4-79])[0-9]{3}[ -]?[0-9]{4}(?![0-9])").search
_beyond_doubt = re.compile(
    r"(?<![0-9])(?:(?:\+|00)?85[23][ -]?[4-79]|9)[0-9]{3}[ -]?[0-9]{4}(?![0-9])"
).search
"""No landline within a Chinese area begins with 9."""
_of_island = re.compile(r"(?<![0-9])(09[0-9]{2})[ -]?([0-9]{3})[ -]?([0-9]{3})(?![0-9])")
_says_mobile = re.compile("手機|手提|[流行]動|whatsapp", re.IGNORECASE).search
_mobile = re.compile("[4-79][0-9]{7}").fullmatch


def proven(header: str, key: str, cells: Iterable[Any]) -> str:
    """From where the numbers of a column are, empty where they prove nothing.

    Half of them must look so; then a title that asks for a mobile as they do there is proof, or cells are.
    """
    texts = [text for cell in cells if (text := fold(cell))]
    many, proof = [text for text in texts if _of_island.search(text)], bool(_says_mobile(header))
    if many and 2 * len(many) >= len(texts) and (proof or len(many) >= _SEVERAL):
        return ISLAND
    many = [text for text in texts if _of_harbour(text)] if key == "mobile" else []
    if many and 2 * len(many) >= len(texts) and (proof or any(map(_beyond_doubt, many))):
        return HARBOUR
    return ""


def read(kind: Phones, raw: Any, place: str) -> Parsed[Any]:
    """A cell of such a column."""
    if place == ISLAND:
        return kind.parse(_of_island.sub(r"\1 \2 \3", fold(raw)))
    parsed = kind.parse(raw)
    phones = tuple(
        replace(phone, kind=PhoneKind.MOBILE)
        if phone.kind is PhoneKind.OTHER and _mobile(phone.number)
        else phone
        for phone in parsed.value or ()
    )
    return replace(parsed, value=phones or None)
