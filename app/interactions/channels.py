"""The channels by what happens on them. The first window is painted with these, so they stand alone."""

from __future__ import annotations

MEETINGS = frozenset({"visit", "store"})
MESSAGES = frozenset({"wechat", "sms", "email"})
SENT_BY = MESSAGES | {"card", "gift"}
"""The channels by which something goes out, and an answer may come back."""
