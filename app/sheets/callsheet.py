"""The call sheet: whom to call or visit, why, what to know and what to ask, and room for what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.calendar import festivals, lunar
from app.care import briefings
from app.care import queries as care
from app.care.rows import Briefing, DueRow, LastContact, Reason, State
from app.customers.queries import staff_names
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.sheets.asked import CallSheet
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from app.sheets.words import Words, words

MOST = 100_000
"""A call sheet names everybody who is due: nobody drops out for want of paper."""
_SETTLED = frozenset({State.DONE, State.SKIPPED})


@dataclass(frozen=True, slots=True)
class CallLine:
    """One row: who and why, and what to know; without `known` that part stays empty."""

    number: int
    row: DueRow
    known: Briefing | None
    reasons: tuple[Reason, ...]


def make(session: Session, asked: CallSheet, making: Making) -> Sheet:
    """Whom to contact on a day, overdue first."""
    found = care.today(session, asked.day, asked.owner_id, making.lang, MOST)
    rows = [*found.overdue, *found.today]
    known = briefings.briefings(session, [row.customer_id for row in rows], asked.day, making.lang)
    owner = staff_names(session).get(asked.owner_id, "") if asked.owner_id else ""
    return callsheet(rows, known, making, day=asked.day, owner=owner)


def callsheet(
    rows: Sequence[DueRow], known: Iterable[Briefing], making: Making, *, day: dt.date, owner: str = ""
) -> Sheet:
    """The sheet of a day in the order of `rows`, of one person's customers or of everybody's."""
    by_id = {briefing.customer_id: briefing for briefing in known}
    lang, said = making.lang, making.words(CallSheet.kind)

    def last(contact: LastContact) -> str:
        return str(said["last"].format(date=f"{contact.on:%m-%d}", channel=_channel(contact.channel, lang)))

    lines = [
        CallLine(number, row, by_id.get(row.customer_id), _open_reasons(row))
        for number, row in enumerate(rows, 1)
    ]
    return making.from_template(
        CallSheet.kind,
        people=len(lines),
        lines=lines,
        day_line=_day_line(day, lang),
        aside=_aside(rows, owner, said),
        last=last,
        phone=lambda number: phone_text(number, lang),
    )


def _open_reasons(row: DueRow) -> tuple[Reason, ...]:
    return tuple(reason for reason in row.reasons if reason.state not in _SETTLED)


def phone_text(phone: str, lang: str) -> str:
    """`037100008120-801` in groups as one dials it; what was not stored as digits stays as it is."""
    number, _, ext = phone.partition("-")
    return show_phone(PhoneNumber(PhoneKind.OTHER, number, ext), lang) if number.isdigit() else phone


def _channel(channel: str, lang: str) -> str:
    """The word for a channel's key; a word stays as it is."""
    from app.fields.options import CHANNEL

    names = {option.key: option.zh if lang == "zh" else option.en for option in CHANNEL}
    return names.get(channel, channel)


def _day_line(day: dt.date, lang: str) -> str:
    """`2026-11-22 周日 · 农历十月十四 · 小雪`."""
    parts = [f"{day:%Y-%m-%d} {words(lang)['weekdays'][day.weekday()]}"]
    if lunar.supports(day):
        parts.append(
            words(lang)["callsheet"]["lunar"].format(day=lunar.lunar_name(lunar.to_lunar(day), lang))
        )
    parts += [festival.name(lang) for festival in festivals.festivals_on(day)]
    return " · ".join(parts)


def _aside(rows: Sequence[DueRow], owner: str, said: Words) -> str:
    late = sum(1 for row in rows if row.overdue_days > 0)
    people = said["people"].format(count=f"{len(rows):,}")
    whose = [said["owner"].format(name=owner)] if owner else []
    return " · ".join([*whose, people]) + (said["overdue"].format(count=f"{late:,}") if late else "")
