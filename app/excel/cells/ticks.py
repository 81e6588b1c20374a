"""Answers that are ticked in a form: 「☑男 □女」 is 男, and so is 「男（√） 女（ ）」 or 「①男√ ②女」."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from app.excel.cells import sublabels
from app.fields.parsed import fold

_OPEN, _TICKED = "□☐○◯▢", "☑☒■●√✓✔✅▣◉"
SIGNS = f"{_OPEN}{_TICKED}(（[【"
"""Without one of them nothing is ticked in a cell."""
_hints = re.compile(f"[{re.escape(SIGNS)}]").search
_may_be_form = re.compile(rf"[{_OPEN}{_TICKED}]|[(（\[【]\s*[)）\]】]").search
_box = re.compile(f"[{_OPEN}{_TICKED}]").sub
_empty = re.compile(r"[(\[【]\s*[)\]】]").sub
_checked = re.compile(rf"[(\[【]\s*[{_TICKED}]\s*[)\]】]").sub
_apart_from_word = re.compile(rf"(?:^|[\s:：,，、;；])[{_OPEN}{_TICKED}]").search
_boxes = re.compile(f"[{_OPEN}{_TICKED}]").findall
_is_open = re.compile(f"[{_OPEN}]").search
_is_ticked = re.compile(f"[{_TICKED}]").search
_before = re.compile(rf"([{_OPEN}{_TICKED}]+)\s*([^{_OPEN}{_TICKED}]*)").findall
_after = re.compile(rf"([^{_OPEN}{_TICKED}]+?)\s*([{_OPEN}{_TICKED}]+)").findall
_numbered = re.compile(r"(?:^|(?<=[^0-9A-Za-z.]))(?:[①-⑳]|(?:[1-9]|[A-Ga-g])\s*[.、)]\s*)").split
_words = re.compile(r"[\s/、|,;]+").split
_idle = " \t\n　、,，;；/|"


def offers(text: str) -> bool:
    """Whether something in a text may be ticked, or is."""
    return bool(_may_be_form(text))


def told(raw: Any) -> Any:
    """What is ticked, empty where nothing is; a cell that offers nothing to tick is left as it stands."""
    if type(raw) is not str or raw.isascii() or not _hints(raw) or not _may_be_form(raw):
        return raw
    lines = _lines(raw)
    boxed = [place for place, line in enumerate(lines) if _boxes(line)]
    if not boxed:
        return raw
    end = boxed[-1] + 1
    answer = _answer(" ".join(lines[:end]))
    return raw if answer is None else "\n".join(filter(None, (answer, *lines[end:])))


def _lines(raw: str) -> list[str]:
    """The lines, in which empty brackets are open boxes, and ticked ones are ticked."""
    text = _checked("☑", raw.replace("（", "(").replace("）", ")"))
    return [fold(line).strip() for line in _empty("□", text).splitlines()]


def _answer(text: str) -> str | None:
    """What is ticked among what is offered; None where nothing is offered."""
    if not _is_open(text):
        return _marked([*filter(None, _numbered(text))]) or _marked([*filter(None, _words(text))])
    offered, rest = _without_rest(text)
    if text[0] in _OPEN + _TICKED:
        lead, pairs = "", _before(text)
    elif offered[-1] in _OPEN + _TICKED:
        lead, pairs = "", [(box, label) for label, box in _after(offered)]
    else:
        lead = _box("\0", text).partition("\0")[0]
        pairs = _before(text[len(lead) :])
    if len(pairs) < 2:
        return None
    answer = "、".join(filter(None, [*_chosen(pairs), *_answered(sublabels.apart(rest)[1])]))
    return f"{lead.strip(_idle)} {answer}".strip() if answer else ""


def _without_rest(text: str) -> tuple[str, str]:
    """「是□ 否☑」 of 「是□ 否☑ 品牌：玉溪」, where each box stands right behind its word, and the rest."""
    end = max(map(text.rfind, _OPEN + _TICKED)) + 1
    rest = text[end:].strip(_idle)
    is_behind = not _apart_from_word(text[:end]) and sublabels.apart(rest)[0] == ""
    return (text[:end], rest) if rest and is_behind else (text, "")


def _chosen(pairs: list[tuple[str, str]]) -> Iterator[str]:
    """What is ticked, and what is told behind an option: 「☑喝 □不喝 喝什么酒：红酒」."""
    asked = ""
    for box, text in pairs:
        option, told = sublabels.apart(text.strip(_idle))
        if not option:
            option, told = text, []
        if _is_ticked(box):
            yield f"{asked}{option.strip(_idle)}"
        asked = f"{told[-1][0]}:" if told and not told[-1][1] else asked if not told else ""
        yield from _answered(told)


def _answered(parts: sublabels.Parts) -> list[str]:
    return [f"{word}:{answer}" for word, answer in parts if answer]


def _marked(options: list[str]) -> str | None:
    """The options that bear a tick where others do not, as in 「①未婚 ②已婚√」."""
    bare = [_box("", option).strip(_idle) for option in options]
    chosen = [word for option, word in zip(options, bare, strict=True) if _is_ticked(option)]
    if len(options) < 2 or not all(bare) or not 0 < len(chosen) < len(options):
        return None
    return "、".join(chosen)
