"""Lines of a sheet that hold nobody: rulers, sums, signatures, page numbers, and headings of groups."""

from __future__ import annotations

import re
from typing import Any

from app.excel.titles import (
    COUNTERS,
    can_be_title,
    is_known,
    is_name,
    item_of,
    looks_like_name,
    plain_title,
)
from app.fields.kinds import Phones
from app.fields.parsed import fold, text_of
from app.fields.traditional import simplified

Line = tuple[int, list[Any]]
_RULERS = frozenset("-=_*~.·—─━═－＿＝…#+| \t")
_RULED, _LONGEST_PAGE = 3, 30
_total = re.compile(
    r"(?:[^0-9,，。]{0,12}|(?:19|20)?[0-9]{2}年(?:度|[0-9]{1,2}月份?)?|[0-9]{1,2}月份?|[1-4]季度?)"
    r"(?:[合总小共累]\s*计|合\s*共|总数)(?:人数|数量|金额|客户数|户数)?[:\s0-9,.]*"
    r"[人户条位个名行组元万台辆次单件套笔]{0,3}"
    r"|(?:本页小?计|total|sum|subtotal)[:\s0-9]*"
    r"|(?:总|本[页表月周店组]|以上|合计|全部|客户)?\s*共\s*:?\s*[0-9]+\s*[人户条位个名行组台辆单件套笔].*"
    r"|(?:本[页表月周店组]|合计|累计|当前|现有|全部)?总?(?:客户|会员|车主|业主|学员|顾客)?"
    r"(?:[人户条台单件行套]|记录|数据|客户)总?[数次]\s*:?\s*[0-9][0-9,.]*\s*[人户条位个名台次单件套笔]{0,3}",
    re.IGNORECASE,
).fullmatch
_average = re.compile(
    "(?:平均.{1,6}|(?:最[大小高低]|中位)年龄|男女比例|.{0,6}(?:占比|转化率|成交率|到店率)):?[0-9.%:]*"
).fullmatch
"""What the rows come to on average, beside which stand nothing but numbers."""
_figure = re.compile(r"[0-9][0-9,.:]*\s*(?:%|岁|元|万元?)?").fullmatch
_of_all = re.compile("(?:总|本页|本表|本月|以上|全部|客户)?共[:：]?").fullmatch
_count = re.compile(r"[0-9][0-9,.]*\s*[人户条位个名行组台辆套]?次?").fullmatch
"""「本页共」 and 「45人」 may stand in cells of their own."""
_period = re.compile(
    r"(?:(?:19|20)?[0-9]{2}年)?(?:[0-9]{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年|q[1-4])[:：]?",
    re.IGNORECASE,
).fullmatch
_of_period = re.compile(r"[0-9][0-9,.]*\s*(?:[人户条位个名行组台辆套单]|万?元?)").fullmatch
"""What a period came to: 「3月 | 7台」, 「3月 | 7台 | 75.3万」."""
_with_unit = re.compile(r".*[人户条位个名行组台辆套单]").fullmatch
_SIGNED = (
    "制表 制单 填表 填报 报送 录入 整理 编制 制作 校对 签字 签名 审核 审批 复核 打印 导出 统计 更新 截至 截止"
    " 经办 经手 财务 出纳 日期 注 说明 备注 单位 主管 经理 核阅 审阅 核准 批示 批阅"
)
_signature = re.compile(
    rf"(?:{_SIGNED.replace(' ', '|')}){{1,2}}[人者时间日期签字]*\s*:.*"
    r"|[*※]?注\s*[:\s].*|以上(?:数据|资料|客户|名单|信息).*"
).match
_OF_PAGES = r"共\s*[0-9]*\s*页"
_page = re.compile(
    rf"[-—\s]*(?:第\s*[0-9]*|[0-9]+)\s*(?:页|/\s*[0-9]+\s*页)[-—\s]*(?:[,，/]?\s*{_OF_PAGES})?[-—\s]*"
    rf"|{_OF_PAGES}(?:[,，/]?\s*第\s*[0-9]*\s*页)?|page\s*[0-9]+.*|page\s*of\s*[0-9]*"
    r"|[(]?(?:[接承续转见][上下前后]页|续表|续前表?|未完待续)[一二三四五六七八九十0-9]*[)]?",
    re.IGNORECASE,
).fullmatch
"""The numbers may be left blank, 「第 页 共 页」."""
_reached = re.compile(
    r"(?:联系|咨询|客服|投诉|服务|监督|公司|单位|本店|办公)?(?:电话|热线|传真|地址|网址|邮箱|联系人|公众号|微信号?)\s*:.*"
).fullmatch
_COUNTED_TITLES = 4
"""Known titles that are enough behind 「序号」, with which no row begins."""
_FEW_KNOWN = 3
_surely_names = re.compile(r".*(?:姓\s*名|名称|名字|name)", re.IGNORECASE).match
_only_han = re.compile("[一-龥]+").fullmatch
_SUMS_IN_HAN = frozenset("计計数數以页頁续續共季半均率比龄齡")
"""A line whose first cell is all Han says `is_sum` only with one of them; names need no second look."""
_mobile = re.compile(r"(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])").search
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_DATED = (
    rf"(?:19|20)[0-9]{{2}}\s*年?度?(?:\s*(?:[0-9]{{1,2}}|{_NUMERAL})\s*月份?"
    r"|\s*[上下]半年|\s*第?[一二三四1-4]季度)?"
)
_SECTION = (
    rf"(?:.{{0,8}}(?:[0-9]+|{_NUMERAL}|[甲乙丙丁A-Za-z])\s*(?:[组班队部区期店]|小组|分店)"
    r"|.{1,8}[门分]店|[东西南北中](?:[一二]?区|片区?|城|部)店?)"
)
"""A part of the shop, behind which may stand who leads it."""
_heading = re.compile(
    rf"{_DATED}(?:[^-/.0-9].{{0,7}})?|(?:[0-9]{{1,2}}|{_NUMERAL})月份?.{{0,6}}"
    r"|[a-hA-H]\s*[+]?\s*[类级].{0,6}"
    rf"|.{{1,12}}(?:客户|类|等级|小组|名单|车主|业主|会员|[分片大东西南北中]区|(?:[0-9]|{_NUMERAL})[组期])"
    rf"|{_SECTION}(?:[:：\s(（].{{0,30}})?"
    rf"|(?:{_NUMERAL}[、.]|[(](?:[0-9]+|{_NUMERAL})[)]).{{1,20}}|【.{{1,20}}】|[(](?:以[下上]|[^()]*(?:客户|名单|部分)).{{0,20}}[)]|以[下上](?![的有]).{{1,20}}|[■◆●▲★☆▼▽▶►→◇※]+.{{1,20}}"
).fullmatch
_day = re.compile(
    r"((?:19|20)?[0-9]{2}\s*年|(?:19|20)[0-9]{2}\s*[-/.])?\s*(?:1[0-2]|0?[1-9])\s*[-/.月]\s*"
    r"(?:3[01]|[12][0-9]|0?[1-9])\s*[日号]?\s*([(]?(?:星期|礼拜|周)[一二三四五六日天][)]?)?"
).fullmatch
_without_gaps = re.compile(r"(?<=[一-龥])\s+|\s+(?=[一-龥])").sub
_following = re.compile("[(]?以下全?[部都]?[为是均]?[:：]?(.+?)[)]?").fullmatch
_announcing = re.compile("[(]?以[下上]全?[部都]?[为是均].{1,20}").fullmatch
_labelled = re.compile(r"([^:：]{2,8})[:：]\s*(\S.{0,20})").fullmatch
_fact = re.compile(
    r"(?:^|(?<=[\s(（【\[,，、;；|/-]))([^:：\s(（]{2,8})[:：]\s*([^\s()（）【】,，、;；|]{1,20})"
).finditer
_empty = re.compile(r"[(（【\[]\s*[)）】\]]").sub
_fact_after = re.compile("[:：]").search
_TOLD_ABOVE = frozenset("owner source grade intent stage bought region tags".split())
"""Items that a line between rows may tell of all that follow."""
_sentence = re.compile("(?=.{10,200}$).*[,。;!]").match
_counted = re.compile(r"\s*[(]?共?\s*[0-9]+\s*[人户位个名][)]?$").sub
_ends = re.compile(r"\s*[:：]?\s*$").sub
_adorned = re.compile(r"^(?:[\s—–=_*~～※★☆◆◇■▲▼-]{2,}|[■◆●▲★☆▼▽▶►→◇※]+\s*)|[\s—–=_*~～※★☆◆◇■▲▼-]{2,}$").sub
"""Signs around the words of a heading: 「——老客户——」, „*** VIP ***“."""
_marked = re.compile(
    r"\s*(?:([—–=_*~～※★☆◆◇■-])\1+\s*\S.*\S\s*\1\1+|[■◆●▲★☆▼▽▶►→◇※].{1,20}|\S{2,12}[:：]\s*)"
).fullmatch
"""Such signs on both sides, one before the words, or a colon behind: nobody is written so."""


