"""Family, assets, purchases and the people of an organisation, added and changed by one dialog."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.calendar.dates import Birthday, Calendar
from app.customers import actions
from app.customers.search import queries as search
from app.fields.field import Section, Table
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from tests.ui.customers.conftest import Answers
from tests.ui.customers.file_bench import Screen, add_chen
from ui.customers.records.dialog import RecordDialog
from ui.customers.records.tables import RecordsCard, RecordsTab
from ui.desk import Desk
from ui.kit import veil

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk) -> Screen:
    made = Screen(qtbot, book, desk)
    made.open(add_chen(book))
    return made


@pytest.fixture
def chen(screen: Screen) -> int:
    found = screen.page.current_customer()
    assert found is not None
    return found


def card(screen: Screen, table: Table) -> RecordsCard:
    names = {
        Table.FAMILY: "家庭",
        Table.ASSETS: "资产",
        Table.PURCHASES: "成交",
        Table.CONTACTS: "集团联系人",
        Table.OUTSIDE: "外部关系",
        Table.NEEDS: "单位和个人的需求",
        Table.ACTIVITIES: "每月重点工作",
    }
    shown = screen.page.findChildren(RecordsCard)
    return next(each for each in shown if each.isVisible() and each.table.accessibleName() == names[table])


def lines(of: RecordsCard) -> list[str]:
    model = of.table.model()
    columns = range(model.columnCount())
    cells = [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]
    return [" ".join(filter(None, line)) for line in cells]


def walk(screen: Screen, dialog: RecordDialog, key: str, steps: int) -> None:
    """Choose by the arrow key."""
    for _ in range(steps):
        screen.qtbot.keyClick(dialog.form.editor(key).input, Qt.Key.Key_Down)


def test_the_family_stands_with_what_they_are_and_lunar_birthdays_apart(screen: Screen) -> None:
    screen.page.tab("family")
    assert lines(card(screen, Table.FAMILY)) == ["妻子 周敏 1982-12-08", "父亲 陈德厚 1951 八月十五"]


def test_the_family_stands_below_the_items_too(screen: Screen) -> None:
    screen.go_to(Section.LIFE)
    assert len(lines(card(screen, Table.FAMILY))) == 2
    screen.go_to(Section.DEALS)
    assert lines(card(screen, Table.PURCHASES)) == []


def test_a_member_of_the_family_is_added(screen: Screen, chen: int) -> None:
    screen.page.tab("family")
    screen.click("+ 添加家人")
    dialog = screen.dialog()
    relation = dialog.form.editor("relation")
    screen.qtbot.keyClick(relation.input, Qt.Key.Key_Down)
    screen.qtbot.keyClick(relation.input, Qt.Key.Key_Down)
    screen.fill(dialog, "name", "Chen Ke")
    screen.fill(dialog, "birthday", "2010-05-01")
    screen.qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    screen.until(lambda: len(screen.stored(chen).record.children[Table.FAMILY]) == 3)
    screen.until(lambda: "家庭 3" in screen.page.tabs.names())
    assert "儿子 Chen Ke 2010-05-01" in lines(card(screen, Table.FAMILY))


def test_a_record_that_cannot_be_read_or_lacks_something_keeps_the_dialog_open(
    screen: Screen, chen: int
) -> None:
    screen.page.tab("family")
    screen.click("+ 添加家人")
    dialog = screen.dialog()
    screen.fill(dialog, "birthday", "some day")
    screen.click("保存", dialog)
    assert "读不懂" in dialog.complaint()
    assert dialog.form.editor("birthday").text() == "some day"
    dialog.form.editor("birthday").input.clear()
    screen.fill(dialog, "birthday", "2010-05-01")
    screen.click("保存", dialog)
    assert "关系" in dialog.complaint()
    assert len(screen.stored(chen).record.children[Table.FAMILY]) == 2


def test_a_record_is_changed_by_enter_and_undone(screen: Screen, chen: int) -> None:
    screen.page.tab("family")
    shown = card(screen, Table.FAMILY)
    shown.table.selectRow(0)
    screen.qtbot.keyClick(shown.table, Qt.Key.Key_Return)
    dialog = screen.dialog()
    assert dialog.form.editor("name").text() == "周敏"
    screen.fill(dialog, "phone", "13900002203")
    screen.click("保存", dialog)
    screen.until(lambda: "妻子 周敏 1982-12-08 139 0000 2203" in lines(shown))
    screen.desk.undo()
    screen.until(lambda: "妻子 周敏 1982-12-08" in lines(shown))


def test_a_record_is_deleted_and_undo_brings_it_back(screen: Screen) -> None:
    screen.page.tab("family")
    shown = card(screen, Table.FAMILY)
    shown.table.selectRow(1)
    screen.click("删除", shown)
    screen.until(lambda: lines(shown) == ["妻子 周敏 1982-12-08"])
    screen.desk.undo()
    screen.until(lambda: len(lines(shown)) == 2)


def test_leaving_a_dialog_with_something_typed_is_asked_about(screen: Screen, answers: Answers) -> None:
    screen.page.tab("family")
    screen.click("+ 添加家人")
    dialog = screen.dialog()
    screen.fill(dialog, "name", "Chen")
    dialog.form.commit()
    answers.agree = False
    screen.click("取消", dialog)
    assert dialog.isVisible()
    assert "不保存就离开？" in answers.asked
    answers.agree = True
    screen.click("取消", dialog)
    screen.until(lambda: not shiboken6.isValid(dialog))


def test_a_purchase_is_added_with_its_money_and_days(screen: Screen, chen: int) -> None:
    screen.page.tab("deals")
    screen.click("+ 添加成交")
    dialog = screen.dialog()
    screen.fill(dialog, "product", "Touareg")
    screen.fill(dialog, "amount", "638000")
    screen.fill(dialog, "delivered_on", "2026-11-17")
    screen.click("保存", dialog)
    screen.until(lambda: screen.stored(chen).record.children[Table.PURCHASES])
    row = screen.stored(chen).record.children[Table.PURCHASES][0]
    assert (row["product"], row["amount"], row["delivered_on"]) == (
        "Touareg",
        63_800_000,
        dt.date(2026, 11, 17),
    )
    screen.until(lambda: "资产与成交 1" in screen.page.tabs.names())


def test_the_people_of_an_organisation_have_a_tab(screen: Screen, book: Book, chen: int) -> None:
    screen.desk.do(
        actions.save_child,
        chen,
        Table.CONTACTS,
        None,
        {"name": "周海涛", "role": "decider", "phone": "13800007711"},
    )
    screen.until(lambda: "集团联系人 1" in screen.page.tabs.names())
    screen.page.tab("people")
    assert lines(card(screen, Table.CONTACTS)) == ["周海涛 138 0000 7711 决策者"]


def test_needs_and_the_key_activities_of_a_month_are_typed_and_kept(screen: Screen, chen: int) -> None:
    screen.desk.do(actions.save_fields, chen, {"is_organisation": True})
    screen.until(lambda: "集团联系人" in screen.page.tabs.names())
    screen.page.tab("people")
    need, work = card(screen, Table.NEEDS), card(screen, Table.ACTIVITIES)
    screen.click("+ 添加需求", need)
    dialog = screen.dialog()
    walk(screen, dialog, "side", 1)
    walk(screen, dialog, "kind", 1)
    screen.fill(dialog, "text", "cut the bill")
    screen.click("保存", dialog)
    screen.until(lambda: lines(need) == ["单位 成本 cut the bill"])
    for month, year, text in ((12, "", "budget"), (3, "2027", "tender")):
        screen.click("+ 添加重点工作", work)
        dialog = screen.dialog()
        walk(screen, dialog, "month", month)
        screen.fill(dialog, "year", year)
        screen.fill(dialog, "text", text)
        screen.click("保存", dialog)
        screen.until(lambda text=text: any(text in line for line in lines(work)))
    assert lines(work) == ["12 月 每年 budget", "3 月 2027 tender"]
    kept = screen.stored(chen).record.children[Table.ACTIVITIES]
    assert [(row["month"], row["year"], row["text"]) for row in kept] == [
        ("12", None, "budget"), ("03", 2027, "tender"),
    ]  # fmt: skip


def test_a_lunar_birthday_is_read_and_kept_as_lunar(screen: Screen, chen: int) -> None:
    screen.page.tab("family")
    shown = card(screen, Table.FAMILY)
    shown.table.selectRow(1)
    screen.click("修改", shown)
    dialog = screen.dialog()
    assert "八月十五" in dialog.form.editor("birthday").text()
    screen.fill(dialog, "interests", "fishing")
    screen.click("保存", dialog)
    screen.until(lambda: screen.stored(chen).record.children[Table.FAMILY][1]["interests"] == "fishing")
    row = screen.stored(chen).values["parents"][0]
    assert row.birthday == Birthday(Calendar.LUNAR, 1951, 8, 15)


def test_the_decision_is_drawn_below_the_people_and_a_box_opens_its_record(screen: Screen, chen: int) -> None:
    for name, role in (("周海涛", "decider"), ("吴工", "user")):
        screen.desk.do(actions.save_child, chen, Table.CONTACTS, None, {"name": name, "role": role})
    screen.until(lambda: "集团联系人 2" in screen.page.tabs.names())
    tab = screen.page.tab("people")
    assert isinstance(tab, RecordsTab)
    assert tab.decision is not None
    drawn = tab.decision.map
    screen.until(lambda: [box.title for box in drawn.drawing().boxes] == ["周海涛", "吴工"])
    screen.until(lambda: any(words.startswith("尊重") for words in screen.words(tab.decision)))
    drawn.setFocus()
    screen.qtbot.keyClick(drawn, Qt.Key.Key_Return)
    assert screen.dialog().form.editor("name").text() == "周海涛"
    screen.dialog().reject()
    with screen.qtbot.waitSignal(screen.page.drawing_wanted) as told:
        screen.click("打印决策图", tab.decision)
    assert told.args == [chen, "decision"]


def test_what_a_kind_is_asked_for_stands_apart(screen: Screen, chen: int) -> None:
    screen.go_to(Section.ASSETS)
    screen.click("+ 添加资产")
    form = screen.dialog().form
    kind = form.editor("kind").input
    kind.setFocus()
    for word in ("车辆", "房产"):
        while kind.currentText() != word:  # type: ignore[attr-defined]
            screen.qtbot.keyClick(kind, Qt.Key.Key_Down)
        screen.until(lambda: form.height() >= form.sizeHint().height())
        shown = [form.editor(key) for key in form.item_keys() if form.editor(key).isVisible()]
        assert len(shown) > 4
        for one, other in itertools.combinations(shown, 2):
            assert not one.geometry().intersects(other.geometry())
        assert form.rect().contains(shown[-1].geometry())


def test_an_asset_is_asked_for_what_its_kind_has(screen: Screen, chen: int) -> None:
    screen.go_to(Section.ASSETS)
    screen.click("+ 添加资产")
    dialog = screen.dialog()
    form = dialog.form

    def choose(word: str) -> None:
        field = form.editor("kind").input
        assert isinstance(field, QComboBox)
        field.setCurrentIndex(field.findText(word))
        field.activated.emit(field.currentIndex())

    choose("房产")
    assert not form.editor("vin").isVisible()
    assert form.editor("expires_on").isVisible()
    choose("车辆")
    assert form.editor("vin").isVisible()
    assert not form.editor("premium_due").isVisible()
    form.editor("vin").restore("1M8GDM9AXKP042788")
    choose("保单")
    assert form.editor("vin").isVisible()
    assert form.editor("premium_due").isVisible()
    choose("车辆")
    dialog.accept()
    screen.until(lambda: any(row["vin"] for row in screen.stored(chen).record.children[Table.ASSETS]))


def test_a_key_activity_is_noted_as_done_and_taken_back(screen: Screen, chen: int) -> None:
    screen.desk.do(actions.save_child, chen, Table.ACTIVITIES, None, {"month": "11", "text": "盘点设备"})
    screen.until(lambda: "集团联系人" in screen.page.tabs.names())
    screen.page.tab("people")
    work = card(screen, Table.ACTIVITIES)
    screen.until(lambda: lines(work) == ["11 月 每年 盘点设备"])
    work.table.selectRow(0)
    screen.click("记为已做", work)
    screen.until(lambda: lines(work) == ["11 月 每年 盘点设备 2026-11-22"])
    screen.click("改回没做", work)
    screen.until(lambda: lines(work) == ["11 月 每年 盘点设备"])
    screen.book.undo()
    assert screen.stored(chen).record.children[Table.ACTIVITIES][0]["done_on"] == dt.date(2026, 11, 22)


def test_a_body_outside_is_a_record_drawn_beside_whoever_has_the_tie(screen: Screen, chen: int) -> None:
    other = make_customer(screen.book, "禾川纺织有限公司")
    screen.book.write(actions.save_child, other, Table.OUTSIDE, None, {"name": "Commercial Bank"})
    zhou = {"name": "周海涛", "role": "decider"}
    screen.desk.do(actions.save_child, chen, Table.CONTACTS, None, zhou)
    screen.until(lambda: "集团联系人 1" in screen.page.tabs.names())
    tab = screen.page.tab("people")
    assert isinstance(tab, RecordsTab)
    assert tab.decision is not None
    outside = card(screen, Table.OUTSIDE)
    screen.click("+ 添加外部关系", outside)
    dialog = screen.dialog()
    screen.fill(dialog, "name", "Commercial Bank")
    walk(screen, dialog, "kind", 1)
    write(dialog.form.editor("who").input, "周海涛")
    write(dialog.form.editor("tie").input, "老同学")
    screen.click("保存", dialog)
    screen.until(lambda: lines(outside) == ["Commercial Bank 银行 周海涛 老同学 禾川纺织有限公司"])
    drawn = tab.decision.map.drawing()
    assert [head.text for head in drawn.heads] == ["决策者", "外部"]
    [line] = drawn.lines
    assert {line.one, line.other} == {box.key for box in drawn.boxes}
    tab.decision.map.opened.emit(drawn.boxes[-1].key)
    assert screen.dialog().form.editor("name").text() == "Commercial Bank"
    screen.dialog().reject()
    hits = screen.book.read(search.search, "Commercial")
    assert {hit.id for hit in hits} == {chen, other}


def test_what_we_think_of_an_organisation_is_covered_while_one_of_them_is_beside(
    screen: Screen, chen: int
) -> None:
    people = {"name": "周海涛", "role": "decider", "stance": "enemy", "motive": "快退休了"}
    for table, values in (
        (Table.CONTACTS, people),
        (Table.OUTSIDE, {"name": "捷程汽车", "kind": "competitor", "who": "周海涛", "tie": "每月吃饭"}),
        (Table.NEEDS, {"side": "firm", "text": "压价"}),
        (Table.ACTIVITIES, {"month": "05", "text": "年中招标"}),
    ):
        screen.desk.do(actions.save_child, chen, table, None, values)
    screen.until(lambda: "集团联系人 1" in screen.page.tabs.names())
    tab = screen.page.tab("people")
    assert isinstance(tab, RecordsTab)
    assert tab.decision is not None
    drawn = tab.decision.map
    screen.until(lambda: [box.note for box in drawn.drawing().boxes] == ["敌对", "竞争对手 · 每月吃饭"])
    screen.until(lambda: any(words.startswith("尊重") for words in screen.words(tab.decision)))
    veil.draw()
    shown = " ".join(line for each in tab.cards for line in lines(each))
    for secret in ("敌对", "快退休了", "每月吃饭", "压价", "年中招标"):
        assert secret not in shown
    assert [(box.title, box.note) for box in drawn.drawing().boxes] == [("周海涛", "")]
    assert not any(words.startswith("尊重") for words in screen.words(tab.decision))
    veil.draw(drawn=False)
    assert len(drawn.drawing().boxes) == 2
