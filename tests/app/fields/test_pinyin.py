"""How names are read, found and sorted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.fields.pinyin import MOST_READINGS, full, initials, name_readings, sort_key, typed


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("王小明", "wangxiaoming"),
        ("曾国强", "zengguoqiang"),
        ("单伟", "shanwei"),
        ("解静", "xiejing"),
        ("仇英", "qiuying"),
        ("区丽", "ouli"),
        ("查良", "zhaliang"),
        ("盖文", "gewen"),
        ("尉迟恭", "yuchigong"),
        ("任华", "renhua"),
        ("华燕", "huayan"),
        ("葛宁", "gening"),
        ("朴英", "piaoying"),
        ("翟盛", "zhaisheng"),
        ("缪纪", "miaoji"),
        ("阚静", "kanjing"),
        ("卜伟", "buwei"),
        ("欧阳娜娜", "ouyangnana"),
        ("万俟磊", "moqilei"),
        ("令狐冲", "linghuchong"),
        ("吕梁", "lvliang"),
        ("陈晟", "chensheng"),
    ],
)
def test_a_name_is_read_as_its_bearer_reads_it(name: str, reading: str) -> None:
    assert full(name) == reading


def test_a_name_is_found_by_every_reading() -> None:
    assert name_readings("单伟") == [("shan", "wei"), ("dan", "wei")]
    assert name_readings("尉迟恭") == [("yu", "chi", "gong"), ("wei", "chi", "gong")]
    assert name_readings("吕伟") == [("lv", "wei"), ("lu", "wei"), ("lyu", "wei")]
    assert ("wang", "yue") in name_readings("王乐")


def test_initials_are_the_first_letters_of_the_syllables() -> None:
    assert initials("王小明") == "wxm"
    assert initials("曾伟") == "zw"
    assert initials("Anna Schmidt") == "as"
    assert initials("李Anna") == "la"


@pytest.mark.parametrize(
    ("text", "found"),
    [("Lǚ Wěi", "lvwei"), ("lü", "lv"), ("lu:", "lv"), ("Wang'Xi", "wangxi"), ("Müller", "muller")],
)
def test_what_is_typed_is_made_like_the_readings(text: str, found: str) -> None:
    assert typed(text) == found


def test_names_sort_by_syllables_and_latin_names_among_them() -> None:
    names = ["曾伟", "连杰", "李安", "Bob", "zoe", "艾力", "阿明", "王伟", "陈晨"]
    assert sorted(names, key=sort_key) == [
        "阿明",
        "艾力",
        "Bob",
        "陈晨",
        "李安",
        "连杰",
        "王伟",
        "曾伟",
        "zoe",
    ]


@given(st.text())
def test_any_text_has_a_key_and_a_bounded_number_of_readings(name: str) -> None:
    readings = name_readings(name)
    assert len(readings) <= MOST_READINGS
    assert len(set(readings)) == len(readings)
    assert all(syllable for reading in readings for syllable in reading)
    assert sort_key(name).endswith(f"\t{name}")
