"""Titles that mean one thing or another, as the cells below tell: 「上次联系」 over days, or over words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from app.excel import contact_titles
from app.excel.cells.read_row import PHONE_ITEMS
from app.excel.columns import content
from app.excel.columns.whose import NOTHING, Known
from app.excel.rows import CONTACT_CHANNEL, CONTACT_ON, CONTACT_RESULT, CONTACT_TEXT, NOTES, UNSURE
from app.excel.titles import short_title
from app.excel.words import whole
from app.fields.parsed import fold
from app.fields.workplaces import is_workplace

_FIRMS = 0.5
_routes = re.compile("(?:配送|送货|所属|行车|运输)?(?:线路|路线)(?:名称)?").fullmatch
_LATEST = ("最近", "最新", "最后")
_home = re.compile(".*(?:户型|房型|房号|房间|楼栋|楼号|单元|门牌|房屋|室号).*").fullmatch
_room = re.compile(".*(?:房号|房间号?|门牌号?|室号|房屋号码?)").fullmatch
_built = re.compile("认购|网签|置业|备案|按揭|首付|房款|交房|收楼|预售").search
"""Titles of those who build homes and sell them."""
_let = re.compile("房东|出租|空[出置]").search
_living = re.compile("租客|租户|承租").search
_policies = re.compile("险种|保[费额单]|投保|被保").search
_of_size = re.compile("员工(?:人?数|总数|规模)|年?(?:营业额|产值|产能)|注册资[本金]|法定代表人?").fullmatch
"""Titles of how big a firm is, and whose: beside them „主要产品“ are its own."""
_RUNNING_OUT = frozenset("insurance_expiry policy_expiry premium_due contract_expiry".split())
_renewed = re.compile("(?:上年|去年|往年|续保|续期|续约|续费).*").fullmatch
_WAYS = frozenset("渠道 途径".split())
_UNIT = "单位"
_LIVING = frozenset("现住 现居 目前居住 现居住".split())
_COUNTED = frozenset("数量 单价 规格 件数 规格型号".split())
_short = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_EMPLOYERS = frozenset("雇主 雇主姓名 用工方 用户方".split())
_WORK = frozenset("工作 职业 做什么 干什么".split())


def told(found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """The columns of which their titles alone tell too little, before they are seen beside each other."""
    titles = [short_title(header) for header in headers]
    is_counted = not _COUNTED.isdisjoint(titles)
    is_named = any(key == "name" and sure > UNSURE for key, sure, _ in found)
    return [
        NOTHING
        if one[0] == "company" and title == _UNIT and _are_measures(cells, is_counted=is_counted)
        else one
        if is_named and title in _EMPLOYERS
        else _by_its_own(one, title, cells)
        for one, title, cells in zip(found, titles, columns, strict=True)
    ]


def _are_measures(cells: Sequence[Any], *, is_counted: bool) -> bool:
    """Whether 「单位」 is what goods are counted in: the cells tell, and where none is, the titles beside."""
    return content.are_measures(cells) if cells else is_counted


def _by_its_own(known: Known, title: str, cells: list[Any]) -> Known:
    """What one column is; one that is empty is what its title says."""
    settle = _SETTLED.get(known[0]) if cells else None
    return settle(known, title, cells) if settle else known


def _of_phones(known: Known, _title: str, cells: list[Any]) -> Known:
    """「联系方式」 over 「电话」 and 「面访」 tells how somebody was talked with, and no number."""
    return (CONTACT_CHANNEL, UNSURE, "content") if content.are_channels(cells) else known


def _spoken_on(known: Known, title: str, cells: list[Any]) -> Known:
    """「上次联系」 over words is what was said."""
    is_text = contact_titles.is_latest(title) and not content.tell_days(cells)
    return (CONTACT_TEXT, *known[1:]) if is_text else known


def _spoken(known: Known, title: str, cells: list[Any]) -> Known:
    """「最新跟进」 over nothing but days is when it was."""
    is_on = title.startswith(_LATEST) and content.are_days(cells)
    return (CONTACT_ON, *known[1:]) if is_on else known


def _of_trade(known: Known, title: str, cells: list[Any]) -> Known:
    """「工作」 over firms is where somebody works."""
    is_firm = title in _WORK and content.firms(cells) >= _FIRMS
    return ("company", *known[1:]) if is_firm else known


def _bought(known: Known, title: str, cells: list[Any]) -> Known:
    """「线路」 is what a traveller or a firm has booked, or the way by which goods are brought."""
    return NOTHING if _routes(title) and not content.are_booked_lines(cells) else known


def _avoided(known: Known, title: str, cells: list[Any]) -> Known:
    """「忌讳」 may be of what somebody does not eat, and of what they do not speak."""
    return NOTHING if title in whole.taboos() and not content.tell_of_food(cells) else known


def _driven(known: Known, _title: str, cells: list[Any]) -> Known:
    """A tick tells that there is a car, and not which: 「有车 | √」."""
    return NOTHING if content.are_ticked(cells) else known


def _lived(known: Known, title: str, cells: list[Any]) -> Known:
    """「现住」 over addresses is where somebody lives, and over other words how."""
    is_place = title in _LIVING and content.are_addresses(cells)
    return ("home_address", *known[1:]) if is_place else known


def _employed(known: Known, title: str, cells: list[Any]) -> Known:
    """「雇主」 over people is whom somebody works for that we have sent: the customer."""
    if title not in _EMPLOYERS or not all(map(_may_be_person, map(fold, cells))):
        return known
    return "name", UNSURE, "content"


def _may_be_person(text: str) -> bool:
    return bool(_short(text)) and not is_workplace(text)


_SETTLED: dict[str, Callable[[Known, str, list[Any]], Known]] = {
    CONTACT_ON: _spoken_on,
    CONTACT_TEXT: _spoken,
    "industry": _of_trade,
    "bought": _bought,
    "company": _employed,
    "diet_taboos": _avoided,
    "present_home": _lived,
    "car_brand": _driven,
    "car_model": _driven,
} | dict.fromkeys(PHONE_ITEMS.values(), _of_phones)


def among(found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """The columns once all others are known."""
    known = list(found)
    for settle in (_lived_in, _ended, _aimed_at, _insured, _talked_by, _made):
        known = settle(known, [short_title(header) for header in headers], columns)
    return known


def _lived_in(known: list[Known], titles: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「房号」 is where somebody lives beside what else they bought, and where homes are let or served."""
    homes = [at for at, one in enumerate(known) if one[0] == "bought" and _home(titles[at])]
    others = [at for at, one in enumerate(known) if one[0] == "bought" and at not in homes]
    is_served = any(title in whole.tenancies() for title in titles)
    is_beside = any(not content.are_homes(columns[at]) for at in others)
    if not homes or not (is_served or is_beside) or any(map(_built, titles)):
        return known
    is_let = any(map(_let, titles)) and not any(map(_living, titles))
    is_free = not is_let and all(key != "present_home" for key, _, _ in known)
    first = next((at for at in homes if _room(titles[at])), -1) if is_free else -1
    home: Known = ("present_home", UNSURE, "alias")
    return [home if at == first else NOTHING if at in homes else one for at, one in enumerate(known)]


