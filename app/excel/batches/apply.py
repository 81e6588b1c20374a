"""Carrying out a plan: one transaction, by the same functions as the form, undone as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from typing import Any

from sqlalchemy.orm import Session

from app.customers import actions, apart, queries
from app.customers import record as records
from app.customers.duplicates.merging import POSSIBLE_DUPLICATE
from app.customers.record import Record
from app.customers.rows import Draft
from app.customers.search import index as search_index
from app.customers.search import tokens as search_tokens
from app.customers.search.index import Cutter, Filling
from app.customers.ties import kin
from app.excel.cells.read_row import ImportNote, ReadRow, united
from app.excel.columns import mapping, own_items
from app.excel.plan import contact_log, holdings, merge, purchases, tagging
from app.excel.plan.holdings import ASSETS, Holdings
from app.excel.plan.plan import Plan
from app.excel.plan.purchases import PURCHASES
from app.excel.rows import (
    NOTES,
    OWNER,
    ImportChoices,
    Override,
    Pick,
    Progress,
    Result,
    Twin,
    Verdict,
    quiet,
)
from app.fields.catalog import CATALOG
from app.fields.field import Table
from app.staff import actions as staff_actions
from app.storage import journal
from app.storage.behind import Behind

_AT_ONCE = 2000


def run(
    session: Session,
    plan: Plan,
    choices: ImportChoices,
    progress: Progress = quiet,
    cutter: Cutter = search_tokens.documents,
) -> Result:
    """Write everything the plan says; the counts are those of its summary.

    Behind the preparation of one batch the last one is recorded and taken into the search index, for which
    `cutter` cuts its texts.
    """
    summary = plan.summary()
    journal.describe(session, "import", choices.list_name, summary.written)
    own = own_items.create(session, (t for table in plan.tables for t in table.targets), plan.catalog)
    if choices.remember:
        for table in plan.tables:
            chosen = [own.get(target, target) for target in table.targets]
            mapping.remember(session, table.sheet.headers, chosen)
    owners = _owners(session, plan)
    plan.take_in_staff({staff_id: name for name, staff_id in owners.items()})
    with Behind(session) as behind, Filling(behind, cutter) as filling:
        written = _Run(session, plan, choices, owners, own, behind, filling, progress)
        contacts = written.write()
    search_index.leave_out(session, filling.ids.difference(journal.changed(session)))
    return Result(
        added=summary.new + summary.duplicate,
        updated=summary.update,
        same=summary.same,
        rejected=summary.problem + summary.skip,
        flagged=summary.flagged,
        contacts=contacts,
        purchases=written.purchases,
        tagged=written.tagged,
    )


def _owners(session: Session, plan: Plan) -> dict[str, int]:
    """The salespeople whom the rows to be written name, found or added."""
    written = (Verdict.NEW, Verdict.UPDATE, Verdict.DUPLICATE)
    names = dict.fromkeys(row.owner for row in plan.rows if row.owner and plan.verdicts[row.line] in written)
    return {name: staff_actions.add_staff(session, name) for name in names}


class _Run:
    """The rows on their way into the file: first the new customers, then the changed ones."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        choices: ImportChoices,
        owners: dict[str, int],
        own: dict[str, str],
        behind: Behind,
        filling: Filling,
        progress: Progress,
    ) -> None:
        self._session = session
        self._plan = plan
        self._choices = choices
        self._owners = owners
        self._own = own
        self._behind = behind
        self._filling = filling
        self._progress = progress
        self._fresh: list[ReadRow] = []
        self._changed: dict[int, list[ReadRow]] = {}
        self._followers: dict[int, list[ReadRow]] = {}
        self._ids: dict[int, int] = {}
        self._contacts = contact_log.Log(session)
        self.purchases = 0
        """How many came into the files."""
        self.tagged = tagging.counted(session, plan, choices.tag).customers
        """How many customers get the tag of the batch who do not bear it yet."""
        self._turns = cycle(choices.owner_ids or (choices.owner_id,))
        self._sort()

    def write(self) -> int:
        """Everything; how many contacts came into the log."""
        total = len(self._fresh) + len(self._changed)
        opening = actions.Opening(self._session, self._behind, len(self._fresh))
        for start in range(0, len(self._fresh), _AT_ONCE):
            self._progress(start, total)
            self._open(opening, self._fresh[start : start + _AT_ONCE])
        self._filling.cut_rest()
        opening.finish()
        ids = sorted(self._changed)
        for start in range(0, len(ids), _AT_ONCE):
            self._progress(len(self._fresh) + start, total)
            self._update(ids[start : start + _AT_ONCE])
        self._tag()
        self._tie_households()
        if self._ids:
            kin.link_certain(self._session, set(self._ids.values()))
        self._progress(total, total)
        return self._contacts.write()

    def _open(self, opening: actions.Opening, rows: Sequence[ReadRow]) -> None:
        """Open files; who has contacts still to come is taken into the index with them, at the end."""
        ids = opening.insert(opening.prepare([self._draft(row) for row in rows]))
        self._ids |= zip((row.line for row in rows), ids, strict=True)
        waiting = {
            customer_id
            for row, customer_id in zip(rows, ids, strict=True)
            if self._contacts.take(customer_id, [row, *self._followers.get(row.line, ())])
        }
        self._filling.take([customer_id for customer_id in ids if customer_id not in waiting])

    def _sort(self) -> None:
        for row in self._plan.rows:
            verdict = self._plan.verdicts[row.line]
            if verdict in (Verdict.NEW, Verdict.DUPLICATE):
                self._fresh.append(row)
            elif verdict is Verdict.UPDATE:
                self._sort_update(row)

    def _sort_update(self, row: ReadRow) -> None:
        """Into the customer found, or into the row above that is the same person."""
        customer_id = tagging.customer_of(self._plan, row)
        leader = self._plan.leader(row)
        if customer_id is not None:
            self._changed.setdefault(customer_id, []).append(row)
        elif leader is not None:
            self._followers.setdefault(leader.line, []).append(row)

    def _tag(self) -> None:
        """Whoever was there before gets it at the end: a list that overwrites tags does not take it away."""
        if tag := self._choices.tag:
            found = tagging.reached(self._plan)
            actions.add_tag(self._session, sorted(found.changed | found.unchanged), tag)

    def _tie_households(self) -> None:
        """Who was decided to be of one household with his twin is remembered so, as the search does."""
        for row in self._fresh:
            if self._plan.decisions.override(row.line) is not Override.HOUSEHOLD:
                continue
            other = self._twin_of(self._plan.twins[row.line])
            if other is not None:
                apart.keep_apart(self._session, [self._ids[row.line], other], apart.Kind.HOUSEHOLD)

    def _twin_of(self, twin: Twin) -> int | None:
        """The customer whom a twin is now, None where that row was not written."""
        if twin.line is None:
            return twin.customer_id
        above = self._plan.row(twin.line)
        host = self._plan.leader(above) if tagging.is_known(self._plan, above) else None
        return self._ids.get((host or above).line) or tagging.customer_of(self._plan, host or above)

    def _draft(self, row: ReadRow) -> Draft:
        values, kept = dict(row.values), list(row.notes)
        followers = self._followers.get(row.line, ())
        further = self._take_in(values, kept, followers) if followers else ()
        more = sum(table is Table.PURCHASES for table, _ in further)
        self.purchases += purchases.tells(values) + more
        if self._choices.tag:
            values["tags"] = united(values.get("tags") or (), (self._choices.tag,))
        twin = self._plan.twins.get(row.line)
        if self._plan.verdicts[row.line] is Verdict.DUPLICATE and twin is not None:
            kept.append(_beside(twin))
        self._note_for_all(values)
        owner = self._owner(row, followers)
        kept += [_other_owner(each) for each in (row, *followers) if each.owner not in ("", owner)]
        owner_id = self._owners[owner] if owner else next(self._turns)
        return Draft(own_items.renamed(values, self._own), owner_id, tuple(kept), further)

    def _take_in(
        self, values: dict[str, Any], kept: list[ImportNote], followers: Sequence[ReadRow]
    ) -> tuple[tuple[Table, dict[str, Any]], ...]:
        """Add what further rows tell of somebody new; gives the purchases and assets beyond the first."""
        held = holdings.of_values(values)
        for row in followers:
            picks, catalog, mode = self._plan.picks(row), self._plan.catalog, self._plan.mode
            found, more = merge.news(
                values.get, row, catalog, mode, held, held.places(row.values), picks=picks
            )
            held = Holdings(found.pop(PURCHASES, held.bought), found.pop(ASSETS, held.owned))
            more += merge.replaced(values, found, catalog)
            values |= found
            held = held.begun_with(values)
            kept += [note for note in more if note not in kept]
        return tuple(held.further())

    def _owner(self, row: ReadRow, followers: Sequence[ReadRow]) -> str:
        """Who gets somebody new: the first whom the rows name, unless a person picked another one."""
        picked = [other.owner for other in followers if self._plan.picks(other).get(OWNER) is Pick.LIST]
        named = [*reversed(picked), row.owner, *(other.owner for other in followers)]
        return next((name for name in named if name), "")

    def _note_for_all(self, values: dict[str, Any]) -> None:
        """What was said once for the whole batch."""
        if self._choices.source:
            values.setdefault("source", self._choices.source)
        if self._choices.consent:
            lines = (values.get(NOTES), self._choices.consent)
            values[NOTES] = "\n".join(line for line in lines if line)

    def _update(self, ids: Sequence[int]) -> None:
        loaded = queries.load(self._session, ids)
        changes = {customer_id: self._changes(record, customer_id) for customer_id, record in loaded.items()}
        actions.save_many(self._session, changes)
        for customer_id in loaded:
            self._contacts.take(customer_id, self._changed[customer_id])

    def _changes(self, record: Record, customer_id: int) -> dict[str, Any]:
        """What one or several rows change; each row sees what the rows above it have changed."""
        found: dict[str, Any] = {}
        kept: list[ImportNote] = []
        before = len(record.children[Table.PURCHASES])
        for row in self._changed[customer_id]:
            more = self._plan.changes(record, row)
            kept += [note for note in more.pop("import_notes", ()) if note not in kept]
            if OWNER in more:
                more["owner_id"] = record.columns["owner_id"] = self._owners[more.pop(OWNER)]
            for key, value in more.items():
                if key in (PURCHASES, ASSETS):
                    record.children[Table(key)] = value
                elif key != "owner_id":
                    records.write(record, self._plan.catalog[key], value)
            found |= more
        self.purchases += len(record.children[Table.PURCHASES]) - before
        found = own_items.renamed(found, self._own)
        return {**found, "import_notes": kept} if kept else found


def _other_owner(row: ReadRow) -> ImportNote:
    """Two rows of one new customer name two salespeople: the first gets them."""
    return {"column": CATALOG[OWNER].zh, "text": row.owner, "problem": "second-value"}


def _beside(twin: Twin) -> ImportNote:
    """What reminds of somebody who may be the same."""
    return {"column": "", "text": f"{twin.number} {twin.name}".strip(), "problem": POSSIBLE_DUPLICATE}
