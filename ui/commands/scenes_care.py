"""The scenes of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app import clock
from app.care import events
from app.care.event_rows import Answer, EventDraft, EventKind
from app.customers import queries as customers
from app.customers.rows import Query
from ui.care.event_dialog import EventDialog
from ui.commands.stage import Stage, closing, scene, write
from ui.customers.lost_dialog import LostDialog, usual_reasons
from ui.desk import Step
from ui.kit.wait_dialog import WaitDialog
from ui.words import language, tr


@scene("plans")
def _plans(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("care")
    page.show_tab("plans")
    page.plans.list.go_to("delivery-3d")
    stage.settle()
    stage.until(page.plans.forecast.chart.bars)
    yield stage.pages.window


@scene("wait")
def _wait(stage: Stage) -> Iterator[QWidget]:
    """A decision on many that takes a while."""
    page = stage.show("today")
    dialog = WaitDialog(page, tr("正在处理 %n 位客户的“{step}”", "", 12_000).format(step=tr("生日")))
    dialog.open()
    dialog.show_step(Step(7_000, 12_000))
    yield from closing(stage)


@scene("plans-whole")
def _whole_plan(stage: Stage) -> Iterator[QWidget]:
    """What a whole plan would bring."""
    page = stage.show("care")
    page.show_tab("plans")
    page.plans.list.go_to_plan("delivery")
    stage.settle()
    stage.until(page.plans.forecast.chart.bars)
    yield stage.pages.window


@scene("plans-intervals")
def _intervals(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("care")
    page.show_tab("plans")
    page.plans.intervals.click()
    yield from closing(stage)


def _winter_class() -> EventDraft:
    """An invitation a week ahead."""
    today = clock.today()
    return EventDraft(
        EventKind.INVITATION, "冬季车主课堂", today, held_on=today + dt.timedelta(days=7), follow_days=2
    )


@scene("care")
def _care(stage: Stage) -> Iterator[QWidget]:
    """Two events that go on, one of them with answers."""
    found = stage.ask(customers.ids, Query())
    today = clock.today()
    flood = EventDraft(EventKind.AREA, "高新区积水", today, reason="昨夜高新区积水，逐一问问车和家里")
    write(stage, events.begin_event, flood, found[20:32])
    event_id = write(stage, events.begin_event, _winter_class(), found[:18])
    write(stage, events.set_answer, event_id, found[:6], Answer.YES.value)
    write(stage, events.set_answer, event_id, found[6:9], Answer.NO.value)
    stage.show("care").show_tab("events")
    stage.settle()
    yield stage.pages.window
    for _ in range(4):
        stage.pages.desk.undo()
    stage.settle()


@scene("today-missed")
def _missed(stage: Stage) -> Iterator[QWidget]:
    """Today, the day after an event to which some were not asked."""
    found = stage.ask(customers.ids, Query())
    today = clock.today()
    with clock.pinned(today - dt.timedelta(days=8)):
        write(stage, events.begin_event, _winter_class(), found[:6])
    stage.show("today")
    stage.settle()
    yield stage.pages.window
    stage.pages.desk.undo()
    stage.settle()


@scene("log-invitation")
def _log_invitation(stage: Stage) -> Iterator[QWidget]:
    """The log of a contact with somebody who is invited."""
    found = stage.ask(customers.ids, Query())
    today = clock.today()
    winter = EventDraft(
        EventKind.INVITATION, "冬季车主课堂：冰雪路面安全驾驶", today, held_on=today + dt.timedelta(days=7)
    )
    event_id = write(stage, events.begin_event, winter, found[:3])
    write(stage, events.set_answer, event_id, found[:1], Answer.MAYBE.value)
    stage.pages.log_contact(found[0])
    stage.settle()
    yield from closing(stage)
    for _ in range(2):
        stage.pages.desk.undo()
    stage.settle()


@scene("lost")
def _lost(stage: Stage) -> Iterator[QWidget]:
    """Why somebody was lost."""
    page = stage.show("customers")
    items = stage.ask(customers.catalog)
    LostDialog(page, "陈国栋", usual_reasons(items, language())).open()
    yield from closing(stage)


@scene("care-none")
def _care_none(stage: Stage) -> Iterator[QWidget]:
    stage.show("care").show_tab("events")
    stage.settle()
    yield stage.pages.window


@scene("event")
def _event(stage: Stage) -> Iterator[QWidget]:
    stage.pages.begin_event(stage.ask(customers.ids, Query())[:18])
    stage.settle()
    yield from closing(stage)


@scene("event-join")
def _event_join(stage: Stage) -> Iterator[QWidget]:
    """Customers who may join an event that goes on."""
    found = stage.ask(customers.ids, Query())
    write(stage, events.begin_event, _winter_class(), found[:10])
    stage.pages.begin_event(found[:18])
    stage.settle()
    for each in stage.pages.window.findChildren(EventDialog):
        each.into.setCurrentIndex(1)
    yield from closing(stage)
    stage.pages.desk.undo()
    stage.settle()
