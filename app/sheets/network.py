"""The drawing of a customer's ties, for the screen and for paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.customers.ties import relations
from app.customers.ties.relation_kinds import KINDS, Group
from app.customers.ties.rows import Edge, Network
from app.printing.setup import Setup
from app.sheets.asked import Ties
from app.sheets.drawing import Box, Drawing, Line, mind_map
from app.sheets.making import Making
from app.sheets.sheet import Part, Sheet

TONES = {
    Group.KIN: "red",
    Group.SCHOOL: "blue",
    Group.WORK: "neutral",
    Group.SOCIAL: "green",
    Group.TRADE: "amber",
    Group.OPPOSED: "red",
    Group.REFERRAL: "plum",
}


def drawing_of(told: Network, lang: str) -> Drawing:
    """Who is tied to whom, the customer in the middle."""
    boxes = [
        Box(node.person.id, node.person.name, badge=node.person.grade or "", strong=node.distance == 0)
        for node in told.nodes
    ]
    parents = {node.person.id: node.by_id for node in told.nodes if node.by_id is not None}
    return mind_map(boxes, parents, [_line(edge, lang) for edge in told.edges])


def make(session: Session, asked: Ties, making: Making) -> Sheet:
    """The ties of a customer on one page."""
    told = relations.network(session, asked.customer_id)
    said = making.words("network")
    name = told.nodes[0].person.name if told.nodes else ""
    part = Part(
        title=said["of"].format(name=name),
        subtitle=said["people"].format(count=len(told.nodes)),
        aside=said["left_out"].format(count=told.left_out) if told.left_out else "",
        drawing=drawing_of(told, making.lang),
    )
    return making.sheet(part.title, (making.titled(part),), len(told.nodes), Setup(landscape=True))


def _line(edge: Edge, lang: str) -> Line:
    kind = KINDS[edge.kind]
    opposed = kind.group is Group.OPPOSED
    return Line(edge.one_id, edge.other_id, kind.name(lang), TONES[kind.group], dashed=opposed)
