"""What stands in an .xlsx beside the cells, found by looking through the XML of its parts."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from app.excel.rows import Merge

_CHUNK = 1 << 20


class Parts:
    """The parts of a workbook; whatever is damaged in them counts as not there."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The part of each sheet, by the sheet's name."""
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts:
            book = _xml(parts.read("xl/workbook.xml"))
            links = _xml(parts.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        return {
            sheet.get("name", ""): posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            for sheet in book.iter("{*}sheet")
            if (target := targets.get(_relation(sheet)))
        }

    def hidden_rows(self, name: str) -> frozenset[int]:
        """The lines of a sheet that are hidden."""
        if not any(b"hidden=" in chunk for chunk in self._chunks(name)):
            return frozenset()
        return frozenset(number for number, row in self._rows(name) if row.get("hidden") in ("1", "true"))

    def merges(self, _name: str) -> Sequence[Merge]:
        """Told by calamine already."""
        return ()

    def _chunks(self, name: str) -> Iterator[bytes]:
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts, parts.open(self.sheets[name]) as part:
            before = b""
            while chunk := part.read(_CHUNK):
                yield before + chunk
                before = chunk[-16:]

    def _rows(self, name: str) -> Iterator[tuple[int, Any]]:
        """Rows by their numbers; one without a number follows the one before."""
        from lxml import etree

        number = 0
        with zipfile.ZipFile(io.BytesIO(self._data)) as parts, parts.open(self.sheets[name]) as part:
            for _, row in etree.iterparse(part, tag="{*}row", resolve_entities=False, no_network=True):
                number = int(row.get("r", number + 1))
                yield number, row
                row.clear(keep_tail=True)
                while row.getprevious() is not None:
                    del row.getparent()[0]


def _xml(data: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _relation(sheet: Any) -> str | None:
    """`r:id`, whichever namespace the relations are of."""
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
