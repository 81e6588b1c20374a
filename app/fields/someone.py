"""A person named in an item of the shop's own, such as a driver or the one who looks after the policy."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from app.fields.kind import Kind
from app.fields.parsed import Parsed, clean, fold, is_placeholder

_number = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(1\d{10}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?)(?!\d)").search
_EDGES = " ，,、;；:：()（）-"


@dataclass(frozen=True, slots=True)
class Someone:
    """A name, the number to reach them, and what else is known."""

    name: str
    phone: str = ""
    note: str = ""


@dataclass(frozen=True)
class PersonKind(Kind):
    """`张师傅 13800001111 周末不上班`: what stands before the number is the name, what follows a note."""

    max_length: int = 400
    name: ClassVar[str] = "person"

    def parse(self, raw: object) -> Parsed[Someone]:
        text = clean(raw, multiline=False)
        if is_placeholder(fold(text)):
            return Parsed(None)
        if len(text) > self.max_length:
            return Parsed(None, "too-long")
        found = _number(text)
        if found is None:
            return Parsed(Someone(text))
        before, after = text[: found.start()].strip(_EDGES), text[found.end() :].strip(_EDGES)
        phone = found[1].replace(" ", "-")
        return Parsed(Someone(before or after, phone, after if before else ""))

    def edit_text(self, value: Any) -> str:
        return "" if value is None else " ".join(filter(None, (value.name, value.phone, value.note)))

    def dump(self, value: Any) -> Any:
        return None if value is None else asdict(value)

    def load(self, data: Any) -> Any:
        return None if data is None else Someone(**data)
