from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.customers import queries
from app.customers.rows import Query
from app.customers.search import queries as search
from app.opening import open_book
from tests.bench import __main__ as bench
from tests.bench import figures, generator, legacy, measure_print

SIZE = 300


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "shop.keqing"
    generator.make_shop(path, SIZE)
    return path


@pytest.fixture(autouse=True)
def small(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator, "shop", lambda size: shop)
    for name, count in (("SMALL", 20), ("LARGE", 80)):
        monkeypatch.setattr(measure_print, name, count)


@pytest.mark.parametrize("name", sorted(figures.load()))
def test_a_measurement_runs_and_prints_its_lines(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--size", str(SIZE), "--only", name]) in {0, 1}
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "300 customers"
    assert len(lines) > 2
    assert all(line.endswith(("pass", "FAIL")) for line in lines[2:])


def test_a_bench_shop_is_one_that_the_program_opens_and_searches(shop: Path) -> None:
    book = open_book(shop, generator.PASSWORD)
    ids = book.read(queries.ids, Query())
    file = book.read(queries.customer_file, ids[0])
    found = [hit.id for hit in book.read(search.search, file.values["mobile"][0].number)]
    book.close()
    assert len(ids) == SIZE
    assert ids[0] in found
    assert file.values["children"]
    assert file.values["bought"]


def test_a_legacy_list_is_a_workbook_of_thirty_columns(tmp_path: Path) -> None:
    legacy.make_list(tmp_path / "list.xlsx", 50)
    sheet = load_workbook(tmp_path / "list.xlsx").worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 51
    assert rows[0] == tuple(legacy.TITLES)
    assert {len(row) for row in rows} == {30}
    assert isinstance(rows[1][13], dt.datetime)


def test_a_figure_passes_up_to_its_bar() -> None:
    bar = figures.Bar(times=1.5, plus=0.05)
    assert figures.Figure("as much as allowed", 0.20, bar, 0.1).passed
    assert not figures.Figure("too slow", 0.21, bar, 0.1).passed
    assert str(bar) == "≤ 1.5 × + 50 ms"
