"""Looking into the client file for facts: who is meant, and what hangs on them, by index.

The statements are made once for each kind of fact and way to look; what is looked for goes in by name. A
day asks for thirty kinds, and to make the statement of one takes longer than SQLite needs to answer it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, bindparam, join, select
from sqlalchemy.orm import Session

from app.care.dues.schedule import Hits
from app.customers.models import Customer
from app.storage.journal import table_of
from app.storage.lists import dumped, listed_in

WIDE = 45
"""Windows of more days than this hold most of a person's facts: then those are read, not looked for."""

PICKED = 20
"""From so many customers on what is wanted of all they have is picked by SQLite."""

_customer = table_of(Customer)
who = _customer.alias("who")
w = who.c
WHO = (w.id, w.opened_on, w.grade, w.stage)


Kind = tuple[bool, bool]
"""Whether one owner, and whether some customers are meant."""


def conditions(kind: Kind) -> list[ColumnElement[bool]]:
    """The customers meant by a scope, without those who get no dues."""
    of_owner, of_ids = kind
    found = [
        w.do_not_contact.is_not(True),
        w.deceased.is_not(True),
        w.stage.is_distinct_from("lost"),
    ]
    if of_owner:
        found.append(w.owner_id == bindparam("owner"))
    if of_ids:
        found.append(w.id.in_(listed_in("ids")))
    return found


def index_of(kind: Kind) -> str:
    """The index that holds all that is asked of a customer here; left alone, SQLite fetches rows."""
    return "INDEXED BY " + ("ix_customer_owner" if kind[0] else "ix_customer_care")


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose dues are asked for: everybody's, those of one salesperson, or of some customers."""

    owner_id: int | None = None
    ids: tuple[int, ...] | None = None

    @property
    def kind(self) -> Kind:
        """What is restricted: all that a statement has to know."""
        return self.owner_id is not None, self.ids is not None

    @property
    def values(self) -> dict[str, Any]:
        """What its conditions name."""
        found: dict[str, Any] = {} if self.owner_id is None else {"owner": self.owner_id}
        return found if self.ids is None else found | {"ids": dumped(self.ids)}

    def holds_few(self, days: int) -> bool:
        """Whether it is quicker to read all facts of these customers than to look for the days' keys."""
        return self.ids is not None or (self.owner_id is not None and days > WIDE)


Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; of a `few` among what they have, and `bare` facts have no detail for the wording.

    What the hits become in a statement is `kept`, for whoever asks for the same hits again.
    """

    hits: Hits
    scope: Scope
    few: bool
    bare: bool
    kept: list[str] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether all that these customers have is read, and not only what is looked for."""
        ids = self.scope.ids
        return self.few and (not self.hits or ids is None or len(ids) < PICKED)

    def wanted(self, pick: Callable[[Hits], Iterable[Any]]) -> str:
        """The keys of the hits as a list for a statement."""
        if not self.kept:
            self.kept.append(dumped(pick(self.hits)))
        return self.kept[0]


def found_rows(
    session: Session,
    table: FromClause,
    columns: Sequence[ColumnElement[Any]],
    condition: ColumnElement[bool],
    scope: Scope,
    *,
    few: bool,
    **values: Any,
) -> Sequence[Row]:
    """Who (the first four of a fact), and these columns, of the customer or of what hangs on it.

    A few customers come first and what they have is looked up; else the days come first and whom they
    concern is looked up. The condition is one object for always; it names its `values`.
    """
    statement = _statement(table, tuple(columns), condition, scope.kind, few)
    return session.connection().execute(statement, scope.values | values).all()


def passing_rows(
    session: Session, table: FromClause, condition: ColumnElement[bool], scope: Scope
) -> Sequence[Row]:
    """The same without columns, for a condition that will not come again."""
    statement = _made(table, (), condition, scope.kind, few=scope.ids is not None)
    return session.connection().execute(statement, scope.values).all()


@lru_cache(maxsize=512)
def _statement(
    table: FromClause,
    columns: tuple[ColumnElement[Any], ...],
    condition: ColumnElement[bool],
    kind: Kind,
    few: bool,
) -> Select[Any]:
    return _made(table, columns, condition, kind, few=few)


def _made(
    table: FromClause,
    columns: tuple[ColumnElement[Any], ...],
    condition: ColumnElement[bool],
    kind: Kind,
    *,
    few: bool,
) -> Select[Any]:
    """SQLite keeps to the order of a CROSS JOIN."""
    statement = select(*WHO, *columns).where(condition, *conditions(kind)).with_hint(who, index_of(kind))
    if table is not who:
        on = w.id == (table.c.id if table is _customer else table.c.customer_id)
        if few:
            statement = statement.select_from(join(who, table, on)).with_hint(who, "CROSS")
        else:
            statement = statement.select_from(join(table, who, on)).with_hint(table, "CROSS")
    return statement
