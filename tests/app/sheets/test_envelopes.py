"""What stands on an envelope."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.printing.setup import Style
from app.sheets.asked import Envelopes
from app.sheets.page import plain_text
from app.sheets.queries import sheet
from app.sheets.sheet import Sheet
from app.staff.actions import save_settings
from app.storage.book import Book
from tests.factories import make_book, make_customer


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        shop = {"shop_name": "云台汽车", "shop_address": "禾川市云台区迎宾大道1号", "shop_postcode": "450001"}
        made.write(save_settings, shop)
        yield made


def printed(
    book: Book, lang: str = "zh", *, address: str = "450000 郑州市花园路3号", **options: object
) -> Sheet:
    chen = make_customer(book, "陈国栋", sex="male", salutation="陈总", mailing_address=address)
    return book.read(sheet, Envelopes((chen,)), lang, "李晓梅", Style(options=options))


def words(made: Sheet) -> list[str]:
    return [text for patch in made.faces[0].patches if (text := plain_text(patch.html))]


def test_the_chinese_face_has_six_boxes_the_name_and_the_sender(book: Book) -> None:
    made = printed(book)
    assert made.setup.size == (230.0, 120.0)
    boxes = made.faces[0].patches[:6]
    assert "".join(plain_text(box.html) for box in boxes) == "450000"
    assert all(box.framed for box in boxes)
    assert words(made)[6:] == [
        "贴邮票处",
        "郑州市花园路3号",
        "陈国栋 先生 收",
        "禾川市云台区迎宾大道1号\u3000云台汽车",
        "邮政编码\u3000450001",
    ]


def test_an_unknown_postcode_leaves_the_boxes_empty(book: Book) -> None:
    made = printed(book, address="郑州市花园路3号")
    boxes = made.faces[0].patches[:6]
    assert all(box.framed and not box.html for box in boxes)


def test_envelopes_that_have_boxes_get_only_the_digits(book: Book) -> None:
    made = printed(book, frames=False)
    assert not any(patch.framed for patch in made.faces[0].patches)
    assert "贴邮票处" not in words(made)
    assert words(made)[:6] == list("450000")


@pytest.mark.parametrize(
    ("paper", "size"), [("DL", (220.0, 110.0)), ("C5", (229.0, 162.0)), ("?", (230.0, 120.0))]
)
def test_the_envelope_is_the_chosen_one(book: Book, paper: str, size: tuple[float, float]) -> None:
    made = printed(book, envelope=paper)
    assert made.setup.size == size
    assert all(
        patch.left + patch.width <= size[0] and patch.top + patch.height <= size[1]
        for patch in made.faces[0].patches
    )


@pytest.mark.parametrize("paper", ["DL", "ZL", "C5"])
def test_where_postal_machines_read_and_print_nothing_stands(book: Book, paper: str) -> None:
    made = printed(book, envelope=paper, address="450000 河南省郑州市" + "金水区花园路三号院" * 6)
    wide, high = made.setup.size
    boxes, others = made.faces[0].patches[:6], made.faces[0].patches[6:]
    assert all(
        box.framed and box.red and box.left + box.width <= 90 and box.top + box.height <= 26 for box in boxes
    )
    for patch in others:
        assert not patch.red
        assert patch.left >= 90 or patch.top >= 26
        beside = patch.left + patch.width <= wide - 160 or patch.left >= wide - 55
        assert beside or patch.top + patch.height <= high - 20


def test_in_english_the_name_comes_first(book: Book) -> None:
    made = printed(book, "en")
    assert words(made) == [
        "云台汽车禾川市云台区迎宾大道1号450001",
        "Mr 陈国栋郑州市花园路3号450000",
    ]


def test_behind_a_window_everything_of_the_receiver_stands_at_the_lower_left(book: Book) -> None:
    made = printed(book, look="window", envelope="DL")
    receiver = made.faces[0].patches[-1]
    assert (receiver.left, receiver.top) == (23.0, 53.0)
    assert (receiver.left + receiver.width, receiver.top + receiver.height) == (107.0, 92.0)
