"""Hours as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.kinds import Hour
from app.fields.parse_hour import PROBLEM, read_hour

READ = {
    "15:30": (15, 30), "１５：３０": (15, 30), "9:05": (9, 5), "1530": (15, 30), "9.30": (9, 30),
    "9点": (9, 0), "9点半": (9, 30), "下午3点": (15, 0), "下午三点半": (15, 30), "上午十点": (10, 0),
    "十一点一刻": (11, 15), "二十点": (20, 0), "晚上8点三刻": (20, 45), "3pm": (15, 0), "10 AM": (10, 0),
    "中午12点": (12, 0), "中午1点": (13, 0), "中午11点半": (11, 30), "凌晨12点": (0, 0), "早上6点": (6, 0),
    "3": (15, 0), "7:30": (19, 30), "8": (8, 0), "12": (12, 0), "03:00": (3, 0), "0:00": (0, 0),
    "两点": (14, 0), "15点20分": (15, 20), "9时整": (9, 0), "17h": (17, 0),
}  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_what_people_write_is_read(text: str) -> None:
    assert read_hour(text).value == dt.time(*READ[text])


@pytest.mark.parametrize("text", ["25点", "24:00", "9:60", "下午", "明天", "9:3:1", "十二十点", "9点9点"])
def test_what_is_no_hour_is_said(text: str) -> None:
    assert (read_hour(text).value, read_hour(text).problem) == (None, PROBLEM)


@pytest.mark.parametrize("text", ["", " ", "-", "待定", None])
def test_nothing_is_nothing(text: str | None) -> None:
    assert (read_hour(text).value, read_hour(text).problem) == (None, "")


def test_opening_hours_are_read_as_they_stand() -> None:
    assert read_hour("7:30", shop_hours=False).value == dt.time(7, 30)


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_what_is_shown_is_read_back(at: dt.time) -> None:
    for kind in (Hour(), Hour(shop_hours=False)):
        assert kind.parse(kind.edit_text(at)).value == at
        assert kind.load(kind.dump(at)) == at


@given(st.text(max_size=12))
def test_no_text_makes_it_stumble(text: str) -> None:
    parsed = read_hour(text)
    assert parsed.value is None or not parsed.problem
