from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import actions, plan_actions, queries, replanning
from app.care.plan_rows import ReplannedMany
from app.care.rows import DueRow, State, Tone
from app.customers import actions as customers
from app.errors import InputError
from app.fields.people import Person
from app.interactions.rows import ContactDraft
from app.staff.queries import shop
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def after(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def open_on(book: Book, day: dt.date, name: str = "陈国栋", **values: Any) -> int:
    """A customer whose file was opened on an earlier day; care counts from the earliest."""
    clock.set_today(day)
    book.write(actions.begin_care, min(day, book.read(shop).care_start))
    customer_id = make_customer(book, name, **values)
    clock.set_today(TODAY)
    return customer_id


def chips(row: DueRow) -> list[str]:
    return [reason.text for reason in row.reasons]


def names(rows: tuple[DueRow, ...]) -> list[str]:
    return [row.name for row in rows]


def test_an_empty_shop_has_nobody_to_contact(book: Book) -> None:
    today = book.read(queries.today, TODAY)
    assert (today.overdue, today.today, today.coming, today.done_count) == ((), (), (), 0)
    assert book.read(queries.badge, TODAY) == 0


def test_today_tells_who_is_overdue_due_and_coming_with_all_reasons(book: Book) -> None:
    open_on(book, after(-60), "陈国栋", delivered_on=after(-5), bought="途锐", grade="A",
            insurance_expiry=after(28))  # fmt: skip
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 11, 22), mobile="13600002210")
    make_customer(book, "郑伟", birthday=Birthday(Calendar.LUNAR, None, 10, 16))
    today = book.read(queries.today, TODAY)
    assert names(today.overdue) == ["陈国栋"]
    assert names(today.today) == ["王建业"]
    assert names(today.coming) == ["郑伟"]
    chen, wang, zheng = today.overdue[0], today.today[0], today.coming[0]
    assert {"建档 60 天还没联系", "交车后 3 天", "交车后 7 天"} <= set(chips(chen))
    assert chen.overdue_days == 30
    assert chips(wang) == ["生日 56 岁"]
    assert (wang.phone, wang.overdue_days, wang.state) == ("13600002210", 0, State.OPEN)
    assert (chips(zheng), zheng.date) == (["生日(农历十月十六)"], dt.date(2026, 11, 24))
    assert (today.overdue_count, today.today_count, today.coming_count) == (1, 1, 1)
    assert book.read(queries.badge, TODAY) == 2


def test_the_longest_waiting_stand_first_then_the_best_grade_then_the_name(book: Book) -> None:
    for name, grade in (("张三", "D"), ("白一", "B"), ("安然", "B"), ("赵一", "A")):
        make_customer(book, name, grade=grade, birthday=Birthday(Calendar.SOLAR, None, 11, 22))
    open_on(book, after(-3), "周二", delivered_on=after(-4))
    open_on(book, after(-8), "吴三", delivered_on=after(-10))
    today = book.read(queries.today, TODAY)
    assert names(today.today) == ["赵一", "安然", "白一", "张三"]
    assert names(today.overdue) == ["吴三", "周二"]


def test_a_long_list_shows_its_first_rows_and_counts_all(book: Book) -> None:
    for number in range(5):
        make_customer(book, f"客户{number}", birthday=Birthday(Calendar.SOLAR, None, 11, 22))
    today = book.read(queries.today, TODAY, limit=2)
    assert (len(today.today), today.today_count) == (2, 5)


def test_an_imported_old_list_brings_no_backlog(book: Book) -> None:
    make_customer(
        book, "赵雅琴", grade="A", delivered_on=dt.date(2019, 3, 1), next_contact_on=dt.date(2019, 6, 1),
        insurance_expiry=dt.date(2020, 3, 1), birthday=Birthday(Calendar.SOLAR, 1970, 11, 21),
    )  # fmt: skip
    today = book.read(queries.today, TODAY)
    assert today.overdue_count == today.today_count == 0
    assert [row.date for row in book.read(queries.between, after(30), after(30))] == [after(30)]


