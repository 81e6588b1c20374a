"""The only place that stops a person with a question. Tests replace the asker and so answer without a window.

Pages call the functions here; `use(asker)` puts another one behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.layout import FlowLayout
from ui.words import tr

Filters = Sequence[tuple[str, str]]
"""E.g. `[("表格", "*.xlsx *.xls *.csv")]`."""


class Asker(Protocol):
    """Who answers: a person before the window, or a test."""

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool: ...
    def tell(self, parent: QWidget | None, title: str, text: str) -> None: ...
    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None: ...
    def open_file(
        self, parent: QWidget | None, title: str, filters: Filters, folder: Path
    ) -> Path | None: ...
    def open_files(
        self, parent: QWidget | None, title: str, filters: Filters, folder: Path
    ) -> list[Path]: ...
    def save_file(self, parent: QWidget | None, title: str, filters: Filters, at: Path) -> Path | None: ...


def confirm(parent: QWidget | None, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
    """Ask before something that cannot be taken back; say in `text` what will happen, in numbers."""
    return _InUse.asker.confirm(parent, title, text, yes, danger)


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that must be read before going on; prefer a banner."""
    _InUse.asker.tell(parent, title, text)


def ask_text(
    parent: QWidget | None, title: str, hint: str = "", *, quick: Sequence[str] = (), value: str = ""
) -> str | None:
    """A line of words, e.g. a reason; `quick` are offered as buttons. None when left; never empty."""
    return _InUse.asker.text(parent, title, hint, quick, value, False)


def ask_password(parent: QWidget | None, title: str, hint: str = "") -> str | None:
    """A password, exactly as typed; None when left."""
    return _InUse.asker.text(parent, title, hint, (), "", True)


def choose_open_file(
    parent: QWidget | None, title: str, filters: Filters, folder: Path | None = None
) -> Path | None:
    """A file that exists, or None."""
    return _InUse.asker.open_file(parent, title, filters, folder or Path.home())


def choose_open_files(
    parent: QWidget | None, title: str, filters: Filters, folder: Path | None = None
) -> list[Path]:
    """Files that exist, none when nothing was chosen."""
    return _InUse.asker.open_files(parent, title, filters, folder or Path.home())


def choose_save_file(parent: QWidget | None, title: str, filters: Filters, at: Path) -> Path | None:
    """Where to save, or None; overwriting was agreed to. `at` is the folder and name offered."""
    return _InUse.asker.save_file(parent, title, filters, at)


def use(asker: Asker | None) -> Asker:
    """Let `asker` answer from now on, None for a person; gives who answered before."""
    before, _InUse.asker = _InUse.asker, asker or Person()
    return before


class Person:
    """Asks with windows."""

    def confirm(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool) -> bool:
        dialog = Dialog(parent, title, yes=yes, danger=danger)
        dialog.body.addWidget(label(text, wrap=True))
        return bool(dialog.exec())

    def tell(self, parent: QWidget | None, title: str, text: str) -> None:
        dialog = Dialog(parent, title, yes=tr("知道了"), no="")
        dialog.body.addWidget(label(text, wrap=True, copyable=True))
        dialog.exec()

    def text(
        self, parent: QWidget | None, title: str, hint: str, quick: Sequence[str], value: str, secret: bool
    ) -> str | None:
        dialog = TextDialog(parent, title, hint, quick, value, secret=secret)
        return dialog.given if dialog.exec() else None

    def open_file(self, parent: QWidget | None, title: str, filters: Filters, folder: Path) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _joined(filters))
        return Path(name) if name else None

    def open_files(self, parent: QWidget | None, title: str, filters: Filters, folder: Path) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), _joined(filters))
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget | None, title: str, filters: Filters, at: Path) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(parent, title, str(at), _joined(filters))
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(at.suffix)


class TextDialog(Dialog):
    """One line to write, with quick answers to click; `given` is the text agreed to."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        hint: str,
        quick: Sequence[str],
        value: str,
        *,
        secret: bool,
    ) -> None:
        super().__init__(parent, title, yes=tr("确定"))
        self.given = ""
        self._secret = secret
        self._line = QLineEdit(value)
        if secret:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        if hint:
            self.body.addWidget(label(hint, "muted", wrap=True))
        self.body.addWidget(self._line)
        if quick:
            flow = FlowLayout()
            for text in quick:
                flow.addWidget(button(text, "small", on_click=partial(self._take, text)))
            self.body.addLayout(flow)

    def accept(self) -> None:
        text = self._line.text()
        self.given = text if self._secret else text.strip()
        if self.given:
            super().accept()
        else:
            self.complain(tr("请先写一句"))
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, text: str) -> None:
        self._line.setText(text)
        self.accept()


def _joined(filters: Filters) -> str:
    return ";;".join(f"{name} ({patterns})" for name, patterns in filters)


class _InUse:
    asker: Asker = Person()
