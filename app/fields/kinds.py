"""The kinds of items: each reads, shows, edits, keeps and exports its values.

A kind is plain data (options, limits) with functions of a value. Values are None where nothing is
known; every verb takes None. Reading never raises: what cannot be read comes back as a problem's code.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, ClassVar

from app.calendar.dates import Birthday, Calendar
from app.fields.kind import Kind
from app.fields.option import Option
from app.fields.parse_choice import as_rooms, beginnings, read_loosely
from app.fields.parse_date import edit_birthday, read_birthday, read_date, show_birthday
from app.fields.parse_hour import read_hour
from app.fields.parse_id import birth_of, read_id, read_plate, sex_of
from app.fields.parse_number import (
    AREA_UNITS,
    COUNT_UNITS,
    DEAREST,
    MONEY_UNITS,
    plain,
    read_quantity,
    show_money,
    to_fen,
)
from app.fields.parse_rating import MOST_STARS, read_rating
from app.fields.parse_words import read_email, read_tags, read_text, read_yes_no, tidy_name
from app.fields.parsed import Parsed, clean, fold, is_placeholder, whole_digits
from app.fields.phones import PhoneKind, PhoneNumber, edit_phones, parse_phones, show_phone
from app.fields.traditional import simplified

__all__ = [
    "BirthdayKind",
    "Choice",
    "Date",
    "Email",
    "Hour",
    "IdNumber",
    "Integer",
    "Kind",
    "Money",
    "Name",
    "Number",
    "Option",
    "Parsed",
    "Percent",
    "Phones",
    "Plate",
    "Rating",
    "Size",
    "Tags",
    "Text",
    "YesNo",
    "birth_of",
    "sex_of",
]


@dataclass(frozen=True)
class Text(Kind):
    """Free text: full-width letters and digits made plain, Chinese punctuation kept.

    `offers` are words that are often meant; any others may be written as well.
    """

    multiline: bool = False
    max_length: int = 4000
    offers: tuple[Option, ...] = ()
    name: ClassVar[str] = "text"

    def parse(self, raw: object) -> Parsed[str]:
        return read_text(clean(raw, multiline=self.multiline), self.max_length)


@dataclass(frozen=True)
class Code(Text):
    """A number that is no amount: of a contract, a policy, a chassis. A workbook keeps 15 digits of it."""

    def parse(self, raw: object) -> Parsed[str]:
        return Parsed(None, "lost-digits") if whole_digits(raw)[1] else super().parse(raw)


@dataclass(frozen=True)
class Name(Kind):
    """The name of a person or firm: `王　伟` is `王伟`; the dot of `买买提·艾力` is always the same."""

    max_length: int = 100
    name: ClassVar[str] = "name"

    def parse(self, raw: object) -> Parsed[str]:
        return read_text(tidy_name(clean(raw, multiline=False)), self.max_length)


@dataclass(frozen=True)
class Choice(Kind):
    """One key out of the options; labels and synonyms are read in either language and any case."""

    options: tuple[Option, ...]
    _keys: dict[str, str] = field(init=False, repr=False, compare=False)
    _begins: dict[str, str] = field(init=False, repr=False, compare=False)
    _by_key: dict[str, Option] = field(init=False, repr=False, compare=False)
    name: ClassVar[str] = "choice"

    def __post_init__(self) -> None:
        """Look-ups, labels before keys before synonyms: the editor's own words always win."""
        words = [(option.zh, option.key) for option in self.options]
        words += [(word, option.key) for option in self.options for word in (option.key, option.en)]
        words += [(word, option.key) for option in self.options for word in option.synonyms]
        keys = {fold(word).casefold(): key for word, key in reversed(words)}
        spaceless = {word.replace(" ", ""): key for word, key in keys.items()}
        object.__setattr__(self, "_keys", spaceless | keys)
        labels = {fold(option.zh).casefold(): option.key for option in self.options}
        object.__setattr__(self, "_begins", beginnings(labels))
        object.__setattr__(self, "_by_key", {option.key: option for option in self.options})

    @property
    def offered(self) -> tuple[Option, ...]:
        """What is to be chosen from."""
        return tuple(option for option in self.options if not option.hidden)

    def parse(self, raw: object) -> Parsed[str]:
        text = fold(raw)
        key = self._keys.get(text.casefold())
        if key is None and not is_placeholder(text):
            read = read_loosely(text, self._keys.get)
            key = self._begun(text) if read.value is None else None
            return Parsed(key) if key else read
        return Parsed(key)

    def _begun(self, text: str) -> str | None:
        """The one option that begins so, where none is called so."""
        word = simplified(as_rooms(text)).casefold()
        return self._keys.get(word) or self._begins.get(word)

    def show(self, value: Any, lang: str = "zh") -> str:
        option = self._by_key.get(value)
        if option is None:
            return value or ""
        return option.zh if lang == "zh" else option.en

    def edit_text(self, value: Any) -> str:
        return self.show(value)


