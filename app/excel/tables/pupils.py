"""Lists of schools: the parent is the customer, and the pupil beside them a child of theirs; lists of pets.

Where no column names the parent the pupil is the customer, as 「学员姓名」 of a driving school is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.excel.families import PUPILS, attribute_of, part_of
from app.excel.titles import is_name, short_title
from app.excel.words.whole import may_name

_pupil = re.compile(rf"(?:{'|'.join(PUPILS)}|孩子|宝宝|小孩)(?:姓名|名字)?").fullmatch
_of_parent = re.compile("(妈妈|爸爸|母亲|父亲)(.*)").fullmatch
_parent = re.compile("(?:学生|孩子|主)?家长(?:姓名|名字)?").fullmatch


_pet = re.compile("(?:宠物|爱宠|毛孩子?|狗狗|猫咪|爱犬)的?(?:姓名|名字|名称|昵称|名)").fullmatch
_OF_GROWN_UPS = frozenset("微信 职业 职务".split())
_OF_PETS = frozenset({"birthday", "sex", "note"})


def is_parent(title: str) -> bool:
    """Whether a title names the parent of a pupil, who is the customer."""
    return bool(_parent(short_title(title)))


def names_a_parent(title: str) -> bool:
    """Whether a title names a mother or father, who is the customer where nobody else is: 「妈妈姓名」."""
    match = _of_parent(short_title(title))
    return match is not None and attribute_of(match[2]) == "name"


def is_either(title: str) -> bool:
    """Whether a title names the parent or the pupil."""
    return is_parent(title) or bool(_pupil(short_title(title)))


def told(titles: Sequence[str]) -> list[str]:
    """The titles, each with whom it tells of."""
    return _of_pupils(_of_pets(titles))


def _of_pets(titles: Sequence[str]) -> list[str]:
    """「性别」 and 「生日」 behind 「宠物名」 are the animal's, up to whoever is named next."""
    changed = list(titles)
    pet = next((place for place, title in enumerate(titles) if _pet(short_title(title))), len(titles))
    for place in range(pet + 1, len(titles)):
        title = short_title(titles[place])
        if is_name(titles[place]) or may_name(title):
            break
        if attribute_of(title) in _OF_PETS and not title.startswith("备注"):
            changed[place] = f"宠物{title}"
    return changed


def _of_pupils(titles: Sequence[str]) -> list[str]:
    """The titles, those beside the pupil with whom they tell of: 「性别」 is 「孩子性别」.

    What stands behind the pupil and names nobody is the pupil's, up to the first title that does.
    """
    titles = _with_parent(titles)
    short = [short_title(title) for title in titles]
    pupil = next((place for place, title in enumerate(short) if _pupil(title)), None)
    if pupil is None or not any(map(_parent, short)):
        return list(titles)
    changed = list(titles)
    changed[pupil] = "孩子姓名"
    for place, title in enumerate(short):
        own = next((title.removeprefix(word) for word in PUPILS if title.startswith(word)), "")
        if place != pupil and own and part_of(f"孩子{own}"):
            changed[place] = f"孩子{own}"
    for place in range(pupil + 1, len(short)):
        if attribute_of(short[place]) and short[place] not in _OF_GROWN_UPS:
            changed[place] = f"孩子{short[place]}"
        elif changed[place] == titles[place]:
            break
    return changed


def _of_child(title: str) -> bool:
    part = part_of(title, alone=True)
    return bool(_pupil(title)) or (part is not None and part.target == "children")


def _is_customer(told: Sequence[re.Match[str]], titles: Sequence[str]) -> bool:
    """Whether but a mother, or a father, is named, and a telephone stands beside: 「妈妈姓名 | 手机」."""
    attributes = [attribute_of(match[2]) for match in told]
    return attributes == ["name"] and any(attribute_of(title) == "phone" for title in titles)


def _with_parent(titles: Sequence[str]) -> Sequence[str]:
    """The mother or father beside a child is the customer where nobody else is, the other the child's."""
    short = [short_title(title) for title in titles]
    told = [match for title in short if (match := _of_parent(title)) and attribute_of(match[2])]
    if not told or any(map(is_name, titles)):
        return titles
    if not any(map(_of_child, short)) and not _is_customer(told, short):
        return titles
    first = told[0][1]
    return [
        title
        if not (match := _of_parent(plain))
        else f"家长{match[2]}（{first}）"
        if match[1] == first
        else f"孩子{plain}"
        for title, plain in zip(titles, short, strict=True)
    ]