def _ended(known: list[Known], titles: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「结果」 over 「成交」 and 「战败」 is how far the customer has come, outside a log of contacts.

    In a list of what runs out it is how its renewal ended.
    """
    keys = {key for key, _, _ in known}
    at = next((at for at, title in enumerate(titles) if _is_outcome(title, known[at], columns[at])), None)
    is_renewal = not keys.isdisjoint(_RUNNING_OUT) or any(map(_renewed, titles))
    if at is None or "stage" in keys or (known[at][0] == CONTACT_RESULT and CONTACT_ON in keys) or is_renewal:
        return known
    return [*known[:at], ("stage", UNSURE, "content"), *known[at + 1 :]]


def _is_outcome(title: str, known: Known, cells: list[Any]) -> bool:
    is_free = known[0] in ("", NOTES, CONTACT_RESULT, CONTACT_TEXT)
    return is_free and title in whole.outcomes() and bool(cells) and content.are_stages(cells)


def _aimed_at(known: list[Known], titles: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「目标」 of those who train or learn is their own, and no figure of ours."""
    at = next((at for at, title in enumerate(titles) if title == "目标" and not known[at][0]), None)
    is_free = all(key != "personal_goals" for key, _, _ in known)
    if at is None or not is_free or not any(title in whole.trainings() for title in titles):
        return known
    if content.are_numbers(columns[at]):
        return known
    return [*known[:at], ("personal_goals", UNSURE, "alias"), *known[at + 1 :]]


def _insured(known: list[Known], titles: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """Numbers without a title in a list of policies are those of the policies."""
    if not any(map(_policies, titles)) or any(key == "policy_number" for key, _, _ in known):
        return known
    at = next(
        (at for at, title in enumerate(titles) if not title and content.are_policies(columns[at])), None
    )
    if at is None or known[at][0]:
        return known
    return [*known[:at], ("policy_number", UNSURE, "content"), *known[at + 1 :]]


def _talked_by(known: list[Known], titles: Sequence[str], columns: Sequence[list[Any]]) -> list[Known]:
    """「渠道」 over 「电话」 and 「微信」 in a log is how one talked, and not from where somebody came."""
    keys = {key for key, _, _ in known}
    if not keys >= {CONTACT_ON, CONTACT_TEXT} or CONTACT_CHANNEL in keys:
        return known
    return [
        (CONTACT_CHANNEL, UNSURE, "content")
        if one[0] == "source" and title in _WAYS and content.are_channels(cells)
        else one
        for one, title, cells in zip(known, titles, columns, strict=True)
    ]


def _made(known: list[Known], titles: Sequence[str], _columns: Sequence[list[Any]]) -> list[Known]:
    """「主要产品」 beside how big a firm is tells what it makes, and not what it bought."""
    if not any(map(_of_size, titles)):
        return known
    return [
        NOTHING if title == "主要产品" and one[0] == "bought" else one
        for one, title in zip(known, titles, strict=True)
    ]
