"""Labels and values in the lines of a card, by the form that all cards of a sheet have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.excel import families
from app.excel.cells import ticks
from app.excel.tables.cards.labels import (
    Asked,
    Heading,
    Label,
    Told,
    asks_by_title,
    asks_with_colon,
    bears_label,
    is_known_pair,
    is_label,
    is_too_long,
    kind_asked,
    split,
)
from app.excel.tables.cards.template import Printed, Word
from app.excel.tables.lines import Line, texts
from app.excel.titles import is_band, item_of, looks_like_name, owner_of, plain_title, short_title
from app.excel.words import whole
from app.fields.kind import Kind
from app.fields.kinds import Name, Phones, Tags, Text
from app.fields.parse_name import is_addressed
from app.fields.parsed import fold, text_of
from app.fields.people import People
from app.fields.someone import PersonKind
from app.fields.traditional import simplified

SPOUSE = "spouse_name"
_LOOKED_AT, _LEAST, _SECTIONS = 240, 3, 2
_word = re.compile("[\u3400-\u9fff]{2,10}").fullmatch
_number = re.compile(r"[0-9]{1,2}[.、]?").fullmatch
_first_title = re.compile(
    r"[^0-9:,。;]{2,24}(?:[表卡单书册簿]|问卷|报告|(?<=..)(?:档案|资料))(?:汇总|[0-9]{1,3}[项条问])?(?:\([^()]*\))?"
    r"|(?:customer|client|guest|member|prospect|contact)s?(?:'s?)? (?:[a-z]+ ){0,2}"
    r"(?:file|profile|card|form|record|sheet|information)",
    re.IGNORECASE,
).fullmatch
_TOLD_BELOW = ("信息", "资料", "档案")
_CLOSING = "】〗]］》>=-─━*~·# "
"""「配偶信息」 asks for nothing: what it names stands below."""
_banner = re.compile(
    r"\s*(?:[【〖\[［《<]\s*[^】〗\]］》>:]{2,12}\s*[】〗\]］》>]|[▍▌▎▊▋█◆◇■▉]+\s*[^,，。;:!▍▌▎▊▋█◆◇■□]{2,12}"
    r"|([-=—─━*~·#])\1*\s*[^,，。;:!-]{2,12}?\s*\1+)\s*"
).fullmatch
_code = re.compile(r"[A-Za-z0-9 ./年月日第号页张份-]*").fullmatch
_counted = re.compile(r".{2,}?[(（#第]?\s*(?:no\.?)?\s*[0-9]+\s*[号份张页]?[)）]?", re.IGNORECASE).fullmatch
_clause = re.compile(r".{2,}[，,。；;！!].{2,}").fullmatch
_without_gaps = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])").sub
_SECTION = r"\s*[(（]?第?[一二三四五六七八九十]{1,3}(?:部分)?\s*[)）、.:：]\s*"
_section, _is_section = re.compile(_SECTION).sub, re.compile(_SECTION + "[^,，。；;：:]{2,12}").fullmatch
tells_of_rivals = re.compile(
    "(?:客户|家庭)?的?(?:(?:现有|已有|目前|原有)的?保障|[他它外]行|[他它]司|竞品|竞争(?:对手|产品)|同[业行]|友商"
    "|(?:其他|别的?)(?:银行|机构|公司|厂家|品牌|家))的?(?:产品|业务|资产|持有|购买|使用|对比|分析)*(?:情况|信息|资料)?"
).fullmatch
"""Whether a heading says that what stands below is what others have sold: 「现有保障」, 「他行资产」."""
_title = re.compile(
    r"(?:.*(?:档案|信息|资料|登记|情况|名片|概况|详情|简介)[表卡单]?|.*(?:登记表|档案卡|卡片|客户卡))"
    r"\s*[(（]?(?:no|nr|№|第|编号)?[.:：\s]*[0-9]{0,8}\s*[张页份项]?[)）]?",
    re.IGNORECASE,
).fullmatch


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and what stands beside it, with the places; without a label what stands alone."""

    label: str
    values: tuple[tuple[int, Any], ...]
    at: int = -1
    """Where the label stands; in the cell of its value where that stands there, too."""

    @property
    def place(self) -> int:
        """Where it begins."""
        return self.at if self.label else self.values[0][0]

    @property
    def may_go_on(self) -> bool:
        """Whether words on the next line may belong to it: below an answer beside its label, or a remark."""
        kind = kind_asked(self.label)
        said = [value for _, value in self.values]
        is_remark = kind is None or (isinstance(kind, Text) and kind.multiline)
        is_remark = is_remark or any(kind.parse(value).value is None for value in said if kind)
        is_ticked = any(ticks.told(value) is not value for value in said)
        return not is_ticked and (is_remark or all(place != self.at for place, _ in self.values))


