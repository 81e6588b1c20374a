"""What stands in a workbook as lines of text, read in a process of its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from app.calendar.day_plans import load_plan
from app.calendar.workdays import Duty
from app.errors import Cancelled, ListError
from app.excel.files import cells_text
from app.excel.process.text import text_of_workbook
from tests.files import make_lists as lists


def plan_workbook(path: Path) -> Path:
    """Last year's sheet, this year's with a name merged over its days, and a hidden one."""
    book = openpyxl.Workbook()
    old = book.worksheets[0]
    old.title = "2026年"
    old.append([dt.date(2026, 10, 1), "休", "国庆节"])
    new = book.create_sheet("2027年")
    new.append(["日期", "休/班", "节日"])
    for day, duty in ((1, "休"), (2, "休"), (9, "班")):
        new.append([dt.datetime(2027, 10, day), duty, "国庆节" if day == 1 else None])
    new.merge_cells("C2:C4")
    book.create_sheet("2027底稿").append(["2027-12-31", "休", "元旦"])
    book.worksheets[2].sheet_state = "hidden"
    book.save(path)
    return path


def test_the_sheet_of_the_year_is_read_with_what_is_merged(tmp_path: Path) -> None:
    path = plan_workbook(tmp_path / "调休.xlsx")
    lines = cells_text.text_of_workbook(path, "2027").splitlines()
    assert lines[1:] == ["2027-10-01\t休\t国庆节", "2027-10-02\t休\t国庆节", "2027-10-09\t班\t国庆节"]
    assert "2026-10-01\t休\t国庆节" in cells_text.text_of_workbook(path, "1999")
    assert "2027-12-31" not in cells_text.text_of_workbook(path)


def test_a_plan_in_a_workbook_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    plan = load_plan(plan_workbook(tmp_path / "调休.xlsx"), 2027, text_of_workbook)
    told = {f"{day:%Y-%m-%d}": (kind.duty, kind.zh) for day, kind in plan.items()}
    assert told == {
        "2027-10-01": (Duty.OFF, "国庆节"),
        "2027-10-02": (Duty.OFF, "国庆节"),
        "2027-10-09": (Duty.WORKDAY, "国庆节"),
    }


def test_an_old_workbook_is_read_too(tmp_path: Path) -> None:
    text = cells_text.text_of_workbook(lists.legacy_xls(tmp_path / "old.xls"))
    assert "\t" in text


def test_a_sheet_with_thousands_of_lines_is_no_text(tmp_path: Path) -> None:
    path = lists.xlsx(tmp_path / "a.xlsx", [("2027-10-01", "休")] * (cells_text.MOST_LINES + 1))
    with pytest.raises(ListError) as refused:
        cells_text.text_of_workbook(path)
    assert refused.value.code == "list-too-big"


def test_what_is_broken_breaks_only_the_process(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(ListError) as refused:
        text_of_workbook(path)
    assert refused.value.code == "list-unreadable"


def test_reading_is_stopped_at_once(tmp_path: Path) -> None:
    def stop(*_told: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        text_of_workbook(plan_workbook(tmp_path / "调休.xlsx"), "2027", stop)
