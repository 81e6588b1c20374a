"""The words on the lines of a drawing: they can be read, and cover nobody's name."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF

from app.customers.ties.relation_kinds import KINDS
from app.sheets.decision_map import decision_map
from app.sheets.drawing import Box, Drawing, Line, mind_map
from ui.kit import draw_map

LANGS = ("zh", "en")


def check(drawing: Drawing) -> None:
    """No words cover a box or other words, all lie inside."""
    placed = draw_map.labels(drawing)
    assert [line.label for line, _ in placed] == [line.label for line in drawing.lines if line.label]
    whole = QRectF(0, 0, drawing.width, drawing.height)
    boxes = [QRectF(box.x, box.y, box.width, box.height) for box in drawing.boxes]
    for line, place in placed:
        assert whole.contains(place), line
        assert not any(place.intersects(box) for box in boxes), line
    for (one, here), (other, there) in itertools.combinations(placed, 2):
        assert not here.intersects(there), (one, other)


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_relation_can_be_read_at_thirty_people(lang: str) -> None:
    kinds = list(itertools.islice(itertools.cycle(KINDS.values()), 29))
    boxes = [Box(n, "欧阳建国" if n % 3 else "陈丽", badge="A" if n % 2 else "") for n in range(30)]
    parents = {n: 0 if n < 20 else n - 19 for n in range(1, 30)}
    lines = [Line(parents[n + 1], n + 1, kind.name(lang)) for n, kind in enumerate(kinds)]
    check(mind_map(boxes, parents, lines))


def test_ties_of_a_decision_cover_nobody() -> None:
    people = [
        {"id": 1, "name": "郑主任", "role": "initiator", "ties": "和周海涛是战友"},
        {"id": 2, "name": "冯秘书", "role": "influencer", "ties": "周海涛的表妹"},
        {"id": 3, "name": "孙会计", "role": "screener", "ties": "和吴工不和；与周海涛是同乡"},
        {"id": 4, "name": "吴静", "role": "evaluator"},
        {"id": 5, "name": "吴工", "role": "evaluator", "position": "技术部", "ties": "许经办的同学"},
        {"id": 6, "name": "周海涛", "role": "decider", "position": "总经理", "stance": "supporter"},
        {"id": 7, "name": "许经办", "role": "executor", "ties": "孙会计的表妹"},
        {"id": 8, "name": "王培林", "role": "user", "position": "办公室主任", "stance": "neutral"},
    ]
    check(decision_map(people, "zh"))


def test_many_ties_between_two_bands_can_all_be_read() -> None:
    ties = ("战友", "表妹", "同乡", "同学", "老邻居")
    people: list[dict[str, object]] = [{"id": 9, "name": "周海涛", "role": "decider", "position": "总经理"}]
    for number, tie in enumerate(ties, 1):
        role = ("initiator", "influencer", "screener", "executor", "user")[number - 1]
        people.append({"id": number, "name": f"某人{number}", "role": role, "ties": f"周海涛的{tie}"})
    people.append({"id": 20, "name": "吴静", "role": "decider", "position": "财务", "ties": "和某人3不和"})
    check(decision_map(people, "zh"))
