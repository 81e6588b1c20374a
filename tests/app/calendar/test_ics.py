"""Calendar files, read back by the letter of RFC 5545."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st

from app.calendar.ics import Event, calendar_lines, folded
from tests.ical import events_of, unfolded

STAMP = dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))
DAY = dt.date(2026, 12, 31)


def written(*events: Event, name: str = "客情簿") -> bytes:
    return b"".join(calendar_lines(events, name, STAMP))


def test_an_event_lasts_a_whole_day_and_is_stamped_in_world_time() -> None:
    (event,) = events_of(written(Event("u-1@x", DAY, "王建业 生日", "为什么", "birthday")))
    assert event == {
        "UID": "u-1@x",
        "DTSTAMP": "20261122T003000Z",
        "DTSTART;VALUE=DATE": "20261231",
        "DTEND;VALUE=DATE": "20270101",
        "SUMMARY": "王建业 生日",
        "DESCRIPTION": "为什么",
        "CATEGORIES": "birthday",
        "TRANSP": "TRANSPARENT",
        "CLASS": "PRIVATE",
    }


def test_an_agreed_hour_is_that_hour_wherever_the_phone_is() -> None:
    (event,) = events_of(written(Event("u-1@x", DAY, "王建业 约好来店", at=dt.time(23, 45))))
    assert (event["DTSTART"], event["DTEND"]) == ("20261231T234500", "20270101T001500")
    assert "DTSTART;VALUE=DATE" not in event


def test_the_calendar_says_what_it_is() -> None:
    lines = unfolded(written(name="客情簿, 李晓梅"))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert any(re.fullmatch("PRODID:.+", line) for line in lines)
    assert r"X-WR-CALNAME:客情簿\, 李晓梅" in lines
    assert lines[-1] == "END:VCALENDAR"


@given(st.text(max_size=200))
def test_any_text_comes_back_as_it_went_but_for_control_characters(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    (event,) = events_of(written(Event("u", DAY, f"x{text}")))
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    assert event["SUMMARY"] == "x" + re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", plain)


@given(st.text(alphabet="a客𠮷é", max_size=300))
def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(text: str) -> None:
    pieces = folded(text).removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() for piece in pieces[1:])
    assert pieces[0].decode() + "".join(piece.decode()[1:] for piece in pieces[1:]) == text
