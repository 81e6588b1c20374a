"""Makes the two old lists of `resources/sample`: `python -m tests.files.make_sample_lists`.

They are as such lists are: kept by several hands over years, with titles above the header, numbers written
in every way, days that do not exist, the same customer twice, and a line of sums at the end. Some customers
are those of the sample shop. The lists lie in the repository; a test makes them again and compares.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import xlwt

from app.calendar.lunar import month_day_name, to_lunar
from app.resources import resource_path
from app.sample import people
from app.sample.words import Dice, words

MADE_ON = dt.date(2024, 12, 20)
LEDGER = "老客户台账2019-2024.xls"
VISITS = "展厅来访登记.csv"
LEDGER_HEADER = """序号 客户名称 性别 联系电话 生日 爱人 孩子 地址
购车日期 车型 车牌 车价 销售顾问 级别 保险到期 备注2""".split()
VISITS_HEADER = (
    "登记日期,姓名,称谓,手机,意向车型,意向级别,现有车辆,信息来源,爱好,接待顾问,下次联系,备注".split(",")
)
SALES = "李晓梅 张志远 王珂 赵宇航 小李 已离职"
Cell = str | float
Row = list[Cell]


def ledger() -> list[Row]:
    """The rows of the ledger from its title down to its sums."""
    dice = Dice(2019)
    body = [*_known(), *(_customer(dice) for _ in range(150))]
    body[40:40] = [[""] * 15, _only("以下为 2021 年客户")]
    body += [_again(body[0], "136-0000-2210"), _again(body[20]), _again(body[57]), _again(body[90])]
    body += [["", "", "", "", "1979-02-30", *[""] * 6, "无名无电话"], _named_only("老周（修车的）")]
    body = [[float(place) if any(row) else "", *row] for place, row in enumerate(body, 1)]
    body = [row + [""] * (len(LEDGER_HEADER) - len(row)) for row in body]
    sums: Row = ["合计", f"{len(body)} 户", *[""] * 9, "=", *[""] * 4]
    title = _only("禾川云台汽车 老客户台账（2019-2024）")
    note = _only("填表说明：生日请写公历，农历请注明；电话可写多个。★ 为重点客户")
    return [title, note, list(LEDGER_HEADER), *body, sums]


def visits() -> list[Row]:
    """The rows of the showroom's register, header first."""
    dice = Dice(77)
    rows = [_visit(dice) for _ in range(58)]
    rows[12][4] = "同上"
    first = [
        "2024.11.30",
        "刘思远",
        "先生",
        "150 0000 1188",
        "探岳",
        "H级",
        "卡罗拉",
        "网上看的",
        "跑步",
        "李晓梅",
    ]
    rows[30] = [*first, "12月2日", "要贷款测算"]
    rows.append(
        [
            "2024/12/19",
            "孙女士",
            "女",
            "15000003306",
            "",
            "C",
            "速腾",
            "老客户",
            "",
            "李晓梅",
            "",
            "陪同事来看车",
        ]
    )
    return [list(VISITS_HEADER), *rows]


KNOWN = """
王建业★|先生|13600002210/0371-00008120|70.11.22|刘芳|儿子:王磊 1996-3-5|金桂路|2024/3/18|途锐3.0|豫A·0J210|
赵雅琴|女士|#13900000087|1985年8月|||管城街 7 号|#45231|CC 2.0T|豫A0Q087|#249000
孙丽|女|150-0000-3306|农历八月十五|陈刚|女 2020.11.22|同上|2023-05|速腾||13.6
郑伟|男|133 0000 9077|1979-02-30|||建业街 41 号|2022.6.1|迈腾||21万2
马 驰|男|１３７００００４４１５|84年7月2日||||2024年1月|探岳||
赵雅芹|女士|13900000087||||||CC||
""".strip().splitlines()
KNOWN_ENDS = ("A|2025-3-17|", "B类||同上", "C||", "B||父亲住院", "||回民", "||电话和赵雅琴一样？")


def _known() -> list[Row]:
    """The rows that the picture of the import shows; their customers are in the sample shop."""
    return [
        [_cell(text) for text in f"{line}|李晓梅|{end}".split("|")]
        for line, end in zip(KNOWN, KNOWN_ENDS, strict=True)
    ]


def _cell(text: str) -> Cell:
    """A text, or after `#` a number."""
    return float(text[1:]) if text.startswith("#") else text


