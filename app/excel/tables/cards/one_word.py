"""Several words for one item, of which each card has but one: 「单位」 on some, 「单位名称」 on others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from app.excel.tables.cards.card import Card
from app.excel.tables.cards.labels import key_asked
from app.excel.tables.cards.together import is_firm
from app.excel.titles import is_name, many_valued


def for_each(cards: Sequence[Card]) -> Sequence[Card]:
    """The cards with the first answered one of these words; as they are where all have the same."""
    labels = [*dict.fromkeys(label for card in cards for label in card.values)]
    if len(cards) < 2 or all(len(card.values) == len(labels) for card in cards):
        return cards
    words = _first_words(cards, labels)
    if not words:
        return cards
    return [
        replace(card, values={words.get(label, label): said for label, said in card.values.items()})
        for card in cards
    ]


def _first_words(cards: Sequence[Card], labels: Sequence[str]) -> dict[str, str]:
    """Other words for an item by the word that stands for all of them."""
    is_named = any(is_name(label) and not is_firm(label) for label in labels)
    same: defaultdict[str, list[str]] = defaultdict(list)
    for label in labels:
        key = "company" if is_named and is_firm(label) else key_asked(label)
        if key and not many_valued(label):
            same[key].append(label)
    owners: dict[str, set[int]] = {
        label: {at for at, card in enumerate(cards) if label in card.values}
        for some in same.values()
        if len(some) > 1
        for label in some
    }
    words: dict[str, str] = {}
    for some in same.values():
        if len(some) > 1 and sum(len(owners[label]) for label in some) == len(
            set().union(*(owners[label] for label in some))
        ):
            answered = (label for label in some if any(any(card.values.get(label, [])) for card in cards))
            told = next(answered, some[0])
            words.update((label, told) for label in some if label != told)
    return words
