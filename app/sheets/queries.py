"""Sheets straight out of the client file: what the window, the command line and tests print."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from app.printing import queries as printing
from app.printing.setup import Style
from app.sheets.asked import Asked
from app.sheets.making import Making
from app.sheets.registry import KINDS
from app.sheets.sheet import Sheet
from app.staff.queries import shop


def sheet(
    session: Session,
    asked: Asked,
    lang: str = "zh",
    printed_by: str = "",
    style: Style | None = None,
    source: str | None = None,
    tell: Callable[[int, int], object] | None = None,
) -> Sheet:
    """What is asked for as the shop wants it to look, or in a given style, or by a template being written.

    `tell` hears how far a long one is, and stops it by what it raises.
    `InputError` where the shop's own template cannot be filled in: see `templates` and `markup`.
    """
    style = style or printing.style_of(session, asked.kind)
    by = printed_by or shop(session).name
    if source is None:
        own = printing.template(session, style.template) if style.template else None
        source = own.text if own and own.kind == asked.kind else ""
    making = Making(lang, by, style, source, printing.logo(session), tell)
    return KINDS[asked.kind].make(session, asked, making)
