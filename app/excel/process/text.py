"""Reading what stands in a foreign workbook, in a process that knows nothing of the client file."""

from __future__ import annotations

from pathlib import Path

from app.excel.process.child import TIME_LIMIT, Child, Step, silent


def text_of_workbook(path: Path, named: str = "", step: Step = silent) -> str:
    """See `cells_text.text_of_workbook`; a step that raises stops it. Blocks: call it in a thread."""
    child = Child(None)
    try:
        text: str = child.ask("text", (Path(path), named), step, TIME_LIMIT)
        return text
    finally:
        child.close()