@dataclass(frozen=True, slots=True)
class Form:
    """The columns that hold mostly labels, where unknown words are labels too, and those that count them.

    In `paired` ones nearly each cell is a label with its value: 「成交情况：未买」 is one there, too. `words`
    are those that were found to be labels at their places on other cards.
    """

    labels: frozenset[int]
    numbers: frozenset[int]
    paired: frozenset[int] = frozenset()
    words: frozenset[tuple[int, str]] = frozenset()
    lone: frozenset[str] = frozenset()
    """Words that stand alone on several lines."""
    printed: Printed = field(default_factory=Printed)
    has_sections: bool = False
    """Whether numbered headings part it, 「二、家庭信息」: then 「三、个人生活」 is one, too."""

    def heads(self, values: Sequence[Any], *, is_first: bool) -> bool:
        """Whether what stands alone on a line only heads what follows; `is_first`: nothing is told above."""
        if heads_others(values) or (self.has_sections and is_heading(values)):
            return True
        return is_first and len(values) == 1 and is_named_form(values[0])

    def prints_alone(self, pair: Pair) -> bool:
        """Whether words without a label stand on nearly all cards, where labels do: they go on with none."""
        words = [(place, value.strip()) for place, value in pair.values if type(value) is str]
        if pair.label or not len(words) == len(pair.values) == 1 or words[0] not in self.printed.words:
            return False
        return words[0][0] in self.labels | self.paired

    def prints(self, place: int, text: str, asked: Word) -> bool:
        """Whether what stands alone there is printed, and others answer what is `asked` above beside it."""
        at, label = asked
        answered = (short_title(word) for column, word in self.printed.answered if column == at)
        is_printed = (place, text.strip()) in self.printed.words - self.printed.answered
        return is_printed and short_title(label) in answered


def form_of(lines: Sequence[Line]) -> Form:
    """The form that the cards of a sheet have in common."""
    known, filled, counting, whole = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    said, paired, worded = Counter[int](), Counter[int](), Counter[int]()
    for _, cells in lines[:_LOOKED_AT]:
        if all(map(is_named_form, texts(cells))):
            continue
        is_made = any(isinstance(cell, Told) for cell in cells)
        for column, cell in enumerate(cells):
            text = "" if isinstance(cell, Told) else text_of(cell).strip()
            parts = split(text)
            said[column] += bool(text) and not (is_made or heads_others([text]) or is_heading([text]))
            paired[column] += bool(parts) and asks_with_colon(parts[0][0])
            worded[column] += bool(parts) and _is_worded(parts[0][0])
            if any(value for _, value in parts):
                whole[column] += 1
            if not text or heads_others([text]) or any(value for _, value in parts):
                continue
            filled[column] += 1
            known[column] += bool(parts) or is_label(text)
            counting[column] += bool(_number(text))
    labels = {
        column
        for column, count in filled.items()
        if count >= 2 and 5 * known[column] >= 3 * count and known[column] > whole[column]
    }
    numbers = {
        column
        for column, times in counting.items()
        if times >= _LEAST and 2 * times > filled[column] and column + 1 in labels
    }
    is_paired = paired.total() >= _LEAST and 5 * paired.total() >= 3 * said.total()
    told = frozenset(
        column
        for column, count in said.items()
        if (is_paired and paired[column])
        or (count >= 2 and 5 * paired[column] >= 3 * count)
        or (count >= 2 and 4 * paired[column] >= count and 5 * worded[column] >= 4 * count)
    )
    has_sections = _has_sections([cells for _, cells in lines[:_LOOKED_AT]])
    return Form(frozenset(labels), frozenset(numbers), told, has_sections=has_sections)


def _has_sections(written: Sequence[list[Any]]) -> bool:
    """Whether numbered headings part a form: one that sounds like it, or several over labels."""
    said = [texts(cells) for cells in written]
    alone = [place for place, words in enumerate(said) if is_heading(words)]
    if any(heads_others(said[place]) for place in alone):
        return True
    over = {said[at][0] for at in alone if at + 1 < len(said) and begins_with_label(written[at + 1])}
    return len(over) >= _SECTIONS


def begins_with_label(cells: Sequence[Any]) -> bool:
    """Whether a line begins with a label and something beside it, or with both in a cell."""
    said = [cell for cell in cells if text_of(cell).strip()]
    return bool(said) and (is_known_pair(said[0]) or (len(said) > 1 and bears_label(said[0])))


