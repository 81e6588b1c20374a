"""Templates that a shop changes: what they may say, and what is said of a mistake."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.customers import referring
from app.errors import InputError
from app.printing import actions
from app.printing import queries as printing
from app.sheets import page, queries
from app.sheets.examples import example
from app.sheets.markup import numbered
from app.sheets.templates import filled, shipped
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff


def read(body: str, head: str = "", **names: object) -> page.Page:
    return page.read(filled(f"<html><head>{head}</head><body>\n{body}\n</body></html>", names))


def mistake(body: str, **names: object) -> tuple[str, object]:
    with pytest.raises(InputError) as caught:
        read(body, **names)
    return caught.value.code, caught.value.params.get("line")


def test_a_template_says_its_paper_its_head_and_its_rows() -> None:
    made = read(
        """<h1>{{ title }}</h1><h2>今天</h2><aside>共 2 位</aside>
        <table class="fill" data-empty="没有"><caption>名单</caption>
        <col width="2"><col width="3" class="shaded">
        <tr><th>甲</th><th>乙</th></tr>
        {% for n in range(2) %}
        <tr><td>{{ n }}</td><td><p class="muted">a &amp; <b>b</b></p></td></tr>
        {% endfor %}
        <tr><td>一整行</td></tr></table><footer>谢谢</footer>""",
        '<meta name="paper" content="A5"><meta name="orientation" content="landscape">'
        '<meta name="margin" content="5mm">',
        title="<单>",
    )
    assert (made.setup.paper, made.setup.landscape, made.setup.margin) == ("A5", True, 5.0)
    (part,) = made.parts
    assert (part.title, part.subtitle, part.aside, made.note) == ("<单>", "今天", "共 2 位", "谢谢")
    (table,) = part.tables
    assert (table.heading, table.fill, table.empty) == ("名单", True, "没有")
    assert [(each.title, each.width, each.shaded) for each in table.columns] == [
        ("甲", 2.0, False),
        ("乙", 3.0, True),
    ]
    assert table.rows[1] == ("1", '<p class="muted">a &amp; <b>b</b></p>')
    assert table.is_band(table.rows[2])


def test_a_face_has_its_patches_in_their_places() -> None:
    made = read(
        '<article style="width: 63.5mm; height: 38.1mm">'
        '<div class="bold" style="left: 5mm; top: 4mm; height: 10mm; font-size: 12pt; text-align: center">'
        "甲</div></article>"
    )
    (face,) = made.faces
    (patch,) = face.patches
    assert (face.width, face.height, made.parts) == (63.5, 38.1, ())
    assert (patch.left, patch.top, patch.width, patch.height) == (5.0, 4.0, 58.5, 10.0)
    assert (patch.size, patch.align, patch.bold) == (12.0, "center", True)


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("<h1>{{ nobody }}</h1>", "sheet-unknown-name", 2),
        ("\n<h1>{{ name.nothing }}</h1>", "sheet-unknown-name", 3),
        ("<h1>{% for %}</h1>", "sheet-syntax", 2),
        ("<h1>{{ name.__class__.__mro__ }}</h1>", "sheet-not-allowed", 2),
        ("\n\n{{ 1 / 0 }}", "sheet-failed", 4),
        ("{% for n in range(10000000) %}{% endfor %}", "sheet-too-much", 2),
        ("\n{% macro again() %}{{ again() }}{% endmacro %}\n{{ again() }}", "sheet-failed", 3),
        ("<marquee>x</marquee>", "sheet-unknown-tag", 2),
        ("<table>\n<td>x</td></table>", "sheet-misplaced", 3),
        ("<b>x</b>", "sheet-misplaced", 1),
        ("<table><tr>\n<td>x</tr></table>", "sheet-not-closed", 3),
        ("<table><tr>\n<td><b>x</td></tr></table>", "sheet-not-closed", 3),
        ("<table>\nx</table>", "sheet-stray-text", 2),
        ("<table><col width='wide'><tr><td>x</td></tr></table>", "sheet-bad-value", 2),
        ("<table><col><col><col><tr>\n</tr><tr><td>x</td><td>y</td></tr></table>", "sheet-uneven-row", 3),
    ],
)
def test_a_mistake_is_told_with_its_line(body: str, code: str, line: int) -> None:
    assert mistake(body, name="陈国栋") == (code, line)


def test_a_loop_that_never_ends_is_stopped_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.sheets.templates.LONGEST", 1000)
    told = mistake("\n{% for n in range(99999) %}<table></table>{% endfor %}")
    assert told == ("sheet-too-long", 3)


@pytest.mark.parametrize(
    "bomb",
    [
        "{{ 9 ** (9 ** 9) }}",
        "{% set all = namespace(n=3) %}{% for n in range(99) %}{% set all.n = all.n * all.n %}{% endfor %}",
        "{{ '长' * 10 ** 9 }}",
        "{{ [1] * 10 ** 9 }}",
        "{% set a = namespace(x='长') %}{% for n in range(99) %}{% set a.x = a.x ~ a.x %}{% endfor %}",
        "{% set a = namespace(x='长') %}{% for n in range(99) %}{% set a.x = a.x + a.x %}{% endfor %}",
        "{{ '长'.center(10 ** 9) }}",
        "{{ '长' | center(10 ** 9) }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ '%*d' % (10 ** 9, 1) }}",
        "{{ '%0999999999d' | format(1) }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ '{:{}}'.format(1, 10 ** 9) }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro on(n) %}{% if n %}{{ on(n - 1) }}{{ on(n - 1) }}{% endif %}{% endmacro %}{{ on(60) }}",
    ],
)
def test_what_would_take_for_ever_or_all_memory_is_refused_in_its_line(bomb: str) -> None:
    assert mistake(f"<h1>一</h1>\n{bomb}") == ("sheet-too-much", 3)


def test_want_of_memory_is_told_as_a_mistake_of_the_template() -> None:
    def eat() -> str:
        raise MemoryError

    assert mistake("\n{{ eat() }}", eat=eat) == ("sheet-too-much", 3)


def test_what_a_sheet_reckons_is_allowed() -> None:
    made = read(
        "<h1>{{ '%.1f' % (2 ** 0.5) }} {{ '{:,}'.format(30000000) }} {{ 'ab' ~ '<' ~ 3 * 4 }}"
        " {{ '-' * 3 + '|' }} {{ '%s-%s' | format('<', 1) }}"
        " {% for n in [1, 2] %}{{ loop.index }}/{{ loop.length }}{{ loop.last }}{% endfor %}</h1>"
    )
    assert made.title == "1.4 30,000,000 ab<12 ---| <-1 1/2False2/2True"


@given(st.text())
def test_whatever_is_filled_in_is_words_and_never_markup(text: str) -> None:
    made = read("<table><tr><td>{{ text }}</td></tr></table>", text=text)
    (cell,) = made.parts[0].tables[0].rows[0]
    assert page.plain_text(cell).split() == text.split()


@pytest.mark.parametrize("kind", ["callsheet", "customer"])
def test_the_templates_that_come_along_know_their_lines(kind: str) -> None:
    assert numbered(shipped(kind)).count("data-line") > 5


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        mei = make_staff(made)
        born = Birthday(Calendar.SOLAR, 1980, 11, 24)
        first = make_customer(made, "王<建>业", owner_id=mei, birthday=born, mobile="13800005521")
        second = make_customer(made, "孙丽", owner_id=mei, birthday=born)
        made.write(referring.set_referrer, second, first)
        yield made


@pytest.mark.parametrize("kind", ["list", "shown", "calendar", "birthdays", "referrals"])
def test_a_copy_of_the_template_of_tables_gives_the_very_same_sheet(shop: Book, kind: str) -> None:
    asked = shop.read(example, kind)
    assert asked is not None
    direct = shop.read(queries.sheet, asked)
    own = shop.write(actions.take_template, kind, "我们的", shipped(kind)).value
    copied = shop.read(queries.sheet, asked)
    assert shop.read(printing.style_of, kind).template == own
    assert direct.row_count > 0
    assert replace(copied, footer=direct.footer) == direct
