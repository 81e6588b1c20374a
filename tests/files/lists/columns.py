"""Specimens of columns: every form of every kind several times, in ordinary lists of every format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.files.lists import days, family, reach, values, words
from tests.files.lists.formats import (
    Writer,
    as_1904,
    as_copied,
    as_copied_page,
    as_csv,
    as_html,
    as_lying,
    as_ods,
    as_old,
    as_protected,
    as_strict,
    as_xls,
    as_xls_1904,
    as_xlsb,
    as_xlsb_1904,
    as_xlsx,
    as_xml,
)
from tests.files.lists.truth import (
    Column,
    Dice,
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

NAME = Column("姓名", (words.name,))
MOBILE = Column("手机", (reach.MOBILES[0],))
ADDRESS = Column("地址", (words.address("mailing_address"),))
NOTE = Column("备注", (words.note,))
OWNER = Column("销售顾问", (words.owner,))


def specimen(
    name: str,
    seed: int,
    columns: Sequence[Column],
    rows: int,
    write: Writer = as_xlsx,
    password: str | None = None,
    *,
    pasted: bool = False,
) -> Specimen:
    """A plain list with these columns."""
    made = table(Dice(seed), columns, rows)
    return Specimen(name, made.people, partial(_write, write, made), password, pasted)


def _write(write: Writer, made: Table, path: Path) -> None:
    write(path, made)


def _serial_1904(dice: Dice) -> Typed:
    """A day of a workbook that counts from 1904, as a bare number."""
    day = dice.day(1945, 2000)
    return cell(
        float(days.serial(day) - 1462), "birthdays", "birthday", days.of(day), form="serial since 1904"
    )


def _checked_id(dice: Dice) -> list[Typed]:
    """Number, sex and birthday, of which the latter may contradict the first."""
    day, order = dice.day(1950, 1990), dice.randint(1, 998)
    number, told = reach.id_number(day, order), reach.told_by(day, order)
    wrong_sex, wrong_day = dice.random() < 0.4, dice.random() < 0.4
    male = bool(order % 2) != wrong_sex
    said = day + dt.timedelta(days=400) if wrong_day else day
    return [
        cell(
            number,
            "ID numbers",
            "id_number",
            item("id_number", number),
            also=told,
            form="checked",
            flag=wrong_sex or wrong_day,
        ),
        cell(
            "男" if male else "女",
            "choices",
            "sex",
            Want("sex", "male" if male else "female"),
            form="beside an ID",
        ),
        cell(str(said), "birthdays", "birthday", days.of(said), form="beside an ID"),
    ]


def _checked(name: str) -> Specimen:
    dice = Dice(77)
    made = table(dice, [NAME, MOBILE], 30)
    titles = ["身份证号码", "性别", "出生日期"]
    for number, row in enumerate(made.rows):
        row.extend(with_place(_checked_id(dice), titles, str(number + 1)))
    made.header += titles
    return Specimen(name, made.people, partial(_write, as_xlsx, made))


def _in_ten_thousands(dice: Dice) -> Typed:
    tens = dice.randrange(80, 600)
    return cell(tens / 10, "money", "amount", item("amount", tens * 1000), form="万元 in the title")


def _traditional(form: str, text: str, key: str, *wants: Want) -> Callable[[Dice], Typed]:
    return lambda _dice: cell(text, "traditional", key, *wants, form=form)


def _traditional_name(dice: Dice) -> Typed:
    text = dice.choice("陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐") + dice.choice(
        "志明 淑芬 俊傑 雅婷 家豪 怡君 建宏 美玲 國強 麗華".split()
    )
    return cell(text, "names", "name", words.called(text), form="traditional")


TRADITIONAL = (
    Column("姓名", (_traditional_name,)),
    Column("聯絡電話", reach.MOBILES[:5]),
    Column(
        "性別",
        (
            _traditional("男", "男", "sex", Want("sex", "male")),
            _traditional("女士", "女士", "sex", Want("sex", "female")),
        ),
    ),
    Column(
        "生日",
        (
            _traditional("農曆", "農曆八月十五", "birthday", days.born(None, 8, 15, lunar=True)),
            _traditional("陰曆", "陰曆臘月廿三", "birthday", days.born(None, 12, 23, lunar=True)),
            _traditional("國曆", "國曆1970年11月22日", "birthday", days.born(1970, 11, 22)),
            _traditional("閏", "閏四月初二", "birthday", days.born(None, 4, 2, lunar=True, leap=True)),
            _traditional("date", "1970年11月22日", "birthday", days.born(1970, 11, 22)),
        ),
    ),
    Column(
        "地址",
        (lambda dice: plain("mailing_address", f"臺北市無名路{dice.randrange(1, 300)}號", "addresses"),),
    ),
    Column(
        "備註",
        (
            _traditional("note", "喜歡釣魚", "notes", Want("notes", "喜歡釣魚")),
            _traditional("note", "舊客戶介紹", "notes", Want("notes", "舊客戶介紹")),
        ),
    ),
    Column("職務", (_traditional("text", "經理", "position", item("position", "經理")),)),
    Column(
        "公司名稱",
        (_traditional("text", "雲台貿易有限公司", "company", item("company", "雲台貿易有限公司")),),
    ),
    Column(
        "子女",
        (
            _traditional("兒子", "兒子王磊", "children", family.child("son", name="王磊")),
            _traditional("女兒", "女兒王蕾", "children", family.child("daughter", name="王蕾")),
        ),
    ),
)


def _english_name(dice: Dice) -> Typed:
    first = dice.choice("John Mary Peter Alice Robert Susan Henry Laura".split())
    text = f"{first} {dice.choice('Smith Brown Taylor Wilson Clark Lewis Young King'.split())}"
    return cell(text, "names", "name", words.called(text), form="English")


ENGLISH = (
    Column("Customer Name", (_english_name,)),
    Column("Mobile", reach.MOBILES[:8]),
    Column("Gender", values.choices("sex", "Male=male Female=female M=male F=female", "sex")),
    Column("Date of Birth", tuple(days.SOLAR[place] for place in (0, 2, 13, 21, 22))),
    Column("Address", (words.text("mailing_address", "No.1-Nowhere-Road Apt.12-Nowhere-Lane"),)),
    Column("E-mail", reach.EMAILS),
    Column("Job Title", (words.text("position", "Manager Engineer Owner"),)),
    Column("Purchase Date", tuple(days.dates("delivered_on")[place] for place in (0, 1, 2, 13))),
    Column("Model", (words.text("bought", "Passat Tiguan Sagitar"),)),
    Column("Remarks", (words.note,)),
)

_FEW = (NAME, Column("手机号码", reach.MOBILES[:14]), Column("生日", days.SOLAR[:12]), ADDRESS, NOTE)
_TEXTS = (
    NAME,
    Column("联系电话", reach.MOBILES[:20]),
    Column("性别", values.SEXES[:8]),
    Column("生日", days.SOLAR[:13]),
    ADDRESS,
    Column("级别", values.GRADES[:10]),
    NOTE,
)
_OLD = [NAME, MOBILE, Column("生日", days.SOLAR[:28]), ADDRESS]
_BORN_DAY_FIRST = Column("生日", (days.proven("birthday", day_first=True, birthday=True),))
_SOLD_DAY_FIRST = Column("购车日期", (days.proven("delivered_on", day_first=True),))
_SOLD_MONTH_FIRST = Column("购车日期", (days.proven("delivered_on", day_first=False),))


def specimens() -> Sequence[Specimen]:
    """One list for each kind of column, and one for each format."""
    sex = tuple(values.SEXES)
    return (
        specimen("生日.xlsx", 1, [NAME, MOBILE, Column("生日", days.SOLAR)], 90),
        specimen(
            "生日.xls",
            2,
            [NAME, Column("电话", (reach.MOBILES[0],)), Column("出生日期", days.SOLAR), NOTE],
            45,
            as_xls,
        ),
        specimen("农历生日.xlsx", 3, [NAME, MOBILE, Column("生日", days.LUNAR)], 66),
        specimen(
            "阴历生日.xls",
            4,
            [NAME, MOBILE, Column("出生年月", (*days.LUNAR, *days.LUNAR_UNREADABLE))],
            40,
            as_xls,
        ),
        specimen("生日记不清.xlsx", 5, [NAME, MOBILE, Column("生日", (*days.VAGUE, days.SOLAR[0]))], 40),
        specimen(
            "不存在的日子.xlsx",
            6,
            [NAME, MOBILE, Column("生日", (*days.UNREADABLE, *days.SOLAR[:8], *days.LUNAR_UNREADABLE))],
            48,
        ),
        specimen("日在前.xlsx", 7, [NAME, MOBILE, _BORN_DAY_FIRST, _SOLD_DAY_FIRST], 30),
        specimen("月在前.csv", 8, [NAME, MOBILE, _SOLD_MONTH_FIRST], 30, as_csv("utf-8")),
        specimen(
            "1904.xlsx",
            9,
            [
                NAME,
                MOBILE,
                Column("生日", (days.SOLAR[13],)),
                Column("购车日期", (days.dates("delivered_on")[0],)),
            ],
            20,
            as_1904,
        ),
        specimen("1904.xls", 10, [NAME, MOBILE, Column("生日", (days.SOLAR[13],))], 15, as_xls_1904),
        specimen("1904序号.xlsx", 11, [NAME, MOBILE, Column("生日", (_serial_1904,))], 15, as_1904),
        specimen(
            "交车日期.xlsx",
            12,
            [
                NAME,
                MOBILE,
                Column("交车日期", days.dates("delivered_on")),
                Column("保险到期", days.dates("insurance_expiry", 2025, 2029)),
            ],
            60,
        ),
        specimen("电话.xlsx", 13, [NAME, Column("联系电话", (*reach.MOBILES, *reach.LANDS))], 104),
        specimen(
            "电话gbk.csv",
            14,
            [NAME, Column("手机号码", (*reach.MOBILES, *reach.LANDS))],
            52,
            as_csv("gb18030"),
        ),
        specimen("坏号码.xls", 15, [NAME, Column("手机", (*reach.BROKEN, *reach.MOBILES[:8]))], 40, as_xls),
        specimen("电话和微信.xlsx", 16, [NAME, Column("联系方式", (*reach.BESIDE, *reach.MOBILES[:3]))], 32),
        specimen(
            "手机1手机2.xlsx",
            17,
            [
                NAME,
                Column("手机1", reach.MOBILES[:6]),
                Column("手机2", reach.MOBILES[3:9]),
                Column("备注1", (words.note,)),
                Column("备注2", (words.unknown("老客户 介绍人"),)),
            ],
            24,
        ),
        specimen("身份证.xlsx", 18, [NAME, MOBILE, Column("身份证号", reach.IDS)], 48),
        specimen(
            "身份证.csv",
            19,
            [NAME, MOBILE, Column("证件号码", reach.IDS)],
            24,
            as_csv("utf-8-sig", tabs=True),
        ),
        _checked("身份证核对.xlsx"),
        specimen("称呼各样.xlsx", 20, [Column("姓名", words.NAMES), MOBILE], 84),
        specimen("两个名字.xlsx", 21, [Column("客户姓名", (*words.TWO_NAMES, *words.NAMES[:4])), MOBILE], 24),
        specimen("子女.xlsx", 22, [NAME, MOBILE, Column("子女", family.CHILDREN)], 81),
        specimen(
            "父母和配偶.xls",
            23,
            [NAME, MOBILE, Column("父母", family.PARENTS), Column("爱人", family.SPOUSES)],
            40,
            as_xls,
        ),
        specimen(
            "成交.xlsx",
            24,
            [
                NAME,
                MOBILE,
                Column("成交金额", values.MONEY),
                Column("面积", values.SIZES),
                Column("付款方式", values.PAYMENTS),
            ],
            52,
        ),
        specimen(
            "车价万元.xlsx",
            25,
            [
                NAME,
                MOBILE,
                Column("车价（万元）", (_in_ten_thousands,)),
                Column("车型", (words.text("bought", "速腾 迈腾 途观"),)),
            ],
            16,
        ),
        specimen(
            "勾选.xlsx",
            26,
            [
                NAME,
                MOBILE,
                Column("大客户", values.ticks("is_organisation")),
                Column("不要联系", values.ticks("do_not_contact")),
            ],
            58,
        ),
        specimen(
            "选项.xlsx",
            27,
            [
                NAME,
                MOBILE,
                Column("性别", sex),
                Column("客户等级", values.GRADES),
                Column("客户状态", values.STAGES),
                Column("婚姻状况", values.MARITAL),
                Column("意向级别", values.INTENTS),
                Column("性格", values.PERSONALITIES),
            ],
            42,
        ),
        specimen(
            "车牌邮箱标签.xls",
            28,
            [
                NAME,
                MOBILE,
                Column("车牌号", reach.PLATES),
                Column("邮箱", reach.EMAILS),
                Column("爱好", words.tags("hobbies")),
                Column("标签", words.tags("tags")),
            ],
            44,
            as_xls,
        ),
        specimen(
            "别的列.xlsx",
            29,
            [
                NAME,
                MOBILE,
                Column("宠物", (words.unknown("猫 狗 鱼"),)),
                Column("会员卡", (words.unknown("金卡 银卡"),)),
                OWNER,
            ],
            20,
        ),
        specimen("繁體.xlsx", 30, TRADITIONAL, 30),
        specimen("繁體big5.csv", 31, TRADITIONAL, 20, as_csv("big5")),
        specimen("English.csv", 32, ENGLISH, 40, as_csv("utf-8")),
        specimen("utf16.txt", 33, _TEXTS, 20, as_csv("utf-16", "\t")),
        specimen("utf16be.csv", 34, _TEXTS, 20, as_csv("utf-16-be", "\t")),
        specimen("中文逗号.csv", 35, _FEW, 20, as_csv("gbk", "，")),
        specimen("分号.csv", 36, _TEXTS, 20, as_csv("utf-8-sig", ";")),
        specimen(
            "竖线.txt",
            37,
            [NAME, MOBILE, Column("生日", days.SOLAR[:12]), ADDRESS],
            20,
            as_csv("gb18030", "|"),
        ),
        specimen("制表符垫.csv", 38, _TEXTS, 20, as_csv("gbk", tabs=True)),
        specimen("网页导出.xls", 39, _TEXTS, 24, as_html("gbk")),
        specimen("网页导出utf8.xls", 40, _TEXTS, 24, as_html("utf-8")),
        specimen("XML表格.xls", 41, _TEXTS, 24, as_xml),
        specimen("办公.ods", 42, _TEXTS, 20, as_ods),
        specimen("金山.et", 43, _TEXTS, 20, as_xls),
        specimen("严格.xlsx", 44, _TEXTS, 20, as_strict),
        specimen("假尺寸.xlsx", 45, _TEXTS, 20, as_lying),
        specimen("加密.xlsx", 46, _TEXTS, 20, as_protected, "8888"),
        specimen("很旧.xls", 47, _OLD, 15, as_old(2)),
        specimen("很旧3.xls", 50, _OLD, 15, as_old(3)),
        specimen("很旧4.xls", 51, _OLD, 15, as_old(4)),
        specimen("很旧95.xls", 52, _OLD, 28, as_old(5)),
        specimen("二进制.xlsb", 53, [*_TEXTS, Column("购车日期", days.dates("delivered_on"))], 30, as_xlsb),
        specimen(
            "1904.xlsb",
            54,
            [NAME, MOBILE, Column("生日", (days.SOLAR[13], _serial_1904))],
            20,
            as_xlsb_1904,
        ),
        specimen(
            "粘贴的表格", 55, [*_TEXTS, Column("爱好", words.tags("hobbies"))], 24, as_copied, pasted=True
        ),
        specimen("粘贴的网页", 56, _TEXTS, 20, as_copied_page, pasted=True),
        specimen("其实是xlsx.xls", 48, _TEXTS, 15),
        specimen("其实是xls.xlsx", 49, _TEXTS, 15, as_xls),
    )
