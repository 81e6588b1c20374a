"""How customers who could do business with each other are told of."""

from __future__ import annotations

from typing import Any

from app import clock
from app.customers.ties.match_rows import Introduced, Match, Outcome
from app.fields.kinds import Date, Text
from app.fields.secrecy import Secrecy
from ui.customers.contacts.words import choice_of
from ui.customers.records.dialog import RecordDialog
from ui.kit.form import Item
from ui.words import tr

TONES = {
    Outcome.INTRODUCED: "blue",
    Outcome.TALKING: "amber",
    Outcome.DEAL: "green",
    Outcome.NOTHING: "neutral",
}


def outcomes() -> dict[str, str]:
    """How far two have come, by key."""
    return {
        Outcome.INTRODUCED: tr("介绍过了"),
        Outcome.TALKING: tr("在谈"),
        Outcome.DEAL: tr("合作了"),
        Outcome.NOTHING: tr("没成"),
    }


def known_values(row: Match | Introduced) -> dict[str, Any]:
    """What the dialog begins with."""
    if isinstance(row, Match):
        return {}
    return {"on": row.introduced_on, "outcome": row.outcome.value, "note": row.note or None}


def introduce_dialog(parent: Any, one: str, other: str, values: dict[str, Any]) -> RecordDialog:
    """Ask when two were introduced to each other and what came of it."""
    items = [
        Item("on", tr("哪天介绍的"), Date()),
        Item("outcome", tr("进展"), choice_of(outcomes())),
        Item("note", tr("说了什么"), Text(multiline=True), wide=True, secrecy=Secrecy.BESIDE),
    ]
    start = {"on": clock.today(), "outcome": Outcome.INTRODUCED.value, "note": None, **values}
    title = tr("介绍 {one} 和 {other} 认识").format(one=one, other=other)
    return RecordDialog(parent, title, items, start, required=("on", "outcome"), width=560)
