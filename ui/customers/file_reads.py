"""The reads of the file page: each one trip to the reader, so that what it gives fits together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app import clock
from app.attachments import queries as attachments
from app.attachments.rows import AttachmentRow
from app.care import queries as care
from app.care.history_rows import PastDue
from app.care.rows import Briefing, Reason
from app.customers import queries
from app.customers.rows import CustomerFile
from app.customers.ties import history as tie_history
from app.customers.ties import referrals, relations
from app.customers.ties.history import TiesTold
from app.customers.ties.rows import Circle, LinkedMember, Person, Tie
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow, Counted, Narrowed, PromiseRow
from app.staff import queries as staff
from app.staff.rows import StaffRow
from app.storage import undo
from app.storage.rows import HistoryItem

PAST = 200
"""So many writes of the history are read at first."""
NEWEST = 20
"""So many contacts come with a file; the others when they are looked at."""
BEGUN = "file"
"""The place where the client file keeps texts that could not be stored yet."""

SHOWN = frozenset(
    {
        "customer", "phone", "address", "family_member", "asset", "purchase", "account_contact", "tag",
        "interaction", "promise", "due_state", "staff", "shop_item", "setting", "attachment", "referral",
        "item_setting", "shop_section", "account_outside", "account_need", "account_activity", "introduction",
        "industry_pair", "relation", "not_duplicate",
    }
)  # fmt: skip
"""Tables whose rows stand on the page."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """One customer as the page shows them: the file, what was said, what comes."""

    file: CustomerFile
    contacts: tuple[ContactRow, ...]
    promises: tuple[PromiseRow, ...]
    dues: tuple[Reason, ...]
    briefing: Briefing
    trade: str
    people: tuple[StaffRow, ...]
    brought_by: Person | None
    circle: Circle
    linked: Mapping[int, LinkedMember]
    """By id of a member of the family, their own file."""
    families: tuple[Tie, ...] = ()
    """The customers in whose families this one stands."""
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the name of a body outside, other customers who are tied to it."""
    attachments: tuple[AttachmentRow, ...] = ()
    photo: bytes | None = None
    contact_count: int = 0
    """`contacts` are only the newest of them."""
    begun: str = ""
    """Texts that were typed and not stored when the program ended; see `Saver`."""


@dataclass(frozen=True, slots=True)
class Past:
    """The history of one customer with what its lines need to be read: names, items, other records."""

    file: CustomerFile
    items: tuple[HistoryItem, ...]
    staff: Mapping[int, str]
    ties: TiesTold = field(default_factory=TiesTold)


@dataclass(frozen=True, slots=True)
class ToldDues:
    """What became of the dues of one customer."""

    customer_id: int
    name: str
    dues: list[PastDue]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The contacts of one customer: their ids in order, the first rows, and how all of them divide."""

    customer_id: int
    ids: Sequence[int]
    first: tuple[ContactRow, ...]
    counted: Counted


@dataclass(frozen=True, slots=True)
class ToldContact:
    """One contact with what was done to it since; `staff` are names by id."""

    contact: ContactRow
    past: tuple[HistoryItem, ...]
    staff: Mapping[int, str]


def open_file(session: Any, customer_id: int, lang: str) -> OpenFile:
    """Everything but the history; `InputError("no-such-customer")` when it is gone."""
    today = clock.today()
    return OpenFile(
        file=queries.customer_file(session, customer_id),
        contacts=tuple(interactions.of_customer(session, customer_id, NEWEST)),
        promises=tuple(interactions.open_promises(session, [customer_id]).get(customer_id, ())),
        dues=tuple(care.upcoming(session, customer_id, today, lang)),
        briefing=care.briefing(session, customer_id, today, lang),
        trade=staff.shop(session).trade,
        people=tuple(staff.everybody(session)),
        brought_by=referrals.referrer_of(session, customer_id),
        circle=referrals.circle_of(session, customer_id),
        linked=relations.linked_members(session, customer_id),
        families=tuple(relations.families_of(session, customer_id)),
        shared=relations.tied_outside(session, customer_id),
        attachments=tuple(attachments.of_customer(session, customer_id)),
        photo=attachments.photo(session, customer_id),
        contact_count=interactions.count_of(session, customer_id),
        begun=queries.begun_of(session, customer_id, BEGUN),
    )


def timeline(session: Any, customer_id: int, narrowed: Narrowed) -> Timeline:
    """The contacts of one customer, as far as they are wanted."""
    ids = interactions.timeline(session, customer_id, narrowed)
    first = interactions.by_ids(session, ids[:NEWEST])
    return Timeline(customer_id, ids, tuple(first), interactions.counted(session, customer_id))


def contact(session: Any, customer_id: int, contact_id: int) -> ToldContact | None:
    """One contact with what was corrected in it; None when it is gone."""
    found = interactions.by_ids(session, [contact_id])
    past = undo.row_history(session, customer_id, "interaction", contact_id)
    return ToldContact(found[0], tuple(past), queries.staff_names(session)) if found else None


def dues(session: Any, customer_id: int, lang: str) -> ToldDues:
    """The dues that have come, newest first."""
    from app.care.before_us import before_us
    from app.care.history import due_history

    name = queries.names_of(session, [customer_id]).get(customer_id, "")
    told = due_history(session, customer_id, lang)
    there = {(due.step, due.date) for due in told}
    earlier = [due for due in before_us(session, customer_id, lang) if (due.step, due.date) not in there]
    return ToldDues(customer_id, name, [*told, *earlier])


def past(session: Any, customer_id: int, limit: int = PAST) -> Past:
    """The last changes, newest first."""
    own = undo.history(session, customer_id, limit)
    told = [*own, *tie_history.from_others(session, customer_id)]
    items = tuple(sorted(told, key=lambda item: -item.write_id))
    return Past(
        queries.customer_file(session, customer_id),
        items,
        queries.staff_names(session),
        tie_history.told(session, (change for item in items for change in item.changes)),
    )


def twins(session: Any, customer_id: int) -> list[int]:
    """The customer and who may be the same; see `file_duplicates.of_customer`."""
    from app.customers.duplicates import file_duplicates

    return file_duplicates.of_customer(session, customer_id)
