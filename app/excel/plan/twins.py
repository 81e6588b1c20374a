"""Whom the rows of a list are: customers of the file, or rows further up in the same list.

Surely the same is only who bears the same name and a number of their own (phone, ID, plate, WeChat), or the
number of the file. A name that only sounds the same is a hint, and so is everything else: a person decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.customers.duplicates import finding as duplicates
from app.customers.duplicates.finding import DuplicateKey, Match
from app.excel.cells.row_reader import PHONE_KINDS, ReadRow
from app.excel.rows import Progress, Twin


def find(session: Session, rows: Sequence[ReadRow], progress: Progress) -> dict[int, Twin]:
    """For each row, by its line, whom it is or may be."""
    progress(0, 4)
    keys = [_key(row) for row in rows]
    progress(1, 4)
    found = _in_list(rows, keys)
    progress(2, 4)
    for row, matches in zip(rows, duplicates.find(session, keys), strict=True):
        if matches:
            found[row.line] = _of_match(row, matches[0])
    progress(3, 4)
    return found


def _key(row: ReadRow) -> DuplicateKey:
    get = row.values.get
    return DuplicateKey(
        name=get("name") or "",
        phones=tuple(phone.number for key in PHONE_KINDS for phone in get(key) or ()),
        id_number=get("id_number"),
        plate=get("plate"),
        wechat=get("wechat"),
        birthday=get("birthday"),
        company=get("company"),
        address=get("mailing_address") or get("home_address"),
        sex=get("sex"),
    )


def _of_match(row: ReadRow, match: Match) -> Twin:
    certain = match.certain and "name-missing" not in row.problems
    return Twin(match.name, match.number, match.customer_id, reasons=match.agreements, certain=certain)


def _in_list(rows: Sequence[ReadRow], keys: Sequence[DuplicateKey]) -> dict[int, Twin]:
    """Rows that are, or may be, a row above."""
    found = {
        rows[place].line: Twin(keys[above].name, line=rows[above].line, reasons=reasons)
        for place, (above, reasons) in duplicates.hints(keys).items()
    }
    for group in duplicates.within(keys):
        above, first = rows[group[0]], keys[group[0]]
        reasons = duplicates.in_common([keys[place] for place in group])
        for place, agreed in zip(group[1:], reasons[1:], strict=True):
            row = rows[place]
            sure = "name-missing" not in row.problems
            found[row.line] = Twin(first.name, line=above.line, reasons=agreed, certain=sure)
    return found
