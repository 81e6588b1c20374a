"""Every page and dialog as a picture, with the sample shop: to be looked at, hard."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ui.commands.common import remark, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.commands.stage import Stage
    from ui.prefs import Prefs

SIZE = (1366, 768)
MAIN = ("today", "customers", "file-items", "calendar-month", "import-check")
"""The main screens, as the demonstration shows them."""
LOOKS = (("light", "zh"), ("dark", "zh"), ("light", "en"))


def write(options: argparse.Namespace) -> int:
    """Draw all scenes in both themes and both languages into folders of their own.

    Each look begins with the shop as it was made: some scenes change it.
    """
    from app.sample import shop

    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.keqing"
        shop.make_sample(made).close()
        for theme, lang in LOOKS:
            target = options.to / f"{theme}-{lang}"
            target.mkdir(parents=True, exist_ok=True)
            path = made.with_name(f"{theme}-{lang}.keqing")
            shutil.copy(made, path)
            with Gallery(path, theme=theme, lang=lang, size=options.size or SIZE) as gallery:
                for name in gallery.names(options.only or ""):
                    say(str(gallery.draw(name, target)))
    return 0


def dress(prefs: Prefs) -> None:
    """Make the application, or dress the one that is there; without a display it paints into memory."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.main import make_application

    make_application(prefs)


class Gallery:
    """One window on a file, and the scenes that are played in it."""

    def __init__(self, path: Path, *, theme: str, lang: str, size: tuple[int, int] = SIZE) -> None:
        from ui import words
        from ui.commands import (  # noqa: F401 - they put themselves into SCENES
            scenes,
            scenes_calendar,
            scenes_care,
            scenes_file,
            scenes_items,
            scenes_learning,
            scenes_letters,
            scenes_print,
            scenes_settings,
            scenes_sheets,
            scenes_ties,
            scenes_typing,
        )
        from ui.commands.stage import SCENES, Stage
        from ui.prefs import Prefs

        self._folder = tempfile.TemporaryDirectory()
        prefs = Prefs(Path(self._folder.name) / "gallery.ini")
        prefs.theme, prefs.lang = theme, lang
        words.install(None, lang)
        dress(prefs)
        self._scenes: dict[str, Callable[[Stage], Iterator[QWidget]]] = SCENES
        self.stage = Stage(path, prefs)
        self.stage.pages.window.resize(*size)

    def __enter__(self) -> Gallery:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stage.close()
        self._folder.cleanup()

    def names(self, part: str = "") -> list[str]:
        """The scenes whose name contains `part`."""
        return [name for name in self._scenes if part in name]

    def draw(self, name: str, folder: Path) -> Path:
        """Play one scene and keep its picture; gives the path."""
        path = folder / f"{name}.png"
        for widget in self._scenes[name](self.stage):
            self.stage.settle()
            if not widget.grab().save(str(path)):
                remark(f"! {path}")
        return path
