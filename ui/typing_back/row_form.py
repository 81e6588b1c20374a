"""One row of the sheet as a form, in the order of the paper: result, note, what was learnt, next date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app import clock
from app.care.event_rows import Invitation
from app.fields.catalog import Catalog
from app.fields.secrecy import Secrecy
from app.interactions.rows import ContactDraft
from app.learning.learner import Learner
from app.learning.rows import Fact, Known
from app.sheets.callsheet import ASKED
from app.sheets.typing_back import OpenedRow, SheetRow, Standing
from ui.contact.again_today import kept_today
from ui.contact.invitation_field import InvitationField
from ui.contact.learn_line import LearnLine
from ui.contact.unfinished import Unfinished
from ui.contact.words import phone_text, reason_text, silence
from ui.kit import veil
from ui.kit.chips import GradeBadge
from ui.kit.inputs import LineInput
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import box_of, column, row
from ui.typing_back import words
from ui.typing_back.blank_line import BlankLine
from ui.typing_back.next_line import NextLine, problem_words
from ui.typing_back.result_keys import ResultKeys
from ui.words import language, tr

LONGEST = 2000
NUMBER_WIDTH, LABEL_DROP = 56, 6
_BY_KEY = Qt.FocusReason.TabFocusReason
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class RowForm(QWidget):
    """Plain data in, a draft out. One key chooses the result and goes on; Enter keeps the row."""

    submitted = Signal()
    """Enter: keep what stands here, or, with nothing written, leave the row open."""
    turned = Signal(int)
    """Page up or down: the row before or after."""
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: SheetRow | None = None
        self.number = LineInput()
        self.number.setFixedWidth(NUMBER_WIDTH)
        self.number.setAccessibleName(tr("行号，Enter 到那一行"))
        self.name = ElidedLabel("", "heading")
        self.grade = GradeBadge("")
        self.phone = label("", "muted", secrecy=Secrecy.BESIDE)
        self.why = ElidedLabel("", "muted")
        self.notice = label("", "late", wrap=True, secrecy=Secrecy.BESIDE)
        self.result = ResultKeys()
        self.note = LineInput()
        self.note.setMaxLength(LONGEST)
        self.note.setPlaceholderText(tr("说了什么、答应了什么"))
        self.blanks = [BlankLine() for _ in range(ASKED)]
        self._names: list[QLabel] = [label("", "muted") for _ in self.blanks]
        self.learnt = LearnLine()
        self.next = NextLine()
        self.problem = label("", "late", wrap=True)
        """Stands wherever the page wants it: it must be seen however low the window is."""
        self.invitation = InvitationField()
        self._invited = label(tr("邀请"), "muted")
        self._heard = ""
        self._opened: OpenedRow | None = None
        self._assemble()
        self._connect()
        veil.watch(self)

    @property
    def row(self) -> SheetRow | None:
        """The row in hand."""
        return self._row

    def show_row(self, row: SheetRow, catalog: Catalog, begun: Unfinished | None) -> None:
        """Another row, with what was begun of it; how its words are read comes with `meet`."""
        self._row, self._opened = row, None
        self._fields.show()
        self.name.setText(row.name)
        self.grade.set_text(row.grade)
        self.phone.setText(phone_text(row.phone))
        self.why.setText("")
        self.tell_standing(row)
        self._show_blanks(catalog, begun)
        self._set_learner(Learner(row.customer_id, row.name, row.grade, Known(clock.today(), catalog)))
        self.result.set_value(begun.result if begun else None)
        self.note.setText(begun.text if begun else "")
        self.learnt.set_text(begun.learnt if begun else "")
        self.next.line.setText(begun.next_day if begun else "")
        self._heard = begun.heard if begun else ""
        self._show_invitation(None)
        self.complain("")

    def show_nothing(self) -> None:
        """No row is in hand: only a number can be typed."""
        self._row = self._opened = None
        for words_of in (self.name, self.phone, self.why):
            words_of.setText("")
        self.grade.set_text("")
        self.notice.hide()
        self._fields.hide()
        self.complain("")

    def tell_standing(self, row: SheetRow) -> None:
        """What became of the row since it was printed."""
        self._row = row
        self.notice.setText(words.notice(row))
        self.notice.setVisible(bool(words.notice(row)))
        for part in self._parts():
            part.setEnabled(row.standing is not Standing.GONE)

    def meet(self, opened: OpenedRow) -> None:
        """Who it is, why, and how what is typed is read."""
        self._opened = opened
        self._show_why()
        self._set_learner(opened.learner)
        self._show_invitation(opened.known.invitation)

    def take_keyboard(self) -> None:
        """Ready for the result."""
        self.result.take_keyboard()

    def is_empty(self) -> bool:
        """Whether nothing was written, the result included."""
        blanks = (blank.text() for blank in self.blanks)
        typed = (self.note.text(), self.learnt.text(), self.next.line.text(), *blanks)
        chosen = self.result.value() is not None or self.invitation.told() is not None
        return not chosen and not any(text.strip() for text in typed)

    def unfinished(self) -> Unfinished | None:
        """What stands here and is not kept yet; None when there is nothing."""
        if self.is_empty() or self._row is None:
            return None
        return Unfinished(
            self._row.printed.channel,
            self.result.value(),
            None,
            self.note.text(),
            learnt=self.learnt.text(),
            next_day=self.next.line.text(),
            heard=said[1] if (said := self.invitation.told()) else "",
            blanks={key: blank.text() for key, blank in self._shown_blanks() if blank.text().strip()},
        )

    def draft(self, at: dt.datetime) -> ContactDraft | None:
        """The contact as it was written, or None after saying what is still wrong."""
        next_on = self.next.read()
        if self._row is None or not self._is_right():
            return None
        draft = ContactDraft(
            self._row.customer_id,
            self._row.printed.channel,
            self.result.value() or "reached",
            text=self.note.text().strip(),
            facts=tuple(self._facts()),
            next_on=next_on.value.on if next_on.value else None,
            next_at=next_on.value.at if next_on.value else None,
            heard=self.invitation.told(),
            at=at,
        )
        return kept_today(draft)

    def complain(self, why: str, at: QWidget | None = None) -> None:
        """Say what is wrong and go there; an empty text takes it back."""
        self.problem.setText(why)
        self.problem.setVisible(bool(why))
        if at is not None:
            at.setFocus(_BY_KEY)

    def complaint(self) -> str:
        """What the form says is wrong."""
        return "" if self.problem.isHidden() else self.problem.text()

    def follow_veil(self) -> None:
        """What was said by one customer is not for another's eyes."""
        self._show_why()
        for line in self._lines():
            line.hide_words(veil.is_drawn())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the keys that turn rows, wherever in the form the keyboard is."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER and watched is not self.learnt.line:
            self.submitted.emit()
            return True
        turn = _TURNS.get(Qt.Key(event.key()))
        if turn is not None and not event.modifiers():
            self.turned.emit(turn)
            return True
        return False

    # -- What stands in it ----------------------------------------------------------------------------------

    def _is_right(self) -> bool:
        self.complain("")
        if self.result.value() is None:
            self.complain(tr("请先按 1–4 选结果"))
            self.take_keyboard()
            return False
        for name, blank in zip(self._names, self.blanks, strict=True):
            if problem := blank.read().problem if not blank.isHidden() else "":
                self.complain(tr("{item}读不懂，请改一下或清空").format(item=name.text()), blank)
                return bool(not problem)
        if problem := self.next.read().problem:
            self.complain(problem_words(problem), self.next)
            return False
        if self.learnt.wrong():
            self.complain(tr("了解到的有一处读不懂，请看红字"), self.learnt)
            return False
        return True

    def _facts(self) -> Iterator[Fact]:
        for _, blank in self._shown_blanks():
            read = blank.read()
            if read.value is not None:
                yield read.value
        yield from self.learnt.facts()

    def _shown_blanks(self) -> Iterator[tuple[str, BlankLine]]:
        keys = self._row.printed.asked if self._row else ()
        return zip(keys, self.blanks, strict=False)

    def _show_blanks(self, catalog: Catalog, begun: Unfinished | None) -> None:
        """The blanks that were printed; an item that the shop has taken out since has none."""
        asked = self._row.printed.asked if self._row else ()
        for place, (name, blank) in enumerate(zip(self._names, self.blanks, strict=True)):
            key = asked[place] if place < len(asked) else ""
            there = key in catalog.by_key
            title = catalog[key].label(language()) if there else ""
            name.setText(title)
            name.setVisible(there)
            blank.setVisible(there)
            blank.show_item(key, title, begun.blanks.get(key, "") if begun else "")

    def _show_invitation(self, invitation: Invitation | None) -> None:
        """What was said to it, where there is one."""
        self._invited.setVisible(invitation is not None)
        self.invitation.show_invitation(invitation)
        self.invitation.choose(self._heard)
        for part in self.invitation.answer.buttons():
            part.installEventFilter(self)

    def _set_learner(self, learner: Learner) -> None:
        for blank in self.blanks:
            blank.set_learner(learner)
        self.learnt.set_learner(learner)

    def _show_why(self) -> None:
        if self._opened is None:
            return
        why = tr("、").join(reason_text(reason) for reason in self._opened.reasons)
        silent = silence(self._opened.known.silent)
        self.why.setText(" ".join(part for part in (silent, why) if part) or tr("没有到期的事"))

    # -- Building -------------------------------------------------------------------------------------------

    def _assemble(self) -> None:
        head = row(label(tr("行号"), "muted"), self.number, self.name, self.grade, self.phone, spacing=8)
        head.setStretch(2, 1)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        lines: list[tuple[QLabel, QWidget]] = [
            (label(tr("结果"), "muted"), self.result),
            (label(tr("记录"), "muted"), self.note),
            (self._invited, self.invitation),
            *zip(self._names, self.blanks, strict=True),
            (label(tr("还了解到"), "muted"), self.learnt),
            (label(tr("下次"), "muted"), self.next),
        ]
        for place, (name, field) in enumerate(lines):
            name.setBuddy(field)
            name.setContentsMargins(0, LABEL_DROP, 0, 0)
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
        grid.setColumnStretch(1, 1)
        self.note.setAccessibleName(tr("记录"))
        self.notice.hide()
        self.problem.hide()
        self._fields = box_of(grid)
        self._fields.hide()
        self.setLayout(column(head, self.why, self.notice, self._fields, 1, spacing=8))

    def _connect(self) -> None:
        self.result.chosen.connect(self._go_on)
        self.result.walked.connect(self.typed)
        self.learnt.accepted.connect(self.submitted)
        self.learnt.typed.connect(lambda _text: self.typed.emit())
        for line in self._lines():
            line.textEdited.connect(lambda _text: self.typed.emit())
        for watched in (*self._lines(), self.learnt.line, *self.result.buttons()):
            watched.installEventFilter(self)

    def _lines(self) -> list[LineInput]:
        return [self.note, *(blank.line for blank in self.blanks), self.next.line]

    def _parts(self) -> list[QWidget]:
        return [self.result, self.note, *self.blanks, self.learnt, self.next]

    def _go_on(self, result: str) -> None:
        """To what comes next on the paper: of somebody to be called later that is the day."""
        self.typed.emit()
        (self.next if result == "later" else self.note).setFocus(_BY_KEY)
