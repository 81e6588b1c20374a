"""The shop: its name and its area code."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.fields.kinds import Integer, Parsed, Text
from app.staff.rows import Shop
from ui.kit.form import Form, Item
from ui.settings.part import Part
from ui.words import tr

MOST = 500
_EMPTY: dict[str, Any] = {
    "shop_name": "",
    "area_code": "",
    "care_cap": 0,
    "shop_address": "",
    "shop_postcode": "",
}
"""What an emptied item is kept as."""
_AREA_CODE = re.compile(r"0\d{2,3}")
_POSTCODE = re.compile(r"\d{6}")


class AreaCode(Text):
    """0 and two or three digits more."""

    def parse(self, raw: object) -> Parsed[str]:
        parsed = super().parse(raw)
        good = not parsed.value or _AREA_CODE.fullmatch(parsed.value)
        return parsed if good else Parsed(None, "wrong-length")


class Postcode(Text):
    """Six digits."""

    def parse(self, raw: object) -> Parsed[str]:
        parsed = super().parse(raw)
        good = not parsed.value or _POSTCODE.fullmatch(parsed.value)
        return parsed if good else Parsed(None, "wrong-length")


class ShopPart(Part):
    """Saves each item by itself."""

    changed = Signal(str, object)
    """(key of the setting, new value)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        said = tr(
            "店名印在单子上；区号补在没写区号的电话前，也用来认是哪个城市。"
            "一位同事每天联系的客户到了上限，其余的往后顺延；空着就是不限。"
        )
        super().__init__(tr("门店"), said, parent)
        self.form = Form(
            [
                Item("shop_name", tr("店名"), Text(max_length=60), hint=tr("写上店名"), wide=True),
                Item("shop_address", tr("地址"), Text(max_length=120), hint=tr("印在信封上"), wide=True),
                Item("shop_postcode", tr("邮编"), Postcode(), hint=tr("例如 450000"), wide=True),
                Item("area_code", tr("区号"), AreaCode(), hint=tr("例如 0371"), wide=True),
                Item("care_cap", tr("每人每天上限"), Integer(max=MOST), hint=tr("不限"), wide=True),
            ]
        )
        self.form.committed.connect(lambda key, value: self.changed.emit(key, value or _EMPTY[key]))
        self.box.addWidget(self.form)
        self.box.addWidget(self.problem)

    def show_shop(self, shop: Shop) -> None:
        """What is stored."""
        self.form.set_values(_values(shop))


def _values(shop: Shop) -> dict[str, Any]:
    return {
        "shop_name": shop.name or None,
        "shop_address": shop.address or None,
        "shop_postcode": shop.postcode or None,
        "area_code": shop.area_code or None,
        "care_cap": shop.care_cap or None,
    }
