"""What the tests of reminders stand on."""

from __future__ import annotations

import pytest

from tests.ui.reminders.desktop import Desktop


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(monkeypatch)
