"""Whom to call in an emergency and their number, in two columns or under two labels of a card."""

from __future__ import annotations

import pytest

from app.excel.tables import emergencies


@pytest.mark.parametrize(
    "number", ["紧急联系电话", "紧急电话", "紧急联系人电话", "应急联系方式", "紧急联系人手机号码"]
)
@pytest.mark.parametrize("is_first", [True, False])
def test_the_number_stands_with_whoever_it_is(number: str, *, is_first: bool) -> None:
    titles, cells = ("姓名", "紧急联系人", number), ["王伟", "王芳", "13900001234"]
    titles, cells = (titles, cells) if is_first else (titles[::-1], cells[::-1])
    names, rows = emergencies.joined(titles, [(2, cells)])
    assert dict(zip(names, rows[0][1], strict=True)) == {"姓名": "王伟", "紧急联系人": "王芳 13900001234"}


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [("王芳", "", "王芳"), ("", "13900001234", "13900001234"), ("无", "无", "无"), ("王芳", "无", "王芳")],
)
def test_where_one_of_the_two_is_missing_the_other_stands_alone(name: str, number: str, told: str) -> None:
    _, [(_, cells)] = emergencies.joined(("紧急联系人", "紧急电话"), [(2, [name, number])])
    assert cells == [told]


def test_each_of_two_has_their_own_number() -> None:
    titles = ("紧急联系人1", "紧急联系电话1", "紧急联系人2", "紧急联系电话2")
    names, [(_, cells)] = emergencies.joined(titles, [(2, ["王芳", "139", "李丽", "138"])])
    assert (names, cells) == (["紧急联系人1", "紧急联系人2"], ["王芳 139", "李丽 138"])


@pytest.mark.parametrize(
    "titles", [("紧急联系人", "联系电话"), ("姓名", "紧急电话"), ("第二联系人", "第二联系人电话")]
)
def test_other_columns_stay(titles: tuple[str, str]) -> None:
    assert emergencies.joined(titles, [(2, ["王芳", "139"])]) == ([*titles], [(2, ["王芳", "139"])])
