"""Telephone numbers as people write them, several in a cell.

A number is known by its shape, not by whether the operator has given it out: lists hold numbers of
decades. Only numbers abroad are left to the phonenumbers library, which is loaded with the first of them.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from app.fields.parsed import Parsed, is_placeholder, whole_digits
from app.fields.phone import LABELS, PhoneKind, PhoneNumber, show_phone

__all__ = ["LABELS", "PhoneKind", "PhoneNumber", "edit_phones", "parse_phones", "show_phone"]

_KIND_WORDS = {
    word: kind
    for kind, words in (
        (PhoneKind.MOBILE, "手机 手机号 手机号码 移动电话 移动 mobile cell"),
        (PhoneKind.OFFICE, "办公 办公室 办公电话 办 单位 单位电话 公司 公司电话 公 总机 office work"),
        (PhoneKind.HOME, "住宅 住宅电话 家 家里 家庭 家庭电话 家电 宅电 宅 住 home"),
        (PhoneKind.OTHER, "其他 其它 other"),
    )
    for word in words.split()
}
_IDLE_WORDS = (
    "微信同号 同微信 微信 联系电话 联系方式 电话号码 电话 座机 固话 固定电话 号码 小灵通 常用 "
    "本人 客户 tel phone"
).split()


def _longest_first(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_WORD = _longest_first(list(_KIND_WORDS))
_EXT = (
    r"(?:\ ?[-(]?(?:转|分机|ext|\#|x)[.:\ -]?(?:分机)?\ ?(?P<{0}_ext>[0-9]{{1,6}})\)?"
    r"|-(?!1[3-9](?:[\ .-]?[0-9]){{9}})(?P<{0}_dash>[0-9]{{1,5}})(?!-?[0-9]|\ [0-9]{{4}}(?![0-9])))?(?![0-9])"
)
_LOCAL = "(?:[0-9]{7,8}|[0-9]{3,4}[ .-][0-9]{4})"
_SHAPES = {
    "mobile": r"(?:(?:\+|00)?86[ .-]?)?0?(?P<mobile>1[3-9](?:[ .-]?[0-9]){9}"
    "|1[ -][3-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4})",  # as telephones bought abroad write it
    "from_abroad": rf"(?:\+|00)86[ .-]?(?P<from_abroad>(?:10|2[0-9]|[3-9][0-9]{{2}})[ .-]?{_LOCAL})",
    "harbour": r"(?P<harbour>(?:852|853)[ -]?[2-9][0-9]{3}[ -]?[0-9]{4})",
    "islander": r"(?P<islander>(?:\+|00)?886[ -]?0?9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3})",
    "island": r"(?P<island>09[0-9]{2}[ -][0-9]{3}[ -][0-9]{3})",
    "island_line": r"(?P<island_line>0[2-8][ -](?:[0-9]{3,4}[ -][0-9]{4}|[0-9]{7,8}))",
    "landline": rf"(?P<landline>(?:010|02[0-9]|0[3-9][0-9]{{2}})[ .-]?{_LOCAL})",
    "service": "(?P<service>[48]00[ .-]?(?:[0-9]{7}|[0-9]{3}[ .-][0-9]{4}|[0-9]{4}[ .-][0-9]{3}))",
    "local": f"(?P<local>(?!1){_LOCAL})",
}
_tokens = re.compile(
    "|".join(f"(?<![0-9]){shape}{_EXT.format(name)}" for name, shape in _SHAPES.items())
    + rf"""
  | (?P<abroad>(?<![0-9])(?:\+|00)(?!86|0)[0-9](?:[ .-]?[0-9]){{5,15}})(?![0-9])
  | (?P<digits>\+?[0-9]+)
  | \((?P<after>{_WORD})\)
  | (?P<before>{_WORD})(?![a-z])
  | (?P<idle>(?:{_longest_first(_IDLE_WORDS)})(?![a-z])|[tmp](?=[:.\s])|或者?|和|及|与|\.0$
      |[\s/、,;|&:.()\[\]【】。'"\\+-])
  | (?P<rest>.)
    """,
    re.VERBOSE | re.DOTALL,
).finditer

_BY_SHAPE = {
    "mobile": PhoneKind.MOBILE,
    "island": PhoneKind.MOBILE,
    "abroad": PhoneKind.OTHER,
    "harbour": PhoneKind.OTHER,
}
"""Numbers of Taiwan are known by their groups alone: without them they may be a number cut short."""
_mobile_abroad = re.compile(r"\+(?:852[4-79][0-9]{7}|8536[0-9]{7}|8869[0-9]{8})").fullmatch
"""Of Hong Kong, Macao and Taiwan, where the first figures tell it."""
_SHORTEST_OF_MOBILE = 3
"""Figures of an extension behind a mobile's number; `-2` there means nobody knows what."""

_usual_mobile = re.compile("(1[3-9][0-9])[ -]?([0-9]{4})[ -]?([0-9]{4})").fullmatch
_usual_landline = re.compile("(010|02[0-9]|0[3-9][0-9]{2})-?([0-9]{7,8})").fullmatch
_without_zero = re.compile("(?:10|2[0-9])[0-9]{8}|(?!85[23][2-9])[3-9][0-9]{10}").fullmatch
"""Behind 852 and 853 eight figures are of Hong Kong or Macao: 0852 and 0853 had seven, and are no more."""
_masked = re.compile(r"[0-9][ -]*(?:[*•]+|[x×]{3,})|[*•]+[0-9]").search
_starred = re.compile(r"(?<![0-9])((?:0[0-9]{2,3}-?)?[0-9]{7,8})[*]([0-9]{2,5})(?![0-9*])").sub
"""A whole landline, and behind a star its extension."""
_middle_dots = re.compile("(?<=[0-9])[·・․_](?=[0-9])").sub
_two_glued = re.compile("(1[3-9][0-9]{9})(1[3-9][0-9]{9})").fullmatch
_each_apart = re.compile("(?:[0-9] ){10}[0-9]").fullmatch
"""「1 3 6 0 …」, every figure by itself."""
_zeros_before = re.compile("001[3-9][0-9]{9}").fullmatch
"""A mobile with zeros before it, or a number in America: nobody can tell."""
_dashes = re.compile(r"\s*[-‐-―−—~]+\s*")
_area_in_brackets = re.compile(r"[(\[]\s*(\+?[0-9]{2,4})\s*[)\]]\s*")
_not_digits = re.compile("[^0-9]+")


def parse_phones(raw: object, usual: PhoneKind = PhoneKind.OTHER) -> Parsed[tuple[PhoneNumber, ...]]:
    """Every number of the cell in its order, each once.

    Mobiles are known by their shape and others are `usual`, unless a word beside the number says
    otherwise. Where only a part can be read, both the numbers and the problem come back.
    """
    if isinstance(raw, dt.date):
        return Parsed(None, "unreadable")
    if type(raw) is str and raw.isascii() and raw.isdecimal():
        text, lost = raw, False
    else:
        text, lost = whole_digits(raw)
    if mobile := _usual_mobile(text):
        return Parsed((PhoneNumber(PhoneKind.MOBILE, "".join(mobile.groups())),))
    usual = PhoneKind.OTHER if usual is PhoneKind.MOBILE else usual
    if landline := _usual_landline(text):
        return Parsed((PhoneNumber(usual, landline[1] + landline[2]),))
    if lost:
        return Parsed(None, "lost-digits")
    if is_placeholder(text):
        return Parsed(None)
    if _without_zero(text) and not text.startswith(("400", "800")):
        return Parsed((PhoneNumber(usual, f"0{text}"),), note="zero-added")
    return _scan(text, usual)


def _scan(text: str, usual: PhoneKind) -> Parsed[tuple[PhoneNumber, ...]]:
    text = _middle_dots(".", " ".join(text.lower().split()))
    text = _area_in_brackets.sub(r"\1-", _dashes.sub("-", text))
    text = _starred(r"\1-\2", text) if "*" in text else text
    if _masked(text):
        return Parsed(None, "masked")
    if _zeros_before(text):
        return Parsed(None, "wrong-length")
    if glued := _two_glued(text):
        return Parsed(tuple(PhoneNumber(PhoneKind.MOBILE, number) for number in glued.groups()))
    if _each_apart(text):
        text = text.replace(" ", "")
    reading = _Reading(usual)
    for token in _tokens(text):
        reading.take(token)
    return reading.result()


class _Reading:
    """What has been met so far while a cell is read from left to right."""

    def __init__(self, usual: PhoneKind) -> None:
        self.usual = usual
        self.found: list[PhoneNumber] = []
        self.said: PhoneKind | None = None
        self.last_was_said = False
        self.problem = ""

    def take(self, token: re.Match[str]) -> None:
        shape = (token.lastgroup or "").removesuffix("_ext").removesuffix("_dash")
        if shape in _SHAPES:
            ext = token[f"{shape}_ext"] or token[f"{shape}_dash"] or ""
            if shape == "mobile" and not token["mobile_ext"] and 0 < len(ext) < _SHORTEST_OF_MOBILE:
                ext, self.problem = "", self.problem or "leftover-text"
            digits = _not_digits.sub("", token[shape])
            if shape == "islander":
                self._add_abroad(f"+886{digits[-9:]}")
            else:
                self._add(shape, f"+{digits}" if shape == "harbour" else digits, ext)
        elif shape == "abroad":
            self._add_abroad(token["abroad"])
        elif shape in {"before", "after"}:
            self._name(_KIND_WORDS[token[shape]], backwards=shape == "after")
        elif shape != "idle":
            self.problem = self.problem or ("wrong-length" if shape == "digits" else "leftover-text")

    def _name(self, kind: PhoneKind, *, backwards: bool) -> None:
        """A word tells the kind of the number after it; in brackets, or at the end, of the one before."""
        if backwards and self.found and not self.last_was_said:
            self.found[-1] = replace(self.found[-1], kind=kind)
            self.last_was_said = True
        else:
            self.said = kind

    def _add(self, shape: str, digits: str, ext: str) -> None:
        by_shape = PhoneKind.MOBILE if _mobile_abroad(digits) else _BY_SHAPE.get(shape, self.usual)
        number = f"0{digits}" if shape == "from_abroad" else digits
        if shape == "local" and self.said is None:
            number = self._area_of_last(len(digits)) + digits
        if all((number, ext) != (known.number, known.ext) for known in self.found):
            self.found.append(PhoneNumber(self.said or by_shape, number, ext))
            self.last_was_said = self.said is not None
        self.said = None

    def _area_of_last(self, length: int) -> str:
        """「0371-60001234/60001235」: the second number is of the same area, as long as the first."""
        last = self.found[-1].number if self.found else ""
        landline = _usual_landline(last)
        return landline[1] if landline and len(landline[2]) == length else ""

    def _add_abroad(self, text: str) -> None:
        number = _international(re.sub("^00", "+", text))
        if number:
            self._add("abroad", number, "")
        else:
            self.problem = self.problem or "wrong-length"

    def result(self) -> Parsed[tuple[PhoneNumber, ...]]:
        if self.said:
            self._name(self.said, backwards=True)
        if not self.found:
            return Parsed(None, "wrong-length" if self.problem == "wrong-length" else "unreadable")
        return Parsed(tuple(self.found), self.problem)


def _international(text: str) -> str:
    """In E.164. A number abroad may begin with a zero that is dropped, and then with another one."""
    found, again = "", _e164(text)
    while again != found:
        found, again = again, _e164(again)
    return found


def _e164(text: str) -> str:
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

    try:
        number = parse(text, None)
    except NumberParseException:
        return ""
    return format_number(number, PhoneNumberFormat.E164) if is_possible_number(number) else ""


def edit_phones(phones: tuple[PhoneNumber, ...], usual: PhoneKind = PhoneKind.OTHER) -> str:
    """The text from which `parse_phones` reads the same numbers of the same kinds."""
    return "、".join(_labelled(phone, usual) for phone in phones)


def _labelled(phone: PhoneNumber, usual: PhoneKind) -> str:
    read = parse_phones(show_phone(phone), usual).value
    return show_phone(phone) if read == (phone,) else f"{LABELS[phone.kind][0]} {show_phone(phone)}"
