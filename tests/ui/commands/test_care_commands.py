from __future__ import annotations

import contextlib
import datetime as dt
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from app.calendar.dates import Birthday
from app.interactions import queries as contacts
from app.opening import open_book
from app.printing import queries as printing
from app.storage.book import Book
from tests import paper
from tests.factories import make_book, make_customer, make_staff
from tests.ui.commands.ran import Run
from ui.prefs import Prefs, file_key

LATER = "2026-11-25"


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """A shop whose care began today: 陈国栋 is 56 today, 林静怡's car came three days before the 25th."""
    book = make_book(tmp_path)
    mei, hang = make_staff(book), make_staff(book, "赵宇航")
    born = Birthday.solar(dt.date(1970, 11, 22))
    make_customer(book, "陈国栋", owner_id=mei, mobile="13800005521", birthday=born)
    make_customer(book, "林静怡", owner_id=hang, bought="途观", delivered_on=dt.date(2026, 11, 22))
    book.close()
    return tmp_path / "shop.keqing"


@contextlib.contextmanager
def read(path: Path) -> Iterator[Book]:
    book = open_book(path)
    try:
        yield book
    finally:
        book.close()


def test_who_is_due_is_told_with_every_reason(run: Run, busy: Path) -> None:
    rows = run("due", "--file", busy, "--json").json
    assert [(row["number"], row["name"], row["date"]) for row in rows] == [
        ("261122-01", "陈国栋", "2026-11-22"),
        ("261122-02", "林静怡", "2026-11-22"),
    ]
    steps = [reason["step"] for reason in rows[0]["reasons"]]
    assert steps[0] == "birthday"
    assert rows[1]["reasons"][0]["step"] == "delivery-0d"
    assert rows[0].keys() == {"number", "name", "date", "overdue_days", "reasons", "channel", "state"}
    assert all(reason.keys() == {"step", "text"} and reason["text"] for reason in rows[0]["reasons"])
    assert (rows[0]["overdue_days"], rows[0]["channel"], rows[0]["state"]) == (0, "call", "open")


def test_what_was_not_done_is_overdue(run: Run, busy: Path) -> None:
    row = next(
        r for r in run("due", "--file", busy, "--today", LATER, "--json").json if r["name"] == "林静怡"
    )
    assert (row["date"], row["overdue_days"]) == ("2026-11-22", 3)
    assert {"delivery-0d", "delivery-3d"} <= {reason["step"] for reason in row["reasons"]}
    assert "逾期 3 天" in run("--today", LATER, "due", "--file", busy).out


def test_days_asked_for_are_told_day_by_day(run: Run, busy: Path) -> None:
    def due(*days: str) -> list[tuple[str, str]]:
        rows = run("due", "--file", busy, *days, "--json").json
        return [(row["date"], row["name"]) for row in rows]

    assert due("--from", LATER, "--to", LATER) == [(LATER, "林静怡")]
    assert due("--from", LATER) == [(LATER, "林静怡")]
    assert ("2026-11-22", "陈国栋") in due("--to", "2026-11-23")
    assert due("--from", "2027-11-22", "--to", "2027-11-22")[0] == ("2027-11-22", "陈国栋")


def test_days_the_wrong_way_round_are_refused(run: Run, busy: Path) -> None:
    ran = run("due", "--file", busy, "--from", "2026-12-02", "--to", "2026-12-01")
    assert (ran.status, ran.out) == (1, "")
    assert "2026-12-02" in ran.err