def pairs_of(cells: list[Any], form: Form, *, is_title: bool = False) -> Iterator[Pair]:
    """The labels of a line with the values to their right; numbers that count the labels are dropped.

    What stands alone on the first line (`is_title`), and again on others, asks for nothing if unknown.
    """
    label, at = "", -1
    is_lone = len(texts(cells)) == 1
    values = list[tuple[int, Any]]()
    for place, cell in enumerate(cells):
        text = text_of(cell).strip()
        if not text or (place in form.numbers and _number(text)) or _sorts(cells, place, form):
            continue
        awaited = bool(label) and not values and at in form.labels and place not in form.labels
        awaited = awaited and not (place > at + 1 and isinstance(cell, Label))
        is_value = awaited and (not is_known_pair(cell) or _answers(label, cell))
        is_value = is_value and not (place > at + 1 and bears_label(cell) and asks_by_title(text))
        is_value = is_value or (
            bool(label) and not values and at == place - 1 and _is_answer(cells, place, form)
        )
        is_value = is_value or (bool(label) and not values and _is_named(label, text))
        is_named = is_lone and (is_title or is_named_form(cell)) and not (bears_label(cell) or split(text))
        is_named = is_named or (is_lone and is_title and bool(_counted(text)) and not split(text))
        is_clause = is_lone and bool(_clause(text)) and not (bears_label(cell) or split(text))
        is_section = is_lone and (heads_others([cell]) or (form.has_sections and is_heading([cell])))
        is_title_alone = is_named or is_clause or is_section
        is_told = place in form.paired or (bool(values) and values[0][0] == at)
        parts = (
            []
            if is_value or is_title_alone
            else _label_in(cell, place, form, is_told=is_told, is_answered=_is_answered(cells, place, form))
        )
        is_asked = place + 1 < len(cells) and isinstance(cells[place + 1], Told)
        is_word = (place, text) in form.words or (bool(values) and _asks_after_gap(cells, place))
        is_word = is_word or (len(values) == 1 and _asks_after(label, values[0], cells, place))
        if not parts and not isinstance(cell, Heading) and (is_asked or (is_word and not is_value)):
            parts = [(text, "")]
        if not parts:
            values.append((place, cell))
            continue
        if label or values:
            yield Pair(label, tuple(values), at)
        for name, value in parts[:-1]:
            yield Pair(name, ((place, value),) if value else (), place)
        label, at = parts[-1][0], place
        values = [(place, parts[-1][1])] if parts[-1][1] else []
    if label or values:
        yield Pair(label, tuple(values), at)


def _sorts(cells: Sequence[Any], place: int, form: Form) -> bool:
    """Whether a cell left of a counted label only says to what part of the form that belongs."""
    beside = text_of(cells[place + 1]).strip() if place + 1 < len(cells) else ""
    is_counted = place + 1 in form.numbers and bool(_number(beside))
    return is_counted and not any(text_of(cell).strip() for cell in cells[:place])


def _is_worded(label: str) -> bool:
    """Whether a label is a few words, perhaps with a number before and an explanation behind them."""
    return bool(_word(short_title(label.replace(" ", ""))))


def has_word_before_colon(value: Any) -> bool:
    """Whether a value tells itself of what it is: 「拟购车型：途观L」."""
    parts = split(value) if isinstance(value, str) and not isinstance(value, Told) else []
    return bool(parts) and bool(parts[0][1]) and _is_worded(parts[0][0])


def _asks_after_gap(cells: Sequence[Any], place: int) -> bool:
    """Whether a word stands apart from the answer before it, and something to the right answers it."""
    text, before = text_of(cells[place]).strip(), text_of(cells[place - 1]).strip() if place else ""
    return not before and bool(_word(text)) and any(text_of(cell).strip() for cell in cells[place + 1 :])


def _asks_after(label: str, told: tuple[int, Any], cells: Sequence[Any], place: int) -> bool:
    """Whether a word behind a whole answer, of which it is no part, asks for what stands beside it.

    「姓名 | 张明 | 竞品 | 没看过」; in 「出生日期 | 1980-1-1 | 农历」 it is a part.
    """
    text, (at, answer), kind = text_of(cells[place]).strip(), told, kind_asked(label)
    beside = text_of(cells[place + 1]).strip() if place + 1 < len(cells) else ""
    if not beside or at != place - 1 or not _word(text) or looks_like_name(text):
        return False
    if kind is None or isinstance(kind, Text | Tags | People | PersonKind):
        return False
    if isinstance(kind, Name):
        is_part = is_addressed(f"{text_of(answer)[:1]}{text}") or text in families.RELATION_OF
        return looks_like_name(text_of(answer)) and not is_part
    return reads(kind, answer) and not reads(kind, text) and not reads(kind, f"{answer} {text}")


