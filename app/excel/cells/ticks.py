"""Answers that are ticked in a form: 「☑男 □女」 is 男."""

from __future__ import annotations

import re
from typing import Any

from app.fields.parsed import fold

_OPEN, _TICKED = "□☐○◯▢", "☑☒■●√✓✔✅▣◉"
_box = re.compile(f"[{_OPEN}{_TICKED}]").sub
_is_form = re.compile(f"[{_OPEN}]").search
_before = re.compile(rf"([{_OPEN}{_TICKED}]+)\s*([^{_OPEN}{_TICKED}]*)").findall
_after = re.compile(rf"([^{_OPEN}{_TICKED}]+?)\s*([{_OPEN}{_TICKED}]+)").findall
_idle = " \t\n　、,，;；/|"


def told(raw: Any) -> Any:
    """What is ticked, empty where nothing is; a cell without open boxes is left as it stands."""
    if type(raw) is not str or raw.isascii() or not _is_form(raw):
        return raw
    text = fold(raw)
    if text[0] in _OPEN + _TICKED:
        lead, pairs = "", _before(text)
    elif text[-1] in _OPEN + _TICKED:
        lead, pairs = "", [(box, label) for label, box in _after(text)]
    else:
        lead = _box("\0", text).partition("\0")[0]
        pairs = _before(text[len(lead) :])
    if len(pairs) < 2:
        return raw
    chosen = [label.strip(_idle) for box, label in pairs if any(sign in _TICKED for sign in box)]
    answer = "、".join(filter(None, chosen))
    return f"{lead.strip(_idle)} {answer}".strip() if answer else ""