def test_due_is_of_one_salesperson_where_asked_for(run: Run, busy: Path) -> None:
    rows = run("due", "--file", busy, "--owner", "赵宇航", "--json").json
    assert [row["name"] for row in rows] == ["林静怡"]
    ran = run("due", "--file", busy, "--owner", "无此人", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "“无此人”" in ran.err


def test_a_logged_call_settles_what_is_due_and_can_be_undone(run: Run, busy: Path) -> None:
    ran = run(
        "log", "--file", busy, "261122-01", "--channel", "call", "--result", "reached", "--note", "生日快乐"
    )
    assert (ran.status, ran.out) == (0, "")
    assert "陈国栋" in ran.err
    assert [row["name"] for row in run("due", "--file", busy, "--json").json] == ["林静怡"]
    assert run("show", "--file", busy, "261122-01", "--json").json["items"]["last_contact_on"] == "2026-11-22"
    with read(busy) as book:
        book.undo()
    assert [row["name"] for row in run("due", "--file", busy, "--json").json] == ["陈国栋", "林静怡"]


def test_a_call_nobody_took_settles_nothing_unless_it_is_put_off(run: Run, busy: Path) -> None:
    missed = ("log", "--file", busy, "261122-01", "--result", "missed", "--note", "没接")
    assert run(*missed).status == 0
    assert len(run("due", "--file", busy, "--json").json) == 2
    assert run(*missed, "--next", LATER).status == 0
    assert [row["name"] for row in run("due", "--file", busy, "--json").json] == ["林静怡"]
    rows = run("due", "--file", busy, "--from", LATER, "--json").json
    assert ("陈国栋", "postponed") in {(row["name"], row["state"]) for row in rows}


@pytest.mark.parametrize(
    ("said", "key"),
    [("打电话", "call"), ("微信", "wechat"), ("WeChat", "wechat"), ("上门", "visit"), ("gift", "gift")],
)
def test_a_channel_is_understood_as_people_say_it(run: Run, busy: Path, said: str, key: str) -> None:
    assert run("log", "--file", busy, "261122-01", "--channel", said, "--note", "好").status == 0
    with read(busy) as book:
        assert [row.channel for row in book.read(contacts.of_customer, 1)] == [key]


def test_a_channel_that_is_none_is_wrong_usage_and_names_those_there_are(run: Run, busy: Path) -> None:
    ran = run("log", "--file", busy, "261122-01", "--channel", "飞鸽", "--note", "好")
    assert ran.status == 2
    assert "wechat" in ran.err


def test_the_next_day_lies_ahead(run: Run, busy: Path) -> None:
    logged = ("log", "--file", busy, "261122-01", "--note", "好", "--next")
    ran = run(*logged, "2026-11-21")
    assert (ran.status, ran.out) == (1, "")
    assert "已经过去" in ran.err
    assert run(*logged, LATER).status == 0
    shown = run("show", "--file", busy, "261122-01", "--json").json
    assert shown["items"]["next_contact_on"] == LATER


def test_who_is_to_be_called_again_the_same_day_is_due_again_today(run: Run, busy: Path) -> None:
    logged = run("log", "--file", busy, "261122-01", "--note", "在开会", "--next", "2026-11-22")
    assert logged.status == 0
    rows = [row for row in run("due", "--file", busy, "--json").json if row["name"] == "陈国栋"]
    assert [reason["step"] for row in rows for reason in row["reasons"]] == ["promise"]
    assert rows[0]["reasons"][0]["text"] == "承诺：再联系一次"
    settled = run("log", "--file", busy, "261122-01", "--note", "谈好了")
    assert settled.status == 0
    assert "陈国栋" not in {row["name"] for row in run("due", "--file", busy, "--json").json}


def test_nothing_is_logged_for_a_number_that_is_none(run: Run, busy: Path) -> None:
    ran = run("log", "--file", busy, "261122-99", "--channel", "call", "--result", "reached", "--note", "好")
    assert (ran.status, ran.out) == (1, "")
    assert "“261122-99”" in ran.err


def test_the_call_sheet_names_whom_to_call(run: Run, busy: Path, tmp_path: Path) -> None:
    path = tmp_path / "电话 单.pdf"
    ran = run("callsheet", "--file", busy, "--date", "2026-11-22", "-o", path)
    assert (ran.status, ran.out) == (0, "")
    text = _text(path)
    assert "陈国栋" in text
    assert "林静怡" in text
    assert "138 0000 5521" in text


def test_the_call_sheet_is_of_one_salesperson_where_asked_for(run: Run, busy: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert run("callsheet", "--file", busy, "--owner", "赵宇航", "-o", path).status == 0
    text = _text(path)
    assert "林静怡" in text
    assert "陈国栋" not in text


def test_a_call_sheet_is_ordered_and_dressed_as_it_was_asked_for(
    run: Run, busy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    dress = ("--order", "area", "--portrait", "--large", "--ink-saving")
    assert run("callsheet", "--file", busy, "-o", path, *dress).status == 0
    assert paper.size(path) == (210, 297)
    assert "没有写地址 · 2 位" in _text(path)


def test_a_call_sheet_is_of_whoever_a_query_finds_due_or_not(run: Run, busy: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    asked = ("--query", "林静怡", "--date", "2026-12-20")
    assert run("callsheet", "--file", busy, "-o", path, *asked).status == 0
    assert "林静怡" in _text(path)
    assert "陈国栋" not in _text(path)
    assert run("callsheet", "--file", busy, "-o", path, "--only", "visits").status == 0
    assert "另有 2 位没有印" in _text(path)
    none = run("callsheet", "--file", busy, "-o", path, *asked, "--owner", "李晓梅")
    assert none.status == 0
    assert "共 0 位" in _text(path)


def test_a_written_call_sheet_is_put_down_in_the_log_with_its_code(
    run: Run, busy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    assert run("callsheet", "--file", busy, "-o", path).status == 0
    with read(busy) as book:
        (one,) = book.read(printing.prints)
        found = book.read(printing.print_by_code, one.printed.code)
    assert found is not None
    assert [row["customer"] for row in found.printed.content] == [1, 2]
    assert f"单号 {one.printed.code}" in _text(path)


def test_the_log_names_who_sits_at_this_computer_and_that_a_command_printed(
    run: Run, busy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    assert run("callsheet", "--file", busy, "-o", path).status == 0
    Prefs().set_person(file_key(busy), 2)
    assert run("callsheet", "--file", busy, "--owner", "李晓梅", "-o", path).status == 0
    with read(busy) as book:
        last, first = book.read(printing.prints)
    assert (first.staff_id, first.printed.target) == (None, "sheet.pdf（命令行）")
    assert (last.staff_id, last.printed.target) == (2, "sheet.pdf（命令行）")
    assert "赵宇航 2026-11-22" in _text(path)


def test_a_call_sheet_that_cannot_be_written_is_told(run: Run, busy: Path, tmp_path: Path) -> None:
    for place in (tmp_path / "nowhere" / "sheet.pdf", tmp_path):
        ran = run("callsheet", "--file", busy, "-o", place)
        assert (ran.status, ran.out) == (1, "")
        assert "没有写入" in ran.err


def _text(path: Path) -> str:
    """What one would copy out of it; some characters come back as radicals that only look the same."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return unicodedata.normalize("NFKC", "".join(pages))
