"""Specimens of workbooks with a list of customers and what hangs on it: logs, cash books, repairs, points."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.files.lists import writing
from tests.files.lists.told import nothing, phone, says, some
from tests.files.lists.truth import Person, Specimen, Typed, Want
from tests.files.lists.writing import Page

Row = Sequence[Any]


def _cell(raw: Any) -> Typed:
    return raw if isinstance(raw, Typed) else nothing(raw) if raw not in ("", None) else Typed("", "")


def _on(raw: Any, day: str, *, is_last: bool = False) -> Typed:
    """A day of the log; the latest is when they were last talked to."""
    want = Want("items.last_contact_on", day)
    return replace(says(raw, *([want] if is_last else []), may=[want]), kind="visits", item="")


def _workbook(name: str, *sheets: tuple[str, str, Mapping[str, str], Sequence[Row]]) -> Specimen:
    """`sheets`: name, titles, whom the key of a row names (`{}`: the first cell does), and rows.

    A row begins with its key, wherever that stands in the titles: `*` is before it there.
    """
    people: dict[str, list[Typed]] = {}
    pages = []
    for title, columns, by_key, rows in sheets:
        titles = [column.lstrip("*") for column in columns.split()]
        at = next((place for place, column in enumerate(columns.split()) if column.startswith("*")), 0)
        grid: list[list[Any]] = [titles]
        for key, *others in rows:
            cells = [_cell(raw) for raw in (*others[:at], key, *others[at:])]
            who = by_key.get(cells[at].raw, cells[at].raw)
            people.setdefault(who, []).extend(
                replace(one, column=head, place=f"{title}/{who}/{head}")
                for one, head in zip(cells, titles, strict=True)
                if one.kind
            )
            grid.append([one.raw for one in cells])
        pages.append(Page(title, grid))

    def write(path: Path) -> None:
        (writing.xls if name.endswith(".xls") else writing.xlsx)(path, pages)

    return Specimen(name, tuple(Person(tuple(cells)) for cells in people.values()), write)


def _named(name: str, number: str, *more: Any) -> Row:
    return (says(name, name=name), phone(number, number), *more)


def _bought(product: str) -> Typed:
    either = (Want("items.bought", product), Want("purchases", {"product": product}))
    return replace(says(product, Want("any", either)), kind="bought", item="bought")


def _on_day(raw: Any, day: str, product: str) -> Typed:
    """The day of one of several purchases."""
    return says(
        raw, Want("purchases", {"product": product, "delivered": day}), may=[Want("items.delivered_on", day)]
    )


# fmt: off
def _logs() -> Sequence[Specimen]:
    """Of contacts: by name, plate and firm."""
    plates = {"赣D61001": "葛磊", "赣D61002": "奚婷", "赣D61003": "范雪芹"}
    firms = {"万家超市（城南店）": "任文静", "新安化工集团": "严云山", "县教育局后勤中心": "韩佩琪"}
    return (
        _workbook(
            "2021客户和跟进.xlsx",
            ("2021跟进", "时间 *客户 方式 情况 下一步", {}, [
                ("柏家骏", _on("3月7日", "2021-03-07"), "来访", "看中8栋", some("发户型图")),
                ("窦传宗", _on("4月8日", "2021-04-08", is_last=True), "电话", "等特价", ""),
                ("柏家骏", _on("5月9日", "2021-05-09", is_last=True), "微信", "带爱人复看", some("周六再约")),
            ]),
            ("客户", "*姓名 电话", {}, [_named("柏家骏", "13900008001"), _named("窦传宗", "13900008002"), _named("章爱民", "13900008003")]),
        ),
        _workbook(
            "没有年份的跟进.xls",
            ("客户", "*姓名 电话", {}, [_named("苏凤英", "13900008011"), _named("潘昊天", "13900008012")]),
            ("跟进", "日期 *客户 跟进内容", {}, [
                ("苏凤英", replace(some("3.7"), flag=True), some("问返租")),
                ("潘昊天", replace(some("4.8"), flag=True), some("嫌公摊大")),
            ]),
        ),
        _workbook(
            "车主和电访.xlsx",
            ("电访", "回访日期 *车牌号 回访情况 客服", plates, [
                ("赣D61001", _on("2022-1-6", "2022-01-06", is_last=True), "问续保", ""),
                ("赣D61003", _on("2022-2-6", "2022-02-06", is_last=True), "提醒保养", ""),
            ]),
            ("车主", "*车主 手机号 车牌号", {}, [
                _named(name, f"1390000805{place}", says(plate, plate=plate)) for place, (plate, name) in enumerate(plates.items())
            ]),
        ),
        _workbook(
            "单位和拜访.xlsx",
            ("客户清单", "*联系人 电话 客户单位", {}, [
                _named(name, f"1390000806{place}", says(firm, company=firm)) for place, (firm, name) in enumerate(firms.items())
            ]),
            ("拜访记录", "拜访日期 *客户单位 拜访对象 沟通内容", firms, [
                (firm, _on(f"2021-{place}-5", f"2021-0{place}-05", is_last=True), nothing(name), "谈续签") for place, (firm, name) in enumerate(firms.items(), 1)
            ]),
        ),
    )


def _ledgers() -> Sequence[Specimen]:
    """Of money, goods and repairs: by name, number and room."""
    flats = {"1-1-201": "沈立群", "2-1-302": "韩素芬", "3-2-403": "褚一鸣"}
    cards = {"K031": "苏铁军", "K032": "章曼丽", "K033": "潘书豪"}
    return (
        _workbook(
            "收款流水.xlsx",
            ("收款流水", "日期 *客户名称 款项 金额 方式 收据号", {}, [
                ("许雅婷", some(dt.date(2020, 1, 5), "2020-01-05"), some("定金"), some(2000.0, "2000"), some("刷卡"), some("SK1")),
                ("吕建国", some(dt.date(2020, 2, 6), "2020-02-06"), some("首付款"), some(30000.0, "30000"), some("转账"), some("SK2")),
                ("许雅婷", some(dt.date(2020, 3, 7), "2020-03-07"), some("尾款"), some(66800.0, "66800"), some("刷卡"), some("SK3")),
            ]),
            ("客户", "*姓名 电话 成交价", {}, [
                _named("许雅婷", "13900008021", says(98000.0, amount=98000)), _named("吕建国", "13900008022", says(108000.0, amount=108000)),
            ]),
        ),
        _workbook(
            "会员和消费.xlsx",
            ("会员", "会员编号 *姓名 电话", {}, [
                (says(name, name=name), some(card), phone(f"139000080{card[2:]}", f"139000080{card[2:]}"))
                for card, name in cards.items()
            ]),
            ("消费", "日期 *会员编号 消费项目 消费金额", cards, [
                ("K031", dt.date(2021, 1, 2), _bought("洗车卡"), ""), ("K033", dt.date(2021, 2, 3), _bought("贴膜"), ""),
                ("K031", dt.date(2021, 3, 4), _bought("脚垫"), ""),
            ]),
        ),
        _workbook(
            "业主和报修.xls",
            ("业主", "*业主 电话 房号", {}, [
                _named(name, f"1390000804{place}", says(flat, bought=flat)) for place, (flat, name) in enumerate(flats.items())
            ]),
            ("报修", "日期 *房号 报修内容 处理结果 维修人", flats, [
                ("1-1-201", some(dt.date(2021, 1, 9), "2021-01-09"), some("厨房漏水"), some("已修复"), some("王工")),
                ("3-2-403", some(dt.date(2021, 2, 9), "2021-02-09"), some("门禁坏"), some("待物业"), some("王工")),
            ]),
        ),
    )


def _sold() -> Sequence[Specimen]:
    """Several purchases of each: a ledger alone, sales to firms of several contacts, lessons at one price."""
    firm = "赣州兴盛阀门有限公司"
    return (
        _workbook(
            "只有销货流水.xlsx",
            ("流水", "日期 *客户 品名 数量 单价 金额 结账", {}, [
                (says(name, name=name), _on_day(day, f"{day}", product), _bought(product), some(2, "2"), some(price / 2, f"{price // 2}"), nothing(price), some(paid))
                for name, day, product, price, paid in (
                    ("毕春生", dt.date(2021, 1, 2), "汾酒一箱", 480, "挂账"), ("邬丽娟", dt.date(2021, 1, 5), "老窖两件", 1200, "挂账"),
                    ("毕春生", dt.date(2021, 2, 2), "汾酒一箱", 480, "已结"), ("荣志强", dt.date(2021, 2, 9), "红酒六支", 600, "已结"),
                    ("邬丽娟", dt.date(2021, 3, 5), "黄酒十坛", 900, "已结"),
                )
            ]),
        ),
        _workbook(
            "单位和出库和拜访.xlsx",
            ("客户", "客户单位 *联系人 手机", {}, [
                (says(name, name=name), says(firm, company=firm), phone(number, number))
                for name, number in (("刘志远", "13900008071"), ("宋光明", "13900008072"))
            ]),
            ("出库", "单据编号 单据日期 客户名称 *联系人 商品名称 数量 价税合计", {}, [
                ("宋光明", some("XSD01"), _on_day("2021-3-4", "2021-03-04", "阀体"), nothing(firm), _bought("阀体"), some(3, "3"), nothing(900)),
                ("宋光明", some("XSD02"), _on_day("2021-4-4", "2021-04-04", "阀体"), nothing(firm), _bought("阀体"), some(5, "5"), nothing(1500)),
                ("刘志远", some("XSD03"), _on_day("2021-5-4", "2021-05-04", "密封件"), nothing(firm), _bought("密封件"), some(9, "9"), nothing(90)),
            ]),
            ("拜访", "拜访日期 公司 *见了谁 情况", {}, [
                ("刘志远", _on("2022-1-5", "2022-01-05", is_last=True), nothing(firm), "催款"),
                ("宋光明", _on("2022-2-5", "2022-02-05", is_last=True), nothing(firm), "送样品"),
            ]),
        ),
        _workbook(
            "学员和续费.xlsx",
            ("学员", "*家长 手机", {}, [_named("解雪梅", "13900008081"), _named("幸大勇", "13900008082"), _named("干秀芝", "13900008083")]),
            ("续费", "日期 *家长 课程 实收金额 经手人", {}, [
                ("解雪梅", _on_day("2022-1-8", "2022-01-08", "素描48次"), _bought("素描48次"), nothing(2880), some("秦老师")),
                ("解雪梅", _on_day("2023-1-8", "2023-01-08", "素描48次"), _bought("素描48次"), nothing(2880), some("校长")),
                ("干秀芝", _on_day("2023-2-8", "2023-02-08", "书法24次"), _bought("书法24次"), nothing(1440), some("前台")),
            ]),
        ),
    )
# fmt: on


def specimens() -> Sequence[Specimen]:
    """All of them."""
    return (*_logs(), *_ledgers(), *_sold())
