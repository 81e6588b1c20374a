from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from ui import words
from ui.words import read_texts, tr

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN"><context><name></name>
<message><source>保存</source><translation>Save</translation></message>
<message><source>打开</source><comment>文件</comment><translation>Open file</translation></message>
<message numerus="yes"><source>%n 位客户</source>
<translation><numerusform>%n customer</numerusform><numerusform>%n customers</numerusform></translation>
</message>
<message><source>还没译</source><translation type="unfinished"></translation></message>
<message><source>旧的</source><translation type="vanished">Old</translation></message>
</context></TS>
"""


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    path = tmp_path / "keqing_en.ts"
    path.write_text(FILE, "utf-8")
    monkeypatch.setattr(words, "resource_path", lambda *_: path)
    words.install(qapp, "en")
    yield
    words.install(qapp, "zh")


def test_chinese_is_the_source() -> None:
    words.install(None, "zh")
    assert tr("保存") == "保存"
    assert tr("%n 位客户", "", 12846) == "12,846 位客户"
    assert words.language() == "zh"


def test_english_comes_from_the_file(english: None) -> None:
    assert tr("保存") == "Save"
    assert tr("打开", "文件") == "Open file"
    assert words.language() == "en"


def test_english_has_a_singular_and_a_plural(english: None) -> None:
    assert [tr("%n 位客户", "", count) for count in (0, 1, 1200)] == [
        "0 customers",
        "1 customer",
        "1,200 customers",
    ]


def test_what_is_not_translated_shows_in_chinese(english: None) -> None:
    assert (tr("还没译"), tr("旧的"), tr("没有的")) == ("还没译", "旧的", "没有的")


def test_standard_buttons_of_qt_speak_chinese_too(qapp: QApplication, english: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    words.install(qapp, "zh")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_an_unknown_language_is_chinese() -> None:
    words.install(None, "fr")
    assert words.language() == "zh"


def test_obsolete_texts_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "some.ts"
    path.write_text(FILE, "utf-8")
    assert set(read_texts(path)) == {("保存", ""), ("打开", "文件"), ("%n 位客户", "")}
