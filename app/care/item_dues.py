"""The dues that dates among the shop's own items raise: a step of the care plans for each.

The step is an ordinary one of the shop's own: its words, channel and audience are changed in the plans.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.care import plan_actions, plans
from app.care.plan import ITEMS, Step, Texts, Trigger, Words
from app.care.rows import Tone
from app.customers import item_actions
from app.customers.item_rows import ItemDraft
from app.fields.kinds import BirthdayKind, Date

DATED = frozenset({Date.name, BirthdayKind.name})
"""The kinds whose values may raise a due."""


@dataclass(frozen=True, slots=True)
class ItemDue:
    """When the date of an item is told of: once or every year, so many days ahead."""

    yearly: bool = False
    lead: int = 0


def item_dues(session: Session) -> dict[str, ItemDue]:
    """What is raised, by the key of the item."""
    return {
        step.item: ItemDue(step.trigger is Trigger.ITEM_YEARLY, -step.days)
        for step in _steps(session)
        if step.is_on
    }


def save_item(session: Session, key: str, draft: ItemDraft, due: ItemDue | None) -> None:
    """Change an item and what its date raises, as one write."""
    item_actions.save_item(session, key, draft)
    _save_due(session, key, draft, due if draft.kind in DATED else None)


def add_item(session: Session, draft: ItemDraft, section: str, due: ItemDue | None) -> str:
    """Add an item and what its date raises, as one write; its key."""
    key = item_actions.add_item(session, draft, section)
    _save_due(session, key, draft, due if draft.kind in DATED else None)
    return key


def delete_item(session: Session, key: str) -> None:
    """Take an item out with what it raised."""
    item_actions.delete_item(session, key)
    plan_actions.delete_steps(session, [step.key for step in _steps(session) if step.item == key])


def show_item(session: Session, key: str, shown: bool) -> None:
    """Show or hide an item; a hidden one raises nothing."""
    item_actions.show_item(session, key, shown)
    plan_actions.switch(session, [step.key for step in _steps(session) if step.item == key], shown)


def _save_due(session: Session, key: str, draft: ItemDraft, due: ItemDue | None) -> None:
    there = [step for step in _steps(session) if step.item == key]
    if due is None:
        plan_actions.delete_steps(session, [step.key for step in there])
        return
    made = _step(key, draft, due)
    for step in there[:1]:
        texts = made.texts if step.texts == _texts(step.label) else step.texts
        made = replace(step, trigger=made.trigger, days=made.days, label=made.label, texts=texts, is_on=True)
    plan_actions.save_step(session, made)


def _texts(label: Words) -> Texts:
    """What is said of a date as long as the shop says nothing else."""
    return Texts(
        Words(f"{label.zh} {{date}}", f"{label.en} {{date}}"),
        Words(f"{label.zh}：{{date}}[（农历{{lunar}}）]", f"{label.en}: {{date}}[ ({{lunar}})]"),
        Words(
            f"{{salutation}}，[我是{{staff}}，]您的{label.zh}是 {{date}}，提前跟您说一声。",
            f"{{salutation}},[ this is {{staff}}:] a word about your {label.en.lower()} on {{date}}.",
        ),
    )


def _step(key: str, draft: ItemDraft, due: ItemDue) -> Step:
    label = Words(draft.label, draft.label_en or draft.label)
    return Step(
        key="",
        trigger=Trigger.ITEM_YEARLY if due.yearly else Trigger.ITEM,
        tone=Tone.BIRTHDAY if due.yearly else Tone.EXPIRY,
        channel="call",
        who="owner",
        label=label,
        texts=_texts(label),
        days=-due.lead,
        item=key,
    )


def _steps(session: Session) -> Iterator[Step]:
    """The steps that start from an item as they hold today."""
    for plan in plans.listed(session):
        for row in plan.steps:
            if row.step.trigger in ITEMS:
                yield replace(row.step, from_on=None, until_on=None, before=())
