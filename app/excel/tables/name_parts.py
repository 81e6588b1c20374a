"""What a list tells in two columns and is one thing: 姓 | 名, 区号 | 电话, 农历生日 | 阳历生日."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from app.excel.tables.lines import Line
from app.excel.titles import is_name, item_of, plain_title
from app.fields.kinds import BirthdayKind, Phones
from app.fields.parsed import fold, is_placeholder, text_of

_FAMILY = frozenset("姓 姓氏 familyname lastname surname".split())
_MIDDLE = frozenset("中间名 middlename additionalname".split())
_GIVEN = frozenset("名 名字 givenname firstname".split())
_AREA = frozenset("区号 电话区号 固话区号 长途区号".split())
_LUNAR, _SOLAR = re.compile("农历|阴历|旧历").search, re.compile("公历|阳历|新历|公曆|陽曆").search
_chinese = re.compile("[\u3400-\u9fff]").search
_area_code = re.compile("0?[1-9][0-9]{1,2}").fullmatch
_local = re.compile("[2-9][0-9]{2,3}[ -]?[0-9]{4}").match

Columns = tuple[list[str], list[Line]]


def joined(titles: Sequence[str], rows: Sequence[Line]) -> Columns:
    """Such columns as one; what they tell apart stays word for word."""
    made = [*titles], [*rows]
    for join in (_names, _numbers, _birthdays):
        made = join(*made)
    return made


def _names(titles: list[str], rows: list[Line]) -> Columns:
    """The whole name where 姓 and 名 stand apart; a column that holds it already goes before them."""
    plain = [plain_title(title) for title in titles]
    family, middle, given = (_place(plain, words) for words in (_FAMILY, _MIDDLE, _GIVEN))
    if family is None or given is None:
        return titles, rows
    whole = next((place for place, title in enumerate(titles) if is_name(title) and place != given), None)
    parts = [place for place in (family, middle, given) if place is not None]
    into = family if whole is None else whole

    def told(cells: list[Any]) -> Any:
        own = _text(cells, whole) if whole is not None else ""
        words = [_text(cells, place) for place in parts]
        if _chinese("".join(words)):
            made = "".join(words)
        else:
            made = " ".join(filter(None, (*words[1:-1], words[-1], words[0])))
        if own and sorted("".join(own.split())) != sorted("".join(made.split())) and made not in own:
            return f"{own}（{made}）" if made else own
        return own or made

    titles = [*titles]
    titles[into] = titles[into] if whole is not None else "姓名"
    return _merged(titles, rows, into, parts, told)


def _numbers(titles: list[str], rows: list[Line]) -> Columns:
    """A local number with the area code of the column beside it."""
    area = _place([plain_title(title) for title in titles], _AREA)
    if area is None:
        return titles, rows
    beside = next(
        (place for place in (area + 1, area - 1) if 0 <= place < len(titles) and _is_phone(titles[place])),
        None,
    )
    if beside is None:
        return titles, rows

    def told(cells: list[Any]) -> Any:
        code, number = _text(cells, area), _text(cells, beside)
        if not code or is_placeholder(code):
            return number
        if _area_code(code) and _local(number):
            return f"{code if code.startswith('0') else f'0{code}'}-{number}"
        return number if _area_code(code) and number else f"{code} {number}".strip()

    return _merged(titles, rows, beside, [area], told)


def _is_phone(title: str) -> bool:
    item = item_of(title)
    return item is not None and isinstance(item.kind, Phones)


def _birthdays(titles: list[str], rows: list[Line]) -> Columns:
    """One birthday in both calendars: the common one, with the other beside it to be checked."""
    born = [place for place, title in enumerate(titles) if _is_birthday(title)]
    lunar = next((place for place in born if _LUNAR(titles[place])), None)
    solar = next((place for place in born if place != lunar and not _LUNAR(titles[place])), None)
    if lunar is None or solar is None:
        return titles, rows

    def told(cells: list[Any]) -> Any:
        common, moon = cells[solar] if solar < len(cells) else "", _text(cells, lunar)
        if not moon or is_placeholder(fold(moon)):
            return common
        moon = moon if _LUNAR(moon) else f"农历{moon}"
        text = text_of(common).strip()
        return f"{text}（{moon}）" if text and not is_placeholder(fold(text)) else moon

    titles = [*titles]
    titles[solar] = "生日"
    return _merged(titles, rows, solar, [lunar], told)


def _is_birthday(title: str) -> bool:
    bare = re.sub("[(（]?(?:农历|阴历|旧历|公历|阳历|新历|公曆|陽曆)[)）]?", "", title)
    item = item_of(title) or item_of(bare)
    return item is not None and isinstance(item.kind, BirthdayKind) and item.key == "birthday"


def _place(plain: Sequence[str], words: frozenset[str]) -> int | None:
    return next((place for place, title in enumerate(plain) if title in words), None)


def _text(cells: Sequence[Any], place: int) -> str:
    return text_of(cells[place]).strip() if place < len(cells) else ""


def _merged(
    titles: list[str], rows: list[Line], into: int, parts: Sequence[int], told: Callable[[list[Any]], Any]
) -> Columns:
    gone = set(parts) - {into}
    left = [place for place in range(len(titles)) if place not in gone]
    changed = []
    for line, cells in rows:
        wide = [*cells, *[""] * (len(titles) - len(cells))]
        wide[into] = told(wide)
        changed.append((line, [*(wide[place] for place in left), *wide[len(titles) :]]))
    return [titles[place] for place in left], changed
