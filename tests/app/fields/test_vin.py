"""The number of a chassis is checked and kept either way."""

from __future__ import annotations

import pytest

from app.fields.vin import Vin


@pytest.mark.parametrize(
    ("typed", "kept", "note"),
    [
        ("1m8gdm9axkp042788", "1M8GDM9AXKP042788", ""),
        ("11111111111111111", "11111111111111111", ""),
        ("1M8GDM9A 1KP042788", "1M8GDM9A1KP042788", "vin-check"),
        ("LSV12345", "LSV12345", "vin-shape"),
        ("1M8GDM9AXKP04278O", "1M8GDM9AXKP04278O", "vin-shape"),
        ("", None, ""),
    ],
)
def test_what_does_not_check_is_kept_with_a_note(typed: str, kept: str | None, note: str) -> None:
    read = Vin().parse(typed)
    assert (read.value, read.note) == (kept, note)
    assert Vin().parse(Vin().edit_text(read.value)).value == kept
