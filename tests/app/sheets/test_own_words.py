"""A shop says the words of its sheets otherwise, without a template."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.calendar.dates import Birthday, Calendar
from app.customers import referring
from app.errors import InputError
from app.printing import actions
from app.printing import queries as printing
from app.printing.setup import Style
from app.sheets import queries
from app.sheets.asked import CallSheet
from app.sheets.examples import EXAMPLES, example
from app.sheets.own_words import SheetWord, words_of
from app.sheets.registry import KINDS
from app.storage.book import Book
from tests.factories import make_customer, make_shop, make_staff

MARK = "甲乙"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made, _ = make_shop(tmp_path, _two)
    with closing(made):
        yield made


def _two(book: Book) -> None:
    book.sign_in(mei := make_staff(book))
    born = Birthday(Calendar.SOLAR, 1980, 11, 24)
    first = make_customer(book, "王建业", owner_id=mei, birthday=born, mobile="13800005521", grade="A")
    second = make_customer(book, "孙丽", owner_id=mei, birthday=born)
    book.write(referring.set_referrer, second, first)


def of_kind(kind: str, lang: str) -> dict[str, SheetWord]:
    known = KINDS[kind]
    found = words_of(known.word_table, lang, foot=known.has_note, pages=known.has_paper)
    return {word.path: word for word in found}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", sorted(EXAMPLES))
def test_every_word_that_stands_on_a_sheet_can_be_said_otherwise(book: Book, kind: str, lang: str) -> None:
    asked = book.read(example, kind, lang)
    assert asked is not None
    usual = repr(book.read(queries.sheet, asked, lang, "李晓梅"))
    said = {path: MARK + word.text for path, word in of_kind(kind, lang).items()}
    style = Style().with_words(lang, said)
    other = repr(book.read(queries.sheet, asked, lang, "李晓梅", style))
    there = [
        word.text for word in of_kind(kind, lang).values() if not word.places and f"'{word.text}'" in usual
    ]
    assert [text for text in there if MARK + text not in other] == []
    assert (f"{MARK}李晓梅" in other or f"{MARK}Printed by" in other) is KINDS[kind].has_note


def test_a_word_is_changed_in_one_language_and_for_one_kind(book: Book) -> None:
    style = Style().with_words("zh", {"why": "缘由", "results.1": "没人接", "people": "今天 {count} 位"})
    book.write(actions.save_style, "callsheet", style)
    asked = CallSheet(book.read(example, "callsheet").day, ids=(1, 2))  # type: ignore[union-attr]
    made = book.read(queries.sheet, asked)
    assert [column.title for column in made.parts[0].tables[0].columns][2] == "缘由"
    assert "□&nbsp;没人接" in made.parts[0].tables[0].rows[0][-1]
    assert made.parts[0].aside.startswith("今天 2 位")
    english = book.read(queries.sheet, asked, "en")
    assert [column.title for column in english.parts[0].tables[0].columns][2] == "Why"


def test_what_is_said_at_the_foot_is_said_on_every_kind(book: Book) -> None:
    foot = {".footer": "{by} 于 {at} 打印，只限店内", ".page": "{page}/{pages}"}
    book.write(actions.save_style, "callsheet", Style().with_words("zh", foot))
    for kind in ("callsheet", "customer", "list"):
        made = book.read(queries.sheet, book.read(example, kind), "zh", "李晓梅")
        assert made.footer.startswith("李晓梅 于 ")
        assert made.footer.endswith("打印，只限店内")
        assert made.page_words == "{page}/{pages}"
    card = book.read(queries.sheet, book.read(example, "customercard"), "zh", "李晓梅")
    assert any("只限店内" in patch.html for patch in card.faces[0].patches)
    book.write(actions.save_style, "list", replace(book.read(printing.style_of, "list"), words={}))
    assert book.read(printing.style_of, "callsheet").words == {}


def test_what_is_chosen_while_printing_changes_nothing_of_the_foot_of_others(book: Book) -> None:
    before = book.read(printing.style_of, "callsheet")
    book.write(actions.save_style, "list", Style().with_words("zh", {".page": "{page}"}))
    book.write(actions.remember_style, "callsheet", replace(before, scale=1.3))
    assert book.read(printing.style_of, "callsheet").own_words("zh") == {".page": "{page}"}


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("people", "共 {amount} 位", "sheet-word-places"),
        ("people", "共 {count.real} 位", "sheet-word-places"),
        ("people", "共 {count:>999999999} 位", "sheet-word-places"),
        ("people", "共 {count", "sheet-word-places"),
        ("why", "为什么{}", "sheet-word-places"),
        ("why", "为什么}}", "sheet-word-places"),
        (".footer", "{by} 打印", "sheet-word-needed"),
        ("why", "为" * 201, "sheet-word-long"),
    ],
)
def test_what_cannot_be_filled_in_is_refused_and_never_printed(
    book: Book, path: str, text: str, code: str
) -> None:
    with pytest.raises(InputError) as caught:
        of_kind("callsheet", "zh")[path].check(text)
    assert caught.value.code == code
    asked = book.read(example, "callsheet")
    style = Style().with_words("zh", {path: text})
    assert book.read(queries.sheet, asked, "zh", "李晓梅", style) == book.read(
        queries.sheet, asked, "zh", "李晓梅"
    )
