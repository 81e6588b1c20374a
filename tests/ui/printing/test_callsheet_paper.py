"""The call sheet on paper, read back from the PDF: every row is there, whole, and nothing covers anything."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from app import clock
from app.care.rows import PromiseLine
from app.customers.whereabouts import Whereabouts
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from app.sheets.callsheet import callsheet
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from app.storage.book import Book
from tests import paper
from tests.app.sheets.call_rows import DAY, KNOWN, ROW, reason
from tests.factories import make_book, make_customer, make_staff
from tests.golden_text import check
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")

STYLES = {
    f"{'upright' if upright else 'across'}-{round(100 * scale)}": Style(
        landscape=not upright, scale=scale, ink_saving=scale > 1
    )
    for upright in (False, True)
    for scale in (1.0, 1.15, 1.5)
}
LONG_NAME = "河南恒达现代物流供应链管理有限责任公司郑州航空港区分公司" * 2
NAMES = ("陈国栋", "欧阳 䶮㛃", "<b>A&B</b>", LONG_NAME, "W" * 40)


LARGE_BY_AREA = Style(landscape=False, scale=1.5, options={"order": "area"})


def hostile(style: Style, order: str = "urgency") -> Sheet:
    """Rows with long, empty and strange content."""
    long = "他说了很久。" * 80
    rows = [
        replace(ROW, customer_id=1, name=NAMES[0]),
        replace(ROW, customer_id=2, name=NAMES[1], phone="", salutation="", best_time=""),
        replace(ROW, customer_id=3, name=NAMES[2], reasons=tuple(reason(f"第 {n} 件事") for n in range(9))),
        replace(ROW, customer_id=4, name=NAMES[3], reasons=(reason(long, long),), best_time=long[:60]),
        replace(ROW, customer_id=5, name=NAMES[4], reasons=()),
    ]
    promises = tuple(PromiseLine(n, long, DAY, late=False) for n in range(4))
    known = [
        replace(KNOWN, customer_id=1),
        replace(KNOWN, customer_id=2, wechat="", missing=(), family="", topics=(), personality=""),
        replace(KNOWN, customer_id=3, silent="lost"),
        replace(KNOWN, customer_id=4, family=long, topics=(long,) * 6, promises=promises, company=long),
    ]
    making = Making("zh", "李晓梅", style.with_option("order", order))
    places = {4: Whereabouts("禾川市临溪区文化路 62 号星湖湾 7 号楼 401 " * 3, "禾川", "临溪区")}
    return callsheet(rows, known, making, day=DAY, owner="李晓梅", places=places)


def covers(one: paper.Word, other: paper.Word) -> bool:
    """Whether two words stand on each other; what sticks out above and below letters does not count."""
    inset = (one.bottom - one.top) / 3
    return (
        one.left < other.right - 0.2
        and other.left < one.right - 0.2
        and one.top + inset < other.bottom - inset
        and other.top + inset < one.bottom - inset
    )


@pytest.mark.parametrize("order", ["urgency", "area"])
@pytest.mark.parametrize("name", STYLES)
def test_whatever_the_rows_hold_nothing_leaves_the_page_or_covers_anything(
    tmp_path: Path, name: str, order: str
) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(hostile(STYLES[name], order), path)
    wide, high = paper.size(path)
    for page in paper.pages(path):
        assert all(word.left >= 9.5 and word.right <= wide - 9.5 for word in page)
        assert all(word.top >= 9 and word.bottom <= high - 8 for word in page)
        assert [pair for pair in combinations(page, 2) if covers(*pair)] == []
    said = re.sub(r"\s", "", "".join(paper.texts(path)))
    assert [each for each in NAMES if re.sub(r"\s", "", each) not in said] == []
    assert said.count("□接通") == len(NAMES)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_today(DAY)
    with closing(make_book(tmp_path)) as made:
        mei = make_staff(made)
        chen = make_customer(
            made, "陈国栋", owner_id=mei, mobile="13800005521", delivered_on=DAY - dt.timedelta(days=3),
            bought="途锐 3.0", personality="driver", salutation="陈总", best_time="10 点后", grade="A",
            mailing_address="河南省郑州市金水区文化路 62 号", hobbies=("羽毛球", "信阳毛尖"),
        )  # fmt: skip
        make_customer(made, "孙 䶮㛃", owner_id=mei, wechat="sunli_zz", salutation="孙女士")
        make_customer(made, "恒达物流", owner_id=mei, office_phone="037100008120", is_organisation=True)
        make_customer(made, "马驰", owner_id=mei, do_not_contact=True, mobile="13700004415")
        draft = ContactDraft(
            chen, "call", "reached", text="问了首保，下周来", promises=(("备用钥匙套", DAY),),
            at=dt.datetime(2026, 11, 20, 9, 0),
        )  # fmt: skip
        made.write(interactions.log_contact, draft)
        yield made


@pytest.mark.parametrize(
    ("name", "style", "lang"),
    [
        ("callsheet", Style(), "zh"),
        (
            "callsheet-upright-large-by-area",
            Style(landscape=False, scale=1.5, options={"order": "area"}),
            "zh",
        ),
        ("callsheet-en", Style(landscape=False), "en"),
    ],
)
def test_the_call_sheet_says_what_it_said(
    book: Book, tmp_path: Path, name: str, style: Style, lang: str
) -> None:
    clock.set_now(dt.datetime(2026, 11, 22, 8, 31))
    asked = CallSheet(DAY, 1, "四位客户", (1, 2, 3, 4))
    path = tmp_path / "sheet.pdf"
    write_pdf(book.read(sheets.sheet, asked, lang, "李晓梅", style), path)
    check(name, "".join(paper.texts(path)))


def test_many_rows_are_all_there_once(book: Book, tmp_path: Path) -> None:
    rows = [replace(ROW, customer_id=number, name=f"来客{number:03d}号") for number in range(300)]
    path = tmp_path / "sheet.pdf"
    write_pdf(callsheet(rows, (), Making(), day=DAY), path)
    said = "".join(paper.texts(path))
    assert [row.name for row in rows if said.count(row.name) != 1] == []
