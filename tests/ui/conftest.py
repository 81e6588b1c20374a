"""What every test of a window stands on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.kit.style import apply_theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Widgets look as in the program, so that sizes and focus are the real ones."""
    if not qapp.styleSheet():
        apply_theme(qapp)
