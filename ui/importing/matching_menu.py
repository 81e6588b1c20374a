"""Matchings under a name: save the one in sight, use another, carry them in files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from app.errors import KnownError
from app.excel.columns import matchings
from app.excel.rows import Matching
from ui import ask, messages
from ui.desk import Desk
from ui.importing.columns_card import ColumnsCard
from ui.importing.recent import Recent
from ui.words import tr


class MatchingMenu(QObject):
    """Drops down from the card's button; what comes of it stands in `said`."""

    said = Signal(str, str)
    """Words and their tone."""

    def __init__(self, desk: Desk, card: ColumnsCard, recent: Recent) -> None:
        super().__init__(card)
        self._desk, self._card, self._recent = desk, card, recent
        self.menu: QMenu | None = None
        card.matchings.clicked.connect(self._ask)

    def _ask(self) -> None:
        self._desk.ask(matchings.listed, then=self._offer, key="import-matchings")

    def _offer(self, kept: Sequence[Matching]) -> None:
        self.menu = menu = QMenu(self._card)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.destroyed.connect(self._forget)
        for matching in kept:
            menu.addAction(tr("使用“{name}”").format(name=matching.name), partial(self._use, matching))
        if kept:
            menu.addSeparator()
        menu.addAction(tr("把现在的对应另存为方案…"), partial(self._save_as, kept))
        menu.addAction(tr("导出到文件…"), self._export)
        menu.addAction(tr("从文件导入…"), self._import)
        if kept:
            self._offer_forgetting(menu, kept)
        button = self._card.matchings
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 2)))

    def _offer_forgetting(self, menu: QMenu, kept: Sequence[Matching]) -> None:
        more = menu.addMenu(tr("删除方案"))
        for matching in kept:
            more.addAction(matching.name, partial(self._delete, matching.name))

    def _forget(self) -> None:
        self.menu = None

    def _use(self, matching: Matching) -> None:
        used = self._card.use(matching)
        if used:
            self.said.emit(tr("已按“{name}”对应 {count} 列。").format(name=matching.name, count=used), "blue")
        else:
            self.said.emit(tr("“{name}”里没有这份名单的标题，没有改动。").format(name=matching.name), "amber")

    def _save_as(self, kept: Sequence[Matching]) -> None:
        hint = tr("下次标题相近的名单可以直接用，例如 保险公司导出的名单")
        name = ask.ask_text(self._card, tr("另存为对应方案"), hint, quick=[each.name for each in kept])
        if name:
            self._keep(self._card.matching(name))

    def _keep(self, matching: Matching) -> None:
        told = tr("对应方案“{name}”已保存。").format(name=matching.name)
        self._desk.do(
            matchings.save,
            matching,
            then=lambda _done: self.said.emit(told, "green"),
            owner=self,
            failed=self._complain,
        )

    def _delete(self, name: str) -> None:
        told = tr("对应方案“{name}”已删除，可以撤销。").format(name=name)
        self._desk.do(
            matchings.delete,
            name,
            then=lambda _done: self.said.emit(told, "blue"),
            owner=self,
            failed=self._complain,
        )

    def _export(self) -> None:
        at = self._recent.folder() / tr("对应方案.json")
        path = ask.choose_save_file(self._card, tr("导出对应方案"), [(tr("对应方案"), "*.json")], at)
        if path is not None:
            matching, catalog = self._card.matching(path.stem), self._card.catalog
            self._desk.run(
                lambda _progress: matchings.write(path, matching, catalog),
                then=lambda _done: self.said.emit(tr("已导出到“{file}”。").format(file=path.name), "green"),
                owner=self,
                failed=self._complain,
            )

    def _import(self) -> None:
        filters = [(tr("对应方案"), "*.json"), (tr("所有文件"), "*")]
        path = ask.choose_open_file(self._card, tr("导入对应方案"), filters, self._recent.folder())
        if path is not None:
            self._desk.run(
                lambda _progress: matchings.read(path),
                then=self._arrived,
                owner=self,
                failed=self._complain,
            )

    def _arrived(self, matching: Matching) -> None:
        """It is kept, and used at once for what fits."""
        self._keep(matching)
        self._card.use(matching)

    def _complain(self, error: KnownError) -> None:
        self.said.emit(messages.sentence(error), "red")
