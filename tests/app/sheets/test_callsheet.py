from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from app.care import event_queries, events
from app.care.event_rows import EventDraft, EventKind
from app.care.rows import Briefing, DueRow, State
from app.customers.whereabouts import Whereabouts
from app.printing.actions import log_print
from app.printing.rows import Printed
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from app.sheets.callsheet import callsheet
from app.sheets.making import Making
from app.sheets.printed_rows import PrintedRow
from app.sheets.sheet import BLANK, Sheet
from app.storage.book import Book
from tests.app.sheets.call_rows import DAY, KNOWN, ROW, reason
from tests.factories import make_customer, make_staff


def sheet(
    *rows: DueRow,
    known: Briefing | None = KNOWN,
    lang: str = "zh",
    style: Style | None = None,
    place: Whereabouts | None = None,
) -> Sheet:
    making = Making(lang, "李晓梅", style or Style())
    places = {row.customer_id: place for row in rows} if place else {}
    return callsheet(rows, [known] if known else [], making, day=DAY, owner="李晓梅", places=places)


def words(html: str) -> str:
    return re.sub("<[^>]+>", "", html)


def test_the_head_says_what_day_it_is_and_how_many_are_late() -> None:
    made = sheet(ROW, replace(ROW, customer_id=8, overdue_days=0))
    assert made.title == "电话 / 拜访单"
    assert made.parts[0].subtitle == "2026-11-22 周日 · 农历十月十四 · 小雪"
    assert made.parts[0].aside == "销售顾问 李晓梅 · 共 2 位 (逾期 1)"
    assert re.fullmatch(r"李晓梅 2026-11-22 \d\d:\d\d 打印 · 客户资料，请勿外传", made.footer)
    assert made.setup.landscape


def test_a_day_without_anybody_late_does_not_speak_of_it() -> None:
    assert sheet(replace(ROW, overdue_days=0)).parts[0].aside == "销售顾问 李晓梅 · 共 1 位"


def test_a_row_tells_whom_why_what_to_know_and_what_to_ask() -> None:
    (row,) = sheet(ROW).parts[0].tables[0].rows
    number, customer, why, glance, ask, result = map(words, row)
    assert number == "1"
    assert "陈国栋 [A]" in customer
    assert "138 0000 5521" in customer
    assert "陈总 · 10 点后 · 电话" in customer
    assert why.split("\n")[0] == "逾期 2 天 交车 3 天回访"
    assert "首保提醒" in why
    assert "主观型：准时、说重点。上次 11-17 电话：交车，问了首保。妻 周敏 12-08 生日。" in glance.replace(
        "\n", ""
    )
    assert "<b>答应过：备用钥匙套 (11-25)</b>" in row[3]
    assert ask.split(BLANK) == ["父母状况 ", "菜系 ", "车险到期 ", ""]
    assert result.replace("&nbsp;", "").replace("&ensp; ", "") == "□接通□未接□改约□拒绝下次 ____月____日"


def test_only_the_first_reason_is_marked_late_and_settled_ones_are_left_out() -> None:
    settled = replace(ROW, reasons=(*ROW.reasons, reason("生日", state=State.DONE)))
    (row,) = sheet(settled).parts[0].tables[0].rows
    assert row[2].count("<b>逾期 2 天</b>") == 1
    assert "生日" not in row[2]


def test_a_prospect_shows_the_intent_where_there_is_no_grade() -> None:
    (row,) = sheet(replace(ROW, grade=None, intent="H")).parts[0].tables[0].rows
    assert "陈国栋 [H]" in words(row[1])


def test_an_extension_is_printed_as_one_dials_it() -> None:
    (row,) = sheet(replace(ROW, phone="037100008120-801")).parts[0].tables[0].rows
    assert "0371 0000 8120 转801" in row[1]


def test_without_a_phone_the_wechat_name_is_printed() -> None:
    (row,) = sheet(replace(ROW, phone="")).parts[0].tables[0].rows
    assert "微信 chen_gd" in row[1]


def test_a_customer_without_a_briefing_still_gets_a_row() -> None:
    (row,) = sheet(ROW, known=None).parts[0].tables[0].rows
    assert "陈国栋" in row[1]
    assert row[3] == row[4] == ""


def test_what_customers_are_called_is_never_taken_for_markup() -> None:
    (row,) = sheet(replace(ROW, name="<b>A&B</b>")).parts[0].tables[0].rows
    assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in row[1]


