"""Which item of the file a column is: by what was chosen before, by its title, and by its content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.excel import contact_titles, families, reach_titles, shop_titles
from app.excel.cells import habits as proven
from app.excel.cells import people_parts, ticks
from app.excel.cells.row_reader import DITTO, PHONE_ITEMS, kind_in
from app.excel.columns import (
    asked,
    beside_others,
    content,
    english,
    firms,
    initials,
    own_items,
    titles_of_answers,
    whose,
    worded,
)
from app.excel.columns.whose import Known
from app.excel.rows import (
    CONTACT_TARGETS,
    NOTES,
    NUMBER,
    OWNER,
    REJECT_TITLES,
    SKIP,
    UNSURE,
    ColumnGuess,
    Sheet,
    own_title,
)
from app.excel.titles import COUNTERS, customers_own, plain_title, short_title
from app.fields.catalog import Catalog
from app.fields.field import Field, Section
from app.fields.kinds import BirthdayKind, Date, Money, Name, Phones, Size, Tags, Text, YesNo
from app.fields.kinds import Choice as Choices
from app.fields.parsed import text_of
from app.fields.people import People
from app.staff import actions as staff_actions
from app.staff import queries as staff_queries

SETTING = "import_mappings"
SAMPLES = 400
SHOWN = 4
_REMEMBERED = 50
_BY_LABEL, _BY_ALIAS, _BY_WORDS, _BY_PART, _BY_CHOICE = 0.98, 0.95, 0.85, 0.7, 1.0
_BEHIND = 0.05
_stands_behind = re.compile("交强|认购|认筹|下[单定订]|[订定](?:车|房|购|单)|草签").match
"""The compulsory insurance of a car stands behind the other one, the order behind the contract."""
_NAMED_BESIDE = 0.85
"""「联系人1」 is not the first to look for the customer's name in."""
_AGAINST_TITLE = 0.6
_READABLE = 0.5
_MOST = 0.8
_FIRMS = 0.5

_somebody_else = re.compile(
    "谁|经手|配偶|爱人|老公|老婆|妻|丈夫|太太|先生|孩子|子女|小孩|儿子|女儿|宝宝|父|母|老人|家属|家人|紧急"
    "|介绍|推荐|担保|业务员|销售|顾问|经办|司机|秘书|助理|法人|被保|受益|同事|朋友|岳|公公|婆婆|成员|第二联系|备用联系人|送修|老客户|老车主|老业主|共有|共同|对方|对手|卖方|收货|收件|收花|开发商|副业主|同住|代办|委托|受托|监护|联名|第二|宠物|爱宠|爱犬|狗狗|猫咪|新郎|宝爸|准爸"
).search
_not_yet = re.compile(
    "意向|拟|计划|预算|想|关注|对比|预计|期望|打算|目标|心理|需求|竞[品争对]|同级|试驾|原车|旧车|置换|评估|上年|去年|上期|往年"
).search
_not_his = re.compile(
    "初次登记|初登|注册|上牌|保单|合同|订单|车辆|房屋|房源|贷款|健康|就业|缴费|审核|信用|授信|风险"
).search
_not_price = re.compile(
    "到期|[欠未余剩退奖佣返]|已[付交缴]|首付|[定订押]金|提成|优惠|补贴|理赔|赔付|贷款|充值|储值|去年|上年|上期|往年|原|参考|指导"
).search
_not_employer = re.compile("保险|承保|贷款|物业|装修|担保|金融|租赁|物流|快递|开发|评估").search
_firm_word = re.compile(".*(?:名称|单位|公司|企业|商户|门店)$").match
_either = re.compile("[/／、或]|(?<=.)[(（](?=.+[)）])").split
_qualified = re.compile(
    "(?:是否|有无|详细|常用|现在?|主要|企业|公司|单位|本人|个人|最新|实际|目前|联系|客户|车主|业主|家庭|有效|投保人?|会员|用户|顾客|购车|购房|购买"
    "|销售|服务|专属|接待|主办|责任|归属|所属|所在|商业|车辆|爱车|签约|成交|最终|正式|首选|的)+"
).fullmatch
_in_charge = re.compile(
    "(?:负责|归属|所属|对口|专属|主管|跟单|服务|客服|理财|业务|销售|置业|续保|保险)的?"
    "(?:销售|顾问|经理|专员|代表|人员|业务员|客服|管家|主管)(?:姓名|名称)?"
).fullmatch
"""Who of us looks after the customer."""
_WEAK = frozenset("意向 客户意向 购车意向 购房意向 投保意向 车险 商业险 交强险".split())
"""Titles of an item where the cells say so, of a remark where they do not."""
_day_word = re.compile("(?<=..)(?:日期|时间|日子?|那天)$").sub
_LONG_STEM = 4
"""Signs before the word for day that say by themselves of which day: 「保险到期」."""
_NO_NEWS = DITTO | {""}
_NTH = "[0-9一二三四五六七八九十]{0,3}"
_untitled = re.compile(
    rf"[A-Z]{{1,2}}|(?:第?{_NTH})?(?:列|栏|欄|字段|欄位|栏位){_NTH}|(?:column|col|field|f|unnamed)[: _]*[0-9]{{1,3}}",
    re.IGNORECASE,
).fullmatch
"""What stands over a column that has no title: its letter, or its number."""
_numbered = re.compile("[0-9一二三四五]+$").sub
_names_somebody = re.compile(".+[人者户主客员方]|.*(?:名|名字|姓名|名称|name)").fullmatch
_TAKES_MOBILES = frozenset("wechat qq emergency_contact spouse_phone".split())


