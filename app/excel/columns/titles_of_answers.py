"""Titles that are the answers themselves: 「全款/按揭」 asks for the payment."""

from __future__ import annotations

import re

from app.fields.catalog import Catalog
from app.fields.kinds import Choice

_ASKED = ("sex", "marital_status", "payment", "loyalty", "closeness")
"""Items whose answers are words of their own; A and B are those of many."""
_between = re.compile("[/／、|,，或]|还是|(?<=.)[(（](?=.+[)）])").split


def key_of(header: str, catalog: Catalog) -> str:
    """The item of which all words of a title are different answers; empty where it asks something else."""
    words = [word.strip("()（）?？ ").removeprefix("是否") for word in _between(header.strip())]
    if len(words) < 2 or not all(words):
        return ""
    for key in _ASKED:
        kind = catalog[key].kind if key in catalog.by_key else None
        if isinstance(kind, Choice):
            told = [kind.parse(word).value for word in words]
            if all(told) and len(set(told)) > 1:
                return key
    return ""
