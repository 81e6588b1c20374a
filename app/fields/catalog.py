"""The catalog: every item of the customer file, built in or added by the shop, and of its child records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.fields import options as o
from app.fields.deadline import Deadline
from app.fields.field import (
    SECTIONS,
    ChildCell,
    Column,
    Custom,
    FamilyRows,
    Field,
    Matches,
    PhoneRows,
    Section,
    SectionName,
    Table,
    TagRows,
)
from app.fields.items import BUILT_IN, TEMPLATE_ITEMS
from app.fields.kinds import (
    BirthdayKind,
    Choice,
    Date,
    Integer,
    Kind,
    Money,
    Name,
    Number,
    Option,
    Percent,
    Phones,
    Rating,
    Size,
    Tags,
    Text,
    Year,
    YesNo,
)
from app.fields.someone import PersonKind
from app.fields.vin import Vin

__all__ = [
    "ASSET_PARTS",
    "CATALOG",
    "CHILDREN",
    "COMPLETENESS",
    "SHOP_KINDS",
    "TEMPLATE_ITEMS",
    "Catalog",
    "ChildField",
    "shop_field",
    "shop_kind",
]

COMPLETENESS = "filled"
"""The key of the item that says how complete a file is."""


@dataclass(frozen=True)
class Catalog:
    """All items in force in one client file, in the order of the form, and the sections in theirs.

    `hidden` are items that the shop does not want to see: what is known of them stays, and is kept.
    """

    fields: tuple[Field, ...]
    hidden: tuple[Field, ...] = ()
    sections: tuple[SectionName, ...] = SECTIONS

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Catalog], tuple[object, ...]]:
        """Without what was reckoned from it: another process has hashes of its own."""
        return Catalog, (self.fields, self.hidden, self.sections)

    @cached_property
    def _hash(self) -> int:
        """Reckoned once: what was made of a catalog is looked up by it for every sentence and every row."""
        return hash((self.fields, self.hidden, self.sections))

    @cached_property
    def everything(self) -> tuple[Field, ...]:
        """The items with those that are hidden."""
        return self.fields + self.hidden

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """All items by their keys."""
        return {field.key: field for field in self.everything}

    @cached_property
    def by_origin(self) -> dict[str, Field]:
        """The items shown that came with the shop's trade, by the keys they have there."""
        return {field.origin: field for field in self.fields if field.origin}

    @cached_property
    def shown_keys(self) -> frozenset[str]:
        """The keys of those that are not hidden."""
        return frozenset(field.key for field in self.fields)

    @cached_property
    def plain_columns(self) -> frozenset[str]:
        """The keys of the items that are kept in columns of the customer as they are."""
        return frozenset(field.key for field in self.fields if isinstance(field.store, Column))

    @cached_property
    def cells(self) -> dict[str, tuple[int, ChildCell]]:
        """The items that are cells of a row of one table: which row of all, and their store.

        Addresses are not: one item may tell of several.
        """
        found = {f.key: f.store for f in self.everything if isinstance(f.store, ChildCell)}
        mine = {key: cell for key, cell in found.items() if cell.table is not Table.ADDRESSES}
        rows = list(dict.fromkeys((cell.table, cell.matches) for cell in mine.values()))
        return {key: (rows.index((cell.table, cell.matches)), cell) for key, cell in mine.items()}

    def __getitem__(self, key: str) -> Field:
        return self.by_key[key]

    def section(self, section: str) -> tuple[Field, ...]:
        """The items of one section."""
        return tuple(field for field in self.fields if field.section == section)

    def called(self, key: str, lang: str = "zh", usual: str = "") -> str:
        """What an item is called where there is little room: `usual`, unless the shop named it anew."""
        name = self[key].label(lang)
        return name if not usual or name != CATALOG[key].label(lang) else usual

    def heading(self, section: str, lang: str = "zh") -> str:
        """The name of a section in a language."""
        return next((each.label(lang) for each in self.sections if each.key == section), section)

    @cached_property
    def counted(self) -> tuple[Field, ...]:
        """The items that make a file complete: the 42 of the template and those the shop added."""
        return tuple(field for field in self.fields if field.counts)

    @cached_property
    def children(self) -> dict[Table, tuple[ChildField, ...]]:
        """The columns of the child records, with the shop's words where an item is one of their cells."""
        told = {
            (field.store.table, field.store.attribute): field.kind
            for field in self.everything
            if isinstance(field.store, ChildCell) and isinstance(field.kind, Choice)
        }
        return {
            table: tuple(replace(each, kind=told.get((table, each.key), each.kind)) for each in fields)
            for table, fields in CHILDREN.items()
        }

    @cached_property
    def whole(self) -> int:
        """What all of them weigh together."""
        return sum(field.weight for field in self.counted)

    @cached_property
    def counted_texts(self) -> dict[str, int]:
        """What those of them weigh that are texts in columns of the customer, under their keys."""
        return {field.key: field.weight for field in self.counted if _is_plain_text(field)}

    @cached_property
    def counted_cells(self) -> dict[tuple[Table, Matches], list[tuple[str, int]]]:
        """Of those that are cells of child records, by the record: its columns and what each weighs."""
        found: dict[tuple[Table, Matches], list[tuple[str, int]]] = {}
        for field in self.counted:
            if isinstance(field.store, ChildCell):
                record = (field.store.table, field.store.matches)
                found.setdefault(record, []).append((field.store.column, field.weight))
        return found

    @cached_property
    def counted_rows(self) -> list[tuple[Table, str, frozenset[str], int]]:
        """Those that consist of child records: the table, a column, what stands there, and their weight."""
        rows = ((field, _rows_of(field)) for field in self.counted)
        return [(*found, field.weight) for field, found in rows if found]

    @cached_property
    def counted_elsewhere(self) -> tuple[Field, ...]:
        """The others."""
        told = (ChildCell, PhoneRows, FamilyRows, TagRows)
        return tuple(f for f in self.counted if not (_is_plain_text(f) or isinstance(f.store, told)))

    def offering(self, key: str, offers: Sequence[tuple[str, str]]) -> Catalog:
        """This catalog with words to choose from for one of its texts."""
        kind = Text(offers=tuple(Option(zh, zh, en) for zh, en in offers))
        return self._with(key, kind)

    def weighed(self) -> Catalog:
        """This catalog with completeness told of what counts in it."""
        return self._with(COMPLETENESS, Percent(self.whole))

    def _with(self, key: str, kind: Kind) -> Catalog:
        def changed(fields: tuple[Field, ...]) -> tuple[Field, ...]:
            return tuple(replace(f, kind=kind) if f.key == key else f for f in fields)

        return replace(self, fields=changed(self.fields), hidden=changed(self.hidden))

    def extended(self, more: Iterable[Field]) -> Catalog:
        """This catalog with more items at its end."""
        return replace(self, fields=(*self.fields, *more))