def guess(sheet: Sheet, catalog: Catalog, remembered: Mapping[str, str] | None = None) -> list[ColumnGuess]:
    """A target for every column; what nobody knows goes to the notes, never away."""
    titles = _Titles(catalog)
    columns = [_samples(sheet, index) for index in range(len(sheet.headers))]
    told = firms.apart([titles.find(header) for header in sheet.headers], sheet.headers, columns)
    told = contact_titles.settled(sheet.headers, told)
    told = whose.told_apart(sheet.headers, _named(told, sheet.headers, columns), titles.find, catalog)
    first = beside_others.told(firms.person_beside(told, sheet.headers, columns), sheet.headers)
    best = _best(first)
    taken = set(best)
    is_ours = proven.are_our_files([key for key, _, _ in first], sheet.rows)
    derived = {plain_title(name) for field in catalog.fields if field.is_derived for name in field.names()}
    found = []
    for index, header in enumerate(sheet.headers):
        key = first[index][0]
        is_its_own = (
            best.get(key) == index or _shares(key, catalog) or _take_turns(sheet, best.get(key), index)
        )
        known = first[index] if is_its_own else ("", 0.0, "")
        before = own_items.resolved((remembered or {}).get(_place(index, header), ""), catalog)
        column = _Column(index, header, columns[index], catalog)
        if is_ours and plain_title(header) in derived:
            found.append(column.believed((SKIP, _BY_LABEL, "label")))
        elif is_ours and known[2] == "label":
            found.append(column.believed(known))
        else:
            found.append(column.remembered(before) or column.guessed(known, taken))
        taken.add(found[-1].target)
    return found


def signature(headers: Iterable[str]) -> str:
    """What a list is known by when it comes again."""
    return "|".join(plain_title(header) for header in headers)


def remembered(session: Session, headers: Sequence[str]) -> dict[str, str]:
    """The targets that were chosen the last time a list bore these titles."""
    known = staff_queries.setting(session, SETTING, {})
    return dict(known.get(signature(headers), {}))


def remember(session: Session, headers: Sequence[str], targets: Sequence[str]) -> None:
    """Keep a choice of targets for the next list with these titles."""
    known = dict(staff_queries.setting(session, SETTING, {}))
    key = signature(headers)
    chosen = {
        _place(index, header): target
        for index, (header, target) in enumerate(zip(headers, targets, strict=True))
    }
    if known.pop(key, None) == chosen and len(known) < _REMEMBERED:
        return
    kept = list(known.items())[-_REMEMBERED + 1 :]
    staff_actions.save_settings(session, {SETTING: {**dict(kept), key: chosen}})


