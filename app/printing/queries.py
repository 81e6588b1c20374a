"""How sheets look, the shop's own templates, and what was printed."""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.printing.models import PrintLog, SheetTemplate
from app.printing.rows import Looks, OwnTemplate, Print, Printed
from app.printing.setup import Style
from app.staff import queries as staff
from app.storage.journal import table_of

LOGO = "sheet_logo"
"""The setting with the shop's picture, as base64."""
EVERYWHERE = "sheet_words"
"""The setting with the shop's own words at the foot of every sheet."""

_t = table_of(SheetTemplate).c
_p = table_of(PrintLog).c
_HEAD = (_p.id, _p.at, _p.staff_id)
_TOLD = (_p.kind, _p.title, _p.about, _p.people, _p.pages, _p.target, _p.code)


def looks(session: Session, kind: str) -> Looks:
    """What a person is shown beside a preview."""
    return Looks(style_of(session, kind), tuple(templates(session, kind)))


def style_key(kind: str) -> str:
    """The setting that holds how a kind of sheet looks."""
    return f"sheet.{kind}"


def style_of(session: Session, kind: str) -> Style:
    """How a kind of sheet was made to look last."""
    kept = Style.load(staff.setting(session, style_key(kind)))
    return kept.joined(staff.setting(session, EVERYWHERE, {}))


def logo(session: Session) -> bytes:
    """The shop's picture; empty without one."""
    return base64.b64decode(staff.setting(session, LOGO, ""))


def template(session: Session, template_id: int) -> OwnTemplate | None:
    """One of the shop's templates; None when it was deleted."""
    found = session.execute(select(_t.id, _t.kind, _t.name, _t.text).where(_t.id == template_id)).first()
    return OwnTemplate(*found) if found else None


def templates(session: Session, kind: str | None = None) -> list[OwnTemplate]:
    """The shop's templates, of one kind or all, by kind and name."""
    asked = select(_t.id, _t.kind, _t.name, _t.text).order_by(_t.kind, _t.name, _t.id)
    found = session.execute(asked.where(_t.kind == kind) if kind else asked)
    return [OwnTemplate(*row) for row in found]


def prints(session: Session, limit: int = 1000, kind: str | None = None) -> list[Print]:
    """What was printed, the last first, without what stood in the rows."""
    asked = select(*_HEAD, *_TOLD).order_by(_p.at.desc(), _p.id.desc()).limit(limit)
    found = session.execute(asked.where(_p.kind == kind) if kind else asked)
    return [_print(row) for row in found]


def last_code(session: Session, kind: str, staff_id: int | None = None) -> str:
    """The code of the last print of a kind that bears one, by somebody if they printed any; empty without."""
    mine = [_p.staff_id == staff_id] if staff_id is not None else []
    asked = select(_p.code).where(_p.kind == kind, _p.code != "").order_by(_p.id.desc()).limit(1)
    found = session.scalar(asked.where(*mine))
    return found or (session.scalar(asked) if mine else None) or ""


def first_printed(session: Session, code: str, since: dt.datetime) -> dt.datetime | None:
    """When a sheet with this code was first printed, not before a moment."""
    found: dt.datetime | None = session.scalar(select(func.min(_p.at)).where(_p.code == code, _p.at >= since))
    return found


def print_by_code(session: Session, code: str) -> Print | None:
    """The last print that bears a code, with what stood in its rows."""
    asked = select(*_HEAD, *_TOLD, _p.content).where(_p.code == code.strip().upper())
    row = session.execute(asked.order_by(_p.id.desc()).limit(1)).first()
    return _print(row) if row else None


def _print(row: Any) -> Print:
    id_, at, staff_id, *told = row
    return Print(id_, at, staff_id, Printed(*told))
