"""due, log and callsheet."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING, Any

from app import clock
from app.care import actions, queries
from app.care.rows import DueRow
from app.customers import queries as customers
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.kinds import Choice
from app.interactions.rows import ContactDraft
from app.sheets import queries as sheets
from ui.commands.common import Run, day_of, opened, remark, say, say_json, staff_id_of
from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.book import Book


def due(options: argparse.Namespace) -> int:
    """Who falls due: overdue and today; with `--from` or `--to` what falls into those days."""
    today = clock.today()
    with opened(options) as book:
        owner_id = staff_id_of(book, options.owner)
        if options.start is None and options.end is None:
            rows = _until_today(book, today, owner_id)
        else:
            start = day_of(options.start, today)
            end = day_of(options.end, max(start, today))
            rows = book.read(queries.between, start, end, owner_id, language())
    if options.json:
        say_json([_due_json(row) for row in rows])
        return 0
    for row in rows:
        reasons = "；".join(reason.text for reason in row.reasons)
        late = tr("逾期 %n 天", "", row.overdue_days) if row.overdue_days > 0 else ""
        say("\t".join((row.date.isoformat(), row.number, row.name, reasons, late)).rstrip())
    remark(tr("共 %n 位", "", len(rows)))
    return 0


def log(options: argparse.Namespace) -> int:
    """Log a contact; one that reached the customer settles what is due."""
    kind = CATALOG["preferred_channel"].kind
    assert isinstance(kind, Choice)
    channel = kind.parse(options.channel).value
    if channel is None:
        raise InputError("no-such-channel", channel=options.channel)
    today = clock.today()
    with opened(options) as book:
        customer_id = book.read(customers.id_of_number, options.number)
        if customer_id is None:
            raise InputError("no-such-customer", text=options.number)
        row = next((r for r in _until_today(book, today, None) if r.customer_id == customer_id), None)
        draft = ContactDraft(
            customer_id,
            channel,
            options.result,
            text=options.note,
            settles=row.settles(today) if row else (),
            next_on=day_of(options.next_on, today) if options.next_on else None,
        )
        book.write(actions.log_and_settle, draft)
        name = book.read(customers.names_of, [customer_id])[customer_id]
    remark(tr("已记下：{name}").format(name=name))
    return 0


def call_sheet(options: argparse.Namespace) -> int:
    """The call sheet of a day as a PDF."""
    from ui.printing.output import write_pdf

    day = day_of(options.date, clock.today())
    with opened(options) as book:
        sheet = book.read(sheets.call_sheet, day, staff_id_of(book, options.owner), language())
    pages = write_pdf(sheet, options.out)
    remark(tr("已写好 {file}，共 {pages} 页").format(file=options.out, pages=pages))
    return 0


def _until_today(book: Book, today: dt.date, owner_id: int | None) -> list[DueRow]:
    found = book.read(queries.today, today, owner_id, language(), 1_000_000)
    return [*found.overdue, *found.today]


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
