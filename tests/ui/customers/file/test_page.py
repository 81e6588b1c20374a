"""The file of one customer: saved as it is typed, undone by undo, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app import clock
from app.care.packs import trades
from app.customers import actions, item_actions, queries
from app.customers.item_rows import ItemDraft, Word
from app.customers.rows import Draft
from app.errors import FileError
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.interactions import queries as contacts
from app.sheets.asked import CustomerFiles, CustomerForms
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from tests.ui.customers.file_bench import Screen, add_chen
from ui import ask
from ui.customers.file_reads import BEGUN
from ui.customers.hand_over_dialog import HandOverCustomers
from ui.customers.lost_dialog import LostDialog
from ui.desk import Desk
from ui.kit import way

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ESC, PAGE_DOWN, PAGE_UP = Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk) -> Screen:
    return Screen(qtbot, book, desk)


@pytest.fixture
def chen(book: Book, people: list[int]) -> int:
    return add_chen(book, people[0])


@pytest.fixture
def wang(book: Book) -> int:
    return book.write(actions.new_customer, Draft({"name": "王建业", "position": "老板"})).value


def test_the_head_says_who_it_is(screen: Screen, chen: int) -> None:
    screen.open(chen)
    line = screen.page.header.line()
    for part in ("261109-01", "138 0000 5521", "恒达物流总经理", "归属 李晓梅", "由 王建业 介绍"):
        assert part in line
    assert "陈国栋" in screen.words()
    assert screen.page.header.pick_chip("grade").text() == "A"
    assert screen.page.header.pick_chip("stage").text() == "重复购买"
    assert any(words.startswith("档案完整") for words in screen.words())
    assert screen.page.tabs.names() == [
        "概览",
        "档案 42 项",
        "家庭 2",
        "资产与成交",
        "沟通记录",
        "关系与转介绍",
        "附件",
        "关怀",
        "修改历史",
    ]


def test_the_items_that_are_not_known_are_as_many_as_is_said(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.qtbot.keyClick(screen.page, Qt.Key.Key_1, ALT)
    screen.until(lambda: any(words.endswith("点一下去填") for words in screen.words()))
    buttons = [each for each in screen.page.findChildren(QPushButton) if each.isVisible()]
    chips = [each for each in buttons if each.property("role") == "chip"]
    rest = [int(each.text().split()[1]) for each in buttons if each.text().startswith("还有")]
    said = next(words for words in screen.words() if words.endswith("点一下去填"))
    asked = {*screen.stored(chen).missing, "birthday", "insurance_expiry"}
    assert int(said.split()[0]) == len(chips) + sum(rest) == len(asked)


def test_leaving_a_field_stores_it(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.type("position", "CEO")
    screen.leave()
    screen.until_stored(chen, "position", "CEO")
    screen.until(lambda: "恒达物流CEO" in screen.page.header.line())


def test_undo_puts_the_field_back(screen: Screen, chen: int) -> None:
    screen.open(chen)
    editor = screen.type("position", "CEO")
    screen.leave()
    screen.until_stored(chen, "position", "CEO")
    screen.desk.undo()
    screen.until(lambda: editor.text() == "总经理")
    assert screen.value(chen, "position") == "总经理"


def test_a_wrong_value_says_why_and_keeps_its_text(screen: Screen, chen: int) -> None:
    screen.open(chen)
    editor = screen.type("email", "chen at home")
    screen.leave()
    assert editor.problem()
    assert editor.said()
    assert editor.text() == "chen at home"
    assert screen.value(chen, "email") is None
    wrong = [line.section for line in screen.page.items().sections.lines() if line.wrong]
    assert wrong == [Section.REACH]


def test_a_wrong_value_survives_other_tabs_other_customers_and_other_changes(
    screen: Screen, chen: int, wang: int
) -> None:
    screen.open(chen)
    screen.type("email", "chen at home")
    screen.leave()
    screen.page.tab("family")
    screen.desk.do(actions.save_fields, chen, {"email": "c@example.com"})
    screen.until_stored(chen, "email", "c@example.com")
    assert screen.editor("email").text() == "chen at home"
    screen.open(wang)
    assert screen.editor("email").text() == ""
    assert screen.page.commit() == {}
    screen.open(chen)
    editor = screen.editor("email")
    assert (editor.text(), bool(editor.problem())) == ("chen at home", True)


def test_what_is_being_typed_is_stored_when_another_customer_is_opened(
    screen: Screen, chen: int, wang: int
) -> None:
    screen.open(chen)
    screen.type("position", "chairman")
    screen.open(wang)
    screen.until_stored(chen, "position", "chairman")
    assert screen.value(wang, "position") == "老板"
    assert screen.editor("position").text() == "老板"


def test_what_is_refused_when_another_customer_is_opened_says_whose_it_was_and_leads_back(
    screen: Screen, chen: int, wang: int
) -> None:
    screen.open(chen)
    name = screen.editor("name").input
    assert isinstance(name, QLineEdit)
    name.selectAll()
    screen.qtbot.keyClick(name, Qt.Key.Key_Delete)
    screen.open(wang)
    screen.until(screen.page.banner.isVisible)
    assert screen.page.banner.text() == "陈国栋：请写上姓名，还没有保存。"
    [back] = [each for each in screen.page.banner.findChildren(QPushButton) if each.text() == "去看看"]
    back.click()
    screen.until(lambda: screen.stored(chen).number in screen.page.header.line())
    screen.until(lambda: not screen.page.banner.isVisible())
    assert screen.editor("name").text() == "陈国栋"


def test_what_is_being_typed_is_stored_when_the_page_goes_out_of_sight(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.type("position", "chairman")
    screen.page.hide()
    screen.until_stored(chen, "position", "chairman")


def test_committing_gives_what_is_pending(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.type("email", "nonsense")
    assert screen.page.commit() == {"email": "nonsense"}


def test_text_being_typed_is_not_covered_by_a_change_from_elsewhere(screen: Screen, chen: int) -> None:
    screen.open(chen)
    editor = screen.type("position", "chair")
    screen.desk.do(actions.save_fields, chen, {"position": "副总", "company": "新公司"})
    screen.until(lambda: "新公司" in screen.page.header.line())
    assert editor.text() == "chair"


def test_a_change_from_elsewhere_is_shown(screen: Screen, chen: int) -> None:
    screen.open(chen)
    editor = screen.editor("position")
    screen.leave()
    screen.desk.do(actions.save_fields, chen, {"position": "副总"})
    screen.until(lambda: editor.text() == "副总")


def test_a_page_out_of_sight_is_brought_up_to_date_when_it_is_shown(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.page.hide()
    screen.desk.do(actions.save_fields, chen, {"company": "新公司"})
    screen.until_stored(chen, "company", "新公司")
    screen.page.show()
    screen.until(lambda: "新公司" in screen.page.header.line())


class Full:
    """A book on a disk that is full when it is written to."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.full = True

    def __getattr__(self, name: str) -> object:
        return getattr(self._book, name)

    def write(self, action: object, *args: object) -> object:
        if self.full:
            raise FileError("disk-full", path=str(Path("店.keqing")))
        return self._book.write(action, *args)  # type: ignore[arg-type]


