"""Saving without being asked: every committed item is one write, and what could not be stored is kept."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.care.plan_rows import Replanned
from app.care.replanning import REPLANS, save_and_replan
from app.customers import actions
from app.customers.rows import CustomerFile
from app.errors import KnownError
from app.storage.rows import Done
from ui import messages
from ui.customers.file_reads import BEGUN
from ui.desk import Desk
from ui.words import language


class Saver(QObject):
    """Writes items of files and knows which are on their way, so that no older reading covers them."""

    refused = Signal(object, str, str)
    """(`CustomerFile`, key of the item, the sentence why it was not stored)."""
    replanned = Signal(object)
    """`Replanned`: what was saved moved the next contact."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_the_way: Counter[tuple[int, str]] = Counter()
        self._drafts: defaultdict[int, dict[str, str]] = defaultdict(dict)
        self._offered: dict[int, dict[str, str]] = {}

    def save(self, file: CustomerFile, key: str, value: Any, text: str) -> None:
        """Store one item; its `text` is kept as a draft if that fails. The owner goes by `owner_id`."""
        place = (file.id, key)
        self._on_the_way[place] += 1
        replans = key in REPLANS
        action: Callable[..., Any] = save_and_replan if replans else actions.save_fields
        self._desk.do(
            action,
            file.id,
            {key: value},
            *([language()] if replans else []),
            then=partial(self._stored, place),
            failed=partial(self._refused, file, key, text),
            owner=self,
        )

    def busy(self, customer_id: int) -> set[str]:
        """Items whose new value is not stored yet."""
        return {key for (of, key), count in self._on_the_way.items() if of == customer_id and count}

    def keep_drafts(self, customer_id: int, drafts: dict[str, str]) -> None:
        """Remember texts that are not stored, until the customer is shown again, and beyond the program."""
        if drafts != self._drafts[customer_id]:
            self._drafts[customer_id] = dict(drafts)
            self._keep(customer_id)

    def offer(self, customer_id: int, begun: str) -> dict[str, str]:
        """What an earlier run of the program left of this file; nothing once it was asked for."""
        if customer_id in self._offered:
            return {}
        found = _texts_of(begun)
        self._offered[customer_id] = found
        return found

    def adopt(self, customer_id: int) -> dict[str, str]:
        """Put what was offered among the texts that are not stored."""
        self._drafts[customer_id] = self._offered[customer_id] | self._drafts[customer_id]
        self._offered[customer_id] = {}
        return self.drafts(customer_id)

    def _keep(self, customer_id: int) -> None:
        """What was offered and not taken yet stays beside it."""
        texts = self._offered.get(customer_id, {}) | self._drafts[customer_id]
        text = json.dumps(texts, ensure_ascii=False) if texts else ""
        self._desk.do(actions.keep_begun, customer_id, BEGUN, text)

    def drafts(self, customer_id: int) -> dict[str, str]:
        """What was kept, by key."""
        return dict(self._drafts[customer_id])

    def _stored(self, place: tuple[int, str], done: Done[int | Replanned]) -> None:
        self._on_the_way[place] -= 1
        if isinstance(done.value, Replanned) and done.value.moved:
            self.replanned.emit(done.value)

    def _refused(self, file: CustomerFile, key: str, text: str, error: KnownError) -> None:
        self._on_the_way[file.id, key] -= 1
        if text:
            self._drafts[file.id][key] = text
            self._keep(file.id)
        self.refused.emit(file, key, messages.sentence(error))


def _texts_of(begun: str) -> dict[str, str]:
    """By item; nothing for what is no such text."""
    try:
        told = json.loads(begun or "{}")
    except ValueError:
        return {}
    return {str(key): str(text) for key, text in told.items()} if isinstance(told, dict) else {}
