"""What the room of sheets tells the others of templates and of the log of prints."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.printing.setup import Style


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template that the shop changed."""

    id: int
    kind: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Looks:
    """How a kind of sheet looks now, and which templates the shop has for it."""

    style: Style
    templates: tuple[OwnTemplate, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: `target` is the printer's name or the file's.

    `code` stands on a sheet that is typed back, `content` is what stood in its rows.
    """

    kind: str
    title: str
    about: str
    people: int
    pages: int
    target: str
    code: str = ""
    content: Any = ()


@dataclass(frozen=True, slots=True)
class Print:
    """One line of the log: what was printed, by whom and when."""

    id: int
    at: dt.datetime
    staff_id: int | None
    printed: Printed
