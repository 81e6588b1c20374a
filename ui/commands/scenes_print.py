"""The scenes of sheets as they come out of the printer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import clock
from app.customers import queries as customers
from app.customers.rows import Query
from app.printing import actions
from app.printing.setup import Style
from app.sheets.asked import (
    Asked,
    Birthdays,
    CalendarSheet,
    CallSheet,
    CustomerFiles,
    CustomerForms,
    CustomerList,
    DailyReport,
    Decision,
    ReferralTrees,
)
from app.sheets.examples import example
from ui.commands.scenes_ties import tied
from ui.commands.stage import Stage, closing, scene, write
from ui.customers.list.columns import DEFAULT_KEYS


def previewed(stage: Stage, asked: Asked, style: Style) -> Iterator[QWidget]:
    """The preview of a sheet in a style, which is forgotten afterwards."""
    write(stage, actions.remember_style, asked.kind, style)
    stage.pages.paper.show(asked)
    yield from closing(stage)
    write(stage, actions.remember_style, asked.kind, Style())


@scene("print-callsheet")
def _call_sheet(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CallSheet(clock.today()), Style())


@scene("print-callsheet-upright")
def _upright(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CallSheet(clock.today()), Style(landscape=False))


@scene("print-callsheet-large")
def _large(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CallSheet(clock.today()), Style(landscape=False, scale=1.5, ink_saving=True))


@scene("print-callsheet-by-area")
def _by_area(stage: Stage) -> Iterator[QWidget]:
    ids = tuple(stage.ask(customers.ids, Query()))[:30]
    yield from previewed(
        stage, CallSheet(clock.today(), about="云台区", ids=ids), Style(options={"order": "area"})
    )


@scene("print-form")
def _form(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CustomerForms((stage.customer(),)), Style())


@scene("print-form-blank")
def _blank_form(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CustomerForms(), Style())


@scene("print-list-many-columns")
def _many_columns(stage: Stage) -> Iterator[QWidget]:
    ids = tuple(stage.ask(customers.ids, Query()))[:40]
    keys = (*DEFAULT_KEYS, "company", "position", "mailing_address", "hobbies", "plate", "spouse_name")
    yield from previewed(stage, CustomerList(ids, keys, "客户名单（40 位）"), Style())


@scene("print-daily")
def _daily(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, DailyReport(clock.today() - dt.timedelta(days=1), 2), Style())


@scene("daily")
def _daily_dialog(stage: Stage) -> Iterator[QWidget]:
    stage.show("today")
    stage.pages.paper.daily()
    yield from closing(stage)


@scene("print-birthdays")
def _birthdays(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, Birthdays(clock.today().year, clock.today().month), Style())


@scene("print-referrals")
def _referrals(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, ReferralTrees((tied(stage),)), Style())


@scene("print-customer")
def _customer(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, CustomerFiles((stage.customer(),)), Style())


@scene("print-calendar")
def _calendar(stage: Stage) -> Iterator[QWidget]:
    asked = stage.ask(example, CalendarSheet.kind)
    yield from previewed(stage, asked, Style())


@scene("print-calendar-week")
def _week(stage: Stage) -> Iterator[QWidget]:
    monday = clock.today() - dt.timedelta(days=clock.today().weekday())
    yield from previewed(stage, CalendarSheet("week", monday, monday + dt.timedelta(days=6)), Style())


@scene("print-list")
def _list(stage: Stage) -> Iterator[QWidget]:
    yield from previewed(stage, stage.ask(example, CustomerList.kind), Style())


@scene("print-decision")
def _decision(stage: Stage) -> Iterator[QWidget]:
    firms = stage.ask(customers.ids, Query(text="河南恒达物流"))
    yield from previewed(stage, Decision(firms[0]), Style())
