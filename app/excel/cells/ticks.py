"""Answers that are ticked in a form: 「☑男 □女」 is 男, and so is 「男（√） 女（ ）」 or 「①男√ ②女」."""

from __future__ import annotations

import re
from typing import Any

from app.fields.parsed import fold

_OPEN, _TICKED = "□☐○◯▢", "☑☒■●√✓✔✅▣◉"
SIGNS = f"{_OPEN}{_TICKED}(（[【"
"""Without one of them nothing is ticked in a cell."""
_hints = re.compile(f"[{re.escape(SIGNS)}]").search
_may_be_form = re.compile(rf"[{_OPEN}{_TICKED}]|[(（\[【]\s*[)）\]】]").search
_box = re.compile(f"[{_OPEN}{_TICKED}]").sub
_empty = re.compile(r"[(\[【]\s*[)\]】]").sub
_checked = re.compile(rf"[(\[【]\s*[{_TICKED}]\s*[)\]】]").sub
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
    if text[0] in _OPEN + _TICKED:
        lead, pairs = "", _before(text)
    elif text[-1] in _OPEN + _TICKED:
        lead, pairs = "", [(box, label) for label, box in _after(text)]
    else:
        lead = _box("\0", text).partition("\0")[0]
        pairs = _before(text[len(lead) :])
    if len(pairs) < 2:
        return None
    chosen = [label.strip(_idle) for box, label in pairs if _is_ticked(box)]
    answer = "、".join(filter(None, chosen))
    return f"{lead.strip(_idle)} {answer}".strip() if answer else ""


def _marked(options: list[str]) -> str | None:
    """The options that bear a tick where others do not, as in 「①未婚 ②已婚√」."""
    bare = [_box("", option).strip(_idle) for option in options]
    chosen = [word for option, word in zip(options, bare, strict=True) if _is_ticked(option)]
    if len(options) < 2 or not all(bare) or not 0 < len(chosen) < len(options):
        return None
    return "、".join(chosen)
