"""The bottom line of the page: a hint or how far it is, back, and the one main action."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Step
from ui.importing.words import phase
from ui.kit.chips import ProgressLine
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.words import tr

QUIET_MS = 300
"""What takes less shows no progress."""


class Bar(QWidget):
    """Fixed places: the words left, the buttons right."""

    main = Signal()
    back = Signal()
    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = label("", "muted")
        self._far = label("", "muted")
        self._line = ProgressLine()
        self._line.setFixedWidth(160)
        self.stopper = button(tr("停止"), "small", on_click=self.stop.emit, tip=tr("停止 Esc"))
        self.back_button = button(tr("上一步"), on_click=self.back.emit, tip=tr("上一步 Alt ←"))
        self.main_button = button("", "primary", on_click=self.main.emit, tip="Ctrl Enter")
        self._soon = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._soon.timeout.connect(self._show_far)
        parts = (self._hint, self._line, self._far, self.stopper, 1, self.back_button, self.main_button)
        self.setLayout(row(*parts, spacing=10))
        self.setMinimumHeight(self.main_button.sizeHint().height())
        self.rest()

    def show_buttons(self, hint: str, main: str, *, back: bool) -> None:
        """An empty `main` hides the button."""
        self._hint.setText(hint)
        self.main_button.setText(main)
        self.main_button.setVisible(bool(main))
        self.back_button.setVisible(back)

    def allow_main(self, allowed: bool) -> None:
        self.main_button.setEnabled(allowed)

    def begin(self) -> None:
        """Something is under way."""
        self._far.setText(phase(""))
        self._line.set_share(0)
        if not self._soon.isActive() and self._far.isHidden():
            self._soon.start()

    def show_step(self, step: Step) -> None:
        """How far it is."""
        done = tr("{done} 行").format(done=f"{step.done:,}") if step.total > 4 or step.done else ""
        if step.total > 4:
            done = tr("{done} / {total} 行").format(done=f"{step.done:,}", total=f"{step.total:,}")
        self._far.setText(" ".join(part for part in (phase(step.text), done) if part))
        self._line.set_share(step.done / step.total if step.total else 0)

    def rest(self) -> None:
        """Nothing is under way any more."""
        self._soon.stop()
        for part in (self._line, self._far, self.stopper):
            part.hide()
        self._hint.show()

    def hint(self) -> str:
        """What is said at the left."""
        return self._hint.text()

    def _show_far(self) -> None:
        self._hint.hide()
        for part in (self._line, self._far, self.stopper):
            part.show()
