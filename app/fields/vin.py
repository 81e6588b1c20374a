"""The number of a chassis (车架号, VIN): 17 signs without I, O and Q; the ninth checks the others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.fields.kinds import Code
from app.fields.parsed import Parsed

_shape = re.compile("[A-HJ-NPR-Z0-9]{17}").fullmatch
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VALUES = {str(digit): digit for digit in range(10)} | dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True)
)


@dataclass(frozen=True)
class Vin(Code):
    """Kept in capitals. What does not check is kept as well, with a note: old and foreign cars differ."""

    def parse(self, raw: object) -> Parsed[str]:
        read = super().parse(raw)
        if read.value is None:
            return read
        text = "".join(read.value.split()).upper()
        if not _shape(text):
            return Parsed(text, note="vin-shape")
        return Parsed(text, note="" if _checks(text) else "vin-check")


def _checks(text: str) -> bool:
    """GB 16735: the rest of the weighted sum by eleven, ten being X."""
    rest = sum(_VALUES[sign] * weight for sign, weight in zip(text, _WEIGHTS, strict=True)) % 11
    return text[8] == ("X" if rest == 10 else str(rest))