def test_what_could_not_be_stored_stays_with_the_reason_and_is_tried_again(
    qtbot: QtBot, book: Book, chen: int
) -> None:
    full = Full(book)
    desk = Desk(full)  # type: ignore[arg-type]
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    editor = screen.type("position", "chairman")
    screen.enter(editor)
    screen.until(lambda: "磁盘已满" in editor.said())
    assert editor.text() == "chairman"
    full.full = False
    screen.enter(editor)
    screen.until_stored(chen, "position", "chairman")
    assert editor.said() == ""
    desk.close()


def test_what_could_not_be_stored_waits_for_its_customer(
    qtbot: QtBot, book: Book, chen: int, wang: int
) -> None:
    full = Full(book)
    desk = Desk(full)  # type: ignore[arg-type]
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    screen.type("position", "chairman")
    screen.open(wang)
    screen.until(lambda: "磁盘已满" in screen.page.banner.text())
    full.full = False
    screen.open(chen)
    screen.until_stored(chen, "position", "chairman")
    assert screen.value(wang, "position") == "老板"
    desk.close()


def test_the_grade_is_changed_by_clicking_it(screen: Screen, chen: int) -> None:
    screen.open(chen)
    chip = screen.page.header.pick_chip("grade")
    screen.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    screen.choose("B")
    screen.until_stored(chen, "grade", "B")
    screen.until(lambda: chip.text() == "B")


