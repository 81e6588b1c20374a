"""Judging an import: for every cell of a truth whether it is right, flagged, wrong or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.fields.parsed import fold, text_of
from tests.files.lists.importing import Imported
from tests.files.lists.truth import COUNT, SOMEWHERE, OneOf, Person, Specimen, Typed, Want
from tests.files.lists.writing import as_text

Customer = dict[str, Any]

_TOLD_BY_PHONES = frozenset({"mobile", "office_phone", "home_phone", "other_phone"})
_OF_THE_FILE = frozenset({"number", "name", "owner", "notes", "acquainted_on", "birthday", "sex", "tags"})


class Mark(StrEnum):
    """What became of a cell."""

    RIGHT = "right"
    FLAGGED = "flagged"
    WRONG = "wrong"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Judged:
    """A cell, or a value that no cell told, with what was wanted and what was got."""

    specimen: str
    typed: Typed
    mark: Mark
    got: str = ""

    def line(self) -> str:
        """For whoever mends it."""
        wants = "; ".join(f"{want.path}={want.value}" for want in self.typed.wants) or "kept and flagged"
        return (
            f"{self.mark:7} {self.specimen} {self.typed.place} [{self.typed.kind}: {self.typed.form}] "
            f"typed {self.typed.raw!r} wanted {wants} got {self.got}"
        )


@dataclass(slots=True)
class Score:
    """All cells that were judged."""

    cells: list[Judged] = field(default_factory=list)

    def add(self, other: Sequence[Judged]) -> None:
        """More cells."""
        self.cells += other

    def count(self, mark: Mark) -> int:
        """How many cells came out so."""
        return sum(cell.mark is mark for cell in self.cells)

    @property
    def right_share(self) -> float:
        """The right ones of all, from 0 to 1."""
        return self.count(Mark.RIGHT) / len(self.cells) if self.cells else 1.0

    def faults(self, *marks: Mark) -> list[Judged]:
        """The cells that came out so."""
        return [cell for cell in self.cells if cell.mark in (marks or (Mark.WRONG, Mark.LOST))]

    def causes(self, *marks: Mark) -> str:
        """One example for each kind and form that came out so, with how many there are."""
        found: dict[tuple[str, str, Mark], list[Judged]] = {}
        for cell in self.faults(*marks):
            found.setdefault((cell.typed.kind, cell.typed.form, cell.mark), []).append(cell)
        return "\n".join(f"{len(cells):4} x {cells[0].line()}" for cells in found.values())

    def table(self) -> str:
        """A line for each kind, and one for all."""
        kinds: dict[str, Counter[Mark]] = {}
        for cell in self.cells:
            kinds.setdefault(cell.typed.kind, Counter())[cell.mark] += 1
        lines = [f"{'kind':32} {'cells':>6} {'right':>8} {'flagged':>8} {'wrong':>6} {'lost':>6}"]
        for kind, marks in [*sorted(kinds.items()), ("all", Counter(cell.mark for cell in self.cells))]:
            total = sum(marks.values())
            share = marks[Mark.RIGHT] / total * 100 if total else 100.0
            others = f"{marks[Mark.FLAGGED]:8} {marks[Mark.WRONG]:6} {marks[Mark.LOST]:6}"
            lines.append(f"{kind:32} {total:6} {share:7.2f}% {others}")
        return "\n".join(lines)


def judge(specimen: Specimen, imported: Imported) -> list[Judged]:
    """Every cell of the specimen, and every value that stands in the file without a cell telling it."""
    found = []
    texts = [_all_text(customer) for customer in imported.customers]
    places = _partners(specimen.people, imported.customers, texts)
    for number, person in enumerate(specimen.people):
        place = places.get(number)
        if place is None:
            found += [
                Judged(
                    specimen.name, typed, _absent(typed, person, imported), imported.refused or "no customer"
                )
                for typed in person.cells
                if not person.offered
            ]
            continue
        customer, text = imported.customers[place], texts[place]
        found += [_judged(specimen.name, typed, customer, text, imported) for typed in person.cells]
        found += [
            Judged(specimen.name, typed, Mark.WRONG, got)
            for typed, got in _invented(person, customer, imported)
        ]
    found += [
        Judged(
            specimen.name,
            Typed("", "nobody", form="a customer that nobody is"),
            Mark.WRONG,
            repr(_gist(customer)),
        )
        for place, customer in enumerate(imported.customers)
        if place not in places.values()
    ]
    return found


def _gist(customer: Customer) -> dict[str, Any]:
    gist = {key: customer[key] for key in ("name", "phones", "notes", "import_notes") if customer[key]}
    return gist | {key: value for key, value in customer["items"].items() if value and key not in gist}


def _partners(
    people: Sequence[Person], customers: Sequence[Customer], texts: Sequence[str]
) -> dict[int, int]:
    """Each person's customer: first by name and numbers, then whoever is left by whatever agrees."""
    found = _pairs(people, customers, texts, {}, _says_who)
    if len(found) < len(people) and len(found) < len(customers):
        found |= _pairs(people, customers, texts, found, lambda typed: not _says_who(typed))
    return found


