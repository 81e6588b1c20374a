"""Sheets of labels: the usual ones, which come in a data file, and those the shop measured itself."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from app.errors import InputError
from app.printing.setup import size_of
from app.resources import resource_path
from app.staff import queries as staff
from app.staff.actions import save_settings
from app.storage import journal

FORMATS = "label_formats"
"""The setting with the shop's own."""
MOST_ACROSS, MOST_DOWN = 20, 40
SMALLEST = 8.0
"""Millimetres; less is no label."""
TOLERANCE = 0.6
"""So many mm may labels stand over the paper's edge: what is printed on a box is rounded."""


@dataclass(frozen=True, slots=True)
class LabelFormat:
    """A sheet of labels, in mm: the first label's corner, how large labels are and what lies between them."""

    name: str
    paper: str
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    gap_x: float = 0.0
    gap_y: float = 0.0

    @property
    def places(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def check(self) -> None:
        """`InputError`: name-needed, label-paper, label-count, label-small, label-wide, label-high."""
        if not self.name.strip():
            raise InputError("name-needed")
        paper = size_of(self.paper)
        if paper is None:
            raise InputError("label-paper")
        if not (1 <= self.columns <= MOST_ACROSS and 1 <= self.rows <= MOST_DOWN):
            raise InputError("label-count", across=MOST_ACROSS, down=MOST_DOWN)
        if min(self.width, self.height) < SMALLEST or min(self.left, self.top, self.gap_x, self.gap_y) < 0:
            raise InputError("label-small", least=SMALLEST)
        wide = self.left + self.columns * self.width + (self.columns - 1) * self.gap_x
        high = self.top + self.rows * self.height + (self.rows - 1) * self.gap_y
        if wide > paper[0] + TOLERANCE:
            raise InputError("label-wide", needed=round(wide, 1), paper=round(paper[0], 1))
        if high > paper[1] + TOLERANCE:
            raise InputError("label-high", needed=round(high, 1), paper=round(paper[1], 1))


@cache
def usual() -> tuple[LabelFormat, ...]:
    """Those that come with the program, the most usual first."""
    read = tomllib.loads(resource_path("sheets", "labels.toml").read_text("utf-8"))
    return tuple(LabelFormat(**each) for each in read["label"])


def own(session: Session) -> list[LabelFormat]:
    """Those of the shop's own; what is not understood is left out."""
    known = {each.name for each in fields(LabelFormat)}
    kept = staff.setting(session, FORMATS, [])
    return [LabelFormat(**each) for each in kept if isinstance(each, dict) and set(each) == known]


def formats(session: Session) -> Mapping[str, LabelFormat]:
    """All of them by name, the shop's own first."""
    return {each.name: each for each in (*own(session), *usual())}


def save_format(session: Session, made: LabelFormat) -> str:
    """Keep a sheet in place of its namesake. `InputError`: `check`, label-sheet-taken."""
    made.check()
    if any(each.name == made.name for each in usual()):
        raise InputError("label-sheet-taken", name=made.name)
    journal.describe(session, "label-format", made.name)
    _keep(session, [*(each for each in own(session) if each.name != made.name), made])
    return made.name


def delete_format(session: Session, name: str) -> None:
    """Take a sheet of the shop's own away."""
    journal.describe(session, "label-format-delete", name)
    _keep(session, [each for each in own(session) if each.name != name])


def _keep(session: Session, made: list[LabelFormat]) -> None:
    kept: list[dict[str, Any]] = [asdict(each) for each in made]
    save_settings(session, {FORMATS: kept})