def test_another_grade_says_what_it_moves(screen: Screen, chen: int) -> None:
    screen.open(chen)
    chip = screen.page.header.pick_chip("grade")
    screen.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    screen.choose("B")
    screen.until_stored(chen, "grade", "B")
    screen.until(lambda: chip.text() == "B")
    screen.until(lambda: screen.page.banner.text().startswith("下次联系从 12-09 改到 2027-01-08"))


def test_the_stage_is_changed_by_the_keyboard(screen: Screen, wang: int) -> None:
    screen.open(wang)
    chip = screen.page.header.pick_chip("stage")
    chip.setFocus()
    screen.qtbot.keyClick(chip, Qt.Key.Key_Return)
    screen.choose("意向客户")
    screen.until_stored(wang, "stage", "prospect")


def test_sections_say_how_much_is_known(screen: Screen, chen: int) -> None:
    screen.open(chen)
    lines = {line.section: (line.filled, line.total) for line in screen.page.items().sections.lines()}
    assert lines[Section.LIFE] == (1, 9)
    assert lines[Section.BASIC] == (3, 8)
    screen.type("cuisine", "yucai")
    screen.leave()
    screen.until(
        lambda: (2, 9) in [(each.filled, each.total) for each in screen.page.items().sections.lines()]
    )


