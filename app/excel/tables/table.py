"""One table of a sheet, from its header to the next one: its rows, and what it leaves out and counts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from app.errors import ListError
from app.excel.cells import habits
from app.excel.cells.ditto import is_ditto
from app.excel.rows import NOTES, LeftOut, Merge
from app.excel.tables import (
    abreast,
    again,
    births,
    bought_abreast,
    charts,
    dated,
    emergencies,
    header,
    insured,
    jotted,
    legends,
    members_abreast,
    name_parts,
    parcels,
    phonebook,
    places,
    pupils,
    remarks,
    reports,
    spans,
    sublabels,
    themselves,
    ticked,
    two_things,
    twofold,
    untitled,
)
from app.excel.tables.lines import (
    Line,
    announced,
    ends,
    heading_of,
    is_blank,
    is_day,
    is_header,
    is_heading,
    is_ours,
    is_ruler,
    is_sum,
    texts,
    told_in,
)
from app.excel.tables.reports import GROUP
from app.excel.titles import (
    COUNTERS,
    can_be_title,
    is_known,
    item_of,
    looks_like_name,
    plain_title,
    raw_titles,
)
from app.fields.catalog import CATALOG
from app.fields.kinds import Money
from app.fields.parsed import text_of

MAX_COLUMNS = 500
_AHEAD = 4
_FEW = 2
_in_wan = re.compile(r"(?:金额|货币)?单位\s*[:：]?\s*(?:人民币)?\s*万元?").search
_money_word = re.compile("首付|贷款额|贷款金额|房款|车款|定金|订金|尾款|月供|预算|保额|年收入|余款$").search
_unit_word = re.compile("万|元|%|率").search
_numbered = re.compile(
    r"\s*[(（]?(?:[0-9]{1,2}|[一二三四五六七八九十])[)）.、．]\s*[^0-9\s].*", re.DOTALL
).fullmatch
_SECTIONS = frozenset("组店部村队区班镇乡街道路社期厅行司团站点处")
"""Last signs of what sections of a list are called; some end names of firms as well."""
Endings = tuple[dict[tuple[int, str], set[str]], set[tuple[int, str]]]
_of_days = re.compile(".*(?:日期?|时间|生日|年月|day|date)").fullmatch
_letter = re.compile(r"\s*[A-Za-z]\s*").fullmatch
_page = re.compile(
    r"第?\s*[0-9一二三四五六七八九十]+\s*[/／]?\s*页|page\s*[0-9]+|\b[0-9]+\s*/\s*[0-9]+\b", re.IGNORECASE
).sub
_RULES = frozenset("-=_*─—━═－＿＝")


class Table:
    """The lines from `start` on, up to `end`, where another table begins."""

    def __init__(self, lines: Sequence[Line], start: int, merges: Sequence[Merge]) -> None:
        self._lines = lines
        self._merges = merges
        self._wide = {line: right - left + 1 for line, left, _, right in merges if right - left >= 2}
        head = lines[start : start + header.LOOKED_AT]
        taken, self.header = header.find(head, merges)
        taken = taken or header.titled(head)
        self._heads = [(ends(titles)[0], titles) for titles in self.header.lines if any(titles)]
        self._begin = start + taken
        self._over = above = lines[start : self._begin - len(self.header.lines)]
        self._above = [" ".join(texts(cells)) for _, cells in above]
        titles = [*(cells for _, cells in above), *self.header.lines[:-1]]
        self._said_above = frozenset(map(_without_page, titles))
        self._first_above = frozenset(text for cells in titles for text in texts(cells)[:1])
        self.above = tuple(self._above)
        """The lines over the header."""
        self._width = max((place + 1 for place, title in enumerate(self.header.titles) if title), default=0)
        self._totals = self._repeated = self._rulers = 0
        self._groups: list[tuple[int, str]] = []
        self._remarks: list[tuple[int, str]] = []
        self._endings: Endings | None = None
        self._told_last = 0
        """The last line with more of a remark."""
        self.rows: list[Line] = []
        self.end = self._walk(start)

    def tables(self) -> list[tuple[list[str], list[Line]]]:
        """Titles and rows of each of the tables that stand side by side; one without rows is none."""
        if not self.rows:
            return []
        titles = [*self.header.titles, *[""] * self._width][: self._width]
        made = []
        for left, names, rows in abreast.apart(titles, self.rows):
            right = left + len(names)
            merges = [(a, b - left, c, d - left) for a, b, c, d in self._merges if left <= b < right]
            headed = self._headed(left, names, rows)
            titled = charts.unfolded(*untitled.titled(*spans.gathered(*headed, merges)))
            parts = jotted.parted(*rearranged(*titled))
            grouped = self._with_groups(in_their_unit(parts[0], self._above), parts[1])
            grouped = reports.told(*grouped, self._over)
            made.append(remarks.beside(*grouped, self._remarks) if self._has_remarks() else grouped)
            check_width(len(made[-1][0]))
        return made

    def _headed(self, left: int, names: list[str], rows: list[Line]) -> tuple[list[str], list[Line]]:
        """The words over one of several lists side by side in a column of their own."""
        over = self.header.over[left] if left < len(self.header.over) else ""
        if not over:
            return names, rows
        return [*names, GROUP], [(line, _filled(cells, len(names), over)) for line, cells in rows]

    def left_out(self) -> LeftOut:
        """What is not among the rows, the header of nobody included."""
        titles = len(self._above) + (0 if self.rows else len(self.header.lines))
        notes = 0 if self._has_remarks() else len(self._remarks)
        return LeftOut(self._rulers, self._totals + notes, self._repeated, titles, len(self._groups))

    def _has_remarks(self) -> bool:
        """Whether remarks stand between the rows: below the last of several they are notes on the list."""
        if len(self.rows) == 1:
            return any(line > self.rows[0][0] for line, _ in self._remarks)
        return bool(self.rows) and any(line < self.rows[-1][0] for line, _ in self._remarks)

    # -- Line by line ------------------------------------------------------------------------------------

    def _walk(self, start: int) -> int:
        """Take one line after the other; those with something odd about them are looked at more closely."""
        raw, lines, rows = raw_titles(), self._lines, self.rows
        before, odd = lines[start][0], True
        for place in range(self._begin, len(lines)):
            row = lines[place]
            line, cells = row
            first, last = ends(cells)
            cell = cells[first]
            if last == first + 1 and self._counts(first) and self._is_announced(row):
                odd = True
            elif type(cell) is str:
                odd = odd or first == last or line - before > 1 or cell in raw or cell in self._first_above
                if odd and place > start and self._is_other(place):
                    return place
                odd = self._is_nobody(place, cell, first == last)
            else:
                odd = first == last and self._is_days(place, cell)
            before = line
            if not odd:
                if last >= self._width:
                    self._widen(last + 1)
                rows.append(row)
        return len(lines)

    def _is_nobody(self, place: int, cell: str, lone: bool) -> bool:
        """Count a line that holds nobody."""
        line, cells = self._lines[place]
        if self._repeats(cells):
            self._repeated += 1
        elif cell[0] in _RULES and is_ruler(cell, cells):
            self._rulers += 1
        elif lone and self.rows and (remark := remarks.said(cell) or self._said_on(place, cell)):
            self._remarks.append((line, remark))
        elif is_sum(cell, cells) or (lone and self._width > _FEW and is_ours(cell)):
            self._totals += 1
        elif lone and self._width > 1 and _letter(cell):
            self._take_letter(place, cell)
        elif (lone or cell in self._first_above) and _without_page(cells) in self._said_above:
            self._repeated += 1
        elif lone and self._goes_on(place, cell):
            self._take_remark(cells)
        elif lone and (heading := self._heading(place, cell)):
            self._groups.append((line, heading))
        else:
            return False
        return True

    def _is_days(self, place: int, cell: object) -> bool:
        """Whether a line has but a day, which heads those below."""
        is_day = isinstance(cell, dt.date) and self._width > 1
        heading = self._heading(place, text_of(cell)) if is_day else ""
        if heading:
            self._groups.append((self._lines[place][0], heading))
        return bool(heading)

    def _said_on(self, place: int, cell: str) -> str:
        """The next of the numbered sentences of a remark: 「2、请于月底前完成回访」 below 「说明：1、…」."""
        above = self._lines[place - 1][0]
        is_on = self._remarks and self._remarks[-1][0] == above and _numbered(cell)
        return cell.strip() if is_on else ""

    def _goes_on(self, place: int, cell: str) -> bool:
        """Whether a line holds more of the remark on the customer above: 「有两个孩子」 under 「备注」."""
        line, cells = self._lines[place]
        column, titles = ends(cells)[0], self.header.titles
        if not self.rows or not 0 < column < len(titles) or line in self._wide:
            return False
        item = item_of(titles[column])
        is_next = line - 1 in (self.rows[-1][0], self._told_last)
        is_begun = bool("".join(texts(self.rows[-1][1][column : column + 1])))
        if item is None or item.key != NOTES or not (is_next and is_begun):
            return False
        if is_heading(cell) or is_ditto(cell):
            return False
        self._told_last = line
        return True

    def _take_remark(self, cells: list[Any]) -> None:
        """One line more in the cell above."""
        line, above = self.rows[-1]
        column = ends(cells)[0]
        told = [*above, *[""] * (column + 1 - len(above))]
        told[column] = "\n".join(texts([told[column], cells[column]]))
        self.rows[-1] = (line, told)

    def _take_letter(self, place: int, cell: str) -> None:
        """A letter heads a group, unless the names below it begin with it, as in an address book."""
        from app.fields.pinyin import initials

        following = texts(self._lines[place + 1][1]) if place + 1 < len(self._lines) else []
        if any(initials(text)[:1].casefold() == cell.strip().casefold() for text in following[:_FEW]):
            self._rulers += 1
        else:
            self._groups.append((self._lines[place][0], cell.strip()))

    def _repeats(self, cells: list[Any]) -> bool:
        """Whether a line is one of the header's."""
        for first, titles in self._heads:
            if first < len(cells) and cells[first] == titles[first]:
                told = [(a, text_of(b)) for a, b in zip(titles, cells, strict=False) if a not in (None, "")]
                if all(" ".join(text_of(a).split()) == " ".join(b.split()) for a, b in told):
                    return True
        return False

    def _heading(self, place: int, cell: str) -> str:
        """「2019年」 between rows, or above the header when it comes again."""
        line, cells = self._lines[place]
        following = self._lines[place + 1][1] if place + 1 < len(self._lines) else []
        titled = self._repeats(following)
        wide = 2 * self._wide.get(line, 0) >= max(self._width, 4) or titled
        column = ends(cells)[0]
        if is_day(cell) and self._holds_days(column):
            return ""
        among_names = self._width <= 1 or not self._counts(column)
        wide = wide or (among_names and self._is_section(column, cell))
        heading = heading_of(cell, among_names=among_names, wide=wide)
        if heading and titled and not self._groups and self._above:
            self._groups.append((0, self._above[-1]))
        return heading

    def _is_announced(self, line: Line) -> bool:
        """Whether beside the number of a line stands only what follows it: 「42 | 以下为2021年客户」."""
        heading = announced(text_of(line[1][ends(line[1])[1]]))
        if heading:
            self._groups.append((line[0], heading))
        return bool(heading)

    def _counts(self, column: int) -> bool:
        titles = self.header.titles
        return column < len(titles) and plain_title(titles[column]) in COUNTERS

    def _is_section(self, column: int, cell: str) -> bool:
        """Whether several lines have but a word that ends as this one does, and no customer's name does.

        「东区店」 and 「南区店」 above the customers of each: those who are one only by the other.
        """
        ending = cell.strip()[-1:]
        if ending not in _SECTIONS:
            return False
        if self._endings is None:
            self._endings = self._ends_of_words()
        alone, named = self._endings
        return len(alone.get((column, ending), ())) > 1 and (column, ending) not in named

    def _ends_of_words(self) -> Endings:
        """By column and last sign: the words that stand alone in their lines, and those that do not."""
        alone: dict[tuple[int, str], set[str]] = {}
        named: set[tuple[int, str]] = set()
        for _, cells in self._lines[self._begin :]:
            if is_blank(cells):
                continue
            first, last = ends(cells)
            word = text_of(cells[first]).strip()
            if word[-1:] in _SECTIONS and first == last:
                alone.setdefault((first, word[-1]), set()).add(word)
            for column in range(first, last + 1) if first < last else ():
                named.add((column, text_of(cells[column]).strip()[-1:]))
        return alone, named

    def _holds_days(self, column: int) -> bool:
        titles = self.header.titles
        return column < len(titles) and bool(_of_days(plain_title(titles[column])))

    def _is_other(self, place: int) -> bool:
        """Whether another table begins here, perhaps under lines that are its title."""
        for ahead in range(place, min(place + _AHEAD, len(self._lines))):
            cells = self._lines[ahead][1]
            if self._repeats(cells):
                return False
            if is_header(cells) or (ahead > self._begin and self._is_upper(ahead)) or self._is_titled(cells):
                return True
            first, last = ends(cells)
            if first != last or not can_be_title(cells[first]):
                return False
        return False

    def _is_titled(self, cells: list[Any]) -> bool:
        """Whether a line has but titles, one of them that of its column here: 「意向客户 | 电话 | 看中」."""
        words = [text_of(cell).strip() for cell in cells]
        told = [word for word in words if word]
        if len(told) <= _FEW or not all(map(can_be_title, cells)) or any(map(_names_or_counts, told)):
            return False
        titles = map(text_of, self.header.titles)
        return any(
            word and word == title and is_known(word) for word, title in zip(words, titles, strict=False)
        )

    def _is_upper(self, place: int) -> bool:
        """Whether groups stand here over the titles of another table."""
        pair = self._lines[place : place + 2]
        if len(pair) < 2 or not all(map(can_be_title, pair[0][1])) or not is_header(pair[1][1]):
            return False
        return not self._repeats(pair[1][1]) and len(header.find(pair, self._merges)[1].lines) == 2

    def _widen(self, width: int) -> None:
        check_width(width)
        self._width = width

    def _with_groups(self, names: list[str], rows: list[Line]) -> tuple[list[str], list[Line]]:
        """The words of the headings in columns of their own, one for each item that all of them tell."""
        if not self._groups:
            return names, rows
        last = rows[-1][0]
        told = [told_in(heading) for line, heading in self._groups if line <= last]
        labels = [label for label, _ in told[0][1]] if told else []
        if any([label for label, _ in facts] != labels for _, facts in told) or {*labels} & {*names}:
            labels = []
        has_rest = not labels or any(rest for rest, _ in told)
        waiting, group, changed = iter([*self._groups, (1 << 60, "")]), "", []
        following = next(waiting)
        width = max(len(names), max((len(cells) for _, cells in rows), default=0))
        for line, cells in rows:
            while following[0] <= line:
                group = following[1]
                following = next(waiting)
            rest, facts = told_in(group) if labels else (group, ())
            values = [dict(facts).get(label, "") for label in labels]
            beside = [*values, rest] if has_rest else values
            changed.append((line, [*cells, *[""] * (width - len(cells)), *beside]))
        headings = set() if labels else {heading for line, heading in self._groups if line <= last}
        title = _answered(headings, names) or (GROUP if GROUP not in names else f"{GROUP}2")
        beside = [*labels, title] if has_rest else labels
        return [*names, *[""] * (width - len(names)), *beside], changed


