from __future__ import annotations

import datetime as dt

from app.sheets.listing import listing


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


def test_many_columns_turn_the_page_across() -> None:
    assert not listing("名单", list("一二三四"), []).setup.landscape
    assert listing("名单", list("一二三四五六七"), []).setup.landscape


def test_texts_are_never_taken_for_markup() -> None:
    (table,) = listing("名单", ["姓名"], [["<b>A&B"]]).parts[0].tables
    assert table.rows[0][1] == "&lt;b&gt;A&amp;B"
