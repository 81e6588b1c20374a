from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.fields import kinds
from app.fields.secrecy import Secrecy
from app.fields.vin import Vin
from tests.hands import write
from ui.kit import editors, veil
from ui.kit.editors import FieldEditor
from ui.kit.inputs import WordsInput
from ui.kit.layout import column

MARITAL = kinds.Choice((kinds.Option("single", "未婚", "Single"), kinds.Option("married", "已婚", "Married")))
ALL_KINDS: list[tuple[kinds.Kind, Any, str]] = [
    (kinds.Text(), "公司食堂", "公司食堂"),
    (kinds.Text(multiline=True), "一行\n两行", "一行\n两行"),
    (kinds.Name(), "陈国栋", "陈国栋"),
    (MARITAL, "married", "已婚"),
    (kinds.Tags(), ("钓鱼", "猫"), "钓鱼、猫"),
    (kinds.YesNo(), False, "否"),
    (kinds.Integer(), 12846, "12,846"),
    (kinds.Date(), dt.date(2026, 11, 22), "2026-11-22"),
    (kinds.Email(), "chen@example.com", "chen@example.com"),
]


class Bench:
    """An editor on a page with another field to go to."""

    def __init__(self, qtbot: QtBot, kind: kinds.Kind, *, secrecy: Secrecy = Secrecy.OPEN) -> None:
        self.page = QWidget()
        self.editor = FieldEditor(kind, secrecy=secrecy)
        self.other = QLineEdit()
        self.page.setLayout(column(self.editor, self.other))
        self.committed: list[Any] = []
        self.editor.committed.connect(self.committed.append)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.other.setFocus()
        self._qtbot = qtbot

    def type(self, text: str) -> None:
        self.editor.setFocus()
        field = self.editor.input
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        self._qtbot.keyClicks(field, text)

    def leave(self) -> None:
        self.other.setFocus()

    @property
    def shown(self) -> str:
        return self.editor.input.words()

    @property
    def state(self) -> str:
        return str(self.editor.input.property("state"))


@pytest.mark.parametrize(("kind", "value", "shown"), ALL_KINDS, ids=lambda each: getattr(each, "name", ""))
def test_every_kind_shows_its_value_and_nothing_for_none(
    qtbot: QtBot, kind: kinds.Kind, value: Any, shown: str
) -> None:
    bench = Bench(qtbot, kind)
    assert (bench.shown, bench.state) == ("", "unknown")
    bench.editor.set_value(value)
    assert (bench.shown, bench.state) == (shown, "filled")
    assert bench.committed == []


def test_leaving_the_field_commits_what_was_typed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text())
    bench.type("sushi")
    assert bench.committed == []
    bench.leave()
    assert (bench.committed, bench.state) == (["sushi"], "filled")


def test_enter_commits_and_stays(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Integer())
    bench.type("12846")
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Return)
    assert bench.committed == [12846]
    assert bench.editor.input.hasFocus()


def test_resting_keys_commit_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editors, "IDLE_MS", 1)
    bench = Bench(qtbot, kinds.Text())
    bench.type("a")
    qtbot.waitUntil(lambda: bench.committed == ["a"])


def test_half_a_word_is_not_called_wrong_while_somebody_is_at_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editors, "IDLE_MS", 1)
    bench = Bench(qtbot, kinds.Date())
    bench.type("2026-13")
    qtbot.wait(20)
    assert (bench.state, bench.editor.said()) == ("filled", "") or bench.state == "unknown"
    bench.leave()
    assert bench.state == "wrong"


def test_a_wrong_value_says_why_and_keeps_the_text(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Date())
    bench.editor.set_value(dt.date(1979, 2, 1))
    bench.type("1979-02-30")
    bench.leave()
    assert (bench.shown, bench.state, bench.committed) == ("1979-02-30", "wrong", [])
    assert bench.editor.said() == "没有这一天"
    bench.editor.set_value(dt.date(1980, 1, 1))
    assert bench.shown == "1979-02-30"
    bench.type("1979-02-28")
    bench.leave()
    assert (bench.committed, bench.state) == ([dt.date(1979, 2, 28)], "filled")
    assert bench.editor.said() == ""


