"""People from a telephone: vCards as a list with the titles of our own items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from app.excel.files.read_workbook import MemoryGrids
from app.excel.files.vcards import Property, cards
from app.excel.rows import Grids
from app.excel.unread import BROKEN_TEXT, Unread
from app.fields.catalog import CATALOG
from app.fields.surnames import COMMON, COMPOUNDS

_begins = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN\s*:\s*VCARD", re.IGNORECASE).match

MORE, FAX, SITE, DEPARTMENT, PHOTO = "其他", "传真", "网址", "部门", "照片"
_ORDER = (
    "name salutation sex mobile office_phone home_phone other_phone wechat qq email company position "
    "birthday wedding_day spouse_name spouse_phone children parents mailing_address home_address "
    "company_address tags notes"
).split()
_TITLES = {key: CATALOG[key].label("zh") for key in _ORDER}
_COLUMNS = (*_TITLES.values(), DEPARTMENT, FAX, SITE, PHOTO, MORE)
_NO_NEWS = frozenset(
    "VERSION PRODID REV UID N FN SORT-STRING CLASS MAILER TZ GEO LANG KIND CLIENTPIDMAP".split()
)
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_PLAIN = {
    "NICKNAME": "salutation",
    "TITLE": "position",
    "ROLE": "position",
    "CATEGORIES": "tags",
    "NOTE": "notes",
    "X-QQ": "qq",
    "X-TENCENT": "qq",
    "X-WECHAT": "wechat",
    "X-WEIXIN": "wechat",
    "EMAIL": "email",
}
_RELATED = {
    **dict.fromkeys(
        "spouse partner wife husband 配偶 爱人 老婆 妻子 太太 老公 丈夫 媳妇".split(), "spouse_name"
    ),
    **dict.fromkeys("child son daughter 儿子 女儿 孩子".split(), "children"),
    **dict.fromkeys("parent father mother 父亲 母亲 爸爸 妈妈".split(), "parents"),
}
_SPOUSES = frozenset(word for word, key in _RELATED.items() if key == "spouse_name")
_ANDROID_RELATIONS = {
    "3": "child",
    "5": "father",
    "8": "mother",
    "9": "parent",
    "10": "partner",
    "14": "spouse",
}
_ANDROID_EVENTS = {"1": "wedding_day", "3": "birthday"}
_PERSON_WORDS = {"son": "儿子", "daughter": "女儿", "father": "父亲", "mother": "母亲"}
_MANY = frozenset({"notes", "tags"})
"""Items that may hold several; of the others the second goes beside the rest."""
_SEXES = {"m": "男", "male": "男", "1": "男", "f": "女", "female": "女", "2": "女"}
_mobile = re.compile(r"(?:\+?86|0086)?1[3-9][0-9]{9}").fullmatch
_day = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:T.*)?").fullmatch
_yearless = re.compile(r"--([0-9]{2})-?([0-9]{2})(?:T.*)?").fullmatch
_beijing_midnight = re.compile(r".*T16:?00:?00(?:\.0+)?Z").fullmatch
_chinese = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]").search


def is_vcard(start: bytes) -> bool:
    """Whether a file begins with a card, in whichever encoding."""
    return bool(_begins(start.replace(b"\x00", b"")))


def open_vcard(data: bytes) -> Grids:
    """One line a person below a line of titles; pictures are left out, which a column says."""
    people = [_Person(card).values for card in cards(data)]
    used = [title for title in _COLUMNS if any(title in person for person in people)]
    rows: list[list[Any]] = [[_cell(person.get(title, "")) for title in used] for person in people]
    return MemoryGrids({"": [list(used), *rows] if rows else []})


def _cell(text: str) -> str:
    return Unread(text, BROKEN_TEXT) if "\ufffd" in text else text


class _Person:
    """Collects what a card tells, by the titles of columns."""

    def __init__(self, card: list[Property]) -> None:
        self.values: dict[str, str] = {}
        self._name(card)
        for told in card:
            if told.name not in _NO_NEWS and (told.text or told.name in _PICTURES):
                self._take(told)

    def _take(self, told: Property) -> None:
        name = told.name
        if name in _OWN_WAYS:
            _OWN_WAYS[name](self, told)
        elif name in _PICTURES:
            self.values[PHOTO] = "未导入"
        elif name in _PLAIN:
            self._put(_PLAIN[name], told.text, told.label or name)
        elif not name.startswith("X-PHONETIC"):
            self._more(told.label or name, " ".join(filter(None, told.parts)))

    def _put(self, key: str, text: str, called: str) -> None:
        """The item, or a note beside the others where it is taken."""
        title = _TITLES[key]
        before = self.values.get(title)
        if not text or before == text:
            return
        if before is None:
            self.values[title] = text
        elif key in _MANY:
            self.values[title] = f"{before}\n{text}"
        else:
            self._more(called, text)

    def _several(self, title: str, text: str) -> None:
        before = self.values.get(title)
        self.values[title] = f"{before}、{text}" if before else text

    def _more(self, called: str, text: str) -> None:
        if text:
            before = self.values.get(MORE)
            line = f"{called}: {text}"
            self.values[MORE] = f"{before}\n{line}" if before else line

    def _name(self, card: list[Property]) -> None:
        """The family name first where it is Chinese; what the telephone shows where the two differ."""
        shown = next((told.text for told in card if told.name == "FN" and told.text), "")
        parts = next((told.parts for told in card if told.name == "N" and any(told.parts)), [])
        family, given, middle, prefix, suffix, *_ = [*parts, *[""] * 5]
        ours = family + middle + given
        if not _chinese(ours):
            ours = " ".join(filter(None, (given, middle, family)))
        bare = "".join(shown.split())
        if bare == shown and _begins_with_surname(shown) and not _begins_with_surname(ours):
            ours = shown if sorted(ours) == sorted(shown) else ours
        orders = (ours, prefix + ours + suffix, prefix + given + middle + family + suffix)
        whole = ["".join(order.split()) for order in orders]
        if shown and sorted(bare) not in map(sorted, whole):
            self.values[_TITLES["name"]] = shown
            if ours and ours not in shown:
                self._more("N", ours)
            return
        self._put("name", ours or shown, "")
        self._more("称谓", " ".join(filter(None, (prefix, suffix))))

    def _phone(self, told: Property) -> None:
        number = told.text.removeprefix("tel:").replace(";ext=", "转")
        digits = re.sub(r"[\s()-]", "", number)
        types = told.types
        if told.label.lower() in _SPOUSES and _TITLES["spouse_phone"] not in self.values:
            self._put("spouse_phone", number, told.label)
            return
        if "fax" in types or {"homefax", "workfax"} & types:
            title = FAX
        elif types & {"cell", "mobile", "iphone"} or (not types & {"work", "home"} and _mobile(digits)):
            title = _TITLES["mobile"]
        elif "work" in types:
            title = _TITLES["office_phone"]
        else:
            title = _TITLES["home_phone" if "home" in types else "other_phone"]
        self._several(title, number)
        if told.label:
            self._more(told.label, number)

    def _address(self, told: Property) -> None:
        if told.name == "LABEL":
            text = " ".join(told.text.split())
        else:
            box, more, street, city, region, code, country, *_ = [*told.parts, *[""] * 7]
            text = _joined((region, city, street, more, box))
            country = "" if country in ("中国", "China", "CN", "中华人民共和国") else country
            text = " ".join(filter(None, (country, text, code)))
        known = {"work": "company_address", "home": "home_address"}
        key = next((known[kind] for kind in known if kind in told.types), "mailing_address")
        self._put(key, text, told.label or "地址")

    def _site(self, told: Property) -> None:
        self._several(SITE, told.text)

    def _sex(self, told: Property) -> None:
        word = told.parts[0]
        self._put("sex", _SEXES.get(word.lower(), word), "性别")

    def _firm(self, told: Property) -> None:
        firm, *departments = told.parts
        self._put("company", firm, "公司")
        if any(departments):
            self.values.setdefault(DEPARTMENT, " ".join(filter(None, departments)))

    def _date(self, told: Property) -> None:
        key = "birthday" if told.name == "BDAY" else "wedding_day"
        text = _date_text(told)
        if _beijing_midnight(told.text):
            self._more(told.name, told.text)
        self._put(key, text, told.name)

    def _messenger(self, told: Property) -> None:
        """`IMPP:weixin:abc`, or the name of the service beside it."""
        scheme, colon, account = told.text.partition(":")
        service = told.options.get("x-service-type", scheme if colon else "").lower()
        account = account if colon else scheme
        for key, names in (("qq", ("qq",)), ("wechat", ("wechat", "weixin", "微信"))):
            if any(name in service for name in names):
                self._put(key, account, service)
                return
        self._more(service or "IMPP", account)

    def _dated(self, told: Property) -> None:
        """Apple's days with a label."""
        if "anniversary" in told.types:
            self._put("wedding_day", _date_text(told), told.name)
        else:
            self._more(told.label or "日期", _date_text(told))

    def _profile(self, told: Property) -> None:
        """An account somewhere: `X-SOCIALPROFILE;type=wechat:abc`."""
        account = told.text.rpartition(":")[2] if told.text.startswith("x-apple:") else told.text
        for key, names in (("qq", {"qq"}), ("wechat", {"wechat", "weixin", "微信"})):
            if names & told.types:
                self._put(key, account, told.name)
                return
        self._more(" ".join(sorted(told.types - {"pref"})) or told.name, account)

    def _related(self, told: Property) -> None:
        word = told.label.lower() or next((word for word in told.types if word in _RELATED), "")
        self._relative(word, told.text)

    def _relative(self, word: str, name: str) -> None:
        """A member of the family, or a note where nobody knows of what sort."""
        key = _RELATED.get(word)
        if key is None:
            self._more(word or "亲友", name)
        elif key == "spouse_name":
            self._put(key, name, word)
        else:
            word = _PERSON_WORDS.get(word, "" if word.isascii() else word)
            self._several(_TITLES[key], f"{word}:{name}" if word else name)

    def _android(self, told: Property) -> None:
        kind, *rest = told.parts
        kind = kind.rpartition("/")[2]
        text = rest[0] if rest else ""
        code = rest[1] if len(rest) > 1 else ""
        if kind == "nickname":
            self._put("salutation", text, "昵称")
        elif kind == "contact_event" and code in _ANDROID_EVENTS:
            self._put(_ANDROID_EVENTS[code], _day_text(text), kind)
        elif kind == "relation" and code in _ANDROID_RELATIONS:
            self._relative(_ANDROID_RELATIONS[code], text)
        else:
            self._more(kind, " ".join(part for part in rest if part and not part.isdecimal()))


