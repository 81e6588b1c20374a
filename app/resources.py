"""Where the files lie that the program brings along: packs, sheets, translations, icons, samples."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "resources"


def resource_path(*parts: str) -> Path:
    """The path of `resources/<parts>`, whether or not it exists.

    `resources` lies beside `app` in a checkout, in an installed wheel and in a frozen program, whose modules
    are given their place in the unpacked folder as `__file__`; so one rule serves all three.
    """
    return _FOLDER.joinpath(*parts)
