"""One item of the file: its names, what is written into it, what it counts, and what its date raises."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from app.care.item_dues import DATED, ItemDue
from app.customers.item_rows import ItemDraft, ItemRow, Word
from ui.kit.controls import SegmentedControl
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import box_of, row
from ui.kit.number_input import NumberInput
from ui.settings.item_words import CHOICE, kind_word, kinds, weights
from ui.settings.word_table import WordTable
from ui.words import tr

MOST_LEAD = 365
WIDE = 560
"""From this width on two lines stand side by side."""
LEAST = 300
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NEVER, _ONCE, _YEARLY = "never", "once", "yearly"


class ItemForm(QWidget):
    """Shows an item and gives back what it is to be; a built-in one keeps its kind and words."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own, self._fixed = True, False
        self.label, self.english = LineInput(), LineInput()
        self.label.setAccessibleName(tr("名称"))
        self.english.setAccessibleName(tr("英文名称"))
        self.english.set_hint(tr("可不填"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("填什么"))
        self.weight = SegmentedControl(weights())
        self.sensitive = QCheckBox(tr("敏感：平时遮住，点一下才看"))
        self.words = WordTable()
        due = [(_NEVER, tr("不提醒")), (_ONCE, tr("到那天一次")), (_YEARLY, tr("每年那天"))]
        self.due = SegmentedControl(due)
        self.lead = NumberInput(0, MOST_LEAD, tr(" 天"))
        self.lead.setAccessibleName(tr("提前几天提醒"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._assemble()
        self._connect()

    def start(self, draft: ItemDraft, due: ItemDue | None, *, own: bool, fixed: bool = False) -> None:
        """Show an item; `changed` is not told. `fixed`: its answers stay as they are."""
        self._own, self._fixed = own, fixed
        self.blockSignals(True)
        self.label.set_words(draft.label)
        self.english.set_words("" if draft.label_en == draft.label else draft.label_en)
        self._offer_kinds(draft.kind)
        self.weight.set_value(str(draft.weight))
        self.sensitive.setChecked(draft.sensitive)
        self.words.set_words(draft.words)
        self.due.set_value(_NEVER if due is None else _YEARLY if due.yearly else _ONCE)
        self.lead.setValue(due.lead if due else 0)
        self._show_parts()
        self.blockSignals(False)

    def draft(self) -> ItemDraft:
        """What stands here."""
        kind = str(self.kind.currentData())
        words = tuple(Word(each.zh, each.en or each.zh, each.was) for each in self.words.words())
        return ItemDraft(
            self.label.text().strip(),
            self.english.text().strip() or self.label.text().strip(),
            kind,
            words if kind == CHOICE else (),
            int(self.weight.value() or 0),
            self.sensitive.isChecked(),
        )

    def item_due(self) -> ItemDue | None:
        """What its date raises."""
        chosen = self.due.value()
        if chosen == _NEVER or self.kind.currentData() not in DATED or not self._own:
            return None
        return ItemDue(chosen == _YEARLY, self.lead.value())

    def differs_from(self, item: ItemRow, due: ItemDue | None) -> bool:
        """Whether something stands here that is not kept."""
        return self.draft() != item.draft or self.item_due() != due

    def _offer_kinds(self, kind: str) -> None:
        self.kind.clear()
        offered = kinds() if self._own else [(kind, kind_word(kind))]
        for key, text in offered:
            self.kind.addItem(text, key)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.kind.setEnabled(self._own)

    def minimumSizeHint(self) -> QSize:
        """The form decides by the width it gets."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= WIDE)

    def _arrange(self, *, wide: bool) -> None:
        """Where room is short, what stands at the right goes below."""
        for below, (name, field) in self._beside:
            at, column = (below - 1, 2) if wide else (below, 0)
            self._grid.addWidget(name, at, column, _RIGHT)
            self._grid.addWidget(field, at, column + 1)
        self._grid.setColumnStretch(3, 1 if wide else 0)

    def _assemble(self) -> None:
        self._line(tr("名称"), self.label, 0, 0)
        self._line(tr("填什么"), self.kind, 2, 0)
        english = self._line(tr("英文名称"), self.english, 0, 2)
        weight = self._line(tr("完整度"), self.weight, 2, 2)
        self._beside = ((1, english), (3, weight))
        self._grid.addWidget(self.sensitive, 4, 1, 1, 3)
        self._hint = label("", "small", wrap=True)
        self._grid.addWidget(self._hint, 6, 1, 1, 3)
        self._choices = [*self._line(tr("选项"), self.words, 5, 0, wide=True), self._hint]
        self._dated = self._line(tr("到期提醒"), self.due, 7, 0, wide=True)
        ahead = box_of(row(label(tr("提前")), self.lead, 1, spacing=8))
        self._ahead = self._line("", ahead, 8, 0, wide=True)

    def _line(self, name: str, field: QWidget, at: int, column: int, *, wide: bool = False) -> list[QWidget]:
        made = label(name, "item")
        made.setBuddy(field)
        top = Qt.AlignmentFlag.AlignTop if wide and name == tr("选项") else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(made, at, column, Qt.AlignmentFlag.AlignRight | top)
        self._grid.addWidget(field, at, column + 1, 1, 3 if wide else 1)
        return [made, field]

    def _show_parts(self) -> None:
        kind = self.kind.currentData()
        dated = self._own and kind in DATED
        for part in self._choices:
            part.setVisible(kind == CHOICE and not self._fixed)
        self._hint.setText(_own_hint() if self._own else _answers_hint())
        for part in self._dated:
            part.setVisible(dated)
        for part in self._ahead:
            part.setVisible(dated and self.due.value() != _NEVER)
        self.sensitive.setVisible(self._own)

    def _connect(self) -> None:
        self.label.textEdited.connect(self._tell)
        self.english.textEdited.connect(self._tell)
        self.kind.activated.connect(self._tell)
        self.weight.chosen.connect(self._tell)
        self.sensitive.clicked.connect(self._tell)
        self.words.edited.connect(self._tell)
        self.due.chosen.connect(self._tell)
        self.lead.valueChanged.connect(self._tell)

    def _tell(self, *_args: object) -> None:
        self._show_parts()
        self.changed.emit()


def _own_hint() -> str:
    return tr("Enter 改，Del 删，Alt ↑ ↓ 排。写成同一个词就合并，档案里的跟着改。")


def _answers_hint() -> str:
    return tr("Enter 改，Del 收起，Alt ↑ ↓ 排。收起的写回原词就有。改名只改叫法，计划和等级照旧。")
