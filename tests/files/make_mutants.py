"""Damaged lists: small specimens of every kind of file, with bytes and parts of them changed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.files import make_files as files
from tests.files import make_lists as lists

ROWS = [("姓名", "手机", "金额"), ("王伟", "13600001234", 12.5), ("刘芳", "13900004321", 1.0)]
_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;伟;;;\r\nTEL;CELL:13600001234\r\nEND:VCARD\r\n"


def _xlsx(path: Path) -> Path:
    cells = "".join(f'<c r="{place}"><v>{number}</v></c>' for number, place in enumerate("ABC"))
    return files.bare_xlsx(path, f'<sheetData><row r="1">{cells}</row></sheetData>', strict=True)


def _vcard(path: Path) -> Path:
    path.write_text(_CARD * 3, encoding="utf-8")
    return path


_MAKERS: dict[str, Callable[[Path], Path]] = {
    "legacy.xlsx": lists.legacy_xlsx,
    "family.xlsx": files.family_xlsx,
    "strict.xlsx": _xlsx,
    "protected.xlsx": lambda path: lists.protected_xlsx(path, "VelvetSweatshop"),
    "binary.xlsb": lambda path: files.xlsb(path, ROWS, hidden=2),
    "legacy.xls": lists.legacy_xls,
    "family.xls": files.family_xls,
    "protected.xls": lambda path: files.protected_xls(path, "VelvetSweatshop", ROWS),
    "biff2.xls": lambda path: files.old_xls(path, 2, ROWS),
    "biff4.xls": lambda path: files.old_xls(path, 4, ROWS),
    "biff5.xls": lambda path: files.old_xls(path, 5, ROWS),
    "family.ods": files.family_ods,
    "html.xls": lambda path: lists.html_xls(path, ROWS),
    "xml.xls": files.family_xml,
    "page.mht": files.mhtml,
    "gbk.csv": lambda path: lists.text(path, ROWS, "gbk"),
    "utf-16.txt": lambda path: lists.text(path, ROWS, "utf-16", "\t"),
    "people.vcf": _vcard,
}


def mutants(folder: Path, count: int, seed: int = 20261122) -> Iterator[tuple[str, bytes]]:
    """So many damaged files, the same ones for the same seed."""
    chance = random.Random(seed)
    specimens = {name: make(folder / name).read_bytes() for name, make in _MAKERS.items()}
    names = list(specimens)
    for number in range(count):
        name = names[number % len(names)]
        data = specimens[name]
        ways = [_flipped, _cut, _doubled, _wild]
        if data.startswith(b"PK"):
            ways += [_without_part, _swapped_parts, _flipped_part, _flipped_part, _wild_part]
        yield f"{number}-{name}", chance.choice(ways)(chance, data)


def _flipped(chance: random.Random, data: bytes) -> bytes:
    """A few bytes changed."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20, 100))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, data: bytes) -> bytes:
    """A download that broke off, or one whose beginning is lost."""
    at = chance.randrange(1, len(data))
    return data[:at] if chance.random() < 0.8 else data[at:]


def _doubled(chance: random.Random, data: bytes) -> bytes:
    """A piece of it once more somewhere else."""
    begin = chance.randrange(len(data))
    piece = data[begin : begin + chance.choice((1, 4, 64, 2000))]
    at = chance.randrange(len(data))
    return data[:at] + piece + data[at:]


def _wild(chance: random.Random, data: bytes) -> bytes:
    """A number in it made huge, or negative."""
    at = chance.randrange(len(data))
    return data[:at] + chance.choice((b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", bytes(4))) + data[at + 4 :]


def _repacked(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        read = {name: parts.read(name) for name in parts.namelist()}
    change(read)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in read.items():
            packed.writestr(name, part)
    return out.getvalue()


def _without_part(chance: random.Random, data: bytes) -> bytes:
    return _repacked(data, lambda parts: parts.__delitem__(chance.choice(list(parts))))


def _swapped_parts(chance: random.Random, data: bytes) -> bytes:
    def swap(parts: dict[str, bytes]) -> None:
        one, other = chance.sample(list(parts), 2)
        parts[one], parts[other] = parts[other], parts[one]

    return _repacked(data, swap)


def _flipped_part(chance: random.Random, data: bytes) -> bytes:
    def flip(parts: dict[str, bytes]) -> None:
        name = chance.choice([name for name, part in parts.items() if part])
        parts[name] = _flipped(chance, parts[name])

    return _repacked(data, flip)


def _wild_part(chance: random.Random, data: bytes) -> bytes:
    """A number written in a part made another."""

    def change(parts: dict[str, bytes]) -> None:
        name = chance.choice([name for name, part in parts.items() if part])
        part = bytearray(parts[name])
        digits = [place for place, byte in enumerate(part) if 0x30 <= byte <= 0x39]
        for place in chance.sample(digits, min(len(digits), 3)):
            part[place : place + 1] = chance.choice((b"9999999", b"-1", b"0", b"1048576", b""))
            break
        parts[name] = bytes(part)

    return _repacked(data, change)