@dataclass(frozen=True)
class Tags(Kind):
    """Words in the order given, each once; a value is a tuple, never an empty one."""

    max_length: int = 4000
    name: ClassVar[str] = "tags"

    def parse(self, raw: object) -> Parsed[tuple[str, ...]]:
        return read_tags(raw, self.max_length)

    def show(self, value: Any, lang: str = "zh") -> str:
        return ("、" if lang == "zh" else ", ").join(value or ())

    def edit_text(self, value: Any) -> str:
        return self.show(value)

    def dump(self, value: Any) -> Any:
        return None if value is None else list(value)

    def load(self, data: Any) -> Any:
        return None if data is None else tuple(data)


@dataclass(frozen=True)
class YesNo(Kind):
    """True, False or not known."""

    name: ClassVar[str] = "yesno"

    def parse(self, raw: object) -> Parsed[bool]:
        return read_yes_no(raw)

    def show(self, value: Any, lang: str = "zh") -> str:
        if value is None:
            return ""
        return ("是" if value else "否") if lang == "zh" else ("Yes" if value else "No")

    def edit_text(self, value: Any) -> str:
        return self.show(value)


@dataclass(frozen=True)
class Integer(Kind):
    """A count between two limits, both allowed."""

    min: int = 0
    max: int = 1_000_000_000
    name: ClassVar[str] = "integer"

    def parse(self, raw: object) -> Parsed[int]:
        read = read_quantity(raw, COUNT_UNITS)
        if read.value is None:
            return Parsed(None, read.problem)
        if read.value != int(read.value):
            return Parsed(None, "not-whole")
        if not self.min <= read.value <= self.max:
            return Parsed(None, "out-of-range")
        return Parsed(int(read.value), note=read.note)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        return "" if value is None else f"{value:,}"

    def export(self, value: Any) -> object:
        return value


@dataclass(frozen=True)
class Year(Integer):
    """A year of the common calendar."""

    min: int = 1990
    max: int = 2100

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        return "" if value is None else str(value)


@dataclass(frozen=True)
class Number(Kind):
    """A number with at most four decimals, such as 1.5 litres."""

    name: ClassVar[str] = "number"

    def parse(self, raw: object) -> Parsed[float]:
        read = read_quantity(raw, COUNT_UNITS)
        return Parsed(None if read.value is None else round(float(read.value), 4), read.problem, read.note)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else plain(value)

    def export(self, value: Any) -> object:
        return value


@dataclass(frozen=True)
class Rating(Kind):
    """One to five stars: `4`, `4星`, `四星`, `4/5` and `★★★★☆` are read."""

    name: ClassVar[str] = "rating"

    def parse(self, raw: object) -> Parsed[int]:
        return read_rating(raw)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        return "" if value is None else "★" * value + "☆" * (MOST_STARS - value)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else f"{value} {self.show(value)}"

    def export(self, value: Any) -> object:
        return value


@dataclass(frozen=True)
class Percent(Kind):
    """How much of `whole` there is; set by the program, read back for nothing."""

    whole: int
    name: ClassVar[str] = "percent"

    def parse(self, raw: object) -> Parsed[int]:
        return Integer().parse(raw)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        return f"{percent(value or 0, self.whole)}%"

    def export(self, value: Any) -> object:
        return self.show(value)


def percent(part: int, whole: int) -> int:
    """A whole percentage; all of nothing is 0."""
    return round(100 * part / whole) if whole else 0


@dataclass(frozen=True)
class Money(Kind):
    """An amount in whole fen; a cell of a workbook has yuan."""

    name: ClassVar[str] = "money"

    def parse(self, raw: object) -> Parsed[int]:
        read = read_quantity(raw, MONEY_UNITS)
        if read.value is not None and read.value > DEAREST:
            return Parsed(None, "out-of-range")
        return Parsed(None if read.value is None else to_fen(read.value), read.problem, read.note)

    def show(self, value: Any, lang: str = "zh") -> str:
        return "" if value is None else show_money(value, lang)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else plain(Decimal(value) / 100)

    def export(self, value: Any) -> object:
        if value is None:
            return None
        return value // 100 if value % 100 == 0 else value / 100


