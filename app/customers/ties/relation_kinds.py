"""What customers are to each other, and how the same tie is called from the other side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.fields.option import Option

BROUGHT = "brought"
"""Follows from a referral; nobody chooses it."""


class Group(StrEnum):
    """What a tie is made of; the graph draws each in a colour of its own."""

    KIN = "kin"
    SCHOOL = "school"
    WORK = "work"
    SOCIAL = "social"
    TRADE = "trade"
    OPPOSED = "opposed"
    REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class RelationKind:
    """`back` is the kind seen from the other side: for a man, for a woman, and while the sex is unknown."""

    key: str
    zh: str
    en: str
    group: Group
    back: tuple[str, str, str]

    def name(self, lang: str) -> str:
        """In a language."""
        return self.zh if lang.startswith("zh") else self.en


def _kinds() -> dict[str, RelationKind]:
    child, parent = ("son", "daughter", "child"), ("father", "mother", "parent")
    sibling, young = ("brother", "sister", "sibling"), ("grandchild",) * 3
    by_marriage, elder = ("son-in-law", "daughter-in-law", "child-in-law"), ("grandparent",) * 3
    in_laws = ("father-in-law", "mother-in-law", "parent-in-law")
    rows: tuple[tuple[str, str, str, Group, tuple[str, str, str] | str], ...] = (
        ("spouse", "配偶", "Spouse", Group.KIN, "spouse"),
        ("father", "父亲", "Father", Group.KIN, child),
        ("mother", "母亲", "Mother", Group.KIN, child),
        ("parent", "父母", "Parent", Group.KIN, child),
        ("son", "儿子", "Son", Group.KIN, parent),
        ("daughter", "女儿", "Daughter", Group.KIN, parent),
        ("child", "孩子", "Child", Group.KIN, parent),
        ("brother", "兄弟", "Brother", Group.KIN, sibling),
        ("sister", "姐妹", "Sister", Group.KIN, sibling),
        ("sibling", "兄弟姐妹", "Sibling", Group.KIN, sibling),
        ("grandparent", "祖辈", "Grandparent", Group.KIN, young),
        ("grandchild", "孙辈", "Grandchild", Group.KIN, elder),
        ("father-in-law", "岳父/公公", "Father-in-law", Group.KIN, by_marriage),
        ("mother-in-law", "岳母/婆婆", "Mother-in-law", Group.KIN, by_marriage),
        ("parent-in-law", "岳父母/公婆", "Parent-in-law", Group.KIN, by_marriage),
        ("son-in-law", "女婿", "Son-in-law", Group.KIN, in_laws),
        ("daughter-in-law", "儿媳", "Daughter-in-law", Group.KIN, in_laws),
        ("child-in-law", "女婿/儿媳", "Child-in-law", Group.KIN, in_laws),
        ("other", "亲戚", "Relative", Group.KIN, "other"),
        ("classmate", "同学", "Classmate", Group.SCHOOL, "classmate"),
        ("teacher", "老师", "Teacher", Group.SCHOOL, "student"),
        ("student", "学生", "Student", Group.SCHOOL, "teacher"),
        ("colleague", "同事", "Colleague", Group.WORK, "colleague"),
        ("superior", "上级", "Superior", Group.WORK, "subordinate"),
        ("subordinate", "下属", "Subordinate", Group.WORK, "superior"),
        ("comrade", "战友", "Comrade in arms", Group.WORK, "comrade"),
        ("friend", "朋友", "Friend", Group.SOCIAL, "friend"),
        ("neighbour", "邻居", "Neighbour", Group.SOCIAL, "neighbour"),
        ("townsman", "同乡", "From the same town", Group.SOCIAL, "townsman"),
        ("club-mate", "同好", "Same hobby", Group.SOCIAL, "club-mate"),
        ("partner", "合伙人", "Business partner", Group.TRADE, "partner"),
        ("supplier", "供应商", "Supplier", Group.TRADE, "buyer"),
        ("buyer", "买方", "Buyer", Group.TRADE, "supplier"),
        ("opposed", "不和", "Opposed", Group.OPPOSED, "opposed"),
        (BROUGHT, "介绍来", "Brought", Group.REFERRAL, "referrer"),
        ("referrer", "介绍人", "Referrer", Group.REFERRAL, BROUGHT),
    )
    return {
        key: RelationKind(key, zh, en, group, (back,) * 3 if isinstance(back, str) else back)
        for key, zh, en, group, back in rows
    }


KINDS = _kinds()
OPTIONS = tuple(
    Option(kind.key, kind.zh, kind.en) for kind in KINDS.values() if kind.group is not Group.REFERRAL
)
"""For a choice in a form."""


def reverse(kind: str, sex: str | None) -> str:
    """If B is the `kind` of A: what A, of that sex, is to B."""
    male, female, unknown = KINDS[kind].back
    return {"male": male, "female": female}.get(sex or "", unknown)
