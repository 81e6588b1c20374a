"""Changing the shop's plans: each a write that can be taken back, none of which touches what was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from app import clock
from app.care import plans, step_json
from app.care.models import CarePlan, CareStep
from app.care.plan import GROUPS, ROUTINE, Step, Words
from app.care.step_checks import check_step
from app.errors import InputError
from app.staff.actions import save_settings
from app.storage import journal
from app.storage.journal import table_of

_s = table_of(CareStep).c
_p = table_of(CarePlan).c
_WORDS = frozenset({"channel", "who", "tone", "label", "texts", "variants", "gift", "lead_days", "plan"})
"""Fields that say nothing of when or whom: a change of them alone holds at once, for every day."""


def save_step(session: Session, step: Step, from_on: dt.date | None = None) -> str:
    """Add a step or change one, from a day on (today); its key.

    A step without a key is new and gets one. What is said of when it holds in `step` itself is not looked
    at. One without a title is called by its name. Raises `InputError`, see `check_step`.
    """
    check_step(step)
    if not any((step.texts.title.zh, step.texts.title.en)):
        step = replace(step, texts=replace(step.texts, title=step.label))
    key = step.key or f"own-{journal.next_id(session, table_of(CareStep))}"
    _describe(session, "step-edit" if step.key else "step-new", [step])
    _put(session, _bare(step, key), from_on or clock.today())
    return key


def copy_step(session: Session, key: str, day: dt.date | None = None) -> str:
    """Add a step like that one as it holds on a day, switched off until it is looked at; its key."""
    found = _on(session, key, day or clock.today())
    words = Words(*(f"{text} 2" if text else "" for text in (found.label.zh, found.label.en)))
    return save_step(session, replace(found, key="", label=words, is_on=False))


def switch(session: Session, keys: Iterable[str], on: bool, from_on: dt.date | None = None) -> int:
    """Switch steps on or off from a day on (today); how many changed."""
    day = from_on or clock.today()
    found = [step for key in keys if (step := _on(session, key, day)).is_on != on]
    _describe(session, "step-on" if on else "step-off", found)
    for step in found:
        _put(session, replace(step, is_on=on), day)
    return len(found)


def delete_steps(session: Session, keys: Iterable[str], from_on: dt.date | None = None) -> int:
    """Take steps out of the plans from a day on (today); what fell due before stays. How many."""
    day = from_on or clock.today()
    found = [_on(session, key, day) for key in keys]
    _describe(session, "step-delete", found)
    for step in found:
        _end(session, step.key, day)
    return len(found)


def restore(session: Session, keys: Iterable[str]) -> int:
    """Let steps be again as the trade has them, as if the shop had never changed them; how many."""
    theirs = plans.pack_of(session).by_key
    found = [theirs[key] for key in keys if key in theirs]
    _describe(session, "step-restore", found)
    ids = [row["id"] for step in found for row in _rows(session, step.key)]
    return journal.delete(session, CareStep, ids) and len(found)


def save_plan(session: Session, name: Words, key: str = "") -> str:
    """Add a plan, or name one; its key. `InputError("plan-name-needed")`."""
    if not (name.zh.strip() or name.en.strip()):
        raise InputError("plan-name-needed")
    _describe_words(session, "plan-edit" if key else "plan-new", name)
    if not key:
        key = f"plan-{journal.next_id(session, table_of(CarePlan))}"
    _put_plan(session, key, {"zh": name.zh.strip(), "en": name.en.strip()})
    return key


def copy_plan(session: Session, key: str, name: Words) -> str:
    """Add a plan with the steps of that one, switched off until they are looked at; its key."""
    steps = _steps_of(session, key)
    _describe_words(session, "plan-new", name)
    made = save_plan(session, name)
    for step in steps:
        save_step(session, replace(step, key="", plan=made, is_on=False))
    return made


def switch_plan(session: Session, key: str, on: bool, from_on: dt.date | None = None) -> int:
    """Switch every step of a plan on or off from a day on; how many changed."""
    steps = _steps_of(session, key)
    _describe_plan(session, "plan-on" if on else "plan-off", key)
    return switch(session, [step.key for step in steps], on, from_on)


def delete_plan(session: Session, key: str, from_on: dt.date | None = None) -> int:
    """Take a plan out with its steps from a day on; how many steps. Those that every shop has stay, empty."""
    _describe_plan(session, "plan-delete", key)
    count = delete_steps(session, [step.key for step in _steps_of(session, key)], from_on)
    if key not in GROUPS:
        journal.delete(session, CarePlan, session.scalars(select(_p.id).where(_p.key == key)).all())
    return count


def order_plans(session: Session, keys: Sequence[str]) -> None:
    """Put the plans in an order."""
    journal.describe(session, "plan-order")
    for place, key in enumerate(keys):
        _put_plan(session, key, {"position": place})


def order_steps(session: Session, plan: str, keys: Sequence[str]) -> None:
    """Put the steps of a plan in an order."""
    _describe_plan(session, "plan-order", plan)
    _put_plan(session, plan, {"step_order": list(keys)})


def save_intervals(session: Session, grades: Mapping[str, int], intents: Mapping[str, int]) -> None:
    """Say how many days may pass between contacts, by grade and intent; `InputError("step-number")`."""
    if not all(days > 0 for days in (*grades.values(), *intents.values())):
        raise InputError("step-number")
    journal.describe(session, "care-intervals")
    save_settings(session, {plans.INTERVALS: {"grades": dict(grades), "intents": dict(intents)}})


def _bare(step: Step, key: str) -> Step:
    return replace(step, key=key, from_on=None, until_on=None, before=())


def _put(session: Session, step: Step, day: dt.date) -> None:
    """Write a step as it is to be from a day on, over whatever was to follow."""
    rows = _rows(session, step.key)
    pack = plans.pack_of(session).by_key.get(step.key)
    old = _last(rows, step.key, day) or (None if rows else pack)
    if old is not None and _differ(old, step) <= _WORDS:
        _rewrite(session, step, rows)
        return
    if step.trigger in ROUTINE:
        journal.delete(session, CareStep, [row["id"] for row in rows])
        _insert(session, step, None, None)
        return
    if not rows and pack is not None:
        _insert(session, pack, None, day)
    _end(session, step.key, day)
    _insert(session, step, day, None)


def _rewrite(session: Session, step: Step, rows: Sequence[RowMapping]) -> None:
    """Let every version say the new words; when and whom each concerns stays."""
    if not rows:
        _insert(session, step, None, None)
    for row in rows:
        theirs = step_json.from_json(step.key, row["content"])
        said = replace(theirs, **{name: getattr(step, name) for name in _WORDS})
        journal.update(session, CareStep, row["id"], {"content": step_json.to_json(said)})


def _end(session: Session, key: str, day: dt.date) -> None:
    """Let no version of a step hold from a day on."""
    rows = _rows(session, key)
    pack = plans.pack_of(session).by_key.get(key)
    if not rows and pack is not None:
        _insert(session, pack, None, day)
    journal.delete(session, CareStep, [row["id"] for row in rows if row["from_on"] and row["from_on"] >= day])
    for row in rows:
        begun = row["from_on"] is None or row["from_on"] < day
        if begun and (row["until_on"] is None or row["until_on"] > day):
            journal.update(session, CareStep, row["id"], {"until_on": day})


def _insert(session: Session, step: Step, from_on: dt.date | None, until_on: dt.date | None) -> None:
    row = {
        "key": step.key,
        "from_on": from_on,
        "until_on": until_on,
        "is_on": step.is_on,
        "content": step_json.to_json(step),
    }
    journal.insert(session, CareStep, [row])


def _rows(session: Session, key: str) -> Sequence[RowMapping]:
    return session.execute(select(*_s).where(_s.key == key).order_by(_s.from_on, _s.id)).mappings().all()


def _last(rows: Sequence[RowMapping], key: str, day: dt.date) -> Step | None:
    """The last version as it is stored, if it holds on that day already and has no end."""
    if not rows or rows[-1]["until_on"] is not None or (rows[-1]["from_on"] or day) > day:
        return None
    return replace(step_json.from_json(key, rows[-1]["content"]), is_on=rows[-1]["is_on"])


def _differ(old: Step, new: Step) -> set[str]:
    """The fields in which two versions differ."""
    kept = {name: (getattr(old, name), getattr(new, name)) for name in _fields(new)}
    return {name for name, (one, other) in kept.items() if one != other}


def _fields(step: Step) -> Iterable[str]:
    return (name for name in step.__slots__ if name not in {"key", "from_on", "until_on", "before"})


def _on(session: Session, key: str, day: dt.date) -> Step:
    """The version of a step that holds on a day; `InputError("no-such-step")` if there is none."""
    for step in plans.versions(session, key):
        if step.until_on is None or day < step.until_on:
            return _bare(step, key)
    raise InputError("no-such-step", key=key)


def _steps_of(session: Session, plan: str) -> list[Step]:
    rows = next((row.steps for row in plans.listed(session) if row.key == plan), ())
    return [_bare(row.step, row.step.key) for row in rows]


def _put_plan(session: Session, key: str, columns: Mapping[str, Any]) -> None:
    found = session.scalar(select(_p.id).where(_p.key == key))
    if found is not None:
        journal.update(session, CarePlan, found, columns)
        return
    places = [each for each, _, _ in plans.groups(session)]
    name = GROUPS.get(key, Words("", ""))
    place = places.index(key) if key in places else len(places)
    row = {"key": key, "zh": name.zh, "en": name.en, "position": place, **columns}
    journal.insert(session, CarePlan, [row])


def _describe(session: Session, code: str, steps: Sequence[Step]) -> None:
    _describe_words(session, code, steps[0].label if len(steps) == 1 else Words("", ""), len(steps))


def _describe_plan(session: Session, code: str, key: str) -> None:
    names = {each: name for each, name, _ in plans.groups(session)}
    _describe_words(session, code, names.get(key, Words("", "")))


def _describe_words(session: Session, code: str, name: Words, count: int = 1) -> None:
    journal.describe(session, code, name.of("zh"), count, name.of("en"))
