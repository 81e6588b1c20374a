"""The words for events, answers and those who must not be contacted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from app import clock
from app.care.event_rows import Answer, EventDraft, EventKind, EventRow
from ui.words import tr


def kinds() -> list[tuple[str, str]]:
    """Why many are contacted at once, as key and word."""
    return [(EventKind.AREA.value, tr("地区事件")), (EventKind.INVITATION.value, tr("活动邀请"))]


def answers() -> list[tuple[str, str]]:
    """What somebody said to an invitation, as key and word."""
    return [(Answer.YES.value, tr("来")), (Answer.MAYBE.value, tr("再看")), (Answer.NO.value, tr("不来"))]


def answer_word(answer: Answer | None) -> str:
    """来; empty before somebody answered."""
    return dict(answers())[answer.value] if answer else ""


def short_day(day: dt.date) -> str:
    """12-05; with the year when it is not this one."""
    return f"{day:%m-%d}" if day.year == clock.today().year else day.isoformat()


def silent_line(silent: Mapping[str, int]) -> str:
    """另有 3 位不联系：请勿打扰 2 位，已故 1 位; empty when all may be contacted."""
    if not silent:
        return ""
    words = {"do-not-contact": tr("请勿联系"), "deceased": tr("已故"), "lost": tr("已流失")}
    parts = [tr("{why} {count} 位").format(why=words[code], count=count) for code, count in silent.items()]
    named = tr("、").join(parts)
    return tr("另有 %n 位不会列入：{parts}", "", sum(silent.values())).format(parts=named)


def progress_line(row: EventRow) -> str:
    """联系了 12 / 30 · 来 8."""
    told = tr("联系了 {done} / {all}").format(done=row.contacted, all=row.guests)
    if row.draft.kind is EventKind.AREA:
        return told
    came = tr("到场 {count}").format(count=row.came) if row.came else tr("来 {count}").format(count=row.yes)
    return f"{told} · {came}"


def over_line(row: EventRow, day: dt.date) -> str:
    """Whom an invitation no longer concerns, since its day has gone by; empty before that."""
    missed = row.guests - row.contacted
    if row.closed_on or not row.is_over(day):
        return ""
    return tr("活动已过，%n 位没联系上，不再提醒", "", missed) if missed else tr("活动已过")


def days_line(draft: EventDraft) -> str:
    """12-02 联系 · 12-05 活动 · 活动后 2 天回访."""
    parts = [tr("{day} 联系").format(day=short_day(draft.call_on))]
    if draft.held_on is not None:
        parts.append(tr("{day} 活动").format(day=short_day(draft.held_on)))
    if draft.follow_days is not None:
        parts.append(tr("活动后 %n 天回访", "", draft.follow_days))
    return " · ".join(parts)