def test_the_sheet_speaks_english() -> None:
    made = sheet(ROW, lang="en")
    assert made.parts[0].subtitle == "2026-11-22 Sun · lunar 10-14 · Minor Snow"
    assert made.parts[0].aside == "李晓梅 · 1 to contact (1 overdue)"
    assert "2 d late" in made.parts[0].tables[0].rows[0][2]
    assert "Last 11-17, Call: " in made.parts[0].tables[0].rows[0][3]


def test_an_empty_day_says_so() -> None:
    (table,) = sheet().parts[0].tables
    assert table.rows == ()
    assert table.empty == "今天没有要联系的客户。"


def test_who_has_no_phone_is_told_with_whatever_else_there_is() -> None:
    alone = replace(KNOWN, wechat="")
    place = Whereabouts(email="chen@example.invalid", qq="10001")
    (row,) = sheet(replace(ROW, phone=""), known=alone, place=place).parts[0].tables[0].rows
    assert "没有电话" in row[1]
    assert "邮箱 chen@example.invalid" in row[1]
    assert "QQ 10001" in row[1]


def test_who_must_not_be_contacted_stays_on_the_sheet_without_a_number() -> None:
    silent = replace(KNOWN, silent="do-not-contact")
    made = sheet(replace(ROW, reasons=()), known=silent)
    (row,) = made.parts[0].tables[0].rows
    assert "陈国栋" in row[1]
    assert "138" not in row[1]
    assert "要求不要联系" in row[2]
    assert PrintedRow.load(made.content[0]).dues == ()


def test_a_visit_tells_the_address_and_asks_for_one_that_is_not_known() -> None:
    visit = replace(ROW, reasons=(reason("上门拜访", channel="visit"),))
    (there,) = sheet(visit, place=Whereabouts("文化路 62 号星湖湾 7 号楼")).parts[0].tables[0].rows
    assert "地址 文化路 62 号星湖湾 7 号楼" in there[1]
    made = sheet(visit)
    (unknown,) = made.parts[0].tables[0].rows
    assert "没有写地址" in unknown[1]
    assert words(unknown[4]).startswith("通讯地址 ")
    assert PrintedRow.load(made.content[0]).asked[0] == "mailing_address"
    (call,) = sheet(ROW, place=Whereabouts("文化路 62 号")).parts[0].tables[0].rows
    assert "文化路" not in call[1]


def test_by_area_there_is_a_band_for_each_and_every_row_tells_where() -> None:
    made = sheet(
        ROW, style=Style(options={"order": "area"}), place=Whereabouts("文化路 62 号", "禾川", "临溪区")
    )
    (table,) = made.parts[0].tables
    assert table.rows[0] == ("禾川 临溪区 · 1 位",)
    assert "文化路 62 号" in table.rows[1][1]


def test_visits_alone_are_printed_with_how_many_were_left_out() -> None:
    visit = replace(ROW, customer_id=8, name="王建业", reasons=(reason("拜访", channel="visit"),))
    made = sheet(ROW, visit, style=Style(options={"errand": "visits"}))
    assert made.title == "拜访单"
    assert "共 1 位 (逾期 1)，另有 1 位没有印" in made.parts[0].aside
    (row,) = made.parts[0].tables[0].rows
    assert "王建业" in row[1]
    rest = sheet(ROW, visit, style=Style(options={"errand": "calls"}))
    assert rest.title == "电话单"
    assert "陈国栋" in rest.parts[0].tables[0].rows[0][1]
    none = sheet(ROW, style=Style(options={"errand": "visits"}))
    assert none.parts[0].tables[0].empty == "没有这一类的客户。"


@pytest.mark.parametrize(
    ("style", "columns"),
    [
        (Style(), 6),
        (Style(landscape=False), 6),
        (Style(scale=1.5), 6),
        (Style(landscape=False, scale=1.15), 5),
        (Style(landscape=False, scale=1.5), 3),
        (Style(landscape=False, paper="A5"), 3),
        (Style(paper="A5", scale=1.3), 3),
    ],
)
def test_the_columns_suit_the_paper_and_the_type_and_say_the_same(style: Style, columns: int) -> None:
    (table,) = sheet(ROW, style=style).parts[0].tables
    assert len(table.columns) == len(table.rows[0]) == columns
    text = words(" ".join(table.rows[0]))
    told = "陈国栋,138 0000 5521,陈总,首保提醒,主观型,备用钥匙套,车险到期,□,下次"
    assert [said for said in told.split(",") if said not in text] == []


def test_what_stood_in_the_rows_is_kept_without_names() -> None:
    made = sheet(ROW)
    (kept,) = made.content
    assert PrintedRow.load(kept) == PrintedRow(
        1, 7, DAY, "call", (("delivery-3d", DAY), ("delivery-3d", DAY)), ("父母状况", "菜系", "车险到期")
    )
    assert "陈国栋" not in str(kept)


