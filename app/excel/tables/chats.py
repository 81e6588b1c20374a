"""Chats as they are copied or exported: a line with who speaks and when, and below it what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.excel.tables.lines import Line, texts
from app.excel.titles import is_known, plain_title
from app.fields.kinds import Date
from app.fields.parsed import text_of

SURE, ASKED = "姓名", "说话人姓名"
"""The titles over whom the chat was with: who of two is the customer may have to be asked."""
_TITLES = ("电话", "沟通方式", "跟进内容")
_LOOKED_AT, _SAMPLE, _LEAST, _TYPICAL = 200, 20_000, 2, 0.6
_HEADED = 5
_COLUMNS = (
    "发送人 发送者 发言人 发信人 发送方 说话人 昵称 sender".split(),
    "时间 发送时间 消息时间 日期 日期时间 time".split(),
    "消息内容 内容 消息 聊天内容 发言内容 聊天记录 message content".split(),
)
"""The titles over a list of messages: who, when and what."""
_SELVES = frozenset("我 本人 自己 me".split())
_DATE = (
    r"(?:(?:19|20)?[0-9]{2}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?|昨天|前天|今天"
    "|(?:星期|周)[一二三四五六日天]"
)
_TIME = r"(?:(?:凌晨|早上|上午|中午|下午|晚上|AM|PM)\s*)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s*(?:AM|PM))?"
_BEFORE = rf"[\[(]?(?:(?P<day>{_DATE})\s*)?(?P<time>{_TIME})[\])]?\s*[-—,]?\s*"
_who_first = re.compile(
    rf"(?P<who>\S.{{0,29}}?)(?:\s*:)?\s+(?:(?P<day>{_DATE})\s*)?(?P<time>{_TIME})"
).fullmatch
_day_first = re.compile(rf"{_BEFORE}(?P<who>[^:\s][^:]{{0,29}}?)\s*(?:[(<][^()<>]*[)>])?\s*:?").fullmatch
_in_line = re.compile(rf"{_BEFORE}(?P<who>[^:]{{1,20}}?)\s*:\s*(?P<text>\S.*)").fullmatch
_bare = re.compile(r"(?P<who>[^:\s][^:]{0,11})\s*:\s*(?P<text>\S.*)").fullmatch
_ruler = re.compile(rf"[-—=_*·\s]*(?P<day>{_DATE})(?:\s*(?:星期|周)[一二三四五六日天])?[-—=_*·\s]*").fullmatch
_peer = re.compile(
    '(?:消息对象|聊天对象|对话人|与|和)\\s*:?\\s*["“「]?(?P<who>[^"”」:]{1,20}?)["”」]?\\s*(?:的聊天记录.*)?'
).fullmatch
_idle = re.compile(r"[-=—_*\s]{3,}|.*聊天记录.*|消息记录.*|消息(?:分组|对象)\s*:.*").fullmatch
_ours = re.compile(".*(?:顾问|销售|客服|置业|4s|专员|旗舰店|导购|店员)").match
_phone = re.compile(r"(?<![0-9])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])").findall
_own_phone = re.compile(r"我|手机|电话|号码|联系|打给?").search
_others = re.compile("老婆|老公|爱人|媳妇|对象|朋友|同事|司机|他|她|[爸妈哥姐弟妹儿女]|父|母|叔|姨").search
_wide = str.maketrans({chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)} | {"\u3000": " "})
"""Sign for sign, so that places in a line stay what they are."""
_listed = re.compile(r"[,;|\t，；、]").search
"""Nobody is called so: it is a line of a list that begins with an hour."""
_polite = re.compile("您|亲").findall


@dataclass(slots=True)
class _Message:
    """Who says what, on the day and at the hour that stand there, as they stand."""

    who: str
    day: str = ""
    time: str = ""
    lines: list[str] = field(default_factory=list)


def as_rows(text: str) -> list[list[str]] | None:
    """A row for each customer of a chat with what was said by days; None where a text is something else."""
    head = text[:_SAMPLE].splitlines()[:_LOOKED_AT]
    if not _is_chat([line.strip().translate(_wide) for line in head]):
        return None
    messages, peer = _read([line.strip() for line in text.splitlines()])
    return _rows(messages, peer, "QQ" if peer and "消息对象" in text else "微信")


def as_table(lines: Sequence[Line]) -> list[Line] | None:
    """The same of a sheet with a row for each message: 时间 | 发送人 | 消息内容."""
    for at, (_, cells) in enumerate(lines[:_HEADED]):
        titles = {plain_title(title): place for place, title in enumerate(texts(cells))}
        places = [next((titles[word] for word in words if word in titles), -1) for words in _COLUMNS]
        if min(places) < 0:
            continue
        told = [
            [text_of(cells[place]) if place < len(cells) else "" for place in places]
            for _, cells in lines[at + 1 :]
        ]
        messages = [
            _Message(who.strip(), *_moment(when), [said])
            for who, when, said in told
            if who.strip() and said.strip()
        ]
        rows = _rows(messages, "", "微信") if messages else []
        return [
            (line, cells) for line, cells in zip((line for line, _ in lines[at:]), rows, strict=False)
        ] or None
    return None


def _moment(when: str) -> tuple[str, str]:
    """The day and the hour of a message."""
    day, _, hour = when.strip().partition(" ")
    return day, hour


def _rows(messages: Sequence[_Message], peer: str, channel: str) -> list[list[str]]:
    speakers = [*dict.fromkeys(message.who for message in messages)]
    ours, is_sure = _our_end(speakers, messages, peer)
    phones = {one.who: number for one in reversed(messages) for number in _numbers(one)}
    told: dict[str, list[str]] = {}
    for who, day, some in sorted(_days(messages, ours), key=lambda days: bool(days[1])):
        said = [f"{message.who}：{' '.join(message.lines)}" for message in some]
        told.setdefault(who, []).extend([day, *said] if day else said)
    rows = [[who, phones.get(who, ""), channel, "\n".join(said)] for who, said in told.items()]
    return [[SURE if is_sure else ASKED, *_TITLES], *rows]


def _is_chat(lines: Sequence[str]) -> bool:
    """Whether lines with a speaker and an hour take turns with what is said, or both stand in each line."""
    filled = [line for line in lines if line and not _idle(line) and not _ruler(line)]
    heads = [place for place, line in enumerate(filled) if _head(line)]
    followed = [place for place in heads if place + 1 < len(filled) and place + 1 not in heads]
    if len(followed) >= _LEAST and len(followed) >= _TYPICAL * len(heads) and filled and heads[0] <= 1:
        return True
    told = [match["who"] for line in filled if (match := _in_line(line))]
    if len(told) > _LEAST and len(told) >= _TYPICAL * len(filled) and len({*told}) < len(told):
        return not any(map(is_known, told))
    said = [match["who"] for line in filled if (match := _bare(line))]
    names = {*said} - _SELVES
    return (
        len(said) > _LEAST
        and len(said) >= _TYPICAL * len(filled)
        and bool(_SELVES & {*said})
        and len(names) == 1
        and not any(map(is_known, names))
    )


def _head(line: str) -> re.Match[str] | None:
    match = _who_first(line) or _day_first(line)
    is_told = match is None or is_known(match["who"]) or match["who"].isdecimal() or _listed(match["who"])
    return None if is_told else match


def _read(lines: Sequence[str]) -> tuple[list[_Message], str]:
    """The messages, and with whom the head of the text says that they were exchanged."""
    messages: list[_Message] = []
    peer = day = ""
    has_heads = any(_head(line.translate(_wide)) for line in lines[:_LOOKED_AT])
    for typed in lines:
        line = typed.translate(_wide)
        if match := _ruler(line):
            day = match["day"]
        elif not messages and (match := _peer(line)):
            peer = match["who"]
        elif match := _head(line):
            messages.append(_Message(match["who"].strip(": "), match["day"] or day, match["time"]))
        elif match := _in_line(line) or (None if has_heads else _bare(line)):
            told, said = match.groupdict(), typed[match.start("text") :]
            messages.append(_Message(match["who"], told.get("day") or day, told.get("time") or "", [said]))
        elif messages and line:
            messages[-1].lines.append(typed)
        elif line and not _idle(line):
            messages.append(_Message("", "", "", [typed]))
    named = next((message.who for message in messages if message.who), "")
    for message in messages:
        message.who = message.who or named
    return messages, peer


def _our_end(speakers: Sequence[str], messages: Sequence[_Message], peer: str) -> tuple[frozenset[str], bool]:
    """Who of the speakers are ours, and whether that is sure."""
    ours = frozenset(who for who in speakers if who.casefold() in _SELVES or _ours(who.casefold()))
    others = [who for who in speakers if who not in ours]
    if peer in speakers and len(speakers) <= _LEAST:
        return frozenset(speakers) - {peer}, True
    if len(others) == 1 and ours:
        return ours, True
    if len(others) == _LEAST and not ours:
        polite = {
            who: sum(len(_polite(line)) for one in messages if one.who == who for line in one.lines)
            for who in others
        }
        return frozenset({max(others, key=lambda who: polite[who])}), False
    return ours, len(others) == 1


def _days(messages: Sequence[_Message], ours: frozenset[str]) -> Iterator[tuple[str, str, list[_Message]]]:
    """The messages of each day with each customer; what we say is said to whoever spoke before us."""
    first = next((one.who for one in messages if one.who not in ours), messages[0].who)
    found: dict[tuple[str, str], list[_Message]] = {}
    moments: dict[tuple[str, str], str] = {}
    who = first
    for message in messages:
        who = who if message.who in ours else message.who
        found.setdefault((who, message.day), []).append(message)
        moments.setdefault((who, message.day), message.time)
    for (who, day), some in found.items():
        is_day = Date().parse(day).value is not None
        told = some if is_day or not day else [_dated(message) for message in some]
        yield who, f"{day} {moments[who, day]}".strip() if is_day else "", told


def _dated(message: _Message) -> _Message:
    """With its day, of which only they know when it was: 「昨天」."""
    return _Message(
        f"{message.who}（{message.day} {message.time}）", message.day, message.time, message.lines
    )


def _numbers(message: _Message) -> list[str]:
    """The customer's number, where they tell it of themselves."""
    said = " ".join(message.lines)
    numbers = _phone(said)
    bare = said.replace(numbers[0], "").strip(" ,.。，!！~") if numbers else said
    is_own = len(numbers) == 1 and (not bare or (_own_phone(bare) and not _others(bare)))
    return numbers if is_own else []
