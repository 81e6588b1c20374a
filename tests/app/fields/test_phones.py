"""Phones as they stand in real lists, several in a cell."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from app.fields.phones import PhoneKind, PhoneNumber, edit_phones, parse_phones, show_phone

MOBILE, OFFICE, HOME, OTHER = PhoneKind.MOBILE, PhoneKind.OFFICE, PhoneKind.HOME, PhoneKind.OTHER
ONE = PhoneNumber(MOBILE, "13800005521")
TWO = PhoneNumber(MOBILE, "13900005522")
LANDLINE = PhoneNumber(OTHER, "037100008120")


@pytest.mark.parametrize(
    "raw",
    [
        "13800005521",
        13800005521.0,
        13800005521,
        " 138 0000 5521 ",
        "138-0000-5521",
        "138.0000.5521",
        "138·0000·5521",
        "138-000-05521",
        "１３８００００５５２１",
        "+86 138 0000 5521",
        "+8613800005521",
        "0086-13800005521",
        "8613800005521",
        "013800005521",
        "手机：13800005521",
        "电话13800005521（微信同号）",
        "1.3800005521E+10",
        "\u202a13800005521\u202c",
    ],
)
def test_a_mobile_is_read_however_it_is_written(raw: object) -> None:
    assert parse_phones(raw).value == (ONE,)
    assert parse_phones(raw).problem == ""


@pytest.mark.parametrize(
    "between", ["/", "、", ",", "，", ";", "；", " ", "\n", "\r\n", "或", "或者", " / ", "|", "-", "\u3000"]
)
def test_several_numbers_are_told_apart_by_any_sign(between: str) -> None:
    assert parse_phones(f"13800005521{between}139 0000 5522").value == (ONE, TWO)


def test_a_number_that_stands_twice_is_kept_once() -> None:
    assert parse_phones("13800005521/+86 138-0000-5521").value == (ONE,)


@pytest.mark.parametrize(
    "raw",
    [
        "0371-00008120",
        "0371 0000 8120",
        "(0371)00008120",
        "（0371） 0000-8120",
        "+86 371 00008120",
        "037100008120",
    ],
)
def test_a_landline_keeps_its_area_code(raw: str) -> None:
    assert parse_phones(raw).value == (LANDLINE,)


@pytest.mark.parametrize("raw", [37100008120.0, "37100008120"])
def test_the_zero_a_workbook_took_from_an_area_code_comes_back_and_is_said(raw: object) -> None:
    read = parse_phones(raw)
    assert (read.value, read.note) == ((LANDLINE,), "zero-added")


@pytest.mark.parametrize(
    "raw",
    [
        "0371-00008120转801",
        "0371-00008120-801",
        "0371-00008120 ext 801",
        "0371 00008120#801",
        "0371-00008120 转分机801",
        "0371-00008120*801",
        "0371-00008120-转801",
        "0371-00008120（转801）",
        "[0371]00008120转801",
    ],
)
def test_an_extension_is_kept_apart(raw: str) -> None:
    assert parse_phones(raw).value == (PhoneNumber(OTHER, "037100008120", "801"),)


def test_a_seven_digit_number_with_an_extension_is_not_taken_for_eight_digits() -> None:
    assert parse_phones("0371-0000812-801").value == (PhoneNumber(OTHER, "03710000812", "801"),)


@pytest.mark.parametrize(
    ("raw", "number"), [("00008120", "00008120"), ("000 8120", "0008120"), ("400-000-8120", "4000008120")]
)
def test_numbers_without_area_code_are_taken(raw: str, number: str) -> None:
    assert parse_phones(raw).value == (PhoneNumber(OTHER, number),)


@pytest.mark.parametrize(
    ("raw", "number", "kind"),
    [
        ("0900-000-123", "0900000123", MOBILE),
        ("0900 000 123", "0900000123", MOBILE),
        ("(02)6000-4001", "0260004001", OTHER),
        ("04-6000-1234", "0460001234", OTHER),
    ],
)
def test_a_number_of_taiwan_is_known_by_its_groups(raw: str, number: str, kind: PhoneKind) -> None:
    assert parse_phones(raw).value == (PhoneNumber(kind, number),)
    assert parse_phones(show_phone(PhoneNumber(kind, number))).value == (PhoneNumber(kind, number),)


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        ("1380000552113900005522", (ONE, TWO)),
        ("1 3 8 0 0 0 0 5 5 2 1", (ONE,)),
        ("138_0000_5521", (ONE,)),
        ("0371-60001234/60001235", (PhoneNumber(OTHER, "037160001234"), PhoneNumber(OTHER, "037160001235"))),
        ("0371-60001234/6000123", (PhoneNumber(OTHER, "037160001234"), PhoneNumber(OTHER, "6000123"))),
    ],
)
def test_what_is_left_out_between_numbers_is_understood(raw: str, numbers: tuple[PhoneNumber, ...]) -> None:
    assert (parse_phones(raw).value, parse_phones(raw).problem) == (numbers, "")


def test_a_number_that_may_be_another_is_not_guessed() -> None:
    read = parse_phones("0013800005521")
    assert (read.value, read.problem) == (None, "wrong-length")


@pytest.mark.parametrize("raw", ["0900000123", "0951-600012", "0371-600123"])
def test_a_landline_cut_short_is_no_number_of_taiwan(raw: str) -> None:
    assert parse_phones(raw).value is None


@pytest.mark.parametrize("raw", ["400000.000", "400 000 000"])
def test_a_number_of_too_few_digits_is_no_service_number(raw: str) -> None:
    assert parse_phones(raw).value is None


def test_words_beside_a_number_tell_its_kind() -> None:
    text = "手机13800005521 办公:0371-00008120转801 家 00008121"
    assert parse_phones(text).value == (
        ONE,
        PhoneNumber(OFFICE, "037100008120", "801"),
        PhoneNumber(HOME, "00008121"),
    )


def test_a_word_in_brackets_tells_the_kind_of_the_number_before_it() -> None:
    assert parse_phones("13800005521(办)/0371-00008120（家）").value == (
        PhoneNumber(OFFICE, "13800005521"),
        PhoneNumber(HOME, "037100008120"),
    )


def test_a_landline_is_of_the_kind_of_its_column_and_a_mobile_stays_a_mobile() -> None:
    read = parse_phones("0371-00008120/13800005521", OFFICE).value
    assert read == (PhoneNumber(OFFICE, "037100008120"), ONE)
    assert parse_phones("0371-00008120", MOBILE).value == (LANDLINE,)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("1.38E+10", "lost-digits"),
        ("138****5521", "masked"),
        ("138xxxx5521", "masked"),
        ("1380000552", "wrong-length"),
        ("138000055211", "wrong-length"),
        ("问小王要", "unreadable"),
        ("+4", "wrong-length"),
        (float("inf"), "unreadable"),
        (True, "unreadable"),
    ],
)
def test_what_cannot_be_read_says_why(raw: object, problem: str) -> None:
    read = parse_phones(raw)
    assert (read.value, read.problem) == (None, problem)


@pytest.mark.parametrize("raw", [None, "", "  ", "无", "-", "/", "——", "N/A", float("nan")])
def test_an_empty_cell_is_no_problem(raw: object) -> None:
    read = parse_phones(raw)
    assert (read.value, read.problem) == (None, "")


def test_a_day_is_no_number() -> None:
    assert parse_phones(dt.date(82, 1, 1)).problem == "unreadable"


def test_a_readable_number_among_other_words_is_kept_and_the_rest_is_reported() -> None:
    read = parse_phones("13800005521 王太太")
    assert (read.value, read.problem) == ((ONE,), "leftover-text")
    read = parse_phones("13800005521/1390000")
    assert read.value is not None
    assert read.value[0] == ONE
    read = parse_phones("13800005521/139000055")
    assert (read.value, read.problem) == ((ONE,), "wrong-length")


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("+49 30 1234567", "+49301234567"),
        ("+1 (212) 555-0123", "+12125550123"),
        ("+852 2345 6789", "+85223456789"),
        ("85328001234", "+85328001234"),
    ],
)
def test_a_number_abroad_keeps_its_country(raw: str, number: str) -> None:
    assert parse_phones(raw).value == (PhoneNumber(OTHER, number),)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("0085291234567", "+85291234567"),
        ("852-60001234", "+85260001234"),
        ("(852) 6000 1234", "+85260001234"),
        ("+852 5123 4567", "+85251234567"),
        ("85360001234", "+85360001234"),
        ("+886 912 000 263", "+886912000263"),
        ("886-912-000263", "+886912000263"),
        ("(886)0912000263", "+886912000263"),
    ],
)
def test_a_mobile_of_hong_kong_macao_or_taiwan_is_known_behind_its_country(raw: str, number: str) -> None:
    assert parse_phones(raw).value == (PhoneNumber(MOBILE, number),)


def test_numbers_are_shown_in_groups() -> None:
    assert show_phone(ONE) == "138 0000 5521"
    assert show_phone(LANDLINE) == "0371 0000 8120"
    assert show_phone(PhoneNumber(OFFICE, "01000008120", "801")) == "010 0000 8120 转801"
    assert show_phone(PhoneNumber(OFFICE, "01000008120", "801"), "en") == "010 0000 8120 ext 801"
    assert show_phone(PhoneNumber(HOME, "0008120")) == "000 8120"


def test_the_editor_names_a_kind_only_where_the_number_does_not_tell_it() -> None:
    phones = (ONE, PhoneNumber(OFFICE, "13900005522"), PhoneNumber(HOME, "037100008120"))
    assert edit_phones(phones) == "138 0000 5521、办公 139 0000 5522、住宅 0371 0000 8120"
    assert edit_phones(phones[2:], HOME) == "0371 0000 8120"


def test_a_number_abroad_is_the_same_when_it_is_read_again() -> None:
    first = parse_phones("0054000000000000").value
    assert first is not None
    assert parse_phones(edit_phones(first)).value == first


def test_the_library_for_numbers_abroad_is_loaded_only_for_them() -> None:
    code = (
        "import sys; from app.fields import kinds; kinds.Phones().parse('138 0000 5521/0371-00008120');"
        "sys.exit(any(m in sys.modules for m in ('phonenumbers', 'pypinyin', 'stdnum', 'borax')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("raw", ["02-0000000", "02-60000381", "04-22000000", "0921-000-123"])
def test_a_number_of_taiwan_is_shown_in_groups_by_which_it_is_read_again(raw: str) -> None:
    [number] = parse_phones(raw).value or ()
    assert parse_phones(show_phone(number)).value == (number,)
