from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.care import actions, queries
from app.care.rows import State
from app.errors import InputError
from app.fields.people import Person
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)


def test_a_briefing_tells_what_to_know_before_the_call(book: Book) -> None:
    customer_id = make_customer(
        book, "陈国栋", salutation="陈总", sex="male", grade="A", stage="repeat", company="恒达物流",
        position="总经理", mobile="13800005521", best_time="上午 10 点后", personality="driver",
        spouse_name="周敏", spouse_birthday=Birthday(Calendar.SOLAR, None, 12, 8),
        children=(Person("daughter", "陈可", Birthday(Calendar.SOLAR, 2010, 5, 1), employer="郑州七中"),),
        hobbies=("羽毛球",), topics=("信阳毛尖",), preferred_channel="wechat",
    )  # fmt: skip
    draft = ContactDraft(customer_id, "visit", "reached", text="想带女儿试车",
                         promises=(("送备用钥匙套", TODAY - dt.timedelta(2)), ("发报价", TODAY)))  # fmt: skip
    book.write(actions.log_and_settle, draft)
    told = book.read(queries.briefing, customer_id, TODAY)
    assert (told.name, told.salutation, told.phone) == ("陈国栋", "陈总", "13800005521")
    assert (told.stage, told.company, told.position) == ("重复购买", "恒达物流", "总经理")
    assert (told.personality, told.advice) == ("主观型", "准时、说重点、带上数据，让他拿主意")
    assert told.family == "妻子周敏（12-08 生日） · 女儿陈可 16 岁（05-01 生日），郑州七中"
    assert told.topics == ("信阳毛尖", "羽毛球")
    assert told.preferred_channel == "微信"
    assert told.last_contact is not None
    assert (told.last_contact.on, told.last_contact.text) == (TODAY, "想带女儿试车")
    assert [(promise.text, promise.late) for promise in told.promises] == [
        ("送备用钥匙套", True),
        ("发报价", False),
    ]
    assert [item.label for item in told.missing[:2]] == ["生日", "车险到期日"]
    assert 0 < told.percent < 100
    assert told.silent == ""


def test_what_to_talk_about_is_told_once_by_the_word_that_says_more(book: Book) -> None:
    customer_id = make_customer(
        book, "陈国栋", topics=("猫", "信阳", "art"), hobbies=("养猫", "信阳毛尖", "martial arts", "钓鱼")
    )
    told = book.read(queries.briefing, customer_id, TODAY)
    assert told.topics == ("art", "养猫", "信阳毛尖", "martial arts", "钓鱼")


def test_what_the_trade_hardly_needs_and_delicate_matters_are_asked_last(book: Book) -> None:
    customer_id = make_customer(book, "陈国栋")
    (told,) = book.read(queries.briefings, [customer_id], TODAY, missing=99)
    keys = [item.key for item in told.missing]
    assert keys.index("career_goals") < keys.index("present_home") < keys.index("health")


def test_a_briefing_speaks_english(book: Book) -> None:
    customer_id = make_customer(book, "王建业", sex="male", personality="amiable", spouse_name="刘芳")
    told = book.read(queries.briefing, customer_id, TODAY, "en")
    assert (told.personality, told.salutation, told.family) == ("Amiable", "Mr 王建业", "wife 刘芳")
    assert told.advice.startswith("Care first")


def test_briefings_come_in_the_order_asked_for(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙", "丙")]
    told = book.read(queries.briefings, ids[::-1], TODAY)
    assert [each.name for each in told] == ["丙", "乙", "甲"]


def test_nobody_is_briefed_about_a_customer_who_is_gone(book: Book) -> None:
    with pytest.raises(InputError) as caught:
        book.read(queries.briefing, 7, TODAY)
    assert caught.value.code == "no-such-customer"


def test_an_organisation_is_asked_for_nothing_that_only_a_person_has(book: Book) -> None:
    customer_id = make_customer(book, "恒达物流", is_organisation=True)
    (told,) = book.read(queries.briefings, [customer_id], TODAY, missing=99)
    keys = [item.key for item in told.missing]
    assert {"mailing_address", "office_phone"} <= set(keys)
    assert not {"sex", "birthday", "marital_status", "smoking", "dress", "career_goals", "company"} & set(
        keys
    )


def test_who_has_a_contact_now_is_told_why_it_was_put_off_or_handed_over(book: Book) -> None:
    mei, zhang = make_staff(book, "李晓梅"), make_staff(book, "张志远")
    wang = make_customer(book, "王建业", owner_id=mei, delivered_on=TODAY)
    other = make_customer(book, "郑伟")
    book.sign_in(mei)
    [row] = book.read(queries.day, TODAY)
    due = (row.reasons[0].step, TODAY)
    assert book.read(queries.briefings, [wang, other], TODAY)[0].decisions == ()
    book.write(actions.decide, wang, [due], "handed", "我出差，请代我问候", None, zhang)
    [told], none = (each.decisions for each in book.read(queries.briefings, [wang, other], TODAY))
    assert (told.step, told.date, told.state, told.who, told.reason, told.on) == (
        *due, State.HANDED, "李晓梅", "我出差，请代我问候", TODAY,
    )  # fmt: skip
    assert none == ()
    book.sign_in(zhang)
    book.write(actions.decide, wang, [due], "postponed", "客户开会", TODAY + dt.timedelta(days=1))
    [told] = book.read(queries.briefing, wang, TODAY).decisions
    assert (told.state, told.who, told.reason) == (State.POSTPONED, "张志远", "客户开会")
    book.write(actions.decide, wang, [due], "done")
    assert book.read(queries.briefing, wang, TODAY).decisions == ()
