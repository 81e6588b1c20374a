"""Telephones, identity numbers, plates and e-mail addresses as people type them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from tests.files.lists.days import Form, born, wide
from tests.files.lists.truth import Dice, OneOf, Typed, Want, cell, item, somewhere

_ANY_LAND = OneOf(("office", "home", "other"))
_ANY = OneOf(("mobile", "office", "home", "other"))
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def phone(number: str, kind: Any = "mobile", ext: str = "") -> Want:
    """A number of a kind; of a landline nobody may know whose."""
    return Want("phones", {"kind": kind, "number": number, "ext": ext})


def _phones(form: str, raw: Any, *wants: Want, flag: bool = False) -> Typed:
    return cell(raw, "phones", "mobile", *wants, flag=flag, form=form)


def _one(form: str, spell: Callable[[str], Any], *more: Callable[[str], Want], flag: bool = False) -> Form:
    def make(dice: Dice) -> Typed:
        number = dice.mobile()
        return _phones(form, spell(number), phone(number), *(want(number) for want in more), flag=flag)

    return make


def _two(form: str, between: str) -> Form:
    def make(dice: Dice) -> Typed:
        first, second = dice.mobile(), dice.mobile()
        return _phones(form, f"{first}{between}{second}", phone(first), phone(second))

    return make


def _land(
    form: str, spell: Callable[[str], str], area: str = "0371", ext: str = "", kind: Any = _ANY_LAND
) -> Form:
    def make(dice: Dice) -> Typed:
        local = dice.local()
        return _phones(form, spell(local), phone(area + local, kind, ext))

    return make


def _with_land(dice: Dice) -> Typed:
    mobile, local = dice.mobile(), dice.local()
    text = f"{mobile}/0371-{local}"
    return _phones("13…/0371-…", text, phone(mobile), phone(f"0371{local}", _ANY_LAND))


def _labelled(dice: Dice) -> Typed:
    mobile, office, home = dice.mobile(), dice.local(), dice.local()
    text = f"办0371-{office} 手机{mobile} 宅0371-{home}"
    wants = phone(f"0371{office}", "office"), phone(mobile), phone(f"0371{home}", "home")
    return _phones("办… 手机… 宅…", text, *wants)


def _broken(form: str, spell: Callable[[str], Any]) -> Form:
    return lambda dice: _phones(form, spell(dice.mobile()), flag=True)


def _same_wechat(dice: Dice) -> Typed:
    number = dice.mobile()
    said = Want("any", (item("wechat", number), somewhere("微信")))
    return _phones("13…(微信同号)", f"{number}(微信同号)", phone(number), said)


def _somebodys(dice: Dice) -> Typed:
    """Perhaps the number of his wife: it may stand in the file, but has to be looked at."""
    number = dice.mobile()
    return cell(
        f"{number}（王太太）", "phones", "mobile", flag=True, also=[phone(number, _ANY)], form="(王太太)"
    )


MOBILES: tuple[Form, ...] = (
    _one("13600001234", str),
    _one("as number", float),
    _one("136 0000 1234", lambda n: f"{n[:3]} {n[3:7]} {n[7:]}"),
    _one("136-0000-1234", lambda n: f"{n[:3]}-{n[3:7]}-{n[7:]}"),
    _one("136.0000.1234", lambda n: f"{n[:3]}.{n[3:7]}.{n[7:]}"),
    _one("1360000 1234", lambda n: f"{n[:7]} {n[7:]}"),
    _one("+86", lambda n: f"+86{n}"),
    _one("+86 136 0000 1234", lambda n: f"+86 {n[:3]} {n[3:7]} {n[7:]}"),
    _one("(+86)", lambda n: f"(+86){n}"),
    _one("0086", lambda n: f"0086{n}"),
    _one("0086-", lambda n: f"0086-{n}"),
    _one("86-", lambda n: f"86-{n}"),
    _one("full width", wide),
    _one("text with .0", lambda n: f"{n}.0"),
    _one("apostrophe", lambda n: f"'{n}"),
    _one("手机：", lambda n: f"手机：{n}"),
    _one(" spaces ", lambda n: f" {n}　"),
    _somebodys,
    _one("(空号)", lambda n: f"{n}(空号)", flag=True),
    _two("/", "/"),
    _two("、", "、"),
    _two("，", "，"),
    _two(",", ","),
    _two(";", ";"),
    _two("；", "；"),
    _two("space", " "),
    _two("line end", "\n"),
    _two("或", "或"),
    _two("|", "|"),
    _two("-", " - "),
    _two("＆", "＆"),
    _one("a line end of XML", lambda n: f"{n}_x000D_"),
    _one("移动", lambda n: f"移动{n}"),
    _one("(停机)", lambda n: f"{n}停机", flag=True),
    _same_wechat,
)
LANDS: tuple[Form, ...] = (
    _land("0371-", lambda n: f"0371-{n}"),
    _land("(0371)", lambda n: f"(0371){n}"),
    _land("（0371）", lambda n: f"（0371）{n}"),
    _land("0371 ", lambda n: f"0371 {n}"),
    _land("no dash", lambda n: f"0371{n}"),
    _land("010-", lambda n: f"010-{n}", "010"),
    _land("+86-371-", lambda n: f"+86-371-{n}"),
    _land("extension -", lambda n: f"0371-{n}-801", ext="801"),
    _land("extension 转", lambda n: f"0371-{n}转801", ext="801"),
    _land("extension 分机", lambda n: f"0371-{n} 分机801", ext="801"),
    _land("extension ext", lambda n: f"0371-{n} ext.801", ext="801"),
    _land("extension 转-", lambda n: f"0371-{n}-转801", ext="801"),
    _land("extension (转)", lambda n: f"0371-{n}（转801）", ext="801"),
    _land("[0371]", lambda n: f"[0371]{n}"),
    _land("公司", lambda n: f"公司：0371-{n}", kind="office"),
    _land("家", lambda n: f"家0371-{n}", kind="home"),
    _land("no area", str, "", kind=_ANY_LAND),
    _land("no area, dashed", lambda n: f"{n[:4]}-{n[4:]}", "", kind=_ANY_LAND),
    _with_land,
    _labelled,
    lambda _dice: _phones("400", "400-000-1234", phone("4000001234", _ANY_LAND)),
    lambda _dice: _phones("Hong Kong", "+852 6000 1234", phone("85260001234")),
)


def _dropped(form: str, value: str) -> Form:
    return lambda _dice: cell(value, "phones", "mobile", form=form)


BROKEN: tuple[Form, ...] = (
    _broken("1.36E+10", lambda n: f"{n[0]}.{n[1:3]}E+10"),
    _broken("1.36e10", lambda n: f"{n[0]}.{n[1:3]}e10"),
    _broken("138****1234", lambda n: f"{n[:3]}****{n[7:]}"),
    _broken("138xxxx1234", lambda n: f"{n[:3]}XXXX{n[7:]}"),
    _broken("a digit short", lambda n: n[:-1]),
    _broken("a digit too many", lambda n: n + "8"),
    _broken("a letter l", lambda n: "l" + n[1:]),
    _broken("a question mark", lambda n: n[:-1] + "?"),
    _broken("words", lambda _n: "打老婆电话"),
    _dropped("暂无", "暂无"),
    _dropped("-", "-"),
)


def _beside(form: str, spell: Callable[[str, str], str], key: str, value: Callable[[Dice], str]) -> Form:
    def make(dice: Dice) -> Typed:
        number, other = dice.mobile(), value(dice)
        return cell(
            spell(number, other),
            "phones with QQ, WeChat",
            "mobile",
            phone(number),
            item(key, other),
            form=form,
        )

    return make


def _qq(dice: Dice) -> str:
    return f"1000{dice.randrange(10**5, 10**6)}"


def _wechat(dice: Dice) -> str:
    return f"wx_keqing{dice.randrange(100, 10**4)}"


BESIDE: tuple[Form, ...] = (
    _beside("QQ:", lambda n, q: f"{n} QQ:{q}", "qq", _qq),
    _beside("QQ", lambda n, q: f"{n}，QQ{q}", "qq", _qq),
    _beside("微信:", lambda n, w: f"{n} 微信:{w}", "wechat", _wechat),
    _beside("微信号", lambda n, w: f"{n}/微信号{w}", "wechat", _wechat),
    _beside("wx", lambda n, w: f"{n} 微信：{w}", "wechat", _wechat),
)


def id_number(day: dt.date, order: int, region: str = "990101") -> str:
    """A number of a region there is not, with its right check digit."""
    body = f"{region}{day:%Y%m%d}{order:03d}"
    rest = sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11
    return body + "10X98765432"[rest]


def told_by(day: dt.date, order: int) -> tuple[Want, Want]:
    """Birthday and sex that a number tells."""
    return born(day.year, day.month, day.day), Want("sex", "male" if order % 2 else "female")


def _id(form: str, spell: Callable[[str], str], old: bool = False) -> Form:
    def make(dice: Dice) -> Typed:
        day, order = dice.day(1946, 1998), dice.randint(1, 998)
        number = f"990101{day:%y%m%d}{order:03d}" if old else id_number(day, order)
        return cell(
            spell(number),
            "ID numbers",
            "id_number",
            item("id_number", number),
            *told_by(day, order),
            form=form,
        )

    return make


def _bad_id(form: str, spell: Callable[[str, dt.date], Any]) -> Form:
    def make(dice: Dice) -> Typed:
        day = dice.day(1946, 1998)
        raw = spell(id_number(day, dice.randint(1, 998)), day)
        return cell(raw, "ID numbers", "id_number", flag=True, form=form)

    return make


IDS: tuple[Form, ...] = (
    _id("18 digits", str),
    _id("small x", str.lower),
    _id("spaces", lambda n: f"{n[:6]} {n[6:14]} {n[14:]}"),
    _id("full width", wide),
    _id("apostrophe", lambda n: f"'{n}"),
    _id("15 digits", str, old=True),
    _bad_id("cut by Excel", lambda n, _d: float(n[:15] + "000")),
    _bad_id("text of a cut number", lambda n, _d: n[:15] + "000"),
    _bad_id("9.90101E+17", lambda n, _d: f"{n[0]}.{n[1:6]}E+17"),
    _bad_id("wrong check digit", lambda n, _d: n[:-1] + ("1" if n[-1] != "1" else "2")),
    _bad_id("17 digits", lambda n, _d: n[:-1]),
    _bad_id("masked", lambda n, _d: f"{n[:6]}********{n[14:]}"),
)


def _plate(form: str, spell: Callable[[str], str], *, electric: bool = False) -> Form:
    def make(dice: Dice) -> Typed:
        digits = f"{dice.randrange(10**5):05d}"
        plate = f"豫A{'D' if electric else ''}{digits}"
        return cell(spell(plate), "plates", "plate", item("plate", plate), form=form)

    return make


PLATES: tuple[Form, ...] = (
    _plate("豫A12345", str),
    _plate("豫A·12345", lambda p: f"{p[:2]}·{p[2:]}"),
    _plate("豫A-12345", lambda p: f"{p[:2]}-{p[2:]}"),
    _plate("豫A 12345", lambda p: f"{p[:2]} {p[2:]}"),
    _plate("small letters", str.lower),
    _plate("full width", wide),
    _plate("new energy", str, electric=True),
    _plate("new energy ·", lambda p: f"{p[:2]}·{p[2:]}", electric=True),
    lambda _dice: cell("未上牌", "plates", "plate", form="words"),
    lambda _dice: cell("临牌", "plates", "plate", somewhere("临牌"), form="paper plate"),
    lambda _dice: cell("豫A1234", "plates", "plate", flag=True, form="a sign short"),
    lambda _dice: cell("豫A00001、豫A00002", "plates", "plate", flag=True, form="two plates"),
)


def _email(form: str, spell: Callable[[str], str]) -> Form:
    def make(dice: Dice) -> Typed:
        address = f"user{dice.randrange(10**6)}@example.com"
        return cell(spell(address), "e-mail", "email", item("email", address), form=form)

    return make


EMAILS: tuple[Form, ...] = (
    _email("plain", str),
    _email("full width", wide),
    _email("spaces", lambda a: f" {a} "),
    _email("mailto:", lambda a: f"mailto:{a}"),
    _email("capital domain", lambda a: a.replace("example.com", "EXAMPLE.com")),
    lambda _dice: cell("user#example.com", "e-mail", "email", flag=True, form="no @"),
    lambda _dice: cell("QQ邮箱", "e-mail", "email", flag=True, form="words"),
)
