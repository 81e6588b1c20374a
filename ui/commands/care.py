"""due, log and callsheet."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

from app import clock
from app.care import actions, queries
from app.care.rows import DueRow
from app.customers import queries as customers
from app.errors import InputError
from app.interactions.rows import ContactDraft
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from ui.commands.common import Run, opened, remark, say, say_json, staff_id_of
from ui.words import language, tr

_EVERYBODY, _EVERYTHING = 10_000_000, 10_000


def due(options: argparse.Namespace) -> int:
    """Who falls due: overdue and today; with `--from` or `--to` what falls into those days."""
    today = clock.today()
    with opened(options) as book:
        owner_id = staff_id_of(book, options.owner)
        if options.start is None and options.end is None:
            found = book.read(queries.today, today, owner_id, language(), _EVERYBODY)
            rows = [*found.overdue, *found.today]
        else:
            start, end = _days(options.start, options.end, today)
            rows = book.read(queries.between, start, end, owner_id, language())
    if options.json:
        say_json([_due_json(row) for row in rows])
        return 0
    for row in rows:
        reasons = tr("；").join(reason.text for reason in row.reasons)
        late = tr("逾期 %n 天", "", row.overdue_days) if row.overdue_days > 0 else ""
        say("\t".join((row.date.isoformat(), row.number, row.name, reasons, late)).rstrip())
    remark(tr("共 %n 位", "", len(rows)))
    return 0


def _days(start: dt.date | None, end: dt.date | None, today: dt.date) -> tuple[dt.date, dt.date]:
    """From and to, where one that is not given is today; `InputError("days-reversed")`."""
    if start is None:
        start = min(today, end or today)
    if end is None:
        end = max(today, start)
    if start > end:
        raise InputError("days-reversed", start=start, end=end)
    return start, end


def log(options: argparse.Namespace) -> int:
    """Log a contact; one that reached the customer settles what is due."""
    today = clock.today()
    if options.next_on and options.next_on < today:
        raise InputError("day-past", day=options.next_on)
    with opened(options) as book:
        customer_id = book.read(customers.id_of_number, options.number)
        if customer_id is None:
            raise InputError("nobody-found", text=options.number)
        reasons = book.read(queries.upcoming, customer_id, today, language(), _EVERYTHING)
        draft = ContactDraft(
            customer_id,
            options.channel,
            options.result,
            text=options.note,
            settles=tuple((reason.step, reason.date) for reason in reasons if reason.on <= today),
            next_on=options.next_on,
        )
        book.write(actions.log_and_settle, draft)
        name = book.read(customers.names_of, [customer_id])[customer_id]
    remark(tr("已记下：{name}").format(name=name))
    return 0


def call_sheet(options: argparse.Namespace) -> int:
    """The call sheet of a day as a PDF."""
    from ui.printing.output import write_pdf

    day = options.date or clock.today()
    with opened(options) as book:
        asked = CallSheet(day, staff_id_of(book, options.owner))
        sheet = book.read(sheets.sheet, asked, language(), options.owner or "")
    pages = write_pdf(sheet, options.out)
    remark(tr("已写好 {file}，共 {pages} 页").format(file=options.out, pages=pages))
    return 0


def _due_json(row: DueRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "name": row.name,
        "date": row.date.isoformat(),
        "overdue_days": row.overdue_days,
        "reasons": [{"step": reason.step, "text": reason.text} for reason in row.reasons],
        "channel": row.channel,
        "state": row.state.value,
    }


COMMANDS: dict[str, Run] = {"due": due, "log": log, "callsheet": call_sheet}
