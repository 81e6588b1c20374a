"""A row of a list as it was understood, and the items of which each holds telephones of one kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.excel.cells.contacts import ReadContact
from app.fields.phones import PhoneKind, PhoneNumber

PHONE_KINDS = {
    "mobile": PhoneKind.MOBILE,
    "office_phone": PhoneKind.OFFICE,
    "home_phone": PhoneKind.HOME,
    "other_phone": PhoneKind.OTHER,
}
PHONE_ITEMS = {kind: key for key, kind in PHONE_KINDS.items()}

ImportNote = dict[str, str]


@dataclass(slots=True)
class ReadRow:
    """A row as understood: values by key, and in `kept` what could not be read, as import notes.

    `raws` are the cells that stand for others (「同上」), by column. `also` is what cells tell for
    other items: title, key and value; `apart` what of cells about several people is the customer's, by
    column. `problems` are codes for the row. `told_by_id` are the items that no
    column gave but the ID number. `whole_notes`: the notes are those of an export,
    and stand for all there were. `of_log`: its table is a log of contacts, readable days or not.
    `outcome` is how far its contact brought the customer.
    `replaced` is what the list says where a person wrote something that cannot be read, either.
    """

    line: int
    cells: list[Any]
    values: dict[str, Any] = field(default_factory=dict)
    kept: list[ImportNote] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    raws: dict[int, Any] | None = None
    also: list[tuple[str, str, Any]] | None = None
    contacts: list[ReadContact] = field(default_factory=list)
    told_by_id: tuple[str, ...] = ()
    owner: str = ""
    number: str = ""
    outcome: str = ""
    apart: dict[int, Any] | None = None
    whole_notes: bool = False
    of_log: bool = False
    replaced: tuple[ImportNote, ...] = ()

    @property
    def notes(self) -> list[ImportNote]:
        """Everything that the import notes of its customer keep of it."""
        return [*self.kept, *self.replaced] if self.replaced else self.kept


def united(before: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """Both, each once."""
    return (*before, *(value for value in more if value not in before))


def kind_in(key: str, phone: PhoneNumber) -> PhoneKind:
    """The kind of a number that stands in a column for the item `key`."""
    is_landline = phone.number[0] == "0" or len(phone.number) <= 8
    if key == "mobile" and phone.kind is PhoneKind.OTHER and is_landline:
        return PhoneKind.OFFICE
    return phone.kind
