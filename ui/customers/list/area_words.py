"""Areas in words."""

from __future__ import annotations

from app.customers.rows import LEVELS, Area
from ui.words import tr


def area_name(area: Area) -> str:
    """The innermost place: 金水区; “碧桂园” for words in the address."""
    quoted = tr("“{text}”").format(text=area.text) if area.text else ""
    return " ".join(part for part in (_place(area), quoted) if part)


def area_path(area: Area) -> str:
    """Everything around the innermost place: 河南 › 郑州; the city of a municipality is said once."""
    told = dict.fromkeys(part for part in area.parts[: max(area.depth - 1, 0)] if part)
    return " › ".join(told)


def _place(area: Area) -> str:
    if area.depth == 0:
        return ""
    if name := area.name:
        return name
    missing = (tr("没写省份"), tr("没写城市"), tr("没写区县"), tr("没写小区"))[area.depth - 1]
    around = next((part for part in reversed(area.parts) if part), "")
    return f"{around} {missing}".strip()


def level_title(area: Area) -> str:
    """What the places inside an area are called."""
    depth = min(area.depth, len(LEVELS) - 1)
    return (tr("省份"), tr("城市"), tr("区县"), tr("小区、村镇、街道"))[depth]
