"""Titles as lists of many trades bear them, in `tests/golden/titles.txt`: what is known stays known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.excel.columns.mapping import guess
from app.excel.columns.title_items import titles_of
from app.excel.rows import NOTES, UNSURE, Sheet
from app.fields.catalog import CATALOG

LINES = (Path(__file__).parents[3] / "golden" / "titles.txt").read_text(encoding="utf-8").splitlines()
NONE = "-"


def _by_themselves() -> Iterator[tuple[str, str]]:
    for line in LINES:
        key, _, titles = line.partition(": ")
        if titles and not line.startswith(("#", ">")):
            yield from ((title, key) for title in titles.split(" | "))


def _of_lists() -> Iterator[list[tuple[str, str]]]:
    for line in LINES:
        if line.startswith("> "):
            yield [(title, key) for title, _, key in (one.rpartition("=") for one in line[2:].split(" | "))]


def test_a_title_by_itself_is_known_for_its_item_and_for_no_other() -> None:
    titles = titles_of(CATALOG)
    found = {title: titles.find(title) for title, _ in _by_themselves()}
    told = {title: key if sure >= UNSURE else NONE for title, (key, sure, _) in found.items()}
    assert [
        (title, told[title] or NONE, key) for title, key in _by_themselves() if (told[title] or NONE) != key
    ] == []


@pytest.mark.parametrize("head", [*_of_lists()], ids=lambda head: " ".join(title for title, _ in head[:4]))
def test_the_titles_of_a_list_are_known_beside_each_other(head: list[tuple[str, str]]) -> None:
    columns = guess(Sheet("", tuple(title for title, _ in head), 1, []), CATALOG)
    told = [column.target if column.confidence >= UNSURE else NONE for column in columns]
    wanted = [(NOTES, NONE) if key == NONE else (key,) for _, key in head]
    assert [
        (title, key) for (title, _), key, keys in zip(head, told, wanted, strict=True) if key not in keys
    ] == []
