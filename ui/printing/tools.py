"""Which tools stand beside the preview of a kind of sheet."""

from __future__ import annotations

from collections.abc import Callable

from app.sheets.asked import Birthdays, Envelopes, GreetingCards, Labels
from ui.printing.card_tools import CardTools
from ui.printing.face_tools import At, FaceTools, ShiftTool
from ui.printing.label_tools import LabelTools
from ui.printing.month_tools import MonthTools


def tools_for(at: At) -> FaceTools | None:
    """The tools of a kind; None where it has none of its own."""
    tools: dict[str, Callable[[At], FaceTools]] = {
        Labels.kind: LabelTools,
        Envelopes.kind: _shift_alone,
        GreetingCards.kind: CardTools,
        Birthdays.kind: MonthTools,
    }
    make = tools.get(at.asked.kind)
    return make(at) if make else None


def _shift_alone(at: At) -> FaceTools:
    made = FaceTools(at)
    made.box.addWidget(ShiftTool(at))
    return made
