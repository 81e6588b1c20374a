"""The reads of the list: each one trip to the reader, so that what it gives fits together."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app import clock
from app.care import queries as care
from app.customers import areas, queries, segments
from app.customers.rows import Area, AreaCount, ListRow, Query, SegmentRow
from app.fields.catalog import Catalog
from app.staff import queries as staff
from app.staff.rows import StaffRow
from ui.customers.list.filters import DUE_DAYS, Filters, load_filters
from ui.customers.records.dialog_begun import unpacked
from ui.kit.models import PAGE


@dataclass(frozen=True, slots=True)
class Offers:
    """What columns and filters can be chosen from."""

    catalog: Catalog
    people: tuple[StaffRow, ...]
    tags: tuple[tuple[str, int], ...]
    lists: tuple[SegmentRow, ...] = ()
    """Customers put together by hand under a name."""


def offers(session: Any) -> Offers:
    """All there is to choose from, with the shop's own items."""
    return Offers(
        queries.catalog(session),
        tuple(staff.everybody(session)),
        tuple(queries.tag_words(session)),
        tuple(each for each in segments.segments(session) if each.filters is None),
    )


@dataclass(frozen=True, slots=True)
class BegunForMany:
    """What was begun in a dialog for several customers; those that are still there."""

    place: str
    ids: tuple[int, ...]
    texts: dict[str, str]


def begun_for_many(session: Any, places: Sequence[str]) -> tuple[BegunForMany, ...]:
    """What was left in these places."""
    found = []
    for place in places:
        ids, texts = unpacked(queries.begun_of(session, None, place))
        there = queries.names_of(session, ids)
        if kept := tuple(each for each in ids if each in there):
            found.append(BegunForMany(place, kept, texts))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list shows and in which order; `sort` is a key of the catalog."""

    filters: Filters
    sort: str = "name"
    descending: bool = False


def all_ids(session: Any, asked: Asked) -> array[int]:
    """Every customer of the list, in its order."""
    return queries.ids(session, _query(session, asked))


def first_page(
    session: Any, asked: Asked, keys: Sequence[str], lang: str
) -> tuple[array[int], list[ListRow]]:
    """What is painted before all ids have come."""
    found = queries.ids(session, _query(session, asked), PAGE)
    return found, queries.page(session, found, keys, lang)


def counts(session: Any, choices: Sequence[Filters]) -> list[int]:
    """How many customers each of these choices would leave."""
    return [queries.count(session, _query(session, Asked(each))) for each in choices]


def segment_ids(session: Any, segment: SegmentRow) -> array[int]:
    """Everybody of a segment, by name."""
    return all_ids(session, Asked(filters_of(segment)))


def filters_of(segment: SegmentRow) -> Filters:
    """What the list is narrowed to by a segment."""
    if segment.filters is None:
        return Filters(segments=frozenset({segment.id}))
    return replace(load_filters(segment.filters), text=str(segment.filters.get("text", "")))


def areas_in(session: Any, filters: Filters, area: Area, words: str) -> list[AreaCount]:
    """The areas inside one, or those called like the words and, last, the addresses that hold them."""
    query = _query(session, Asked(filters))
    if not words:
        return areas.areas_in(session, area, query)
    text = Area(text=words)
    count = queries.count(session, replace(query, areas=frozenset({text})))
    found = areas.find_areas(session, words, query)
    return [*found, AreaCount(text, count, is_leaf=True)] if count else found


def _query(session: Any, asked: Asked) -> Query:
    """The customers' question, with the answer of the care room in it where who is due is asked for."""
    query = asked.filters.query(asked.sort, descending=asked.descending)
    if not asked.filters.due:
        return query
    today = clock.today()
    found = care.dues_between(session, today, today + dt.timedelta(days=DUE_DAYS))
    return replace(query, ids=tuple({each.due.customer_id for each in found}))
