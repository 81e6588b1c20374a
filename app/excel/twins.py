"""Whom the rows of a list are: customers of the file, or rows further up in the same list.

Surely the same is only who bears the same name and a number of their own (phone, ID, plate, WeChat), or the
number of the file. A name that only sounds the same is a hint: a person decides.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import duplicates
from app.customers.duplicates import DuplicateKey, Match
from app.customers.models import Customer
from app.customers.search_parts import wanted
from app.excel.cells import PHONE_KINDS, ReadRow
from app.excel.rows import Progress, Twin

_NUMBER = ("number",)


def find(session: Session, rows: Sequence[ReadRow], progress: Progress) -> dict[int, Twin]:
    """For each row, by its line, whom it is or may be."""
    progress(0, 4)
    keys = [_key(row) for row in rows]
    progress(1, 4)
    found = _in_list(rows, keys)
    progress(2, 4)
    for row, matches in zip(rows, duplicates.find(session, keys), strict=True):
        if matches:
            found[row.line] = _of_match(row, matches[0])
    progress(3, 4)
    return found | _by_number(session, rows)


def _key(row: ReadRow) -> DuplicateKey:
    get = row.values.get
    return DuplicateKey(
        name=get("name") or "",
        phones=tuple(phone.number for key in PHONE_KINDS for phone in get(key) or ()),
        id_number=get("id_number"),
        plate=get("plate"),
        wechat=get("wechat"),
        birthday=get("birthday"),
        company=get("company"),
        address=get("mailing_address") or get("home_address"),
        sex=get("sex"),
    )


def _of_match(row: ReadRow, match: Match) -> Twin:
    certain = match.certain and "name" in match.agreements and "name-missing" not in row.problems
    return Twin(match.name, match.number, match.customer_id, reasons=match.agreements, certain=certain)


def _in_list(rows: Sequence[ReadRow], keys: Sequence[DuplicateKey]) -> dict[int, Twin]:
    """Rows that are, or may be, a row above."""
    found: dict[int, Twin] = {}
    first: dict[Hashable, int] = {}
    for place, key in enumerate(keys):
        for reason, mark in _marks(key):
            above = first.setdefault(mark, place)
            if above != place and rows[place].line not in found:
                found[rows[place].line] = _above(rows[above], keys[above], key, (reason,))
    for group in duplicates.within(keys):
        for place in group[1:]:
            line = rows[place].line
            found[line] = _above(rows[group[0]], keys[group[0]], keys[place], ("phone",), sure=True)
    return found


def _marks(key: DuplicateKey) -> Iterator[tuple[str, Hashable]]:
    for phone in key.phones:
        yield "phone", ("phone", phone)
    for reason in ("id_number", "plate", "wechat"):
        if value := getattr(key, reason):
            yield reason, (reason, value)
    if key.birthday is not None and key.birthday.recurs and key.birthday.year:
        yield "birthday", (key.name, key.birthday)


def _above(
    row: ReadRow, above: DuplicateKey, key: DuplicateKey, reasons: tuple[str, ...], *, sure: bool = False
) -> Twin:
    same_name = above.name == key.name and "name-missing" not in row.problems
    agreed = ("name", *reasons) if same_name else reasons
    return Twin(above.name, line=row.line, reasons=agreed, certain=sure and same_name)


def _by_number(session: Session, rows: Sequence[ReadRow]) -> dict[int, Twin]:
    """A list that was exported from here names the very customers."""
    lines = {row.number: row.line for row in rows if row.number}
    if not lines:
        return {}
    statement = select(Customer.id, Customer.number, Customer.name).where(Customer.number.in_(wanted()))
    known = session.execute(statement, {"ids": json.dumps(list(lines))})
    return {
        lines[number]: Twin(name, number, customer_id, reasons=_NUMBER, certain=True)
        for customer_id, number, name in known
    }
