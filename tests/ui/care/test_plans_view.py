"""The editor of plans, worked by keys and clicks over a real file."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.care import plan_actions, plans, preview, queries
from app.care.plan import Step
from app.customers import actions as customers
from app.customers.rows import Draft
from app.fields.field import Table
from app.storage.book import Book
from tests import hands
from tests.factories import make_customer, make_staff
from tests.ui.care.conftest import look_at
from ui import ask
from ui.care import plan_reads
from ui.care.forecast import Forecast
from ui.care.intervals_dialog import IntervalsDialog
from ui.care.page import CarePage
from ui.desk import Desk
from ui.desk import Step as Progress
from ui.prefs import Prefs

TODAY = dt.date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def kept(book: Book, key: str) -> Step:
    rows: list[Any] = book.read(plans.listed)
    return next(each.step for row in rows for each in row.steps if each.step.key == key)


def delivered(book: Book, days_ago: int) -> int:
    day = TODAY - dt.timedelta(days=days_ago)
    children = ((Table.PURCHASES, {"product": "途锐", "delivered_on": day}),)
    draft = Draft({"name": "王建业", "mobile": None}, make_staff(book), children=children, opened_on=day)
    return book.write(customers.new_customer, draft).value


def test_the_plans_are_listed_with_what_is_on(page: CarePage) -> None:
    texts = page.plans.list.texts()
    assert texts[0].startswith("生日与纪念日  3 / 3")
    assert {"生日", "交车后 3 天", "久未联系"} <= set(texts)


def test_space_switches_a_step_off_and_undo_switches_it_on(
    qtbot: QtBot, page: CarePage, book: Book, desk: Desk
) -> None:
    look_at(qtbot, page, "birthday")
    qtbot.keyClick(page.plans.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not kept(book, "birthday").is_on)
    qtbot.waitUntil(lambda: page.plans.list.texts()[0].startswith("生日与纪念日  2 / 3"))
    assert "生日  · 停用" in page.plans.list.texts()
    desk.undo()
    qtbot.waitUntil(lambda: kept(book, "birthday").is_on)
    qtbot.waitUntil(lambda: page.plans.list.texts()[0].startswith("生日与纪念日  3 / 3"))


def test_a_birthday_switched_off_brings_nobody(qtbot: QtBot, page: CarePage, book: Book) -> None:
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 11, 22))
    assert book.read(queries.today, TODAY).today_count == 1
    look_at(qtbot, page, "birthday")
    qtbot.keyClick(page.plans.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: book.read(queries.day, TODAY) == [])


def test_a_changed_step_is_kept_only_when_it_is_saved(qtbot: QtBot, page: CarePage, book: Book) -> None:
    look_at(qtbot, page, "delivery-3d")
    page.plans.form.days.setValue(4)
    assert page.plans.unsaved() == ["delivery-3d"]
    assert any(text.startswith("● 交车后 3 天") for text in page.plans.list.texts())
    assert kept(book, "delivery-3d").days == 3
    qtbot.keyClick(page.plans.form.name, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not page.plans.unsaved())
    tomorrow = TODAY + dt.timedelta(days=1)
    rows: list[Any] = book.read(plans.listed, tomorrow)
    found = next(each for row in rows for each in row.steps if each.step.key == "delivery-3d")
    assert (found.step.days, found.origin) == (4, "changed")


def test_what_is_not_saved_stays_while_one_looks_at_another_step(qtbot: QtBot, page: CarePage) -> None:
    look_at(qtbot, page, "delivery-3d")
    page.plans.form.days.setValue(5)
    look_at(qtbot, page, "birthday")
    look_at(qtbot, page, "delivery-3d")
    assert page.plans.form.days.value() == 5
    qtbot.keyClick(page.plans.form.name, Qt.Key.Key_Escape)
    assert page.plans.form.days.value() == 3
    assert not page.plans.unsaved()


def test_what_is_not_saved_outlives_the_window(
    qtbot: QtBot, page: CarePage, desk: Desk, prefs: Prefs
) -> None:
    look_at(qtbot, page, "delivery-3d")
    page.plans.form.days.setValue(5)
    qtbot.mouseClick(page.plans.new, LEFT)
    hands.write(page.plans.form.name, "送脚垫")
    page.close()
    again = CarePage(desk, prefs)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.plans.list.count() > 0)
    assert any(text.startswith("● 交车后 3 天") for text in again.plans.list.texts())
    look_at(qtbot, again, "delivery-3d")
    assert again.plans.form.days.value() == 5
    again.plans.new.click()
    assert again.plans.form.name.words() == "送脚垫"


def test_a_change_of_days_holds_from_its_day_on_and_what_was_due_stays(
    qtbot: QtBot, page: CarePage, book: Book
) -> None:
    delivered(book, 3)
    qtbot.waitUntil(lambda: bool(book.read(queries.day, TODAY)))
    look_at(qtbot, page, "delivery-7d")
    page.plans.form.days.setValue(9)
    qtbot.mouseClick(page.plans.save, LEFT)
    qtbot.waitUntil(lambda: not page.plans.unsaved())
    found = {
        reason.step: reason.date
        for row in book.read(queries.between, TODAY, TODAY + dt.timedelta(days=10))
        for reason in row.reasons
    }
    assert found["delivery-7d"] == TODAY + dt.timedelta(days=6)
    assert found["delivery-3d"] == TODAY


def test_words_are_written_with_the_names_of_fields(qtbot: QtBot, page: CarePage, book: Book) -> None:
    look_at(qtbot, page, "delivery-3d")
    script = page.plans.form.texts[2]
    script.set_words("")
    hands.write(script, "{称呼}，车好开吗？我是{我}。")
    qtbot.mouseClick(page.plans.save, LEFT)
    qtbot.waitUntil(
        lambda: kept(book, "delivery-3d").texts.script.zh == "{salutation}，车好开吗？我是{staff}。"
    )


def test_a_field_nobody_knows_is_refused_and_the_words_stay(qtbot: QtBot, page: CarePage, book: Book) -> None:
    look_at(qtbot, page, "delivery-3d")
    script = page.plans.form.texts[2]
    hands.write(script, "{天气}")
    qtbot.mouseClick(page.plans.save, LEFT)
    qtbot.waitUntil(lambda: bool(page.plans.problem()))
    assert "天气" in page.plans.problem()
    assert "{天气}" in script.words()
    assert "天气" not in kept(book, "delivery-3d").texts.script.zh


def test_a_step_of_the_shops_own_brings_dues(qtbot: QtBot, page: CarePage, book: Book) -> None:
    delivered(book, 0)
    look_at(qtbot, page, "delivery-3d")
    qtbot.mouseClick(page.plans.new, LEFT)
    hands.write(page.plans.form.name, "送脚垫")
    page.plans.form.days.setValue(5)
    hands.write(page.plans.form.texts[0], "送脚垫")
    qtbot.mouseClick(page.plans.save, LEFT)
    qtbot.waitUntil(lambda: any("送脚垫" in text for text in page.plans.list.texts()))
    rows = book.read(queries.day, TODAY + dt.timedelta(days=5))
    assert [reason.text for row in rows for reason in row.reasons] == ["送脚垫"]


def test_a_step_that_was_just_added_is_the_one_in_hand(qtbot: QtBot, page: CarePage) -> None:
    look_at(qtbot, page, "delivery-3d")
    qtbot.mouseClick(page.plans.new, LEFT)
    hands.write(page.plans.form.name, "送脚垫")
    hands.write(page.plans.form.texts[0], "送脚垫")
    qtbot.mouseClick(page.plans.save, LEFT)
    qtbot.waitUntil(lambda: page.plans.list.currentItem().text().startswith("送脚垫"))
    assert page.plans.list.chosen_keys() == [page.plans.form.step().key]


def test_the_forecast_counts_the_year_before_and_after(qtbot: QtBot, page: CarePage, book: Book) -> None:
    make_customer(book, "王建业", birthday=Birthday(Calendar.SOLAR, 1970, 12, 5))
    look_at(qtbot, page, "family-birthday")
    look_at(qtbot, page, "birthday")
    qtbot.waitUntil(lambda: page.plans.forecast.sum_text().endswith("未来一年 1 次"))
    assert sum(bar.value for bar in page.plans.forecast.chart.bars() if not bar.past) == 1


def test_a_step_told_from_the_last_contact_says_why_it_is_not_foretold(qtbot: QtBot, page: CarePage) -> None:
    look_at(qtbot, page, "interval")
    qtbot.waitUntil(lambda: "没法按周预先算出" in page.plans.forecast.sum_text())


def test_the_days_between_contacts_are_changed(qtbot: QtBot, page: CarePage, book: Book) -> None:
    qtbot.mouseClick(page.plans.intervals, LEFT)
    dialog = next(each for each in page.window().findChildren(IntervalsDialog) if each.isVisible())
    assert dialog.grades["A"].value() == 30
    dialog.grades["A"].setValue(21)
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: book.read(plans.load).grade_days["A"] == 21)


def test_the_search_narrows_the_list(qtbot: QtBot, page: CarePage) -> None:
    page.plans.search.setText("首保")
    assert [text for text in page.plans.list.texts() if "/" not in text] == ["首保提醒"]


def test_a_plan_is_copied_named_and_deleted(
    qtbot: QtBot, page: CarePage, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "ask_text", lambda *_args, **_more: "大客户关怀")
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    look_at(qtbot, page, "birthday")
    _choose(qtbot, page, "复制“生日与纪念日”…")
    qtbot.waitUntil(lambda: any("大客户关怀  0 / 3" in text for text in page.plans.list.texts()))
    page.plans.list.setCurrentRow(
        next(n for n, text in enumerate(page.plans.list.texts()) if text.startswith("大客户关怀"))
    )
    _choose(qtbot, page, "删除“大客户关怀”…")
    qtbot.waitUntil(lambda: not any("大客户关怀" in text for text in page.plans.list.texts()))


def _choose(qtbot: QtBot, page: CarePage, text: str) -> None:
    qtbot.mouseClick(page.plans.more, LEFT)
    menu = next(each for each in page.plans.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == text).trigger()
    menu.close()
    QApplication.processEvents()


def test_a_whole_plan_is_foretold_before_it_is_switched_on(qtbot: QtBot, page: CarePage, book: Book) -> None:
    delivered(book, 0)
    _choose_plan(qtbot, page, "成交后跟进")
    assert page.plans.form.isHidden()
    assert not page.plans.save.isEnabled()
    alone = book.read(preview.preview, book.read(preview.steps_of, "delivery"), TODAY)
    qtbot.waitUntil(lambda: page.plans.forecast.sum_text().endswith("次"))
    assert sum(bar.value for bar in page.plans.forecast.chart.bars()) == alone.total > 5
    book.write(plan_actions.switch_plan, "delivery", False)
    page.plans.concern(frozenset({"care_step"}))
    qtbot.waitUntil(lambda: any(text.startswith("成交后跟进  0 /") for text in page.plans.list.texts()))
    assert page.plans.list.plan_key() == "delivery"
    assert page.plans.list.step_key() == ""
    look_at(qtbot, page, "birthday")
    assert page.plans.form.isVisible()


def test_a_forecast_that_takes_long_says_how_far_it_is_and_is_stopped(
    qtbot: QtBot, page: CarePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, pause = threading.Event(), threading.Event()

    def slow(_session: Any, _plan: str, progress: Callable[[int, int], None]) -> None:
        progress(50, 100)
        try:
            while True:
                pause.wait(0.01)
                progress(50, 100)
        finally:
            ended.set()

    monkeypatch.setattr(plan_reads, "foretell_plan", slow)
    _choose_plan(qtbot, page, "成交后跟进")
    qtbot.waitUntil(lambda: page.plans.forecast.sum_text() == "正在算… 50%")
    qtbot.mouseClick(page.plans.forecast.stop, LEFT)
    qtbot.waitUntil(ended.is_set)
    qtbot.waitUntil(lambda: page.plans.forecast.sum_text() == "没有算完。")
    assert page.plans.forecast.stop.isHidden()


def test_the_share_of_a_forecast_beside_what_is_kept_never_falls_back(book: Book) -> None:
    seen: list[float] = []
    book.write(plan_actions.switch_plan, "festival", False)
    told = book.read(
        plan_reads.foretell_plan, "festival", lambda done, total: seen.append(done * 100 / total)
    )
    assert told.kept is not None
    assert seen == sorted(seen)
    assert seen[-1] > 99


def test_a_step_that_comes_late_does_not_hide_that_the_forecast_was_stopped(qtbot: QtBot) -> None:
    forecast = Forecast()
    qtbot.addWidget(forecast)
    forecast.wait()
    forecast.show_step(Progress(1, 2))
    assert forecast.sum_text() == "正在算… 50%"
    forecast.say("没有算完。")
    forecast.show_step(Progress(2, 2))
    assert forecast.sum_text() == "没有算完。"


def test_a_plan_is_moved_by_keys_on_its_heading_and_by_the_menu(
    qtbot: QtBot, page: CarePage, book: Book
) -> None:
    def order() -> list[str]:
        return [row.key for row in book.read(plans.listed)][:3]

    assert order() == ["personal", "delivery", "expiry"]
    _choose_plan(qtbot, page, "成交后跟进")
    qtbot.keyClick(page.plans.list, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: order() == ["delivery", "personal", "expiry"])
    qtbot.waitUntil(lambda: page.plans.list.texts()[0].startswith("成交后跟进"))
    assert page.plans.list.plan_key() == "delivery"
    assert page.plans.list.step_key() == ""
    qtbot.keyClick(page.plans.list, Qt.Key.Key_Up, ALT)
    _choose(qtbot, page, "下移\tAlt+Down")
    qtbot.waitUntil(lambda: order() == ["personal", "delivery", "expiry"])


def test_in_a_narrow_window_every_field_of_a_step_stays_in_sight(qtbot: QtBot, page: CarePage) -> None:
    look_at(qtbot, page, "delivery-3d")
    form = page.plans.form
    page.resize(760, 430)
    qtbot.waitUntil(lambda: form.width() < 480)
    assert [
        each for each in (form.tone, form.days, form.who, form.sex, form.budget) if _is_cut(form, each)
    ] == []
    assert form.tone.y() > form.name.y()
    page.resize(1290, 720)
    qtbot.waitUntil(lambda: form.tone.y() == form.name.y())


def _is_cut(form: QWidget, field: QWidget) -> bool:
    return field.mapTo(form, QPoint(field.width(), 0)).x() > form.width()


def _choose_plan(qtbot: QtBot, page: CarePage, name: str) -> None:
    heading = next(n for n, text in enumerate(page.plans.list.texts()) if text.startswith(name))
    page.plans.list.setCurrentRow(heading)
    qtbot.waitUntil(page.plans.form.isHidden)
