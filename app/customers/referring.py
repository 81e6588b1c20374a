"""Who brought whom, written down: by the words in the file, by choosing, and by asking for a referral.

The item 介绍人 stays words, as somebody typed them or a list held them. Where they mean one customer and no
other, a row of `Referral` ties the two; the rest is offered to a person by `referrals.unresolved`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.customers import queries
from app.customers.models import Customer, Phone
from app.customers.tie_models import Referral
from app.errors import InputError
from app.fields.phones import parse_phones
from app.storage import journal
from app.storage.journal import table_of
from app.storage.lists import listed

Parents = dict[int, int]
"""By customer who brought them."""
_c, _p, _r = table_of(Customer).c, table_of(Phone).c, table_of(Referral).c
_digits = re.compile(r"[+0-9][0-9 \-]{5,}[0-9]")
_around = re.compile(r"[\s,，、/()（）:：]+|介绍|推荐")


def follow_words(session: Session, words: Mapping[int, str | None], day: dt.date | None = None) -> int:
    """Tie customers to whom their item 介绍人 means; what it meant before no longer holds. How many are tied.

    `day` is when the referral was received, the day each file was opened unless said. Words that mean
    nobody, several people, or whom the customer brought themselves, stay words.
    """
    known, found = _ties_of(session, words), _meant(session, words)
    holding = {each for each, (_, referrer) in known.items() if referrer in found[each]}
    journal.delete(session, Referral, [row_id for each, (row_id, _) in known.items() if each not in holding])
    fresh = {each: next(iter(ids)) for each, ids in found.items() if len(ids) == 1 and each not in holding}
    return len(_tie(session, fresh, day))


def follow_new(session: Session, ids: Sequence[int], words: Mapping[int, str | None]) -> None:
    """Files were opened: tie them to whom they name, and to them those who named them before."""
    if words:
        follow_words(session, words)
    names = select(_c.name).where(_c.id.in_(listed(ids)))
    tied = select(_r.brought_id).where(_r.brought_id == _c.id).exists()
    waiting = select(_c.id, _c.referrer).where(_c.referrer.is_not(None), _c.referrer.in_(names), ~tied)
    late = {row.id: row.referrer for row in session.execute(waiting) if row.id not in words}
    if late:
        follow_words(session, late)


def set_referrer(session: Session, customer_id: int, referrer_id: int | None) -> int:
    """Say who brought a customer; None unties them and leaves the words.

    `InputError`: `referral-self`, `referral-circle`.
    """
    names = queries.names_of(session, [customer_id] if referrer_id is None else [customer_id, referrer_id])
    _check(names, customer_id)
    journal.describe(session, "referral", names[customer_id])
    known = _ties_of(session, [customer_id]).get(customer_id)
    if referrer_id is None:
        return journal.delete(session, Referral, [known[0]] if known else [])
    _check(names, referrer_id)
    if known is None or known[1] != referrer_id:
        if referrer_id == customer_id:
            raise InputError("referral-self", name=names[customer_id])
        if _closes_circle(_parents(session), customer_id, referrer_id):
            raise InputError("referral-circle", name=names[referrer_id], other=names[customer_id])
        journal.delete(session, Referral, [known[0]] if known else [])
        _tie(session, {customer_id: referrer_id}, clock.today())
    journal.update(session, Customer, customer_id, {"referrer": names[referrer_id]})
    return customer_id


def ask_for(session: Session, customer_id: int, named: str = "", note: str = "") -> int:
    """Note that a customer was asked for a referral today, and whom they named, if anybody; the row's id."""
    names = queries.names_of(session, [customer_id])
    _check(names, customer_id)
    journal.describe(session, "referral-asked", names[customer_id])
    row = {
        "customer_id": customer_id,
        "asked_on": clock.today(),
        "named": named.strip() or None,
        "note": note.strip() or None,
        "staff_id": session.info.get("staff_id"),
    }
    return journal.insert(session, Referral, [row])[0]


def drop_asking(session: Session, referral_id: int) -> None:
    """Take back that somebody was asked; who was brought stays."""
    customer_id = session.scalar(select(_r.customer_id).where(_r.id == referral_id))
    if customer_id is not None:
        journal.describe(session, "referral-asked", queries.names_of(session, [customer_id])[customer_id])
        journal.delete(session, Referral, [referral_id])


