"""Putting a due into words: filling a step's texts from its facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from app.calendar.anniversaries import BirthdayKey
from app.calendar.dates import Calendar
from app.calendar.festivals import FESTIVALS, SOLAR_TERMS
from app.calendar.lunar import month_day_name
from app.care.dues.schedule import Contact, Due, Fact
from app.care.plan import Texts, Trigger, Words
from app.fields.surnames import COMPOUNDS

if TYPE_CHECKING:
    from sqlalchemy import RowMapping

FAR = 300
_GROUP = re.compile(r"\[([^\[\]]*)\]")
_HOLE = re.compile(r"\{(\w+)\}")
_COURTESY = {"male": ("先生", "Mr "), "female": ("女士", "Ms ")}
_BY_SEX = {
    "spouse": {"male": ("妻子", "wife"), "female": ("丈夫", "husband")},
    "father-in-law": {"male": ("岳父", "father-in-law"), "female": ("公公", "father-in-law")},
    "mother-in-law": {"male": ("岳母", "mother-in-law"), "female": ("婆婆", "mother-in-law")},
}


@dataclass(frozen=True, slots=True)
class Who:
    """The customer as far as texts speak of them."""

    name: str
    salutation: str
    sex: str | None
    grade: str | None
    intent: str | None


Values = dict[str, object]


def fill(template: str, values: Mapping[str, object]) -> str:
    """The text with its {placeholders}; a [part] with an empty one is left out."""
    said = ""
    for names, optional, pattern in _parts(template):
        found = [values.get(name) or "" for name in names]
        if not optional or all(found):
            said += pattern % tuple(found) if names else pattern
    return said


@lru_cache(maxsize=2048)
def _parts(template: str) -> tuple[tuple[tuple[str, ...], bool, str], ...]:
    """The pieces of a template: the names in each, whether it is a [part], and its words with places."""
    pieces = []
    for place, piece in enumerate(_GROUP.split(template)):
        words = _HOLE.split(piece)
        names = tuple(words[1::2])
        pattern = "%s".join(each.replace("%", "%%") for each in words[::2]) if names else piece
        if piece:
            pieces.append((names, bool(place % 2), pattern))
    return tuple(pieces)


def texts_of(due: Due) -> Texts:
    """The texts of the step, or of the special case this due is."""
    return due.step.variants.get(_variant(due), due.step.texts)


def topic_of(due: Due) -> str:
    """What scripts are looked for by: the step, with the special case behind a colon."""
    variant = _variant(due)
    return f"{due.step.key}:{variant}" if variant in due.step.variants else due.step.key


def _variant(due: Due) -> str:
    detail = due.facts[0].detail
    if not detail or not isinstance(detail[0], Contact):
        return ""
    contact = detail[0]
    return "intent" if contact.intent else "never" if contact.last_on is None else ""


def told(values: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """What texts were filled with, as plain texts that can be kept and handed on."""
    return tuple([(key, str(values[key])) for key in sorted(values) if values[key]])


def values_of(due: Due, who: Who, staff: str, day: dt.date, lang: str) -> Values:
    """What the placeholders of a due stand for, seen on that day."""
    shared: Values = {
        "name": who.name,
        "salutation": who.salutation,
        "grade": who.grade,
        "intent": who.intent,
        "staff": staff,
        **_gift(due, lang),
    }
    return shared | _VALUES[due.step.trigger](due, who, day, lang)


def _gift(due: Due, lang: str) -> Values:
    gift = due.step.gift
    return {"gift": gift.name.of(lang), "budget": gift.budget // 100} if gift else {}


def short_date(date: dt.date, near: dt.date) -> str:
    """`11-22` when the year goes without saying, else `2024-11-22`."""
    return f"{date:%m-%d}" if abs((date - near).days) < FAR else date.isoformat()


def salutation(row: Mapping[str, Any] | RowMapping, lang: str = "zh") -> str:
    """How to address a customer: as noted, else by surname and sex, else by name."""
    if row["salutation"]:
        return str(row["salutation"])
    name, courtesy = str(row["name"]), _COURTESY.get(row["sex"] or "")
    if row["is_organisation"] or courtesy is None:
        return name
    surname = name[:2] if name[:2] in COMPOUNDS else name[:1]
    chinese = not name.isascii()
    if lang.startswith("en"):
        return courtesy[1] + (name if chinese else name.rsplit(maxsplit=1)[-1])
    return surname + courtesy[0] if chinese else name


def relation_word(relation: str, sex: str | None, lang: str = "zh") -> str:
    """What a member of the family is to the customer: 妻子 rather than 配偶 where the sex is known."""
    from app.fields.options import PERSON_RELATION

    english = lang.startswith("en")
    if pair := _BY_SEX.get(relation, {}).get(sex or ""):
        return pair[english]
    option = next((option for option in PERSON_RELATION if option.key == relation), None)
    if option is None:
        return relation
    return option.en.lower() if english else option.zh


def joined(texts: list[str], lang: str) -> str:
    """A list in a sentence."""
    if not lang.startswith("en"):
        return "、".join(texts)
    return " and ".join(filter(None, (", ".join(texts[:-1]), *texts[-1:])))


def _birthday(due: Due, _who: Who, _day: dt.date, lang: str) -> Values:
    ages = {due.year - fact.year if fact.year else None for fact in due.facts}
    return {"age": ages.pop() if len(ages) == 1 else None, "lunar": _lunar(due.facts[0], lang)}


def _lunar(fact: Fact, lang: str) -> str:
    key = BirthdayKey(*fact.key) if isinstance(fact.key, tuple) else None
    lunar = key is not None and key.calendar == Calendar.LUNAR
    return month_day_name(key.month, key.day, key.leap, lang) if key and lunar else ""


def _family_birthday(due: Due, who: Who, day: dt.date, lang: str) -> Values:
    """One member by what they are to the customer, several (twins) by relation and names."""
    people = sorted((fact.detail for fact in due.facts), key=lambda person: str(person[0]))
    named = [
        _named(relation_word(relation, who.sex, lang), [name for _, name in members if name], lang)
        for relation, members in groupby(people, key=lambda person: person[0])
    ]
    names = joined(named, lang)
    one = relation_word(people[0][0], who.sex, lang)
    short = one if len(people) == 1 else names
    if lang.startswith("en"):
        short = short[:1].upper() + short[1:]
    return _birthday(due, who, day, lang) | {"relation": short, "names": names}


def _named(relation: str, names: list[str], lang: str) -> str:
    if not names:
        return relation
    return f"{relation} {joined(names, lang)}" if lang.startswith("en") else relation + joined(names, lang)


def _wedding(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    wedding = due.facts[0].detail[0]
    return {"years": due.year - wedding.year, "date": short_date(wedding, day)}


def _delivery(due: Due, _who: Who, day: dt.date, lang: str) -> Values:
    products = list(dict.fromkeys(fact.detail[1] for fact in due.facts if fact.detail[1]))
    delivered = due.facts[0].detail[0]
    return {"date": short_date(delivered, day), "product": joined(products, lang), "years": due.year}


def _expiry(due: Due, _who: Who, day: dt.date, lang: str) -> Values:
    things = [" ".join(part for part in fact.detail[1:] if part) for fact in due.facts]
    item = joined([thing for thing in dict.fromkeys(things) if thing], lang)
    return {"date": short_date(due.facts[0].detail[0], day), "item": item}


def _item(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    return {"date": short_date(due.facts[0].detail[0], day)}


def _item_yearly(due: Due, _who: Who, day: dt.date, lang: str) -> Values:
    key: Any = due.facts[0].key
    since: int | None = due.facts[0].detail[0]
    on = due.date - dt.timedelta(days=due.step.days)
    lunar = month_day_name(key[2], key[3], key[4], lang) if key[1] == Calendar.LUNAR else ""
    return {"date": short_date(on, day), "lunar": lunar, "years": due.year - since if since else None}


def _routine(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    contact: Contact = due.facts[0].detail[0]
    days = (max(day, due.date) - contact.since).days
    return {"days": days, "day": days, "date": short_date(contact.since, day)}


def _agreed(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    return {"date": short_date(due.date, day)}


def _promise(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    text = "；".join(fact.detail[1] for fact in due.facts)
    return {"text": text, "date": short_date(due.date, day)}


def _festival(due: Due, _who: Who, _day: dt.date, lang: str) -> Values:
    return {"festival": festival_name(due.step.festival, lang)}


def _opened(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    return {"date": short_date(due.facts[0].detail[0], day)}


def _contacted(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    return {"date": short_date(due.facts[0].detail[0], day)}


def _referred(due: Due, _who: Who, day: dt.date, lang: str) -> Values:
    names = list(dict.fromkeys(fact.detail[1] for fact in due.facts))
    return {"names": joined(names, lang), "date": short_date(due.facts[0].detail[0], day)}


def _activity(due: Due, _who: Who, _day: dt.date, _lang: str) -> Values:
    said = dict.fromkeys(fact.detail[0] for fact in due.facts if fact.detail[0])
    month: Any = due.facts[0].key
    return {"text": "；".join(said), "date": f"{due.year}-{month[1]:02d}"}


def _fixed(due: Due, _who: Who, day: dt.date, _lang: str) -> Values:
    return {"date": short_date(due.date - dt.timedelta(days=due.step.days), day)}


def festival_name(key: str, lang: str) -> str:
    """The festival or solar term of that key; empty without one."""
    festival = FESTIVALS.get(key) or SOLAR_TERMS.get(key)
    return festival.name(lang) if festival else ""


def label(words: Words, festival: str, lang: str) -> str:
    """The short name of a step."""
    return fill(words.of(lang), {"festival": festival_name(festival, lang)})


_VALUES: dict[Trigger, Callable[[Due, Who, dt.date, str], Values]] = {
    Trigger.BIRTHDAY: _birthday,
    Trigger.FAMILY_BIRTHDAY: _family_birthday,
    Trigger.WEDDING: _wedding,
    Trigger.DELIVERY: _delivery,
    Trigger.DELIVERY_YEARLY: _delivery,
    Trigger.OPENED: _opened,
    Trigger.INSURANCE: _expiry,
    Trigger.INSPECTION: _expiry,
    Trigger.PREMIUM: _expiry,
    Trigger.POLICY: _expiry,
    Trigger.CONTRACT: _expiry,
    Trigger.WARRANTY: _expiry,
    Trigger.FESTIVAL: _festival,
    Trigger.INTERVAL: _routine,
    Trigger.NEXT_CONTACT: _agreed,
    Trigger.PROMISE: _promise,
    Trigger.FIRST_CONTACT: _contacted,
    Trigger.UNHAPPY: _contacted,
    Trigger.REFERRAL: _referred,
    Trigger.ACTIVITY: _activity,
    Trigger.FIXED: _fixed,
    Trigger.ITEM: _item,
    Trigger.ITEM_YEARLY: _item_yearly,
    Trigger.EVENT: lambda *_: {},
}
