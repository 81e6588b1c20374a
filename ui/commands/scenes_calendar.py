"""The scenes of the calendar, its lists and sheets, days off and the next years of a birthday."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.care.rows import Tone
from ui.calendar.narrowing import Narrowing
from ui.commands.stage import Stage, closing, scene


def _calendar_scene(view: str) -> None:
    @scene(f"calendar-{view}")
    def _calendar(stage: Stage) -> Iterator[QWidget]:
        stage.show("calendar").show_view(view)
        yield stage.pages.window


for _view in ("month", "week", "day", "list"):
    _calendar_scene(_view)


@scene("calendar-narrowed")
def _calendar_narrowed(stage: Stage) -> Iterator[QWidget]:
    """Some kinds and grades, and the people behind one count."""
    page = stage.show("calendar")
    page.show_view("month")
    page.narrow(Narrowing(hidden=frozenset({Tone.PROMISE}), grades=frozenset({"A", "B"})))
    stage.settle()
    page.grid.setFocus()
    page.grid.line_wanted.emit(next(iter(page.grid.entries(page.day())), None))
    yield stage.pages.window
    page.filters.clear_all()


@scene("calendar-carrying")
def _calendar_carrying(stage: Stage) -> Iterator[QWidget]:
    """A line on its way to another day by the keyboard, beside a list."""
    page = stage.show("calendar")
    page.show_view("list")
    stage.settle()
    page.list.taken.emit(page.list.current())
    yield stage.pages.window
    page.panel.mini.stop_carrying()
    page.show_view("month")


@scene("calendar-move")
def _calendar_move(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("calendar")
    page.show_view("month")
    stage.settle()
    page.panel.move_button.click()
    yield from closing(stage)


@scene("calendar-jump")
def _calendar_jump(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("calendar")
    page.jump()
    stage.dialog().field.setText("闰四月初二")  # type: ignore[attr-defined]
    yield from closing(stage)


@scene("calendar-export")
def _calendar_export(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("calendar")
    page.head.export_wanted.emit()
    yield from closing(stage)


def _calendar_sheet_scene(view: str) -> None:
    @scene(f"sheet-calendar-{view}")
    def _sheet(stage: Stage) -> Iterator[QWidget]:
        page = stage.show("calendar")
        page.show_view(view)
        stage.settle()
        page.head.print_wanted.emit()
        yield from closing(stage)
        page.show_view("month")


for _view in ("month", "week", "list"):
    _calendar_sheet_scene(_view)


@scene("hot")
def _hot(stage: Stage) -> Iterator[QWidget]:
    stage.show("hot")
    yield stage.pages.window


@scene("sheet-hot")
def _hot_sheet(stage: Stage) -> Iterator[QWidget]:
    stage.show("hot").act("print").trigger()
    yield from closing(stage)


@scene("forgotten")
def _forgotten(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("forgotten")
    page.scope.buttons()[1].click()
    yield stage.pages.window


@scene("forgotten-postpone")
def _forgotten_postpone(stage: Stage) -> Iterator[QWidget]:
    stage.show("forgotten").act("postpone").trigger()
    yield from closing(stage)


@scene("file-ten-years")
def _ten_years(stage: Stage) -> Iterator[QWidget]:
    stage.pages.window.open_customer(stage.customer("郑伟"))
    stage.settle()
    stage.pages.window.page("file").show_ten_years()  # type: ignore[attr-defined]
    yield from closing(stage)
