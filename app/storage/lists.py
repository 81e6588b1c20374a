"""Lists of any length in a statement: as a table, for a statement takes only some thousands of parameters.

A statement that is asked often is made once, with a name where the list goes in: to make one takes longer
than SQLite needs to answer it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, Text, bindparam, func, select


def listed(values: Iterable[Any]) -> Select[Any]:
    """A list as a table of one column."""
    each = func.json_each(dumped(values)).table_valued("value")
    return select(each.c.value)


def listed_in(name: str) -> Select[Any]:
    """The same for a list that is `dumped` under a name."""
    each = func.json_each(bindparam(name, type_=Text)).table_valued("value")
    return select(each.c.value)


def tuples_in(name: str, width: int) -> Select[Any]:
    """A list of tuples that is `dumped` under a name, as a table of as many columns."""
    each = func.json_each(bindparam(name, type_=Text)).table_valued("value")
    return select(*(func.json_extract(each.c.value, f"$[{place}]") for place in range(width)))


def dumped(values: Iterable[Any]) -> str:
    """A list for a name in a statement; days go in as ISO text, as they are stored."""
    return json.dumps(list(values), default=dt.date.isoformat)
