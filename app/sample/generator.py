"""A whole sample shop, written into a new book through the doors that people use."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from app import clock
from app.care import actions as care
from app.care import queries as dues
from app.care.dues import roll
from app.care.packs import packs
from app.care.rows import DueRow
from app.customers import actions as customers
from app.customers import queries
from app.customers.rows import Draft
from app.sample import files, history
from app.sample.customers import ordinary
from app.sample.posed import posed_people
from app.sample.sample import Sample
from app.sample.words import Dice
from app.staff import actions as staff
from app.staff import queries as staff_queries
from app.storage import journal
from app.storage.book import Book

STAFF = (
    ("李晓梅", "sales"),
    ("张志远", "sales"),
    ("王珂", "sales"),
    ("赵宇航", "sales"),
    ("周立新", "manager"),
)
SHOP_NAMES = {
    "auto": "禾川云台汽车",
    "realestate": "云栖里营销中心",
    "insurance": "禾川康佑保险",
    "keyaccount": "禾川集团客户部",
}
DAYS_WORKED = 14
"""So many days before today the shop began to work with dues, and has done what they asked for."""
FIRST_SHARE = 0.33
"""What the first salesperson has, before those beyond a day's work are handed to colleagues."""
DUE_TODAY, DONE_TODAY, DUE_SOON = 8, 3, 10


def make_shop(book: Book, seed: int = 1, customers: int = 300, today: dt.date | None = None) -> None:
    """Fill a new book with so many customers of its trade; the same seed, number and day give the same shop.

    Nothing of it is there to be undone. The book stays signed in to the first salesperson, for whom what
    is due is of every kind and of a number that a person can do.
    """
    day = today or clock.today()
    dice = Dice(seed)
    with clock.pinned(day):
        trade = book.read(staff_queries.shop).trade
        people = book.write(_open, trade, day).value
        samples = _samples(dice, trade, customers, day)
        book.sign_in(people[-1])
        by_owner = book.write(_add_customers, dice, samples, people[:-1]).value
        for staff_id in (*people[1:-1], people[0]):
            book.sign_in(staff_id)
            slack = 0.0 if staff_id == people[0] else 0.04
            book.write(_work, dice, trade, by_owner[staff_id], day, slack)
        book.write(_settle_down, dice, trade, by_owner[people[0]], people[1:-1], day)
        while book.write(roll.roll, day).value:  # written down, as in a shop that has worked for days
            pass


def _open(session: Session, trade: str, today: dt.date) -> list[int]:
    """The shop's name and people; ids of the people."""
    journal.keep(session)
    start = today - dt.timedelta(days=DAYS_WORKED)
    named = {"shop_name": SHOP_NAMES[trade], "area_code": "0371", "care_start": start.isoformat()}
    staff.save_settings(session, named)
    return [staff.add_staff(session, name, role) for name, role in STAFF]


def _samples(dice: Dice, trade: str, count: int, today: dt.date) -> list[Sample]:
    posed = posed_people(today, packs.load(trade).grade_days) if trade == "auto" else []
    until = today - dt.timedelta(days=DAYS_WORKED)
    return posed[:count] + [ordinary(dice, trade, today, until) for _ in range(count - len(posed))]


def _add_customers(
    session: Session, dice: Dice, samples: Sequence[Sample], sellers: Sequence[int]
) -> dict[int, dict[int, Sample]]:
    """Open all files; who belongs to whom."""
    journal.describe(session, "sample", "", len(samples))
    journal.keep(session)
    owners = [_owner(dice, sample, sellers) for sample in samples]
    files.add_trade_items(dice, samples, [field for field, _ in queries.shop_items(session)])
    ids = customers.add_customers(session, [_draft(*pair) for pair in zip(samples, owners, strict=True)])
    found: dict[int, dict[int, Sample]] = {seller: {} for seller in sellers}
    for customer_id, sample, owner in zip(ids, samples, owners, strict=True):
        found[owner][customer_id] = sample
    return found


def _owner(dice: Dice, sample: Sample, sellers: Sequence[int]) -> int:
    """The first has the people of the pictures, and nobody who was forgotten for a year."""
    if sample.posed:
        return sellers[0]
    if sample.values["stage"] != "dormant" and dice.chance(FIRST_SHARE):
        return sellers[0]
    return dice.one_of(sellers[1:])


def _draft(sample: Sample, owner_id: int) -> Draft:
    values = {**sample.values, "last_contact_on": history.last_spoken_on(sample.talks)}
    return Draft(values, owner_id, children=tuple(sample.children), opened_on=sample.opened_on)


def _work(
    session: Session, dice: Dice, trade: str, mine: Mapping[int, Sample], today: dt.date, slack: float
) -> None:
    journal.describe(session, "sample", "", len(mine))
    journal.keep(session)
    history.add_contacts(session, dice, mine)
    days = [today - dt.timedelta(days=back) for back in range(DAYS_WORKED, 0, -1)]
    history.live(session, dice, trade, mine, days, slack)


def _settle_down(
    session: Session,
    dice: Dice,
    trade: str,
    mine: Mapping[int, Sample],
    colleagues: Sequence[int],
    today: dt.date,
) -> None:
    """Bring the first salesperson's day to a size: some is done, what is too much goes to colleagues."""
    journal.describe(session, "sample")
    journal.keep(session)
    found = dues.today(session, today, session.info["staff_id"])
    now, soon = _free(found.today, mine), _free(found.coming, mine)
    for row in now[:DONE_TODAY]:
        care.log_and_settle(session, history.contact_of(dice, trade, history.turn_of(row, today), today, 0))
    room_now = DUE_TODAY - len(found.today) + len(now)
    room_soon = DUE_SOON - DONE_TODAY - len(found.coming) + len(soon)
    for row in now[DONE_TODAY + max(0, room_now) :] + soon[max(0, room_soon) :]:
        customers.set_owner(session, [row.customer_id], dice.one_of(colleagues))


def _free(rows: Sequence[DueRow], mine: Mapping[int, Sample]) -> list[DueRow]:
    """Those who are not in the pictures, so that the first of them are due for many different reasons."""
    seen: Counter[str] = Counter()
    ranked = []
    for row in rows:
        if not mine[row.customer_id].posed:
            seen[row.reasons[0].step] += 1
            ranked.append((seen[row.reasons[0].step], row))
    return [row for _, row in sorted(ranked, key=lambda pair: pair[0])]
