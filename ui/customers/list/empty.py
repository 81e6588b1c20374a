"""What the list says while the chips or the words typed leave nobody in it."""

from __future__ import annotations

from collections.abc import Callable

from ui.kit.notices import EmptyState
from ui.words import tr


def nothing_found(on_clear: Callable[[], object]) -> EmptyState:
    """How to see everybody again."""
    state = EmptyState("filter", tr("没有符合的客户"), tr("换个条件，或者清除筛选看全部。"), tr("清除筛选"))
    state.acted.connect(on_clear)
    return state
