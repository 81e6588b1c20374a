"""The birthdays of a month on paper: whose, on which day, how old, and whom to call."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.customers import queries as customers
from app.customers.birthdays import BirthdayLine, in_month
from app.customers.rows import ListRow
from app.fields.kinds import BirthdayKind
from app.fields.options import PERSON_RELATION
from app.sheets.asked import Birthdays
from app.sheets.callsheet import phone_text
from app.sheets.making import Making
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import Words, plain, unbroken, words

FAMILY = "family"
"""The choice to leave the families out."""
WHOSE = "owner"
_WIDTHS = (5.0, 12.5, 14.0, 19.5, 20.0, 7.0, 18.0, 11.5, 8.0)
_REACH = ("mobile", "office_phone", "home_phone", "wechat")
_AT_ONCE = 1000


def make(session: Session, asked: Birthdays, making: Making) -> Sheet:
    """Everybody whose birthday is kept in the month, of one person's customers or of everybody's."""
    said = making.words(Birthdays.kind)
    found = in_month(session, asked.year, asked.month, asked.owner_id)
    wanted = None if asked.ids is None else frozenset(asked.ids)
    lines = [
        line
        for line in found
        if (wanted is None or line.customer_id in wanted)
        and (not line.relation or making.style.option(FAMILY, True))
    ]
    people = _people(session, lines, making.lang)
    writer = _Writer(said, people, making.lang)
    titles = (Column(title, width) for title, width in zip(said["titles"], _WIDTHS, strict=True))
    rows = tuple(writer.row(number, line) for number, line in enumerate(lines, 1))
    owner = customers.staff_names(session).get(asked.owner_id or 0, "")
    count = said["people"].format(count=f"{len(lines):,}")
    part = Part(
        title=said["month"].format(year=asked.year, month=asked.month),
        subtitle=asked.about,
        aside=" · ".join(part for part in (owner, count) if part),
        tables=(Table(tuple(titles), rows, empty=said["nobody"]),),
    )
    return making.from_parts("birthdays", part.title, (making.titled(part),), len(people))


def _people(session: Session, lines: Sequence[BirthdayLine], lang: str) -> dict[int, ListRow]:
    ids = list(dict.fromkeys(line.customer_id for line in lines))
    parts = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    keys = (WHOSE, *_REACH)
    return {row.id: row for part in parts for row in customers.page(session, part, keys, lang)}


class _Writer:
    """The rows in one language."""

    def __init__(self, said: Words, people: dict[int, ListRow], lang: str) -> None:
        self._said = said
        self._people = people
        self._lang = lang
        self._relations = {each.key: each.zh if lang == "zh" else each.en for each in PERSON_RELATION}

    def row(self, number: int, line: BirthdayLine) -> tuple[str, ...]:
        """Day, whose, of which customer, the birthday itself, age, phone, salesperson, done."""
        cells = self._people[line.customer_id].cells
        weekday = words(self._lang)["weekdays"][line.on.weekday()]
        who = line.customer if not line.relation else line.member or self._relations.get(line.relation, "")
        texts = (
            str(number),
            f"{line.on:%m-%d} {weekday}",
            who,
            self._of(line),
            BirthdayKind().show(line.birthday, self._lang),
            "" if line.age is None else str(line.age),
            self._phone(line, cells),
            cells[WHOSE],
        )
        return (*map(plain, texts), "□")

    def _of(self, line: BirthdayLine) -> str:
        """Whose family it is."""
        if not line.relation:
            return str(self._said["self"])
        relation = self._relations.get(line.relation, line.relation)
        return str(self._said["of"]).format(name=line.customer, relation=relation)

    def _phone(self, line: BirthdayLine, cells: dict[str, str]) -> str:
        if line.phone:
            return unbroken(phone_text(line.phone, self._lang))
        return unbroken(next((cells[key] for key in _REACH if cells[key]), ""))
