"""The scenes of the items of the file."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.customers.item_rows import IMPORTANT, ItemDraft, Word
from ui.commands.stage import Stage, scene, write


@scene("items")
def _items(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("items")
    page.tree.go_to("eating_price")
    stage.settle()
    yield stage.pages.window


@scene("items-own")
def _own_item(stage: Stage) -> Iterator[QWidget]:
    words = (Word("金卡", "Gold"), Word("银卡", "Silver"), Word("普卡", "Basic"))
    yield from _shown_item(stage, ItemDraft("会员卡", "Club card", "choice", words))


@scene("items-due")
def _item_due(stage: Stage) -> Iterator[QWidget]:
    yield from _shown_item(stage, ItemDraft("下次保养", "Next service", "date", weight=IMPORTANT), due=1)


def _shown_item(stage: Stage, draft: ItemDraft, due: int = 0) -> Iterator[QWidget]:
    """An item of the shop's own in hand, with something changed that is not kept."""
    from app.customers import item_actions

    key = write(stage, item_actions.add_item, draft)
    page = stage.show("items")
    page.tree.go_to(key)
    page.tree.scrollToItem(page.tree.currentItem())
    page.form.due.buttons()[due].click()
    stage.settle()
    yield stage.pages.window
    page.revert.click()
    write(stage, item_actions.delete_item, key)
