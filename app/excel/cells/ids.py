"""What an identity card's number tells of a row, and a birthday beside the one that it tells.

Many cards bear the lunar day as if it were a date, and many lists the lunar day of a card's date: neither is
a contradiction.
"""

from __future__ import annotations

import datetime as dt

from app.calendar.dates import Birthday, Calendar
from app.calendar.lunar import LunarDay, supports, to_lunar
from app.excel.cells.read_row import ReadRow
from app.fields.kinds import birth_of, sex_of

_DAY = dt.timedelta(days=1)


def completed(birthday: Birthday | None, born: dt.date) -> Birthday | None:
    """The birthday with what the card adds: all of it, or the year; None when there is nothing to add."""
    if birthday is None:
        return Birthday.solar(born)
    if birthday.year and birthday.recurs:
        return None
    if birthday.calendar is Calendar.SOLAR:
        return None if _differs(birthday, born.year, born.month, born.day) else Birthday.solar(born)
    if birthday.year is None and birthday.recurs:
        day = _lunar(born)
        if day and (day.month, day.day, day.leap) == (birthday.month, birthday.day, birthday.leap):
            return Birthday(Calendar.LUNAR, day.year, day.month, day.day, day.leap)
    return None


def contradicts(birthday: Birthday | None, born: dt.date) -> bool:
    """Whether no reading of the card's date can be that birthday; calendars may differ by a day."""
    if birthday is None or not _differs(birthday, born.year, born.month, born.day):
        return False
    if birthday.calendar is Calendar.SOLAR:
        return not _is_lunar_of_card(birthday, born)
    days = [day for near in (born - _DAY, born, born + _DAY) if (day := _lunar(near))]
    return bool(days) and all(_differs(birthday, day.year, day.month, day.day) for day in days)


def _is_lunar_of_card(birthday: Birthday, born: dt.date) -> bool:
    """Whether the card bears the lunar day of a birthday that the list has by the common calendar."""
    if not birthday.year or not birthday.recurs:
        return False
    day = _lunar(dt.date(birthday.year, birthday.month, birthday.day))
    return day is not None and (day.year, day.month, day.day) == (born.year, born.month, born.day)


def _lunar(day: dt.date) -> LunarDay | None:
    return to_lunar(day) if supports(day) else None


def _differs(birthday: Birthday, year: int, month: int, day: int) -> bool:
    pairs = ((birthday.year, year), (birthday.month, month), (birthday.day, day))
    return any(said and said != told for said, told in pairs)


def take(row: ReadRow, *, is_ours: bool) -> None:
    """What an ID number tells of its row; one from a list that was exported here is beyond doubt."""
    if not is_ours:
        _doubt_id(row)
    _tell_from_id(row)


def _doubt_id(row: ReadRow) -> None:
    """A number that ends in 000 was most likely cut by a workbook: one in eleven passes its check digit."""
    number = row.values["id_number"]
    if number and len(number) == 18 and number.endswith("000"):
        del row.values["id_number"]
        row.kept.append({"column": "", "text": number, "problem": "lost-digits"})


def _tell_from_id(row: ReadRow) -> None:
    """An ID number gives birthday and sex where the list has none; a contradiction is kept, not mended."""
    number = row.values.get("id_number")
    if not number:
        return
    born, sex = birth_of(number), sex_of(number)
    row.told_by_id = tuple(key for key in ("birthday", "sex") if key not in row.values)
    if born is not None:
        birthday = row.values.get("birthday")
        whole = completed(birthday, born)
        if whole is not None:
            row.values["birthday"] = whole
        elif contradicts(birthday, born):
            row.kept.append({"column": "", "text": number, "problem": "birthday-differs-from-id"})
    if sex is not None and row.values.setdefault("sex", sex) != sex:
        row.kept.append({"column": "", "text": number, "problem": "sex-differs-from-id"})
