"""The form for a new client file: the shop, its trade, who begins it, where it lies, a password if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui import ask
from ui.kit.controls import SegmentedControl, button
from ui.kit.inputs import LineInput
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import box_of, column, row
from ui.words import tr

SUFFIX = ".keqing"
_FORBIDDEN = '\\/:*?"<>|'


@dataclass(frozen=True, slots=True)
class NewFile:
    """What a new client file begins with; without a password it is not encrypted.

    `pack` is a trade pack of the shop's own, to be taken in instead of `trade`.
    """

    path: Path
    password: str | None
    trade: str
    shop: str
    person: str
    pack: Path | None = None


def trades() -> list[tuple[str, str, str]]:
    """Key, name and what it brings of each trade that comes with the program."""
    return [
        ("auto", tr("汽车"), tr("交车回访、首保、车险、年检、季节关怀；档案加意向车型、换车打算等")),
        ("realestate", tr("房产"), tr("交房回访、节日问候、生日鲜花；档案加置业目的、意向户型等")),
        ("insurance", tr("保险"), tr("送保单、季度回访、缴费和到期提醒；档案加已有保障、受益人等")),
        ("keyaccount", tr("集团客户"), tr("每月拜访、季度满意度、合同续签；档案加在用业务、付款周期等")),
    ]


def file_types() -> list[tuple[str, str]]:
    """Client files, for the dialogs."""
    return [(tr("客户档案"), f"*{SUFFIX}")]


class NewForm(QWidget):
    """Says beside the buttons what is still missing."""

    agreed = Signal(object)
    """`NewFile`."""
    left = Signal()

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or _documents()
        self._chosen: Path | None = None
        self.shop = _line(tr("例如 禾川云台汽车"), tr("店名"))
        self.trade = SegmentedControl([(key, text) for key, text, _ in trades()], "auto")
        self.trade.setAccessibleName(tr("行业"))
        self.trade.chosen.connect(lambda _key: self._take_pack(None))
        self.brings = label("", "small", wrap=True)
        self.own = button(tr("用自己的行业包…"), "small", icon="upload", on_click=self._choose_pack)
        self._pack: Path | None = None
        self.person = _line(tr("记录里会写明是谁做的"), tr("您的姓名"))
        self.where = ElidedLabel("", "muted")
        self.password = _line(tr("可以不设"), tr("密码"), secret=True)
        self.again = _line(tr("再写一次"), tr("再写一次密码"), secret=True)
        self._problem = label("", "late", wrap=True)
        self.make = button(tr("新建"), "primary", on_click=self._agree)
        self.back = button(tr("返回"), on_click=self.left.emit)
        self._assemble()
        self.shop.textChanged.connect(lambda _text: self._show_place())
        for field in (self.shop, self.person, self.password, self.again):
            field.textChanged.connect(lambda _text: self._problem.clear())
        self._show_place()

    def resume(self, wish: NewFile) -> None:
        """Show again what was wished for and could not be made; the password is written anew."""
        self.shop.setText(wish.shop)
        self.person.setText(wish.person)
        self.trade.set_value(wish.trade)
        self._chosen = wish.path
        self._take_pack(wish.pack)
        self._show_place()

    def path(self) -> Path:
        """Where the file will lie: named after the shop, unless a place was chosen."""
        if self._chosen is not None:
            return self._chosen
        name = "".join(sign for sign in self.shop.text().strip() if sign not in _FORBIDDEN).strip(" .")
        return self._folder / ((name or tr("客情簿")) + SUFFIX)

    def complaint(self) -> str:
        """What is said beside the buttons."""
        return self._problem.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._agree()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        why, field = self._wrong()
        self._problem.setText(why)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.agreed.emit(self._wish())

    def _wish(self) -> NewFile:
        return NewFile(
            self.path(),
            self.password.text() or None,
            self.trade.value() or "auto",
            self.shop.text().strip(),
            self.person.text().strip(),
            self._pack,
        )

    def _wrong(self) -> tuple[str, QWidget | None]:
        if not self.shop.text().strip():
            return tr("请写上店名"), self.shop
        if not self.person.text().strip():
            return tr("请写上您的姓名"), self.person
        if self.password.text() != self.again.text():
            return tr("两次写的密码不一样"), self.again
        if self.path().exists():
            return tr("那里已经有“{file}”，请换个店名或位置").format(file=self.path().name), self.place
        return "", None

    def _choose_pack(self) -> None:
        found = ask.choose_open_file(self, tr("用自己的行业包"), [(tr("行业包"), "*.toml")], self._folder)
        if found is not None:
            self._take_pack(found)

    def _take_pack(self, path: Path | None) -> None:
        """A pack of the shop's own stands for the trade, until one of those is chosen again."""
        self._pack = path
        if path is not None:
            self.trade.set_value(None)
            self.brings.setText(tr("行业包：{file}，新建的时候检查").format(file=path.name))
        else:
            self.brings.setText(next(text for key, _, text in trades() if key == self.trade.value()))

    def _choose_place(self) -> None:
        chosen = ask.choose_save_file(self, tr("档案放在哪里"), file_types(), self.path())
        if chosen is not None:
            self._chosen = chosen
            self._show_place()

    def _show_place(self) -> None:
        self.where.setText(str(self.path()))

    def _assemble(self) -> None:
        self.place = button(tr("换位置…"), "small", on_click=self._choose_place)
        place = row(self.where, self.place, spacing=8)
        place.setStretch(0, 1)
        trade = row(self.trade, self.own, spacing=8)
        trade.setStretch(0, 1)
        self._take_pack(None)
        warning = label(
            tr("密码忘了，谁也打不开这份档案，也找不回来。请记牢或抄下来收好。"), "small", wrap=True
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        rows: tuple[tuple[str, QWidget, QWidget], ...] = (
            (tr("店名"), self.shop, self.shop),
            (tr("行业"), box_of(column(trade, self.brings, spacing=4)), self.own),
            (tr("您的姓名"), self.person, self.person),
            (tr("放在"), box_of(place), self.place),
            (tr("密码"), box_of(row(self.password, self.again, spacing=8)), self.password),
            ("", warning, warning),
        )
        for line, (text, field, first) in enumerate(rows):
            beside = label(text, "muted")
            beside.setMinimumHeight(first.sizeHint().height())
            grid.addWidget(beside, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, line, 1)
        grid.setColumnStretch(1, 1)
        foot = row(self._problem, self.back, self.make, spacing=8)
        foot.setStretch(0, 1)
        self.setLayout(column(label(tr("新建客户档案"), "title"), grid, 1, foot, spacing=16))


def _line(hint: str, name: str, *, secret: bool = False) -> LineInput:
    made = LineInput()
    made.setPlaceholderText(hint)
    made.setAccessibleName(name)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _documents() -> Path:
    """Where people keep their papers; a machine without such a folder has a home."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
