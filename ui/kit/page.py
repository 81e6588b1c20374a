"""What the shell expects of a page, and what a page may ask of the shell."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """The base of every page. Pages know nothing of each other: they say what a person wants next."""

    customer_wanted = Signal(int)
    """Open this customer's file."""
    log_wanted = Signal(int)
    """Log a contact with this customer."""
    learn_wanted = Signal(int)
    """Put down what was learnt of this customer."""
    page_wanted = Signal(str)
    """Go to the page of this key."""
    new_wanted = Signal()
    """Open a file for somebody new."""
    paper_wanted = Signal(object)
    """The sheet (`app.sheets.asked`) that is to be printed."""
    badge_changed = Signal(int)
    """How many things wait here; shown on the rail."""

    def enter(self) -> None:
        """The page comes into sight: bring it up to date."""

    def keep(self) -> None:
        """Commit what was typed: the page goes out of sight, the window closes, or undo is asked for."""

    def unfinished(self) -> str:
        """What would be lost if the page went away now, as a sentence; empty where all is kept."""
        return ""

    def new_day(self, day: dt.date, before: dt.date) -> None:
        """Another day has begun while the window was open: what was told of today is to be told anew."""

    def open_customer(self, customer_id: int) -> None:
        """For the page that shows files."""

    def current_customer(self) -> int | None:
        """Whom Ctrl+L logs a contact with."""
        return None
