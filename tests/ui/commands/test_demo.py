"""The demo on a machine without a display: it makes everything, says so, and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QImage

from app import opening
from app.customers import queries
from app.customers.rows import Query
from tests import paper

ROOT = Path(__file__).parents[3]
SMALL = """
import sys
from functools import partial
from app.sample import generator
from ui import command

generator.make_shop = partial(generator.make_shop, customers=100)
sys.exit(command.main(sys.argv[1:]))
"""
"""The program, with a sample shop of a third of its customers."""
PICTURES = ("today", "customers", "file-items", "calendar-month", "import-check")


@pytest.mark.timeout(240)
def test_it_makes_file_call_sheet_export_and_pictures_and_asks_nobody(tmp_path: Path) -> None:
    made = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-c", SMALL, "--today", "2026-11-22", "demo", "--to", str(made)],
        cwd=ROOT, env={**os.environ}, capture_output=True, text=True, check=False, timeout=200,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    book = opening.open_book(made / "sample.keqing")
    count = book.read(queries.count, Query())
    book.close()
    assert f"导出 {count} 位客户" in done.stdout
    sheet = load_workbook(made / "customers.xlsx", read_only=True).worksheets[0]
    assert sum(1 for _ in sheet.rows) == count + 1
    assert "电话 / 拜访单" in paper.texts(made / "callsheet.pdf")[0]
    for name in PICTURES:
        assert QImage(str(made / f"{name}.png")).width() == 1366, name
