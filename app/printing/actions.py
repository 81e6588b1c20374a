"""Keeping how sheets look, the shop's own templates, and what was printed."""

from __future__ import annotations

import base64
from dataclasses import asdict, replace

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app import clock
from app.errors import InputError
from app.printing.models import PrintLog, SheetTemplate
from app.printing.queries import EVERYWHERE, LOGO, style_key, style_of, template
from app.printing.rows import Printed
from app.printing.setup import Style
from app.staff.actions import save_settings
from app.staff.queries import setting
from app.storage import journal

LARGEST_LOGO = 400_000
"""Bytes; it is printed a centimetre high."""


def save_style(session: Session, kind: str, style: Style) -> None:
    """Change how a kind of sheet looks, and what is said on every sheet."""
    journal.describe(session, "sheet-style")
    own, everywhere = style.kept().parted()
    save_settings(session, {style_key(kind): own.dump()})
    if everywhere != setting(session, EVERYWHERE, {}):
        save_settings(session, {EVERYWHERE: dict(everywhere)})


def remember_style(session: Session, kind: str, style: Style) -> None:
    """What of a kind was chosen while printing: nothing that anybody wants to take back."""
    journal.keep(session)
    journal.describe(session, "sheet-style")
    own, _everywhere = style.kept().parted()
    save_settings(session, {style_key(kind): own.dump()})


def save_logo(session: Session, picture: bytes) -> None:
    """The shop's picture for its sheets; empty takes it away. `InputError("logo-too-large")`."""
    if len(picture) > LARGEST_LOGO:
        raise InputError("logo-too-large", limit=LARGEST_LOGO)
    journal.describe(session, "sheet-style")
    save_settings(session, {LOGO: base64.b64encode(picture).decode()})


def save_template(session: Session, kind: str, name: str, text: str, template_id: int | None = None) -> int:
    """Add a template of the shop's own or change one; its id. `InputError("name-needed")`."""
    if not name.strip():
        raise InputError("name-needed")
    journal.describe(session, "sheet-template", name.strip())
    values = {"kind": kind, "name": name.strip(), "text": text}
    if template_id is None:
        return journal.insert(session, SheetTemplate, [values])[0]
    journal.update(session, SheetTemplate, template_id, values)
    return template_id


def take_template(session: Session, kind: str, name: str, text: str) -> int:
    """Add a template of the shop's own and print with it from now on; its id."""
    own = save_template(session, kind, name, text)
    save_style(session, kind, replace(style_of(session, kind), template=own))
    return own


def delete_template(session: Session, template_id: int) -> None:
    """Take a template away; sheets that used it are made with the one that comes with the program."""
    own = template(session, template_id)
    if own is None:
        return
    journal.describe(session, "sheet-template-delete", own.name)
    journal.delete(session, SheetTemplate, [template_id])


def log_print(session: Session, printed: Printed) -> None:
    """Put down what was printed, by whom and when."""
    values = {**asdict(printed), "at": clock.now(), "staff_id": session.info.get("staff_id")}
    session.execute(insert(journal.table_of(PrintLog)).values(**values))
