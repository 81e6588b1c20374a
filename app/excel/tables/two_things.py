"""Columns that tell several things: 「性别/年龄」 over 「男/35」, 「配偶姓名/电话/单位」."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from app.excel import families, reach_titles
from app.excel.tables import halves
from app.excel.tables.lines import Line
from app.excel.titles import is_known, is_name, is_role, item_of, plain_title
from app.fields.kinds import Name, Phones
from app.fields.parsed import fold

AMOUNT, PAYMENT = "amount", "付款方式"
COMPANY, EMERGENCY = "company", "emergency_contact"
_part = "[^/／|｜、&+()（）]{2,8}?"
_sign = r"\s*(?:[/／|｜、&+及和])\s*"
_title = re.compile(rf"\s*{_part}(?:{_sign}{_part}){{1,3}}\s*").fullmatch
_apart = re.compile(_sign).split
_SIGNS = "/|、,; "
_signs = re.compile(r"\s*[/|、,;]\s*").split
_sexed = re.compile(r"(男|女)性?[\s(]*([0-9][^()]*)\)?").fullmatch
_paid_title = re.compile(
    rf"\s*({_part})(?:{_sign}|\s*[(])(?:(?:付款|支付|付|缴费|交费|缴|购车|购买|成交)?(?:的)?(?:方式|形式)|付款|支付)[)]?\s*"
).fullmatch
_sum = r"[¥￥]?[0-9][0-9,.]*\s*(?:万元?|[wW]|元)?"
_between = r"[\s/,、;:(-]*"
_how = r"[\u3400-\u9fff][^/(),;]{1,9}"
_sum_first = re.compile(rf"({_sum}){_between}({_how})[)]?").fullmatch
_how_first = re.compile(rf"([\u3400-\u9fff]{{2,6}}){_between}({_sum})[)]?").fullmatch
_bracketed = re.compile(r"([^()]+)\(([^()]+)\)").fullmatch
_spaced = re.compile(r"(\S+)\s+(\S+)").fullmatch


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Such columns as several, where most cells are in as many parts; others stand whole under the first."""
    paid = halves.parted(
        titles, rows, _paid, lambda cell, _: _sum_and_how(cell)[1] != "", lambda cell, _: _sum_and_how(cell)
    )
    return halves.parted(*paid, _several, lambda cell, count: _parts(cell, count)[1] != "", _parts)


def _paid(title: str) -> tuple[str, ...]:
    """「成交价及方式」 tells the sum, and how it was paid."""
    match = _paid_title(fold(title))
    item = item_of(match[1]) if match else None
    return (match[1], PAYMENT) if match and item is not None and item.key == AMOUNT else ()


def _sum_and_how(cell: Any) -> tuple[Any, Any]:
    """「13.4万 全款」, 「全款13.4万」."""
    text = fold(cell) if isinstance(cell, str) else ""
    if match := _sum_first(text):
        return match[1].strip(), match[2].strip()
    if match := _how_first(text):
        return match[2].strip(), match[1]
    return ("", cell) if text[:1] > "\u3400" else (cell, "")


def _several(title: str) -> tuple[str, ...]:
    """The titles of all things; the further ones are of whom the first says it is: 「子女姓名/年龄」."""
    if not _title(title) or reach_titles.keys_of(title) or _is_told_whole(title):
        return ()
    names = [name.strip() for name in _apart(title)]
    part = families.part_of(plain_title(names[0]))
    told = [item for item in map(item_of, names) if item is not None]
    keys, kinds = {item.key for item in told}, {type(item.kind) for item in told}
    if not (told or part) or sum(map(is_known, names)) < max(2, len(names) - 1):
        return ()
    if len(names) == len(told) and (len(keys) < len(told) or (len(told) == 2 and kinds == {Name, Phones})):
        return ()
    return names[0], *(_of_the_first(names[0], name) for name in names[1:])


def _is_told_whole(title: str) -> bool:
    """Whether an item of words tells of somebody else with their number: 「紧急联系人及电话」."""
    item = item_of(title)
    return item is not None and item.key == EMERGENCY


def _of_the_first(first: str, title: str) -> str:
    """「地址」 behind 「公司名称」 is the firm's, 「电话」 behind 「配偶姓名」 the spouse's."""
    if is_role(first) and not is_name(first):
        return f"{first.removesuffix('姓名')}{title}"
    part, item = families.part_of(plain_title(first)), item_of(first)
    if part and families.attribute_of(plain_title(title)):
        return f"{part.word}{title}"
    is_firms = item is not None and item.key == COMPANY and item_of(f"{item.zh[:2]}{title}") is not None
    return f"{item.zh[:2]}{title}" if item and is_firms else title


def _parts(cell: Any, count: int) -> tuple[Any, ...]:
    if not isinstance(cell, str):
        return cell, *[""] * (count - 1)
    text = fold(cell)
    if count > 2:
        words = next((told for sign in _SIGNS if len(told := text.split(sign)) == count), [])
        return tuple(word.strip() for word in words) if words else (cell, *[""] * (count - 1))
    words = [word for word in _signs(text) if word]
    if len(words) == 2:
        return words[0], words[1]
    match = _sexed(text) or _bracketed(text) or _spaced(text) if len(words) == 1 else None
    return (match[1].strip(), match[2].strip()) if match else (cell, "")
