"""The 42-item form as values: what it asks, in which order, and what it tells of a customer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.care.packs import trades
from app.customers import item_actions
from app.customers.item_rows import ItemDraft
from app.customers.queries import MASK
from app.errors import Cancelled
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import CustomerFiles, CustomerForms
from app.sheets.page import plain_text
from app.sheets.sheet import BLANK, Sheet
from app.sheets.templates import JOINER
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(begun(tmp_path, "auto")) as made:
        yield made


def begun(folder: Path, trade: str) -> Book:
    """A new file with what its trade brings along."""
    made = make_book(folder, f"{trade}.keqing", trade=trade)
    made.write(trades.begin, trade)
    return made


def form(book: Book, *ids: int, lang: str = "zh", **options: Any) -> Sheet:
    return book.read(sheets.sheet, CustomerForms(ids), lang, "李晓梅", Style(options=options))


def cells(sheet: Sheet, part: int = 0) -> list[str]:
    rows = [row for table in sheet.parts[part].tables for row in table.rows]
    return [text(cell) for row in rows for cell in row]


def text(cell: str) -> str:
    """What a reader sees; room to write is a line."""
    seen = cell.replace(BLANK, "____").replace(JOINER, "").replace("</p>", "\n")
    return re.sub(r"\s+", " ", plain_text(seen)).strip()


def answer(sheet: Sheet, label: str, part: int = 0) -> str:
    found = cells(sheet, part)
    return found[next(place for place, cell in enumerate(found) if cell.startswith(label)) + 1]


def bands(sheet: Sheet) -> list[str]:
    rows = [row for table in sheet.parts[0].tables for row in table.rows]
    return [row[0] for row in rows if len(row) == 1]


def numbers(sheet: Sheet) -> list[int]:
    heads = (cell.split(" ")[0] for cell in cells(sheet))
    return [int(head) for head in heads if head.isdigit()]


def test_the_blank_form_asks_the_42_items_in_the_order_of_the_template(book: Book) -> None:
    made = form(book)
    assert numbers(made) == list(range(1, 43))
    assert bands(made) == [
        "一、基本信息",
        "二、家庭信息",
        "三、个人生活与健康",
        "四、车辆状况",
        "房产状况",
        "五、受尊重信息",
        "六、自我认同价值",
    ]
    assert answer(made, "客户姓名") == answer(made, "销售顾问") == "____"
    assert made.people == 0


def test_what_is_not_known_has_boxes_to_tick_and_room_to_write(book: Book) -> None:
    made = form(book)
    assert answer(made, "1 性别") == "□ 男 □ 女"
    assert answer(made, "10 婚姻状况") == "□ 未婚 □ 已婚 □ 离异 □ 丧偶"
    assert answer(made, "8 学历").startswith("□ 高中及以下 □ 大专 □ 本科 □ 硕士及以上 ____ 毕业学校：____")
    assert answer(made, "39 事业目标") == "____ ____"
    assert "39 事业目标 长期、短期" in cells(made)


def test_what_is_known_is_ticked_or_written_out(book: Book) -> None:
    mei = make_staff(book)
    chen = make_customer(
        book, "陈国栋", owner_id=mei, sex="male", education="本科", alcohol="只喝黄酒", company="恒达",
        mobile="13800000521", marital_status="married",
    )  # fmt: skip
    made = form(book, chen)
    assert answer(made, "1 性别") == "■ 男 □ 女"
    assert answer(made, "8 学历").startswith("□ 高中及以下 □ 大专 ■ 本科")
    assert answer(made, "20 饮酒") == "只喝黄酒"
    assert answer(made, "6 手机") == "138 0000 0521"
    assert answer(made, "销售顾问") == "李晓梅"
    assert made.parts[0].subtitle.startswith("陈国栋 · 档案号 ")
    assert made.people == 1


def test_members_of_the_family_stand_in_lines_of_their_own(book: Book) -> None:
    children = CATALOG["children"].kind.parse("儿子:王磊 1996-3-5、女儿:王蕾 2001-1-2").value
    made = form(book, make_customer(book, children=children))
    rows = [row for table in made.parts[0].tables for row in table.rows]
    told = next(row[place + 1] for row in rows for place, cell in enumerate(row) if "子女状况" in cell)
    assert told.count("<p") == 2
    assert "王磊" in told


def test_section_four_begins_with_what_the_trade_is_about(tmp_path: Path) -> None:
    wanted = {
        "auto": ["四、车辆状况", "房产状况"],
        "insurance": ["四、保障状况", "房产状况"],
        "keyaccount": ["四、合同与用量", "房产状况"],
        "realestate": ["四、房产状况"],
    }
    for trade, fourth in wanted.items():
        with closing(begun(tmp_path, trade)) as book:
            made = form(book)
            assert bands(made)[3 : 3 + len(fourth)] == fourth
            assert len(bands(made)) == 5 + len(fourth)


def test_the_shop_hides_names_orders_and_adds_items(book: Book) -> None:
    book.write(item_actions.show_item, "smoking", False)
    book.write(item_actions.add_item, ItemDraft("常坐的座位", "Seat", "line"), Section.LIFE)
    book.write(item_actions.add_item, ItemDraft("生肖", "Animal", "line"))
    book.write(item_actions.arrange, Section.ESTEEM, ["plate", "position"])
    made = form(book)
    assert 21 not in numbers(made)
    assert numbers(made).index(35) < numbers(made).index(33)
    assert answer(made, "常坐的座位") == "____"
    assert answer(made, "生肖") == "____"
    assert bands(made)[-1] == "七、本店附加"


def test_a_hidden_section_four_leaves_the_items_of_the_trade_at_the_end(book: Book) -> None:
    book.write(item_actions.show_section, Section.PROPERTY, False)
    made = form(book)
    assert bands(made)[3:] == ["四、受尊重信息", "五、自我认同价值", "六、本店附加"]
    assert "意向车型" in cells(made)


@pytest.mark.parametrize("asked", [CustomerForms, CustomerFiles])
def test_secrets_are_masked_unless_asked_for_and_then_the_log_says_so(book: Book, asked: Any) -> None:
    chen = make_customer(book, "陈国栋", health="高血压")
    masked = book.read(sheets.sheet, asked((chen,)))
    opened = book.read(sheets.sheet, asked((chen,)), "zh", "", Style(options={"sensitive": True}))
    assert MASK in str(masked.parts)
    assert "高血压" not in str(masked.parts)
    assert "高血压" in str(opened.parts)
    assert (masked.remark, opened.remark) == ("", "含敏感项")


def test_each_of_many_has_pages_of_its_own_and_a_long_making_can_be_stopped(book: Book) -> None:
    ids = [make_customer(book, f"客户{n}") for n in range(3)]
    made = form(book, *ids)
    assert (len(made.parts), made.counts_parts, made.people) == (3, True, 3)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        book.read(sheets.sheet, CustomerForms(tuple(ids)), "zh", "", None, None, stop)
    assert told == [(0, 3), (1, 3)]


def test_the_form_speaks_english(book: Book) -> None:
    made = form(book, make_customer(book, "陈国栋", sex="male"), lang="en")
    assert bands(made)[:2] == ["I. Basics", "II. Family"]
    assert answer(made, "1 Sex") == "■ Male □ Female"
