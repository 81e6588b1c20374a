"""Where a column goes: every item by section, with a search field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.excel.rows import CONTACT_TARGETS, NOTES, OWN, OWNER, SKIP, own_title
from app.fields.catalog import Catalog
from app.fields.field import Field
from ui.importing.words import target_label
from ui.kit.search_popup import Offered, SearchPopup
from ui.words import language, tr

SIZE = QSize(280, 380)
_letter = re.compile("[A-Z]{1,3}").fullmatch


class TargetPopup(SearchPopup):
    """Drops down from a column's head."""

    def __init__(
        self, parent: QWidget, catalog: Catalog, current: str, used: Mapping[str, str], title: str
    ) -> None:
        """`used` are the titles of the other columns by the item they go to; `title` is this column's."""
        keys = _keys(catalog, _own(title, current, catalog))
        groups = [(name, [_offered(key, catalog, used) for key in some]) for name, some in keys]
        super().__init__(parent, groups, current, SIZE, tr("找一项，例如 生日"))


def _keys(catalog: Catalog, own: list[str]) -> Iterator[tuple[str, list[str]]]:
    yield tr("不是一项资料"), [SKIP, NOTES, *own, OWNER]
    yield tr("沟通记录"), list(CONTACT_TARGETS)
    for section in catalog.sections:
        fields = [field for field in catalog.section(section.key) if _can_be_given(field)]
        if fields:
            yield section.label(language()), [field.key for field in fields]


def _offered(key: str, catalog: Catalog, used: Mapping[str, str]) -> Offered:
    explained = {NOTES: tr("备注（连同标题保留原文）"), OWNER: tr("归属（这位客户是谁的）")}
    label = explained.get(key) or target_label(key, catalog)
    if own := own_title(key):
        label = tr("新建本店项目“{title}”").format(title=own)
    if key in used and key not in (SKIP, NOTES, *CONTACT_TARGETS):
        label = tr("{item} · 已是“{column}”").format(item=label, column=used[key])
    return Offered(key, label, _names(key, catalog))


def _names(key: str, catalog: Catalog) -> tuple[str, ...]:
    names = catalog[key].names() if key in catalog.by_key else ()
    own = (tr("新建本店项目"),) if own_title(key) else ()
    return (target_label(key, catalog), *own, *names)


def _can_be_given(field: Field) -> bool:
    """The file number names customers that are there already; the others are set by the program."""
    return field.key == "number" or (not field.system and field.key != NOTES)


def _own(title: str, current: str, catalog: Catalog) -> list[str]:
    """The item that a column could become: none by its letter alone, nor under a label that is taken."""
    taken = {name for field in catalog.fields for name in (field.zh, field.en)}
    fresh = [] if not title or _letter(title) or title in taken else [f"{OWN}{title}"]
    return fresh if not own_title(current) or current in fresh else [current, *fresh]
