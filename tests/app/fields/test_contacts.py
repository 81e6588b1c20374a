"""What stands beside the numbers of a telephone cell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.parse_contact import read_contact
from app.fields.people import Person


@pytest.mark.parametrize(
    ("text", "numbers", "also", "problem"),
    [
        ("13800001111(微信同号)", ["13800001111"], {"wechat": "13800001111"}, ""),
        ("微信同号13800001111", ["13800001111"], {"wechat": "13800001111"}, ""),
        ("13800001111 vx同号", ["13800001111"], {"wechat": "13800001111"}, ""),
        ("13800001111 微信:abc_123", ["13800001111"], {"wechat": "abc_123"}, ""),
        ("微信：abc_123", [], {"wechat": "abc_123"}, ""),
        ("QQ：12345678", [], {"qq": "12345678"}, ""),
        ("13800001111/qq12345678", ["13800001111"], {"qq": "12345678"}, ""),
        ("12345678@qq.com", [], {"email": "12345678@qq.com"}, ""),
        ("15300000056（爱人）", [], {"spouse_phone": "15300000056"}, ""),
        ("13800001111 老婆15300000056", ["13800001111"], {"spouse_phone": "15300000056"}, ""),
        (
            "本人13800001111、爱人刘芳:15300000056",
            ["13800001111"],
            {"spouse_phone": "15300000056", "spouse_name": "刘芳"},
            "",
        ),
        ("15300000056 儿子", [], {"children": (Person("son", phone="15300000056"),)}, ""),
        ("父亲15300000056", [], {"parents": (Person("father", phone="15300000056"),)}, ""),
        ("15300000056老婆 13800001111", ["13800001111"], {"spouse_phone": "15300000056"}, ""),
        ("13800001111（秘书）", [], {}, "not-the-customers"),
        ("13800001111 传真65800001", ["13800001111"], {}, "not-the-customers"),
        ("13800001111 李总", ["13800001111"], {}, "leftover-text"),
        ("13800001111(停机)", ["13800001111"], {}, "leftover-text"),
        ("王先生13800001111 李女士13900002222", ["13800001111", "13900002222"], {}, "leftover-text"),
        ("13800001111爱人和15300000056儿子的", [], {}, "whose-number"),
    ],
)
def test_every_number_goes_to_whom_it_belongs(
    text: str, numbers: list[str], also: dict[str, Any], problem: str
) -> None:
    found = read_contact(text)
    assert [phone.number for phone in found.phones.value or ()] == numbers
    assert (found.also, found.phones.problem) == (also, problem)


def test_of_two_mobiles_nobody_knows_which_is_the_one_of_wechat() -> None:
    found = read_contact("13800001111/13900002222 微信同号")
    assert "wechat" not in found.also


WORDS = "13800001111 0371-65800001 爱人 刘芳 微信 同号 :abc_123 qq 12345678 （ ） / 、 儿子 v @qq.com".split()
_pieces = st.sampled_from([*WORDS, " "])


@given(st.lists(_pieces | st.text(max_size=3), max_size=7).map("".join))
def test_no_text_makes_reading_a_contact_fail(text: str) -> None:
    found = read_contact(text)
    assert isinstance(found.phones.problem, str)
    assert None not in found.also.values()
