"""Writes every specimen, with its truth as JSON beside it: `python -m tests.files.lists FOLDER`.

`--chance N` adds N lists put together by chance, `--score` imports them all and prints what came out.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from tests.files.lists import chance
from tests.files.lists.gathered import score_all, specimens
from tests.files.lists.scoring import Mark
from tests.files.lists.truth import OneOf, Specimen, Typed, Want


def main() -> None:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chance", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--score", action="store_true")
    told = parser.parse_args()
    lists = [*specimens(), *chance.specimens(told.chance, told.seed)]
    told.folder.mkdir(parents=True, exist_ok=True)
    for specimen in lists:
        specimen.write(told.folder / specimen.name)
        (told.folder / f"{specimen.name}.json").write_text(truth_of(specimen), encoding="utf-8")
    if told.score:
        with tempfile.TemporaryDirectory() as folder:
            score = score_all(lists, Path(folder))
        print(score.causes(Mark.FLAGGED, Mark.WRONG, Mark.LOST))
        print(score.table())


def truth_of(specimen: Specimen) -> str:
    """The truth in a form that can be read."""
    people = [
        {"offered": person.offered, "cells": [_cell(typed) for typed in person.cells]}
        for person in specimen.people
    ]
    told = {"file": specimen.name, "password": specimen.password, "people": people}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _cell(typed: Typed) -> dict[str, Any]:
    told = {
        "column": typed.column,
        "typed": str(typed.raw),
        "kind": typed.kind,
        "form": typed.form,
        "wants": [_want(want) for want in typed.wants],
        "may": [_want(want) for want in typed.also],
        "flag": typed.flag,
    }
    return {key: value for key, value in told.items() if value}


def _want(want: Want) -> dict[str, Any]:
    if want.path == "any":
        return {"any": [_want(one) for one in want.value]}
    return {want.path: list(want.value.values) if isinstance(want.value, OneOf) else _plain(want.value)}


def _plain(value: Any) -> Any:
    if isinstance(value, OneOf):
        return {"one of": list(value.values)}
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value


if __name__ == "__main__":
    main()
