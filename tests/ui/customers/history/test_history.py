"""The history of a file, in the words of the shop and never in those of the tables."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import clock
from app.calendar.anniversaries import add_months
from app.calendar.dates import Birthday, Calendar
from app.care import actions as care
from app.care import thanking
from app.care.dues import roll
from app.customers import actions, apart, referring
from app.customers import queries as customers
from app.customers.duplicates import merging
from app.customers.ties import cooperating, relating, relations
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions import restoring
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer
from tests.hands import write
from tests.ui.customers.conftest import Answers
from tests.ui.customers.file_bench import Screen, add_chen
from ui.customers.file.dues import DuesTab
from ui.customers.file_reads import past
from ui.customers.history.lines import past_lines
from ui.customers.history.tab import HistoryTab
from ui.desk import Desk


@pytest.fixture
def chen(book: Book, people: list[int]) -> int:
    book.sign_in(people[0])
    return add_chen(book)


def texts(book: Book, customer_id: int) -> list[str]:
    return [line.text for line in past_lines(book.read(past, customer_id))]


def test_a_changed_item_reads_as_before_and_after(book: Book, chen: int) -> None:
    book.write(actions.save_fields, chen, {"salutation": "陈总"})
    book.write(actions.save_fields, chen, {"salutation": "陈哥"})
    assert texts(book, chen)[:2] == ["称呼：陈总 → 陈哥", "称呼：空 → 陈总"]


def test_choices_days_and_birthdays_read_as_in_the_form(book: Book, chen: int) -> None:
    values = {"marital_status": "married", "wedding_day": dt.date(2008, 10, 18), "degree_matters": False}
    book.write(actions.save_fields, chen, values)
    assert set(texts(book, chen)) >= {
        "婚姻状况：空 → 已婚",
        "结婚纪念日：空 → 2008-10-18",
        "看重学历：空 → 否",
    }


def test_records_tags_and_shop_items_are_named(book: Book, chen: int) -> None:
    key = book.write(actions.add_shop_item, "车位号", "text").value
    book.write(actions.save_fields, chen, {key: "B12", "tags": ("老板",)})
    member = book.write(
        actions.save_child, chen, Table.FAMILY, None, {"relation": "daughter", "name": "陈可"}
    ).value
    book.write(actions.save_child, chen, Table.FAMILY, member, {"interests": "画画"})
    book.write(actions.delete_child, chen, Table.FAMILY, member)
    found = texts(book, chen)
    assert found[0] == "删除 女儿 陈可"
    assert "兴趣：空 → 画画" in found[1]
    assert found[2] == "添加 女儿 陈可"
    assert set(found[3:5]) == {"车位号：空 → B12", "标签：加上 老板"}


def test_the_opening_of_a_file_is_one_line(book: Book, chen: int) -> None:
    assert re.fullmatch(r"建立档案，\d+ 处内容", texts(book, chen)[-1])


def test_contacts_promises_and_decisions_are_told(book: Book, chen: int) -> None:
    said = ContactDraft(chen, "call", "reached", text="问好", promises=(("送钥匙套", dt.date(2026, 11, 25)),))
    book.write(interactions.log_contact, said)
    book.write(care.decide, chen, [("birthday", dt.date(2026, 11, 22))], "skipped", "本人不过生日")
    found = texts(book, chen)
    assert found[0] == "2026-11-22 的待办：不做了，本人不过生日"
    assert found[1:3] == ["沟通记录：电话 问好", "答应：送钥匙套（2026-11-25）"]


def test_no_name_of_a_column_is_ever_shown(book: Book, chen: int) -> None:
    values = {
        "name": "陈栋",
        "birthday": None,
        "hobbies": ("钓鱼",),
        "mobile": None,
        "home_address": "金桂花园",
    }
    book.write(actions.save_fields, chen, values)
    book.write(actions.set_owner, [chen], None)
    shown = [*texts(book, chen)]
    assert [text for text in shown if re.search(r"[a-z]+_[a-z]+|\bid\b", text)] == []


def test_the_tab_says_when_and_who_once_for_each_write_and_follows_undo(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = screen.page.tab("history")
    assert isinstance(tab, HistoryTab)
    desk.do(actions.save_fields, chen, {"salutation": "陈总", "position": "董事长"})
    model = tab.table.model()

    def rows() -> list[list[str]]:
        return [
            [str(model.index(row, column).data()) for column in range(4)] for row in range(model.rowCount())
        ]

    screen.until(lambda: len(rows()) == 3)
    assert [row[1] for row in rows()] == ["李晓梅", "", "李晓梅"]
    assert {row[3] for row in rows()[:2]} == {"称呼：空 → 陈总", "职务：总经理 → 董事长"}
    desk.undo()
    screen.until(lambda: "（已撤销）" in rows()[0][2])


def test_the_tab_of_care_says_what_became_of_each_due(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    today = clock.today()
    book.write(roll.roll, today)
    book.write(
        actions.save_fields, chen, {"birthday": Birthday(Calendar.SOLAR, 1980, today.month, today.day)}
    )
    book.write(care.decide, chen, [("birthday", today)], "skipped", "不过生日")
    book.write(actions.save_fields, chen, {"inspection_due": add_months(today, 1)})
    book.write(actions.save_fields, chen, {"inspection_due": add_months(today, 13)})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = screen.page.tab("dues")
    assert isinstance(tab, DuesTab)
    model = tab.table.model()
    screen.until(lambda: model.rowCount() >= 2)
    rows = [[str(model.index(row, column).data()) for column in range(6)] for row in range(model.rowCount())]
    told = {row[1]: row[2:] for row in rows}
    assert told["生日"] == ["已跳过", today.isoformat(), "李晓梅", "不过生日"]
    assert told["年检到期"][0] == "自动关闭：已续期"


def test_the_tab_of_care_marks_what_was_past_before_an_old_customer_came(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    book.write(actions.save_fields, chen, {"delivered_on": dt.date(2026, 1, 5)})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = screen.page.tab("dues")
    assert isinstance(tab, DuesTab)
    model = tab.table.model()
    screen.until(lambda: model.rowCount() >= 2)
    last = model.rowCount() - 1
    told = [str(model.index(last, column).data()) for column in range(3)]
    assert told == ["2026-01-05", "交车当天", "以前的事，不补"]


def history(screen: Screen) -> HistoryTab:
    tab = screen.page.tab("history")
    assert isinstance(tab, HistoryTab)
    return tab


def press_back(screen: Screen, text: str, word: str = "恢复") -> None:
    """Click 恢复 or 撤回 in the line that says so."""
    tab = history(screen)
    screen.until(lambda: text in tab.texts())
    model = tab.table.model()
    cell = model.index(tab.texts().index(text), model.columnCount() - 1)
    assert cell.data() == word
    tab.table.scrollTo(cell)
    middle = tab.table.visualRect(cell).center()
    screen.qtbot.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_one_click_puts_a_value_back(qtbot: QtBot, book: Book, desk: Desk, chen: int) -> None:
    book.write(actions.save_fields, chen, {"position": "董事长", "salutation": "陈董"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    press_back(screen, "职务：总经理 → 董事长")
    screen.until_stored(chen, "position", "总经理")
    assert screen.value(chen, "salutation") == "陈董"
    screen.until(lambda: history(screen).texts()[0] == "职务：董事长 → 总经理")
    desk.undo()
    screen.until_stored(chen, "position", "董事长")


def test_a_deleted_member_comes_back_by_the_same_click(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    child = {"relation": "daughter", "name": "陈可"}
    member = book.write(actions.save_child, chen, Table.FAMILY, None, child).value
    book.write(actions.delete_child, chen, Table.FAMILY, member)
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    press_back(screen, "删除 女儿 陈可")
    screen.until(lambda: "家庭 3" in screen.page.tabs.names())


def test_what_was_added_is_taken_out(qtbot: QtBot, book: Book, desk: Desk, chen: int) -> None:
    child = {"relation": "daughter", "name": "陈可"}
    book.write(actions.save_child, chen, Table.FAMILY, None, child)
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    press_back(screen, "添加 女儿 陈可", "撤回")
    screen.until(lambda: "家庭 2" in screen.page.tabs.names())


def test_what_is_so_already_is_said(qtbot: QtBot, book: Book, desk: Desk, chen: int) -> None:
    book.write(actions.save_fields, chen, {"position": "董事长"})
    book.write(actions.save_fields, chen, {"position": "总经理"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    press_back(screen, "职务：总经理 → 董事长")
    screen.until(lambda: "没有要恢复的" in screen.page.banner.text())


def test_the_beginning_of_a_file_and_what_was_undone_have_no_way_back(book: Book, chen: int) -> None:
    book.write(actions.save_fields, chen, {"position": "董事长"})
    book.undo()
    lines = past_lines(book.read(past, chen))
    assert [line.way_back for line in lines] == [None, None]


def test_an_item_is_found_in_the_history_with_its_time_and_person(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    book.write(actions.save_fields, chen, {"position": "董事长", "salutation": "陈董"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = history(screen)
    screen.until(lambda: len(tab.texts()) == 3)
    write(tab.search, "称呼")
    screen.until(lambda: tab.texts() == ["称呼：空 → 陈董"])
    assert tab.table.model().index(0, 1).data() == "李晓梅"


def test_more_of_a_long_history_is_read_when_it_is_asked_for(
    qtbot: QtBot, book: Book, desk: Desk, chen: int
) -> None:
    for number in range(205):
        book.write(actions.save_fields, chen, {"position": f"第 {number} 任"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = history(screen)
    screen.until(lambda: len(tab.texts()) == 200)
    screen.click("再看以前的", tab)
    screen.until(lambda: len(tab.texts()) == 206)


def test_sensitive_values_are_shown_when_asked_for(qtbot: QtBot, book: Book, desk: Desk, chen: int) -> None:
    book.write(actions.save_fields, chen, {"health": "膝盖不好"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = history(screen)
    screen.until(lambda: tab.texts() and tab.texts()[0] == "健康状况 ••••")
    screen.click("显示敏感内容", tab)
    assert tab.texts()[0] == "健康状况：空 → 膝盖不好"


def test_relations_tell_with_whom_and_what_became_of_them(book: Book, chen: int) -> None:
    zhou = make_customer(book, "周海涛")
    row = book.write(relating.relate, chen, zhou, "classmate", "高中").value
    book.write(relating.relate, chen, zhou, "friend", "高中", row)
    book.write(relating.unrelate, row)
    assert texts(book, chen)[:5] == [
        "和 周海涛 的关系：朋友 → 空",
        "和 周海涛 的关系，备注：高中 → 空",
        "和 周海涛 的关系：同学 → 朋友",
        "和 周海涛 的关系：空 → 同学",
        "和 周海涛 的关系，备注：空 → 高中",
    ]


def test_a_relation_that_was_taken_out_is_put_back_from_the_history(book: Book, chen: int) -> None:
    zhou = make_customer(book, "周海涛")
    row = book.write(relating.relate, chen, zhou, "classmate").value
    book.write(relating.unrelate, row)
    line = past_lines(book.read(past, chen))[0]
    assert line.way_back is not None
    told = (line.way_back.item, line.way_back.change, line.way_back.keys)
    book.write(restoring.restore_past, chen, *told)
    assert [tie.kind for tie in book.read(relations.ties_of, chen)] == ["classmate"]
    again = book.write(restoring.restore_past, chen, *told)
    assert again.write_id is None
    assert len(book.read(relations.ties_of, chen)) == 1


def test_referrals_tell_who_came_and_what_was_done(book: Book, chen: int) -> None:
    li = make_customer(book, "李强")
    book.write(referring.ask_for, chen, "表弟 王磊")
    book.write(referring.set_referrer, li, chen)
    book.write(thanking.thank, chen)
    book.write(referring.set_referrer, li, None)
    assert [text for text in texts(book, chen) if "待办" not in text][:4] == [
        "不算他介绍来的：李强",
        "介绍 李强：2026-11-22 谢过",
        "介绍来 李强",
        "请他介绍，说到 表弟 王磊",
    ]


def test_introductions_households_owners_and_linked_members_are_told(
    book: Book, chen: int, people: list[int]
) -> None:
    zhou = make_customer(book, "周海涛")
    book.write(cooperating.introduce, chen, zhou, clock.today(), "introduced")
    book.write(cooperating.introduce, chen, zhou, clock.today(), "deal")
    book.write(apart.keep_apart, [chen, zhou], "household")
    book.write(actions.set_owner, [chen], people[1])
    member = book.read(customers.customer_file, chen).record.children[Table.FAMILY][1]
    book.write(relating.link_member, member["id"], zhou)
    assert texts(book, chen)[:5] == [
        "父亲 陈德厚的档案：空 → 周海涛",
        "销售顾问：空 → 张鹏",
        "和 周海涛：空 → 一家人",
        "介绍和 周海涛 认识：介绍过了 → 合作了",
        "介绍和 周海涛 认识：空 → 介绍过了",
    ]


def test_whoever_is_gone_is_told_as_gone(book: Book, chen: int) -> None:
    zhou = make_customer(book, "周海涛")
    book.write(relating.relate, chen, zhou, "classmate")
    book.write(actions.delete_customers, [zhou])
    assert "和 已删除的客户 的关系：空 → 同学" in texts(book, chen)


def test_a_relation_is_told_from_the_other_side_too(book: Book, chen: int) -> None:
    zhou = make_customer(book, "周海涛")
    row = book.write(relating.relate, chen, zhou, "teacher").value
    book.write(cooperating.introduce, chen, zhou, clock.today(), "introduced")
    book.write(apart.keep_apart, [chen, zhou], "household")
    assert texts(book, zhou)[:3] == [
        "和 陈国栋：空 → 一家人",
        "介绍和 陈国栋 认识：空 → 介绍过了",
        "和 陈国栋 的关系：空 → 学生",
    ]
    book.write(relating.unrelate, row)
    assert "和 周海涛 的关系：老师 → 空" in texts(book, chen)
    assert texts(book, zhou)[0] == "和 陈国栋 的关系：学生 → 空"
    assert "和 陈国栋 的关系：空 → 学生" in texts(book, zhou)


def test_the_reverse_of_a_relation_is_told_by_the_sex(book: Book, chen: int) -> None:
    book.write(actions.save_fields, chen, {"sex": "male"})
    zhou = make_customer(book, "周海涛")
    book.write(relating.relate, chen, zhou, "father")
    assert texts(book, zhou)[0] == "和 陈国栋 的关系：空 → 儿子"


def test_a_relation_that_was_given_to_another_is_told_in_the_three_files(book: Book, chen: int) -> None:
    zhou, li = make_customer(book, "周海涛"), make_customer(book, "李强")
    row = book.write(relating.relate, chen, zhou, "friend").value
    book.write(relating.relate, chen, li, "friend", "", row)
    assert texts(book, chen)[:2] == ["和 周海涛 的关系：朋友 → 空", "和 李强 的关系：空 → 朋友"]
    assert texts(book, zhou)[:2] == ["和 陈国栋 的关系：朋友 → 空", "和 陈国栋 的关系：空 → 朋友"]
    assert texts(book, li)[0] == "和 陈国栋 的关系：空 → 朋友"


def merged_into(book: Book, chen: int) -> int:
    """Another file of the same man, with a hobby, merged away; gives its id."""
    twin = make_customer(book, "陈国东", hobbies=("钓鱼",))
    book.write(merging.merge, chen, [twin])
    return twin


def test_what_was_not_chosen_in_a_merge_stands_in_the_history_word_for_word(book: Book, chen: int) -> None:
    twin = make_customer(book, "陈国东", native_place="信阳")
    book.write(actions.save_fields, chen, {"native_place": "郑州"})
    book.write(merging.merge, chen, [twin])
    assert "记下 籍贯 信阳（合并时没有选用）" in texts(book, chen)


def test_a_merge_of_long_ago_is_taken_apart_from_the_history(
    qtbot: QtBot, book: Book, desk: Desk, chen: int, answers: Answers
) -> None:
    twin = merged_into(book, chen)
    book.write(actions.save_fields, chen, {"native_place": "信阳"})
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = history(screen)
    screen.until(lambda: "籍贯：空 → 信阳" in tab.texts())
    assert tab.apart.isHidden()
    tab.table.selectRow(tab.texts().index("兴趣爱好：加上 钓鱼"))
    screen.click("拆开这次合并…", tab)
    screen.until(lambda: book.undo_label().code == "customers-unmerge")  # type: ignore[union-attr]
    assert "陈国东 会重新有自己的档案" in answers.asked[1]
    assert book.read(customers.customer_file, twin).values["hobbies"] == ("钓鱼",)
    assert screen.value(chen, "native_place") == "信阳"
    screen.until(lambda: "兴趣爱好：去掉 钓鱼" in tab.texts())


def test_a_merge_that_was_taken_apart_is_not_taken_apart_again(
    qtbot: QtBot, book: Book, desk: Desk, chen: int, answers: Answers
) -> None:
    merged_into(book, chen)
    screen = Screen(qtbot, book, desk)
    screen.open(chen)
    tab = history(screen)
    screen.until(lambda: "兴趣爱好：加上 钓鱼" in tab.texts())
    for _ in range(2):
        tab.table.selectRow(tab.texts().index("兴趣爱好：加上 钓鱼"))
        screen.click("拆开这次合并…", tab)
        screen.until(lambda: "兴趣爱好：去掉 钓鱼" in tab.texts())
    screen.until_said("这次合并拆不开：已经拆开过，或者这份档案后来又并入了别的档案。", screen.page)
    assert answers.asked.count("拆开这次合并？") == 1
