"""What a step would bring, week by week: the year before today and the year after it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.care.preview import Preview
from ui.care.plan_reads import Foretold
from ui.desk import Step
from ui.kit.chart import Bar, BarChart
from ui.kit.controls import button
from ui.kit.labels import label
from ui.kit.layout import column, row
from ui.words import tr

EVERYBODY = "all"
NOBODY = 0


class Forecast(QWidget):
    """Bars for everybody or for one salesperson; the line is how the step, or the plan, is kept now."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Foretold | None = None
        self.chart = BarChart()
        self.chart.setAccessibleName(tr("每周带来多少联系"))
        self.whose = QComboBox()
        self.whose.setAccessibleName(tr("谁的"))
        self.whose.activated.connect(lambda _place: self._show())
        self.stop = button(tr("停止"), "link", on_click=self.stop_wanted.emit)
        self.stop.hide()
        self._sum = label("", "muted")
        self._week = label("", "small")
        self.chart.pointed.connect(self._week.setText)
        head = row(
            label(tr("会带来多少联系"), "heading"),
            self._sum,
            self.stop,
            1,
            self._week,
            self.whose,
            spacing=10,
        )
        self.setLayout(column(head, self.chart, spacing=4))

    def wait(self) -> None:
        """Another step: nothing is known of it yet."""
        self.say(tr("正在算…"))
        self.stop.show()

    @Slot(object)
    def show_step(self, step: Step) -> None:
        """How far it is, while it is awaited: at a hundred thousand customers a plan takes a while."""
        if self.stop.isHidden():
            return
        share = step.done * 100 // step.total if step.total else 0
        self._sum.setText(tr("正在算… {percent}%").format(percent=share))

    def say(self, text: str) -> None:
        """Why there is nothing to show."""
        self._told = None
        self.stop.hide()
        self._sum.setText(text)
        self.chart.set_bars(())

    def show_told(self, told: Foretold) -> None:
        """The answer for the step or the plan in hand."""
        self._told = told
        self.stop.hide()
        chosen = self.whose.currentData() or EVERYBODY
        self.whose.clear()
        self.whose.addItem(tr("全店"), EVERYBODY)
        for owner in sorted(owner or NOBODY for owner in told.drafted.owners):
            self.whose.addItem(told.name_of(owner or None), owner)
        self.choose(chosen)

    def choose(self, whose: object) -> None:
        """The bars of one salesperson (their id, `NOBODY`), or of the whole shop (`EVERYBODY`)."""
        self.whose.setCurrentIndex(max(0, self.whose.findData(whose)))
        self._show()

    def sum_text(self) -> str:
        """过去一年 12 次 · 未来一年 15 次."""
        return self._sum.text()

    def _show(self) -> None:
        told = self._told
        if told is None:
            return
        seen = _seen(told.drafted, self.whose.currentData())
        self._sum.setText(
            tr("过去一年 {past} 次 · 未来一年 {ahead} 次").format(
                past=f"{seen.past:,}", ahead=f"{seen.ahead:,}"
            )
        )
        kept = _seen(told.kept, self.whose.currentData()).by_week() if told.kept else {}
        bars = [_bar(week, count, seen.today) for week, count in seen.by_week().items()]
        self.chart.set_bars(bars, list(kept.values()))


def _seen(found: Preview, whose: object) -> Preview:
    """All of it, or the part of whoever is chosen."""
    if not isinstance(whose, int):
        return found
    return found.of(whose or None)


def _bar(week: dt.date, count: int, today: dt.date) -> Bar:
    """A mark stands under the first week of each quarter."""
    quarter = week.day <= 7 and week.month in (1, 4, 7, 10)
    mark = f"{week:%Y-%m}" if quarter else ""
    words = tr("{week} 起一周 {count} 次").format(week=week.isoformat(), count=f"{count:,}")
    return Bar(count, words, mark, past=week < today - dt.timedelta(days=today.weekday()))
