"""due, log and callsheet."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app import clock
from app.care import actions, queries
from app.care.rows import DueRow
from app.customers import queries as customers
from app.customers import query_text
from app.errors import InputError
from app.interactions.rows import ContactDraft
from app.printing import actions as printing_actions
from app.printing import queries as printing
from app.printing.rows import Printed
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from ui.commands.common import Run, opened, remark, say, say_json, sit_down, staff_id_of
from ui.contact.again_today import kept_today
from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.book import Book

_EVERYBODY, _EVERYTHING = 10_000_000, 10_000
LARGE = 1.3
"""How much larger large type is than usual."""


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
        book.write(actions.log_and_settle, kept_today(draft))
        name = book.read(customers.names_of, [customer_id])[customer_id]
    remark(tr("已记下：{name}").format(name=name))
    return 0


def call_sheet(options: argparse.Namespace) -> int:
    """The call sheet of a day as a PDF, put down in the log of prints so that it can be typed back."""
    from ui.printing.output import write_pdf

    with opened(options) as book:
        asked, by = _asked(book, options), sit_down(book, options.file)
        style = _style(book.read(printing.style_of, CallSheet.kind), options)
        sheet = book.read(sheets.sheet, asked, language(), by, style)
        pages = write_pdf(sheet, options.out)
        told = Printed(
            kind=CallSheet.kind,
            title=sheet.title,
            about=asked.about,
            people=sheet.people,
            pages=pages,
            target=tr("{file}（命令行）").format(file=options.out.name),
            code=sheet.code,
            content=list(sheet.content),
        )
        book.write(printing_actions.log_print, told)
    remark(tr("已写好 {file}，共 {pages} 页").format(file=options.out, pages=pages))
    return 0


def _asked(book: Book, options: argparse.Namespace) -> CallSheet:
    day, owner_id = options.date or clock.today(), staff_id_of(book, options.owner)
    if not options.query.strip():
        return CallSheet(day, owner_id)
    query = book.read(query_text.parse, options.query)
    if owner_id is not None:
        query = replace(query, owner_ids=frozenset({owner_id}))
    return CallSheet(day, owner_id, options.query, tuple(book.read(customers.ids, query)))


def _style(usual: Style, options: argparse.Namespace) -> Style:
    """As the shop prints it, but for what was said on the command line."""
    chosen = {"order": options.order, "errand": options.only}
    for key, value in chosen.items():
        usual = usual.with_option(key, value) if value else usual
    return replace(
        usual,
        landscape=False if options.portrait else usual.landscape,
        scale=LARGE if options.large else usual.scale,
        ink_saving=True if options.ink_saving else usual.ink_saving,
    )


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
