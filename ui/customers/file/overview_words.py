"""What the overview warns of and what it offers to talk about. No widget."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.customers.rows import CustomerFile
from app.fields.field import Table
from app.fields.secrecy import Secrecy
from ui.customers.contacts.words import channel_text
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import shown
from ui.customers.records.tables import cell
from ui.customers.ties.words import relation_name
from ui.kit.days import short_day
from ui.naming import item_name
from ui.words import tr


class Warned(NamedTuple):
    """Something to be minded: in which tone, in which words, and who may see it."""

    tone: str
    text: str
    secrecy: Secrecy = Secrecy.BESIDE


WORK = ("industry", "career_goals")
DRIVES = ("motivation", "personal_goals", "proudest_of")
PASTIMES = ("cuisine", "alcohol")


def warnings(opened: OpenFile) -> list[Warned]:
    """What must be known before the call, the gravest first."""
    file = opened.file
    return [*_reach_warnings(file), *_taboos(file), *_displeased(opened)]


def _reach_warnings(file: CustomerFile) -> Iterator[Warned]:
    if file.values.get("deceased"):
        yield Warned("red", tr("已故，不要再联系"))
    elif file.values.get("do_not_contact"):
        reason = shown(file, "do_not_contact_reason")
        why = tr("不要联系：{reason}").format(reason=reason) if reason else tr("不要联系")
        yield Warned("red", why)


def _taboos(file: CustomerFile) -> Iterator[Warned]:
    """Who pours the tea wants to see it, and whoever is beside knows it."""
    if taboos := shown(file, "diet_taboos"):
        yield Warned("amber", tr("忌口：{taboos}").format(taboos=taboos), Secrecy.OPEN)


def _displeased(opened: OpenFile) -> Iterator[Warned]:
    """How the last contact that tells ended."""
    last = next((each for each in opened.contacts if each.mood), None)
    if last is not None and last.mood == "unhappy":
        when = f"{short_day(last.at.date())} {channel_text(last.channel)}".strip()
        yield Warned("amber", tr("上次不满意（{when}），先问问解决了没有").format(when=when))


def families(opened: OpenFile) -> list[str]:
    """The customers in whose families this one stands: 配偶陈国栋（客户 261116-01）; none is told twice."""
    linked = {member.id for member in opened.linked.values()}
    return [
        tr("{relation}{name}（客户 {number}）").format(
            relation=relation_name(tie.kind), name=tie.other.name, number=tie.other.number
        )
        for tie in opened.families
        if tie.other.id not in linked
    ]


def topics(opened: OpenFile) -> list[tuple[str, str]]:
    """What opens a talk: family, work, what drives them, pastimes; only what is known."""
    file = opened.file
    liked = tr("、").join(opened.briefing.topics)
    found = [
        (tr("家庭"), _family(file)),
        (tr("工作"), _joined(file, WORK)),
        (tr("看重"), _joined(file, DRIVES)),
        (item_name("hobbies", tr("爱好")), tr("；").join(filter(None, (liked, _joined(file, PASTIMES))))),
    ]
    return [(name, text) for name, text in found if text]


def _joined(file: CustomerFile, keys: tuple[str, ...]) -> str:
    return tr("；").join(filter(None, (shown(file, key) for key in keys)))


def _family(file: CustomerFile) -> str:
    """What the members of the family like, and the wedding day."""
    sex = file.values.get("sex")
    liked = [
        f"{cell(Table.FAMILY, each, 'relation', sex)} {each['interests']}"
        for each in file.record.children[Table.FAMILY]
        if each["interests"]
    ]
    wedding = file.values.get("wedding_day")
    kept = [tr("结婚纪念日 {day}").format(day=f"{wedding:%m-%d}")] if wedding else []
    return tr("；").join([*liked, *kept])
