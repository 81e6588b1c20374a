"""The shop: its name, its trade, its area code."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.fields.kinds import Choice, Option, Parsed, Text
from app.staff.rows import Shop
from ui.kit.form import Form, Item
from ui.settings.part import Part
from ui.words import tr

_AREA_CODE = re.compile(r"0\d{2,3}")


def trades() -> tuple[Option, ...]:
    """The trades, in both languages."""
    return (
        Option("auto", "汽车销售", "Car sales"),
        Option("realestate", "房产销售", "Real estate"),
        Option("insurance", "保险", "Insurance"),
        Option("keyaccount", "集团客户", "Key accounts"),
    )


class AreaCode(Text):
    """0 and two or three digits more."""

    def parse(self, raw: object) -> Parsed[str]:
        parsed = super().parse(raw)
        good = not parsed.value or _AREA_CODE.fullmatch(parsed.value)
        return parsed if good else Parsed(None, "wrong-length")


class ShopPart(Part):
    """Saves each item by itself."""

    changed = Signal(str, object)
    """(key of the setting, new value)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("门店"),
            tr("行业决定什么时候提醒谁；店名印在没署名的单子上；区号也用来认地址的城市。"),
            parent,
        )
        self._shop: Shop | None = None
        self.form = Form(
            [
                Item("shop_name", tr("店名"), Text(max_length=60), hint=tr("写上店名"), wide=True),
                Item("trade", tr("行业"), Choice(trades()), wide=True),
                Item("area_code", tr("区号"), AreaCode(), hint=tr("例如 0371"), wide=True),
            ]
        )
        self.form.committed.connect(self._take)
        self.box.addWidget(self.form)
        self.box.addWidget(self.problem)

    def show_shop(self, shop: Shop) -> None:
        """What is stored."""
        self._shop = shop
        self.form.set_values(_values(shop))

    def _take(self, key: str, value: Any) -> None:
        """A shop always has a trade: without one the old stays."""
        if key != "trade" or value is not None:
            self.changed.emit(key, value or "")
        elif self._shop is not None:
            self.form.editor(key).start(self._shop.trade)


def _values(shop: Shop) -> dict[str, Any]:
    return {"shop_name": shop.name or None, "trade": shop.trade, "area_code": shop.area_code or None}