def _names_or_counts(word: str) -> bool:
    """Whether a word is somebody's name or has a number in it, as titles hardly do."""
    return looks_like_name(word) or any(map(str.isdigit, word))


def _answered(headings: set[str], names: Sequence[str]) -> str:
    """The item of which all headings are answers: 「A类客户」 and 「B类客户」 are grades."""
    told = {item.key for name in names if (item := item_of(name))}
    for key in _GRADING if len(headings) > 1 and not told.intersection(_GRADING) else ():
        item = CATALOG[key]
        if all(item.kind.parse(heading).value is not None for heading in headings):
            return item.zh
    return ""


_GRADING = ("grade", "stage")


def _without_page(cells: list[Any]) -> str:
    """The words of a line: of the title on every page all but the number of the page."""
    return _page("#", " ".join(texts(cells)))


def in_their_unit(titles: Sequence[str], above: Sequence[str]) -> list[str]:
    """Titles of money with the unit that is said once above the list: 「单位：万元」."""
    if not any(map(_in_wan, above)):
        return list(titles)
    return [f"{title}（万元）" if _is_money(title) else title for title in titles]


def _is_money(title: str) -> bool:
    item = item_of(title)
    is_told = item is not None and isinstance(item.kind, Money)
    return (is_told or bool(_money_word(title))) and not _unit_word(title)


def _filled(cells: list[Any], width: int, last: str) -> list[Any]:
    return [*cells[:width], *[""] * (width - len(cells)), last]


def rearranged(titles: Sequence[str], rows: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """A column for each item: those that hold two are parted, those that tell one thing together joined.

    In a list that was exported from here each has its own already.
    """
    keys = [item.key if (item := item_of(title)) else "" for title in titles]
    if habits.are_our_files(keys, rows):
        return list(titles), list(rows)
    whole = ticked.gathered(*dated.told(*sublabels.parted(titles, rows)))
    alone = members_abreast.joined(*legends.told(*whole))
    alone = insured.told(*bought_abreast.unfolded(*alone))
    apart = parcels.parted(*two_things.parted(*twofold.parted(*phonebook.read(*alone))))
    names, told = places.joined(*name_parts.joined(*births.joined(*themselves.told(*apart))))
    return emergencies.joined(pupils.told(again.told(names, told)), told)


def check_width(width: int) -> None:
    """`ListError` beyond the cap."""
    if width > MAX_COLUMNS:
        raise ListError("list-too-big", limit=MAX_COLUMNS, unit="columns")
