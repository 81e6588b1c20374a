"""Every kind of sheet: how it is made, and what a person may change about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from app.printing.setup import Style
from app.sheets import asked as asking
from app.sheets import (
    birthdays,
    calendar_sheet,
    callsheet,
    customer_card,
    customer_file,
    daily,
    decision_map,
    envelopes,
    form,
    greetings,
    labels,
    letters,
    listing,
    network,
    referral_trees,
)
from app.sheets.asked import Asked
from app.sheets.making import Making
from app.sheets.sheet import Sheet

Make = Callable[[Session, Any, Making], Sheet]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a kind's own: one of some words, the first being the usual; without `values` yes or no."""

    key: str
    values: tuple[str, ...] = ()
    on: bool = False

    @property
    def usual(self) -> str | bool:
        """What counts until somebody chooses."""
        return self.values[0] if self.values else self.on


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of sheet is made; `has_template` where `resources/sheets` holds one that a shop may change.

    With `has_columns` what is asked for has `keys`, items that a person chooses as columns.
    Of faces the paper is given by what they are printed on, so that `has_paper` is false. `has_title` and
    `has_note` tell whether the shop's own title and its note at the foot stand on it, `words` where its words
    stand in `words.toml`. `used` is how the next sheet begins after one was printed.
    """

    key: str
    make: Make
    has_columns: bool = False
    has_template: bool = False
    has_paper: bool = True
    has_title: bool = True
    has_note: bool = True
    words: str = ""
    options: tuple[Option, ...] = ()
    used: Callable[[Style, Sheet], Style] | None = None

    @property
    def word_table(self) -> str:
        """Where its words stand."""
        return self.words or self.key


_SENSITIVE = Option(customer_file.SENSITIVE)
_LETTERS = (Option("address", letters.ADDRESSES), Option("together", on=True))

KINDS: Mapping[str, Kind] = {
    kind.key: kind
    for kind in (
        Kind(
            asking.CallSheet.kind,
            callsheet.make,
            has_template=True,
            options=(Option("order", callsheet.ORDERS), Option("errand", callsheet.ERRANDS)),
        ),
        Kind(
            asking.CustomerFiles.kind,
            customer_file.make,
            has_template=True,
            has_title=False,
            options=(_SENSITIVE,),
        ),
        Kind(
            asking.CustomerForms.kind,
            form.make,
            has_template=True,
            options=(_SENSITIVE,),
        ),
        Kind(
            asking.CustomerCards.kind,
            customer_card.make,
            has_template=True,
            has_title=False,
            has_paper=False,
            options=(Option(customer_card.CARD, customer_card.CARDS), _SENSITIVE),
        ),
        Kind(asking.CustomerList.kind, listing.make, has_columns=True, has_template=True, words="listing"),
        Kind(
            asking.ShownRows.kind,
            listing.make_shown,
            has_template=True,
            words="listing",
            options=(_SENSITIVE,),
        ),
        Kind(asking.CalendarSheet.kind, calendar_sheet.make, has_template=True),
        Kind(
            asking.Birthdays.kind,
            birthdays.make,
            has_template=True,
            options=(Option(birthdays.FAMILY, on=True),),
        ),
        Kind(asking.DailyReport.kind, daily.make, has_template=True),
        Kind(
            asking.Labels.kind,
            labels.make,
            has_template=True,
            has_title=False,
            has_note=False,
            has_paper=False,
            options=(*_LETTERS, Option(labels.CUT)),
            used=labels.used,
        ),
        Kind(
            asking.Envelopes.kind,
            envelopes.make,
            has_template=True,
            has_title=False,
            has_note=False,
            has_paper=False,
            options=(
                Option(envelopes.PAPER, envelopes.PAPERS),
                Option(envelopes.LOOK, envelopes.LOOKS),
                Option(envelopes.FRAMES, on=True),
                *_LETTERS,
            ),
        ),
        Kind(
            asking.ReferralTrees.kind,
            referral_trees.make,
            has_template=True,
            options=(_SENSITIVE,),
        ),
        Kind(
            asking.GreetingCards.kind,
            greetings.make,
            has_template=True,
            has_note=False,
            has_paper=False,
            options=(
                Option(greetings.SHAPE, greetings.SHAPES),
                Option(greetings.FRAME, on=True),
                Option("together", on=True),
            ),
        ),
        Kind(asking.Ties.kind, network.make, words="network"),
        Kind(asking.Decision.kind, decision_map.make),
    )
}


def kind_of(asked: Asked) -> Kind:
    """How it is made and what may be changed about it; sensitive items are offered where there are some."""
    kind = KINDS[asked.kind]
    if isinstance(asked, asking.ShownRows) and not asked.masked:
        return replace(kind, options=tuple(each for each in kind.options if each is not _SENSITIVE))
    return kind
