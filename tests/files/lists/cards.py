"""Contacts as telephones save them: vCard 2.1, 3.0 and 4.0, several to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.files.lists.days import of
from tests.files.lists.reach import phone
from tests.files.lists.truth import Dice, Person, Specimen, Typed, Want, cell, item
from tests.files.lists.words import called

Card = tuple[list[str], Person]


def _told(dice: Dice) -> dict[str, str]:
    return {
        "name": dice.name(),
        "mobile": dice.mobile(),
        "work": f"0371-{dice.local()}",
        "company": f"云台{dice.choice(['商贸', '物流', '装饰'])}有限公司",
        "position": dice.choice(["经理", "会计", "店长"]),
        "email": f"user{dice.randrange(10**6)}@example.com",
        "street": f"无名路{dice.randrange(1, 400)}号",
        "note": dice.choice(["爱钓鱼", "老客户介绍", "下午方便"]),
    }


def _person(said: dict[str, str], *more: Typed) -> Person:
    cells = (
        cell(said["name"], "vCard", "name", called(said["name"]), form="FN"),
        cell(said["mobile"], "vCard", "mobile", phone(said["mobile"]), form="TEL cell"),
        cell(
            said["work"],
            "vCard",
            "office_phone",
            phone(said["work"].replace("-", ""), "office"),
            form="TEL work",
        ),
        cell(said["company"], "vCard", "company", item("company", said["company"]), form="ORG"),
        cell(said["position"], "vCard", "position", item("position", said["position"]), form="TITLE"),
        cell(said["email"], "vCard", "email", item("email", said["email"]), form="EMAIL"),
        cell(said["street"], "vCard", "home_address", Want("somewhere", said["street"]), form="ADR"),
        cell(said["note"], "vCard", "notes", Want("notes", said["note"]), form="NOTE"),
    )
    return Person((*cells, *more))


def _card_21(dice: Dice, charset: str) -> Card:
    said = _told(dice)
    mark = f"CHARSET={charset};ENCODING=QUOTED-PRINTABLE"

    def quoted(text: str) -> str:
        return "".join(f"={byte:02X}" for byte in text.encode(charset))

    lines = [
        "BEGIN:VCARD",
        "VERSION:2.1",
        f"N;{mark}:{quoted(said['name'][0])};{quoted(said['name'][1:])};;;",
        f"FN;{mark}:{quoted(said['name'])}",
        f"TEL;CELL:{said['mobile']}",
        f"TEL;WORK:{said['work']}",
        f"ORG;{mark}:{quoted(said['company'])}",
        f"TITLE;{mark}:{quoted(said['position'])}",
        f"EMAIL;HOME:{said['email']}",
        f"ADR;HOME;{mark}:;;{quoted(said['street'])[:60]}=",
        quoted(said["street"])[60:] + ";;;;",
        f"NOTE;{mark}:{quoted(said['note'])}",
        "END:VCARD",
    ]
    if len(quoted(said["street"])) <= 60:
        lines[9:11] = [f"ADR;HOME;{mark}:;;{quoted(said['street'])};;;;"]
    return lines, _person(said)


def _card_30(dice: Dice, version: str) -> Card:
    said, day = _told(dice), dice.day()
    birthday = f"{day:%Y%m%d}" if version == "4.0" else str(day)
    cell_type = "TYPE=CELL,VOICE" if version == "3.0" else "TYPE=cell;VALUE=uri"
    number = said["mobile"] if version == "3.0" else f"tel:+86{said['mobile']}"
    lines = [
        "BEGIN:VCARD",
        f"VERSION:{version}",
        f"N:{said['name'][0]};{said['name'][1:]};;;",
        f"FN:{said['name']}",
        f"TEL;{cell_type}:{number}",
        f"TEL;TYPE=WORK:{said['work']}",
        f"ORG:{said['company']};",
        f"TITLE:{said['position']}",
        f"item1.EMAIL;TYPE=INTERNET:{said['email']}",
        f"ADR;TYPE=HOME:;;{said['street']};;;;",
        f"BDAY:{birthday}",
        f"NOTE:{said['note']}",
        "END:VCARD",
    ]
    return lines, _person(said, cell(birthday, "vCard", "birthday", of(day), form="BDAY"))


def _specimen(
    name: str, seed: int, make: Callable[[Dice], Card], count: int, encoding: str = "utf-8"
) -> Specimen:
    dice = Dice(seed)
    cards = [make(dice) for _ in range(count)]

    def write(path: Path) -> None:
        path.write_bytes("\r\n".join(line for lines, _ in cards for line in [*lines, ""]).encode(encoding))

    return Specimen(name, tuple(person for _, person in cards), write)


def specimens() -> Sequence[Specimen]:
    """A file of every version."""
    return (
        _specimen("手机通讯录2.1.vcf", 401, lambda dice: _card_21(dice, "UTF-8"), 12),
        _specimen("旧手机通讯录gbk.vcf", 402, lambda dice: _card_21(dice, "GBK"), 12),
        _specimen("iPhone通讯录3.0.vcf", 403, lambda dice: _card_30(dice, "3.0"), 12),
        _specimen("通讯录4.0.vcf", 404, lambda dice: _card_30(dice, "4.0"), 12),
    )
