"""show, search and list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.customers import as_json, queries, query_text
from app.customers.rows import CustomerFile
from app.customers.search import queries as search
from app.errors import InputError
from app.fields.catalog import COMPLETENESS
from app.interactions import as_json as contacts_as_json
from ui.commands.common import Run, opened, remark, say, say_json
from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.book import Book

_AT_ONCE = 500
_NAMED = 20


def show(options: argparse.Namespace) -> int:
    """One file, found by its number or by whatever the search box takes."""
    with opened(options) as book:
        customer_id = _the_one(book, options.who)
        if options.json:
            _say_files(book, [customer_id])
        else:
            say("\n".join(_lines(book.read(queries.customer_file, customer_id))))
    return 0


def find(options: argparse.Namespace) -> int:
    """What the search box finds, the best first."""
    with opened(options) as book:
        hits = book.read(search.search, options.text, options.limit, language())
        if options.json:
            _say_files(book, [hit.id for hit in hits])
        else:
            for hit in hits:
                why = hit.excerpt if hit.excerpt != hit.phone else ""
                say("\t".join((hit.number, hit.name, hit.phone, why)).rstrip())
    if not hits:
        remark(tr("没有找到“{text}”。").format(text=options.text))
    return 0


def list_customers(options: argparse.Namespace) -> int:
    """All customers, or those a query finds."""
    with opened(options) as book:
        query = book.read(query_text.parse, options.query)
        ids = list(book.read(queries.ids, query))
        if options.json:
            _say_files(book, ids)
        else:
            _say_lines(book, ids)
    remark(tr("共 %n 位客户", "", len(ids)))
    return 0


def _say_lines(book: Book, ids: list[int]) -> None:
    for start in range(0, len(ids), _AT_ONCE):
        for row in book.read(queries.page, ids[start : start + _AT_ONCE], ["mobile", "owner"], language()):
            say("\t".join((row.number, row.name, row.grade or "", row.cells["mobile"], row.cells["owner"])))


def _say_files(book: Book, ids: list[int]) -> None:
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        contacts = book.read(contacts_as_json.of_customers, some)
        for file in book.read(queries.customer_files, some):
            say_json(as_json.customer_json(file) | {"contacts": contacts.get(file.id, [])})


def _the_one(book: Book, who: str) -> int:
    """`InputError`: nobody-found, or several-customers with their numbers and names."""
    by_number = book.read(queries.id_of_number, who)
    if by_number is not None:
        return by_number
    hits = book.read(search.search, who, _NAMED, language())
    exact = [hit for hit in hits if hit.name == who]
    found = exact if len(exact) == 1 else hits
    if len(found) > 1:
        names = "\n".join(f"  {hit.number}  {hit.name}  {hit.phone}".rstrip() for hit in found)
        raise InputError("several-customers", text=who, names=names)
    if not found:
        raise InputError("nobody-found", text=who)
    return found[0].id


def _lines(file: CustomerFile) -> list[str]:
    lang = language()
    lines = [f"{file.number}  {file.name}  {file.owner}  {file.percent}%"]
    section = ""
    for field in file.catalog.fields:
        value = file.values.get(field.key)
        if value in (None, "", ()) or field.key in ("number", "name", "owner", COMPLETENESS):
            continue
        if field.section != section:
            section = field.section
            lines.append(f"\n[{file.catalog.heading(section, lang)}]")
        shown = queries.MASK if field.sensitive else field.kind.show(value, lang)
        lines.append(f"{field.label(lang)}: {shown}")
    heading = tr("导入备注")
    return [*lines, *(f"{heading}: {note['column']} “{note['text']}”" for note in file.import_notes)]


COMMANDS: dict[str, Run] = {"show": show, "search": find, "list": list_customers}
