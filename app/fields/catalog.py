"""The catalog: every item of the customer file, built in or added by the shop, and of its child records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.fields import options as o
from app.fields.field import Column, Custom, Field, Section, Table
from app.fields.items import BUILT_IN
from app.fields.kinds import (
    BirthdayKind,
    Choice,
    Date,
    Integer,
    Kind,
    Money,
    Name,
    Option,
    Size,
    Tags,
    Text,
    YesNo,
)

TEMPLATE_ITEMS = 42


@dataclass(frozen=True)
class Catalog:
    """All items in force in one client file, in the order of the form."""

    fields: tuple[Field, ...]

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The items by their keys."""
        return {field.key: field for field in self.fields}

    def __getitem__(self, key: str) -> Field:
        return self.by_key[key]

    def section(self, section: Section) -> tuple[Field, ...]:
        """The items of one section."""
        return tuple(field for field in self.fields if field.section is section)

    @cached_property
    def counted(self) -> tuple[Field, ...]:
        """The items that make a file complete: the 42 of the template and those the shop added."""
        return tuple(field for field in self.fields if field.counts)

    @cached_property
    def counted_columns(self) -> frozenset[str]:
        """Those of them that are kept in columns of the customer, under their keys."""
        return frozenset(field.key for field in self.counted if isinstance(field.store, Column))

    @cached_property
    def counted_elsewhere(self) -> tuple[Field, ...]:
        """The others."""
        return tuple(field for field in self.counted if not isinstance(field.store, Column))

    def offering(self, key: str, offers: Sequence[tuple[str, str]]) -> Catalog:
        """This catalog with words to choose from for one of its texts."""
        kind = Text(offers=tuple(Option(zh, zh, en) for zh, en in offers))
        return Catalog(tuple(replace(f, kind=kind) if f.key == key else f for f in self.fields))

    def extended(self, more: Iterable[Field]) -> Catalog:
        """This catalog with the shop's own items at its end."""
        return Catalog((*self.fields, *more))


CATALOG = Catalog(BUILT_IN)

SHOP_KINDS: dict[str, Kind] = {
    kind.name: kind for kind in (Text(multiline=True), Tags(), YesNo(), Integer(), Money(), Date())
}
"""The kinds that a shop may choose for items of its own; a choice brings its options along."""


def shop_field(
    key: str,
    label: str,
    kind: str,
    choices: Sequence[str] = (),
    english: tuple[str, Sequence[str]] = ("", ()),
) -> Field:
    """An item that the shop added; the words of a choice are its keys. `english`: label and words, if any."""
    label_en, words = english
    named = zip(choices, words or choices, strict=True)
    made = Choice(tuple(Option(c, c, en) for c, en in named)) if kind == Choice.name else SHOP_KINDS[kind]
    return Field(key, Section.SHOP, label, label_en or label, made, Custom(), counts=True)


@dataclass(frozen=True, slots=True)
class ChildField:
    """One column of a child record: its name in the table, its labels and its kind."""

    key: str
    zh: str
    en: str
    kind: Kind

    def label(self, lang: str = "zh") -> str:
        """The label in a language."""
        return self.zh if lang == "zh" else self.en


_LINE, _NOTE, _DAY = Text(), Text(multiline=True), Date()

CHILDREN: dict[Table, tuple[ChildField, ...]] = {
    Table.FAMILY: (
        ChildField("relation", "关系", "Relation", Choice(o.PERSON_RELATION)),
        ChildField("name", "姓名", "Name", Name()),
        ChildField("birthday", "生日", "Birthday", BirthdayKind()),
        ChildField("phone", "电话", "Phone", _LINE),
        ChildField("employer", "学校 / 单位", "School / employer", _LINE),
        ChildField("education", "学历", "Education", _LINE),
        ChildField("interests", "兴趣", "Interests", _LINE),
        ChildField("health", "健康", "Health", _LINE),
        ChildField("note", "备注", "Note", _NOTE),
    ),
    Table.ASSETS: (
        ChildField("kind", "类别", "Kind", Choice(o.ASSET_KIND)),
        ChildField("name", "品牌 / 小区", "Brand / place", _LINE),
        ChildField("model", "型号", "Model", _LINE),
        ChildField("identifier", "车牌 / 编号", "Plate / number", _LINE),
        ChildField("vin", "车架号", "VIN", _LINE),
        ChildField("insurance_expiry", "车险到期", "Insurance expiry", _DAY),
        ChildField("inspection_due", "年检到期", "Inspection due", _DAY),
        ChildField("expires_on", "到期日", "Expires on", _DAY),
        ChildField("premium_due", "缴费日", "Premium due", _DAY),
        ChildField("mileage", "里程（公里）", "Mileage (km)", Integer(0, 5_000_000)),
        ChildField("note", "备注", "Note", _NOTE),
    ),
    Table.PURCHASES: (
        ChildField("product", "产品", "Product", _LINE),
        ChildField("size", "面积（㎡）", "Area (㎡)", Size()),
        ChildField("amount", "金额", "Amount", Money()),
        ChildField("payment", "付款方式", "Payment", Choice(o.PAYMENT)),
        ChildField("signed_on", "签约", "Signed on", _DAY),
        ChildField("paid_on", "付款", "Paid on", _DAY),
        ChildField("delivered_on", "交付", "Delivered on", _DAY),
        ChildField("decided_by", "决策人", "Decided by", _LINE),
        ChildField("bought_for", "为谁买", "Bought for", _LINE),
        ChildField("story", "故事", "Story", _NOTE),
    ),
    Table.CONTACTS: (
        ChildField("name", "姓名", "Name", Name()),
        ChildField("position", "职务", "Position", _LINE),
        ChildField("phone", "电话", "Phone", _LINE),
        ChildField("role", "角色", "Role", Choice(o.ACCOUNT_ROLE)),
        ChildField("attitude", "态度", "Attitude", Choice(o.ACCOUNT_ATTITUDE)),
        ChildField("stance", "立场", "Stance", Choice(o.ACCOUNT_STANCE)),
        ChildField("motive", "个人动机", "Motive", _LINE),
        ChildField("ties", "人际关系", "Ties", _NOTE),
    ),
}
