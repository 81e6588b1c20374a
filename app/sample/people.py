"""Who the customers of a sample are: names that fit the year of birth, families that fit the age."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import to_lunar
from app.fields.surnames import COMPOUNDS
from app.sample.words import Dice, words

HEADS = "130 131 132 134 151 153 155 156 157 177 178 181 182 187 188 189"
"""Those of the pictures have other heads, so that no two customers share a number."""
GENERATIONS = (1945, 1968, 1986, 2005)
LUNAR_BEFORE = 1972
"""Who was born earlier mostly keeps the lunar birthday, and so do the people of the country."""

Columns = dict[str, Any]


@dataclass(slots=True)
class Somebody:
    """A customer as a person: the family as columns of its table."""

    name: str
    sex: str
    born: dt.date
    birthday: Birthday
    marital: str
    wedding: dt.date | None = None
    family: list[Columns] = field(default_factory=list)


def somebody(dice: Dice, today: dt.date) -> Somebody:
    """A grown-up of 22 to 74 years with a family."""
    sex = "male" if dice.chance(0.6) else "female"
    years = dice.bell(22, 62) if dice.chance(0.85) else dice.bell(55, 74)
    born = today - dt.timedelta(days=int(years * 365.25) + dice.number(0, 364))
    name = full_name(dice, dice.word(words()["names"]["surnames"]), sex, born.year)
    person = Somebody(name, sex, born, birthday(dice, born), _marital(dice, years))
    if person.marital == "married":
        _marry(dice, person, today)
    if person.marital != "single":
        _give_children(dice, person, today)
    _give_parents(dice, person, today)
    return person


def full_name(dice: Dice, surname: str, sex: str, year: int) -> str:
    """A name as it was given in that year."""
    generation = max((each for each in GENERATIONS if each <= year), default=GENERATIONS[0])
    return surname + dice.word(words()["names"][f"given_{sex}_{generation}"])


def birthday(dice: Dice, born: dt.date, full: float = 0.85) -> Birthday:
    """The birthday as the family keeps it; in a share of cases without the year."""
    lunar = dice.chance(0.75 if born.year < LUNAR_BEFORE else 0.08)
    known = dice.chance(full)
    if not lunar:
        return Birthday(Calendar.SOLAR, born.year if known else None, born.month, born.day)
    year, month, day, leap = to_lunar(born)
    return Birthday(Calendar.LUNAR, year if known else None, month, day, leap)


def surname_of(name: str) -> str:
    """The family name, of one character or two."""
    return name[:2] if name[:2] in COMPOUNDS else name[:1]


def _marital(dice: Dice, years: float) -> str:
    if dice.chance(max(0.0, (31 - years) / 9)):
        return "single"
    if years > 62 and dice.chance(0.12):
        return "widowed"
    return "divorced" if dice.chance(0.06) else "married"


def _marry(dice: Dice, person: Somebody, today: dt.date) -> None:
    family = words()["family"]
    born = person.born + dt.timedelta(days=dice.number(-4 * 365, 4 * 365))
    sex = "female" if person.sex == "male" else "male"
    earliest = max(born, person.born) + dt.timedelta(days=22 * 365)
    if earliest < today:
        person.wedding = dice.day(earliest, min(today, earliest + dt.timedelta(days=5 * 365)))
    person.family.append(
        _member(
            dice, "spouse", full_name(dice, dice.word(words()["names"]["surnames"]), sex, born.year), born
        )
        | {
            "phone": mobile(dice) if dice.chance(0.5) else None,
            "employer": dice.word(family["employers"]),
            "education": dice.word(family["educations"]),
            "interests": dice.word(family["interests_spouse"]),
        }
    )


def _give_children(dice: Dice, person: Somebody, today: dt.date) -> None:
    parent = person.born + dt.timedelta(days=dice.number(23, 32) * 365)
    for _ in range(1 + dice.chance(0.35)):
        if parent > today:
            return
        sex = dice.one_of(("male", "female"))
        name = full_name(
            dice, surname_of(person.name) if person.sex == "male" else _fathers(person), sex, 2005
        )
        person.family.append(_child(dice, parent, sex, name, today))
        parent += dt.timedelta(days=dice.number(2, 7) * 365 + dice.number(0, 364))


def _child(dice: Dice, born: dt.date, sex: str, name: str, today: dt.date) -> Columns:
    relation = "son" if sex == "male" else "daughter"
    years = (today - born).days // 365
    row = _member(dice, relation, name, born)
    if 3 <= years <= 18:
        row["employer"] = school(dice, years)
    if years >= 4:
        row["interests"] = dice.word(words()["family"]["interests_child"])
    return row


def school(dice: Dice, years: int) -> str:
    """Where a child of that age goes."""
    kind = "幼儿园" if years < 6 else "小学" if years < 12 else "中学"
    schools: str = words()["places"]["schools"]
    return dice.one_of([each for each in schools.split() if _is_school(each, kind)])


def _is_school(name: str, kind: str) -> bool:
    small = any(word in name for word in ("小学", "二小"))
    return (
        kind in name if kind == "幼儿园" else small if kind == "小学" else not small and "幼儿园" not in name
    )


def _fathers(person: Somebody) -> str:
    spouse = next((row["name"] for row in person.family if row["relation"] == "spouse"), person.name)
    return surname_of(spouse)


def _give_parents(dice: Dice, person: Somebody, today: dt.date) -> None:
    for relation, sex in (("father", "male"), ("mother", "female")):
        born = person.born - dt.timedelta(days=dice.number(22, 33) * 365 + dice.number(0, 364))
        if (today - born).days // 365 > 88:
            continue
        own = surname_of(person.name) if sex == "male" else dice.word(words()["names"]["surnames"])
        row = _member(dice, relation, full_name(dice, own, sex, born.year), born)
        row["health"] = dice.word(words()["family"]["health_old"])
        row["interests"] = dice.word(words()["family"]["interests_old"])
        person.family.append(row)


def _member(dice: Dice, relation: str, name: str, born: dt.date) -> Columns:
    return {"relation": relation, "name": name, "birthday": birthday(dice, born)}


def mobile(dice: Dice) -> str:
    """A mobile number that nobody has, 1xx 0000 xxxx; each is given out once."""
    return dice.once(lambda: f"{dice.word(HEADS)}0000{dice.number(0, 9999):04d}")


def landline(dice: Dice) -> str:
    """A number of the shop's city that nobody has."""
    return dice.once(lambda: f"03710000{dice.number(1000, 9999)}")
