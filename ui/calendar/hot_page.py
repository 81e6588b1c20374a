"""The list of the month (HOT 表): birthdays, renewals, inspections, purchases, and the best customers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app import clock
from app.calendar.anniversaries import add_months
from app.care import hot
from app.care.hot import Hot, HotRow
from app.fields.secrecy import Secrecy
from ui.calendar.words import month_title
from ui.contact.words import phone_text
from ui.desk import Desk
from ui.kit.cells import Cell, Column
from ui.kit.controls import button
from ui.kit.filter_chip import Choice, ChoicePopup, FilterChip
from ui.kit.labels import label
from ui.kit.models import Arrived
from ui.kit.notices import EmptyState
from ui.kit.order import by_name, ordered
from ui.listing.people_list import PeopleListPage, day_text
from ui.words import language, tr

MONTHS = 12
TURN_ON = 21
"""From this day on the list of the next month is what one looks for."""
TONES = {
    Hot.BIRTHDAY: "red",
    Hot.RENEWAL: "amber",
    Hot.INSPECTION: "amber",
    Hot.DELIVERED: "blue",
    Hot.MILESTONE: "green",
    Hot.VIP: "plum",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list with its place in what was read, since a customer may stand in it twice."""

    id: int
    row: HotRow


class HotPage(PeopleListPage):
    """The month is turned by Ctrl+PageUp and Ctrl+PageDown; chips leave out reasons."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        empty = EmptyState("circle-check", tr("这个月的名单是空的"), tr("换一个月，或看全店的客户"))
        super().__init__(desk, _columns(), tr("HOT 表"), empty, parent)
        today = clock.today()
        self._month = add_months(today.replace(day=1), 1 if today.day >= TURN_ON else 0)
        self._lines: list[Line] = []
        self._kinds: frozenset[Hot] = frozenset()
        self._months = MONTHS
        self.month = label("", "heading")
        self.kinds = FilterChip(tr("原因"), has_choices=True)
        self.after = FilterChip(tr("成交满"), has_choices=True)
        self.build()
        self._bind()
        self._show_month()

    def tools(self) -> Sequence[QWidget]:
        back = self._turner("chevron-left", -1, tr("上个月  Ctrl PageUp"))
        on = self._turner("chevron-right", 1, tr("下个月  Ctrl PageDown"))
        return (back, self.month, on, self.kinds, self.after)

    def _turner(self, icon: str, by: int, tip: str) -> QPushButton:
        return button("", "small", icon=icon, on_click=lambda: self.turn(by), tip=tip)

    def turn(self, by: int) -> None:
        """To another month."""
        self._month = add_months(self._month, by)
        self._show_month()
        self.refresh()

    def ask_rows(self) -> None:
        asked = (self._month, self.owner(), self._months, language())
        self._desk.ask(hot.hot_list, *asked, then=self._show, key="hot")

    def fetch(self, ids: Sequence[int], arrived: Arrived) -> None:
        arrived([self._lines[each] for each in ids if each < len(self._lines)])

    def customer_of(self, row_id: int) -> int:
        return self._lines[row_id].row.customer_id

    def cell(self, line: Line, key: str) -> Cell:
        row = line.row
        cells: dict[str, Callable[[], Cell]] = {
            "kind": lambda: [(kind_name(row.kind, self._months), TONES[row.kind])],
            "day": lambda: day_text(row.day),
            "phone": lambda: phone_text(row.phone),
            "last": lambda: day_text(row.last_contact_on),
        }
        made = cells.get(key)
        return made() if made else str(getattr(row, key))

    def list_title(self) -> str:
        """With its month: on paper nothing else tells it."""
        return tr("HOT 表 {month}").format(month=month_title(self._month))

    def counted(self, count: int) -> str:
        people = len({self._lines[each].row.customer_id for each in self.table.ids()})
        return tr("%n 位客户", "", people) if count else ""

    @Slot(object)
    def _show(self, rows: Sequence[HotRow]) -> None:
        self._lines = [Line(place, row) for place, row in enumerate(rows)]
        self._order()

    def _order(self) -> None:
        """Filter and sort what was read; in its own order until a header is clicked."""
        kept = [line for line in self._lines if not self._kinds or line.row.kind in self._kinds]
        key, descending = self.table.sort()
        if key:
            kept = ordered(kept, lambda line: _sort_value(line.row, key), descending=descending)
        self.table.reload()
        self.show_ids([line.id for line in kept])

    def _bind(self) -> None:
        self.table.sort_wanted.connect(self._sort)
        self.action("before", tr("上个月"), "chevron-left", "Ctrl+PgUp", lambda: self.turn(-1))
        self.action("after", tr("下个月"), "chevron-right", "Ctrl+PgDown", lambda: self.turn(1))
        self.kinds.wanted.connect(self._offer_kinds)
        self.kinds.cleared.connect(lambda: self._take_kinds(frozenset()))
        self.after.wanted.connect(self._offer_months)
        self.after.cleared.connect(lambda: self._take_months(frozenset()))
        self._take_chips()

    def _sort(self, key: str, descending: bool) -> None:
        self.table.set_sort(key, descending)
        self._order()

    def _offer_kinds(self) -> None:
        choices = [Choice(kind, kind_name(kind, self._months)) for kind in Hot]
        popup = ChoicePopup(self, choices, frozenset(self._kinds), single=False)
        popup.set_counts([sum(1 for line in self._lines if line.row.kind is kind) for kind in Hot])
        popup.changed.connect(self._take_kinds)
        popup.open_below(self.kinds)

    def _offer_months(self) -> None:
        choices = [Choice(months, tr("%n 个月", "", months)) for months in hot.MILESTONES]
        popup = ChoicePopup(self, choices, frozenset({self._months}), single=True)
        popup.changed.connect(self._take_months)
        popup.open_below(self.after)

    def _take_kinds(self, kinds: frozenset[Any]) -> None:
        self._kinds = kinds
        self._take_chips()
        self._order()

    def _take_months(self, months: frozenset[Any]) -> None:
        self._months = next(iter(months), MONTHS)
        self._take_chips()
        self.refresh()

    def _take_chips(self) -> None:
        self.kinds.show_choice([kind_name(kind, self._months) for kind in Hot if kind in self._kinds])
        changed = self._months != MONTHS
        self.after.show_choice([tr("%n 个月", "", self._months)], on=changed)

    def _show_month(self) -> None:
        self.month.setText(month_title(self._month))


def kind_name(kind: Hot, months: int) -> str:
    """Why somebody stands in the list."""
    return {
        Hot.BIRTHDAY: tr("生日"),
        Hot.RENEWAL: tr("续保到期"),
        Hot.INSPECTION: tr("年检"),
        Hot.DELIVERED: tr("上月成交"),
        Hot.MILESTONE: tr("成交满 %n 个月", "", months),
        Hot.VIP: tr("重点客户"),
    }[kind]


def _sort_value(row: HotRow, key: str) -> Any:
    match key:
        case "kind":
            return list(Hot).index(row.kind)
        case "name":
            return row.name_key
        case "owner":
            return by_name(row.owner)
        case "last":
            return row.last_contact_on
        case _:
            return getattr(row, key, None)


def _columns() -> list[Column]:
    return [
        Column("kind", tr("原因"), 168, role="chips"),
        Column("day", tr("日子"), 100),
        Column("name", tr("客户", "one person"), 120, role="strong"),
        Column("grade", tr("等级"), 58, role="grade", item="grade"),
        Column("phone", tr("电话"), 130, secrecy=Secrecy.BESIDE),
        Column("about", tr("说明", "of a line of the list"), 300, secrecy=Secrecy.BESIDE),
        Column("last", tr("上次联系"), 100, role="muted"),
        Column("owner", tr("归属"), 84, role="muted", item="owner"),
    ]
