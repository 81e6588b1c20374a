"""The demonstration without a screen: the sample shop, a real import, the call sheet, an export, pictures."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app import clock
from app.customers import queries as customers
from app.customers.rows import Query
from app.excel.process import export
from app.excel.process.session import ImportSession
from app.excel.rows import ExportOptions, ImportChoices
from app.sample import shop
from app.sheets import queries as sheets
from app.sheets.asked import CallSheet
from app.staff import queries as staff
from ui.commands.common import remark, say
from ui.commands.gallery import MAIN, Gallery, dress
from ui.prefs import Prefs
from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.book import Book

FILE = "sample.keqing"


def write(options: argparse.Namespace) -> int:
    """Make everything in the folder and say what was made."""
    folder: Path = options.to
    folder.mkdir(parents=True, exist_ok=True)
    dress(Prefs())  # printing alone would make an application without widgets, and there is only one
    path = folder / FILE
    path.unlink(missing_ok=True)
    book = shop.make_sample(path)
    try:
        _say(path, tr("示例门店，%n 位客户", "", len(book.read(customers.ids, Query()))))
        _import(book)
        _call_sheet(book, folder / "callsheet.pdf")
        _export(book, folder / "customers.xlsx")
    finally:
        book.close()
    _pictures(path, folder)
    return 0


def _say(path: Path, what: str) -> None:
    say(f"{path}  {what}")


def _import(book: Book) -> None:
    source = shop.sample_list()
    remark(tr("正在导入 {name} …").format(name=source.name))
    with ImportSession(book, lang=language()) as session:
        found = session.open(source)
        [view] = session.use(found.likeliest)
        summary = session.plan([[column.target for column in view.columns]])
        done = session.apply(ImportChoices(source.name))
    result = done.value
    counts = tr("新增 {added}，更新 {updated}，不导入 {rejected}，{flagged} 行有看不懂的内容已原样保留")
    text = counts.format(
        added=result.added, updated=result.updated, rejected=result.rejected, flagged=result.flagged
    )
    _say(source, tr("导入 %n 行：", "", summary.total) + text)


def _call_sheet(book: Book, path: Path) -> None:
    from ui.printing import write_pdf

    me = book.read(staff.everybody)[0]
    pages = write_pdf(book.read(sheets.sheet, CallSheet(clock.today(), me.id), language(), me.name), path)
    _say(path, tr("{name} 的电话 / 拜访单，{pages} 页").format(name=me.name, pages=pages))


def _export(book: Book, path: Path) -> None:
    ids = list(book.read(customers.ids, Query()))
    count = export.export_customers(book, path, ids, ExportOptions(lang=language()))
    _say(path, tr("导出 %n 位客户", "", count))


def _pictures(path: Path, folder: Path) -> None:
    with Gallery(path, theme="light", lang=language()) as gallery:
        for name in MAIN:
            _say(gallery.draw(name, folder), tr("屏幕"))
