"""Whom the rows of a list are: customers of the file, or rows further up in the same list.

Surely the same is only who bears the same name and a number of their own (phone, ID, plate, WeChat), or the
number of the file. A name that only sounds the same is a hint, and so is everything else: a person decides.
That the name is the same tells it in a log of contacts alone, where nothing else is told.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sqlalchemy.orm import Session

from app.customers.duplicates import finding as duplicates
from app.customers.duplicates.finding import DuplicateKey, Match
from app.customers.duplicates.one_list import OneList
from app.excel.cells.read_row import PHONE_KINDS, ReadRow
from app.excel.plan import keyed, purchases
from app.excel.plan.merge import FIRM, SEVERAL_THERE
from app.excel.rows import Progress, Twin
from app.fields.catalog import Catalog
from app.fields.parsed import clean

_SAYS_WHOM = 20
"""Signs of a cell that names somebody, at most."""
BESIDE_NAME = (
    *PHONE_KINDS,
    *"id_number plate wechat birthday company mailing_address home_address".split(),
)
"""What tells of whom a row is, apart from the name."""
_WHO_ELSE = tuple(key for key in BESIDE_NAME if key != "plate")


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


def by_name_alone(
    session: Session, rows: Sequence[ReadRow], known: Container[int], catalog: Catalog
) -> dict[int, Twin]:
    """Rows of a log (contacts, purchases) that tell nothing of the customer but the name, by line.

    Whom they talked to is the customer who alone bears it, or the row above. Of several who bear it, and of
    whoever bought something, a person decides: else every line of the log would open another file.
    """
    alone = [row for row in rows if tells_only_name(row) and row.line not in known and is_log(row)]
    if not alone:
        return {}
    bearers = keyed.find(session, rows, "name", catalog, of_several=True)
    return {
        row.line: replace(twin, certain=twin.certain and not purchases.tells_one(row.values))
        for row in alone
        if (twin := bearers.get(row.line))
    }


def by_ditto(rows: Sequence[ReadRow], known: Mapping[int, Twin]) -> dict[int, Twin]:
    """Rows that say 「同上」 for the name and tell nothing else of whom they are, of the row above.

    Another plate tells of another car.
    """
    found: dict[int, Twin] = {}
    for above, row in pairwise(rows):
        if not row.raws:
            continue
        name = row.values.get("name")
        says_same = name in {clean(raw, multiline=False) for raw in row.raws.values()}
        if says_same and name == above.values.get("name") and not any(map(row.values.get, _WHO_ELSE)):
            twin = found.get(above.line) or known.get(above.line)
            if twin is None or not twin.certain:
                twin = Twin(str(name), line=above.line, certain=True)
            found[row.line] = replace(twin, reasons=("name",))
    return found


def by_firm(
    session: Session, rows: Sequence[ReadRow], known: Container[int], catalog: Catalog
) -> dict[int, Twin]:
    """Rows of a log of contacts or sales that name a firm where the file has its people, by line.

    They tell of the one person who is there, or whom another of their cells names (「见了谁」); else a person
    decides, and until then nobody is made out of the firm. A firm with a file of its own is a customer as any
    other. `FIRM` or `SEVERAL_THERE` among the problems of such a row says that its name is a firm's.
    """
    for row in rows:
        row.problems[:] = (code for code in row.problems if code not in (FIRM, SEVERAL_THERE))
    log = [row for row in rows if is_log(row) and tells_only_name(row) and row.line not in known]
    names = {row.values["name"] for row in log if row.values.get("name")}
    if not names:
        return {}
    names -= keyed.bearers_of(session, "name", names, catalog).keys()
    lines = {row.line for row in log}
    names -= {row.values.get("name") for row in rows if row.line not in lines}
    people = keyed.bearers_of(session, "company", names, catalog)
    above: dict[str, dict[str, int]] = {}
    found: dict[int, Twin] = {}
    for row in rows:
        firm, name = row.values.get("company") or "", row.values.get("name") or ""
        if firm in names and name:
            above.setdefault(firm, {}).setdefault(name, row.line)
        if name not in names or row.line not in lines:
            continue
        there = [Twin(known, number, customer_id) for customer_id, number, known in sorted(people[name])]
        there = there or [Twin(other, line=line) for other, line in above.get(name, {}).items()]
        named = _named_in(row, there)
        if there:
            is_one = len(there) == 1 or len(named) == 1
            found[row.line] = replace((named or there)[0], reasons=("company",), certain=is_one)
            row.problems.append(FIRM if is_one else SEVERAL_THERE)
    return found


def _named_in(row: ReadRow, people: Sequence[Twin]) -> list[Twin]:
    """Those of a firm whose names stand in a cell of the row that says little else: 「刘志远（采购）」."""
    cells = [text for cell in row.cells if len(text := clean(cell, multiline=False)) <= _SAYS_WHOM]
    return [one for one in people if any(one.name in text for text in cells)]


def by_phone_alone(session: Session, rows: Sequence[ReadRow], catalog: Catalog) -> dict[int, Twin]:
    """Rows of a log of calls that name nobody, by line: whose number it is, where only one bears it."""
    calls = (row for row in rows if row.contacts or row.of_log)
    nameless = {row.line: row for row in calls if "name-missing" in row.problems}
    found: dict[int, Twin] = {}
    for kind in PHONE_KINDS if nameless else ():
        known = keyed.find(session, list(nameless.values()), kind, catalog)
        found |= {line: twin for line, twin in known.items() if twin.customer_id is not None}
    called = {number for line in nameless.keys() - found.keys() for number in _numbers(nameless[line])}
    above: dict[str, dict[str, int]] = {}
    for row in rows if called else ():
        if row.line not in nameless:
            for number in called.intersection(_numbers(row)):
                above.setdefault(number, {}).setdefault(row.values.get("name") or "", row.line)
        elif row.line not in found:
            there = {name: line for number in _numbers(row) for name, line in above.get(number, {}).items()}
            if len(there) == 1:
                [(name, line)] = there.items()
                found[row.line] = Twin(name, line=line, reasons=("phone",), certain=True)
    return found


def _numbers(row: ReadRow) -> tuple[str, ...]:
    return tuple([phone.number for key in PHONE_KINDS for phone in row.values.get(key) or ()])


def is_log(row: ReadRow) -> bool:
    """Whether a row tells of contacts or of a purchase."""
    return row.of_log or bool(row.contacts) or purchases.tells_one(row.values)


def tells_only_name(row: ReadRow) -> bool:
    """Whether a row tells nothing of whom it is but the name."""
    return not any(map(row.values.get, BESIDE_NAME))


def _key(row: ReadRow) -> DuplicateKey:
    get = row.values.get
    return DuplicateKey(
        name=get("name") or "",
        phones=_numbers(row),
        id_number=get("id_number"),
        plate=get("plate"),
        wechat=get("wechat"),
        birthday=get("birthday"),
        company=get("company"),
        address=get("mailing_address") or get("home_address"),
        sex=get("sex"),
    )


def _of_match(row: ReadRow, match: Match) -> Twin:
    certain = match.certain and _is_called(row, match.agreements)
    who = (match.name, match.number, match.customer_id)
    return Twin(*who, reasons=match.agreements, certain=certain, against=match.contradictions)


def _in_list(rows: Sequence[ReadRow], keys: Sequence[DuplicateKey]) -> dict[int, Twin]:
    """Rows that are, or may be, a row above."""
    everybody = OneList(keys)
    found = {
        rows[place].line: Twin(
            keys[above].name,
            line=rows[above].line,
            reasons=reasons,
            against=duplicates.contradictions(*map(duplicates.facts_of_key, (keys[above], keys[place]))),
        )
        for place, (above, reasons) in everybody.hints().items()
    }
    for group in everybody.groups():
        above, first = rows[group[0]], keys[group[0]]
        reasons = everybody.in_common(group)
        for place, agreed in zip(group[1:], reasons[1:], strict=True):
            row = rows[place]
            sure = _is_called(row, agreed)
            found[row.line] = Twin(first.name, line=above.line, reasons=agreed, certain=sure)
    return found


def _is_called(row: ReadRow, agreed: Sequence[str]) -> bool:
    """Whether a row says who its customer is; a form of address does beside a mobile: 「毕老师」."""
    if "name-missing" not in row.problems:
        return True
    is_addressed = row.values.get("name") == row.values.get("salutation")
    return is_addressed and bool(row.values.get("mobile")) and "phone" in agreed
