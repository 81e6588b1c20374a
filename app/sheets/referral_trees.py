"""Who brought whom on paper: the trees of some customers, set in, with what came of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from app.customers.queries import MASK
from app.customers.ties import referrals
from app.customers.ties.rows import Brought, Circle, ReferralState, ReferralTree
from app.fields.kinds import Money
from app.sheets.asked import ReferralTrees
from app.sheets.customer_file import SENSITIVE
from app.sheets.making import Making
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import Words, plain

STEP = "\u00a0" * 4
DEEPEST = 10
"""Names are set in no further: below, how deep they stand is said."""
_WIDTHS = (23.0, 8.0, 17.5, 12.5, 10.5, 8.5, 9.0, 11.0)
Amount = Callable[[int], str]
_money = Money()


def make(session: Session, asked: ReferralTrees, making: Making) -> Sheet:
    """The trees of those of the customers who brought somebody, the widest first."""
    said = making.words(ReferralTrees.kind)
    found = referrals.trees(session, asked.ids)
    opened = bool(making.style.option(SENSITIVE, False))
    amount = partial(_amount, lang=making.lang, opened=opened)
    rows = tuple(row for tree in found for row in _rows(tree, said, amount))
    titles = (Column(title, width) for title, width in zip(said["titles"], _WIDTHS, strict=True))
    people = sum(1 + len(tree.tree) for tree in found)
    part = Part(
        title=said["of"].format(name=found[0].root.name) if len(found) == 1 else said["title"],
        subtitle=asked.about,
        aside=said["people"].format(trees=f"{len(found):,}", count=f"{people - len(found):,}"),
        tables=(Table(tuple(titles), rows, empty=said["nobody"]),),
    )
    sheet = making.from_parts("referrals", part.title, (making.titled(part),), people)
    return replace(sheet, remark=said["sensitive"] if opened else "")


def _rows(tree: ReferralTree, said: Words, amount: Amount) -> list[tuple[str, ...]]:
    return [(plain(_head(tree, said, amount)),), *(_row(each, said, amount) for each in tree.tree)]


def _head(tree: ReferralTree, said: Words, amount: Amount) -> str:
    """Who it begins with, and how wide the circle is."""
    who = " ".join(filter(None, (tree.root.name, tree.root.number, tree.root.grade, tree.root.owner)))
    circle = tree.circle
    return str(said["head"]).format(
        who=who,
        direct=circle.direct,
        total=circle.total,
        closed=circle.closed,
        value=amount(circle.value) or "0",
    )


def _row(each: Brought, said: Words, amount: Amount) -> tuple[str, ...]:
    closed = each.state is ReferralState.CLOSED
    thanks = "" if each.thanked_on else said["unthanked"]
    texts = (
        _name(each),
        each.grade or "",
        " · ".join(filter(None, (said["closed"] if closed else said["open"], thanks))),
        each.received_on.isoformat() if each.received_on else "",
        *_counts(each.circle),
        amount(each.value),
    )
    return tuple(map(plain, texts))


def _name(each: Brought) -> str:
    depth = f"{each.depth} " if each.depth > DEEPEST else ""
    return f"{STEP * (min(each.depth, DEEPEST) - 1)}{'└ ' if each.depth > 1 else ''}{depth}{each.name}"


def _counts(circle: Circle) -> tuple[str, str, str]:
    """Brought directly, in total, closed; nothing where nobody was brought."""
    if not circle.direct:
        return "", "", ""
    return str(circle.direct), str(circle.total), str(circle.closed)


def _amount(fen: int, lang: str, *, opened: bool) -> str:
    """What was paid is a sensitive item: masked unless it is asked for."""
    shown = _money.show(fen, lang) if opened else MASK
    return shown if fen else ""
