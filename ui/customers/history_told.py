"""What became of one thing, in words: what the lines of the history are made of."""

from __future__ import annotations

from dataclasses import dataclass

from app.fields.secrecy import Secrecy
from ui.words import tr

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one thing, in words."""

    text: str
    secrecy: Secrecy = Secrecy.OPEN
    label: str = ""
    """What is still told while the rest is covered."""
    keys: tuple[str, ...] = ()
    """The columns that changed; none: the whole row came or went."""
    extra: str = ""
    """The item of the shop's own that changed."""


def arrow(label: str, before: str, after: str) -> str:
    """称呼：空 → 陈总."""
    empty = tr("空")
    return tr("{label}：{before} → {after}").format(
        label=label, before=brief(before) or empty, after=brief(after) or empty
    )


def brief(text: str) -> str:
    """A text on one line, and not too long for it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
