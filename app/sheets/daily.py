"""The daily report on paper: what somebody did on a day, with the manager's answer or room for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.care.rows import DueRow, State
from app.customers.queries import MASK, catalog
from app.daily import queries
from app.daily.rows import DayReport, Decided
from app.fields.catalog import Catalog
from app.interactions.channels import MEETINGS, SENT_BY
from app.interactions.rows import ContactRow, Learnt
from app.sheets.asked import DailyReport
from app.sheets.callsheet import channel_word, day_line, phone_text
from app.sheets.making import Making
from app.sheets.sheet import Sheet
from app.sheets.words import Words

MOST_TOMORROW = 40


@dataclass(frozen=True, slots=True)
class Said:
    """One contact: when, with whom, how, what came of it, and in lines what was said, promised and learnt."""

    time: str
    name: str
    by: str
    channel: str
    result: str
    lines: tuple[str, ...]
    next: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of plain texts."""

    texts: tuple[str, ...]


def make(session: Session, asked: DailyReport, making: Making) -> Sheet:
    """The report of a day."""
    report = queries.report(session, asked.day, asked.staff_id, making.lang)
    return daily(report, catalog(session), making)


def daily(report: DayReport, items: Catalog, making: Making) -> Sheet:
    """A report as it was found."""
    said = making.words(DailyReport.kind)
    writer = _Writer(said, items, making.lang)
    return making.from_template(
        DailyReport.kind,
        people=len({each.customer_id for each in report.contacts}),
        report=report,
        day_line=day_line(report.day, making.lang),
        who=report.name or said["shop"],
        figures=writer.figures(report),
        contacts=[writer.contact(each) for each in report.contacts],
        decided=[writer.decided(each) for each in report.decided],
        tomorrow=[writer.due(row) for row in report.tomorrow[:MOST_TOMORROW]],
        tomorrow_more=max(len(report.tomorrow) - MOST_TOMORROW, 0),
        answered=said["answered"].format(by=report.answer.by, at=f"{report.answer.at:%Y-%m-%d %H:%M}")
        if report.answer
        else "",
    )


class _Writer:
    """The rows of a report in one language."""

    def __init__(self, said: Words, items: Catalog, lang: str) -> None:
        self._said = said
        self._items = items
        self._lang = lang

    def figures(self, report: DayReport) -> tuple[Line, Line]:
        """What was done, and what was due."""
        told = report.figures
        done = (
            told.contacts, told.spoken, told.visits, told.promised, told.kept, told.opened, told.gained,
            told.asked, told.brought,
        )  # fmt: skip
        due = (told.planned, told.done, told.moved, told.left, told.late)
        return Line(tuple(map(str, done))), Line(tuple(map(str, due)))

    def contact(self, row: ContactRow) -> Said:
        """A contact with all that came of it."""
        return Said(
            time=f"{row.at:%H:%M}",
            name=row.customer,
            by=row.staff,
            channel=channel_word(row.channel, self._lang),
            result=self._result(row),
            lines=tuple(self._lines(row)),
            next=f"{row.next_on:%m-%d}" if row.next_on else "",
        )

    def _result(self, row: ContactRow) -> str:
        """What came of it in the words of its channel: a message is answered, a visitor is met."""
        said = self._said["results"]
        if row.channel in MEETINGS:
            said = said | self._said["met"]
        elif row.channel in SENT_BY:
            said = said | self._said["sent"]
        return str(said.get(row.result, row.result))

    def decided(self, row: Decided) -> Line:
        """What was decided on a due, and why."""
        form: str = self._said[row.state]
        date = f"{row.until:%m-%d}" if row.state == State.POSTPONED and row.until else ""
        return Line((row.name, form.format(date=date, to=row.to), row.reason))

    def due(self, row: DueRow) -> Line:
        """Who is to be contacted, and why."""
        why = " · ".join(reason.text for reason in row.reasons)
        return Line((row.name, phone_text(row.phone, self._lang), why))

    def _lines(self, row: ContactRow) -> Iterator[str]:
        yield from row.text.splitlines()
        for promise in row.promises:
            yield self._said["promise"].format(text=promise.text, date=f"{promise.due_on:%m-%d}")
        learnt = [self._learnt(each) for each in row.learnt]
        if learnt:
            yield self._said["learnt"].format(text=" · ".join(learnt))

    def _learnt(self, told: Learnt) -> str:
        """What is sensitive stands in the file, where it is asked for."""
        field = self._items.by_key.get(told.key)
        if field is None:
            return told.text
        return f"{field.label(self._lang)} {MASK if field.sensitive else told.text}"