def targets(catalog: Catalog) -> tuple[str, ...]:
    """Everything a column can be sent to: the items of the form, notes, owner, skip, and the log's parts."""
    return (
        *(f.key for f in catalog.fields if f.key not in {NOTES, OWNER} and not f.is_derived),
        NOTES,
        OWNER,
        SKIP,
        *CONTACT_TARGETS,
    )


def _place(index: int, header: str) -> str:
    return f"{index}:{plain_title(header)}"


def _samples(sheet: Sheet, index: int) -> list[Any]:
    """Cells from the whole length of the list: its first page is often neater than the rest."""
    step = max(1, len(sheet.rows) // SAMPLES)
    cells = (ticks.told(row[index]) for _, row in sheet.rows[::step] if index < len(row))
    return [cell for cell in cells if cell not in (None, "") and text_of(cell).strip() not in _NO_NEWS]


def _best(found: Sequence[Known]) -> dict[str, int]:
    """For each item the column whose title fits best."""
    best: dict[str, int] = {}
    for index, (key, fits, _) in enumerate(found):
        if key and (key not in best or fits > found[best[key]][1]):
            best[key] = index
    return best


def _shares(key: str, catalog: Catalog) -> bool:
    """Whether several columns may feed an item: its values are many, or it is free text for all the rest."""
    return key in (NOTES, SKIP, *CONTACT_TARGETS) or (
        key in catalog.by_key and isinstance(catalog[key].kind, Phones | Tags | People)
    )


def _take_turns(sheet: Sheet, one: int | None, other: int) -> bool:
    """Whether two columns of one item are never both filled: 「微信」 of some cards, 「微信号」 of others."""
    if one is None:
        return False
    places = (one, other)
    told = [[at < len(cells) and cells[at] not in (None, "") for at in places] for _, cells in sheet.rows]
    return not any(map(all, told)) and all(any(pair[at] for pair in told) for at in (0, 1))


def _named(found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]) -> Sequence[Known]:
    """Where no title is that of a name, the first column of names, if its title may be theirs: 「发货人」."""
    if any(key == "name" for key, _, _ in found) or len(headers) < 2:
        return found
    for index, (header, one) in enumerate(zip(headers, found, strict=True)):
        is_free = not one[0] and _names_somebody(short_title(header)) and not _somebody_else(header)
        if is_free and content.are_names(columns[index]):
            return [*found[:index], ("name", shop_titles.LEAST_SURE, "alias"), *found[index + 1 :]]
    return found


