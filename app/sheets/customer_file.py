"""Customers' files on paper: the items by section, with family, assets and purchases as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from app.customers import queries as customers
from app.customers.queries import MASK
from app.customers.record import Row, birthday_of, in_order
from app.customers.rows import CustomerFile
from app.fields.catalog import COMPLETENESS, ChildField
from app.fields.field import ChildCell, FamilyRows, Field, Section
from app.fields.field import Table as Child
from app.sheets.asked import CustomerFiles
from app.sheets.callsheet import phone_text
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from app.sheets.words import Words, unbroken

SENSITIVE = "sensitive"
"""The choice to print what is usually masked."""
AT_ONCE = 100
TABLES: dict[str, tuple[Child, ...]] = {
    Section.FAMILY: (Child.FAMILY,),
    Section.ASSETS: (Child.ASSETS,),
    Section.DEALS: (Child.PURCHASES,),
    Section.ACCOUNT: (Child.CONTACTS, Child.OUTSIDE, Child.NEEDS, Child.ACTIVITIES),
}
"""The records printed as a table below a section."""
_PRINTED = frozenset(child for below in TABLES.values() for child in below)
IN_HEAD = frozenset({"name", "number", "owner", "grade", COMPLETENESS})
_WIDTHS = {
    "name": 1.4,
    "birthday": 1.6,
    "phone": 1.5,
    "product": 1.8,
    "note": 1.6,
    "story": 2.2,
    "motive": 1.4,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it is printed; an empty text leaves room to write."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A column of a table of records, with its share of the width."""

    label: str
    width: float


@dataclass(frozen=True, slots=True)
class Records:
    """Family members, assets, purchases or contacts."""

    heading: str
    columns: tuple[RecordColumn, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FileSection:
    """A section of a file: its items and the records that belong to it."""

    key: str
    label: str
    items: tuple[Item, ...]
    records: tuple[Records, ...]


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """One customer's file."""

    name: str
    head: str
    aside: str
    sections: tuple[FileSection, ...]


def make(session: Session, asked: CustomerFiles, making: Making) -> Sheet:
    """The files of some customers, each on pages of its own."""
    return customer_files(files_of(session, asked.ids), making, len(asked.ids))


def files_of(session: Session, ids: Sequence[int]) -> Iterator[CustomerFile]:
    """The files of some customers, read as they are printed: there may be thousands.

    `InputError("no-such-customer")` where the only one is gone.
    """
    if len(ids) == 1:
        yield customers.customer_file(session, ids[0])
        return
    for start in range(0, len(ids), AT_ONCE):
        yield from customers.customer_files(session, ids[start : start + AT_ONCE])


def customer_files(files: Iterable[CustomerFile], making: Making, count: int) -> Sheet:
    """Whole files, with room to write what is not known yet; sensitive items masked unless asked for."""
    said = making.words("customer")
    is_open = bool(making.style.option(SENSITIVE, False))
    printed = making.told((_printed(file, making, said, is_open) for file in files), count)
    title = said["many"].format(count=f"{count:,}") if count > 1 else ""
    made = making.from_template("customer", count, title=title, files=printed)
    return replace(made, counts_parts=True, remark=said["sensitive"] if is_open else "")


def _printed(file: CustomerFile, making: Making, said: Words, show_sensitive: bool) -> PrintedFile:
    writer = _Writer(file, making.lang, show_sensitive)
    return PrintedFile(
        name=file.name,
        head=_subtitle(file, said, making.lang),
        aside=said["aside"].format(owner=file.owner, percent=file.percent).removeprefix(" · "),
        sections=tuple(writer.sections(said["tables"])),
    )


def _subtitle(file: CustomerFile, said: Words, lang: str) -> str:
    grade = file.catalog["grade"].kind.show(file.values.get("grade"), lang)
    opened = said["opened"].format(number=file.number, date=file.opened_on.isoformat())
    return " · ".join([opened, said["grade"].format(grade=grade)] if grade else [opened])


class _Writer:
    """The sections of one file in one language."""

    def __init__(self, file: CustomerFile, lang: str, show_sensitive: bool) -> None:
        self._file = file
        self._lang = lang
        self._open = show_sensitive
        self._secret = {
            (field.store.table, field.store.attribute)
            for field in file.catalog.fields
            if field.sensitive and isinstance(field.store, ChildCell)
        }

    def sections(self, headings: Words) -> Iterator[FileSection]:
        """Each section with its items and records; what is empty is left out."""
        for section in self._file.catalog.sections:
            fields = self._file.catalog.section(section.key)
            items = tuple(self._item(field) for field in fields if self._is_shown(field))
            children = self._file.record.children
            known = ((child, in_order(child, children[child])) for child in TABLES.get(section.key, ()))
            records = tuple(
                self._records(child, rows, headings[child.value]) for child, rows in known if rows
            )
            if items or records:
                yield FileSection(section.key, section.label(self._lang), items, records)

    def _is_shown(self, field: Field) -> bool:
        """What is not known is printed if it counts; what a table below tells is not said twice."""
        if field.key in IN_HEAD:
            return False
        known = self._file.values.get(field.key) not in (None, "", (), False)
        below = isinstance(field.store, FamilyRows) or (
            isinstance(field.store, ChildCell) and field.store.table in _PRINTED
        )
        return not below if known else field.counts

    def _item(self, field: Field) -> Item:
        return Item(field.key, field.label(self._lang), self._shown(field))

    def _shown(self, field: Field) -> str:
        value = self._file.values.get(field.key)
        if value in (None, "", ()):
            return ""
        if field.sensitive and not self._open:
            return MASK
        return field.kind.show(value, self._lang)

    def _records(self, child: Child, rows: list[Row], heading: str) -> Records:
        fields = [
            field for field in self._file.catalog.children[child] if any(_value(row, field) for row in rows)
        ]
        columns = tuple(
            RecordColumn(field.label(self._lang), _WIDTHS.get(field.key, 1.0)) for field in fields
        )
        lines = tuple(tuple(self._cell(child, row, field) for field in fields) for row in rows)
        return Records(heading, columns, lines)

    def _cell(self, child: Child, row: Row, field: ChildField) -> str:
        value = _value(row, field)
        if value in (None, ""):
            return ""
        if (child, field.key) in self._secret and not self._open:
            return MASK
        if field.key == "phone":
            return unbroken(phone_text(str(value), self._lang))
        return field.kind.show(value, self._lang)


def _value(row: Row, field: ChildField) -> Any:
    return birthday_of(row) if field.key == "birthday" else row.get(field.key)
