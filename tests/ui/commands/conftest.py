"""The command line as a person meets it: words in, a status and two streams out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.storage.book import Book
from tests.factories import make_book, make_customer, make_shop, make_staff
from tests.ui.commands.ran import Ran, Run
from ui import words
from ui.command import main

ROOT = Path(__file__).parents[3]
LIST = """\
姓名,性别,手机,办公电话,生日,子女状况,购买本店产品,交付日期,标签,备注
陈国栋,男,+86 138-0000-5521,0371-00008120转801,1970-11-22,儿子:陈晨 2001-3-5,途观,2026-11-19,自驾、钓鱼,爱喝茶
林静怡,女,13900007742,,农历八月十五,,,,,
王建业,男,13700006603,,1966年闰三月初二,,,,,
赵小满,,13600001188,,3月8日,,,2026年2月31日,,
,,,,,,,,,没有姓名也没有电话
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Call the command line in this process; afterwards everything speaks and imports as before."""
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))

    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        try:
            status = main([str(word) for word in arguments])
        except SystemExit as left:
            status = int(left.code or 0)
        return Ran(status, *capsys.readouterr())

    yield call
    words.install(None, "zh")


@pytest.fixture
def outside(home: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start the command line as a process of its own, in a console that speaks no UTF-8."""

    def start(*arguments: object, **options: Any) -> subprocess.Popen[bytes]:
        given = [sys.executable, "-m", "ui.command", *map(str, arguments)]
        env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(given, cwd=ROOT, env=env, **pipes)

    return start


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A client file with two customers of 李晓梅's and one of nobody's; its care counts from this day."""
    book, _ = make_shop(tmp_path, _three)
    book.close()
    return book.path


def _three(book: Book) -> None:
    mei = make_staff(book)
    make_customer(book, "陈国栋", owner_id=mei, mobile="13800005521", grade="A", tags=("自驾",))
    make_customer(book, "陈晓", owner_id=mei, mobile="13800005522", grade="B")
    make_customer(book, "林静怡", mobile="13900007742")


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A client file of nobody."""
    make_book(tmp_path, "empty.keqing").close()
    return tmp_path / "empty.keqing"


@pytest.fixture
def old_list(tmp_path: Path) -> Path:
    """A legacy list of five lines, the last of which tells of nobody."""
    path = tmp_path / "老客户 名单.csv"
    path.write_text(LIST, encoding="gb18030")
    return path
