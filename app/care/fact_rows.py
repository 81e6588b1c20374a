"""Looking into the client file for facts: who is meant, and what hangs on them, by index."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, join, select
from sqlalchemy.orm import Session

from app.care.schedule import Hits
from app.customers.models import Customer
from app.storage.journal import table_of

WIDE = 45
"""Windows of more days than this hold most of a person's facts: then those are read, not looked for."""

_customer = table_of(Customer)
who = _customer.alias("who")
w = who.c
WHO = (w.id, w.opened_on, w.grade, w.stage)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose dues are asked for: everybody's, those of one salesperson, or of some customers."""

    owner_id: int | None = None
    ids: tuple[int, ...] | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The customers meant, without those who get no dues."""
        found = [
            w.do_not_contact.is_not(True),
            w.deceased.is_not(True),
            w.stage.is_distinct_from("lost"),
        ]
        if self.owner_id is not None:
            found.append(w.owner_id == self.owner_id)
        if self.ids is not None:
            found.append(w.id.in_(listed(self.ids)))
        return found

    @property
    def index(self) -> str:
        """The index that holds all that is asked of a customer here; left alone, SQLite fetches rows."""
        return "INDEXED BY " + ("ix_customer_care" if self.owner_id is None else "ix_customer_owner")

    def holds_few(self, days: int) -> bool:
        """Whether it is quicker to read all facts of these customers than to look for the days' keys."""
        return self.ids is not None or (self.owner_id is not None and days > WIDE)


def listed(values: Iterable[Any]) -> Select[Any]:
    """A list of any length as a table of one column; days go in as ISO text, as they are stored."""
    plain = [value.isoformat() if isinstance(value, dt.date) else value for value in values]
    each = func.json_each(json.dumps(plain)).table_valued("value")
    return select(each.c.value)


Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; `few` customers are read whole, and `bare` facts have no detail for the wording."""

    hits: Hits
    scope: Scope
    few: bool
    bare: bool


def found_rows(
    session: Session,
    table: FromClause,
    columns: Sequence[ColumnElement[Any]],
    condition: ColumnElement[bool],
    scope: Scope,
    *,
    few: bool,
) -> Sequence[Row]:
    """Who (the first four of a fact), and these columns, of the customer or of what hangs on it.

    A few customers come first and what they have is looked up; else the days come first and whom they
    concern is looked up. SQLite keeps to the order of a CROSS JOIN.
    """
    statement = select(*WHO, *columns).where(condition, *scope.conditions()).with_hint(who, scope.index)
    if table is not who:
        on = w.id == (table.c.id if table is _customer else table.c.customer_id)
        if few:
            statement = statement.select_from(join(who, table, on))
        else:
            statement = statement.select_from(join(table, who, on)).with_hint(table, "CROSS")
    return session.execute(statement).all()


def tuples(values: Iterable[Any], width: int) -> Select[Any]:
    """A list of tuples as a table of as many columns."""
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return select(*(func.json_extract(each.c.value, f"$[{place}]") for place in range(width)))
