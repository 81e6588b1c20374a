"""The row of chips above the list: what it is narrowed to, and how that is changed or taken back."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.customers.item_rows import ItemFilter
from app.customers.rows import ImportRow
from ui import naming
from ui.customers.list.area_popup import AreaPopup
from ui.customers.list.area_words import area_name
from ui.customers.list.filters import DUE_DAYS, SILENT_DAYS, Filters, months_from_now, with_item
from ui.customers.list.item_popup import ItemPopup, told
from ui.customers.list.reads import Offers
from ui.kit.controls import button
from ui.kit.days import month_name
from ui.kit.filter_chip import Choice, ChoicePopup, FilterChip
from ui.kit.layout import FlowLayout
from ui.naming import item_name
from ui.words import tr

AREAS = "areas"
"""A part with a chooser of its own: there are too many areas for a list of boxes."""
LOST = "lost_reasons"
"""Offered where any are known: a shop that writes none has no need of the chip."""
IMPORTS = "imports"
"""Offered where any list was imported."""
NOT_COUNTED = "tags"
"""The words in use bring their counts along; a hundred of them are not counted one by one."""


_ANSWERS = {"grades": "grade", "intents": "intent", "stages": "stage"}
"""Parts that ask for the answer of an item."""


@dataclass(frozen=True, slots=True)
class _Facet:
    """A part of `Filters` with a chip; without choices it is a switch."""

    part: str
    usual: str
    has_choices: bool = True
    single: bool = False
    item: str = ""

    @property
    def name(self) -> str:
        """As the shop calls the item that it is about."""
        return item_name(self.item, self.usual) if self.item else self.usual


def _facets() -> tuple[_Facet, ...]:
    return (
        _Facet("grades", tr("等级"), item="grade"),
        _Facet("intents", tr("意向"), item="intent"),
        _Facet("stages", tr("阶段"), item="stage"),
        _Facet(LOST, tr("流失原因"), item="lost_reason"),
        _Facet("owner_ids", tr("归属"), item="owner"),
        _Facet("tags", tr("标签"), item="tags"),
        _Facet("segments", tr("名单")),
        _Facet(IMPORTS, tr("导入")),
        _Facet(AREAS, tr("地区")),
        _Facet("born_in_month", tr("生日"), single=True, item="birthday"),
        _Facet("due", tr("{days} 天内到期").format(days=DUE_DAYS), has_choices=False),
        _Facet("silent", tr("{days} 天没联系").format(days=SILENT_DAYS), has_choices=False),
    )


class FilterBar(QWidget):
    """Shows a `Filters` and lets a person change all of it but the words typed."""

    changed = Signal(object)
    """The new `Filters`, chosen by a person."""
    counts_wanted = Signal(object, object)
    """(list of `Filters`, popup): tell the popup how many customers each leaves."""
    areas_wanted = Signal(object, object, str, object)
    """(`Filters` of the other chips, area, words, popup): tell the popup what lies there or is called so."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._filters = Filters()
        self._offers: Offers | None = None
        self._lost_reasons: Sequence[str] = ()
        self._imports: Sequence[ImportRow] | None = None
        self._facets = {facet.part: facet for facet in _facets()}
        self._chips: dict[str, FilterChip] = {}
        flow = FlowLayout(self)
        for part, facet in self._facets.items():
            chip = FilterChip(facet.name, has_choices=facet.has_choices)
            chip.wanted.connect(partial(self._act, part))
            chip.cleared.connect(partial(self.clear, part))
            self._chips[part] = chip
            flow.addWidget(chip)
        self._flow = flow
        self._item_chips: dict[str, FilterChip] = {}
        self.more = FilterChip(tr("更多"), has_choices=True)
        self.more.wanted.connect(lambda: self._choose_item(None, self.more))
        flow.addWidget(self.more)
        self._clear_all = button(
            tr("清除筛选"), "link", on_click=self.clear_all, tip=tr("清除筛选") + " Ctrl ⌫"
        )
        flow.addWidget(self._clear_all)
        naming.watch(self)
        self._show()

    def follow_names(self) -> None:
        self._show()

    def filters(self) -> Filters:
        return self._filters

    def set_filters(self, filters: Filters) -> None:
        """Show these; `changed` is not told."""
        self._filters = filters
        self._show()

    def set_offers(self, offers: Offers) -> None:
        """The people and words there are to choose from."""
        self._offers = offers
        self._show()

    def set_lost_reasons(self, reasons: Sequence[str]) -> None:
        """Why customers were lost, as far as it is known of anybody."""
        if reasons != self._lost_reasons:
            self._lost_reasons = reasons
            self._show()

    def set_imports(self, imports: Sequence[ImportRow]) -> None:
        """The lists that were imported."""
        if imports != self._imports:
            self._imports = imports
            self._show()

    def chip(self, part: str) -> FilterChip:
        """The chip of a part of `Filters`, for tests and for the keyboard."""
        return self._chips[part]

    def clear(self, part: str) -> None:
        """Take one chip back."""
        self._change(part, getattr(Filters(), part))

    def item_chip(self, key: str) -> FilterChip:
        """The chip of an item that narrows the list."""
        return self._item_chips[key]

    def clear_all(self) -> None:
        """Show everybody again."""
        if not self._filters.empty:
            self.set_filters(Filters())
            self.changed.emit(self._filters)

    def _act(self, part: str) -> None:
        facet = self._facets[part]
        if not facet.has_choices:
            self._change(part, not getattr(self._filters, part))
            return
        if part == AREAS:
            self._choose_areas()
            return
        choices = self._choices(part)
        popup = ChoicePopup(self, choices, frozenset(self._values(part)), single=facet.single)
        popup.changed.connect(partial(self._ticked, part))
        popup.open_below(self._chips[part])
        self._count(part, choices, popup)

    def _choose_item(self, wanted: ItemFilter | None, chip: FilterChip) -> None:
        chip.setChecked(wanted is not None)
        if self._offers is not None:
            popup = ItemPopup(self, self._offers.catalog, wanted)
            popup.changed.connect(self._narrow_item)
            popup.open_below(chip)

    def _narrow_item(self, wanted: ItemFilter) -> None:
        self._change("items", with_item(self._filters, wanted).items)

    def _show_items(self) -> None:
        """A chip for each item that narrows the list, before the way to take all back."""
        catalog = self._offers.catalog if self._offers else None
        items = [each for each in self._filters.items if catalog and each.key in catalog.by_key]
        if [each.key for each in items] != list(self._item_chips):
            for chip in self._item_chips.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._item_chips = {each.key: self._new_item_chip(each.key) for each in items}
            self._flow.removeWidget(self._clear_all)
            self._flow.addWidget(self._clear_all)
        for each in items:
            assert catalog is not None
            self._item_chips[each.key].show_choice(told(each, catalog[each.key]))

    def _new_item_chip(self, key: str) -> FilterChip:
        assert self._offers is not None
        chip = FilterChip(self._offers.catalog[key].label(self._lang), has_choices=True)
        chip.wanted.connect(lambda: self._choose_item(self._item(key), chip))
        chip.cleared.connect(lambda: self._narrow_item(ItemFilter(key)))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _item(self, key: str) -> ItemFilter | None:
        return next((each for each in self._filters.items if each.key == key), None)

    def _choose_areas(self) -> None:
        popup = AreaPopup(self, self._filters.areas)
        popup.changed.connect(partial(self._ticked, AREAS))
        popup.wanted.connect(
            lambda area, words: self.areas_wanted.emit(
                replace(self._filters, areas=frozenset()), area, words, popup
            )
        )
        popup.open_below(self._chips[AREAS])

    def _count(self, part: str, choices: Sequence[Choice], popup: ChoicePopup) -> None:
        if part == NOT_COUNTED and self._offers is not None:
            popup.set_counts([count for _, count in self._offers.tags])
        elif choices:
            leaving = [self._with(part, frozenset({choice.value})) for choice in choices]
            self.counts_wanted.emit(leaving, popup)

    def _ticked(self, part: str, values: frozenset[Hashable]) -> None:
        self._change(part, getattr(self._with(part, values), part))

    def _with(self, part: str, values: frozenset[Hashable]) -> Filters:
        value: Any = next(iter(values), None) if self._facets[part].single else values
        return replace(self._filters, **{part: value})

    def _change(self, part: str, value: Any) -> None:
        if value != getattr(self._filters, part):
            self.set_filters(replace(self._filters, **{part: value}))
            self.changed.emit(self._filters)

    def _values(self, part: str) -> list[Hashable]:
        value = getattr(self._filters, part)
        return list(value) if isinstance(value, frozenset) else [] if value is None else [value]

    def _show(self) -> None:
        for part, chip in self._chips.items():
            chip.set_name(self._facets[part].name)
            if self._facets[part].has_choices:
                chip.show_choice(self._labels(part))
            else:
                chip.show_choice((), on=getattr(self._filters, part))
        self._chips[LOST].setVisible(bool(self._lost_reasons or self._filters.lost_reasons))
        self._chips[IMPORTS].setVisible(bool(self._imports or self._filters.imports))
        self._show_items()
        lists = self._offers.lists if self._offers else ()
        self._chips["segments"].setVisible(bool(lists or self._filters.segments))
        self._clear_all.setVisible(not self._filters.empty)

    def words(self) -> str:
        """What narrows the list, to be printed with it: 等级 A、B · 地区 金水区."""
        comma = tr("、")
        parts = [tr("“{text}”").format(text=self._filters.text)] if self._filters.text else []
        for part, facet in self._facets.items():
            if facet.has_choices and (labels := self._labels(part)):
                parts.append(f"{facet.name} {comma.join(labels)}")
            elif not facet.has_choices and getattr(self._filters, part):
                parts.append(facet.name)
        parts += [chip.words() for chip in self._item_chips.values()]
        return " · ".join(parts)

    def _labels(self, part: str) -> list[str]:
        """The choices of a chip in words, in the order they are offered."""
        chosen = set(self._values(part))
        known = [choice for choice in self._choices(part) if choice.value in chosen]
        missing = [str(value) for value in chosen - {choice.value for choice in known}]
        return [choice.label for choice in known] + sorted(missing)

    def _choices(self, part: str) -> list[Choice]:
        """What a chip offers, in the order it is shown."""
        if part in _ANSWERS:
            chosen = getattr(self._filters, part)
            return [Choice(key, name) for key, name in naming.answers(_ANSWERS[part], chosen)]
        match part:
            case "born_in_month":
                return [Choice(month, _month_words(month)) for month in months_from_now()]
            case "areas":
                return sorted(
                    (Choice(area, area_name(area)) for area in self._filters.areas), key=lambda c: c.label
                )
            case "lost_reasons":
                return [Choice(reason, reason) for reason in self._lost_reasons]
            case "imports":
                return self._import_choices()
        if self._offers is None:
            return []
        if part == "tags":
            return [Choice(word, word) for word, _ in self._offers.tags]
        if part == "segments":
            return [Choice(each.id, each.name) for each in self._offers.lists]
        return [Choice(person.id, person.name) for person in self._offers.people]

    def _import_choices(self) -> list[Choice]:
        """The imports that stand, and those chosen before they were taken back."""
        known = [Choice(each.write_id, _import_words(each)) for each in self._imports or ()]
        gone = self._filters.imports - {choice.value for choice in known}
        words = "…" if self._imports is None else tr("已撤销")
        return known + [Choice(write_id, words) for write_id in sorted(gone)]


def _import_words(row: ImportRow) -> str:
    """Its day and the list's name."""
    return f"{row.at:%Y-%m-%d} {row.name}"


def _month_words(month: int) -> str:
    """11 月, 本月 said with the first of `months_from_now`."""
    text = month_name(month)
    return tr("{month}（本月）").format(month=text) if month == months_from_now()[0] else text