@dataclass(frozen=True)
class Size(Kind):
    """Square metres, to the hundredth."""

    max: float = 100_000_000
    name: ClassVar[str] = "size"

    def parse(self, raw: object) -> Parsed[float]:
        read = read_quantity(raw, AREA_UNITS)
        if read.value is not None and not 0 <= read.value <= self.max:
            return Parsed(None, "out-of-range")
        return Parsed(None if read.value is None else round(float(read.value), 2), read.problem, read.note)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        return "" if value is None else f"{plain(value)}㎡"

    def edit_text(self, value: Any) -> str:
        return "" if value is None else plain(value)

    def export(self, value: Any) -> object:
        return value


@dataclass(frozen=True)
class Date(Kind):
    """A day of the common calendar, year and all."""

    name: ClassVar[str] = "date"

    def parse(self, raw: object) -> Parsed[dt.date]:
        return read_date(raw)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else value.isoformat()

    def dump(self, value: Any) -> Any:
        return None if value is None else value.isoformat()

    def load(self, data: Any) -> Any:
        return None if data is None else dt.date.fromisoformat(data)

    def export(self, value: Any) -> object:
        return value


@dataclass(frozen=True)
class Hour(Kind):
    """A time of day to the minute. With `shop_hours` 3点 is in the afternoon; see `parse_hour`."""

    name: ClassVar[str] = "hour"
    shop_hours: bool = True

    def parse(self, raw: object) -> Parsed[dt.time]:
        return read_hour(raw, shop_hours=self.shop_hours)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else f"{value:%H:%M}"

    def dump(self, value: Any) -> Any:
        return None if value is None else value.isoformat("minutes")

    def load(self, data: Any) -> Any:
        return None if data is None else dt.time.fromisoformat(data)


@dataclass(frozen=True)
class BirthdayKind(Kind):
    """A birthday, solar or lunar, with what is known of it; in a workbook a date only where it is whole."""

    name: ClassVar[str] = "birthday"

    def parse(self, raw: object) -> Parsed[Birthday]:
        return read_birthday(raw)

    def show(self, value: Any, lang: str = "zh") -> str:
        return "" if value is None else show_birthday(value, lang)

    def edit_text(self, value: Any) -> str:
        return "" if value is None else edit_birthday(value)

    def dump(self, value: Any) -> Any:
        if value is None:
            return None
        return {
            "calendar": value.calendar.value,
            "year": value.year,
            "month": value.month,
            "day": value.day,
            "leap": value.leap,
        }

    def load(self, data: Any) -> Any:
        return None if data is None else Birthday(**{**data, "calendar": Calendar(data["calendar"])})

    def export(self, value: Any) -> object:
        if value is not None and value.calendar is Calendar.SOLAR and value.year and value.recurs:
            return dt.date(value.year, value.month, value.day)
        return super().export(value)


@dataclass(frozen=True)
class Phones(Kind):
    """Numbers in a tuple, never an empty one. Those that are not mobiles are taken for the `usual` kind."""

    usual: PhoneKind = PhoneKind.OTHER
    name: ClassVar[str] = "phones"

    def parse(self, raw: object) -> Parsed[tuple[PhoneNumber, ...]]:
        return parse_phones(raw, self.usual)

    def show(self, value: Any, lang: str = "zh") -> str:
        return ("、" if lang == "zh" else ", ").join(show_phone(phone, lang) for phone in value or ())

    def edit_text(self, value: Any) -> str:
        return edit_phones(value or (), self.usual)

    def dump(self, value: Any) -> Any:
        if value is None:
            return None
        return [{"kind": phone.kind.value, "number": phone.number, "ext": phone.ext} for phone in value]

    def load(self, data: Any) -> Any:
        if data is None:
            return None
        return tuple(PhoneNumber(PhoneKind(row["kind"]), row["number"], row["ext"]) for row in data)

    def export(self, value: Any) -> object:
        """As the editor has it: read back, it gives the same numbers of the same kinds."""
        return self.edit_text(value) or None


@dataclass(frozen=True)
class IdNumber(Kind):
    """An identity card's number; it tells birthday (`birth_of`) and sex (`sex_of`)."""

    name: ClassVar[str] = "id"

    def parse(self, raw: object) -> Parsed[str]:
        return read_id(raw)


@dataclass(frozen=True)
class Plate(Kind):
    """A number plate."""

    name: ClassVar[str] = "plate"

    def parse(self, raw: object) -> Parsed[str]:
        return read_plate(raw)

    def show(self, value: Any, lang: str = "zh") -> str:  # noqa: ARG002
        if not value:
            return ""
        return value if value.isascii() else f"{value[:2]}·{value[2:]}"


@dataclass(frozen=True)
class Email(Kind):
    """An e-mail address, its domain in small letters."""

    name: ClassVar[str] = "email"

    def parse(self, raw: object) -> Parsed[str]:
        return read_email(raw)
