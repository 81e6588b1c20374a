"""All specimens together, and one import after the other judged."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from app.opening import create_book, open_book
from tests.files.lists import cards, columns, households, layouts, traps
from tests.files.lists.importing import import_everything, session_in_process
from tests.files.lists.scoring import Score, judge
from tests.files.lists.truth import Specimen


def specimens() -> tuple[Specimen, ...]:
    """Every specimen; no two bear the same name."""
    rooms = (columns, cards, households, layouts, traps)
    return tuple(specimen for room in rooms for specimen in room.specimens())


def score_all(lists: Sequence[Specimen], folder: Path) -> Score:
    """Import each list into an empty client file of its own, without another process, and judge it."""
    empty, score = folder / "empty.keqing", Score()
    create_book(empty).close()
    for number, specimen in enumerate(lists):
        place = folder / str(number)
        place.mkdir()
        shutil.copy(empty, place / "shop.keqing")
        book = open_book(place / "shop.keqing")
        specimen.write(place / specimen.name)
        try:
            with session_in_process(book) as session:
                imported = import_everything(session, book, place / specimen.name, specimen.password)
        finally:
            book.close()
        score.add(judge(specimen, imported))
    return score
