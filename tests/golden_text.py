"""Texts that must not change unnoticed: what a PDF says, compared with a file under `tests/golden`.

With `KEQING_GOLDEN=write` in the environment the files are written: read what changed before you keep it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """Compare a text with the golden one: where its lines break is the font's business."""
    path = FOLDER / f"{name}.txt"
    told = _told(text)
    if os.environ.get("KEQING_GOLDEN") == "write":
        path.write_text(told, "utf-8")
    assert told == path.read_text("utf-8")


def _told(text: str) -> str:
    """Without what stands between words, a line for each row of a call sheet.

    The code of a sheet follows from all that it asks: any will do.
    """
    words = re.sub(r"\s+", "", text)
    code = re.search(r"([A-Z][A-Z0-9]{2})-\d\d", words)
    words = words.replace(code[1], "K7Q") if code else words
    return re.sub(r"(K7Q-\d\d)", r"\1\n", words) + "\n"
