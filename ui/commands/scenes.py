"""The scenes of the gallery: each brings a page or dialog into sight, gives it, and clears up after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock
from app.customers import actions, apart
from app.customers import queries as customers
from app.customers.duplicates import file_duplicates
from app.customers.rows import Area, Draft, Query
from app.excel.orders import OrderBy, RowOrder
from ui.commands.stage import Stage, closing, scene, write
from ui.customers.list.area_popup import AreaPopup
from ui.customers.list.filters import Filters


@scene("today")
def _today(stage: Stage) -> Iterator[QWidget]:
    stage.show("today")
    yield stage.pages.window


@scene("today-log")
def _today_log(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("today")
    for fold in page.pane.form.fold_buttons():
        fold.setChecked(True)
    page.pane.form.text.setPlainText("车况很好，下周想带女儿来试驾新款")
    page.pane.form.learnt.set_text("女儿考上郑大，喜欢钓鱼")
    yield stage.pages.window
    page.pane.form.start("call")


@scene("today-postpone")
def _postpone(stage: Stage) -> Iterator[QWidget]:
    stage.show("today").pane.postpone_wanted.emit()
    yield from closing(stage)


@scene("today-skip")
def _skip(stage: Stage) -> Iterator[QWidget]:
    stage.show("today").pane.skip_wanted.emit()
    yield from closing(stage)


@scene("customers")
def _customers(stage: Stage) -> Iterator[QWidget]:
    stage.show("customers")
    yield stage.pages.window


@scene("customers-chosen")
def _customers_chosen(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    page.table.selectAll()
    yield stage.pages.window
    page.table.clearSelection()


def _file_scene(tab: str) -> None:
    @scene(f"file-{tab}")
    def _file(stage: Stage) -> Iterator[QWidget]:
        stage.pages.window.open_customer(stage.customer())
        stage.settle()
        page = stage.pages.window.page("file")
        page.tabs.go_to(tab)  # type: ignore[attr-defined]
        yield stage.pages.window


for _tab in ("overview", "items", "family", "deals", "contacts", "dues", "history"):
    _file_scene(_tab)


def _areas(stage: Stage) -> AreaPopup:
    """The chooser of areas, dropped down from its chip."""
    page = stage.show("customers")
    page.filters.chip("areas").wanted.emit()
    stage.settle()
    [popup] = page.findChildren(AreaPopup)
    assert isinstance(popup, AreaPopup)
    return popup


@scene("customers-areas")
def _areas_walked(stage: Stage) -> Iterator[QWidget]:
    popup = _areas(stage)
    popup.enter_current()
    stage.settle()
    popup.toggle_current()
    yield popup
    popup.close()
    stage.settle()


@scene("customers-areas-found")
def _areas_found(stage: Stage) -> Iterator[QWidget]:
    popup = _areas(stage)
    popup.search.setText("园")
    stage.settle()
    yield popup
    popup.close()
    stage.settle()


@scene("customers-in-area")
def _customers_in_area(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    page.show_only(Filters(areas=frozenset({Area("", "禾川", "云台区"), Area(text="花园")})))
    yield stage.pages.window
    page.filters.clear_all()


@scene("new-customer")
def _new_customer(stage: Stage) -> Iterator[QWidget]:
    stage.show("customers")
    stage.pages.new_customer()
    yield from closing(stage)


@scene("duplicates")
def _duplicates(stage: Stage) -> Iterator[QWidget]:
    ids = _doubled(stage)
    page = stage.show("duplicates")
    page.search()
    stage.until(lambda: page.view.choice is not None)
    yield stage.pages.window
    _undo(stage, ids)


@scene("duplicates-none")
def _no_duplicates(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("duplicates")
    groups = stage.ask(file_duplicates.in_file, lambda _done, _total: None)
    for group in groups:
        stage.pages.desk.do(apart.keep_apart, group.ids, apart.Kind.DIFFERENT)
    stage.settle()
    page.search()
    stage.until(page.empty_text)
    yield stage.pages.window
    for _ in groups:
        stage.pages.desk.undo()
    stage.settle()


@scene("duplicates-merge")
def _merge(stage: Stage) -> Iterator[QWidget]:
    ids = _doubled(stage)
    stage.pages.window.open_customer(stage.customer())
    stage.settle()
    stage.pages.window.page("file").find_twins()  # type: ignore[attr-defined]
    yield from closing(stage)
    _undo(stage, ids)


def _doubled(stage: Stage) -> list[int]:
    """Two of the sample shop a second time, as another list had them; their new ids."""
    old = stage.ask(customers.customer_file, stage.customer())
    same = {"mobile": old.values["mobile"], "company": "郑州恒达供应链公司", "qq": "10000123"}
    drafts = [
        Draft({"name": old.name, "position": "副总经理", "grade": "B", "tags": ("车友会",), **same}),
        Draft({"name": "周小敏", "mobile": old.values["mobile"]}),
    ]
    return list(write(stage, actions.add_customers, drafts))


def _undo(stage: Stage, ids: list[int]) -> None:
    stage.pages.desk.undo()
    stage.until(lambda: not stage.ask(customers.names_of, ids))


@scene("log-contact")
def _log(stage: Stage) -> Iterator[QWidget]:
    stage.show("customers")
    stage.pages.log_contact(stage.customer())
    yield from closing(stage)


@scene("export")
def _export(stage: Stage) -> Iterator[QWidget]:
    stage.show("customers")
    stage.pages.files.customers([1, 2, 3], ["name", "mobile"])
    yield from closing(stage)


@scene("import-choose")
def _import_choose(stage: Stage) -> Iterator[QWidget]:
    stage.show("import")
    yield stage.pages.window


@scene("import-columns")
def _import_columns(stage: Stage) -> Iterator[QWidget]:
    _import_at(stage, 1)
    yield stage.pages.window


@scene("import-check")
def _import_check(stage: Stage) -> Iterator[QWidget]:
    _import_at(stage, 2)
    yield stage.pages.window


@scene("import-check-sorted")
def _import_sorted(stage: Stage) -> Iterator[QWidget]:
    """All rows by name."""
    card = _import_at(stage, 2).check.card
    card.choose_filter("all")
    card.order.set_order(RowOrder(OrderBy.NAME))
    card.filter_changed.emit()
    stage.until(card.list.texts)
    yield stage.pages.window
    card.forget()
    card.filter_changed.emit()


@scene("import-check-unfolded")
def _import_unfolded(stage: Stage) -> Iterator[QWidget]:
    page = _import_at(stage, 2)
    rows = page.check.card.list
    stage.until(rows.texts)
    rows.toggle(0)
    rows.setFocus()
    yield stage.pages.window
    rows.toggle(0)


@scene("import-pick")
def _import_pick(stage: Stage) -> Iterator[QWidget]:
    """A row that may be somebody known, item by item."""
    page = _import_at(stage, 2)
    rows = page.check.card.list.rows
    page.check.card.choose_filter("duplicate")
    stage.until(lambda: rows.plan_at(0) is not None)
    page.check.card.list.setCurrentIndex(rows.index(0, 0))
    page.check.card.picking_wanted.emit(rows.plan_at(0).line)
    stage.until(lambda: page.check.picking is not None)
    yield page.check.picking
    page.check.picking.close()
    page.check.card.choose_filter("attention")


@scene("import-sheets")
def _import_sheets(stage: Stage) -> Iterator[QWidget]:
    """Two lists in one run, and one that cannot be read."""
    from app.sample import shop

    page = stage.show("import")
    page.lists.open([shop.sample_list(), Path(__file__).with_suffix(".xls"), shop.sample_list(shop.LISTS[1])])
    stage.until(lambda: not page.choose.sheets.isHidden())
    yield stage.pages.window
    page.bar.main_button.click()
    stage.until(lambda: page.at() > 0)


@scene("import-tables")
def _import_tables(stage: Stage) -> Iterator[QWidget]:
    yield stage.pages.window


@scene("import-tables-check")
def _import_tables_check(stage: Stage) -> Iterator[QWidget]:
    page = _import_at(stage, 2)
    stage.until(page.check.card.list.texts)
    yield stage.pages.window
    page.importing.card.again.click()


@scene("import-report")
def _import_report(stage: Stage) -> Iterator[QWidget]:
    page = _imported(stage)
    page.choose.batches.buttons()[0].click()
    yield from closing(stage)


def _imported(stage: Stage) -> Any:
    """The page after the sample ledger was imported, once for all scenes."""
    page = stage.show("import")
    stage.settle()
    if not page.choose.batches.buttons():
        _import_at(stage, 2).check.sources.keep.setChecked(True)
        page.bar.main_button.click()
        stage.until(lambda: page.importing.state == "done")
        page.importing.card.again.click()
        stage.until(page.choose.batches.buttons)
    return page


@scene("customers-of-import")
def _customers_of_import(stage: Stage) -> Iterator[QWidget]:
    """The list narrowed to those who came with an import."""
    page = _imported(stage)
    page.choose.batches.buttons()[0].click()
    stage.until(lambda: page.past.dialog is not None)
    page.past.dialog.customers.click()
    stage.settle()
    yield stage.pages.window
    stage.show("customers").filters.clear_all()
    stage.settle()


@scene("import-take-back")
def _import_take_back(stage: Stage) -> Iterator[QWidget]:
    """A past import, after somebody has gone on working."""
    page = _imported(stage)
    some = stage.ask(customers.ids, Query())[:3]
    for each in some:
        write(stage, actions.save_fields, each, {"company": "禾川物流", "grade": "A"})
    page.choose.batches.buttons()[0].click()
    stage.until(lambda: page.past.dialog is not None)
    page.past.dialog.take_back.click()
    stage.until(lambda: page.past.question is not None)
    yield page.past.question
    page.past.question.reject()
    page.past.dialog.close()
    for _ in some:
        stage.pages.desk.undo()
    stage.settle()


@scene("import-before")
def _import_before(stage: Stage) -> Iterator[QWidget]:
    stage.show("import")
    yield stage.pages.window


def _import_at(stage: Stage, step: int) -> Any:
    """The sample ledger on its way, up to a step."""
    from app.sample import shop

    page = stage.show("import")
    if page.at() == 0:
        page.open_list(shop.sample_list())
        stage.until(lambda: page.file_text() or not page.choose.sheets.isHidden())
    ready = page.bar.main_button.isEnabled
    while page.at() < step:
        stage.until(ready)
        before = int(page.at())
        page.bar.main_button.click()
        stage.until(partial(_is_past, page, before))
    stage.until(ready)
    return page


def _is_past(page: Any, step: int) -> bool:
    return int(page.at()) > step


@scene("scripts")
def _scripts(stage: Stage) -> Iterator[QWidget]:
    stage.show("scripts")
    stage.settle()
    yield stage.pages.window


@scene("scripts-wrong")
def _scripts_wrong(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("scripts")
    stage.settle()
    page.editor.text.setPlainText("{salutation}，{child}好吗？")
    page.editor.commit()
    stage.settle()
    yield stage.pages.window
    page.editor.start(page.topic(), page.line())


@scene("welcome-new")
def _welcome_new(stage: Stage) -> Iterator[QWidget]:
    from ui.welcome.page import Welcome

    page = Welcome(stage.pages.prefs)
    page.show()
    page.new.click()
    yield page
    page.close()


@scene("notice")
def _notice(stage: Stage) -> Iterator[QWidget]:
    """As it is told where a desktop has no tray."""
    from ui.reminders.bell import Notice

    stage.show("customers")
    stage.pages.reminders.tell(Notice("陈国栋", "15:30 约好联系", stage.customer()))
    yield stage.pages.window
    stage.pages.window.banner.close_up()


@scene("tray-menu")
def _tray_menu(stage: Stage) -> Iterator[QWidget]:
    menu = stage.pages.reminders.tray.menu()
    menu.popup(stage.pages.window.pos())
    stage.settle()
    yield menu
    menu.close()


@scene("help")
def _help(stage: Stage) -> Iterator[QWidget]:
    stage.show("today")
    stage.pages.show_help()
    yield from closing(stage)


@scene("print-preview")
def _preview(stage: Stage) -> Iterator[QWidget]:

    stage.show("today")
    stage.pages.paper.call_sheet(clock.today())
    yield from closing(stage)


@scene("welcome")
def _welcome(stage: Stage) -> Iterator[QWidget]:
    from ui.welcome.page import Welcome

    page = Welcome(stage.pages.prefs)
    page.show()
    yield page
    page.close()
