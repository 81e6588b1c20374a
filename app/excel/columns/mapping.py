"""Which item of the file a column is: by what was chosen before, by its title, and by its content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.excel import contact_titles
from app.excel.cells import habits as proven
from app.excel.cells import people_parts, rooms, states, ticks
from app.excel.cells.ditto import DITTO
from app.excel.cells.read_row import PHONE_ITEMS, kind_in
from app.excel.columns import beside_others, by_cells, content, firms, own_items, titles_of_answers, whose
from app.excel.columns.title_items import (
    BY_ALIAS,
    BY_LABEL,
    BY_WORDS,
    not_employer,
    not_yet,
    somebody_else,
    titles_of,
)
from app.excel.columns.whose import NOTHING, Known
from app.excel.rows import (
    CONTACT_TARGETS,
    NOTES,
    NUMBER,
    OWNER,
    SKIP,
    UNSURE,
    ColumnGuess,
    Sheet,
    own_title,
)
from app.excel.titles import COUNTERS, plain_title, short_title
from app.excel.words import whole
from app.fields.catalog import Catalog
from app.fields.deadline import Deadline
from app.fields.field import Field
from app.fields.kinds import (
    BirthdayKind,
    Date,
    Integer,
    Money,
    Name,
    Number,
    Phones,
    Plate,
    Size,
    Tags,
    Text,
    YesNo,
)
from app.fields.kinds import Choice as Choices
from app.fields.parsed import Parsed, text_of
from app.fields.people import People
from app.staff import actions as staff_actions
from app.staff import queries as staff_queries

SETTING = "import_mappings"
SAMPLES = 400
SHOWN = 4
_REMEMBERED = 50
_BY_CHOICE = 1.0
_AGAINST_TITLE = 0.6
_READABLE = 0.5
_MOST = 0.8
_FIRMS = 0.5
_SEVERAL = 3
_DEALS = frozenset({"signed_on", "delivered_on"})
_STRAY = 0.1
_OF_FIGURES = (Date, Money, Size, Integer, Number, Plate)

_firm_word = re.compile(".*(?:名称|单位|公司|企业|商户|门店|主体)$").match
_room_word = re.compile(".*(?:号|房|室|户|间|铺|单元|房产|物业)$").match
_WEAK = frozenset("意向 客户意向 购车意向 购房意向 投保意向 车险 商业险 交强险".split())
"""Titles of an item where the cells say so, of a remark where they do not."""
_LATER = {
    "sex": ("salutation",),
    "salutation": ("sex",),
    "grade": ("intent", "stage"),
    "stage": ("grade", "intent"),
    "payment": ("paid_on",),
    "is_organisation": ("name", "company"),
}
"""What a title is whose cells do not tell of the first item: 「称谓」 over 「范总」, 「级别」 over 「H」."""
_BY_ANSWERS = {"关系": "closeness"}
"""Titles of many things that are an item's where nearly all cells answer it."""
_NO_NEWS = DITTO | {""}
_NTH = "[0-9一二三四五六七八九十]{0,3}"
_untitled = re.compile(
    rf"[A-Z]{{1,2}}|(?:第?{_NTH})?(?:[列栏欄]|字段|欄位|栏位){_NTH}"
    "|(?:column|col|field|f|unnamed)[: _]*[0-9]{1,3}",
    re.IGNORECASE,
).fullmatch
"""What stands over a column that has no title: its letter, or its number."""
_of_birth = re.compile("生|诞|寿|birth|bday|dob|^年月日?$", re.IGNORECASE).search
"""Days under any other title are those of a wedding, or of a firm: 「成立日期」."""
_ANY_DAY = frozenset("日期 时间 日子 date day".split())
_serves = re.compile(
    "(?!.*(?:家长|班主|签约|决策|客户方|对方|原|前|保险代理人?公司)).*"
    "(?:师|专家|顾问|律师|医生|大夫|教练|老师|管家|代理|客服|专员|导购|营业员|店员|助理|业务|销售)"
).fullmatch
_names_somebody = re.compile(".+[人者户主客员方]|.*(?:名|名字|姓名|名称|name)").fullmatch
_told_of = re.compile("(?:客户|顾客|会员|业主|车主)(?:情况|信息|资料|简介|说明|概况|描述)?").fullmatch
_TAKES_MOBILES = frozenset("wechat qq emergency_contact spouse_phone".split())


