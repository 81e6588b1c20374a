"""What heads the parts of cards, below labels that nobody answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.excel.files.read_workbook import MemoryGrids
from app.excel.tables.layout import find_tables
from tests.app.excel.tables.test_layout import Rows, one, said, tables


def forms(rows_of: Callable[[str, str], Rows]) -> list[dict[str, Any]]:
    """Forms of three people, each on a sheet of its own."""
    people = (("王建业", "老同事张伟"), ("孙丽", ""), ("陈小红", "表哥赵军"))
    sheets = {name: [list(row) for row in rows_of(name, known_by)] for name, known_by in people}
    return [row for sheet in find_tables(MemoryGrids(sheets), [*sheets]) for row in said(sheet)]


@pytest.mark.parametrize("heading", ["家人同来", "三、生活习惯", "消费情况说明"])
def test_what_is_printed_alone_below_a_label_answers_none(heading: str) -> None:
    told = forms(
        lambda name, said: [
            ["客户档案"],
            ["姓名", name, "生日", "1985-1-2"],
            ["手机", "13600001234", "微信", "happy"],
            ["介绍人", said, "", ""],
            [heading, "", "", ""],
            ["口味", "清淡", "喝酒", "不喝"],
        ]
    )
    assert [row.get("介绍人", "") for row in told] == ["老同事张伟", "", "表哥赵军"]
    assert [row["口味"] for row in told] == ["清淡"] * 3


def test_an_answer_that_all_give_below_the_label_stays_one() -> None:
    told = forms(
        lambda name, _: [
            ["客户档案"],
            ["姓名", name, "生日", "1985-1-2"],
            ["手机", "13600001234", "微信", "happy"],
            ["介绍人", "", "", ""],
            ["老同事", "", "", ""],
            ["口味", "清淡", "喝酒", "不喝"],
        ]
    )
    assert all("老同事" in row.values() for row in told)


def test_a_numbered_heading_of_each_card_is_no_answer_to_the_empty_label_above() -> None:
    rows: list[list[str]] = []
    for name, closest in (("王建业", "女儿"), ("孙丽", ""), ("陈小红", "父亲"), ("李国强", "")):
        rows += [["一、基本信息"], [f"姓名：{name}"], ["手机：13600001234"], ["二、家庭"], ["爱人：刘芳"]]
        rows += [[f"家里跟谁最亲：{closest}"], ["三、生活习惯"], ["爱去哪吃饭：海底捞"], ["口味：清淡"], []]
    told = one(rows)
    assert [row.get("家里跟谁最亲", "") for row in told] == ["女儿", "", "父亲", ""]


def test_answers_in_numbered_lines_below_their_label_stay_together() -> None:
    rows: list[list[str]] = []
    for name in ("王建业", "孙丽", "陈小红"):
        rows += [[f"姓名：{name}"], ["手机：13600001234"], ["职务：经理"], ["面访情况："]]
        rows += [["一、对价格不满意"], ["二、要等年底奖金"], ["下次联系：下月"], []]
    for row in one(rows):
        assert row["面访情况"] == "一、对价格不满意\n二、要等年底奖金"


@pytest.mark.parametrize("heading", ["【资产】", "家庭资产情况", "资产信息"])
def test_a_car_among_what_somebody_owns_is_not_what_they_bought(heading: str) -> None:
    rows: list[list[str]] = []
    for name, car in (("王建业", "本田"), ("孙丽", "宝马X3一辆"), ("陈小红", "奥迪")):
        rows += [
            ["【本人】"],
            ["姓名：", name, "手机：", "13600001234"],
            ["生日：", "1985-1-2", "职位：", "经理"],
        ]
        rows += [[heading], ["房产：", "两套", "车辆：", car], ["【爱好】"], ["兴趣爱好：", "钓鱼"], []]
    assert [row["家庭车辆"] for row in one(rows)] == ["本田", "宝马X3一辆", "奥迪"]


def test_what_is_told_of_a_pet_is_its_own() -> None:
    rows: list[list[str]] = []
    for name, kind in (("王建业", "柯基"), ("孙丽", "英短"), ("陈小红", "泰迪")):
        rows += [["主人信息"], ["姓名", name, "手机", "13600001234"]]
        rows += [["宠物信息"], ["宠物名", "豆豆", "品种", kind], ["性别", "公", "生日", "2020-1-2"], []]
    for row in one(rows):
        assert row["宠物品种"] in ("柯基", "英短", "泰迪")
        assert (row["宠物性别"], row["宠物生日"]) == ("公", "2020-1-2")
        assert not {"性别", "生日", "品种"} & row.keys()


@pytest.mark.parametrize("gap", [0, 1])
@pytest.mark.parametrize(
    "foot",
    [
        ("", "", "", "第 页 共 页"),
        ("第1页/共2页",),
        ("", "", "Page 1 of 2"),
        ("第__页 共__页",),
        ("共 2 页，第 1 页",),
        ("第 1 页", "", "", "共 2 页"),
        ("- 第 1 页 -",),
    ],
)
def test_which_page_it_is_goes_on_with_no_answer(foot: tuple[str, ...], gap: int) -> None:
    rows: Rows = []
    for at, name in enumerate(("王伟", "李强", "孙勇")):
        rows += [
            ("客户信息表",),
            ("姓名", name, "性别", "男"),
            ("手机", f"1360000121{at}", "爱好", "钓鱼"),
            ("最得意的事", "供弟妹读大学", "主见", "说一不二"),
            foot,
            *[()] * gap,
        ]
    assert [{*row.values()} for row in one(rows)] == [
        {name, "男", f"1360000121{at}", "钓鱼", "供弟妹读大学", "说一不二"}
        for at, name in enumerate(("王伟", "李强", "孙勇"))
    ]


@pytest.mark.parametrize(
    ("who", "headings"),
    [("Emergency contact", ("Preferences", "Purchase")), ("紧急联系人", ("偏好", "购买记录"))],
)
def test_no_heading_answers_the_empty_labels_above_it(who: str, headings: tuple[str, str]) -> None:
    def card(at: int, called: tuple[str, str], best: tuple[str, str]) -> Rows:
        return [
            ("客户登记表",),
            ("姓名", "王李孙赵"[at] + "伟", "手机", f"1360000121{at}"),
            (who, "", "", ""),
            ("姓名", called[0], "电话", called[1]),
            (headings[0], "", "", ""),
            ("爱好", "钓鱼", "忌口", ""),
            ("常用联系方式", best[0], "最佳联系时间", best[1]),
            (headings[1], "", "", ""),
            ("车型", "朗逸", "备注", f"爱喝茶{at}"),
            (),
        ]

    rows = [
        *card(0, ("刘芳", "13500001210"), ("微信", "晚上")),
        *card(1, ("", ""), ("电话", "")),
        *card(2, ("", ""), ("", "周末下午")),
        *card(3, ("陈静", "13500001213"), ("", "")),
    ]
    told = one(rows)
    assert [row.get("最佳联系时间", "") for row in told] == ["晚上", "", "周末下午", ""]
    assert [row.get("常用联系方式", "") for row in told] == ["微信", "电话", "", ""]
    assert [row["爱好"] for row in told] == ["钓鱼"] * 4
    assert not any({*headings} & {*row.values()} for row in told)


@pytest.mark.parametrize("heading", ["【其他】", "【备注】", "《其他》"])
def test_a_word_in_brackets_right_above_labels_heads_them(heading: str) -> None:
    rows: Rows = []
    for at, name in enumerate(("王伟", "李强", "孙勇")):
        rows += [("【基本信息】",), ("姓名", name, "手机", f"1360000121{at}"), (heading,)]
        rows += [("籍贯", "开封", "住址", f"文一路{at}号"), ()]
    [sheet] = tables(rows)
    assert sheet.headers == ("姓名", "手机", "籍贯", "住址")


def test_of_a_line_that_is_answered_nowhere_the_next_is_no_answer() -> None:
    rows: Rows = []
    for at, name in enumerate(("王伟", "李强", "孙勇")):
        rows += [
            ("客户登记表",),
            ("姓名", name, "性别", "男"),
            ("手机", f"1360000121{at}", "微信", ""),
            ("爱好", "", "籍贯", ""),
            ("口头禅", "", "最近烦恼", ""),
            ("住址", f"文一路{at}号", "单位", "天成"),
            (),
        ]
    [sheet] = tables(rows)
    assert [{*row} - {""} for _, row in sheet.rows] == [
        {name, "男", f"1360000121{at}", f"文一路{at}号", "天成"}
        for at, name in enumerate(("王伟", "李强", "孙勇"))
    ]


@pytest.mark.parametrize("gap", ["", " ", "   "])
def test_of_empty_labels_in_one_cell_none_answers_the_other(gap: str) -> None:
    rows: Rows = []
    for at, name in enumerate(("王伟", "李强", "孙勇")):
        rows += [
            (f"姓名：{name}  性别：男  民族：{gap}籍贯：",),
            (f"电话：1360000121{at}", f"邮箱：{gap}公司："),
            (f"住址：文一路{at}号  爱好：钓鱼",),
            (),
        ]
    assert [{*row.values()} for row in one(rows)] == [
        {name, "男", f"1360000121{at}", f"文一路{at}号", "钓鱼"}
        for at, name in enumerate(("王伟", "李强", "孙勇"))
    ]
