"""Sheets on paper: on the screen first, then to a printer or into a PDF.

`write_pdf` and `print_to` may run in a thread (`desk.run`); `preview` does that by itself.
"""

from __future__ import annotations

from ui.printing.output import ensure_gui, print_to, write_pdf
from ui.printing.preview_dialog import preview

__all__ = ["ensure_gui", "preview", "print_to", "write_pdf"]
