"""The call sheet: whom to call or visit, why, what to know and what to ask, and room for what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.calendar import festivals, lunar
from app.care.rows import Briefing, DueRow, LastContact, Reason, State
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.sheets.sheet import Column, Sheet, Table
from app.sheets.words import Words, cells, footer, words

WIDTHS = (2.6, 13.4, 17.0, 28.5, 18.5, 20.0)
ASKED = 3
"""How many unknown items are printed to be asked for in one conversation."""
_SETTLED = frozenset({State.DONE, State.SKIPPED})


def callsheet(
    rows: Sequence[DueRow],
    briefings: Iterable[Briefing],
    *,
    day: dt.date,
    owner: str = "",
    printed_by: str = "",
    lang: str = "zh",
) -> Sheet:
    """The sheet of a day in the order of `rows`; where a briefing is missing its cells stay empty.

    `owner` is whose customers they are, empty for everybody's.
    """
    said: Words = words(lang)["callsheet"]
    known = {briefing.customer_id: briefing for briefing in briefings}
    titles = (Column(title, width) for title, width in zip(said["titles"], WIDTHS, strict=True))
    return Sheet(
        title=said["title"],
        subtitle=_day_line(day, lang),
        aside=_aside(rows, owner, said),
        tables=(Table(tuple(titles), _lines(rows, known, said, lang), empty=said["nobody"]),),
        footer=footer(printed_by, lang),
        page_words=words(lang)["page"],
        landscape=True,
    )


def _lines(
    rows: Sequence[DueRow], known: Mapping[int, Briefing], said: Words, lang: str
) -> tuple[tuple[str, ...], ...]:
    def last(contact: LastContact) -> str:
        return str(said["last"].format(date=f"{contact.on:%m-%d}", channel=_channel(contact.channel, lang)))

    macros = cells("callsheet.html", w=said, last=last, phone=lambda number: phone_text(number, lang))
    result = str(macros.result())
    return tuple(
        (str(number), *_cells(macros, row, known.get(row.customer_id)), result)
        for number, row in enumerate(rows, 1)
    )


def _cells(macros: Any, row: DueRow, known: Briefing | None) -> tuple[str, str, str, str]:
    return (
        str(macros.customer(row, known)),
        str(macros.why(row, _open_reasons(row))),
        str(macros.glance(known)) if known else "",
        str(macros.ask(known.missing[:ASKED])) if known else "",
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