def test_what_was_typed_comes_back_after_the_page_was_left(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Date())
    bench.editor.restore("二月三十")
    assert (bench.shown, bench.state) == ("二月三十", "wrong")


def test_emptying_a_field_commits_that_nothing_is_known(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text())
    bench.editor.set_value("寿司")
    bench.editor.setFocus()
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Delete)
    bench.leave()
    assert (bench.committed, bench.state) == ([None], "unknown")


def test_nothing_is_committed_when_nothing_was_changed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Money())
    bench.editor.set_value(1_280_000)
    bench.editor.setFocus()
    bench.leave()
    bench.type("12800")
    bench.leave()
    assert bench.committed == []


def test_how_it_was_understood_is_said(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Date())
    bench.type("26.11.22")
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Return)
    assert bench.committed == [dt.date(2026, 11, 22)]
    assert bench.editor.said() == "按两位年份理解"


def test_a_choice_is_committed_at_once_and_can_be_unknown_again(qtbot: QtBot) -> None:
    bench = Bench(qtbot, MARITAL)
    field = bench.editor.input
    assert isinstance(field, QComboBox)
    bench.editor.setFocus()
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert bench.committed == ["single", "married"]
    qtbot.keyClick(field, Qt.Key.Key_Home)
    assert (bench.committed[-1], bench.state) == (None, "unknown")


def test_a_sensitive_value_is_covered_until_it_is_clicked(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(), secrecy=Secrecy.SENSITIVE)
    bench.editor.set_value("高血压")
    cover = bench.editor.findChild(QPushButton)
    assert cover.isVisible()
    assert not bench.editor.input.isVisible()
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert bench.editor.input.isVisible()
    assert bench.editor.input.hasFocus()
    bench.leave()
    assert cover.isVisible()


def test_a_phone_is_covered_while_a_customer_is_beside_and_no_click_uncovers_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(), secrecy=Secrecy.BESIDE)
    bench.editor.set_value("13800005521")
    assert bench.editor.input.isVisible()
    veil.draw()
    cover = bench.editor.findChild(QPushButton)
    assert cover.isVisible()
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not bench.editor.input.isVisible()
    assert "F9" in bench.editor.said()
    veil.draw(drawn=False)
    assert bench.editor.input.isVisible()


def test_what_is_being_typed_is_taken_before_it_is_covered(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(), secrecy=Secrecy.BESIDE)
    bench.type("13800005521")
    veil.draw()
    assert bench.committed == ["13800005521"]
    assert not bench.editor.input.isVisible()
    assert not bench.editor.input.hasFocus()


def test_an_empty_field_can_be_written_into_while_a_customer_is_beside(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(), secrecy=Secrecy.BESIDE)
    veil.draw()
    assert bench.editor.input.isVisible()
    bench.type("13800005521")
    bench.leave()
    assert bench.committed == ["13800005521"]
    assert not bench.editor.input.isVisible()


def test_a_text_that_cannot_be_read_is_covered_and_kept(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Date(), secrecy=Secrecy.BESIDE)
    write(bench.editor.input, "哪天")
    bench.leave()
    veil.draw()
    assert not bench.editor.input.isVisible()
    veil.draw(drawn=False)
    assert bench.editor.input.isVisible()
    assert bench.editor.text() == "哪天"


def test_notes_grow_to_ten_lines(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(multiline=True))
    heights = []
    for lines in (1, 2, 9, 10, 30):
        bench.editor.set_value("\n".join("行" for _ in range(lines)))
        heights.append(bench.editor.input.height())
    assert heights[0] < heights[1] < heights[2] < heights[3] == heights[4]


