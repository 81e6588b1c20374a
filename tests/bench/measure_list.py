"""The customers list: its first page, a jump to any place, sorting by a column and filtering by a chip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.customers import queries
from app.customers.rows import Query
from tests.bench.figures import MS, Bar, Bench, Figure, measure, median

COLUMNS = ("number", "name", "grade", "mobile", "stage", "owner", "last_contact_on", "filled", "tags")
SQL_ALONE = Bar(times=1.5, plus=50 * MS)
PAGE = 128

MOBILE = "(SELECT number FROM phone WHERE customer_id = customer.id AND kind = 'mobile' ORDER BY id LIMIT 1)"
SORTS = {
    "name": "name_key, id",
    "number": "number, id",
    "grade": "grade IS NULL, grade, name_key, id",
    "filled": "filled, id",
    "last_contact_on": "last_contact_on IS NULL, last_contact_on, name_key, id",
    "birthday": "birth_month IS NULL, birth_month * 100 + birth_day, name_key, id",
    "mobile": f"{MOBILE} IS NULL, {MOBILE}, name_key, id",
}
CHIPS = {
    "grade A": (Query(grades=frozenset("A")), "grade = 'A'"),
    "stage dormant": (Query(stages=frozenset({"dormant"})), "stage = 'dormant'"),
    "owner": (Query(owner_ids=frozenset({2})), "owner_id = 2"),
    "born in May": (Query(born_in_month=5), "birth_calendar IS NOT NULL AND birth_month = 5"),
    "tag": (
        Query(tags=frozenset({"老板"})),
        "id IN (SELECT customer_id FROM tag WHERE \"group\" = 'tag' AND word = '老板')",
    ),
}


@measure("list")
def list_of_customers(bench: Bench) -> Iterator[Figure]:
    """Pages without ids first, then ids in every order and under every filter."""
    ids = bench.book.read(queries.ids, Query())
    middle = ids[len(ids) // 2 :][:PAGE]
    yield Figure("list: first page", median(lambda: _page(bench, _first_ids(bench))), Bar(plus=100 * MS))
    yield Figure("list: jump to the middle", median(lambda: _page(bench, middle)), Bar(plus=20 * MS))
    for key, order in SORTS.items():
        statement = f"SELECT id FROM customer ORDER BY {order}"
        yield _against_sql(f"list: sort by {key}", bench, Query(sort=key), statement)
    for name, (query, condition) in CHIPS.items():
        statement = f"SELECT id FROM customer WHERE {condition} ORDER BY name_key, id"
        yield _against_sql(f"list: filter {name}", bench, query, statement)


def _against_sql(name: str, bench: Bench, query: Query, statement: str) -> Figure:
    floor = median(lambda: bench.raw.execute(statement).fetchall())
    return Figure(name, median(lambda: bench.book.read(queries.ids, query)), SQL_ALONE, floor)


def _first_ids(bench: Bench) -> Any:
    return bench.book.read(queries.ids, Query(), PAGE)


def _page(bench: Bench, ids: Any) -> object:
    return bench.book.read(queries.page, ids, COLUMNS)