def test_items_bear_their_numbers_and_unknown_ones_invite(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.go_to(Section.LIFE)
    assert "17 爱去的餐馆" in screen.words()
    editor = screen.editor("smoking")
    assert editor.input.property("state") == "unknown"


def test_sensitive_items_are_covered_until_clicked(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.go_to(Section.BASIC)
    cover = next(b for b in screen.page.findChildren(QPushButton) if b.isVisible() and b.text() == "••••••")
    screen.qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not cover.isVisible()


def test_the_parts_of_organisations_show_for_organisations_only(screen: Screen, chen: int) -> None:
    screen.open(chen)
    sections = [line.section for line in screen.page.items().sections.lines()]
    assert Section.ACCOUNT not in sections
    screen.desk.do(actions.save_fields, chen, {"is_organisation": True})
    screen.until(lambda: "集团联系人" in screen.page.tabs.names())
    assert Section.ACCOUNT in [line.section for line in screen.page.items().sections.lines()]


def test_an_item_the_shop_adds_stands_in_the_form(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.desk.do(actions.add_shop_item, "车位号", "text")
    screen.until(lambda: Section.SHOP in [line.section for line in screen.page.items().sections.lines()])
    screen.go_to(Section.SHOP)
    assert "车位号" in screen.words()


def test_tabs_are_walked_by_keys(screen: Screen, chen: int) -> None:
    screen.open(chen)
    assert screen.page.tabs.key() == "items"
    screen.press(PAGE_DOWN, CTRL)
    assert screen.page.tabs.key() == "family"
    screen.press(PAGE_UP, CTRL)
    screen.press(PAGE_UP, CTRL)
    assert screen.page.tabs.key() == "overview"
    screen.press(Qt.Key.Key_9, ALT)
    assert screen.page.tabs.key() == "history"


def test_escape_goes_back_to_the_list_and_stores_what_was_typed(screen: Screen, chen: int) -> None:
    screen.open(chen)
    editor = screen.type("position", "chairman")
    with screen.qtbot.waitSignal(screen.page.page_wanted):
        screen.qtbot.keyClick(editor.input, ESC)
    screen.until_stored(chen, "position", "chairman")


def test_the_buttons_say_what_is_wanted(screen: Screen, chen: int) -> None:
    screen.open(chen)
    with screen.qtbot.waitSignal(screen.page.log_wanted) as log:
        screen.click("记一笔")
    assert log.args == [chen]


def test_what_is_printed_of_a_file_is_chosen_from_a_menu(screen: Screen, chen: int) -> None:
    screen.open(chen)
    wanted = {
        "客户档案…": CustomerFiles((chen,)),
        "42 项档案表…": CustomerForms((chen,)),
        "空白的 42 项档案表…": CustomerForms(),
    }
    for line, asked in wanted.items():
        screen.click("打印")
        with screen.qtbot.waitSignal(screen.page.print_wanted) as printed:
            screen.choose(line)
        assert printed.args == [asked]


def test_a_customer_undone_away_takes_the_page_back(screen: Screen, wang: int) -> None:
    screen.open(wang)
    with screen.qtbot.waitSignal(screen.page.page_wanted):
        screen.desk.undo()
    assert screen.page.current_customer() is None


def test_the_pane_makes_room_in_a_narrow_window(screen: Screen, chen: int) -> None:
    screen.open(chen)
    assert screen.page.side.isVisible()
    screen.page.resize(820, 600)
    assert not screen.page.side.isVisible()


def test_tab_goes_the_way_the_eye_goes(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.go_to(Section.LIFE)
    screen.go_to(Section.BASIC)
    screen.page.items().sections.setFocus()
    walked = []
    for _ in range(21):
        way.step(screen.page, forward=True)
        at = QApplication.focusWidget()
        walked.append(at.accessibleName() or getattr(at, "text", str)())
    assert walked[:3] == ["姓名", "称呼", "1 性别"]
    assert walked[-3:] == ["家庭", "+ 添加家人", "下一部分：家庭信息"]


def lose(screen: Screen, customer_id: int) -> LostDialog:
    """Set the stage to lost by the chip of the header; the dialog that asks why."""
    screen.open(customer_id)
    screen.qtbot.mouseClick(screen.page.header.pick_chip("stage"), Qt.MouseButton.LeftButton)
    screen.choose("流失")
    screen.until_stored(customer_id, "stage", "lost")
    screen.until(lambda: screen.page.findChild(LostDialog))
    dialog = screen.page.findChild(LostDialog)
    assert dialog is not None
    screen.until(dialog.isActiveWindow)  # keys go to the page behind it until it is
    return dialog


def test_who_is_lost_is_asked_why_by_the_reasons_of_the_trade(screen: Screen, wang: int) -> None:
    screen.book.write(trades.begin, "auto")
    dialog = lose(screen, wang)
    usual = next(chip for chip in dialog.usual if chip.text() == "没有现车")
    screen.qtbot.mouseClick(usual, Qt.MouseButton.LeftButton)
    screen.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.until_stored(wang, "lost_reason", "没有现车")
    screen.book.undo()
    assert (screen.value(wang, "stage"), screen.value(wang, "lost_reason")) == ("lost", None)


def test_who_does_not_know_why_leaves_and_the_stage_stays(screen: Screen, wang: int) -> None:
    dialog = lose(screen, wang)
    dialog.accept()
    assert dialog.complaint() == "请选一个或写一句原因"
    screen.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    screen.until(lambda: screen.page.findChild(LostDialog) is None)
    assert (screen.value(wang, "stage"), screen.value(wang, "lost_reason")) == ("lost", None)


def test_the_reason_that_was_typed_is_offered_after_the_program_died(
    screen: Screen, qtbot: QtBot, book: Book, desk: Desk, wang: int
) -> None:
    dialog = lose(screen, wang)
    write(dialog.reason, "嫌贵，去了别")
    screen.until(lambda: "嫌贵" in book.read(queries.begun_of, wang, BEGUN))
    dialog.blockSignals(True)
    dialog.deleteLater()
    again = Screen(qtbot, book, desk)
    again.open(wang)
    again.click("放回来")
    again.until_stored(wang, "lost_reason", "嫌贵，去了别")


def test_what_was_not_to_be_written_is_not_offered(screen: Screen, book: Book, wang: int) -> None:
    dialog = lose(screen, wang)
    write(dialog.reason, "嫌贵")
    screen.until(lambda: "嫌贵" in book.read(queries.begun_of, wang, BEGUN))
    screen.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    screen.until(lambda: book.read(queries.begun_of, wang, BEGUN) == "")
    assert screen.value(wang, "lost_reason") is None


def test_f7_walks_the_items_that_are_not_known_over_the_sections(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.go_to(Section.SELF)
    items = screen.page.items()
    items.sections.setFocus()
    fields = [f.key for f in screen.stored(chen).catalog.section(Section.SELF)]
    missing = [key for key in fields if screen.value(chen, key) is None]
    for key in missing:
        screen.qtbot.keyClick(items, Qt.Key.Key_F7)
        assert screen.item_in_hand() == CATALOG[key].zh
    screen.qtbot.keyClick(items, Qt.Key.Key_F7)
    assert items.sections.section() == Section.REACH
    screen.qtbot.keyClick(items, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert screen.item_in_hand() == CATALOG[missing[-1]].zh


def test_f7_walks_from_wherever_the_keyboard_is_on_the_page(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.go_to(Section.SELF)
    fields = [f.key for f in screen.stored(chen).catalog.section(Section.SELF)]
    first = next(key for key in fields if screen.value(chen, key) is None)
    screen.page.header.print.setFocus()
    screen.qtbot.keyClick(screen.page.header.print, Qt.Key.Key_F7)
    assert screen.item_in_hand() == CATALOG[first].zh


def test_what_an_identity_card_denies_is_told_beside_it_and_kept(screen: Screen, chen: int) -> None:
    screen.open(chen)
    screen.enter(screen.type("birthday", "1980-01-01"))
    screen.until(lambda: "生日和身份证号不一致" in screen.words(screen.page.items()))
    screen.until(lambda: screen.value(chen, "birthday"))
    screen.enter(screen.type("birthday", "1979-03-16"))
    screen.until(lambda: "生日和身份证号不一致" not in screen.words(screen.page.items()))


def test_a_choice_of_the_shop_gets_another_answer_from_the_file(
    screen: Screen, chen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = ItemDraft("会员卡", kind="choice", words=(Word("金卡"), Word("银卡")))
    key = screen.book.write(item_actions.add_item, draft).value
    screen.open(chen)
    monkeypatch.setattr(ask, "ask_text", lambda *_args, **_more: "黑卡")
    field = screen.editor(key).input
    assert isinstance(field, QComboBox)
    assert [field.itemText(place) for place in range(1, field.count())] == ["金卡", "银卡", "加一个选项…"]
    field.setCurrentIndex(field.count() - 1)
    field.activated.emit(field.count() - 1)
    screen.until_stored(chen, key, "黑卡")
    kind = screen.stored(chen).catalog[key].kind
    assert [option.zh for option in kind.options] == ["金卡", "银卡", "黑卡"]


def test_one_customer_is_handed_over_from_the_menu_of_owners(
    screen: Screen, book: Book, chen: int, people: list[int]
) -> None:
    screen.open(chen)
    screen.page.header.more.click()
    menus = [each for each in screen.page.findChildren(QMenu) if each.title() == "归属"]
    next(each for each in menus[-1].actions() if each.text().startswith("移交")).trigger()
    screen.until(lambda: any(each.isVisible() for each in screen.page.findChildren(HandOverCustomers)))
    dialog = next(each for each in screen.page.findChildren(HandOverCustomers) if each.isVisible())
    offered = [dialog.colleague.itemData(place) for place in range(dialog.colleague.count())]
    assert people[0] not in offered
    dialog.yes.click()
    screen.until(lambda: screen.stored(chen).owner_id == offered[0])
    [promise] = book.read(contacts.open_promises, [chen])[chen]
    assert promise.text.startswith("介绍接任的同事")


def test_in_a_narrow_window_the_name_comes_before_what_is_not_known_and_words_on_buttons(
    screen: Screen, book: Book
) -> None:
    who = make_customer(book, "欧阳上官慕容建国")
    screen.open(who)
    header = screen.page.header
    assert (header.pick_chip("grade").isVisible(), header.print.text()) == (True, "打印")
    screen.page.resize(830, 460)
    screen.until(lambda: not header.pick_chip("grade").isVisible())
    assert (header.print.text(), header.print.accessibleName(), header.learn.text()) == ("", "打印", "")
    tabs = screen.page.tabs
    shown = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert tabs.tabRect(shown[-1]).right() <= tabs.width()
    screen.page.resize(1290, 720)
    screen.until(lambda: header.print.text() == "打印")


def test_a_day_that_runs_out_may_be_typed_without_its_year(screen: Screen, wang: int) -> None:
    screen.open(wang)
    editor = screen.type("insurance_expiry", "12-20")
    screen.enter(editor)
    today = clock.today()
    coming = dt.date(today.year, 12, 20)
    screen.until_stored(wang, "insurance_expiry", coming)
    assert editor.said() == "没写年份，按最近的这一天理解"
