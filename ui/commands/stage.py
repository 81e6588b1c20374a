"""Where the scenes of the gallery are played: a window over a file, and the list of all scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from app import opening
from app.customers import queries as customers
from app.customers.rows import Query
from app.staff import queries as staff
from ui.hall.pages import Pages
from ui.prefs import Prefs
from ui.program.late import LateBook

Scene = Callable[["Stage"], Iterator[QWidget]]
SCENES: dict[str, Scene] = {}
_PAINT_MS = 60
_ROUNDS = 4
_PATIENCE = 100


class Stage:
    """The window of a file with everything a scene needs to find its way."""

    def __init__(self, path: Path, prefs: Prefs) -> None:
        self._late = LateBook(lambda: opening.open_book(path))
        self.pages = Pages(self._late, prefs, path)
        self._late.opened.connect(self.pages.opened)
        self._late.start()
        self.pages.window.show()
        self.settle()

    def close(self) -> None:
        """Close the window and the file."""
        self.pages.window.leave()
        self.pages.close()
        book = self._late.opened_book()
        if book is not None:
            book.close()

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:
        """Read something and wait for it."""
        loop, answers = QEventLoop(), []

        def arrive(value: Any) -> None:
            answers.append(value)
            loop.quit()

        self.pages.desk.ask(query, *args, then=arrive, owner=self.pages)
        loop.exec()
        return answers[0]

    def settle(self) -> None:
        """Wait until what was asked for has come and is painted: answers may ask again."""
        for _ in range(_ROUNDS):
            self.ask(staff.everybody)
            loop = QEventLoop()
            QTimer.singleShot(_PAINT_MS, loop.quit)
            loop.exec()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something that takes a process of its own; gives up after half a minute."""
        for _ in range(_PATIENCE):
            if holds():
                break
            self.settle()
        self.settle()

    def show(self, key: str) -> Any:
        """Bring a page into sight."""
        page = self.pages.window.show_page(key)
        self.settle()
        return page

    def customer(self, text: str = "陈国栋") -> int:
        """Somebody of the sample shop."""
        ids = self.ask(customers.ids, Query(text=text))
        return int(ids[0])

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.settle()
        return [d for d in self.pages.window.findChildren(QDialog) if d.isVisible()][-1]


def scene(name: str) -> Callable[[Scene], Scene]:
    """Put a scene into the gallery."""

    def keep(play: Scene) -> Scene:
        SCENES[name] = play
        return play

    return keep


def closing(stage: Stage) -> Iterator[QWidget]:
    """Give the open dialog, then close it."""
    dialog = stage.dialog()
    yield dialog
    dialog.reject()
    stage.settle()


def write(stage: Stage, action: Callable[..., Any], *args: Any) -> Any:
    """Write something and wait for it; what it gives."""
    done: list[Any] = []
    stage.pages.desk.do(action, *args, then=done.append, owner=stage.pages)
    stage.until(lambda: done)
    return done[0].value
