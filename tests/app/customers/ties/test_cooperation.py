"""Customers whose lines of business go together: who is offered, who is not, and what came of it."""

from __future__ import annotations

import datetime as dt

import pytest

from app.customers import actions, apart
from app.customers.ties import cooperating, cooperation, relating
from app.customers.ties.match_rows import Outcome
from app.errors import InputError
from app.fields.industries import industries, industry_of, pairs, side_of
from app.storage.book import Book
from tests.factories import make_customer, make_staff

DAY = dt.date(2026, 11, 22)


def offered(book: Book, owner_id: int | None = None) -> list[tuple[str, str]]:
    found = book.read(cooperation.matches, owner_id)
    return [(each.one.person.name, each.other.person.name) for each in found]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("物流", "logistics"), ("做建材生意", "materials"), ("禾川轴承厂", "manufacturing"),
        ("川味人家酒楼", "catering"), ("麦溪合作社", "farming"), ("云台软件", "it"), ("退休", ""), ("", ""),
        ("大酒店", "hotel"), ("Restaurant chain", "catering"),
    ],
)  # fmt: skip
def test_a_line_of_business_is_known_by_its_words(text: str, key: str) -> None:
    assert industry_of(text) == key


def test_the_pairs_name_known_lines_each_once_and_in_both_languages() -> None:
    said = [frozenset((pair.one, pair.other)) for pair in pairs()]
    assert len(said) == len(set(said))
    assert {side for pair in pairs() for side in (pair.one, pair.other)} == set(industries())
    assert all(pair.zh and pair.en.isascii() for pair in pairs())


def test_customers_of_lines_that_go_together_are_offered_with_the_reason(book: Book) -> None:
    make_customer(book, "陈国栋", industry="物流")
    make_customer(book, "王建业", company="禾川轴承厂")
    make_customer(book, "李老师", industry="退休")
    [match] = book.read(cooperation.matches)
    assert {match.one.person.name, match.other.person.name} == {"陈国栋", "王建业"}
    assert {match.one.work, match.other.work} == {"物流", "禾川轴承厂"}
    assert "物流" in match.why
    [english] = book.read(cooperation.matches, None, "en")
    assert english.why.isascii()


def test_who_is_nearer_and_worth_more_comes_first(book: Book) -> None:
    li = make_staff(book)
    make_customer(book, "陈国栋", industry="物流", owner_id=li, mailing_address="郑州市金水区花园路 1 号")
    make_customer(book, "远厂", industry="制造", mailing_address="开封市鼓楼区中山路 2 号")
    make_customer(
        book, "近厂", industry="制造", owner_id=li, mailing_address="郑州市金水区文化路 3 号", grade="A"
    )
    assert [pair[0] for pair in offered(book)] == ["近厂", "远厂"]
    first = book.read(cooperation.matches)[0]
    assert first.near == "金水区"


def test_who_must_be_left_alone_or_knows_the_other_is_not_offered(book: Book) -> None:
    chen = make_customer(book, "陈国栋", industry="物流")
    make_customer(book, "勿扰厂", industry="制造", do_not_contact=True)
    make_customer(book, "已故厂", industry="制造", deceased=True)
    make_customer(book, "流失厂", industry="制造", stage="lost")
    friend = make_customer(book, "老同学", industry="制造")
    home = make_customer(book, "同住", industry="制造")
    book.write(relating.relate, chen, friend, "classmate")
    book.write(apart.keep_apart, [chen, home], apart.Kind.HOUSEHOLD)
    assert offered(book) == []


def test_a_salesperson_sees_pairs_with_at_least_one_of_their_own(book: Book) -> None:
    li, zhao = make_staff(book), make_staff(book, "赵磊")
    make_customer(book, "陈国栋", industry="物流", owner_id=li)
    make_customer(book, "王建业", industry="制造", owner_id=zhao)
    make_customer(book, "刘老板", industry="建材", owner_id=zhao)
    assert set(map(frozenset, offered(book, li))) == {
        frozenset({"王建业", "陈国栋"}), frozenset({"刘老板", "陈国栋"}),
    }  # fmt: skip
    assert len(offered(book, zhao)) == 2
    assert offered(book, make_staff(book, "孙敏")) == []


