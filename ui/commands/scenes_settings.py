"""The scenes of the gallery: the settings, parts of them that lie below the fold, and their dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.commands.stage import Stage, closing, scene


@scene("settings")
def _settings(stage: Stage) -> Iterator[QWidget]:
    stage.show("settings")
    yield stage.pages.window


@scene("settings-trade")
def _trade(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("settings")
    page.trading.choose()
    dialog = stage.dialog()
    dialog.list.setCurrentRow(2)  # type: ignore[attr-defined]
    stage.settle()
    yield from closing(stage)


@scene("settings-pack")
def _pack(stage: Stage) -> Iterator[QWidget]:
    from app.care.packs import trades
    from ui.settings.trade_dialog import PackDialog
    from ui.words import language

    page = stage.show("settings")
    found = stage.ask(trades.contents, "realestate", language())
    PackDialog(page, "云栖里.toml", found).open()
    yield from closing(stage)


@scene("settings-reminders")
def _settings_reminders(stage: Stage) -> Iterator[QWidget]:
    """Below the fold in most windows: the part by itself."""
    yield stage.show("settings").reminders


@scene("settings-days-off")
def _days_off(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("settings")
    page.days.plans[1].click()
    dialog: Any = stage.dialog()
    dialog.text.setPlainText(
        "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
        "二、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"
    )
    yield from closing(stage)


@scene("settings-data")
def _data(stage: Stage) -> Iterator[QWidget]:
    """Below the fold as well."""
    yield stage.show("settings").data


@scene("settings-password")
def _password(stage: Stage) -> Iterator[QWidget]:
    from ui.settings.password_dialog import Wish

    stage.show("settings").data.passwords[Wish.SET].click()
    yield from closing(stage)
