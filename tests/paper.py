"""Reading a PDF as a person does: which words stand where on which page."""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap, in mm from the page's upper left corner; radicals are letters again."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages(path: Path) -> list[list[Word]]:
    """The words of each page, in the order they were painted."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return [list(_words(page)) for page in pdf]


def texts(path: Path) -> list[str]:
    """The text of each page."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return [_usual(page.get_textpage().get_text_range()) for page in pdf]


def picture(path: Path) -> bytes:
    """The first page as it looks."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return bytes(pdf[0].render(scale=1).buffer)


def size(path: Path) -> tuple[int, int]:
    """Width and height of the first page in mm."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return round(pdf[0].get_width() / MM), round(pdf[0].get_height() / MM)


def _words(page: Any) -> Iterator[Word]:
    text = page.get_textpage()
    high = page.get_height()
    letters: list[tuple[str, tuple[float, float, float, float]]] = []
    for place in range(text.count_chars()):
        letter = text.get_text_range(place, 1)
        box = text.get_charbox(place, loose=True)
        if letter.strip() and (not letters or _goes_on(letters[-1][1], box)):
            letters.append((letter, box))
            continue
        if letters:
            yield _word(letters, high)
        letters = [(letter, box)] if letter.strip() else []
    if letters:
        yield _word(letters, high)


def _goes_on(before: tuple[float, ...], box: tuple[float, ...]) -> bool:
    """Whether a letter stands right behind another."""
    high = before[3] - before[1]
    return abs(box[1] - before[1]) < high and -high < box[0] - before[2] < high / 2


def _word(letters: list[tuple[str, tuple[float, float, float, float]]], high: float) -> Word:
    lefts, bottoms, rights, tops = zip(*(box for _, box in letters), strict=True)
    said = _usual("".join(letter for letter, _ in letters))
    return Word(said, min(lefts) / MM, (high - max(tops)) / MM, max(rights) / MM, (high - min(bottoms)) / MM)


_RADICALS = str.maketrans(
    "⻋⻢⻚⻔⻅⻓⻉⻛⻜⻝⻘⻰⻥⻩⻬⻣⻤⻄⺠戶黃", "车马页门见长贝风飞食青龙鱼黄齐骨鬼西民户黄"
)
"""Some fonts give these for the characters, and Unicode does not fold them."""


def _usual(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_RADICALS)
