"""The contacts inside a card: a table 「日期|内容|下次计划」 below the customer's lines, a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.excel.contact_titles import in_a_log
from app.excel.rows import CONTACT_CHANNEL, CONTACT_ON, CONTACT_TEXT
from app.excel.tables.cards.labels import Told
from app.excel.tables.lines import Line
from app.excel.titles import is_known, is_name, plain_title
from app.fields.kinds import Date
from app.fields.parsed import fold, text_of

LABEL = "跟进记录"
_LEAST = 2
_DAY = Date()
_nth = re.compile(
    "第?[0-9一二三四五六七八九十首]{1,2}次?(?:来|回|到|拜|家|跟|面|复|接)?[访进谈待]?.{0,4}"
).fullmatch
_of_talk = re.compile(
    "(?:谈话|交谈|咨询|服务|处理|意见)[及与和]?(?:要点|内容|摘要|情况|事项|经过|处理|意见)"
).fullmatch
_WAYS = frozenset({"渠道", "途径"})
"""How they were spoken with, in a log; elsewhere where they came from."""
_AT_HEAD = (CONTACT_ON, CONTACT_TEXT)


def _target(title: str) -> str:
    """What a title means in a card's log, where many words are for what was said: 「谈话要点」."""
    return in_a_log(title) or (CONTACT_TEXT if _of_talk(title) else "")


def asks(word: str) -> bool:
    """Whether a word stands over or before what is told of a contact."""
    return bool(_target(word) or _nth(word))


def told_apart(lines: Iterable[Line]) -> Iterator[Line]:
    """All lines but the headers of such tables, each contact as a label and what it says, its day first."""
    titles: list[str] = []
    header: Line | None = None
    day = ""
    for line, cells in lines:
        words = [text_of(cell).strip() for cell in cells]
        if (beside := _beside(words)) is not None:
            yield from ((line, [LABEL, Told(said)]) for said in beside)
            continue
        is_titles = is_header(words)
        told = _contact(words, titles, day) if titles and not is_titles else None
        if told is not None:
            header, (day, said) = None, told
            yield line, [LABEL, Told(said)]
            continue
        if header is not None:
            yield header
        titles, header, day = (words, (line, cells), "") if is_titles else ([], None, "")
        if not is_titles:
            yield line, cells
    if header is not None:
        yield header


def _beside(words: Sequence[str]) -> list[str] | None:
    """The contact of 「第一次来访 | 时间 | 4月13日 | 情况 | …」; empty where the line only asks for one."""
    filled = [word for word in words if word]
    if len(filled) < _LEAST + 1 or not _nth(filled[0]):
        return None
    targets = [_target(word) if _can_be_title(word) else "" for word in filled[1:]]
    if targets[0] != CONTACT_ON or CONTACT_TEXT not in targets:
        return None
    answers = [word for word, target in zip(filled[1:], targets, strict=True) if not target]
    titles = [word for word, target in zip(filled[1:], targets, strict=True) if target]
    told = _contact(answers, titles, "") if len(answers) == len(titles) else None
    return [told[1]] if told else [] if not answers else None


def is_header(words: Sequence[str]) -> bool:
    """Whether titles of a log stand there: a day, what was said, and nobody's name."""
    filled = [word for word in words if word]
    if len(filled) < _LEAST or any(map(is_name, filled)) or not all(map(_can_be_title, filled)):
        return False
    found = [*map(_target, filled)]
    return CONTACT_ON in found and CONTACT_TEXT in found


def _can_be_title(word: str) -> bool:
    return len(word) <= 10 and _DAY.parse(word).value is None


def _contact(words: Sequence[str], titles: Sequence[str], above: str) -> tuple[str, str] | None:
    """The day and the words of one contact; one without a day is of the day above."""
    told = {title: word for title, word in zip(titles, words, strict=False) if title and word}
    day = next((word for title, word in told.items() if _target(title) == CONTACT_ON), "") or above
    text = next((word for title, word in told.items() if _target(title) == CONTACT_TEXT), "")
    if not text or is_known(text) or _DAY.parse(fold(day)).value is None:
        return None
    ways = [title for title in told if _target(title) == CONTACT_CHANNEL or plain_title(title) in _WAYS]
    channel = told[ways[0]] if ways else ""
    more = [
        f"{title}：{word}"
        for title, word in told.items()
        if _target(title) not in _AT_HEAD and title not in ways[:1]
    ]
    said = f"{channel}：{text}" if channel else text
    return day, f"{day} {'，'.join([said, *more])}"