def reads(kind: Kind, value: Any) -> bool:
    """Whether a value is one of its kind, and nothing else is told beside it."""
    read = kind.parse(value)
    return read.value is not None and not read.problem


def _is_answer(cells: Sequence[Any], place: int, form: Form) -> bool:
    """Whether a word right of a label is what it asks for: nothing stands beside it, or a label.

    It may ask for something itself only by its words and in a column of answers: 「不抽烟」 beside 「抽烟」.
    """
    cell = cells[place]
    if not isinstance(cell, str) or isinstance(cell, Label) or split(cell):
        return False
    if is_label(cell) and (asks_by_title(cell) or place in form.labels):
        return False
    beside = cells[place + 1] if place + 1 < len(cells) else ""
    return not text_of(beside).strip() or bears_label(beside)


def _is_named(label: str, text: str) -> bool:
    """Whether a label asks for a name, and a name stands there, perhaps behind a cell merged with its own."""
    return isinstance(kind_asked(label), Name) and looks_like_name(text) and not is_label(text)


def _answers(label: str, cell: str) -> bool:
    """Whether 「公司：0371-…」 is what a label asks for, and no label with a value of its own."""
    item = item_of(label)
    if _asks_for_family(label):
        return bool(families.whose(plain_title(split(cell)[0][0])))
    if item is None:
        return False
    if item.key == SPOUSE:
        return families.whose(plain_title(split(cell)[0][0])) == "spouse"
    if isinstance(item.kind, Text | Name):
        return False
    if isinstance(item.kind, Phones):
        asked = item_of(split(cell)[0][0])
        if asked is not None and isinstance(asked.kind, Phones):
            return True
    return reads(item.kind, cell)


def _asks_for_family(label: str) -> bool:
    item, plain = item_of(label), plain_title(label)
    if item is not None:
        return item.key == "family_circumstances"
    return families.is_everybody(plain) or whole.is_family(plain)


def _is_answered(cells: Sequence[Any], place: int, form: Form) -> bool:
    """Whether something stands right of a cell that is no label: so 「父亲情况」 is one, and no band."""
    beside = cells[place + 1] if place + 1 < len(cells) else ""
    return bool(text_of(beside).strip()) and not (place + 1 in form.labels and bears_label(beside))


def _label_in(
    cell: Any, place: int, form: Form, *, is_told: bool, is_answered: bool
) -> list[tuple[str, str]]:
    if not isinstance(cell, str) or isinstance(cell, Told | Heading):
        return []
    if isinstance(cell, Label):
        return [(cell, "")]
    parts = split(cell)
    if isinstance(cell, Asked):
        return parts
    is_pair = place in form.labels or (is_told and bool(parts) and _is_worded(parts[0][0]))
    if parts and (asks_with_colon(parts[0][0]) or not parts[0][1] or is_pair):
        return parts
    is_asked = place in form.labels and not is_too_long(cell) and (is_answered or not is_band(cell))
    if is_label(cell) or is_asked:
        return [(cell, "")]
    return []


def is_named_form(cell: Any) -> bool:
    """Whether a cell names a form: 「大客户拜访记录表」."""
    return isinstance(cell, str) and bool(_first_title(simplified(_without_gaps("", fold(cell)))))


def without_section(text: str) -> str:
    """A heading without the number of the part before it: 「三、个人生活」."""
    return _section("", _without_gaps("", fold(text)))


def is_heading(values: Sequence[Any]) -> bool:
    """Whether what stands alone on a line begins a part of the form: 「三、个人生活」."""
    return len(values) == 1 and isinstance(values[0], str) and bool(_is_section(values[0]))


def is_banner(text: str) -> bool:
    """Whether signs around or before a few words make them a heading: 「【自我认同】」, 「▍自我认同」."""
    match = _banner(fold(text))
    return bool(match) and not split(text)


def heads_others(values: Sequence[Any]) -> bool:
    """Whether what stands alone on a line only heads others: 「客户档案卡 NO.001」, 「基本信息」."""
    if len(values) == 1 and isinstance(values[0], Heading):
        return True
    text = without_section(values[0]) if len(values) == 1 else ""
    if any(value and not _code(value) for _, value in split(text)):
        return False
    if text.rstrip(_CLOSING).endswith(_TOLD_BELOW) and owner_of(text):
        return True
    if tells_of_rivals(text) and text != fold(values[0]):
        return True
    return bool(text) and not is_label(text) and (is_banner(text) or is_band(text) or bool(_title(text)))
