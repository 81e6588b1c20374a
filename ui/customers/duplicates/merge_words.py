"""The words about people who may be one."""

from __future__ import annotations

from collections.abc import Sequence

from app.customers.duplicates.comparing import SAID, ComparedRow, State
from ui.customers.duplicates.merge_choice import MergeChoice
from ui.naming import agreement_words, contradiction_words
from ui.words import tr

MOST_OF_NAME = 16


def agreements(items: Sequence[str]) -> str:
    """In what two agree, as a list."""
    words = agreement_words() | {"sound": tr("姓名读音"), "shape": tr("姓名字形")}
    return tr("、").join(words.get(each, each) for each in items)


def contradictions(items: Sequence[str]) -> str:
    """In what two cannot be one."""
    words = contradiction_words()
    return tr("、").join(words.get(each, each) for each in items)


def row_label(row: ComparedRow) -> str:
    """What an item or a kind of records is called."""
    records = {
        "family": tr("家人"),
        "assets": tr("资产"),
        "purchases": tr("成交"),
        "account_contacts": tr("联系人"),
        "account_outside": tr("外部关系"),
        "account_needs": tr("需求"),
        "account_activities": tr("每月重点工作"),
        SAID: tr("沟通记录"),
    }
    return row.label or records.get(row.key, row.key)


def state(row: ComparedRow) -> str:
    """What becomes of an item."""
    return {
        State.DIFFERS: tr("选一个"),
        State.UNITED: tr("全部保留"),
        State.FILLED: tr("补上"),
        State.SAME: tr("相同"),
    }[row.state]


def what_happens(choice: MergeChoice) -> str:
    """Said before it is done, in numbers."""
    dropped, kept = choice.dropped(), choice.kept()
    if not dropped:
        return tr("至少要有两份档案才能合并。")
    contacts, purchases = sum(side.contacts for side in dropped), sum(side.purchases for side in dropped)
    moved = [
        tr("%n 条沟通记录", "", contacts) if contacts else "",
        tr("%n 笔成交", "", purchases) if purchases else "",
    ]
    counted = [each for each in moved if each]
    what = tr("、").join([*counted, tr("其余内容") if counted else tr("全部内容")])
    return tr(
        "把 {from_} 并入 {name} {number}：{what}都转过来，只留这一份；没选中的内容记在档案里。可撤销。"
    ).format(
        from_=tr("、").join(f"{short(side.name)} {side.number}" for side in dropped),
        what=what,
        name=short(kept.name),
        number=kept.number,
    )


def short(name: str, most: int = MOST_OF_NAME) -> str:
    """A name beside the number, which tells who it is."""
    return name if len(name) <= most else f"{name[: most - 1]}…"
