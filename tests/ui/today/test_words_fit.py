"""Words are longer in English and letters larger by choice: nothing a person presses may be cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import words
from ui.contact.form import ContactForm
from ui.kit.style import FONT_SIZES, apply_theme


@pytest.fixture(params=[("zh", "normal"), ("zh", "large"), ("en", "normal"), ("en", "large")], ids="-".join)
def dressed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    lang, size = request.param
    words.install(None, lang)
    apply_theme(qapp, "light", FONT_SIZES[size])
    yield
    words.install(None, "zh")
    apply_theme(qapp)


def cut_off(page: QWidget) -> list[str]:
    worded = [button for button in page.findChildren(QPushButton) if button.isVisible() and button.text()]
    return [button.text() for button in worded if button.width() < button.sizeHint().width()]


@pytest.mark.parametrize("width", [340, 446])
def test_every_button_of_a_contact_can_be_read(qtbot: QtBot, dressed: None, width: int) -> None:
    form = ContactForm()
    qtbot.addWidget(form)
    form.resize(width - 34, 300)
    form.show()
    assert not cut_off(form)
