"""What to know before the call, for one customer or for a whole call sheet at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.calendar.anniversaries import age
from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import month_day_name
from app.care import plans, standing, wording
from app.care.dues import schedule
from app.care.event_queries import invitations
from app.care.event_rows import Invitation
from app.care.faces import main_phones
from app.care.plan import Plan, Words
from app.care.rows import Briefing, DecisionNote, LastContact, MissingItem, PromiseLine
from app.customers import queries as customers
from app.customers.item_rows import IMPORTANT
from app.customers.record import birthday_of
from app.customers.rows import CustomerFile
from app.errors import InputError
from app.fields.field import Field, Section, Table
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow, PromiseRow

MISSING = 4
_PERSONAL_SECTIONS = frozenset({Section.FAMILY, Section.LIFE, Section.SELF})
_PERSONAL_ITEMS = frozenset(
    "sex company home_phone native_place education school degree_matters birthday id_number ethnicity "
    "religion diet_taboos position dress information_sources admired_person".split()
)
_MEMBER = Words(
    "{relation}{name}[ {age} 岁][（{birthday} 生日）][，{employer}]",
    "{relation}[ {name}][, {age}][ (birthday {birthday})][, {employer}]",
)


def briefing(session: Session, customer_id: int, day: dt.date, lang: str = "zh") -> Briefing:
    """What to know of one customer; `InputError("no-such-customer")` when it is gone."""
    found = briefings(session, [customer_id], day, lang)
    if not found:
        raise InputError("no-such-customer", id=customer_id)
    return found[0]


def briefings(
    session: Session, ids: Sequence[int], day: dt.date, lang: str = "zh", missing: int = MISSING
) -> list[Briefing]:
    """What to know of many customers, in the order asked for, with up to `missing` items to ask each."""
    plan = plans.load(session)
    phones = main_phones(session, ids)
    spoken = interactions.last_spoken(session, ids)
    promised = interactions.open_promises(session, ids)
    invited = invitations(session, ids, day)
    decided = standing.notes(session, ids)
    return [
        _briefing(
            file,
            _Known(
                phones.get(file.id, ""),
                spoken.get(file.id),
                promised.get(file.id, []),
                invited.get(file.id),
                decided.get(file.id, ()),
            ),
            plan,
            (day, lang, missing),
        )
        for file in customers.customer_files(session, ids)
    ]


class _Known(NamedTuple):
    """What stands outside the customer's own columns."""

    phone: str
    spoken: ContactRow | None
    promises: list[PromiseRow]
    invitation: Invitation | None
    decisions: tuple[DecisionNote, ...]


def _briefing(file: CustomerFile, known: _Known, plan: Plan, asked: tuple[dt.date, str, int]) -> Briefing:
    day, lang, missing = asked
    row, personality = file.record.columns, file.values["personality"]
    advice = plan.advice.get(personality or "")
    return Briefing(
        customer_id=file.id,
        number=file.number,
        name=file.name,
        salutation=wording.salutation(row, lang),
        grade=row["grade"],
        intent=row["intent"],
        stage=_shown(file, "stage", lang),
        company=_shown(file, "company", lang),
        position=_shown(file, "position", lang),
        phone=known.phone,
        wechat=_shown(file, "wechat", lang),
        preferred_channel=_shown(file, "preferred_channel", lang),
        best_time=_shown(file, "best_time", lang),
        personality=_shown(file, "personality", lang),
        advice=advice.of(lang) if advice else "",
        last_contact=_last_contact(known.spoken),
        promises=tuple(PromiseLine(p.id, p.text, p.due_on, p.due_on < day, p.due_at) for p in known.promises),
        family=_family(file, day, lang),
        topics=_topics(file),
        missing=tuple(MissingItem(f.key, f.label(lang)) for f in _to_ask(file, plan)[:missing]),
        percent=file.percent,
        silent=_silent(row),
        invitation=known.invitation,
        decisions=known.decisions,
    )


def _topics(file: CustomerFile) -> tuple[str, ...]:
    """What to talk about and what they like; 养猫 says what 猫 says beside it."""
    words = dict.fromkeys((*(file.values["topics"] or ()), *(file.values["hobbies"] or ())))
    return tuple(
        word for word in words if word.isascii() or not any(word in other for other in words if other != word)
    )


def _shown(file: CustomerFile, key: str, lang: str) -> str:
    value = file.values[key]
    return "" if value is None else file.catalog[key].kind.show(value, lang)


def _silent(row: dict[str, Any]) -> str:
    return schedule.silent_reason(
        row["stage"], do_not_contact=bool(row["do_not_contact"]), deceased=bool(row["deceased"])
    )


def _last_contact(contact: ContactRow | None) -> LastContact | None:
    return LastContact(contact.at.date(), contact.channel, contact.text) if contact else None


def _to_ask(file: CustomerFile, plan: Plan) -> list[Field]:
    """What to ask next, the delicate last: what the shop finds very important, what raises dues, the rest."""
    items = file.catalog
    wanted = [key for key in plan.ask_first if key in items.shown_keys and file.values[key] is None]
    found = (items[key] for key in dict.fromkeys((*wanted, *file.missing)))
    asked = [field for field in found if not (file.values["is_organisation"] and _is_of_a_person(field))]

    def place(field: Field) -> tuple[bool, bool, bool, bool]:
        heavy = field.counts and field.weight >= IMPORTANT
        return (not heavy, field.key not in wanted, field.sensitive, field.section in plan.ask_last)

    return sorted(asked, key=place)


def _is_of_a_person(field: Field) -> bool:
    """Whether an organisation has nothing of the kind: a birthday, a family, tastes."""
    return field.key in _PERSONAL_ITEMS or field.section in _PERSONAL_SECTIONS


def _family(file: CustomerFile, day: dt.date, lang: str) -> str:
    """Who belongs to the family, in a line: 妻子周敏（12-08 生日） · 女儿陈可 16 岁，郑州七中."""
    sex = file.values["sex"]
    return " · ".join(_member(row, sex, day, lang) for row in file.record.children[Table.FAMILY])


def _member(row: dict[str, Any], sex: str | None, day: dt.date, lang: str) -> str:
    birthday = birthday_of(row)
    values = {
        "relation": wording.relation_word(row["relation"], sex, lang),
        "name": row["name"],
        "age": age(birthday, day) if birthday else None,
        "birthday": _kept_on(birthday, lang),
        "employer": row["employer"],
    }
    return wording.fill(_MEMBER.of(lang), values)


def _kept_on(birthday: Birthday | None, lang: str) -> str:
    if birthday is None or not birthday.recurs:
        return ""
    if birthday.calendar is Calendar.LUNAR:
        name = month_day_name(birthday.month, birthday.day, birthday.leap, lang)
        return name if lang.startswith("en") else f"农历{name}"
    return f"{birthday.month:02d}-{birthday.day:02d}"
