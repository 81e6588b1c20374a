"""Colours by role. Painters and the style sheet read them here, nobody writes a colour elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor


class Tone(NamedTuple):
    """A chip's colours: text on a tint."""

    tint: str
    text: str


class Tokens(NamedTuple):
    """One theme. Every text role reaches 4.5:1 on each ground it is used on (see its test)."""

    dark: bool
    ink: str
    muted: str
    faint: str
    """Placeholders: quieter than muted, still legible."""
    paper: str
    card: str
    field: str
    line: str
    edge: str
    """The border of a control, a shade stronger than a line between things."""
    dash: str
    """The border of a field that waits for something to be learnt."""
    soft: str
    rail: str
    rail_active: str
    rail_text: str
    primary: str
    primary_hover: str
    on_primary: str
    link: str
    selection: str
    vermilion: str
    late: str
    """Red text on card or paper: overdue, wrong."""
    amber: str
    plum: str
    green: str
    good: str
    """Green text on card."""
    shade: str
    tones: dict[str, Tone]
    grades: dict[str, tuple[str, str]]
    """Letter -> (ground, letter colour)."""


LIGHT = Tokens(
    dark=False,
    ink="#22262B",
    muted="#666C74",
    faint="#6B7179",
    paper="#F6F5F2",
    card="#FFFFFF",
    field="#FFFFFF",
    line="#E4E1DA",
    edge="#D3CFC6",
    dash="#C2BCB0",
    soft="#F0EEE8",
    rail="#1F2F3F",
    rail_active="#2E4358",
    rail_text="#C9D3DC",
    primary="#1B6E8C",
    primary_hover="#175D77",
    on_primary="#FFFFFF",
    link="#1B6E8C",
    selection="#EAF4F7",
    vermilion="#C8442B",
    late="#A63A22",
    amber="#D98E2B",
    plum="#7D3B74",
    green="#3B8F5A",
    good="#2C7547",
    shade="#22262B",
    tones={
        "neutral": Tone("#EAE8E2", "#555B63"),
        "blue": Tone("#E0EFF4", "#175D77"),
        "red": Tone("#FBE9E4", "#A63A22"),
        "amber": Tone("#FBF1DC", "#85590A"),
        "plum": Tone("#F3E6F1", "#7D3B74"),
        "green": Tone("#E4F2E8", "#27683F"),
    },
    grades={
        "A": ("#C8442B", "#FFFFFF"),
        "H": ("#C8442B", "#FFFFFF"),
        "B": ("#D98E2B", "#2A1B00"),
        "C": ("#1B6E8C", "#FFFFFF"),
        "D": ("#9AA0A6", "#1B1F23"),
    },
)

DARK = Tokens(
    dark=True,
    ink="#E7E9EC",
    muted="#A2AAB3",
    faint="#8F98A2",
    paper="#15181C",
    card="#1D2126",
    field="#181C20",
    line="#30363D",
    edge="#434B54",
    dash="#59626C",
    soft="#262B31",
    rail="#10161C",
    rail_active="#24384A",
    rail_text="#C3CDD6",
    primary="#1F7593",
    primary_hover="#227A99",
    on_primary="#FFFFFF",
    link="#6FC0DB",
    selection="#1A333E",
    vermilion="#C8442B",
    late="#FF9A84",
    amber="#E3A047",
    plum="#B46FA9",
    green="#3B8F5A",
    good="#7FCB9A",
    shade="#000000",
    tones={
        "neutral": Tone("#31373E", "#C0C7CF"),
        "blue": Tone("#1B3A47", "#9AD6EA"),
        "red": Tone("#43241D", "#FFB3A1"),
        "amber": Tone("#3F3016", "#F2CB84"),
        "plum": Tone("#3B2439", "#E5B3DD"),
        "green": Tone("#1D3827", "#9BDBB2"),
    },
    grades={
        "A": ("#C8442B", "#FFFFFF"),
        "H": ("#C8442B", "#FFFFFF"),
        "B": ("#D98E2B", "#2A1B00"),
        "C": ("#1F7593", "#FFFFFF"),
        "D": ("#9AA0A6", "#1B1F23"),
    },
)


class _InUse:
    theme: Tokens = LIGHT


def tokens() -> Tokens:
    """The theme in use."""
    return _InUse.theme


def use(theme: Tokens) -> None:
    """Make `theme` the one in use; `ui.kit.style.apply_theme` also repaints."""
    _InUse.theme = theme


def color(role: str) -> QColor:
    """A role's colour as a `QColor`, e.g. `color("muted")`."""
    return QColor(str(getattr(_InUse.theme, role)))
