"""Titles over the lines of a form that say nothing but 「序号|项目|内容」, once or for each of its halves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel.tables.lines import Line, texts
from app.excel.titles import COUNTERS, plain_title

_ASKING = frozenset("项目 项目名称 信息项 信息项目 栏目 内容项 条目 资料项目 客户信息 信息 类目 事项".split())
_SORTING = frozenset("类别 分类 大类 板块 模块 部分 栏目".split())
_ANSWERING = frozenset(
    "内容 填写内容 具体内容 信息内容 详细内容 客户信息 信息 资料 填写 填写栏 答案 情况 具体情况 "
    "备注 说明".split()
)


_picture = re.compile(
    r"[(（\[]?\s*(?:请?[贴粘]贴?)?\s*[一二两]?寸?(?:本人|近期|免冠|彩色|证件|个人)*(?:照\s*片|相\s*片|近照|照)"
    r"\s*(?:粘?贴?处)?\s*(?:[(（\[].{0,8}[)）\]])?\s*[)）\]]?"
).fullmatch


def without(lines: Sequence[Line]) -> list[Line]:
    """The lines but these, and without the place for a picture."""
    return [(line, _without_picture(cells)) for line, cells in lines if not is_head(cells)]


def _without_picture(cells: list[Any]) -> list[Any]:
    places = [place for place, cell in enumerate(cells) if isinstance(cell, str) and _picture(cell)]
    return ["" if place in places else cell for place, cell in enumerate(cells)] if places else cells


def asks(word: str) -> bool:
    """Whether a word stands over what is asked, and asks for nothing itself."""
    return plain_title(word) in _ASKING


def is_head(cells: Sequence[Any]) -> bool:
    """Whether a line says nothing but so."""
    said = [title for text in texts([*cells]) if (title := plain_title(text)) not in COUNTERS]
    titles = said[1:] if len(said) > 2 and said[0] in _SORTING else said
    asked, answered = titles[:1], titles[1:2]
    return (
        len(titles) > 1
        and _ASKING.issuperset(asked)
        and _ANSWERING.issuperset(answered)
        and (_ASKING | _ANSWERING).issuperset(titles)
    )
