"""People jotted down one a line or one a paragraph, all in one cell: 「1. 王伟 138 0000 1111 爱钓鱼」."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.tables.lines import Line, texts
from app.excel.titles import can_be_title, is_band, is_known, is_name, looks_like_name
from app.fields.parsed import text_of

TITLES, LOG = ("姓名", "手机", "备注"), "跟进记录"
_TYPICAL = 0.6
_SAMPLES = 400
_LEAST = 2
_HEADED = 5
"""Lines that may stand above the first of them and name nobody."""
_wide = str.maketrans({chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)} | {"\u3000": " "})
"""Sign for sign, so that places in a line stay what they are."""
_counting = re.compile(
    r"\s*(?:\(?[0-9]{1,4}\)|(?:no\.?\s*)?[0-9]{1,4}\s*[.、:,。](?![0-9]{3})|[0-9]{1,3}\s+(?![0-9])|[①-⑳]|[0-9]{1,2}\ufe0f?\u20e3|\U0001f51f)\s*",
    re.IGNORECASE,
).match
_NUMBER = (
    r"(?:\+?86[ -]?)?(?:1[3-9][0-9](?:[ .-]?[0-9]{4}){2}|1[3-9](?:[ .-]?[0-9]){9}"
    r"|0[0-9]{2,3}[ -]?[0-9]{7,8})(?![0-9])"
)
_phone = re.compile(rf"(?<![0-9]){_NUMBER}(?:\s*[/、,; ]\s*{_NUMBER})*").search
_word = re.compile(r"[\s,;:、。.|/★☆●◆■▲※*#•·-]*([^\s,;:、。|/()\[\]0-9]{1,20})(?:\([^()]{1,8}\))?").match
_sign = re.compile("[\u3400-\u9fff]").fullmatch
_called = re.compile("[\u3400-\u9fff·]{2,5}|[a-z][a-z .'-]{1,24}", re.IGNORECASE).fullmatch
_idle = re.compile(
    r"[\s,;:、。|/-]*(?:联系电话|联系方式|手机号?码?|电话号?码?|tel|phone)?[\s,;:、。|/-]*$", re.IGNORECASE
)
_sex = re.compile("[(（]?(?:男|女|先生|女士)[)）]?").fullmatch
_day_before = re.compile(
    r"\s*(?:(?:19|20)?[0-9]{2}[-/.年])?(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12][0-9]|3[01])[日号]?[\s:,、]+(?=\S)"
).match
_named = re.compile("[\u3400-\u9fff]{2,4}").fullmatch
_dated = re.compile(r"\s*(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}").match
_goes_on = re.compile(
    r"(?!\s*[0-9年月日号./ -]+(?:\s*[(（]?(?:星期|周).[)）]?)?\s*$)\s*(?:[0-9]{1,4}[-/.年月][0-9]|[-—·•>*])"
).match
"""A day alone on a line heads what follows."""
_edges = " \t,;:，；：、。|/-—"


def parted(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """A list of one column in which most lines name somebody and a number, as three columns."""
    if len(titles) > 1:
        return list(titles), list(rows)
    said = [(line, text_of(cells[0]) if cells else "") for line, cells in rows]
    if not are_people([text for _, text in said]):
        return list(titles), list(rows)
    has_days = sum(bool(_dated(text)) for _, text in said) > _TYPICAL * len(said)
    return [*TITLES[:2], LOG if has_days else TITLES[2]], [(line, list(_apart(text))) for line, text in said]


def as_table(lines: Sequence[Line]) -> list[Line] | None:
    """A row for each paragraph that tells of somebody, below titles; None where lines are something else."""
    if any(len(texts(cells)) > 1 for _, cells in lines[:_SAMPLES]):
        return None
    blocks = _paragraphs([(line, "\n".join(texts(cells))) for line, cells in lines])
    begin = next((at for at, (_, block) in enumerate(blocks) if any(_of_lines(block)[:2])), 0)
    titles = [text for _, block in blocks[:begin] for text in block]
    blocks = blocks[begin if all(map(can_be_title, titles)) else 0 :]
    rows: list[Line] = [(line, [*_of_lines(block)]) for line, block in blocks]
    return [(rows[0][0], [*TITLES, LOG]), *rows] if rows else None


def are_paragraphs(lines: Sequence[str]) -> bool:
    """Whether most paragraphs of a text begin with somebody's name and hold a number."""
    return bool(_paragraphs([(number, line) for number, line in enumerate(lines, 1) if line.strip()]))


