"""An import as the window and the command line see it: calls that are carried out in another process.

Every call blocks; it belongs into a thread of the desk. A call that is cancelled, crashes or takes too long
ends the process, and nothing of it stays.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from app.excel.child import Child, Step, silent
from app.excel.rows import (
    ImportChoices,
    OnDuplicate,
    Opened,
    Override,
    PreviewRow,
    Result,
    SheetView,
    Summary,
    Verdict,
    Window,
)
from app.storage import undo
from app.storage.book import Book
from app.storage.rows import Done

TIME_LIMIT = 60.0
"""Seconds that a file may take to be read."""
_READS = frozenset({"open", "use"})
_WRITES = frozenset(
    {
        "customer",
        "phone",
        "address",
        "family_member",
        "asset",
        "purchase",
        "tag",
        "setting",
        "staff",
        "shop_item",
    }
)


class ImportSession:
    """One list on its way into a client file.

    The order of calls is open, use, (preview), plan, (window, decide, change_mode), apply, (rejects). After a
    failed or cancelled call the session begins again by itself and is where it was before that call.
    """

    def __init__(self, book: Book, time_limit: float = TIME_LIMIT, lang: str = "zh") -> None:
        self._lang = lang
        self.time_limit = time_limit
        self._book = book
        self._calls: list[tuple[str, tuple[Any, ...]]] = []
        self._child = Child(book)
        self._summary: Summary | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> ImportSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self, path: Path, password: str | None = None, step: Step = silent) -> Opened:
        """Open a list; `ListError` tells what is wrong, `list-protected` that a password is wanted."""
        self._calls = []
        opened: Opened = self._remembered("open", (Path(path), password), step)
        return opened

    def use(self, sheet: str, step: Step = silent) -> SheetView:
        """Read one of its sheets and guess where the columns go."""
        self._forget_from("use")
        view: SheetView = self._remembered("use", (sheet,), step)
        return view

    def preview(self, targets: Sequence[str], step: Step = silent) -> tuple[PreviewRow, ...]:
        """How the first rows are read with these targets, one for each column."""
        rows: tuple[PreviewRow, ...] = self._call("preview", (tuple(targets), self._lang), step)
        return rows

    def plan(
        self, targets: Sequence[str], mode: OnDuplicate = OnDuplicate.FILL, step: Step = silent
    ) -> Summary:
        """Find out what happens to each row; nothing is written."""
        self._forget_from("plan")
        summary: Summary = self._remembered("plan", (tuple(targets), mode, self._lang), step)
        self._summary = summary
        return summary

    def change_mode(self, mode: OnDuplicate, step: Step = silent) -> Summary:
        """The same plan with known customers treated in another way."""
        summary: Summary = self._remembered("change_mode", (mode,), step)
        self._summary = summary
        return summary

    def decide(self, lines: Sequence[int], decision: Override | None, step: Step = silent) -> Summary:
        """Decide for some rows, by their lines; None takes a decision back."""
        summary: Summary = self._remembered("decide", (tuple(lines), decision), step)
        self._summary = summary
        return summary

    def window(
        self,
        verdict: Verdict | None = None,
        *,
        flagged: bool = False,
        problem: str = "",
        start: int = 0,
        count: int = 100,
        step: Step = silent,
    ) -> Window:
        """A part of the preview: rows with a verdict, those flagged, or those with one problem."""
        window: Window = self._call("window", (verdict, flagged, problem, start, count), step)
        return window

    def apply(self, choices: ImportChoices, step: Step = silent) -> Done[Result]:
        """Write the plan in one transaction; tell the desk its `touched`. Cancelled, nothing is written."""
        with self._book.lent():
            before = self._book.read(undo.last_done)
            try:
                done: Done[Result] = self._call("apply", (choices,), step)
            except BaseException:
                committed = self._committed(before)
                if committed is None:
                    raise
                return committed
        return done

    def rejects(self, path: Path, step: Step = silent) -> int:
        """Write the rows that are not imported to a workbook; how many."""
        count: int = self._call("rejects", (Path(path), self._lang), step)
        return count

    def close(self) -> None:
        """End the process; harmless at any time and from any thread."""
        self._child.close()

    def _committed(self, before: Any) -> Done[Result] | None:
        """The write, if it had been committed when its process was stopped."""
        after = self._book.read(undo.last_done)
        if after is None or after == before or after[1].code != "import" or self._summary is None:
            return None
        s = self._summary
        result = Result(s.new + s.duplicate, s.update, s.same, s.problem + s.skip, s.flagged)
        return Done(result, _WRITES, after[0], after[1])

    def _forget_from(self, name: str) -> None:
        names = [call for call, _ in self._calls]
        if name in names:
            del self._calls[names.index(name) :]

    def _remembered(self, name: str, args: tuple[Any, ...], step: Step) -> Any:
        value = self._call(name, args, step)
        self._calls.append((name, args))
        return value

    def _call(self, name: str, args: tuple[Any, ...], step: Step) -> Any:
        limit = self.time_limit if name in _READS else None
        with self._turn:
            if not self._child.is_running:
                for call, its_args in self._calls:
                    self._child.ask(call, its_args, step)
            return self._child.ask(name, args, step, limit)
