"""The rows of a bench shop, customer by customer: the same number always gives the same file."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache
from typing import Any

from app.calendar.lunar import to_lunar
from app.care.dues import schedule
from app.care.packs import packs
from app.customers import record as records
from app.customers.record import Record
from app.fields import pinyin
from app.fields.catalog import CATALOG
from app.fields.regions import NOWHERE
from app.sample.words import words

TODAY = dt.date(2026, 11, 22)
SALES = 30
Rows = Iterator[tuple[str, dict[str, Any]]]
"""Table and columns; a customer comes before its child rows."""

_GRADES = ["A"] * 5 + ["B"] * 20 + ["C"] * 40 + ["D"] * 35
_STAGES = ["first"] * 60 + ["repeat"] * 20 + ["prospect"] * 12 + ["dormant"] * 6 + ["lost"] * 2
_INTENTS = ["H"] + ["A"] * 3 + ["B"] * 6 + ["C"] * 10
_OPTIONAL = (
    "transport",
    "education",
    "cuisine",
    "alcohol",
    "smoking",
    "present_home",
    "dress",
    "own_mind",
)


@cache
def _pool(path: str) -> list[str]:
    """The words at a place of words.toml, without their weights."""
    value: Any = words()
    for name in path.split("."):
        value = value[name]
    texts = value.split() if isinstance(value, str) else value
    return [text.partition(":")[0] for text in texts]


@cache
def _given() -> list[str]:
    """Characters of given names."""
    texts = [text for key, text in words()["names"].items() if key.startswith("given")]
    return sorted({sign for text in texts for sign in text if "一" <= sign <= "鿿"})


class Maker:
    """Makes the rows of one shop after the other customer; ids count from 1 in every table."""

    def __init__(self, size: int) -> None:
        self._random = random.Random(size)
        self._pick = self._random.choice

    def customer(self, number: int) -> Rows:
        """All rows of the customer with that id."""
        opened = self._day(5 * 365, 30)
        delivered = opened + dt.timedelta(days=self._random.randrange(3, 25))
        name = self._name()
        columns = self._columns(number, name, opened)
        last = columns["last_contact_on"]
        children = [
            *self._family(name),
            *self._belongings(number, delivered),
            *self._contacts(number, delivered, last),
        ]
        yield "customer", columns
        for table, row in children:
            yield table, {"customer_id": number, **row}

    def _columns(self, number: int, name: str, opened: dt.date) -> dict[str, Any]:
        row = {
            "id": number,
            "number": f"{opened:%y%m%d}-{number}",
            "name": name,
            "salutation": f"{name[0]}{self._pick(('先生', '女士', '总', '姐'))}",
            "owner_id": number % SALES + 1,
            "opened_on": opened,
            "sex": self._pick(("male", "female")),
            "company": self._pick(_pool("places.communities")) + self._pick(("商贸", "物流", "建材")),
            "position": self._pick(("老板", "经理", "会计", "教师", "工程师")),
            "stage": self._pick(_STAGES),
            "grade": self._pick(_GRADES),
            "personality": self._pick(("driver", "analytical", "expressive", "amiable")),
            "notes": f"{self._pick(_pool('auto.after_talks'))}；{self._pick(_pool('talks.care'))}",
            **self._birth(22, 70),
            **{key: self._pick(_pool(f"items.{key}")) for key in self._random.sample(_OPTIONAL, 4)},
        }
        row["intent"] = self._pick(_INTENTS) if row["stage"] == "prospect" else None
        row["last_contact_on"] = max(opened, self._last_contact(row["grade"], row["intent"]))
        row |= {
            "name_key": pinyin.sort_key(name),
            "pinyin": pinyin.full(name),
            "initials": pinyin.initials(name),
        }
        row["filled"] = records.completeness(Record(row), CATALOG) + 6
        return row

    def _last_contact(self, grade: str, intent: str | None) -> dt.date:
        """Within the interval of the plan for nearly all: the shop does its work."""
        interval = schedule.interval_days(packs.load("auto"), grade, intent) or 180
        return self._day(interval + (100 if self._random.random() < 0.01 else 1), 1)

    def _name(self) -> str:
        given = self._pick(_given()) + (self._pick(_given()) if self._random.random() < 0.75 else "")
        return self._pick(_pool("names.surnames")) + given

    def _birth(self, youngest: int, oldest: int) -> dict[str, Any]:
        born = TODAY - dt.timedelta(days=self._random.randrange(youngest * 365, oldest * 365))
        if self._random.random() < 0.7:
            parts = ("solar", born.year, born.month, born.day, False)
        else:
            parts = ("lunar", *to_lunar(born))
        return dict(zip(records.BIRTH, parts, strict=True))

    def _family(self, name: str) -> Rows:
        for relation, youngest, oldest in (("spouse", 22, 70), ("son", 1, 30)):
            row = {
                "relation": relation,
                "name": f"{name[0]}{self._pick(_given())}",
                **self._birth(youngest, oldest),
            }
            yield "family_member", row | {"employer": self._pick(_pool("places.schools"))}

    def _belongings(self, number: int, delivered: dt.date) -> Rows:
        """Phones, an address, a purchase, a car, and words to find them by."""
        mobile = f"1{30 + number % 70}0000{number // 70 % 10_000:04d}"  # one each, up to 700,000
        yield "phone", {"kind": "mobile", "number": mobile, "ext": ""}
        if self._random.random() < 0.4:
            yield "phone", {"kind": "office", "number": f"0371{self._digits(8)}", "ext": ""}
        address = f"禾川市{self._pick(_pool('places.districts'))}{self._pick(_pool('places.roads'))}"
        text = f"{address}{self._random.randrange(1, 300)}号"
        yield "address", {"kind": "mailing", "text": text, **records.area_columns(text, NOWHERE)}
        model = self._pick(_pool("auto.products")).split("|")[1].strip()
        amount = self._random.randrange(800, 4000) * 10_000
        yield "purchase", {"product": model, "amount": amount, "payment": "loan", "delivered_on": delivered}
        yield "asset", self._car(model, delivered)
        for group, path in (("hobby", "relation.hobbies"), ("tag", "relation.tags")):
            yield "tag", {"group": group, "word": self._pick(_pool(path))}

    def _car(self, model: str, delivered: dt.date) -> dict[str, Any]:
        expiry = TODAY + dt.timedelta(days=self._random.randrange(365))
        plate = f"豫{self._pick('ABCDEFGH')}{self._random.randrange(10**5):05d}"
        car = {"kind": "vehicle", "name": "大众", "model": model, "identifier": plate}
        return car | {"insurance_expiry": expiry, "mileage": (TODAY - delivered).days * 40}

    def _contacts(self, number: int, delivered: dt.date, last: dt.date) -> Rows:
        for day in (min(delivered, last), last):
            at = dt.datetime.combine(day, dt.time(9 + number % 9, number % 60))
            text = self._pick(_pool("auto.after_talks"))
            said = {"channel": "call", "result": "reached", "mood": "fine", "text": text}
            yield "interaction", {"at": at, "staff_id": number % SALES + 1, **said}

    def _day(self, earliest: int, latest: int) -> dt.date:
        return TODAY - dt.timedelta(days=self._random.randrange(latest, earliest))

    def _digits(self, count: int) -> str:
        return f"{self._random.randrange(10**count):0{count}d}"
