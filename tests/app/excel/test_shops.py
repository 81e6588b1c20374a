"""Lists as shops title them and lay them out: of schools, in a friend's words, cards with a log inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.excel.rows import CONTACT_TEXT, NOTES, OWNER, UNSURE
from app.excel.tables.cards import cards
from app.excel.tables.lines import Line
from app.storage.book import Book
from tests.app.excel.columns.test_mapping import guesses
from tests.app.excel.importing import everybody, import_list
from tests.app.excel.tables.test_layout import one, tables
from tests.files.lists.writing import Page, xlsx


def test_the_one_title_merged_over_a_whole_list_is_no_group_of_its_titles() -> None:
    rows = [
        ("2024 春季班通讯录", "", "", ""),
        ("姓名", "电话", "就读学校", "年级"),
        ("王伟", "13600001234", "一小", "三"),
    ]
    [sheet] = tables(rows, merges=[(1, 0, 1, 3)])
    assert sheet.headers == ("姓名", "电话", "就读学校", "年级")


def test_beside_a_parent_the_pupil_is_a_child_with_what_stands_behind_the_name() -> None:
    [sheet] = tables(
        [
            ("学生姓名", "性别", "出生日期", "家长姓名", "家长电话", "报读课程"),
            ("陈子涵", "女", "2015-3-4", "陈国栋", "13600001234", "奥数"),
            ("李沐阳", "男", "2014-5-6", "李芳", "13600001235", "书法"),
        ]
    )
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["children", "children", "children", "name", "mobile", "bought"]


def test_a_pupil_without_a_parent_beside_is_the_customer() -> None:
    found = guesses(("学生姓名", "出生日期", "电话"), ("陈子涵", "2001-3-4", "13600001234"))
    assert [one.target for one in found] == ["name", "birthday", "mobile"]


CARD = [
    ("客户信息登记表", "", "", ""),
    ("客户姓名", "岑夫子", "联系电话", "13600001234"),
    ("出生日期", "1976-10-12", "职业", "教授"),
    ("客户需求", "三居室", "预算", "200万"),
    ("跟进记录", "", "", ""),
    ("日期", "内容", "下次计划", ""),
    ("2024-1-5", "首访看房", "再约", ""),
    ("", "下午又来", "", ""),
    ("2024-1-12", "带家人复访", "谈价", ""),
]


def test_an_unknown_word_in_a_card_is_a_label_where_the_lines_around_have_theirs() -> None:
    [row] = one(CARD)
    assert (row["客户需求"], row["预算"], row["职业"]) == ("三居室", "200万", "教授")


def test_contacts_in_a_table_inside_a_card_each_have_their_day() -> None:
    [row] = one(CARD)
    assert row["跟进记录"] == "2024-1-5 首访看房，下次计划：再约"
    assert row["跟进记录2"] == "2024-1-5 下午又来"
    assert row["跟进记录3"] == "2024-1-12 带家人复访，下次计划：谈价"
    [sheet] = tables(CARD)
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found if one.header.startswith("跟进记录")] == [CONTACT_TEXT] * 3


def test_the_contacts_in_the_card_of_a_firm_are_the_first_of_them_and_others() -> None:
    [row] = one(
        [
            ("大客户档案", "", "", "", ""),
            ("单位名称", "某某纺织有限公司", "", "行业", "纺织"),
            ("地址", "轻纺城1号", "", "员工人数", "320"),
            ("主要联系人", "姓名", "职务", "手机", "生日"),
            ("", "南宫灵", "厂长", "13600001234", "1970-5-5"),
            ("", "无花", "采购", "13600001235", "1975-7-7"),
            ("合作产品", "专线20M", "", "月消费", "3000元"),
        ]
    )
    assert (row["单位名称"], row["联系人"], row["职务"], row["手机"]) == (
        "某某纺织有限公司", "南宫灵", "厂长", "13600001234",
    )  # fmt: skip
    assert (row["其他联系人"], row["月消费"]) == ("无花，采购，13600001235，1975-7-7", "3000元")


def test_members_in_a_card_may_have_a_title_that_nobody_knows() -> None:
    [row] = one(
        [
            ("客户保障档案", "", "", ""),
            ("投保人", "王之唤", "性别", "男"),
            ("联系电话", "13600001234", "出生日期", "1970-3-3"),
            ("家庭成员", "", "", ""),
            ("称谓", "姓名", "生日", "保障情况"),
            ("妻子", "李氏", "1972-4-4", "医疗险"),
            ("儿子", "王小唤", "2000-5-5", "无"),
            ("保单号", "P10600001", "到期日", "2030-1-1"),
        ]
    )
    assert (row["投保人"], row["性别"], row["出生日期"]) == ("王之唤", "男", "1970-3-3")
    assert row["配偶"] == "妻子:李氏(生日:1972-4-4;保障情况:医疗险)"
    assert row["子女"] == "儿子:王小唤(生日:2000-5-5;保障情况:无)"
    assert (row["保单号"], row["到期日"]) == ("P10600001", "2030-1-1")


@pytest.mark.parametrize(
    ("titles", "target"),
    [
        (("合同编号", "客户名称", "到期日期"), "contract_expiry"),
        (("保单号", "投保人", "到期日"), "policy_expiry"),
        (("保单号", "车牌", "到期日"), "insurance_expiry"),
        (("会员", "手机", "到期日期"), NOTES),
    ],
)
def test_what_runs_out_is_the_contract_or_policy_whose_number_stands_beside(
    titles: tuple[str, ...], target: str
) -> None:
    assert guesses(titles, ("HT-1", "", "2026-12-31"), ("HT-2", "", "2027-12-31"))[2].target == target


def test_who_a_shop_calls_its_customers_are_names_where_nothing_else_is() -> None:
    assert [one.target for one in guesses(("会员", "手机"))] == ["name", "mobile"]
    assert [one.target for one in guesses(("会员", "姓名"))] == [NOTES, "name"]


@pytest.mark.parametrize(
    "titles",
    [
        ("拜访日期", "客户姓名", "客户电话", "拜访方式", "拜访内容", "拜访人"),
        ("回访时间", "客户", "号码", "回访方式", "回访内容", "客服"),
    ],
)
def test_a_log_in_which_a_telephone_is_a_way_of_talking_is_no_pile_of_cards(titles: tuple[str, ...]) -> None:
    rows = [
        ("2024-05-06", "晁盖", "13600001234", "上门", "介绍新产品", "吴用"),
        ("2024-05-07", "宋万", "13600001235", "电话", "询问续约", "吴用"),
        ("2024-05-08", "杜迁", "13600001236", "微信", "发送报价", "公孙胜"),
    ]
    [sheet] = tables([titles, *rows])
    assert (sheet.headers, [tuple(cells) for _, cells in sheet.rows]) == (titles, rows)


def test_owners_beside_one_another_in_groups_are_not_two_lists_where_a_house_stands_before_them() -> None:
    [sheet] = tables(
        [
            ("房号", "主业主", "", "共有人", ""),
            ("", "姓名", "电话", "姓名", "电话"),
            ("A-101", "李莫愁", "13600001234", "洪凌波", "13600001235"),
            ("A-102", "丘处机", "13600001236", "", ""),
        ],
        merges=[(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)],
    )
    assert sheet.headers == ("房号", "主业主姓名", "主业主电话", "共有人姓名", "共有人电话")
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["bought", "name", "mobile", NOTES, NOTES]


def test_whose_number_it_is_stands_below_the_number() -> None:
    [sheet] = tables(
        [("业主", "联系电话", ""), ("", "本人", "配偶"), ("花木兰", "13600001234", "13600001235")],
        merges=[(1, 0, 2, 0), (1, 1, 1, 2)],
    )
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["name", "mobile", "spouse_phone"]


def test_the_number_of_somebody_who_has_a_column_is_not_the_customers() -> None:
    rows = (
        ("柳如是", "13600001234", "钱谦益", "13600001235"),
        ("董小宛", "13600001236", "冒辟疆", "13600001237"),
    )
    found = guesses(("客户姓名", "联系方式", "宝爸姓名", "宝爸电话"), *rows)
    assert [one.target for one in found] == ["name", "mobile", NOTES, NOTES]
    found = guesses(("新娘", "新娘电话", "新郎", "新郎电话"), *rows)
    assert [one.target for one in found] == ["name", "mobile", "spouse_name", "spouse_phone"]
    found = guesses(("姓名", "电话", "爸爸姓名", "爸爸电话"), *rows)
    assert [one.target for one in found] == ["name", "mobile", "parents", "parents"]


@pytest.mark.parametrize(
    ("titles", "target"),
    [(("借款人", "手机"), "name"), (("经办人", "手机"), NOTES), (("经销商名称", "负责人"), "company")],
)
def test_who_did_something_is_the_customer_where_nobody_else_is(titles: tuple[str, ...], target: str) -> None:
    assert guesses(titles, ("叶开", "13600001234"))[0].target == target


@pytest.mark.parametrize("title", ["顾客名", "户名", "发货人", "CUST_NAME", "订花人"])
def test_a_column_of_names_is_the_customers_where_no_known_title_is(title: str) -> None:
    rows = (
        ("郑小和", "太仓", "13600001234"),
        ("沈小括", "润州", "13600001235"),
        ("宋应新", "奉新", "13600001236"),
    )
    assert [one.target for one in guesses((title, "发货地", "手机"), *rows)] == ["name", NOTES, "mobile"]


def test_who_sends_is_the_customer_and_who_receives_is_not() -> None:
    rows = (
        ("郑小和", "13600001234", "王景弘", "13600001235"),
        ("沈小括", "13600001236", "苏颂", "13600001237"),
    )
    found = guesses(("发货人", "发货人手机", "收货人", "收货人手机"), *rows)
    assert [one.target for one in found] == ["name", "mobile", NOTES, NOTES]
    found = guesses(("收货人", "收货人手机"), *(row[2:] for row in rows))
    assert [one.target for one in found] == ["name", "mobile"]


def test_the_number_of_the_other_side_is_not_the_clients() -> None:
    rows = (
        ("狄小杰", "13600001234", "武三思", "13600001235"),
        ("娄师得", "13600001236", "来俊臣", "13600001237"),
    )
    found = guesses(("委托人", "委托人电话", "对方当事人", "对方电话"), *rows)
    assert [one.target for one in found] == ["name", "mobile", NOTES, NOTES]


def test_a_fee_is_due_only_where_policies_are_told_of() -> None:
    day = ("陈子涵", "2026-12-1")
    assert guesses(("学员", "缴费日期"), day, day)[1].target == NOTES
    assert guesses(("投保人", "缴费日期"), day, day)[1].target == "premium_due"


def test_a_level_with_an_h_in_it_is_the_intent() -> None:
    assert guesses(("姓名", "级别"), ("甲一", "H"), ("甲二", "B"))[1].target == "intent"
    assert guesses(("姓名", "级别"), ("甲一", "A"), ("甲二", "B"))[1].target == "grade"


def test_the_mother_of_a_child_is_the_customer_where_nobody_else_is_named() -> None:
    rows = [
        ("宝宝姓名", "宝宝生日", "妈妈姓名", "妈妈电话", "爸爸姓名", "备注"),
        ("糖糖", "2022-05-06", "蔡小姬", "13600001234", "董祀", "怕生"),
        ("豆包", "2023-01-08", "班小昭", "13600001235", "", ""),
    ]
    [sheet] = tables(rows)
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["children", "children", "name", "mobile", NOTES, NOTES]


def test_groups_that_say_whose_titles_follow_leave_out_the_word_information() -> None:
    [sheet] = tables(
        [
            ("营员信息", "", "家长信息", ""),
            ("姓名", "性别", "姓名", "手机"),
            ("欧阳小克", "男", "欧阳大锋", "13600001234"),
        ],
        merges=[(1, 0, 1, 1), (1, 2, 1, 3)],
    )
    assert sheet.headers == ("孩子姓名", "孩子性别", "家长姓名", "手机")


def test_who_is_in_charge_of_a_firm_is_the_person_there() -> None:
    found = guesses(("经销商名称", "负责人", "手机"), ("赣州某某车行", "文彦博", "13600001234"))
    assert [one.target for one in found] == ["company", "name", "mobile"]


def test_a_remark_in_brackets_between_rows_is_nobody() -> None:
    rows = [
        ("姓名", "电话"),
        ("王伟", "13600001234"),
        ("（以下为2023年老客户）", ""),
        ("刘芳", "13600001235"),
    ]
    assert [row["姓名"] for row in one(rows)] == ["王伟", "刘芳"]


def test_the_members_of_a_house_are_told_of_its_head() -> None:
    [row] = one(
        [
            ("户主", "手机", "成员姓名", "与户主关系", "成员出生日期"),
            ("祥林", "13600001234", "阿毛", "儿子", "2015-3-4"),
            ("", "", "卫氏", "妻子", "1985-6-7"),
        ]
    )
    assert (row["户主"], row["子女"], row["配偶姓名"]) == ("祥林", "儿子:阿毛(生日:2015-3-4)", "卫氏")


def test_the_old_customer_brought_the_new_one(book: Book, tmp_path: Path) -> None:
    grid: list[list[Any]] = [
        ["老客户姓名", "老客户电话", "新客户姓名", "新客户电话", "推荐日期"],
        ["宝玉", "13900002201", "秦钟", "13900002211", "2024-01-03"],
        ["宝玉", "13900002201", "蒋玉菡", "13900002212", "2024-02-14"],
    ]
    path = tmp_path / "老带新.xlsx"
    xlsx(path, [Page("表", grid)])
    import_list(book, path)
    found = everybody(book)
    assert {name: one["items"]["referrer"] for name, one in found.items()} == {
        "秦钟": "宝玉",
        "蒋玉菡": "宝玉",
    }
    assert [phone["number"] for phone in found["秦钟"]["phones"]] == ["13900002211"]
    assert "老客户电话：13900002201" in found["秦钟"]["notes"]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("联系人Contact", "name"), ("公司Company", "company"), ("备注Remark", NOTES), ("微信ID", "wechat"),
        ("联系", "mobile"), ("情况", NOTES), ("销售", OWNER), ("服务人员", OWNER), ("所属人", OWNER),
        ("口味偏好", "cuisine"), ("群组", "tags"), ("下次复诊", "next_contact_on"), ("保费合计", "amount"),
        ("做什么的", "industry"), ("怎么认识的", "source"), ("沟通偏好", "preferred_channel"),
    ],
)  # fmt: skip
def test_titles_that_shops_use_are_understood(header: str, target: str) -> None:
    cells = {"mobile": "13600001234", "next_contact_on": "2026-12-1", "amount": "4520.3"}.get(target, "电话")
    found = guesses((header, "其他电话"), (cells, ""))[0]
    assert (found.target, found.confidence >= UNSURE) == (target, True)


@pytest.mark.parametrize(
    "header", ["付款情况", "客户code", "身体情况说明书", "去年保费", "到期金额", "是否带小孩"]
)
def test_a_title_that_only_ends_like_a_known_one_is_another(header: str) -> None:
    found = guesses(("姓名", header), ("王伟", "x1"))[1]
    assert found.target == NOTES
    assert found.by == ""


def test_forms_of_address_under_a_title_for_sexes_are_forms_of_address() -> None:
    found = guesses(("姓名", "称谓"), ("范闲", "范总"), ("海棠", "海姑娘"))
    assert [one.target for one in found] == ["name", "salutation"]
    found = guesses(("姓名", "称谓"), ("范闲", "先生"), ("海棠", "女士"))
    assert [one.target for one in found] == ["name", "sex"]


def test_firms_under_an_unknown_title_that_says_so_are_the_company() -> None:
    rows = (("中牟某某汽贸有限公司", "展昭昭"), ("新密某某汽车有限公司", "丁兆蕙"))
    assert guesses(("二网名称", "联系人"), *rows)[0].target == "company"
    assert guesses(("名称", "联系人"), *rows)[0].target == "company"
    assert guesses(("保险公司名称", "联系人"), *rows)[0].target == NOTES


class Unwalked(list[Line]):
    """Lines of which only a few may be looked at."""

    def __iter__(self) -> Iterator[Line]:
        raise AssertionError("all lines are walked through")


def test_a_long_table_is_no_pile_of_cards_without_being_read_through() -> None:
    lines = Unwalked(
        [(1, ["姓名", "电话", "备注"]), *((line, ["王伟", f"136{line:08}", "x"]) for line in range(2, 3000))]
    )
    assert cards.find(lines) is None


PRINTED = [
    ("客户姓名：王伟", "联系电话：13600001234"),
    ("兴趣爱好：书法", "客户来源：李姐介绍"),
    ("成交情况：买了两居", "客户等级：A"),
    ("客户姓名：刘芳", "联系电话：13600001235"),
    ("兴趣爱好：", "客户来源：路过"),
    ("成交情况：未买", "客户等级：B"),
]


def test_an_unknown_label_where_nearly_each_cell_is_one_with_its_value_is_no_part_of_the_cell_above() -> None:
    [sheet] = tables(PRINTED)
    place = sheet.headers.index("成交情况")
    assert [cells[place] for _, cells in sheet.rows] == ["买了两居", "未买"]
    assert [cells[sheet.headers.index("兴趣爱好")] for _, cells in sheet.rows] == ["书法", ""]


JOTTED = """2024年3月团购报名（请按格式接龙）
1. 张晓红 13600001231 3号楼 两箱
2. 李大海，13600001232，5号楼，1箱
3. 王  芳  13600001233  7号楼
"""


def test_people_jotted_below_a_line_of_words_come_in_with_names_written_apart(
    book: Book, tmp_path: Path
) -> None:
    path = tmp_path / "接龙.txt"
    path.write_text(JOTTED, encoding="utf-8")
    import_list(book, path)
    people = everybody(book)
    assert {name: [one["number"] for one in told["phones"]] for name, told in people.items()} == {
        "张晓红": ["13600001231"],
        "李大海": ["13600001232"],
        "王芳": ["13600001233"],
    }


def test_a_line_with_a_telephone_in_it_is_never_taken_for_a_header() -> None:
    rows = [("1.", "张晓红 13600001231 两箱"), ("2.", "李大海 13600001232 一箱")]
    [sheet] = tables(rows)
    assert [line for line, _ in sheet.rows] == [1, 2]


VISITS = [
    ("客户姓名", "电话", "级别", "跟进日期", "跟进方式", "跟进内容"),
    ("王伟", "13600001234", "A", "2024.3.1", "电话", "想看车"),
    ("", "", "", "2024.3.5", "到店", "试驾满意"),
    ("刘芳", "", "B", "2024.3.2", "到店", "首次来店"),
    ("", "", "", "2024.3.9", "微信", "发报价"),
]


def test_lines_that_only_tell_of_another_contact_are_of_the_customer_above(
    book: Book, tmp_path: Path
) -> None:
    path = tmp_path / "跟进.xlsx"
    xlsx(path, [Page("跟进", [list(row) for row in VISITS])])
    done = import_list(book, path)
    assert (done.value.added, done.value.contacts, set(everybody(book))) == (2, 4, {"王伟", "刘芳"})


def test_codes_are_the_words_that_their_titles_give_them() -> None:
    titles = ("姓名", "性别(1男2女)", "婚否（0=未婚，1=已婚）", "几居(室)", "等级")
    [sheet] = tables(
        [titles, ("王伟", "1", 0.0, "2", "A"), ("刘芳", 2.0, "1", "3", "B"), ("陈刚", "男", "", "1", "")]
    )
    assert sheet.headers == ("姓名", "性别", "婚否", "几居(室)", "等级")
    assert [cells[1:4] for _, cells in sheet.rows] == [
        ["男", "未婚", "2"],
        ["女", "已婚", "3"],
        ["男", "", "1"],
    ]


def test_codes_that_nobody_explains_are_no_form_of_address() -> None:
    [_, found] = guesses(("姓名", "性别"), ("王伟", "1"), ("刘芳", "2"))
    assert found.target == NOTES


def test_the_title_on_every_page_is_nobody_though_its_page_is_another() -> None:
    header = ("姓名", "电话", "单位", "住址")
    pages = [
        [("客户通讯录", "", "", f"第{page}页"), header, (name, f"1360000123{page}", "", "")]
        for page, name in enumerate(("王伟", "刘芳", "陈刚"), 1)
    ]
    [sheet] = tables([line for page in pages for line in page])
    assert [cells[0] for _, cells in sheet.rows] == ["王伟", "刘芳", "陈刚"]


def test_a_word_right_beside_a_label_is_its_value_though_labels_stand_above_and_below_it() -> None:
    card = [
        ("姓名", "王伟", "性别", "男", "出生日期", "1970-11-22"),
        ("学历", "本科", "手机", "13600001234", "邮箱", "a@example.com"),
        ("工作单位", "话剧院", "", "职务", "演员", ""),
        ("饮酒", "不喝", "抽烟", "不抽", "爱好", "足球"),
    ]
    assert one(card)[0]["职务"] == "演员"


def test_beside_children_by_number_the_mother_is_the_customer() -> None:
    [sheet] = tables(
        [
            ("妈妈姓名", "手机", "宝宝1姓名", "宝宝1生日", "预产期"),
            ("王芳", "13600001234", "糖糖", "2024-5-6", ""),
        ]
    )
    found = guesses(sheet.headers, *(tuple(cells) for _, cells in sheet.rows))
    assert [one.target for one in found] == ["name", "mobile", "children", "children", NOTES]


def test_a_remark_all_across_below_a_customer_is_theirs_and_one_below_all_is_the_lists() -> None:
    header, note = ("姓名", "电话", "车型", "级别"), ("备注：周末来看车", "", "", "")
    [sheet] = tables([header, ("王伟", "13600001234", "H6", "A"), note, ("刘芳", "13600001235", "", "B")])
    assert sheet.headers == (*header, "备注")
    assert [cells[4] for _, cells in sheet.rows] == ["周末来看车", ""]
    [last] = tables([header, ("王伟", "13600001234", "H6", "A"), ("刘芳", "13600001235", "", "B"), note])
    assert (last.headers, last.left_out.totals) == (header, 1)


def test_how_whoever_made_the_list_is_reached_is_nobody() -> None:
    rows = [
        ("姓名", "电话", "车型", "级别"),
        ("王伟", "13600001234", "H6", "A"),
        (),
        ("联系电话：0371-60001234", "", "", ""),
    ]
    [sheet] = tables(rows)
    assert ([line for line, _ in sheet.rows], sheet.left_out.totals) == ([2], 1)


def test_letters_of_an_address_book_are_nobody_and_other_letters_head_a_group() -> None:
    header = ("姓名", "电话", "单位")
    [book] = tables([header, ("W",), ("王伟", "13600001234", ""), ("L",), ("刘芳", "13600001235", "")])
    [graded] = tables([header, ("A",), ("王伟", "13600001234", ""), ("B",), ("刘芳", "13600001235", "")])
    assert (book.headers, [cells[0] for _, cells in book.rows]) == (header, ["王伟", "刘芳"])
    assert [(cells[0], cells[-1]) for _, cells in graded.rows] == [("王伟", "A"), ("刘芳", "B")]


@pytest.mark.parametrize(
    "numbers", [("（1）", "（2）", "（3）", "（4）"), ("甲", 1.0, 2.0, 3.0), ("1", "2", "3", "4")]
)
def test_a_line_that_counts_the_columns_belongs_to_the_header(numbers: tuple[Any, ...]) -> None:
    header = ("客户名称", "电话", "面积", "总价")
    [sheet] = tables(
        [
            ("销售明细表",),
            header,
            numbers,
            ("王伟", "13600001234", "89", "102万"),
            ("刘芳", "13600001235", "120", ""),
        ]
    )
    assert [cells[0] for _, cells in sheet.rows] == ["王伟", "刘芳"]
