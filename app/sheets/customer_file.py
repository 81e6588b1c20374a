"""One customer's file on paper: the items by section, with family, assets and purchases as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from app.customers.record import Row, birthday_of
from app.customers.rows import CustomerFile
from app.fields import catalog
from app.fields.catalog import COMPLETENESS, ChildField
from app.fields.field import ChildCell, FamilyRows, Field, Section
from app.fields.field import Table as Child
from app.sheets.sheet import Column, Sheet, Table
from app.sheets.words import Words, cells, footer, plain, words

MASK = "••••"
TABLES: dict[str, Child] = {
    Section.FAMILY: Child.FAMILY,
    Section.ASSETS: Child.ASSETS,
    Section.DEALS: Child.PURCHASES,
    Section.ACCOUNT: Child.CONTACTS,
}
"""The records printed as a table below a section."""
IN_HEAD = frozenset({"name", "number", "owner", "grade", COMPLETENESS})
_ITEMS = (Column("", 15, shaded=True), Column("", 35), Column("", 15, shaded=True), Column("", 35))
_WIDTHS = {
    "name": 1.4,
    "birthday": 1.6,
    "phone": 1.5,
    "product": 1.8,
    "note": 1.6,
    "story": 2.2,
    "motive": 1.4,
}


def customer_file(
    file: CustomerFile, *, printed_by: str = "", lang: str = "zh", show_sensitive: bool = False
) -> Sheet:
    """The whole file, with room to write what is not known yet; sensitive items masked unless asked for."""
    said = words(lang)
    writer = _Writer(file, lang, show_sensitive)
    return Sheet(
        title=file.name,
        subtitle=_subtitle(file, said["customer"]),
        aside=said["customer"]["aside"].format(owner=file.owner, percent=file.percent).removeprefix(" · "),
        tables=tuple(writer.tables(said["customer"]["tables"])),
        footer=footer(printed_by, lang),
        page_words=said["page"],
    )


def _subtitle(file: CustomerFile, said: Words) -> str:
    grade = file.values.get("grade")
    opened = said["opened"].format(number=file.number, date=file.opened_on.isoformat())
    return " · ".join([opened, said["grade"].format(grade=grade)] if grade else [opened])


class _Writer:
    """The tables of one file in one language."""

    def __init__(self, file: CustomerFile, lang: str, show_sensitive: bool) -> None:
        self._file = file
        self._lang = lang
        self._open = show_sensitive
        self._macros = cells("customer.html")
        self._secret = {
            (field.store.table, field.store.attribute)
            for field in file.catalog.fields
            if field.sensitive and isinstance(field.store, ChildCell)
        }

    def tables(self, headings: Words) -> Iterator[Table]:
        """Each section two items side by side, then its records; what is empty is left out."""
        for section in self._file.catalog.sections:
            fields = self._file.catalog.section(section.key)
            parts = [self._item(field) for field in fields if self._is_shown(field)]
            if parts:
                yield Table(_ITEMS, tuple(_paired(parts)), section.label(self._lang), titled=False)
            child = TABLES.get(section.key)
            if child and (rows := self._file.record.children[child]):
                yield self._table(child, rows, headings[child.value])

    def _is_shown(self, field: Field) -> bool:
        """What is not known is printed if it counts; what a table below tells is not said twice."""
        if field.key in IN_HEAD:
            return False
        known = self._file.values.get(field.key) not in (None, "", (), False)
        below = isinstance(field.store, FamilyRows) or (
            isinstance(field.store, ChildCell) and field.store.table in TABLES.values()
        )
        return not below if known else field.counts

    def _item(self, field: Field) -> tuple[str, str]:
        return plain(field.label(self._lang)), str(self._macros.value(self._shown(field)))

    def _shown(self, field: Field) -> str:
        value = self._file.values.get(field.key)
        if value in (None, "", ()):
            return ""
        if field.sensitive and not self._open:
            return MASK
        return field.kind.show(value, self._lang)

    def _table(self, child: Child, rows: list[Row], heading: str) -> Table:
        fields = [field for field in catalog.CHILDREN[child] if any(_value(row, field) for row in rows)]
        columns = tuple(Column(field.label(self._lang), _WIDTHS.get(field.key, 1.0)) for field in fields)
        lines = tuple(tuple(self._cell(child, row, field) for field in fields) for row in rows)
        return Table(columns, lines, heading)

    def _cell(self, child: Child, row: Row, field: ChildField) -> str:
        value = _value(row, field)
        if value in (None, ""):
            return ""
        if (child, field.key) in self._secret and not self._open:
            return MASK
        return plain(field.kind.show(value, self._lang))


def _value(row: Row, field: ChildField) -> Any:
    return birthday_of(row) if field.key == "birthday" else row.get(field.key)


def _paired(parts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    rest = iter(parts)
    for left in rest:
        yield (*left, *next(rest, ("", "")))
