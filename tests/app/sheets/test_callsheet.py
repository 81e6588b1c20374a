from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from app.care.rows import Briefing, DueRow, LastContact, MissingItem, PromiseLine, Reason, State, Tone
from app.sheets.callsheet import callsheet
from app.sheets.making import Making
from app.sheets.sheet import BLANK, Sheet

DAY = dt.date(2026, 11, 22)


def reason(text: str, why: str = "", state: State = State.OPEN) -> Reason:
    return Reason("delivery-3d", Tone.FOLLOW, DAY, DAY, text, why, "", "call", "owner", state)


ROW = DueRow(
    customer_id=7,
    number="261122-03",
    name="陈国栋",
    salutation="陈总",
    grade="A",
    intent=None,
    phone="13800005521",
    best_time="10 点后",
    channel="call",
    reasons=(reason("交车 3 天回访", "11-17 交付途锐 3.0"), reason("首保提醒")),
    date=DAY - dt.timedelta(days=2),
    overdue_days=2,
    state=State.OPEN,
)
KNOWN = Briefing(
    customer_id=7,
    number="261122-03",
    name="陈国栋",
    salutation="陈总",
    grade="A",
    intent=None,
    stage="首次购买",
    company="",
    position="",
    phone="13800005521",
    wechat="chen_gd",
    preferred_channel="电话",
    best_time="10 点后",
    personality="主观型",
    advice="准时、说重点。",
    last_contact=LastContact(dt.date(2026, 11, 17), "call", "交车，问了首保"),
    promises=(PromiseLine(1, "备用钥匙套", dt.date(2026, 11, 25), late=False),),
    family="妻 周敏 12-08 生日",
    topics=("羽毛球", "信阳毛尖"),
    missing=tuple(MissingItem(key, key) for key in ("父母状况", "菜系", "车险到期", "爱好")),
    percent=62,
    silent="",
)


def sheet(*rows: DueRow, known: Briefing | None = KNOWN, lang: str = "zh") -> Sheet:
    making = Making(lang, "李晓梅")
    return callsheet(rows, [known] if known else [], making, day=DAY, owner="李晓梅")


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
    assert result.replace("\u00a0", "").replace("&nbsp;", "").startswith("□ 接通□ 未接□ 改约下次")


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
