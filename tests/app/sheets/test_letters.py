"""To whom letters go and where: households once, nobody left out in silence."""

from __future__ import annotations

import pytest

from app.customers import apart, item_actions
from app.customers.item_rows import ItemDraft
from app.printing.setup import Style
from app.sheets import letters
from app.sheets.letters import Post, addressee, postcode_of
from app.sheets.making import Making
from app.storage.book import Book
from tests.factories import make_customer


def post(book: Book, *ids: int, lang: str = "zh", **options: object) -> Post:
    return book.read(letters.post, ids, Making(lang, style=Style(options=options)))


@pytest.mark.parametrize(
    ("typed", "address", "code"),
    [
        ("450000 郑州市金水区花园路3号", "郑州市金水区花园路3号", "450000"),
        ("郑州市金水区花园路3号 450000", "郑州市金水区花园路3号", "450000"),
        ("郑州市金水区花园路3号（邮编：450000）", "郑州市金水区花园路3号", "450000"),
        ("郑州市花园路3号 邮政编码450000", "郑州市花园路3号", "450000"),
        ("郑州市金水区花园路3号", "郑州市金水区花园路3号", ""),
        ("花园路13800005500", "花园路13800005500", ""),
        ("园区 A450000", "园区 A450000", ""),
        ("450000", "450000", ""),
        ("", "", ""),
    ],
)
def test_a_postcode_is_taken_out_of_the_address(typed: str, address: str, code: str) -> None:
    assert postcode_of(typed) == (address, code)


@pytest.mark.parametrize(
    ("name", "salutation", "sex", "title"),
    [
        ("王建业", "王总", "male", "先生"),
        ("王建业", "王主任", "male", "主任"),
        ("王建业", "王哥", "male", "先生"),
        ("欧阳丽", "欧阳老师", None, "老师"),
        ("李娜", None, "female", "女士"),
        ("赵敏", None, None, ""),
        ("John Smith", None, "male", ""),
    ],
)
def test_the_form_of_address_is_one_for_an_envelope(
    name: str, salutation: str | None, sex: str | None, title: str
) -> None:
    row = {"id": 1, "name": name, "salutation": salutation, "sex": sex, "is_organisation": None}
    assert addressee(row).title == title


def test_a_household_gets_one_letter_to_all_of_it(book: Book) -> None:
    chen = make_customer(book, "陈国栋", sex="male", mailing_address="郑州市花园路3号")
    wang = make_customer(book, "王建业", sex="male", mailing_address="洛阳市中州路1号")
    zhou = make_customer(book, "周敏", sex="female")
    book.write(apart.keep_apart, [chen, zhou], apart.Kind.HOUSEHOLD)
    found = post(book, chen, wang, zhou)
    assert found.names == ("陈国栋 先生、周敏 女士", "王建业 先生")
    assert (found.people, found.left_out) == (3, ())
    each = post(book, chen, wang, zhou, together=False)
    assert each.names == ("陈国栋 先生", "王建业 先生")
    assert [(left.why, left.names) for left in each.left_out] == [("address", ("周敏",))]
    assert post(book, chen, zhou, lang="en").names == ("Mr 陈国栋 & Ms 周敏",)


def test_only_those_chosen_of_a_household_are_named(book: Book) -> None:
    chen = make_customer(book, "陈国栋", mailing_address="郑州市花园路3号")
    zhou = make_customer(book, "周敏")
    book.write(apart.keep_apart, [chen, zhou], apart.Kind.HOUSEHOLD)
    assert post(book, chen).names == ("陈国栋",)


def test_whoever_gets_no_letter_is_named_with_the_reason(book: Book) -> None:
    there = make_customer(book, "陈国栋", home_address="郑州市花园路3号")
    none = make_customer(book, "王建业")
    silent = make_customer(book, "李静", mailing_address="郑州市花园路4号", do_not_contact=True)
    dead = make_customer(book, "赵强", mailing_address="郑州市花园路5号", deceased=True)
    found = post(book, there, none, silent, dead)
    assert found.names == ("陈国栋",)
    told = {each.why: each.names for each in found.left_out}
    assert told == {"address": ("王建业",), "silent": ("李静",), "deceased": ("赵强",)}


def test_the_address_is_of_the_kind_asked_for_as_far_as_there_is_one(book: Book) -> None:
    chen = make_customer(
        book, "陈国栋", company="恒达物流", mailing_address="通讯路1号", company_address="公司路2号"
    )
    wang = make_customer(book, "王建业", home_address="家庭路3号")
    usual, company = post(book, chen, wang), post(book, chen, wang, address="company")
    assert [letter.address for letter in usual.letters] == ["通讯路1号", "家庭路3号"]
    assert [(letter.address, letter.company) for letter in company.letters] == [
        ("公司路2号", "恒达物流"),
        ("家庭路3号", ""),
    ]


def test_the_postcode_may_be_an_item_of_the_shop(book: Book) -> None:
    key = book.write(item_actions.add_item, ItemDraft("邮编")).value
    chen = make_customer(book, "陈国栋", mailing_address="郑州市花园路3号", **{key: "450000"})
    (letter,) = post(book, chen).letters
    assert (letter.address, letter.postcode) == ("郑州市花园路3号", "450000")
