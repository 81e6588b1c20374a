"""How sheets look, the shop's own templates, and the log of prints, in a real file."""

from __future__ import annotations

import pytest

from app.errors import InputError
from app.printing import actions, queries
from app.printing.rows import Printed
from app.printing.setup import Setup, Style, size_of
from app.storage.book import Book
from tests.factories import make_staff


def test_what_was_chosen_while_printing_is_remembered_and_no_undo_takes_it_back(book: Book) -> None:
    style = Style(landscape=False, scale=1.3, options={"order": "area"})
    done = book.write(actions.remember_style, "callsheet", style)
    assert done.name is None
    assert book.read(queries.style_of, "callsheet") == style
    assert book.read(queries.style_of, "customer") == Style()
    assert book.undo_label() is None


def test_what_the_shop_sets_for_its_sheets_can_be_taken_back(book: Book) -> None:
    book.write(actions.save_style, "callsheet", Style(title="回访单"))
    book.undo()
    assert book.read(queries.style_of, "callsheet").title == ""


def test_a_style_of_a_later_program_is_understood_as_far_as_it_goes() -> None:
    assert Style.load({"title": "单", "glitter": True}) == Style(title="单")
    assert Style.load(None) == Style()


def test_only_what_was_changed_takes_the_place_of_the_template() -> None:
    template = Setup(paper="A5", landscape=True, margin=5.0)
    assert Style().applied(template) == template
    assert Style(landscape=False, ink_saving=True).applied(template) == Setup(
        paper="A5", landscape=False, margin=5.0, ink_saving=True
    )


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (210, 297)), ("100x150", (100, 150)), ("纸", None), ("9x9", None)]
)
def test_a_paper_has_a_name_or_its_own_measures(paper: str, size: tuple[float, float] | None) -> None:
    assert size_of(paper) == size


def test_a_template_is_added_changed_deleted_and_brought_back(book: Book) -> None:
    own = book.write(actions.save_template, "callsheet", " 我们的 ", "<html></html>").value
    book.write(actions.save_template, "callsheet", "我们的单", "<html> </html>", own)
    (kept,) = book.read(queries.templates, "callsheet")
    assert (kept.name, kept.text) == ("我们的单", "<html> </html>")
    book.write(actions.delete_template, own)
    assert book.read(queries.templates) == []
    book.undo()
    assert book.read(queries.template, own) == kept
    with pytest.raises(InputError) as caught:
        book.write(actions.save_template, "callsheet", " ", "")
    assert caught.value.code == "name-needed"


def test_a_picture_that_is_too_large_is_refused(book: Book) -> None:
    book.write(actions.save_logo, b"picture")
    with pytest.raises(InputError):
        book.write(actions.save_logo, b"x" * (actions.LARGEST_LOGO + 1))
    assert book.read(queries.logo) == b"picture"


def test_the_log_says_who_printed_what_and_no_undo_takes_that_away(book: Book) -> None:
    mei = make_staff(book)
    book.sign_in(mei)
    for title in ("第一张", "第二张"):
        told = Printed("callsheet", title, "金水区", 7, 2, "HP", "K7Q", [[1, "a"]])
        book.write(actions.log_print, told)
    last, first = book.read(queries.prints)
    assert (last.printed.title, first.printed.title, last.staff_id) == ("第二张", "第一张", mei)
    label = book.undo_label()
    assert label is not None
    assert label.code == "staff-edit"
    found = book.read(queries.print_by_code, "k7q")
    assert found is not None
    assert found.printed.content == [[1, "a"]]
    assert book.read(queries.print_by_code, "ZZZ") is None
