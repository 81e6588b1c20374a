"""Lists that were imported from before; only where they lay, nothing of what was in them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo

from ui.prefs import Prefs

KEPT = 6
_PLACE = "import-lists"


class Recent:
    """Kept among the preferences of this machine."""

    def __init__(self, prefs: Prefs) -> None:
        self._prefs = prefs

    def paths(self) -> list[Path]:
        """Newest first, those that are still there."""
        kept = self._prefs.layout(_PLACE).get("paths", [])
        return [path for path in map(Path, kept) if QFileInfo(path).isFile()]

    def add(self, path: Path) -> None:
        """Put a list first."""
        path = path.resolve()
        paths = [path, *(other for other in self.paths() if other != path)][:KEPT]
        self._prefs.set_layout(_PLACE, {"paths": [str(each) for each in paths]})
        self._prefs.last_folder = path.parent

    def folder(self) -> Path:
        """Where to look for the next one."""
        return self._prefs.last_folder or Path.home()
