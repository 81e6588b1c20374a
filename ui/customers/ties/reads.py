"""The read of the tab of ties: one trip to the reader, so that what it gives fits together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.customers.ties import cooperation, referrals, relations
from app.customers.ties.match_rows import Introduced, Match
from app.customers.ties.rows import HomeMember, Referrals, Tie
from app.sheets import network
from app.sheets.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Business:
    """Whom a customer was introduced to, and then whom they could meet."""

    customer_id: int
    rows: tuple[Introduced | Match, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """Everything that ties one customer to others."""

    customer_id: int
    referrals: Referrals
    relations: tuple[Tie, ...]
    drawing: Drawing
    left_out: int
    home: tuple[HomeMember, ...]


def ties(session: Any, customer_id: int, lang: str) -> Ties:
    """`InputError("no-such-customer")` when the customer is gone."""
    told = relations.network(session, customer_id)
    return Ties(
        customer_id=customer_id,
        referrals=referrals.of_customer(session, customer_id),
        relations=tuple(relations.ties_of(session, customer_id)),
        drawing=network.drawing_of(told, lang),
        left_out=told.left_out,
        home=tuple(relations.household(session, customer_id, lang)),
    )


def business(session: Any, customer_id: int, lang: str) -> Business:
    """Apart from the rest: it looks at the work of everybody."""
    done = cooperation.introduced(session, None, customer_id)
    return Business(customer_id, (*done, *cooperation.matches_of(session, customer_id, lang)))
