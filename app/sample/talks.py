"""What was said over the years with a sample's customer."""

from __future__ import annotations

import datetime as dt

from app.interactions.rows import Mood, Result
from app.sample.deals import Deal
from app.sample.sample import Sample, Talk
from app.sample.words import Dice, words

CHANNELS = "call:6 wechat:4 visit"
MOODS = "happy:5 neutral:5 unhappy"
MOST = 16
MISSED = 0.12
BY_PHONE = ("电话", "线索")


def add_talks(
    dice: Dice, sample: Sample, trade: str, bought: list[Deal], interval: int, until: dt.date, today: dt.date
) -> None:
    """The contacts from the opening of the file to `until`, at most `interval` days apart.

    The first visits and what belongs to a purchase are there up to yesterday.
    """
    talks = _first_visits(dice, sample, trade, bought)
    for deal in bought:
        talks += _around(dice, trade, deal, sample.opened_on)
    talks = [talk for talk in talks if talk.on < today]
    later = _since(dice, sample, trade, interval, until) if sample.opened_on < until else []
    later += [talk for deal in bought for talk in _after(dice, trade, deal) if talk.on < until]
    talks = sorted([*talks, *later[-MOST:]], key=lambda talk: talk.on)
    sample.talks = talks


def later_talk(dice: Dice, trade: str, day: dt.date, tone: str, missed: float) -> Talk:
    """A contact of an ordinary working day; `tone` is what it was due for."""
    lines = words()["talks"].get(tone) or [*words()[trade]["after_talks"], *words()["talks"]["care"]]
    return _talk(dice, trade, day, dice.word(CHANNELS), dice.line(lines), missed)


def _first_visits(dice: Dice, sample: Sample, trade: str, bought: list[Deal]) -> list[Talk]:
    product = bought[0].product if bought else dice.line(words()[trade]["products"]).split("|")[1].strip()
    day, talks = sample.opened_on, []
    for _ in range(dice.number(1, 3)):
        text = dice.line(words()[trade]["first_talks"]).format(product=product)
        talks.append(_talk(dice, trade, day, "call" if text.startswith(BY_PHONE) else "store", text))
        day += dt.timedelta(days=dice.number(2, 9))
    return talks


def _around(dice: Dice, trade: str, deal: Deal, earliest: dt.date) -> list[Talk]:
    """The contract and the delivery."""
    text = dice.line(words()[trade]["deal_talks"]).format(product=deal.product)
    signed = max(earliest, deal.delivered - dt.timedelta(days=dice.number(3, 20)))
    delivery = Talk(deal.delivered, "visit", f"交付{deal.product}，一切顺利", mood=Mood.HAPPY)
    return [_talk(dice, trade, signed, "store", text), delivery]


def _after(dice: Dice, trade: str, deal: Deal) -> list[Talk]:
    """The first month."""
    days = [deal.delivered + dt.timedelta(days=days) for days in (3, 7, 30) if dice.chance(0.75)]
    return [
        _talk(dice, trade, day, dice.word(CHANNELS), dice.line(words()[trade]["after_talks"])) for day in days
    ]


def _since(dice: Dice, sample: Sample, trade: str, interval: int, until: dt.date) -> list[Talk]:
    """The rhythm of an ordinary customer, or the silence of one who is lost or asleep."""
    said, stage = words()["talks"], sample.values["stage"]
    if stage == "lost":
        day = sample.opened_on + dt.timedelta(days=dice.number(5, 30))
        return [_talk(dice, trade, day, "store", dice.line(said["lost"]))] if day < until else []
    lines = [*words()[trade]["after_talks"], *said["care"]] if sample.values.get("loyalty") else said["care"]
    day = until - dt.timedelta(
        days=dice.number(220, 500) if stage == "dormant" else dice.number(1, interval // 2 + 1)
    )
    talks: list[Talk] = []
    while day > sample.opened_on and len(talks) < MOST:
        talks.insert(0, _talk(dice, trade, day, dice.word(CHANNELS), dice.line(lines)))
        day -= dt.timedelta(days=dice.number(interval // 2 + 1, interval + 20))
    return talks


def _talk(dice: Dice, trade: str, day: dt.date, channel: str, text: str, missed: float = MISSED) -> Talk:
    said = words()["talks"]
    if channel == "call" and dice.chance(missed):
        return Talk(day, channel, dice.line(said["unreached"]), Result.MISSED)
    if dice.chance(0.08):
        text = f"{text}；{dice.line(said['learnt'])}"
    promise = None
    if dice.chance(0.12):
        promise = (
            dice.line([*said["promises"], *words()[trade]["promises"]]),
            day + dt.timedelta(days=dice.number(2, 10)),
        )
    return Talk(day, channel, text, mood=dice.word(MOODS), promise=promise)
