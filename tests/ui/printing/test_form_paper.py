"""The 42-item form on paper, read back from the PDF."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.customers import item_actions
from app.customers.item_rows import ItemDraft
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import CustomerForms
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer, make_staff
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 11, 22, 8, 31))
    with closing(make_book(tmp_path)) as made:
        yield made


def pdf(book: Book, folder: Path, *ids: int, lang: str = "zh", style: Style | None = None) -> Path:
    path = folder / "form.pdf"
    write_pdf(book.read(sheets.sheet, CustomerForms(ids), lang, "李晓梅", style or Style()), path)
    return path


def test_the_blank_form_says_what_it_said(book: Book, tmp_path: Path) -> None:
    path = pdf(book, tmp_path)
    check("form-blank", "".join(paper.texts(path)))
    assert len(paper.pages(path)) == 2
    check_layout(path)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_filled_form_says_what_it_said(book: Book, tmp_path: Path, lang: str) -> None:
    chen = make_customer(
        book, "陈国栋", owner_id=make_staff(book), sex="male", mobile="13800005521", education="本科",
        company="恒达物流", marital_status="married", spouse_name="周敏", hobbies=("羽毛球",),
        health="高血压", alcohol="喝", bought="途锐 3.0", plate="豫A12345", career_goals="开第二家店",
    )  # fmt: skip
    path = pdf(book, tmp_path, chen, lang=lang)
    check(f"form-{lang}", "".join(paper.texts(path)))
    check_layout(path)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_whatever_a_file_holds_nothing_leaves_the_page_or_covers_anything(
    book: Book, tmp_path: Path, scale: float
) -> None:
    book.write(item_actions.add_item, ItemDraft("条" * 40, "Item", "line"))
    texts = list(HOSTILE.values())
    ids = [
        make_customer(
            book, name[:100], company=name, native_place=name[:80], eating_places=HOSTILE["note"],
            mailing_address=HOSTILE["long"], own_mind=name, present_home=name,
        )
        for name in texts
    ]  # fmt: skip
    path = pdf(book, tmp_path, *ids, style=Style(scale=scale))
    check_layout(path)
    assert [text for text in texts if squeezed(text)[:40] not in said(path)] == []
    assert said(path).count("41最得意的事") == len(texts)
