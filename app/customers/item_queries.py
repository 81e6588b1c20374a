"""Reading the items and sections for the editor, with how many customers each is known of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.customers import arranged
from app.customers.arranged import Arrangement
from app.customers.item_rows import NOT_COUNTED, ItemDraft, ItemRow, KindChange, SectionRow, Word
from app.customers.models import Customer
from app.customers.weighing import is_known
from app.errors import InputError
from app.fields.catalog import shop_kind
from app.fields.field import SECTIONS, Custom, Field
from app.fields.kind import Kind
from app.fields.kinds import Choice, Text
from app.fields.own_words import FIXED
from app.storage.journal import table_of

SHOWN_LOST = 20
LOCKED = frozenset({"name"})
_c = table_of(Customer).c
_BUILT_IN = frozenset(each.key for each in SECTIONS)


def sections(session: Session, only: str | None = None) -> tuple[SectionRow, ...]:
    """Every section in the shop's order; what the program sets itself is left out.

    To count takes a walk over all files: with `only`, no other item is counted.
    """
    said = arranged.arrangement(session)
    placed = arranged.by_section(said)
    fields = (field for lines in placed.values() for field, _ in lines)
    known = _known(session, (field for field in fields if only in (None, field.key)))
    kinds = {own.key: own.kind for own in said.own}
    return tuple(
        SectionRow(
            name.key,
            name.zh,
            name.en,
            name.key not in _BUILT_IN,
            hidden,
            tuple(
                _row(name.key, field, known.get(field.key, 0), hidden=off, kinds=kinds)
                for field, off in placed[name.key]
                if not field.system
            ),
        )
        for name, hidden in arranged.ordered_sections(said.parts)
    )


def item(session: Session, key: str) -> ItemRow:
    """One item; `InputError("no-such-item")`."""
    for section in sections(session, key):
        for row in section.items:
            if row.key == key:
                return row
    raise InputError("no-such-item", key=key)


def names_taken(said: Arrangement, besides: str = "") -> set[str]:
    """Every name that an item bears, but for those of one."""
    lines = (line for section in arranged.by_section(said).values() for line in section)
    return {name for field, _ in lines if field.key != besides for name in (field.zh, field.en)}


def kind_change(session: Session, key: str, kind: str, words: Iterable[Word] = ()) -> KindChange:
    """What would become of what is known of an item as another kind; nothing is written."""
    new = new_kind(kind, words)
    survives, lost = 0, []
    for _, text, parsed in converted(session, key, new):
        if parsed is None:
            lost.append(text)
        else:
            survives += 1
    return KindChange(survives + len(lost), survives, tuple(dict.fromkeys(lost))[:SHOWN_LOST])


def new_kind(kind: str, words: Iterable[Word]) -> Kind:
    """The kind that a draft asks for."""
    named = tuple(words)
    return shop_kind(kind, [word.zh for word in named], [word.en or word.zh for word in named])


def converted(session: Session, key: str, new: Kind) -> Iterator[tuple[int, str, object]]:
    """Whose value, its text, and what it is as another kind (None where it cannot be read)."""
    old = next(own.field().kind for own in arranged.arrangement(session).own if own.key == key)
    for customer_id, data in values_of(session, key):
        value = old.load(data)
        text = old.show(value) if isinstance(old, Choice) else old.edit_text(value)
        parsed = new.parse(text)
        yield customer_id, text, None if parsed.problem else parsed.value


def values_of(session: Session, key: str) -> list[tuple[int, object]]:
    """Who has a value of an item of the shop's own, and the value as JSON holds it."""
    told = func.json_extract(_c.extra, f'$."{key}"').is_not(None)
    found = session.execute(select(_c.id, _c.extra).where(_c.extra.is_not(None), told))
    return [(row.id, row.extra[key]) for row in found]


def _row(section: str, field: Field, known: int, *, hidden: bool, kinds: dict[str, str]) -> ItemRow:
    options = field.kind.offered if isinstance(field.kind, Choice) else ()
    own = isinstance(field.store, Custom)
    draft = ItemDraft(
        field.zh,
        field.en,
        kinds.get(field.key) or _kind_name(field.kind),
        tuple(Word(each.zh, each.en, each.key) for each in options),
        field.weight if field.counts else NOT_COUNTED,
        field.sensitive,
    )
    locked, fixed = field.key in LOCKED, field.key in FIXED
    return ItemRow(field.key, section, draft, own, hidden, known, locked=locked, fixed=fixed)


def _kind_name(kind: Kind) -> str:
    """One line and many are one kind to the catalog."""
    return "line" if isinstance(kind, Text) and not kind.multiline else kind.name


def _known(session: Session, fields: Iterable[Field]) -> dict[str, int]:
    """Of how many customers each item is known, in one walk over the files."""
    counted = [field for field in fields if not field.system]
    if not counted:
        return {}
    sums = [func.coalesce(func.sum(case((is_known(field), 1), else_=0)), 0) for field in counted]
    row = session.execute(select(*sums).select_from(table_of(Customer))).one()
    return {field.key: count for field, count in zip(counted, row, strict=True)}
