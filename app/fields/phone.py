"""One telephone number and how it is shown; apart from reading cells, so that to show it loads no parser."""

from __future__ import annotations

import re
from enum import StrEnum

from app.value import value

_plain_mobile = re.compile("1[3-9][0-9]{9}").fullmatch
_area = re.compile("010|02[0-9]|0[3-9][0-9]{2}").match


_island = re.compile("(09[0-9]{2})([0-9]{3})([0-9]{3})|(0[2-8])([0-9]{3,4})([0-9]{4})").fullmatch
"""Numbers of Taiwan, which are known by their groups."""


class PhoneKind(StrEnum):
    """Where a number rings."""

    MOBILE = "mobile"
    OFFICE = "office"
    HOME = "home"
    OTHER = "other"


@value()
class PhoneNumber:
    """One number: digits with the area code and without +86; abroad with `+` and the country code."""

    kind: PhoneKind
    number: str
    ext: str = ""


LABELS = {
    PhoneKind.MOBILE: ("手机", "Mobile"),
    PhoneKind.OFFICE: ("办公", "Office"),
    PhoneKind.HOME: ("住宅", "Home"),
    PhoneKind.OTHER: ("其他", "Other"),
}
"""What stands before a number whose kind its place does not tell; both are read back."""


def show_phone(phone: PhoneNumber, lang: str = "zh") -> str:
    """The number in groups: `138 0000 5521`, `0371 0000 8120 转801`."""
    word = "转" if lang == "zh" else "ext "
    return f"{_grouped(phone.number)} {word}{phone.ext}" if phone.ext else _grouped(phone.number)


def _grouped(number: str) -> str:
    if number.startswith("+"):
        return number
    if _plain_mobile(number):
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    area = _area(number)
    if not (area and len(number) - area.end() in {7, 8}) and (island := _island(number)):
        return " ".join(filter(None, island.groups()))
    head = area[0] if area and len(number) - area.end() in {7, 8} else number[:3] if len(number) == 10 else ""
    local = number[len(head) :]
    return f"{head} {local[:-4]} {local[-4:]}".strip()
