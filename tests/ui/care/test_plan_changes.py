"""What the editor of plans says of a change to come, and what it takes over."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.care import plans, queries
from app.care.plan import Step
from app.storage.book import Book
from tests import hands
from tests.factories import make_customer, make_staff
from tests.ui.care.conftest import look_at
from ui import ask
from ui.care.page import CarePage
from ui.kit.labels import label

TODAY = dt.date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def save(qtbot: QtBot, page: CarePage) -> None:
    qtbot.keyClick(page.plans.form.name, Qt.Key.Key_Return, CTRL)


def kept(book: Book, key: str, day: dt.date = TODAY) -> Step:
    rows: list[Any] = book.read(plans.listed, day)
    return next(each.step for row in rows for each in row.steps if each.step.key == key)


def said(page: CarePage) -> list[str]:
    """The lines of words in sight."""
    return [each.text() for each in page.plans.findChildren(type(label(""))) if each.isVisible()]


def choose(qtbot: QtBot, page: CarePage, text: str) -> None:
    qtbot.mouseClick(page.plans.more, LEFT)
    menu = next(each for each in page.plans.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == text).trigger()
    menu.close()
    QApplication.processEvents()


def test_a_change_from_a_day_to_come_is_told_until_it_holds(qtbot: QtBot, page: CarePage, book: Book) -> None:
    look_at(qtbot, page, "delivery-7d")
    page.plans.form.days.setValue(9)
    page.plans.form.from_on.set_day(dt.date(2026, 12, 10))
    save(qtbot, page)
    told = "12-10 起按改过的来：成交 / 交付日之后 9 天。那天以前还照下面的；现在再改，就由新改的取代。"
    qtbot.waitUntil(lambda: told in said(page))
    assert page.plans.form.days.value() == 7
    assert page.plans.list.currentItem().text() == "交车后 7 天  · 12-10 起改"
    assert (kept(book, "delivery-7d").days, kept(book, "delivery-7d", dt.date(2026, 12, 10)).days) == (7, 9)
    look_at(qtbot, page, "delivery-3d")
    assert told not in said(page)


def test_a_change_from_a_day_gone_by_is_refused(qtbot: QtBot, page: CarePage, book: Book) -> None:
    """What was due then is written down: nothing of it is made up again."""
    look_at(qtbot, page, "delivery-7d")
    page.plans.form.days.setValue(9)
    page.plans.form.from_on.set_day(dt.date(2026, 11, 21))
    save(qtbot, page)
    assert page.plans.problem() == "“从哪天起”要写今天或以后的一天"
    assert page.plans.unsaved() == ["delivery-7d"]
    page.plans.form.from_on.set_day(TODAY)
    save(qtbot, page)
    qtbot.waitUntil(lambda: kept(book, "delivery-7d").days == 9)


def test_a_step_without_a_name_is_refused_and_one_without_a_title_bears_its_name(
    qtbot: QtBot, page: CarePage, book: Book
) -> None:
    make_customer(book, "王建业", delivered_on=TODAY)
    look_at(qtbot, page, "delivery-7d")
    page.plans.form.name.selectAll()
    qtbot.keyClick(page.plans.form.name, Qt.Key.Key_Delete)
    save(qtbot, page)
    qtbot.waitUntil(lambda: page.plans.problem() != "")
    assert kept(book, "delivery-7d").label.zh == "交车后 7 天"
    qtbot.mouseClick(page.plans.new, LEFT)
    hands.write(page.plans.form.name, "送脚垫")
    page.plans.form.days.setValue(5)
    save(qtbot, page)
    qtbot.waitUntil(lambda: any(text.startswith("送脚垫") for text in page.plans.list.texts()))
    rows = book.read(queries.day, TODAY + dt.timedelta(days=5))
    assert [reason.text for row in rows for reason in row.reasons] == ["送脚垫"]


def test_what_was_copied_is_the_one_in_hand(
    qtbot: QtBot, page: CarePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_at(qtbot, page, "delivery-3d")
    choose(qtbot, page, "复制步骤")
    qtbot.waitUntil(lambda: page.plans.list.currentItem().text() == "交车后 3 天 2  · 自己的")
    assert page.plans.form.step().label.zh == "交车后 3 天 2"
    assert not page.plans.form.step().is_on
    monkeypatch.setattr(ask, "ask_text", lambda *_args, **_more: "大客户关怀")
    look_at(qtbot, page, "birthday")
    choose(qtbot, page, "复制“生日与纪念日”…")
    qtbot.waitUntil(lambda: page.plans.list.currentItem().text() == "大客户关怀  0 / 3")
    qtbot.waitUntil(page.plans.form.isHidden)


def test_a_whole_plan_tells_what_it_brings_to_whom_and_shows_the_weeks_of_one(
    qtbot: QtBot, page: CarePage, book: Book
) -> None:
    mei = make_staff(book, "李晓梅")
    for name, owner, month, day in (("甲", mei, 12, 5), ("乙", mei, 12, 4), ("丙", None, 11, 22)):
        make_customer(book, name, owner_id=owner, birthday=Birthday(Calendar.SOLAR, 1970, month, day))
    page.plans.list.go_to_plan("personal")
    qtbot.waitUntil(page.plans.people.isVisible)
    people, forecast = page.plans.people, page.plans.forecast
    assert people.told()[1] == [
        ["全店", "0", "3", "2026-11-30 起一周 2 次"],
        ["没有归属", "0", "1", ""],
        ["李晓梅", "0", "2", "2026-11-30 起一周 2 次"],
    ]
    people.setFocus()
    people.selectRow(0)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    assert forecast.whose.currentText() == "李晓梅"
    assert forecast.sum_text() == "过去一年 0 次 · 未来一年 2 次"
    assert sum(bar.value for bar in forecast.chart.bars()) == 2
    look_at(qtbot, page, "birthday")
    assert not people.isVisible()


def test_a_step_is_meant_for_whoever_bears_one_of_some_tags(qtbot: QtBot, page: CarePage, book: Book) -> None:
    for name, tags in (("王建业", ("车友会",)), ("郑伟", ("企业主",)), ("孙丽", None)):
        make_customer(book, name, delivered_on=TODAY, tags=tags)
    look_at(qtbot, page, "delivery-3d")
    hands.write(page.plans.form.tags, "车友会，爱钓鱼")
    save(qtbot, page)
    day = TODAY + dt.timedelta(days=3)
    qtbot.waitUntil(lambda: [row.name for row in book.read(queries.day, day)] == ["王建业"])
    qtbot.waitUntil(lambda: page.plans.form.tags.words() == "爱钓鱼、车友会")


def test_a_routine_contact_is_not_narrowed_by_what_it_does_not_heed(qtbot: QtBot, page: CarePage) -> None:
    form = page.plans.form
    parts = (form.grades[0], form.stages[0], form.sex, form.industry, form.tags)
    look_at(qtbot, page, "interval")
    assert not any(part.isVisible() for part in parts)
    look_at(qtbot, page, "birthday")
    assert all(part.isVisible() for part in parts)
