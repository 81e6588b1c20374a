"""What this machine remembers of its window. Never anything about customers.

Keys are per machine; the layout of a table is also per person.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCryptographicHash, QFileInfo, QSettings, QStandardPaths

if TYPE_CHECKING:
    from app.care.reminding import Rules

THEMES = ("light", "dark", "system")


class Prefs:
    """An ini file under the person's configuration folder, written soon after something is set."""

    def __init__(self, path: Path | None = None) -> None:
        self._settings = QSettings(str(path or _usual_path()), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """light, dark or system."""
        return self._one_of("look/theme", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("look/theme", value)

    @property
    def lang(self) -> str:
        """Zh or en."""
        return self._one_of("look/lang", ("zh", "en"))

    @lang.setter
    def lang(self, value: str) -> None:
        self._settings.setValue("look/lang", value)

    @property
    def font(self) -> str:
        """small, normal or large: the keys of `ui.kit.style.FONT_SIZES`."""
        return self._one_of("look/font", ("normal", "small", "large"))

    @font.setter
    def font(self, value: str) -> None:
        self._settings.setValue("look/font", value)

    @property
    def last_file(self) -> Path | None:
        text = self._text("file/last")
        return Path(text) if text else None

    @last_file.setter
    def last_file(self, value: Path | None) -> None:
        self._settings.setValue("file/last", str(value or ""))

    @property
    def last_folder(self) -> Path | None:
        """Where a file was last chosen or saved; None when it is gone, or its drive does not answer."""
        text = self._text("file/folder")
        return Path(text) if text and QFileInfo(text).isDir() else None

    @last_folder.setter
    def last_folder(self, value: Path | None) -> None:
        self._settings.setValue("file/folder", str(value or ""))

    @property
    def reminders(self) -> Rules:
        """When this machine reminds who sits at it."""
        from app.care.reminding import Rules

        return Rules.load(self._text("reminders/rules"))

    @reminders.setter
    def reminders(self, value: Rules) -> None:
        self._settings.setValue("reminders/rules", value.dump())

    @property
    def keep_in_tray(self) -> bool:
        """Whether the program stays in the tray, and reminds, when its window is closed."""
        return self._text("reminders/tray") == "keep"

    @keep_in_tray.setter
    def keep_in_tray(self, value: bool) -> None:
        self._settings.setValue("reminders/tray", "keep" if value else "")

    @property
    def tray_explained(self) -> bool:
        """Whether it was said once where the window went."""
        return self._text("reminders/explained") == "yes"

    @tray_explained.setter
    def tray_explained(self, value: bool) -> None:
        self._settings.setValue("reminders/explained", "yes" if value else "")

    def geometry(self) -> QByteArray:
        """Of the window, empty at first."""
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    def person(self, file_key: str) -> int | None:
        """Who sat at the desk last with that file: an id of its staff."""
        text = self._text(f"person/{file_key}")
        return int(text) if text.isdecimal() else None

    def set_person(self, file_key: str, staff_id: int) -> None:
        self._settings.setValue(f"person/{file_key}", str(staff_id))

    def printer(self, kind: str) -> str:
        """On which printer a kind of sheet was printed last; empty at first."""
        return self._text(f"printer/{kind}")

    def set_printer(self, kind: str, name: str) -> None:
        self._settings.setValue(f"printer/{kind}", name)

    def shift(self, kind: str, printer: str) -> tuple[float, float]:
        """By how many mm a printer is to print a kind of sheet further right and further down."""
        try:
            right, down = json.loads(self._text(f"shift/{kind}/{printer}") or "[0, 0]")
            return float(right), float(down)
        except (ValueError, TypeError):
            return 0.0, 0.0

    def set_shift(self, kind: str, printer: str, right: float, down: float) -> None:
        self._settings.setValue(f"shift/{kind}/{printer}", json.dumps([right, down]))

    def layout(self, table: str, person: str = "") -> dict[str, Any]:
        """How `person` arranged a table: what `WindowedTable.layout_state()` gave. Empty at first."""
        try:
            value = json.loads(self._text(_layout_key(table, person)) or "{}")
        except json.JSONDecodeError:
            return {}
        return value if isinstance(value, dict) else {}

    def set_layout(self, table: str, state: dict[str, Any], person: str = "") -> None:
        self._settings.setValue(_layout_key(table, person), json.dumps(state, ensure_ascii=True))

    def sync(self) -> None:
        """Write to the disk now instead of soon."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _one_of(self, key: str, values: tuple[str, ...]) -> str:
        """A hand-edited file may hold anything: then the first of `values` counts."""
        text = self._text(key)
        return text if text in values else values[0]


def file_key(path: Path) -> str:
    """Stands for a client file: the same for every way to write its path, and telling nothing of it."""
    sha256 = QCryptographicHash.Algorithm.Sha256  # of Qt: Python's own loads OpenSSL
    return QCryptographicHash.hash(str(path.resolve()).encode(), sha256).toHex().toStdString()[:24]


def _layout_key(table: str, person: str) -> str:
    return f"layout-{person or 'all'}/{table}".replace(" ", "-")


def _usual_path() -> Path:
    """Where each system wants settings to lie; what tells it on Linux loads much, and Qt tells the same."""
    if sys.platform == "linux":
        place = QStandardPaths.StandardLocation.GenericConfigLocation
        folder = Path(QStandardPaths.writableLocation(place), "keqing")
    else:
        from platformdirs import user_config_path

        folder = user_config_path("keqing", appauthor=False)
    return folder / "keqing.ini"
