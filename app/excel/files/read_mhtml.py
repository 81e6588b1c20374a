"""Workbooks saved as a single web page (MHTML), often under the name of .xls."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import PurePosixPath

from app.errors import ListError
from app.excel.files.read_markup import Table, grids_of, tables_of, text_of_markup
from app.excel.rows import Grids

_names = re.compile(
    r"<x:Name>([^<]*)</x:Name>\s*(?:<[^>]*>\s*)*?<x:WorksheetSource\s+HRef=[\"']([^\"']*)", re.IGNORECASE
).findall
_begins = re.compile(rb"(?:\xef\xbb\xbf)?\s*[A-Za-z-]+:[^\n]*\n").match


def is_mhtml(start: bytes) -> bool:
    """Whether a file begins with the headers of such a page."""
    head = start.lower()
    return bool(_begins(start)) and b"mime-version:" in head and b"multipart/" in head


def open_mhtml(data: bytes) -> Grids:
    """The tables of all pages in the file, under the names of their sheets."""
    names: dict[str, str] = {}
    tables: dict[str, Table] = {}
    for place, text in _pages(data):
        names |= {_stem(source): html.unescape(name) for name, source in _names(text)}
        try:
            found = tables_of(text)
        except ListError:  # a page of frames, or of tabs
            continue
        name = names.get(_stem(place), _stem(place))
        for number, table in enumerate(found.values(), 1):
            if any(map(any, table.rows)):
                tables[f"{name} {number}" if len(found) > 1 else name] = table
    if not tables:
        raise ListError("list-unreadable", why="not-a-list")
    return grids_of(tables)


def _pages(data: bytes) -> Iterator[tuple[str, str]]:
    for part in message_from_bytes(data.lstrip(b"\xef\xbb\xbf \r\n\t")).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                yield str(part.get("Content-Location", "")), text_of_markup(page)


def _stem(place: str) -> str:
    return PurePosixPath(place.replace("\\", "/")).stem
