"""The 42-item form: the customer file in the order of the template, filled in or blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.care.packs import trades
from app.customers import own_items
from app.customers import queries as customers
from app.customers.rows import CustomerFile
from app.fields.catalog import Catalog
from app.fields.field import Field, Section
from app.sheets.asked import CustomerForms
from app.sheets.customer_file import SENSITIVE, files_of
from app.sheets.form_rows import FormPart, FormWriter, Line, lines_of
from app.sheets.making import Making
from app.sheets.sheet import Sheet

HEAD = ("name", "owner", "birthday")


@dataclass(frozen=True, slots=True)
class Trade:
    """What the shop deals in: its key and name, and the keys of the items that it brought along."""

    key: str
    name: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section under its number, with its items two to a line or alone."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One customer's form, or a blank one; `name` is empty then, and `who` says so."""

    name: str
    who: str
    aside: str
    head: dict[str, FormPart]
    sections: tuple[FormSection, ...]


def make(session: Session, asked: CustomerForms, making: Making) -> Sheet:
    """The forms of some customers, or a blank one."""
    trade = _trade(session, making.lang)
    if not asked.ids:
        return forms([None], customers.catalog(session), trade, making)
    return forms(files_of(session, asked.ids), customers.catalog(session), trade, making, len(asked.ids))


def forms(
    files: Iterable[CustomerFile | None],
    items: Catalog,
    trade: Trade,
    making: Making,
    count: int = 0,
) -> Sheet:
    """Forms of files, each on pages of its own, or a blank one for None; `count` files are filled in."""
    said = making.words(CustomerForms.kind)
    former = _Former(items, trade, making)
    title = said["many"].format(count=f"{count:,}") if count > 1 else said["title"]
    made = making.from_template(
        CustomerForms.kind,
        count,
        title=title,
        forms=making.told((former.form(file) for file in files), count),
        blank_form=not count,
    )
    opened = count > 0 and bool(making.style.option(SENSITIVE, False))
    return replace(made, counts_parts=True, remark=said["sensitive"] if opened else "")


def _trade(session: Session, lang: str) -> Trade:
    pack = trades.pack(session)
    brought = own_items.keys_of(session, {item.key for item in pack.items})
    return Trade(pack.key, pack.name.of(lang), brought)


class _Former:
    """Makes one form after the other of the same items."""

    def __init__(self, items: Catalog, trade: Trade, making: Making) -> None:
        self._items = items
        self._trade = trade
        self._lang = making.lang
        self._said = making.words(CustomerForms.kind)
        self._open = bool(making.style.option(SENSITIVE, False))
        there = any(section.key == Section.PROPERTY for section in items.sections)
        self._fourth = [field for field in items.fields if there and self._is_brought(field)]

    def form(self, file: CustomerFile | None) -> Form:
        """The form of a file, or a blank one."""
        said = self._said
        writer = FormWriter(file, self._items, said, self._lang, show_sensitive=self._open)
        return Form(
            name=file.name if file else "",
            who=said["who"].format(name=file.name, number=file.number) if file else said["blank"],
            aside=said["aside"].format(percent=file.percent) if file else "",
            head={key: writer.part(self._items[key]) for key in HEAD},
            sections=tuple(self._sections(writer)),
        )

    def _sections(self, writer: FormWriter) -> Iterator[FormSection]:
        """Those with something to ask, numbered as they come."""
        numerals = iter(self._said["numerals"])
        for key, label in ((each.key, each.label(self._lang)) for each in self._items.sections):
            blocks = [(name, list(writer.items(fields))) for name, fields in self._blocks(key, label)]
            filled = [(name, asked) for name, asked in blocks if asked]
            for place, (name, asked) in enumerate(filled):
                numbered = (
                    self._said["heading"].format(number=next(numerals), label=name) if not place else ""
                )
                yield FormSection(numbered or name, lines_of(asked))

    def _blocks(self, key: str, label: str) -> Iterator[tuple[str, list[Field]]]:
        """The fourth section begins with what the trade is about, under a name of its own."""
        fields = [field for field in self._items.section(key) if field not in self._fourth]
        if key != Section.PROPERTY:
            yield label, fields
        elif own := self._said["fourth"].get(self._trade.key, self._trade.name):
            yield own, self._fourth
            yield label, fields
        else:
            yield label, fields + self._fourth

    def _is_brought(self, field: Field) -> bool:
        """An item of the trade that the shop left where it was put."""
        return field.key in self._trade.keys and field.section == Section.SHOP
