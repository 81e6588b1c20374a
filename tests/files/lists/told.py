"""Lists written down as they stand in shops: titles with what their cells are, odd cells with their truth."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.files.lists import reach, writing
from tests.files.lists.truth import COUNT, SOMEWHERE, OneOf, Person, Specimen, Typed, Want
from tests.files.lists.writing import Grid, Merge, Page

LANDLINE = OneOf(("office", "home", "other"))
Writer = Callable[[Path, Grid], None]


def says(raw: Any, *wants: Want, flag: bool = False, may: Sequence[Want] = (), **items: Any) -> Typed:
    """A cell that tells these items; `may` stand in the file, too."""
    told = (*wants, *(Want(f"items.{key}", value) for key, value in items.items()))
    first = next(iter(items), "") or (told[0].path.removeprefix("items.") if told else "")
    return Typed(raw, first.rpartition(".")[2] or "nothing", first, told, flag, tuple(may), str(raw))


def kept(raw: Any, key: str, *may: Want) -> Typed:
    """A cell of which nothing can be made: it must be kept and flagged."""
    return replace(says(raw, flag=True, may=may), kind=key, item=key)


def some(raw: Any, *texts: str) -> Typed:
    """Texts that may stand anywhere, as long as they are not lost."""
    wants = [Want(SOMEWHERE, text) for text in texts or (str(raw),)]
    return replace(says(raw, *wants), kind="other", item="")


def nothing(raw: Any) -> Typed:
    """A cell that says nothing."""
    return replace(says(raw), kind="nothing")


def phone(raw: Any, *numbers: Any, **items: Any) -> Typed:
    """A cell with numbers; one that is no mobile's comes with its kind, and perhaps an extension."""
    told = [(number, "mobile", "") if isinstance(number, str) else (*number, "")[:3] for number in numbers]
    wants = [
        Want("phones", {"number": number, "kind": kind, **({"ext": ext} if ext else {})})
        for number, kind, ext in told
    ]
    return replace(says(raw, *wants, **items), kind="phones", item="mobile")


def somebodys(raw: str) -> Typed:
    """The number of somebody else: a telephone of the file, or what its notes say."""
    either = (Want("phones", {"number": digits(raw)}), Want(SOMEWHERE, raw))
    return replace(says(raw, Want("any", either)), kind="others' phones", item="mobile")


def digits(raw: Any) -> str:
    text = str(int(raw)) if isinstance(raw, float) else unicodedata.normalize("NFKC", str(raw))
    return "".join(sign for sign in text if sign.isdecimal())


def born(
    raw: Any, year: int | None, month: int | None = None, day: int | None = None, *, lunar: bool = False
) -> Typed:
    """A birthday."""
    want = Want("birthday", birth(year, month, day, lunar=lunar))
    return replace(says(raw, want), kind="birthdays")


def birth(
    year: int | None, month: int | None = None, day: int | None = None, *, lunar: bool = False
) -> dict[str, Any]:
    return {"calendar": "lunar" if lunar else "solar", "year": year, "month": month, "day": day}


def card_of(year: int, month: int, day: int, order: int, spell: Callable[[str], str] = str) -> Typed:
    """An ID number, which gives birthday and sex as well."""
    born_on = dt.date(year, month, day)
    number = reach.id_number(born_on, order)
    sex = "male" if order % 2 else "female"
    may = (Want("birthday", birth(year, month, day)), Want("sex", sex))
    return says(spell(number), may=may, id_number=number)


def child(relation: str, name: str | None = None, **more: Any) -> Want:
    """One of the children."""
    return Want("items.children", {"relation": relation, **({"name": name} if name else {}), **more})


def children(number: int) -> Want:
    """How many there are."""
    return Want(f"{COUNT}children", number)


def yuan(raw: Any) -> float:
    """An amount as it is usually typed."""
    text = str(raw).replace(",", "").strip("元￥")
    return round(float(text[:-1]) * 10_000, 2) if text.endswith("万") else float(text)


def _iso(raw: Any) -> str:
    if isinstance(raw, dt.date):
        return raw.isoformat()
    return "-".join(part.zfill(2) for part in re.split("[/.-]", raw))


def visited(raw: dt.date) -> Typed:
    """The day of a visit, of which the log of contacts tells."""
    return replace(nothing(raw), kind="visits", also=(Want("items.last_contact_on", raw.isoformat()),))


