"""The orders of a call sheet and the bands that divide it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.customers.whereabouts import Whereabouts
from app.sheets import call_order
from app.sheets.words import words
from tests.app.sheets.call_rows import DAY, ROW, reason

SAID = words("zh")["callsheet"]


def test_by_area_who_lives_in_one_district_stands_together_and_who_has_no_address_last() -> None:
    rows = [replace(ROW, customer_id=number) for number in (1, 2, 3, 4, 5)]
    places = {
        1: Whereabouts("建设路 1 号", "禾川", "云台区"),
        2: Whereabouts("文化路 2 号", "禾川", "临溪区", "星湖湾"),
        3: Whereabouts("二号院"),
        5: Whereabouts("解放路 5 号", "禾川", "云台区"),
    }
    found = call_order.ordered(rows, call_order.AREA, places, SAID, DAY)
    assert [(band, [row.customer_id for row in some]) for band, some in found] == [
        ("禾川 临溪区", [2]),
        ("禾川 云台区", [1, 5]),
        ("地址里看不出在哪个区", [3]),
        ("没有写地址", [4]),
    ]


def test_by_hour_what_was_agreed_on_counts_before_what_the_customer_likes() -> None:
    agreed = reason("拜访")._replace(at=dt.time(15, 30))
    rows = [
        replace(ROW, customer_id=1, best_time=""),
        replace(ROW, customer_id=2, best_time="下班后"),
        replace(ROW, customer_id=3, best_time="上午 10 点后"),
        replace(ROW, customer_id=4, best_time="晚上", reasons=(agreed,)),
    ]
    found = call_order.ordered(rows, call_order.HOUR, {}, SAID, DAY)
    assert [(band, [row.customer_id for row in some]) for band, some in found] == [
        ("上午", [3]),
        ("下午", [4]),
        ("晚上", [2]),
        ("没有说什么时候", [1]),
    ]


def test_an_hour_of_another_day_does_not_count() -> None:
    later = reason("拜访")._replace(at=dt.time(15, 30), on=DAY + dt.timedelta(days=2))
    assert call_order.hour_of(replace(ROW, best_time="", reasons=(reason("回访"), later)), DAY) is None


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("下午三点以后", 15), ("10点", 10), ("中午 12 点到 1 点", 12), ("14:30-16:00", 14), ("工作日上午", 9),
        ("晚上8点", 20), ("周末", None), ("", None), ("after 4pm", 16), ("in the evening", 19),
    ],
)  # fmt: skip
def test_the_hour_a_customer_likes_is_read_from_words(said: str, hour: int | None) -> None:
    found = call_order.hour_of(replace(ROW, best_time=said), DAY)
    assert (found.hour if found else None) == hour


def test_every_order_has_everybody() -> None:
    rows = [replace(ROW, customer_id=number, best_time=f"{number % 24} 点") for number in range(50)]
    for order in (call_order.URGENCY, call_order.AREA, call_order.HOUR):
        found = call_order.ordered(rows, order, {}, SAID, DAY)
        assert sorted(row.customer_id for _, some in found for row in some) == list(range(50))
