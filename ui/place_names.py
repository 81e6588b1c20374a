"""Where in a file something was changed, in words: for whoever is asked before it is put back."""

from __future__ import annotations

from collections.abc import Sequence

from app.fields.catalog import Catalog
from ui.words import language, tr

_OWN = "customer"


def places(columns: Sequence[tuple[str, str]], catalog: Catalog) -> str:
    """What was changed, in words, each once."""
    return tr("、").join(dict.fromkeys(_place(table, column, catalog) for table, column in columns))


def _place(table: str, column: str, catalog: Catalog) -> str:
    words = {
        "phone": tr("电话"),
        "address": tr("地址"),
        "family_member": tr("家人"),
        "asset": tr("资产"),
        "purchase": tr("成交"),
        "account_contact": tr("联系人"),
        "account_outside": tr("外部关系"),
        "account_need": tr("需求"),
        "account_activity": tr("每月重点工作"),
        "tag": tr("标签"),
        "interaction": tr("沟通记录"),
        "promise": tr("承诺"),
    }
    if table != _OWN:
        return words.get(table, tr("其他记录"))
    key = "birthday" if column.startswith("birth_") else column.removesuffix("_id")
    return catalog[key].label(language()) if key in catalog.by_key else tr("档案内容")
