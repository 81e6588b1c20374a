"""What a customer says to an open invitation, noted with the contact in which it was said."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import clock
from app.care.event_rows import Invitation
from ui.contact.words import heard
from ui.kit.controls import SegmentedControl
from ui.kit.labels import ElidedLabel
from ui.words import tr


class InvitationField(QWidget):
    """Hidden for who is invited to nothing. What is chosen anew goes into the log; the rest stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invitation: Invitation | None = None
        self._before: str | None = None
        self._offered: frozenset[str] = frozenset()
        self.title = ElidedLabel("", "muted")
        self.answer = SegmentedControl(())
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self.title, 1)
        self._line.addWidget(self.answer)
        self.hide()

    def show_invitation(self, invitation: Invitation | None) -> None:
        """Before the day the answer is asked for, after it whether they came; on the day both."""
        self._invitation = invitation
        self.setVisible(invitation is not None)
        if invitation is None:
            return
        options = heard(invitation.asked(clock.today()))
        self._offered = frozenset(key for key, _ in options)
        self._before = invitation.said if invitation.said in self._offered else None
        day = f"{invitation.held_on:%m-%d}"
        self.title.setText(tr("邀请：{event}（{day}）").format(event=invitation.title, day=day))
        self._line.removeWidget(self.answer)
        self.answer.deleteLater()
        self.answer = SegmentedControl(options, self._before)
        self.answer.setAccessibleName(self.title.text())
        self._line.addWidget(self.answer)

    def choose(self, heard: str) -> None:
        """Show again what was chosen before and not kept; what can no longer be said is passed over."""
        if heard in self._offered:
            self.answer.set_value(heard)

    def told(self) -> tuple[int, str] | None:
        """The event and what was said to it; None when nothing new was."""
        value = self.answer.value()
        if self._invitation is None or value is None or value == self._before:
            return None
        return self._invitation.event_id, value
