from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.anniversaries import occurrences
from app.fields.catalog import CATALOG
from app.fields.field import Table
from app.sample.posed import parsed, posed_people
from app.sample.sample import Sample

SILENCE = {"A": 30, "B": 60, "C": 90, "D": 180}
DAYS = [dt.date(2026, 11, 22), dt.date(2027, 2, 28), dt.date(2028, 2, 29), dt.date(2025, 7, 25)]


def _named(day: dt.date, name: str) -> Sample:
    return next(person for person in posed_people(day, SILENCE) if person.values["name"] == name)


@pytest.mark.parametrize("day", DAYS)
def test_the_people_of_the_pictures_fit_any_day(day: dt.date) -> None:
    in_two_days = day + dt.timedelta(days=2)
    assert occurrences(_named(day, "王建业").values["birthday"], day, day) == [day]
    assert occurrences(_named(day, "郑伟").values["birthday"], day, in_two_days) == [in_two_days]
    assert all(person.opened_on < day for person in posed_people(day, SILENCE))
    assert all(talk.on < day for person in posed_people(day, SILENCE) for talk in person.talks)


def test_chen_guodong_is_as_the_picture_shows_him() -> None:
    chen = _named(dt.date(2026, 11, 22), "陈国栋")
    family = [row for table, row in chen.children if table is Table.FAMILY]
    assert chen.values["mobile"][0].number == "13800005521"
    assert [row["name"] for row in family] == ["周敏", "陈可", "陈德厚"]
    assert CATALOG["birthday"].kind.show(family[0]["birthday"]).startswith("1982-12-08")
    assert chen.talks[-1].promise == ("送一把备用钥匙套", dt.date(2026, 11, 20))


def test_a_text_that_its_kind_cannot_read_is_found_at_once() -> None:
    with pytest.raises(ValueError, match="unknown-choice"):
        parsed(CATALOG["grade"].kind, "E")
