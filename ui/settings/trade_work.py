"""The calls behind the trade's part of the page: looking, changing, taking packs in and giving them out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.care.packs import trades
from app.care.packs.trades import Change, Contents, Trade
from app.errors import FileError, KnownError
from app.storage.rows import Done
from ui import ask, messages
from ui.desk import Desk, Progress
from ui.prefs import Prefs
from ui.settings.reads import Settings
from ui.settings.trade import TradePart
from ui.settings.trade_dialog import PackDialog, TradeDialog
from ui.words import language, tr

SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class _File:
    """A pack as it was read from the disk, with what it holds."""

    name: str
    text: str
    contents: Contents


class TradeWork(QObject):
    """Opens the dialogs over the page; what could not be done is said in the part."""

    exported = Signal(object)
    """The `Path` of a template that was written."""

    def __init__(self, desk: Desk, prefs: Prefs, part: TradePart, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._prefs = prefs
        self._part = part
        self._window = window
        self._trades: tuple[Trade, ...] = ()
        self._now = ""
        self._dialog: TradeDialog | None = None
        part.change_wanted.connect(self.choose)
        part.import_wanted.connect(self.take_in)
        part.export_wanted.connect(self.export)

    def show_settings(self, found: Settings) -> None:
        """What is stored."""
        self._trades, self._now = found.trades, found.shop.trade
        self._part.show_contents(found.contents)

    @Slot()
    def choose(self) -> None:
        """Look at the trades and take another."""
        self._part.complain("")
        self._dialog = dialog = TradeDialog(self._window, self._trades, self._now)
        dialog.preview_wanted.connect(self._preview)
        dialog.chosen.connect(self._change)
        dialog.drop_wanted.connect(self._drop)
        dialog.finished.connect(self._forget)
        dialog.start()
        dialog.open()

    @Slot(str)
    def _preview(self, trade: str) -> None:
        self._desk.ask(trades.preview, trade, language(), then=self._show_change, key="trade-preview")

    @Slot(object)
    def _show_change(self, change: Change) -> None:
        if self._dialog is not None:
            self._dialog.show_change(change)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot(str, bool)
    def _change(self, trade: str, hide: bool) -> None:
        self._desk.do(trades.change, trade, hide, failed=self._refuse)

    @Slot(str)
    def _drop(self, trade: str) -> None:
        self._desk.do(trades.drop, trade, failed=self._refuse)

    # -- Packs of the shop's own -------------------------------------------------------------------------

    @Slot()
    def take_in(self) -> None:
        """Choose a file, look into it, and say what it holds before it is kept."""
        self._part.complain("")
        path = ask.choose_open_file(self._window, tr("导入行业包"), pack_files(), self._prefs.last_folder)
        if path is not None:
            lang = language()
            self._desk.run(lambda _progress: _look(path, lang), then=self._offer, failed=self._refuse)

    @Slot(object)
    def _offer(self, found: _File) -> None:
        dialog = PackDialog(self._window, found.name, found.contents)
        dialog.agreed.connect(lambda use: self._keep(found, use))
        dialog.open()

    def _keep(self, found: _File, use: bool) -> None:
        then = self._use if use else None
        self._desk.do(trades.take_in, found.name, found.text, then=then, failed=self._refuse)

    @Slot(object)
    def _use(self, done: Done[str]) -> None:
        self._desk.do(trades.change, done.value, False, failed=self._refuse)

    @Slot()
    def export(self) -> None:
        """The trade in force as a file to begin an own pack with."""
        self._part.complain("")
        name = next((trade.name for trade in self._trades if trade.key == self._now), self._now)
        at = (self._prefs.last_folder or Path.home()) / f"{name}{SUFFIX}"
        path = ask.choose_save_file(self._window, tr("导出样板"), pack_files(), at)
        if path is not None:
            write = partial(self._write, path)
            self._desk.ask(trades.template, self._now, language(), then=write, owner=self)

    def _write(self, path: Path, text: str) -> None:
        """Beside whatever else is being done."""

        def job(_progress: Progress) -> Path:
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise FileError("output-not-writable", path=str(path)) from error
            return path

        self._desk.run(job, then=self.exported.emit, owner=self, failed=self._refuse)

    def _refuse(self, error: KnownError) -> None:
        self._part.complain(messages.sentence(error))


def pack_files() -> list[tuple[str, str]]:
    """Trade packs, for the dialogs."""
    return [(tr("行业包"), f"*{SUFFIX}")]


def _look(path: Path, lang: str) -> _File:
    text = trades.read_file(path)
    return _File(path.name, text, trades.look_into(path.name, text, lang))
