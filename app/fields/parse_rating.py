"""Reading a rating of one to five stars."""

from __future__ import annotations

import re

from app.fields.parsed import Parsed, fold, is_placeholder

MOST_STARS = 5
_CHINESE = {word: place for place, word in enumerate("一二三四五", 1)}
_written = re.compile(r"([1-5]|[一二三四五])(?:\.0)?\s*(?:星|颗星|分|stars?|/\s*5)?(?:\s*★*☆*)").fullmatch
_drawn = re.compile("(★{1,5})☆*").fullmatch


def read_rating(raw: object) -> Parsed[int]:
    """How many stars a cell tells; `not-a-rating` for anything else."""
    text = fold(raw).casefold()
    if is_placeholder(text):
        return Parsed(None)
    if stars := _drawn(text):
        return Parsed(len(stars[1]))
    if found := _written(text):
        return Parsed(_CHINESE.get(found[1]) or int(found[1]))
    return Parsed(None, "not-a-rating")
