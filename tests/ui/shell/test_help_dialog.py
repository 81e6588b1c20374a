"""The help pages: there in both languages, opened where one is, and leading nowhere else."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.resources import resource_path
from ui.shell.help_dialog import CHAPTERS, HelpDialog


def opened(qtbot: QtBot, page: str) -> HelpDialog:
    dialog = HelpDialog(None, page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_all_chapters_are_in_sight_and_only_their_text_is_scrolled(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "today")
    outside = [area for area in dialog.findChildren(QScrollArea) if area.isAncestorOf(dialog.text)]
    assert [area.verticalScrollBar().maximum() for area in outside] == [0]
    assert dialog.list.verticalScrollBar().maximum() == 0
    assert dialog.text.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize(
    ("page", "heading"),
    [("today", "今日"), ("file", "客户与档案"), ("settings", "数据与安全"), ("", "开始")],
)
def test_it_opens_at_the_page_in_sight(qtbot: QtBot, page: str, heading: str) -> None:
    dialog = opened(qtbot, page)
    assert dialog.text.toPlainText().splitlines()[0] == heading
    assert dialog.list.currentItem().text() == heading


def test_arrows_walk_through_the_chapters(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "today")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.chapter() == "reminders"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.chapter() == "customers"
    assert "Ctrl K" in dialog.text.toPlainText()


def test_the_chapters_are_listed_in_a_beginners_order(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "")
    titles = [dialog.list.item(place).text() for place in range(dialog.list.count())]
    expected = "开始 今日 提醒 客户与档案 速记 导入 日历 关怀计划 档案项目".split()
    expected += "行业与话术 关怀活动 打印与导出 单子的样子和模板 快捷键 数据与安全".split()
    assert titles == expected


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_languages_tell_the_same_parts_and_keys_without_links(chapter: str) -> None:
    zh, en = (resource_path("help", lang, f"{chapter}.md").read_text("utf-8") for lang in ("zh", "en"))
    assert len(re.findall(r"^#+ ", zh, re.MULTILINE)) == len(re.findall(r"^#+ ", en, re.MULTILINE))
    keys = re.compile(r"(?:Ctrl|Alt) (?:Shift )?(?:[A-Z]\w*|\d|[←→])")
    assert set(keys.findall(zh)) == set(keys.findall(en))
    assert "http" not in zh + en
    assert "](" not in zh + en
