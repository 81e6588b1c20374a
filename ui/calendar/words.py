"""How days, weeks and months are called, and the kinds of dues."""

from __future__ import annotations

import datetime as dt

from app.calendar.workdays import Duty
from app.care.rows import DueRow, Reason, Tone
from ui.calendar.reads import DayFace
from ui.contact.words import reason_text
from ui.kit.days import day_name, month_name, weekday_name
from ui.words import tr


def weekdays() -> list[str]:
    """The heads of the columns, Monday first."""
    return [
        tr("一", "weekday"),
        tr("二", "weekday"),
        tr("三", "weekday"),
        tr("四", "weekday"),
        tr("五", "weekday"),
        tr("六", "weekday"),
        tr("日", "weekday"),
    ]


def kinds() -> list[tuple[Tone, str]]:
    """What a due can be about, as the legend calls it."""
    return [
        (Tone.BIRTHDAY, tr("生日")),
        (Tone.PROMISE, tr("承诺")),
        (Tone.EXPIRY, tr("到期")),
        (Tone.FOLLOW, tr("回访")),
        (Tone.FESTIVAL, tr("节日")),
    ]


def month_title(day: dt.date) -> str:
    """2026 年 11 月."""
    return tr("{year} 年 {month}").format(year=day.year, month=month_name(day.month))


def week_title(monday: dt.date) -> str:
    """2026 年 11 月 16–22 日; 2026 年 11 月 30 日 – 12 月 6 日 where another month begins."""
    sunday = monday + dt.timedelta(days=6)
    first, last = month_name(monday.month), month_name(sunday.month)
    if sunday.month == monday.month:
        return tr("{year} 年 {month} {first}–{last} 日").format(
            year=monday.year, month=first, first=monday.day, last=sunday.day
        )
    if sunday.year == monday.year:
        return tr("{year} 年 {month} {day} 日 – {later_month} {later_day} 日").format(
            year=monday.year, month=first, day=monday.day, later_month=last, later_day=sunday.day
        )
    return tr("{year} 年 {month} {day} 日 – {later_year} 年 {later_month} {later_day} 日").format(
        year=monday.year, month=first, day=monday.day,
        later_year=sunday.year, later_month=last, later_day=sunday.day,
    )  # fmt: skip


def day_title(day: dt.date) -> str:
    """2026 年 11 月 22 日 周日."""
    return tr("{year} 年 {month} {day} 日 {weekday}").format(
        year=day.year, month=month_name(day.month), day=day.day, weekday=weekday_name(day)
    )


def face_line(face: DayFace | None) -> str:
    """农历十月十四 · 小雪 · 国庆节放假."""
    if face is None:
        return ""
    moon = tr("农历{day}").format(day=face.lunar) if face.lunar else ""
    duty = {
        Duty.OFF: tr("{holiday}放假").format(holiday=face.holiday),
        Duty.WORKDAY: tr("调休上班（{holiday}）").format(holiday=face.holiday),
    }.get(face.duty, "")
    return " · ".join(part for part in (moon, *face.feasts, duty) if part)


def duty_mark(duty: Duty) -> str:
    """休, 班, or nothing."""
    return {Duty.OFF: tr("休", "day off"), Duty.WORKDAY: tr("班", "make-up workday")}.get(duty, "")


def reasons_line(row: DueRow, day: dt.date) -> str:
    """Why on that day: what has come by then; in a list of what is overdue, since when."""
    come = [reason for reason in row.reasons if reason.on <= day] or list(row.reasons)
    texts = [_told(reason) for reason in come]
    if row.date < day:
        texts.append(tr("逾期 %n 天", "", (day - row.date).days))
    return " · ".join(texts)


def _told(reason: Reason) -> str:
    """A contact that was put off or brought forward says which day it is about."""
    if reason.on == reason.date:
        return reason_text(reason)
    return tr("{text}（原定{day}）").format(text=reason_text(reason), day=day_name(reason.date))
