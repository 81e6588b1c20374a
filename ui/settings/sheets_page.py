"""How the shop's sheets look: kinds at the left, their words or template, and the sheet as it comes out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Slot
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from app.errors import InputError, KnownError
from app.printing import actions
from app.printing.rows import OwnTemplate
from app.printing.setup import Style
from app.sheets import queries as sheets
from app.sheets.examples import EXAMPLES
from app.sheets.registry import KINDS
from app.sheets.sheet import Sheet
from app.storage.rows import Done
from ui import ask
from ui.desk import Desk
from ui.kit.controls import SegmentedControl, button
from ui.kit.keys import give_key
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import Card, row, scrolled
from ui.kit.page import Page
from ui.messages import sentence
from ui.printing.sheet_view import SheetView
from ui.printing.words import kind_name
from ui.settings import sheet_reads
from ui.settings.sheet_reads import KindLook
from ui.settings.sheet_words import SheetWords
from ui.settings.sheet_words_form import SheetWordsForm
from ui.settings.template_editor import TemplateEditor
from ui.words import language, tr

_KIND = Qt.ItemDataRole.UserRole
LIST_WIDTH, LINE_HEIGHT, MIDDLE_WIDTH = 142, 32, 260
PARTS = ("look", "words", "template")
"""What of a kind is in sight in the middle."""
LOGO_HEIGHT = 240
"""Pixels; a larger picture is made smaller before it is kept."""


class SheetsPage(Page):
    """What is changed is kept at once and can be undone; a template when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look: KindLook | None = None
        self.kinds = QListWidget()
        self.part = SegmentedControl(
            [("look", tr("样子")), ("words", tr("用词")), ("template", tr("模板"))], "look"
        )
        self._card = Card(self, margins=(14, 12, 14, 12), spacing=10)
        self._middle = QStackedWidget(self._card)
        self.form = SheetWordsForm()
        self.words = SheetWords(self._middle)
        self.editor = TemplateEditor(self._middle)
        self.view = SheetView(self)
        self._problem = label("", "late", wrap=True)
        self._said = ""
        self._body = QHBoxLayout()
        self._assemble()
        self._connect()

    def enter(self) -> None:
        self._list_kinds()
        self.refresh()
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        self.form.commit()
        self.words.commit()
        self.editor.commit()

    def kind(self) -> str:
        """The kind of sheet that is looked at."""
        item = self.kinds.currentItem()
        return str(item.data(_KIND)) if self.kinds.count() else ""

    def refresh(self) -> None:
        """Ask how the kind in sight looks."""
        if self.kind():
            self._desk.ask(sheet_reads.kind_look, self.kind(), language(), then=self._show, key="sheet-look")

    def problem(self) -> str:
        """Why something could not be kept or laid out; empty while there is nothing."""
        return self._problem.text()

    # -- Showing -----------------------------------------------------------------------------------------

    def _list_kinds(self) -> None:
        if self.kinds.count():
            return
        self.kinds.blockSignals(True)
        for key in EXAMPLES:
            item = QListWidgetItem(kind_name(key))
            item.setData(_KIND, key)
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.kinds.blockSignals(False)

    @Slot(object)
    def _show(self, look: KindLook) -> None:
        if look.kind != self.kind():
            return
        self._look = look
        kind, looks = KINDS[look.kind], look.looks
        self.form.show_style(kind, looks.style, has_logo=look.has_logo)
        self.words.show_words(look.words, looks.style.own_words(language()))
        self.editor.show_templates(look.shipped, looks.templates, looks.style.template)
        self._offer_template(there=kind.has_template)
        self._turn_to(self.part.value() or "look")
        self._complain("" if look.asked else tr("还没有客户，没有可以排的单子。"))
        self._try(self.editor.text.toPlainText())

    def _offer_template(self, *, there: bool) -> None:
        """A drawing has none: its words and its paper are changed."""
        self.part.buttons()[PARTS.index("template")].setEnabled(there)
        if not there and self.part.value() == "template":
            self.part.set_value("look")

    @Slot(str)
    def _turn_to(self, part: str) -> None:
        self._middle.setCurrentIndex(PARTS.index(part))
        self._body.setStretch(2, 2 if part == "look" else 1)
        self._complain(self._said)

    def _try(self, source: str | None) -> None:
        """Lay the example out as it would be printed now."""
        look = self._look
        if look is None or look.asked is None:
            return
        self._desk.ask(
            sheets.sheet,
            look.asked,
            language(),
            "",
            look.looks.style,
            source,
            then=self._laid_out,
            failed=self._mistaken,
            owner=self,
            key="sheet-example",
        )

    @Slot(object)
    def _laid_out(self, sheet: Sheet) -> None:
        self.editor.complain(None)
        self._complain("")
        try:
            self.view.show_sheet(sheet)
        except KnownError as error:
            self._complain(sentence(error))

    def _mistaken(self, error: KnownError) -> None:
        self.editor.complain(error)
        self._complain(sentence(error))

    def _complain(self, text: str) -> None:
        """Below the look of a sheet: a template's mistakes are told where it is written."""
        self._said = text
        self._problem.setText(text)
        self._problem.setVisible(bool(text) and self._middle.currentIndex() < PARTS.index("template"))

    # -- Writing -----------------------------------------------------------------------------------------

    @Slot(object)
    def _restyle(self, style: Style) -> None:
        if self._look is not None:
            self._desk.do(actions.save_style, self._look.kind, style, owner=self)

    @Slot(object)
    def _say_otherwise(self, own: dict[str, str]) -> None:
        if self._look is not None:
            self._restyle(self._look.looks.style.with_words(language(), own))

    @Slot(object)
    def _use(self, template_id: int | None) -> None:
        if self._look is not None:
            style = self._look.looks.style
            changed = Style.load({**style.dump(), "template": template_id})
            self._desk.do(actions.save_style, self._look.kind, changed, owner=self)

    @Slot(object, str)
    def _save_template(self, own: OwnTemplate, text: str) -> None:
        what = (own.kind, own.name, text, own.id)
        self._desk.do(actions.save_template, *what, owner=self, failed=self._refused)

    def _refused(self, error: KnownError) -> None:
        self.editor.refused()
        self._desk.trouble.emit(error)

    @Slot(str)
    def _copy(self, text: str) -> None:
        kind = self.kind()
        count = len(self._look.looks.templates) if self._look else 0
        name = tr("我们的{sheet}").format(sheet=kind_name(kind)) + (f" {count + 1}" if count else "")
        self._desk.do(actions.take_template, kind, name, text, then=self._copied, owner=self)

    @Slot(object)
    def _copied(self, _done: Done[int]) -> None:
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _rename(self, own: OwnTemplate) -> None:
        name = ask.ask_text(self, tr("模板叫什么？"), tr("打印预览里按这个名字选它。"), value=own.name)
        if name and name != own.name:
            self._desk.do(actions.save_template, own.kind, name, self.editor.text.toPlainText(), own.id)

    @Slot(object)
    def _delete(self, own: OwnTemplate) -> None:
        text = tr("以后这种单子改用自带的模板。可以撤销。")
        if ask.confirm(self, tr("删除模板“{name}”？").format(name=own.name), text, tr("删除"), danger=True):
            self._desk.do(actions.delete_template, own.id)

    def _choose_logo(self) -> None:
        pictures = [(tr("图片"), "*.png *.jpg *.jpeg *.bmp")]
        path = ask.choose_open_file(self, tr("选店标图片"), pictures, Path.home())
        if path is None:
            return
        try:
            picture = _small_png(path)
        except KnownError as error:
            self._complain(sentence(error))
            return
        then = partial(self._restyle_with_logo, True)
        self._desk.do(actions.save_logo, picture, then=then, owner=self)

    def _drop_logo(self) -> None:
        self._desk.do(actions.save_logo, b"", owner=self)

    def _restyle_with_logo(self, on: bool, _done: Done[None]) -> None:
        if self._look is not None:
            self._restyle(Style.load({**self._look.looks.style.dump(), "logo": on}))

    @Slot(object)
    def _changed(self, tables: frozenset[str]) -> None:
        if self.isVisible() and tables & {"setting", "sheet_template"}:
            self.refresh()

    def _leave(self) -> None:
        self.keep()
        self.page_wanted.emit("settings")

    def _connect(self) -> None:
        self.kinds.currentRowChanged.connect(lambda _place: self._go_to_kind())
        self.part.chosen.connect(self._turn_to)
        self.form.changed.connect(self._restyle)
        self.words.changed.connect(self._say_otherwise)
        self.form.logo_wanted.connect(self._choose_logo)
        self.form.logo_dropped.connect(self._drop_logo)
        self.editor.tried.connect(self._try)
        self.editor.used.connect(self._use)
        self.editor.save_wanted.connect(self._save_template)
        self.editor.copy_wanted.connect(self._copy)
        self.editor.rename_wanted.connect(self._rename)
        self.editor.delete_wanted.connect(self._delete)
        self._desk.changed.connect(self._changed)
        keys = {
            "Esc": self._leave,
            "Ctrl+S": self.keep,
            "Alt+L": lambda: self._to("look", self.form.title),
            "Alt+W": lambda: self._to("words", self.words.table),
            "Alt+T": lambda: self._to("template", self.editor.text),
            "Ctrl+F": lambda: self._to("words", self.words.search),
        }
        for key, act in keys.items():
            give_key(self, key, act)

    def _go_to_kind(self) -> None:
        self.keep()
        self.refresh()

    def _to(self, part: str, field: QWidget) -> None:
        if not self.part.buttons()[PARTS.index(part)].isEnabled():
            return
        self.part.set_value(part)
        self._turn_to(part)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _assemble(self) -> None:
        back = button("", "ghost", icon="arrow-left", tip=tr("返回设置 Esc"), on_click=self._leave)
        hint = tr("改了就保存，可以撤销。Alt L 样子 · Alt W 用词 · Alt T 模板 · Esc 返回")
        head = row(back, label(tr("单子和模板"), "title"), ElidedLabel(hint, "muted"), spacing=10)
        head.setStretch(2, 1)
        self.kinds.setFixedWidth(LIST_WIDTH)
        self.kinds.setAccessibleName(tr("单子"))
        kinds = Card(margins=(4, 6, 4, 6))
        kinds.box.addWidget(self.kinds)
        self._middle.addWidget(scrolled(self.form, self._middle))
        self._middle.addWidget(self.words)
        self._middle.addWidget(self.editor)
        middle = self._card
        middle.box.addWidget(self.part)
        middle.box.addWidget(self._middle, 1)
        middle.box.addWidget(self._problem)
        self._problem.hide()
        middle.setMinimumWidth(MIDDLE_WIDTH)
        self._body.setSpacing(14)
        self._body.addWidget(kinds)
        self._body.addWidget(middle, 1)
        self._body.addWidget(self.view, 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(10)
        box.addLayout(head)
        box.addLayout(self._body, 1)


def _small_png(path: Path) -> bytes:
    """A picture as it is kept: no higher than it is printed. `InputError("picture-broken")`."""
    picture = QImage(str(path))
    if picture.isNull():
        raise InputError("picture-broken", name=path.name)
    if picture.height() > LOGO_HEIGHT:
        picture = picture.scaledToHeight(LOGO_HEIGHT, Qt.TransformationMode.SmoothTransformation)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(picture)
    return bytes(data.data())
