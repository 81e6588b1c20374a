"""Which item is meant: every item of the file by section, with a search field."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.fields.catalog import Catalog
from app.fields.field import FamilyRows
from ui.kit.search_popup import Offered, SearchPopup
from ui.words import language, tr

SIZE = QSize(260, 320)


class ItemPopup(SearchPopup):
    """The items that a person may fill in."""

    def __init__(self, parent: QWidget, catalog: Catalog, current: str) -> None:
        super().__init__(parent, list(_groups(catalog)), current, SIZE, tr("找一项，例如 生日"))


def _groups(catalog: Catalog) -> Iterator[tuple[str, list[Offered]]]:
    for section in catalog.sections:
        fields = catalog.section(section.key)
        yield (
            section.label(language()),
            [
                Offered(field.key, field.label(language()), tuple(field.names()))
                for field in fields
                if not field.system and not isinstance(field.store, FamilyRows)
            ],
        )
