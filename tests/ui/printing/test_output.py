from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import threading
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.errors import Cancelled, KnownError
from app.printing.setup import Setup
from app.sheets.sheet import BLANK, Column, Part, Sheet, Table
from tests.files.little_room import little_room
from ui.printing import print_to, write_pdf

ROOT = Path(__file__).parents[3]
COLUMNS = (Column("#", 1), Column("客户", 4), Column("先看一眼", 8), Column("请问到", 5))
pytestmark = pytest.mark.usefixtures("qapp")


def line(number: int) -> tuple[str, ...]:
    lines = 1 + number % 4
    known = "".join(f"<p>begin{number} 她喜欢安静 end{number}</p>" for _ in range(lines))
    return (str(number), f"<span class='big'>name{number}</span> [A]", known, f"<p>菜系 {BLANK}</p>")


def table(rows: int) -> Table:
    return Table(COLUMNS, tuple(line(number) for number in range(1, rows + 1)), empty="没有人")


def sheet(rows: int = 0, tables: tuple[Table, ...] | None = None, **setup: Any) -> Sheet:
    shown = (table(rows),) if tables is None else tables
    part = Part("电话单", "2026-11-22 周日", "共几位", shown)
    across = Setup(**{"landscape": True, **setup})
    return Sheet("电话单", (part,), "请勿外传", "page {page} of {pages}", across)


def pages_of(path: Path) -> list[str]:
    """The text of each page; some Chinese letters come back as radicals that only look the same."""
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return [unicodedata.normalize("NFKC", page.get_textpage().get_text_range()) for page in pdf]


def embedded_fonts(path: Path) -> tuple[int, int]:
    """How many fonts a PDF describes and how many of these it carries along."""
    data = path.read_bytes()
    return data.count(b"/FontDescriptor\n") or data.count(b"/Type /FontDescriptor"), len(
        re.findall(rb"/FontFile[23]?\s", data)
    )


def test_every_row_is_printed_once_and_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert write_pdf(sheet(60), path) == len(pages_of(path)) > 2
    numbers = [int(n) for page in pages_of(path) for n in re.findall(r"name(\d+)", page)]
    assert numbers == list(range(1, 61))


