"""Parts of a card that tell of somebody else: what stands below their heading is never the customer's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

NAMES = ("王伟", "李强", "孙丽")
OTHERS = ("邱芳", "钱勇", "赵敏")
LIKED = ("跳舞", "书法", "瑜伽")
Pairs = list[tuple[str, str]]
Rows = list[Any]


def beside(pairs: Pairs, across: int) -> Rows:
    return [
        tuple(cell for pair in pairs[at : at + across] for cell in pair)
        for at in range(0, len(pairs), across)
    ]


def one_a_line(heading: str, pairs: Pairs) -> Rows:
    return [(heading,), *beside(pairs, 1)]


def two_a_line(heading: str, pairs: Pairs) -> Rows:
    return [(heading,), *beside(pairs, 2)]


def above(heading: str, pairs: Pairs) -> Rows:
    """Labels over their answers."""
    return [(heading,), *zip(*pairs, strict=True)]


def in_cells(heading: str, pairs: Pairs) -> Rows:
    """Each label in the cell of its answer."""
    return [(heading,), *(tuple(f"{label}：{said}" for label, said in pairs[at : at + 2]) for at in (0, 2))]


def left(heading: str, pairs: Pairs) -> Rows:
    """The heading in the column left of its lines."""
    return [(heading if at == 0 else "", *row) for at, row in enumerate(beside(pairs, 2))]


def stored(book: Book, path: Path, rows: Rows) -> dict[str, dict[str, Any]]:
    import_list(book, lists.xlsx(path / "a.xlsx", rows))
    return everybody(book)


def numbers(told: dict[str, Any]) -> list[str]:
    return [phone["number"] for phone in told["phones"]]


def cards(heading: str, layout: Any, *, count: int = 3, gap: int = 0) -> Rows:
    """Cards of which the middle part tells of somebody else."""
    rows: Rows = []
    for at, (name, other, liked) in enumerate(zip(NAMES, OTHERS, LIKED, strict=True)):
        own = [("姓名", name), ("性别", "男"), ("手机", f"1360000121{at}"), ("爱好", "钓鱼")]
        theirs = [("姓名", other), ("籍贯", "开封"), ("电话", f"1350000121{at}"), ("爱好", liked)]
        rest = [("业务员", "小王"), ("车牌", f"豫A1234{at}")]
        rows += [("客户登记表",), *layout("基本信息", own), *layout(heading, theirs)]
        rows += [*layout("会籍", [*rest, ("单位", "天成"), ("备注", f"爱喝茶{at}")]), *[()] * gap]
        if at + 1 == count:
            break
    return rows


@pytest.mark.parametrize("layout", [one_a_line, two_a_line, above, in_cells, left])
@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("接送人", "接送人"),
        ("【护理员】", "护理员"),
        ("三、共有人信息", "共有人"),
        ("秘书/助理", "秘书/助理"),
    ],
)
def test_what_stands_below_a_heading_that_names_somebody_is_theirs(
    book: Book, tmp_path: Path, heading: str, who: str, layout: Any
) -> None:
    people = stored(book, tmp_path, cards(heading, layout))
    assert {*people} == {*NAMES}
    for at, (name, other, liked) in enumerate(zip(NAMES, OTHERS, LIKED, strict=True)):
        told, items = people[name], people[name]["items"]
        assert (numbers(told), items["hobbies"]) == ([f"1360000121{at}"], ["钓鱼"])
        assert (items["owner"], items["plate"], items["company"]) == ("小王", f"豫A1234{at}", "天成")
        for label, said in (("姓名", other), ("电话", f"1350000121{at}"), ("爱好", liked)):
            assert f"{who}{label}：{said}" in told["notes"]


@pytest.mark.parametrize("heading", ["配偶", "【配偶】", "二、配偶", "配偶："])
@pytest.mark.parametrize(("layout", "count"), [(one_a_line, 3), (two_a_line, 1), (above, 3), (in_cells, 1)])
def test_a_relative_alone_on_a_line_heads_what_is_told_of_them(
    book: Book, tmp_path: Path, layout: Any, count: int, heading: str
) -> None:
    people = stored(book, tmp_path, cards(heading, layout, count=count, gap=1))
    assert {*people} == {*NAMES[:count]}
    for at, name in enumerate(NAMES[:count]):
        told, items = people[name], people[name]["items"]
        assert (numbers(told), items["hobbies"]) == ([f"1360000121{at}"], ["钓鱼"])
        spouse = [items[f"spouse_{key}"] for key in ("name", "phone", "interests")]
        assert spouse == [OTHERS[at], f"1350000121{at}", LIKED[at]]


def test_each_heading_ends_the_part_before_it_whatever_it_says(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for at, name in enumerate(NAMES):
        rows += [
            ("产妇资料",),
            ("客户姓名", name, "手机号", f"1360000121{at}"),
            ("宝宝资料",),
            ("姓名", "糖糖", "出生日期", "2024-3-2"),
            ("护理员",),
            ("姓名", "苗阿姨", "联系电话", f"1350000121{at}"),
            ("合同",),
            ("合同编号", f"YZ100{at}", "备注", f"喜欢喝汤{at}"),
            (),
        ]
    people = stored(book, tmp_path, rows)
    for at, name in enumerate(NAMES):
        told = people[name]
        [child] = told["items"]["children"]
        assert (child["name"], child["phone"], child["note"]) == ("糖糖", None, None)
        assert (numbers(told), told["items"]["contract_number"]) == ([f"1360000121{at}"], f"YZ100{at}")
        nurse = ["护理员姓名：苗阿姨", f"护理员联系电话：1350000121{at}"]
        assert told["notes"].split("\n") == [*nurse, f"喜欢喝汤{at}"]


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("紧急联系人", ("姓名", "关系", "电话")),
        ("紧急联系人信息", ("联系人", "与本人关系", "联系电话")),
        ("緊急聯絡人", ("姓名", "關係", "電話")),
        ("EMERGENCY CONTACT", ("Name", "Relationship", "Phone")),
    ],
)
def test_whom_to_call_stands_in_the_item_for_it(
    book: Book, tmp_path: Path, heading: str, labels: tuple[str, str, str]
) -> None:
    name, relation, phone = labels
    rows = [
        ("会员登记表",),
        ("姓名", "王伟", "手机", "13600001210"),
        (heading,),
        (name, "钱强", relation, "姐夫"),
        (phone, "13500001210", "", ""),
        ("身体状况",),
        ("身高", "175cm", "爱好", "钓鱼"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    assert told["items"]["emergency_contact"] == "钱强 姐夫 13500001210"
    assert (told["name"], numbers(told)) == ("王伟", ["13600001210"])


def test_the_parent_is_the_customer_the_pupil_a_child_and_the_fetcher_neither(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("家长（客户）信息",),
        ("家长姓名", "唐振兴", "性别", "男"),
        ("手机", "13600001210", "工作单位", "天成物流"),
        ("学生信息",),
        ("学生姓名", "唐雨桐", "性别", "女"),
        ("出生日期", "2006-3-15", "就读学校", "实验小学"),
        ("兴趣爱好", "画画", "薄弱科目", "数学"),
        ("接送人",),
        ("姓名", "邱秀珍", "与学生关系", "阿姨"),
        ("联系电话", "13500001210", "", ""),
        ("报名",),
        ("报名课程", "数学提高班", "课程顾问", "小王"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (told["name"], told["sex"], numbers(told)) == ("唐振兴", "male", ["13600001210"])
    assert (items["birthday"], items["hobbies"]) == (None, None)
    [child] = items["children"]
    assert (child["relation"], child["name"], child["birthday"]["year"]) == ("daughter", "唐雨桐", 2006)
    assert (child["interests"], child["employer"]) == ("画画", "实验小学")
    assert "接送人姓名：邱秀珍\n接送人与学生关系：阿姨\n接送人联系电话：13500001210" in told["notes"]


def test_the_contact_of_a_firm_is_the_customer_and_the_people_behind_are_not(
    book: Book, tmp_path: Path
) -> None:
    rows: Rows = []
    for at, name in enumerate(NAMES):
        rows += [
            ("单位资料",),
            ("单位名称", "单位地址", "所属行业"),
            (f"豫{'天海金'[at]}物流有限公司", "文昌路1号", "物流"),
            ("联系人资料",),
            ("联系人姓名", "性别", "职务", "手机"),
            (name, "男", "经理", f"1360000121{at}"),
            ("秘书/助理",),
            ("姓名", "电话"),
            ("戴晓燕", f"1350000121{at}"),
            ("业务资料",),
            ("合同号", "客户经理", "备注"),
            (f"DX100{at}", "小王", "爱喝茶"),
            (),
        ]
    people = stored(book, tmp_path, rows)
    assert {*people} == {*NAMES}
    for at, name in enumerate(NAMES):
        assert (numbers(people[name]), people[name]["items"]["position"]) == ([f"1360000121{at}"], "经理")
        assert f"秘书/助理电话：1350000121{at}" in people[name]["notes"]


@pytest.mark.parametrize("order", [("联系人", "法人代表"), ("法人代表", "联系人")])
def test_of_a_firm_the_contact_is_the_customer(book: Book, tmp_path: Path, order: tuple[str, str]) -> None:
    parts = {
        "联系人": [("姓名", "王伟", "手机", "13600001210"), ("职务", "经理", "爱好", "钓鱼")],
        "法人代表": [("姓名", "李大海", "手机", "13500001210")],
    }
    rows = [("客户档案",), ("公司资料",), ("单位名称", "天成物流有限公司", "地址", "文昌路1号")]
    rows += [line for who in order for line in [(who,), *parts[who]]]
    [told] = stored(book, tmp_path, [*rows, ("合作",), ("客户等级", "A")]).values()
    assert (told["name"], numbers(told)) == ("王伟", ["13600001210"])
    assert (told["items"]["company"], told["items"]["grade"]) == ("天成物流有限公司", "A")
    assert "法人代表手机：13500001210" in told["notes"]


@pytest.mark.parametrize("layout", [one_a_line, two_a_line, in_cells])
@pytest.mark.parametrize("heading", ["{}个人情况", "{}资料", "个人情况", "二、个人信息"])
@pytest.mark.parametrize("who", ["关键人", "联系人", "主要联系人"])
def test_personal_parts_of_a_card_of_a_firm_belong_to_whom_it_names_first(
    book: Book, tmp_path: Path, who: str, heading: str, layout: Any
) -> None:
    rows: Rows = []
    for at, (name, other, liked) in enumerate(zip(NAMES, OTHERS, LIKED, strict=True)):
        firm = [("单位全称", f"豫{'天海金'[at]}物流有限公司"), ("行业", "物流")]
        firm += [(f"{who}姓名", name), ("手机", f"1360000121{at}")]
        theirs = [("姓名", other), ("电话", f"1350000121{at}"), ("关系", "秘书"), ("备注", "")]
        own = [("籍贯", "开封"), ("毕业院校", "同济大学"), ("爱好", liked), ("配偶姓名", "夏梦")]
        deals = [("合同编号", f"HT{at}"), ("年用量", "300吨"), ("竞争对手", "中石油"), ("等级", "A")]
        rows += [*layout("集团客户档案", firm), *layout("秘书/助理", theirs)]
        rows += [*layout(heading.format(who), own), *layout("合作情况", deals), ()]
    people = stored(book, tmp_path, rows)
    assert {*people} == {*NAMES}
    for at, (name, liked) in enumerate(zip(NAMES, LIKED, strict=True)):
        items = people[name]["items"]
        assert (items["hobbies"], items["school"], items["spouse_name"]) == ([liked], "同济大学", "夏梦")
        assert (numbers(people[name]), items["contract_number"]) == ([f"1360000121{at}"], f"HT{at}")
        assert f"秘书/助理电话：1350000121{at}" in people[name]["notes"]


@pytest.mark.parametrize("order", [("投保人", "被保险人"), ("被保险人", "投保人")])
def test_who_has_a_word_of_the_customers_is_the_customer(
    book: Book, tmp_path: Path, order: tuple[str, str]
) -> None:
    parts = {
        "投保人": [("姓名", "王伟", "手机", "13600001210"), ("单位", "天成物流", "爱好", "钓鱼")],
        "被保险人": [("姓名", "王小明", "性别", "男"), ("出生日期", "2015-3-2", "手机", "13500001210")],
    }
    rows = [("投保单",), *(line for who in order for line in [(who,), *parts[who]])]
    [told] = stored(book, tmp_path, [*rows, ("保单",), ("险种", "重疾险", "保单号", "P123456")]).values()
    items = told["items"]
    assert (told["name"], numbers(told), items["birthday"]) == ("王伟", ["13600001210"], None)
    assert (items["bought"], items["policy_number"]) == ("重疾险", "P123456")
    assert "被保险人姓名：王小明" in told["notes"]


def test_a_second_name_in_a_card_is_that_of_somebody_else(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户档案",),
        ("客户姓名", "王伟", "手机", "13600001210"),
        ("单位", "天成物流", "爱好", "钓鱼"),
        ("姓名", "刘芳", "关系", "妻子"),
        ("手机", "13500001210", "爱好", "跳舞"),
        ("成交日期", "2023-5-6", "车型", "朗逸"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (told["name"], numbers(told), items["hobbies"]) == ("王伟", ["13600001210"], ["钓鱼"])
    assert (items["delivered_on"], items["bought"]) == ("2023-05-06", "朗逸")
    assert "另一人姓名：刘芳\n另一人关系：妻子\n另一人手机：13500001210" in told["notes"]


def test_the_same_name_again_is_the_customer_still(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户档案",),
        ("姓名", "王伟", "手机", "13600001210"),
        ("二、家庭情况",),
        ("姓名", "王 伟", "婚姻状况", "已婚"),
        ("微信", "wx12345", "学历", "本科"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (items["marital_status"], items["wechat"], items["education"]) == ("married", "wx12345", "本科")


@pytest.mark.parametrize(
    "line", [("配偶", ""), ("紧急联系人", ""), ("子女", ""), ("配偶", "刘芳"), ("紧急联系人", "刘芳")]
)
def test_a_relative_whom_a_label_asks_for_heads_nothing(
    book: Book, tmp_path: Path, line: tuple[str, str]
) -> None:
    rows = [
        ("客户档案",),
        ("姓名", "王伟"),
        ("手机", "13600001210"),
        line,
        ("爱好", "钓鱼"),
        ("单位", "天成"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (items["hobbies"], items["company"], items["spouse_interests"]) == (["钓鱼"], "天成", None)


@pytest.mark.parametrize("name", ["担保人姓名", "称呼"])
def test_what_stands_behind_a_name_of_whatever_title_is_theirs(book: Book, tmp_path: Path, name: str) -> None:
    rows = [
        ("客户资料",),
        ("姓名", "王伟", "微信", "wx12345"),
        ("【担保人】",),
        (name, "刘芳", "电话", "13500001210"),
        ("工作单位", "市医院", "身份证号", "110101198803040027"),
        ("备注",),
        ("说明", "喝茶", "等级", "A"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (told["phones"], told["sex"], items["company"], items["id_number"]) == ([], None, None, None)
    assert (items["grade"], "担保人电话：13500001210" in told["notes"]) == ("A", True)


def test_what_only_customers_have_is_theirs_below_any_name(book: Book, tmp_path: Path) -> None:
    rows = [
        ("来访登记",),
        ("姓名", "王伟", "手机", "13600001210"),
        ("陪同人",),
        ("姓名", "刘芳", "电话", "13500001210"),
        ("置业顾问", "小王", "意向级别", "B"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    items = told["items"]
    assert (items["owner"], items["intent"], numbers(told)) == ("小王", "B", ["13600001210"])


def test_a_part_in_english_is_kept_in_words(book: Book, tmp_path: Path) -> None:
    rows = [
        ("CLIENT CARD",),
        ("Name", "Peter Harrow"),
        ("Mobile", "13600001210"),
        ("CO-OWNER",),
        ("Name", "Alan Wexler"),
        ("Phone", "13500001210"),
        ("OTHER",),
        ("Hobbies", "golf"),
    ]
    [told] = stored(book, tmp_path, rows).values()
    assert (told["name"], numbers(told), told["items"]["hobbies"]) == (
        "Peter Harrow",
        ["13600001210"],
        ["golf"],
    )
    assert "CO-OWNER Name：Alan Wexler\nCO-OWNER Phone：13500001210" in told["notes"]


def test_the_number_of_whom_a_title_names_at_its_end_is_theirs(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户姓名", "手机", "物业管家", "管家电话"),
        ("王伟", "13600001210", "小汤", "13500001210"),
        ("李强", "13600001211", "小冉", "13500001211"),
    ]
    people = stored(book, tmp_path, rows)
    assert numbers(people["王伟"]) == ["13600001210"]
    assert "管家电话：13500001210" in people["王伟"]["notes"]


def test_below_a_bare_word_for_the_pet_all_is_told_of_the_pet(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for at, name in enumerate(NAMES):
        own = [("主人姓名", name), ("手机", f"1360000121{at}"), ("性别", "女"), ("住址", "花园路1号")]
        pets = [("昵称", f"布丁{at}"), ("品种", "柯基"), ("性别", "公"), ("生日", f"202{at}-4-10")]
        rest = [("疫苗到期", "2027-3-1"), ("备注", f"怕吵{at}")]
        rows += [("客户档案",), *two_a_line("主人", own), *two_a_line("宠物", pets)]
        rows += [*two_a_line("就诊提醒", rest), ()]
    people = stored(book, tmp_path, rows)
    for at, name in enumerate(NAMES):
        told = people[name]
        assert (told["birthday"], told["sex"], told["items"]["salutation"]) == (None, "female", None)
        assert f"宠物昵称：布丁{at}" in told["notes"]
        assert f"宠物生日：202{at}-4-10" in told["notes"]
        assert f"怕吵{at}" in told["notes"].split("\n")


@pytest.mark.parametrize("head", ["业主", "房主", "户主"])
def test_whoever_heads_a_house_has_the_family_below(book: Book, tmp_path: Path, head: str) -> None:
    rows: Rows = [
        ("房号", "姓名", "关系", "电话", "备注"),
        ("1-101", "王伟", head, "13600001211", "按年交"),
        ("", "刘芳", "妻子", "13600001212", ""),
        ("", "王小天", "儿子", "", "在外地上学"),
        ("1-102", "赵敏", head, "13600001213", ""),
        ("1-201", "钱进", head, "13600001214", ""),
        ("", "钱大娘", "母亲", "13600001215", "行动不便"),
    ]
    people = stored(book, tmp_path, rows)
    assert {*people} == {"王伟", "赵敏", "钱进"}
    wang = people["王伟"]["items"]
    assert (wang["spouse_name"], wang["spouse_phone"]) == ("刘芳", "13600001212")
    assert [child["name"] for child in wang["children"]] == ["王小天"]
    assert [parent["name"] for parent in people["钱进"]["items"]["parents"]] == ["钱大娘"]


def test_who_lives_there_and_is_no_relative_is_a_customer_whose_relation_is_kept(
    book: Book, tmp_path: Path
) -> None:
    rows: Rows = [
        ("房号", "姓名", "关系", "电话"),
        ("1-101", "王伟", "业主", "13600001211"),
        ("1-102", "赵敏", "租客", "13600001213"),
        ("1-201", "钱进", "业主", "13600001214"),
    ]
    people = stored(book, tmp_path, rows)
    assert "租客" in people["赵敏"]["notes"]


@pytest.mark.parametrize("heading", [[("子女信息",)], []])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("长子/女", "次子/女"),
        ("长子（女）", "次子（女）"),
        ("子女1", "子女2"),
        ("大宝", "二宝"),
        ("儿子", "女儿"),
    ],
)
def test_what_stands_behind_the_name_of_a_child_is_told_of_that_one(
    book: Book, tmp_path: Path, first: str, second: str, heading: Rows
) -> None:
    rows: Rows = []
    for at, name in enumerate(NAMES):
        rows += [
            ("家庭信息采集表",),
            ("姓名", name, "性别", "男", "手机", f"1360000121{at}"),
            *heading,
            (f"{first}姓名", f"{name[0]}乐", "性别", "男", "出生日期", f"200{at}-9-9"),
            (f"{second}姓名", f"{name[0]}晴", "性别", "女", "出生日期", f"201{at}-2-2"),
            ("其他",),
            ("爱好", "钓鱼", "备注", f"爱喝茶{at}", "意向等级", "A"),
            (),
        ]
    people = stored(book, tmp_path, rows)
    assert {*people} == {*NAMES}
    for at, name in enumerate(NAMES):
        told = people[name]
        assert [(one["relation"], one["name"], one["birthday"]["year"]) for one in told["family"]] == [
            ("son", f"{name[0]}乐", 2000 + at),
            ("daughter", f"{name[0]}晴", 2010 + at),
        ]
        assert (told["sex"], told["birthday"], told["notes"]) == ("male", None, f"爱喝茶{at}")


@pytest.mark.parametrize("colon", ["", "："])
@pytest.mark.parametrize(
    "line",
    [
        ("儿女", "两个儿子", "紧急联系人", "大儿子", "电话", "{}"),
        ("紧急联系人", "女儿王静", "联系电话", "{}", "来源", "路过"),
        ("介绍人", "李大海", "电话", "{}"),
        ("爱人姓名", "刘芳", "手机", "{}", "来源", "路过"),
        ("业务员", "小张", "手机", "{}"),
        ("秘书", "小陶", "电话", "{}", "介绍人", "老周"),
    ],
)
def test_a_number_behind_somebodys_name_on_a_line_is_theirs(
    book: Book, tmp_path: Path, line: tuple[str, ...], colon: str
) -> None:
    rows: Rows = []
    for at, name in enumerate(NAMES):
        lines: Rows = [
            ("姓名", name, "性别", "男", "手机", f"1360000121{at}"),
            tuple(cell.format(f"1350000121{at}") for cell in line),
            ("住址", "书院街12号", "爱好", LIKED[at], "备注", f"爱喝茶{at}"),
        ]
        asked = [
            tuple(f"{cell}{colon}" if n % 2 == 0 else cell for n, cell in enumerate(one)) for one in lines
        ]
        rows += [("会员健康卡",), *asked, ()]
    people = stored(book, tmp_path, rows)
    for at, name in enumerate(NAMES):
        assert numbers(people[name]) == [f"1360000121{at}"]
        assert f"1350000121{at}" in str(people[name])
