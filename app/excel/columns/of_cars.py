"""Titles that tell of the customer's own car, or of no car of theirs, for what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.columns.whose import NOTHING, Known
from app.excel.titles import short_title

MODELS = frozenset("车型 车系 车款 车型名称 车型配置 品牌车型 车型版本 车辆".split())
insured = re.compile("(?:保险|保单|保费|商业险?|交强险?|车险|起保|承保|投保|出单).*").fullmatch
_OWNED = frozenset({"plate", "vin"})
_DRIVEN = _OWNED | {"mileage", "inspection_due"}
"""What is told of a car that somebody drives already."""
_DEAL = frozenset("delivered_on signed_on paid_on amount payment".split())
_ASKED, _BY_WORDS = 0.7, 0.85
_BRANDS = frozenset("品牌 牌子 厂牌 车牌子 brand make".split())
_CARS = frozenset("car cars vehicle auto 车 车辆 汽车".split())
_HOMES = frozenset({"present_home", "ideal_home", "property_investments"})
_wealth = re.compile(
    "(?:他行|名下|金融|固定|家庭|个人|总)?(?:资产|房产|负债|存款|理财)(?:情况|状况|规模)?"
).fullmatch
"""Titles of what somebody has, as banks ask for it."""
_WEALTHY = 2
_old_car = re.compile(
    "(?:旧车|原车|置换车|二手车|收购车)(?:辆|型|牌|款|系|品牌|车型|车牌|车系|号|牌号)+"
).fullmatch
_OF_OLD_CARS = frozenset("mileage inspection_due insurance_expiry".split())
_registered = re.compile("(?:初次)?(注册|登记|reg|registration)(?:日期|时间|date)").fullmatch


def own(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「车型」 beside a plate or a mileage, in a list that tells of no purchase, is the car that they have.

    What a policy cost and when it began is no purchase of a car. Where the list tells how far
    a sale has come, what was bought is asked.
    """
    keys = {key for key, _, _ in found}
    found = _branded(_driven(found, headers, keys), headers, keys)
    told = zip(found, headers, strict=True)
    deals = {key for (key, _, _), header in told if key in _DEAL and not insured(short_title(header))}
    if not keys & _DRIVEN or deals or "car_model" in keys:
        return found
    key, most = ("bought", _ASKED) if "stage" in keys else ("car_model", 1.0)
    return [
        (key, min(one[1], most), one[2]) if one[0] == "bought" and short_title(header) in MODELS else one
        for one, header in zip(found, headers, strict=True)
    ]


def _driven(found: list[Known], headers: Sequence[str], keys: set[str]) -> list[Known]:
    """「Car」 in a file on somebody's homes, or beside their other wealth, is the one that they drive."""
    is_wealth = sum(bool(_wealth(short_title(header))) for header in headers) >= _WEALTHY
    if "car_brand" in keys or not (is_wealth or keys & _HOMES):
        return found
    return [
        ("car_brand", one[1], one[2]) if one[0] == "bought" and short_title(header) in _CARS else one
        for one, header in zip(found, headers, strict=True)
    ]


def _branded(found: list[Known], headers: Sequence[str], keys: set[str]) -> list[Known]:
    """「品牌」 beside a plate is the car's."""
    if "car_brand" in keys or not keys & _OWNED:
        return found
    at = next((at for at, header in enumerate(headers) if short_title(header) in _BRANDS), None)
    if at is None or found[at][0]:
        return found
    return [*found[:at], ("car_brand", _BY_WORDS, "alias"), *found[at + 1 :]]


def taken_back(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「行驶里程」 beside 「旧车车型」 is that of the car to be taken back, where no other is told of."""
    keys = {key for key, _, _ in found}
    titles = map(short_title, headers)
    if keys & {*_OWNED, "car_model"} or not any(map(_old_car, titles)):
        return found
    return [NOTHING if one[0] in _OF_OLD_CARS else one for one in found]


def registered(found: list[Known], headers: Sequence[str]) -> list[Known]:
    """「注册日期」 beside a plate is the car's, 「登记日期」 may be."""
    if not {key for key, _, _ in found} & {*_OWNED, "insurance_expiry"}:
        return found
    known = list(found)
    for at, header in enumerate(headers):
        match = _registered(short_title(header)) if found[at][0] == "acquainted_on" else None
        if match:
            is_cars = match[1] != "登记"
            known[at] = NOTHING if is_cars else (found[at][0], min(found[at][1], _ASKED), found[at][2])
    return known
