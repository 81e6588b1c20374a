"""The plan of an import: what will happen to each row. The preview is this plan, and the run follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, replace
from typing import Any

from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.record import Record
from app.errors import InputError
from app.excel.cells import answers
from app.excel.cells.helper import ALONE, Helper
from app.excel.cells.read_row import PHONE_KINDS, ReadRow
from app.excel.plan import (
    contact_log,
    keyed,
    ledgers,
    merge,
    namesakes,
    outcomes,
    referrers,
    referring,
    side_by_side,
    twins,
)
from app.excel.plan.decisions import Decisions
from app.excel.plan.read_rows import ReadRows
from app.excel.plan.referring import NOBODY
from app.excel.plan.tables import Corrections, Tables
from app.excel.rows import (
    NOTES,
    NUMBER,
    Cell,
    CellAt,
    Decision,
    LeftOut,
    OnDuplicate,
    Override,
    Picks,
    Progress,
    RowComparison,
    RowPlan,
    Summary,
    Twin,
    Verdict,
    quiet,
)
from app.fields.catalog import Catalog
from app.fields.phones import show_phone

_LOADED = 2000
_WRITTEN = (Verdict.NEW, Verdict.UPDATE, Verdict.DUPLICATE)


class Plan:
    """Every row of a run with what it says, whom it is, and what follows from that."""

    def __init__(self, tables: Tables, catalog: Catalog, lang: str = "zh", area_code: str = "") -> None:
        self.tables = tables
        self.catalog = catalog
        self.mode = OnDuplicate.FILL
        self.key = ""
        self.with_hidden = True
        self._read = ReadRows(tables, catalog, lang, area_code)
        self.rows = self._read.all
        self.twins: dict[int, Twin] = {}
        self.decisions = Decisions(self.twins)
        self.verdicts: dict[int, Verdict] = {}
        self._rows_of: Counter[int | None] = Counter()
        self._items = [
            [catalog[key] for key in dict.fromkeys(table.targets) if key in catalog.by_key]
            for table in tables
        ]
        self._people: dict[int, str] = {}
        self._emptied = 0
        self._changed: dict[int, tuple[str, ...]] = {}
        self._with_number: set[int] = set()
        self._hanging: set[int] = set()
        """The lines of rows that are surely about somebody of another table or of the file."""
        self._referrers: referrers.Offers = {}

    def read(self, corrections: Corrections, progress: Progress = quiet, helper: Helper = ALONE) -> None:
        """Read every cell, those that a person corrected as they were corrected."""
        self._read.read(corrections, progress, helper)

    def compare(self, session: Session, progress: Progress = quiet) -> None:
        """Look for each row in the client file and among the rows above it."""
        self.twins.clear()
        self.twins |= twins.find(session, [row for row in self.rows if _is_usable(row)], progress)
        self._people = queries.staff_names(session)
        by_key = keyed.find(session, self.rows, self.key, self.catalog)
        self.twins |= by_key
        self.twins |= twins.by_ditto(self.rows, self.twins)
        self.twins |= twins.by_firm(session, self.rows, self.twins, self.catalog)
        self.twins |= twins.by_name_alone(session, self.rows, self.twins, self.catalog)
        self.twins |= twins.by_phone_alone(session, self.rows, self.catalog)
        self.twins |= namesakes.find(session, self.rows, self.twins, self.catalog, self._people)
        hanging = referring.find(self.tables, self.rows, self.twins)
        hanging |= referring.in_file(session, self.rows, {*self.twins, *hanging}, self.catalog)
        hanging = referring.downwards(self.rows, {k: v for k, v in hanging.items() if k not in by_key})
        self.twins |= hanging
        self._hanging = {line for line, twin in hanging.items() if twin.certain}
        named, of_ledgers = ledgers.find(session, self.tables, self.rows, self.twins, self.catalog)
        self.twins |= named
        self._hanging |= {line for line, twin in named.items() if twin.certain and line in of_ledgers}
        for row in self.rows:
            if row.line in self._hanging or (row.line in of_ledgers and row.line not in self._with_number):
                referring.settle(row)
            elif row.line in by_key and not _is_usable(row):
                row.problems.remove(NOBODY)
        outcomes.settle(self.rows, self.twins)
        outcomes.settle_next(self.rows, self.twins)
        self._referrers = referrers.find(session, self.rows, self.twins)
        self._read.keep_replaced()
        self._rows_of = Counter(twin.customer_id for twin in self.twins.values())
        for row in self.rows:
            if row.line in self._hanging:
                continue
            if row.number and ((twin := self.twins.get(row.line)) is None or twin.number != row.number):
                self._keep_number(row)
        self.judge(session, progress)

    def judge(self, session: Session, progress: Progress = quiet) -> None:
        """Decide for every row anew: after the mode or many decisions have changed."""
        self.verdicts = {}
        self._changed = {}
        self._emptied = 0
        to_merge, to_ask = [], []
        for row in self.rows:
            verdict = self._decided(row)
            self.verdicts[row.line] = verdict
            if verdict is Verdict.UPDATE:
                to_merge.append(row)
            elif verdict is Verdict.DUPLICATE:
                to_ask.append(row)
        for start in range(0, len(to_merge), _LOADED):
            progress(start, len(to_merge))
            self._judge_updates(session, to_merge[start : start + _LOADED])
        for start in range(0, len(to_ask), _LOADED):
            self._judge_asked(session, to_ask[start : start + _LOADED])

    def decide(self, session: Session, decisions: Mapping[int, Decision | None]) -> None:
        """Follow a person's decisions for some rows, by line; None takes one back."""
        self.decisions.take(decisions)
        self.judge(session)

    def take_in_staff(self, people: Mapping[int, str]) -> None:
        """Know those of the salespeople who were added since: a later row takes nobody away from them."""
        self._people |= people

    def in_place(self, row: ReadRow) -> bool:
        """Whether a row stands for the one purchase its customer had in an export, and is no further one."""
        twin = self.twins.get(row.line)
        by_key = twin is not None and twin.reasons == (self.key or NUMBER,)
        is_of_it = by_key and row.line not in self._hanging
        return is_of_it and twin is not None and self._rows_of[twin.customer_id] == 1

    def changes(self, record: Record, row: ReadRow) -> dict[str, Any]:
        """What a row changes in the file of its customer, see `merge.changes`."""
        in_place = self.in_place(row)
        picks = self.picks(row)
        return merge.changes(
            record, row, self.catalog, self.mode, in_place=in_place, people=self._people, picks=picks
        )

    def picks(self, row: ReadRow) -> Picks:
        """What a person picked item by item for a row that is merged."""
        decision = self.decisions.held(row.line)
        return decision.picks if decision is not None else {}

    def comparison(self, session: Session, line: int, lang: str) -> RowComparison:
        """A row beside its twin, item by item."""
        row = self._read[line]
        known = self._known(session, row)
        picks = self.picks(row)
        rows = side_by_side.compared(known, row, self.catalog, self.mode, picks, lang)
        return RowComparison(self._row_plan(row), tuple(rows))

    def correct(
        self, session: Session, texts: Mapping[CellAt, str | None], progress: Progress = quiet
    ) -> None:
        """Read cells as if these texts stood in them (None: as the list says) and compare all rows anew."""
        self._with_number.difference_update(self._read.correct(texts))
        self.compare(session, progress)

    def answered(self, problem: str, answer: str) -> dict[CellAt, str]:
        """The cells with this problem in the words of an answer, as far as it fits them."""
        found = {}
        for row in self.rows:
            if any(note["problem"] == problem for note in row.kept):
                for cell in self._cells(row):
                    words = answers.possible(problem, cell.raw) if cell.problem == problem else {}
                    if answer in words:
                        found[row.line, cell.column] = words[answer]
        return found

    def corrected(self) -> int:
        """How many rows a person corrected."""
        return self._read.corrected()

    def row(self, line: int) -> ReadRow:
        """A row by its line in the run."""
        return self._read[line]

    def leader(self, row: ReadRow) -> ReadRow | None:
        """The row above that is surely the same person and will be written."""
        twin = self.twins.get(row.line)
        if twin is None or twin.line is None or self.verdicts[twin.line] not in (*_WRITTEN, Verdict.SAME):
            return None
        above = self._read[twin.line]
        joined = self.verdicts[above.line] in (Verdict.UPDATE, Verdict.SAME)
        return (self.leader(above) if joined else None) or above

    def customer_of(self, row: ReadRow) -> int | None:
        """The customer of the file whom a row is or may be."""
        twin = self.twins.get(row.line)
        return twin.customer_id if twin is not None else None

    def summary(self) -> Summary:
        """The counts of all verdicts."""
        counts = Counter(self.verdicts.values())
        problems: Counter[str] = Counter()
        asked: Counter[tuple[str, str]] = Counter()
        flagged = 0
        for row in self.rows:
            if row.problems or row.kept:
                problems.update({*row.problems, *(note["problem"] for note in row.kept)})
                flagged += self.verdicts[row.line] in _WRITTEN
                asked.update(_answers(row))
        return Summary(
            len(self.rows),
            **{str(verdict): counts[verdict] for verdict in Verdict},
            flagged=flagged,
            problems=dict(problems),
            asked=dict(asked),
            left_out=_together([table.sheet.left_out for table in self.tables]),
            emptied=self._emptied,
        )

    def window(self, lines: Sequence[int]) -> list[RowPlan]:
        """Some rows of the preview with every cell."""
        return [self._row_plan(self._read[line]) for line in lines if line in self._read]

    def _known(self, session: Session, row: ReadRow) -> side_by_side.Beside:
        """The file of the customer a row is, or the row above that opens it; `InputError` without either."""
        leader = self.leader(row)
        joins_leader = leader is not None and self.verdicts[leader.line] not in (Verdict.UPDATE, Verdict.SAME)
        customer_id = None if joins_leader else self.customer_of(leader or row)
        record = queries.load(session, [customer_id]).get(customer_id) if customer_id is not None else None
        if record is not None:
            owner = self._people.get(record.columns["owner_id"] or 0, "")
            return side_by_side.of_record(record, self.catalog, row, owner, in_place=self.in_place(row))
        if leader is None:
            raise InputError("no-such-customer", id=customer_id)
        return side_by_side.of_row(leader, row)

    def _row_plan(self, row: ReadRow) -> RowPlan:
        phone = next((phone for key in PHONE_KINDS for phone in row.values.get(key) or ()), None)
        cells = self._cells(row)
        codes = [*row.problems, *(note["problem"] for note in row.kept)]
        told = {cell.problem for cell in cells}
        decision = self.decisions.held(row.line)
        return RowPlan(
            line=row.line,
            place=self.tables.place(row.line),
            verdict=self.verdicts[row.line],
            name=row.values.get("name") or "",
            phone=show_phone(phone) if phone else "",
            twin=self._placed(self.twins.get(row.line)),
            cells=cells,
            problems=tuple(dict.fromkeys(code for code in codes if code not in told)),
            override=decision.override if decision else None,
            picked=len(decision.picks) if decision else 0,
            changed=self._changed.get(row.line, ()),
        )

    def _cells(self, row: ReadRow) -> tuple[Cell, ...]:
        return tuple(self._offered(cell, row) for cell in self._read.cells(row))

    def _offered(self, cell: Cell, row: ReadRow) -> Cell:
        """What an unclear cell may mean; of a referrer's name that several bear, who they are."""
        if meant := answers.possible(cell.problem, cell.raw):
            return replace(cell, offers=tuple(meant.values()))
        if cell.target != referrers.REFERRER or referrers.SEVERAL not in row.problems:
            return cell
        offers = self._referrers.get(row.values[referrers.REFERRER], ())
        return replace(cell, problem=referrers.SEVERAL, offers=offers)

    def _placed(self, twin: Twin | None) -> Twin | None:
        """With the place of the row above, if it is one."""
        if twin is None or twin.line is None:
            return twin
        return replace(twin, place=self.tables.place(twin.line))

    def _keep_number(self, row: ReadRow) -> None:
        """A number of another program's is none of ours, but nothing is lost."""
        if row.line in self._with_number:
            return
        self._with_number.add(row.line)
        line = f"{self.tables.of(row.line).number_header}：{row.number}"
        before = row.values.get(NOTES)
        row.values[NOTES] = f"{before}\n{line}" if before else line

    def _decided(self, row: ReadRow) -> Verdict:
        """Who is known by a key alone has no name to open a file with, and a known firm needs none."""
        decision = self.decisions.override(row.line)
        if decision is Override.SKIP or (decision is None and self._is_left_hidden(row)):
            return Verdict.SKIP
        if not _is_usable(row):
            return Verdict.PROBLEM
        verdict = self._wanted(row, decision)
        is_new = verdict in (Verdict.NEW, Verdict.DUPLICATE)
        is_nobody = not row.values.get("name") or (decision is None and merge.SEVERAL_THERE in row.problems)
        return Verdict.PROBLEM if is_new and is_nobody else verdict

    def _wanted(self, row: ReadRow, decision: Override | None) -> Verdict:
        twin = self.twins.get(row.line)
        if twin is None or decision in (Override.NEW, Override.HOUSEHOLD) or self._stands_alone(twin):
            return Verdict.NEW
        if decision is Override.MERGE:
            return Verdict.UPDATE
        if self.mode is OnDuplicate.SKIP:
            return Verdict.SKIP
        if self.mode is OnDuplicate.NEW:
            return Verdict.NEW
        return Verdict.UPDATE if twin.certain else Verdict.DUPLICATE

    def _stands_alone(self, twin: Twin) -> bool:
        """Whether the row above whose twin this is will not be written after all."""
        return twin.line is not None and self.verdicts[twin.line] in (Verdict.PROBLEM, Verdict.SKIP)

    def _is_left_hidden(self, row: ReadRow) -> bool:
        if self.with_hidden:
            return False
        table = self.tables.of(row.line)
        return table.shown(row.line) in table.sheet.hidden

    def _judge_asked(self, session: Session, rows: Sequence[ReadRow]) -> None:
        """A row all of which stands in the file of whom it may be, name included, is that one.

        So nobody need be asked, and a list that is imported again opens no file twice. Namesakes are asked.
        """
        ids = self._known_ids(rows)
        loaded = queries.load(session, sorted(ids))
        log = contact_log.marks(session, rows, ids)
        for row in rows:
            record = loaded.get(self.twins[row.line].customer_id or 0)
            if record is None or record.columns["name"] != row.values.get("name"):
                continue
            if namesakes.is_name_only(row):  # what is the same of those was found with them
                continue
            told = merge.changes(record, row, self.catalog, OnDuplicate.FILL, people=self._people)
            if not told and not contact_log.tells(row, log.get(record.columns["id"], set())):
                self.verdicts[row.line] = Verdict.SAME

    def _known_ids(self, rows: Sequence[ReadRow]) -> set[int]:
        """The customers of the file whom these rows are or may be."""
        twins_of = (self.twins[row.line].customer_id for row in rows)
        return {customer_id for customer_id in twins_of if customer_id is not None}

    def _judge_updates(self, session: Session, rows: Sequence[ReadRow]) -> None:
        """Rows that would change nothing are the same."""
        ids = self._known_ids(rows)
        loaded = queries.load(session, sorted(ids))
        log = contact_log.marks(session, rows, ids)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}
        for row in rows:
            record = loaded.get(self.twins[row.line].customer_id or 0)
            leader = self.leader(row)
            if record is not None:
                changes = self.changes(record, row)
                if self.mode is OnDuplicate.OVERWRITE and self.in_place(row):
                    self._emptied += merge.emptied(record, row, self._items[self.tables.number_of(row.line)])
                changed = bool(changes) or contact_log.tells(row, log.get(record.columns["id"], set()))
                self._changed[row.line] = shared.setdefault(told := tuple(changes), told)
            else:
                picks = self.picks(row)
                changed = leader is None or merge.adds(leader, row, self.catalog, self.mode, picks)
            self.verdicts[row.line] = Verdict.UPDATE if changed else Verdict.SAME


def _answers(row: ReadRow) -> Iterator[tuple[str, str]]:
    """What may be answered for the unclear cells of a row."""
    for note in row.kept:
        for answer in answers.possible(note["problem"], note["text"]):
            yield note["problem"], answer


def _is_usable(row: ReadRow) -> bool:
    return NOBODY not in row.problems


def _together(parts: Sequence[LeftOut]) -> LeftOut:
    return LeftOut(*(sum(counts) for counts in zip(*map(astuple, parts), strict=True)))


def rejected(plan: Plan) -> Iterator[tuple[ReadRow, str]]:
    """The rows that are not imported, each with the reason's code."""
    for row in plan.rows:
        verdict = plan.verdicts[row.line]
        if verdict is Verdict.PROBLEM:
            yield row, row.problems[-1] if row.problems else NOBODY
        elif verdict is Verdict.SKIP:
            is_chosen = plan.decisions.override(row.line) is not None
            yield row, "left-out" if is_chosen or row.line not in plan.twins else "known"
