"""What every kind of item can do."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from app.fields.parsed import Parsed


class Kind(ABC):
    """Reads, shows, edits, keeps and exports the values of one type, its T; every verb takes None."""

    name: ClassVar[str]

    @abstractmethod
    def parse(self, raw: object) -> Parsed[Any]:
        """T from what a person typed or a workbook held (str, number, bool, date, None). Never raises."""

    def typed(self, raw: str, today: dt.date) -> Parsed[Any]:  # noqa: ARG002 - most mean the same on any day
        """T from what a person has typed into the item just now, on that day."""
        return self.parse(raw)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002 - most kinds need no words
        """The value for people; empty for None."""
        return self.edit_text(value)

    def edit_text(self, value: Any) -> str:
        """What stands in an editor: `parse(edit_text(value)).value == value`."""
        return "" if value is None else str(value)

    def dump(self, value: Any) -> Any:
        """The value as JSON holds it."""
        return value

    def load(self, data: Any) -> Any:
        """The value that `dump` wrote."""
        return data

    def export(self, value: Any) -> object:
        """The value as a cell of a workbook: dates and numbers as such, everything else as text."""
        return None if value is None else self.show(value)
