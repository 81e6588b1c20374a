"""What a trade does for its customers: the steps of its plan, whom they concern, and what to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from app.calendar.workdays import LONGEST_REST, Workdays
from app.care.rows import Tone

CHANNELS = frozenset({"call", "visit", "store", "wechat", "sms", "email", "card", "gift"})
PEOPLE = frozenset({"owner", "manager", "service"})
PLACEHOLDERS = frozenset(
    "age lunar relation names years date product item days day intent grade text festival "
    "salutation staff name gift budget".split()
)


class Trigger(StrEnum):
    """The fact a step starts from."""

    BIRTHDAY = "birthday"
    FAMILY_BIRTHDAY = "family-birthday"
    WEDDING = "wedding"
    DELIVERY = "delivery"
    DELIVERY_YEARLY = "delivery-yearly"
    OPENED = "opened"
    INSURANCE = "insurance"
    INSPECTION = "inspection"
    PREMIUM = "premium"
    POLICY = "policy"
    CONTRACT = "contract"
    WARRANTY = "warranty"
    FESTIVAL = "festival"
    INTERVAL = "interval"
    NEXT_CONTACT = "next-contact"
    PROMISE = "promise"
    EVENT = "event"
    FIRST_CONTACT = "first-contact"
    REFERRAL = "referral"
    ACTIVITY = "activity"
    UNHAPPY = "unhappy"
    FIXED = "fixed"
    ITEM = "item"
    ITEM_YEARLY = "item-yearly"


ITEMS = frozenset({Trigger.ITEM, Trigger.ITEM_YEARLY})
"""A date among the items that the shop made itself."""
YEARLY = frozenset(
    {
        Trigger.BIRTHDAY,
        Trigger.FAMILY_BIRTHDAY,
        Trigger.WEDDING,
        Trigger.DELIVERY_YEARLY,
        Trigger.FESTIVAL,
        Trigger.FIXED,
        Trigger.ITEM_YEARLY,
        Trigger.ACTIVITY,
    }
)
EXPIRIES = frozenset(
    {
        Trigger.INSURANCE,
        Trigger.INSPECTION,
        Trigger.PREMIUM,
        Trigger.POLICY,
        Trigger.CONTRACT,
        Trigger.WARRANTY,
        Trigger.ITEM,
    }
)
CONGRATULATED = frozenset({Trigger.BIRTHDAY, Trigger.FAMILY_BIRTHDAY, Trigger.WEDDING, Trigger.FESTIVAL})
KEPT_TO_THE_DAY = CONGRATULATED | {
    Trigger.FIXED,
    Trigger.PROMISE,
    Trigger.NEXT_CONTACT,
    Trigger.EVENT,
    Trigger.ITEM_YEARLY,
}
"""What falls on a day off stands on it all the same: people keep these days, or agreed on them."""
ROUTINE = frozenset({Trigger.INTERVAL, Trigger.NEXT_CONTACT, Trigger.PROMISE})
"""Told from the customer's own columns and promises as they are now: a change of these holds at once."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages, with {placeholders}; a part in [brackets] is left out if one is empty.

    A shop that writes in one language only is understood in the other one, too.
    """

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """The text in a language."""
        return (self.en or self.zh) if lang.startswith("en") else (self.zh or self.en)


@dataclass(frozen=True, slots=True)
class Texts:
    """What a step says: on the chip, in the pane, and to the customer."""

    title: Words
    why: Words
    script: Words


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a step concerns; empty parts do not restrict.

    `family`: has a member with such a relation; `tags`: bears one of them.
    """

    grades: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    sex: str | None = None
    family: frozenset[str] = frozenset()
    industry: str | None = None
    tags: frozenset[str] = frozenset()

    @property
    def is_personal(self) -> bool:
        """Whether it asks more than grade and stage."""
        return bool(self.sex or self.family or self.industry or self.tags)


