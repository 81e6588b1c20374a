"""Contacts of a list on their way into the log: each once, with its day and author."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy.orm import Session

from app.excel.cells.read_row import ReadRow
from app.interactions import actions, queries
from app.interactions.rows import PastContact
from app.staff import actions as staff_actions

Marks = set[tuple[dt.date, str]]


def marks(session: Session, rows: Sequence[ReadRow], ids: Collection[int | None]) -> dict[int, Marks]:
    """By what the contacts in the log of some customers are known; nothing where no row tells of any."""
    if not any(row.contacts for row in rows):
        return {}
    told = queries.told(session, [customer_id for customer_id in ids if customer_id is not None])
    return {customer_id: {(day, _plain(text)) for day, text in some} for customer_id, some in told.items()}


def tells(row: ReadRow, known: Marks) -> bool:
    """Whether a row tells of a contact that is not known yet."""
    return any(_is_new(contact.mark(), known) for contact in row.contacts)


class Log:
    """Gathers the contacts of the rows that are written, and writes them at the end."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[int, list[ReadRow]] = {}

    def take(self, customer_id: int, rows: Iterable[ReadRow]) -> bool:
        """These rows were written for that customer; whether they tell of any contact."""
        telling = [row for row in rows if row.contacts]
        if telling:
            self._rows.setdefault(customer_id, []).extend(telling)
        return bool(telling)

    def write(self) -> int:
        """Add what the log has not; how many."""
        rows = [row for some in self._rows.values() for row in some]
        known = marks(self._session, rows, self._rows)
        authors = self._authors(rows)
        found = []
        for customer_id, some in self._rows.items():
            have = known.get(customer_id, set())
            for row in some:
                for contact in row.contacts:
                    if _is_new(contact.mark(), have):
                        have.add(contact.mark())
                        author = authors.get(contact.by or row.owner)
                        told = (
                            contact.at,
                            author,
                            contact.channel,
                            contact.result,
                            contact.text,
                            contact.next_on,
                        )
                        found.append(PastContact(customer_id, *told))
        return actions.add_past(self._session, found) if found else 0

    def _authors(self, rows: Sequence[ReadRow]) -> dict[str, int]:
        """Who logged them; a name that nobody bears yet is kept as somebody who no longer works here."""
        names = dict.fromkeys(contact.by or row.owner for row in rows for contact in row.contacts)
        return {name: staff_actions.add_staff(self._session, name, active=False) for name in names if name}


def _is_new(mark: tuple[dt.date, str], known: Marks) -> bool:
    """A contact of which only the day is told is known by that day."""
    day, text = mark
    return mark not in known if text else all(day != other for other, _ in known)


def _plain(text: str) -> str:
    return "".join(text.split())
