"""What is said while there is nobody in the file at all: what to do first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.kit.controls import button
from ui.kit.notices import EmptyState
from ui.words import tr


def nobody(on_import: Callable[[], object], on_new: Callable[[], object]) -> EmptyState:
    """There are no customers at all yet."""
    state = EmptyState(
        "users",
        tr("还没有客户"),
        tr("把手里的老名单导进来，表格格式不限；或者先新建一位。"),
        tr("导入老名单"),
    )
    state.acted.connect(on_import)
    box = state.layout()
    assert isinstance(box, QVBoxLayout)
    made = button(tr("新建客户"), "link", on_click=on_new, tip=tr("新建客户") + " Ctrl N")
    box.insertWidget(box.count() - 1, made, 0, Qt.AlignmentFlag.AlignHCenter)
    return state