def test_enter_is_a_new_line_only_where_there_may_be_several(qtbot: QtBot) -> None:
    bench = Bench(qtbot, kinds.Text(multiline=True))
    bench.type("a")
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Return)
    qtbot.keyClicks(bench.editor.input, "b")
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.committed == ["a\nb"]


def test_a_choice_offers_each_word_once_in_either_language(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editors, "language", lambda: "en")
    bench = Bench(qtbot, MARITAL)
    bench.editor.set_value("married")
    bench.editor.setFocus()
    field = bench.editor.input
    assert isinstance(field, QComboBox)
    assert [field.itemText(place) for place in range(1, field.count())] == ["Single", "Married"]
    assert bench.shown == "Married"


OFFERS = kinds.Text(
    offers=(kinds.Option("车展", "车展", "Motor show"), kinds.Option("来电", "来电", "Phoned in"))
)


def test_words_on_offer_are_chosen_with_the_arrow_keys(qtbot: QtBot) -> None:
    bench = Bench(qtbot, OFFERS)
    bench.editor.setFocus()
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Down)
    popup = bench.editor.input.completer().popup()  # type: ignore[union-attr]
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.committed == ["车展"])


def test_other_words_than_those_on_offer_are_kept_too(qtbot: QtBot) -> None:
    bench = Bench(qtbot, OFFERS)
    bench.editor.setFocus()
    write(bench.editor.input, "老同学")
    qtbot.keyClick(bench.editor.input, Qt.Key.Key_Return)
    assert bench.committed == ["老同学"]


def words_bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot, kinds.Tags())
    bench.editor.words_wanted.connect(lambda: bench.editor.offer_words(["钓鱼", "钓虾", "书法"]))
    bench.editor.setFocus()
    return bench


def test_a_word_is_completed_from_those_in_use(qtbot: QtBot) -> None:
    bench = words_bench(qtbot)
    field = bench.editor.input
    assert isinstance(field, WordsInput)
    write(field, "书法、钓")
    assert field.is_offering()
    popup = field.findChild(QCompleter).popup()
    for _ in range(2):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "书法、钓虾"
    assert not field.is_offering()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bench.committed[-1] == ("书法", "钓虾")


def test_a_word_of_ones_own_is_typed_on_as_ever_and_enter_keeps_it(qtbot: QtBot) -> None:
    bench = words_bench(qtbot)
    field = bench.editor.input
    assert isinstance(field, WordsInput)
    write(field, "钓")
    qtbot.keyClick(field.findChild(QCompleter).popup(), Qt.Key.Key_Return)
    assert bench.committed == [("钓",)]
    assert not field.is_offering()
    write(field, "、没有的词")
    assert not field.is_offering()


def test_the_number_of_a_chassis_is_told_of_and_kept(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Vin())
    for typed, said in (("LSVO1234", "17 位"), ("1M8GDM9A1KP042788", "校验位"), ("1M8GDM9AXKP042788", "")):
        bench.type(typed)
        bench.leave()
        assert bench.committed[-1] == typed
        words = [each.text() for each in bench.editor.findChildren(QLabel) if each.isVisible()]
        assert [said in each for each in words] == [True] if said else words == []


@pytest.mark.parametrize("kind", [kinds.Phones(), kinds.Text(multiline=True)], ids=["line", "text"])
def test_what_is_typed_into_a_covered_field_is_dots_for_a_customer_beside(
    qtbot: QtBot, kind: kinds.Kind
) -> None:
    bench = Bench(qtbot, kind, secrecy=Secrecy.BESIDE)
    veil.draw()
    seen = []
    for text in ("13900002203", "13800005521"):
        bench.type(text)
        seen.append(bench.editor.input.grab().toImage())
    assert seen[0] == seen[1]
    veil.draw(drawn=False)
    bench.type("13900002203")
    assert bench.editor.input.grab().toImage() != seen[0]
    assert bench.shown == "13900002203"
