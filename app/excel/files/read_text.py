"""Text lists: which encoding, which separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from app.errors import ListError
from app.excel.files.read_padded import split_padded
from app.excel.files.read_workbook import MemoryGrids
from app.excel.rows import Grids
from app.excel.tables import chats, jotted
from app.excel.titles import is_known
from app.excel.unread import BROKEN_TEXT, ERROR_CELL, Unread, is_error

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (",", "\t", ";", "|", "，")
_PLAIN_SEPARATORS = ("\t", ";", "|", ",")
"""Those that do not stand in sentences, too."""
_ODD_SEPARATORS = "~^#*!&_@$%+=:/、"
"""Those by which some programs part the cells; titles tell that it is so."""
_LOOKED_AT = 60
_SAMPLE = 65_536
_FIELD_LIMIT = 1_000_000
_TRIED_LINES = 1000
_CLEAR = 0.9
_FEW = 3
_TOP = 10
"""Lines among which the titles stand."""
_words = re.compile(r"[\s,，;；|\"']+").split
_told_separator = re.compile(r"\ufeff?\"?sep=([,;\t|])\"?\r?\n", re.IGNORECASE).match
_control = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]")
_excel_text = re.compile(r'="((?:[^"]|"")*)"').fullmatch
_SPECIAL = frozenset("=#'")
_kept_digits = re.compile(r"'[0-9+]").match


def open_text(data: bytes) -> Grids:
    """A list in a text file, as one sheet; `list-unreadable` for what is no text."""
    return open_decoded(decode(data))


def open_decoded(text: str) -> Grids:
    """The same of text whose encoding is known."""
    sample = text[:_SAMPLE]
    if len(_control.findall(sample)) > max(len(sample) // 100, _FEW):
        raise ListError("list-unreadable", why="not-a-list")
    text = text.replace("\x00", "").lstrip("\ufeff")
    if not _is_titled(text) and (chat := chats.as_rows(text)):
        return MemoryGrids({"": chat})
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        rows = _rows(text)
    except csv.Error as error:
        raise ListError("list-unreadable", why="damaged") from error
    return MemoryGrids({"": rows})


def _rows(text: str) -> list[list[Any]]:
    told = _told_separator(text)
    if told:
        head, _, rest = text.partition("\n")
        return [[], *_separated(rest, told[1])] if head else []
    separator = _guarded_by(text) or ("\t" if _is_even(text, "\t") else guess_separator(text))
    if not _are_cells(text, separator) and _is_jotted(_lines(text), separator):
        return [[line.strip()] for line in text.splitlines()]
    if _evenness(text[:_SAMPLE], separator)[0] <= 0:
        lines = text.splitlines()
        if odd := next((sign for sign in _ODD_SEPARATORS if _has_titles(lines, sign)), ""):
            return _separated(text, odd)
        padded = None if _is_only_by_tabs(lines) else split_padded(lines)
        if padded:
            return [[cell_text(cell) for cell in row] for row in padded]
        separator = "、" if _is_even(text, "、") else _commonest(lines)
    if not _are_cells(text, separator) and _names_people(_lines(text)):
        return [[line.strip()] for line in text.splitlines()]
    return _separated(text, separator)


def _guarded_by(text: str) -> str:
    """The sign that parts cells if tabs only stand at their edges, where they keep digits as they are."""
    signs = (sign for sign in (",", ";") if _is_even(text, sign))
    return next((sign for sign in signs if _guards(text[:_SAMPLE], sign)), "")


def _guards(sample: str, separator: str) -> bool:
    rows = islice(_reader(sample, separator), _LOOKED_AT)
    tabbed = [cell for row in rows for cell in row if "\t" in cell]
    return any(cell.strip() for cell in tabbed) and not any("\t" in cell.strip() for cell in tabbed)


def _lines(text: str) -> list[str]:
    """The first lines, in one where a cell in quotation marks goes on below."""
    lines: list[str] = []
    is_open = False
    for line in text[:_SAMPLE].splitlines():
        if is_open:
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        is_open ^= line.count('"') % 2 == 1
    return text[:_SAMPLE].splitlines() if is_open else lines


def _are_cells(text: str, separator: str) -> bool:
    """Whether the sign surely parts cells: in nearly every line, below titles, or behind labels."""
    lines = _lines(text)
    if _is_even(text, separator) or _has_titles(lines, separator) or _has_labels(lines, separator):
        return True
    return separator in _PLAIN_SEPARATORS and _is_even_but_for_heads(lines, separator)


def _is_even_but_for_heads(lines: list[str], separator: str) -> bool:
    """Whether the sign parts most lines alike, into three cells and more; heads and sums have none."""
    widths = Counter(len(_cut(line, separator)) for line in lines if separator in line)
    width, times = widths.most_common(1)[0] if widths else (0, 0)
    told = sum(bool(line.strip()) for line in lines)
    return width >= _FEW and times >= _CLEAR * widths.total() and 2 * times > told


def _is_jotted(lines: list[str], separator: str) -> bool:
    """Whether people are jotted down, one a line or a paragraph."""
    if jotted.are_people(lines, counted=True) or jotted.are_paragraphs(lines):
        return True
    is_parted = any(separator in line for line in lines)
    return is_parted and jotted.are_people([line.partition(separator)[0] for line in lines])


def _is_titled(text: str) -> bool:
    """Whether the text is a table for the titles near its top, whatever its lines look like."""
    lines = _lines(text)
    return any(_has_titles(lines, separator) for separator in _SEPARATORS)


def _has_titles(lines: list[str], separator: str) -> bool:
    """Whether a line near the top is that of the titles of columns, under a heading that has fewer cells."""
    for line, below in pairwise(lines[:_TOP]):
        cells = [cell.strip() for cell in _cut(line, separator)]
        known = sum(map(is_known, cells))
        if known >= _FEW and 2 * known >= len(cells) and len(_cut(below, separator)) == len(cells):
            return True
    return False


def _cut(line: str, separator: str) -> list[str]:
    """The cells of a line; a sign in quotation marks parts none."""
    return _badly_quoted(line, separator) if '"' in line else line.split(separator)


def _has_labels(lines: list[str], separator: str) -> bool:
    """Whether most lines with the sign are those of cards: a title before its value, perhaps behind a word.

    Those without it may be headings.
    """
    parted = [line.split(separator) for line in lines if separator in line]
    told = sum(bool(line.strip()) for line in lines)
    labelled = sum(any(is_known(cell.strip()) for cell in cells[:-1][:2]) for cells in parted)
    return labelled >= _FEW and 2 * labelled > len(parted) and _FEW * len(parted) >= told


def _names_people(lines: list[str]) -> bool:
    """Whether most lines name somebody with a number, and no titles stand above them."""
    told = [[word for word in _words(line) if word] for line in lines[:_TOP]]
    if any(len(words) > 1 and 2 * sum(map(is_known, words)) > len(words) for words in told):
        return False
    return jotted.are_people(lines)


def _is_only_by_tabs(lines: list[str]) -> bool:
    """Whether single tabs part the words of most lines, and nothing is padded to make columns even."""
    told = [line for line in lines if line.strip()]
    parted = sum("\t" in line.strip() for line in told)
    return 2 * parted > len(told) and not any("  " in line or "\t\t" in line.strip() for line in told)


def _commonest(lines: list[str]) -> str:
    """The sign that most lines hold, as of cards with lines of two cells and of four; else the tab."""
    told = [line for line in lines if line.strip()]
    held = {sign: sum(sign in line for line in told) for sign in _PLAIN_SEPARATORS}
    best = max(held, key=lambda sign: held[sign])
    return best if 2 * held[best] >= len(told) else "\t"


def _is_even(text: str, separator: str) -> bool:
    """Whether nearly every line has the same number of cells with it, and more than one."""
    evenness, width = _evenness(text[:_SAMPLE], separator)
    return evenness >= _CLEAR * min(width, 4) and width > 1


def _separated(text: str, separator: str) -> list[list[Any]]:
    """The rows; a quotation mark that is never closed is a sign like others, and swallows nothing."""
    if '"' not in text:
        return [[cell_text(cell) for cell in row] for row in _reader(text, separator)]
    lines = io.StringIO(text, newline="").readlines()
    rows: list[list[Any]] = []
    at = 0
    while at < len(lines):
        at += _take_rows(lines, at, separator, rows)
        if at < len(lines):
            rows.append([cell_text(cell) for cell in _badly_quoted(lines[at].rstrip("\r\n"), separator)])
            at += 1
    return rows


def _badly_quoted(line: str, separator: str) -> list[str]:
    """The cells of a line whose marks no reader understands: those around a cell fall, others are its own."""
    if line.count('"') % 2:
        return next(csv.reader([line], delimiter=separator, quoting=csv.QUOTE_NONE), [])
    sign = re.escape(separator)
    found = re.findall(rf'(?:^|{sign})(?:"(.*?)"(?={sign}|$)|((?!")[^{sign}]*)(?={sign}|$))', line)
    told = [quoted.replace('""', '"') if quoted else bare for quoted, bare in found]
    plain = next(_reader(line, separator), [])
    return told if len(told) == len(plain) else plain


def _take_rows(lines: list[str], at: int, separator: str, rows: list[list[Any]]) -> int:
    """Add the rows up to one with a wrong quotation mark; gives back how many lines they had."""
    reader = csv.reader((lines[place] for place in range(at, len(lines))), delimiter=separator, strict=True)
    begin = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return begin
        except csv.Error:
            return begin
        if reader.line_num > begin + 1 and _swallows(row, separator, rows[-_FEW:]):
            return begin
        begin = reader.line_num
        rows.append([cell_text(cell) for cell in row])


def _swallows(row: list[str], separator: str, above: list[list[Any]]) -> bool:
    """Whether a cell, though it is closed, has nothing but whole rows in it, as wide as those above."""
    widths = {len(cells) for cells in above if len(cells) > 2}
    inner = [line for cell in row if cell.count("\n") > _FEW for line in cell.split("\n")[1:-1]]
    return bool(inner) and all(line.count(separator) + 1 in widths for line in inner)


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
        lines = data.split(b"\n")
        if _mostly_utf_8(lines):
            return "\n".join(map(_decoded_line, lines))
        return data.decode(_chinese_encoding(data), errors="replace")


def _mostly_utf_8(lines: list[bytes]) -> bool:
    """Whether only some lines are damaged or were put in by another program."""
    told = list(islice((line for line in lines if not line.isascii()), _TRIED_LINES))
    return sum(_decodes(line, "utf-8") for line in told) > len(told) / 2


def _decoded_line(line: bytes) -> str:
    """A line that was put in by another program, or of which some signs are damaged."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = line.decode("utf-8", errors="replace")
        is_cut = error.reason == "unexpected end of data"
        whole = sum(sign > "\x7f" and sign != "\ufffd" for sign in damaged)
        if is_cut or whole > damaged.count("\ufffd") or not _decodes(line, "gb18030"):
            return damaged
        return line.decode("gb18030")


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


def cell_text(text: str) -> str:
    """A cell without the tab, apostrophe or `="…"` by which programs keep Excel from spoiling digits."""
    text = text.strip("\t ")
    if "\ufffd" in text:
        return Unread(text, BROKEN_TEXT)
    first = text[:1]
    if first not in _SPECIAL:
        return text
    if first == "#":
        return Unread(text, ERROR_CELL) if is_error(text) else text
    if first == "=":
        match = _excel_text(text)
        return match[1].replace('""', '"') if match else text
    return text[1:] if _kept_digits(text) else text
