"""Which pages a sheet takes: those that flow, or faces in their places."""

from __future__ import annotations

from app.sheets.sheet import Sheet
from ui.printing.face_pages import FacePages
from ui.printing.pages import FlowPages, Pages
from ui.printing.paper import Paper


def pages_of(sheet: Sheet, on: Paper) -> Pages:
    """The pages of a sheet on some paper, not yet reckoned."""
    return FacePages(sheet, on) if sheet.faces else FlowPages(sheet, on)
