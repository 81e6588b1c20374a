"""A drawing of people and what ties them, as a value: boxes and lines, free of fonts and of Qt.

Places are in pixels of a screen, from the left and the top. The same drawing is shown, walked with the
keyboard and printed. What looks like what is said by tones, which screen and paper have colours for.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

TEXT, SMALL = 13.0, 11.0
"""The sizes of letters in a box."""
ROW = 34.0
"""How high a box with one line is."""
NOTED = 50.0
"""How high a box is that has a note below its title."""
APART = 12.0
"""Between boxes above each other."""
GAP = 92.0
"""Between columns of boxes at the least: room for the words on a line."""
BEFORE = 6.0
"""Between the words on a line and the box that they stand before."""
WIDEST = 190.0
BAND = 920.0
"""How wide bands are: as much as there is beside the head of a file."""
BESIDE, BELOW = 44.0, 26.0
"""Between boxes of a band, and between bands: room for the words on a line."""
EDGE = 8.0


@dataclass(frozen=True, slots=True)
class Box:
    """Somebody: `badge` is a letter in a square, `note` stands small below, `strong` is the middle."""

    key: int
    title: str
    note: str = ""
    badge: str = ""
    tone: str = "neutral"
    strong: bool = False
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: Box) -> bool:
        """Whether two boxes cover each other anywhere."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True)
class Line:
    """What ties two boxes: `label` says what `other` is to `one`.

    One that is `aside` does not run along the branches; along them `other` is the outer box.
    """

    one: int
    other: int
    label: str = ""
    tone: str = "neutral"
    dashed: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """Words beside a band of boxes."""

    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it, and how much room it takes."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...] = ()
    heads: tuple[Head, ...] = ()
    width: float = 0.0
    height: float = 0.0


def bow(one: Box, other: Box, line: Line) -> float | None:
    """How far to the right a line swings out past what stands between; None for one from side to side."""
    if not line.aside or one.x >= other.right or other.x >= one.right:
        return None
    return 18 + abs(one.middle[1] - other.middle[1]) / 3


def text_width(text: str, size: float = TEXT) -> float:
    """About how wide a text is: wide signs are square, the others a little over half of that."""
    return sum(size if unicodedata.east_asian_width(sign) in "WF" else size * 0.6 for sign in text)


def label_width(label: str) -> float:
    """How much room the words on a line take."""
    return text_width(label, SMALL) + 6 if label else 0.0


def sized(box: Box) -> Box:
    """The box with the width and height that its words take."""
    badge = 26.0 if box.badge else 0.0
    words = max(text_width(box.title) + badge, text_width(box.note, SMALL))
    return replace(box, width=min(WIDEST, max(72.0, words + 24)), height=NOTED if box.note else ROW)


def mind_map(boxes: Sequence[Box], parents: Mapping[int, int], lines: Iterable[Line]) -> Drawing:
    """The first box in the middle, the branches of the others to its right and left; none covers another.

    `parents` names for each other box the one it hangs on. The larger branches are shared out between the
    sides, and every branch is as high as its leaves, so that the same people always stand alike. A line
    along a branch names the inner box first.
    """
    by_key = {box.key: sized(box) for box in boxes}
    children: dict[int, list[int]] = defaultdict(list)
    for box in boxes[1:]:
        children[parents[box.key]].append(box.key)
    told = tuple(replace(line, aside=parents.get(line.other) != line.one) for line in lines)
    said = {line.other: label_width(line.label) for line in told if not line.aside}
    root = by_key[boxes[0].key]
    right, left = _sides(root.key, children, by_key)
    placed = {root.key: root}
    placed |= _side(right, children, by_key, said, root.width / 2, 1)
    placed |= _side(left, children, by_key, said, root.width / 2, -1)
    placed[root.key] = replace(root, x=-root.width / 2, y=-root.height / 2)
    return _moved([placed[box.key] for box in boxes], told)


