"""Specimens of what commonly goes wrong: lost digits, units in titles, two calendars, one person twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.files.lists import days, family, reach, sheets, values, words, writing
from tests.files.lists.columns import ADDRESS, MOBILE, NAME, NOTE, specimen
from tests.files.lists.days import Form
from tests.files.lists.formats import as_xls
from tests.files.lists.truth import (
    Column,
    Dice,
    Made,
    OneOf,
    Specimen,
    Table,
    Typed,
    Want,
    cell,
    item,
    plain,
    table,
    with_place,
)
from tests.files.lists.writing import Grid, Page

_LAND = OneOf(("office", "home", "other"))


def _fixed(kind: str, key: str, raw: Any, *wants: Want, flag: bool = False) -> Form:
    return lambda _dice: cell(raw, kind, key, *wants, flag=flag, form=str(raw))


def _day(raw: Any, *wants: Want, flag: bool = False) -> Form:
    return _fixed("birthdays", "birthday", raw, *wants, flag=flag or not wants)


_DAYS: tuple[Form, ...] = (
    _day("2000/1/1 0:00", days.born(2000, 1, 1)),
    _day("1999/12/31", days.born(1999, 12, 31)),
    _day("1970—11—22", days.born(1970, 11, 22)),
    _day("1970-11-22T00:00:00", days.born(1970, 11, 22)),
    _day("22-Nov-70", days.born(1970, 11, 22)),
    _day("八三年五月六日", days.born(1983, 5, 6)),
    _day("83年5月6", days.born(1983, 5, 6)),
    _day(11.22, days.born(None, 11, 22)),
    _day(11.2),
    _day(1970.1),
    _day(dt.datetime(1970, 11, 22, 8, 30), days.born(1970, 11, 22)),
    _day("1970年11月22日（农历十月廿四）", days.born(1970, 11, 22)),
    _day("1970年11月22日（农历十月廿八）"),
    _day("1970.11.22 属猪"),
    _day("1970.11.22 属狗", days.born(1970, 11, 22)),
    _day("11月22日（射手座）", days.born(None, 11, 22)),
    _day("1970/11/22前后", days.born(1970, 11, 22)),
    _day("70年代"),
    _fixed("birthdays", "birthday", "0000-00-00"),
    _fixed("birthdays", "birthday", "1900-01-00"),
    _day("1970-00-00", days.born(1970, None, None)),
)


def _lunar(form: str, spell: Callable[[int, int, int], Any], *, year: bool) -> Form:
    def make(dice: Dice) -> Typed:
        y, m, d = dice.randint(1950, 2000), dice.randint(1, 12), dice.randint(1, 28)
        want = days.born(y if year else None, m, d, lunar=True)
        return cell(spell(y, m, d), "lunar by the title", "birthday", want, form=form)

    return make


LUNAR_COLUMN: tuple[Form, ...] = (
    _lunar("8月15日", lambda y, m, d: f"{m}月{d}日", year=False),
    _lunar("8.15", lambda y, m, d: f"{m}.{d:02d}", year=False),
    _lunar("1966-8-15", lambda y, m, d: f"{y}-{m}-{d}", year=True),
    _lunar("1966年8月15日", lambda y, m, d: f"{y}年{m}月{d}日", year=True),
    _lunar("八月十五", lambda y, m, d: days.moon(m, d), year=False),
    _lunar("a date cell", dt.date, year=True),
)


def _number(raw: Any, *wants: Want, flag: bool = False) -> Form:
    return _fixed("phones", "mobile", raw, *wants, flag=flag)


def _spelled(form: str, spell: Callable[[str], str], flag: bool = False) -> Form:
    def make(dice: Dice) -> Typed:
        number = dice.mobile()
        return cell(spell(number), "phones", "mobile", reach.phone(number), flag=flag, form=form)

    return make


def _numbered(dice: Dice) -> Typed:
    first, second = dice.mobile(), dice.mobile()
    wants = reach.phone(first), reach.phone(second)
    return cell(f"1.{first} 2.{second}", "phones", "mobile", *wants, form="1.… 2.…")


def _of_his_wife(dice: Dice) -> Typed:
    number = dice.mobile()
    return cell(f"{number}(妻)", "phones", "mobile", item("spouse_phone", number), form="(妻)")


def _fax(dice: Dice) -> Typed:
    local = dice.local()
    also = [reach.phone(f"0371{local}", _LAND)]
    return cell(f"传真0371-{local}", "phones", "mobile", flag=True, also=also, form="传真")


def _last_digit_twice(dice: Dice) -> Typed:
    local = dice.local()
    also = (reach.phone(f"0371{local}", _LAND), reach.phone(f"0371{local}", _LAND, "5"))
    return cell(f"0371-{local}/5", "phones", "mobile", flag=True, also=also, form="0371-…4/5")


_PHONES: tuple[Form, ...] = (
    _spelled("leading zero", lambda n: f"0{n}"),
    _spelled("tel:", lambda n: f"tel:{n}"),
    _of_his_wife,
    _spelled("停机", lambda n: f"{n} 停机", flag=True),
    _spelled("（微信）", lambda n: f"手机:{n}。"),
    _spelled("两个空格", lambda n: f"{n[:3]}  {n[3:7]}  {n[7:]}"),
    _spelled("non-breaking", lambda n: f"\u00a0{n}\u00a0"),
    _spelled("invisible", lambda n: f"\u202d{n}\u202c"),
    _numbered,
    _last_digit_twice,
    _number("+1 212 555 0100", reach.phone("12125550100", _LAND)),
    _number("０３７１－６０００９９０１", reach.phone("037160009901", _LAND)),
    _number("0371—60009902", reach.phone("037160009902", _LAND)),
    _fax,
    _number("136000099041360000990", flag=True),
)
_IDS: tuple[Form, ...] = tuple(
    _fixed("ID numbers", "id_number", text, flag=True)
    for text in ("A123456(7)", "E00001234", "护照E00001235", "990101199013010018", "990101900230001")
)
_MONEY: tuple[Form, ...] = tuple(
    _fixed("money", "amount", raw, *([item("amount", yuan)] if yuan is not None else []), flag=yuan is None)
    for raw, yuan in (
        ("$30,000", None),
        ("USD 30000", None),
        ("3万美元", None),
        ("12.5万/年", None),
        ("免费", None),
        ("首付10万，月供3千", None),
        ("-5000", -5000),
        (0.0, 0),
        ("12.50万", 125_000),
        ("1,200,000", 1_200_000),
        ("100万+", None),
        ("不到30万", 300_000),
    )
)
_SIZES: tuple[Form, ...] = tuple(
    _fixed("sizes", "size", raw, *([item("size", metres)] if metres is not None else []), flag=metres is None)
    for raw, metres in (
        ("89平方", 89),
        ("1.2亩", None),
        ("89+30㎡", None),
        ("建面120㎡套内98㎡", None),
        ("100㎡", 100),
    )
)
_MILEAGE: tuple[Form, ...] = tuple(
    _fixed(
        "counts",
        "mileage",
        raw,
        *([item("mileage", number)] if number is not None else []),
        flag=number is None,
    )
    for raw, number in (
        ("35000", 35_000),
        ("3.5万公里", 35_000),
        ("35000km", 35_000),
        ("35,000 公里", 35_000),
        (35000.0, 35_000),
        ("3万多公里", 30_000),
        ("3-4万公里", None),
        ("不详数", None),
    )
)
_RARE: tuple[Form, ...] = tuple(
    _fixed("names", "name", text, words.called(text))
    for text in ("王喆", "李䶮", "张㛃", "陈堃", "刘𬱖", "朱镕森")
)
_KNOWN_AS: tuple[Form, ...] = (
    _fixed("names", "name", "凤姐 川菜馆", words.called("凤姐"), item("company", "川菜馆")),
    _fixed("names", "name", "阿强（五金店）", words.called("阿强"), item("company", "五金店")),
    _fixed("names", "name", "水姐（章姐妹妹）", words.called("水姐"), flag=True),
    _fixed(
        "names", "name", "孔令辉辉 经理", words.called("孔令辉辉"), item("salutation", "孔经理"), flag=True
    ),
    _fixed("names", "name", "胖子 修车", flag=True),
)


def _numbers(title: str, key: str, *rows: tuple[Any, str]) -> Column:
    """A column of texts, each as typed and as meant; of what has lost digits nothing may be made."""
    kind = "numbers as text"
    return Column(
        title,
        [_fixed(kind, key, raw, *([item(key, said)] if said else []), flag=not said) for raw, said in rows],
    )


def _texts_in_numbers(name: str, seed: int) -> Specimen:
    """Numbers where text belongs: QQ and contracts as numbers, of which the long ones have lost digits."""
    columns = (
        NAME,
        Column("手机", (reach.MOBILES[1],)),
        _numbers("QQ", "qq", (10_001_234.0, "10001234"), ("10001235", "10001235")),
        _numbers(
            "合同号",
            "contract_number",
            (2.02312345678901e19, ""),
            (20231234.0, "20231234"),
            ("00012345", "00012345"),
            ("2.02312E+17", ""),
        ),
        _numbers("车型", "bought", (320.0, "320"), (3.5, "3.5")),
        _numbers("地址", "mailing_address", ("3-5-201", "3-5-201"), ("12-3", "12-3")),
    )
    return specimen(name, seed, columns, 16)


def _unit(kind: str, key: str, form: str, factor: int) -> Form:
    def make(dice: Dice) -> Typed:
        tenth = dice.randrange(11, 300)
        return cell(tenth / 10, kind, key, item(key, tenth * factor // 10), form=form)

    return make


def _units(name: str, seed: int) -> Specimen:
    """The unit stands in the title, and the cells are bare numbers."""
    columns = (
        NAME,
        MOBILE,
        Column("成交金额(万)", (_unit("money", "amount", "万 in the title", 10_000),)),
        Column("里程（万公里）", (_unit("counts", "mileage", "万 in the title", 10_000),)),
        Column("面积(㎡)", (values.SIZES[7], values.SIZES[10])),
    )
    return specimen(name, seed, columns, 12, as_xls)


def _twice(name: str, seed: int) -> Specimen:
    """The same person comes again further down; others only bear the same name."""
    dice, made = Dice(seed), Made()
    titles = ["姓名", "手机", "公司", "备注"]
    rows: list[list[Typed]] = []
    for _ in range(12):
        rows.append(
            [
                words.name(dice),
                reach.MOBILES[0](dice),
                plain("company", f"公司{len(rows)}号"),
                words.note(dice),
            ]
        )
    again = [
        [
            row[0],
            row[1],
            plain("company", row[2].raw),
            cell(f"又来过{n}", "notes", "notes", Want("notes", f"又来过{n}")),
        ]
        for n, row in enumerate(rows[:4])
    ]
    differs = [
        [
            row[0],
            row[1],
            cell(f"新公司{n}", "one person twice", "company", flag=True, form="another company"),
            words.note(dice),
        ]
        for n, row in enumerate(rows[4:6])
    ]
    others = [
        [row[0], reach.MOBILES[0](dice), plain("company", f"别家{n}"), words.note(dice)]
        for n, row in enumerate(rows[6:8])
    ]
    for number, row in enumerate(rows):
        more = [*again, *differs][number] if number < 6 else []
        made.add(with_place([*row, *more], titles * (2 if more else 1), str(number + 1)))
    for row in others:
        made.add(with_place(row, titles, row[0].raw))
    grid: Grid = [titles, *([one.raw for one in row] for row in [*rows, *again, *differs, *others])]
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("客户", grid))


def _members(name: str, seed: int) -> Specimen:
    """Each member of the family has a line with the relation; the customer stands in the first one only."""
    dice, made = Dice(seed), Made()
    grid: Grid = [["姓名", "手机", "家庭成员", "关系", "生日"]]
    relations = (("儿子", "son"), ("女儿", "daughter"), ("父亲", "father"))
    for number in range(9):
        head = [words.name(dice), reach.MOBILES[0](dice)]
        told, lines = [], []
        for word, relation in relations[: number % 3 + 1]:
            who, day = dice.name(), dice.day(1940, 2000)
            want = (family.parent if relation == "father" else family.child)(
                relation, name=who, birthday=family.day(day.year, day.month, day.day)
            )
            told += [
                cell(who, "family members", "children", want, form=word),
                cell(str(day), "family members", "children", want, form=word),
            ]
            lines.append([who, word, str(day)])
        raw = made.add([*head, *told])[:2]
        grid += [[*(raw if place == 0 else ["", ""]), *line] for place, line in enumerate(lines)]
    return sheets.of_pages(name, made.people, sheets.xlsx, Page("家庭", grid))


def _page_with_menu(name: str, seed: int) -> Specimen:
    """A page whose list is not its first table, with cells of a header and a line break."""
    made = table(Dice(seed), (NAME, MOBILE, Column("生日", days.SOLAR[:10]), ADDRESS), 12)

    def write(path: Path) -> None:
        rows = "".join(
            f"<tr>{''.join(f'<td>&nbsp;{writing.as_text(one)}</td>' for one in row)}</tr>"
            for row in made.body
        )
        head = "".join(f"<th>{title}</th>" for title in made.header)
        menu = "<table><tr><td><a href='#'>首页</a></td><td>导出</td></tr></table>"
        body = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        page = f"<html><body>{menu}<h1>客户报表</h1>{body}</body></html>"
        path.write_bytes(page.encode("utf-8"))

    return Specimen(name, made.people, write)


def _ragged(name: str, seed: int) -> Specimen:
    """A text list with `sep=`, cells as formulas, quotes within quotes, line ends in cells, short lines."""
    columns = (
        NAME,
        MOBILE,
        Column(
            "备注",
            (
                _fixed("notes", "notes", '他说"不急"，再等等', Want("notes", '他说"不急"，再等等')),
                _fixed("notes", "notes", "第一行\n第二行", Want("notes", "第一行\n第二行")),
                words.note,
            ),
        ),
    )
    made = table(Dice(seed), columns, 15)

    def write(path: Path) -> None:
        lines = [",".join(made.header) + ",,"]
        for row in made.body:
            note = str(row[2]).replace('"', '""')
            lines.append(f'{row[0]},="{row[1]}","{note}"' + ",," * (len(lines) % 2))
        path.write_bytes(("sep=,\n" + "\n".join(lines) + "\n\n").encode("utf-8-sig"))

    return Specimen(name, made.people, write)


def specimens() -> Sequence[Specimen]:
    """A list for each trap."""
    return (
        specimen("日期陷阱.xlsx", 301, [NAME, MOBILE, Column("生日", (*_DAYS, *days.SOLAR[:20]))], 57),
        specimen("农历栏.xlsx", 302, [NAME, MOBILE, Column("农历生日", LUNAR_COLUMN)], 24),
        specimen("阴历栏.csv", 303, [NAME, MOBILE, Column("阴历生日", LUNAR_COLUMN[:5])], 15, _utf8),
        specimen("电话陷阱.xlsx", 304, [NAME, Column("手机", (*_PHONES, *reach.MOBILES[:10]))], 40),
        specimen("证件陷阱.xlsx", 305, [NAME, MOBILE, Column("身份证号", (*_IDS, *reach.IDS[:6]))], 22),
        specimen(
            "金额陷阱.xlsx",
            306,
            [
                NAME,
                MOBILE,
                Column("成交金额", (*_MONEY, *values.MONEY[:12])),
                Column("面积", (*_SIZES, *values.SIZES[:5])),
                Column("行驶里程", _MILEAGE),
            ],
            36,
        ),
        specimen("生僻字.csv", 307, [Column("姓名", (*_RARE, words.name)), MOBILE, NOTE], 7, _gb18030),
        specimen("生僻字.xls", 308, [Column("姓名", (*_RARE, words.name)), MOBILE, NOTE], 7, as_xls),
        specimen("称呼与店名.xlsx", 319, [Column("姓名", (*_KNOWN_AS, words.name)), MOBILE, NOTE], 6),
        _texts_in_numbers("数字文本.xlsx", 309),
        _units("单位在表头.xls", 310),
        _twice("重复的人.xlsx", 311),
        _members("家庭成员.xlsx", 312),
        _page_with_menu("网页带菜单.xls", 313),
        _ragged("参差.csv", 314),
    )


def _utf8(path: Path, made: Table) -> None:
    writing.csv(path, made.grid, "utf-8")


def _gb18030(path: Path, made: Table) -> None:
    writing.csv(path, made.grid, "gb18030")
