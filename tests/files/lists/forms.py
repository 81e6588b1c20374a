"""Specimens of how people and programs fill in: ticked boxes, days that a workbook completed, units said once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.files.lists import writing
from tests.files.lists.told import (
    birth,
    born,
    card_of,
    child,
    csv,
    html,
    kept,
    listed,
    nothing,
    person,
    phone,
    says,
    some,
    xls,
    xlsx,
)
from tests.files.lists.truth import Specimen, Want
from tests.files.lists.writing import Grid, Page

D = dt.date


def _this_year() -> Specimen:
    """「1-5」 typed for a birthday, of which the workbook has made a day of the year of the typing."""
    days = [(1, 5), (3, 8), (12, 1), (7, 20), (5, 6)]
    rows = [
        [f"褚{name}", f"1360001010{place}", born(D(2024, *day), None, *day), D(2019, 3, 1 + place)]
        for place, (name, day) in enumerate(zip("甲乙丙丁戊", days, strict=True))
    ]
    return listed("生日当年.xlsx", "姓名|name 手机|mobile 生日 入会日期", rows, xlsx())


def _first_of_month() -> Specimen:
    """「1985年5月」, which a workbook keeps as the first of May."""
    months = [(1985, 5), (1990, 3), (1978, 12), (1966, 7), (2000, 5)]
    rows = [
        [f"曲{name}", f"1360001020{place}", born(D(*month, 1), *month)]
        for place, (name, month) in enumerate(zip("甲乙丙丁戊", months, strict=True))
    ]
    return listed("出生年月.xls", "姓名|name 手机|mobile 出生年月", rows, xls())


def _ticked() -> Specimen:
    """A form whose answers are boxes; where nothing is ticked nothing is said."""
    grid: Grid = [
        ["客户登记表", "", "", ""],
        ["姓名", "祖一", "性别", "☑男  □女"],
        ["联系电话", "13600010301", "婚姻状况", "□未婚 ☑已婚 □离异"],
        ["出生日期", "1980年 5月 6日", "职业", "□公务员 ☑个体 □其他"],
        ["是否吸烟", "□是 ☑否", "购车用途", "☑家用 □商用"],
        ["家庭住址", "郑州市金水区12号", "学历", "□大专 □本科"],
        ["意向车型", "汉EV", "预算", "10-15万□ 15-20万☑"],
        ["客户来源", "□来电 ☑到店 □网络", "备注", ""],
    ]
    cells = [
        says("祖一", name="祖一"),
        says("☑男  □女", Want("sex", "male")),
        phone("13600010301", "13600010301"),
        says("□未婚 ☑已婚 □离异", marital_status="married"),
        born("1980年 5月 6日", 1980, 5, 6),
        says("□公务员 ☑个体 □其他", industry="个体"),
        says("□是 ☑否", smoking="否"),
        says("☑家用 □商用", buying_reason="家用"),
        says("郑州市金水区12号", home_address="郑州市金水区12号"),
        nothing("□大专 □本科"),
        some("汉EV"),
        some("10-15万□ 15-20万☑", "15-20万"),
        says("□来电 ☑到店 □网络", source="到店"),
    ]
    people = (person(cells, [str(place) for place in range(len(cells))], "1"),)
    return Specimen("勾选表.xlsx", people, lambda path: writing.xlsx(path, [Page("登记表", grid)]))


def _unit_above() -> Specimen:
    return listed(
        "单位万元.xlsx",
        "姓名|name 电话|mobile 车型|=bought 成交金额 首付 签约日期|day:signed_on",
        [
            [
                "祁一",
                "13600010401",
                "唐",
                says(22.8, amount=228_000),
                some(8.0, "首付（万元）：8"),
                "2024-1-2",
            ],
            ["祁二", "13600010402", "汉", says(19.98, amount=199_800), some(6.5, "6.5"), "2024-1-3"],
            ["祁三", "13600010403", "宋", says(13.0, amount=130_000), "", "2024-1-4"],
        ],
        xlsx(),
        head=[["成交台账"], ["", "", "", "", "", "单位：万元"]],
    )


def _said_twice() -> Specimen:
    return listed(
        "斜杠标题.xls",
        "客户(车主)名称/姓名|name 手机/电话|mobile 性别/称呼|sex 出生日期/生日 备注/说明|notes",
        [
            ["时一", "13600010901", "男", born("1970-1-1", 1970, 1, 1), "常来"],
            ["时二", "13600010902", "女", born("1971-1-1", 1971, 1, 1), "朋友介绍"],
        ],
        xls(),
    )


def _families() -> Specimen:
    """The whole family in one cell; what names nobody goes to the notes as it stands."""
    daughter = child("daughter", "张小花", birthday=birth(2015, 3, 1))
    cells = [
        says("妻子李梅，儿子王小明10岁", child("son", "王小明"), spouse_name="李梅"),
        says("老公张伟；女儿张小花（2015.3.1）", daughter, spouse_name="张伟"),
        some("三口之家"),
        some("王大明、李小红"),
    ]
    rows = [
        [f"傅{name}", f"1360001100{place}", cell]
        for place, (name, cell) in enumerate(zip("甲乙丙丁", cells, strict=True))
    ]
    return listed("家庭成员栏.xlsx", "姓名|name 电话|mobile 家庭成员", rows, xlsx())


def _spaced() -> Specimen:
    """Parted by some spaces that make no columns."""

    def write(path: Path, grid: Grid) -> None:
        path.write_bytes("\r\n".join("    ".join(map(str, row)) for row in grid).encode("gb18030"))

    rows: list[list[Any]] = [
        ["平一", "13600012101", "郑州市金水区"],
        ["平二小", "13600012102", "开封市"],
        ["平三", "13600012103", "洛阳市涧西区"],
    ]
    return listed("空格分隔.txt", "姓名|name 电话|mobile 地址|=mailing_address", rows, write)


def _leads() -> Specimen:
    return listed(
        "潜客查询.xls",
        "潜客编号 潜客姓名|name 移动电话|mobile 意向车系 意向级别 渠道来源|=source 销售顾问|=owner 建卡日期|day:acquainted_on "
        "下次走访时间|day:next_contact_on 战败标记 会员等级 承保公司",
        [
            ["QK0001", "甄一", "13600010001", "宝来", says("H", intent="H"), "网销", "张三丰", "2024-01-02", "2024-01-05", "否", "金卡", "人保"],
            ["QK0002", "甄二", "13600010002", "朗逸", kept("N", "intent"), "展厅", "张三丰", "2024-01-03", "2024-01-06", "是", "银卡", "平安"],
        ],
        html,
        head=[["潜客查询结果"], ["导出时间：2024-02-01 10:00:00", "", "", "导出人：admin"]],
    )  # fmt: skip


def _insured_cars() -> Specimen:
    """Both insurances of a car, of which the compulsory one comes first; papers of several sorts."""
    return listed(
        "到期提醒.csv",
        "车牌号|=plate 车主|name 电话|mobile 证件号码 交强险到期 商业险到期|day:insurance_expiry 年审到期|day:inspection_due 首保 质保到期",
        [
            ["豫A00J01", "顾一", "13600011801", card_of(1980, 2, 3, 151), "2025-01-01", "2025-01-02", "2025-06-30", "已做", "2026-01-01"],
            ["豫A00J02", "顾二", "13600011802", kept("E12345678", "id_number"), "2025-02-01", says("已脱保", Want("notes", "已脱保")), "2025-07-31"],
            ["豫A00J03", "顾三", "13600011803", card_of(1982, 2, 3, 152), "2025-03-01", "2025-03-02", "2025-08-31", "未做"],
        ],
        csv("utf-8-sig"),
    )  # fmt: skip


def _bosses() -> Specimen:
    """Cards with answers that are titles in other lists: 老板, 专员, 户主."""
    told = [
        ("张一", "13600020001", "老板", "建材", "转介绍"),
        ("张二", "13600020002", "销售代表", "保险代理人", "专员"),
        ("张三", "13600020003", "户主", "销售人员", "车展"),
    ]
    grid: Grid = []
    people = []
    for name, number, position, industry, source in told:
        grid += [
            ["客户资料卡", "", "", ""],
            ["姓名", name, "电话", number],
            ["职务", position, "行业", industry],
            ["配偶", "李四", "学历", "高中"],
            ["来源", source, "备注", ""],
            [],
        ]
        cells = [
            says(name, name=name),
            phone(number, number),
            says(position, position=position),
            says(industry, industry=industry),
            says("李四", spouse_name="李四"),
            says("高中", education="高中"),
            says(source, source=source),
        ]
        people.append(person(cells, [str(place) for place in range(len(cells))], name))
    return Specimen("卡片老板.xlsx", tuple(people), lambda path: writing.xlsx(path, [Page("卡", grid)]))


def _ticked_columns() -> Specimen:
    """A column for each answer, with a tick where it is given."""
    man, woman = says("√", Want("sex", "male")), says("√", Want("sex", "female"))
    fishing, travel = (says("√", Want("items.hobbies", word)) for word in ("钓鱼", "旅游"))
    cash, loan = says("√", payment="cash"), says("√", payment="loan")
    rows: list[list[Any]] = [
        ["柳一", "13600012201", man, "", fishing, "", cash, "", "常来"],
        ["柳二", "13600012202", "", woman, fishing, travel, "", loan],
        ["柳三", "13600012203", man, "", "", "", "", loan],
    ]
    return listed(
        "勾选列.xls",
        "姓名|name 电话|mobile 男 女 钓鱼 旅游 全款 按揭 备注|notes",
        rows,
        xls((2, 2, 2, 3), (2, 4, 2, 5), (2, 6, 2, 7)),
        head=[["意向客户（打√）"]],
        header=[
            ["姓名", "电话", "性别", "", "爱好", "", "付款方式", "", "备注"],
            ["", "", "男", "女", "钓鱼", "旅游", "全款", "按揭", ""],
        ],
    )


def specimens() -> Sequence[Specimen]:
    """A list for each habit."""
    return (
        _this_year(),
        _first_of_month(),
        _ticked(),
        _ticked_columns(),
        _unit_above(),
        _said_twice(),
        _families(),
        _spaced(),
        _leads(),
        _insured_cars(),
        _bosses(),
    )
