"""Where the files that travel with the program lie."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
"""`resources/` beside `app/` and `ui/`, in a checkout, an installation and a frozen folder alike."""