_OWN_WAYS: dict[str, Callable[[_Person, Property], None]] = {
    "TEL": _Person._phone,
    "ADR": _Person._address,
    "LABEL": _Person._address,
    "ORG": _Person._firm,
    "BDAY": _Person._date,
    "ANNIVERSARY": _Person._date,
    "URL": _Person._site,
    "GENDER": _Person._sex,
    "X-GENDER": _Person._sex,
    "SEX": _Person._sex,
    "IMPP": _Person._messenger,
    "X-ANDROID-CUSTOM": _Person._android,
    "X-ABDATE": _Person._dated,
    "X-SOCIALPROFILE": _Person._profile,
    "RELATED": _Person._related,
    "X-ABRELATEDNAMES": _Person._related,
    "X-SPOUSE": lambda person, told: person._relative("spouse", told.text),
}


def _begins_with_surname(name: str) -> bool:
    return name[:2] in COMPOUNDS or name[:1] in COMMON


def _day_text(text: str) -> str:
    return _date_text(Property("BDAY", text))


_NO_YEAR = "1604"
"""Apple's year for a birthday without one, also where it forgets to say so."""


def _date_text(told: Property) -> str:
    """A day as lists have it; `--1122` and Apple's year that is to be left out have none."""
    text = told.text
    yearless = _yearless(text)
    if yearless:
        return f"{int(yearless[1])}月{int(yearless[2])}日"
    match = _day(text)
    if match is None:
        return text
    year, month, day = map(int, match.groups())
    if match[1] in (told.options.get("x-apple-omit-year"), _NO_YEAR):
        return f"{month}月{day}日"
    if _beijing_midnight(text):
        return str(_next_day(year, month, day) or text)
    return f"{year:04}-{month:02}-{day:02}"


def _next_day(year: int, month: int, day: int) -> Any:
    import datetime as dt

    try:
        return dt.date(year, month, day) + dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _joined(parts: Iterable[str]) -> str:
    """Parts of an address: Chinese ones without spaces."""
    told = [" ".join(part.split()) for part in parts if part]
    return "".join(told) if any(map(_chinese, told)) else " ".join(told)
