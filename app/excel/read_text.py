"""Text lists: which encoding, which separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from app.errors import ListError
from app.excel.read_workbook import MemoryGrids
from app.excel.rows import ERROR_CELL, Grids, Unread, is_error

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (",", "\t", ";", "|", "，")
_LOOKED_AT = 60
_SAMPLE = 65_536
_FIELD_LIMIT = 1_000_000
_control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")
_excel_text = re.compile(r'="([^"]*)"').fullmatch
_SPECIAL = frozenset("=#'")
_kept_digits = re.compile(r"'[0-9+]").match


def open_text(data: bytes) -> Grids:
    """A list in a text file, as one sheet; `list-unreadable` for what is no text."""
    text = decode(data)
    sample = text[:_SAMPLE]
    if len(_control.findall(sample)) > len(sample) // 100:
        raise ListError("list-unreadable", why="not-a-list")
    text = text.replace("\x00", "")
    separator = guess_separator(text)
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        rows = [[_cell(cell) for cell in row] for row in _reader(text, separator)]
    except csv.Error as error:
        raise ListError("list-unreadable", why="damaged") from error
    return MemoryGrids({"": rows})


def decode(data: bytes) -> str:
    """The text of a file whose encoding nobody told: UTF-8, GB18030, Big5 or UTF-16."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace")
    if b"\x00" in data[:_SAMPLE]:
        return data.decode(_utf_16(data), errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_chinese_encoding(data), errors="replace")


def _utf_16(data: bytes) -> str:
    """Separators and line ends are ASCII: their zero bytes tell which half comes first."""
    sample = data[:_SAMPLE]
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"


def _chinese_encoding(data: bytes) -> str:
    sample = data[:_SAMPLE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample
    fits = [name for name in ("gb18030", "big5") if _decodes(sample, name)]
    if len(fits) < 2:
        return fits[0] if fits else "gb18030"
    return max(fits, key=lambda name: _familiarity(sample.decode(name)))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


_USUAL = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电"
    "姓名性别男女生日手机话号码地址备注客户车型公司职务车牌日期先王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高市区路省街镇村"
    "聯絡電話號碼備註戶車職務別機業務員張劉陳楊黃趙吳孫馬羅區縣這個國時來們對會說發動後學經進過著"
)


def _familiarity(text: str) -> float:
    """How many of the Chinese characters are everyday ones: a wrong decoding gives rare ones."""
    counts = Counter(sign for sign in text if sign >= "\u2e80")
    total = sum(counts.values())
    return sum(n for sign, n in counts.items() if sign in _USUAL) / total if total else 0.0


def guess_separator(text: str) -> str:
    """The sign that cuts most lines into the same number (above one) of cells."""
    return max(_SEPARATORS, key=lambda sign: _evenness(text[:_SAMPLE], sign))


def _evenness(sample: str, separator: str) -> tuple[float, int]:
    widths = []
    try:
        for row in _reader(sample, separator):
            if any(row):
                widths.append(len(row))
            if len(widths) >= _LOOKED_AT:
                break
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, times = Counter(widths).most_common(1)[0]
    return (times / len(widths) * (width > 1) * min(width, 4), width)


def _reader(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _cell(text: str) -> str:
    """A cell without the tab, apostrophe or `="…"` by which programs keep Excel from spoiling digits."""
    text = text.strip("\t ")
    first = text[:1]
    if first not in _SPECIAL:
        return text
    if first == "#":
        return Unread(text, ERROR_CELL) if is_error(text) else text
    if first == "=":
        match = _excel_text(text)
        return match[1] if match else text
    return text[1:] if _kept_digits(text) else text