# -- From the file -----------------------------------------------------------------------------------------


def printed(book: Book, asked: CallSheet, style: Style | None = None) -> Sheet:
    return book.read(sheets.sheet, asked, "zh", "李晓梅", style)


def names(made: Sheet) -> list[str]:
    return [re.search('class="big">(.*?)<', row[1])[1] for row in made.parts[0].tables[0].rows]  # type: ignore[index]


def test_a_selection_has_everybody_in_its_order_due_or_not(book: Book) -> None:
    chen = make_customer(book, "陈国栋", delivered_on=DAY, bought="途锐", mobile="13800005521")
    lin = make_customer(book, "林静怡", do_not_contact=True)
    sun = make_customer(book, "𠮷田 䶮㛃", wechat="only_wechat")
    made = printed(book, CallSheet(DAY, None, "临溪区", (sun, lin, chen, 999)))
    assert names(made) == ["𠮷田 䶮㛃", "林静怡", "陈国栋"]
    rows = made.parts[0].tables[0].rows
    assert "微信 only_wechat" in rows[0][1]
    assert "没有到期的事" in rows[0][2]
    assert "要求不要联系" in rows[1][2]
    assert "交车" in rows[2][2]
    assert made.parts[0].subtitle.endswith(" · 临溪区")


def test_whom_an_event_concerns_is_told_why(book: Book) -> None:
    chen = make_customer(book, "陈国栋")
    draft = EventDraft(EventKind.AREA, "暴雨问候", DAY, reason="问问车有没有进水")
    event = book.write(events.begin_event, draft, [chen]).value
    ids = tuple(guest.customer_id for guest in book.read(event_queries.guests, event))
    (row,) = printed(book, CallSheet(DAY, None, "暴雨问候", ids)).parts[0].tables[0].rows
    assert "暴雨问候" in row[2]


def test_the_answer_to_an_open_invitation_has_boxes(book: Book) -> None:
    chen = make_customer(book, "陈国栋")
    held = DAY + dt.timedelta(days=7)
    book.write(events.begin_event, EventDraft(EventKind.INVITATION, "车主课堂", DAY, held_on=held), [chen])
    (row,) = printed(book, CallSheet(DAY, ids=(chen,))).parts[0].tables[0].rows
    assert "邀请 □来&ensp; □再看&ensp; □不来" in words(row[5]).replace("&nbsp;", "")


def test_where_one_goes_is_where_an_organisation_is_and_where_a_person_lives(book: Book) -> None:
    there = {"mailing_address": "禾川市信箱 5", "company_address": "禾川市物流园 1 号"}
    make_customer(book, "恒达物流", is_organisation=True, **there)
    make_customer(book, "陈国栋", company_address="物流园 1 号", home_address="禾川市临溪区文化路 62 号")
    made = printed(book, CallSheet(DAY, ids=(1, 2)), Style(options={"order": "area"}))
    text = " ".join(cell for row in made.parts[0].tables[0].rows for cell in row)
    assert "地址 禾川市物流园 1 号" in text
    assert "地址 禾川市临溪区文化路 62 号" in text


def test_the_same_rows_bear_the_same_code_and_others_another(book: Book) -> None:
    ids = tuple(make_customer(book, name) for name in ("陈国栋", "林静怡"))
    one, again = (printed(book, CallSheet(DAY, ids=ids), style) for style in (None, Style(scale=1.5)))
    assert re.fullmatch("[A-Z][A-Z0-9]{2}", one.code)
    assert one.code == again.code
    assert f"单号 {one.code}" in one.parts[0].aside
    assert f"{one.code}-02" in one.parts[0].tables[0].rows[1][-1]
    other = printed(book, CallSheet(DAY, ids=ids[::-1]))
    assert other.code != one.code


def test_a_code_that_another_sheet_bears_is_not_given_again(book: Book) -> None:
    ids = (make_customer(book, "陈国栋"),)
    code = printed(book, CallSheet(DAY, ids=ids)).code
    taken = Printed("callsheet", "t", "", 1, 1, "p", code, [{"row": 1}])
    book.write(log_print, taken)
    assert printed(book, CallSheet(DAY, ids=ids)).code != code


def test_who_does_not_fit_into_the_day_is_counted(book: Book) -> None:
    mei = make_staff(book)
    bought = {"delivered_on": DAY - dt.timedelta(days=7), "bought": "途锐"}
    for number in range(25):
        make_customer(book, f"客户{number}", owner_id=mei, **bought)
    made = printed(book, CallSheet(DAY + dt.timedelta(days=1), mei))
    assert "今天排不下" in made.parts[0].aside