class _Column:
    """One column on its way to a target."""

    def __init__(self, index: int, header: str, cells: list[Any], catalog: Catalog) -> None:
        self._index, self._header, self._cells, self._catalog = index, header, cells, catalog

    def remembered(self, target: str) -> ColumnGuess | None:
        """What was chosen before, if that is still there."""
        is_there = target in self._catalog.by_key or target in {NOTES, OWNER, SKIP, *CONTACT_TARGETS}
        if not (is_there or own_title(target)):
            return None
        return self._to(target, _BY_CHOICE, "memory")

    def believed(self, known: Known) -> ColumnGuess:
        """The title that an export bears."""
        return self._to(*known)

    def guessed(self, known: Known, taken: set[str]) -> ColumnGuess:
        """By the title, unless the cells say that it is wrong; else by the cells."""
        target, confidence, by = known
        if target in self._catalog.by_key:
            return self._by_title(known, taken)
        if target:
            return self._to(target, confidence, by)
        if _is_counter(self._header, self._cells):
            return self._to(SKIP, _BY_LABEL, "content")
        target, confidence = self._by_content(taken)
        return self._to(target or NOTES, confidence if target else 0.0, "content" if target else "")

    def _by_title(self, known: Known, taken: set[str]) -> ColumnGuess:
        target, confidence, by = known
        field, told = self._catalog[target], content.unmistakable(self._cells)
        if told and by != whose.OTHERS and not _may_hold(field, told):
            return self._against_title(known, told, taken)
        if isinstance(field.kind, Money | Size) and content.are_ranges(self._cells):
            return self._to(NOTES, 0.0, "")
        checked = self._checked(field, confidence)
        is_other = self._are_other_words(field, confidence, checked)
        is_other = is_other and (by == "alias" or target in shop_titles.LATER)
        if target == "bought" and content.are_amounts(self._cells):
            return self._to(NOTES if "amount" in taken else "amount", min(confidence, UNSURE), "content")
        if later := self._later(target, taken, is_other=is_other):
            return self._to(later, min(confidence, _BY_ALIAS), "alias")
        if is_other or (checked < UNSURE and short_title(self._header) in _WEAK):
            return self._to(NOTES, 0.0, "")
        if checked < min(confidence, UNSURE):
            told, _ = content.guess(self._cells, taken)
            return self._against_title((target, checked, by), told, taken)
        return self._to(target, checked, by)

    def _are_other_words(self, field: Field, confidence: float, checked: float) -> bool:
        """Whether the cells are hardly answers of the item: 「金卡、银卡、普通」 under 「会员级别」."""
        if not self._cells or not isinstance(field.kind, Choices | YesNo):
            return False
        is_free = isinstance(field.kind, Choices) and confidence < _BY_ALIAS
        return checked == 0 or (is_free and self._told(field.key) < _READABLE)

    def _by_content(self, taken: set[str]) -> tuple[str, float]:
        """What the cells look like, unless the title says that it is told of somebody else."""
        target, confidence = "", 0.0
        if not _somebody_else(self._header):
            target, confidence = content.guess(self._cells, taken - {"mobile"})
            if not target and "company" not in taken and self._names_firms():
                return "company", UNSURE
        if not target and "name" not in taken and _untitled(self._header) and content.are_names(self._cells):
            return "name", UNSURE
        return target, confidence

    def _names_firms(self) -> bool:
        """Whether the cells are firms under a title that says so: 「二网名称」."""
        header = short_title(self._header)
        is_theirs = _firm_word(header) and not (_not_employer(header) or _not_yet(header))
        return bool(is_theirs) and content.firms(self._cells) >= _FIRMS

    def _later(self, target: str, taken: set[str], *, is_other: bool) -> str:
        """The item that the title means where its cells tell nothing of the first one, or less than of it."""
        for later in shop_titles.LATER.get(target, ()):
            if later not in self._catalog.by_key or later in taken:
                continue
            if isinstance(self._catalog[later].kind, Text | Name):
                if is_other:
                    return later
            elif self._told(later) >= (_MOST if is_other else 1) and self._told(target) < 1:
                return later
        return ""

    def _told(self, key: str) -> float:
        """How many of the cells the item understands."""
        kind = self._catalog[key].kind
        return sum(kind.parse(cell).value is not None for cell in self._cells) / max(1, len(self._cells))

    def _against_title(self, known: Known, told: str, taken: set[str]) -> ColumnGuess:
        """Content wins, and is asked; where its item has a column already the title stays, and is asked."""
        if told and (told not in taken or _shares(told, self._catalog)):
            return self._to(told, _AGAINST_TITLE, "content")
        return self._to(known[0], min(known[1], _AGAINST_TITLE), known[2])

    def _to(self, target: str, confidence: float, by: str) -> ColumnGuess:
        by = "alias" if by == whose.OTHERS else by
        shown = tuple(text_of(cell) for cell in self._cells[:SHOWN])
        also = _also(target, self._cells, self._catalog)
        return ColumnGuess(self._index, self._header, target, confidence, by, also, shown)

    def _checked(self, field: Field, confidence: float) -> float:
        """A title whose cells mostly cannot be read as that item is no longer sure."""
        cells = self._cells
        if not cells or field.key in {NUMBER, OWNER}:
            return confidence
        kind = people_parts.item_of(self._header, field).kind
        read = [kind.parse(cell) for cell in cells]
        readable = sum(not parsed.problem or parsed.value is not None for parsed in read) / len(read)
        if readable < _READABLE:
            return round(confidence * readable, 2)
        is_day = isinstance(field.kind, Date | BirthdayKind)
        if isinstance(field.kind, BirthdayKind) and proven.lacks_years([(0, [cell]) for cell in cells], 0):
            return confidence
        is_odd = is_day and content.is_odd_time(field.key, (parsed.value for parsed in read))
        if is_odd or (field.key == "name" and content.is_no_name(cells)):
            return min(confidence, _AGAINST_TITLE)
        return confidence