@dataclass(frozen=True, slots=True)
class Gift:
    """What goes along with a contact; `budget` is in fen."""

    name: Words
    budget: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: it falls due `months` and `days` after the date of its trigger (before, if negative).

    `variants` are other texts for special cases: `intent` (a prospect) and `never` (never contacted).
    With `open_days` it lapses so many days after its date (a greeting at a festival); otherwise it stays
    until somebody decides. `lead_days` ahead of its date it is announced, so that a gift can be got.
    `fixed` is the day of a step that starts from a date of the shop, as `Birthday.iso` writes it: without a
    year it comes every year. `item` is the key of the shop's own item whose date it starts from.

    Of several that make up one contact the one that `leads` is told first, whatever days the others stand
    for: after a flood nobody begins with the maintenance.

    A step that was changed from a day on has versions with the same key: each holds from `from_on` to the
    day before `until_on`; `before` are those it followed, the first one first. One that is not `is_on`
    brings nothing while it holds.
    """

    key: str
    trigger: Trigger
    tone: Tone
    channel: str
    who: str
    label: Words
    texts: Texts
    variants: Mapping[str, Texts] = field(default_factory=dict)
    months: int = 0
    days: int = 0
    festival: str = ""
    audience: Audience | None = None
    open_days: int | None = None
    gift: Gift | None = None
    lead_days: int = 0
    fixed: str = ""
    item: str = ""
    plan: str = ""
    leads: bool = False
    is_on: bool = True
    from_on: dt.date | None = None
    until_on: dt.date | None = None
    before: tuple[Step, ...] = ()

    @property
    def group(self) -> str:
        """The key of the plan it belongs to; one that names none belongs to that of its trigger."""
        return self.plan or _GROUP_OF.get(self.trigger, OWN)

    @property
    def is_routine(self) -> bool:
        """Whether it is told from how things stand now, and not from a plan of days."""
        return self.trigger in ROUTINE or self.trigger is Trigger.EVENT

    @property
    def rests(self) -> bool:
        """Whether it is the shop's business, which waits over days off."""
        return self.trigger not in KEPT_TO_THE_DAY

    @property
    def is_ahead(self) -> bool:
        """Whether it comes before its occasion, as a reminder does."""
        return self.months * 31 + self.days < 0


@dataclass(frozen=True, slots=True)
class Rest:
    """The days off between two days, both included, as they were found before."""

    first: dt.date
    last: dt.date
    off: frozenset[dt.date]


OWN = "own"
GROUPS: dict[str, Words] = {
    "personal": Words("生日与纪念日", "Birthdays and anniversaries"),
    "delivery": Words("成交后跟进", "After the purchase"),
    "expiry": Words("到期提醒", "What runs out"),
    "touch": Words("保持联系", "Staying in touch"),
    "festival": Words("节日与节气", "Festivals and seasons"),
    OWN: Words("本店自定", "The shop's own"),
}
"""The plans that every shop has, in their order; a shop may add others."""
_MEMBERS: dict[str, Iterable[Trigger]] = {
    "personal": (Trigger.BIRTHDAY, Trigger.FAMILY_BIRTHDAY, Trigger.WEDDING, Trigger.ITEM_YEARLY),
    "delivery": (Trigger.DELIVERY, Trigger.DELIVERY_YEARLY, Trigger.OPENED),
    "expiry": EXPIRIES,
    "touch": (*ROUTINE, Trigger.FIRST_CONTACT, Trigger.REFERRAL, Trigger.UNHAPPY, Trigger.ACTIVITY),
    "festival": (Trigger.FESTIVAL,),
}
_GROUP_OF = {trigger: group for group, triggers in _MEMBERS.items() for trigger in triggers}


@dataclass(frozen=True, eq=False)
class Plan:
    """All that a shop does for its customers; the same object as long as nothing changes, to key a cache.

    `steps` are the versions that are switched on, those of one key in the order of their days. `ask_first`
    are items of the file that the trade most needs, `ask_last` sections it hardly does.
    """

    trade: str
    name: Words
    steps: tuple[Step, ...]
    grade_days: Mapping[str, int]
    intent_days: Mapping[str, int]
    advice: Mapping[str, Words]
    ask_first: tuple[str, ...] = ()
    ask_last: frozenset[str] = frozenset()
    workdays: Workdays = field(default_factory=Workdays)
    rest: Rest | None = None

    def workday(self, day: dt.date) -> dt.date:
        """That day, or the first after it on which the shop works."""
        return self.workdays.next_workday(day) if self._is_off(day) else day

    def rested_before(self, day: dt.date) -> int:
        """How many days right before that day are days off."""
        back = 0
        while back < LONGEST_REST and self._is_off(day - dt.timedelta(days=back + 1)):
            back += 1
        return back

    def _is_off(self, day: dt.date) -> bool:
        if self.rest is not None and self.rest.first <= day <= self.rest.last:
            return day in self.rest.off
        found = self._off.get(day)
        if found is None:
            found = self._off[day] = self.workdays.is_off(day)
        return found

    @cached_property
    def _off(self) -> dict[dt.date, bool]:
        return {}

    @cached_property
    def by_key(self) -> dict[str, Step]:
        """The steps by their keys; of several versions the last."""
        return {step.key: step for step in self.steps}

    @cached_property
    def versions(self) -> dict[str, list[Step]]:
        """Every version that is switched on, by the key of the step."""
        found: dict[str, list[Step]] = {}
        for step in self.steps:
            found.setdefault(step.key, []).append(step)
        return found

    @cached_property
    def kept(self) -> Plan:
        """The steps that keep to their day."""
        return replace(self, steps=tuple(step for step in self.steps if step.trigger in KEPT_TO_THE_DAY))

    def of(self, *triggers: Trigger) -> tuple[Step, ...]:
        """The steps that start from one of these facts."""
        return tuple(step for step in self.steps if step.trigger in triggers)
