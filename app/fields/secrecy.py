"""Who may see something over the salesperson's shoulder: nobody unasked, or none while a customer is by.

Every label of the window knows these words: the catalog must not be loaded with them, see `secret_items`.
"""

from __future__ import annotations

from enum import StrEnum


class Secrecy(StrEnum):
    """How readily something is shown."""

    OPEN = "open"
    BESIDE = "beside"
    """Hidden while a customer is beside: ways to reach, assets, notes, what we think of them, who sent them.
    """
    SENSITIVE = "sensitive"
    """Hidden until asked for, and while a customer is beside in any case."""