def _customer(dice: Dice) -> Row:
    person = people.somebody(dice, MADE_ON)
    bought = dice.day(dt.date(2019, 1, 5), MADE_ON)
    model = dice.line(words()["auto"]["products"]).split("|")[1].strip()
    spouse = next((str(row["name"]) for row in person.family if row["relation"] == "spouse"), "")
    return [
        person.name + ("★" if dice.chance(0.06) else ""),
        _either(dice, 0.95, "男 先生 男 男" if person.sex == "male" else "女 女士 女 小姐"),
        _phone(dice),
        _birth(dice, person),
        spouse if dice.chance(0.5) else "",
        _children(dice, person) if dice.chance(0.55) else "",
        _address(dice),
        _day(dice, bought),
        model if dice.chance(0.7) else model.split(maxsplit=1)[0],
        _plate(dice),
        _price(dice, round(dice.bell(9.8, 34.0), 1)) if dice.chance(0.7) else "",
        dice.word(SALES) if dice.chance(0.85) else "",
        dice.one_of(["A", "B", "B类", "C", "C级", "VIP", "普通", "D", "", ""]),
        _day(dice, _after_a_year(bought)) if dice.chance(0.4) else "",
        dice.line(REMARKS) if dice.chance(0.45) else "",
    ]


REMARKS = (
    """
同上|不要打电话|爱喝茶|搬家了|换号了，联系不上|介绍过两个朋友|二胎|投诉过一次，已解决|保养准时|在外地|老板，开物流公司|想换大车
喜欢钓鱼，周末不在家|有宠物狗|车借给弟弟开|/|无|2022 年已卖车
""".strip()
    .replace("\n", "|")
    .split("|")
)


def _either(dice: Dice, share: float, options: str) -> str:
    return dice.word(options) if dice.chance(share) else ""


def _phone(dice: Dice) -> Cell:
    number = people.mobile(dice)
    grouped = f"{number[:3]}-{number[3:7]}-{number[7:]}"
    ways: Sequence[Callable[[], Cell]] = (
        lambda: number,
        lambda: number,
        lambda: float(number),
        lambda: grouped,
        lambda: grouped.replace("-", " "),
        lambda: f"{number}/{people.landline(dice)}",
        lambda: f"{number}、{people.mobile(dice)}",
        lambda: f"0371-{people.landline(dice)[4:]}转{dice.number(100, 899)}",
        lambda: f"{people.landline(dice)[4:]}",
        lambda: f"+86 {number}",
        lambda: f"{number}（爱人）",
        lambda: number[:10] if dice.chance(0.3) else number,
        lambda: "1.39E+10" if dice.chance(0.3) else number,
        lambda: "" if dice.chance(0.4) else number,
    )
    return dice.one_of(ways)()


def _birth(dice: Dice, person: people.Somebody) -> Cell:
    if not dice.chance(0.8):
        return dice.one_of(["", "", "不详", "属马"])
    if person.birthday.calendar == "lunar":
        lunar = to_lunar(person.born)
        name = month_day_name(lunar.month, lunar.day)
        return dice.one_of(
            [f"农历{name}", f"{person.born.year}年农历{name}", f"阴历{lunar.month}.{lunar.day}", name]
        )
    if dice.chance(0.03):
        return dice.one_of(["1981-04-31", "75.13.5", "1990-2-29"])
    return _day(dice, person.born)


def _price(dice: Dice, price: float) -> Cell:
    """So many ten thousand yuan, as a number or in words."""
    ways: list[Cell] = [price * 10_000, f"{price}万", f"{price}", f"{price * 10_000:,.0f}元"]
    return dice.one_of(ways)


def _day(dice: Dice, day: dt.date) -> Cell:
    """A day in one of the ways in which people write one."""
    ways: list[Cell] = [
        f"{day:%Y-%m-%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day:%y}.{day.month}.{day.day}",
        f"{day:%Y%m%d}",
        float(f"{day:%Y%m%d}"),
        float((day - dt.date(1899, 12, 30)).days),
        f"{day.year}年{day.month}月",
        f"{day.month}月{day.day}日",
    ]
    return dice.one_of(ways)


