"""Two or three people beside each other on one card: whoever is the customer, the others are theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

Rows = list[Any]
LABELS = ("姓名", "生日", "手机", "单位", "爱好")
COUPLES = (
    (
        ("王伟", "1970-1-2", "13600001210", "第一中学", "象棋"),
        ("邱芳", "1972-3-4", "13500001210", "第二医院", "跳舞"),
    ),
    (("李强", "1983-5-6", "13600001211", "税务局", "游泳"), ("钱丽", "1981-7-8", "", "自营", "钓鱼")),
    (
        ("孙勇", "1990-9-10", "13600001212", "电信", ""),
        ("赵敏", "1992-11-12", "13500001212", "幼儿园", "插花"),
    ),
)
CHILDREN = (("王乐", "2010-1-1"), ("李晴", "2012-2-2"), ("", ""))


def stored(book: Book, path: Path, rows: Rows) -> dict[str, dict[str, Any]]:
    import_list(book, lists.xlsx(path / "a.xlsx", rows))
    return everybody(book)


def beside(names: tuple[str, str], own: Any, other: Any) -> Rows:
    """Labels left of the answers of each of them."""
    return [
        (names[0], "", names[1], ""),
        *((label, a, label, b) for label, a, b in zip(LABELS, own, other, strict=True)),
    ]


def over_answers(names: tuple[str, str], own: Any, other: Any) -> Rows:
    return [("", names[0], "", names[1]), *beside(names, own, other)[1:]]


def left(names: tuple[str, str], own: Any, other: Any) -> Rows:
    """The labels once, left of all answers."""
    return [("项目", *names), *zip(LABELS, own, other, strict=True)]


def left_bare(names: tuple[str, str], own: Any, other: Any) -> Rows:
    return [("", *names), *zip(LABELS, own, other, strict=True)]


def between(names: tuple[str, str], own: Any, other: Any) -> Rows:
    return [
        (names[0], "", names[1]),
        *((a, label, b) for label, a, b in zip(LABELS, own, other, strict=True)),
    ]


def wide(names: tuple[str, str], own: Any, other: Any) -> Rows:
    """Two pairs in each half."""
    said = [*zip(LABELS[:4], own[:4], other[:4], strict=True)]
    rows = [
        (l1, a1, l2, a2, l1, b1, l2, b2)
        for (l1, a1, b1), (l2, a2, b2) in zip(said[::2], said[1::2], strict=True)
    ]
    return [(names[0], "", "", "", names[1]), *rows, ("爱好", own[4], "", "", "爱好", other[4])]


def in_cells(names: tuple[str, str], own: Any, other: Any) -> Rows:
    return [
        names,
        *((f"{label}：{a}", f"{label}：{b}") for label, a, b in zip(LABELS, own, other, strict=True)),
    ]


def over(names: tuple[str, str], own: Any, other: Any) -> Rows:
    """Labels over the answers, in each half."""
    rows: Rows = []
    for at in (0, 2):
        rows += [(*LABELS[at : at + 2], "", *LABELS[at : at + 2])]
        rows += [(*own[at : at + 2], "", *other[at : at + 2])]
    return [(names[0], "", "", names[1]), *rows, ("爱好", "", "", "爱好"), (own[4], "", "", other[4])]


LAYOUTS = [over, beside, over_answers, left, left_bare, between, wide, in_cells]


def cards(layout: Any, names: tuple[str, str], *, gap: int) -> Rows:
    rows: Rows = []
    for at, (own, other) in enumerate(COUPLES):
        remark = (f"备注：爱喝茶{at}",) if layout is in_cells else ("备注", f"爱喝茶{at}")
        rows += [("客户夫妻档案",), *layout(names, own, other), remark, *[()] * gap]
    return rows


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("names", [("本人", "配偶"), ("客户信息", "配偶信息"), ("客户", "爱人")])
@pytest.mark.parametrize("gap", [0, 1])
def test_the_spouse_beside_the_customer_is_theirs(
    book: Book, tmp_path: Path, layout: Any, names: tuple[str, str], gap: int
) -> None:
    found = stored(book, tmp_path, cards(layout, names, gap=gap))
    assert {*found} == {own[0] for own, _ in COUPLES}
    for at, (own, other) in enumerate(COUPLES):
        told = found[own[0]]["items"]
        assert (told["spouse_name"], told["spouse_birthday"]["year"]) == (other[0], int(other[1][:4]))
        assert [phone["number"] for phone in found[own[0]]["phones"]] == [own[2]]
        assert told["spouse_phone"] == (other[2] or None)
        assert (told["company"], told["spouse_employer"]) == (own[3], other[3])
        assert (told["hobbies"] or [""], told["spouse_interests"]) == ([own[4]], other[4])
        assert found[own[0]]["notes"] == f"爱喝茶{at}"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("names", [("男方", "女方"), ("甲方", "乙方"), ("客户", "司机")])
def test_who_is_no_relative_is_kept_beside_the_customer(
    book: Book, tmp_path: Path, layout: Any, names: tuple[str, str]
) -> None:
    found = stored(book, tmp_path, cards(layout, names, gap=1))
    assert {*found} == {own[0] for own, _ in COUPLES}
    for own, other in COUPLES:
        told = found[own[0]]
        assert [phone["number"] for phone in told["phones"]] == [own[2]]
        assert told["items"]["company"] == own[3]
        assert told["birthday"]["year"] == int(own[1][:4])
        assert all(word in str(told) for word in other)


def test_children_may_stand_beside_both(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for at, (own, other) in enumerate(COUPLES[:2]):
        rows += [
            ("家庭档案",),
            ("本人", "", "配偶", "", "子女", ""),
            ("姓名", own[0], "姓名", other[0], "姓名", f"{own[0][0]}乐"),
            ("生日", own[1], "生日", other[1], "性别", "女"),
            ("手机", own[2], "手机", other[2], "生日", f"201{at}-1-1"),
            ("车牌", f"豫A1234{at}", "单位", other[3], "", ""),
            ("", "", "爱好", other[4], "", ""),
            ("性格", "急", "", "", "", ""),
            ("住址", f"文一路{at}号", "", "", "", ""),
        ]
    found = stored(book, tmp_path, rows)
    assert {*found} == {"王伟", "李强"}
    told = found["王伟"]["items"]
    assert (told["plate"], told["home_address"], told["spouse_employer"]) == (
        "豫A12340",
        "文一路0号",
        "第二医院",
    )
    assert told["spouse_interests"] == "跳舞"
    [child] = told["children"]
    assert (child["relation"], child["name"], child["birthday"]["year"]) == ("daughter", "王乐", 2010)


def test_people_over_a_table_are_not_beside_each_other(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户", "配偶", "司机"),
        ("王伟", "邱芳", "小赵"),
        ("李强", "钱丽", "小陈"),
        ("孙勇", "赵敏", "小李"),
    ]
    found = stored(book, tmp_path, rows)
    assert {name: told["items"]["spouse_name"] for name, told in found.items()} == {
        "王伟": "邱芳",
        "李强": "钱丽",
        "孙勇": "赵敏",
    }


def test_customers_beside_each_other_stay_several(book: Book, tmp_path: Path) -> None:
    rows = [
        ("客户A", "", "客户B", ""),
        *((label, a, label, b) for label, a, b in zip(LABELS, COUPLES[0][0], COUPLES[1][0], strict=True)),
    ]
    assert {*stored(book, tmp_path, rows)} == {"王伟", "李强"}


def test_what_stands_below_halves_and_asks_for_neither_is_the_customers(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for at, (own, other) in enumerate(COUPLES):
        rows += [
            ("家庭档案",),
            ("", "丈夫", "", "妻子", ""),
            (1, "姓名", own[0], "姓名", other[0]),
            (2, "生日", own[1], "生日", other[1]),
            (3, "手机", own[2], "手机", other[2]),
            (4, "家庭住址", f"文一路{at}号", "结婚纪念日", f"199{at}-1-1"),
            (5, "险种", "重疾险", "保额", "30万"),
            (),
        ]
    found = stored(book, tmp_path, rows)
    assert {*found} == {own[0] for own, _ in COUPLES}
    for at, (own, other) in enumerate(COUPLES):
        told = found[own[0]]
        items = told["items"]
        assert (items["home_address"], items["wedding_day"]) == (f"文一路{at}号", f"199{at}-01-01")
        assert (items["spouse_name"], items["bought"]) == (other[0], "重疾险")
        assert "保额：30万" in told["notes"]


def test_the_parents_of_a_pupil_beside_each_other_stay_the_parents(book: Book, tmp_path: Path) -> None:
    rows: Rows = []
    for own, other in COUPLES:
        rows += [
            ("学生档案",),
            ("学生姓名", f"{own[0][0]}乐", "性别", "男"),
            ("父亲", "", "母亲", ""),
            *((label, a, label, b) for label, a, b in zip(LABELS, own, other, strict=True)),
            ("家庭住址", "文一路", "", ""),
            (),
        ]
    found = stored(book, tmp_path, rows)
    assert len(found) == len(COUPLES)
    assert {told["items"]["home_address"] for told in found.values()} == {"文一路"}
    assert all(any(own[2] in str(told) for told in found.values()) for own, _ in COUPLES)
