"""What a trade does for its customers: the steps of its plan, whom they concern, and what to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from app.care.rows import Tone

CHANNELS = frozenset({"call", "visit", "store", "wechat", "sms", "email", "card", "gift"})
PEOPLE = frozenset({"owner", "manager", "service"})
PLACEHOLDERS = frozenset(
    "age lunar relation names years date product item days day intent grade text festival "
    "salutation staff name".split()
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


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages, with {placeholders}; a part in [brackets] is left out if one is empty."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """The text in a language."""
        return self.en if lang.startswith("en") else self.zh


@dataclass(frozen=True, slots=True)
class Texts:
    """What a step says: on the chip, in the pane, and to the customer."""

    title: Words
    why: Words
    script: Words


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a step concerns; empty parts do not restrict. `family`: has a member with such a relation."""

    grades: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    sex: str | None = None
    family: frozenset[str] = frozenset()
    industry: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: it falls due `months` and `days` after the date of its trigger (before, if negative).

    `variants` are other texts for special cases: `intent` (a prospect) and `never` (never contacted).
    With `open_days` it lapses so many days after its date (a greeting at a festival); otherwise it stays
    until somebody decides.
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


@dataclass(frozen=True, eq=False)
class Plan:
    """All that a trade does for its customers; one object for each trade, so that it can key a cache.

    `ask_first` are items of the file that the trade most needs, `ask_last` sections it hardly does.
    """

    trade: str
    name: Words
    steps: tuple[Step, ...]
    grade_days: Mapping[str, int]
    intent_days: Mapping[str, int]
    advice: Mapping[str, Words]
    ask_first: tuple[str, ...] = ()
    ask_last: frozenset[str] = frozenset()

    @cached_property
    def by_key(self) -> dict[str, Step]:
        """The steps by their keys."""
        return {step.key: step for step in self.steps}

    def of(self, *triggers: Trigger) -> tuple[Step, ...]:
        """The steps that start from one of these facts."""
        return tuple(step for step in self.steps if step.trigger in triggers)
