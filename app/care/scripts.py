"""What to say: the best script for a topic, a personality and a channel, filled in from the file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from sqlalchemy.orm import Session

from app import clock
from app.calendar.anniversaries import age
from app.care import own_scripts, wording
from app.care.dues import event_dues
from app.care.packs.pack import Script
from app.care.packs.script_fields import loose_fields
from app.care.rows import Reason, Saying
from app.customers import queries as customers
from app.customers.record import birthday_of
from app.customers.rows import CustomerFile
from app.fields.field import Table
from app.interactions import queries as interactions
from app.staff.queries import everybody, shop

CHILDREN = frozenset({"son", "daughter", "child"})
LAST_SIGNS = 18
"""So much of what was last spoken of is repeated: the rest is for the salesperson."""
_EXPIRIES = ("insurance_expiry", "inspection_due", "expires_on", "premium_due")
_CLAUSE = re.compile(r"[，。；！？\n,;!?]|\. ")


def sayings(
    session: Session, customer_id: int, reason: Reason | None, channel: str, lang: str = "zh"
) -> tuple[Saying, ...]:
    """Every way to say what a due is about, the best for this customer and channel first.

    Without a reason it is about having been out of touch.
    """
    file = customers.customer_file(session, customer_id)
    topic, due = (reason.topic, dict(reason.values)) if reason else ("interval", {})
    values = file_values(session, file, lang) | due
    found = ranked(own_scripts.in_force(session), topic, file.values["personality"] or "", channel)
    said = [
        Saying(each.personality, each.channel, wording.fill(each.text.of(lang), values), own)
        for each, own in found
        if _has_all(each.text.of(lang), values)
    ]
    if reason and not said:
        words = event_dues.call_script(session, reason.step)
        text = wording.fill(words.of(lang), values) if words else reason.script
        said = [Saying("", reason.channel, text, own=False)]
    return tuple({each.text: each for each in reversed(said) if each.text}.values())[::-1]


def ranked(
    scripts: Iterable[tuple[Script, bool]], topic: str, personality: str, channel: str
) -> list[tuple[Script, bool]]:
    """The scripts of a topic by how well they fit; equal ones the shop's own first.

    A script for another personality comes after all others: it may be read, but not by mistake. After that
    the channel counts more (a text message is short), then the personality, then how near the topic is.
    """

    def fit(found: tuple[Script, bool]) -> tuple[bool, int, bool, bool, bool]:
        script, own = found
        return (
            script.personality in ("", personality),
            2 if script.channel == channel else 1 if not script.channel else 0,
            script.personality == personality,
            own,
            script.topic == topic,
        )

    return sorted((each for each in scripts if fnmatchcase(topic, each[0].topic)), key=fit, reverse=True)


def file_values(session: Session, file: CustomerFile, lang: str = "zh") -> dict[str, object]:
    """What the file gives to fill in; what is not known is left out."""
    house = shop(session)
    me = session.info.get("staff_id")
    names = {person.id: person.name for person in everybody(session)}
    last = interactions.last_spoken(session, [file.id]).get(file.id)
    values: dict[str, object] = {
        "name": file.name,
        "salutation": wording.salutation(file.record.columns, lang),
        "staff": names.get(int(me)) if me else file.owner,
        "shop": house.name,
        "company": file.values["company"],
        "position": file.values["position"],
        "grade": file.catalog["grade"].kind.show(file.values["grade"], lang),
        "intent": file.values["intent"],
        "hobby": _first(file.values["hobbies"]),
        "topic": _first(file.values["topics"]) or _first(file.values["hobbies"]),
        "last": _gist(last.text) if last else "",
        **_family(file, lang),
        **_things(file),
    }
    return {key: value for key, value in values.items() if value}


def _first(words: Sequence[str] | None) -> str:
    return words[0] if words else ""


def _gist(text: str) -> str:
    """The first clause of what was noted, when it is short enough to be repeated."""
    first = next((part.strip() for part in _CLAUSE.split(text) if part and part.strip()), "")
    return first if len(first) <= LAST_SIGNS else ""


def _family(file: CustomerFile, lang: str) -> dict[str, object]:
    rows, sex = file.record.children[Table.FAMILY], file.values["sex"]
    named = {
        "child": next((row for row in rows if row["relation"] in CHILDREN), None),
        "spouse": next((row for row in rows if row["relation"] == "spouse"), None),
    }
    birthday = birthday_of(file.record.columns)
    found: dict[str, object] = {
        key: row["name"] or wording.relation_word(row["relation"], sex, lang)
        for key, row in named.items()
        if row
    }
    return found | {"age": age(birthday, clock.today()) if birthday else None}


def _things(file: CustomerFile) -> dict[str, object]:
    """The car, what was bought from us last, and the next day on which something expires."""
    assets, today = file.record.children[Table.ASSETS], clock.today()
    car = next((row for row in assets if row["kind"] == "vehicle"), None)
    bought = [row for row in file.record.children[Table.PURCHASES] if row["product"]]
    bought.sort(key=lambda row: row["delivered_on"] or row["signed_on"] or dt.date.min)
    ends = [row[key] for row in assets for key in _EXPIRIES if row[key] and row[key] >= today]
    return {
        "car": " ".join(part for part in (car["name"], car["model"]) if part) if car else "",
        "plate": car["identifier"] if car else "",
        "product": bought[-1]["product"] if bought else "",
        "expiry": wording.short_date(min(ends), today) if ends else "",
    }


def _has_all(text: str, values: Mapping[str, object]) -> bool:
    """Whether nothing that stands outside of [brackets] is missing."""
    return all(values.get(name) for name in loose_fields(text) | {"salutation"} if name != "n")


def preview(session: Session, customer_id: int, topic: str, text: str, lang: str = "zh") -> str:
    """How a text would read for a customer; what only a due tells is made up."""
    values = file_values(session, customers.customer_file(session, customer_id), lang)
    return wording.fill(text, sample_values(topic, lang) | values)


def sample_values(topic: str, lang: str = "zh") -> dict[str, object]:
    """What the fields of a due might be, for a preview."""
    soon = clock.today() + dt.timedelta(days=30)
    english = ("Daughter", "daughter Ke", "send a brochure")
    words = english if lang.startswith("en") else ("女儿", "女儿陈可", "送一份资料")
    festival = topic.removeprefix("festival-") if topic.startswith("festival-") else ""
    return {
        "date": wording.short_date(soon, clock.today()),
        "years": 3,
        "days": 30,
        "day": 3,
        "intent": "A",
        "relation": words[0],
        "names": words[1],
        "text": words[2],
        "festival": wording.festival_name(festival if festival != "*" else "mid-autumn", lang),
    }
