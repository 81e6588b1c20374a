"""Names, addresses and other words as people type them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.files.lists.days import Form
from tests.files.lists.reach import phone
from tests.files.lists.truth import Dice, OneOf, Typed, Want, cell, item, somewhere

MALE, FEMALE = Want("sex", "male"), Want("sex", "female")


def called(name: Any) -> Want:
    """The customer's name."""
    return Want("name", name)


def name(dice: Dice) -> Typed:
    """A name as it is."""
    text = dice.name()
    return cell(text, "names", "name", called(text), form="plain")


def _name(form: str, spell: Callable[[str], str], *also: Want) -> Form:
    def make(dice: Dice) -> Typed:
        text = dice.name()
        return cell(spell(text), "names", "name", called(text), also=also, form=form)

    return make


def _said(form: str, text: str, *wants: Want, also: tuple[Want, ...] = (), flag: bool = False) -> Form:
    return lambda _dice: cell(text, "names", "name", *wants, also=also, flag=flag, form=form)


def _titled(title: str, sex: Want | None = None) -> Form:
    """王总 is all that is known of him."""

    def make(dice: Dice) -> Typed:
        text = dice.name()[0] + title
        also = [item("salutation", text), *([sex] if sex else [])]
        return cell(text, "names", "name", called(text), also=also, form=f"王{title}")

    return make


def _with_title(title: str, sex: Want) -> Form:
    def make(dice: Dice) -> Typed:
        text = dice.name()
        kept = Want("any", (sex, item("salutation", text[0] + title), item("salutation", text + title)))
        also = [sex, item("salutation", OneOf((text[0] + title, text + title, title)))]
        return cell(text + title, "names", "name", called(text), kept, also=also, form=f"张三{title}")

    return make


def _with_firm(form: str, spell: Callable[[str, str], str]) -> Form:
    def make(dice: Dice) -> Typed:
        text = dice.name()
        firm = dice.choice("宏达 金水 云台 禾川".split()) + dice.choice(
            "商贸公司 装饰有限公司 花店 建材经营部 烩面馆 大饭店 汽修厂 电器门市部 理发店 物流".split()
        )
        return cell(spell(text, firm), "names", "name", called(text), item("company", firm), form=form)

    return make


def _with_phone(dice: Dice) -> Typed:
    text, number = dice.name(), dice.mobile()
    return cell(f"{text} {number}", "names", "name", called(text), phone(number), form="name and phone")


def _couple(form: str, spell: Callable[[str, str], str]) -> Form:
    def make(dice: Dice) -> Typed:
        first, second = dice.name(), dice.name()
        spouse = item("spouse_name", second)
        return cell(spell(first, second), "names", "name", called(first), spouse, form=form)

    return make


def _two(form: str, between: str) -> Form:
    def make(dice: Dice) -> Typed:
        first, second = dice.name(), dice.name()
        text = f"{first}{between}{second}"
        return cell(text, "two names", "name", somewhere(first), somewhere(second), flag=True, form=form)

    return make


def _three(dice: Dice) -> Typed:
    names = [dice.name() for _ in range(3)]
    return cell("、".join(names), "two names", "name", *map(somewhere, names), flag=True, form="three")


def _referred(dice: Dice) -> Typed:
    text, by = dice.name(), dice.name()
    wants = called(text), item("referrer", by)
    return cell(f"{by}介绍的{text}", "names", "name", *wants, form="刘芳介绍的王磊")


def _with_flat(form: str, spell: Callable[[str, str], str]) -> Form:
    """The number of a flat beside the name: nobody says that it is one, so the cell is looked at."""

    def make(dice: Dice) -> Typed:
        text, flat = dice.name(), f"{dice.randrange(1, 9)}-{dice.randrange(101, 999)}"
        return cell(spell(text, flat), "names", "name", called(text), flag=True, form=form)

    return make