def test_nobody_is_offered_more_than_three_partners_for_one_reason(book: Book) -> None:
    make_customer(book, "陈国栋", industry="物流")
    for number in range(9):
        make_customer(book, f"{number}号厂", industry="制造")
    assert len(offered(book)) == 3


def test_an_introduction_is_noted_once_followed_up_and_taken_back(book: Book) -> None:
    one, other = (
        make_customer(book, "陈国栋", industry="物流"),
        make_customer(book, "王建业", industry="制造"),
    )
    book.write(cooperating.introduce, one, other, DAY, "introduced", "有货要运", "周五一起吃饭")
    assert offered(book) == []
    row = book.write(cooperating.introduce, other, one, DAY, "deal", note="签了一年").value
    [told] = book.read(cooperation.introduced, None, other)
    assert (told.row_id, told.one.person.name, told.outcome) == (row, "王建业", Outcome.DEAL)
    assert (told.why, told.note, told.introduced_on) == ("有货要运", "签了一年", DAY)
    book.write(cooperating.forget, row)
    assert book.read(cooperation.introduced) == []
    assert len(offered(book)) == 1
    book.undo()
    assert len(book.read(cooperation.introduced)) == 1


def test_an_introduction_needs_two_customers_who_are_there(book: Book) -> None:
    one = make_customer(book, "陈国栋")
    with pytest.raises(InputError, match="introduce-self"):
        book.write(cooperating.introduce, one, one, DAY, "introduced")
    with pytest.raises(InputError, match="no-such-customer"):
        book.write(cooperating.introduce, one, 99, DAY, "introduced")


def test_an_introduction_goes_with_either_customer(book: Book) -> None:
    one, other = make_customer(book, "陈国栋"), make_customer(book, "王建业")
    book.write(cooperating.introduce, one, other, DAY, "introduced")
    book.write(actions.delete_customers, [other])
    assert book.read(cooperation.introduced) == []
    book.undo()
    assert len(book.read(cooperation.introduced)) == 1


def test_the_shop_says_what_goes_together_by_a_line_or_by_words(book: Book) -> None:
    make_customer(book, "周摄影", industry="自由职业 摄影师")
    make_customer(book, "陈退休", industry="退休")
    assert offered(book) == []
    row = book.write(cooperating.save_pair, "广告印刷", "退休", "老年大学要摄影老师").value
    [match] = book.read(cooperation.matches)
    assert match.why == "老年大学要摄影老师"
    with pytest.raises(InputError, match="pair-needed"):
        book.write(cooperating.save_pair, "物流", "", "为什么")
    book.write(cooperating.save_pair, "广告印刷", "退休", "拍全家福", row)
    assert [pair.why for pair in book.read(cooperation.own_pairs)] == ["拍全家福"]
    book.write(cooperating.delete_pair, row)
    assert offered(book) == []


def test_a_side_is_meant_by_its_name_in_either_language() -> None:
    assert [side_of(words) for words in ("物流运输", "logistics", " 修表 ")] == [
        "logistics",
        "logistics",
        "修表",
    ]


def test_whom_one_customer_could_meet_stands_from_their_side(book: Book) -> None:
    chen = make_customer(book, "陈国栋", industry="物流")
    make_customer(book, "王建业", industry="制造")
    make_customer(book, "刘老板", industry="建材")
    make_customer(book, "赵老师", industry="教育")
    found = book.read(cooperation.matches_of, chen)
    assert {each.one.person.name for each in found} == {"陈国栋"}
    assert {each.other.person.name for each in found} == {"王建业", "刘老板"}
    assert book.read(cooperation.matches_of, make_customer(book, "无业")) == []
