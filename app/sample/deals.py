"""What the customers of a sample bought, and what they own: by trade, over five years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.calendar.anniversaries import add_months
from app.fields.field import Table
from app.sample.people import Somebody, mobile, surname_of
from app.sample.sample import Sample
from app.sample.words import Dice, words

STAGES = "possible:7 prospect:16 first:41 repeat:13 loyal:9 advocate:5 dormant:5 lost:4"
BOUGHT = {"first": 1, "repeat": 2, "loyal": 2, "advocate": 2, "dormant": 1}
FIVE_YEARS = dt.timedelta(days=5 * 365)
PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
NAMES = "恒丰 金禾 云台 正阳 万通 宏基 星湖 青禾 瑞达 中禾 鼎盛 嘉禾 长兴 顺畅 同创 华瑞 天澜 博远 盛泰 立信"
FIRMS = "物流:4 机械:3 食品:3 建材:3 科技:4 商贸:4 服饰 农业:2 医药 电子:2 装饰 教育"


@dataclass(frozen=True, slots=True)
class Deal:
    """One purchase: when it was delivered, of what, for how many fen."""

    delivered: dt.date
    name: str
    model: str
    amount: int

    @property
    def product(self) -> str:
        """As a salesperson calls it."""
        return f"{self.name} {self.model}"


def deals(dice: Dice, trade: str, stage: str, today: dt.date) -> list[Deal]:
    """The purchases that belong to a stage, the earliest first."""
    days = sorted(_day(dice, stage, today) for _ in range(BOUGHT.get(stage, 0)))
    return [Deal(day, *product(dice, trade)) for day in days]


def product(dice: Dice, trade: str) -> tuple[str, str, int]:
    """Brand or place, model or unit, and the price in fen."""
    name, model, price = (part.strip() for part in dice.line(words()[trade]["products"]).split("|"))
    return name, model, int(float(price) * 100 * dice.bell(0.96, 1.05)) * 10_000


def _day(dice: Dice, stage: str, today: dt.date) -> dt.date:
    """Within five years; who has been quiet bought long ago."""
    last = today - dt.timedelta(days=600 if stage == "dormant" else 2)
    return dice.day(today - FIVE_YEARS, last)


def add_deals(dice: Dice, sample: Sample, trade: str, bought: list[Deal], today: dt.date) -> None:
    """Write purchases and what came of them into a file."""
    pack = words()[trade]
    for deal in bought:
        signed = max(sample.opened_on, deal.delivered - dt.timedelta(days=dice.number(3, 40)))
        row: dict[str, Any] = {
            "product": deal.product,
            "amount": deal.amount,
            "payment": dice.word(pack["payments"]),
            "signed_on": signed,
            "paid_on": min(deal.delivered, signed + dt.timedelta(days=dice.number(0, 3))),
            "delivered_on": deal.delivered,
            "decided_by": dice.word("本人:5 爱人:3 父母 全家商量:2"),
            "bought_for": dice.word("自己:5 爱人:2 家庭:3 孩子"),
        }
        if trade == "realestate":
            row["size"] = round(dice.bell(62, 168), 2)
        if dice.chance(0.35):
            row["story"] = dice.line(pack["stories"])
        sample.children += [(Table.PURCHASES, row), (Table.ASSETS, _asset(dice, trade, deal, today))]
    if not any(row.get("kind") == "vehicle" for _, row in sample.children) and dice.chance(0.6):
        sample.children.append((Table.ASSETS, _other_car(dice, trade)))


def _asset(dice: Dice, trade: str, deal: Deal, today: dt.date) -> dict[str, Any]:
    if trade == "auto":
        return _vehicle(dice, deal, today)
    if trade == "realestate":
        return {
            "kind": "home",
            "name": deal.name,
            "model": deal.model,
            "note": f"{deal.delivered.year} 年交房",
        }
    kind = "policy" if trade == "insurance" else "contract"
    row = {"kind": kind, "name": deal.name, "model": deal.model, "expires_on": _next_year(deal, today)}
    row["identifier"] = (
        f"{'BD' if trade == 'insurance' else 'HT'}{deal.delivered:%Y}{dice.number(0, 99999):05d}"
    )
    if trade == "insurance":
        row["premium_due"] = row["expires_on"]
    return row


def _vehicle(dice: Dice, deal: Deal, today: dt.date) -> dict[str, Any]:
    months = (today - deal.delivered).days // 30
    row: dict[str, Any] = {"kind": "vehicle", "name": deal.name, "model": deal.model}
    if dice.chance(0.88):
        row["identifier"] = plate(dice, electric="ID." in deal.model)
    if dice.chance(0.6):
        row["vin"] = f"LSV0000{dice.number(10**9, 10**10 - 1)}"
    if dice.chance(0.7):
        row["insurance_expiry"] = _next_year(deal, today)
    if dice.chance(0.6):
        row["inspection_due"] = _next_year(deal, today, years=2)
    if dice.chance(0.75):
        row["mileage"] = 50 + months * dice.number(500, 1600)
    return row


def _other_car(dice: Dice, trade: str) -> dict[str, Any]:
    return {"kind": "vehicle", "name": dice.word(words()[trade]["others"]), "identifier": plate(dice)}


def _next_year(deal: Deal, today: dt.date, years: int = 1) -> dt.date:
    """The first return of the delivery day, each so many years, that is still to come."""
    months = 12 * years
    while add_months(deal.delivered, months) <= today:
        months += 12 * years
    return add_months(deal.delivered, months)


def plate(dice: Dice, *, electric: bool = False) -> str:
    """A plate of the shop's city, of a series that is not given out; eight signs for an electric car."""
    digits = f"{dice.number(0, 999):03d}"
    return f"豫AD00{digits}" if electric else f"豫A0{dice.one_of(PLATE_LETTERS)}{digits}"


def add_account(dice: Dice, sample: Sample, person: Somebody, today: dt.date) -> None:
    """Make a file that of the person's firm, with the people inside it."""
    surname = surname_of(person.name)
    company = f"禾川{dice.word(NAMES)}{dice.word(FIRMS)}有限公司"
    sample.values |= {
        "name": company,
        "salutation": f"{surname}总",
        "is_organisation": True,
        "company": company,
        "firm_needs": dice.one_of(("降低成本", "线路不能断", "提升形象", "方便管理")),
        "person_needs": dice.one_of(("少操心", "在领导面前有成绩", "流程经得起审计")),
        "key_activities": f"{today.month} 月做预算，年底招标",
    }
    person_only = ("birthday", "id_number", "marital_status", "wedding_day", "sex", "position", "industry")
    sample.values = {key: value for key, value in sample.values.items() if key not in person_only}
    sample.children = [(table, row) for table, row in sample.children if table is not Table.FAMILY]
    for role in ("decider", "executor", "user", "evaluator")[: dice.number(2, 4)]:
        row = {
            "name": dice.word(words()["names"]["surnames"]) + dice.one_of(("主任", "经理", "科长", "总")),
            "role": role,
            "attitude": dice.word("active:3 passive:3 resistant"),
            "stance": dice.word("champion:2 supporter:4 neutral:4 blocker"),
            "phone": mobile(dice),
        }
        sample.children.append((Table.CONTACTS, row))