def test_every_kind_of_date_in_the_file_raises_its_due(book: Book) -> None:
    customer_id = make_customer(
        book, "陈国栋", sex="male", grade="A",
        birthday=Birthday(Calendar.SOLAR, 1975, 11, 22),
        spouse_name="周敏", spouse_birthday=Birthday(Calendar.SOLAR, 1982, 11, 22),
        children=(Person("daughter", "陈可", Birthday(Calendar.SOLAR, 2010, 11, 22)),),
        wedding_day=dt.date(2005, 11, 22),
        delivered_on=dt.date(2026, 8, 22),
        insurance_expiry=dt.date(2026, 12, 22), inspection_due=dt.date(2026, 12, 22),
        policy_expiry=dt.date(2026, 12, 22), premium_due=dt.date(2026, 12, 22),
        contract_expiry=dt.date(2027, 2, 22), next_contact_on=TODAY,
    )  # fmt: skip
    (row,) = book.read(queries.day, TODAY)
    assert row.customer_id == customer_id
    assert {reason.step for reason in row.reasons} == {
        "birthday", "family-birthday", "wedding-day", "first-service", "insurance-expiry",
        "inspection-due", "policy-expiry", "premium-due", "contract-expiry", "next-contact",
    }  # fmt: skip
    assert "妻子周敏、女儿陈可生日" in " ".join(chips(row)) or "女儿陈可、妻子周敏生日" in " ".join(
        chips(row)
    )


@pytest.mark.parametrize(
    ("silencing", "code"),
    [
        ({"do_not_contact": True}, "do-not-contact"),
        ({"deceased": True}, "deceased"),
        ({"stage": "lost"}, "lost"),
    ],
)
def test_who_must_not_be_contacted_gets_no_dues_and_the_program_says_why(
    book: Book, silencing: dict[str, Any], code: str
) -> None:
    birthday = Birthday(Calendar.SOLAR, 1970, 11, 22)
    customer_id = make_customer(book, "王建业", birthday=birthday, next_contact_on=TODAY, **silencing)
    assert book.read(queries.day, TODAY) == []
    assert book.read(queries.silent_reason, customer_id) == code
    book.write(customers.save_fields, customer_id, dict.fromkeys(silencing))
    assert book.read(queries.silent_reason, customer_id) == ""
    assert names(tuple(book.read(queries.day, TODAY))) == ["王建业"]


def test_the_reason_of_a_customer_who_is_gone_is_an_error(book: Book) -> None:
    with pytest.raises(InputError) as caught:
        book.read(queries.silent_reason, 99)
    assert caught.value.code == "no-such-customer"


def test_a_salesperson_sees_their_own_customers_and_the_shop_all(book: Book) -> None:
    mei, gang = make_staff(book, "李晓梅"), make_staff(book, "张刚")
    birthday = Birthday(Calendar.SOLAR, None, 11, 22)
    for name, owner_id in (("王建业", mei), ("孙丽", gang), ("马驰", None)):
        make_customer(book, name, owner_id=owner_id, birthday=birthday)
    assert names(book.read(queries.today, TODAY, mei).today) == ["王建业"]
    assert names(book.read(queries.today, TODAY, gang).today) == ["孙丽"]
    assert book.read(queries.badge, TODAY) == 3


def test_a_long_backlog_of_one_salesperson_is_found_like_the_shop_s(book: Book) -> None:
    mei = make_staff(book)
    open_on(book, after(-300), "王建业", owner_id=mei, delivered_on=after(-310), grade="B",
            birthday=Birthday(Calendar.LUNAR, 1966, 5, 5), wedding_day=dt.date(2000, 5, 1),
            insurance_expiry=after(-20), policy_expiry=after(-40))  # fmt: skip
    mine, all_ = book.read(queries.today, TODAY, mei), book.read(queries.today, TODAY)
    assert mine == all_
    steps = {reason.step for reason in mine.overdue[0].reasons}
    assert {
        "birthday",
        "wedding-day",
        "delivery-6m",
        "insurance-expiry",
        "policy-expiry",
        "interval",
    } <= steps


