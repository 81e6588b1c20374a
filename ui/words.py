"""Every word a person reads: Chinese in the source, English in `resources/i18n/keqing_en.ts`.

The `.ts` file is read as it is, so there is no compiled file to forget; `pyside6-lupdate` finds `tr("…")`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QTranslator

LANGUAGES = {"zh": "简体中文", "en": "English"}


Texts = dict[tuple[str, str], tuple[str, ...]]
"""(source, comment) -> the translation, or its singular and plural."""


class _Spoken:
    lang = "zh"
    texts: Texts = {}  # noqa: RUF012 - replaced as a whole, never changed
    qt: QTranslator | None = None
    """Of Qt's own texts. To look for it among the children of the application takes Qt 10 ms at the start."""


def tr(text: str, comment: str = "", n: int | None = None) -> str:
    """`text` in the language in use; `comment` tells two meanings apart.

    With a number write `tr("%n 位客户", "", n)`: "%n" becomes the number, English takes its plural.
    """
    forms = _Spoken.texts.get((text, comment)) or (text,)
    if n is None:
        return forms[0]
    return forms[0 if n == 1 else -1].replace("%n", f"{n:,}")


def language() -> str:
    """`zh` or `en`."""
    return _Spoken.lang


def install(app: QCoreApplication | None, lang: str) -> None:
    """Speak `lang` from now on; with an application also Qt's own buttons and menus do."""
    _Spoken.lang = lang if lang in LANGUAGES else "zh"
    _Spoken.texts = read_texts(resource_path("i18n", "keqing_en.ts")) if lang == "en" else {}
    if app is not None:
        _install_qt_texts(app)


def read_texts(path: Path) -> Texts:
    """The texts of a Linguist file; what has no translation yet is left out and shows in Chinese."""
    from xml.etree import ElementTree

    texts: Texts = {}
    for message in ElementTree.parse(path).iter("message"):
        forms = _forms(message.find("translation"))
        if forms:
            texts[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return texts


def _forms(translation: object) -> tuple[str, ...]:
    from xml.etree.ElementTree import Element

    if not isinstance(translation, Element) or translation.get("type") in ("vanished", "obsolete"):
        return ()
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return tuple(form for form in plural or [translation.text or ""] if form)


def _install_qt_texts(app: QCoreApplication) -> None:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    if (old := _Spoken.qt) is not None:
        app.removeTranslator(old)
        old.deleteLater()
        _Spoken.qt = None
    if _Spoken.lang == "zh":
        translator = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            app.installTranslator(translator)
            _Spoken.qt = translator
