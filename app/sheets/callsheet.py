"""The call sheet: whom to call or visit, why, what to know and what to ask, and room for what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.calendar import festivals, lunar
from app.care import briefings
from app.care import queries as care
from app.care.rows import Briefing, DueRow, LastContact, MissingItem, Reason, State
from app.customers.queries import catalog, staff_names
from app.customers.whereabouts import Whereabouts, whereabouts
from app.fields.catalog import CATALOG
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.printing.setup import Setup
from app.sheets.asked import CallSheet
from app.sheets.call_order import AREA, HOUR, URGENCY, agreed_hour, ordered
from app.sheets.making import Making
from app.sheets.printed_rows import PrintedRow, code_for, row_code
from app.sheets.sheet import Sheet
from app.sheets.words import Words, words

MOST = 100_000
"""A call sheet names everybody who is due: nobody drops out for want of paper."""
ASKED = 3
"""So many items that are not known are asked for in a row."""
ORDERS = (URGENCY, AREA, HOUR)
ALL, VISITS, CALLS = "all", "visits", "calls"
ERRANDS = (ALL, VISITS, CALLS)
"""What is gone for: everything, the visits alone, or all but the visits."""
ADDRESS = "mailing_address"
NOWHERE = Whereabouts()
_SETTLED = frozenset({State.DONE, State.SKIPPED})
_USUAL = Setup(landscape=True)


@dataclass(frozen=True, slots=True)
class CallLine:
    """One row: who and why, and what to know; without `known` that part stays empty.

    `silent` says in words why the customer must not be contacted. `goes` is whether one goes to `place`.
    """

    number: int
    row: DueRow
    known: Briefing | None
    reasons: tuple[Reason, ...]
    asked: tuple[MissingItem, ...] = ()
    place: Whereabouts = NOWHERE
    goes: bool = False
    hour: dt.time | None = None
    silent: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class CallGroup:
    """Rows below a band; without a title there is none."""

    title: str
    lines: tuple[CallLine, ...]


def make(session: Session, asked: CallSheet, making: Making) -> Sheet:
    """Whom to contact on a day, overdue first; or these customers, due or not."""
    if asked.ids is None:
        found = care.today(session, asked.day, asked.owner_id, making.lang, MOST)
        rows, waiting = [*found.overdue, *found.today], found.moved_count
    else:
        rows, waiting = care.of_customers(session, asked.ids, asked.day, making.lang), 0
    ids = [row.customer_id for row in rows]
    owner = staff_names(session).get(asked.owner_id, "") if asked.owner_id else ""
    return callsheet(
        rows,
        briefings.briefings(session, ids, asked.day, making.lang),
        making,
        day=asked.day,
        owner=owner,
        about=asked.about,
        places=whereabouts(session, ids),
        waiting=waiting,
        session=session,
    )


def callsheet(
    rows: Sequence[DueRow],
    known: Iterable[Briefing],
    making: Making,
    *,
    day: dt.date,
    owner: str = "",
    about: str = "",
    places: Mapping[int, Whereabouts] | None = None,
    waiting: int = 0,
    session: Session | None = None,
) -> Sheet:
    """The sheet of a day for customers who come by urgency, of one person's or of everybody's.

    `waiting` are those who do not fit into the day. With a session the sheet gets a code that no other of
    late has in the log of prints.
    """
    lang, said = making.lang, making.words(CallSheet.kind)
    items = CATALOG if session is None else catalog(session)
    address = MissingItem(ADDRESS, items[ADDRESS].label(lang))
    writer = _Writer({each.customer_id: each for each in known}, places or {}, making, day, address)
    errand = making.style.option("errand", ALL)
    wanted = [row for row in rows if _is_wanted(row, errand)]
    groups = writer.groups(wanted)
    content = [_printed(line, day) for group in groups for line in group.lines]
    code = code_for(session, content) if session is not None and content else ""
    groups = [_coded(group, code) for group in groups]
    whose = said["owner"].format(name=owner) if owner else ""

    def last(contact: LastContact) -> str:
        return str(
            said["last"].format(date=f"{contact.on:%m-%d}", channel=channel_word(contact.channel, lang))
        )

    sheet = making.from_template(
        CallSheet.kind,
        people=len(content),
        title=making.style.title or said.get(errand) or said["title"],
        empty=said["none_of_these" if rows else "nobody"],
        groups=groups,
        lines=[line for group in groups for line in group.lines],
        day=day,
        day_line=day_line(day, lang, said["lunar"]),
        about=about,
        owner=whose,
        count=_count(wanted, len(rows) - len(wanted), waiting, said),
        code=code,
        width=making.room(_USUAL),
        last=last,
        phone=lambda number: phone_text(number, lang),
    )
    return replace(sheet, code=code, content=tuple(row.dump() for row in content))


class _Writer:
    """The rows of one sheet, with what is known of each."""

    def __init__(
        self,
        known: Mapping[int, Briefing],
        places: Mapping[int, Whereabouts],
        making: Making,
        day: dt.date,
        address: MissingItem,
    ) -> None:
        self._address = address
        self._known = known
        self._places = places
        self._lang = making.lang
        self._day = day
        self._said = making.words(CallSheet.kind)
        self._order = making.style.option("order", URGENCY)
        self._number = 0

    def groups(self, rows: Sequence[DueRow]) -> list[CallGroup]:
        """In the order that was chosen, numbered through."""
        found = ordered(rows, self._order, self._places, self._said, self._day)
        return [
            CallGroup(self._band(title, len(some)), tuple(map(self._line, some))) for title, some in found
        ]

    def _band(self, title: str, count: int) -> str:
        return str(self._said["band"].format(title=title, count=f"{count:,}")) if title else ""

    def _line(self, row: DueRow) -> CallLine:
        self._number += 1
        known, place = self._known.get(row.customer_id), self._places.get(row.customer_id, NOWHERE)
        silent = str(self._said["silent"].get(known.silent, "")) if known else ""
        goes = self._order == AREA or is_visit(row)
        return CallLine(
            number=self._number,
            row=row,
            known=known,
            reasons=() if silent else _open_reasons(row),
            asked=() if silent or known is None else self._asked(known, place, goes=goes),
            place=place,
            goes=goes,
            hour=agreed_hour(row, self._day),
            silent=silent,
        )

    def _asked(self, known: Briefing, place: Whereabouts, *, goes: bool) -> tuple[MissingItem, ...]:
        """The first items that are not known; the address before all, where one is to go there."""
        wanted = known.missing
        if goes and not place.address:
            wanted = (self._address, *(item for item in wanted if item.key != ADDRESS))
        return wanted[:ASKED]


def is_visit(row: DueRow) -> bool:
    """Whether somebody is to go there."""
    return any(reason.channel == "visit" for reason in _open_reasons(row))


def _is_wanted(row: DueRow, errand: str) -> bool:
    """Who was chosen without being due is called on in any case."""
    return errand == ALL or not row.reasons or is_visit(row) is (errand == VISITS)


def _printed(line: CallLine, day: dt.date) -> PrintedRow:
    dues = () if line.silent or not line.reasons else line.row.settles(day)
    asked = tuple(item.key for item in line.asked)
    return PrintedRow(line.number, line.row.customer_id, day, line.row.channel, dues, asked)


def _coded(group: CallGroup, code: str) -> CallGroup:
    if not code:
        return group
    return replace(
        group, lines=tuple(replace(line, code=row_code(code, line.number)) for line in group.lines)
    )


def _open_reasons(row: DueRow) -> tuple[Reason, ...]:
    return tuple(reason for reason in row.reasons if reason.state not in _SETTLED)


def phone_text(phone: str, lang: str) -> str:
    """`037100008120-801` in groups as one dials it; what was not stored as digits stays as it is."""
    number, _, ext = phone.partition("-")
    return show_phone(PhoneNumber(PhoneKind.OTHER, number, ext), lang) if number.isdigit() else phone


def channel_word(channel: str, lang: str) -> str:
    """The word for a channel's key; a word stays as it is."""
    from app.fields.options import CHANNEL

    names = {option.key: option.zh if lang == "zh" else option.en for option in CHANNEL}
    return names.get(channel, channel)


def day_line(day: dt.date, lang: str, lunar_day: str = "") -> str:
    """`2026-11-22 周日 · 农历十月十四 · 小雪`; `lunar_day` is how the second part is said."""
    parts = [f"{day:%Y-%m-%d} {words(lang)['weekdays'][day.weekday()]}"]
    if lunar.supports(day):
        form: str = lunar_day or words(lang)["callsheet"]["lunar"]
        parts.append(form.format(day=lunar.lunar_name(lunar.to_lunar(day), lang)))
    parts += [festival.name(lang) for festival in festivals.festivals_on(day)]
    return " · ".join(parts)


def _count(rows: Sequence[DueRow], left_out: int, waiting: int, said: Words) -> str:
    """How many stand on it, how many of them are late, and how many do not stand on it."""
    late = sum(1 for row in rows if row.overdue_days > 0)
    counts = (("overdue", late), ("left_out", left_out), ("waiting", waiting))
    more = "".join(said[key].format(count=f"{count:,}") for key, count in counts if count)
    return str(said["people"].format(count=f"{len(rows):,}") + more)
