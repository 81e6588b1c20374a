"""The shop: its name and its area code."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app import clock
from app.fields.kinds import Date, Integer, Parsed, Text
from app.staff.rows import Shop
from ui.kit.form import Form, Item
from ui.settings.part import Part
from ui.words import tr

MOST = 500
START = "care_start"
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


class StartDay(Date):
    """A day that has come."""

    def parse(self, raw: object) -> Parsed[dt.date]:
        parsed = super().parse(raw)
        late = parsed.value is not None and parsed.value > clock.today()
        return Parsed(None, "in-the-future") if late else parsed


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
            "积压太久想从头来，就把“从哪天算起”改成今天：这天以前的不再列为逾期，可以撤销。"
        )
        super().__init__(tr("门店"), said, parent)
        self._start: dt.date | None = None
        self.form = Form(
            [
                Item("shop_name", tr("店名"), Text(max_length=60), hint=tr("写上店名"), wide=True),
                Item("shop_address", tr("地址"), Text(max_length=120), hint=tr("印在信封上"), wide=True),
                Item("shop_postcode", tr("邮编"), Postcode(), hint=tr("例如 450000"), wide=True),
                Item("area_code", tr("区号"), AreaCode(), hint=tr("例如 0371"), wide=True),
                Item("care_cap", tr("每人每天上限"), Integer(max=MOST), hint=tr("不限"), wide=True),
                Item(START, tr("联系从哪天算起"), StartDay(), hint=tr("例如 2026-01-01"), wide=True),
            ],
            self,
        )
        self.form.committed.connect(self._tell)
        self.box.addWidget(self.form)
        self.box.addWidget(self.problem)

    def show_shop(self, shop: Shop) -> None:
        """What is stored."""
        self._start = shop.care_start
        self.form.set_values(_values(shop))

    def _tell(self, key: str, value: Any) -> None:
        """Contacts always count from some day: an emptied one is shown again."""
        if key == START and value is None:
            self.form.set_values({START: self._start})
        else:
            self.changed.emit(key, value or _EMPTY[key])


def _values(shop: Shop) -> dict[str, Any]:
    return {
        "shop_name": shop.name or None,
        "shop_address": shop.address or None,
        "shop_postcode": shop.postcode or None,
        "area_code": shop.area_code or None,
        "care_cap": shop.care_cap or None,
        START: shop.care_start,
    }
