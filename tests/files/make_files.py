"""Files of the many kinds that a list may be in, written byte by byte where no library writes them."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterator, Sequence
from hashlib import md5
from pathlib import Path
from typing import Any

import xlwt
from openpyxl import Workbook
from xlwt.CompoundDoc import XlsDoc

Rows = Sequence[Sequence[Any]]

FAMILY = (
    ("", "客户名单", ""),
    ("", "姓名", "电话"),
    ("", "王伟", "13600001234"),
    ("", "", "13600001235"),
    ("", "刘芳", "13900004321"),
)
"""One title over two columns, one name over two lines; nothing in the first column."""
FAMILY_MERGES = [(1, 1, 1, 2), (3, 1, 4, 1)]
FAMILY_HIDDEN = 5


def family_xlsx(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in FAMILY:
        sheet.append([cell or None for cell in row])
    for top, left, bottom, right in FAMILY_MERGES:
        sheet.merge_cells(start_row=top, start_column=left + 1, end_row=bottom, end_column=right + 1)
    sheet.row_dimensions[FAMILY_HIDDEN].hidden = True
    book.save(path)
    return path


def family_xls(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("客户")
    for top, left, bottom, right in FAMILY_MERGES:
        sheet.merge(top - 1, bottom - 1, left, right)
    for line, row in enumerate(FAMILY):
        for column, cell in enumerate(row):
            if cell:
                sheet.write(line, column, cell)
    sheet.row(FAMILY_HIDDEN - 1).hidden = True
    book.save(str(path))
    return path


def family_html(path: Path) -> Path:
    path.write_text(
        "<html><meta charset=utf-8><table><tr><td><td colspan=2>客户名单</tr><tr><td><td>姓名<td>电话</tr>"
        "<tr><td><td rowspan=2>王伟<td>13600001234</tr><tr><td><td>13600001235</tr>"
        "<tr style='height:0;display:none'><td><td>刘芳<td>13900004321</tr></table></html>",
        encoding="utf-8",
    )
    return path


def family_xml(path: Path) -> Path:
    def cell(text: str, more: str = "") -> str:
        return f'<Cell {more}><Data ss:Type="String">{text}</Data></Cell>'

    second = 'ss:Index="2"'
    rows = (
        "<Row>" + cell("客户名单", f'{second} ss:MergeAcross="1"'),
        "<Row>" + cell("姓名", second) + cell("电话"),
        "<Row>" + cell("王伟", f'{second} ss:MergeDown="1"') + cell("13600001234"),
        "<Row>" + cell("13600001235", 'ss:Index="3"'),
        '<Row ss:Hidden="1">' + cell("刘芳", second) + cell("13900004321"),
    )
    path.write_text(spreadsheet_xml("</Row>".join((*rows, ""))), encoding="utf-8")
    return path


def spreadsheet_xml(rows: str, name: str = "客户") -> str:
    """XML Spreadsheet 2003 with these rows."""
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="{name}"><Table>{rows}</Table></Worksheet></Workbook>'
    )


def family_ods(path: Path) -> Path:
    def cell(text: str, more: str = "") -> str:
        return (
            f'<table:table-cell {more} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        )

    empty, covered = "<table:table-cell/>", "<table:covered-table-cell/>"
    rows = (
        empty + cell("客户名单", 'table:number-columns-spanned="2" table:number-rows-spanned="1"') + covered,
        empty + cell("姓名") + cell("电话"),
        empty
        + cell("王伟", 'table:number-columns-spanned="1" table:number-rows-spanned="2"')
        + cell("13600001234"),
        empty + covered + cell("13600001235"),
        empty + cell("刘芳") + cell("13900004321"),
    )
    visible = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows[:4])
    return ods(path, f'{visible}<table:table-row table:visibility="filter">{rows[4]}</table:table-row>')


def ods(path: Path, rows: str, manifest: str = "") -> Path:
    """A document with one sheet of these rows."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("table", "table"), ("text", "text"))
    )
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f"{manifest}</manifest:manifest>",
        )
        parts.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
            f'<office:body><office:spreadsheet><table:table table:name="客户">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def bare_parts(
    sheet: str, *, strings: str = "", properties: str = "", strict: bool = False
) -> dict[str, str]:
    """The parts of an .xlsx with the XML of one sheet as it is given. Styles: 1 a day, 2 a time span."""
    main, office = (_MAIN, _OFFICE)
    if strict:
        main, office = (f"http://purl.oclc.org/ooxml/{name}" for name in _STRICT)
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/{kind}" Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(_LINKS, 1)
    )
    types = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_SHEET_TYPE}.{kind}+xml"/>'
        for part, kind in (("workbook", "sheet.main"), *_TYPES)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{properties}'
        '<sheets><sheet name="客户" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts><font/></fonts>'
        "<fills><fill><patternFill/></fill></fills>"
        '<borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="46" applyNumberFormat="1"/>'
        '</cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    }


