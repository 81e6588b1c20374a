"""What is asked to be printed: one value per kind of sheet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from app.care.only import EVERYTHING, Only

MONTH, LIST = "month", "list"
"""How a calendar is printed; a week is the third way."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind of sheet, of whatever its own class says; `about` says by what the customers were narrowed."""

    kind: ClassVar[str]


@dataclass(frozen=True, slots=True)
class CallSheet(Asked):
    """Whom to contact on a day, of one person's customers or of everybody's.

    With `ids` it is of these customers alone, due or not; `about` says then which they are.
    """

    kind: ClassVar[str] = "callsheet"

    day: dt.date
    owner_id: int | None = None
    about: str = ""
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class CustomerFiles(Asked):
    """The files of some customers, each on pages of its own."""

    kind: ClassVar[str] = "customer"

    ids: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class CustomerForms(Asked):
    """The 42-item forms of some customers, each on pages of its own; of nobody it is a blank one."""

    kind: ClassVar[str] = "form"

    ids: tuple[int, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class CustomerList(Asked):
    """Some customers with the items that a person chose as columns."""

    kind: ClassVar[str] = "list"

    ids: tuple[int, ...]
    keys: tuple[str, ...]
    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ShownRows(Asked):
    """A list as the screen shows it, of so many customers; None where its rows are no customers.

    What stands at the places `masked` is sensitive.
    """

    kind: ClassVar[str] = "shown"

    title: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int | None
    about: str = ""
    masked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Birthdays(Asked):
    """The birthdays of a month, of one person's customers and their families or of everybody's.

    With `ids` it is of these customers and their families alone.
    """

    kind: ClassVar[str] = "birthdays"

    year: int
    month: int
    owner_id: int | None = None
    about: str = ""
    ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class DailyReport(Asked):
    """What one person did on a day, or the whole shop."""

    kind: ClassVar[str] = "daily"

    day: dt.date
    staff_id: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class ReferralTrees(Asked):
    """Whom some customers brought, and whom these brought in turn."""

    kind: ClassVar[str] = "referrals"

    ids: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Ties(Asked):
    """Who is tied to a customer, drawn."""

    kind: ClassVar[str] = "ties"

    customer_id: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Decision(Asked):
    """The people of an organisation and their decision, drawn."""

    kind: ClassVar[str] = "decision"

    customer_id: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class CalendarSheet(Asked):
    """What is printed: how, which days, whose customers; `about` says what else it is narrowed to."""

    kind: ClassVar[str] = "calendar"

    view: str
    start: dt.date
    end: dt.date
    owner_id: int | None = None
    only: Only = EVERYTHING
    about: str = ""


@dataclass(frozen=True, slots=True)
class Labels(Asked):
    """Address labels of some customers, or the outlines alone, to `test` where the printer puts them."""

    kind: ClassVar[str] = "labels"

    ids: tuple[int, ...]
    about: str = ""
    test: bool = False


@dataclass(frozen=True, slots=True)
class Envelopes(Asked):
    """Envelopes to some customers."""

    kind: ClassVar[str] = "envelopes"

    ids: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class GreetingCards(Asked):
    """Cards to some customers for an occasion: the topic of a script, such as `festival-mid-autumn`.

    `text` is what somebody wrote for this time; without it the shop's scripts speak. Of a due, `label`,
    `script` and `values` are what it is called, what to say if there is no script, and what it knows.
    """

    kind: ClassVar[str] = "greetings"

    ids: tuple[int, ...]
    topic: str = "birthday"
    about: str = ""
    text: str | None = None
    label: str = ""
    script: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerCards(Asked):
    """The cards of some customers, two to a page."""

    kind: ClassVar[str] = "customercard"

    ids: tuple[int, ...]
    about: str = ""
