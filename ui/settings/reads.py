"""What the page of settings shows, in one read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.calendar.workdays import Workdays, known_until
from app.care.packs import trades
from app.care.packs.trades import Contents, Trade
from app.customers import queries as customers
from app.fields.field import Field
from app.printing import queries as printing
from app.printing.rows import Print
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


@dataclass(frozen=True, slots=True)
class Prints:
    """What was printed, the last first, and what the people who did it are called."""

    prints: tuple[Print, ...]
    names: dict[int, str]


def prints(session: Any) -> Prints:
    """The log of prints."""
    return Prints(tuple(printing.prints(session)), {row.id: row.name for row in staff.everybody(session)})


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
