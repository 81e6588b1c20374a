"""A naive simulation, day by day, of a shop and its plan agrees with the engine on every due.

The simulation knows nothing of the program's way: it holds plain dictionaries, walks over every customer,
step and year, and finds a lunar day by going through all months of another calendar. Its usual size is
small; `KEQING_MODEL=500 KEQING_MODEL_YEARS=6` gives the full one.
"""

from __future__ import annotations

import calendar
import datetime as dt
import os
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from dataclasses import replace as changed
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from lunar_python import LunarYear, Solar

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.calendar.workdays import Workdays
from app.care import actions, plan_actions, plans
from app.care.dues import roll
from app.care.dues.fact_rows import Scope
from app.care.dues.open_dues import Window, find
from app.customers import actions as customers
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_book, make_customer

pytestmark = pytest.mark.timeout(0 if "KEQING_MODEL" in os.environ else 120)
SIZE = int(os.environ.get("KEQING_MODEL", "12"))
SEEDS = int(os.environ.get("KEQING_MODEL_SEEDS", "1"))
YEARS = float(os.environ.get("KEQING_MODEL_YEARS", "1.3"))
BEGIN = dt.date(2026, 1, 5)
DAY = dt.timedelta(days=1)
LONGEST_PUT_OFF = 45 * DAY
"""By a decision, a change of the plan or days off: nothing that has come stands later than that."""
YEARS_KEPT = range(BEGIN.year - 1, BEGIN.year + 9)
REST = Workdays()

Key = tuple[int, str, dt.date]
Time = tuple[str, int]
"""Which fact of a customer, and which of its times."""


@dataclass(frozen=True)
class Version:
    """What a step says from a day on."""

    days: int
    months: int = 0
    on: bool = True
    begins: dt.date = dt.date.min
    ends: dt.date = dt.date.max


STEPS = {
    "birthday": Version(0),
    "family-birthday": Version(0),
    "wedding-day": Version(0),
    "delivery-3d": Version(3),
    "delivery-14d": Version(14),
    "delivery-6m": Version(0, months=6),
    "purchase-anniversary": Version(0),
    "insurance-expiry": Version(0, months=-1),
    "inspection-due": Version(0, months=-1),
    "festival-christmas": Version(0),
}
YEARLY = {"birthday", "family-birthday", "wedding-day", "purchase-anniversary", "festival-christmas"}
GREETINGS = {"birthday", "family-birthday", "wedding-day", "festival-christmas"}
RUN_OUT = {"insurance-expiry", "inspection-due"}
SOURCE = {
    "birthday": "birthday", "family-birthday": "spouse_birthday", "wedding-day": "wedding_day",
    "delivery-3d": "delivered_on", "delivery-14d": "delivered_on", "delivery-6m": "delivered_on",
    "purchase-anniversary": "delivered_on", "insurance-expiry": "insurance_expiry",
    "inspection-due": "inspection_due", "festival-christmas": "grade",
}  # fmt: skip


@cache
def lunar_days() -> dict[tuple[int, int, int, bool], dt.date]:
    """The solar date of every lunar day of the years in question, month by month."""
    found = {}
    for month in chain.from_iterable(
        LunarYear.fromYear(year).getMonthsInYear() for year in range(2023, 2037)
    ):
        new_moon = Solar.fromJulianDay(month.getFirstJulianDay())
        first = dt.date(new_moon.getYear(), new_moon.getMonth(), new_moon.getDay())
        for day in range(month.getDayCount()):
            key = (month.getYear(), abs(month.getMonth()), day + 1, month.getMonth() < 0)
            found[key] = first + day * DAY
    return found


def kept_on(birthday: Birthday, year: int) -> dt.date:
    """When a birthday is kept in a year of its calendar: the nearest earlier day where it has none."""
    if birthday.calendar is Calendar.SOLAR:
        return dt.date(year, birthday.month, min(birthday.day, calendar.monthrange(year, birthday.month)[1]))
    for leap in dict.fromkeys((birthday.leap, False)):
        for day in (birthday.day, birthday.day - 1):
            if (found := lunar_days().get((year, birthday.month, day, leap))) is not None:
                return found
    raise AssertionError(birthday)


def plus_months(day: dt.date, months: int) -> dt.date:
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def every_year(value: Birthday | dt.date) -> Iterator[tuple[int, dt.date]]:
    """On which day it is kept in each year of its calendar, the years before it began among them."""
    for year in YEARS_KEPT:
        if isinstance(value, Birthday):
            yield year, kept_on(value, year)
        else:
            yield year, plus_months(value, 12 * (year - value.year))


