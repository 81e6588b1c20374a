"""What every kind promises, and the words, amounts and official numbers of the single ones."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calendar.dates import Birthday
from app.fields.kind import Kind
from app.fields.kinds import (
    BirthdayKind,
    Choice,
    Date,
    Email,
    IdNumber,
    Integer,
    Money,
    Name,
    Option,
    Phones,
    Plate,
    Size,
    Tags,
    Text,
    YesNo,
    birth_of,
    sex_of,
)
from app.fields.options import CHANNEL, CLOSENESS, GRADE, INTENT, LOYALTY, MARITAL, PAYMENT
from app.fields.options import SEX as OPTIONS_OF_SEX
from app.fields.parsed import Parsed
from app.fields.phones import PhoneKind

ROOMS = Choice(
    tuple(Option(word, word, word) for word in ("一居", "两居", "三居", "四居及以上", "首套自住", "首改"))
)
SEX = Choice((Option("male", "男", "Male", ("先生", "m")), Option("female", "女", "Female", ("女士",))))
KINDS: list[Kind] = [
    Text(),
    Text(multiline=True),
    Name(),
    SEX,
    Tags(),
    YesNo(),
    Integer(-1000, 1_000_000),
    Money(),
    Size(),
    Date(),
    BirthdayKind(),
    *(Phones(usual) for usual in PhoneKind),
    IdNumber(),
    Plate(),
    Email(),
]
_shapes = st.from_regex(
    r"(农历|约|￥|手机)?[0-9一二三八十]{1,4}[-./年月日万 :转]?[0-9正腊初廿十]{0,8}[-./月日万 ]?[0-9X*]{0,9}",
    fullmatch=True,
)
ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.text(),
    st.text(st.characters()),
    _shapes,
)

HOSTILE = (10**6000, -(10**30), 1e308, float("nan"), float("inf"), "9" * 6000, "\ud800", "\x00", "²", "٣")


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@given(raw=ANYTHING)
def test_whatever_is_read_can_be_edited_kept_shown_and_exported(kind: Kind, raw: object) -> None:
    read = kind.parse(raw)
    value = read.value
    assert value is not None or (kind.show(value), kind.edit_text(value), kind.export(value)) == (
        "",
        "",
        None,
    )
    assert kind.parse(kind.edit_text(value)).value == value
    assert kind.load(json.loads(json.dumps(kind.dump(value)))) == value
    assert isinstance(kind.show(value, "en"), str)
    assert isinstance(kind.export(value), str | int | float | dt.date | None)


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@given(raw=ANYTHING)
def test_what_a_workbook_was_given_is_read_back_from_it(kind: Kind, raw: object) -> None:
    value = kind.parse(raw).value
    assert kind.parse(kind.export(value)).value == value


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_makes_reading_fail(kind: Kind, raw: object) -> None:
    assert isinstance(kind.parse(raw).problem, str)


def _read(kind: Kind, raw: object) -> Any:
    return kind.parse(raw).value


def test_text_loses_what_cannot_be_seen_and_keeps_chinese_punctuation() -> None:
    assert _read(Text(), " ＡＢＣ１２３，你好！\u200b\x07 ") == "ABC123，你好！"
    assert _read(Text(), "一\t二\u3000三\r\n四") == "一 二 三 四"
    assert _read(Text(multiline=True), "一 _x000D_\n二\r\n三") == "一\n二\n三"


def test_numbers_in_a_workbook_are_read_as_text_without_a_point() -> None:
    assert _read(Text(), 12.0) == "12"
    assert _read(Text(), 12.5) == "12.5"
    assert _read(Text(), dt.datetime(2020, 1, 5)) == "2020-01-05"
    assert _read(Text(), float("nan")) is None


def test_text_that_is_too_long_is_refused_rather_than_cut() -> None:
    read = Text(max_length=3).parse("一二三四")
    assert (read.value, read.problem) == (None, "too-long")


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("王　伟", "王伟"),
        ("王 小 明", "王小明"),
        ("欧阳 娜娜", "欧阳娜娜"),
        ("张三 李四", "张三 李四"),
        ("Anna  Schmidt", "Anna Schmidt"),
        ("买买提•艾力", "买买提·艾力"),
        ("恒达 物流 有限公司", "恒达 物流 有限公司"),
    ],
)
def test_a_name_is_closed_up_only_where_it_is_one_chinese_name(raw: str, name: str) -> None:
    assert _read(Name(), raw) == name


@pytest.mark.parametrize("raw", ["male", "男", "MALE", "先生", "Ｍ", " m "])
def test_a_choice_is_found_by_key_label_or_synonym(raw: str) -> None:
    assert _read(SEX, raw) == "male"


@pytest.mark.parametrize(
    ("options", "raw", "key"),
    [
        (GRADE, "A类", "A"),
        (GRADE, "A 级", "A"),
        (GRADE, "重点", "A"),
        (GRADE, "vip", "A"),
        (GRADE, "A（重点）", "A"),
        (GRADE, "B级客户", "B"),
        (INTENT, "意向A", "A"),
        (MARITAL, "離異", "divorced"),
        (MARITAL, "未婚。", "single"),
        (MARITAL, "无", None),
        (OPTIONS_OF_SEX, "♀", "female"),
        (OPTIONS_OF_SEX, "性别男", "male"),
        (PAYMENT, "貸款", "loan"),
        (PAYMENT, "一次性付清", "cash"),
        (PAYMENT, "按揭贷款", "loan"),
        (PAYMENT, "分期", "loan"),
        (GRADE, "重点 客户", "A"),
        (GRADE, "A-重点", "A"),
        (GRADE, "【B】", "B"),
        (GRADE, "一般客户", "C"),
        (CLOSENESS, "很铁", "tight"),
        (LOYALTY, "生气了", "angry"),
        (LOYALTY, "有点不满", "displeased"),
        (CHANNEL, "上门拜访", "visit"),
        (MARITAL, "初婚 已婚", "married"),
        (INTENT, "B类意向", "B"),
        (INTENT, "C卡", "C"),
        (PAYMENT, "组合贷", "loan"),
        (PAYMENT, "公积金+商贷", "loan"),
        (PAYMENT, "刷卡", "cash"),
        (PAYMENT, "微信支付", "cash"),
        (PAYMENT, "全付", "cash"),
        (MARITAL, "√", "married"),
        (MARITAL, "结了", "married"),
        (MARITAL, "没结", "single"),
        (MARITAL, "离了", "divorced"),
        (CHANNEL, "发短信", "sms"),
        (CHANNEL, "微信联系", "wechat"),
        (GRADE, "B档", "B"),
        (INTENT, "H（7天内）", "H"),
    ],
)
def test_a_choice_is_known_by_what_people_write_instead(
    options: tuple[Option, ...], raw: str, key: str | None
) -> None:
    read = Choice(options).parse(raw)
    assert (read.value, read.problem) == (key, "")


@pytest.mark.parametrize("raw", ["A/B", "AA", "一般", "A（普通）", "A-B"])
def test_an_answer_that_may_be_several_is_not_guessed(raw: str) -> None:
    assert (Choice(GRADE).parse(raw).value, Choice(GRADE).parse(raw).problem) == (None, "unknown-choice")


def test_a_remark_beside_an_answer_is_flagged() -> None:
    read = Choice(GRADE).parse("A类（朋友介绍）")
    assert (read.value, read.problem) == ("A", "leftover-text")


def test_a_word_that_is_no_choice_is_said_so() -> None:
    assert SEX.parse("龙").problem == "unknown-choice"
    assert SEX.parse("不详").problem == ""
    assert (SEX.show("female"), SEX.show("female", "en")) == ("女", "Female")


def test_a_key_whose_option_is_gone_is_still_shown() -> None:
    assert SEX.show("gone") == "gone"


def test_tags_keep_their_order_and_stand_once() -> None:
    assert _read(Tags(), "钓鱼、羽毛球，猫;钓鱼／Golf\ngolf") == ("钓鱼", "羽毛球", "猫", "Golf")
    assert Tags().show(("钓鱼", "猫")) == "钓鱼、猫"
    assert Tags().show(("angling", "cats"), "en") == "angling, cats"
    assert _read(Tags(), "1、钓鱼 2、羽毛球") == _read(Tags(), "①钓鱼②羽毛球") == ("钓鱼", "羽毛球")
    assert _read(Tags(), "1、钓鱼") == ("1", "钓鱼")
    assert _read(Tags(), "3D打印、90后") == ("3D打印", "90后")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("√", True),
        ("有", True),
        (1.0, True),
        ("Y", True),
        ("×", False),
        ("无", False),
        (False, False),
        ("", None),
    ],
)
def test_yes_and_no_are_read_from_ticks_words_and_digits(raw: object, value: bool | None) -> None:
    assert _read(YesNo(), raw) is value


@pytest.mark.parametrize(
    ("raw", "fen"),
    [
        ("12.5万", 12_500_000),
        ("￥1,200", 120_000),
        ("128 000", 12_800_000),
        ("￥１，２００．５０元", 120_050),
        ("约 30 万", 30_000_000),
        ("共25.9万", 25_900_000),
        ("≈34.4万", 34_400_000),
        ("30多万元", 30_000_000),
        ("3万多", 3_000_000),
        ("三万多元", 3_000_000),
        ("1.2亿", 12_000_000_000),
        ("1亿2000万", 12_000_000_000),
        ("十二万五", 12_500_000),
        ("壹拾贰万元整", 12_000_000),
        ("一亿二千万", 12_000_000_000),
        ("三千零五", 300_500),
        ("12万5000", 12_500_000),
        ("12万5", 12_500_000),
        ("12万5千6百", 12_560_000),
        ("12万5千6", 12_560_000),
        ("3千5百元", 350_000),
        ("30w", 30_000_000),
        ("3千", 300_000),
        ("500块", 50_000),
        ("-500", -50_000),
        (1200.5, 120_050),
        (0.1, 10),
    ],
)
def test_money_is_read_in_whole_fen(raw: object, fen: int) -> None:
    assert _read(Money(), raw) == fen


@pytest.mark.parametrize(
    "raw",
    ["30-50万", "$100", "100美元", "面议", "12 5", "1,2000", "13万25", "万", "十几万", "二二", "1200元/月"],
)
def test_money_is_not_guessed(raw: str) -> None:
    assert (Money().parse(raw).value, Money().parse(raw).problem) == (None, "unreadable")


def test_a_phone_number_in_the_money_column_is_not_the_price() -> None:
    assert Money().parse("410105197011220019").value is None
    assert [Money().parse(raw).problem for raw in ("13600001234", 13_600_001_234.0)] == ["out-of-range"] * 2
    assert Money().parse(4.1e17).problem == "out-of-range"


@pytest.mark.parametrize(
    ("raw", "plate", "problem"),
    [
        ("豫A12345、豫A23456", "豫A12345", "leftover-text"),
        ("豫A12345(奔驰)", "豫A12345", "leftover-text"),
        ("奔驰 豫A·D12345", "豫AD12345", "leftover-text"),
        ("豫A12345D", "豫A12345D", ""),
        ("豫A12345；", "豫A12345", ""),
        ("未上牌", None, ""),
        ("新车", None, ""),
        ("豫A123456", None, "unreadable"),
        ("豫A1234O", None, "unreadable"),
        ("豫A***45", None, "masked"),
    ],
)
def test_a_plate_is_found_among_words_and_never_an_impossible_one(
    raw: str, plate: str | None, problem: str
) -> None:
    read = Plate().parse(raw)
    assert (read.value, read.problem) == (plate, problem)


@pytest.mark.parametrize(
    ("raw", "address", "problem"),
    [
        ("邮箱：wang@qq.com", "wang@qq.com", ""),
        ("wang @ QQ.com", "wang@qq.com", ""),
        ("a@b.com;c@d.com", "a@b.com", "leftover-text"),
        ("wang@qq,com", None, "unreadable"),
    ],
)
def test_an_address_is_found_among_words(raw: str, address: str | None, problem: str) -> None:
    read = Email().parse(raw)
    assert (read.value, read.problem) == (address, problem)


def test_money_is_shown_without_rounding() -> None:
    assert Money().show(128_000_000) == "128万元"
    assert Money().show(12_500_000) == "12.5万元"
    assert Money().show(1_234_567_89) == "1,234,567.89元"
    assert Money().show(120_050, "en") == "¥1,200.50"
    assert Money().export(120_050) == 1200.5


def test_a_remark_beside_an_amount_is_flagged() -> None:
    read = Money().parse("12.8万(经理批)")
    assert (read.value, read.problem) == (12_800_000, "leftover-text")


def test_about_is_noted() -> None:
    assert Money().parse("约30万").note == "about"
    assert Money().parse("30万以上").note == "about"


@pytest.mark.parametrize("raw", ["120㎡", "120平", "120 平方米", "120m²", "120 m2", 120.0, "约120平米"])
def test_a_size_is_square_metres(raw: object) -> None:
    assert _read(Size(), raw) == 120.0
    assert Size().show(120.0) == "120㎡"


@pytest.mark.parametrize("raw", ["200㎡以上", "90平以下", "90平以內", "不小于90平", "至少90平", "200平起"])
def test_a_bound_is_the_size_of_no_home(raw: str) -> None:
    assert Size().parse(raw).problem == "unreadable"


@pytest.mark.parametrize("raw", ["3万多公里", "约3万公里", "3万余km", "三万多公里", "3万㎞"])
def test_a_count_of_kilometres_may_be_rough(raw: str) -> None:
    assert Integer(0, 5_000_000).parse(raw) == Parsed(30_000, note="" if raw == "3万㎞" else "about")


def test_a_count_keeps_its_limits_and_is_whole() -> None:
    mileage = Integer(0, 5_000_000)
    assert _read(mileage, "3.5万公里") == 35_000
    assert _read(mileage, "32,000 km") == 32_000
    assert mileage.parse(-1).problem == "out-of-range"
    assert mileage.parse("2.5").problem == "not-whole"


def test_an_identity_number_must_pass_its_check_digit() -> None:
    assert (
        _read(IdNumber(), "990105 19701122 001x".replace("x", _check_digit("99010519701122001"))) is not None
    )
    wrong = "99010519701122001" + ("0" if _check_digit("99010519701122001") != "0" else "1")
    assert IdNumber().parse(wrong).problem == "bad-check-digit"
    assert _read(IdNumber(), "990105701122001") == "990105701122001"
    assert _read(IdNumber(), "身份证号:990105701122001") == "990105701122001"
    assert _read(IdNumber(), 990105701122001.0) == "990105701122001"


@pytest.mark.parametrize("raw", ["99010519701122001", "9901051970112200111", "99010519701122X"])
def test_an_identity_number_of_which_a_digit_is_missing_says_so(raw: str) -> None:
    assert IdNumber().parse(raw).problem == "wrong-length"


def _check_digit(first_17: str) -> str:
    """GB 11643-1999, written out: the kind itself leaves it to a library."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[
        sum(int(digit) * weight for digit, weight in zip(first_17, weights, strict=True)) % 11
    ]


