"""Who is meant by the words of 介绍人 in a list, where they are the name of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import referring
from app.customers.models import Customer, Phone
from app.customers.tie_models import Referral
from app.excel.cells.read_row import PHONE_KINDS, ReadRow
from app.excel.rows import Twin
from app.storage.journal import table_of
from app.storage.lists import listed

REFERRER = "referrer"
SEVERAL = "several-referrers"
"""The code of the problem."""
MOST = 20
"""So many are offered at most."""
Offers = Mapping[str, tuple[str, ...]]
"""By the words in a list, in which other words each of those would be meant and nobody else."""
_c, _p, _r = table_of(Customer).c, table_of(Phone).c, table_of(Referral).c


def find(session: Session, rows: Sequence[ReadRow], twins: Mapping[int, Twin]) -> Offers:
    """Words that mean several customers of the file, or people of the list; marks the rows that hold them."""
    words = {said for row in rows if (said := row.values.get(REFERRER))}
    offers = _offers(session, words, rows, twins) if words else {}
    named = {row.line for row in rows if row.values.get(REFERRER) in offers} if offers else set()
    settled = _tied(session, [twins[line].customer_id or 0 for line in named if line in twins])
    for row in rows:
        twin = twins.get(row.line)
        is_open = row.line in named and (twin is None or twin.customer_id not in settled)
        if SEVERAL in row.problems:
            row.problems.remove(SEVERAL)
        if is_open:
            row.problems.append(SEVERAL)
    return offers


def _offers(
    session: Session, words: Collection[str], rows: Sequence[ReadRow], twins: Mapping[int, Twin]
) -> dict[str, tuple[str, ...]]:
    found = referring.candidates(session, words)
    known = _said(session, set().union(*found.values()))
    fresh: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        name = str(row.values.get("name") or "")
        if name in words and row.line not in twins:
            fresh[name].append(_with_phone(name, row))
    meant = {text: [*(known[one] for one in sorted(ids)), *fresh[text]] for text, ids in found.items()}
    return {
        text: tuple(dict.fromkeys(said for said in all_ if said != text))[:MOST]
        for text, all_ in meant.items()
        if len(all_) > 1
    }


def _said(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Each customer by name and first number."""
    asked = listed(ids)
    names = {row.id: row.name for row in session.execute(select(_c.id, _c.name).where(_c.id.in_(asked)))}
    numbers = select(_p.customer_id, _p.number).where(_p.customer_id.in_(asked)).order_by(_p.id.desc())
    first = {row.customer_id: row.number for row in session.execute(numbers)}
    return {each: f"{name} {first[each]}" if each in first else name for each, name in names.items()}


def _with_phone(name: str, row: ReadRow) -> str:
    phone = next((phone for key in PHONE_KINDS for phone in row.values.get(key) or ()), None)
    return f"{name} {phone.number}" if phone else name


def _tied(session: Session, ids: Collection[int]) -> set[int]:
    """Of whom it is known already who brought them."""
    return set(session.scalars(select(_r.brought_id).where(_r.brought_id.in_(listed(ids)))))
