"""Specimens that are workbooks of some sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.files.lists import writing
from tests.files.lists.truth import Person, Specimen
from tests.files.lists.writing import Page

Writer = Callable[[Path, list[Page]], None]


def xlsx(path: Path, pages: list[Page]) -> None:
    """A workbook of today."""
    writing.xlsx(path, pages)


def xls(path: Path, pages: list[Page]) -> None:
    """An old workbook."""
    writing.xls(path, pages)


def of_pages(name: str, people: Sequence[Person], write: Writer, *pages: Page) -> Specimen:
    """One or several sheets, written by this writer."""
    return Specimen(name, tuple(people), lambda path: write(path, list(pages)))
