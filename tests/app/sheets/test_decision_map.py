"""The decision of an organisation: bands by role, colours by stance, lines where a tie names somebody."""

from __future__ import annotations

import itertools
from pathlib import Path

from app.customers import actions
from app.fields.account_advice import ADVICE, advice
from app.fields.field import Table
from app.fields.options import ACCOUNT_ROLE
from app.sheets import queries
from app.sheets.asked import Decision
from app.sheets.decision_map import ORDER, decision_map, roles_of
from tests.factories import make_book, make_customer

ROLES = [option.key for option in ACCOUNT_ROLE]


def contact(number: int, name: str, **more: str | None) -> dict[str, object]:
    return {"id": number, "name": name, **more}


def test_every_role_has_a_band_and_advice_in_both_languages() -> None:
    assert sorted(ORDER) == sorted(ROLES)
    assert ADVICE.keys() == set(ROLES)
    assert all(advice(role, lang) for role in ROLES for lang in ("zh", "en"))
    assert advice("nobody", "zh") == ""


def test_people_stand_beside_their_role_coloured_by_their_stance() -> None:
    people = [
        contact(1, "周海涛", role="decider", stance="champion", position="总经理", attitude="active"),
        contact(2, "孙会计", role="screener", stance="enemy"),
        contact(3, "曹顾问"),
    ]
    drawing = decision_map(people, "zh")
    assert [head.text for head in drawing.heads] == ["筛选者", "决策者", "角色未定"]
    told = {box.title: (box.tone, box.note) for box in drawing.boxes}
    assert told["周海涛"] == ("green", "总经理 · 支持且推动 · 积极")
    assert (told["孙会计"][0], told["曹顾问"]) == ("red", ("neutral", ""))
    assert roles_of(people) == ["screener", "decider"]


def test_a_tie_that_names_another_is_a_line_with_the_rest_of_its_words() -> None:
    people = [
        contact(1, "周海涛", ties="和孙会计是同乡，怕老婆"),
        contact(2, "孙会计", ties="与吴工不和；周海涛的老下级"),
        contact(3, "吴工"),
    ]
    lines = {
        (line.one, line.other): (line.label, line.tone, line.dashed)
        for line in decision_map(people, "zh").lines
    }
    assert lines == {(1, 2): ("同乡", "neutral", False), (2, 3): ("不和", "red", True)}


def test_fifteen_contacts_stand_apart_and_fit_a_page_across() -> None:
    people = [
        contact(
            n,
            f"联系人{n}",
            role=ROLES[n % 7],
            stance="neutral",
            position="某某部门经理",
            ties="和联系人1是同学",
        )
        for n in range(15)
    ]
    drawing = decision_map(people, "zh")
    assert len(drawing.boxes) == 15
    for one, other in itertools.combinations(drawing.boxes, 2):
        assert not one.meets(other)
    assert drawing.width < 960


def test_it_is_printed_with_what_to_do(tmp_path: Path) -> None:
    book = make_book(tmp_path)
    firm = make_customer(book, "恒达物流", is_organisation=True)
    empty = book.read(queries.sheet, Decision(firm))
    assert (empty.parts[0].drawing, empty.row_count) == (None, 0)
    book.write(
        actions.save_child,
        firm,
        Table.CONTACTS,
        None,
        {"name": "周海涛", "role": "decider", "phone": "13800005521"},
    )
    sheet = book.read(queries.sheet, Decision(firm))
    assert sheet.parts[0].drawing is not None
    row = sheet.parts[0].tables[0].rows[0]
    assert row[2] == "138\u00a00000\u00a05521"
    assert "尊重" in row[6]
    assert len(sheet.parts[0].tables) == 1
    book.write(actions.save_child, firm, Table.NEEDS, None, {"side": "person", "text": "年底前上线"})
    for values in ({"month": "05", "year": 2027, "text": "年中招标"}, {"month": "12", "text": "做预算"}):
        book.write(actions.save_child, firm, Table.ACTIVITIES, None, values)
    _, needs, activities = book.read(queries.sheet, Decision(firm)).parts[0].tables
    assert (needs.heading, needs.rows[0][3]) == ("单位和个人的需求", "年底前上线")
    assert [row[:3] for row in activities.rows] == [
        ("12 月", "每年", "做预算"), ("5 月", "2027", "年中招标"),
    ]  # fmt: skip
    book.close()


def test_bodies_outside_stand_in_a_band_of_their_own_tied_to_whom_they_are_told_of() -> None:
    people = [contact(1, "周海涛", role="decider"), contact(2, "孙会计", role="screener")]
    outside = [
        contact(1, "禾川商业银行", kind="bank", who="孙会计、周海涛", tie="授信"),
        contact(2, "捷程汽车", kind="competitor"),
    ]
    drawing = decision_map(people, "zh", outside)
    assert [head.text for head in drawing.heads] == ["筛选者", "决策者", "外部"]
    told = {box.title: (box.key, box.note, box.tone) for box in drawing.boxes}
    assert told["禾川商业银行"] == (-1, "银行 · 授信", "neutral")
    assert told["捷程汽车"] == (-2, "竞争对手", "red")
    assert {(line.one, line.other) for line in drawing.lines} == {(1, -1), (2, -1)}
