"""What the catalog says of one item of the customer file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.fields.kinds import Kind


class Section(StrEnum):
    """The parts of the file, in the order of the form; the first six make the 42-item template."""

    BASIC = "basic"
    FAMILY = "family"
    LIFE = "life"
    PROPERTY = "property"
    ESTEEM = "esteem"
    SELF = "self"
    REACH = "reach"
    RELATION = "relation"
    ASSETS = "assets"
    DEALS = "deals"
    ACCOUNT = "account"
    SHOP = "shop"


SECTION_LABELS: dict[Section, tuple[str, str]] = {
    Section.BASIC: ("基本信息", "Basics"),
    Section.FAMILY: ("家庭信息", "Family"),
    Section.LIFE: ("个人生活与健康", "Personal life"),
    Section.PROPERTY: ("房产状况", "Property"),
    Section.ESTEEM: ("受尊重信息", "Esteem"),
    Section.SELF: ("自我认同价值", "Self-image"),
    Section.REACH: ("联系方式", "Ways to reach"),
    Section.RELATION: ("客情", "Relationship"),
    Section.ASSETS: ("资产与到期", "Assets, expiries"),
    Section.DEALS: ("成交", "Purchases"),
    Section.ACCOUNT: ("集团客户", "Key account"),
    Section.SHOP: ("本店附加", "Shop's own items"),
}


@dataclass(frozen=True, slots=True)
class SectionName:
    """A part of the file as the shop has it: a `Section` by its value, or one that the shop added."""

    key: str
    zh: str
    en: str

    def label(self, lang: str = "zh") -> str:
        """The heading in a language."""
        return self.zh if lang == "zh" else self.en


SECTIONS = tuple(SectionName(key.value, zh, en) for key, (zh, en) in SECTION_LABELS.items())
TEMPLATE_SECTIONS = (
    Section.BASIC,
    Section.FAMILY,
    Section.LIFE,
    Section.PROPERTY,
    Section.ESTEEM,
    Section.SELF,
)


class Table(StrEnum):
    """The child records of a customer."""

    PHONES = "phones"
    ADDRESSES = "addresses"
    FAMILY = "family"
    ASSETS = "assets"
    PURCHASES = "purchases"
    CONTACTS = "account_contacts"
    OUTSIDE = "account_outside"
    NEEDS = "account_needs"
    ACTIVITIES = "account_activities"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class Column:
    """Kept in a column of the customer itself, named like the item."""


@dataclass(frozen=True, slots=True)
class BirthdayColumns:
    """Kept in five columns `birth_*`, so that a day finds its birthdays by an index."""


@dataclass(frozen=True, slots=True)
class PhoneRows:
    """The customer's phones of one kind."""

    kind: str


Matches = tuple[tuple[str, str], ...]
"""Columns of a child record with what stands in them."""


@dataclass(frozen=True, slots=True)
class ChildCell:
    """One cell of the first child record that `matches` (column to value); made when first filled."""

    table: Table
    attribute: str
    matches: Matches = ()

    @property
    def column(self) -> str:
        """The column of the record that tells whether anything is known; a birthday has five."""
        return "birth_calendar" if self.attribute == "birthday" else self.attribute


@dataclass(frozen=True, slots=True)
class FamilyRows:
    """The members of the family with one of these relations, all together."""

    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TagRows:
    """Words of one group (tag, hobby, topic)."""

    group: str


@dataclass(frozen=True, slots=True)
class Custom:
    """An item that the shop added; kept as JSON under its key."""


@dataclass(frozen=True, slots=True)
class AddressParts:
    """Province, city and district of the first address that tells them: read from what was typed there."""


@dataclass(frozen=True, slots=True)
class DerivedColumn:
    """Kept in a column of the customer that follows from the others, named like the item."""


Store = (
    Column
    | BirthdayColumns
    | PhoneRows
    | ChildCell
    | FamilyRows
    | TagRows
    | Custom
    | AddressParts
    | DerivedColumn
)


@dataclass(frozen=True, slots=True)
class Field:
    """One item of the file: everything the form, the list, import, export, search and print need to know.

    `number` is its place in the 42-item template; several fields may share one (the company and its
    address are item 3). `counts` marks the one by which the item is judged filled, `weight` says how much
    it counts then. `due_step` names the care step that its date raises. `system` items are set by the
    program and never typed or imported. `section` is a `Section`, or the key of one that the shop added.
    `origin` is the key of an item that came with the shop's trade, whatever the shop calls it now.
    """

    key: str
    section: str
    zh: str
    en: str
    kind: Kind
    store: Store = field(default_factory=Column)
    number: int | None = None
    aliases: tuple[str, ...] = ()
    sensitive: bool = False
    counts: bool = False
    weight: int = 1
    due_step: str | None = None
    system: bool = False
    origin: str = ""

    @property
    def is_derived(self) -> bool:
        """Whether it follows from other items: shown, sorted and exported, but never written."""
        return isinstance(self.store, AddressParts | DerivedColumn)

    def label(self, lang: str = "zh") -> str:
        """The label in a language, without the number."""
        return self.zh if lang == "zh" else self.en

    def names(self) -> tuple[str, ...]:
        """Every title a column of a list may bear for this item."""
        return (self.zh, self.en, *self.aliases)
