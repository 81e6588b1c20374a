"""What a sample's file says of its customer: more of some, little of others, as in life."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from app.care.packs import packs
from app.fields.catalog import CATALOG
from app.fields.field import Field, Table
from app.fields.kinds import Choice, YesNo
from app.fields.phones import PhoneKind, PhoneNumber
from app.sample.deals import Deal
from app.sample.people import Somebody, landline, mobile, surname_of
from app.sample.posed import parsed
from app.sample.sample import Sample
from app.sample.words import Dice, words

USUAL_EASE = 4
LEARNT_SHARE = 0.4
"""How many of the trade's own items are known of an ordinary customer."""
TITLES = {"male": "先生:4 哥:3 总:2 师傅", "female": "女士:4 姐:3 总 老师"}


def add_person(dice: Dice, sample: Sample, person: Somebody, knowledge: float, today: dt.date) -> None:
    """Put a person and what we learnt of them into a file; `knowledge` from 0 to 1 is how much that is."""
    job = _job(dice, (today - person.born).days // 365)
    district = dice.word(words()["places"]["districts"])
    sample.values |= _sure(dice, person) | _addresses(dice, knowledge, district) | _reach(dice, knowledge)
    known = _learnt(dice, knowledge) | {"company": job[1], "position": job[2]}
    if not _is_learnt(dice, "company", knowledge):
        known.pop("company")
    sample.values |= known | {"industry": job[0]} if dice.chance(0.7) else known
    sample.values |= _family_values(dice, person, knowledge)
    sample.children += [(Table.FAMILY, row) for row in person.family if _is_known(dice, row, knowledge)]


def add_relation(dice: Dice, sample: Sample, trade: str, stage: str, bought: list[Deal]) -> None:
    """How near we are: grade, closeness, loyalty and personality as the purchases make them."""
    tags = dice.some(words()["relation"]["tags"], 2) + dice.some(words()[trade]["tags"], 1)
    sample.values |= {
        "stage": stage,
        "grade": _grade(dice, stage, bought),
        "source": dice.one_of(packs.pack(trade).sources).zh,
        "hobbies": dice.some(words()["relation"]["hobbies"], 3),
        "topics": dice.some(words()["relation"]["topics"], 3),
        "tags": tuple(dict.fromkeys(tags)),
        "acquainted_on": sample.opened_on,
    }
    if stage == "lost":
        sample.values["lost_reason"] = dice.one_of(packs.pack(trade).lost_reasons).zh
    if stage in {"possible", "prospect"}:
        sample.values["intent"] = dice.word("H A:2 B:4 C:5")
    if dice.chance(0.7):
        sample.values["personality"] = dice.word("driver:3 analytical:3 expressive:3 amiable:4")
    if bought:
        near = stage in {"loyal", "advocate", "repeat"}
        sample.values["closeness"] = dice.word("tight:3 familiar:2" if near else "familiar:4 loose:3 tight")
        sample.values["loyalty"] = dice.word(
            "loyal:4 very-satisfied:3" if near else "satisfied:5 very-satisfied:2 indifferent:2 displeased"
        )
        if dice.chance(0.7):
            sample.values["buying_reason"] = dice.line(words()[trade]["reasons"])
    if dice.chance(0.03):
        sample.values |= {"do_not_contact": True, "do_not_contact_reason": "本人要求不要再打"}


def add_trade_items(dice: Dice, samples: Sequence[Sample], items: Sequence[Field]) -> None:
    """What the trade asks for beside the usual, as far as it was learnt: of choices and yes or no."""
    for sample in samples:
        for item in items:
            if sample.posed or not dice.chance(LEARNT_SHARE):
                continue
            if isinstance(item.kind, Choice):
                sample.values[item.key] = dice.one_of(item.kind.options).key
            elif isinstance(item.kind, YesNo):
                sample.values[item.key] = dice.chance(0.5)


def _grade(dice: Dice, stage: str, bought: list[Deal]) -> str:
    """By what was bought and whether more is to be expected."""
    if not bought:
        return dice.word("C:5 D:3 B")
    high = sum(deal.amount for deal in bought) >= 30_000_000
    if stage in {"repeat", "loyal", "advocate"}:
        return dice.word("A:4 B:3" if high else "B:5 A C:3")
    if stage == "dormant":
        return dice.word("D:3 C")
    return dice.word("B:3 C:3 A" if high else "C:5 B:2 D:4")


def _job(dice: Dice, age: int) -> list[str]:
    jobs = [line for line in words()["work"]["jobs"] if line.startswith("退休") == (age >= 63)]
    trade, companies, positions = (part.strip() for part in dice.one_of(jobs).split("|"))
    return [trade, dice.word(companies), dice.word(positions)]


def _sure(dice: Dice, person: Somebody) -> dict[str, Any]:
    """What stands in every file."""
    numbers = [PhoneNumber(PhoneKind.MOBILE, mobile(dice)) for _ in range(1 + dice.chance(0.12))]
    values: dict[str, Any] = {
        "name": person.name,
        "salutation": surname_of(person.name) + dice.word(TITLES[person.sex]),
        "sex": person.sex,
        "mobile": tuple(numbers),
    }
    if dice.chance(0.72):
        values["birthday"] = person.birthday
    if dice.chance(0.15):
        values["id_number"] = f"99{dice.number(1000, 9999)}{person.born:%Y%m%d}{_order(dice, person.sex)}"
    return values


def _order(dice: Dice, sex: str) -> str:
    """The last four signs of an identity number: the region 99 is nobody's."""
    return f"{dice.number(0, 98):02d}{dice.number(0, 4) * 2 + (sex == 'male')}{dice.number(0, 9)}"


def _addresses(dice: Dice, knowledge: float, district: str) -> dict[str, Any]:
    places = words()["places"]
    values = {}
    if _is_learnt(dice, "mailing_address", knowledge):
        house = f"{dice.number(1, 30)} 号楼 {dice.number(1, 26)}{dice.number(1, 4):02d}"
        home = f"{dice.word(places['roads'])} {dice.number(1, 199)} 号{dice.word(places['communities'])}"
        values["mailing_address"] = f"{places['city']}{district}{home} {house}"
    if _is_learnt(dice, "native_place", knowledge):
        values["native_place"] = dice.word(
            "禾川:6 古桥县:2 麦溪县:2 信阳 南阳 周口 驻马店 山东 湖北 安徽 东北"
        )
    return values


def _reach(dice: Dice, knowledge: float) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if _is_learnt(dice, "office_phone", knowledge):
        values["office_phone"] = (PhoneNumber(PhoneKind.OFFICE, landline(dice)),)
    if _is_learnt(dice, "home_phone", knowledge):
        values["home_phone"] = (PhoneNumber(PhoneKind.HOME, landline(dice)),)
    if dice.chance(0.5):
        values["best_time"] = dice.line(words()["relation"]["best_times"])
    if dice.chance(0.6):
        values["preferred_channel"] = dice.word("call:5 wechat:5 visit sms")
    if dice.chance(0.4):
        values["wechat"] = f"hc_{dice.number(10**5, 10**6 - 1)}"
    return values


def _learnt(dice: Dice, knowledge: float) -> dict[str, Any]:
    """Of the items with texts, those that were learnt."""
    values = {}
    community = dice.word(words()["places"]["communities"])
    for key, lines in words()["items"].items():
        if _is_learnt(dice, key, knowledge):
            text = dice.line(lines).replace("{community}", community)
            values[key] = parsed(CATALOG[key].kind, text) if text != "无" else text
    return values


def _is_learnt(dice: Dice, key: str, knowledge: float) -> bool:
    ease = words()["ease"].get(key, USUAL_EASE) / 10
    return dice.chance(min(1.0, max(0.0, knowledge * 1.35 + (ease - 0.5) * 0.9)))


def _family_values(dice: Dice, person: Somebody, knowledge: float) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if _is_learnt(dice, "marital_status", knowledge):
        values["marital_status"] = person.marital
    if person.wedding and dice.chance(knowledge * 0.5):
        values["wedding_day"] = person.wedding
    return values


def _is_known(dice: Dice, row: dict[str, Any], knowledge: float) -> bool:
    """Whether we know of a member of the family; of those we know, not everything is known."""
    key = {"spouse": "spouse_name", "son": "children", "daughter": "children"}.get(row["relation"], "parents")
    if not _is_learnt(dice, key, knowledge):
        return False
    for detail in ("birthday", "phone", "employer", "education", "interests", "health"):
        if row.get(detail) and not dice.chance(0.25 + knowledge * 0.7):
            row[detail] = None
    return True
