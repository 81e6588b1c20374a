"""The words that files bear already, offered while others are typed: one club is not to have two names."""

from __future__ import annotations

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.models import Customer
from app.fields.field import Custom, Field, TagRows
from app.fields.kinds import Tags
from app.storage.journal import table_of

MOST = 500
_extra = table_of(Customer).c.extra


def used_words(session: Session, key: str) -> list[str]:
    """Of an item that holds words, the most frequent first; of other items none."""
    field = queries.catalog(session).by_key.get(key)
    return [] if field is None else _words(session, field)


def all_used_words(session: Session) -> dict[str, tuple[str, ...]]:
    """By key, of every item of the program's own that holds words."""
    fields = queries.catalog(session).fields
    return {each.key: tuple(_words(session, each)) for each in fields if isinstance(each.store, TagRows)}


def _words(session: Session, field: Field) -> list[str]:
    match field.store:
        case TagRows(group):
            return [word for word, _ in queries.tag_words(session, group, MOST)]
        case Custom() if isinstance(field.kind, Tags):
            each = func.json_each(_extra, f'$."{field.key}"').table_valued("value")
            all_of_them = table_of(Customer).join(each, true())
            statement = select(each.c.value).select_from(all_of_them).group_by(each.c.value)
            return list(session.scalars(statement.order_by(func.count().desc(), each.c.value).limit(MOST)))
    return []
