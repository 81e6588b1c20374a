"""The bottom line of the page: a hint or how far it is, back, and the one main action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.excel.rows import Patience
from ui.desk import Step
from ui.importing.words import phase
from ui.kit.chips import ProgressLine
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import row
from ui.words import tr

QUIET_MS = 300
"""What takes less shows no progress."""
LOOK_MS = 500
PATIENT = 5.0
"""Seconds after which the limit of a list that is being read is told, with a way to wait longer."""
MORE = 60.0


class Bar(QWidget):
    """Fixed places: the words left, the buttons right."""

    main = Signal()
    back = Signal()
    stop = Signal()
    more_wanted = Signal()
    """Wait another minute for the list that is being read."""

    def __init__(self, patience: Callable[[], Patience | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patience = patience
        self._hint = label("", "muted")
        self._far = label("", "muted")
        self._line = ProgressLine()
        self._line.setFixedWidth(160)
        self._limit = label("", "small")
        self.more = button(tr("再等一分钟"), "small", on_click=self._wait_longer)
        self.stopper = button(tr("停止"), "small", on_click=self.stop.emit, tip=tr("停止 Esc"))
        self.back_button = button(tr("上一步"), on_click=self.back.emit, tip=tr("上一步 Alt ←"))
        self.main_button = button("", "primary", on_click=self.main.emit, tip="Ctrl Enter")
        self._soon = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._soon.timeout.connect(self._show_far)
        self._often = QTimer(self, interval=LOOK_MS)
        self._often.timeout.connect(self._show_limit)
        far = (self._line, self._far, self._limit, self.more, self.stopper)
        self.setLayout(row(self._hint, *far, 1, self.back_button, self.main_button, spacing=10))
        self.setMinimumHeight(self.main_button.sizeHint().height())
        self.rest()

    def show_buttons(self, hint: str, main: str, *, back: bool) -> None:
        """An empty `main` hides the button."""
        self._hint.setText(hint)
        self.main_button.setText(main)
        self.main_button.setAccessibleName(main)
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
        self._often.stop()
        for part in (self._line, self._far, self._limit, self.more, self.stopper):
            part.hide()
        self._hint.show()

    def hint(self) -> str:
        """What is said at the left."""
        return self._hint.text()

    def _show_far(self) -> None:
        self._hint.hide()
        for part in (self._line, self._far, self.stopper):
            part.show()
        self._often.start()

    def limit_text(self) -> str:
        """How long the list has taken and how long it may, empty while it is quick."""
        return "" if self._limit.isHidden() else self._limit.text()

    def _show_limit(self) -> None:
        patience = self._patience()
        slow = patience is not None and patience.waited >= PATIENT
        self._limit.setVisible(slow)
        self.more.setVisible(slow)
        if patience is not None:
            told = tr("已 {seconds} 秒，最多等 {limit} 秒")
            self._limit.setText(told.format(seconds=int(patience.waited), limit=int(patience.limit)))

    def _wait_longer(self) -> None:
        self.more_wanted.emit()
        self._show_limit()
