"""How ties read: who is who, how far a referral has come, how wide a circle is."""

from __future__ import annotations

from app.customers.ties.relation_kinds import KINDS
from app.customers.ties.rows import SELF, Brought, Circle, ReferralState
from app.fields.kinds import Money
from ui.words import language, tr

_MONEY = Money()
INDENT = "　"
Chips = tuple[tuple[str, str], ...]


def relation_name(kind: str) -> str:
    """朋友, 父亲; 本人 for the customer themselves."""
    if kind == SELF:
        return tr("本人")
    return KINDS[kind].name(language()) if kind in KINDS else kind


def state_chips(brought: Brought) -> Chips:
    """成交 or 跟进中, and whether it was thanked for."""
    closed = brought.state is ReferralState.CLOSED
    done = (tr("成交", "of a referral"), "green") if closed else (tr("跟进中"), "blue")
    thanked = (tr("已感谢"), "neutral") if brought.thanked_on else (tr("待感谢"), "amber")
    return (done, thanked)


def branch_name(brought: Brought) -> str:
    """A name set in by how far below it stands."""
    return f"{INDENT * (brought.depth - 1)}{'└ ' if brought.depth > 1 else ''}{brought.name}"


def money(fen: int) -> str:
    """An amount, or nothing where there is none."""
    return _MONEY.show(fen, language()) if fen else ""


def circle_words(circle: Circle) -> str:
    """直接介绍 3 位，连同他们介绍的共 5 位，成交 2 位，￥30 万."""
    if not circle.direct:
        return tr("还没有介绍过客户")
    parts = [tr("直接介绍 %n 位", "", circle.direct)]
    if circle.total > circle.direct:
        parts.append(tr("连同他们介绍的共 %n 位", "", circle.total))
    parts.append(tr("成交 %n 位", "", circle.closed))
    if circle.value:
        parts.append(money(circle.value))
    return tr("，").join(parts)