def _may_hold(field: Field, told: str) -> bool:
    """Whether cells that surely are one item may stand under the title of another."""
    if told == "mobile":
        return isinstance(field.kind, Phones | People) or field.key in _TAKES_MOBILES
    return field.key == told or isinstance(field.kind, People)


def _is_counter(header: str, cells: list[Any]) -> bool:
    """Whether a column only numbers the lines: it says nothing of anybody, and the title tells so."""
    if plain_title(header) not in COUNTERS:
        return False
    numbers = [text_of(cell).strip() for cell in cells]
    return all(number.isdecimal() for number in numbers) and numbers == sorted(numbers, key=int)


def _also(target: str, cells: list[Any], catalog: Catalog) -> tuple[str, ...]:
    if target not in catalog.by_key or not isinstance(catalog[target].kind, Phones):
        return ()
    kind = catalog[target].kind
    found = Counter(
        PHONE_ITEMS[kind_in(target, phone)] for cell in cells for phone in kind.parse(cell).value or ()
    )
    return tuple(key for key, _ in found.most_common() if key != target)


class _Titles:
    """The titles that columns bear, each with its item and how sure it is."""

    def __init__(self, catalog: Catalog) -> None:
        self._exact: dict[str, Known] = {}
        self._catalog = catalog
        told = [field for field in catalog.everything if not field.is_derived]
        for sure, by, names in (
            (_BY_ALIAS, "alias", [(n, f.key) for f in told for n in shop_titles.TITLES.get(f.key, ())]),
            (_BY_ALIAS, "alias", [(name, f.key) for f in told for name in f.aliases]),
            (_BY_LABEL, "label", [(name, f.key) for f in told for name in (f.en, f.zh)]),
        ):
            self._exact |= {plain_title(name): (key, sure, by) for name, key in names}
        self._parts = sorted(
            (
                (title, key)
                for title, (key, _, _) in self._exact.items()
                if len(title) >= 2 and not title.isascii()
            ),
            key=lambda row: -len(row[0]),
        )
        self._days = {
            _day_word("", title): (key, _BY_ALIAS, "alias")
            for title, (key, _, _) in self._exact.items()
            if isinstance(catalog.by_key[key].kind, Date | BirthdayKind)
        }
        self._parts += [
            (f"{stem}{word}", key)
            for stem, (key, _, _) in self._days.items()
            for word in ("日期", "时间", "日")
            if len(stem) >= _LONG_STEM and f"{stem}{word}" not in self._exact
        ]
        self._parts.sort(key=lambda row: -len(row[0]))
        self._exact |= {plain_title(name): (SKIP, _BY_LABEL, "label") for name in REJECT_TITLES}
        alone = {name: key for key, names in shop_titles.ALONE.items() for name in names}
        self._exact = {name: (key, _BY_WORDS, "alias") for name, key in alone.items()} | self._exact

    def find(self, header: str) -> Known:
        """The item of a title; one that is mistyped is that which it nearly is."""
        found = self._find(header)
        if found[1] < _BY_ALIAS and (key := reach_titles.target_of(header)):
            return key, _BY_WORDS, "alias"
        if found[1] >= UNSURE:
            return found
        if key := titles_of_answers.key_of(header, self._catalog):
            return key, _BY_WORDS, "alias"
        if said := self._of_synonyms(header):
            return said
        if _in_charge(short_title(header)):
            return OWNER, _BY_WORDS, "alias"
        if (key := asked.key_of(short_title(header))) in self._catalog.by_key:
            return key, _BY_WORDS, "alias"
        if (key := self._of_words(header)) in self._catalog.by_key:
            return key, _BY_WORDS, "alias"
        slips = [
            self._exact[title]
            for title in shop_titles.without_slip(short_title(header))
            if title in self._exact
        ]
        if len({key for key, _, _ in slips}) == 1:
            return slips[0][0], _BY_WORDS, "alias"
        return found

    def _of_words(self, header: str) -> str:
        """The item of a title that no list holds, by the words or letters of which it is put together."""
        title = short_title(header)
        return (
            worded.key_of(title)
            or english.key_of(header)
            or initials.key_of(header)
            or worded.turned_round(title, self._exact)
        )

    def _of_synonyms(self, header: str) -> Known | None:
        """「手机/电话」 says one thing twice; of two things the first, if its answers are few."""
        words = [word.strip("()（） ") for word in _either(header)]
        told = [self._find(word) for word in words if word]
        keys = {key for key, sure, _ in told if sure >= UNSURE}
        if len(told) < 2 or any(sure < UNSURE for _, sure, _ in told):
            return None
        if len(keys) == 1:
            return told[0][0], _BY_WORDS, "alias"
        key = told[0][0]
        is_choice = key in self._catalog.by_key and isinstance(self._catalog[key].kind, Choices)
        return (key, _BY_WORDS, "alias") if is_choice else None

    def _find(self, header: str) -> Known:
        if plain_title(header) not in self._exact and (told := contact_titles.find(header))[0]:
            return told
        for title in dict.fromkeys((plain_title(header), short_title(header))):
            if title in self._exact:
                key, sure, by = self._exact[title]
                return key, sure - _BEHIND if _stands_behind(title) else sure, by
            if title.endswith("名") and self._exact.get(title[:-1], ("",))[0] == "name":
                return "name", _BY_ALIAS, "alias"
            bare = customers_own(_numbered("", title))
            if bare in self._exact:
                key, sure, _ = self._exact[bare]
                is_counted = key == "name" and bare != customers_own(title)
                return key, _NAMED_BESIDE if is_counted else round(sure - 0.05, 2), "alias"
            if _day_word("", title) in self._days:
                return self._days[_day_word("", title)]
        return self._of_family(short_title(header)) or self._by_part(short_title(header))

    def _of_family(self, title: str) -> Known | None:
        """「孩子生日」 is told of the children, 「爱人单位」 has an item of its own."""
        if families.is_everybody(title) and "children" in self._catalog.by_key:
            return "children", _BY_WORDS, "alias"
        part = families.part_of(title, alone=True)
        if part is None:
            return None
        key = part.target if part.target != "spouse" else f"spouse_{part.attribute}"
        return (key, _BY_ALIAS, "alias") if key in self._catalog.by_key else None

    def _by_part(self, title: str) -> Known:
        """「客户常用手机号码」 ends in a title that is known.

        「孩子生日」 does too but is somebody else's, and 「意向车型」 is not bought yet.
        """
        part = next(((known, key) for known, key in self._parts if title.endswith(known)), None)
        if part is None:
            return "", 0.0, ""
        known, key = part
        before, section = title.removesuffix(known), self._catalog[key].section
        if _somebody_else(before) and section != Section.FAMILY:
            return "", 0.0, ""
        if _not_yet(before) and (section in (Section.DEALS, Section.ASSETS) or key == "bought"):
            return "", 0.0, ""
        if key == "salutation" and "微信" in before:
            return "", 0.0, ""
        if key == "amount" and _not_price(title.removesuffix(known[-2:])):
            return "", 0.0, ""
        if title.startswith("是否") and isinstance(self._catalog[key].kind, People):
            return "", 0.0, ""
        if _not_employer(before) and key == "company":
            return "", 0.0, ""
        if _not_his(title) and key in ("acquainted_on", "stage", "grade", "notes"):
            return "", 0.0, ""
        return key, _BY_WORDS if _qualified(before) else _BY_PART, "alias"
