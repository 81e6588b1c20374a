"""Lists on paper, read back from the PDF: no column is lost, nothing covers anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.printing.setup import Style
from app.sheets.listing import listing
from app.sheets.making import Making
from tests import paper
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
