"""The decision of an organisation, drawn: its people by role, how they stand to us, and what ties them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.customers import queries
from app.customers.record import Row, in_order
from app.customers.rows import CustomerFile
from app.fields.account_advice import advice
from app.fields.catalog import CHILDREN, ChildField
from app.fields.field import Table as Records
from app.fields.kinds import Choice
from app.fields.options import ACCOUNT_ATTITUDE, ACCOUNT_BODY, ACCOUNT_ROLE, ACCOUNT_STANCE
from app.printing.setup import Setup
from app.sheets.asked import Decision
from app.sheets.callsheet import phone_text
from app.sheets.drawing import Box, Drawing, Line, bands
from app.sheets.making import Making
from app.sheets.sheet import Column, Part, Sheet, Table
from app.sheets.words import Words, plain, words

TONES = {
    "champion": "green", "supporter": "blue", "neutral": "neutral", "blocker": "amber", "enemy": "red",
}  # fmt: skip
"""How a stance to us is coloured; the words stand beside."""
ORDER = ("initiator", "influencer", "screener", "evaluator", "decider", "executor", "user")
"""From the first word to the use of it."""
LONGEST_TIE = 8
_SHARES = (11.0, 13.0, 14.0, 9.0, 14.0, 18.0, 21.0)
_BESIDE = {
    Records.OUTSIDE: (22.0, 12.0, 18.0, 20.0, 28.0),
    Records.NEEDS: (10.0, 10.0, 14.0, 33.0, 33.0),
    Records.ACTIVITIES: (8.0, 8.0, 38.0, 14.0, 32.0),
}
"""The records below the people, with the shares of their columns."""
_BODY = Choice(ACCOUNT_BODY)
_ROLE, _STANCE, _ATTITUDE = Choice(ACCOUNT_ROLE), Choice(ACCOUNT_STANCE), Choice(ACCOUNT_ATTITUDE)
_between = re.compile(r"[,，、;；。\n]+")
_idle = re.compile(r"^(?:和|与|跟|是|的|with |and )|(?:是|的)$")
Contact = Mapping[str, Any]


def decision_map(
    contacts: Sequence[Contact], lang: str, outside: Sequence[Contact] = (), own: Words | None = None
) -> Drawing:
    """The contacts in bands by role, with a line where the ties of one name another.

    Below them stand those `outside`, under their ids made negative, with a line to whoever has the tie.
    `own` are the words of the shop, where it says them otherwise.
    """
    said = own or words(lang)[Decision.kind]
    groups = []
    for role in (*ORDER, None):
        boxes = [_box(each, lang) for each in contacts if _role(each) == role]
        if boxes:
            name = _ROLE.show(role, lang) if role else said["no_role"]
            groups.append((name, boxes))
    if outside:
        groups.append((said["outside"], [_body(each, lang) for each in outside]))
    return bands(groups, [*_lines(contacts), *_reaching_out(contacts, outside)])


def roles_of(contacts: Iterable[Contact]) -> list[str]:
    """The roles that somebody plays, in their order."""
    there = {_role(each) for each in contacts}
    return [role for role in ORDER if role in there]


def make(session: Session, asked: Decision, making: Making) -> Sheet:
    """The drawing on a page, and below it the people with what to do by role."""
    lang = making.lang
    file = queries.customer_file(session, asked.customer_id)
    contacts, outside = file.record.children[Records.CONTACTS], file.record.children[Records.OUTSIDE]
    said = making.words(Decision.kind)
    titles = tuple(Column(title, share) for title, share in zip(said["titles"], _SHARES, strict=True))
    people = Table(titles, tuple(_line(each, lang) for each in contacts), empty=said["nobody"])
    part = Part(
        title=said["of"].format(name=file.name),
        subtitle=said["people"].format(count=len(contacts)),
        tables=(people, *_beside(file, lang, said)),
        drawing=decision_map(contacts, lang, outside, said) if contacts or outside else None,
    )
    return making.sheet(part.title, (making.titled(part),), len(contacts), Setup(landscape=True))


def _beside(file: CustomerFile, lang: str, said: Words) -> Iterator[Table]:
    """Who is tied to whom outside, what is needed, what matters in which month: as far as it is known."""
    headings = words(lang)["customer"]["tables"]
    for table, shares in _BESIDE.items():
        fields = CHILDREN[table]
        rows = in_order(table, file.record.children[table])
        columns = (Column(field.label(lang), share) for field, share in zip(fields, shares, strict=True))
        lines = tuple(tuple(_cell(row, field, lang, said) for field in fields) for row in rows)
        if lines:
            yield Table(tuple(columns), lines, heading=headings[table.value])


def _cell(row: Row, field: ChildField, lang: str, said: Words) -> str:
    value = row.get(field.key)
    if value is None:
        return str(said["yearly"]) if field.key == "year" else ""
    return plain(field.kind.show(value, lang))


def _role(contact: Contact) -> str | None:
    role = contact.get("role")
    return role if role in ORDER else None


def _box(contact: Contact, lang: str) -> Box:
    stance = contact.get("stance")
    shown = (_STANCE.show(stance, lang), _ATTITUDE.show(contact.get("attitude"), lang))
    told = [contact.get("position") or "", *shown]
    tone = TONES.get(stance or "", "neutral")
    return Box(contact["id"], contact["name"], " · ".join(filter(None, told)), tone=tone)


def _body(body: Contact, lang: str) -> Box:
    kind = body.get("kind")
    told = [_BODY.show(kind, lang), body.get("tie") or ""]
    tone = "red" if kind == "competitor" else "neutral"
    return Box(-body["id"], body["name"], " · ".join(filter(None, told)), tone=tone)


def _reaching_out(contacts: Sequence[Contact], outside: Sequence[Contact]) -> Iterator[Line]:
    for body in outside:
        for one in contacts:
            if one["name"] in (body.get("who") or ""):
                yield Line(
                    one["id"], -body["id"], tone="red" if body.get("kind") == "competitor" else "neutral"
                )


def _lines(contacts: Sequence[Contact]) -> list[Line]:
    """A tie is told in words: 「和周海涛是同学」 ties the two, with the rest of the words on the line."""
    found: dict[tuple[int, int], Line] = {}
    for one in contacts:
        for part in _between.split(one.get("ties") or ""):
            for other in contacts:
                pair = (min(one["id"], other["id"]), max(one["id"], other["id"]))
                if other["id"] != one["id"] and other["name"] in part and pair not in found:
                    found[pair] = _tie(one, other, part)
    return list(found.values())


def _tie(one: Contact, other: Contact, part: str) -> Line:
    rest = part.replace(other["name"], " ").strip(" ：:")
    while (bare := _idle.sub("", rest).strip()) != rest:
        rest = bare
    opposed = any(word in part for word in ("不和", "矛盾", "对头", "opposed", "rival"))
    label = rest if len(rest) <= LONGEST_TIE else f"{rest[: LONGEST_TIE - 1]}…"
    return Line(one["id"], other["id"], label, "red" if opposed else "neutral", dashed=opposed)


def _line(contact: Contact, lang: str) -> tuple[str, ...]:
    how = (_STANCE.show(contact.get("stance"), lang), _ATTITUDE.show(contact.get("attitude"), lang))
    texts = (
        contact["name"],
        contact.get("position") or "",
        phone_text(contact.get("phone") or "", lang).replace(" ", "\u00a0"),
        _ROLE.show(contact.get("role"), lang),
        " · ".join(filter(None, how)),
        " · ".join(filter(None, (contact.get("motive"), contact.get("ties")))),
        advice(contact.get("role") or "", lang),
    )
    return tuple(map(plain, texts))
