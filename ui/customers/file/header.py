"""The head of a file: who it is at a glance, what is quickly changed, and the next steps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from app.customers.rows import CustomerFile
from ui import naming
from ui.customers.file.chips import FaceButton, PickChip
from ui.customers.file_reads import OpenFile
from ui.customers.file_words import choices, phones, shown
from ui.kit import veil
from ui.kit.chips import Chip, ProgressLine
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import box_of, column, row
from ui.naming import item_name
from ui.words import language, tr

PICKED = ("grade", "stage")
TOLD = ("loyalty", "personality")
_DOT = "  •  "
COMPLETE_FROM = 940


class FileHeader(QWidget):
    """Says what a person wants; the page does it."""

    back = Signal()
    print_wanted = Signal()
    log_wanted = Signal()
    learn_wanted = Signal()
    picked = Signal(str, object)
    """(key of the item, new value): the grade, the stage, whether it is an organisation."""
    owner_picked = Signal(object)
    """The id of the salesperson, None for nobody."""
    hand_over_wanted = Signal()
    """Somebody else takes the customer and is introduced."""
    duplicates_wanted = Signal()
    """Is this customer in the file a second time?"""
    delete_wanted = Signal()
    ten_years_wanted = Signal()
    """The next ten years of the birthdays in the file."""
    face_wanted = Signal(str)
    """What to do about the picture of the face: choose, paste, remove."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: OpenFile | None = None
        self.face = FaceButton(54)
        self.face.clicked.connect(self._offer_face)
        self._name = ElidedLabel("", "title")
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._picks = {key: self._pick(key) for key in PICKED}
        self._told = {key: Chip("") for key in TOLD}
        self._warning = Chip("", "red")
        self._line = ElidedLabel("", "muted")
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._percent = label("", "muted")
        self._bar = ProgressLine()
        self.print = button(
            tr("打印"), icon="printer", on_click=self.print_wanted.emit, tip=tr("打印 Ctrl P")
        )
        self.learn = button(tr("速记"), icon="pencil", on_click=self.learn_wanted.emit, tip=tr("速记 Ctrl J"))
        self.log = button(tr("记一笔"), "primary", on_click=self.log_wanted.emit, tip=tr("记一笔 Ctrl L"))
        self.more = button("", icon="ellipsis", tip=tr("更多"), on_click=self._offer_more)
        self._back = button("", "ghost", icon="arrow-left", tip=tr("返回列表 Esc"), on_click=self.back.emit)
        self._assemble()
        veil.watch(self)

    def show_file(self, opened: OpenFile) -> None:
        """Show whose file it is."""
        self._open = opened
        file = opened.file
        self.face.show_face(file.name, opened.photo)
        self._name.setText(file.name)
        for key, chip in self._picks.items():
            field = file.catalog[key]
            chip.set_item(field.label(language()), choices(field, file.values.get(key)))
            chip.set_key(file.values.get(key))
        for key, made in self._told.items():
            made.set_text(shown(file, key) if key in file.catalog.shown_keys else "")
        self._warning.set_text(_warning(file))
        self._make_room()
        self._line.setText(_DOT.join(_facts(opened)))
        self._percent.setText(tr("档案完整 {percent}%").format(percent=file.percent))
        self._bar.set_share(file.percent / 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where room is short, the name comes before all that is told elsewhere or can be said by an icon."""
        wide = self.width() >= COMPLETE_FROM
        self._filled.setVisible(wide)
        for made in self._told.values():
            made.setVisible(wide and bool(made.text()) and not veil.is_drawn())
        self._warning.setVisible(bool(self._warning.text()) and not veil.is_drawn())
        shown = self._open.file.catalog.shown_keys if self._open else frozenset(PICKED)
        for key, chip in self._picks.items():
            there = key in shown and (wide or chip.key() is not None)
            chip.setVisible(there and not veil.is_drawn())
        for button_, words in ((self.print, tr("打印")), (self.learn, tr("速记"))):
            button_.setText(words if wide else "")
            button_.setAccessibleName(words)

    def follow_veil(self) -> None:
        if self._open is not None:
            self._line.setText(_DOT.join(_facts(self._open)))
        self._make_room()

    def line(self) -> str:
        """Number, phone, work, owner and who brought them, as one line."""
        return self._line.text()

    def pick_chip(self, key: str) -> PickChip:
        """The chip of `grade` or `stage`."""
        return self._picks[key]

    def _pick(self, key: str) -> PickChip:
        field = naming.catalog()[key]
        made = PickChip(field.label(language()), choices(field), grade=key == "grade")
        made.picked.connect(lambda value: self.picked.emit(key, value))
        return made

    def _assemble(self) -> None:
        marks = (*self._picks.values(), *self._told.values(), self._warning)
        who = column(1, row(self._name, *marks, 1, spacing=6), self._line, 1, spacing=4)
        self._name.setContentsMargins(0, 0, 4, 0)
        self._filled = filled = box_of(column(1, self._percent, self._bar, 1, spacing=5))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight)
        filled.setFixedWidth(124)
        line = row(
            self._back, self.face, who, filled, self.print, self.learn, self.log, self.more, spacing=12
        )
        line.setContentsMargins(10, 10, 18, 8)
        line.setSpacing(12)
        line.setStretch(2, 1)
        self.setLayout(line)

    def _offer_more(self) -> None:
        if self._open is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self._add_owners(menu, self._open)
        file = self._open.file
        organisation = bool(file.values.get("is_organisation"))
        name = file.catalog["is_organisation"].label(language())
        action = QAction(name, menu, checkable=True, checked=organisation)
        action.triggered.connect(lambda: self.picked.emit("is_organisation", None if organisation else True))
        menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("今后十年的生日…") + "\tAlt+B", self.ten_years_wanted.emit)
        menu.addAction(tr("查重…"), self.duplicates_wanted.emit)
        menu.addAction(tr("删除客户…"), self.delete_wanted.emit)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _offer_face(self) -> None:
        if self._open is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("选一张头像…"), lambda: self.face_wanted.emit("choose"))
        menu.addAction(tr("粘贴头像"), lambda: self.face_wanted.emit("paste"))
        remove = menu.addAction(tr("去掉头像"), lambda: self.face_wanted.emit("remove"))
        remove.setEnabled(self._open.photo is not None)
        menu.popup(self.face.mapToGlobal(QPoint(0, self.face.height() + 2)))

    def _add_owners(self, menu: QMenu, opened: OpenFile) -> None:
        owners = menu.addMenu(item_name("owner", tr("归属")))
        people = [(person.id, person.name) for person in opened.people if person.active]
        for person_id, name in [*people, (None, tr("还没有归属"))]:
            action = QAction(name, owners, checkable=True, checked=person_id == opened.file.owner_id)
            action.triggered.connect(lambda _=False, each=person_id: self.owner_picked.emit(each))
            owners.addAction(action)
        owners.addSeparator()
        owners.addAction(tr("移交，并介绍接任的同事…"), self.hand_over_wanted.emit)


def _warning(file: CustomerFile) -> str:
    if file.values.get("deceased"):
        return tr("已故")
    return tr("不要联系") if file.values.get("do_not_contact") else ""


def _facts(opened: OpenFile) -> list[str]:
    file = opened.file
    numbers = [veil.shown(text) for _label, text, _number in phones(file)]
    intent = shown(file, "intent")
    facts = [
        file.number,
        numbers[0] if numbers else tr("还没有电话"),
        _work(file),
        " ".join((item_name("intent", tr("意向")), intent)) if intent and not veil.is_drawn() else "",
        " ".join((item_name("owner", tr("归属")), file.owner)) if file.owner else tr("还没有归属"),
        _referred(opened),
    ]
    return [fact for fact in facts if fact]


def _work(file: CustomerFile) -> str:
    company, position = shown(file, "company"), shown(file, "position")
    if company == file.name:
        return ""
    return f"{company}{position}" if language() == "zh" else ", ".join(filter(None, (position, company)))


def _referred(opened: OpenFile) -> str:
    """由 王建业 介绍，已介绍 3 位成交 2: who brought them, and whom they brought."""
    by = veil.shown(opened.brought_by.name if opened.brought_by else shown(opened.file, "referrer"))
    circle = opened.circle
    if not circle.total:
        return tr("由 {name} 介绍").format(name=by) if by else ""
    if not by:
        return tr("已介绍 %n 位成交 {closed}", "", circle.total).format(closed=circle.closed)
    words = tr("由 {name} 介绍，已介绍 %n 位成交 {closed}", "", circle.total)
    return words.format(name=by, closed=circle.closed)
