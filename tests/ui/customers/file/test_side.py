"""What stands beside every tab of a file."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.customers import actions
from app.storage.book import Book
from tests.ui.customers.file_bench import Screen, add_chen
from ui.desk import Desk


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"stage": "lost"}, "这位客户已流失，不再提醒。"),
        ({"deceased": True}, "这位客户已故，不再提醒。"),
        ({"do_not_contact": True}, "这位客户要求不要联系，不再提醒。"),
    ],
)
def test_a_file_says_why_nothing_comes(
    qtbot: QtBot, book: Book, desk: Desk, change: dict[str, Any], told: str
) -> None:
    chen = add_chen(book)
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    screen.until_said("接下来", screen.page.side)
    assert told not in screen.words(screen.page.side)
    desk.do(actions.save_fields, chen, change)
    screen.until_said(told, screen.page.side)