def guess(sheet: Sheet, catalog: Catalog, remembered: Mapping[str, str] | None = None) -> list[ColumnGuess]:
    """A target for every column; what nobody knows goes to the notes, never away."""
    titles = titles_of(catalog)
    columns = [_samples(sheet, index) for index in range(len(sheet.headers))]
    told = firms.apart([titles.find(header) for header in sheet.headers], sheet.headers, columns)
    told = by_cells.told(told, sheet.headers, columns)
    told = contact_titles.settled(sheet.headers, firms.person_beside(told, sheet.headers, columns))
    told = whose.told_apart(sheet.headers, _named(told, sheet.headers, columns), titles.find, catalog)
    if beside := _before_mobile(told, sheet.headers, columns):
        told = whose.told_apart(sheet.headers, beside, titles.find, catalog)
    told = firms.person_beside(told, sheet.headers, columns)
    told = firms.where_it_is(told, sheet.headers, columns)
    told = firms.visited(told, sheet.headers)
    first = by_cells.among(beside_others.told(told, sheet.headers), sheet.headers, columns)
    best = _best(first, sheet.headers, columns, catalog)
    taken = set(best)
    is_ours = proven.are_our_files([key for key, _, _ in first], sheet.rows)
    derived = {plain_title(name) for field in catalog.fields if field.is_derived for name in field.names()}
    found = []
    for index, header in enumerate(sheet.headers):
        key = first[index][0]
        is_its_own = (
            best.get(key) == index or _shares(key, catalog) or _take_turns(sheet, best.get(key), index)
        )
        known = first[index] if is_its_own else NOTHING
        before = own_items.resolved((remembered or {}).get(_place(index, header), ""), catalog)
        column = _Column(index, header, columns[index], catalog)
        if is_ours and plain_title(header) in derived:
            found.append(column.believed((SKIP, BY_LABEL, "label")))
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


def _best(
    found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]], catalog: Catalog
) -> dict[str, int]:
    """For each item the column whose title fits best, of several that in which the item's own stands.

    One in which nothing stands takes it from none.
    """
    best: dict[str, tuple[bool, float, bool, int]] = {}
    for index, (key, fits, _) in enumerate(found):
        if key:
            told = bool(columns[index]), fits, _is_like(headers[index], key, catalog), -index
            best[key] = max(best.get(key, told), told)
    return {key: -last for key, (*_, last) in best.items()}


def _is_like(header: str, key: str, catalog: Catalog) -> bool:
    """Whether an item's own title stands in another, between other words: 「理想的住房最看重」."""
    signs = iter(header)
    return key in catalog.by_key and all(sign in signs for sign in catalog[key].zh)


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
        title = short_title(header)
        is_free = not one[0] and _names_somebody(title) and not somebody_else(header)
        is_told = one[0] in ("", NOTES) and _told_of(title)
        if (is_free and content.are_names(columns[index])) or (
            is_told and content.begin_with_names(columns[index])
        ):
            return [*found[:index], ("name", whole.LEAST_SURE, "alias"), *found[index + 1 :]]
    return found


