"""Amounts, sizes, ticks and choices as people type them."""

from __future__ import annotations

from typing import Any

from tests.files.lists.days import Form
from tests.files.lists.truth import Want, cell, item


def _money(text: Any, yuan: float | None) -> Form:
    wants = () if yuan is None else (item("amount", yuan),)
    return lambda _dice: cell(text, "money", "amount", *wants, flag=yuan is None, form=str(text))


MONEY: tuple[Form, ...] = tuple(
    _money(text, yuan)
    for text, yuan in (
        ("12.5万", 125_000),
        ("12.5万元", 125_000),
        ("12.5 万", 125_000),
        ("￥1,200", 1200),
        ("¥1,200.00", 1200),
        ("约 30 万", 300_000),
        ("约30万元", 300_000),
        ("30万左右", 300_000),
        ("258000", 258_000),
        (258000.0, 258_000),
        (199999.5, 199_999.5),
        ("258,000.00", 258_000),
        ("25.8w", 258_000),
        ("12万5", 125_000),
        ("12万5千", 125_000),
        ("1亿2000万", 120_000_000),
        ("3千", 3000),
        ("5000元整", 5000),
        ("RMB 88000", 88_000),
        ("１２．５万", 125_000),
        ("188,800元", 188_800),
        ("12万多", 120_000),
        ("12万元左右", 120_000),
        ("十二万八", 128_000),
        ("壹拾贰万捌仟元整", 128_000),
        ("12.8万?", None),
        ("首付5万", None),
        ("裸车13.5万", 135_000),
        ("落地15万", 150_000),
        ("全款18.8万", 188_000),
        ("28-30万", None),
        ("面议", None),
        ("12.5万+3万", None),
        ("裸车12万，落地14万", None),
    )
)


def _size(text: Any, metres: float | None) -> Form:
    wants = () if metres is None else (item("size", metres),)
    return lambda _dice: cell(text, "sizes", "size", *wants, flag=metres is None, form=str(text))


SIZES: tuple[Form, ...] = tuple(
    _size(text, metres)
    for text, metres in (
        ("89㎡", 89),
        ("89.5㎡", 89.5),
        ("89平", 89),
        ("89平米", 89),
        ("120平方米", 120),
        ("120 m2", 120),
        ("120m²", 120),
        (89.0, 89),
        ("90多平", 90),
        ("八十九平", 89),
        ("89个平方", 89),
        ("建筑面积89㎡", 89),
        ("建面96㎡", 96),
        ("套内78㎡", 78),
        ("143.25m^2", 143.25),
        ("约89平", 89),
        ("８９㎡", 89),
        ("143.27", 143.27),
        ("89-95㎡", None),
        ("三室两厅", None),
    )
)


def _tick(key: str, text: Any, value: bool | None) -> Form:
    wants = () if value is None else (item(key, value),)
    return lambda _dice: cell(text, "yes/no", key, *wants, flag=value is None, form=str(text))


def ticks(key: str) -> tuple[Form, ...]:
    """Yes and no for one item."""
    yes = "√ ✓ ✔ 是 有 对 Y yes 1 ☑ 是的 TRUE".split()
    no = "× ✗ 否 无 没有 N no 0 不是 FALSE X".split()
    said = [
        *((word, True) for word in yes),
        *((word, False) for word in no),
        (1.0, True),
        (0.0, False),
        (True, True),
    ]
    return tuple(_tick(key, text, value) for text, value in [*said, ("看情况", None), ("要看人", None)])


def choices(key: str, words: str, path: str = "") -> tuple[Form, ...]:
    """Words with `=` the key they mean, or `?` where nobody can tell."""

    def make(text: str, value: str) -> Form:
        text = text.replace("_", " ")
        wants = () if value == "?" else (Want(path or f"items.{key}", value),)
        return lambda _dice: cell(text, "choices", key, *wants, flag=value == "?", form=text)

    return tuple(make(*word.split("=")) for word in words.split())


GRADES = choices(
    "grade",
    "A=A B=B C=C D=D a=A Ａ=A A类=A A_级=A A级=A B类=B C级客户=C A类客户=A 重点=A "
    "重点_客户=A A_类客户=A A（重点）=A 等级A=A "
    "重点客户=A VIP=A vip=A 普通=C D_类=D S级=? A/B=? 待评=?",
)
SEXES = choices(
    "sex",
    "男=male 女=female 先生=male 女士=female M=male F=female "
    "男士=male 女性=female 小姐=female Male=male 男_=male "
    "female=female 不便透露=? 男/女=?",
    "sex",
)
STAGES = choices(
    "stage",
    "潜在客户=possible 潜客=possible 意向客户=prospect 意向=prospect 成交=first 已购=first 首次购买=first "
    "复购=repeat "
    "忠诚客户=loyal 忠诚=loyal 战败=lost 流失=lost 休眠=dormant 沉睡=dormant 未分=? 处理中=?",
)
MARITAL = choices(
    "marital_status",
    "已婚=married 未婚=single 单身=single 离异=divorced 离婚=divorced 丧偶=widowed "
    "结婚=married 已_婚=married 分居=? 保密=?",
)
PAYMENTS = choices(
    "payment",
    "全款=cash 现金=cash 一次性=cash 一次性付清=cash 按揭=loan 贷款=loan 分期=loan 置换=trade-in "
    "部分贷款=mixed "
    "按揭贷款=loan 分期付款=loan 银行按揭=loan 公积金贷款=loan 车贷=loan 现款=cash 全款支付=cash "
    "旧车置换=trade-in 全款（现金）=cash 信用卡=? 公司走账=? 置换+贷款=? 24期=?",
)
INTENTS = choices("intent", "H=H H级=H A级=A B_级=B C=C h=H H（7天内）=H 意向A=A 高意向=? O=?")
PERSONALITIES = choices(
    "personality", "主观型=driver 分析型=analytical 情感型=expressive 随和型=amiable 随和=amiable 慢热=?"
)
