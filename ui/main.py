"""The window: which file, who is at the desk, and the wiring of book, desk and pages."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import opening
from app.errors import FileError, KnownError
from app.sample import shop
from app.storage import keys
from ui import ask, messages, words
from ui.hall.pages import Pages
from ui.kit import icons, style
from ui.prefs import Prefs
from ui.program import crash
from ui.program.futures import behind, done
from ui.program.late import LateBook
from ui.program.single import Doorbell, bring_forward
from ui.program.sweeping import Sweeper
from ui.words import tr

if TYPE_CHECKING:
    from concurrent.futures import Future

    from app.storage.book import Book
    from app.storage.first_page import Glimpse
    from ui.shell.window import Window
    from ui.welcome.page import NewFile, Welcome


_PAINTING_MS = 20
"""What is shown is painted by then: threads that load libraries would take turns with the painting."""


def make_application(prefs: Prefs) -> QApplication:
    """The one application object, dressed and speaking the person's language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *style.ARGUMENTS])
    app.setApplicationName("keqing")
    app.setApplicationDisplayName(tr("客情簿"))
    app.setWindowIcon(icons.brand())
    words.install(app, words.language())
    style.apply_theme(app, prefs.theme, style.FONT_SIZES[prefs.font])
    return app


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    What is made until the file is open stays: no need to look for garbage among it (see `ui.program.late`).
    """
    gc.disable()
    prefs = Prefs()
    app = make_application(prefs)
    program = Program(prefs)
    crash.install(program.tell_crash)
    if not program.begin(options):
        return 0
    return app.exec()


class Program(QObject):
    """What lives as long as the program: the file in use, its window, or the welcome page."""

    def __init__(self, prefs: Prefs) -> None:
        super().__init__()
        self._sweeper = Sweeper(self)
        self.prefs = prefs
        self.window: Window | None = None
        self.welcome: Welcome | None = None
        self._late: LateBook | None = None
        self.pages: Pages | None = None
        self._doorbell: Doorbell | None = None
        self._typed = False
        """Whether the password of the file in use was typed: a wrong one is asked for again."""
        self._wish: NewFile | None = None
        """What a new file is to begin with, until it is made."""

    def begin(self, options: argparse.Namespace) -> bool:
        """Open what was asked for, the last file or the welcome page; False if another window did."""
        if options.command == "demo":
            return self.open_sample()
        named = getattr(options, "file", None)
        path = named or self.prefs.last_file
        refused = _refusal(path) if path is not None else None
        if path is None or refused is not None:
            self.show_welcome(refused if named else None)
            return True
        password = keys.password_in(Path(options.password_file)) if options.password_file else None
        return self.open(path, password, getattr(options, "key", None))

    def open(self, path: Path, password: str | None, key: Future[str | None] | None = None) -> bool:
        """Show the window of a file at once and open the file behind it; its key may be on the way."""
        if bring_forward(path):
            return False
        if not _wants_password(path):
            self._show(path, lambda: opening.open_book(path), _no_key())
        elif password is None:
            self._ask_password(path, tr("文件“{file}”有密码"))
        else:
            self._typed = False
            self._unlock(path, key or behind(lambda: keys.key_of(path, password), "stretching"))
        return True

    def _ask_password(self, path: Path, why: str) -> None:
        password = ask.ask_password(self.welcome, tr("密码"), why.format(file=path.name))
        if password is not None:
            self._typed = True
            self._unlock(path, behind(lambda: keys.key_of(path, password), "stretching"))
        elif self.welcome is None:
            self.show_welcome()

    def _unlock(self, path: Path, key: Future[str | None]) -> None:
        """Open a file with a password: it is stretched on another core while the window is built."""
        self._show(path, partial(_open_with, path, key), key)

    def open_sample(self) -> bool:
        """The sample shop, for looking around; it is not remembered as the last file."""
        path = shop.sample_path()
        if bring_forward(path):
            return False
        key = _no_key() if path.is_file() else None
        self._show(path, lambda: shop.open_sample(path), key, remember=False)
        return True

    def create(self, wish: NewFile) -> None:
        """Make a new file and open its window."""
        self._wish = wish

        def make() -> Book:
            from app.care.packs import trades

            own = (wish.pack.name, trades.read_file(wish.pack)) if wish.pack else None
            named = (wish.shop, wish.person)
            return opening.begin_book(wish.path, wish.password, wish.trade or "auto", own, named)

        self._show(wish.path, make)

    def show_welcome(self, error: KnownError | None = None) -> None:
        """The page to begin with: open, new, or look at the sample."""
        from ui.welcome.page import Welcome

        gc.enable()
        self.welcome = welcome = Welcome(self.prefs)
        welcome.open_wanted.connect(lambda path: self.open(path, None))
        welcome.create_wanted.connect(self.create)
        welcome.demo_wanted.connect(self.open_sample)
        if self._wish is not None:
            welcome.resume(self._wish)
        self._wish = None
        if error is not None:
            welcome.say(messages.sentence(error))
        welcome.show()

    def tell_crash(self, log: str) -> None:
        """A bug, in plain words; what was saved is safe."""
        text = tr("程序出了错，这一步可能没有做完；已保存的资料没有受影响。")
        where = tr("出错的记录在：{path}").format(path=log) if log else ""
        ask.tell(self.window, tr("程序出错"), "\n\n".join(part for part in (text, where) if part))

    def close(self) -> None:
        """Finish what was handed in, checkpoint, and let the file go."""
        if self._doorbell is not None:
            self._doorbell.close()
        if self._late is not None:
            self._late.give_up()
        if self.pages is not None:
            self.pages.close()
        book = self._late.opened_book() if self._late is not None else None
        if book is not None:
            book.close()
        self._late = self.pages = self._doorbell = None

    def _show(
        self,
        path: Path,
        open_it: Callable[[], Book],
        key: Future[str | None] | None = None,
        *,
        remember: bool = True,
    ) -> None:
        """The window is painted first, with what was kept of its first page; all else comes behind it.

        What was kept is read with `key`; without one there is nothing yet to be read.
        """
        self._late = late = LateBook(open_it, self)
        self.pages = pages = Pages(late, self.prefs, path)
        self.window = window = pages.window
        late.opened.connect(pages.opened)
        if remember:
            late.opened.connect(lambda _book: self._remember(path))
        late.refused.connect(self._refused)
        late.crashed.connect(_raise)
        late.glimpsed.connect(self._glimpsed)
        pages.restart_wanted.connect(self._restart)
        pages.rebuilt.connect(self._rebuilt)
        pages.leave_wanted.connect(self._leave)
        pages.quit_wanted.connect(self._quit)
        window.closing.connect(self.close)
        if key is None or key.done():
            self._show_kept(_look(pages, key) if key else None)
            window.painted.connect(self._begin_behind)
        else:
            window.painted.connect(lambda: behind(partial(_tell_kept, late, pages, key), "unlocking"))
        window.show()
        if self.welcome is not None:
            self.welcome.close()
            self.welcome.deleteLater()
            self.welcome = None

    def _show_kept(self, kept: Glimpse | None) -> None:
        """Show what was kept of the first page."""
        if kept is not None and self.pages is not None:
            self.pages.show_glimpse(kept)

    @Slot(object)
    def _glimpsed(self, kept: Glimpse | None) -> None:
        """The key has come behind the window; the file is opened when what was kept is painted."""
        self._show_kept(kept)
        QTimer.singleShot(_PAINTING_MS if kept else 0, self._begin_behind)

    @Slot()
    def _begin_behind(self) -> None:
        """The window is painted: open its file."""
        if self._late is None or self.pages is None:
            return
        self._late.start()
        self._doorbell = Doorbell(self.pages.path, self)
        self._doorbell.rung.connect(self._come_forward)

    def _remember(self, path: Path) -> None:
        self._wish = None
        self.prefs.last_file = path.resolve()

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        """The file could not be opened: back to the welcome page, which says why."""
        path = self.pages.path if self.pages is not None else None
        self._drop_window()
        self.show_welcome(error)
        if path is not None and self._typed and error.code == "wrong-password":
            QTimer.singleShot(0, partial(self._ask_password, path, tr("密码不对，请再写一次。文件“{file}”")))

    @Slot()
    def _come_forward(self) -> None:
        if self.window is not None:
            self.window.come_forward()

    @Slot()
    def _restart(self) -> None:
        """Language, theme or size were changed: the window is built anew around the same file."""
        if self.pages is not None and self.pages.window.may_leave():
            words.install(QApplication.instance(), self.prefs.lang)
            self.pages.rebuild(partial(make_application, self.prefs))

    @Slot(object)
    def _rebuilt(self, window: Window) -> None:
        self.window = window
        window.closing.connect(self.close)
        window.show()

    @Slot()
    def _leave(self) -> None:
        """Close this file and choose another."""
        if self.window is not None and self.window.may_leave():
            self.show_welcome()
            self._drop_window()

    def _drop_window(self) -> None:
        """One that is only closed would stay, and be dressed anew with every theme."""
        if self.window is not None:
            self.window.leave()
            self.window.deleteLater()
            self.window = None

    @Slot()
    def _quit(self) -> None:
        """From the tray: there may be no window in sight whose closing would end the program."""
        if self.window is not None:
            if not self.window.may_leave():
                return
            self.window.leave()
        QApplication.quit()


def _no_key() -> Future[str | None]:
    """The key of a file without a password, which need not be waited for."""
    return done(None)


def _look(pages: Pages, key: Future[str | None]) -> Glimpse | None:
    """What was kept of the first page, once the key is there; why there is none, the opening tells."""
    try:
        return pages.glimpse(key.result())
    except KnownError:
        return None


def _tell_kept(late: LateBook, pages: Pages, key: Future[str | None]) -> None:
    """Wait for the key; whatever comes of it, the window goes on."""
    kept = None
    try:
        kept = _look(pages, key)
    finally:
        late.glimpsed.emit(kept)


def _open_with(path: Path, key: Future[str | None]) -> Book:
    """A wrong key is told by the opening."""
    return opening.open_book(path, key=key.result())


def _refusal(path: Path) -> FileError | None:
    """Why a file cannot even be looked at."""
    try:
        keys.header_of(path)
    except FileError as error:
        return error
    return None


def _wants_password(path: Path) -> bool:
    """A file that cannot be looked at says why when it is opened."""
    try:
        return keys.header_of(path) not in (keys.PLAIN_HEADER, b"")
    except FileError:
        return False


def _raise(error: Exception) -> None:
    raise error