def is_blank(cells: list[Any]) -> bool:
    """Whether nothing at all stands in a line."""
    for cell in cells:
        if type(cell) is str:
            if cell and not cell.isspace():
                return False
        elif isinstance(cell, (int, float)) or (cell and str(cell).strip()):
            return False
    return True


def ends(cells: list[Any]) -> tuple[int, int]:
    """The places of the first and the last filled cell."""
    last = len(cells) - 1
    while last >= 0 and (cells[last] is None or cells[last] == ""):
        last -= 1
    first = 0
    while first < last and (cells[first] is None or cells[first] == ""):
        first += 1
    return first, last


def texts(cells: list[Any]) -> list[str]:
    """What is filled, as text."""
    return [text for cell in cells if cell is not None and (text := text_of(cell).strip())]


def is_ruler(first: str, cells: list[Any]) -> bool:
    """`-----` or `=====` all along."""
    if not first.strip() or first.strip()[0] not in _RULERS:
        return False
    found = texts(cells)
    return all(_RULERS.issuperset(text) for text in found) and max(map(len, found), default=0) >= _RULED


def is_ruled(cells: list[Any]) -> bool:
    """Whether nothing but a ruler stands in a line, wherever it begins."""
    return is_ruler((texts(cells) or [""])[0], cells)


