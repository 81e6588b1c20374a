"""Chats pasted or exported: who speaks and when on a line, and below it what is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.excel.files.readers import open_pasted
from app.excel.rows import Sheet

COPIED = """史建军 2024-03-05 10:12
你好，优惠多少

我 2024-03-05 10:13
史哥您好，3万左右

史建军 2024-03-09 9:31
我手机13600001234，到了打给我
"""
MAILED = """"史建军"和"小李"的聊天记录如下:

—————  2024-03-05  —————

史建军  10:12

你好，优惠多少

我  10:13

史哥您好，3万左右

—————  2024-03-09  —————

史建军  9:31

我手机13600001234，到了打给我
"""
EXPORTED = """消息分组:我的好友
================================================================
消息对象:史建军
================================================================

2024-03-05 10:12:00 史建军(10001)
你好，优惠多少

2024-03-05 10:13:00 小李(10002)
史哥您好，3万左右

2024-03-09 9:31:00 史建军(10001)
我手机13600001234，到了打给我
"""
IN_LINES = """2024/3/5 10:12 史建军：你好，优惠多少
2024/3/5 10:13 我：史哥您好，3万左右
2024/3/9 9:31 史建军：我手机13600001234，到了打给我
"""


def read(text: str) -> Sheet:
    return open_pasted(text).sheet("")


def told(text: str) -> dict[str, Any]:
    sheet = read(text)
    [(_, cells)] = sheet.rows
    return dict(zip(sheet.headers, cells, strict=True))


@pytest.mark.parametrize("text", [COPIED, MAILED, EXPORTED, IN_LINES])
def test_a_chat_is_a_customer_with_what_was_said_on_each_day(text: str) -> None:
    row = told(text)
    assert (row["姓名"], row["电话"]) == ("史建军", "13600001234")
    first, hello, answer, second, phone = row["跟进内容"].split("\n")
    assert [" ".join(day.removesuffix(":00").split()[1:]) for day in (first, second)] == ["10:12", "9:31"]
    assert hello == "史建军：你好，优惠多少"
    assert answer.endswith("：史哥您好，3万左右")
    assert phone == "史建军：我手机13600001234，到了打给我"


def test_who_of_two_is_the_customer_is_asked_where_nothing_tells() -> None:
    assert told(COPIED.replace("我 2024", "小李 2024"))["说话人姓名"] == "史建军"


def test_a_number_of_somebody_else_is_only_told() -> None:
    row = told(COPIED.replace("我手机13600001234", "我老婆电话13600001234"))
    assert not row.get("电话")
    assert "我老婆电话13600001234" in row["跟进内容"]


def test_words_without_a_day_stay_with_their_hour() -> None:
    first, *_ = told(COPIED.replace("2024-03-09", "昨天"))["跟进内容"].split("\n")
    assert first == "史建军（昨天 9:31）：我手机13600001234，到了打给我"


def test_a_sheet_with_a_row_for_each_message_is_a_chat_too() -> None:
    text = (
        "时间,发送人,消息内容\n2024-05-01 09:12:00,宫雪,问下二手车置换\n"
        "2024-05-01 09:15:22,我,您是什么车\n2024-05-02 10:20:00,宫雪,周六开过去\n"
    )
    row = told(text)
    assert row["姓名"] == "宫雪"
    assert row["跟进内容"].split("\n") == [
        "2024-05-01 09:12:00",
        "宫雪：问下二手车置换",
        "我：您是什么车",
        "2024-05-02 10:20:00",
        "宫雪：周六开过去",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "姓名：王伟\n电话：13600001234\n备注：好\n\n姓名：刘芳\n电话：13600001235\n备注：我：好\n",
        "姓名,来店时间\n王伟,2024-03-05 10:12\n刘芳,2024-03-06 11:12\n",
        "王伟 2024-03-05 10:12\n刘芳 2024-03-06 11:12\n赵敏 2024-03-07 9:12\n",
        "2024/3/5 10:12,王伟,寄了样册\n2024/3/6 9:30,刘芳,抱怨上次维修太慢，已道歉，答应下周带家里人再来\n",
    ],
)
def test_other_texts_are_no_chats(tmp_path: Path, text: str) -> None:
    assert "跟进内容" not in read(text).headers


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_list_that_begins_with_day_and_hour_is_a_list(separator: str) -> None:
    """Some of its lines are as short as who speaks and when, others as long as what is said."""
    said = [
        "寄了样册",
        "抱怨上次维修太慢，已道歉，答应下周再来",
        "不需要",
        "问了保养的价钱，觉得贵，说要比比",
    ]
    rows = [
        (f"2024-03-{5 + place:02} 10:12", f"王{name}", f"1360000123{place}", said[place % 4])
        for place, name in enumerate("伟芳敏军丽娜")
    ]
    text = "\n".join(separator.join(row) for row in [("登记时间", "姓名", "手机", "备注"), *rows])
    sheet = read(text)
    assert sheet.headers == ("登记时间", "姓名", "手机", "备注")
    assert [cells[1:] for _, cells in sheet.rows] == [list(row[1:]) for row in rows]
