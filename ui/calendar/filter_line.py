"""The line above the days: the kinds in their colours, and chips for colleague, step and grade."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from app.care.only import UNGRADED
from ui import naming
from ui.calendar.legend import Legend
from ui.calendar.narrowing import ALL_TONES, Narrowing
from ui.calendar.reads import Offers, StepCount
from ui.kit.controls import button
from ui.kit.filter_chip import Choice, ChoicePopup, FilterChip
from ui.kit.layout import FlowLayout
from ui.naming import item_name
from ui.words import tr


class FilterLine(QWidget):
    """Shows a `Narrowing` and lets a person change it."""

    changed = Signal(object)
    """The new `Narrowing`."""
    steps_wanted = Signal()
    """Answer with `offer_steps`: which steps fall due in the days shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowing = Narrowing()
        self._offers = Offers((), ())
        self._titles: dict[str, str] = {}
        self.legend = Legend()
        self.colleague = self._chip(tr("同事"), self._offer_people, colleague=None)
        self.steps = self._chip(tr("计划步骤"), self.steps_wanted.emit, steps=frozenset())
        self.grades = self._chip(item_name("grade", tr("等级")), self._offer_grades, grades=frozenset())
        self.clear = button(tr("清除筛选"), "link", on_click=self.clear_all, tip=tr("清除筛选") + " Ctrl ⌫")
        flow = FlowLayout(self)
        for part in (self.legend, self.colleague, self.steps, self.grades, self.clear):
            flow.addWidget(part)
        self.legend.changed.connect(self._show_kinds)
        naming.watch(self)
        self.show_narrowing(self._narrowing)

    def follow_names(self) -> None:
        self.grades.set_name(item_name("grade", tr("等级")))
        self.show_narrowing(self._narrowing)

    def narrowing(self) -> Narrowing:
        """What is chosen."""
        return self._narrowing

    def about(self) -> str:
        """Which kinds, steps and grades are seen, in words; empty when all are."""
        kinds = self.legend.names() if self._narrowing.hidden else []
        steps = self._chosen_steps()
        names = {choice.value: choice.label for choice in _grades()}
        return tr("、").join([*kinds, *steps, *(names[grade] for grade in sorted(self._narrowing.grades))])

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Show this; `changed` is not told."""
        self._narrowing = narrowing
        blocked = QSignalBlocker(self.legend)
        self.legend.show_kinds(ALL_TONES - narrowing.hidden)
        blocked.unblock()
        people = dict(self._offers.people)
        chosen = narrowing.colleague
        self.colleague.show_choice([people.get(chosen, str(chosen))] if chosen else [])
        self.steps.show_choice(self._chosen_steps())
        names = {choice.value: choice.label for choice in _grades()}
        self.grades.show_choice([names[grade] for grade in sorted(narrowing.grades)])
        self.clear.setVisible(not narrowing.empty)

    def set_offers(self, offers: Offers) -> None:
        """The colleagues and steps there are."""
        self._offers = offers
        self._titles |= dict(offers.steps)
        self.show_narrowing(self._narrowing)

    def clear_all(self) -> None:
        """Ctrl+Backspace: see everything again."""
        if not self._narrowing.empty:
            self._take(self._narrowing.cleared())

    def offer_steps(self, found: Sequence[StepCount]) -> None:
        """The steps that fall due in these days, with their counts; chosen ones stay in the list."""
        self._titles |= {each.step: each.title for each in found}
        gone = [(key, self._titles.get(key, key)) for key in self._gone(found)]
        choices = [Choice(each.step, each.title) for each in found]
        choices += [Choice(key, name) for key, name in gone]
        popup = self._popup(self.steps, choices, self._narrowing.steps)
        popup.changed.connect(lambda values: self._change(steps=values))
        popup.set_counts([*(each.count for each in found), *(0 for _ in gone)])

    def _gone(self, found: Sequence[StepCount]) -> list[str]:
        """Chosen steps that do not fall due in these days."""
        return sorted(self._narrowing.steps - {each.step for each in found})

    def _chosen_steps(self) -> list[str]:
        """By their names; steps of events are known from the days in which they were chosen."""
        return sorted(self._titles.get(step, step) for step in self._narrowing.steps)

    def _offer_people(self) -> None:
        choices = [Choice(person_id, name) for person_id, name in self._offers.people]
        chosen = frozenset({self._narrowing.colleague} - {None})
        popup = self._popup(self.colleague, choices, chosen, single=True)
        popup.changed.connect(lambda values: self._change(colleague=next(iter(values), None)))

    def _offer_grades(self) -> None:
        popup = self._popup(self.grades, _grades(self._narrowing.grades), self._narrowing.grades)
        popup.changed.connect(lambda values: self._change(grades=values))

    def _popup(
        self,
        chip: FilterChip,
        choices: Sequence[Choice],
        ticked: frozenset[Any],
        *,
        single: bool = False,
    ) -> ChoicePopup:
        popup = ChoicePopup(self, choices, frozenset[Hashable](ticked), single=single)
        popup.open_below(chip)
        return popup

    def _chip(self, name: str, offer: Callable[[], object], **nothing: Any) -> FilterChip:
        made = FilterChip(name, has_choices=True)
        made.wanted.connect(offer)
        made.cleared.connect(lambda: self._change(**nothing))
        return made

    def _show_kinds(self) -> None:
        self._change(hidden=ALL_TONES - self.legend.shown())

    def _change(self, **parts: Any) -> None:
        self._take(replace(self._narrowing, **parts))

    def _take(self, narrowing: Narrowing) -> None:
        self.show_narrowing(narrowing)
        self.changed.emit(narrowing)


def _grades(also: Collection[str] | None = None) -> list[Choice]:
    return [
        *(Choice(key, name) for key, name in naming.answers("grade", also)),
        Choice(UNGRADED, tr("没有等级")),
    ]
