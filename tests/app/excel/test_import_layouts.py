"""Workbooks as people lay them out, on their way into a client file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")


def workbook(path: Path, rows: Sequence[Sequence[Any]], merged: Sequence[str]) -> Path:
    """A workbook with cells that are merged."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def test_a_workbook_with_titles_groups_and_merged_families(book: Book, tmp_path: Path) -> None:
    rows = [
        ("基盘客户家庭信息", None, None, None, None, None),
        ("姓名", "联系电话", "孩子", None, "家庭成员", None),
        (None, None, "姓名", "生日", "姓名", "关系"),
        ("2019年", None, None, None, None, None),
        ("王建业", "13600002210", "王磊", "1996-3-5", "刘芳", "妻子"),
        (None, None, None, None, "王大山", "父亲"),
        ("孙丽", "13600001188", "陈晨", "2015-6-1", None, None),
        ("合计", "2 人", None, None, None, None),
    ]
    merged = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:F4", "A5:A6", "B5:B6", "C5:C6", "D5:D6"]
    done = import_list(book, workbook(tmp_path / "a.xlsx", rows, merged))
    assert (done.value.added, done.value.rejected, done.value.flagged) == (2, 0, 0)
    wang = everybody(book)["王建业"]
    assert sorted((member["relation"], member["name"]) for member in wang["family"]) == [
        ("child", "王磊"),
        ("father", "王大山"),
        ("spouse", "刘芳"),
    ]
    [child] = [member for member in wang["family"] if member["relation"] == "child"]
    assert child["birthday"]["year"] == 1996
    assert wang["tags"] == ["2019年"]


def test_cards_below_one_another(book: Book, tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = []
    for name, phone in (("王建业", "13600002210"), ("孙丽", "13600001188")):
        rows += [
            ("客户档案",),
            ("姓名", name, "手机", phone),
            ("生日", "1970-11-22", "职务", "经理"),
            ("宠物", "猫", "爱好", "钓鱼、象棋"),
            (),
        ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    people = everybody(book)
    assert set(people) == {"王建业", "孙丽"}
    items = people["孙丽"]["items"]
    assert (items["position"], items["hobbies"]) == ("经理", ["钓鱼", "象棋"])
    assert people["孙丽"]["notes"] == "宠物：猫"
