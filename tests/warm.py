"""What the process of an import has loaded before it is asked anything, in tests.

One that begins afresh needs a second to load it all. Tests have theirs forked off a server that imports this
module, which imports and exports a list: the second is paid once. See `warm_processes` in the conftest.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

from app.excel.rows import ExportOptions, ImportChoices, OnDuplicate
from app.storage import connection
from tests.app.excel.here import Here
from tests.factories import make_book
from tests.files import make_lists


def go_the_way_of_every_list(folder: Path) -> None:
    """Read one of each kind, write their customers, and write these to lists again."""
    with closing(make_book(folder)) as book, closing(Here(book)) as process:
        make_lists.text(folder / "a.csv", [("姓名", "手机"), ("王建业", "13600002210")], "gbk")
        make_lists.legacy_xls(folder / "b.xls")
        make_lists.legacy_xlsx(folder / "c.xlsx")
        for place, path in enumerate(sorted(folder.glob("?.*s*"))):
            opened = process.ask("open", (place, path, None, False))
            [view] = process.ask("use", ([(place, opened.likeliest)],))
            columns = [column.target for column in view.columns]
            process.ask("plan", ([columns], OnDuplicate.NEW, {}, True, "zh"))
            process.ask("apply", (ImportChoices(path.name),))
        for name in ("d.csv", "d.xlsx"):
            process.ask("export", (folder / name, [1, 2], ExportOptions()))


connection.SYNCHRONOUS = "OFF"
with tempfile.TemporaryDirectory() as made:
    go_the_way_of_every_list(Path(made))
