"""What a trade brings along: its plan, the items of its files, scripts, surveys and lists of choices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from app.care.plan import Plan, Words


@dataclass(frozen=True, slots=True)
class PackItem:
    """An item that a trade adds to every file; `kind` is one of `catalog.SHOP_KINDS`, or a choice."""

    key: str
    label: Words
    kind: str
    choices: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that customers are asked to judge; `weight` is its share in the whole."""

    key: str
    topic: str
    text: Words
    weight: int


@dataclass(frozen=True, slots=True)
class Survey:
    """A questionnaire: each question is answered from 1 to `scale`, the open one in words."""

    key: str
    name: Words
    scale: int
    questions: tuple[Question, ...]
    open: Words


@dataclass(frozen=True, slots=True)
class Topic:
    """Something there is a script for: a step, all steps of a series, or an occasion (new child, illness).

    `key` is a pattern of step keys: `delivery-*m`; the special cases of a step stand behind a colon:
    `interval:never`.
    """

    key: str
    label: Words


@dataclass(frozen=True, slots=True)
class Script:
    """What to say on a topic; an empty personality or channel means any."""

    topic: str
    text: Words
    personality: str = ""
    channel: str = ""

    @property
    def key(self) -> str:
        """What names it in its trade."""
        return "/".join((self.topic, self.personality, self.channel)).rstrip("/")


@dataclass(frozen=True, eq=False)
class Pack:
    """One trade, with what all trades do."""

    key: str
    plan: Plan
    items: tuple[PackItem, ...]
    sources: tuple[Words, ...]
    lost_reasons: tuple[Words, ...]
    surveys: tuple[Survey, ...]
    topics: tuple[Topic, ...]
    scripts: tuple[Script, ...]

    @property
    def name(self) -> Words:
        """What the trade is called."""
        return self.plan.name

    @cached_property
    def topic_labels(self) -> dict[str, Words]:
        """What each topic is called."""
        return {topic.key: topic.label for topic in self.topics}
