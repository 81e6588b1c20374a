"""The customers of a sample shop, made but not yet written."""

from __future__ import annotations

import datetime as dt

from app.care.dues import schedule
from app.care.packs import packs
from app.sample import deals, files, people, talks
from app.sample.sample import Sample
from app.sample.words import Dice

RARELY = 365


def ordinary(dice: Dice, trade: str, today: dt.date, talked_until: dt.date) -> Sample:
    """One customer out of the dice; what was talked about since `talked_until` is not told."""
    stage = dice.word(deals.STAGES)
    bought = deals.deals(dice, trade, stage, today)
    sample = Sample(_opened_on(dice, bought, today))
    person = people.somebody(dice, today)
    files.add_person(dice, sample, person, dice.bell(0.0, 0.85), today)
    files.add_relation(dice, sample, trade, stage, bought)
    deals.add_deals(dice, sample, trade, bought, today)
    if trade == "keyaccount":
        deals.add_account(dice, sample, person, today)
    known = sample.values
    interval = schedule.interval_days(packs.load(trade), known["grade"], known.get("intent")) or RARELY
    talks.add_talks(dice, sample, trade, bought, interval, talked_until, today)
    return sample


def _opened_on(dice: Dice, bought: list[deals.Deal], today: dt.date) -> dt.date:
    """Some days before the first purchase; a prospect's file is of the last months."""
    if bought:
        return bought[0].delivered - dt.timedelta(days=dice.number(4, 60))
    return today - dt.timedelta(days=dice.number(1, 20) if dice.chance(0.2) else dice.number(20, 240))
