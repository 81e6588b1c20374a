"""Rows that two processes read, each from its end, are those that one reads alone."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import Pipe
from threading import Thread
from typing import Any

import pytest

from app.excel.cells import reading
from app.excel.cells.helper import ALONE, Helper, Tasks, work
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import quiet
from app.excel.unread import ERROR_CELL, Unread
from app.fields.catalog import CATALOG

COLUMNS = {
    "姓名": "name",
    "电话": "mobile",
    "生日": "birthday",
    "爱人": "spouse_name",
    "孩子": "children",
    "孩子生日": "children",
    "婚姻": "marital_status",
    "爱好": "hobbies",
    "交车日期": "delivered_on",
    "归属": "owner",
    "编号": "number",
    "跟进日期": "contact_on",
    "跟进内容": "contact_text",
    "备注": "notes",
}
KINDS: list[list[Any]] = [
    ["王小明", 13600001234.0, dt.date(1979, 2, 3), "李晓梅13700001234", "王宝", dt.date(2009, 1, 2)],
    ["刘芳", "136 0000 1235、0371-65000000", "农历八月十五", "离异", "", "", "已婚有一子"],
    ["赵敏", "同上", "", "", "儿子赵一，女儿赵二", "", "", "钓鱼、下棋"],
    ["", "", "", "", "", "", "", "", 45000.0, "周强", "A-7", "2024-03-05", "想换车", "第一行\n第二行"],
    ["同上", "〃", "同上", "同上", "同上", "同上", "同上", "同上", "同上", "同上", "同上"],
    ["Müller", Unread("#REF!", ERROR_CELL), "不知道", "同上", "同上", None, None, None, None, "无"],
]
LINES = [(n + 2, [*KINDS[n * 7 % 6 if n % 5 else n % 6]]) for n in range(100)]


@pytest.fixture(autouse=True)
def few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONG", 1)
    monkeypatch.setattr(reading, "_LENT", 7)
    monkeypatch.setattr(reading, "_STEP", 3)


@pytest.fixture
def helper() -> Iterator[Helper]:
    """One that does its work in a thread."""
    ours, theirs = Pipe()
    thread = Thread(target=work, args=(theirs, Tasks()))
    thread.start()
    yield Helper(ours)
    ours.close()
    thread.join()


def rows(helper: Helper, *, since_1904: bool = False) -> list[ReadRow]:
    titles, targets = list(COLUMNS), list(COLUMNS.values())
    reader = RowReader(titles, targets, CATALOG, rows=LINES, area_code="0371", since_1904=since_1904)
    return reading.read(reader, LINES, helper, quiet)


@pytest.mark.parametrize("since_1904", [False, True])
def test_two_read_what_one_reads(helper: Helper, since_1904: bool) -> None:
    alone = rows(ALONE, since_1904=since_1904)
    assert [row.line for row in alone] == [line for line, _ in LINES]
    assert rows(helper, since_1904=since_1904) == alone


def test_how_many_are_read_is_told_until_all_are(helper: Helper) -> None:
    told: list[tuple[int, int]] = []
    reader = RowReader(list(COLUMNS), list(COLUMNS.values()), CATALOG)
    reading.read(reader, LINES, helper, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert {total for _, total in told} == {len(LINES)}


class Failing(Tasks):
    """One that cannot do one of the tasks it gets."""

    def __init__(self, which: int) -> None:
        self._left = which

    def read(self, above: Sequence[list[Any]], lent: Sequence[list[Any]]) -> list[Any]:
        self._left -= 1
        if not self._left:
            raise ArithmeticError
        return super().read(above, lent)


@pytest.mark.parametrize("which", range(1, 6))
def test_rows_that_a_helper_cannot_read_are_read_all_the_same(which: int) -> None:
    ours, theirs = Pipe()
    thread = Thread(target=work, args=(theirs, Failing(which)))
    thread.start()
    assert rows(Helper(ours)) == rows(ALONE)
    ours.close()
    thread.join()


def test_an_outcome_that_nobody_fetched_is_not_taken_for_the_next(helper: Helper) -> None:
    helper.begin("cut", '[[1,"王建国","","","","","",""]]'.encode())
    wanted = helper.begin("cut", '[[2,"李梅","","","","","",""]]'.encode())
    assert json.loads(helper.finish(wanted))[0][0] == 2


@pytest.mark.parametrize("lasting", range(5))
def test_rows_that_a_dying_helper_had_are_read_all_the_same(lasting: int) -> None:
    ours, theirs = Pipe()
    tasks = Tasks()

    def die_later() -> None:
        with suppress(EOFError, OSError):
            for _ in range(lasting):
                name, args = theirs.recv()
                theirs.send((True, getattr(tasks, name)(*args)))
        theirs.close()

    thread = Thread(target=die_later)
    thread.start()
    assert rows(Helper(ours)) == rows(ALONE)
    ours.close()
    thread.join()
