"""What the page of settings shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.calendar.workdays import Workdays, known_until
from app.care import trades
from app.care.trades import Contents, Trade
from app.customers import queries as customers
from app.fields.field import Field
from app.staff import queries as staff
from app.staff.rows import Shop, StaffRow


@dataclass(frozen=True, slots=True)
class Settings:
    """The shop, who works or worked there, its own items (and whether each is hidden), trade and days off.

    `known` is the last year whose exchange of days is known without the shop's own plan.
    """

    shop: Shop
    people: tuple[StaffRow, ...]
    items: tuple[tuple[Field, bool], ...]
    trades: tuple[Trade, ...]
    contents: Contents
    days: Workdays
    known: int


def settings(session: Any, lang: str = "zh") -> Settings:
    """All of it."""
    shop = staff.shop(session)
    return Settings(
        shop,
        tuple(staff.everybody(session)),
        tuple(customers.shop_items(session)),
        trades.trades(session, lang),
        trades.contents(session, shop.trade, lang),
        staff.workdays(session),
        known_until(),
    )