def mark_thanked(session: Session, ids: Collection[int]) -> int:
    """Note that customers were thanked today for all they brought; for how many that was the first time."""
    open_ones = select(_r.id).where(
        _r.customer_id.in_(listed(ids)), _r.brought_id.is_not(None), _r.thanked_on.is_(None)
    )
    found = session.scalars(open_ones).all()
    journal.update_many(session, Referral, {each: {"thanked_on": clock.today()} for each in found})
    return len(found)


def rename(session: Session, customer_id: int, before: str, now: str) -> None:
    """Bring the words along in the files of those whom a customer with a new name had brought."""
    brought = select(_c.id).join(table_of(Referral), _r.brought_id == _c.id)
    for each in session.scalars(brought.where(_r.customer_id == customer_id, _c.referrer == before)).all():
        journal.update(session, Customer, each, {"referrer": now})


def _meant(session: Session, words: Mapping[int, str | None]) -> dict[int, frozenset[int]]:
    """Whom the words of each customer may mean; nobody means themselves."""
    found = candidates(session, [text for text in words.values() if text])
    return {each: found.get(text or "", frozenset()) - {each} for each, text in words.items()}


def candidates(session: Session, texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """Who bears the name, and has the phone, that a text tells; both must fit where both are told."""
    read = {text: _bare(*read_words(text)) for text in texts}
    by_name = _ids_by(session, _c.name, _c.id, {name for name, _ in read.values() if name})
    by_phone = _ids_by(session, _p.number, _p.customer_id, {n for _, phones in read.values() for n in phones})
    found: dict[str, frozenset[int]] = {}
    for text, (name, phones) in read.items():
        named = by_name.get(name, frozenset())
        reached = frozenset().union(*(by_phone.get(number, frozenset()) for number in phones))
        found[text] = (named & reached or reached or named) if phones else named
    return found


def read_words(text: str) -> tuple[str, tuple[str, ...]]:
    """王建业 138 0000 1234 as the words without the numbers, and the numbers."""
    parts = [parse_phones(part).value or () for part in _digits.findall(text)]
    phones = tuple(phone.number for part in parts for phone in part)
    return (_digits.sub(" ", text) if phones else text).strip(), phones


def _bare(words: str, phones: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The words as a name alone: without 介绍, brackets and, in Chinese, spaces."""
    return words if words.isascii() else _around.sub("", words), phones


def _ids_by(session: Session, key: Any, column: Any, wanted: Collection[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    if wanted:
        for value, customer_id in session.execute(select(key, column).where(key.in_(listed(wanted)))):
            found[value].add(customer_id)
    return {value: frozenset(ids) for value, ids in found.items()}


def _tie(session: Session, fresh: Mapping[int, int], day: dt.date | None) -> list[int]:
    """Write ties down, but for those that would close a circle."""
    if not fresh:
        return []
    parents = _parents(session)
    opened = select(_c.id, _c.opened_on).where(_c.id.in_(listed(fresh)))
    opened_on = {row.id: row.opened_on for row in session.execute(opened)}
    rows = []
    for customer_id, referrer in fresh.items():
        if not _closes_circle(parents, customer_id, referrer):
            parents[customer_id] = referrer
            received = day or opened_on[customer_id]
            rows.append({"customer_id": referrer, "brought_id": customer_id, "received_on": received})
    return journal.insert(session, Referral, rows)


def _closes_circle(parents: Parents, customer_id: int, referrer_id: int) -> bool:
    """Whether whoever is to have brought a customer was brought, at some remove, by that customer."""
    at: int | None = referrer_id
    seen = set()
    while at is not None and at not in seen:
        if at == customer_id:
            return True
        seen.add(at)
        at = parents.get(at)
    return False


def _parents(session: Session) -> Parents:
    rows = session.execute(select(_r.brought_id, _r.customer_id).where(_r.brought_id.is_not(None)))
    return {row[0]: row[1] for row in rows}


def _ties_of(session: Session, ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """By customer brought, the row that says so and who brought them."""
    rows = select(_r.brought_id, _r.id, _r.customer_id).where(_r.brought_id.in_(listed(ids)))
    return {brought: (row_id, referrer) for brought, row_id, referrer in session.execute(rows)}


def _check(names: Mapping[int, str], customer_id: int) -> None:
    if customer_id not in names:
        raise InputError("no-such-customer", id=customer_id)