def _paragraphs(said: Sequence[tuple[int, str]]) -> list[tuple[int, list[str]]]:
    """What stands between gaps, each with the line where it begins; nothing where they are no people.

    Where somebody with a number stands on other lines, too, those begin, and days or marks what goes on.
    """
    people = {line for line, text in said if all(_apart(text)[:2])}
    gaps = {line for line, _ in said}.difference(line + 1 for line, _ in said)
    begins = gaps if len(people) <= len(gaps) and len(gaps) > 1 else people
    blocks: list[tuple[int, list[str]]] = []
    for line, text in said:
        if line in begins or not blocks:
            blocks.append((line, []))
        elif begins is people and not _goes_on(text):
            return []
        blocks[-1][1].append(text)
    told = [block for _, block in blocks if all(_of_lines(block)[:2])]
    has_many = sum(len(block) > 1 for block in told)
    if len(told) < _LEAST or len(told) <= _TYPICAL * len(blocks) or not has_many:
        return []
    return blocks


def _of_lines(block: Sequence[str]) -> tuple[str, str, str, str]:
    """The same of a paragraph, and the lines that begin with a day: its first line names somebody.

    One number stands alone among its lines.
    """
    name, phone, rest = _apart(block[0])
    if not (name or phone) and len(block) > 1 and _named(rest) and not (is_known(rest) or is_band(rest)):
        name, rest = rest, ""
    notes = [rest] if rest else []
    log = [text.strip() for text in block[1:] if _dated(text)]
    for text in (text for text in block[1:] if not _dated(text)):
        number = _phone(text.translate(_wide))
        if number and not phone and not _bare(text.replace(number[0], "")):
            phone = text[number.start() : number.end()]
        elif number and not phone and _idle.fullmatch(text.translate(_wide)[: number.start()]):
            phone = text[number.start() : number.end()]
            notes.append(_bare(text[number.end() :]))
        else:
            notes.append(text.strip())
    return name, phone, "\n".join(filter(None, notes)), "\n".join(log)


def are_people(lines: Sequence[str], *, counted: bool = False) -> bool:
    """Whether most lines tell of a name and a number; `counted`: and begin with a running number."""
    filled = [line for line in lines if line.strip()]
    begin = next((place for place, line in enumerate(filled[:_HEADED]) if any(_apart(line)[:2])), 0)
    filled = filled[begin:]
    some = filled[:: max(1, len(filled) // _SAMPLES)]
    told = [
        line for line in some if all(_apart(line)[:2]) and (not counted or _counting(line.translate(_wide)))
    ]
    return len(told) >= _LEAST and len(told) > _TYPICAL * len(some)


def _apart(text: str) -> tuple[str, str, str]:
    """The name, the numbers, and everything else; all of it as it was typed."""
    if day := _day_before(text.translate(_wide)):
        name, number, rest = _apart(text[day.end() :])
        return name, number, f"{text[: day.end()].strip(_edges)} {rest}".strip()
    count = _counting(text.translate(_wide))
    text = text[count.end() :] if count else text
    phone = _phone(text.translate(_wide))
    if phone is None:
        name, rest = _with_sex(*_name(text))
        return (name, "", _bare(rest)) if looks_like_name(name.partition(" ")[0]) else ("", "", text.strip())
    before, after = text[: phone.start()], text[phone.end() :]
    before = before[: _idle.search(before.translate(_wide)).start()]  # type: ignore[union-attr]
    name, rest = _with_sex(*_name(before))
    if not name and not before.strip(_edges):
        name, after = _name(after)
        if not looks_like_name(name.partition("(")[0].partition("（")[0]):
            name, after = "", f"{name}{after}"
    return name, text[phone.start() : phone.end()], " ".join(filter(None, map(_bare, (rest, after))))


def _name(text: str) -> tuple[str, str]:
    """What somebody is called at the beginning of a text, with what stands behind it in brackets."""
    plain = text.translate(_wide)
    word = _word(plain)
    if word and is_name(word[1]) and (following := _word(plain, word.end())):
        word = following
    if word is not None and _sign(word[1]) and (given := _word(plain, word.end())) and _sign(given[1]):
        return text[word.start(1) : given.end()], text[given.end() :]
    if word is None or not _called(word[1]):
        return "", text
    return text[word.start(1) : word.end()], text[word.end() :]


def _with_sex(name: str, rest: str) -> tuple[str, str]:
    """The sex beside a name stays with it."""
    return (f"{name} {_bare(rest)}", "") if name and _sex(_bare(rest)) else (name, rest)


def _bare(text: str) -> str:
    return text.strip(_edges)
