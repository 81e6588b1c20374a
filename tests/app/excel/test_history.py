"""Lists of contacts and of purchases: each becomes part of the customer's file, once, as it was then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.customers import queries
from app.customers.rows import Query
from app.customers.search import queries as search
from app.excel.cells.contacts import ReadContact
from app.excel.cells.row_reader import RowReader
from app.excel.columns import mapping
from app.excel.files.read_workbook import MemoryGrids
from app.excel.process.session import ImportSession
from app.excel.rows import NOTES, OnDuplicate, Verdict
from app.excel.tables.layout import find_tables
from app.fields.catalog import CATALOG
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow
from app.staff import queries as staff
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

LOG = [
    ("日期", "客户", "电话", "方式", "内容", "跟进人", "结果"),
    ("2024-03-05", "王伟", "13600001234", "电话", "想换车，周末来看", "李晓梅", "接通"),
    ("2024-03-09 14:30", "王伟", "13600001234", "到店", "试驾途锐", "李晓梅", ""),
    ("2024-04-01", "刘芳", "13600001235", "微信", "报价已发", "周强", "未接"),
    ("2024-04-02", "王伟", "13600001234", "电话", "想换车，周末来看", "李晓梅", "接通"),
]


def contacts_of(book: Book, name: str) -> list[ContactRow]:
    [found] = [i for i in book.read(queries.ids, Query()) if book.read(queries.names_of, [i])[i] == name]
    return book.read(interactions.of_customer, found)


def told(contacts: Sequence[ContactRow]) -> list[tuple[str, ...]]:
    return [(f"{c.at:%Y-%m-%d %H:%M}", c.channel, c.result, c.text, c.staff) for c in contacts]


def next_days(book: Book) -> dict[str, str]:
    """When everybody is to be talked to next."""
    files = book.read(queries.customer_files, list(book.read(queries.ids, Query())))
    return {file.name: str(file.values["next_contact_on"] or "") for file in files}


def targets_of(*headers: str, rows: Sequence[Sequence[Any]] = ()) -> list[str]:
    lines = [list(headers), *map(list, rows or [["x"] * len(headers)])]
    [sheet] = find_tables(MemoryGrids({"客户": lines}), ["客户"])
    return [guess.target for guess in mapping.guess(sheet, CATALOG)]


def read(headers: Sequence[str], targets: Sequence[str], cells: Sequence[Any]) -> Any:
    return RowReader(headers, targets, CATALOG).read(2, list(cells))


def test_a_log_of_contacts_comes_in_with_its_days_and_authors(book: Book, tmp_path: Path) -> None:
    done = import_list(book, lists.xlsx(tmp_path / "a.xlsx", LOG))
    assert (done.value.added, done.value.contacts) == (2, 4)
    assert told(contacts_of(book, "王伟")) == [
        ("2024-04-02 00:00", "call", "reached", "想换车，周末来看", "李晓梅"),
        ("2024-03-09 14:30", "store", "reached", "试驾途锐", "李晓梅"),
        ("2024-03-05 00:00", "call", "reached", "想换车，周末来看", "李晓梅"),
    ]
    assert told(contacts_of(book, "刘芳")) == [("2024-04-01 00:00", "wechat", "missed", "报价已发", "周强")]
    people = everybody(book)
    assert (people["王伟"]["owner"], people["王伟"]["notes"]) == (None, None)
    assert [(row.name, row.active) for row in book.read(staff.everybody)] == [
        ("李晓梅", False),
        ("周强", False),
    ]
    assert [hit.name for hit in book.read(search.search, "途锐")] == ["王伟"]


@pytest.mark.parametrize("way", ["联系方式", "联系电话"])
def test_words_for_ways_to_talk_are_no_numbers_whatever_their_title(way: str) -> None:
    ways = (("2023-5-6", "王伟", "电话", "谈续保"), ("2023-6-7", "刘芳", "面访", "送蛋糕"))
    log = targets_of("跟进日期", "客户", way, "内容", rows=[("跟进日期", "客户", way, "内容"), *ways])
    assert log == ["contact_on", "name", "contact_channel", "contact_text"]
    people = targets_of("姓名", way, rows=[("姓名", way), ("王伟", "微信"), ("刘芳", "打电话")])
    assert people == ["name", "preferred_channel"]
    numbers = targets_of("姓名", way, rows=[("姓名", way), ("王伟", "微信"), ("刘芳", "13600001234")])
    assert numbers == ["name", "mobile"]


def test_the_last_contact_moves_forward_and_nothing_is_promised(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", LOG))
    older = [LOG[0], ("2020-01-05", "王伟", "13600001234", "电话", "老早以前", "", "")]
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", older))
    ids = list(book.read(queries.ids, Query()))
    files = {file.name: file.values for file in book.read(queries.customer_files, ids)}
    assert files["王伟"]["last_contact_on"] == dt.date(2024, 4, 2)
    assert files["刘芳"]["last_contact_on"] is None
    assert files["王伟"]["next_contact_on"] is None
    assert book.read(interactions.open_promises, ids) == {}


@pytest.mark.parametrize("mode", [OnDuplicate.FILL, OnDuplicate.OVERWRITE])
def test_a_contact_imported_twice_is_there_once(book: Book, tmp_path: Path, mode: OnDuplicate) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", LOG)
    import_list(book, path)
    before = contacts_of(book, "王伟")
    again = import_list(book, path, mode)
    assert (again.value.same, again.value.contacts, again.write_id) == (4, 0, None)
    assert contacts_of(book, "王伟") == before


def test_contacts_are_undone_with_their_batch(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [("姓名", "电话"), ("王伟", "13600001234")]))
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", LOG))
    assert len(contacts_of(book, "王伟")) == 3
    book.undo()
    assert contacts_of(book, "王伟") == []
    assert book.read(search.search, "途锐") == []


def test_columns_of_contacts_beside_a_customer_are_read_by_the_day_they_begin_with(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("姓名", "电话", "第一次回访", "第二次回访", "跟进3"),
        ("王伟", "13600001234", "2023.5.6 电话 说车况很好", "23年8月1日，未接", "说过年再联系"),
        ("刘芳", "13600001235", "2023-05-07微信发了保养提醒\n2023-06-07：到店保养", "", ""),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert told(contacts_of(book, "王伟")) == [
        ("2023-08-01 00:00", "", "missed", "未接", ""),
        ("2023-05-06 00:00", "call", "reached", "电话 说车况很好", ""),
    ]
    assert everybody(book)["王伟"]["notes"] == "跟进3：说过年再联系"
    assert [(c.channel, c.text) for c in contacts_of(book, "刘芳")] == [
        ("store", "到店保养"),
        ("wechat", "微信发了保养提醒"),
    ]


@pytest.mark.parametrize(
    ("headers", "targets"),
    [
        (("姓名", "跟进日期", "跟进内容"), ["name", "contact_on", "contact_text"]),
        (("姓名", "跟进时间", "沟通内容", "跟进方式", "跟进人"),
         ["name", "contact_on", "contact_text", "contact_channel", "contact_by"]),
        (("姓名", "回访日期", "回访情况", "回访人", "回访结果"),
         ["name", "contact_on", "contact_text", "contact_by", "contact_result"]),
        (("姓名", "跟进1", "跟进2"), ["name", "contact_text", "contact_text"]),
        (("姓名", "跟进日期", "内容", "跟进人", "业务员"),
         ["name", "contact_on", "contact_text", "contact_by", "owner"]),
        (("客户姓名", "电话", "跟进人", "跟进记录"), ["name", "mobile", "owner", "contact_text"]),
        (("姓名", "下次跟进日期", "下次回访时间"), ["name", "next_contact_on", NOTES]),
        (("姓名", "联系方式", "联系时间"), ["name", "mobile", "best_time"]),
        (("姓名", "日期"), ["name", NOTES]),
        (("Customer", "Contact date", "Contact notes"), ["name", "contact_on", "contact_text"]),
    ],
)  # fmt: skip
def test_the_titles_of_a_log_are_known(headers: tuple[str, ...], targets: list[str]) -> None:
    assert targets_of(*headers) == targets


def test_what_is_no_contact_is_kept_word_for_word() -> None:
    headers = ("姓名", "跟进日期", "跟进内容", "跟进方式", "跟进人")
    targets = ("name", "contact_on", "contact_text", "contact_channel", "contact_by")
    row = read(headers, targets, ("王伟", "上个月", "想换车", "电话", "李晓梅"))
    assert row.contacts == []
    assert row.values[NOTES] == "跟进日期：上个月\n跟进内容：想换车\n跟进方式：电话\n跟进人：李晓梅"
    assert [(note["column"], note["text"]) for note in row.kept] == [("跟进日期", "上个月")]
    later = read(headers, targets, ("王伟", "2099-01-01", "约好来店", "信鸽", ""))
    assert later.contacts == []
    assert [note["problem"] for note in later.kept] == ["in-the-future"]
    assert "约好来店" in later.kept[0]["text"]
    assert later.values[NOTES] == "跟进方式：信鸽"


def test_what_was_said_on_no_day_is_kept_as_it_was_written() -> None:
    said = "来保养；老人住院，帮忙问了专家号。很感激；"
    row = read(["姓名", "最近联系内容"], ["name", "contact_text"], ["王伟", said])
    assert (row.contacts, row.values[NOTES]) == ([], f"最近联系内容：{said}")


def test_words_that_are_no_channel_and_no_result_stay_with_the_text() -> None:
    headers = ("姓名", "跟进日期", "跟进内容", "跟进方式", "跟进结果")
    targets = ("name", "contact_on", "contact_text", "contact_channel", "contact_result")
    [contact] = read(headers, targets, ("王伟", 45356.0, "想换车", "飞鸽", "有意向")).contacts
    assert contact == ReadContact(
        dt.datetime(2024, 3, 5), "想换车\n跟进方式：飞鸽\n跟进结果：有意向", "", "reached", ""
    )


def test_a_column_of_times_belongs_to_the_column_of_days() -> None:
    headers, targets = ("姓名", "跟进日期", "跟进时间"), ("name", "contact_on", "contact_on")
    [contact] = read(headers, targets, ("王伟", dt.date(2024, 3, 5), "下午 2:30")).contacts
    assert contact.at == dt.datetime(2024, 3, 5, 14, 30)


@given(st.lists(st.text(max_size=40) | st.dates() | st.floats() | st.none(), min_size=6, max_size=6))
@settings(max_examples=100, deadline=None)
def test_nothing_in_the_cells_of_a_log_is_lost(cells: list[Any]) -> None:
    headers = ("姓名", "日子", "话", "怎么", "谁", "如何", "又话")
    targets = ("name", "contact_on", "contact_text", "contact_channel", "contact_by", "contact_result",
               "contact_text")  # fmt: skip
    row = read(headers, targets, ("王伟", *cells))
    kept = "\n".join(note["text"] for note in row.kept) + (row.values.get(NOTES) or "")
    kept += "".join(f"{c.text}{c.by}{c.result}{c.channel}" for c in row.contacts)
    for cell in (cells[1], cells[3], cells[5]):
        if isinstance(cell, str) and not any(sign.isdigit() for sign in cell):
            words = [word for word in cell.split() if word.isalpha() and word.isascii()]
            assert all(word in kept for word in words)


BOUGHT = [
    ("客户姓名", "电话", "车型", "交车日期", "成交金额"),
    ("王伟", "13600001234", "速腾", "2015-03-01", "15万"),
    ("王伟", "13600001234", "途锐", "2021-06-01", "60万"),
    ("王伟", "13600001234", "途锐", "2021-06-01", "60万"),
    ("刘芳", "13600001235", "迈腾", "2020-01-01", "20万"),
]


def bought(book: Book, name: str) -> list[tuple[Any, ...]]:
    return [(row.get("product"), row.get("delivered")) for row in everybody(book)[name]["purchases"]]


def test_several_purchases_of_a_customer_come_in_and_come_once(book: Book, tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", BOUGHT)
    assert import_list(book, path).value.purchases == 3
    expected = [("速腾", "2015-03-01"), ("途锐", "2021-06-01")]
    assert bought(book, "王伟") == expected
    assert bought(book, "刘芳") == [("迈腾", "2020-01-01")]
    assert everybody(book)["王伟"]["import_notes"] == []
    again = import_list(book, path)
    assert (again.value.same, again.value.purchases, again.write_id) == (4, 0, None)
    assert bought(book, "王伟") == expected


def test_purchases_of_known_customers_are_added_and_told_more_of(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", BOUGHT[:2]))
    more = [
        (*BOUGHT[0], "付款方式"),
        ("王伟", "13600001234", "途锐", "2021-06-01", "60万", ""),
        ("王伟", "13600001234", "途锐", "2021-06-01", "", "贷款"),
        ("王伟", "13600001234", "速腾", "2015-03-01", "", "全款"),
    ]
    assert import_list(book, lists.xlsx(tmp_path / "b.xlsx", more)).value.purchases == 1
    [customer] = book.read(queries.ids, Query())
    rows = book.read(queries.load, [customer])[customer].children
    found = [(row["product"], row["amount"], row["payment"]) for row in rows["purchases"]]  # type: ignore[index]
    assert found == [("速腾", 15_000_000, "cash"), ("途锐", 60_000_000, "loan")]
    assert everybody(book)["王伟"]["import_notes"] == []


@pytest.mark.parametrize(
    ("titles", "alone"),
    [
        (("客户姓名", "跟进时间", "跟进方式", "内容"), Verdict.UPDATE),
        (("日期", "拜访客户", "客户反馈", "业务代表"), Verdict.UPDATE),
        (("客户姓名", "签单日期", "付款方式", "成交产品"), Verdict.DUPLICATE),
    ],
    ids=["contacts", "feedback", "purchases"],
)
def test_where_only_a_name_stands_contacts_are_whose_alone_it_is_and_others_are_asked(
    book: Book, tmp_path: Path, titles: tuple[str, ...], alone: Verdict
) -> None:
    people = [("姓名", "电话"), ("王伟", "13600001234"), ("刘芳", "13600001235"), ("刘芳", "13600001236")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", people))
    others = {
        "跟进方式": "",
        "付款方式": "",
        "业务代表": "",
        **dict.fromkeys(("内容", "成交产品", "客户反馈"), "想换车"),
    }
    log = [titles]
    for day, name in enumerate(("王伟", "刘芳", "周强", "周强"), 1):
        known = others | dict.fromkeys(("客户姓名", "拜访客户"), name)
        log.append(tuple(known.get(title, f"2024-03-0{day}") for title in titles))
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "b.xlsx", log)).likeliest)
        session.plan([[column.target for column in view.columns]], OnDuplicate.FILL)
        rows = session.window().rows
    told = [(row.verdict, row.twin and (row.twin.name, row.twin.reasons)) for row in rows]
    assert told == [
        (alone, ("王伟", ("name",))),
        (Verdict.DUPLICATE, ("刘芳", ("name",))),
        (Verdict.NEW, None),
        (alone, ("周强", ("name",))),
    ]


def test_the_plan_says_what_a_log_will_do(book: Book, tmp_path: Path) -> None:
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", LOG[:2]))
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "b.xlsx", LOG)).likeliest)
        summary = session.plan([[column.target for column in view.columns]])
        assert (summary.same, summary.update, summary.new) == (1, 2, 1)
        [row] = session.window(Verdict.NEW).rows
        shown = {cell.target: cell.shown for cell in row.cells}
        assert (shown["contact_on"], shown["contact_text"]) == ("2024-04-01", "报价已发")


def test_a_birthday_beside_a_log_is_no_contact(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话", "生日", "跟进日期"), ("王伟", "13600001234", "1970-11-22", "2024-03-05")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    [contact] = contacts_of(book, "王伟")
    assert (contact.at.date(), contact.text) == (dt.date(2024, 3, 5), "")
    assert everybody(book)["王伟"]["birthday"]["year"] == 1970


def test_rows_of_one_new_customer_that_name_two_salespeople_lose_neither(book: Book, tmp_path: Path) -> None:
    rows = [
        ("姓名", "电话", "销售顾问"),
        *(("王伟", "13600001234", owner) for owner in ("", "李晓梅", "周强")),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    wang = everybody(book)["王伟"]
    assert wang["owner"] == "李晓梅"
    assert wang["import_notes"] == [{"column": "销售顾问", "text": "周强", "problem": "second-value"}]


def test_calls_of_a_number_are_those_of_whoever_alone_bears_it(book: Book, tmp_path: Path) -> None:
    people = [("姓名", "电话"), ("王伟", "13600001234"), ("刘芳", "13600001235"), ("周强", "13600001235")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", people))
    calls = [
        ("通话时间", "对方号码", "通话内容", "坐席"),
        ("2024-03-05 14:30", "13600001234", "想换车", "李晓梅"),
        ("2024-03-06 10:00", "13600001235", "再约", "〃"),
    ]
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", calls))
    assert [contact.text for contact in contacts_of(book, "王伟")] == ["想换车"]
    assert [contact.staff for contact in contacts_of(book, "13600001235")] == ["李晓梅"]
    assert contacts_of(book, "刘芳") == contacts_of(book, "周强") == []


def test_same_as_above_is_told_of_contacts_too(book: Book, tmp_path: Path) -> None:
    log = [
        ("姓名", "电话", "跟进日期", "跟进内容", "跟进人"),
        ("王伟", "13600001234", "2024-03-05", "想换车", "李晓梅"),
        ("刘芳", "13600001235", "同上", "再约", "〃"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", log))
    [contact] = contacts_of(book, "刘芳")
    assert (str(contact.at.date()), contact.staff) == ("2024-03-05", "李晓梅")


def test_how_the_last_contact_went_is_one_where_it_tells_its_day(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话", "上次联系情况"), ("王伟", "13600001234", "2024.11.1 已通知")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    [contact] = contacts_of(book, "王伟")
    assert (str(contact.at.date()), contact.text) == ("2024-11-01", "已通知")


@pytest.mark.parametrize("newest_first", [True, False])
def test_how_the_last_contact_ended_is_how_far_the_customer_has_come(
    book: Book, tmp_path: Path, *, newest_first: bool
) -> None:
    rows = [
        ("2024-1-1", "王伟", "13600001234", "看车", "跟进中"),
        ("2024-2-1", "刘芳", "13600001235", "嫌贵", "战败"),
        ("2024-2-2", "王伟", "13600001234", "交定金", "成交"),
        ("2024-2-3", "赵敏", "13600001237", "路过", "再说吧"),
    ]
    head = ("日期", "客户", "电话", "内容", "结果")
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [head, *(reversed(rows) if newest_first else rows)]))
    people = everybody(book)
    assert [people[name]["stage"] for name in ("王伟", "刘芳", "赵敏")] == ["first", "lost", None]
    assert all(not people[name]["import_notes"] for name in people)
    assert [contact.text for contact in contacts_of(book, "王伟")] == [
        "交定金\n结果：成交",
        "看车\n结果：跟进中",
    ]


def test_the_stage_that_a_list_tells_goes_before_how_contacts_ended(book: Book, tmp_path: Path) -> None:
    log = [("日期", "客户", "电话", "内容", "跟进结果"), ("2024-1-1", "王伟", "13600001234", "看车", "战败")]
    import_list(
        book, lists.xlsx(tmp_path / "a.xlsx", [("客户", "电话", "状态"), ("王伟", "13600001234", "成交")])
    )
    import_list(book, lists.xlsx(tmp_path / "b.xlsx", log))
    assert everybody(book)["王伟"]["stage"] == "first"


def test_outcomes_of_calls_tell_nothing_of_the_customer(book: Book, tmp_path: Path) -> None:
    log = [("日期", "客户", "电话", "内容", "结果"), ("2024-1-1", "王伟", "13600001234", "续保", "未接")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", log))
    assert everybody(book)["王伟"]["stage"] is None


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_next_contact_is_that_which_the_last_one_agreed_on(
    book: Book, tmp_path: Path, *, newest_first: bool
) -> None:
    rows = [
        ("2024-3-1", "王伟", "13600001234", "问新款", "2024-3-15"),
        ("2024-3-4", "刘芳", "13600001235", "没回", "2024-3-20"),
        ("2024-3-8", "赵敏", "13600001237", "看车", "2024-4-20"),
        ("2024-3-15", "王伟", "13600001234", "没谈拢", "2024-3-18"),
        ("2024-3-18", "赵敏", "13600001237", "问颜色", ""),
        ("2024-3-20", "刘芳", "13600001235", "提车", ""),
    ]
    head = ("日期", "客户", "电话", "内容", "下次跟进")
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", [head, *(reversed(rows) if newest_first else rows)]))
    people = everybody(book)
    assert next_days(book) == {"王伟": "2024-03-18", "刘芳": "", "赵敏": "2024-04-20"}
    assert all(not people[name]["import_notes"] for name in people)
    assert [str(contact.next_on) for contact in contacts_of(book, "王伟")] == ["2024-03-18", "2024-03-15"]


def test_a_next_contact_without_one_before_stands_with_the_customer(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "电话", "下次联系"), ("王伟", "13600001234", "2024-3-15")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    assert next_days(book) == {"王伟": "2024-03-15"}