@pytest.mark.parametrize(
    "raw",
    [
        9.90105197011220e17,
        "9.90105E+17",
        990105197011220000,
        "990105197011220000",
        "990105200511220",
        "990105197011220",
    ],
)
def test_an_identity_number_that_a_workbook_shortened_is_never_completed(raw: object) -> None:
    assert (IdNumber().parse(raw).value, IdNumber().parse(raw).problem) == (None, "lost-digits")


def test_a_telephone_with_an_extension_is_no_identity_number() -> None:
    assert IdNumber().parse("0371-60001018-801").value is None


def test_an_identity_number_tells_birthday_and_sex() -> None:
    number = "99010519701122001X"
    assert (birth_of(number), sex_of(number)) == (dt.date(1970, 11, 22), "male")
    assert (birth_of("990105701122002"), sex_of("990105701122002")) == (dt.date(1970, 11, 22), "female")
    impossible = "99010519700230001"
    assert IdNumber().parse(impossible + _check_digit(impossible)).problem == "no-such-date"
    assert IdNumber().parse("990105********001X").problem == "masked"


@pytest.mark.parametrize(
    ("raw", "plate"),
    [
        ("豫a·12345", "豫A12345"),
        ("豫Ａ D12345", "豫AD12345"),
        ("粤B1234学", "粤B1234学"),
        ("豫A•12345", "豫A12345"),
        ("豫A12345（蓝）", "豫A12345"),
        ("车牌豫A12345", "豫A12345"),
        ("azx-6000", "AZX-6000"),
        ("1234-AB", "1234-AB"),
        ("nk 1105", "NK1105"),
        ("AB 123", "AB123"),
        ("MA-12-34", "MA-12-34"),
    ],
)
def test_a_plate_is_kept_in_capitals(raw: str, plate: str) -> None:
    assert _read(Plate(), raw) == plate
    assert Plate().show("豫A12345") == "豫A·12345"
    assert Plate().show("AZX-6000") == "AZX-6000"
    assert Plate().parse("A12345").problem == "unreadable"