_SEXES = {"男": "male", "女": "female", "M": "male", "F": "female"}
_READ: dict[str, Callable[[Any], Typed]] = {
    "name": lambda raw: says(raw, name=raw),
    "mobile": lambda raw: phone(raw, digits(raw)),
    "landline": lambda raw: phone(raw, (digits(raw), LANDLINE)),
    "other": some,
    "others": somebodys,
    "notes": lambda raw: says(raw, Want("notes", str(raw))),
    "sex": lambda raw: says(raw, Want("sex", _SEXES[raw])),
    "yuan": lambda raw: says(raw, amount=yuan(raw)),
    "grade": lambda raw: says(raw, grade=raw[0]),
    "hobbies": lambda raw: says(raw, *(Want("items.hobbies", word) for word in re.split("[ 、，]", raw))),
    "log": lambda raw: replace(nothing(raw), kind=""),
    "visit": visited,
    "-": lambda raw: replace(nothing(raw), kind=""),
}
"""What the cells of a column say.

`=key` is a text of that item, `day:key` a day, `log` goes to the log of contacts, `-` is not judged.
"""


def _typed(mode: str, raw: Any) -> Typed:
    if isinstance(raw, Typed):
        return raw
    if raw in ("", None):
        return Typed("", "")
    if mode.startswith("="):
        return says(raw, **{mode[1:]: raw})
    if mode.startswith("day:"):
        return says(raw, **{mode[4:]: _iso(raw)})
    return _READ[mode](raw)


def person(cells: Sequence[Typed], titles: Sequence[str], place: str, *, offered: bool = False) -> Person:
    """Somebody, with where their cells stand."""
    told = zip(cells, titles, strict=True)
    return Person(
        tuple(replace(one, column=title, place=f"{place}/{title}") for one, title in told if one.kind),
        offered,
    )


def listed(
    name: str,
    columns: str,
    rows: Sequence[Sequence[Any]],
    write: Writer,
    *,
    head: Grid | None = None,
    header: Grid | None = None,
    foot: Grid | None = None,
    pasted: bool = False,
) -> Specimen:
    """A list with a row for each customer.

    `columns` are titles with what their cells are (`客户姓名|name 备注|notes`), an underline for a space;
    `header` are the lines of the header where it is not simply the titles.
    """
    told = [_split(column) for column in columns.split()]
    titles = [title for title, _ in told]
    people, grid = [], []
    for number, row in enumerate(rows, 1):
        full = [*row, *[""] * (len(told) - len(row))]
        cells = [_typed(mode, raw) for (_, mode), raw in zip(told, full, strict=True)]
        people.append(person(cells, titles, str(number)))
        grid.append([cell.raw for cell in cells])
    whole = [*(head or []), *(header if header is not None else [titles]), *grid, *(foot or [])]
    return Specimen(name, tuple(people), lambda path: write(path, whole), pasted=pasted)


def _split(column: str) -> tuple[str, str]:
    """`生效日期|day:signed_on` is a title over days."""
    title, _, mode = column.partition("|")
    return title.replace("_", " "), mode or "other"


def xlsx(*merges: Merge, name: str = "Sheet1") -> Writer:
    return lambda path, grid: writing.xlsx(path, [Page(name, grid, merges=merges)])


def xls(*merges: Merge, name: str = "Sheet1") -> Writer:
    return lambda path, grid: writing.xls(path, [Page(name, grid, merges=merges)])


def csv(encoding: str, separator: str = ",") -> Writer:
    return lambda path, grid: writing.csv(path, grid, encoding, separator)


def html(path: Path, grid: Grid) -> None:
    writing.html(path, grid)


def xml(path: Path, grid: Grid) -> None:
    writing.xml2003(path, [Page("名单", grid)])


def ods(path: Path, grid: Grid) -> None:
    writing.ods(path, [Page("工作表1", grid)])


def copied(path: Path, grid: Grid) -> None:
    """What a sheet gives the clipboard."""
    path.write_bytes("\n".join("\t".join(map(writing.as_text, row)) for row in grid).encode())


def formulas(path: Path, grid: Grid) -> None:
    """A text list of a web site that guards its digits from Excel: `="013…"`."""
    rows = ([f'="{cell}"' if str(cell).isdecimal() else str(cell) for cell in row] for row in grid)
    path.write_bytes("\r\n".join(map(",".join, rows)).encode("gb18030"))


def plain(text: str, encoding: str = "utf-8") -> Callable[[Path], None]:
    """A text as it stands."""

    def write(path: Path) -> None:
        path.write_bytes(text.replace("\n", "\r\n").encode(encoding))

    return write
