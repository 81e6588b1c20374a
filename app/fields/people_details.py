"""What is told of a member of the family: a telephone, a birthday, a school, or something by its label."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.fields.parse_date import read_birthday
from app.fields.phones import parse_phones
from app.fields.regions import region_of
from app.fields.surnames import COMMON_IN_BOTH

labelled = re.compile(
    r"(姓名|名字|生日|出生|电话|手机|单位|学校|学历|爱好|兴趣|健康|备注)[:：]\s*(.+)", re.DOTALL
).fullmatch
_LABELS = {
    "姓名": "name", "名字": "name", "生日": "birthday", "出生": "birthday", "电话": "phone", "手机": "phone",
    "单位": "employer", "学校": "employer", "学历": "education", "爱好": "interests", "兴趣": "interests",
    "健康": "health", "备注": "note",
}  # fmt: skip
_employer = re.compile(
    r"(?![上读在])(?!.*(?:岁|[今明去]年))[\u3400-\u9fffA-Za-z0-9]*(?:[一二三四五六七八九十实外师附][中小]|小学|中学|大学|学院|学校|幼儿园|公司|银行|医院|集团|支行)"
).fullmatch
_college = re.compile(
    "[郑河北浙武南川中山厦人交天深苏吉兰重湖东科师农财工海暨云贵][大]|清华|复旦|同济|南开|华科|郑大|理工大"
).fullmatch
_year_at_school = re.compile(
    "[高初大研小][一二三四五六]|[高初]中|[一二三四五六七八九][年级]级?|已?(?:工作|毕业|退休|上班)"
).fullmatch
_education = re.compile("本科|大专|中专|专科|硕士|博士|研究生").fullmatch
_does = re.compile(
    f"((?:[{''.join(sorted(COMMON_IN_BOTH))}]|小)[\u3400-\u9fff]{{1,2}})"
    "((?:就读|在读|正在|现在?|今年|刚|已经?|毕业|读|在(?=.)|上(?=[小初高大幼中研])).*)"
).fullmatch
_no_name = re.compile("高[中职考校]|小学|中专|大[专学]|.*[上读在]").fullmatch
_has_figures = re.compile(r"[\d年月]").search
"""Without them it is neither a phone nor a birthday."""


def is_detail(text: str) -> bool:
    """Whether a bare piece is such a thing."""
    return _detail(text) is not None


def _detail(text: str) -> tuple[str, object] | None:
    """What a bare piece tells: a phone, a birthday, a school or an education."""
    for read in _READERS if _has_figures(text) else (as_school,):
        found = read(text)
        if found:
            return found
    return None


def _as_phone(text: str) -> tuple[str, object] | None:
    if sum(sign.isdigit() for sign in text) < 10:
        return None
    read = parse_phones(text)
    if read.problem or not read.value or len(read.value) != 1 or read.value[0].ext:
        return None
    return "phone", read.value[0].number


def _as_birthday(text: str) -> tuple[str, object] | None:
    read = read_birthday(text, alone=True)
    return ("birthday", read.value) if read.value else None


def as_school(text: str) -> tuple[str, object] | None:
    """A school, a firm, a year at school or a degree."""
    if _education(text):
        return "education", text
    if names_somebody(text):
        return None  # 「王小妹上大学」
    if _year_at_school(text):
        return "note", text
    return ("employer", text) if _employer(text) or _college(text) else None


_READERS: tuple[Callable[[str], tuple[str, object] | None], ...] = (_as_phone, _as_birthday, as_school)


def names_somebody(text: str) -> re.Match[str] | None:
    """The name, and what is told of them: 「王磊在一中读初二」."""
    match = _does(text)
    return None if match is None or _no_name(match[1]) or any(region_of(match[1])) else match


def understood(piece: str) -> tuple[str, object]:
    """What a piece tells, by its label or by its looks; else it is a note."""
    match = labelled(piece)
    if not match:
        return _detail(piece) or ("note", piece)
    key, value = _LABELS[match[1]], _unquoted(match[2])
    return (key, read_birthday(value, alone=True).value) if key == "birthday" else (key, value)


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text
