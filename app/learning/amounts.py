"""An amount inside a clause: 30w, 1万5, 15个, 一百二三十万, 20到25万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from app.fields.parse_number import COUNT_UNITS, MONEY_UNITS, read_quantity

_DIGITS = "一二两三四五六七八九"
_HEAP = "(?:[万wWkK千百亿]|百万|千万)"
NUMBER = (
    rf"(?:[0-9][0-9,]*(?:\.[0-9]+)?\s*(?:[多来])?(?:{_HEAP}(?:[0-9]{{1,4}}[千百]?)?)?|[{_DIGITS}十百千万零]*[{_DIGITS}十百千万])"
    r"(?:多|来)?(?:万)?"
    r"(?:\s*(?:million|thousand|grand)\b)?"
)
_ENGLISH = {"million": 1_000_000, "m": 1_000_000, "thousand": 1000, "grand": 1000}
_in_english = re.compile(r"([0-9.,]+)\s*(million|thousand|grand|m)", re.IGNORECASE).fullmatch
AMOUNT = rf"(?:(?P<low>{NUMBER})\s*(?:到|至|-|~|—)\s*)?(?P<v>{NUMBER})(?P<heap>个(?!月|人|点|小|孩|平|卧|房|星))?\s*(?:块钱?|元)?(?![0-9.成半条部张笔份点次台套年月日号岁室房厅居点个分米公折期%])"
"""An amount of money; the groups `low` (of a range), `v` and `heap` (15个: so many ten thousand)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number; `exact` is False for the upper end of a range."""

    number: Decimal
    exact: bool = True


def amount_of(match: re.Match[str]) -> Amount | None:
    """What the groups of `AMOUNT` tell, in yuan."""
    words = match["v"] + ("万" if match["heap"] else "")
    read = number_in(words, MONEY_UNITS)
    if read is None or match["low"] is None:
        return read
    return Amount(read.number, exact=False)


def number_in(words: str, units: frozenset[str] = COUNT_UNITS) -> Amount | None:
    """The number that the words are; of 二三十 the larger."""
    if (english := _in_english(words.strip())) is not None:
        told = read_quantity(english[1], units)
        return None if told.value is None else Amount(told.value * _ENGLISH[english[2].lower()])
    plain = re.sub("(?<=[0-9万千百十])来", "", words)
    upper = re.sub(f"[{_DIGITS}](?=[{_DIGITS}](?:[十百千万]|$))", "", plain)
    read = read_quantity(upper, units)
    return None if read.value is None else Amount(read.value, exact=upper == plain)
