"""The card of a prospect and of a customer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.care import actions
from app.customers.queries import MASK
from app.interactions.rows import ContactDraft
from app.printing.setup import Style
from app.sheets.asked import CustomerCards
from app.sheets.page import plain_text
from app.sheets.queries import sheet
from app.sheets.sheet import Face, Sheet
from app.storage.book import Book
from tests import paper
from tests.factories import make_customer, make_staff
from ui.printing import write_pdf
from ui.printing.face_pages import FacePages
from ui.printing.paper import Paper, page_layout


def printed(book: Book, *ids: int, lang: str = "zh", **options: object) -> Sheet:
    return book.read(sheet, CustomerCards(ids), lang, "李晓梅", Style(options=options))


def words(face: Face) -> list[str]:
    return [text for patch in face.patches if (text := plain_text(patch.html))]


def buyer(book: Book) -> int:
    return make_customer(
        book,
        "陈国栋",
        sex="male",
        stage="first",
        bought="途锐 3.0",
        delivered_on=dt.date(2026, 11, 17),
        amount=580000,
        plate="豫A12345",
        spouse_name="周敏",
    )


def test_a_prospect_gets_an_a_card_with_what_is_known_and_lines_for_the_rest(book: Book) -> None:
    owner = make_staff(book, "李晓梅")
    wang = make_customer(book, "王建业", owner_id=owner, mobile="13000005500", intent="H", source="朋友介绍")
    said = words(printed(book, wang).faces[0])
    assert said[:2] == ["A 卡", "王建业"]
    assert said[said.index("手机") + 1] == "130 0000 5500"
    assert said[said.index("意向级别") + 1].startswith("H")
    assert said[said.index("微信") + 1] == "公司名称"
    assert "谈了什么" in said
    assert "请勿外传" in said[-1]


def test_a_customer_gets_a_c_card_with_purchase_expiries_and_family(book: Book) -> None:
    said = words(printed(book, buyer(book)).faces[0])
    assert said[0] == "C 卡"
    assert said[said.index("购买本店产品") + 1] == "途锐 3.0"
    assert said[said.index("车牌号") + 1] == "豫A·12345"
    assert said[said.index("妻子") + 1] == "周敏"
    assert "保单号" not in said


def test_sensitive_items_are_masked_unless_asked_for_and_the_log_says_so(book: Book) -> None:
    chen = buyer(book)
    usual, opened = printed(book, chen), printed(book, chen, sensitive=True)
    said = words(usual.faces[0])
    assert said[said.index("成交金额") + 1] == MASK
    assert usual.remark == ""
    assert MASK not in words(opened.faces[0])
    assert opened.remark


def test_the_last_contact_stands_in_the_first_line_of_the_log(book: Book) -> None:
    wang = make_customer(book, "王建业")
    at = dt.datetime(2026, 11, 20, 10, 0)
    book.write(actions.log_and_settle, ContactDraft(wang, "call", "reached", at=at, text="想看\n新款"))
    said = words(printed(book, wang).faces[0])
    assert said[said.index("2026-11-20") :][:3] == ["2026-11-20", "电话", "想看 新款"]


@pytest.mark.parametrize(("card", "mark"), [("a", "A card"), ("c", "C card"), ("auto", "C card")])
def test_which_card_it_is_can_be_chosen(book: Book, card: str, mark: str) -> None:
    assert words(printed(book, buyer(book), lang="en", card=card).faces[0])[0] == mark


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_label_has_room_on_the_card(book: Book, lang: str) -> None:
    for card in ("a", "c"):
        made = printed(book, buyer(book), lang=lang, card=card)
        pages = FacePages(made, Paper.of(page_layout(made), 1.0))
        assert list(pages.reckon()) == [1]
        assert pages.too_full == []


@pytest.mark.usefixtures("qapp")
def test_two_cards_stand_on_a_page_and_nothing_leaves_its_card(book: Book, tmp_path: Path) -> None:
    note = "<b>话</b>" * 200
    ids = [make_customer(book, name, company=note, hobbies=("钓鱼",)) for name in ("𠮷田", "欧" * 50, "N")]
    path = tmp_path / "cards.pdf"
    made = printed(book, *ids)
    assert write_pdf(made, path) == 2
    assert (made.people, made.names[2]) == (3, "N")
    for page in paper.pages(path):
        for word in page:
            assert word.right <= 201
            assert word.bottom <= 145 or word.top >= 148.5 + 7
            assert word.bottom <= 297
