"""What a shop changes about a sheet without touching a template: its words, its picture, its paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.printing.setup import Style
from app.sheets.registry import Kind
from ui.kit.controls import button
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.layout import row
from ui.printing.style_panel import StylePanel
from ui.words import tr


class SheetWordsForm(QWidget):
    """Title, note at the foot, logo, and the choices that stand beside a preview too."""

    changed = Signal(object)
    """The `Style` as it is now."""
    logo_wanted = Signal()
    """Choose the shop's picture."""
    logo_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = Style()
        self._panel: StylePanel | None = None
        self.title, self.note = LineInput(), LineInput()
        self.title.set_hint(tr("照模板"))
        self.note.set_hint(tr("例如 店里的电话和地址"))
        self.logo = QCheckBox(tr("标题前印店标"))
        self.choose = button(tr("选图片…"), "small", icon="image", on_click=self.logo_wanted.emit)
        self.drop = button(tr("去掉图片"), "small", on_click=self.logo_dropped.emit)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        for name, field in ((tr("标题"), self.title), (tr("页脚附言"), self.note)):
            field.setAccessibleName(name)
            self._box.addWidget(label(name, "small"))
            self._box.addWidget(field)
            field.editingFinished.connect(self.commit)
        self._box.addSpacing(4)
        self._box.addWidget(self.logo)
        self._box.addLayout(row(self.choose, self.drop, 1, spacing=8))
        self._box.addStretch(1)
        self.logo.toggled.connect(lambda on: self._change(replace(self._style, logo=on)))

    def show_style(self, kind: Kind, style: Style, *, has_logo: bool) -> None:
        """What is kept of a kind; only what stands on it can be changed."""
        self._style = style
        self.title.set_words(style.title)
        self.note.set_words(style.note)
        self.logo.blockSignals(True)
        self.logo.setChecked(bool(style.logo) and has_logo)
        self.logo.blockSignals(False)
        self.drop.setVisible(has_logo)
        self.title.setEnabled(kind.has_title)
        self.note.setEnabled(kind.has_note)
        self.logo.setEnabled(kind.has_paper and has_logo)
        self.choose.setEnabled(kind.has_paper)
        if self._panel is not None:
            self._box.removeWidget(self._panel)
            self._panel.deleteLater()
        self._panel = StylePanel(kind, style, ())
        self._panel.changed.connect(self._restyled)
        self._box.insertWidget(self._box.count() - 1, self._panel)

    def commit(self) -> None:
        """Have the words kept."""
        style = replace(self._style, title=self.title.words().strip(), note=self.note.words().strip())
        if style != self._style:
            self._change(style)

    def _restyled(self, style: Style) -> None:
        title, note = self.title.words().strip(), self.note.words().strip()
        self._change(replace(style, title=title, note=note, logo=self._style.logo))

    def _change(self, style: Style) -> None:
        self._style = style
        self.changed.emit(style)