def test_festivals_are_greeted_where_they_belong(book: Book) -> None:
    child = (Person("son", "小宝"),)
    make_customer(book, "甲", grade="A", sex="female", children=child)
    make_customer(book, "乙", grade="A", sex="male", children=child)
    make_customer(book, "丙", grade="B", sex="female", industry="小学教师")
    make_customer(book, "丁", grade="D", sex="female", children=child)

    def greeted(day: dt.date) -> list[str]:
        rows = book.read(queries.between, day, day)
        return sorted(r.name for r in rows if any(x.tone is Tone.FESTIVAL for x in r.reasons))

    assert greeted(dt.date(2027, 5, 9)) == ["甲"]
    assert greeted(dt.date(2027, 6, 20)) == ["乙"]
    assert greeted(dt.date(2027, 9, 10)) == ["丙"]
    assert greeted(dt.date(2027, 3, 8)) == ["丙", "甲"] or greeted(dt.date(2027, 3, 8)) == ["甲", "丙"]
    assert len(greeted(dt.date(2026, 12, 25))) == 3


def test_a_greeting_lapses_a_week_after_the_festival_but_a_birthday_stays(book: Book) -> None:
    birthday = Birthday(Calendar.SOLAR, None, 12, 25)
    make_customer(book, "王建业", grade="A", birthday=birthday)

    def seen_on(day: dt.date) -> set[str]:
        rows = book.read(queries.today, day).overdue
        return {reason.step for row in rows for reason in row.reasons if reason.date == dt.date(2026, 12, 25)}

    assert seen_on(dt.date(2027, 1, 1)) == {"birthday", "festival-christmas"}
    assert seen_on(dt.date(2027, 1, 2)) == {"birthday"}


def test_an_interval_is_due_after_the_last_contact_and_told_in_days(book: Book) -> None:
    customer_id = open_on(book, after(-200), "赵雅琴", grade="C")
    clock.set_today(after(-94))
    book.write(actions.log_and_settle, ContactDraft(customer_id, "call", "reached"))
    clock.set_today(TODAY)
    (row,) = book.read(queries.today, TODAY).overdue
    assert (chips(row), row.overdue_days) == (["久未联系 94 天"], 4)


def test_a_never_contacted_customer_is_found_in_the_month_it_falls_due(book: Book) -> None:
    make_customer(book, "甲", grade="B")
    make_customer(book, "乙", intent="H")
    found = book.read(queries.between, after(1), after(70))
    assert [(row.name, row.date) for row in found if row.reasons[0].step == "interval"] == [
        ("乙", after(2)),
        ("甲", after(60)),
    ]


def test_a_contact_from_before_the_file_was_opened_makes_the_interval_due_at_once(book: Book) -> None:
    customer_id = make_customer(book, "甲", grade="A")
    earlier = dt.datetime(2026, 3, 1, 10, 0)
    book.write(actions.log_and_settle, ContactDraft(customer_id, "call", "reached", at=earlier))
    assert names(tuple(book.read(queries.day, TODAY))) == ["甲"]
    assert names(book.read(queries.today, TODAY).today) == ["甲"]


