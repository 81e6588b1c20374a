"""Who is due as events for another calendar. Today is 22 November 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions, feed
from app.care.feed import Wanted
from app.care.only import Only
from app.errors import InputError
from app.interactions.rows import ContactDraft
from app.staff import actions as staff
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
MONTH = Wanted(TODAY, dt.date(2026, 11, 30))
BIRTHDAYS = Only(steps=frozenset({"birthday"}))


def test_a_lunar_birthday_is_written_out_for_five_years(book: Book) -> None:
    make_customer(book, "郑伟", birthday=Birthday(Calendar.LUNAR, 1980, 10, 16))
    found = book.read(feed.events, MONTH)
    assert [event.day.isoformat() for event in found] == [
        "2026-11-24", "2027-11-13", "2028-12-01", "2029-11-21", "2030-11-11",
    ]  # fmt: skip
    assert found[0].title == "郑伟 生日 46 岁(农历十月十六)"
    assert {event.category for event in found} == {"birthday"}


def test_without_the_years_only_the_days_asked_for(book: Book) -> None:
    make_customer(book, "郑伟", birthday=Birthday(Calendar.LUNAR, 1980, 10, 16))
    wanted = Wanted(TODAY, dt.date(2026, 11, 30), years=False)
    assert len(book.read(feed.events, wanted)) == 1


def test_what_is_past_and_what_is_not_looked_at_stay_out(book: Book) -> None:
    make_customer(
        book, "王建业", delivered_on=dt.date(2026, 11, 20), birthday=Birthday(Calendar.SOLAR, None, 11, 25)
    )
    all_of_it = book.read(feed.events, Wanted(dt.date(2026, 11, 1), dt.date(2026, 11, 30), years=False))
    days = {event.day for event in all_of_it}
    assert days == {dt.date(2026, 11, 23), dt.date(2026, 11, 25), dt.date(2026, 11, 27)}
    only = book.read(feed.events, Wanted(TODAY, dt.date(2026, 11, 30), only=BIRTHDAYS, years=False))
    assert [event.title for event in only] == ["王建业 生日"]


def test_the_colleagues_customers_stay_out(book: Book) -> None:
    mei, peng = make_staff(book, "李晓梅"), make_staff(book, "张鹏")
    for name, owner in (("王建业", mei), ("何静", peng)):
        make_customer(book, name, owner_id=owner, birthday=Birthday(Calendar.SOLAR, None, 11, 25))
    found = book.read(feed.events, Wanted(TODAY, dt.date(2026, 11, 30), owner_id=mei, years=False))
    assert [event.title for event in found] == ["王建业 生日"]


def test_a_due_keeps_its_name_when_it_is_put_off(book: Book) -> None:
    who = make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, None, 11, 25))
    wanted = Wanted(TODAY, dt.date(2026, 12, 20), years=False)
    (before,) = book.read(feed.events, wanted)
    later = dt.date(2026, 12, 1)
    book.write(actions.decide, who, [("birthday", before.day)], "postponed", "客户出差", later)
    (after,) = book.read(feed.events, wanted)
    assert (after.uid, after.day) == (before.uid, later)


def test_two_shops_do_not_take_each_other_for_the_same(book: Book) -> None:
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, None, 11, 25))
    names = set()
    for shop in ("东风店", "西城店"):
        book.write(staff.save_settings, {"shop_name": shop})
        names |= {
            event.uid for event in book.read(feed.events, Wanted(TODAY, dt.date(2026, 11, 30), years=False))
        }
    assert len(names) == 2


def test_phones_go_out_only_when_asked_for(book: Book) -> None:
    make_customer(book, "王建业", mobile="13800005521", birthday=Birthday(Calendar.SOLAR, None, 11, 25))
    span = (TODAY, dt.date(2026, 11, 30))
    (without,) = book.read(feed.events, Wanted(*span, years=False))
    (with_phone,) = book.read(feed.events, Wanted(*span, years=False, phones=True))
    assert "13800005521" not in without.text
    assert "13800005521" in with_phone.text


def test_too_many_are_refused_with_their_number(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "MOST", 3)
    make_customer(book, "郑伟", birthday=Birthday(Calendar.LUNAR, 1980, 10, 16))
    with pytest.raises(InputError) as refused:
        book.read(feed.events, MONTH)
    assert (refused.value.code, refused.value.params["count"]) == ("too-many-events", "5")


def test_an_agreed_hour_goes_out_as_an_hour(book: Book) -> None:
    wang = make_customer(book, "王建业")
    talk = ContactDraft(wang, "call", "reached", next_on=dt.date(2026, 11, 25), next_at=dt.time(15, 30))
    book.write(actions.log_and_settle, talk)
    [event] = [each for each in book.read(feed.events, MONTH) if each.at is not None]
    assert (event.day, event.at, event.title) == (dt.date(2026, 11, 25), dt.time(15, 30), "王建业 约好联系")
