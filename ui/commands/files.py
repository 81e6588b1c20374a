"""new, import, export and password."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from app import opening
from app.customers import queries, query_text
from app.errors import FileError, InputError
from app.excel.columns import keys
from app.excel.process import export as exporting
from app.excel.process.session import ImportSession
from app.excel.rows import (
    Choice,
    ColumnGuess,
    ExportOptions,
    ImportChoices,
    OnDuplicate,
    Opened,
    Result,
    Summary,
)
from app.fields.catalog import Catalog
from app.staff import actions as staff
from app.storage import backup
from ui import messages
from ui.commands.common import Run, opened, password_of, progress, remark, say_json, secret_in
from ui.importing.words import brought, consent_line, list_name, tagging_words, target_label
from ui.words import language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.storage.book import Book

KINDS = (".xlsx", ".csv")


def new(options: argparse.Namespace) -> int:
    """Make an empty client file."""
    opening.begin_book(options.file, password_of(options), options.trade).close()
    remark(tr("已新建 {file}").format(file=options.file))
    return 0


def import_list(options: argparse.Namespace) -> int:
    """Import lists in one run, or with `--dry-run` only say what would happen.

    Of several, one that cannot be read is told; the others are imported, and the status says so.
    """
    with opened(options) as book, ImportSession(book, lang=language()) as session:
        found = _open(session, options)
        summary = _check(session, found, book.read(queries.catalog), options)
        if options.rejects:
            _save_rejects(session, options.rejects)
        if options.tag.strip():
            remark(tagging_words(session.tagging(options.tag.strip(), progress)))
        done = None if options.dry_run else _write(book, session, options, summary.written)
    if options.json:
        counts = asdict(done) | {"written": summary.written} if done else {}
        told = asdict(summary) | {key: counts.get(key, 0) for key in _COUNTED}
        say_json(told | {"asked": _asked(summary)})
    return int(any(file.error for file in found.files))


_COUNTED = ("written", "contacts", "purchases", "tagged")


def _asked(summary: Summary) -> dict[str, dict[str, int]]:
    """By problem and answer how many unclear cells `--answer` would make clear."""
    found: dict[str, dict[str, int]] = {}
    for (problem, answer), cells in summary.asked.items():
        found.setdefault(problem, {})[answer] = cells
    return found


def _open(session: ImportSession, options: argparse.Namespace) -> Opened:
    """The lists; those that cannot be read are told, and without any other nothing goes on."""
    if len(options.list) == 1:
        return session.open(options.list[0], password_of(options), progress)
    found = session.open(options.list, password_of(options), progress)
    errors = [(file.name, file.error) for file in found.files if file.error is not None]
    for name, error in errors:
        remark(f"{name}: {messages.sentence(error)}")
    if len(errors) == len(found.files):
        raise errors[0][1]
    return found


def _sheets(found: Opened, options: argparse.Namespace) -> list[Choice]:
    """What is imported of them: the sheet named, all that are seen, or all that hold people."""
    if options.all_sheets:
        return list(found.readable)
    if not options.sheet:
        return list(found.likely)
    wanted = [
        (place, sheet.name)
        for place, file in enumerate(found.files)
        for sheet in file.sheets
        if sheet.name == options.sheet
    ]
    return wanted or [(place, options.sheet) for place, _ in found.likeliest[:1]]


def _check(session: ImportSession, found: Opened, catalog: Catalog, options: argparse.Namespace) -> Summary:
    """Guess the columns of the sheets wanted and find out what happens to each row; tells what it finds."""
    wanted = _sheets(found, options)
    views = session.use(wanted, progress)
    several = len(found.files) > 1
    for view in views:
        about = tr("表“{sheet}”：标题在第 {line} 行，{rows} 行")
        told = about.format(sheet=view.name or view.file, line=view.header_line, rows=view.rows)
        remark(f"{view.file} · {told}" if several else told)
        for guess in view.columns:
            remark(f"  {guess.header} → {target_label(guess.target, catalog)}")
    others = [
        sheet.name
        for place, file in enumerate(found.files)
        for sheet in file.sheets
        if sheet.rows and (place, sheet.name) not in wanted
    ]
    if others:
        remark(tr("没有导入的表：{sheets}").format(sheets="、".join(others)))
    targets = [[guess.target for guess in view.columns] for view in views]
    key = _key(options.key, [guess for view in views for guess in view.columns], catalog)
    summary = session.plan(targets, OnDuplicate(options.on_duplicate), key=key, step=progress)
    for problem, answer in list(summary.asked):
        if answer in options.answer:
            summary = session.correct(session.answered(problem, answer, progress), progress)
    counts = tr(
        "新客户 {new}，更新 {update}，无变化 {same}，可能重复 {duplicate}，有问题 {problem}，不导入 {skip}"
    )
    remark(counts.format(**asdict(summary)))
    if summary.duplicate:
        remark(
            tr("可能重复的 %n 行当作新客户，像谁写在导入备注里；可以在“查重”里合并", "", summary.duplicate)
        )
    if summary.emptied:
        remark(tr("名单里空着、档案里有内容的 %n 格，不会清除", "", summary.emptied))
    return summary


def _key(title: str, columns: Sequence[ColumnGuess], catalog: Catalog) -> str:
    """The item of the column by which alone people are known; `InputError` where it tells nobody apart."""
    if not title:
        return ""
    found = [guess.target for guess in columns if title in (guess.header, guess.target)]
    if not keys.choices(found, catalog):
        raise InputError("no-such-key", column=title)
    return found[0]


def _save_rejects(session: ImportSession, path: Path) -> None:
    """Before anything is written: a workbook that cannot be made stops the import."""
    count = session.rejects(path, progress)
    if count:
        remark(tr("不导入的 %n 行已另存到 {file}", "", count).format(file=path))
    else:
        remark(tr("每一行都能导入，没有另存。"))


def _write(book: Book, session: ImportSession, options: argparse.Namespace, rows: int) -> Result:
    """Copy the file as it is, as the window does, then write."""
    if rows or options.tag.strip():
        progress(0, 0, "backup")
        backup.back_up(book.path, book.key, "import")
    people = [name for name in (options.owner or "").replace("，", ",").split(",") if name.strip()]
    owners = tuple(book.write(staff.add_staff, name).value for name in people)
    choices = ImportChoices(
        list_name([path.name for path in options.list]),
        tag=options.tag.strip(),
        owner_ids=owners,
        source=options.source.strip(),
        consent=consent_line(options.consent),
        keep_originals=options.keep_list,
    )
    done = session.apply(choices, progress).value
    remark(tr("已导入：新增 {new} 位，更新 {old} 位").format(new=done.added, old=done.updated))
    for line in brought(asdict(done)):
        remark(line)
    return done


def export(options: argparse.Namespace) -> int:
    """Write customers to a workbook or a text table."""
    if options.out.suffix.lower() not in KINDS:
        raise FileError("export-kind", path=str(options.out))
    with opened(options) as book:
        query = book.read(query_text.parse, options.query)
        ids = list(book.read(queries.ids, query))
        count = exporting.export_customers(book, options.out, ids, ExportOptions(lang=language()), progress)
    remark(tr("已导出 {count} 位客户到 {file}").format(count=f"{count:,}", file=options.out))
    return 0


def password(options: argparse.Namespace) -> int:
    """Set, change or remove the password: the file is written anew and checked, then takes its place."""
    old = password_of(options)
    fresh = None if options.remove else secret_in(options.new_password_file)
    with opened(options) as book:
        locked = book.key is not None
        if locked or fresh is not None:
            opening.change_password(book, old, fresh, _rewriting)
        older = len(backup.otherwise_locked(options.file))
    remark(_said(locked=locked, fresh=fresh is not None))
    if older:
        remark(tr("还有 %n 份备份用原来的密码（或没有密码）打开，可以在设置里删掉。", "", older))
    return 0


def _rewriting(done: int, total: int, phase: str) -> None:
    """Called many times a second."""
    progress(done, total, "write" if phase == "encrypt" else phase)


def _said(*, locked: bool, fresh: bool) -> str:
    if fresh:
        return tr("密码换好了。") if locked else tr("密码设好了。忘了它，谁也打不开这个文件。")
    return tr("密码去掉了，谁拿到文件都能打开。") if locked else tr("文件本来就没有密码，没有改动。")


COMMANDS: dict[str, Run] = {"new": new, "import": import_list, "export": export, "password": password}