def test_a_month_counts_customers_by_day_and_step(book: Book) -> None:
    for name in ("王建业", "孙丽"):
        make_customer(book, name, birthday=Birthday(Calendar.SOLAR, None, 11, 25))
    make_customer(book, "陈国栋", delivered_on=TODAY)
    found = book.read(queries.month, dt.date(2026, 11, 1), dt.date(2026, 11, 30))
    seen = [(count.date.day, count.title, count.count, count.sample_name) for count in found]
    assert seen == [
        (22, "交车当天", 1, "陈国栋"),
        (25, "生日", 2, "王建业"),
        (25, "交车后 3 天", 1, "陈国栋"),
        (29, "交车后 7 天", 1, "陈国栋"),
        (29, "7 天售后回访", 1, "陈国栋"),
    ]
    english = book.read(queries.month, TODAY, TODAY, lang="en")
    assert [count.title for count in english] == ["Delivery day"]


def test_the_file_s_pane_lists_the_backlog_and_what_lies_ahead(book: Book) -> None:
    customer_id = open_on(book, after(-10), "陈国栋", delivered_on=after(-5), sex="male",
                          spouse_birthday=Birthday(Calendar.SOLAR, 1982, 12, 8))  # fmt: skip
    reasons = book.read(queries.upcoming, customer_id, TODAY)
    assert [(reason.on, reason.text) for reason in reasons[:2]] == [
        (after(-5), "交车当天"),
        (after(-2), "交车后 3 天"),
    ]
    assert (dt.date(2026, 12, 8), "妻子生日 44 岁") in [(r.on, r.text) for r in reasons]


def test_the_plan_is_that_of_the_shop_s_trade(tmp_path: Path) -> None:
    book = make_book(tmp_path, "home.keqing", trade="realestate")
    make_customer(book, "孙丽", delivered_on=TODAY, bought="三室两厅")
    (row,) = book.read(queries.day, TODAY)
    assert chips(row) == ["交房当天"]
    assert "三室两厅" in row.reasons[0].why
    book.close()


def test_who_would_rather_be_written_to_is_written_to(book: Book) -> None:
    birthday = Birthday(Calendar.SOLAR, None, 11, 22)
    make_customer(book, "孙丽", birthday=birthday, preferred_channel="wechat")
    make_customer(book, "马驰", birthday=birthday, preferred_channel="visit")
    assert {row.name: row.channel for row in book.read(queries.day, TODAY)} == {
        "孙丽": "wechat",
        "马驰": "call",
    }


def test_undoing_and_redoing_a_customer_takes_and_brings_the_dues(book: Book) -> None:
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, None, 11, 22))
    before = book.read(queries.today, TODAY)
    book.undo()
    assert book.read(queries.badge, TODAY) == 0
    book.redo()
    assert book.read(queries.today, TODAY) == before


def test_what_its_step_announces_earlier_is_told_from_then_on(book: Book) -> None:
    far, near = TODAY + dt.timedelta(days=12), TODAY + dt.timedelta(days=15)
    for name, day in (("王建业", far), ("李守义", near)):
        make_customer(book, name, birthday=Birthday(Calendar.SOLAR, 1970, day.month, day.day))
    assert book.read(queries.today, TODAY).coming == ()
    step = book.read(queries.plan).by_key["birthday"]
    book.write(plan_actions.save_step, replace(step, lead_days=14))
    (row,) = book.read(queries.today, TODAY).coming
    assert (row.name, row.date, [reason.step for reason in row.reasons]) == ("王建业", far, ["birthday"])


def test_a_grade_given_to_many_says_how_many_it_moves_and_from_when(book: Book) -> None:
    ids = [open_on(book, after(-3), name, grade=grade) for name, grade in zip("甲乙丙", "DAD", strict=True)]
    told = book.write(replanning.save_many_and_replan, {each: {"grade": "A"} for each in ids}).value
    assert told == ReplannedMany(3, 2, 0, book.read(queries.next_days, ids)[ids[0]])
    told = book.write(replanning.save_many_and_replan, {each: {"stage": "lost"} for each in ids}).value
    assert (told.moved, told.ended, told.first) == (0, 3, None)
    told = book.write(replanning.save_many_and_replan, {each: {"grade": "A"} for each in ids})
    assert (told.value.moved, told.write_id) == (0, None)
