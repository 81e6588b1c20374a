"""Several people in a cell of names, and the cells beside it that tell as many things, in order."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from app.calendar.dates import Birthday
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import NOTES
from app.fields.catalog import CATALOG

HIS, HERS = "990101197003121231", "99010119720815124X"
TITLES = {"姓名": "name", "身份证号": "id_number", "电话": "mobile", "性别": "sex", "生日": "birthday"}
BOTH = "张三/李四"


def read(*cells: Any) -> tuple[RowReader, ReadRow]:
    row = [*cells, *[""] * (len(TITLES) - len(cells))]
    reader = RowReader(list(TITLES), list(TITLES.values()), CATALOG, "zh", [(2, row)])
    return reader, reader.read(2, row)


def kept(row: ReadRow) -> dict[str, str]:
    return {note["text"]: note["problem"] for note in row.kept}


def numbers(row: ReadRow, key: str) -> list[str]:
    return [phone.number for phone in row.values.get(key) or ()]


@pytest.mark.parametrize("between", ["/", "、", "\n", " ", ",", "；"])
@pytest.mark.parametrize(
    "names", [BOTH, "张三、李四", "张三 李四", "张三\n李四", "张三（李四）", "张三和李四"]
)
def test_the_first_of_two_buyers_is_the_customer_and_has_the_first_number(names: str, between: str) -> None:
    ids = f"{HIS}{between}{HERS}"
    reader, row = read(names, ids)
    assert (row.values["name"], row.values["id_number"]) == ("张三", HIS)
    assert (row.values["sex"], row.values["birthday"]) == ("male", Birthday.solar(dt.date(1970, 3, 12)))
    assert kept(row) == {names: "two-people"}
    assert "".join(ids.split()) in "".join(row.values[NOTES].split())
    assert [(cell.shown, cell.problem) for cell in reader.cells(row)] == [("张三", "two-people"), (HIS, "")]


def test_telephones_go_with_the_buyers_in_order() -> None:
    _, row = read(BOTH, "", "13600001111/13600002222")
    assert row.values["name"] == "张三"
    assert (numbers(row, "mobile"), numbers(row, "other_phone")) == (["13600001111"], ["13600002222"])
    assert row.values[NOTES] == "电话：13600001111/13600002222"


def test_what_the_cells_say_of_both_agrees_with_their_numbers() -> None:
    _, row = read(BOTH, f"{HIS}/{HERS}", "13600001111", "男/女", "1970-3-12、1972-8-15")
    assert (row.values["sex"], row.values["birthday"]) == ("male", Birthday.solar(dt.date(1970, 3, 12)))
    assert numbers(row, "mobile") == ["13600001111"]
    assert kept(row) == {BOTH: "two-people"}


@pytest.mark.parametrize(
    "cells",
    [
        (BOTH, HIS),
        (BOTH, f"{HIS}/{HERS}/{HIS}"),
        (BOTH, f"{HIS}/{HERS[:-1]}9"),
        (BOTH, f"{HIS}/{HIS}"),
        (BOTH, f"{HIS}/{HERS}", "", "女/男"),
        (BOTH, f"{HIS}/{HERS}", "", "", "1970-3-12、1990-8-15"),
        (BOTH, "", "13600001111"),
        (BOTH, "", "13600001111/13600002222/13600003333"),
        (BOTH, "", "13600001111/13600001111"),
        (BOTH, f"{HIS}/{HERS}", "13600001111/13600002222/13600003333"),
        ("张三李四", f"{HIS}/{HERS}"),
    ],
)
def test_where_counts_differ_or_something_contradicts_the_names_stay_whole(cells: tuple[str, ...]) -> None:
    _, row = read(*cells)
    assert row.values["name"] == cells[0]
    assert kept(row)[cells[0]] == "two-people"
    assert "other_phone" not in row.values


@pytest.mark.parametrize("names", ["张三、李四夫妇", "张三（爱人李四）"])
def test_of_a_couple_the_first_number_is_the_customers(names: str) -> None:
    reader, row = read(names, f"{HIS}/{HERS}", "13600001111/13600002222")
    assert (row.values["name"], row.values["spouse_name"], row.values["id_number"]) == ("张三", "李四", HIS)
    assert (row.values["sex"], kept(row)) == ("male", {})
    assert numbers(row, "mobile") == ["13600001111", "13600002222"]
    assert row.values[NOTES].endswith(f"身份证号：{HIS}/{HERS}")
    assert [cell.problem for cell in reader.cells(row)] == ["", "", ""]


def test_a_couple_of_one_sex_or_against_the_column_of_sexes_is_flagged() -> None:
    third = "990101200001011244"
    for ids, sex in ((f"{HERS}/{third}", ""), (f"{HIS}/{HERS}", "女")):
        _, row = read("张三、李四夫妇", ids, "", sex)
        assert "id_number" not in row.values
        assert ids in kept(row)


def test_three_buyers_are_one_customer_and_two_more() -> None:
    third = "990101200001011236"
    _, row = read("张三、李四、王五", f"{HIS}、{HERS}、{third}")
    assert (row.values["name"], row.values["id_number"]) == ("张三", HIS)


def test_one_name_beside_two_numbers_is_flagged_as_before() -> None:
    _, row = read("张三", f"{HIS}/{HERS}")
    assert (row.values["name"], row.values.get("id_number")) == ("张三", None)
    assert kept(row) == {f"{HIS}/{HERS}": "unreadable"}
