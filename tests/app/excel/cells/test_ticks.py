"""What is ticked in a form is the answer; what is no form stays as it stands."""

from __future__ import annotations

import pytest

from app.excel.cells import ticks


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("☑男 □女", "男"),
        ("男□ 女☑", "女"),
        ("性别 □男 ☑女", "性别 女"),
        ("□全款 □贷款", ""),
        ("①未婚 ②已婚√ ③离异", "已婚"),
        ("1.未婚 2.已婚√ 3.离异", "已婚"),
        ("A、自住√ B、投资 C、给子女√", "自住、给子女"),
        ("是（ ）否（√）", "否"),
        ("（√）是 （ ）否", "是"),
        ("男[ ] 女[√]", "女"),
        ("男（ ） 女（ ）", ""),
        ("已婚√ 未婚", "已婚"),
        ("是/否√", "否"),
        ("□自住 ☑投资 □给子女\n总价预算\n95万", "投资\n总价预算\n95万"),
        ("□80-90㎡\n☑90-110㎡", "90-110㎡"),
        ("√", "√"),
        ("已婚√", "已婚√"),
        ("身份证√ 户口本√", "身份证√ 户口本√"),
        ("爱好（）", "爱好（）"),
        ("王伟（老板）", "王伟（老板）"),
    ],
)
def test_what_is_ticked_is_the_answer(cell: str, answer: str) -> None:
    assert ticks.told(cell) == answer
