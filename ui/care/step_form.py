"""The form of one step of a plan. It keeps nothing: `step()` is what stands in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app import clock
from app.calendar.dates import Birthday
from app.calendar.festivals import FESTIVALS, SOLAR_TERMS
from app.care.plan import ITEMS, Audience, Gift, Step, Texts, Trigger, Words
from app.care.rows import Tone
from app.fields.kinds import BirthdayKind, Money, Tags
from ui import messages, naming
from ui.care import plan_words as words
from ui.contact.day_field import DayField
from ui.contact.words import channels
from ui.kit.controls import button
from ui.kit.editors import FieldEditor
from ui.kit.inputs import LineInput, TextInput
from ui.kit.labels import label
from ui.kit.layout import FlowLayout, box_of, row
from ui.kit.number_input import NumberInput
from ui.kit.script_text import to_shown, to_stored
from ui.naming import item_name
from ui.words import language, tr

_FIELDS = (
    "salutation",
    "staff",
    "date",
    "product",
    "item",
    "age",
    "lunar",
    "relation",
    "names",
    "years",
    "days",
)
"""Fields offered for the texts of a step, in this order."""
_MOST_DAYS = 3660
_Text = LineInput | TextInput
_TAGS = Tags()


class StepForm(QWidget):
    """Every part tells `changed` while it is edited."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._placed: list[tuple[QWidget, int, int, int]] = []
        """Each part with its row, column and how many columns it takes where two pairs stand side by side."""
        self._narrow = False
        self._needed = 0
        self._named: dict[str, tuple[QLabel, QWidget]] = {}
        self._build_when()
        self._build_whom()
        self._build_words()
        self._assemble()
        self._connect()
        naming.watch(self)

    def minimumSizeHint(self) -> QSize:
        """It fits any width: where two pairs have no room beside each other, they stand below each other."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._narrow:
            self._needed = self._grid.minimumSize().width()
        if self._narrow != (event.size().width() < self._needed):
            self._narrow = not self._narrow
            self._lay()

    def start(self, step: Step) -> None:
        """Show a step."""
        self._step = None
        lang, other = _languages()
        self.name.set_words(step.label.of(lang))
        _pick(self.trigger, step.trigger)
        self.months.setValue(step.months)
        self.days.setValue(step.days)
        _pick(self.festival, step.festival)
        self.fixed.start(Birthday.from_iso(step.fixed) if step.fixed else None)
        _pick(self.tone, step.tone)
        _pick(self.channel, step.channel)
        _pick(self.who, step.who)
        self.lead.setValue(step.lead_days)
        self.open.setValue(-1 if step.open_days is None else step.open_days)
        self.gift.set_words(_in(step.gift.name, lang) if step.gift else "")
        self.budget.start(step.gift.budget if step.gift else None)
        self._show_audience(step.audience or Audience())
        for texts, tongue in ((self.texts, lang), (self.other_texts, other)):
            for field, told in zip(texts, (step.texts.title, step.texts.why, step.texts.script), strict=True):
                field.set_words(to_shown(_in(told, tongue)))
        self.from_on.set_day(clock.today())
        self._step = step
        self._show_parts()

    def step(self) -> Step:
        """What stands in the form."""
        assert self._step is not None
        step, lang = self._step, _languages()[0]
        trigger = Trigger(self.trigger.currentData())
        fixed = self.fixed.value()
        return replace(
            step,
            label=_named(step.label, lang, self.name.words().strip()),
            trigger=trigger,
            months=self.months.value(),
            days=self.days.value(),
            festival=str(self.festival.currentData() or "") if trigger is Trigger.FESTIVAL else "",
            item=step.item if trigger in ITEMS else "",
            fixed=fixed.iso() if trigger is Trigger.FIXED and isinstance(fixed, Birthday) else "",
            tone=Tone(self.tone.currentData()),
            channel=str(self.channel.currentData()),
            who=str(self.who.currentData()),
            lead_days=self.lead.value(),
            open_days=None if self.open.value() < 0 else self.open.value(),
            gift=self._gift(step.gift, lang),
            audience=self._audience(step.audience),
            texts=self._texts(step.texts),
        )

    def day(self) -> dt.date | None:
        """From which day on the change holds; None while no day can be read there."""
        return self.from_on.day()

    # -- Building ----------------------------------------------------------------------------------------

    def _build_when(self) -> None:
        self.name = LineInput(self)
        self.trigger = _choice(words.triggers(), self)
        self.months, self.days = (
            NumberInput(-600, 600, tr(" 个月")),
            NumberInput(-_MOST_DAYS, _MOST_DAYS, tr(" 天")),
        )
        named = [*FESTIVALS.values(), *SOLAR_TERMS.values()]
        self.festival = _choice([("", ""), *((each.key, each.name(language())) for each in named)], self)
        self.fixed = FieldEditor(BirthdayKind(), hint=tr("例如 12-08，或 农历腊月廿三"), parent=self)
        self.lead = NumberInput(0, 60, tr(" 天"), self)
        self.open = NumberInput(-1, _MOST_DAYS, tr(" 天"), self)
        self.open.setSpecialValueText(tr("一直等到处理"))
        self.from_on = DayField(tr("从哪天起"), self)

    def _build_whom(self) -> None:
        self.tone = _choice(words.tones(), self)
        self.channel, self.who = _choice(channels(), self), _choice(words.doers(), self)
        self.grades = _checks(naming.answers("grade", None))
        self.stages = _checks(naming.answers("stage", None))
        self.sex = _choice([("", tr("不限")), *naming.answers("sex")], self)
        self.industry = LineInput(self)
        self.tags = LineInput(self)
        self.gift = LineInput()
        self.budget = FieldEditor(Money(), hint=tr("预算（元）"))

    def _build_words(self) -> None:
        self.texts = self._three_texts()
        self.other_texts = self._three_texts()
        self.fold = button(tr("英文") if language() == "zh" else tr("中文"), "small", icon="chevron-down")
        self.fold.setCheckable(True)
        names = messages.script_fields()
        self._chips = [
            button(names[key], "chip", on_click=partial(self._insert, f"{{{names[key]}}}"))
            for key in _FIELDS
            if key in names
        ]

    def _three_texts(self) -> tuple[_Text, ...]:
        return LineInput(self), LineInput(self), TextInput(self, multiline=True)

    def _assemble(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        self._when = label("", "muted", wrap=True)
        self._line(tr("名称"), self.name, 0, 0)
        self._line(tr("颜色", "of a step"), self.tone, 0, 2)
        self._line(tr("从什么算起"), self.trigger, 1, 0)
        self._after = self._line(tr("之后"), box_of(row(self.months, self.days, spacing=6)), 1, 2)
        self._on_festival = self._line(tr("哪个节"), self.festival, 2, 0)
        self._on_day = self._line(tr("哪一天"), self.fixed, 2, 0)
        self._placed.append((self._when, 2, 2, 2))
        self._line(tr("方式"), self.channel, 3, 0)
        self._line(tr("谁来做"), self.who, 3, 2)
        self._line(tr("提前告知"), self.lead, 4, 0)
        self._line(tr("过期"), self.open, 4, 2)
        for key, field, at, column in (
            ("grade", _flow(self.grades), 5, 0),
            ("sex", self.sex, 5, 2),
            ("stage", _flow(self.stages), 6, 0),
            ("industry", self.industry, 7, 0),
            ("tags", self.tags, 7, 2),
        ):
            self._named[key] = self._line("", field, at, column, wide=key == "stage")
        self.follow_names()
        self._line(tr("礼物", "of a step"), box_of(row(self.gift, self.budget, spacing=6)), 8, 0, wide=True)
        self._text_lines(9, self.texts)
        self._placed += [(_flow(self._chips), 12, 1, 3), (box_of(row(self.fold, 1)), 13, 1, 3)]
        self._folded = self._text_lines(14, self.other_texts)
        self._line(tr("从哪天起"), self.from_on, 17, 0)
        held = tr("改时间和对象从这天起生效，以前的照旧；只改话马上生效。")
        self._placed.append((label(held, "muted", wrap=True), 17, 2, 2))
        self.industry.set_hint(tr("不限，或写一个行业，例如 物流"))
        self.tags.set_hint(tr("不限，或写几个，有一个就算"))
        self.gift.set_hint(tr("没有"))
        self._lay()

    def _lay(self) -> None:
        """Two pairs of a name and a field beside each other, or one where it is narrow."""
        self._grid.setColumnStretch(3, 0 if self._narrow else 1)
        for part, at, column, span in self._placed:
            self._grid.removeWidget(part)
            if self._narrow:
                second, beside = divmod(column, 2)
                self._grid.addWidget(part, 2 * at + second, beside, 1, min(span, 2 - beside))
            else:
                self._grid.addWidget(part, at, column, 1, span)

    def _text_lines(self, at: int, fields: Sequence[QWidget]) -> list[QWidget]:
        names = (tr("标题"), tr("为什么联系"), tr("话术"))
        found: list[QWidget] = []
        for place, (name, field) in enumerate(zip(names, fields, strict=True)):
            found += self._line(name, field, at + place, 0, wide=True)
        return found

    def follow_names(self) -> None:
        """Whom it is for is told by items of the file."""
        for key, (name, field) in self._named.items():
            words = item_name(key, {"grade": tr("等级"), "stage": tr("阶段")}.get(key, ""))
            name.setText(words)
            field.setAccessibleName(words)
        for key, checks in (("grade", self.grades), ("stage", self.stages)):
            for check in checks:
                check.setText(naming.answer_name(key, check.property("key")))
        for place in range(1, self.sex.count()):
            self.sex.setItemText(place, naming.answer_name("sex", self.sex.itemData(place)))

    def _line(
        self, text: str, field: QWidget, at: int, column: int, *, wide: bool = False
    ) -> tuple[QLabel, QWidget]:
        name = label(text, "item")
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(text)
        self._placed += [(name, at, column, 1), (field, at, column + 1, 3 if wide else 1)]
        return name, field

    def _connect(self) -> None:
        for choice in (self.trigger, self.festival, self.tone, self.channel, self.who, self.sex):
            choice.activated.connect(lambda _place: self._edited())
        for number in (self.months, self.days, self.lead, self.open):
            number.valueChanged.connect(lambda _value: self._edited())
        for check in (*self.grades, *self.stages):
            check.clicked.connect(lambda _on: self._edited())
        for line in (self.name, self.industry, self.tags, self.gift, *self.texts, *self.other_texts):
            line.edited.connect(self._edited)
        for editor in (self.fixed, self.budget):
            editor.committed.connect(lambda _value: self._edited())
        self.fold.toggled.connect(lambda _on: self._show_parts())

    # -- Showing and reading -----------------------------------------------------------------------------

    def _edited(self) -> None:
        if self._step is not None:
            self._show_parts()
            self.changed.emit()

    def _show_parts(self) -> None:
        """Only what the trigger asks for is in sight."""
        trigger = Trigger(self.trigger.currentData())
        step = self._step
        routine = step is not None and step.is_routine
        yearly = trigger in {Trigger.FESTIVAL, Trigger.FIXED}
        for part in self._on_festival:
            part.setVisible(trigger is Trigger.FESTIVAL)
        for part in self._on_day:
            part.setVisible(trigger is Trigger.FIXED)
        for part in self._after:
            part.setVisible(not routine)
        for pair in self._named.values():  # whom the next contact concerns goes by grade and intent alone
            for part in pair:
                part.setVisible(not routine)
        self.trigger.setEnabled(not routine)
        self.months.setEnabled(not yearly)
        for part in self._folded:
            part.setVisible(self.fold.isChecked())
        self._when.setText(words.when_line(self.step()) if step is not None else "")

    def _show_audience(self, audience: Audience) -> None:
        for check in self.grades:
            check.setChecked(check.property("key") in audience.grades)
        for check in self.stages:
            check.setChecked(check.property("key") in audience.stages)
        _pick(self.sex, audience.sex or "")
        self.industry.set_words(audience.industry or "")
        self.tags.set_words(tr("、").join(sorted(audience.tags)))

    def _audience(self, old: Audience | None) -> Audience | None:
        """Nothing chosen restricts nothing; what the form does not show stays."""
        family = old.family if old else frozenset[str]()
        found = Audience(
            frozenset(str(each.property("key")) for each in self.grades if each.isChecked()),
            frozenset(str(each.property("key")) for each in self.stages if each.isChecked()),
            str(self.sex.currentData()) or None,
            family,
            self.industry.words().strip() or None,
            frozenset(_TAGS.parse(self.tags.words()).value or ()),
        )
        return None if found == Audience() else found

    def _gift(self, old: Gift | None, lang: str) -> Gift | None:
        name, budget = self.gift.words().strip(), self.budget.value()
        if not name:
            return None
        return Gift(_with(old.name if old else Words("", ""), lang, name), int(budget or 0))

    def _texts(self, old: Texts) -> Texts:
        lang, other = _languages()
        told = []
        for mine, theirs, before in zip(
            self.texts, self.other_texts, (old.title, old.why, old.script), strict=True
        ):
            said = _with(before, lang, to_stored(mine.words().strip()))
            told.append(_with(said, other, to_stored(theirs.words().strip())))
        return Texts(*told)

    def _insert(self, text: str) -> None:
        """Into the text that had the keyboard last, else into the script."""
        field = next((each for each in (*self.texts, *self.other_texts) if each.hasFocus()), self.texts[2])
        if isinstance(field, QLineEdit):
            field.insert(text)
            self._edited()
        elif isinstance(field, QPlainTextEdit):
            field.insertPlainText(text)
        field.setFocus()


def _languages() -> tuple[str, str]:
    return ("zh", "en") if language() == "zh" else ("en", "zh")


def _in(told: Words, lang: str) -> str:
    return told.en if lang == "en" else told.zh


def _with(told: Words, lang: str, text: str) -> Words:
    return replace(told, en=text) if lang == "en" else replace(told, zh=text)


def _named(old: Words, lang: str, text: str) -> Words:
    """The name as it is shown stays as it is told; without one there is none in any language."""
    if text == old.of(lang):
        return old
    return _with(old, lang, text) if text else Words("", "")


def _choice(options: Sequence[tuple[str, str]], parent: QWidget) -> QComboBox:
    made = QComboBox(parent)
    for key, text in options:
        made.addItem(text, str(key))
    made.setMinimumContentsLength(6)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _pick(choice: QComboBox, key: str) -> None:
    with QSignalBlocker(choice):
        choice.setCurrentIndex(max(0, choice.findData(str(key))))


def _checks(options: Sequence[tuple[str, str]]) -> list[QPushButton]:
    made = []
    for key, text in options:
        check = button(text, "chip")
        check.setCheckable(True)
        check.setProperty("key", key)
        made.append(check)
    return made


def _flow(parts: Sequence[QWidget]) -> QWidget:
    flow = FlowLayout(spacing=6)
    for part in parts:
        flow.addWidget(part)
    return box_of(flow)
