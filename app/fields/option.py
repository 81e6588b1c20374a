"""An answer of a choice; apart from the kinds, so that words for answers load no parser."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice: a stable key, its words in both languages, and what people write instead."""

    key: str
    zh: str
    en: str
    synonyms: tuple[str, ...] = ()
    hidden: bool = False
    """Not offered any more; what files say of it is read and shown as ever."""
