"""One look for the whole window: Fusion, the palette and one style sheet, made from the tokens.

Widgets say what they are by the dynamic property `role`; the sheet knows how a role looks:

- QPushButton: plain (the default), primary (one a screen), small, ghost, link, danger
- QLabel: title, heading, strong, muted, small, phone, late
- QFrame: card, soft, tint, line
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.resources import resource_path
from ui.kit import icons, tokens

if TYPE_CHECKING:
    from ui.kit.tokens import Tokens

ARGUMENTS = ("-style", "Fusion")
"""For the application: to set the style later makes all of QStyle known, 10 ms before the paint."""
FONT_SIZES = {"small": 12, "normal": 13, "large": 15}
FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
)


def apply_theme(app: QApplication, theme: str = "light", font_px: int = 13) -> None:
    """Dress the application. `theme` is light, dark or system; `font_px` is the size of ordinary text."""
    dark = theme == "dark" or (theme == "system" and system_is_dark(app))
    tokens.use(tokens.DARK if dark else tokens.LIGHT)
    app.setFont(text_font(font_px))
    app.setPalette(palette(tokens.tokens()))
    app.setStyleSheet(sheet(tokens.tokens(), font_px))
    icons.recolour()


def system_is_dark(app: QApplication) -> bool:
    """Whether the desktop asks for dark windows."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def text_font(px: int) -> QFont:
    """The first good Chinese font of this machine."""
    present = set(QFontDatabase.families())
    font = QFont()
    font.setFamilies([name for name in FAMILIES if name in present] or list(FAMILIES))
    font.setPixelSize(px)
    return font


def paper_font(px: float) -> QFont:
    """The same for what is printed, or drawn on paper as on the screen.

    Without localised forms the digits of a phone or a plate are those of the font's character table: Noto's
    others cannot be copied out of a PDF.
    """
    font = text_font(round(px))
    font.setFeature(QFont.Tag.fromString("locl"), 0)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its role, also after it was shown."""
    mark(widget, "role", role)


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property by which the style sheet tells how a widget looks, also after it was shown.

    One that was not shown yet is dressed by then: to reach for its style makes all of QStyle known.
    """
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(look: Tokens) -> QPalette:
    """What Fusion paints by itself: menus, scroll bars, tool tips, selections."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, name in {
        role.Window: look.paper,
        role.WindowText: look.ink,
        role.Base: look.field,
        role.AlternateBase: look.paper,
        role.Text: look.ink,
        role.PlaceholderText: look.faint,
        role.Button: look.card,
        role.ButtonText: look.ink,
        role.ToolTipBase: look.card,
        role.ToolTipText: look.ink,
        role.Highlight: look.primary,
        role.HighlightedText: look.on_primary,
        role.Link: look.link,
        role.Mid: look.edge,
        role.Dark: look.edge,
        role.Light: look.soft,
    }.items():
        made.setColor(where, QColor(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(look.faint))
    return made


def sheet(look: Tokens, px: int) -> str:
    """The style sheet; lengths grow with the text so that nothing is cut off."""
    values = {name: value for name in look._fields if isinstance(value := getattr(look, name), str)}
    for name, tone in look.tones.items():
        values |= {f"{name}_tint": tone.tint, f"{name}_text": tone.text}
    for name, base in {"tiny": -2, "small": -1, "heading": 2, "title": 5, "phone": 7}.items():
        values[f"px_{name}"] = f"{px + base}px"
    extra = px - 13
    for name, inside in {"high": 30, "high_in": 28, "low": 24, "low_in": 22}.items():
        values[name] = f"{inside + extra * 2}px"
    values["icons"] = icons.FOLDER.as_posix()
    return Template(resource_path("style", "sheet.qss").read_text("utf-8")).substitute(values)