def _pairs(
    people: Sequence[Person],
    customers: Sequence[Customer],
    texts: Sequence[str],
    known: dict[int, int],
    looks: Callable[[Typed], bool],
) -> dict[int, int]:
    pairs = []
    places = [place for place in range(len(customers)) if place not in known.values()]
    for number, person in enumerate(people):
        if number in known:
            continue
        cells = [typed for typed in person.cells if looks(typed)]
        for place in places:
            agreed = sum(_agrees(typed, customers[place], texts[place]) for typed in cells)
            if agreed:
                pairs.append((-agreed, number, place))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, place in sorted(pairs):
        if number not in found and place not in taken:
            found[number] = place
            taken.add(place)
    return found


def _says_who(typed: Typed) -> bool:
    return typed.item in {"name", "mobile", "id_number", "office_phone"}


def _agrees(typed: Typed, customer: Customer, text: str) -> bool:
    if typed.flag and _is_kept(typed, customer):
        return True
    return bool(typed.wants) and all(_holds(want, customer, text) for want in typed.wants)


def _judged(specimen: str, typed: Typed, customer: Customer, text: str, imported: Imported) -> Judged:
    stored = all(_holds(want, customer, text) for want in typed.wants)
    kept = _is_kept(typed, customer)
    if stored and (kept or not typed.flag):
        return Judged(specimen, typed, Mark.RIGHT)
    if stored and typed.wants and _asked(typed, imported):
        return Judged(specimen, typed, Mark.FLAGGED, "its column is asked")
    got = _got(typed, customer)
    if kept or _in_notes(typed, customer):
        return Judged(specimen, typed, Mark.FLAGGED, got)
    if _asked(typed, imported):
        return Judged(specimen, typed, Mark.FLAGGED, f"its column is asked; {got}")
    half_lost = stored and typed.wants
    mark = Mark.WRONG if _stands(typed, customer) and not half_lost else Mark.LOST
    return Judged(specimen, typed, mark, got)


def _absent(typed: Typed, person: Person, imported: Imported) -> Mark:
    """The whole file was refused, or the row was reported (as one without anybody should be); else lost."""
    if typed.flag and _is_reported(typed, imported):
        return Mark.RIGHT
    told = imported.refused or any(_is_reported(other, imported) for other in person.cells)
    return Mark.FLAGGED if told else Mark.LOST


def _is_reported(typed: Typed, imported: Imported) -> bool:
    return any(text in imported.reported for text in _spellings(typed))


def _asked(typed: Typed, imported: Imported) -> bool:
    return bool(typed.column) and any(typed.column in header for header in imported.unsure)


def _spellings(typed: Typed) -> set[str]:
    return {_even(text) for text in (text_of(typed.raw), as_text(typed.raw)) if text.strip()}


@lru_cache(maxsize=100_000)
def _even(text: str) -> str:
    return "".join(fold(text).split()).removeprefix("'")


def _is_kept(typed: Typed, customer: Customer) -> bool:
    """Whether the cell stands word for word among the import notes."""
    spellings = _spellings(typed)
    return any(_even(note["text"]) in spellings for note in customer["import_notes"])


