"""What is wrong with a text that is no TOML: a code in place of the English sentence of `tomllib`."""

from __future__ import annotations

import re

LONGEST = 40
"""So much of the line is told."""
_AT = re.compile(r" \(at (?:line (\d+)|end)")
_CODES: tuple[tuple[str, str], ...] = (
    (r"Expected '='", "toml-equals"),
    (r"Expected newline|Invalid statement|Invalid initial character", "toml-statement"),
    (r"Expected '\]|Unclosed", "toml-open"),
    (r"Unterminated|Expected '[\"']", "toml-quote"),
    (r"Unescaped|Escaped|Invalid hex", "toml-backslash"),
    (r"Illegal|Found invalid", "toml-character"),
    (r"Invalid value|Invalid date", "toml-value"),
    (r"Cannot|Duplicate", "toml-twice"),
)
"""By how the sentence begins."""


def refusal(said: str, text: str) -> tuple[int, str, str]:
    """The line, the code and what stands there, of `… (at line 3, column 5)` or `… (at end of document)`."""
    at = _AT.search(said)
    lines = text.split("\n")
    line = int(at[1]) if at and at[1] else len(lines)
    code = next((code for start, code in _CODES if re.match(start, said)), "toml")
    there = lines[line - 1].strip()
    return line, code, there if len(there) <= LONGEST else f"{there[:LONGEST]}…"
