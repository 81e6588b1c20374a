"""What the editor of items shows and gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

NOT_COUNTED, USUAL, IMPORTANT = 0, 1, 3
"""What an item may weigh in the completeness of a file."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a choice; `was` is the word it stands for now, empty for a new one.

    Two that are called the same become one.
    """

    zh: str
    en: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An item as it is to be: a built-in one keeps its kind.

    The `was` of a word is a word of an own item, and the key of an answer of a built-in one.
    """

    label: str
    label_en: str = ""
    kind: str = "line"
    words: tuple[Word, ...] = ()
    weight: int = USUAL
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as it stands; `known` is the number of customers it is known of.

    `locked` ones are always shown: without a name there is no file.
    """

    key: str
    section: str
    draft: ItemDraft
    own: bool
    hidden: bool
    known: int
    locked: bool = False
    fixed: bool = False
    """Whether its answers stay as they are."""


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section with its items in their order, those hidden among them."""

    key: str
    label: str
    label_en: str
    own: bool
    hidden: bool
    items: tuple[ItemRow, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class KindChange:
    """What another kind does to what is known: `survives` of `known` values can be read as it.

    `lost` are some of the texts that cannot; they go word for word into the notes of their customer.
    """

    known: int
    survives: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """What one item must meet; parts that say nothing do not restrict.

    `words` are keys of a choice, tags, stars, or 1 and 0 for yes and no. `low` and `high` are values as they
    are stored (ISO dates, fen), both allowed.
    """

    key: str
    known: bool | None = None
    words: frozenset[str] = frozenset()
    text: str = ""
    low: str | float | None = None
    high: str | float | None = None
