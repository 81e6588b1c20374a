"""A legacy list of any length, quickly: `python -m tests.bench.legacy ROWS FILE.xlsx`.

Thirty columns as such lists have them, with shared strings, numbers and dated cells, written as the bare XML
that a workbook needs: a library would take a minute for what is then read in seconds.
"""

from __future__ import annotations

import datetime as dt
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape

from tests.bench.rows import Maker

TITLES = """
客户名称 性别 联系电话 办公电话 生日 称呼 单位 职务 地址 爱人 爱人生日 孩子 孩子生日 购车日期 车型 车价
付款方式 品牌 车牌号 保险到期 里程 等级 意向级别 客户状态 性格 爱好 标签 最近联系内容 登记日期 备注
""".split()
DATED = 1
"""The style of a cell that holds a day."""
_EPOCH = dt.date(1899, 12, 30)
_WORDS = {"male": "男", "female": "女", "loan": "贷款"}

Cell = str | int | dt.date | None


def legacy_rows(count: int) -> Iterator[list[Cell]]:
    """The rows below the titles."""
    maker = Maker(count)
    for number in range(1, count + 1):
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for table, row in maker.customer(number):
            found[table].append(row)
        yield _row(found)


def _row(found: dict[str, list[dict[str, Any]]]) -> list[Cell]:
    own, phones, (spouse, child) = found["customer"][0], found["phone"], found["family_member"]
    deal, car, said = found["purchase"][0], found["asset"][0], found["interaction"][-1]
    hobby, tag = found["tag"]
    person: list[Cell] = [
        own["name"],
        _WORDS[own["sex"]],
        *_phones(phones),
        _birthday(own),
        own["salutation"],
    ]
    work = [own["company"], own["position"], found["address"][0]["text"]]
    family = [spouse["name"], _birthday(spouse), child["name"], _birthday(child)]
    bought = [deal["delivered_on"], deal["product"], deal["amount"] // 100, _WORDS[deal["payment"]]]
    owned = [car["name"], car["identifier"], car["insurance_expiry"], car["mileage"]]
    known = [own["grade"], own["intent"], own["stage"], own["personality"], hobby["word"], tag["word"]]
    return [*person, *work, *family, *bought, *owned, *known, said["text"], own["opened_on"], own["notes"]]


def _phones(phones: list[dict[str, Any]]) -> tuple[Cell, Cell]:
    """The mobile and, where there is one, the office line."""
    return phones[0]["number"], phones[1]["number"] if len(phones) > 1 else None


def _birthday(row: dict[str, Any]) -> Cell:
    year, month, day = row["birth_year"], row["birth_month"], row["birth_day"]
    return f"{year}年农历{month}月{day}日" if row["birth_calendar"] == "lunar" else dt.date(year, month, day)


def make_list(path: Path, count: int) -> None:
    """Write the workbook."""
    strings: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as parts:
        for name, text in _PARTS.items():
            parts.writestr(name, _HEAD + text)
        with parts.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            _write_sheet(sheet, chain([list(TITLES)], legacy_rows(count)), strings)
        with parts.open("xl/sharedStrings.xml", "w", force_zip64=True) as shared:
            shared.write(f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">'.encode())
            for text in strings:
                shared.write(f"<si><t>{escape(text)}</t></si>".encode())
            shared.write(b"</sst>")


def _write_sheet(sheet: IO[bytes], rows: Iterable[Sequence[Cell]], strings: dict[str, int]) -> None:
    sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
    for line, row in enumerate(rows, 1):
        cells = "".join(
            _cell(value, column, line, strings) for value, column in zip(row, _COLUMNS, strict=True)
        )
        sheet.write(f'<row r="{line}">{cells}</row>'.encode())
    sheet.write(b"</sheetData></worksheet>")


def _cell(value: Cell, column: str, line: int, strings: dict[str, int]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{column}{line}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
    if isinstance(value, dt.date):
        return f'<c r="{column}{line}" s="{DATED}"><v>{(value - _EPOCH).days}</v></c>'
    return f'<c r="{column}{line}"><v>{value}</v></c>'


_COLUMNS = [chr(65 + place) if place < 26 else f"A{chr(39 + place)}" for place in range(len(TITLES))]
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
        '<sheet name="基盘客户" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_DOCUMENT}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{_DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def main() -> None:
    """Make the list that is asked for."""
    make_list(Path(sys.argv[2]), int(sys.argv[1]))


if __name__ == "__main__":
    main()
