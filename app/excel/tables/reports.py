"""Reports of one day's contacts: 「拜访日报」, above whose table stand the day and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel import contact_titles
from app.excel.rows import CONTACT_BY, CONTACT_ON, CONTACT_TEXT, OWNER
from app.excel.tables.lines import Line, is_day, texts
from app.excel.titles import item_of
from app.fields.kinds import Date
from app.fields.parsed import fold, text_of

GROUP = "分组"
"""The title of the column with the words of the headings between the rows."""
ON, BY, DAY = "跟进日期", "跟进人", "日期"
_DAY = Date()
_of_contacts = re.compile("日报|日志|日记|跟进|回访|沟通|联系|拜访|走访|来访|接待|洽谈|通话|电访|家访").search
_label = re.compile(r"\s*(?P<label>[^:：\s]{2,6}|日\s*期|姓\s*名)\s*[:：]\s*(?P<value>.*?)\s*").fullmatch
_day_label = re.compile("(?:(?:填报|填表|报告|工作|拜访|走访|回访|跟进|接待)?日期|时间)").fullmatch
_by_label = re.compile(
    "姓名|(?:填报|填表|报告|汇报|拜访|走访|回访|跟进|接待|记录)人|员工姓名|业务员姓名"
).fullmatch
_of_several_days = re.compile("周报|周[计总记]|月报|月度|旬|[至到~～—–]").search
_year = re.compile("(?:19|20)[0-9]{2}年").finditer
_without_weekday = re.compile(r"\s*[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?\s*").sub
_of_a_year = re.compile("[0-9]{1,2}月[0-9]{1,2}[日号]?").fullmatch
_whole_day = re.compile(
    r"(?:19|20)[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}[日号]?|([-/.])[0-9]{1,2}\1[0-9]{1,2})"
).search


def told(titles: Sequence[str], rows: Sequence[Line], above: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """A table of contacts without a day of its own, with the day and the author that stand above it."""
    names, lines = list(titles), list(rows)
    log = [contact_titles.find(title)[0] for title in titles]
    over = [text for _, cells in above for text in texts(cells)]
    has_day = any(contact_titles.in_a_log(title) == CONTACT_ON for title in titles)
    is_log = CONTACT_TEXT in log and not has_day
    if GROUP in names:
        return _dated(names, lines, over, ON if is_log else DAY)
    if not is_log or not any(map(_of_contacts, over)):
        return names, lines
    said = dict(_pairs(above))
    days = [value for label, value in said.items() if _day_label(label)]
    day = next((text for text in days or _days_in(over) if _is_day(text)), "")
    if not day or any(map(_of_several_days, over)):
        return names, lines
    more = {ON: day}
    owners = [item for title in titles if (item := item_of(title)) and item.key == OWNER]
    if CONTACT_BY not in log and not owners:
        by = next((value for label, value in said.items() if _says_who(label) and value), "")
        more |= {BY: by} if by else {}
    width = max(len(names), max((len(cells) for _, cells in lines), default=0))
    names = [*names, *[""] * (width - len(names)), *more]
    return names, [(line, [*cells, *[""] * (width - len(cells)), *more.values()]) for line, cells in lines]


def _dated(
    names: list[str], lines: list[Line], over: Sequence[str], title: str
) -> tuple[list[str], list[Line]]:
    """The headings of groups that are all days, 「4月3日」, as the days of what is told below them."""
    column = names.index(GROUP)
    years = {found[0] for text in over for found in _year(text)}
    year = years.pop() if len(years) == 1 else ""
    days = [_without_weekday("", text_of(cells[column])) for _, cells in lines]
    if title in names or not all(is_day(day) for day in days if day):
        return names, lines
    told = [f"{year}{day}" if year and _of_a_year(day) else day for day in days]
    names[column] = title
    return names, [
        (line, [*cells[:column], day, *cells[column + 1 :]])
        for (line, cells), day in zip(lines, told, strict=True)
    ]


def _pairs(above: Sequence[Line]) -> list[tuple[str, str]]:
    """What is told above a table, label and value in one cell or side by side."""
    found: list[tuple[str, str]] = []
    for _, cells in above:
        words = [text_of(cell).strip() for cell in cells]
        filled = [word for word in words if word]
        for word, beside in zip(filled, [*filled[1:], ""], strict=True):
            if match := _label(word):
                found.append((_bare(match["label"]), match["value"] or beside))
            elif _day_label(_bare(word)) or _says_who(_bare(word)):
                found.append((_bare(word), beside))
    return found


def _days_in(texts_above: Sequence[str]) -> list[str]:
    """The day in a title: 「2025年3月3日拜访登记」."""
    return [found[0] for text in texts_above if (found := _whole_day(text))]


def _bare(label: str) -> str:
    return "".join(fold(label).split())


def _says_who(label: str) -> bool:
    item = item_of(label)
    return bool(_by_label(label)) or (item is not None and item.key == OWNER)


def _is_day(text: str) -> bool:
    return bool(text) and _DAY.parse(fold(text)).value is not None