def _in_notes(typed: Typed, customer: Customer) -> bool:
    notes = _even(customer["notes"] or "")
    return any(text in notes for text in _spellings(typed) if len(text) > 1)


def _stands(typed: Typed, customer: Customer) -> bool:
    """Whether something else stands where the cell should."""
    paths = {want.path for want in typed.wants} | {f"items.{typed.item}"} if typed.item else set()
    return any(_at(path, customer) not in (None, [], "") for path in paths if path not in (SOMEWHERE, "any"))


def _got(typed: Typed, customer: Customer) -> str:
    paths = [want.path for want in typed.wants if want.path not in (SOMEWHERE, "any")] or [
        f"items.{typed.item}"
    ]
    found = {path: _at(path, customer) for path in paths}
    notes = {key: customer[key] for key in ("notes", "import_notes") if customer[key]}
    return repr(found | notes)


def _at(path: str, customer: Customer) -> Any:
    value: Any = customer
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _holds(want: Want, customer: Customer, text: str) -> bool:
    if want.path == "any":
        return any(_holds(one, customer, text) for one in want.value)
    if want.path == SOMEWHERE:
        return _even(want.value) in text
    if want.path.startswith(COUNT):
        return len(customer["items"][want.path.removeprefix(COUNT)] or ()) == want.value
    found = _at(want.path, customer)
    if want.path == "notes":
        return _even(want.value) in _even(found or "")
    if isinstance(found, list):
        return any(_equals(want.value, entry) for entry in found)
    return _equals(want.value, found)


def _equals(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, str) and isinstance(found, str):
        return wanted == found or _even(wanted) == _even(found)
    if isinstance(wanted, OneOf):
        return any(_equals(value, found) for value in wanted.values)
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            _equals(value, found.get(key)) for key, value in wanted.items()
        )
    if isinstance(wanted, bool) or isinstance(found, bool):
        return wanted is found
    return bool(wanted == found)


def _all_text(customer: Customer) -> str:
    return _even("\n".join(_leaves(customer)))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for part in value.values():
            yield from _leaves(part)
    elif isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif value is not None:
        yield str(value)


def _invented(person: Person, customer: Customer, imported: Imported) -> Iterator[tuple[Typed, str]]:
    """Values in the file that no cell of this person tells, or that an unreadable cell left behind."""
    told = [want for typed in person.cells for want in _flat((*typed.wants, *typed.also))]
    kept = {typed.item for typed in person.cells if _is_kept(typed, customer) or _asked(typed, imported)}
    for path, value in _stored(customer):
        key = path.removeprefix("items.")
        if any(want.path == path and _equals(want.value, value) for want in told):
            continue
        wanted = any(want.path == path for want in told)
        if path != "phones" and wanted and not isinstance(_at(path, customer), list):
            continue
        if key in kept or (path == "phones" and "mobile" in kept) or _even(str(value)) in _spelled(person):
            continue
        keys = {key, "id_number"} if key in {"birthday", "sex"} else {key}
        guilty = next((typed for typed in person.cells if typed.item in keys), None)
        guilty = guilty or Typed("", "nobody", key, form="told by no cell", place=person.cells[0].place)
        yield guilty, f"{path} = {value!r}, which nobody told"


def _spelled(person: Person) -> set[str]:
    """The cells of whom the program may have put into another text item."""
    return {text for typed in person.cells if not typed.flag for text in _spellings(typed)}


def _flat(wants: Sequence[Want]) -> Iterator[Want]:
    for want in wants:
        if want.path == "any":
            yield from _flat(want.value)
        else:
            yield want


def _stored(customer: Customer) -> Iterator[tuple[str, Any]]:
    for number in customer["phones"]:
        yield "phones", number
    for path in ("birthday", "sex"):
        if customer[path] is not None:
            yield path, customer[path]
    for key, value in customer["items"].items():
        if key in _TOLD_BY_PHONES | _OF_THE_FILE or value in (None, "", []):
            continue
        for entry in value if isinstance(value, list) else [value]:
            yield f"items.{key}", entry
