"""Items called by their names: 籍贯 信阳, 血型：A, 看重学历, 电话换成…; the shop's own items as well.

What follows a name is read by the kind of the item. A name that is an everyday word, too (公司, 地址), counts
only where a sign or a verb stands between it and its value.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from app.fields.catalog import Catalog
from app.fields.field import FamilyRows, Field, PhoneRows
from app.fields.kinds import (
    Choice,
    Code,
    Date,
    Email,
    IdNumber,
    Integer,
    Money,
    Name,
    Phones,
    Plate,
    Size,
    Tags,
    YesNo,
)
from app.learning.days import find_day
from app.learning.people import name_at, objects
from app.learning.rows import NOTES, Fact, Known, Mode
from app.learning.rule import item_fact

_LOOSE = "车型 产品 车主 业主 客户 名字 联系人 金额 价格 总价 地址 公司 单位 电话 酒 烟 分类 级别 状态 阶段 渠道 来源 说明 其他 孩子 小孩 子女 老人 父母 title model product name client customer phone tel address price owner agent tags topics note sales".split()
CUMULATIVE = frozenset(
    "eating_places shopping_places diet_taboos health organisations ideal_home buying_reason property_investments family_circumstances "
    "personal_goals career_goals notes firm_needs person_needs best_time knows_our_firm key_activities outside_ties story".split()
)
"""Texts to which more is added; others say what is so now, and change."""
_TO_COME = frozenset(
    "insurance-expiry inspection-due policy-expiry premium-due contract-expiry next-contact".split()
)
"""Days of these lie ahead, so that one without its year is the next."""
_between = re.compile(
    r"\s*(?P<change>(?:已经?|现在)?(?:换成|改成|改为|改到|搬到|迁到|变更为|换到|变成|更新为|应该是|其实是|更正为|换了|changed to|is now)(?:了)?)\s*|\s*(?P<sign>[:：=]|是|为|叫| is )\s*|(?P<space>\s+)|(?P<none>)"
)
_not_but = re.compile(
    r"(?:不是|并非|not )\s*(?P<old>[^,，。；]{1,20}?)\s*[,，]?\s*(?:而是|应该是|其实是|是|but )\s*(?P<new>[^,，。；]{1,30})",
    re.IGNORECASE,
)


class _Name(NamedTuple):
    """A title an item bears, and whether it is said of other things, too."""

    words: str
    key: str
    loose: bool


@lru_cache(maxsize=8)
def names_of(catalog: Catalog) -> dict[str, list[_Name]]:
    """Every title of a catalog by its first sign, the longest first."""
    found: dict[str, list[_Name]] = {}
    for field in catalog.fields:
        if field.system or isinstance(field.store, FamilyRows | PhoneRows) or field.key in ("name", NOTES):
            continue
        for words in field.names():
            plain = words.casefold()
            if len(plain) > 1:
                found.setdefault(plain[0], []).append(
                    _Name(plain, field.key, plain in _LOOSE or len(plain) < 2)
                )
    for names in found.values():
        names.sort(key=lambda name: -len(name.words))
    return found


def read_label(text: str, known: Known) -> list[Fact]:
    """What a clause tells that begins with the name of an item."""
    plain = re.sub(r"^(?:他的?|她的?|客户的?|his |her |the )", "", text.casefold())
    body = text[len(text) - len(plain) :]
    negated = re.match(r"不(?:太|怎么|是)?|没(?=有)", body)
    if negated and (made := _yes_no(body[negated.end() :], known, text, said=False)):
        return [made]
    for name in names_of(known.catalog).get(plain[:1], ()):
        if plain.startswith(name.words) and (made := _after(name, body[len(name.words) :], known, text)):
            return [made]
    return []


def _yes_no(text: str, known: Known, whole: str, *, said: bool) -> Fact | None:
    plain = text.casefold()
    for name in names_of(known.catalog).get(plain[:1], ()):
        if plain == name.words and isinstance(known.catalog[name.key].kind, YesNo):
            return Fact(name.key, said, whole)
    return None


def _after(name: _Name, rest: str, known: Known, whole: str) -> Fact | None:
    field = known.catalog[name.key]
    if not rest and isinstance(field.kind, YesNo):
        return Fact(name.key, True, whole)
    between = _between.match(rest)
    assert between is not None
    value = rest[between.end() :].strip(" 的了")
    marked = bool(between["change"] or between["sign"])
    if between["sign"] and (swap := _not_but.fullmatch(rest.strip()) or _not_but.fullmatch(value)):
        value, marked = swap["new"], True
    bare = between["none"] is not None and not _tells_itself(field, value)
    if isinstance(field.kind, Code) and re.search("[\u4e00-\u9fff]", value):
        return None
    if name.key == "company" and re.match("做|搞|干|开|卖", value):
        return None
    if re.match("[改搬迁]到", between["change"] or "") and not name.key.endswith("address"):
        return None
    if not value or (name.loose and not marked) or bare:
        return None
    mode = Mode.ADD if _adds(field) and not between["change"] else Mode.SET
    if between["sign"] == "是" and isinstance(field.kind, Name) and name_at(value) != value:
        return None
    return _read(field, value, known, whole, mode)


def _read(field: Field, value: str, known: Known, whole: str, mode: Mode) -> Fact | None:
    if isinstance(field.kind, Name) and name_at(value, sure=True) != value:
        return None
    words = "、".join(objects(value)) if isinstance(field.kind, Tags) else value
    made = item_fact(known, field.key, words, whole, mode)
    if made is None and field.due_step in _TO_COME:
        found = find_day(value, known.today)
        if found is not None and re.fullmatch(
            r"[\s到期截止之前号日了每年,，]*", value[: found.start] + value[found.end :]
        ):
            return Fact(field.key, found.day, whole, rough=not found.exact)
    return made


def _tells_itself(field: Field, value: str) -> bool:
    """Whether the kind refuses what is no value of it, so that nothing need stand before it."""
    kinds = (Choice, Date, Email, IdNumber, Integer, Money, Phones, Plate, Size)
    code = isinstance(field.kind, Code) and re.fullmatch("[A-Za-z0-9-]{5,}", value) is not None
    return code or isinstance(field.kind, kinds) or field.kind.name == "birthday"


def _adds(field: Field) -> bool:
    return isinstance(field.kind, Tags | Phones) or field.key in CUMULATIVE


def read_correction(text: str, known: Known) -> list[Fact]:
    """不是1978年是1979年: the one item whose value holds the old words gets the new ones."""
    match = re.fullmatch(rf"(?P<what>[^,，。；]{{0,8}}?)(?:{_not_but.pattern})", text, re.IGNORECASE)
    if match is None:
        return []
    old, new = match["old"].strip(" 的年号日"), match["new"].strip(" 的")
    if not old:
        return []
    if match["what"] and (named := read_label(f"{match['what']}：{new}", known)):
        return [Fact(named[0].key, named[0].value, text, Mode.SET)]
    holders = []
    for field in known.catalog.fields:
        value = known.values.get(field.key)
        if value is None or field.system or isinstance(field.store, FamilyRows):
            continue
        shown = field.kind.edit_text(value)
        if old in shown:
            made = item_fact(
                known, field.key, shown.replace(old, new.strip("年号日") if old.isdecimal() else new), text
            )
            if made is not None:
                holders.append(made)
    return holders if len(holders) == 1 else []
