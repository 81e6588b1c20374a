from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.anniversaries import birth_date
from app.sample.people import Somebody, school, somebody
from app.sample.words import Dice
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def people() -> list[Somebody]:
    dice = Dice(3)
    return [somebody(dice, TODAY) for _ in range(400)]


def _born(row: dict[str, object]) -> dt.date | None:
    return birth_date(row["birthday"])  # type: ignore[arg-type]


def test_customers_are_grown_up_and_alive(people: list[Somebody]) -> None:
    ages = [(TODAY - person.born).days // 365 for person in people]
    assert min(ages) >= 20
    assert max(ages) <= 80
    assert 35 <= sorted(ages)[len(ages) // 2] <= 52


def test_children_are_a_generation_younger_and_parents_a_generation_older(people: list[Somebody]) -> None:
    for person in people:
        for row in person.family:
            born = _born(row)
            if born is None:
                continue
            years = (born - person.born).days / 365.25
            if row["relation"] in {"son", "daughter"}:
                assert 20 < years < 45
                assert born <= TODAY
            if row["relation"] in {"father", "mother"}:
                assert -36 < years < -20


def test_who_is_single_has_neither_spouse_nor_child(people: list[Somebody]) -> None:
    singles = [person for person in people if person.marital == "single"]
    assert singles
    assert all(row["relation"] in {"father", "mother"} for person in singles for row in person.family)


def test_a_wedding_is_of_grown_up_people_and_in_the_past(people: list[Somebody]) -> None:
    weddings = [person for person in people if person.wedding]
    assert weddings
    for person in weddings:
        assert person.wedding is not None
        assert person.born + dt.timedelta(days=20 * 365) < person.wedding <= TODAY


def test_older_people_keep_the_lunar_birthday_and_younger_the_solar(people: list[Somebody]) -> None:
    lunar = [person.birthday.calendar == "lunar" for person in people if person.born.year < 1972]
    young = [person.birthday.calendar == "lunar" for person in people if person.born.year >= 1972]
    assert sum(lunar) / len(lunar) > 0.6
    assert 0 < sum(young) / len(young) < 0.2


@pytest.mark.parametrize(("years", "kind"), [(4, "幼儿园"), (8, "小"), (15, "中")])
def test_a_child_goes_to_a_school_of_its_age(years: int, kind: str) -> None:
    dice = Dice(5)
    for _ in range(20):
        found = school(dice, years)
        assert kind in found or (kind == "中" and "学校" in found)
