import pytest
from PySide6.QtGui import QColor

from ui.kit.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def contrast(one: str, other: str) -> float:
    """Contrast of two colours by WCAG 2: 1 (the same) to 21 (black on white)."""
    first, second = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(name: str) -> float:
    paint = QColor(name)
    red, green, blue = (_linear(part) for part in (paint.redF(), paint.greenF(), paint.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@THEMES
def test_text_is_legible_on_every_ground_it_stands_on(look: Tokens) -> None:
    pairs = [
        (text, ground)
        for text in (look.ink, look.muted, look.late, look.link, look.good)
        for ground in (look.paper, look.card, look.field)
    ]
    pairs += [(look.ink, look.selection), (look.ink, look.soft), (look.muted, look.selection)]
    pairs += [(look.faint, ground) for ground in (look.paper, look.field)]
    pairs += [(look.rail_text, look.rail), ("#FFFFFF", look.rail_active)]
    pairs += [(look.on_primary, look.primary), (look.on_primary, look.primary_hover)]
    pairs += [("#FFFFFF", look.vermilion)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@THEMES
def test_chips_and_grades_are_legible(look: Tokens) -> None:
    assert {name: tone for name, tone in look.tones.items() if contrast(tone.text, tone.tint) < 4.5} == {}
    assert {letter: pair for letter, pair in look.grades.items() if contrast(*pair) < 4.5} == {}


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
