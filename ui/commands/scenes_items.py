"""The scenes of the items of the file."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.customers import actions
from app.customers.item_rows import IMPORTANT, ItemDraft, Word
from ui.commands.stage import Stage, closing, scene, write
from ui.customers.list.bulk_dialog import BulkDialog
from ui.customers.list.item_popup import ItemPopup


@scene("items")
def _items(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("items")
    page.tree.go_to("eating_price")
    stage.settle()
    yield stage.pages.window


@scene("items-answers")
def _answers(stage: Stage) -> Iterator[QWidget]:
    """The answers of a choice of the program, which the shop may word."""
    page = stage.show("items")
    page.tree.go_to("payment")
    page.tree.scrollToItem(page.tree.currentItem())
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


@scene("customers-completeness")
def _completeness(stage: Stage) -> Iterator[QWidget]:
    _do(stage.show("customers"), "completeness")
    yield from closing(stage)


@scene("customers-columns")
def _columns(stage: Stage) -> Iterator[QWidget]:
    _do(stage.show("customers"), "columns")
    yield from closing(stage)


@scene("customers-deleted")
def _deleted(stage: Stage) -> Iterator[QWidget]:
    write(stage, actions.delete_customers, [stage.customer("郑伟"), stage.customer("孙丽")])
    _do(stage.show("customers"), "deleted")
    yield from closing(stage)
    stage.pages.desk.undo()
    stage.settle()


@scene("list-sensitive")
def _sensitive(stage: Stage) -> Iterator[QWidget]:
    """Before amounts leave the program."""
    stage.show("cores").act("export").trigger()
    yield from closing(stage)


@scene("customers-bulk-item")
def _bulk_item(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    page.table.selectAll()
    _do(page, "item")
    dialog = stage.dialog()
    assert isinstance(dialog, BulkDialog)
    assert dialog.editor is not None
    dialog.editor.restore("车展")
    stage.until(dialog.yes.isEnabled)
    yield from closing(stage)


def _do(page: QWidget, name: str) -> None:
    """What a menu of the list does."""
    next(action for action in page.actions() if action.objectName() == name).trigger()


@scene("customers-item-filter")
def _item_filter(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    page.filters.more.wanted.emit()
    popup = page.findChild(ItemPopup)
    popup.go_to("marital_status")
    stage.settle()
    yield popup
    popup.close()
