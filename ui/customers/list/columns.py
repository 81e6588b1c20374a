"""The columns of the list: items of the catalog as the table shows them."""

from __future__ import annotations

from collections.abc import Sequence

from app.customers.rows import ListRow, NextDay
from app.fields.catalog import Catalog
from app.fields.field import Field
from app.fields.kinds import Choice
from app.fields.secret_items import of_item
from ui.kit.cells import Cell, Column, Marked
from ui.words import tr

DEFAULT_KEYS = (
    "name", "grade", "stage", "mobile", "birthday", "bought", "delivered_on", "tags", "owner",
    "last_contact_on", "next_contact_on",
)  # fmt: skip
_WIDTHS = {
    "date": 98,
    "yesno": 80,
    "phones": 126,
    "tags": 150,
    "birthday": 148,
    "people": 200,
    "percent": 80,
    "rating": 96,
}
_OWN_WIDTHS = {
    "name": 126,
    "grade": 58,
    "number": 104,
    "owner": 84,
    "bought": 150,
    "company": 180,
    "notes": 240,
}
_ROLES = {"name": "strong", "grade": "grade", "number": "muted", "stage": "chips", "tags": "chips"}
_QUIET = {"last_contact_on", "owner"}
_NUMBERS = {"integer", "number", "money", "size", "percent"}
_STAGE_TONES = {
    "first": "green",
    "repeat": "green",
    "loyal": "green",
    "advocate": "green",
    "prospect": "blue",
}
_ARROW = 34
"""Room in a header for its margins and the sort arrow."""
_MARGINS = 40
"""Room around a chip in its cell."""


def list_columns(catalog: Catalog, keys: Sequence[str], lang: str) -> list[Column]:
    """The columns for some items, in this order; unknown keys are passed over."""
    return [_column(catalog[key], lang) for key in keys if key in catalog.shown_keys]


def _column(field: Field, lang: str) -> Column:
    label = field.label(lang)
    return Column(
        key=field.key,
        label=label,
        secrecy=of_item(field),
        width=max(_width(field, lang), _ARROW + _length(label, latin=8)),
        align="right" if field.kind.name in _NUMBERS else "left",
        role=_ROLES.get(field.key) or ("muted" if field.key in _QUIET else ""),
    )


def _width(field: Field, lang: str) -> int:
    """Enough for what usually stands there, in px."""
    usual = _OWN_WIDTHS.get(field.key, 0)
    if isinstance(field.kind, Choice):
        words = [field.kind.show(each.key, lang) for each in field.kind.options]
        letters = all(len(word) == 1 for word in words)
        return usual if usual and letters else _MARGINS + max(map(_length, words))
    if usual:
        return usual
    return _WIDTHS.get(field.kind.name, 140)


def _length(text: str, latin: int = 7) -> int:
    return sum(latin if letter.isascii() else 12 for letter in text)


def stage_tones(catalog: Catalog, lang: str) -> dict[str, str]:
    """The tone of a stage by the word it is shown with: bought is green, wants to buy is blue."""
    kind = catalog["stage"].kind
    return {kind.show(key, lang): tone for key, tone in _STAGE_TONES.items()}


def cell(row: ListRow, key: str, tones: dict[str, str]) -> Cell:
    """What a cell of the list holds; words that stand for themselves become chips."""
    text = row.cells.get(key, "")
    if key == "tags":
        return [(word, "neutral") for word in text.split(tr("、")) if word]
    if key == "stage" and text:
        return [(text, tones.get(text, "neutral"))]
    if key == "next_contact_on" and text:
        return _next_contact(row, text)
    return text


def _next_contact(row: ListRow, text: str) -> Cell:
    """A day gone by: red while somebody still waits, pale when that is settled."""
    if row.next_day is NextDay.LATE:
        return Marked(text, "late", tr("过了 %n 天，还没联系", "", row.days_late))
    return Marked(text, "muted", tr("已经过去")) if row.next_day is NextDay.OVER else text
