"""Specimens of what was never meant to be a list: chats, notes, walls of birthdays, questionnaires, cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.files.lists import sheets
from tests.files.lists.told import birth, listed, person, phone, plain, says, some, xls
from tests.files.lists.told import xlsx as sheet_of
from tests.files.lists.truth import Person, Specimen, Typed, Want
from tests.files.lists.writing import Grid, Page

FEMALE = Want("sex", "female")


def _told(place: str, **cells: Typed) -> Person:
    return person([*cells.values()], [*cells], place)


def _chat() -> Specimen:
    """Copied from a chat: the name and the hour, below it what was said."""
    text = (
        "史建军 2024-03-05 10:12\n你好，途观现在优惠多少\n\n"
        "我 2024-03-05 10:13\n史哥您好，综合优惠3万左右\n\n"
        "史建军 2024-03-09 9:31\n周末吧，我手机13600013001，到了打给我\n"
    )
    last = Want("items.last_contact_on", "2024-03-09")
    who = _told("1", 姓名=says("史建军", name="史建军", may=[last]), 电话=phone("13600013001", "13600013001"))
    return Specimen("微信聊天.txt", (who,), plain(text))


def _notes() -> Specimen:
    """One a line, some with commas and some with spaces."""
    told = [
        ("王建国，13600013101，想买途观，下周回访", "王建国", "13600013101", "想买途观", "下周回访"),
        ("李秀英 13600013102 看过朗逸，嫌贵", "李秀英", "13600013102", "看过朗逸，嫌贵"),
        ("赵丽 女 13600013103 月底交定金", "赵丽", "13600013103", "月底交定金"),
        ("周敏，13600013104，暂时不考虑，明年再说", "周敏", "13600013104", "暂时不考虑", "明年再说"),
    ]
    people = []
    for place, (line, name, number, *words) in enumerate(told, 1):
        who = says(name, *([FEMALE] if "女" in line else []), name=name)
        cells = [who, phone(number, number), *map(some, words)]
        people.append(person(cells, [*"ABCD"][: len(cells)], str(place)))
    text = "\n".join(line for line, *_ in told)
    return Specimen("手机备忘录.txt", tuple(people), plain(text, "gb18030"))


def _paragraphs() -> Specimen:
    """A paragraph each: the name above, the number somewhere, and words."""
    told = [
        ("1. 孙建业", "13600013201", "想买三居，预算120万"),
        ("2. 钱丽华", "13600013202", "3月看过房\n老公在外地"),
        ("3. 冯海波", "13600013203", "嫌远"),
    ]
    text = "\n\n".join("\n".join(parts) for parts in told)
    people = tuple(
        _told(str(place), A=says(name[3:], name=name[3:]), B=phone(number, number), C=some(words))
        for place, (name, number, words) in enumerate(told, 1)
    )
    return Specimen("一段一个人.txt", people, plain(text))


def _wall() -> Specimen:
    """The months side by side, names with days below."""
    wall = {
        1: [("游晓东", 3), ("柏玉兰", 18)],
        2: [("尚志远", 9)],
        3: [("巩美玲", 1), ("冉文博", 22)],
        5: [("封立新", 12)],
    }
    grid: Grid = [["客户生日一览"], [f"{month}月" for month in range(1, 7)]]
    grid += [
        [
            f"{wall[month][row][0]} {wall[month][row][1]}日" if row < len(wall.get(month, ())) else ""
            for month in range(1, 7)
        ]
        for row in range(2)
    ]
    people = tuple(
        _told(name, 生日=says(f"{name} {day}日", Want("birthday", birth(None, month, day)), name=name))
        for month, some_ in wall.items()
        for name, day in some_
    )
    return sheets.of_pages("生日墙.xlsx", people, sheets.xlsx, Page("生日", grid, merges=[(1, 0, 1, 5)]))


def _questionnaire() -> Specimen:
    """A column for each, with few questions that are known."""
    asked: list[tuple[str, str, list[str]]] = [
        ("1.您的姓名", "name", ["骆文静", "戚宝山", "应海波"]),
        ("2.您的联系电话", "", ["13600013301", "13600013302", "13600013303"]),
        ("3.您的年龄段", "", ["30-40", "40-50", "30-40"]),
        ("4.您的购房目的", "buying_reason", ["自住", "投资", "改善"]),
        ("5.您能接受的总价", "", ["200万以内", "100万", "300-400万"]),
        ("6.您的建议", "", ["", "车位少", ""]),
    ]
    grid: Grid = [
        ["购房意向调查", "问卷1", "问卷2", "问卷3"],
        *([title, *answers] for title, _, answers in asked),
    ]
    people = []
    for place in range(3):
        answers = [(title, key, told[place]) for title, key, told in asked if told[place]]
        cells = [
            phone(said, said) if said.startswith("136") else says(said, **{key: said}) if key else some(said)
            for _, key, said in answers
        ]
        people.append(person(cells, [title for title, _, _ in answers], str(place)))
    return sheets.of_pages("问卷横排.xlsx", people, sheets.xlsx, Page("调查", grid))


def _card() -> Specimen:
    """Labels before colons in every cell, some of them unknown, and below a log."""
    told = {
        "客户姓名：湛海峰": says("湛海峰", name="湛海峰", may=[Want("items.last_contact_on", "2024-03-10")]),
        "联系电话：13600013401": phone("13600013401", "13600013401"),
        "住址：新郑市祥云路8号": says("新郑市祥云路8号", home_address="新郑市祥云路8号"),
        "职业：□公务员 ☑个体": says("☑个体", industry="个体"),
        "拟购车型：途观L": some("途观L"),
        "购车预算：22-25万": some("22-25万"),
    }
    labels = [*told]
    grid: Grid = [["有望客户管理卡"], *([labels[at], "", labels[at + 1], "", ""] for at in (0, 2, 4))]
    grid += [["跟进记录"], ["日期", "方式", "跟进内容", "级别", "下次跟进日期"]]
    grid += [
        ["2024-03-05", "电话", "问了优惠", "A", "2024-03-10"],
        ["2024-03-10", "到店", "试驾", "H", "2024-03-16"],
    ]
    people = [person([*told.values()], [label.partition("：")[0] for label in labels], "1")]
    return sheets.of_pages("有望客户卡.xlsx", people, sheets.xlsx, Page("卡", grid))


def _months() -> Specimen:
    """Headings that tell the month, and in brackets whose customers follow."""
    mine, hers = Want("items.owner", "石磊"), Want("items.owner", "邓洁")
    rows = [
        [says("廉建军", mine, name="廉建军"), "13600013501", "速腾"],
        [says("阮晓红", mine, name="阮晓红"), "13600013502", "途岳"],
        [says("焦美玲", hers, name="焦美玲"), "13600013503", "揽境"],
    ]

    def write(path: Path, grid: Grid) -> None:
        heads = [["一月份（销售顾问：石磊）"], ["三月份（销售顾问：邓洁）"]]
        xls()(path, [grid[0], heads[0], *grid[1:3], heads[1], grid[3]])

    return listed("月份和顾问.xls", "客户姓名|name 联系电话|mobile 车型|=bought", rows, write)


def _dated() -> Specimen:
    """Columns headed by days, with what was said below them."""
    rows = [
        ["谷丰", "13600013601", "三居", "来访，看了样板间", ""],
        ["双喜", "13600013602", "两居", "", "来访，定金5000"],
    ]
    titles = "姓名|name 电话|mobile 意向 2024/3/1|- 2024/3/15|-"
    specimen = listed("跟进日历.xlsx", titles, rows, sheet_of())
    return replace(
        specimen, people=(_last(specimen.people[0], "2024-03-01"), _last(specimen.people[1], "2024-03-15"))
    )


def _last(who: Person, day: str) -> Person:
    """Somebody whose last contact is told by a log."""
    first, *others = who.cells
    return replace(who, cells=(replace(first, also=(Want("items.last_contact_on", day),)), *others))


def _log_of_notes() -> Specimen:
    """A line for somebody, and below it what happened on which day."""
    text = (
        "★花荣 13600013701 途观L\n2024.3.5 来店，试驾\n2024.3.8 电话，等指标\n\n"
        "★安道全 13600013702 迈腾\n2024.3.7 来店，给老婆看\n"
    )
    people = [
        _told(name, 姓名=says(name, name=name), 电话=phone(number, number), 车=some(car))
        for name, number, car in (("花荣", "13600013701", "途观L"), ("安道全", "13600013702", "迈腾"))
    ]
    days = ("2024-03-08", "2024-03-07")
    return Specimen("销售笔记.txt", tuple(map(_last, people, days)), plain(text))


def _letters() -> Specimen:
    """Answers by their letters, with all that were offered behind them."""
    grid: Grid = [
        ["客户问卷"],
        ["姓名：鲁智"],
        ["电话：13600013801"],
        ["1.您的年龄（ B ）  A.20-30岁 B.31-40岁 C.41岁以上"],
        ["2.购房目的（ A ）  A.自住 B.投资 C.其他"],
    ]
    who = _told(
        "1",
        姓名=says("鲁智", name="鲁智"),
        电话=phone("13600013801", "13600013801"),
        您的年龄=some("31-40岁"),
        购房目的=says("自住", buying_reason="自住"),
    )
    return sheets.of_pages("字母问卷.xlsx", [who], sheets.xlsx, Page("鲁智", grid))


def _family() -> Specimen:
    """The same asked of the customer, the spouse and a child."""
    grid: Grid = [
        ["家庭保障需求表"],
        ["项目", "本人", "配偶", "子女"],
        ["姓名", "鲜艳", "冷军", "冷小暖"],
        ["出生日期", "1986-4-4", "1984-2-9", "2014-9-9"],
        ["电话", "13600013901", "13600013902", ""],
        ["已有保单", "百万医疗", "", "学平险"],
    ]
    little = Want("items.children", {"name": "冷小暖", "birthday": birth(2014, 9, 9)})
    who = _told(
        "1",
        姓名=says("鲜艳", name="鲜艳"),
        出生日期=says("1986-4-4", Want("birthday", birth(1986, 4, 4))),
        电话=phone("13600013901", "13600013901"),
        配偶=says("冷军", spouse_name="冷军", spouse_phone="13600013902", spouse_birthday=birth(1984, 2, 9)),
        子女=says("冷小暖", little),
        已有保单=some("百万医疗", "百万医疗", "学平险"),
    )
    return sheets.of_pages("家庭保障.xlsx", [who], sheets.xlsx, Page("需求", grid))


def _survey() -> Specimen:
    """A tick below one of several answers, under a line that tells who was asked."""
    grid: Grid = [
        ["客户满意度调查表"],
        ["客户姓名", "墨翟", "联系电话", "13600014001", ""],
        ["调查项目", "非常满意", "满意", "一般", "不满意"],
        ["销售接待", "√", "", "", ""],
        ["交车过程", "", "√", "", ""],
        ["您的建议", "希望增加休息区", "", "", ""],
    ]
    who = _told(
        "1",
        客户姓名=says("墨翟", name="墨翟"),
        联系电话=phone("13600014001", "13600014001"),
        销售接待=some("非常满意"),
        您的建议=some("希望增加休息区"),
    )
    return sheets.of_pages("满意度.xlsx", [who], sheets.xlsx, Page("调查", grid))


def _portraits() -> Specimen:
    """Two columns in words of a shop's own, a sheet each."""
    pages, people = [], []
    for name, number, words in (
        ("宋江", "13600014101", ("郓城", "面黑心细", "及时雨", "爱面子")),
        ("卢俊义", "13600014102", ("大名府", "高大", "玉麒麟", "要排场")),
    ):
        asked = dict(zip(("老家哪里", "第一印象", "外号", "在意什么"), words, strict=True))
        grid: Grid = [["客户画像", ""], ["称呼", name], ["电话", number], *map(list, asked.items())]
        pages.append(Page(name, grid))
        told = {label: some(word) for label, word in asked.items()}
        people.append(_told(name, 电话=phone(number, number), **told))
    return sheets.of_pages("客户画像.xlsx", people, sheets.xlsx, *pages)


def specimens() -> Sequence[Specimen]:
    """A file of each sort."""
    return (
        _chat(),
        _notes(),
        _paragraphs(),
        _wall(),
        _questionnaire(),
        _card(),
        _months(),
        _dated(),
        _log_of_notes(),
        _letters(),
        _family(),
        _survey(),
        _portraits(),
    )
