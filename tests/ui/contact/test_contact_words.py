"""How contacts are put into words."""

from __future__ import annotations

import pytest

from ui.contact.words import phone_text


@pytest.mark.parametrize(
    ("kept", "shown"),
    [("13800005521", "138 0000 5521"), ("037100008120-801", "0371 0000 8120 转801"), ("", "")],
)
def test_a_number_is_shown_in_groups_with_its_extension_in_words(kept: str, shown: str) -> None:
    assert phone_text(kept) == shown