def is_sum(first: object, cells: list[Any]) -> bool:
    """A line of sums, 「共 12 人」, 「制表人：…」 or 「第 2 页」: never one with a telephone in it."""
    if not isinstance(first, str) or len(first) > 60:
        return False
    if _only_han(first) and _SUMS_IN_HAN.isdisjoint(first):
        return False
    text = simplified(fold(first))
    if _total(text):
        return not any(_mobile(text_of(cell)) for cell in cells)
    if _of_all(text):
        counts = texts(cells)[1:]
        return bool(counts) and all(map(_count, counts))
    if _period(text):
        counts = texts(cells)[1:]
        return all(map(_of_period, counts)) and any(map(_with_unit, counts))
    told = texts(cells)
    if _average(text):
        return all(map(_figure, told[1:]))
    if not (_signature(text) or _page(text)):
        return False
    return len(told) <= 2 or all(map(labelled, told))


def is_page(cells: list[Any]) -> bool:
    """Whether nothing but which page that is stands in a line: 「第 1 页 | 共 2 页」."""
    found = texts(cells)
    return bool(found) and all(len(text) <= _LONGEST_PAGE and _page(simplified(fold(text))) for text in found)


def is_ours(text: str) -> bool:
    """Whether a line alone tells how whoever made the list is reached: 「联系电话：0371-…」."""
    return bool(_reached(simplified(fold(text))))


