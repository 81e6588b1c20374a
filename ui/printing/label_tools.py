"""Beside the preview of labels: which sheet of labels, its first free one, and a test page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from app.errors import KnownError
from app.printing import labels as formats
from app.printing.labels import LabelFormat
from app.sheets.asked import Labels
from app.sheets.labels import FORMAT, START, format_of
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.inputs import LineInput
from ui.kit.labels import label
from ui.kit.number_input import NumberInput
from ui.messages import sentence
from ui.printing.face_tools import At, FaceTools, Millimetres, ShiftTool
from ui.printing.start_picker import StartPicker
from ui.words import tr


class LabelTools(FaceTools):
    """Asks which sheets of labels there are."""

    def __init__(self, at: At) -> None:
        super().__init__(at)
        self._style = at.style
        self._known: Mapping[str, LabelFormat] = {}
        self.sheet = QComboBox()
        self.sheet.activated.connect(self._turn)
        self.sheet.setMinimumContentsLength(10)
        self.add(tr("标签纸"), self.sheet)
        self.own = button(tr("自己量的尺寸…"), "small", on_click=self._measure)
        self.box.addWidget(self.own)
        self.start = StartPicker(format_of({}, at.style), int(at.style.option(START, 0)))
        self.start.chosen.connect(lambda number: self.picked.emit(START, number))
        self.add(tr("从哪一张空标签开始"), self.start)
        self.test = QCheckBox(tr("测试页（只打格子）"))
        self.test.toggled.connect(self._ask_test)
        self.box.addWidget(self.test)
        self.box.addWidget(ShiftTool(at))
        self._read()

    def _read(self) -> None:
        self.at.desk.ask(formats.formats, then=self._show, owner=self)

    @Slot(object)
    def _show(self, known: Mapping[str, LabelFormat]) -> None:
        self._known = known
        chosen = format_of(known, self._style)
        self.sheet.clear()
        for name in known:
            self.sheet.addItem(name)
        self.sheet.setCurrentText(chosen.name)
        start = self.start.start()
        self.start.set_sheet(chosen)
        self.start.go_to(start)

    def _turn(self, _place: int = 0) -> None:
        """Another sheet of labels, which nobody has begun."""
        name = self.sheet.currentText()
        self._style = self._style.with_option(FORMAT, name)
        self.start.set_sheet(self._known[name])
        self.picked.emit(START, 0)
        self.picked.emit(FORMAT, name)

    def _ask_test(self, on: bool) -> None:
        assert isinstance(self.asked, Labels)
        self.ask(replace(self.asked, test=on))

    def _measure(self) -> None:
        dialog = FormatDialog(self.window(), self._known[self.sheet.currentText()])
        dialog.made.connect(self._save)
        dialog.gone.connect(self._delete)
        dialog.open()

    def _save(self, made: LabelFormat) -> None:
        self._style = self._style.with_option(FORMAT, made.name)
        self.at.desk.do(formats.save_format, made, then=lambda _done: self._saved(made), owner=self)

    def _saved(self, made: LabelFormat) -> None:
        self._read()
        self.picked.emit(FORMAT, made.name)

    def _delete(self, name: str) -> None:
        self._style = self._style.with_option(FORMAT, "")

        def gone(_done: object) -> None:
            self._read()
            self.picked.emit(FORMAT, "")

        self.at.desk.do(formats.delete_format, name, then=gone, owner=self)


class FormatDialog(Dialog):
    """A sheet of labels that the shop measured with a ruler; it begins with the one in use."""

    made = Signal(object)
    """The `LabelFormat`, which is sound."""
    gone = Signal(str)
    """The name of one of the shop's own that is to be deleted."""

    def __init__(self, parent: QWidget | None, begun: LabelFormat) -> None:
        super().__init__(parent, tr("自己量的标签纸"), width=430)
        self._begun = begun
        self._is_own = begun not in formats.usual()
        self.name = LineInput()
        self.name.setText(begun.name if self._is_own else "")
        self.name.setPlaceholderText(tr("起个名字，例如 仓库的 3×9"))
        self.name.setAccessibleName(tr("名称"))
        self.paper = LineInput()
        self.paper.setText(begun.paper)
        self.paper.setAccessibleName(tr("纸张"))
        self.paper.setPlaceholderText(tr("A4，或宽x高，例如 210x280"))
        self._counts = {key: NumberInput(1, 40) for key in ("columns", "rows")}
        keys = ("left", "top", "width", "height", "gap_x", "gap_y")
        self._lengths = {key: Millimetres("") for key in keys}
        self._fill()
        if self._is_own:
            self.add_button(button(tr("删除"), "ghost", on_click=self._drop))

    def accept(self) -> None:
        """Keep it, unless it does not fit onto the paper."""
        made = replace(
            self._begun,
            name=self.name.text().strip(),
            paper=self.paper.text().strip(),
            columns=self._counts["columns"].value(),
            rows=self._counts["rows"].value(),
            **{key: round(each.value(), 2) for key, each in self._lengths.items()},
        )
        try:
            made.check()
        except KnownError as error:
            self.complain(sentence(error))
            return
        self.made.emit(made)
        super().accept()

    def tool(self, key: str) -> NumberInput | Millimetres:
        """The field of one measure."""
        return self._counts[key] if key in self._counts else self._lengths[key]

    def _fill(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.addWidget(label(tr("名称"), "muted"), 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 3)
        grid.addWidget(label(tr("纸张"), "muted"), 1, 0)
        grid.addWidget(self.paper, 1, 1, 1, 3)
        for place, (key, name) in enumerate(_measures()):
            tool = self.tool(key)
            tool.setAccessibleName(name)
            tool.setValue(getattr(self._begun, key))
            down, across = divmod(place, 2)
            grid.addWidget(label(name, "muted"), down + 2, 2 * across)
            grid.addWidget(tool, down + 2, 2 * across + 1)
        self.body.addLayout(grid)
        hint = tr("用尺子量：左边、上边是第一张标签离纸边多远，间距是两张标签之间空多少。")
        self.body.addWidget(label(hint, "small", wrap=True))

    def _drop(self) -> None:
        self.gone.emit(self._begun.name)
        self.reject()


def _measures() -> list[tuple[str, str]]:
    return [
        ("columns", tr("几列")),
        ("rows", tr("几行")),
        ("left", tr("左边")),
        ("top", tr("上边")),
        ("width", tr("标签宽")),
        ("height", tr("标签高")),
        ("gap_x", tr("左右间距")),
        ("gap_y", tr("上下间距")),
    ]
