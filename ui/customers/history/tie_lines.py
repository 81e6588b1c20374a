"""Changes of what ties a customer to others, as lines a person reads: 「和 周敏 的关系：同学 → 朋友」."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.customers.ties.history import TiesTold
from app.customers.ties.relation_kinds import KINDS, reverse
from app.fields.secrecy import Secrecy
from app.storage.rows import Change
from ui.customers.history_told import Told, arrow
from ui.customers.ties.match_words import outcomes
from ui.customers.ties.words import relation_name
from ui.words import tr

Row = dict[str, Any]
TIES = frozenset({"relation", "referral", "introduction", "not_duplicate"})


def tie_lines(change: Change, ties: TiesTold, customer_id: int) -> list[Told]:
    """What a change of a tie did; each line names the other one."""
    before, after, row = change.before or {}, change.after or {}, ties.row(change)
    match change.table:
        case "relation" if before.get("other_id") and after.get("other_id"):
            lines = _given_on(before, after, row, ties, customer_id)
        case "relation":
            name = _other(row, ties, customer_id, "customer_id", "other_id")
            lines = _relation(before, after, name, _seen_from(row, ties, customer_id))
        case "referral":
            lines = _referral(before, after, row, _name(ties, row.get("brought_id")))
        case "introduction":
            lines = _introduction(before, after, _other(row, ties, customer_id, "one_id", "other_id"))
        case _:
            lines = _household(before, after, _other(row, ties, customer_id, "one_id", "other_id"))
    return list(lines)


def linked_line(called: str, before: Row, after: Row, ties: TiesTold) -> Told:
    """A member of the family is, or is not, that customer."""
    names = [_name(ties, row.get("linked_id")) for row in (before, after)]
    return Told(arrow(tr("{member}的档案").format(member=called), *names), keys=("linked_id",))


def _name(ties: TiesTold, customer_id: int | None) -> str:
    if customer_id is None:
        return ""
    return ties.names.get(customer_id, tr("已删除的客户"))


def _other(row: Row, ties: TiesTold, customer_id: int, *columns: str) -> str:
    others = [row.get(column) for column in columns if row.get(column) != customer_id]
    return _name(ties, others[0]) if others else ""


def _relation(before: Row, after: Row, name: str, word: Callable[[Row], str]) -> Iterator[Told]:
    """Told from this customer's side, also where it was written down in the other's file."""
    label = tr("和 {name} 的关系").format(name=name)
    if "kind" in before or "kind" in after:
        yield Told(arrow(label, word(before), word(after)), keys=("kind",) if before and after else ())
    if before.get("note") or after.get("note"):
        label = tr("和 {name} 的关系，备注").format(name=name)
        text = arrow(label, before.get("note") or "", after.get("note") or "")
        yield Told(text, Secrecy.BESIDE, label, ("note",) if before and after else ())


def _given_on(before: Row, after: Row, row: Row, ties: TiesTold, customer_id: int) -> Iterator[Told]:
    """The relation is to somebody else now: it ends with the one and begins with the other."""
    host, word = row.get("customer_id"), _seen_from(row, ties, customer_id)
    for part, ends in ((before, True), (after, False)):
        if customer_id in (host, part["other_id"]):
            name = _name(ties, part["other_id"] if customer_id == host else host)
            kind = word({"kind": part.get("kind") or row.get("kind")})
            label = tr("和 {name} 的关系").format(name=name)
            yield Told(arrow(label, kind, "") if ends else arrow(label, "", kind))


def _seen_from(row: Row, ties: TiesTold, customer_id: int) -> Callable[[Row], str]:
    """What the other one is to this customer, also where it is written down what this one is to them."""
    host = row.get("customer_id")

    def word(part: Row) -> str:
        kind = part.get("kind")
        if kind in KINDS and host != customer_id:
            kind = reverse(kind, ties.sexes.get(host) if host else None)
        return relation_name(kind) if kind else ""

    return word


def _referral(before: Row, after: Row, row: Row, name: str) -> Iterator[Told]:
    who = name or row.get("named") or ""
    if not after:
        words = tr("不算他介绍来的：{name}") if name else tr("删除“请他介绍过”：{name}")
        yield Told(words.format(name=who).rstrip("：: "))
        return
    if after.get("brought_id") is not None:
        yield Told(tr("介绍来 {name}").format(name=name))
    elif not before:
        yield Told(tr("请他介绍，说到 {name}").format(name=who) if who else tr("请他介绍"))
    if before and "thanked_on" in after:
        thanked = after["thanked_on"]
        words = tr("介绍 {name}：{day} 谢过") if thanked else tr("介绍 {name}：还没谢")
        yield Told(words.format(name=who, day=thanked))


def _introduction(before: Row, after: Row, name: str) -> Iterator[Told]:
    label = tr("介绍和 {name} 认识").format(name=name)
    words = outcomes()
    if "outcome" in before or "outcome" in after:
        yield Told(arrow(label, *(words.get(row.get("outcome", ""), "") for row in (before, after))))
    if before.get("note") or after.get("note"):
        label = tr("介绍和 {name} 认识，备注").format(name=name)
        text = arrow(label, before.get("note") or "", after.get("note") or "")
        yield Told(text, Secrecy.BESIDE, label, ("note",) if before and after else ())


def _household(before: Row, after: Row, name: str) -> Iterator[Told]:
    words = {"household": tr("一家人"), "different": tr("不是同一个人")}
    kinds = (words.get(row.get("kind", ""), "") for row in (before, after))
    yield Told(arrow(tr("和 {name}").format(name=name), *kinds))
