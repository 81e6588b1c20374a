"""Labels inside a cell before what answers them: 「姓名：邓少华 电话：185…」 beside 「配偶」."""

from __future__ import annotations

import re

Parts = list[tuple[str, str]]
"""The labels of a cell, each with what stands behind it."""
_BOXES = "□☐○◯▢☑☒■●√✓✔✅▣◉"
_label = re.compile(
    r"(?:^|(?<=[\s,，;；、。|)）]))(?:(?:如果?|若)[^\s:：,，]{1,6}[,，])?"
    r"(?P<word>[\u3400-\u9fff][\u3400-\u9fff/／]{1,11}|QQ|VIN|Email|E-mail)\s*(?:[(（][^()（）]*[)）])?[?？]?\s*[:：]",
    re.IGNORECASE,
).finditer
_spaced = re.compile(
    r"(?:^|(?<=[\s,，;；、。|)）]))([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?=\s*[:：])"
).sub
_IDLE = " \t\r\n\u3000,，;；、|_＿"


def apart(text: str) -> tuple[str, Parts]:
    """What stands before the first label, and the labels with their answers, empty where none is given.

    A word behind a box is an answer that is offered, and no label: 「□其他：」.
    """
    if ":" not in text and "：" not in text:
        return text, []
    text = _spaced(r"\1\2", text)
    found = [match for match in _label(text) if text[: match.start()].rstrip()[-1:] not in {*_BOXES}]
    if not found:
        return text, []
    ends = [match.start() for match in found[1:]] + [len(text)]
    parts = [
        (match["word"], text[match.end() : end].strip(_IDLE)) for match, end in zip(found, ends, strict=True)
    ]
    return text[: found[0].start()].strip(_IDLE), parts
