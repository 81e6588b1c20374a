"""The scenes of labels, envelopes and cards as they come out of the printer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.customers import queries as customers
from app.customers.rows import Query
from app.printing.setup import Style
from app.sheets.asked import CustomerCards, Envelopes, GreetingCards, Labels
from ui.commands.scenes_print import previewed
from ui.commands.stage import Stage, scene


@scene("print-labels")
def _labels(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, Labels(_some(stage)), Style(options={"start": 7, "cut": True}))


@scene("print-envelopes")
def _envelopes(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, Envelopes(_some(stage)), Style())


@scene("print-envelopes-window")
def _windows(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, Envelopes(_some(stage)), Style(options={"look": "window", "envelope": "DL"}))


@scene("print-cards")
def _cards(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, GreetingCards(_some(stage), "festival-mid-autumn"), Style())


@scene("print-cards-folded")
def _folded(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, GreetingCards(_some(stage)), Style(options={"shape": "folded"}))


@scene("print-customer-cards")
def _customer_cards(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CustomerCards(_some(stage)), Style())


def _some(stage: Stage, count: int = 40) -> tuple[int, ...]:
    return tuple(stage.ask(customers.ids, Query()))[:count]
