"""Lists on paper, read back from the PDF: no column is lost, nothing covers anything."""

from __future__ import annotations

import datetime as dt
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.customers import actions
from app.fields.catalog import CATALOG
from app.fields.field import Table
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import Decision
from app.sheets.listing import listing
from app.sheets.making import Making
from tests import paper
from tests.factories import make_book, make_customer
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("style", [Style(), Style(landscape=False), Style(scale=1.5), Style(paper="A5")])
@pytest.mark.parametrize("columns", [1, 5, 24])
def test_whatever_the_rows_hold_every_cell_is_on_some_page(
    tmp_path: Path, columns: int, style: Style
) -> None:
    titles = ["姓名", *(f"第{n:02d}项" for n in range(1, columns))]
    rows = [[text] * columns for text in HOSTILE.values()] + [[""] * columns, ["陈国栋"] * columns]
    path = tmp_path / "list.pdf"
    write_pdf(listing("名单", titles, rows, Making(style=style), narrowed=HOSTILE["long"]), path)
    check_layout(path)
    told = said(path)
    assert [title for title in titles if title not in told] == []
    assert [text for text in HOSTILE.values() if squeezed(text)[:6] not in told] == []
    assert told.count("陈国栋") >= columns


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    assert write_pdf(listing("名单", ["姓名", "手机"], []), path) == 1
    assert "没有符合条件的客户。" in paper.texts(path)[0]


def test_a_list_says_what_it_said(tmp_path: Path) -> None:
    clock.set_now(dt.datetime(2026, 11, 22, 8, 31))
    titles = ["姓名", "等级", "手机", "下次联系"]
    rows = [["陈国栋", "A", "138 0000 5521", "2026-11-25"], ["欧阳 䶮㛃", "", "", ""]]
    path = tmp_path / "list.pdf"
    write_pdf(listing("客户名单（2 位）", titles, rows, Making("zh", "李晓梅"), narrowed="地区 金水区"), path)
    check("list", "".join(paper.texts(path)))


@pytest.mark.parametrize("style", [Style(), Style(scale=1.5), Style(landscape=False)])
def test_the_people_of_an_account_stay_on_the_page_whatever_they_are_called(
    tmp_path: Path, style: Style
) -> None:
    with closing(make_book(tmp_path)) as book:
        firm = make_customer(book, "恒达物流", is_organisation=True)
        for text in HOSTILE.values():
            person = {"name": text[:100], "position": text, "motive": text, "role": "decider", "ties": text}
            book.write(actions.save_child, firm, Table.CONTACTS, None, person)
        path = tmp_path / "decision.pdf"
        write_pdf(book.read(sheets.sheet, Decision(firm), "zh", "", style), path)
    check_layout(path)
    told = said(path)
    assert [text for text in HOSTILE.values() if squeezed(text)[:8] not in told] == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_of_a_title_is_broken_above_narrow_columns(tmp_path: Path, scale: float) -> None:
    titles = sorted({field.label("en") for field in CATALOG.by_key.values()})
    path = tmp_path / "list.pdf"
    rows = [["A"] * len(titles)]
    write_pdf(listing("Customers", titles, rows, Making("en", style=Style(scale=scale))), path)
    there = {word.text for page in paper.pages(path) for word in page}
    wanted = {word for title in titles for word in unicodedata.normalize("NFKC", title).split()}
    assert wanted - there == set()
