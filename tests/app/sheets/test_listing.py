from __future__ import annotations

import datetime as dt

from app.customers.queries import MASK
from app.printing.setup import Style
from app.sheets.asked import ShownRows
from app.sheets.listing import listing, make_shown
from app.sheets.making import Making


def test_rows_are_numbered_under_the_titles_chosen() -> None:
    made = listing("客户名单", ["姓名", "手机"], [["陈国栋", "13800005521"], ["赵雅琴", ""]])
    (part,) = made.parts
    (table,) = part.tables
    assert [column.title for column in table.columns] == ["#", "姓名", "手机"]
    assert table.rows == (("1", "陈国栋", "13800005521"), ("2", "赵雅琴", ""))
    assert (part.aside, made.people) == ("共 2 位", 2)


def test_what_narrowed_the_list_stands_behind_the_day() -> None:
    made = listing("名单", ["姓名"], [], day=dt.date(2026, 11, 22), narrowed="地区 金水区")
    assert made.parts[0].subtitle == "2026-11-22 周日 · 地区 金水区"
    assert listing("名单", ["姓名"], [], day=dt.date(2026, 11, 22)).parts[0].subtitle == "2026-11-22 周日"


def test_a_column_is_as_wide_as_its_texts_but_one_long_note_does_not_take_the_page() -> None:
    rows = [["陈", "金水区花园路 12 号"]] * 19 + [["陈", "很长的备注" * 100]]
    _, name, note = listing("名单", ["姓名", "备注"], rows).parts[0].tables[0].columns
    assert name.width < note.width < 8 * name.width


def test_columns_for_which_the_page_has_no_room_turn_it_across() -> None:
    row = ["一二三四五六七八"]
    assert not listing("名单", list("一二三四五"), [row * 5]).setup.landscape
    assert listing("名单", list("一二三四五六七八"), [row * 8]).setup.landscape


def test_columns_too_many_for_a_page_go_on_behind_the_name_and_none_is_lost() -> None:
    titles = ["姓名", *(f"第 {n} 项" for n in range(29))]
    rows = [["陈国栋", *(f"这是第 {n} 项的答案" for n in range(29))], ["欧阳䶮㛃", *[""] * 29]]
    made = listing("名单", titles, rows)
    first, *others = made.parts
    assert first.subtitle.endswith(f"栏目第 1 部分，共 {len(made.parts)} 部分")
    assert others
    shown = [column.title for part in made.parts for column in part.tables[0].columns]
    assert [title for title in titles if title not in shown] == []
    for part in made.parts:
        (table,) = part.tables
        assert [column.title for column in table.columns][:2] == ["#", "姓名"]
        assert [row[1] for row in table.rows] == ["陈国栋", "欧阳䶮㛃"]
    assert made.people == 2


def test_less_room_for_columns_takes_more_pages_side_by_side() -> None:
    titles, row = [f"第 {n} 项" for n in range(12)], ["一二三四五六七八"] * 12
    wide = listing("名单", titles, [row])
    large = listing("名单", titles, [row], Making(style=Style(scale=1.5, landscape=False)))
    assert len(large.parts) > len(wide.parts)


def test_a_date_and_a_phone_are_not_broken() -> None:
    titles = [f"日期 {n}" for n in range(9)]
    made = listing("名单", [*titles, "电话"], [[*["2026-11-22"] * 9, "138 0000 5521"]])
    (table,) = made.parts[0].tables
    assert table.rows[0][-1] == "138\u00a00000\u00a05521"


def test_texts_are_never_taken_for_markup() -> None:
    (table,) = listing("名单", ["姓名"], [["<b>A&B"]]).parts[0].tables
    assert table.rows[0][1] == "&lt;b&gt;A&amp;B"


def test_sensitive_columns_of_the_screen_are_masked_unless_asked_for() -> None:
    rows = (("陈国栋", "580,000"), ("马驰", ""))
    asked = ShownRows("核心人物", ("客户", "成交金额"), rows, 2, "", frozenset({1}))
    masked = make_shown(None, asked, Making())
    assert [row[1:] for row in masked.parts[0].tables[0].rows] == [("陈国栋", MASK), ("马驰", "")]
    opened = make_shown(None, asked, Making(style=Style(options={"sensitive": True})))
    assert opened.parts[0].tables[0].rows[0][2] == "580,000"
    assert (masked.remark, opened.remark) == ("", "含敏感项")
