"""What the cells of a row tell together: of the car that was bought, of a firm that is a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.excel.cells.read_row import ReadRow
from app.excel.titles import looks_like_name, short_title
from app.fields.phones import PhoneNumber

Told = Callable[[dict[str, Any]], None]
"""Changes the values of a row."""
_SAME_NUMBER = frozenset(
    "同手机 同手机号 手机同号 微信同号 同号 与手机同 手机号 同电话 同左 手机号同 和手机号一样".split()
)
_CUSTOMERS = frozenset("客户名称 客户 客户全称 客户单位 customername client".split())


def told_by(headers: Sequence[str], targets: Sequence[str]) -> tuple[Told, ...]:
    """What has to be done with the values of each row of such a list."""
    buys_cars, has_people = _buys_cars(headers, targets), _may_be_people(headers, targets)
    return (*([_car_bought] if buys_cars else ()), *([_person_for_firm] if has_people else ()))


def _buys_cars(headers: Sequence[str], targets: Sequence[str]) -> bool:
    """Whether what was bought is the car whose plate stands in the same row: it is told of both."""
    if "car_model" in targets or "bought" not in targets or not {"plate", "vin"} & set(targets):
        return False
    return "车" in headers[targets.index("bought")]


def _car_bought(values: dict[str, Any]) -> None:
    if "bought" in values and ("plate" in values or "vin" in values):
        values["car_model"] = values["bought"]


def _may_be_people(headers: Sequence[str], targets: Sequence[str]) -> bool:
    """Whether the column of firms is that of the customers, some of whom are none: 「客户名称」."""
    return "company" in targets and short_title(headers[targets.index("company")]) in _CUSTOMERS


def _person_for_firm(values: dict[str, Any]) -> None:
    """Somebody among firms, beside whom nobody else is named, is the customer and no firm."""
    somebody = values.get("company")
    if somebody and values.get("name") in (None, somebody) and looks_like_name(somebody):
        values["name"] = somebody
        del values["company"]


def same_number(row: ReadRow) -> None:
    """「同手机」 in the column of WeChat accounts: the one mobile, and of several nobody knows which."""
    said = row.values["wechat"]
    if said not in _SAME_NUMBER:
        return
    mobiles: tuple[PhoneNumber, ...] = row.values.get("mobile") or ()
    if len(mobiles) == 1:
        row.values["wechat"] = mobiles[0].number
    else:
        del row.values["wechat"]
        row.kept.append({"column": "", "text": said, "problem": "leftover-text"})
