"""Cards in several parts, each of which asks for somebody: whoever the first one names is the customer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.excel.files.readers import open_list
from app.excel.tables.layout import find_tables
from tests.app.excel.tables.test_layout import Rows, one, tables

PEOPLE = (
    ("何美玲", "何梓轩", "女儿", "高秀珍", "销售主管"),
    ("宋振兴", "宋子涵", "子女", "何雅文", "会计"),
    ("曾静怡", "曾文博", "配偶", "何强", "销售主管"),
    ("袁国强", "袁雨桐", "子女", "林大勇", "教师"),
    ("陈光明", "陈可欣", "儿子", "朱佩佩", "老板"),
)
HEADINGS = (
    ("投保人信息", "被保险人信息", "受益人信息", "保险信息"),
    ("投保人", "被保险人", "受益人", "保险"),
    ("【投保人】", "【被保险人】", "【受益人】", "【保单】"),
    ("一、投保人", "二、被保险人", "三、受益人", "四、保险信息"),
)
Part = Sequence[tuple[str, str]]


def parts(at: int) -> list[Part]:
    name, insured, relation, heir, position = PEOPLE[at]
    return [
        [
            ("姓名", name),
            ("性别", "女"),
            ("出生日期", f"197{at}-3-4"),
            ("手机号码", f"1360000221{at}"),
            ("联系地址", "幸福路49号"),
            ("职务", position),
        ],
        [("姓名", insured), ("与投保人关系", relation), ("性别", "女"), ("出生日期", f"201{at}-5-6")],
        [("姓名", heir), ("与被保险人关系", "母亲"), ("受益比例", "100%")],
        [("险种名称", "百万医疗"), ("保单号", f"P99008069{at}"), ("缴费期限", "20年"), ("备注", f"备注{at}")],
    ]


def lines(part: Part, wide: int) -> list[list[str]]:
    return [[word for pair in part[at : at + wide] for word in pair] for at in range(0, len(part), wide)]


def stack(
    count: int, headings: Sequence[str], wide: int, gap: int, title: str = "", foot: bool = False
) -> Rows:
    """Cards one below the other, with a heading over each part."""
    rows: list[Sequence[str]] = []
    for at in range(count):
        rows += [[title.format(at + 1)]] if title else []
        for heading, part in zip(headings, parts(at), strict=True):
            rows += [[heading], *lines(part, wide)]
        rows += [["投保人签名：", "", "业务员签名：", ""]] if foot else []
        rows += [[]] * gap
    return rows


def beside(count: int, headings: Sequence[str], wide: int, gap: int) -> Rows:
    """The same with the headings left of the first line of each part."""
    rows: list[Sequence[str]] = []
    for at in range(count):
        for heading, part in zip(headings, parts(at), strict=True):
            rows += [[heading if not nth else "", *line] for nth, line in enumerate(lines(part, wide))]
        rows += [[]] * gap
    return rows


def check(rows: Rows, count: int) -> None:
    told = one(rows)
    assert [row["姓名"] for row in told] == [person[0] for person in PEOPLE[:count]]
    assert [row["手机号码"] for row in told] == [f"1360000221{at}" for at in range(count)]
    assert [row["职务"] for row in told] == [person[4] for person in PEOPLE[:count]]
    assert [row["出生日期"] for row in told] == [f"197{at}-3-4" for at in range(count)]


@pytest.mark.parametrize("headings", HEADINGS)
@pytest.mark.parametrize(("count", "wide"), [(2, 1), (2, 3), (3, 2), (5, 3), (5, 4)])
def test_each_stack_of_cards_in_parts_names_who_stands_first(
    headings: Sequence[str], count: int, wide: int
) -> None:
    check(stack(count, headings, wide, 2), count)
    check(stack(count, headings, wide, 0, foot=True), count)
    check(stack(count, headings, wide, 1, "投 保 客 户 资 料 卡", foot=True), count)
    check(stack(count, headings, wide, 1, "客户卡 No.{}"), count)


@pytest.mark.parametrize("headings", HEADINGS)
@pytest.mark.parametrize(("count", "wide"), [(2, 1), (3, 2), (5, 3), (2, 4)])
def test_headings_may_stand_left_of_their_parts(headings: Sequence[str], count: int, wide: int) -> None:
    check(beside(count, headings, wide, 1), count)
    check(beside(count, headings, wide, 0), count)


def test_parts_that_ask_the_same_are_told_apart_by_what_stands_over_them() -> None:
    def part(name: str, number: int) -> list[list[str]]:
        return [["姓名", name, "性别", "女"], ["手机", f"1360000331{number}", "生日", f"198{number}-2-3"]]

    rows: list[list[str]] = []
    for at, (name, insured, _, heir, _) in enumerate(PEOPLE[:3]):
        rows += [["投保人"], *part(name, at), ["被保险人"], *part(insured, 5), ["受益人"], *part(heir, 6), []]
    assert [row["姓名"] for row in one(rows)] == ["何美玲", "宋振兴", "曾静怡"]


def test_groups_that_come_again_over_cards_part_no_card() -> None:
    rows: list[list[str]] = []
    for group, (name, *_) in zip(("A类客户", "B类客户") * 2, PEOPLE, strict=False):
        rows += [[group], ["姓名", name], ["手机", "13600002211"], ["生日", "1980-1-2"], ["爱好", "钓鱼"], []]
    assert [row["姓名"] for row in one(rows)] == ["何美玲", "宋振兴", "曾静怡", "袁国强"]


def test_cards_of_members_that_all_tell_the_relation_are_cards_of_their_own() -> None:
    rows: list[list[str]] = []
    for name, relation in (("王伟", "本人"), ("刘芳", "配偶"), ("王小明", "儿子")):
        rows += [["姓名", name], ["与户主关系", relation], ["电话", "13600002211"], ["生日", "1980-1-2"], []]
    assert [row["姓名"] for row in one(rows)] == ["王伟", "刘芳", "王小明"]


def test_rows_that_begin_with_words_for_people_stay_a_list() -> None:
    rows = [
        ("身份", "姓名", "电话", "生日"),
        *[
            (who, name, f"1360000221{at}", "1980-1-2")
            for at, (who, name) in enumerate(
                [("业主", "王伟"), ("配偶", "刘芳"), ("子女", "王小明"), ("业主", "张强"), ("配偶", "李红")]
            )
        ],
    ]
    [sheet] = tables(rows)
    assert sheet.headers[:3] == ("身份", "姓名", "电话")
    assert len(sheet.rows) == 5


def test_a_text_file_of_such_cards_is_cut_by_its_commas(tmp_path: Path) -> None:
    path = tmp_path / "客户.csv"
    path.write_text("\n".join(",".join(row) for row in stack(3, HEADINGS[0], 4, 1)), encoding="gb18030")
    [sheet] = find_tables(open_list(path).grids, [""])
    place = sheet.headers.index("姓名")
    assert [cells[place] for _, cells in sheet.rows] == ["何美玲", "宋振兴", "曾静怡"]


@pytest.mark.parametrize(
    "rows",
    [
        [["客户"], ["姓名", "卫海涛", "车型", "奔驰", "小名", "涛涛"], ["手机", "13600002211", "性别", "男"]],
        [["来源", "老客户", "意向", "", "爱好", "旅游"], ["姓名", "卫海涛", "手机", "13600002211"]],
    ],
)
def test_a_table_that_names_nobody_loses_to_a_card_that_does(rows: Rows) -> None:
    [told] = one(rows)
    assert (told["姓名"], told["手机"]) == ("卫海涛", "13600002211")