def _is_plain_text(field: Field) -> bool:
    """Whether it is known when its column holds anything: no number, of which 0 would tell something."""
    return isinstance(field.store, Column) and isinstance(field.kind, Text | Choice)


def _rows_of(field: Field) -> tuple[Table, str, frozenset[str]] | None:
    """The child records that an item consists of: their table, and what stands in which of its columns."""
    match field.store:
        case PhoneRows(kind):
            return Table.PHONES, "kind", frozenset({kind})
        case FamilyRows(relations):
            return Table.FAMILY, "relation", frozenset(relations)
        case TagRows(group):
            return Table.TAGS, "group", frozenset({group})
    return None


CATALOG = Catalog(BUILT_IN).weighed()

SHOP_KINDS: dict[str, Kind] = {
    "line": Text(),
    "text": Text(multiline=True),
    "tags": Tags(),
    "yesno": YesNo(),
    "rating": Rating(),
    "integer": Integer(),
    "number": Number(),
    "money": Money(),
    "date": Date(),
    "birthday": BirthdayKind(),
    "phones": Phones(),
    "person": PersonKind(),
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
    return Field(
        key, Section.SHOP, label, label_en or label, shop_kind(kind, choices, words), Custom(), counts=True
    )


def shop_kind(kind: str, choices: Sequence[str] = (), english: Sequence[str] = ()) -> Kind:
    """A kind by its name; the words of a choice are its keys."""
    if kind != Choice.name:
        return SHOP_KINDS[kind]
    named = zip(choices, english or choices, strict=True)
    return Choice(tuple(Option(word, word, en or word) for word, en in named))


ASSET_PARTS: dict[str, frozenset[str]] = {
    "vehicle": frozenset({"model", "identifier", "vin", "insurance_expiry", "inspection_due", "mileage"}),
    "home": frozenset({"model", "identifier", "expires_on"}),
    "policy": frozenset({"model", "identifier", "expires_on", "premium_due"}),
    "contract": frozenset({"identifier", "expires_on"}),
    "other": frozenset({"model", "identifier", "expires_on"}),
}
"""What is asked of each kind of asset, beside its kind, name and note."""


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


_LINE, _NOTE, _DAY, _DEADLINE = Text(), Text(multiline=True), Date(), Deadline()

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
        ChildField("vin", "车架号", "VIN", Vin()),
        ChildField("insurance_expiry", "车险到期", "Insurance expiry", _DEADLINE),
        ChildField("inspection_due", "年检到期", "Inspection due", _DEADLINE),
        ChildField("expires_on", "到期日", "Expires on", _DEADLINE),
        ChildField("premium_due", "缴费日", "Premium due", _DEADLINE),
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
    Table.OUTSIDE: (
        ChildField("name", "单位或人", "Body or person", _LINE),
        ChildField("kind", "类别", "Kind", Choice(o.ACCOUNT_BODY)),
        ChildField("who", "谁有关系", "Whose tie", _LINE),
        ChildField("tie", "什么关系", "Tie", _LINE),
        ChildField("note", "备注", "Note", _NOTE),
    ),
    Table.NEEDS: (
        ChildField("side", "谁的需求", "Whose need", Choice(o.ACCOUNT_SIDE)),
        ChildField("kind", "哪方面", "Of what kind", Choice(o.ACCOUNT_NEED)),
        ChildField("who", "哪一位", "Who", _LINE),
        ChildField("text", "需求", "Need", _NOTE),
        ChildField("answer", "我们怎么满足", "How we meet it", _NOTE),
    ),
    Table.ACTIVITIES: (
        ChildField("month", "月份", "Month", Choice(o.MONTH)),
        ChildField("year", "年份", "Year", Year()),
        ChildField("text", "重点工作", "Key activity", _NOTE),
        ChildField("done_on", "做完的日期", "Done on", _DAY),
        ChildField("result", "结果", "Result", _NOTE),
    ),
}
