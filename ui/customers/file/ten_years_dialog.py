"""The next ten returns of a birthday: solar date, weekday, lunar day, and both ages; to be copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from app import clock
from app.calendar import lunar
from app.calendar.anniversaries import BirthdayYear, next_years
from app.calendar.dates import Birthday, Calendar
from app.customers.record import birthday_of
from app.customers.rows import CustomerFile
from app.fields.field import Table
from app.fields.kinds import BirthdayKind
from ui.customers.records.tables import relation
from ui.kit.cells import Column
from ui.kit.controls import button
from ui.kit.days import weekday_name
from ui.kit.dialog import Dialog
from ui.kit.labels import label
from ui.kit.table import SmallTable
from ui.words import language, tr

YEARS = 10
_BIRTHDAY = BirthdayKind()


@dataclass(frozen=True, slots=True)
class Born:
    """Whose birthday it is, as people say it."""

    who: str
    birthday: Birthday


def births_of(file: CustomerFile) -> list[Born]:
    """The birthdays in a file that come round: the customer's first, then the family's."""
    own = file.values.get("birthday")
    found = [Born(file.name, own)] if own is not None else []
    for member in file.record.children[Table.FAMILY]:
        birthday = birthday_of(member)
        if birthday is not None:
            name = relation(member, file.values.get("sex"))
            found.append(Born(f"{name} {member.get('name') or ''}".rstrip(), birthday))
    return [born for born in found if born.birthday.recurs]


class TenYearsDialog(Dialog):
    """One birthday at a time; the box above chooses whose."""

    def __init__(self, parent: QWidget | None, births: Sequence[Born]) -> None:
        super().__init__(parent, tr("今后十年的生日"), yes=tr("关闭"), no="", width=560)
        self._births = births
        self._rows: list[BirthdayYear] = []
        self.who = QComboBox()
        self.who.setAccessibleName(tr("谁的生日"))
        self.who.addItems([born.who for born in births])
        self.said = label("", "muted", wrap=True)
        self.table = SmallTable(_columns(), self._cell, fit=True)
        self.table.setAccessibleName(tr("今后十年的生日"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.note = label("", "good")
        copy = button(tr("复制"), icon="copy", on_click=self.copy, tip=tr("复制") + " Ctrl C")
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(self.copy)
        self.add_button(copy)
        for part in (self.who, self.said, self.table, self.note):
            self.body.addWidget(part)
        self.who.setVisible(len(births) > 1)
        self.who.currentIndexChanged.connect(self._show)
        self.resize(560, 580)
        self._show(0)

    def copy(self) -> None:
        """All ten as text, with a line of whose they are."""
        born = self._births[self.who.currentIndex()]
        columns = _columns()
        lines = [f"{born.who} {_BIRTHDAY.show(born.birthday, language())}"]
        lines.append("\t".join(column.title for column in columns))
        lines += ["\t".join(self._cell(row, column.key) for column in columns) for row in self._rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.note.setText(tr("已复制"))

    def texts(self) -> list[list[str]]:
        """What is shown, line by line."""
        return [[self._cell(row, column.key) for column in _columns()] for row in self._rows]

    def _show(self, place: int) -> None:
        born = self._births[place]
        self._rows = next_years(born.birthday, clock.today(), YEARS)
        self.said.setText(_said(born.birthday))
        self.table.set_rows(self._rows)
        self.note.setText("")

    def _cell(self, row: BirthdayYear, key: str) -> str:
        moon = lunar.lunar_name(lunar.to_lunar(row.day), language()) if lunar.supports(row.day) else ""
        return {
            "day": row.day.isoformat(),
            "weekday": weekday_name(row.day),
            "lunar": moon,
            "age": _years(row.age),
            "nominal": _years(row.nominal_age),
        }[key]


def _said(birthday: Birthday) -> str:
    shown = _BIRTHDAY.show(birthday, language())
    if birthday.calendar is not Calendar.LUNAR:
        return shown
    rule = tr("没有闰月的年份按平月；没有三十的月份按廿九。")
    return f"{shown} · {rule}" if birthday.leap or birthday.day == 30 else shown


def _years(age: int | None) -> str:
    return tr("%n 岁", "", age) if age is not None else "—"


def _columns() -> list[Column]:
    return [
        Column("day", tr("公历"), 110, role="strong", sortable=False),
        Column("weekday", tr("星期"), 70, sortable=False),
        Column("lunar", tr("农历"), 150, sortable=False),
        Column("age", tr("周岁"), 80, sortable=False),
        Column("nominal", tr("虚岁"), 80, sortable=False),
    ]
