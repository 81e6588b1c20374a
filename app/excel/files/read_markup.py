"""Tables in HTML and in XML Spreadsheet 2003, which many programs save under the name of .xls."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.errors import ListError
from app.excel.files.read_text import decode
from app.excel.files.read_workbook import MemoryGrids
from app.excel.rows import Grids, Merge
from app.excel.unread import ERROR_CELL, Unread, is_error

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_XL = "{urn:schemas-microsoft-com:office:excel}"
_MAX_SPAN = 500
_HEAD = 65_536
_begins = re.compile(
    rb"\s*<(?:!doctype html|!--|\?xml|(?:html|head|meta|title|link|style|script|body|form|center|font|div"
    rb"|span|p|b|table|thead|tbody|tr)[\s>])",
    re.IGNORECASE,
).match
_declared = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)").search
_unseen = re.compile(r"display\s*:\s*none", re.IGNORECASE).search
_has_table = re.compile(r"<table[\s>]|^(?!.*<tr[\s>])", re.IGNORECASE | re.DOTALL).search
_declaration = re.compile(r"^\s*<\?xml[^>]*\?>").sub


def is_markup(start: bytes) -> bool:
    """Whether a file begins like HTML or XML, in whichever encoding."""
    return bool(_begins(start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")))


def open_markup(data: bytes) -> Grids:
    """The tables of the file, each as a sheet."""
    return grids_of(tables_of(text_of_markup(data)))


def tables_of(text: str) -> dict[str, Table]:
    """The tables by name, or by number where they have none; `list-unreadable` without any."""
    from lxml.etree import LxmlError

    if "<!ENTITY" in text[:_HEAD]:
        raise ListError("list-unreadable", why="entities")
    try:
        tables = _xml_sheets(text) if "urn:schemas-microsoft-com:office:spreadsheet" in text else {}
        tables = tables or _html_tables(text)
    except (ValueError, SyntaxError, LxmlError) as error:
        raise ListError("list-unreadable", why="damaged") from error
    if not tables:
        raise ListError("list-unreadable", why="not-a-list")
    return tables


def grids_of(tables: Mapping[str, Table]) -> Grids:
    """Tables as the sheets of a file."""
    return MemoryGrids(
        {name: table.rows for name, table in tables.items()},
        {name for name, table in tables.items() if table.is_hidden},
        {name: table.merges for name, table in tables.items()},
        {name: table.hidden_rows for name, table in tables.items()},
        since_1904=any(table.since_1904 for table in tables.values()),
    )


@dataclass(slots=True)
class Table:
    """One table as it is being read."""

    rows: list[list[Any]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    is_hidden: bool = False
    since_1904: bool = False

    def merge(self, column: int, across: int, down: int) -> None:
        """Note a cell of the line that is next, where it spans more than itself."""
        if across > 1 or down > 1:
            line = len(self.rows) + 1
            self.merges.append((line, column, line + down - 1, column + across - 1))

    def add(self, cells: list[Any], *, hidden: bool) -> None:
        """The next line."""
        self.rows.append(cells)
        if hidden:
            self.hidden_rows.add(len(self.rows))


def text_of_markup(data: bytes) -> str:
    """The text of a page in the encoding that it declares, or in the likeliest."""
    declared = _declared(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name.startswith("gb"):
        name = "gb18030"
    try:
        return data.decode(name or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(data)


def _html_tables(text: str) -> dict[str, Table]:
    from lxml import html

    if not _has_table(text):
        text = f"<table>{text}</table>"
    root = html.fromstring(_declaration("", text))
    tables = [table for table in root.iter("table") if not table.xpath(".//table")]
    return {f"{number}": _table_rows(table) for number, table in enumerate(tables, 1)}


def _table_rows(table: Any) -> Table:
    """Cells with their spans: what spans stands in its first place only."""
    found = Table()
    below: dict[int, int] = {}
    for line in table.iter("tr"):
        cells: list[Any] = []
        waiting = {column: left for column, left in below.items() if left > 0}
        below = {column: left - 1 for column, left in waiting.items()}
        for cell in line.iter("td", "th"):
            while waiting.pop(len(cells), 0):
                cells.append("")
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            found.merge(len(cells), across, down)
            below.update(dict.fromkeys(range(len(cells), len(cells) + across), down - 1) if down > 1 else {})
            cells += [_text(cell), *[""] * (across - 1)]
        found.add(cells, hidden=bool(_unseen(line.get("style", ""))))
    return found


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1")
    return min(max(int(value), 1), _MAX_SPAN) if value.isascii() and value.isdecimal() else 1


def _text(cell: Any) -> str:
    for line_end in cell.iter("br"):
        line_end.tail = "\n" + (line_end.tail or "")
    lines = cell.text_content().replace("\xa0", " ").split("\n")
    text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
    return Unread(text, ERROR_CELL) if is_error(text) else text


def _xml_sheets(text: str) -> dict[str, Table]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(_declaration("", text).encode(), parser)
    if root is None:
        return {}
    tables = {sheet.get(f"{_SS}Name", ""): _xml_rows(sheet) for sheet in root.iter(f"{_SS}Worksheet")}
    since_1904 = next(root.iter(f"{_XL}Date1904"), None) is not None
    for table in tables.values():
        table.since_1904 = since_1904
    return tables


def _xml_rows(sheet: Any) -> Table:
    """`ss:Index` skips rows and cells."""
    found = Table(is_hidden=any(seen.text != "SheetVisible" for seen in sheet.iter(f"{_XL}Visible")))
    for row in sheet.iter(f"{_SS}Row"):
        _pad(found.rows, row, [])
        cells: list[Any] = []
        for cell in row.iter(f"{_SS}Cell"):
            _pad(cells, cell, "")
            across, down = _more(cell, "MergeAcross"), _more(cell, "MergeDown")
            found.merge(len(cells), across + 1, down + 1)
            cells += [_xml_value(cell.find(f"{_SS}Data")), *[""] * across]
        found.add(cells, hidden=row.get(f"{_SS}Hidden") == "1")
    return found


def _more(cell: Any, name: str) -> int:
    value = cell.get(f"{_SS}{name}", "0")
    return min(int(value), _MAX_SPAN) if value.isascii() and value.isdecimal() else 0


def _pad(before: list[Any], element: Any, empty: Any) -> None:
    index = element.get(f"{_SS}Index", "")
    if index.isdecimal() and int(index) <= 1_048_576:
        before.extend(empty for _ in range(int(index) - 1 - len(before)))


def _xml_value(data: Any) -> Any:
    if data is None:
        return ""
    text = "".join(data.itertext())
    match data.get(f"{_SS}Type"):
        case "Number":
            return _or_text(float, text)
        case "DateTime":
            return _or_text(dt.datetime.fromisoformat, text[:19])
        case "Boolean":
            return text == "1"
        case "Error":
            return Unread(text or "#N/A", ERROR_CELL)
    return text


def _or_text(read: Callable[[str], Any], text: str) -> Any:
    """What a cell says it holds, or what stands there instead."""
    try:
        return read(text)
    except ValueError:
        return text
