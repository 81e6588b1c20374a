"""The trade of the shop: what it brings along, another one, packs of the shop's own, and its scripts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.care.packs.trades import Contents
from ui.kit.controls import button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import FlowLayout
from ui.settings.part import Part
from ui.words import tr


class TradePart(Part):
    """Says what is in force; everything else opens from here."""

    change_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    scripts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("行业"), tr("行业决定什么时候提醒联系谁、说什么，档案里多哪些项目。"), parent)
        self.name = ElidedLabel("", "strong")
        self.summary = label("", "muted", wrap=True)
        self.change = button(tr("换行业…"), icon="rotate-ccw", on_click=self.change_wanted.emit)
        self.scripts = button(tr("话术…"), icon="message-circle", on_click=self.scripts_wanted.emit)
        self.take_in = button(tr("导入行业包…"), icon="upload", on_click=self.import_wanted.emit)
        self.export = button(tr("导出样板…"), icon="download", on_click=self.export_wanted.emit)
        self.export.setToolTip(tr("把现在的行业存成一个文件，改好再导入，就是本店自己的行业包"))
        flow = FlowLayout(spacing=8)
        for made in (self.change, self.scripts, self.take_in, self.export):
            flow.addWidget(made)
        self.box.addWidget(self.name)
        self.box.addWidget(self.summary)
        self.box.addLayout(flow)
        self.box.addWidget(self.problem)

    def show_contents(self, found: Contents) -> None:
        """The trade in force."""
        self.name.setText(found.name)
        self.summary.setText(counted(found))


def counted(found: Contents) -> str:
    """How much a trade holds, in a line."""
    parts = [
        tr("%n 个联系步骤", "", found.steps),
        tr("%n 句话术", "", found.scripts),
        tr("%n 个档案项目", "", len(found.items)),
        tr("%n 种来源", "", len(found.sources)),
        tr("%n 份问卷", "", len(found.surveys)),
    ]
    return " · ".join(parts)
