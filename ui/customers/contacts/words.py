"""How logged contacts read: results, moods, what a correction changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from app.fields.kinds import Choice, Option
from app.interactions.rows import ContactRow
from ui.customers.file_words import CHANNELS
from ui.kit.days import short_day
from ui.words import language, tr

MOODS = {"happy": "green", "neutral": "neutral", "unhappy": "red"}


def results() -> dict[str, str]:
    """What became of a contact, by key."""
    return {
        "reached": tr("谈了"),
        "missed": tr("没接通"),
        "refused": tr("被拒绝"),
        "later": tr("改时间再谈"),
        "sent": tr("已发，等回复"),
    }


def moods() -> dict[str, str]:
    """How content they seemed, by key."""
    return {"happy": tr("满意"), "neutral": tr("一般"), "unhappy": tr("不满意")}


def choice_of(words: dict[str, str]) -> Choice:
    """Keys and words as a kind, for an editor."""
    return Choice(tuple(Option(key, text, text) for key, text in words.items()))


def when_text(at: dt.datetime) -> str:
    """11-24 10:05; without an hour where none was noted."""
    hour = f" {at:%H:%M}" if at.time() != dt.time() else ""
    return short_day(at.date()) + hour


def channel_text(key: str) -> str:
    """电话, 拜访; empty when it was not noted."""
    return CHANNELS.show(key, language())


def line_of(contact: ContactRow) -> str:
    """A contact in one line: what was said, or what else is known of it."""
    said = contact.text or contact.goal or tr("、").join(item.text for item in contact.learnt)
    return " ".join(said.split())


def contact_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[str, str, str]]:
    """What a correction changed, by column: label, before and after."""
    shown: dict[str, tuple[str, Callable[[str], str]]] = {
        "at": (tr("时间"), lambda at: when_text(dt.datetime.fromisoformat(at))),
        "channel": (tr("方式"), channel_text),
        "result": (tr("结果"), lambda key: results().get(key, key)),
        "mood": (tr("客户感觉"), lambda key: moods().get(key, key)),
        "with_whom": (tr("和谁"), str),
        "goal": (tr("目的"), str),
        "text": (tr("说了什么"), str),
    }

    def words(row: Mapping[str, Any], key: str) -> str:
        return shown[key][1](row[key]) if row.get(key) else ""

    return {key: (shown[key][0], words(before, key), words(after, key)) for key in shown if key in after}
