from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit import icons
from ui.kit.chips import TONES, Avatar, Chip, GradeBadge, ProgressLine
from ui.kit.controls import SearchField, SegmentedControl, button
from ui.kit.labels import ElidedLabel, label
from ui.kit.layout import FlowLayout, column, row, scrolled
from ui.kit.shrinking_button import ShrinkingButton
from ui.kit.style import FONT_SIZES, apply_theme, set_role
from ui.kit.tokens import DARK, LIGHT, color

RESULTS = [("reached", "接通"), ("missed", "未接"), ("refused", "拒绝")]


Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Puts widgets on a page of their own, shows it and gives it the keyboard."""
    pages: list[QWidget] = []

    def made(*parts: QWidget) -> QWidget:
        page = QWidget()
        page.setLayout(column(*parts))
        page.resize(500, 200)
        qtbot.addWidget(page)
        pages.append(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return made


def test_a_segment_is_chosen_by_mouse_and_told(qtbot: QtBot, show: Show) -> None:
    control = SegmentedControl(RESULTS)
    show(control)
    assert control.value() is None
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.mouseClick(control.buttons()[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["missed"]
    assert control.value() == "missed"


def test_arrows_walk_through_segments_and_tab_enters_them_once(qtbot: QtBot, show: Show) -> None:
    control, after = SegmentedControl(RESULTS, "reached"), QLineEdit()
    page = show(control, after)
    control.buttons()[0].setFocus()
    told: list[str] = []
    control.chosen.connect(told.append)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert told == ["missed", "refused", "reached", "refused"]
    page.focusNextChild()
    assert after.hasFocus()


def test_a_choice_can_be_taken_back_by_the_page(qtbot: QtBot) -> None:
    control = SegmentedControl(RESULTS, "reached")
    qtbot.addWidget(control)
    control.set_value(None)
    assert control.value() is None


def test_a_button_calls_without_arguments_and_shows_its_key(qtbot: QtBot, show: Show) -> None:
    pressed: list[str] = []
    made = button(
        "打印", "primary", icon="printer", shortcut="Ctrl+P", on_click=lambda: pressed.append("打印")
    )
    page = show(made)
    assert made.toolTip() == "打印 Ctrl P"
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert pressed == ["打印"]
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == ["打印", "打印"])


def test_a_button_keeps_its_key_when_its_words_change(qtbot: QtBot, show: Show) -> None:
    pressed: list[str] = []
    made = button("打印", icon="printer", shortcut="Ctrl+P", on_click=lambda: pressed.append("打印"))
    page = show(made)
    for words in ("", "打印电话单"):
        made.setText(words)
        pressed.clear()
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: pressed == ["打印"])


@pytest.mark.parametrize("name", ["未导入.xlsx", "名单.xlsx", "customers.csv", "2024 来访登记（定稿）.xlsx"])
@pytest.mark.parametrize("role", ["link", "plain"])
def test_a_name_on_a_button_is_whole_where_it_has_room_and_else_keeps_both_its_ends(
    qtbot: QtBot, show: Show, name: str, role: str
) -> None:
    made = ShrinkingButton(name, role, "download", lambda: None)
    page = QWidget()
    page.setLayout(row(made, 1))
    show(page)
    page.resize(600, 40)
    qtbot.waitUntil(lambda: page.width() == 600)
    assert made.shown_text() == name
    made.setMaximumWidth(made.sizeHint().width() - 8)
    qtbot.waitUntil(lambda: "…" in made.shown_text())
    assert made.shown_text()[0] == name[0]
    assert made.shown_text()[-1] == name[-1]


def test_the_search_field_shows_its_key_while_empty_and_escape_empties_it(qtbot: QtBot, show: Show) -> None:
    field = SearchField("姓名…", "Ctrl+K")
    show(field)
    hint = field.findChild(QLabel)
    assert hint.text() == "Ctrl K"
    field.setFocus()
    qtbot.keyClicks(field, "chen")
    assert not hint.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), hint.isVisible()) == ("", True)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_chips_flow_onto_as_many_lines_as_they_need(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    for tone in TONES:
        flow.addWidget(Chip("交车后三天", tone))
    page.resize(200, 200)
    page.show()
    rows = {flow.itemAt(place).geometry().y() for place in range(flow.count())}  # type: ignore[union-attr]
    assert len(rows) == 3
    assert flow.heightForWidth(2000) < flow.heightForWidth(200)
    flow.clear()
    assert flow.count() == 0


def test_what_is_pushed_stands_at_the_right_of_its_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, push=1)
    left, right = QPushButton("+ 承诺"), QPushButton("完成并下一位")
    flow.addWidget(left)
    flow.addWidget(right)
    page.show()
    for width in (400, right.sizeHint().width() + 10):
        page.resize(width, 200)
        assert (left.x(), right.geometry().right()) == (0, width - 1)
    assert right.y() > left.y()


def test_marks_tell_their_text_to_a_screen_reader(qtbot: QtBot) -> None:
    for mark in (Chip("生日", "red"), GradeBadge("A"), Avatar("陈国栋")):
        qtbot.addWidget(mark)
        assert mark.accessibleName() == mark.text()
        assert not mark.grab().isNull()
    line = ProgressLine(0.62)
    qtbot.addWidget(line)
    assert line.accessibleName() == "62%"


def test_no_grade_shows_no_badge(qtbot: QtBot, show: Show) -> None:
    badge = GradeBadge("")
    show(badge)
    assert not badge.isVisible()
    badge.set_text("B")
    assert badge.isVisible()


def test_a_long_line_is_cut_with_its_whole_text_in_the_tool_tip(qtbot: QtBot, show: Show) -> None:
    text = "河南恒达物流有限责任公司郑州分公司"
    cut = ElidedLabel(text)
    page = show(cut)
    page.resize(100, 60)
    cut.grab()
    assert cut.toolTip() == text
    page.resize(600, 60)
    cut.grab()
    assert cut.toolTip() == ""


def test_content_scrolls_up_and_down_only(qtbot: QtBot) -> None:
    area = scrolled(label("说明" * 200, wrap=True))
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", FONT_SIZES.values(), ids=FONT_SIZES.keys())
def test_no_button_cuts_its_words_at_any_font_size(
    qtbot: QtBot, show: Show, qapp: QApplication, size: int
) -> None:
    apply_theme(qapp, "light", size)
    made = button("完成并下一位", "small-primary")
    show(made)
    assert made.width() >= made.fontMetrics().horizontalAdvance(made.text())
    assert made.height() >= made.fontMetrics().height()
    apply_theme(qapp)


def test_the_theme_recolours_words_and_icons(qtbot: QtBot, show: Show, qapp: QApplication) -> None:
    made = button("", "ghost", icon="undo-2", tip="撤销")
    show(made)
    before = made.icon().pixmap(18, 18).toImage()
    apply_theme(qapp, "dark")
    assert made.icon().pixmap(18, 18).toImage() != before
    assert color("ink").name().upper() == DARK.ink
    apply_theme(qapp)
    assert color("ink").name().upper() == LIGHT.ink


def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication) -> None:
    drawn = icons.pixmap("phone", "ink", 20, 1.5)
    assert (drawn.width(), drawn.deviceIndependentSize().width()) == (30, 20)


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    for path in icons.FOLDER.glob("*.svg"):
        drawn = icons.pixmap(path.stem, "ink", 24).toImage()
        assert any(drawn.pixelColor(QPoint(x, y)).alpha() for x in range(24) for y in range(24)), path.name


def test_a_role_can_change_after_showing(qtbot: QtBot, show: Show) -> None:
    words = label("逾期 2 天", "muted")
    show(words)
    set_role(words, "late")
    assert words.palette().color(words.foregroundRole()).name() == color("late").name()


def test_a_button_without_words_has_a_name(qtbot: QtBot) -> None:
    made: QPushButton = button("", "ghost", icon="x", tip="关闭")
    qtbot.addWidget(made)
    assert made.accessibleName() == "关闭"


@pytest.mark.parametrize("role", ["plain", "small", "ghost", "link", "chip", "primary"])
def test_the_keyboard_puts_a_ring_around_a_button_and_nothing_inside(
    qtbot: QtBot, qapp: QApplication, show: Show, role: str
) -> None:
    apply_theme(qapp, "light", 13)
    other, bare = QLineEdit(), button("", role, tip="更多")
    bare.setFixedWidth(60)
    show(other, bare)
    inside = bare.rect().adjusted(8, 5, -8, -5)
    other.setFocus()
    quiet = bare.grab().toImage()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert bare.hasFocus()
    ringed = bare.grab().toImage()
    assert ringed != quiet
    assert ringed.copy(inside) == quiet.copy(inside)
    apply_theme(qapp)


def test_a_chip_that_shrinks_gives_way_and_tells_its_whole_word(qtbot: QtBot) -> None:
    chip = Chip("Repeat purchase", shrinks=True)
    qtbot.addWidget(chip)
    box = QWidget()
    qtbot.addWidget(box)
    box.setLayout(row(label("陈国栋"), chip, 1))
    box.resize(chip.sizeHint().width() + 200, 30)
    box.show()
    assert chip.width() == chip.sizeHint().width()
    assert chip.toolTip() == ""
    box.resize(box.minimumSizeHint().width(), 30)
    qtbot.waitUntil(lambda: chip.width() < chip.sizeHint().width())
    assert chip.toolTip() == "Repeat purchase"
