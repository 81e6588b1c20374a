"""Which item a column is, by its title and by what stands in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.excel.columns.mapping import guess
from app.excel.rows import NOTES, OWNER, SKIP, UNSURE, ColumnGuess, Sheet
from app.fields.catalog import CATALOG


def guesses(headers: tuple[str, ...], *rows: tuple[object, ...]) -> list[ColumnGuess]:
    return guess(Sheet("", headers, 1, [(line, list(row)) for line, row in enumerate(rows, 2)]), CATALOG)


@pytest.mark.parametrize(
    "field", [f for f in CATALOG.fields if f.key != "number" and not f.is_derived], ids=lambda f: f.key
)
def test_every_item_is_found_by_its_own_label_in_both_languages(field: object) -> None:
    for label in (field.zh, field.en):  # type: ignore[attr-defined]
        [found] = guesses((label,))
        assert (found.target, found.by) == (field.key, "label")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "title",
    ["【等级】", "[等级]：", "等级(必填)", "3.等级（选填）", "等 级\n", "《等级》", "【等级（必填）】"],
)
def test_what_dresses_a_title_up_is_no_part_of_it(title: str) -> None:
    [_, found] = guesses(("姓名", title), ("王伟", "A"))
    assert (found.target, found.by) == ("grade", "label")


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("合同到期时间", "contract_expiry"),
        ("保险到期日期", "insurance_expiry"),
        ("签约时间", "signed_on"),
        ("来访日期", "acquainted_on"),
        ("被保人生日", NOTES),
        ("集团名称", "company"),
    ],
)
def test_a_day_is_known_whichever_word_for_day_its_title_ends_in(title: str, target: str) -> None:
    [_, found] = guesses(("姓名", title), ("王伟", "2024-5-6"), ("李芳", "2024-5-7"))
    assert found.target == target


def test_prices_that_could_be_counts_of_days_are_no_birthdays() -> None:
    [_, found] = guesses(("姓名", "单价"), ("王伟", 12_000.0), ("李芳", 11_500.0), ("赵敏", "12100"))
    assert found.target == NOTES


@pytest.mark.parametrize("title", ["面积（㎡）", "【面积（㎡）】", "面积（㎡）(必填)", "Area (㎡)(required)"])
def test_brackets_inside_a_title_stay(title: str) -> None:
    [found] = guesses((title,), (89.0,))
    assert (found.target, found.by) == ("size", "label")


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("客户姓名", "name"),
        (" 手 机 号\n码 ", "mobile"),
        ("*联系电话(必填)", "mobile"),
        ("3.出生日期", "birthday"),
        ("客户生日", "birthday"),
        ("客户常用手机号码", "mobile"),
        ("爱人生日", "spouse_birthday"),
        ("业务员", OWNER),
        ("Phone Number", "mobile"),
    ],
)
def test_titles_are_understood_as_people_write_them(header: str, target: str) -> None:
    assert guesses((header,))[0].target == target


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("买的什么车", "bought"),
        ("什么时候提的", "delivered_on"),
        ("哪天提的车？", "delivered_on"),
        ("签合同时间", "signed_on"),
        ("家里几口人", "family_circumstances"),
        ("谁的客户", OWNER),
        ("谁卖的", OWNER),
        ("负责销售", OWNER),
        ("客服经理", OWNER),
        ("提车日子", "delivered_on"),
        ("新车保险到期时间", "insurance_expiry"),
        ("置业动机", "buying_reason"),
        ("职务/部门", "position"),
        ("怎么付", "payment"),
        ("购车款", "amount"),
        ("归谁管", OWNER),
        ("爱喝什么酒", "alcohol"),
        ("喜欢的运动", "hobbies"),
        ("下次打算什么时候联系", "next_contact_on"),
        ("购于", "delivered_on"),
        ("喜欢的颜色", NOTES),
        ("在哪工作", "company"),
        ("车主大名", "name"),
        ("老公/老婆", "spouse_name"),
        ("全款/按揭", "payment"),
        ("已婚/未婚", "marital_status"),
        ("保费/年", "amount"),
        ("手机/微信", "mobile"),
        ("联系方式（电话/微信）", "mobile"),
        ("电话微信", "mobile"),
        ("QQ/微信", "wechat"),
        ("竞争车型", NOTES),
        ("谁的车", NOTES),
    ],
)
def test_titles_in_words_of_ones_own_are_understood(header: str, target: str) -> None:
    assert guesses((header, "电话2"))[0].target == target


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("姓名", "险种", "到期日"), ("name", "bought", "policy_expiry")),
        (("姓名", "车牌", "到期日"), ("name", "plate", "insurance_expiry")),
        (("姓名", "合同金额", "到期日"), ("name", "amount", "contract_expiry")),
        (("姓名", "电话", "到期日"), ("name", "mobile", NOTES)),
        (("姓名", "认购日期", "网签日期"), ("name", NOTES, "signed_on")),
        (("姓名", "认购日期"), ("name", "signed_on")),
        (("姓名", "车牌", "车型"), ("name", "plate", "car_model")),
        (("姓名", "车牌", "车型", "提车日期"), ("name", "plate", "bought", "delivered_on")),
        (("姓名", "车牌", "车型", "客户状态"), ("name", "plate", "bought", "stage")),
        (("姓名", "会员卡种", "产品"), ("name", NOTES, "bought")),
    ],
)
def test_a_title_means_what_the_other_titles_make_of_it(
    titles: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


@pytest.mark.parametrize(
    ("header", "cells", "target"),
    [
        ("客户类型", ("重点客户", "普通客户"), "grade"),
        ("客户类型", ("潜在客户", "意向客户"), "stage"),
        ("客户类型", ("个人", "企业"), NOTES),
        ("付款", ("按揭", "全款"), "payment"),
        ("车款", ("迈腾", "速腾"), "bought"),
        ("车款", ("128000", "13.5万"), "amount"),
        ("车险", ("2025-5-6", "2025-5-7"), "insurance_expiry"),
        ("车险", ("人保", "平安"), NOTES),
        ("付款", ("2024-5-6", "2024-5-7"), "paid_on"),
        ("集团客户", ("供电局", "宏达贸易"), "company"),
        ("集团客户", ("是", "否"), "is_organisation"),
        ("集团客户", ("要看人",) * 3, NOTES),
        ("集团客户", ("宏达贸易公司",) * 3, "company"),
        ("gender", ("不便透露",) * 3, NOTES),
        ("称谓", ("范总", "范总", "范总"), "salutation"),
        ("客户称谓", ("女士", "先生"), "sex"),
        ("客户称谓", ("范总", "李女士"), "salutation"),
        ("客户称谓", ("王先生", "李女士"), "salutation"),
        ("会籍", ("年卡", "次卡", "私教20节"), "bought"),
        ("私教", ("是", "否", "是"), NOTES),
        ("会籍", ("张教练", "李强", "李强"), OWNER),
        ("客户人格类型", ("随和", "慢热", "慢热", "慢热"), "personality"),
    ],
)
def test_the_cells_tell_which_of_its_meanings_a_title_has(
    header: str, cells: tuple[str, ...], target: str
) -> None:
    [_, found] = guesses(("姓名", header), *(("王伟", cell) for cell in cells))
    assert found.target == target


@pytest.mark.parametrize(
    "header", ["介绍人电话", "岳父生日", "配偶职务", "紧急联系人手机", "业务员手机", "宠物"]
)
def test_a_title_that_is_nobodys_or_somebody_elses_goes_to_the_notes(header: str) -> None:
    assert guesses((header,), ("2015-01-02",), ("2016-01-02",))[0].target == NOTES


@pytest.mark.parametrize("header", ["序号", "No.", "序"])
def test_a_column_that_only_numbers_the_lines_is_left_out_and_shown_to_be(header: str) -> None:
    assert guesses((header,), (1.0,), (2.0,), (10.0,))[0].target == SKIP
    assert guesses((header,), ("三楼",), ("五楼",))[0].target == NOTES


@pytest.mark.parametrize("header", ["意向车型", "拟购车型", "预算金额"])
def test_what_somebody_only_thinks_of_buying_is_no_purchase(header: str) -> None:
    assert guesses((header,), ("途锐 3.0",), ("迈腾",))[0].target == NOTES


def test_columns_without_a_title_are_known_by_their_content() -> None:
    rows = [
        ("王伟", "男", 13600001234.0, "豫A12345", "1970-11-22", "a@example.com"),
        ("刘芳", "女", "139 0000 4321", "豫A54321", "1985.8.1", "b@example.com"),
    ]
    found = guesses(tuple("ABCDEF"), *rows)
    assert [column.target for column in found] == ["name", "sex", "mobile", "plate", "birthday", "email"]
    assert {column.by for column in found} == {"content"}


def test_a_title_that_its_cells_belie_is_to_be_asked() -> None:
    [found] = guesses(("生日",), ("金牛座",), ("很会说话",), ("1970-11-22",))
    assert found.target == "birthday"
    assert found.confidence < UNSURE


def test_a_second_column_for_one_item_is_kept_in_the_notes() -> None:
    found = guesses(("出生日期", "生日"), ("1970-11-22", "11-22"))
    assert [column.target for column in found] == [NOTES, "birthday"]


def test_several_columns_of_phones_feed_one_item() -> None:
    found = guesses(("手机", "联系电话", "电话2"), ("13600001234", "13600001235", "13600001236"))
    assert [column.target for column in found] == ["mobile", "mobile", "other_phone"]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("孩子姓名", "children"),
        ("儿子生日", "children"),
        ("孩子2学校", "children"),
        ("二宝姓名", "children"),
        ("父亲生日", "parents"),
        ("母亲电话", "parents"),
        ("妻子生日", "spouse_birthday"),
        ("配偶姓名/电话/单位", "spouse_name"),
        ("爱人手机号", "spouse_phone"),
        ("太太姓名", "spouse_name"),
    ],
)
def test_a_column_for_one_member_of_the_family_goes_to_that_one(header: str, target: str) -> None:
    [found] = guesses((header,))
    assert (found.target, found.confidence >= UNSURE) == (target, True)


@pytest.mark.parametrize(
    ("header", "cells", "target"),
    [
        ("姓名", ("13600001234", 13600001235.0, "136 0000 1236"), "mobile"),
        ("客户编号", ("13600001234", "13600001235", "13600001236"), "mobile"),
        ("备注", ("13600001234", "13600001235", "13600001236"), "mobile"),
        ("职务", ("豫A12345", "豫A54321", "豫A00001"), "plate"),
        ("微信", ("a@example.com", "b@example.com", "c@example.com"), "email"),
        ("生日", ("王伟", "刘芳", "陈刚"), "name"),
        ("姓名", ("男", "女", "男"), "sex"),
    ],
)
def test_content_wins_over_a_wrong_title_and_is_to_be_asked(
    header: str, cells: tuple[object, ...], target: str
) -> None:
    [found] = guesses((header,), *((cell,) for cell in cells))
    assert (found.target, found.by, found.confidence < UNSURE) == (target, "content", True)


def test_the_number_of_the_person_in_a_firm_is_the_customers_and_the_whole_name_the_firms() -> None:
    headers = ("客户简称", "客户名称", "法人代表", "联系人", "联系人手机", "联系电话")
    rows = (
        ("宏运", "安阳市宏运建材商行", "陆红燕", "余志华", "13500000538", "0372-60000537"),
        ("天冠", "河南天冠商贸有限公司", "李红燕", "王志华", "13500000539", "0372-60000538"),
    )
    assert [column.target for column in guesses(headers, *rows)] == [
        NOTES, "company", NOTES, "name", "mobile", "mobile",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "target"),
    [("FAddress", "mailing_address"), ("FName", "name"), ("cMemo", NOTES), ("dBirthDate", "birthday")],
)
def test_a_letter_before_an_english_title_says_but_of_which_kind_it_is(header: str, target: str) -> None:
    [found, _] = guesses((header, "FCity"), ("王府井大街", "安阳"), ("永安街", "安阳"))
    assert (found.target, found.by) != (NOTES, "")
    assert found.target == target


@pytest.mark.parametrize(
    ("before", "now", "target"),
    [
        ("原服务业务员", "现服务业务员", OWNER),
        ("原销售顾问", "新销售顾问", OWNER),
        ("离职业务员", "接收业务员", OWNER),
        ("老业务员", "新业务员", OWNER),
        ("原车型", "现车型", "bought"),
        ("旧地址", "新地址", "mailing_address"),
    ],
)
def test_what_was_before_gives_way_to_what_is_now(before: str, now: str, target: str) -> None:
    [_, was, found] = guesses(("姓名", before, now), ("王伟", "甲乙丙", "丁戊己"), ("李芳", "庚辛", "壬癸"))
    assert (was.target, found.target) == (NOTES, target)


@pytest.mark.parametrize("header", ["累计金额", "历史消费金额", "累计消费"])
def test_what_somebody_has_spent_in_all_is_no_price(header: str) -> None:
    [_, found] = guesses(("姓名", header), ("王伟", "3.2万"), ("李芳", "8600"))
    assert found.target == NOTES


def test_what_those_who_were_lost_bought_was_sold_by_others() -> None:
    headers = ("姓名", "战败原因", "购买品牌", "最终成交价")
    rows = (("王伟", "价格高", "本田", "15.8万"), ("李芳", "没现车", "比亚迪", "13万"))
    assert [one.target for one in guesses(headers, *rows)] == ["name", "lost_reason", NOTES, NOTES]
    won = [(*row, "2023-1-1") for row in rows]
    assert [one.target for one in guesses((*headers, "成交日期"), *won)][2:4] == ["bought", "amount"]


@pytest.mark.parametrize(
    ("headers", "targets"),
    [
        (("单位名称", "负责人", "负责人手机", "客户经理"), ("company", "name", "mobile", OWNER)),
        (("单位名称", "负责人", "地址", "客户经理"), ("company", "name", "mailing_address", OWNER)),
        (("单位名称", "负责人", "地址"), ("name", OWNER, "mailing_address")),
        (("客户姓名", "手机", "负责人", "负责人电话"), ("name", "mobile", OWNER, NOTES)),
    ],
)
def test_who_is_in_charge_and_has_a_number_is_the_firms(headers: Any, targets: Any) -> None:
    firms = headers[0] == "单位名称"
    rows = []
    for at, name in enumerate(("王伟", "李芳")):
        numbers = dict.fromkeys(("手机", "负责人手机", "负责人电话"), f"1360000000{at}")
        told = numbers | {"地址": f"永安街{at}号"}
        first = f"宏{name[0]}汽贸有限公司" if firms else f"孙{name}"
        rows.append((first, *(told.get(header, name) for header in headers[1:])))
    assert tuple(one.target for one in guesses(headers, *rows)) == targets


@pytest.mark.parametrize("header", ["旧车车牌", "置换车牌照", "原车牌号"])
def test_the_plate_of_a_car_that_was_given_away_is_not_the_customers(header: str) -> None:
    rows = (("王伟", "豫A12345"), ("李芳", "豫A12346"))
    assert [one.target for one in guesses(("姓名", header), *rows)] == ["name", NOTES]


def test_the_day_that_really_was_counts() -> None:
    headers = ("姓名", "认购时间", "实际签约时间")
    rows = (("王伟", "2023-1-1", "2023-2-1"), ("李芳", "2023-1-2", "2023-2-2"))
    assert [one.target for one in guesses(headers, *rows)] == ["name", NOTES, "signed_on"]


@pytest.mark.parametrize("header", ["办公电话", "微信", "配偶电话", "紧急联系人", "其他电话"])
def test_mobiles_may_stand_under_other_titles_for_numbers(header: str) -> None:
    [found] = guesses((header,), ("13600001234",), ("13600001235",))
    assert (found.by, found.confidence >= UNSURE) == ("label", True)


def test_a_title_stays_but_is_asked_where_the_item_of_its_content_has_a_column() -> None:
    rows = [("王伟", "刘芳"), ("刘强", "陈静"), ("李娜", "赵敏")]
    name, birthday = guesses(("姓名", "生日"), *rows)
    assert (name.target, birthday.target, birthday.confidence < UNSURE) == ("name", "birthday", True)


@pytest.mark.parametrize(
    ("header", "days"),
    [("生日", ("2024-1-2", "2023-5-6", "2025-3-4")), ("保险到期", ("1970-1-2", "1965-3-4", "1988-5-6"))],
)
def test_days_in_a_time_that_is_strange_for_the_title_are_asked(header: str, days: tuple[str, ...]) -> None:
    [found] = guesses((header,), *((day,) for day in days))
    assert found.confidence < UNSURE


def test_the_birthdays_of_spouses_are_theirs_however_old_they_are() -> None:
    days = (("1955-01-19",), ("1972-08-09",), ("1969-05-08",))
    found = guesses(("姓名", "配偶姓名", "配偶生日"), *(("王伟", "刘芳", *day) for day in days))
    assert [guess.target for guess in found] == ["name", "spouse_name", "spouse_birthday"]
    assert found[2].confidence > UNSURE


@pytest.mark.parametrize("title", ["单位名称", "客户名称"])
def test_a_firm_beside_a_person_to_talk_to_is_the_company(title: str) -> None:
    rows = [("郑州某某商贸有限公司", "王伟", "13600001234"), ("金水区第二中学", "刘芳", "13600001235")]
    assert [column.target for column in guesses((title, "联系人", "联系电话"), *rows)] == [
        "company",
        "name",
        "mobile",
    ]


def test_two_people_in_a_row_are_the_customer_and_somebody_in_the_notes() -> None:
    rows = [("王伟", "李强", "13600001234"), ("刘芳", "陈刚", "13600001235")]
    assert [column.target for column in guesses(("客户姓名", "联系人", "电话"), *rows)] == [
        "name",
        NOTES,
        "mobile",
    ]


def test_firms_alone_are_the_customers() -> None:
    rows = [("郑州某某商贸有限公司", "0371-00001234"), ("金水区第二中学", "0371-00001235")]
    assert [column.target for column in guesses(("单位名称", "电话"), *rows)] == ["name", "mobile"]


def test_a_second_column_of_mobiles_without_a_known_title_is_one_too() -> None:
    rows = [("王伟", "13600001234", "13600001235"), ("刘芳", "13600001236", "13600001237")]
    assert [column.target for column in guesses(("姓名", "手机", "另外"), *rows)] == [
        "name",
        "mobile",
        "mobile",
    ]


CELLS = st.one_of(st.text(max_size=12), st.floats(), st.booleans(), st.dates(), st.none(), st.integers())
TITLES = st.sampled_from(
    "姓名 手机 生日 客户名称 联系人 孩子生日 序号 A 备注 车牌2 成交价（万元） 配偶电话".split()
)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(st.one_of(TITLES, st.text(max_size=8)), min_size=1, max_size=6))
def test_every_column_gets_one_target_that_there_is_whatever_stands_in_it(
    data: Any, headers: list[str]
) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, max_size=len(headers)), max_size=5))
    found = guesses(tuple(headers), *map(tuple, rows))
    assert [column.index for column in found] == list(range(len(headers)))
    assert all(column.target in CATALOG.by_key or column.target in (NOTES, SKIP) for column in found)
    assert all(0 <= column.confidence <= 1 for column in found)


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("老板", "老板电话", "店长", "店长电话"), ("name", "mobile", NOTES, NOTES)),
        (("投保人", "投保人手机", "被保险人"), ("name", "mobile", NOTES)),
        (("被保险人", "被保险人电话", "险种名称"), ("name", "mobile", "bought")),
        (("关键人", "关键人职务", "联系人1"), ("name", "position", NOTES)),
        (("车主", "车主手机", "送修人", "送修人电话"), ("name", "mobile", NOTES, NOTES)),
        (("姓名", "称呼", "电话"), ("name", "salutation", "mobile")),
        (("客户称呼", "来电号码", "认知途径"), ("name", "mobile", "source")),
    ],
)
def test_the_customer_is_whoever_the_list_is_about(titles: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert tuple(column.target for column in guesses(titles)) == found


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("联糸电话", "mobile"),
        ("保险到期曰", "insurance_expiry"),
        ("家庭地扯", "home_address"),
        ("爱人性名", "spouse_name"),
        ("系联电话", "mobile"),
        ("商业险到期日", "insurance_expiry"),
        ("意向车型", NOTES),
        ("预计购车时间", NOTES),
        ("保单状态", NOTES),
        ("初次登记日期", NOTES),
        ("母亲", "parents"),
    ],
)
def test_a_title_is_understood_with_a_typo_in_it_and_not_for_what_it_only_ends_in(
    title: str, target: str
) -> None:
    [_, found] = guesses(("姓名", title))
    assert found.target == target


def test_a_wish_in_words_goes_to_the_notes_and_a_grade_of_it_to_its_item() -> None:
    [_, wish] = guesses(("姓名", "意向"), ("王伟", "想看途观"), ("李芳", "七座"))
    [_, graded] = guesses(("姓名", "意向"), ("王伟", "H"), ("李芳", "B级"))
    assert (wish.target, graded.target) == (NOTES, "intent")


def test_an_office_that_comes_again_and_again_is_nobodys_name() -> None:
    rows = [
        (office, f"1360000123{place}") for place, office in enumerate(("郑州一部", "郑州一部", "郑州二部"))
    ]
    [office, _] = guesses(("机构", "电话"), *rows)
    assert office.target == NOTES


def test_the_key_person_of_a_firm_is_the_customer_there() -> None:
    titles = ("客户全称", "关键人", "关键人职务", "关键人电话")
    rows = (
        ("云台县供电局", "欧建国", "局长", "13600001234"),
        ("宏远贸易公司", "戚晓梅", "经理", "13600001235"),
    )
    assert [one.target for one in guesses(titles, *rows)] == ["company", "name", "position", "mobile"]


def test_two_columns_of_one_item_feed_it_where_they_are_never_both_filled() -> None:
    titles = ("姓名", "微信", "微信号")
    turns = guesses(titles, ("王伟", "ww1", ""), ("李芳", "", "lf2"))
    both = guesses(titles, ("王伟", "ww1", "ww2"), ("李芳", "", "lf2"))
    assert [one.target for one in turns] == ["name", "wechat", "wechat"]
    assert [one.target for one in both] == ["name", "wechat", NOTES]


def test_ticks_do_not_tell_what_was_bought_and_numbered_names_are_names() -> None:
    found = guesses(("姓名", "已购"), ("王伟", "√"), ("刘芳", "否"))
    assert found[1].target == NOTES
    found = guesses(("A", "B"), ("1、王伟", "13600001234"), ("2、刘芳", "13600001235"))
    assert [guess.target for guess in found] == ["name", "mobile"]


def test_how_one_talks_is_a_wish_where_nobody_is_told_to_have_talked() -> None:
    rows = [("王伟", "13600001234", "微信", "紧密"), ("刘芳", "13600001235", "打电话", "熟悉")]
    found = guesses(("姓名", "手机", "沟通方式", "客户关系"), *rows)
    assert [guess.target for guess in found[2:]] == ["preferred_channel", "closeness"]
    found = guesses(
        ("姓名", "手机", "关系"), ("王伟", "13600001234", "父子"), ("刘芳", "13600001235", "母女")
    )
    assert found[2].target == NOTES


def test_title_beside_job_title_is_how_somebody_is_addressed() -> None:
    headers = ("Title", "First Name", "Last Name", "Job Title", "Mobile Phone")
    james = ("Mr.", "James", "Miller", "Buyer", "13600001210")
    found = guesses(headers, james, ("Ms.", "Linda", "Hall", "Chef", "13600001211"))
    assert [column.target for column in found][::3] == ["sex", "position"]


def test_of_the_two_ends_of_a_call_the_numbers_tell_which_is_the_customers() -> None:
    headers = ("客户姓名", "主叫号码", "被叫号码")
    found = guesses(headers, ("王伟", "4001000", "13600001210"), ("刘芳", "4001000", "13600001211"))
    assert [column.target for column in found] == ["name", NOTES, "mobile"]
    alone = guesses(("客户姓名", "主叫号码"), ("王伟", "13600001210"), ("刘芳", "13600001211"))
    assert alone[1].target == "mobile"
