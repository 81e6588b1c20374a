"""What is proposed says what would change, and keeping it changes just that."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.customers import queries as customers
from app.customers.actions import new_customer, save_fields
from app.customers.rows import CustomerFile, Draft
from app.errors import InputError
from app.fields.field import Table
from app.fields.phones import PhoneKind, PhoneNumber
from app.interactions import actions as interactions
from app.interactions import queries as contacts
from app.interactions.rows import ContactDraft, Learnt
from app.learning import queries as learning
from app.learning.learner import Learner
from app.learning.rows import Effect, Proposal
from app.storage.book import Book

FAMILY = (
    {"relation": "spouse", "name": "周敏", "birthday": Birthday(Calendar.SOLAR, 1982, 12, 8)},
    {
        "relation": "daughter",
        "name": "陈可",
        "birthday": Birthday(Calendar.SOLAR, 2010, 5, 1),
        "employer": "禾川七中",
    },
)
CHEN = {
    "name": "陈国栋",
    "mobile": (PhoneNumber(PhoneKind.MOBILE, "13800005521"),),
    "hobbies": ("打牌",),
    "position": "总经理",
    "birthday": Birthday(Calendar.SOLAR, 1978, 3, 16),
    "notes": "老客户",
    "diet_taboos": "不吃辣",
}


@pytest.fixture
def chen(book: Book) -> int:
    children = tuple((Table.FAMILY, member) for member in FAMILY)
    return book.write(new_customer, Draft(CHEN, children=children)).value


def proposals(book: Book, customer_id: int, said: str) -> list[Proposal]:
    return _proposed(book.read(learning.learner, customer_id), said)


def _proposed(reader: Learner, said: str) -> list[Proposal]:
    return reader.propose(reader.read(said))


def keep(book: Book, customer_id: int, said: str) -> CustomerFile:
    facts = [each.fact for each in proposals(book, customer_id, said) if not each.fact.either]
    book.write(interactions.learn, customer_id, facts)
    return stored(book, customer_id)


def stored(book: Book, customer_id: int) -> CustomerFile:
    return book.read(customers.customer_file, customer_id)


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("老家信阳", Effect.FILLS),
        ("喜欢钓鱼", Effect.ADDS),
        ("喜欢打牌", Effect.KNOWN),
        ("不喜欢打牌", Effect.REMOVES),
        ("升了副总", Effect.CHANGES),
        ("不是1978年是1979年", Effect.CHANGES),
        ("女儿考上郑大", Effect.MEMBER),
        ("儿子王磊 2015年3月2日生", Effect.NEW_MEMBER),
        ("爱人周敏", Effect.KNOWN),
        ("不吃羊肉", Effect.ADDS),
        ("不吃辣", Effect.KNOWN),
        ("手机 13900000001", Effect.ADDS),
        ("电话换成13900000001", Effect.CHANGES),
        ("手机 13800005521", Effect.KNOWN),
        ("答应周五送样品", Effect.PROMISE),
        ("天气不错", Effect.NOTE),
    ],
)
def test_a_proposal_says_what_it_would_change(book: Book, chen: int, said: str, effect: Effect) -> None:
    assert [each.effect for each in proposals(book, chen, said)] == [effect]


def test_nothing_is_stored_by_proposing(book: Book, chen: int) -> None:
    before = stored(book, chen)
    proposals(book, chen, "女儿考上郑大，喜欢钓鱼，电话换成13900000001，答应周五送样品")
    assert stored(book, chen) == before


def test_a_member_who_is_known_is_brought_up_to_date(book: Book, chen: int) -> None:
    [proposal] = proposals(book, chen, "女儿考上郑大")
    assert (proposal.before.employer, proposal.after.employer) == ("禾川七中", "郑大")
    assert (proposal.before.name, proposal.after.name) == ("陈可", "陈可")
    keep(book, chen, "女儿考上郑大")
    rows = stored(book, chen).record.children[Table.FAMILY]
    assert [(row["name"], row["employer"]) for row in rows] == [("周敏", None), ("陈可", "郑大")]


def test_several_things_of_one_sentence_are_one_write_and_one_undo(book: Book, chen: int) -> None:
    before = stored(book, chen)
    file = keep(book, chen, "爱人喜欢瑜伽、钓鱼，车险 12-20 到期，答应周五送样品，最近在装修")
    assert file.values["hobbies"] == ("打牌",)
    assert file.record.children[Table.FAMILY][0]["interests"] == "瑜伽、钓鱼"
    assert file.values["insurance_expiry"] == dt.date(2026, 12, 20)
    assert file.values["notes"] == "老客户\n2026-11-22 最近在装修"
    [promise] = book.read(contacts.open_promises, [chen])[chen]
    assert (promise.text, promise.due_on) == ("送样品", dt.date(2026, 11, 27))
    label = book.undo_label()
    assert label is not None
    assert (label.code, label.subject) == ("learnt", "陈国栋")
    book.undo()
    assert stored(book, chen).values == before.values
    assert book.read(contacts.open_promises, [chen]) == {}


def test_whose_hobby_it_is_has_to_be_said(book: Book, chen: int) -> None:
    told = proposals(book, chen, "女儿考上郑大，喜欢钓鱼")
    assert [(each.fact.key, each.fact.either) for each in told] == [
        ("family", False), ("family", True), ("hobbies", True),
    ]  # fmt: skip
    assert [each.after.interests for each in told[:2]] == [None, "钓鱼"]
    clear = (
        "女儿陈可考上郑大，喜欢钓鱼",
        "女儿喜欢钓鱼",
        "女儿考上郑大。喜欢钓鱼",
        "女儿考上郑大，他喜欢钓鱼",
    )
    for said in clear:
        assert not any(each.fact.either for each in proposals(book, chen, said)), said


def test_a_second_daughter_is_another_one(book: Book, chen: int) -> None:
    file = keep(book, chen, "小女儿陈晨 3岁")
    assert [(row["name"], row["birth_year"]) for row in file.record.children[Table.FAMILY]] == [
        ("周敏", 1982),
        ("陈可", 2010),
        ("陈晨", 2023),
    ]


def test_another_name_of_the_spouse_is_doubted(book: Book, chen: int) -> None:
    [proposal] = proposals(book, chen, "爱人周丽")
    assert (proposal.effect, proposal.fact.sure) == (Effect.MEMBER, False)
    assert (proposal.before.name, proposal.after.name) == ("周敏", "周丽")


def test_what_is_short_for_what_is_known_changes_nothing(book: Book, chen: int) -> None:
    book.write(save_fields, chen, {"company": "河南恒达物流集团", "school": "郑州大学"})
    keep(book, chen, "爱人在禾川市第三人民医院上班")
    told = proposals(book, chen, "在恒达物流上班，郑大毕业，爱人在三院上班")
    assert [each.effect for each in told] == [Effect.KNOWN] * 3
    told = proposals(book, chen, "在恒远物流上班，爱人在二院上班")
    assert [each.effect for each in told] == [Effect.CHANGES, Effect.MEMBER]


def test_a_child_who_is_just_born_is_nobody_known(book: Book, chen: int) -> None:
    [proposal] = proposals(book, chen, "刚生了个女儿")
    assert proposal.effect is Effect.NEW_MEMBER


def test_a_word_that_tells_more_than_the_relation_is_kept(book: Book, chen: int) -> None:
    file = keep(book, chen, "孙女3岁")
    assert file.record.children[Table.FAMILY][-1]["note"] == "孙女"


def test_what_was_learnt_in_a_contact_is_told_with_it(book: Book, chen: int) -> None:
    facts = tuple(each.fact for each in proposals(book, chen, "女儿考上郑大，答应周五送样品"))
    book.write(interactions.log_contact, ContactDraft(chen, "call", "reached", text="聊得好", facts=facts))
    [contact] = book.read(contacts.of_customer, chen)
    assert contact.learnt == (Learnt("family", "女儿考上郑大"),)
    assert [promise.text for promise in contact.promises] == ["送样品"]


def test_a_customer_who_is_gone_learns_nothing(book: Book, chen: int) -> None:
    with pytest.raises(InputError, match="no-such-customer"):
        book.write(interactions.learn, chen + 1, [])


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("女儿今年16岁", "2010-05-01"),
        ("女儿15了", "2010-05-01"),
        ("女儿今年12岁", "2014-05-01"),
        ("女儿5月3号生日", "2010-05-03"),
        ("女儿农历四月初八生日", "L2010-04-08"),
        ("女儿2011年6月2日生", "2011-06-02"),
    ],
)
def test_an_age_or_a_day_without_its_year_leaves_the_rest_of_a_birthday(
    book: Book, chen: int, said: str, day: str
) -> None:
    [daughter] = keep(book, chen, said).values["children"]
    assert daughter.birthday.iso() == day


@pytest.mark.parametrize(
    ("said", "day", "effect"),
    [
        ("48岁", "1978-03-16", Effect.KNOWN),
        ("41岁", "1985-03-16", Effect.CHANGES),
        ("生日3月12", "1978-03-12", Effect.CHANGES),
        ("生日3月16", "1978-03-16", Effect.KNOWN),
    ],
)
def test_so_it_is_with_the_customers_own(book: Book, chen: int, said: str, day: str, effect: Effect) -> None:
    assert [each.effect for each in proposals(book, chen, said)] == [effect]
    assert keep(book, chen, said).values["birthday"].iso() == day
