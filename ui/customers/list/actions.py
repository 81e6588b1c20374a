"""Everything that can be done on the list, once: buttons, menus and keys all come from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.kit.keys import give_action
from ui.words import tr

BULK = ("owner", "tag", "grade", "stage", "event", "merge", "export", "print", "delete")
"""What the foot of the list offers for those chosen, in its order."""


def list_actions(page: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The actions by name; their keys work wherever the keyboard is inside the page."""
    looks = _looks()
    return {name: give_action(page, name, *looks[name], act) for name, act in handlers.items()}


def _looks() -> dict[str, tuple[str, str, str]]:
    """Text, icon and keys of each; keys behind a tab are shown only, the table or the window takes them."""
    return {
        "open": (tr("打开档案") + "\tEnter", "id-card", ""),
        "log": (tr("记一笔") + "\tCtrl+L", "message-square", ""),
        "learn": (tr("速记") + "\tCtrl+J", "pencil", ""),
        "owner": (tr("改归属"), "users", "Alt+O"),
        "tag": (tr("打标签"), "tag", "Alt+T"),
        "grade": (tr("改等级"), "star", "Alt+G"),
        "stage": (tr("改阶段"), "arrow-right", "Alt+S"),
        "item": (tr("改一项…"), "pencil", "Alt+I"),
        "event": (tr("发起活动…"), "heart", "Alt+H"),
        "merge": (tr("合并…"), "users", "Alt+J"),
        "export": (tr("导出"), "file-down", "Ctrl+E"),
        "print": (tr("打印"), "printer", "Ctrl+P"),
        "calls": (tr("打印电话单"), "phone", "Ctrl+Shift+P"),
        "delete": (tr("删除"), "trash-2", "Del"),
        "cores": (tr("核心人物和介绍人…"), "users", "Alt+R"),
        "matches": (tr("交叉合作…"), "users", "Alt+X"),
        "segments": (tr("分组"), "users", "Alt+Q"),
        "copy": (tr("复制"), "copy", "Ctrl+C"),
        "all": (tr("全选"), "square-check", "Ctrl+A"),
        "none": (tr("取消选择"), "x", "Ctrl+Shift+A"),
        "find": (tr("在列表中查找"), "search", "Ctrl+F"),
        "unfilter": (tr("清除筛选"), "filter", "Ctrl+Backspace"),
        "columns": (tr("选择列…"), "columns-3", "Alt+C"),
        "more": (tr("更多"), "ellipsis", "Alt+M"),
        "import": (tr("导入老名单…"), "upload", ""),
        "duplicates": (tr("查重…"), "copy", "Alt+D"),
        "completeness": (tr("档案完整度…"), "square-check", ""),
        "deleted": (tr("最近删除…"), "rotate-ccw", ""),
    }
