"""Where things stand on paper, read back from the PDF."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from app.printing.setup import Setup
from app.sheets.sheet import Column, Face, Grid, Part, Patch, Sheet, Table
from tests import paper
from tests.paper import Word
from ui.printing import write_pdf

MM_UNITS = 720 / 25.4
pytestmark = pytest.mark.usefixtures("qapp")


def flow(*parts: Part, setup: Setup | None = None, **more: object) -> Sheet:
    return Sheet("单", parts, "foot", "p{page}of{pages}", setup or Setup(), **more)  # type: ignore[arg-type]


def listed(count: int, **more: object) -> Table:
    rows = tuple((f"a{n}", f"b{n}") for n in range(count))
    return Table((Column("x", 1), Column("y", 1)), rows, **more)  # type: ignore[arg-type]


def test_each_part_begins_on_a_page_of_its_own_and_may_count_its_own_pages(tmp_path: Path) -> None:
    parts = (Part("one", tables=(listed(90),)), Part("two", tables=(listed(2),)))
    path = tmp_path / "sheet.pdf"
    assert write_pdf(flow(*parts, counts_parts=True), path) == 4
    assert [page[0].text for page in paper.pages(path)] == ["one", "one", "one", "two"]
    assert [word.text for page in paper.pages(path) for word in page if "of" in word.text] == [
        "p1of3",
        "p2of3",
        "p3of3",
        "p1of1",
    ]


def test_a_band_stays_with_the_row_below_it(tmp_path: Path) -> None:
    for before in range(30, 60):
        table = listed(0)
        rows = (*(("r", str(n)) for n in range(before)), ("AREA",), ("first", "of area"))
        path = tmp_path / f"{before}.pdf"
        write_pdf(flow(Part("t", tables=(replace(table, rows=rows),))), path)
        assert all(("AREA" in page) == ("first" in page) for page in paper.texts(path))


def test_rows_to_be_written_in_are_as_high_as_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(flow(Part("t", tables=(listed(4, row_height=20.0, titled=False),))), path)
    tops = [word.top for word in paper.pages(path)[0] if word.text.startswith("a")]
    assert [round(after - before) for before, after in itertools.pairwise(tops)] == [20, 20, 20]


@pytest.mark.parametrize(
    ("setup", "size"),
    [
        (Setup(), (210, 297)),
        (Setup(landscape=True), (297, 210)),
        (Setup(paper="16K"), (195, 270)),
        (Setup(paper="DL", landscape=True), (220, 110)),
        (Setup(paper="100x150"), (100, 150)),
    ],
)
def test_the_paper_is_as_it_was_asked_for(tmp_path: Path, setup: Setup, size: tuple[int, int]) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(flow(Part("t", tables=(listed(1),)), setup=setup), path)
    assert paper.size(path) == size


def test_larger_type_takes_more_pages_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    usual = write_pdf(flow(Part("t", tables=(listed(100),))), path)
    large = write_pdf(flow(Part("t", tables=(listed(100),)), setup=Setup(scale=1.5)), path)
    assert large > usual
    assert [word.text for page in paper.pages(path) for word in page if word.text.startswith("b")] == [
        f"b{n}" for n in range(100)
    ]


def test_the_shops_picture_stands_before_the_title(tmp_path: Path) -> None:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    path = tmp_path / "sheet.pdf"
    part = Part("title", tables=(listed(1),))
    write_pdf(flow(part), path)
    plain = _left_of_title(path)
    write_pdf(flow(part, logo=bytes(data.data())), path)
    assert _left_of_title(path) > plain + 5
    write_pdf(flow(part, logo=b"no picture"), path)
    assert _left_of_title(path) == plain


def _left_of_title(path: Path) -> float:
    return next(word.left for word in paper.pages(path)[0] if "title" in word.text)


def faces(count: int, html: str = "n{n}") -> tuple[Face, ...]:
    return tuple(Face(60, 30, (Patch(html.format(n=n), 5, 5, 50, 20),)) for n in range(count))


def test_faces_stand_in_their_places_and_begin_where_asked(tmp_path: Path) -> None:
    grid = Grid(columns=3, rows=8, left=7, top=12, step_x=66, step_y=34, start=4)
    path = tmp_path / "labels.pdf"
    assert write_pdf(replace(flow(), faces=faces(25), grid=grid), path) == 2
    first, second = paper.pages(path)
    assert [word.text for word in second] == [f"n{n}" for n in range(20, 25)]
    assert len(first) == 20
    assert first[0].text == "n0"
    assert (first[0].left, first[0].top) == pytest.approx((7 + 66 + 5, 12 + 34 + 5), abs=0.5)


def test_words_that_are_too_many_are_made_smaller_until_they_fit(tmp_path: Path) -> None:
    lines = "<br>".join(f"line{n}" for n in range(6))
    path = tmp_path / "labels.pdf"
    write_pdf(replace(flow(), faces=faces(1, lines), grid=None), path)
    (page,) = paper.pages(path)
    assert [word.text for word in page] == [f"line{n}" for n in range(6)]
    assert max(word.bottom for word in page) < 25.5


def test_a_character_that_no_font_has_is_named_by_its_code(tmp_path: Path) -> None:
    rows = (("王\ue123", "<b>\u4dae\u36c3</b>"),)
    path = tmp_path / "sheet.pdf"
    write_pdf(flow(Part("t", tables=(replace(listed(0), rows=rows),))), path)
    (text,) = paper.texts(path)
    for letter, code in (("", "〔U+E123〕"), ("\u4dae", "U+4DAE"), ("\u36c3", "U+36C3")):
        assert code in text or (letter and letter in text)


def test_a_character_beyond_the_first_plane_leaves_ink_or_its_code(tmp_path: Path) -> None:
    """A PDF does not tell it back as text: Qt maps glyphs to sixteen bits."""
    with_it, without = (_printed(tmp_path, f"王{letter}") for letter in ("\U00020bb7", "\u3000"))
    assert with_it != without


def _printed(folder: Path, text: str) -> bytes:
    path = folder / "one.pdf"
    write_pdf(flow(Part("t", tables=(replace(listed(0), rows=((text, ""),)),))), path)
    return paper.picture(path)


def test_faces_name_such_characters_too(tmp_path: Path) -> None:
    path = tmp_path / "labels.pdf"
    write_pdf(replace(flow(), faces=faces(1, "收件人 \ue001")), path)
    assert "U+E001" in paper.texts(path)[0]


def test_a_table_stands_apart_from_one_with_a_heading_of_its_own(tmp_path: Path) -> None:
    def step(*tables: Table) -> float:
        path = tmp_path / "sheet.pdf"
        write_pdf(flow(Part("t", tables=tables)), path)
        first, second = (word.top for word in paper.pages(path)[0] if word.text == "a0")
        return second - first

    assert step(listed(1, titled=False, heading="h"), listed(1, titled=False)) > 2 + step(
        listed(1, titled=False), listed(1, titled=False)
    )


def test_no_line_begins_with_the_point_between_two_things(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    for letters in range(1, 30):
        row = (f"{'一' * letters} · 二三", "")
        write_pdf(flow(Part("t", tables=(replace(listed(0), rows=(row,)),))), path)
        left = min(word.left for word in paper.pages(path)[0] if word.text.startswith("一"))
        points = [word for word in paper.pages(path)[0] if word.text.startswith(("·", "・"))]
        assert all(word.left > left + 1 for word in points)


def _words(folder: Path, *cells: str) -> list[Word]:
    path = folder / "sheet.pdf"
    rows = tuple((cell, "beside") for cell in cells)
    write_pdf(flow(Part("t", tables=(replace(listed(0, titled=False), rows=rows),))), path)
    return [word for word in paper.pages(path)[0] if word.text.startswith("w")]


@pytest.mark.parametrize(
    ("html", "times"), [("<small>w1</small>", 0.8), ("<span style='font-size: x-large'>w1</span>", 1.5)]
)
def test_type_may_be_smaller_or_larger_than_the_usual(tmp_path: Path, html: str, times: float) -> None:
    other, usual = _words(tmp_path, html, "w2")
    assert (other.bottom - other.top) / (usual.bottom - usual.top) == pytest.approx(times, abs=0.1)


def test_a_paragraph_stands_where_its_style_says(tmp_path: Path) -> None:
    usual, right, inset, below = _words(
        tmp_path,
        "<p>w1</p>",
        "<p style='text-align: right'>w2</p>",
        "<p style='margin-left: 200px; text-indent: 100px; margin-bottom: 300px'>w3</p><p>w4</p>",
    )
    assert right.left > usual.left + 50
    assert inset.left - usual.left == pytest.approx(300 / MM_UNITS, abs=0.5)
    assert below.left == pytest.approx(usual.left, abs=0.5)
    assert below.top - inset.bottom == pytest.approx(300 / MM_UNITS, abs=2)


def test_what_is_written_from_right_to_left_begins_at_the_right(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    rows = (("ئەركىن", "w1"), ("<b>ئەركىن</b>", "w2"))
    write_pdf(flow(Part("t", tables=(replace(listed(0, titled=False), rows=rows),))), path)
    names = [word for word in paper.pages(path)[0] if any("\u0600" <= sign <= "\u06ff" for sign in word.text)]
    assert names
    assert all(word.left > 60 for word in names)


def test_what_is_said_of_an_empty_table_is_no_band() -> None:
    table = replace(listed(0), empty="nobody")
    assert not table.is_band(("nobody",))
    assert replace(table, rows=(("AREA",), ("a", "b"))).is_band(("AREA",))
