"""What the page of settings shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.care import trades
from app.care.trades import Contents, Trade
from app.customers import queries as customers
from app.fields.field import Field
from app.staff import queries as staff
from app.staff.rows import Shop, StaffRow


@dataclass(frozen=True, slots=True)
class Settings:
    """The shop, its trade, who works or worked there, and its own items, each with whether it is hidden."""

    shop: Shop
    people: tuple[StaffRow, ...]
    items: tuple[tuple[Field, bool], ...]
    trades: tuple[Trade, ...]
    contents: Contents


def settings(session: Any, lang: str = "zh") -> Settings:
    """All of it."""
    shop = staff.shop(session)
    return Settings(
        shop,
        tuple(staff.everybody(session)),
        tuple(customers.shop_items(session)),
        trades.trades(session, lang),
        trades.contents(session, shop.trade, lang),
    )