def bands(groups: Sequence[tuple[str, Sequence[Box]]], lines: Iterable[Line]) -> Drawing:
    """Boxes from left to right in bands below each other, their heads at the left; a long band is wrapped."""
    left = max((text_width(head, SMALL) for head, _ in groups), default=0.0) + 28
    placed: list[Box] = []
    heads: list[Head] = []
    y = 0.0
    for head, boxes in groups:
        heads.append(Head(head, 0.0, y + ROW / 2 - 11, left - 12))
        x, high = left, ROW
        for box in map(sized, boxes):
            if x > left and x + box.width > BAND:
                x, y, high = left, y + high + APART, ROW
            placed.append(replace(box, x=x, y=y))
            x, high = x + box.width + BESIDE, max(high, box.height)
        y += high + BELOW
    return _moved(placed, tuple(replace(line, aside=True) for line in lines), heads)


def _leaves(key: int, children: Mapping[int, list[int]], by_key: Mapping[int, Box]) -> float:
    """How much height a branch takes."""
    below = sum(_leaves(child, children, by_key) for child in children.get(key, ()))
    return max(by_key[key].height + APART, below)


def _sides(
    root: int, children: Mapping[int, list[int]], by_key: Mapping[int, Box]
) -> tuple[list[int], list[int]]:
    """The branches at the right and at the left, in their order, about as high as each other."""
    sides: tuple[list[int], list[int]] = ([], [])
    heights = [0.0, 0.0]
    for child in children.get(root, ()):
        side = 0 if heights[0] <= heights[1] else 1
        sides[side].append(child)
        heights[side] += _leaves(child, children, by_key)
    return sides


def _side(
    branches: Sequence[int],
    children: Mapping[int, list[int]],
    by_key: Mapping[int, Box],
    said: Mapping[int, float],
    from_x: float,
    way: int,
) -> dict[int, Box]:
    """Place the branches of one side; `way` is 1 to the right and -1 to the left.

    `said` is how much room the words take on the line to a box.
    """
    starts, ring = [], list(branches)
    x = from_x
    while ring:
        wide = max(by_key[key].width for key in ring)
        gap = max(GAP, *(said.get(key, 0.0) + 4 * BEFORE for key in ring))
        starts.append((x + gap, wide))
        x += gap + wide
        ring = [child for key in ring for child in children.get(key, ())]
    placed: dict[int, Box] = {}

    def place(key: int, depth: int, top: float) -> None:
        box, room = by_key[key], _leaves(key, children, by_key)
        near, _ = starts[depth]
        x = near if way > 0 else -near - box.width
        placed[key] = replace(box, x=x, y=top + (room - box.height) / 2)
        below = children.get(key, ())
        inner = top + (room - sum(_leaves(child, children, by_key) for child in below)) / 2
        for child in below:
            place(child, depth + 1, inner)
            inner += _leaves(child, children, by_key)

    top = -sum(_leaves(key, children, by_key) for key in branches) / 2
    for key in branches:
        place(key, 0, top)
        top += _leaves(key, children, by_key)
    return placed


def _reach(one: Box, other: Box, line: Line) -> float:
    """How far to the right a line and its words go."""
    swing = bow(one, other, line)
    return 0.0 if swing is None else max(one.right, other.right) + swing + label_width(line.label) / 2


def _moved(boxes: Sequence[Box], lines: tuple[Line, ...], heads: Sequence[Head] = ()) -> Drawing:
    """The drawing with its upper left corner at the origin."""
    if not boxes and not heads:
        return Drawing((), lines)
    lefts, tops = (
        [*(b.x for b in boxes), *(h.x for h in heads)],
        [*(b.y for b in boxes), *(h.y for h in heads)],
    )
    dx, dy = EDGE - min(lefts), EDGE - min(tops)
    moved = tuple(replace(box, x=box.x + dx, y=box.y + dy) for box in boxes)
    named = tuple(replace(head, x=head.x + dx, y=head.y + dy) for head in heads)
    by_key = {box.key: box for box in moved}
    swings = [_reach(by_key[line.one], by_key[line.other], line) for line in lines]
    width = max([box.right for box in moved] + [head.x + head.width for head in named] + swings) + EDGE
    height = max([box.bottom for box in moved] + [head.y + 24 for head in named]) + EDGE
    return Drawing(moved, lines, named, width, height)
