"""Who brought whom on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app import clock
from app.customers import actions, referring
from app.customers.queries import MASK
from app.fields.field import Table
from app.fields.kinds import Money
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import ReferralTrees
from app.sheets.sheet import Sheet
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer
from tests.golden_text import check
from tests.paper_checks import HOSTILE, check_layout, said, squeezed
from ui.printing import write_pdf


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_now(dt.datetime(2026, 11, 22, 8, 31))
    with closing(make_book(tmp_path)) as made:
        yield made


@pytest.fixture
def circle(book: Book) -> dict[str, int]:
    """王 brought 陈 and 赵, 陈 brought 李; 马 brought nobody."""
    ids = {"王建业": make_customer(book, "王建业", grade="A")}
    for name, by in (("陈国栋", "王建业"), ("赵雅琴", "王建业"), ("李强", "陈国栋"), ("马驰", None)):
        ids[name] = make_customer(book, name, referrer=by)
    book.write(
        actions.save_child, ids["李强"], Table.PURCHASES, None, {"product": "迈腾", "amount": 20_000_000}
    )
    return ids


def printed(book: Book, *ids: int, lang: str = "zh", style: Style | None = None) -> Sheet:
    return book.read(sheets.sheet, ReferralTrees(ids), lang, "", style or Style())


def test_a_tree_is_set_in_with_counts_closed_and_value(book: Book, circle: dict[str, int]) -> None:
    made = printed(book, *circle.values())
    (part,) = made.parts
    head, chen, li, zhao = part.tables[0].rows
    assert head[0].startswith("王建业 ")
    assert "直接介绍 2 位，共 3 位，成交 1 位" in head[0]
    assert [row[0] for row in (chen, li, zhao)] == ["陈国栋", "\u00a0\u00a0\u00a0\u00a0└ 李强", "赵雅琴"]
    assert chen[4:7] == ("1", "1", "1")
    assert (li[2].split(" · ")[0], li[7]) == ("成交", MASK)
    assert MASK in head[0]
    opened = printed(book, *circle.values(), style=Style(options={"sensitive": True}))
    assert opened.parts[0].tables[0].rows[2][7] == Money().show(20_000_000, "zh")
    assert opened.remark == "含敏感项"
    assert (part.title, part.aside, made.people) == ("王建业 的转介绍", "1 位核心人物，介绍来 3 位", 4)


def test_of_one_customer_their_own_branch_is_printed(book: Book, circle: dict[str, int]) -> None:
    made = printed(book, circle["陈国栋"])
    assert made.title == "陈国栋 的转介绍"
    assert [row[0] for row in made.parts[0].tables[0].rows[1:]] == ["李强"]
    nobody = printed(book, circle["马驰"])
    assert (nobody.title, nobody.parts[0].tables[0].rows) == ("转介绍", ())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_long_chain_of_any_names_stays_on_the_page(book: Book, tmp_path: Path, scale: float) -> None:
    names = [f"{n}{text}"[:100] for n in range(4) for text in HOSTILE.values()]
    ids = [make_customer(book, names[0])]
    for name in names[1:]:
        ids.append(make_customer(book, name))
        book.write(referring.set_referrer, ids[-1], ids[-2])
    path = tmp_path / "tree.pdf"
    write_pdf(printed(book, *ids, style=Style(scale=scale)), path)
    check_layout(path)
    assert [name for name in names if squeezed(name)[:8] not in said(path)] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_trees_say_what_they_said(book: Book, circle: dict[str, int], tmp_path: Path, lang: str) -> None:
    path = tmp_path / "tree.pdf"
    write_pdf(printed(book, *circle.values(), lang=lang), path)
    check(f"referrals-{lang}", "".join(paper.texts(path)))