@dataclass
class Person:
    """A customer as the simulation knows them."""

    opened: dt.date
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass
class Entry:
    """A due that has come."""

    times: set[Time]
    state: str = "open"
    put_off: bool = False


class Model:
    """What ought to be due, kept day by day."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.plan: dict[str, list[Version]] = {key: [version] for key, version in STEPS.items()}
        self.dues: dict[int, dict[tuple[str, dt.date], Entry]] = defaultdict(dict)
        self.reached = BEGIN

    # -- what the facts say --------------------------------------------------------------------------------

    def occasions(self, who: int) -> dict[tuple[str, dt.date], tuple[set[Time], dt.date, bool, dt.date]]:
        """By step and date: which times, the day it stands for, whether it is ahead, and the occasion."""
        found: dict[tuple[str, dt.date], tuple[set[Time], dt.date, bool, dt.date]] = {}
        person = self.people[who]
        if person.facts.get("do_not_contact"):
            return found
        for step, versions in self.plan.items():
            for turn, day in self._turns(step, person):
                placed = self._placed(step, versions, day)
                if placed is None:
                    continue
                date, on, version = placed
                ahead = version.months * 31 + version.days < 0
                times = {(SOURCE[step], turn)}
                found[step, date] = (times, on, ahead, day)
        return found

    def _turns(self, step: str, person: Person) -> Iterator[tuple[int, dt.date]]:
        value = person.facts.get(SOURCE[step])
        if step == "festival-christmas":
            yield from ((year, dt.date(year, 12, 25)) for year in YEARS_KEPT if value in ("A", "B"))
        elif value is None:
            return
        elif step in YEARLY:
            sign = -1 if isinstance(value, Birthday) and value.calendar is Calendar.LUNAR else 1
            told = ((year, day) for year, day in every_year(value) if value.year is None or year > value.year)
            yield from ((sign * year, day) for year, day in told)
        else:
            yield value.toordinal() if step in RUN_OUT else 0, value

    def _placed(
        self, step: str, versions: list[Version], day: dt.date
    ) -> tuple[dt.date, dt.date, Version] | None:
        """Under which version it falls, and when."""
        for place, version in enumerate(versions):
            date = plus_months(day, version.months) + dt.timedelta(days=version.days)
            if date >= version.ends:
                continue
            if not version.on or (date < version.begins and place == 0):
                return None
            on = max(date, version.begins)
            return date, on if step in GREETINGS else REST.next_workday(on), version
        return None

    # -- what happens --------------------------------------------------------------------------------------

    def roll(self, day: dt.date) -> None:
        """The program is started, or midnight passes."""
        found = {who: self.occasions(who) for who in self.people}
        while self.reached < day:
            self.reached += DAY
            for who, occasions in found.items():
                for (step, date), (times, on, _, _) in occasions.items():
                    if date == self.reached and on >= self.people[who].opened:
                        self._raise(who, step, date, times)
        for (_, step, date), entry in self.everything():
            if entry.state == "open" and not entry.put_off and self._lapsed(step, date, day):
                entry.state = "closed"

    def follow(self, who: int, day: dt.date, only: str = "") -> None:
        """Somebody changed something in a file, or in one step of the plan: then only its dues follow.

        What has lapsed stays so when the clock is set back, until something of it changes.
        """
        now = self.occasions(who) if who in self.people else {}
        now = {key: each for key, each in now.items() if only in ("", key[0])}
        lost: list[tuple[str, dt.date]] = []
        for (step, date), entry in self.dues[who].items():
            if entry.state in ("done", "skipped") or only not in ("", step):
                continue
            lapsed = self._lapsed(step, date, day) and not entry.put_off
            applies = (step, date) in now and not lapsed
            if entry.state == "open" and not applies:
                lost.append((step, date))
            entry.state = "open" if applies else "closed"
        for (step, date), (times, on, ahead, occasion) in now.items():
            if date > self.reached or (step, date) in self.dues[who]:
                continue
            goes_on = any(
                step == name and self._goes_on(who, step, before, date, now) for name, before in lost
            )
            reminds = ahead and occasion >= day
            if goes_on or reminds or (on >= day and on >= self.people[who].opened):
                self._raise(who, step, date, times)

    def _goes_on(self, who: int, step: str, before: dt.date, date: dt.date, now: Any) -> bool:
        """Whether a due of the one date that was open is that of the other one now.

        One of a year in which the step is off does not become that of the year before or after.
        """
        if step in RUN_OUT:
            return (date - before).days <= 20
        if step not in YEARLY:
            return True
        value, shift = self.people[who].facts[SOURCE[step]], date - now[step, date][3]
        of_years = [] if step == "festival-christmas" else [day + shift for _, day in every_year(value)]
        others: list[dt.date] = [*of_years, *(other for name, other in now if name == step)]
        nearest = min(others, key=lambda other: (abs(other - before), other))
        return date == nearest and abs(date - before) <= 183 * DAY

    def _raise(self, who: int, step: str, date: dt.date, times: set[Time]) -> None:
        settled = [
            (time, when)
            for (name, when), entry in self.dues[who].items()
            if name == step and entry.state in ("done", "skipped")
            for time in entry.times
        ]
        if (step, date) not in self.dues[who] and not any(
            self._same(step, one, other, abs(date - when)) for one in times for other, when in settled
        ):
            self.dues[who][step, date] = Entry(times)

    def _same(self, step: str, one: Time, other: Time, apart: dt.timedelta) -> bool:
        if one[0] != other[0]:
            return False
        if one[1] * other[1] < 0:
            return apart <= 183 * DAY
        return abs(one[1] - other[1]) <= (20 if step in RUN_OUT else 0)

    def _lapsed(self, step: str, date: dt.date, day: dt.date) -> bool:
        return step == "festival-christmas" and (day - date).days > 7

    def everything(self) -> Iterator[tuple[Key, Entry]]:
        """Every due of everybody."""
        for who, dues in self.dues.items():
            yield from (((who, *key), entry) for key, entry in dues.items())

    def open_on(self, day: dt.date) -> set[Key]:
        """What nobody has settled."""
        there = {key: entry for key, entry in self.everything() if entry.state == "open"}
        return {k for k, entry in there.items() if entry.put_off or not self._lapsed(k[1], k[2], day)}


class Shop:
    """The program and the simulation, side by side."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book, self.model, self.random = book, Model(), random.Random(seed)
        self.day = BEGIN
        self.before: dict[int, dict[str, Any]] = {}
        clock.set_today(BEGIN)
        book.write(actions.begin_care, BEGIN)
        others = [step.key for step in book.read(plans.load).steps if step.key not in STEPS]
        book.write(plan_actions.delete_steps, others, BEGIN)
        self.start()

    def start(self) -> None:
        """The program is started on this day."""
        clock.set_today(self.day)
        while self.book.write(roll.roll, self.day).value:
            pass
        self.model.roll(self.day)

    def agree(self) -> None:
        """Nothing is lost and nothing doubled."""
        window = Window(BEGIN, self.day + LONGEST_PUT_OFF, self.day)
        plan = self.book.read(plans.load)
        found = [each.due for each in self.book.read(find, plan, window, Scope())]
        keys = [(due.customer_id, due.step.key, due.date) for due in found if due.date <= self.model.reached]
        assert len(keys) == len(set(keys))
        expected = self.model.open_on(self.day)
        assert set(keys) == expected, self._difference(set(keys), expected)

    def _difference(self, ours: set[Key], theirs: set[Key]) -> str:
        told, dues = defaultdict(list), dict(self.model.everything())
        for key in ours ^ theirs:
            whose = "only the engine" if key in ours else "only the model"
            told[whose].append((key, self.model.people[key[0]].facts, dues.get(key)))
        return f"on {self.day}: {dict(told)}"

    # -- what people do ------------------------------------------------------------------------------------

    def act(self) -> None:
        """One thing that happens in a shop."""
        self.random.choice((
            self.edit, self.edit, self.edit, self.settle, self.settle, self.settle, self.silence,
            self.regrade, self.newcomer, self.edit_and_undo, self.change_plan,
        ))()  # fmt: skip

    def newcomer(self) -> None:
        if len(self.model.people) >= SIZE:
            return
        facts = {key: self._value(key) for key in sorted(set(SOURCE.values())) if self.random.random() < 0.7}
        who = make_customer(self.book, f"客户{len(self.model.people)}", **facts)
        self.model.people[who] = Person(self.day, facts)
        self.model.follow(who, self.day)

    def edit(self) -> None:
        who, key = self._somebody(), self.random.choice(sorted(set(SOURCE.values()) - {"grade"}))
        self._save(who, key, self._value(key) if self.random.random() < 0.85 else None)

    def edit_and_undo(self) -> None:
        who, key = self._somebody(), self.random.choice(["birthday", "insurance_expiry", "delivered_on"])
        before = self.model.people[who].facts.get(key)
        value = self._value(key)
        if value == before:
            return
        self._save(who, key, value)
        self.book.undo()
        self.model.people[who].facts[key] = before
        self.model.follow(who, self.day)

    def silence(self) -> None:
        who = self._somebody()
        self._save(
            who, "do_not_contact", None if self.model.people[who].facts.get("do_not_contact") else True
        )

    def regrade(self) -> None:
        self._save(self._somebody(), "grade", self.random.choice("ABCD"))

    def settle(self) -> None:
        mine = sorted(key for key in self.model.open_on(self.day) if key[2] <= self.day)
        if not mine:
            return
        who, step, date = self.random.choice(mine)
        if self.random.random() < 0.7:
            draft = ContactDraft(who, "call", "reached", settles=((step, date),))
            self.book.write(actions.log_and_settle, draft)
            self.model.dues[who][step, date].state = "done"
        elif self.random.random() < 0.5:
            self.book.write(actions.decide, who, [(step, date)], "skipped", "不需要")
            self.model.dues[who][step, date].state = "skipped"
        else:
            until = self.day + dt.timedelta(days=self.random.randrange(1, 20))
            self.book.write(actions.decide, who, [(step, date)], "postponed", "出差", until)
            self.model.dues[who][step, date].put_off = True
        self.model.follow(who, self.day)

    def change_plan(self) -> None:
        if self.random.random() < 0.6:
            return
        step = self.random.choice(["delivery-3d", "delivery-14d", "insurance-expiry", "birthday"])
        versions = self.model.plan[step]
        begins = self.day + dt.timedelta(days=self.random.randrange(0, 30))
        if versions[-1].begins >= begins:
            return
        old = next(iter(self.book.read(plans.versions, step)[-1:]))
        if self.random.random() < 0.3:
            new = changed(versions[-1], on=not versions[-1].on, begins=begins)
        else:
            new = changed(
                versions[-1], days=versions[-1].days + self.random.choice((-5, -2, 2, 6)), begins=begins
            )
        versions[-1:] = [changed(versions[-1], ends=begins), new]
        self.book.write(plan_actions.save_step, changed(old, days=new.days, is_on=new.on), begins)
        for who in self.model.people:
            self.model.follow(who, self.day, step)

    def _save(self, who: int, key: str, value: Any) -> None:
        if value == self.model.people[who].facts.get(key):
            return
        self.book.write(customers.save_fields, who, {key: value})
        self.model.people[who].facts[key] = value
        self.model.follow(who, self.day)

    def _somebody(self) -> int:
        return self.random.choice(sorted(self.model.people))

    def _value(self, key: str) -> Any:
        near = self.day + dt.timedelta(days=self.random.randrange(-60, 60))
        if key == "grade":
            return self.random.choice("ABCD")
        if key.endswith("birthday"):
            if self.random.random() < 0.5:
                return Birthday(Calendar.SOLAR, self.random.choice((None, 1980)), near.month, near.day)
            lunar = Solar.fromYmd(near.year, near.month, near.day).getLunar()
            leap = self.random.random() < 0.1
            return Birthday(Calendar.LUNAR, None, abs(lunar.getMonth()), lunar.getDay(), leap)
        if key == "wedding_day":
            return plus_months(near, -12 * self.random.randrange(0, 20))
        if key in ("insurance_expiry", "inspection_due"):
            return near + dt.timedelta(days=self.random.choice((0, 30, 365)))
        return near


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_today(BEGIN)
    made = make_book(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_engine_and_a_naive_simulation_agree_on_every_due(book: Book, seed: int) -> None:
    shop = Shop(book, seed)
    for _ in range(max(SIZE // 2, 3)):
        shop.newcomer()
    end = BEGIN + dt.timedelta(days=int(365 * YEARS))
    while shop.day < end:
        shop.day += dt.timedelta(days=shop.random.choice((1, 1, 1, 2, 5, 9, 30)))
        shop.start()
        for _ in range(shop.random.randrange(1, 5)):
            shop.act()
        shop.agree()
        if shop.random.random() < 0.05:
            shop.day -= dt.timedelta(days=shop.random.randrange(1, 10))
            clock.set_today(shop.day)
            shop.start()
            shop.edit()
            shop.agree()
    assert shop.model.dues