def _before_mobile(
    found: Sequence[Known], headers: Sequence[str], columns: Sequence[list[Any]]
) -> list[Known]:
    """Where still nobody is named, the names that stand before the telephones: 「项目经理」, 「店长」."""
    mobile = next((at for at, (key, sure, _) in enumerate(found) if key == "mobile" and sure >= UNSURE), 0)
    at = next((at for at in range(mobile - 1, -1, -1) if found[at][0] not in PHONE_ITEMS.values()), -1)
    if at < 0 or found[at][0] or any(key == "name" for key, _, _ in found) or somebody_else(headers[at]):
        return []
    if not content.are_names(columns[at]):
        return []
    return [*found[:at], ("name", whole.LEAST_SURE, "alias"), *found[at + 1 :]]


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
        if target == OWNER and content.are_things(self._cells):
            is_sold = "bought" not in taken and content.are_cards_or_lessons(self._cells)
            return self._to("bought" if is_sold else NOTES, UNSURE if is_sold else 0.0, "content")
        if target in self._catalog.by_key:
            return self._by_title(known, taken)
        if target:
            return self._to(target, confidence, by)
        if _is_counter(self._header, self._cells):
            return self._to(SKIP, BY_LABEL, "content")
        target, confidence = self._by_content(taken)
        return self._to(target or NOTES, confidence if target else 0.0, "content" if target else "")

    def _by_title(self, known: Known, taken: set[str]) -> ColumnGuess:
        target, confidence, by = known
        field, told = self._catalog[target], content.unmistakable(self._cells)
        if told and by != whose.OTHERS and not _may_hold(field, told):
            return self._against_title(known, told, taken)
        if self._is_none_of(field):
            return self._to(NOTES, 0.0, "")
        checked = self._checked(field, confidence)
        is_other = self._are_other_words(field, confidence, checked)
        is_other = is_other and (by == "alias" or target in _LATER)
        if target == "bought" and content.are_amounts(self._cells):
            return self._to(NOTES if "amount" in taken else "amount", min(confidence, UNSURE), "content")
        if target in _DEALS and not self._told(target) and content.are_amounts(self._cells):
            is_free = "amount" not in taken  # 「成交」 over 「4.5w」
            return self._to("amount" if is_free else NOTES, UNSURE if is_free else 0.0, "content")
        if later := self._later(target, taken, is_other=is_other):
            return self._to(later, min(confidence, BY_ALIAS), "alias")
        if is_other or (checked < UNSURE and short_title(self._header) in _WEAK):
            return self._to(NOTES, 0.0, "")
        if by != "label" and self._are_words(field, confidence):
            told, _ = content.guess(self._cells, taken)
            return self._to(told or NOTES, _AGAINST_TITLE if told else 0.0, "content" if told else "")
        if checked < min(confidence, UNSURE):
            told, _ = content.guess(self._cells, taken)
            return self._against_title((target, checked, by), told, taken)
        return self._to(target, checked, by)

    def _are_other_words(self, field: Field, confidence: float, checked: float) -> bool:
        """Whether the cells are hardly answers of the item: 「金卡、银卡、普通」 under 「会员级别」."""
        if not self._cells or not isinstance(field.kind, Choices | YesNo):
            return False
        is_free = isinstance(field.kind, Choices) and (
            confidence <= BY_WORDS or (field.key == "grade" and content.are_cards(self._cells))
        )
        return checked == 0 or (is_free and self._told(field.key) < _READABLE)

    def _is_none_of(self, field: Field) -> bool:
        """Whether the cells tell something else: ticks under 「已购」, 3200 under 「应缴」."""
        if field.key == "bought":
            ticks = [YesNo().parse(cell).value for cell in self._cells]
            return bool(ticks) and None not in ticks
        if isinstance(field.kind, Money | Size):
            return content.are_ranges(self._cells)
        return isinstance(field.kind, Date) and content.are_numbers(self._cells)

    def _are_words(self, field: Field, confidence: float) -> bool:
        """Whether days, amounts or plates are asked, and nearly all cells are words that say nothing of any.

        Days of which the program reminds are asked for, then.
        """
        is_due = isinstance(field.kind, Deadline | BirthdayKind) or field.key == "next_contact_on"
        if is_due or not isinstance(field.kind, _OF_FIGURES) or len(self._cells) < _SEVERAL:
            return False
        may_count = isinstance(field.kind, Date) or confidence < BY_ALIAS
        others = [cell for cell in self._cells if not states.is_state(field, cell)]
        read = [(cell, field.kind.parse(cell)) for cell in others]
        figures = sum(parsed.value is not None and not parsed.problem for _, parsed in read)
        words = sum(content.is_in_words(cell, one, with_figures=may_count) for cell, one in read)
        put_off = sum(map(states.puts_off, self._cells))
        said = words + len(self._cells) - len(others) - put_off
        return figures <= _STRAY * len(self._cells) and 2 * said > len(self._cells)

    def _by_content(self, taken: set[str]) -> tuple[str, float]:
        """What the cells look like, unless the title says that it is told of somebody else."""
        target, confidence = "", 0.0
        answered = _BY_ANSWERS.get(short_title(self._header), "")
        if answered and answered not in taken and self._told(answered) >= _MOST:
            return answered, UNSURE
        if not somebody_else(self._header):
            target, confidence = content.guess(self._cells, taken - {"mobile"})
            if target == "plate" and not_yet(self._header):
                return "", 0.0  # 「旧车车牌」 is of the car that was given for the new one
            if target == "birthday" and not (_untitled(self._header) or _of_birth(self._header)):
                is_any_day = short_title(self._header) in _ANY_DAY
                target, confidence = (target, _AGAINST_TITLE) if is_any_day else ("", 0.0)
            if not target and "company" not in taken and self._names_firms():
                return "company", UNSURE
        if not target and OWNER not in taken and self._names_staff():
            return OWNER, UNSURE
        if not target and "bought" not in taken and self._names_rooms():
            return "bought", UNSURE
        if not target and (not self._header.strip() or _untitled(self._header)):
            return self._by_content_alone(taken)
        return target, confidence

    def _by_content_alone(self, taken: set[str]) -> tuple[str, float]:
        """What rarer cells are where no title says anything: names of few, numbers of cars."""
        if "name" not in taken and content.are_names(self._cells):
            return "name", UNSURE
        return ("vin", UNSURE) if "vin" not in taken and content.are_chassis(self._cells) else ("", 0.0)

    def _names_staff(self) -> bool:
        """Whether the cells are the same few people under a title for one who serves: 「美容师」."""
        return bool(_serves(short_title(self._header))) and content.are_staff(self._cells)

    def _names_rooms(self) -> bool:
        """Whether the cells are rooms under a title for numbers: 「户号」 over 6-1-2804."""
        header = short_title(self._header)
        return bool(_room_word(header)) and not not_yet(header) and rooms.are_rooms(self._cells)

    def _names_firms(self) -> bool:
        """Whether the cells are firms under a title that says so: 「二网名称」."""
        header = short_title(self._header)
        is_theirs = _firm_word(header) and not (not_employer(header) or not_yet(header))
        return bool(is_theirs) and content.firms(self._cells) >= _FIRMS

    def _later(self, target: str, taken: set[str], *, is_other: bool) -> str:
        """The item that the title means where its cells tell nothing of the first one, or less than of it."""
        if titles_of_answers.key_of(self._header, self._catalog):
            return ""
        takes_any = isinstance(self._catalog[target].kind, Text | Name)
        for later in _LATER.get(target, ()):
            if later not in self._catalog.by_key or later in taken:
                continue
            if isinstance(self._catalog[later].kind, Text | Name):
                if is_other and self._are_called(target):
                    return later
            elif self._told(later) >= (_MOST if is_other else 1) and (takes_any or self._told(target) < 1):
                return later
        return ""

    def _are_called(self, target: str) -> bool:
        """Whether the cells may be what somebody is called: each another one, or firms, or people."""
        if not content.are_titles(self._cells):
            return False
        called = content.firms if target == "is_organisation" else content.people
        return content.differ(self._cells) or called(self._cells) >= _READABLE

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

    def _read(self, field: Field) -> list[Parsed[Any]]:
        """The cells by the item, telephones and children with what they prove together."""
        kind, habit = field.kind, None
        if isinstance(kind, Phones | People):
            habit = proven.habit(self._header, field, [(0, [cell]) for cell in self._cells], 0)
        return [habit.read(kind, cell) if habit else kind.parse(cell) for cell in self._cells]

    def _checked(self, field: Field, confidence: float) -> float:
        """A title whose cells mostly cannot be read as that item is no longer sure."""
        cells = self._cells
        if not cells or field.key in {NUMBER, OWNER}:
            return confidence
        read = self._read(people_parts.item_of(self._header, field))
        readable = sum(
            not parsed.problem or parsed.value is not None or states.is_state(field, cell)
            for parsed, cell in zip(read, cells, strict=True)
        ) / len(read)
        if readable < _READABLE:
            return round(confidence * readable, 2)
        is_day = isinstance(field.kind, Date | BirthdayKind)
        if isinstance(field.kind, BirthdayKind) and proven.lacks_years([(0, [cell]) for cell in cells], 0):
            return confidence
        is_odd = is_day and content.is_odd_time(field, (parsed.value for parsed in read))
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
