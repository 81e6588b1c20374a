"""To whom letters go: names with their forms of address, where they live, and once to a household."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.care.dues.household import homes
from app.customers import queries as customers
from app.customers import record as records
from app.customers.record import Record
from app.fields.field import Field, Table
from app.fields.surnames import COMPOUNDS
from app.sheets.making import Making
from app.sheets.sheet import LeftOut

MAILING, HOME, COMPANY = "mailing", "home", "company"
ADDRESSES = (MAILING, HOME, COMPANY)
"""Which address a letter goes to, where there are several; the others stand in for it in this order."""
AT_ONCE = 1000
NOWHERE, SILENT, GONE = "address", "silent", "deceased"
"""Why somebody gets no letter."""
_FORMAL = frozenset(
    "经理 总经理 董事长 主任 校长 院长 局长 处长 科长 所长 行长 厂长 "
    "老师 医生 教授 律师 先生 女士 小姐 太太".split()
)
_COURTESY = {"male": ("先生", "Mr "), "female": ("女士", "Ms ")}
_POSTCODES = frozenset({"邮编", "邮政编码", "postcode", "postal code", "zip"})
_MARKED = re.compile(r"[（(【\[]?\s*(?:邮编|邮政编码)\s*[:：]?\s*(\d{6})\s*[）)】\]]?")
_AT_AN_END = re.compile(
    r"^[（(【\[]?(\d{6})(?!\d)[）)】\]]?[\s,，、;；]*|[\s,，、;；]*[（(【\[]?(?<!\d)(\d{6})[）)】\]]?$"
)
_NO_CODE_BEFORE = re.compile(r"[A-Za-z]$")


@dataclass(frozen=True, slots=True)
class Addressee:
    """One person on an envelope: `courtesy` stands before an English name, `title` behind a Chinese one."""

    id: int
    name: str
    title: str
    courtesy: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: to whom, and where it goes; `company` where that is to work, `owner` looks after them."""

    people: tuple[Addressee, ...]
    to: str
    address: str
    postcode: str
    company: str
    owner: str

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(each.id for each in self.people)


@dataclass(frozen=True, slots=True)
class Post:
    """All letters, and whom none goes to."""

    letters: tuple[Letter, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def people(self) -> int:
        """How many customers are written to."""
        return sum(len(letter.people) for letter in self.letters)

    @property
    def names(self) -> tuple[str, ...]:
        """To whom each letter goes."""
        return tuple(letter.to for letter in self.letters)


def post(session: Session, ids: Sequence[int], making: Making, *, addressed: bool = True) -> Post:
    """The letters to some customers, in their order; a household gets one where that is wanted.

    Who died or wants to hear nothing is left out, and so is who has no address, if they are `addressed`.
    """
    writer = _Writer(session, making, addressed)
    living = homes(session) if making.style.option("together", True) else {}
    groups: dict[object, list[_Known]] = {}
    for known in writer.known(ids):
        alone = ("alone", known.record.columns["id"])
        home = living.get(known.record.columns["id"]) if not known.record.columns["is_organisation"] else None
        groups.setdefault(alone if home is None else home, []).append(known)
    letters = tuple(letter for group in groups.values() for letter in writer.letters(group))
    return Post(letters, tuple(LeftOut(why, tuple(names)) for why, names in writer.left_out.items()))


def postcode_of(address: str) -> tuple[str, str]:
    """An address without the postcode that was typed before, behind or into it, and the postcode."""
    text = address.strip()
    for pattern in (_MARKED, _AT_AN_END):
        for found in pattern.finditer(text):
            code = next((group for group in found.groups() if group), "")
            if code and not _NO_CODE_BEFORE.search(text[: found.start()]):
                rest = (text[: found.start()] + text[found.end() :]).strip(" ,，、;；")
                return (rest, code) if rest else (text, "")
    return text, ""


def addressee(row: records.Row) -> Addressee:
    """How a customer is called on an envelope: by a title behind the surname, else by their sex.

    总 stands behind a surname alone: 陈总 is written to as 陈国栋 先生.
    """
    name, noted = str(row["name"]), str(row["salutation"] or "")
    if row["is_organisation"]:
        return Addressee(row["id"], name, "", "")
    title, courtesy = _COURTESY.get(row["sex"] or "", ("", ""))
    surname = name[:2] if name[:2] in COMPOUNDS else name[:1]
    rest = noted.removeprefix(name) if noted.startswith(name) else noted.removeprefix(surname)
    if rest != noted and rest in _FORMAL:
        title = rest
    return Addressee(row["id"], name, title if not name.isascii() else "", courtesy)


@dataclass(frozen=True, slots=True)
class _Known:
    """A customer and where letters reach them: kind, address, postcode."""

    record: Record
    place: tuple[str, str, str]
    postcode: str


class _Writer:
    """Letters of one sheet; gathers whom none goes to."""

    def __init__(self, session: Session, making: Making, addressed: bool) -> None:
        self._session, self._making, self._addressed = session, making, addressed
        self._names = customers.staff_names(session)
        first = making.style.option("address", MAILING)
        self._order = sorted(ADDRESSES, key=lambda kind: kind != first)
        self.left_out: dict[str, list[str]] = defaultdict(list)

    def known(self, ids: Sequence[int]) -> Iterator[_Known]:
        """Those of the customers who may be written to."""
        own = self._own_postcode()
        for start in range(0, len(ids), AT_ONCE):
            some = customers.load(self._session, ids[start : start + AT_ONCE], [Table.ADDRESSES])
            for record in some.values():
                row = record.columns
                if row["deceased"] or row["do_not_contact"]:
                    self.left_out[GONE if row["deceased"] else SILENT].append(str(row["name"]))
                    continue
                written = str(records.read(record, own) or "") if own else ""
                yield _Known(record, self._place(record), written)

    def letters(self, group: list[_Known]) -> Iterator[Letter]:
        """One letter to all who live together; who of them has no address is reached by the others'."""
        home = next((known for known in group if known.place[1]), None)
        if self._addressed and home is None:
            self.left_out[NOWHERE] += [str(known.record.columns["name"]) for known in group]
            return
        at = home or group[0]
        kind, address, postcode = at.place
        people = tuple(addressee(known.record.columns) for known in group)
        row = at.record.columns
        yield Letter(
            people=people,
            to=self.called(people),
            address=address,
            postcode=postcode or at.postcode,
            company=str(row["company"] or "") if kind == COMPANY and not row["is_organisation"] else "",
            owner=self._names.get(row["owner_id"], "") if row["owner_id"] else "",
        )

    def called(self, people: Iterable[Addressee]) -> str:
        """All names of a letter as they are written on it."""
        if self._making.lang.startswith("en"):
            return " & ".join(f"{each.courtesy}{each.name}" for each in people)
        return "、".join(f"{each.name} {each.title}".strip() for each in people)

    def _place(self, record: Record) -> tuple[str, str, str]:
        """Kind, address and postcode, of several the first; empty where no address is known."""
        rows = [row for row in record.children[Table.ADDRESSES] if row["text"]]
        typed = {row["kind"]: str(row["text"]) for row in reversed(rows)}
        for kind in self._order:
            if kind in typed:
                return kind, *postcode_of(typed[kind])
        return "", "", ""

    def _own_postcode(self) -> Field | None:
        """The shop's own item for postcodes, unless it is a sensitive one."""
        for field in customers.catalog(self._session).fields:
            if {field.label("zh").casefold(), field.label("en").casefold()} & _POSTCODES:
                return None if field.sensitive else field
        return None