_STRICT = ("spreadsheetml/main", "officeDocument/relationships")
_LINKS = (("worksheet", "worksheets/sheet1"), ("sharedStrings", "sharedStrings"), ("styles", "styles"))
_TYPES = (("worksheets/sheet1", "worksheet"), ("sharedStrings", "sharedStrings"), ("styles", "styles"))


def write_parts(path: Path, parts: dict[str, str]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return path


def bare_xlsx(path: Path, sheet: str, *, properties: str = "", strict: bool = False) -> Path:
    """An .xlsx of the XML of its one sheet."""
    return write_parts(path, bare_parts(sheet, properties=properties, strict=strict))


def text_cell(place: str, text: str) -> str:
    """A cell with its text inside."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def quoted(text: str, encoding: str = "utf-8") -> str:
    """Quoted-printable, every byte of it."""
    return "".join(f"={byte:02X}" for byte in text.encode(encoding))


def mhtml(path: Path) -> Path:
    """A workbook as Excel saves it for the web: a page of frames, and one for the sheet."""
    name = "".join(f"&#{ord(sign)};" for sign in "客户")
    frames = (
        '<html xmlns:x=3D"urn:schemas-microsoft-com:office:excel"><head><x:ExcelWorksheet>'
        f"<x:Name>{name}</x:Name>"
        '<x:WorksheetSource HRef=3D"list.files/sheet001.htm"/></x:ExcelWorksheet></head><frameset></html>'
    )
    rows = (("姓名", "电话"), ("王伟", "13600001234"))
    cells = "".join(
        "<tr>" + "".join(f"<td>{quoted(cell, 'gb2312')}</td>" for cell in row) + "</tr>" for row in rows
    )
    pages = (
        ("list.htm", frames),
        ("list.files/sheet001.htm", f"<html><meta charset=3Dgb2312><table>{cells}</table></html>"),
    )
    parts = "".join(
        f"--=_Next\r\nContent-Location: file:///C:/{place}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f'Content-Type: text/html; charset="us-ascii"\r\n\r\n{page}\r\n\r\n'
        for place, page in pages
    )
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_Next"\r\n\r\n'
    path.write_bytes(f"{head}{parts}--=_Next--\r\n".encode("ascii"))
    return path


def _record(kind: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack("<HH", kind, len(body)) + body


def old_stream(version: int, rows: Rows, *, told: bool = True, name: str = "客户") -> bytes:
    """The bare records of Excel 2, 3, 4 (one sheet) or 5 (a workbook), texts in GBK, which is `told`."""
    high = {2: 0x0000, 3: 0x0200, 4: 0x0400, 5: 0x0800}[version]
    cell_high = 0x0000 if version == 2 else 0x0200
    body = bytearray()
    for line, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HH", line, column) + (bytes(3) if version == 2 else bytes(2))
            if isinstance(cell, float):
                body += _record(0x0003 | cell_high, place, struct.pack("<d", cell))
            elif cell:
                text = str(cell).encode("gbk")
                size = struct.pack("<B" if version == 2 else "<H", len(text))
                body += _record(0x0004 | cell_high, place, size, text)
    codepage = _record(0x0042, struct.pack("<H", 936)) if told else b""
    end = _record(0x000A)
    begin = _record(0x0009 | high, struct.pack("<HH", version << 8, 0x0010), bytes(0 if version == 2 else 2))
    if version < 5:
        return begin + codepage + bytes(body) + end
    begin = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    book = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0)) + codepage
    title = name.encode("gbk")
    offset = len(book) + 4 + 7 + len(title) + len(end)
    book += _record(0x0085, struct.pack("<IBBB", offset, 0, 0, len(title)), title) + end
    return book + begin + bytes(body) + end


def old_xls(path: Path, version: int, rows: Rows, *, told: bool = True, filepass: bool = False) -> Path:
    """A workbook of Excel 2 to 5 (95): the last one inside a compound document."""
    stream = old_stream(version, rows, told=told)
    if filepass:
        stream = _with_filepass(stream, _record(0x002F, bytes(4)))
    if version == 5:
        XlsDoc().save(str(path), stream)
    else:
        path.write_bytes(stream)
    return path


def _binary(kind: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(body)
    return head + (bytes([size]) if size < 0x80 else bytes([size & 0x7F | 0x80, size >> 7])) + body


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(path: Path, rows: Rows, hidden: int = 0, *, merged: bool = True, since_1904: bool = False) -> Path:
    """A binary workbook: texts, numbers, days, and `#N/A` as an error.

    `merged`: an area over the first two cells.
    """
    epoch = dt.date(1904, 1, 1) if since_1904 else dt.date(1899, 12, 30)
    body = bytearray()
    for line, cells in enumerate(rows):
        flags = bytes([0, 0x10 if line + 1 == hidden else 0, 0])
        body += _binary(0, struct.pack("<IIH", line, 0, 300), flags, bytes(4))
        for column, cell in enumerate(cells):
            place = struct.pack("<II", column, 0)
            if cell == "#N/A":
                body += _binary(3, place, b"\x2a")
            elif isinstance(cell, float):
                body += _binary(5, place, struct.pack("<d", cell))
            elif isinstance(cell, dt.date):
                body += _binary(5, struct.pack("<IId", column, 1, (cell - epoch).days))
            elif cell:
                body += _binary(6, place, _wide(str(cell)))
    size = struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    merges = _binary(177, struct.pack("<I", 1)) + _binary(176, struct.pack("<4I", 0, 0, 0, 1)) + _binary(178)
    sheet = _binary(129) + _binary(148, size) + _binary(145) + bytes(body) + _binary(146)
    sheet += (merges if merged else b"") + _binary(130)
    styles = _binary(278) + _binary(617, struct.pack("<I", 2))
    styles += b"".join(_binary(47, struct.pack("<HH", 0, number), bytes(12)) for number in (0, 14))
    styles += _binary(618) + _binary(279)
    book = (
        _binary(131)
        + _binary(153, struct.pack("<III", since_1904, 0, 0))
        + _binary(143)
        + _binary(156, struct.pack("<II", 0, 1), _wide("rId1"), _wide("客户"))
    )
    book += _binary(144) + _binary(132)
    links = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/worksheet" '
        f'Target="worksheets/sheet1.bin"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.bin"/>'
        "</Relationships>"
    )
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        parts.writestr("xl/workbook.bin", book)
        parts.writestr("xl/_rels/workbook.bin.rels", links)
        parts.writestr("xl/styles.bin", styles)
        parts.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


def protected_xls(path: Path, password: str, rows: Rows) -> Path:
    """An old workbook that wants a password: the RC4 of Excel 97."""
    from msoffcrypto.method.rc4 import DocumentRC4

    book = xlwt.Workbook()
    sheet = book.add_sheet("客户")
    for line, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write(line, column, cell)
    salt = bytes(range(16))

    def ciphered(data: bytes) -> bytes:
        return bytes(DocumentRC4.decrypt(password, salt, io.BytesIO(data), blocksize=1024).read())

    proof = ciphered(bytes(16) + md5(bytes(16), usedforsecurity=False).digest())
    plain = b"".join(_record(kind, body) for kind, body in _records_of(book.get_biff_data()))
    even = bytes((2 - len(plain)) % 4)  # what reads it wants whole records up to the end of a sector
    filepass = _record(0x002F, struct.pack("<HHH", 1, 1, 1), salt, proof, even)
    stream = _with_filepass(plain, filepass)
    hidden = ciphered(b"".join(bytes(len(part)) if kept else part for kept, part in _parts_of(stream)))
    mixed, at = bytearray(), 0
    for kept, part in _parts_of(stream):
        mixed += part if kept else hidden[at : at + len(part)]
        at += len(part)
    XlsDoc().save(str(path), bytes(mixed))
    return path


def _with_filepass(stream: bytes, filepass: bytes) -> bytes:
    """The record after the first one; sheets then begin later than they did."""
    records = list(_records_of(stream))
    out = bytearray()
    for place, (kind, body) in enumerate(records):
        begin = int.from_bytes(body[:4], "little") + len(filepass)
        moved = begin.to_bytes(4, "little") + body[4:] if kind == 0x0085 else body
        out += _record(kind, moved) + (filepass if place == 0 else b"")
    return bytes(out)


def _records_of(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _parts_of(stream: bytes) -> Iterator[tuple[bool, bytes]]:
    """What stays as it is (heads, beginnings, places of sheets), and what is encrypted."""
    for kind, body in _records_of(stream):
        yield True, struct.pack("<HH", kind, len(body))
        kept = len(body) if kind in (0x0809, 0x002F, 0x00E1) else 4 if kind == 0x0085 else 0
        yield True, body[:kept]
        yield False, body[kept:]
