"""The whole program is killed while it imports: the file holds all of the list or nothing of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.opening import create_book, open_book
from app.storage import journal
from app.storage.base import Base
from tests.files import make_lists as lists

ROWS = 1200
_PROGRAM = """
import sys
from pathlib import Path
from app.excel.rows import ImportChoices
from app.excel.process.session import ImportSession
from app.opening import open_book

def tell(done, total, phase):
    print(phase, done, flush=True)

if __name__ == "__main__":
    book = open_book(Path(sys.argv[1]))
    with ImportSession(book) as session:
        [view] = session.use(session.open(Path(sys.argv[2])).likeliest)
        session.plan([[column.target for column in view.columns]])
        session.apply(ImportChoices("a"), tell)
    print("end", flush=True)
"""


def rows_of(path: Path) -> dict[str, int]:
    """How many rows every table of a client file has."""

    def count(session: Session) -> dict[str, int]:
        tables = [journal.table_of(model) for model in journal.journaled().values()]
        tables += [Base.metadata.tables["journal_write"], Base.metadata.tables["journal_entry"]]
        found = {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
        return {name: many for name, many in found.items() if many}

    book = open_book(path)
    try:
        return book.read(count)
    finally:
        book.close()


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by POSIX signals")
@pytest.mark.parametrize("phase", ["write", "index"])
def test_a_program_killed_in_the_middle_of_an_import_leaves_all_or_nothing(
    tmp_path: Path, phase: str
) -> None:
    path = tmp_path / "shop.keqing"
    create_book(path).close()
    empty = rows_of(path)
    head = ("姓名", "电话", "车型", "交车日期", "跟进日期", "跟进内容", "跟进人")
    people = [
        (f"王{n}", f"136{n:08d}", f"车{m}", f"202{m}-01-01", f"2024-01-0{m + 1}", "聊过", "周强")
        for n in range(ROWS // 2)
        for m in range(2)
    ]
    listed = lists.xlsx(tmp_path / "a.xlsx", [head, *people])
    program = tmp_path / "importing.py"
    program.write_text(_PROGRAM, encoding="utf-8")
    ran = subprocess.Popen(
        [sys.executable, str(program), str(path), str(listed)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert ran.stdout is not None
    steps = random.Random(phase).randrange(1, 3)
    for line in ran.stdout:
        steps -= line.startswith(phase)
        if not steps or line.startswith("end"):
            break
    os.killpg(ran.pid, signal.SIGKILL)
    ran.wait()
    ran.stdout.close()
    whole = {"customer": ROWS // 2, "purchase": ROWS, "interaction": ROWS, "phone": ROWS // 2}
    found = rows_of(path)
    assert found == empty or {name: found[name] for name in whole} == whole