def _children(dice: Dice, person: people.Somebody) -> str:
    born = person.born + dt.timedelta(days=dice.number(25, 32) * 365)
    if born > MADE_ON:
        return ""
    boy = dice.chance(0.5)
    name = people.full_name(dice, people.surname_of(person.name), "male" if boy else "female", 2005)
    word = "儿子" if boy else "女儿"
    return dice.one_of(
        [
            f"{word}:{name} {born.year}-{born.month}-{born.day}",
            f"{'男' if boy else '女'} {born.year}.{born.month}.{born.day}",
            f"{word}{name}({born.year}年生,{people.school(dice, 8)})",
            f"{word}{name}",
            f"{word} {(MADE_ON - born).days // 365} 岁",
            "两个孩子",
        ]
    )


def _address(dice: Dice) -> str:
    places = words()["places"]
    road = f"{dice.word(places['roads'])} {dice.number(1, 199)} 号"
    return dice.one_of(
        [
            f"{places['city']}{dice.word(places['districts'])}{road}",
            f"{dice.word(places['districts'])}{dice.word(places['communities'])}",
            f"{dice.word(places['communities'])}{dice.number(1, 20)}-{dice.number(101, 2602)}",
            "同上",
            "",
        ]
    )


def _plate(dice: Dice) -> str:
    plate = f"豫A0{dice.one_of('BCEFGHK')}{dice.number(0, 999):03d}"
    return dice.one_of(
        [plate, f"{plate[:2]}·{plate[2:]}", plate.lower(), f"{plate[:2]} {plate[2:]}", "未上牌", ""]
    )


def _visit(dice: Dice) -> Row:
    person = people.somebody(dice, MADE_ON)
    day = dice.day(dt.date(2024, 9, 1), dt.date(2024, 12, 18))
    said = dice.line(words()["auto"]["first_talks"]).format(product="这款车")
    return [
        f"{day.month}月{day.day}日" if dice.chance(0.3) else f"{day.year}/{day.month}/{day.day}",
        person.name
        if dice.chance(0.85)
        else f"{people.surname_of(person.name)}{'先生' if person.sex == 'male' else '女士'}",
        "先生" if person.sex == "male" else "女士",
        str(_phone(dice)).removesuffix(".0"),
        dice.line(words()["auto"]["products"]).split("|")[1].strip(),
        dice.one_of(["H级", "A", "B", "B级", "C", "C", "", "有意向"]),
        dice.word(words()["auto"]["others"]) if dice.chance(0.6) else "",
        dice.one_of(["朋友介绍", "抖音", "路过", "懂车帝", "老客户", ""]),
        "、".join(dice.some(words()["relation"]["hobbies"], 2)) if dice.chance(0.4) else "",
        dice.word(SALES),
        f"{day.month}月{min(28, day.day + 3)}日" if dice.chance(0.5) else "",
        f'{said}，"再看看"' if dice.chance(0.1) else said if dice.chance(0.7) else "",
    ]


def _after_a_year(day: dt.date) -> dt.date:
    return day.replace(year=day.year + 1, day=min(day.day, 28)) - dt.timedelta(days=1)


def _again(row: Row, phone: Cell | None = None) -> Row:
    """The same customer written down a second time, with less."""
    return [row[0], row[1], phone or row[2], *[""] * 4, *row[7:9], *[""] * 5, "重复？"]


def _only(text: str) -> Row:
    return [text, *[""] * (len(LEDGER_HEADER) - 1)]


def _named_only(name: str) -> Row:
    return [name, *[""] * 14]


def write_ledger(path: Path) -> None:
    """The ledger as an old workbook: a merged title, a sheet of prices beside it."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("基盘客户")
    rows = ledger()
    sheet.write_merge(0, 0, 0, len(LEDGER_HEADER) - 1, rows[0][0])
    for line, row in enumerate(rows[1:], 1):
        for place, cell in enumerate(row):
            if cell != "":
                sheet.write(line, place, cell)
    prices = book.add_sheet("车型价格")
    for line, text in enumerate(words()["auto"]["products"]):
        for place, part in enumerate(text.partition(":")[0].split("|")):
            prices.write(line, place, part.strip())
    book.save(str(path))


def write_visits(path: Path) -> None:
    """The register as a table of a program that knows only GBK."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(visits())
    path.write_bytes(text.getvalue().encode("gbk"))


def main() -> None:
    """Write both lists to where the program looks for its samples."""
    write_ledger(resource_path("sample", LEDGER))
    write_visits(resource_path("sample", VISITS))


if __name__ == "__main__":
    main()
