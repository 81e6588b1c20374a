"""An import as the window and the command line see it: calls that are carried out in another process.

Every call blocks; it belongs into a thread of the desk. A call that is cancelled, crashes or takes too long
ends the process, and nothing of it stays.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from app.errors import ListError
from app.excel.orders import RowOrder
from app.excel.process.child import TIME_LIMIT, Child, Step, silent
from app.excel.rows import (
    CellAt,
    Choice,
    Decision,
    ImportChoices,
    OnDuplicate,
    Opened,
    OpenedFile,
    Override,
    Patience,
    PreviewRow,
    Result,
    RowComparison,
    RowFilter,
    SheetView,
    Summary,
    Tagging,
    Verdict,
    Window,
)
from app.storage import undo
from app.storage.book import Book
from app.storage.rows import Done

_READS = frozenset({"open", "paste", "use"})
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
        "item_setting",
        "shop_section",
        "interaction",
        "not_duplicate",
    }
)


class ImportSession:
    """A run of one list or several on its way into a client file.

    The order of calls is open (or paste), use, (preview), plan, (window, decide, correct, change_mode),
    apply, (rejects). After a failed or cancelled call the session begins again by itself and is where it was
    before that call.
    """

    def __init__(self, book: Book, time_limit: float = TIME_LIMIT, lang: str = "zh") -> None:
        self._lang = lang
        self.time_limit = time_limit
        self._book = book
        self._calls: list[tuple[str, tuple[Any, ...]]] = []
        self._child = Child(book, helped=True)
        self._summary: Summary | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> ImportSession:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(
        self,
        paths: Path | Sequence[Path],
        passwords: str | Mapping[Path, str] | None = None,
        step: Step = silent,
        *,
        partial: Collection[Path] = (),
    ) -> Opened:
        """Open one list or several; `ListError` tells what is wrong with the one.

        `list-protected` wants a password; `list-too-big` with `partial` among its parameters can be gone on
        with by naming the list in `partial`. Of several, each tells its own error beside its name.
        """
        self._calls = []
        if isinstance(paths, Path):
            return Opened((self._open(0, paths, passwords, partial, step),))
        files: list[OpenedFile] = []
        for path in paths:
            try:
                files.append(self._open(len(files), path, passwords, partial, step))
            except ListError as error:
                files.append(OpenedFile(path.name, error=error))
        return Opened(tuple(files))

    def paste(self, text: str, name: str, step: Step = silent) -> Opened:
        """Take the text of a clipboard for a list of this name."""
        self._calls = []
        return Opened((self._remembered("paste", (0, text, name), step),))

    def use(self, choice: Sequence[Choice], step: Step = silent) -> list[SheetView]:
        """Read the tables of these sheets and guess where their columns go."""
        self._forget_from("use")
        views: list[SheetView] = self._remembered("use", (tuple(choice),), step)
        return views

    def preview(
        self,
        table: int,
        targets: Sequence[str],
        step: Step = silent,
        *,
        corrections: Mapping[CellAt, str] | None = None,
    ) -> tuple[PreviewRow, ...]:
        """How the first rows of a table are read with these targets, one for each column.

        `corrections` as in `plan`.
        """
        args = (table, tuple(targets), self._lang, dict(corrections or {}))
        rows: tuple[PreviewRow, ...] = self._call("preview", args, step)
        return rows

    def plan(
        self,
        targets: Sequence[Sequence[str]],
        mode: OnDuplicate = OnDuplicate.FILL,
        *,
        key: str = "",
        corrections: Mapping[CellAt, str] | None = None,
        with_hidden: bool = True,
        step: Step = silent,
    ) -> Summary:
        """Find out what happens to each row with these targets for each table; nothing is written.

        `key` is the item by which alone rows are known customers (see `keys.choices`). `corrections` are
        texts that a person wrote in place of cells, by the row's line and the column.
        """
        self._forget_from("plan")
        args = ([tuple(own) for own in targets], mode, dict(corrections or {}), with_hidden, self._lang, key)
        return self._planned("plan", args, step)

    def correct(self, texts: Mapping[CellAt, str | None], step: Step = silent) -> Summary:
        """Read cells as if these texts stood in them; None: as it stands in the list."""
        return self._planned("correct", (dict(texts),), step)

    def answered(self, problem: str, answer: str, step: Step = silent) -> dict[CellAt, str]:
        """The cells with a problem in the words of one answer for all, for `correct`; see `Summary.asked`."""
        found: dict[CellAt, str] = self._call("answered", (problem, answer), step)
        return found

    def change_mode(self, mode: OnDuplicate, step: Step = silent) -> Summary:
        """The same plan with known customers treated in another way."""
        return self._planned("change_mode", (mode,), step)

    def decide(self, lines: Sequence[int], decision: Override | None, step: Step = silent) -> Summary:
        """Decide for some rows, by their lines; None takes a decision back."""
        made = Decision(decision) if decision is not None else None
        return self.decide_each(dict.fromkeys(lines, made), step)

    def decide_each(self, decisions: Mapping[int, Decision | None], step: Step = silent) -> Summary:
        """Decide for each of some rows, by line, with what was picked item by item."""
        return self._planned("decide", (dict(decisions),), step)

    def comparison(self, line: int, step: Step = silent) -> RowComparison:
        """A row beside the twin it has, item by item; `InputError` where nobody is there any more."""
        found: RowComparison = self._call("comparison", (line, self._lang), step)
        return found

    def tagging(self, tag: str, step: Step = silent) -> Tagging:
        """How many customers this tag of the batch would reach, as the run will."""
        told: Tagging = self._call("tagging", (tag,), step)
        return told

    def window(
        self,
        verdict: Verdict | None = None,
        *,
        flagged: bool = False,
        problem: str = "",
        besides: Verdict | None = None,
        start: int = 0,
        count: int = 100,
        step: Step = silent,
    ) -> Window:
        """A part of the preview, see `RowFilter`."""
        shown = RowFilter(verdict, flagged, problem, besides)
        return self.listed([shown], start=start, count=count, step=step)

    def listed(
        self,
        shown: Sequence[RowFilter],
        order: RowOrder = RowOrder(),  # noqa: B008 - it is frozen
        *,
        start: int = 0,
        count: int = 100,
        step: Step = silent,
    ) -> Window:
        """A part of the preview: the rows of filters that do not overlap, in an order."""
        window: Window = self._call("window", (tuple(shown), order, start, count), step)
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

    def kept_rejects(self, batch_id: int, path: Path, step: Step = silent) -> int:
        """Write the rows that a past import left out to a workbook; how many."""
        count: int = self._call("kept_rejects", (batch_id, Path(path), self._lang), step)
        return count

    def kept_original(self, file_id: int, path: Path, step: Step = silent) -> None:
        """Write a list that was kept with a past import, as it was."""
        self._call("kept_original", (file_id, Path(path)), step)

    def patience(self) -> Patience | None:
        """How long a list has been waited for; None while none is read. From any thread."""
        return self._child.patience()

    def extend(self, seconds: float) -> None:
        """Give the list that is being read more time. From any thread."""
        self._child.extend(seconds)

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

    def _open(
        self,
        place: int,
        path: Path,
        passwords: str | Mapping[Path, str] | None,
        partial: Collection[Path],
        step: Step,
    ) -> OpenedFile:
        password = passwords.get(path) if isinstance(passwords, Mapping) else passwords
        opened: OpenedFile = self._remembered("open", (place, path, password, path in partial), step)
        return opened

    def _planned(self, name: str, args: tuple[Any, ...], step: Step) -> Summary:
        summary: Summary = self._remembered(name, args, step)
        self._summary = summary
        return summary

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
