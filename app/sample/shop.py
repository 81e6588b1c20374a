"""The sample shop as a file of its own: for looking around, for pictures and for trying things out."""

from __future__ import annotations

from pathlib import Path

from app import clock
from app.opening import begin_book, open_book
from app.resources import resource_path
from app.sample import generator
from app.storage.book import Book
from app.storage.keys import PLAIN_HEADER, header_of

LISTS = ("老客户台账2019-2024.xls", "展厅来访登记.csv")


def sample_list(name: str = LISTS[0]) -> Path:
    """One of the two legacy lists that come with the program."""
    return resource_path("sample", name)


def make_sample(path: Path, trade: str = "auto") -> Book:
    """A new file with the sample shop, as it stands today."""
    book = begin_book(path, None, trade)
    with book.or_nothing():
        generator.make_shop(book, today=clock.today())
    return book


def sample_path() -> Path:
    """Where the sample shop of today lies; those of earlier days are out of date and are removed."""
    from platformdirs import user_data_path

    folder = user_data_path("keqing", appauthor=False, ensure_exists=True)
    path = folder / f"示例门店-{clock.today():%Y%m%d}.keqing"
    for old in folder.glob("示例门店-*.keqing"):
        if old != path and not old.with_name(f"{old.name}.lock").exists():
            old.unlink(missing_ok=True)
    return path


def open_sample(path: Path) -> Book:
    """The sample shop, made anew unless it is there from earlier today, whatever password was tried on it.

    It is made beside its place: whoever ends the program meanwhile finds a whole one the next time.
    """
    if not path.exists() or header_of(path) != PLAIN_HEADER:
        part = path.with_suffix(".part")
        for end in ("", "-wal", "-shm"):
            part.with_name(f"{part.name}{end}").unlink(missing_ok=True)
        make_sample(part).close()
        part.replace(path)
    return open_book(path)
