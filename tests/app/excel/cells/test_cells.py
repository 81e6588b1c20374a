"""Cells of a list in their columns: what the column proves, and what a cell tells for other items."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.calendar.dates import Birthday
from app.excel.cells.read_row import ReadRow
from app.excel.cells.row_reader import RowReader
from app.excel.rows import CONTACT_ON, CONTACT_TEXT, NOTES, OWNER
from app.fields.catalog import CATALOG
from app.fields.people import Person
from app.fields.phones import PhoneKind, PhoneNumber


def read(
    titles: dict[str, str], *rows: tuple[Any, ...], area_code: str = ""
) -> tuple[RowReader, list[ReadRow]]:
    """The rows of a list with these titles and targets."""
    lines = [(line, list(cells)) for line, cells in enumerate(rows, 2)]
    reader = RowReader(list(titles), list(titles.values()), CATALOG, "zh", lines, area_code)
    return reader, [reader.read(line, cells) for line, cells in lines]


def column(title: str, target: str, *cells: Any, area_code: str = "") -> list[ReadRow]:
    """The rows of a list of one column, beside a name."""
    titles = {"姓名": "name", title: target}
    return read(titles, *(("王建业", cell) for cell in cells), area_code=area_code)[1]


def problems(row: ReadRow) -> list[str]:
    return [note["problem"] for note in row.kept]


def mobile(number: str) -> tuple[PhoneNumber, ...]:
    return (PhoneNumber(PhoneKind.MOBILE, number),)


@pytest.mark.parametrize(
    ("title", "typed", "iso"),
    [
        ("Birthday (DD/MM/YYYY)", "05/06/1990", "1990-06-05"),
        ("生日（日/月/年）", "05/06/1990", "1990-06-05"),
        ("Birthday (DD/MM)", "05/12", "--12-05"),
        ("Birthday (MM/DD/YYYY)", "05/06/1990", "1990-05-06"),
        ("出生日期(年/月/日)", "1990/5/6", "1990-05-06"),
        ("生日月份/日", "5/12", "--05-12"),
    ],
)
def test_a_title_may_say_the_order_of_its_days(title: str, typed: str, iso: str) -> None:
    [row] = column(title, "birthday", typed)
    assert row.values["birthday"].iso() == iso


def test_a_day_that_the_order_in_the_title_forbids_is_flagged() -> None:
    rows = column("Delivery (DD/MM/YYYY)", "delivered_on", "04/13/2021", "05/06/2021")
    assert [row.values.get("delivered_on") for row in rows] == [dt.date(2021, 4, 13), None]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("13/04/2021", "05/06/2021"), (dt.date(2021, 4, 13), dt.date(2021, 6, 5))),
        (("04/13/2021", "05/06/2021"), (dt.date(2021, 4, 13), dt.date(2021, 5, 6))),
        (("25/12/85", "05/06/07"), (dt.date(1985, 12, 25), dt.date(2007, 6, 5))),
        (("31.4.2021", "13.4.2021"), (None, dt.date(2021, 4, 13))),
    ],
)
def test_one_day_after_the_twelfth_proves_the_order_of_its_whole_column(
    cells: tuple[str, ...], days: tuple[dt.date | None, ...]
) -> None:
    rows = column("交车日期", "delivered_on", *cells)
    assert tuple(row.values.get("delivered_on") for row in rows) == days


def test_years_of_four_digits_prove_nothing_for_those_of_two() -> None:
    rows = column("生日", "birthday", "18/11/1984", "04/09/1985", "04.9.10")
    assert [row.values["birthday"].iso() for row in rows[:2]] == ["1984-11-18", "1985-09-04"]
    assert problems(rows[2]) == ["ambiguous-date"]
    rows = column("生日", "birthday", "18/11/1984", "04/09/1985", "04.9.10", "70.11.22")
    assert [row.values["birthday"].iso() for row in rows[1:3]] == ["1985-09-04", "2004-09-10"]


def test_where_days_contradict_each_other_those_that_can_be_both_are_flagged() -> None:
    rows = column("交车日期", "delivered_on", "13/04/2021", "04/13/2021", "05/06/2021")
    assert [row.values.get("delivered_on") for row in rows] == [dt.date(2021, 4, 13)] * 2 + [None]
    assert problems(rows[2]) == ["ambiguous-date"]


def test_a_column_that_proves_nothing_is_read_month_first_and_says_so() -> None:
    reader, [row] = read({"交车日期": "delivered_on"}, ("05/06/2021",))
    assert row.values["delivered_on"] == dt.date(2021, 5, 6)
    assert reader.cells(row)[0].note == "month-first"


@pytest.mark.parametrize(
    "cell", ["8.15", "1966-8-15", "八月十五日", dt.date(1966, 8, 15), 24_334.0, 19_660_815.0]
)
def test_a_title_that_says_lunar_is_believed(cell: Any) -> None:
    [row] = column("农历生日", "birthday", cell)
    assert row.values["birthday"].iso() in ("L--08-15", "L1966-08-15")


def test_a_cell_that_names_its_own_calendar_knows_better_than_its_title() -> None:
    [row] = column("农历生日", "birthday", "公历1970-11-22")
    assert row.values["birthday"] == Birthday.solar(dt.date(1970, 11, 22))


def test_a_title_that_names_both_calendars_decides_nothing() -> None:
    [row] = column("生日（农历/公历）", "birthday", "1970-11-22")
    assert row.values["birthday"] == Birthday.solar(dt.date(1970, 11, 22))


@pytest.mark.parametrize(
    "title", ["生日（注明阴阳历）", "生日（农历注明）", "生日（农/公历）", "生日", "公历生日"]
)
def test_words_of_the_lunar_calendar_are_lunar_whatever_the_title_says(title: str) -> None:
    rows = column(title, "birthday", "腊月二十九", "冬月十六", "1949年闰七月初五", "正月初一")
    assert [row.values["birthday"].iso() for row in rows] == [
        "L--12-29",
        "L--11-16",
        "L1949-07-05R",
        "L--01-01",
    ]


@pytest.mark.parametrize("sign", ["〃", "--〃--", "同 上", "〃〃", "—″—", "- 〃 -"])
def test_a_sign_for_the_same_as_above_may_be_dressed_up(sign: str) -> None:
    rows = column("单位", "company", "宏达物流", sign)
    assert [row.values.get("company") for row in rows] == ["宏达物流"] * 2


def test_a_title_may_give_the_unit_of_amounts() -> None:
    rows = column("成交价（万元）", "amount", 12.5, "12.5", "125,000元", "12.5万")
    assert [row.values["amount"] for row in rows] == [12_500_000] * 4
    [row] = column("里程(万公里)", "mileage", "3.5")
    assert row.values["mileage"] == 35_000
    [row] = column("成交价(万)", "amount", 125_000)
    assert (row.values.get("amount"), problems(row)) == (None, ["unit-unclear"])


def test_what_a_workbook_reckoned_is_in_the_unit_of_its_title_too() -> None:
    rows = column("成交总价（万元）", "amount", 53.849999999999994, "91.19999999999999")
    assert [(row.values["amount"], problems(row)) for row in rows] == [(53_850_000, []), (91_200_000, [])]


def test_prices_that_may_be_in_ten_thousands_are_asked_for_rather_than_guessed() -> None:
    rows = column("总价", "amount", 95.5, "120", "130万")
    assert [row.values.get("amount") for row in rows] == [None, None, 130_000_000]
    assert problems(rows[0]) == ["unit-unclear"]
    [row] = column("保费", "amount", 950)
    assert row.values["amount"] == 95_000


@pytest.mark.parametrize(
    ("mobiles", "wechat", "problem"),
    [("13800001234", "13800001234", []), ("13800001234/13800001235", None, ["leftover-text"])],
)
def test_the_same_number_is_the_one_mobile(mobiles: str, wechat: str | None, problem: list[str]) -> None:
    titles = {"姓名": "name", "手机": "mobile", "微信": "wechat"}
    _, [row] = read(titles, ("王建业", mobiles, "同手机"))
    assert (row.values.get("wechat"), problems(row)) == (wechat, problem)


def test_local_numbers_get_the_area_code_of_the_shop() -> None:
    titles = {"姓名": "name", "电话": "mobile"}
    reader, [row] = read(titles, ("王建业", "65800001/13800001111"), area_code="0371")
    assert row.values["office_phone"] == (PhoneNumber(PhoneKind.OFFICE, "037165800001"),)
    assert row.values["mobile"] == mobile("13800001111")
    assert reader.cells(row)[1].note == "area-added"
    [row] = column("座机", "office_phone", "+82 0101", area_code="0371")
    assert all(not phone.number.startswith("0371+") for phone in row.values.get("office_phone", ()))
    [row] = column("座机", "office_phone", "400-800-8888", area_code="0371")
    assert row.values["office_phone"][0].number == "4008008888"


def test_what_stands_beside_a_number_goes_where_it_belongs() -> None:
    reader, [row] = read(
        {"姓名": "name", "电话": "mobile"}, ("王建业", "13800001111(微信同号)、15300000056（爱人）")
    )
    assert row.values["mobile"] == mobile("13800001111")
    assert (row.values["wechat"], row.values["spouse_phone"]) == ("13800001111", "15300000056")
    assert row.kept == []
    assert reader.cells(row)[1].shown == "138 0000 1111 · 配偶电话 15300000056 · 微信 13800001111"


def test_a_column_of_an_item_knows_better_than_a_cell_of_another() -> None:
    titles = {"电话": "mobile", "微信": "wechat"}
    _, [row] = read(titles, ("13800001111 微信abc_123", "xyz_789"))
    assert row.values["wechat"] == "xyz_789"
    assert row.kept == [{"column": "电话", "text": "abc_123", "problem": "second-value"}]


def test_the_number_of_a_child_is_the_childs() -> None:
    [row] = column("电话", "mobile", "13800001111 儿子王磊15300000056")
    assert row.values["children"] == (Person("son", "王磊", phone="15300000056"),)
    assert row.values["mobile"] == mobile("13800001111")


@pytest.mark.parametrize(
    ("firm", "contact", "told"),
    [
        ("唐德波", "", ("唐德波", None)),
        ("赵国胜", "赵国胜", ("赵国胜", None)),
        ("赵国胜", "孙秀琴", ("孙秀琴", "赵国胜")),
        ("捷运物流公司", "孙秀琴", ("孙秀琴", "捷运物流公司")),
        ("捷运物流公司", "", ("捷运物流公司", "捷运物流公司")),
    ],
)
def test_among_customers_who_are_firms_somebody_may_be_none(
    firm: str, contact: str, told: tuple[str, str | None]
) -> None:
    titles = {"客户名称": "company", "联系人": "name", "电话": "mobile"}
    _, [row] = read(titles, (firm, contact, "13800001111"))
    assert (row.values["name"], row.values.get("company")) == told
    assert row.problems == (["name-missing"] if firm == told[0] == told[1] else [])


def test_a_form_of_address_is_no_name_but_stands_for_one() -> None:
    _, [row] = read({"姓名": "name", "电话": "mobile"}, ("恒达物流 周总", "13800001111"))
    assert (row.values["name"], row.values["salutation"], row.values["company"]) == (
        "周总",
        "周总",
        "恒达物流",
    )
    assert row.problems == ["name-missing"]


def test_what_is_taken_off_a_name_is_kept_in_the_notes() -> None:
    titles = {"姓名": "name", "备注": NOTES}
    reader, [row] = read(titles, ("王建业(VIP)★", "老客户"))
    assert row.values["name"] == "王建业"
    assert row.values[NOTES] == "老客户\n姓名：王建业(VIP)★"
    assert reader.cells(row)[0].note == "mark-removed"


def test_names_of_two_people_are_kept_whole_and_flagged() -> None:
    [row] = [read({"姓名": "name"}, ("张三、李四",))[1][0]]
    assert (row.values["name"], problems(row)) == ("张三、李四", ["two-people"])


def test_a_spouse_comes_with_telephone_birthday_and_work() -> None:
    [row] = column("爱人", "spouse_name", "刘芳 13800001111 1972-5-6 郑州一中")
    assert row.values["spouse_name"] == "刘芳"
    assert row.values["spouse_phone"] == "13800001111"
    assert row.values["spouse_birthday"] == Birthday.solar(dt.date(1972, 5, 6))
    assert row.values["spouse_employer"] == "郑州一中"
    [row] = column("配偶", "spouse_name", "离异")
    assert (row.values.get("spouse_name"), row.values["marital_status"]) == (None, "divorced")


def test_children_beside_the_marital_status_are_children() -> None:
    [row] = column("婚姻状况", "marital_status", "已婚有一子")
    assert (row.values["marital_status"], row.values["children"]) == ("married", (Person("son"),))


ID = "990105701122001"
"""Of 22 November 1970, the 24th of the tenth lunar month."""


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("", "1970-11-22"),
        ("11月22日", "1970-11-22"),
        ("1970年", "1970-11-22"),
        ("农历十月廿四", "L1970-10-24"),
        ("农历1970年十月廿四", "L1970-10-24"),
        ("农历1970年十月廿五", "L1970-10-25"),
        ("农历1970年冬月廿二", "L1970-11-22"),
    ],
)
def test_a_birthday_that_agrees_with_the_card_is_completed_by_it(cell: str, iso: str) -> None:
    _, [row] = read({"生日": "birthday", "身份证": "id_number"}, (cell, ID))
    assert (row.values["birthday"].iso(), row.kept) == (iso, [])


@pytest.mark.parametrize("cell", ["1970-11-23", "1971-11-22", "3月5日", "农历1970年八月十五", "农历八月十五"])
def test_a_birthday_that_the_card_contradicts_is_kept_and_flagged(cell: str) -> None:
    _, [row] = read({"生日": "birthday", "身份证": "id_number"}, (cell, ID))
    assert problems(row) == ["birthday-differs-from-id"]


def test_a_card_that_bears_the_lunar_day_is_no_contradiction() -> None:
    _, [row] = read({"生日": "birthday", "身份证": "id_number"}, ("1970-12-20", ID))
    assert (row.values["birthday"].iso(), row.kept) == ("1970-12-20", [])


_words = (
    "王建业 李总 先生 恒达物流 13800001111 0371-65800001 爱人 儿子 微信 qq12345678 1970-11-22 13/04/2021 "
    "农历 八月十五 属虎 12.5万 约 豫A12345 A类 （ ） 、 / ★ 同上 无 一子一女 离异 已婚"
).split()
_cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.text(max_size=12),
    st.lists(st.sampled_from([*_words, " "]), max_size=5).map("".join),
)
_TARGETS = [field.key for field in CATALOG.fields if not field.system]


@settings(max_examples=40)
@given(st.lists(st.lists(_cells, min_size=len(_TARGETS), max_size=len(_TARGETS)), max_size=2))
def test_no_cell_in_any_column_makes_reading_fail_and_every_value_is_one_of_its_kind(
    rows: list[list[Any]],
) -> None:
    lines = list(enumerate(rows, 2))
    titles = [f"农历{CATALOG[key].zh}（万元）" for key in _TARGETS]
    reader = RowReader(titles, _TARGETS, CATALOG, "zh", lines, "0371")
    for line, cells in lines:
        row = reader.read(line, cells)
        assert all(isinstance(cell.shown, str) for cell in reader.cells(row))
        for key, value in row.values.items():
            kind = CATALOG[key].kind
            assert kind.load(json.loads(json.dumps(kind.dump(value)))) == value
            if key not in (NOTES, "name"):
                assert kind.parse(kind.edit_text(value)).value == value


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("13600001234/wangjy_1", {"mobile": mobile("13600001234"), "wechat": "wangjy_1"}),
        ("13600001234（微信同号）", {"mobile": mobile("13600001234"), "wechat": "13600001234"}),
        ("13600001234", {"mobile": mobile("13600001234")}),
        ("wangjy_1", {"wechat": "wangjy_1"}),
        ("平安是福", {"wechat": "平安是福"}),
        ("无", {}),
    ],
)
def test_a_column_for_two_ways_to_reach_somebody_tells_which_stand_in_each_cell(
    cell: str, told: dict[str, Any]
) -> None:
    [row] = column("手机/微信", "mobile", cell)
    assert {key: row.values[key] for key in ("mobile", "wechat") if key in row.values} == told
    assert not row.kept


def test_what_is_neither_of_the_two_ways_is_flagged() -> None:
    [row] = column("手机/微信", "mobile", "138****1234 找他老婆")
    assert problems(row)
    assert "mobile" not in row.values


def test_numbers_are_of_qq_where_no_telephone_is_asked_for() -> None:
    [row] = column("QQ/微信", "wechat", "27182818")
    assert row.values == {"name": "王建业", "qq": "27182818"}


def test_no_account_is_none_and_that_one_was_added_is_a_remark() -> None:
    none, added = column("微信", "wechat", "没有", "已加")
    assert none.values == {"name": "王建业"}
    assert added.values == {"name": "王建业", NOTES: "微信：已加"}


def test_who_the_family_are_is_read_beside_how_they_live() -> None:
    told, unclear, none = column(
        "家庭情况", "family_circumstances", "妻子李梅，儿子王小明10岁", "老婆管钱", "三口之家"
    )
    assert told.values["family_circumstances"] == "妻子李梅，儿子王小明10岁"
    assert told.values["spouse_name"] == "李梅"
    assert told.values["children"] == (Person("son", "王小明", note="10岁"),)
    assert "spouse_name" not in unclear.values
    assert none.values == {"name": "王建业", "family_circumstances": "三口之家"}


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("女儿在北京读大学", {"children": (Person("daughter", note="在北京读大学"),)}),
        ("孩子上高中", {"children": (Person("child", note="上高中"),)}),
        (
            "老公张强在电力局，儿子7岁上小学",
            {"spouse_name": "张强", "children": (Person("son", note="7岁上小学"),)},
        ),
        ("父母健在", {"parents": (Person("father", note="健在"), Person("mother", note="健在"))}),
        ("三口之家，小康", {}),
    ],
)
def test_of_the_family_it_is_enough_that_the_relation_is_told(cell: str, told: dict[str, Any]) -> None:
    [row] = column("家庭情况", "family_circumstances", cell)
    assert {
        key: row.values[key] for key in ("spouse_name", "children", "parents") if key in row.values
    } == told


def test_a_new_customer_among_leads_has_bought_nothing_yet() -> None:
    [lead] = column("跟进状态", "stage", "新客户")
    [other] = column("客户状态", "stage", "新客户")
    assert (lead.values["stage"], other.values["stage"]) == ("possible", "first")


def test_a_result_without_a_day_or_a_text_is_kept_in_the_notes() -> None:
    [row] = column("回访结果", "contact_result", "没接")
    assert row.values[NOTES] == "回访结果：没接"


def test_the_car_that_was_bought_is_the_one_with_the_plate() -> None:
    titles = {"姓名": "name", "车型": "bought", "车牌": "plate", "提车日期": "delivered_on"}
    _, [with_plate, without] = read(
        titles, ("王建业", "轩逸", "豫A12345", "2024-5-6"), ("李芳", "天籁", "", "2024-5-6")
    )
    assert (with_plate.values["bought"], with_plate.values["car_model"]) == ("轩逸", "轩逸")
    assert "car_model" not in without.values


def test_prices_of_cars_and_homes_below_a_thousand_are_in_wan_where_all_are() -> None:
    titles = {"姓名": "name", "成交总价": "amount", "建筑面积": "size"}
    _, rows = read(titles, ("王建业", 324.2, 89), ("李芳", "410", 120), ("赵敏", 98, 50))
    assert [row.values["amount"] for row in rows] == [324_200_000, 410_000_000, 98_000_000]
    _, rows = read({"姓名": "name", "成交总价": "amount"}, ("王建业", 324.2), ("李芳", "410"), ("赵敏", 98))
    assert [problems(row) for row in rows] == [["unit-unclear"]] * 3


def test_a_call_beside_a_form_of_address_of_its_own_is_the_name() -> None:
    _, [row] = read({"姓名": "name", "称呼": "salutation"}, ("老郭", "郭哥"))
    assert (row.values["name"], row.values["salutation"]) == ("老郭", "郭哥")
    assert not row.kept


def test_whatever_goes_to_the_import_notes_is_told_at_its_cell() -> None:
    titles = {"姓名": "name", "顾问": OWNER, "备注": NOTES, "生日": "birthday", "出生日期": "birthday"}
    reader, (first, second) = read(
        titles, ("王建业", "已离职", "", "1970-11-22", "1971-01-02"), ("赵雅琴", "李晓梅", "同上", "", "")
    )
    told = {cell.raw: cell.problem for row in (first, second) for cell in reader.cells(row) if cell.problem}
    assert told == {"已离职": "owner-nobody", "1971-01-02": "second-value", "同上": "nothing-above"}


@pytest.mark.parametrize("number", ["139 0000 2001", "139 00002001", "1390000 2001", "139-0000-2001"])
def test_a_number_that_is_written_in_groups_is_one_number(number: str) -> None:
    [row] = column("老婆", "spouse_name", f"李芳 {number}")
    assert (row.values["spouse_name"], row.values["spouse_phone"], row.kept) == ("李芳", "13900002001", [])
    [row] = column("孩子", "children", f"儿子王磊 {number} 2001-5-6")
    assert row.values["children"] == (
        Person("son", "王磊", Birthday.solar(dt.date(2001, 5, 6)), phone="13900002001"),
    )


@pytest.mark.parametrize("cell", ["无", "没有", "no kids", "None"])
def test_that_there_are_none_is_no_problem(cell: str) -> None:
    reader, [row] = read({"姓名": "name", "孩子": "children"}, ("王建业", cell))
    assert (row.kept, row.values[NOTES]) == ([], f"孩子：{cell}")
    assert reader.cells(row)[1].problem == ""


@pytest.mark.parametrize(("title", "key"), [("现有车辆", "car_brand"), ("已购产品", "bought")])
def test_no_car_is_none_of_theirs_and_nothing_bought_is_no_purchase(title: str, key: str) -> None:
    [row] = column(title, key, "无")
    assert (row.values.get(key), row.values[NOTES], row.kept) == (None, f"{title}：无", [])


def test_the_hour_of_a_contact_is_shown_as_it_is_kept() -> None:
    reader, rows = read(
        {"姓名": "name", "跟进时间": CONTACT_ON, "内容": CONTACT_TEXT},
        *(("王建业", day, "想换车") for day in ("2026-10-03 14:30", "2026/10/4 下午3:05", "2026-10-05")),
    )
    shown = [reader.cells(row)[1].shown for row in rows]
    assert shown == ["2026-10-03 14:30", "2026-10-04 15:05", "2026-10-05"]


@pytest.mark.parametrize(
    ("said", "value"), [("不要", True), ("勿扰", True), ("可以", False), ("是", True), ("否", False)]
)
def test_whether_one_may_call_is_told_by_words_however_the_title_asks(said: str, value: bool) -> None:
    [row] = column("不要打电话", "do_not_contact", said)
    assert row.values["do_not_contact"] is value


def test_what_is_told_of_a_spouse_without_a_name_is_no_name() -> None:
    rows = column("爱人", "spouse_name", "家庭主妇", "已故", "刘芳")
    assert [row.values.get("spouse_name") for row in rows] == [None, None, "刘芳"]
    assert rows[0].values[NOTES] == "爱人：家庭主妇"
    assert rows[1].values["marital_status"] == "widowed"
