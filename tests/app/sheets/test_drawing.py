"""Drawings of people: nobody covers anybody, the same people always stand alike."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sheets.drawing import Box, Drawing, Line, bands, mind_map

NAMES = st.text("陈国栋周敏王建业abcXYZ", min_size=1, max_size=18)


def check(drawing: Drawing) -> None:
    """No two boxes meet, and all lie inside."""
    for one, other in itertools.combinations(drawing.boxes, 2):
        assert not one.meets(other), (one, other)
    for box in drawing.boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= drawing.width
        assert box.bottom <= drawing.height


@given(st.data())
def test_thirty_people_stand_apart_whoever_hangs_on_whom(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 30))
    notes, badges = st.sampled_from(["", "备注"]), st.sampled_from(["", "A"])
    boxes = [Box(n, data.draw(NAMES), data.draw(notes), data.draw(badges)) for n in range(count)]
    parents = {n: data.draw(st.integers(0, n - 1)) for n in range(1, count)}
    drawing = mind_map(boxes, parents, [Line(parents[n], n) for n in parents])
    check(drawing)
    assert [box.key for box in drawing.boxes] == list(range(count))
    assert not any(line.aside for line in drawing.lines)
    assert drawing == mind_map(boxes, parents, [Line(parents[n], n) for n in parents])


def test_thirty_people_around_one_fit_a_screen() -> None:
    boxes = [Box(n, "欧阳建国", badge="A") for n in range(30)]
    drawing = mind_map(boxes, dict.fromkeys(range(1, 30), 0), [])
    assert drawing.width < 700
    assert drawing.height < 720


def test_a_tie_across_the_branches_is_drawn_aside() -> None:
    boxes = [Box(n, "某人") for n in range(3)]
    drawing = mind_map(boxes, {1: 0, 2: 0}, [Line(0, 1), Line(1, 2)])
    assert [line.aside for line in drawing.lines] == [False, True]


@given(st.lists(st.integers(0, 6), min_size=1, max_size=8))
def test_bands_stand_apart_beside_their_heads(counts: list[int]) -> None:
    keys = itertools.count()
    groups = [
        (f"角色{n}", [Box(next(keys), "赵会计", "财务部") for _ in range(count)])
        for n, count in enumerate(counts)
    ]
    drawing = bands(groups, [])
    check(drawing)
    assert [head.text for head in drawing.heads] == [head for head, _ in groups]
    for head in drawing.heads:
        assert all(head.x + head.width <= box.x for box in drawing.boxes)
    for one, other in itertools.pairwise(drawing.heads):
        assert one.y < other.y


@pytest.mark.parametrize("boxes", [[], [Box(1, "独自一人")]])
def test_nobody_and_one_alone_are_drawn(boxes: list[Box]) -> None:
    drawing = bands([("决策者", boxes)], [])
    check(drawing)
