"""What is shown while a shop changes how a kind of sheet looks: a sheet of its own first customers."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.customers import queries as customers
from app.customers.models import AccountContact
from app.customers.queries import staff_names
from app.customers.rows import Query
from app.customers.tie_models import Relation
from app.customers.ties import referrals
from app.sheets.asked import (
    MONTH,
    Asked,
    Birthdays,
    CalendarSheet,
    CallSheet,
    CustomerCards,
    CustomerFiles,
    CustomerForms,
    CustomerList,
    DailyReport,
    Decision,
    Envelopes,
    GreetingCards,
    Labels,
    ReferralTrees,
    ShownRows,
    Ties,
)
from app.storage.journal import table_of

SOME, COLUMNS = 40, ("mobile", "grade", "stage", "owner")
Example = Callable[[Session, str], Asked | None]


def example(session: Session, kind: str, lang: str = "zh") -> Asked | None:
    """Something to print of that kind; None where there is nothing to show, or it never is changed."""
    make = EXAMPLES.get(kind)
    return make(session, lang) if make else None


def first_ids(session: Session, count: int) -> tuple[int, ...]:
    """The customers that a list begins with."""
    return tuple(customers.ids(session, Query(), count))


def _call_sheet(_session: Session, _lang: str) -> Asked:
    return CallSheet(clock.today())


def _file(session: Session, _lang: str) -> Asked | None:
    ids = first_ids(session, 1)
    return CustomerFiles(ids) if ids else None


def _form(session: Session, _lang: str) -> Asked:
    return CustomerForms(first_ids(session, 1))


def _labels(session: Session, _lang: str) -> Asked:
    return Labels(first_ids(session, SOME))


def _envelopes(session: Session, _lang: str) -> Asked:
    return Envelopes(first_ids(session, SOME))


def _greetings(session: Session, _lang: str) -> Asked:
    return GreetingCards(first_ids(session, 2))


def _card(session: Session, _lang: str) -> Asked:
    return CustomerCards(first_ids(session, 2))


def _list(session: Session, _lang: str) -> Asked:
    ids = first_ids(session, SOME)
    return CustomerList(ids, ("name", *COLUMNS), "")


def _shown(session: Session, lang: str) -> Asked:
    items, keys = customers.catalog(session), ("name", *COLUMNS)
    rows = customers.page(session, first_ids(session, SOME), keys, lang)
    texts = tuple(tuple(row.cells[key] for key in keys) for row in rows)
    titles = tuple(items[key].label(lang) for key in keys)
    return ShownRows("", titles, texts, len(texts))


def _month(_session: Session, _lang: str) -> Asked:
    today = clock.today()
    last = calendar.monthrange(today.year, today.month)[1]
    return CalendarSheet(MONTH, today.replace(day=1), dt.date(today.year, today.month, last))


def _birthdays(_session: Session, _lang: str) -> Asked:
    return Birthdays(clock.today().year, clock.today().month)


def _day(session: Session, _lang: str) -> Asked:
    return DailyReport(clock.today(), min(staff_names(session), default=None))


def _referrals(session: Session, _lang: str) -> Asked:
    widest = tuple(each.id for each in referrals.core_persons(session)[:SOME])
    return ReferralTrees(widest or first_ids(session, 1))


def _ties(session: Session, _lang: str) -> Asked | None:
    tied = _with_most(session, Relation)
    brought = (each.id for each in referrals.core_persons(session)) if tied is None else iter(())
    return _of_one(session, Ties, next(brought, tied))


def _decision(session: Session, _lang: str) -> Asked | None:
    return _of_one(session, Decision, _with_most(session, AccountContact))


def _with_most(session: Session, rows: type[Relation | AccountContact]) -> int | None:
    """Whoever has most of these: there is something to be seen."""
    owner = table_of(rows).c.customer_id
    return session.scalar(select(owner).group_by(owner).order_by(func.count().desc(), owner).limit(1))


def _of_one(session: Session, kind: type[Ties | Decision], customer_id: int | None) -> Asked | None:
    """Of that customer, or else whom the list begins with."""
    found = customer_id if customer_id is not None else next(iter(first_ids(session, 1)), None)
    return kind(found) if found is not None else None


EXAMPLES: Mapping[str, Example] = {
    CallSheet.kind: _call_sheet,
    CustomerFiles.kind: _file,
    CustomerForms.kind: _form,
    CustomerCards.kind: _card,
    CustomerList.kind: _list,
    ShownRows.kind: _shown,
    Labels.kind: _labels,
    Envelopes.kind: _envelopes,
    GreetingCards.kind: _greetings,
    CalendarSheet.kind: _month,
    DailyReport.kind: _day,
    Birthdays.kind: _birthdays,
    ReferralTrees.kind: _referrals,
    Ties.kind: _ties,
    Decision.kind: _decision,
}
