"""What kinds, weights and sections of items are called."""

from __future__ import annotations

from app.customers.item_rows import IMPORTANT, NOT_COUNTED, USUAL, ItemDraft, SectionRow
from app.fields.catalog import CATALOG, shop_kind
from app.fields.kind import Kind
from app.fields.kinds import Choice, Option
from ui.words import language, tr

CHOICE = Choice.name


def kinds() -> list[tuple[str, str]]:
    """Key and word of each kind an own item can be."""
    return [
        ("line", tr("一行文字")),
        ("text", tr("长文字")),
        (CHOICE, tr("选项")),
        ("tags", tr("几个词")),
        ("yesno", tr("是 / 否")),
        ("rating", tr("星级")),
        ("integer", tr("整数")),
        ("number", tr("数字")),
        ("money", tr("金额")),
        ("date", tr("日期")),
        ("birthday", tr("日期（可用农历）")),
        ("phones", tr("电话")),
        ("person", tr("人（姓名和电话）")),
    ]


def kind_word(kind: str) -> str:
    """What a kind is called, those of the program's own items as well."""
    more = {
        "name": tr("姓名"),
        "id": tr("身份证号"),
        "plate": tr("车牌"),
        "email": tr("邮箱"),
        "people": tr("家人"),
        "size": tr("面积"),
    }
    return dict(kinds()).get(kind) or more.get(kind) or tr("文字")


def weights() -> list[tuple[str, str]]:
    """How much an item may count, the key as text."""
    return [(str(IMPORTANT), tr("很重要")), (str(USUAL), tr("一般")), (str(NOT_COUNTED), tr("不计"))]


def name_of(draft: ItemDraft) -> str:
    """What an item is called in the language of the window."""
    return draft.label if language() == "zh" else draft.label_en or draft.label


def section_name(section: SectionRow) -> str:
    """What a section is called."""
    return section.label if language() == "zh" else section.label_en or section.label


def kind_of(key: str, draft: ItemDraft, *, own: bool) -> Kind:
    """The kind that reads what is typed into an item."""
    words = [word for word in draft.words if word.zh.strip()]
    if not own:
        kind = CATALOG[key].kind
        answers = (Option(word.was or word.zh, word.zh, word.en or word.zh) for word in words)
        return Choice(tuple(answers)) if isinstance(kind, Choice) else kind
    return shop_kind(draft.kind, [word.zh for word in words], [word.en or word.zh for word in words])
