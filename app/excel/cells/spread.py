"""A cell that tells more than its column asks for."""

from __future__ import annotations

from typing import Any

from app.fields.parsed import Parsed
from app.value import value


@value()
class Spread(Parsed[Any]):
    """A reading that has values for other items, too, by their keys."""

    also: tuple[tuple[str, Any], ...] = ()
