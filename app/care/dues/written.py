"""Keeping the written dues true: what facts, plan and decisions say of each, and why one was closed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import RowMapping, and_, delete, select
from sqlalchemy.orm import Session

from app.care.dues import event_dues, facts, household, raised, schedule
from app.care.dues.open_dues import SETTLED, known_steps, routine_dues
from app.care.dues.raised import APART, MOVED
from app.care.dues.schedule import Due, DueKey, Fact, Hits, Turn, silent_reason
from app.care.models import DueState, RaisedDue
from app.care.plan import EXPIRIES, YEARLY, Plan, Step, Trigger
from app.care.rows import State
from app.customers.models import Customer
from app.staff.queries import shop
from app.storage.journal import table_of
from app.storage.lists import listed

RECENT = 400
"""Days for which a settled due is looked at again when its facts change: for longer than a yearly turn."""
_table = table_of(RaisedDue)
_r = _table.c
_s = table_of(DueState).c
_c = table_of(Customer).c
CLOSED = "closed"


class Decision(NamedTuple):
    """What somebody decided on one due."""

    state: State
    until: dt.date | None
    to_staff_id: int | None


@dataclass(frozen=True, slots=True)
class Written:
    """A row of `raised_due`; the fields bear the names of its columns."""

    customer_id: int
    step: str
    date: dt.date
    fell_on: dt.date
    on_day: dt.date
    for_id: int | None
    state: str
    is_open: bool
    mark: str
    facts: str
    raised_on: dt.date
    closed_on: dt.date | None = None
    closed_why: str | None = None

    @classmethod
    def of(cls, due: Due, day: dt.date, owner_id: int | None, decision: Decision | None) -> Written:
        """A due that is raised on a day."""
        text = raised.facts_text(due)
        row = cls(*due[:1], due.step.key, due.date, due.on, due.on, owner_id, "open", True, "", text, day)
        return row if decision is None else row.decided(decision, owner_id)

    @property
    def key(self) -> DueKey:
        """What identifies the due."""
        return self.customer_id, self.step, self.date

    def decided(self, decision: Decision | None, owner_id: int | None) -> Written:
        """The row as a decision, or none, leaves it."""
        if decision is None:
            return replace(self, state="open", is_open=True, on_day=self.fell_on, for_id=owner_id,
                           closed_on=None, closed_why=None)  # fmt: skip
        return replace(
            self,
            state=decision.state.value,
            is_open=decision.state not in SETTLED,
            on_day=decision.until or self.fell_on,
            for_id=decision.to_staff_id or owner_id,
            closed_on=None,
            closed_why=None,
        )

    def closed(self, day: dt.date, why: str) -> Written:
        """The row when the due no longer applies; one that was closed before keeps its day and reason."""
        if self.state == CLOSED:
            return self
        return replace(self, state=CLOSED, is_open=False, mark="", closed_on=day, closed_why=why)


_COLUMNS = [column.name for column in _table.c]
_DAYS = frozenset({"date", "fell_on", "on_day", "raised_on", "closed_on"})


def store(session: Session, rows: Iterable[Written], *, replace: bool = True) -> None:
    """Write rows down; one that is there already is replaced, or left as it is."""
    verb = "REPLACE" if replace else "IGNORE"
    names, marks = ", ".join(_COLUMNS), ", ".join("?" * len(_COLUMNS))
    statement = f"INSERT OR {verb} INTO raised_due ({names}) VALUES ({marks})"
    values = [
        (
            row.customer_id, row.step, row.date.isoformat(), row.fell_on.isoformat(), row.on_day.isoformat(),
            row.for_id, row.state, int(row.is_open), row.mark, row.facts, row.raised_on.isoformat(),
            row.closed_on and row.closed_on.isoformat(), row.closed_why,
        )
        for row in rows
    ]  # fmt: skip
    if values:
        session.connection().exec_driver_sql(statement, values)


def store_raised(
    session: Session, dues: Iterable[Due], day: dt.date, owners: Mapping[int, int | None]
) -> None:
    """Write down dues that nobody decided on, many at once; what is there already stays."""
    iso = lru_cache(maxsize=None)(dt.date.isoformat)
    columns = "customer_id, step, date, fell_on, on_day, for_id, facts, raised_on, state, is_open, mark"
    marks = ", ".join("?" * 9)
    statement = f"INSERT OR IGNORE INTO raised_due ({columns}) VALUES ({marks}, 1, '')"
    values = [
        (
            due[0], due[1].key, iso(due[2]), iso(due[5]), iso(due[5]), owners.get(due[0]),
            raised.facts_text(due), iso(day), "open",
        )
        for due in dues
    ]  # fmt: skip
    if values:
        session.connection().exec_driver_sql(statement, values)


def decisions_on(session: Session, start: dt.date, end: dt.date) -> dict[DueKey, Decision]:
    """What was decided on dues that fell on these dates."""
    return _decisions(session, _s.date.between(start, end))


def _decisions(session: Session, *conditions: object) -> dict[DueKey, Decision]:
    columns = (_s.customer_id, _s.step, _s.date, _s.state, _s.until, _s.to_staff_id)
    found = session.execute(select(*columns).where(*conditions))  # type: ignore[arg-type]
    return {(row[0], row[1], row[2]): Decision(State(row[3]), row[4], row[5]) for row in found}


Pending = Callable[[tuple[Trigger, ...], dt.date], Hits]
"""What is new of the steps of some triggers, of all that falls until a date."""


@dataclass(slots=True)
class Keeping:
    """One pass over the written dues of some customers."""

    session: Session
    plan: Plan
    today: dt.date
    until: dt.date = dt.date.min
    start: dt.date = dt.date.min
    rows: dict[DueKey, Written] = field(default_factory=dict)
    decided: dict[DueKey, Decision] = field(default_factory=dict)
    people: Mapping[int, RowMapping] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    fresh: list[Hits] = field(default_factory=list)
    computed: dict[DueKey, Due] = field(default_factory=dict)
    told: set[DueKey] = field(default_factory=set)
    ids: set[int] | None = None

    def follow_facts(self, ids: Collection[int]) -> None:
        """After a write that touched these customers."""
        self.ids = set(ids)
        mine = listed(sorted(ids))
        self._load(_r.customer_id.in_(mine), _s.customer_id.in_(mine))
        self._run(lambda triggers, until: _pending(self.plan, triggers, self.today, until))

    def follow_plan(self, names: Collection[str], pending: Pending) -> None:
        """After a write that changed when or for whom these steps fall due: for everybody."""
        self._load(_r.step.in_(sorted(names)), _s.step.in_(sorted(names)))
        self._run(pending)

    def _load(self, written: object, decided: object) -> None:
        found = self.session.execute(select(*_r).where(written))  # type: ignore[arg-type]
        self.rows = {row.key: row for row in (Written(*each) for each in found)}
        self.decided = _decisions(self.session, decided)
        self.until = raised.until(self.session)
        self.start = shop(self.session).care_start
        self.steps = known_steps(self.session, self.plan)

    def _run(self, pending: Pending) -> None:
        known = {key for key in self.rows.keys() | self.decided.keys() if self._is_of_interest(key)}
        self._compute(known, pending)
        self.people = self._people({key[0] for key in known | self.computed.keys()})
        homes = household.homes(self.session)
        self.told = household.told_elsewhere(homes, self.plan.by_key, self.computed)
        changed = [row for key in known if (row := self._known(key)) is not None]
        self._write([row for row in changed if row != self.rows.get(row.key)], known)

    def _is_of_interest(self, key: DueKey) -> bool:
        """All but what was settled in another year and comes every year."""
        row, decision = self.rows.get(key), self.decided.get(key)
        if row is None or decision is None or row.state != decision.state or row.is_open or row.mark:
            return True
        step = self.steps.get(key[1])
        return step is None or step.trigger not in YEARLY or (self.today - row.date).days < RECENT

    def _compute(self, known: set[DueKey], pending: Pending) -> None:
        """What the facts say of the known dues, and what they bring anew."""
        names = {(key[1], key[2]) for key in known}

        def wanted(triggers: tuple[Trigger, ...]) -> Hits:
            fresh = pending(triggers, self.until)
            self.fresh.append(fresh)
            hits = dict(fresh)
            for key, each in facts.named_hits(self.plan, triggers, names).items():
                there = {(hit.step.key, hit.date) for hit in each}
                more = [hit for hit in fresh.get(key, ()) if (hit.step.key, hit.date) not in there]
                hits[key] = each + more
            return hits

        ids = self.ids
        self.computed = facts.dues_of(self.session, self.plan, wanted, ids)
        routine = {key for key in known if key[1] not in self.steps or self.steps[key[1]].is_routine}
        if routine:
            there = routine_dues(self.session, self.plan, {key[0] for key in routine})
            self.computed |= {key: due for key, due in there.items() if key in routine}

    def _people(self, ids: Collection[int]) -> Mapping[int, RowMapping]:
        if not ids:
            return {}
        columns = (_c.id, _c.owner_id, _c.stage, _c.do_not_contact, _c.deceased)
        found = self.session.execute(select(*columns).where(_c.id.in_(listed(sorted(ids))))).mappings()
        return {row["id"]: row for row in found}

    def _owner(self, customer_id: int) -> int | None:
        found = self.people.get(customer_id)
        return None if found is None else found["owner_id"]

    # -- What is known already -----------------------------------------------------------------------------

    def _known(self, key: DueKey) -> Written | None:
        """The row of a due that was raised or decided on, as it is now; None for one that is to go."""
        row, decision, due = self.rows.get(key), self.decided.get(key), self.computed.get(key)
        applies = due is not None and key not in self.told
        apart = key[2] > self.until or self._is_routine(key)
        if row is None:
            if decision is None:
                return None
            row = self._begun(key, due)
        if decision is None and apart and row.state != CLOSED:
            return None
        if decision is not None and decision.state in SETTLED:
            mark = APART if apart and applies else "" if applies or not row.facts else MOVED
            return replace(row.decided(decision, self._owner(key[0])), mark=mark)
        if not applies:
            return row.closed(self.today, self._why(key, row))
        stands = replace(row.decided(decision, self._owner(key[0])), mark=APART if apart else "")
        why = self._too_late(stands)
        return row.closed(self.today, why) if why else stands

    def _begun(self, key: DueKey, due: Due | None) -> Written:
        if due is not None:
            return Written.of(due, self.today, self._owner(key[0]), None)
        customer_id, step, date = key
        owner = self._owner(customer_id)
        return Written(customer_id, step, date, date, date, owner, "open", True, "", "", self.today)

    def _is_routine(self, key: DueKey) -> bool:
        step = self.steps.get(key[1])
        return step is None or step.is_routine

    def _too_late(self, row: Written) -> str:
        """Why a due that applies is over all the same; empty if it is not."""
        step = self.steps[row.step]
        if row.state == "open" and schedule.has_lapsed(step, row.date, self.today):
            return "lapsed"
        return "laid-down" if row.state == "open" and row.on_day < self.start else ""

    def _why(self, key: DueKey, row: Written) -> str:
        """The code of why a due no longer applies."""
        person = self.people.get(key[0])
        if person is None:
            return "gone"
        if silent_reason(person["stage"], do_not_contact=bool(person["do_not_contact"]),
                         deceased=bool(person["deceased"])):  # fmt: skip
            return "silenced"
        if key in self.told:
            return "household"
        if event_dues.is_of_event(key[1]):
            ends = {(each.step.key, each.date): each.why for each in event_dues.over(self.session, key[0])}
            return ends.get(key[1:], "contacted" if key[1] in self.steps else "ended")
        if self._is_routine(key):
            return "contacted" if key[1] in self.steps else "plan"
        return self._why_changed(key, row)

    def _why_changed(self, key: DueKey, row: Written) -> str:
        versions = self.plan.versions.get(key[1], ())
        if not versions:
            return "plan"
        step = versions[0] if self.ids is None else _held_on(versions, row.date)
        for fact in self._facts_of(step, row):
            now = schedule.nearest(step, fact.key, row.date)
            if step.trigger in EXPIRIES and now and (now - row.date).days > schedule.CORRECTED_DAYS:
                return "renewed"
            if now == row.date:
                return "audience" if step.audience else "plan"
            return "changed"
        return "plan" if step.trigger in {Trigger.FESTIVAL, Trigger.FIXED} else "changed"

    def _facts_of(self, step: Step, row: Written) -> Iterator[Fact]:
        """The facts that brought a due, as they are now."""
        known = {fact.subject: fact for fact in facts.subjects(self.session, step, [row.customer_id])}
        for turn in raised.turns(row.facts, row.date):
            if turn.subject in known:
                yield known[turn.subject]

    # -- What is new ---------------------------------------------------------------------------------------

    def _write(self, changed: list[Written], known: set[DueKey]) -> None:
        gone = [key for key in known if key in self.rows and self._known(key) is None]
        for customer_id, step, date in gone:
            mine = and_(_r.customer_id == customer_id, _r.step == step, _r.date == date)
            self.session.execute(delete(_table).where(mine))
        now = self.rows | {row.key: row for row in changed}
        settled = _settled(now.values())
        store(self.session, [*changed, *self._new(known, settled), *self._moved_on(changed, settled)])

    def _new(self, known: set[DueKey], settled: Mapping[tuple[int, str], list[Turn]]) -> Iterator[Written]:
        """What a fact brings that was not there before."""
        for key, due in self.computed.items():
            if key in known or key in self.rows or key in self.told:
                continue
            days = {fact: on for fact in due.facts if (on := self._fresh_on(due, fact)) is not None}
            if not days:
                continue
            found, (fact, on) = list(days), next(iter(days.items()))
            left = raised.unsettled(due._replace(facts=found, on=on), settled.get(key[:2], ()))
            if left is None or on < max(fact.opened_on, self.start):
                continue
            yield Written.of(left, self.today, self._owner(key[0]), None)

    def _fresh_on(self, due: Due, fact: Fact) -> dt.date | None:
        """On which day a fact brings a due anew; None when it was long past."""
        for hits in self.fresh:
            for step, date, _, on in hits.get(fact.key, ()):
                if (step.key, date) == (due.step.key, due.date):
                    return on
        return None

    def _moved_on(
        self, changed: list[Written], settled: Mapping[tuple[int, str], list[Turn]]
    ) -> Iterator[Written]:
        """A due that was open goes on under the date it moved to, or with the file it was merged into.

        It has been open since the day it stood for: no earlier date makes it older.
        """
        for row in changed:
            was = self.rows.get(row.key)
            if was is None or not was.is_open or row.state != CLOSED:
                continue
            if row.closed_why == "gone":
                keys = [(each, row.step, row.date) for each in self.people]
            elif row.closed_why == "changed":
                keys = list(self._now_on(row))
            else:
                continue
            for key in keys:
                due = None if key in self.rows else self._due_on(key)
                left = due and raised.unsettled(due, settled.get(key[:2], ()))
                if left is not None:
                    left = left._replace(on=max(left.on, row.fell_on))
                    yield Written.of(left, self.today, self._owner(key[0]), None)

    def _now_on(self, row: Written) -> Iterator[DueKey]:
        """Where the facts of a due that moved let it fall now, as far as that has come."""
        for fact in self._facts_of(self.steps[row.step], row):
            found = (schedule.nearest(step, fact.key, row.date) for step in self.plan.versions[row.step])
            keys = [(row.customer_id, row.step, date) for date in found if date and date <= self.until]
            standing = [key for key in keys if self._due_on(key) is not None]
            if standing:
                yield min(standing, key=lambda key: abs(key[2] - row.date))

    def _due_on(self, key: DueKey) -> Due | None:
        if key in self.computed:
            return None if key in self.told else self.computed[key]

        def wanted(triggers: tuple[Trigger, ...]) -> Hits:
            return facts.named_hits(self.plan, triggers, [key[1:]])

        return facts.dues_of(self.session, self.plan, wanted, [key[0]]).get(key)


def _held_on(versions: Sequence[Step], date: dt.date) -> Step:
    """The version that brings what falls on a date; the first one if each has ended by then."""
    return next((each for each in versions if not each.until_on or date < each.until_on), versions[0])


def _settled(rows: Iterable[Written]) -> dict[tuple[int, str], list[Turn]]:
    found: dict[tuple[int, str], list[Turn]] = defaultdict(list)
    for row in rows:
        if row.state in SETTLED:
            found[row.customer_id, row.step] += raised.turns(row.facts, row.date)
    return found


@lru_cache(maxsize=64)
def _pending(plan: Plan, triggers: tuple[Trigger, ...], day: dt.date, until: dt.date) -> Hits:
    """The same all day long."""
    return schedule.pending(plan, plan.of(*triggers), day, until)