NAMES: tuple[Form, ...] = (
    name,
    _name("王　伟", "　".join),
    _name("王 伟", lambda n: f"{n[0]} {n[1:]}"),
    _name(" outer spaces ", lambda n: f"　{n} "),
    _titled("总"),
    _titled("姐", FEMALE),
    _titled("哥", MALE),
    _titled("老师"),
    _titled("先生", MALE),
    _titled("女士", FEMALE),
    _titled("经理"),
    _with_title("先生", MALE),
    _with_title("女士", FEMALE),
    _with_title("小姐", FEMALE),
    _with_firm("王伟(宏达公司)", lambda n, f: f"{n}({f})"),
    _with_firm("宏达公司 王伟", lambda n, f: f"{f} {n}"),
    _with_firm("王伟-宏达公司", lambda n, f: f"{n}-{f}"),
    _with_firm("宏达公司王伟", lambda n, f: f"{f}{n}"),
    _with_firm("宏达公司/王伟", lambda n, f: f"{f}/{n}"),
    _with_firm("宏达公司：王伟", lambda n, f: f"{f}：{n}"),
    _couple("王磊 刘芳夫妻", lambda a, b: f"{a}、{b}夫妻"),
    _couple("王磊/刘芳夫妇", lambda a, b: f"{a}/{b}夫妇"),
    _couple("王磊和刘芳夫妇", lambda a, b: f"{a}和{b}夫妇"),
    _couple("王磊刘芳夫妻", lambda a, b: f"{a}{b}夫妻"),
    _couple("王磊(爱人刘芳)", lambda a, b: f"{a}（爱人{b}）"),
    _couple("王磊 妻：刘芳", lambda a, b: f"{a} 妻：{b}"),
    _titled("会计"),
    _titled("大爷", MALE),
    _titled("队"),
    _referred,
    _with_flat("王伟3-201", lambda n, flat: f"{n}{flat}"),
    _with_flat("3-201王伟", lambda n, flat: f"{flat}{n}"),
    _couple("王磊/刘芳(夫妻)", lambda a, b: f"{a}/{b}（夫妻）"),
    _with_phone,
    _said("English", "John Smith", called("John Smith")),
    _said("English", "Mary-Ann O'Neil", called("Mary-Ann O'Neil")),
    _said("·", "买买提·艾力", called("买买提·艾力")),
    _said("•", "阿依古丽•热合曼", called("阿依古丽·热合曼")),
    _said("．", "迪丽娜尔．吐尔逊", called("迪丽娜尔·吐尔逊")),
    _said("double surname", "欧阳 静怡", called("欧阳静怡")),
    _said("four signs", "司马光明", called("司马光明")),
    _said(
        "firm",
        "郑州云台物流有限公司",
        called("郑州云台物流有限公司"),
        also=(item("is_organisation", True), item("company", "郑州云台物流有限公司")),
    ),
)
TWO_NAMES: tuple[Form, ...] = (
    *(_two(sign, sign) for sign in ("、", "/", " ", "，", "&", "和")),
    _three,
)


def tags(key: str) -> tuple[Form, ...]:
    """Several words in a cell."""

    def make(between: str) -> Form:
        def one(dice: Dice) -> Typed:
            words = dice.sample("钓鱼 羽毛球 摄影 自驾 品茶 书法 徒步 象棋 游泳 养花".split(), 3)
            return cell(between.join(words), "tags", key, *(item(key, word) for word in words), form=between)

        return one

    return tuple(map(make, ("、", "，", ",", " ", "/", "；", "\n", "|")))


def address(key: str) -> Form:
    """An address as it stands."""

    def make(dice: Dice) -> Typed:
        town = dice.choice(
            ("河南省郑州市金水区", "郑州市二七区", "金水区", "开封市龙亭区", "北京市朝阳区", "新郑市龙湖镇")
        )
        text = f"{town}无名路{dice.randrange(1, 400)}号{dice.randrange(1, 20)}号楼"
        return cell(text, "addresses", key, item(key, text), form="plain")

    return make


def text(key: str, words: str) -> Form:
    """One of some words, kept as it stands."""
    options = words.split()

    def make(dice: Dice) -> Typed:
        chosen = dice.choice(options)
        return cell(chosen, "texts", key, item(key, chosen), form="plain")

    return make


def note(dice: Dice) -> Typed:
    """Free words for the notes."""
    said = dice.choice(
        ("父亲住院", "爱钓鱼，怕辣", "下午三点后方便", "介绍过两位朋友", "车位在B2层", "对价格敏感，常比价")
    )
    return cell(said, "notes", "notes", Want("notes", said), form="plain")


def unknown(words: str) -> Form:
    """A column for which the file has no item: it must not be lost."""
    options = words.split()

    def make(dice: Dice) -> Typed:
        said = f"{dice.choice(options)}{dice.randrange(100)}"
        return cell(said, "columns of the shop's own", "", somewhere(said), form="plain")

    return make


def owner(dice: Dice) -> Typed:
    """The salesperson."""
    said = dice.choice(("李晓梅", "张志远", "王珂"))
    return cell(said, "owners", "owner", Want("owner", said), form="plain")
