"""Slips of what was sold, one below the other: each of the goods is a purchase of who stands above."""

from __future__ import annotations

from tests.app.excel.tables.test_layout import Rows, one, tables

TITLES = ("品名", "规格", "数量", "单价", "金额")


def slip(name: str, number: int, day: str = "2024-09-01") -> Rows:
    return [
        ("无名酒业销售出库单",),
        (f"客户：{name}", "", f"电话：1360000121{number}", "", f"日期：{day}"),
        TITLES,
        ("青花20", "500ml*6", "2", "388", "776"),
        ("老白汾10", "500ml*6", "3", "188", "564"),
        ("合计", "", "", "", "1340"),
        ("送货人：李晓梅", "", "收货人签字：", "", ""),
        (),
    ]


def test_each_of_the_goods_is_sold_to_whom_the_slip_names() -> None:
    rows = one([*slip("王伟", 0), *slip("刘芳", 1)])
    assert [(row["客户"], row["电话"], row["品名"], row["金额"]) for row in rows] == [
        ("王伟", "13600001210", "青花20", "776"),
        ("王伟", "13600001210", "老白汾10", "564"),
        ("刘芳", "13600001211", "青花20", "776"),
        ("刘芳", "13600001211", "老白汾10", "564"),
    ]
    assert {(row["日期"], row["送货人"]) for row in rows} == {("2024-09-01", "李晓梅")}


def test_a_line_above_a_list_of_sales_that_names_a_salesperson_is_no_slip() -> None:
    header = ("客户", "电话", "品名", "数量", "金额")
    sales = [("王伟", "13600001210", "青花20", "2", "776"), ("刘芳", "13600001211", "青花20", "1", "388")]
    for above in (("姓名：李晓梅", "", "日期：2024-9-1"), ("制表：李晓梅", "", "日期：2024-9-1")):
        [sheet] = tables([("销售日报",), above, header, *sales])
        assert (sheet.headers, len(sheet.rows)) == (header, 2)


def test_who_bought_may_stand_beside_labels_above_what_was_bought() -> None:
    def slip(name: str, phone: str, *bought: tuple[str, ...]) -> list[tuple[str, ...]]:
        return [
            ("老客户档案",),
            ("姓名", name, "手机", phone),
            ("购车记录",),
            ("购车日期", "车型", "车价"),
            *bought,
            (),
        ]

    rows = [
        *slip("王伟", "13600001234", ("2015-4-2", "POLO", "9.8万"), ("2021-6-18", "途观", "24万")),
        *slip("刘芳", "13600001235", ("2019-9-9", "高尔夫", "15万")),
    ]
    assert [(row["姓名"], row["车型"]) for row in one(rows)] == [
        ("王伟", "POLO"),
        ("同上", "途观"),
        ("刘芳", "高尔夫"),
    ]
