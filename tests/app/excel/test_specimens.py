"""Lists as shops have them, each with its truth: nearly all is right, nothing is lost or wrong unflagged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from app.excel.process.session import ImportSession
from tests.factories import make_book
from tests.files.lists import chance, gathered
from tests.files.lists.importing import import_everything, session_in_process
from tests.files.lists.scoring import Judged, Mark, Score, judge
from tests.files.lists.truth import Typed

RIGHT = 0.99


def _print(capsys: pytest.CaptureFixture[str], title: str, score: Score) -> None:
    with capsys.disabled():
        print(f"\n{title}\n{score.table()}")


def _marks(cells: Sequence[Judged]) -> list[tuple[Typed, Mark]]:
    return [(one.typed, one.mark) for one in cells]


def _assert_bars(score: Score) -> None:
    assert not score.faults(Mark.WRONG, Mark.LOST), score.causes(Mark.WRONG, Mark.LOST)
    assert score.right_share >= RIGHT, score.causes(Mark.FLAGGED)


@pytest.mark.timeout(180)
def test_the_specimens_are_imported_as_they_are_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = gathered.specimens()
    assert len(lists) >= 40
    assert sum(specimen.cells for specimen in lists) >= 5000
    score = gathered.score_all(lists, tmp_path)
    _print(capsys, f"{len(lists)} specimens", score)
    _assert_bars(score)


@pytest.mark.timeout(180)
def test_lists_put_together_by_chance_are_imported_as_they_are_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    score = gathered.score_all(chance.specimens(), tmp_path)
    _print(capsys, "Lists by chance", score)
    _assert_bars(score)


def test_the_other_process_imports_the_same(tmp_path: Path) -> None:
    wanted = ("生日.xls", "电话gbk.csv", "网页导出.xls", "XML表格.xls", "老客户台账.xlsx", "加密.xlsx")
    book = make_book(tmp_path)
    with ImportSession(book) as session:
        for specimen in (one for one in gathered.specimens() if one.name in wanted):
            specimen.write(tmp_path / specimen.name)
            there = import_everything(session, book, tmp_path / specimen.name, specimen.password)
            book.undo()
            with session_in_process(book) as here:
                same = import_everything(here, book, tmp_path / specimen.name, specimen.password)
            book.undo()
            assert len(there.customers) == len(same.customers) > 0
            assert _marks(judge(specimen, there)) == _marks(judge(specimen, same))
    book.close()