def test_no_row_is_cut_in_two(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(sheet(60), path)
    for page in pages_of(path):
        for number in re.findall(r"name(\d+)", page):
            assert len(re.findall(rf"end{number}\b", page)) == 1 + int(number) % 4


def test_each_page_repeats_the_head_and_counts_the_pages(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    count = write_pdf(sheet(60), path)
    for place, page in enumerate(pages_of(path), 1):
        assert "2026-11-22" in page
        assert "先看" in page
        assert f"page {place} of {count}" in page


def test_a_row_higher_than_a_page_goes_on_without_losing_a_line(tmp_path: Path) -> None:
    long = "".join(f"<p>word{number} </p>" for number in range(300))
    tall = replace(table(1), rows=(line(1), ("2", "name2", long, ""), line(3)))
    path = tmp_path / "sheet.pdf"
    assert write_pdf(sheet(0, tables=(tall,)), path) > 3
    words = [int(n) for page in pages_of(path) for n in re.findall(r"word(\d+)", page)]
    assert sorted(set(words)) == list(range(300))
    assert "name3" in pages_of(path)[-1]


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    tables = tuple(
        Table(COLUMNS, tuple(line(n) for n in range(1, 4)), heading=f"heading{place}") for place in range(20)
    )
    path = tmp_path / "sheet.pdf"
    write_pdf(sheet(0, tables=tables), path)
    text = pages_of(path)
    assert sum(page.count("heading") for page in text) == 20
    for page in text:
        assert "name1" in page.rpartition("heading")[2] or "heading" not in page


def test_a_sheet_without_rows_says_so_on_one_page(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert write_pdf(sheet(0), path) == 1
    assert "没有人" in pages_of(path)[0]


def test_the_fonts_go_along_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_pdf(sheet(3), path)
    described, carried = embedded_fonts(path)
    assert described == carried > 0


def test_ink_is_black_in_a_dark_window(tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QGuiApplication, QPalette

    before = QGuiApplication.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    plain, other = tmp_path / "light.pdf", tmp_path / "dark.pdf"
    write_pdf(sheet(3), plain)
    QGuiApplication.setPalette(dark)
    try:
        write_pdf(sheet(3), other)
    finally:
        QGuiApplication.setPalette(before)
    assert _rendered(plain) == _rendered(other)


def _rendered(path: Path) -> bytes:
    with contextlib.closing(pypdfium2.PdfDocument(path)) as pdf:
        return bytes(pdf[0].render(scale=1).buffer)


def test_progress_runs_up_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_pdf(sheet(30), tmp_path / "sheet.pdf", lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_stopping_leaves_an_older_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"older")

    def stop(done: int, total: int) -> None:
        if done > total * 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(sheet(30), path, stop)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        write_pdf(sheet(1), tmp_path / "nowhere" / "sheet.pdf")
    assert caught.value.code == "output-not-writable"


def test_a_full_disk_leaves_nothing_half_done(tmp_path: Path) -> None:
    with little_room(), pytest.raises(KnownError) as caught:
        write_pdf(sheet(30), tmp_path / "sheet.pdf")
    assert caught.value.code == "disk-full"
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_can_be_written_in_another_thread(tmp_path: Path, qtbot: QtBot) -> None:
    counted: list[int] = []
    thread = threading.Thread(target=lambda: counted.append(write_pdf(sheet(60), tmp_path / "sheet.pdf")))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)
    assert counted == [len(pages_of(tmp_path / "sheet.pdf"))]


WHILE_THE_WINDOW_HOLDS_A_LOCK = """
import faulthandler, sys, threading
from pathlib import Path
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from tests.ui.printing.test_layout import faces
from tests.ui.printing.test_output import sheet
from ui.printing import write_pdf
from dataclasses import replace
app = QGuiApplication(["", "-platform", "offscreen"])
faulthandler.dump_traceback_later(40, exit=True)
path = Path(sys.argv[1])
labels = replace(sheet(), faces=faces(25))
class Sender(QObject):
    def disconnectNotify(self, signal):
        for each in [sheet(30), labels] * 8:
            thread = threading.Thread(target=lambda: print(write_pdf(each, path)))
            thread.start()
            thread.join()
sender, receiver = Sender(), QObject()
sender.objectNameChanged.connect(receiver.deleteLater)
shiboken6.delete(receiver)
"""


def test_writing_in_a_thread_waits_for_nothing_that_the_window_holds(tmp_path: Path) -> None:
    """Qt tells a sender that its receiver goes, while it holds a lock of its connections."""
    command = [sys.executable, "-c", WHILE_THE_WINDOW_HOLDS_A_LOCK, str(tmp_path / "sheet.pdf")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert len(done.stdout.split()) == 16, done.stderr


def test_a_printer_gets_the_pages_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(2, 3)
    assert print_to(sheet(60), printer) == 2
    assert [re.findall(r"page (\d+) of", page) for page in pages_of(path)] == [["2"], ["3"]]


BARE = """
import sys
from pathlib import Path
from app.errors import KnownError
from app.sheets.sheet import Column, Part, Sheet, Table
from ui.printing import write_pdf
name, path = sys.argv[1], Path(sys.argv[2])
part = Part("Calls", tables=(Table((Column("Name", 1),), ((name,),)),))
sheet = Sheet("Calls", (part,), "", "{page} / {pages}")
try:
    print(write_pdf(sheet, path))
except KnownError as error:
    print(error.code)
"""


def _on_a_bare_machine(tmp_path: Path, name: str, fonts: str = "") -> str:
    """What a process without a display says; `fonts` is the one folder of fonts it has."""
    env = {key: text for key, text in os.environ.items() if not key.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    if fonts:
        config = tmp_path / "fonts.conf"
        config.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{tmp_path}</cachedir></fontconfig>")
        env["FONTCONFIG_FILE"] = str(config)
    done = subprocess.run(
        [sys.executable, "-c", BARE, name, str(tmp_path / "sheet.pdf")],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays and fontconfig are Linux's")
def test_no_display_is_needed(tmp_path: Path) -> None:
    assert _on_a_bare_machine(tmp_path, "陈国栋") == "1"
    assert (tmp_path / "sheet.pdf").is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays and fontconfig are Linux's")
def test_without_a_chinese_font_it_is_said_instead_of_printing_blanks(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "no-fonts")
    assert _on_a_bare_machine(tmp_path, "陈国栋", nowhere) == "no-cjk-font"
    assert not (tmp_path / "sheet.pdf").exists()


def test_low_rows_that_fill_the_page_leave_room_for_a_high_one(tmp_path: Path) -> None:
    high = "".join(f"<p>busy{number}</p>" for number in range(20))
    rows = tuple((f"week{number}", high if number == 2 else "") for number in range(6))
    shown = Table((Column("一", 1), Column("二", 1)), rows, fill=True)
    path = tmp_path / "month.pdf"
    assert write_pdf(sheet(0, tables=(shown,)), path) == 1
    (page,) = pages_of(path)
    assert re.findall(r"week\d", page) == [f"week{number}" for number in range(6)]
    assert len(re.findall(r"busy\d+", page)) == 20


def test_rows_that_need_more_than_a_page_are_not_stretched(tmp_path: Path) -> None:
    high = "".join(f"<p>busy{number}</p>" for number in range(40))
    shown = Table((Column("一", 1),), tuple((high,) for _ in range(3)), fill=True)
    path = tmp_path / "week.pdf"
    assert write_pdf(sheet(0, tables=(shown,)), path) == len(pages_of(path)) > 2
    told = Counter(word for page in pages_of(path) for word in re.findall(r"busy\d+", page))
    assert len(told) == 40
    assert min(told.values()) == 3
