"""The password of the client file: set, changed or removed. What was typed is kept nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from ui.desk import Step
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.notices import Notice
from ui.kit.work_dialog import WorkDialog
from ui.words import tr


class Wish(StrEnum):
    """What is to become of the password."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Passwords:
    """The old one and the new one; None is without."""

    old: str | None
    new: str | None


class PasswordDialog(WorkDialog):
    """Stays open until it is done, says how far it is, and can be stopped until the files change places."""

    agreed = Signal(object)
    """`Passwords`."""
    stopped = Signal()
    """Somebody does not want to wait any longer."""

    def __init__(self, parent: QWidget | None, wish: Wish) -> None:
        titles = {
            Wish.SET: (tr("设密码"), tr("设密码")),
            Wish.CHANGE: (tr("换密码"), tr("换密码")),
            Wish.REMOVE: (tr("去掉密码"), tr("去掉密码")),
        }
        title, yes = titles[wish]
        super().__init__(parent, title, yes=yes, danger=wish is Wish.REMOVE)
        self._wish = wish
        self._running = False
        self.old = _secret(tr("现在的密码"))
        self.new = _secret(tr("新密码"))
        self.again = _secret(tr("再写一次新密码"))
        self.show_words = QCheckBox(tr("显示密码"))
        self._assemble_fields()
        self.show_words.toggled.connect(self._show_words)
        for field in self._fields:
            field.textChanged.connect(lambda _text: self.complain(""))

    def accept(self) -> None:
        if self._running:
            return
        why, field = self._wrong()
        self.complain(why)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._run(True)
        old = None if self._wish is Wish.SET else self.old.text()
        new = None if self._wish is Wish.REMOVE else self.new.text()
        self.agreed.emit(Passwords(old, new))

    def is_working(self) -> bool:
        return self._running

    def stop(self) -> None:
        self.stopped.emit()

    def told(self, step: Step) -> str:
        return _phases().get(step.text, "")

    def finish(self) -> None:
        """It is done."""
        self._running = False
        super().accept()

    def refuse(self, why: str, *, old_is_wrong: bool = False) -> None:
        """It could not be done, or was stopped: all that was typed stays."""
        self._run(False)
        self.complain(why)
        if old_is_wrong:
            self.old.selectAll()
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wrong(self) -> tuple[str, QLineEdit | None]:
        if self.old in self._fields and not self.old.text():
            return tr("请先写现在的密码"), self.old
        if self._wish is Wish.REMOVE:
            return "", None
        if not self.new.text():
            return tr("请写上新密码"), self.new
        if self.new.text() != self.again.text():
            return tr("两次写的密码不一样"), self.again
        return "", None

    def _run(self, running: bool) -> None:
        self._running = running
        for field in (*self._fields, self.show_words, self.yes):
            field.setEnabled(not running)
        self.no.setEnabled(True)
        self.no.setText(tr("停止") if running else tr("取消"))
        self.bar.setRange(0, 0)
        self.far.setText("")
        for part in (self.bar, self.far):
            part.setVisible(running)
        self.make_room()

    @Slot(bool)
    def _show_words(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self._fields:
            field.setEchoMode(mode)

    def _assemble_fields(self) -> None:
        old = (tr("现在的密码"), self.old)
        new = ((tr("新密码"), self.new), (tr("再写一次新密码"), self.again))
        rows = {Wish.SET: new, Wish.CHANGE: (old, *new), Wish.REMOVE: (old,)}[self._wish]
        self._fields: list[LineInput] = [field for _, field in rows]
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for line, (text, field) in enumerate(rows):
            grid.addWidget(label(text, "muted"), line, 0)
            grid.addWidget(field, line, 1)
        grid.addWidget(self.show_words, len(rows), 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(Notice(*_warning(self._wish)))
        self.body.addLayout(grid)
        self.body.addWidget(label(_what_happens(self._wish), "small", wrap=True))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.far)
        self.bar.hide()
        self.far.hide()


def _warning(wish: Wish) -> tuple[str, str]:
    if wish is Wish.REMOVE:
        return tr("去掉以后，谁拿到这个文件都能打开，看到所有客户。"), "amber"
    return tr("密码忘了，谁也打不开这份档案，也找不回来。请记牢或抄下来收好。"), "red"


def _what_happens(wish: Wish) -> str:
    if wish is Wish.SET:
        return tr("先做一份备份，再把整个文件加密。以前的备份没有密码，做完后可以删掉。")
    if wish is Wish.CHANGE:
        return tr("先做一份备份，再用新密码把整个文件重写。以前的备份还是用旧密码打开，做完后可以删掉。")
    return tr("先做一份备份，再不加密地重写整个文件。以前的备份还是用现在的密码打开。")


def _phases() -> dict[str, str]:
    return {
        "wait": tr("等别的工作做完…"),
        "backup": tr("正在备份…"),
        "encrypt": tr("正在重写文件…"),
        "check": tr("正在检查新文件…"),
    }


def _secret(name: str) -> LineInput:
    made = LineInput()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setAccessibleName(name)
    return made
