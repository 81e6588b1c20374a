"""Sheets of labels: which there are, and what stands on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import InputError
from app.printing import labels as formats
from app.printing.labels import LabelFormat
from app.printing.setup import Style
from app.sheets import labels
from app.sheets.asked import Labels
from app.sheets.page import plain_text
from app.sheets.queries import sheet
from app.sheets.sheet import Sheet
from app.storage.book import Book
from tests.factories import make_customer

OWN = LabelFormat("仓库的", "210x280", 2, 4, 5.0, 10.0, 95.0, 60.0, 5.0, 2.0)


def printed(book: Book, ids: tuple[int, ...], *, test: bool = False, **options: object) -> Sheet:
    return book.read(sheet, Labels(ids, test=test), "zh", "李晓梅", Style(options=options))


@pytest.mark.parametrize("each", formats.usual(), ids=lambda each: each.name)
def test_the_sheets_that_come_along_fit_onto_their_paper(each: LabelFormat) -> None:
    each.check()


def test_the_first_is_the_most_usual_one() -> None:
    first = formats.usual()[0]
    assert (first.columns, first.rows, first.width, first.height) == (3, 8, 70.0, 37.0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "name-needed"),
        ({"paper": "A9"}, "label-paper"),
        ({"columns": 0}, "label-count"),
        ({"rows": 41}, "label-count"),
        ({"height": 2.0}, "label-small"),
        ({"left": -1.0}, "label-small"),
        ({"width": 110.0}, "label-wide"),
        ({"gap_y": 20.0}, "label-high"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused(book: Book, change: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as caught:
        book.write(formats.save_format, replace(OWN, **change))  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_shops_own_sheet_is_kept_changed_and_deleted(book: Book) -> None:
    book.write(formats.save_format, OWN)
    book.write(formats.save_format, replace(OWN, rows=3))
    assert next(iter(book.read(formats.formats).values())) == replace(OWN, rows=3)
    assert book.undo_label() is not None
    book.write(formats.delete_format, OWN.name)
    assert book.read(formats.own) == []
    with pytest.raises(InputError) as caught:
        book.write(formats.save_format, replace(OWN, name=formats.usual()[0].name))
    assert caught.value.code == "label-sheet-taken"


def test_a_label_bears_postcode_address_and_name(book: Book) -> None:
    chen = make_customer(book, "陈国栋", sex="male", mailing_address="450000 郑州市花园路3号")
    made = printed(book, (chen,))
    assert [plain_text(patch.html) for patch in made.faces[0].patches] == [
        "450000",
        "郑州市花园路3号",
        "陈国栋 先生 收",
    ]
    assert (made.people, made.names) == (1, ("陈国栋 先生",))


def test_labels_begin_at_the_first_free_one_and_the_next_print_goes_on(book: Book) -> None:
    ids = tuple(make_customer(book, f"陈{n}", mailing_address=f"花园路{n}号") for n in range(5))
    made = printed(book, ids, start=20)
    assert made.grid is not None
    assert made.grid.start == 20
    assert labels.used(Style(options={"start": 20}), made).option("start") == 1
    assert labels.used(Style(options={"start": 3}), printed(book, (), test=True)).option("start") == 3


def test_a_start_beyond_the_sheet_is_the_first_label(book: Book) -> None:
    chen = make_customer(book, "陈国栋", mailing_address="花园路3号")
    for start in (99, "x", -1):
        made = printed(book, (chen,), start=start)
        assert made.grid is not None
        assert made.grid.start == 0


def test_labels_of_a_shops_own_sheet_stand_where_it_says(book: Book) -> None:
    book.write(formats.save_format, OWN)
    chen = make_customer(book, "陈国栋", mailing_address="花园路3号")
    made = printed(book, (chen,), label=OWN.name)
    assert made.grid is not None
    assert (made.setup.paper, made.grid.step_x, made.grid.step_y) == ("210x280", 100.0, 62.0)
    assert (made.faces[0].width, made.faces[0].height) == (95.0, 60.0)
    book.write(formats.delete_format, OWN.name)
    assert printed(book, (chen,), label=OWN.name).faces[0].width == 70.0


def test_the_test_page_outlines_every_label_of_nobody(book: Book) -> None:
    made = printed(book, (), test=True, start=5)
    assert (len(made.faces), made.people, made.title) == (24, 0, "测试页 3×8 · 70×37")
    assert made.grid is not None
    assert made.grid.start == 0
    assert all(face.patches[0].framed for face in made.faces)


def test_names_are_words_and_never_markup(book: Book) -> None:
    odd = make_customer(book, "<b>王</b> & {{ 1 }}", mailing_address="<script>路</script> 1 号")
    made = printed(book, (odd,))
    assert plain_text(made.faces[0].patches[1].html) == "<script>路</script> 1 号"
    assert plain_text(made.faces[0].patches[2].html) == "<b>王</b> & {{ 1 }} 收"