def heading_of(text: str, *, among_names: bool, wide: bool) -> str:
    """The words of a line that heads a group, empty where the line may be somebody.

    `among_names`: it stands where the customers' names stand; `wide`: it is merged over several columns.
    """
    words = " ".join(_adorned("", text).split())
    is_marked = bool(_marked(text))
    text = _counted("", _ends("", fold(words)))
    if _mobile(text):
        return ""
    if is_day(text):
        return words
    if _sentence(text):
        return words
    if not text or len(text) > 40:
        return ""
    rest, facts = told_in(words)
    items = [item for label, _ in facts if (item := item_of(label))]
    if any(item.key in _TOLD_ABOVE for item in items) and (
        not rest or wide or _heading(simplified(fold(rest)))
    ):
        return words
    if wide or _heading(simplified(text)) or is_marked:
        return "" if looks_like_name(text) and not wide else _named(text.strip("【】"))
    return "" if among_names or text.isdecimal() else _named(text)


def is_day(text: str) -> bool:
    """Whether words are but a day, with or without its year; 「3.4」 alone is none."""
    match = _day(fold(text))
    return bool(match and (match[1] or match[2] or "月" in text))


def is_heading(text: str) -> bool:
    """Whether words speak of a group wherever they stand: 「2021年客户」."""
    return bool(_heading(simplified(_counted("", _ends("", fold(" ".join(text.split())))))))


def announced(text: str) -> str:
    """The words of 「以下为 2021 年客户」, which heads a group though the line has a number."""
    words = fold(_without_gaps("", text.strip()))
    return _named(words) if _announcing(words) else ""


def _named(heading: str) -> str:
    """What a group is called by its heading: 「2021年客户」 by 「（以下为 2021 年客户）」, in one word."""
    words = _without_gaps("", heading)
    match = _following(words)
    return match[1] if match else words


def labelled(text: str) -> tuple[str, str] | None:
    """The label and the words of 「销售顾问：张敏」."""
    match = _labelled(text)
    return (match[1].strip(), match[2].strip()) if match else None


def told_in(heading: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The items that a heading tells, and its other words: 「一月份（销售顾问：石磊）」."""
    if (whole := labelled(heading)) and item_of(whole[0]) is not None and not _fact_after(whole[1]):
        return "", (whole,)
    facts = [match for match in _fact(heading) if item_of(match[1]) is not None]
    rest = heading
    for match in facts:
        rest = rest.replace(match[0], " ", 1)
    bare = " ".join(_empty("", rest).split()).strip(" ,，、;；|/-—")
    return bare, tuple((match[1].strip(), match[2].strip()) for match in facts)


def is_header(cells: list[Any]) -> bool:
    """Whether a line between rows is surely a header of its own."""
    if not all(map(can_be_title, cells)):
        return False
    found = texts(cells)
    known = [is_known(text) for text in found]
    if _names_and_numbers(found, sum(known)):
        return True
    counts = bool(found) and plain_title(found[0]) in COUNTERS and sum(known) >= _COUNTED_TITLES
    if not counts and (sum(known) < max(2, len(found) * 0.6) or (sum(known) == 2 and len(found) > 2)):
        return False
    return not any(looks_like_name(text) for text, told in zip(found, known, strict=True) if not told)


def _names_and_numbers(titles: list[str], known: int) -> bool:
    """Whether one title is that of names and one of telephones: then the others may be anything."""
    names = [title for title in titles if is_name(title)]
    items = (item_of(title) for title in titles)
    if not names or not any(item and isinstance(item.kind, Phones) for item in items):
        return False
    return known >= _FEW_KNOWN or any(map(_surely_names, names))
