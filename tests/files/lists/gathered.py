"""All specimens together, and one import after the other judged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.factories import make_book
from tests.files.lists import (
    cards,
    columns,
    counters,
    desks,
    exports,
    filed,
    forms,
    hanging,
    households,
    jottings,
    labels_above,
    layouts,
    ledgers,
    shapes,
    shops,
    strangers,
    trades,
    traps,
)
from tests.files.lists.importing import import_everything, session_in_process
from tests.files.lists.scoring import Score, judge
from tests.files.lists.truth import Specimen


def specimens() -> tuple[Specimen, ...]:
    """Every specimen; no two bear the same name."""
    rooms = (
        columns,
        cards,
        households,
        jottings,
        labels_above,
        layouts,
        traps,
        trades,
        exports,
        filed,
        shapes,
        forms,
        shops,
        strangers,
        desks,
        counters,
        ledgers,
        hanging,
    )
    return tuple(specimen for room in rooms for specimen in room.specimens())


def score_all(lists: Sequence[Specimen], folder: Path) -> Score:
    """Import each list into an empty client file, without another process, judge it and take it back."""
    score, book = Score(), make_book(folder)
    session = session_in_process(book)
    for specimen in lists:
        path = folder / specimen.name
        specimen.write(path)
        imported = import_everything(session, book, path, specimen.password, pasted=specimen.pasted)
        score.add(judge(specimen, imported))
        for _ in range(imported.writes):
            book.undo()
    book.close()
    return score
