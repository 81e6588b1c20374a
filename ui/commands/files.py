"""new, import and export."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app import opening
from app.customers import queries, query_text
from app.excel import export as exporting
from app.excel.rows import ExportOptions, ImportChoices, OnDuplicate, Summary
from app.excel.session import ImportSession
from app.staff import actions as staff
from ui.commands.common import Run, opened, password_of, remark, say_json
from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.book import Book


def new(options: argparse.Namespace) -> int:
    """Make an empty client file."""
    opening.create_book(options.file, password_of(options), options.trade).close()
    remark(tr("已新建 {file}").format(file=options.file))
    return 0


def import_list(options: argparse.Namespace) -> int:
    """Import a list, or with `--dry-run` only say what would happen."""
    with opened(options) as book, ImportSession(book) as session:
        summary = import_into(book, session, options)
        if options.rejects:
            remark(tr("没有导入的 %n 行已另存", "", session.rejects(options.rejects)))
    if options.json:
        say_json(_summary_json(summary))
    return 0


def import_into(book: Book, session: ImportSession, options: argparse.Namespace) -> Summary:
    """Open, guess, check and (unless it is a dry run) write; tells what it does as it goes."""
    found = session.open(options.list, password_of(options), _tell)
    view = session.use(options.sheet or found.likeliest, _tell)
    remark(
        tr("表“{sheet}”：标题在第 {line} 行，{rows} 行").format(
            sheet=view.name, line=view.header_line, rows=view.rows
        )
    )
    for guess in view.columns:
        remark(f"  {guess.header} → {guess.target}")
    summary = session.plan([guess.target for guess in view.columns], OnDuplicate(options.on_duplicate), _tell)
    remark(_summary_line(summary))
    if not options.dry_run:
        owner_id = book.write(staff.add_staff, options.owner).value if options.owner else None
        session.apply(ImportChoices(options.list.name, owner_id), _tell)
        remark(tr("已导入 %n 行", "", summary.written))
    return summary


def _summary_line(summary: Summary) -> str:
    return tr(
        "新客户 {new}，更新 {update}，无变化 {same}，可能重复 {duplicate}，有问题 {problem}，不导入 {skip}"
    ).format(**asdict(summary))


def _summary_json(summary: Summary) -> dict[str, Any]:
    return {**asdict(summary), "written": summary.written}


def _tell(done: int, total: int, phase: str) -> None:
    """Progress on a terminal only: a log file wants none."""
    if sys.stderr.isatty():
        share = f"{100 * done // total:3d} %" if total else f"{done:,}"
        sys.stderr.write(f"\r{phase:12} {share}   ")
        sys.stderr.flush()


def export(options: argparse.Namespace) -> int:
    """Write customers to a workbook or a text table."""
    with opened(options) as book:
        query = book.read(query_text.parse, options.query)
        ids = list(book.read(queries.ids, query))
        count = exporting.export_customers(book, options.out, ids, ExportOptions(lang=language()), _tell)
    remark(tr("已导出 {count} 位客户到 {file}").format(count=f"{count:,}", file=options.out))
    return 0


COMMANDS: dict[str, Run] = {"new": new, "import": import_list, "export": export}