def test_an_address_for_mail_is_read_by_its_shape() -> None:
    assert _read(Email(), "mailto:Wang.Wei＠EXAMPLE.com") == "Wang.Wei@example.com"
    assert Email().parse("wang at example").problem == "unreadable"


def test_a_birthday_is_dumped_as_its_parts_and_exported_as_a_date_only_where_whole() -> None:
    kind = BirthdayKind()
    lunar = Birthday.from_iso("L--04-02R")
    assert kind.dump(lunar) == {"calendar": "lunar", "year": None, "month": 4, "day": 2, "leap": True}
    assert kind.export(lunar) == "农历闰四月初二"
    assert kind.export(Birthday.from_iso("1970-11-22")) == dt.date(1970, 11, 22)


def test_phones_are_dumped_as_rows_and_exported_as_text() -> None:
    phones = _read(Phones(), "138 0000 5521/办公0371-00008120转801")
    assert Phones().dump(phones) == [
        {"kind": "mobile", "number": "13800005521", "ext": ""},
        {"kind": "office", "number": "037100008120", "ext": "801"},
    ]
    assert Phones().export(phones) == "138 0000 5521、办公 0371 0000 8120 转801"


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("三房", "三居"),
        ("3室2厅1卫", "三居"),
        ("两室", "两居"),
        ("二居室", "两居"),
        ("四房", "四居及以上"),
        ("首套", "首套自住"),
        ("首套房", None),
        ("首", None),
        ("五房", None),
    ],
)
def test_an_answer_may_begin_as_one_option_does_and_rooms_have_many_names(raw: str, key: str | None) -> None:
    read = ROOMS.parse(raw)
    assert (read.value, read.problem) == (key, "" if key else "unknown-choice")
