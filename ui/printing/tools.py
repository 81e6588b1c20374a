"""Which tools stand beside the preview of a kind of sheet."""

from __future__ import annotations

from app.sheets.asked import Labels
from ui.printing.face_tools import At, FaceTools
from ui.printing.label_tools import LabelTools


def tools_for(at: At) -> FaceTools | None:
    """The tools of a kind; None where it has none of its own."""
    make = {Labels.kind: LabelTools}.get(at.asked.kind)
    return make(at) if make else None
