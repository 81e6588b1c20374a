"""The birthdays of a month: whose, on which day of the year, how old."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.customers import actions
from app.fields.catalog import CATALOG
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import Birthdays
from app.storage.book import Book
from tests import paper
from tests.factories import make_customer, make_staff
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf


def born(text: str) -> Any:
    return CATALOG["birthday"].kind.parse(text).value


def rows(book: Book, month: int, owner: int | None = None, lang: str = "zh", **options: Any) -> list[Any]:
    asked = Birthdays(2026, month, owner)
    made = book.read(sheets.sheet, asked, lang, "", Style(options=options))
    return [row[1:8] for row in made.parts[0].tables[0].rows]


def test_solar_and_lunar_birthdays_stand_on_their_days_of_the_year(book: Book) -> None:
    mei = make_staff(book)
    make_customer(book, "陈国栋", owner_id=mei, birthday=born("1980-11-05"), mobile="13800005521")
    make_customer(book, "赵雅琴", birthday=born("农历1975年十月十四"))
    make_customer(book, "马驰", birthday=born("1990-12-01"))
    assert rows(book, 11) == [
        ("11-05 周四", "陈国栋", "客户本人", "1980-11-05", "46", "138\u00a00000\u00a05521", "李晓梅"),
        ("11-22 周日", "赵雅琴", "客户本人", "农历1975年十月十四", "51", "", ""),
    ]
    assert [row[1] for row in rows(book, 11, mei)] == ["陈国栋"]
    assert rows(book, 3) == []


def test_of_those_chosen_only_they_and_their_families_stand_on_it(book: Book) -> None:
    chen = make_customer(
        book, "陈国栋", birthday=born("1980-11-05"), spouse_name="周敏", spouse_birthday=born("11-08")
    )
    make_customer(book, "马驰", birthday=born("1990-11-01"))
    made = book.read(sheets.sheet, Birthdays(2026, 11, ids=(chen,)))
    assert [row[2] for row in made.parts[0].tables[0].rows] == ["陈国栋", "周敏"]


def test_the_family_is_named_with_whose_it_is_and_can_be_left_out(book: Book) -> None:
    chen = make_customer(
        book, "陈国栋", spouse_name="周敏", spouse_birthday=born("11-08"), mobile="13800005521"
    )
    assert [row[:3] for row in rows(book, 11)] == [("11-08 周日", "周敏", "陈国栋的配偶")]
    assert rows(book, 11)[0][5] == "138\u00a00000\u00a05521"
    book.write(actions.save_fields, chen, {"spouse_phone": "13900001234"})
    assert rows(book, 11)[0][5] == "139\u00a00000\u00a01234"
    assert rows(book, 11, family=False) == []
    assert rows(book, 11, lang="en")[0][2] == "Spouse of 陈国栋"


def test_those_who_died_are_left_out_with_their_families(book: Book) -> None:
    make_customer(book, "陈国栋", birthday=born("11-05"), spouse_birthday=born("11-08"), deceased=True)
    assert rows(book, 11) == []


def test_the_last_days_of_both_calendars_are_not_lost(book: Book) -> None:
    make_customer(book, "闰日", birthday=born("2000-02-29"))
    make_customer(book, "三十", birthday=born("农历1975年十月三十"))
    assert [row[0] for row in rows(book, 2)] == ["02-28 周六"]
    months = [month for month in range(1, 13) if any(row[1] == "三十" for row in rows(book, month))]
    assert len(months) == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_on_paper_nothing_leaves_the_page_or_covers_anything(
    book: Book, tmp_path: Path, scale: float
) -> None:
    for day, text in enumerate(HOSTILE.values(), 1):
        make_customer(
            book, text[:100], birthday=born(f"1980-11-{day:02d}"), spouse_birthday=born("农历十月十四")
        )
    path = tmp_path / "birthdays.pdf"
    write_pdf(book.read(sheets.sheet, Birthdays(2026, 11), "zh", "", Style(scale=scale)), path)
    check_layout(path)
    assert [text for text in HOSTILE.values() if squeezed(text)[:10] not in said(path)] == []
    write_pdf(book.read(sheets.sheet, Birthdays(2026, 1)), path)
    assert "这个月没有人过生日。" in said(path)


@pytest.mark.usefixtures("qapp")
def test_the_list_says_what_it_said(book: Book, tmp_path: Path) -> None:
    make_customer(book, "陈国栋", birthday=born("1980-11-05"), mobile="13800005521", spouse_name="周敏",
                  spouse_birthday=born("农历1982年十月十四"))  # fmt: skip
    made = book.read(sheets.sheet, Birthdays(2026, 11), "zh", "李晓梅")
    path = tmp_path / "birthdays.pdf"
    write_pdf(made, path)
    told = "".join(paper.texts(path))
    check("birthdays", told[: told.index("李晓梅")])
