"""Which item of the file a column is: by what was chosen before, by its title, and by its content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.excel.cells import PHONE_ITEMS, kind_in
from app.excel.rows import NOTES, NUMBER, OWNER, SKIP, ColumnGuess, Sheet
from app.excel.titles import plain_title, short_title
from app.fields.catalog import Catalog
from app.fields.field import Field, Section
from app.fields.kinds import Date, IdNumber, Phones, Plate, Tags
from app.fields.parsed import fold, text_of
from app.fields.people import People
from app.fields.surnames import COMPOUNDS
from app.staff import actions as staff_actions
from app.staff import queries as staff_queries

SETTING = "import_mappings"
SAMPLES = 400
SHOWN = 4
_REMEMBERED = 50
_BY_LABEL, _BY_ALIAS, _BY_PART, _BY_CHOICE = 0.98, 0.95, 0.7, 1.0
_READABLE = 0.5
_TYPICAL = 0.7
_GROWN_UP = 2008

_somebody_else = re.compile(
    "配偶|爱人|老公|老婆|妻|丈夫|太太|先生|孩子|子女|小孩|儿子|女儿|宝宝|父|母|老人|家属|家人|紧急"
).search
_not_yet = re.compile("意向|拟|计划|预算|想|关注|对比").search
_numbered = re.compile("[0-9一二三四五]+$").sub
_mobile = re.compile("(?:86)?1[3-9][0-9]{9}").fullmatch
_email = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}").fullmatch
_name = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_SEXES = frozenset("男 女 先生 女士 男性 女性".split())
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜"
)


def guess(sheet: Sheet, catalog: Catalog, remembered: Mapping[str, str] | None = None) -> list[ColumnGuess]:
    """A target for every column; what nobody knows goes to the notes, never away."""
    titles = _Titles(catalog)
    taken: set[str] = set()
    found = []
    columns = [_samples(sheet, index) for index in range(len(sheet.headers))]
    first = [titles.find(header) for header in sheet.headers]
    best = _best(first)
    for index, header in enumerate(sheet.headers):
        known = (
            first[index]
            if best.get(first[index][0]) == index or _shares(first[index][0], catalog)
            else ("", 0, "")
        )
        found.append(_guess_one(index, header, known, columns[index], catalog, remembered, taken))
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
    """Everything a column can be sent to, in the order of the form, then notes, owner and skip."""
    return (*(f.key for f in catalog.fields if f.key not in {NOTES, OWNER}), NOTES, OWNER, SKIP)


def _place(index: int, header: str) -> str:
    return f"{index}:{plain_title(header)}"


def _samples(sheet: Sheet, index: int) -> list[Any]:
    """Cells from the whole length of the list: its first page is often neater than the rest."""
    step = max(1, len(sheet.rows) // SAMPLES)
    cells = (row[index] for _, row in sheet.rows[::step] if index < len(row))
    return [cell for cell in cells if cell not in (None, "") and text_of(cell).strip()]


def _best(found: Sequence[tuple[str, float, str]]) -> dict[str, int]:
    """For each item the column whose title fits best."""
    best: dict[str, int] = {}
    for index, (key, fits, _) in enumerate(found):
        if key and (key not in best or fits > found[best[key]][1]):
            best[key] = index
    return best


def _shares(key: str, catalog: Catalog) -> bool:
    """Whether several columns may feed an item: its values are many, or it is free text for all the rest."""
    return key == NOTES or (key in catalog.by_key and isinstance(catalog[key].kind, Phones | Tags | People))


def _guess_one(
    index: int,
    header: str,
    known: tuple[str, float, str],
    cells: list[Any],
    catalog: Catalog,
    remembered: Mapping[str, str] | None,
    taken: set[str],
) -> ColumnGuess:
    shown = tuple(text_of(cell) for cell in cells[:SHOWN])
    before = (remembered or {}).get(_place(index, header))
    if before and (before in catalog.by_key or before in {NOTES, OWNER, SKIP}):
        return ColumnGuess(index, header, before, _BY_CHOICE, "memory", _also(before, cells, catalog), shown)
    target, confidence, by = known
    if target in catalog.by_key:
        confidence = _checked(catalog[target], confidence, cells)
    if not target and _is_counter(header, cells):
        return ColumnGuess(index, header, SKIP, _BY_LABEL, "content", (), shown)
    if not target:
        target, confidence = _by_content(cells, taken, _somebody_else(header) is not None)
        by = "content" if target else ""
    return ColumnGuess(index, header, target or NOTES, confidence, by, _also(target, cells, catalog), shown)


def _is_counter(header: str, cells: list[Any]) -> bool:
    """Whether a column only numbers the lines: it says nothing of anybody, and the title tells so."""
    if plain_title(header) not in _COUNTERS:
        return False
    numbers = [text_of(cell).strip() for cell in cells]
    return all(number.isdecimal() for number in numbers) and numbers == sorted(numbers, key=int)


def _checked(field: Field, confidence: float, cells: list[Any]) -> float:
    """A title whose cells mostly cannot be read as that item is no longer sure."""
    if not cells or field.key in {NUMBER, OWNER}:
        return confidence
    read = [field.kind.parse(cell) for cell in cells]
    readable = sum(not parsed.problem or parsed.value is not None for parsed in read) / len(read)
    return confidence if readable >= _READABLE else round(confidence * readable, 2)


def _also(target: str, cells: list[Any], catalog: Catalog) -> tuple[str, ...]:
    if target not in catalog.by_key or not isinstance(catalog[target].kind, Phones):
        return ()
    kind = catalog[target].kind
    found = Counter(
        PHONE_ITEMS[kind_in(target, phone)] for cell in cells for phone in kind.parse(cell).value or ()
    )
    return tuple(key for key, _ in found.most_common() if key != target)


_COUNTERS = frozenset({"序号", "序", "行号", "no", "nr"})


class _Titles:
    """The titles that columns bear, each with its item and how sure it is."""

    def __init__(self, catalog: Catalog) -> None:
        self._exact: dict[str, tuple[str, float, str]] = {}
        self._catalog = catalog
        for sure, by, names in (
            (_BY_ALIAS, "alias", [(name, f.key) for f in catalog.fields for name in f.aliases]),
            (_BY_LABEL, "label", [(name, f.key) for f in catalog.fields for name in (f.en, f.zh)]),
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

    def find(self, header: str) -> tuple[str, float, str]:
        for title in dict.fromkeys((plain_title(header), short_title(header))):
            if title in self._exact:
                return self._exact[title]
            bare = _numbered("", title).removeprefix("客户").removeprefix("车主").removeprefix("业主")
            if bare in self._exact:
                key, sure, _ = self._exact[bare]
                return key, sure - 0.05, "alias"
        return self._by_part(short_title(header))

    def _by_part(self, title: str) -> tuple[str, float, str]:
        """「客户常用手机号码」 ends in a title that is known.

        「孩子生日」 does too but is somebody else's, and 「意向车型」 is not bought yet.
        """
        part = next(((known, key) for known, key in self._parts if title.endswith(known)), None)
        if part is None:
            return "", 0.0, ""
        known, key = part
        before, section = title.removesuffix(known), self._catalog[key].section
        if _somebody_else(before) and section is not Section.FAMILY:
            return "", 0.0, ""
        if _not_yet(before) and (section is Section.DEALS or key == "bought"):
            return "", 0.0, ""
        return key, _BY_PART, "alias"


def _by_content(cells: list[Any], taken: set[str], somebody_else: bool) -> tuple[str, float]:
    """The item that most cells look like; nothing where they do not agree."""
    if len(cells) < 2 or somebody_else:
        return "", 0.0
    texts = [fold(cell) for cell in cells]
    for key, looks in _LOOKS:
        share = sum(map(looks, texts)) / len(texts)
        if share >= _TYPICAL and key not in taken:
            return key, round(min(0.9, share * 0.85), 2)
    return "", 0.0


def _looks_like(kind: Any) -> Callable[[str], bool]:
    return lambda text: kind.parse(text).value is not None


def _is_name(text: str) -> bool:
    return bool(_name(text)) and (text[0] in _FAMILY_NAMES or text[:2] in COMPOUNDS)


def _is_old_day(text: str) -> bool:
    """A birth date rather than any date: years before 2008."""
    read = Date().parse(text).value
    return read is not None and read.year < _GROWN_UP


_LOOKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("mobile", lambda text: bool(_mobile(re.sub("[ +-]", "", text)))),
    ("id_number", _looks_like(IdNumber())),
    ("plate", _looks_like(Plate())),
    ("email", lambda text: bool(_email(text.lower()))),
    ("sex", lambda text: text in _SEXES),
    ("birthday", _is_old_day),
    ("name", _is_name),
)
