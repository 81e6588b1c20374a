"""The first window, driven by clicks and typing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import ask
from ui.prefs import Prefs
from ui.welcome.page import NewFile, Welcome

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    made = Prefs(tmp_path / "keqing.ini")
    made.last_folder = tmp_path
    return made


@pytest.fixture
def welcome(qtbot: QtBot, prefs: Prefs) -> Welcome:
    return shown(qtbot, prefs)


def shown(qtbot: QtBot, prefs: Prefs) -> Welcome:
    made = Welcome(prefs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


class Chooser(ask.Person):
    """Chooses this file, whatever is asked."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def open_file(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Path | None:
        return self.path

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        return self.path


@pytest.fixture
def chosen(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "别处" / "老店.keqing"
    before = ask.use(Chooser(path))
    yield path
    ask.use(before)


def write(field: QWidget, text: str) -> None:
    """As an input method does."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def fill(qtbot: QtBot, welcome: Welcome, shop: str, person: str, password: str = "", again: str = "") -> None:
    qtbot.mouseClick(welcome.new, LEFT)
    form = welcome.form
    for field, text in (
        (form.shop, shop),
        (form.person, person),
        (form.password, password),
        (form.again, again),
    ):
        write(field, text)


def test_a_new_file_lies_where_one_saved_last_and_is_named_after_the_shop(
    qtbot: QtBot, welcome: Welcome, tmp_path: Path
) -> None:
    fill(qtbot, welcome, "云台/一店", "李晓梅")
    qtbot.mouseClick(welcome.form.trade.buttons()[2], LEFT)
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.mouseClick(welcome.form.make, LEFT)
    assert told.args == [NewFile(tmp_path / "云台一店.keqing", None, "insurance", "云台/一店", "李晓梅")]


def test_enter_makes_the_file_with_a_password_written_twice(qtbot: QtBot, welcome: Welcome) -> None:
    fill(qtbot, welcome, "云台店", "李晓梅", "一二三", "一二四")
    qtbot.keyClick(welcome.form.again, Qt.Key.Key_Return)
    assert welcome.form.complaint() == "两次写的密码不一样"
    welcome.form.again.clear()
    write(welcome.form.again, "一二三")
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.keyClick(welcome.form.again, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].password == "一二三"


@pytest.mark.parametrize(
    ("shop", "person", "why"),
    [("", "李晓梅", "请写上店名"), ("云台店", "", "请写上您的姓名")],
)
def test_shop_and_person_are_needed(qtbot: QtBot, welcome: Welcome, shop: str, person: str, why: str) -> None:
    fill(qtbot, welcome, shop, person)
    qtbot.mouseClick(welcome.form.make, LEFT)
    assert welcome.form.complaint() == why


def test_what_was_missing_is_no_longer_said_once_it_is_written(qtbot: QtBot, welcome: Welcome) -> None:
    fill(qtbot, welcome, "", "李晓梅")
    qtbot.mouseClick(welcome.form.make, LEFT)
    assert welcome.form.complaint()
    write(welcome.form.shop, "云台店")
    assert welcome.form.complaint() == ""


def test_a_file_that_is_there_is_not_written_over(qtbot: QtBot, welcome: Welcome, tmp_path: Path) -> None:
    (tmp_path / "云台店.keqing").touch()
    fill(qtbot, welcome, "云台店", "李晓梅")
    qtbot.mouseClick(welcome.form.make, LEFT)
    assert welcome.form.complaint() == "那里已经有“云台店.keqing”，请换个店名或位置"


def test_the_file_may_lie_elsewhere(qtbot: QtBot, welcome: Welcome, chosen: Path) -> None:
    fill(qtbot, welcome, "云台店", "李晓梅")
    qtbot.mouseClick(welcome.form.place, LEFT)
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.mouseClick(welcome.form.make, LEFT)
    assert told.args is not None
    assert told.args[0].path == chosen


def test_each_trade_says_what_it_brings(qtbot: QtBot, welcome: Welcome) -> None:
    qtbot.mouseClick(welcome.new, LEFT)
    assert "首保" in welcome.form.brings.text()
    qtbot.mouseClick(welcome.form.trade.buttons()[3], LEFT)
    assert "每月拜访" in welcome.form.brings.text()


def test_a_pack_of_the_shops_own_stands_for_a_trade(qtbot: QtBot, welcome: Welcome, chosen: Path) -> None:
    fill(qtbot, welcome, "毛毛", "李晓梅")
    qtbot.mouseClick(welcome.form.own, LEFT)
    assert chosen.name in welcome.form.brings.text()
    assert welcome.form.trade.value() is None
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.mouseClick(welcome.form.make, LEFT)
    assert told.args is not None
    assert told.args[0].pack == chosen
    qtbot.mouseClick(welcome.form.trade.buttons()[1], LEFT)
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.mouseClick(welcome.form.make, LEFT)
    assert told.args is not None
    assert (told.args[0].pack, told.args[0].trade) == (None, "realestate")


def test_what_could_not_be_made_stands_in_the_form_again(qtbot: QtBot, prefs: Prefs, tmp_path: Path) -> None:
    welcome = shown(qtbot, prefs)
    wish = NewFile(tmp_path / "毛毛.keqing", None, "auto", "毛毛", "李晓梅", tmp_path / "宠物店.toml")
    welcome.resume(wish)
    welcome.say("行业包“宠物店.toml”有不对的地方")
    assert welcome.form.isVisible()
    assert (welcome.form.shop.text(), welcome.form.person.text()) == ("毛毛", "李晓梅")
    with qtbot.waitSignal(welcome.create_wanted) as told:
        qtbot.mouseClick(welcome.form.make, LEFT)
    assert told.args == [wish]


def test_escape_goes_back_to_the_choices(qtbot: QtBot, welcome: Welcome) -> None:
    qtbot.mouseClick(welcome.new, LEFT)
    qtbot.keyClick(welcome.form.shop, Qt.Key.Key_Escape)
    assert welcome.demo.isVisible()


def test_a_file_is_chosen_and_opened(qtbot: QtBot, welcome: Welcome, chosen: Path) -> None:
    with qtbot.waitSignal(welcome.open_wanted) as told:
        qtbot.keyClick(welcome.open, Qt.Key.Key_Return)
    assert told.args == [chosen]


def test_the_sample_shop_is_one_click_away(qtbot: QtBot, welcome: Welcome) -> None:
    with qtbot.waitSignal(welcome.demo_wanted):
        qtbot.mouseClick(welcome.demo, LEFT)


def test_the_last_file_is_one_click_away(qtbot: QtBot, prefs: Prefs, tmp_path: Path) -> None:
    last = tmp_path / "云台店.keqing"
    last.touch()
    prefs.last_file = last
    welcome = shown(qtbot, prefs)
    assert welcome.last.text() == "上次的：云台店.keqing"
    with qtbot.waitSignal(welcome.open_wanted) as told:
        qtbot.mouseClick(welcome.last, LEFT)
    assert told.args == [last]


def test_a_long_name_of_the_last_file_moves_nothing(qtbot: QtBot, prefs: Prefs, tmp_path: Path) -> None:
    short = shown(qtbot, prefs)
    prefs.last_file = tmp_path / f"{'很长的店名' * 12}.keqing"
    prefs.last_file.touch()
    long = shown(qtbot, prefs)
    assert long.last.text().endswith(".keqing")
    assert long.new.width() == short.new.width()


def test_a_last_file_that_is_gone_is_said_to_be(qtbot: QtBot, prefs: Prefs, tmp_path: Path) -> None:
    prefs.last_file = tmp_path / "云台店.keqing"
    welcome = shown(qtbot, prefs)
    assert welcome.last.text() == "上次的文件不在了：云台店.keqing"
    assert not welcome.last.isEnabled()


def test_it_says_why_a_file_was_not_opened(welcome: Welcome) -> None:
    welcome.say("密码不对。文件没有打开，请再输入一次。")
    assert welcome.banner.isVisible()
    assert welcome.banner.text() == "密码不对。文件没有打开，请再输入一次。"
