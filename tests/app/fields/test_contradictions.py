"""What the number of an identity card tells that other items deny."""

from __future__ import annotations

import datetime as dt

import pytest

from app.calendar.dates import Birthday, Calendar
from app.fields.contradictions import contradictions

NUMBER = "99999919800101123"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, {}),
        ({"sex": "male"}, {}),
        ({"sex": "female"}, {"sex": "sex-differs-from-id"}),
        ({"birthday": Birthday.solar(dt.date(1980, 1, 1))}, {}),
        ({"birthday": Birthday(Calendar.SOLAR, None, 1, 1)}, {}),
        ({"birthday": Birthday(Calendar.SOLAR, 1980, 0, 0)}, {}),
        ({"birthday": Birthday(Calendar.LUNAR, 1979, 11, 14)}, {}),
        ({"birthday": Birthday(Calendar.LUNAR, 1980, 1, 1)}, {}),
        (
            {"birthday": Birthday.solar(dt.date(1981, 1, 1)), "sex": "female"},
            {"sex": "sex-differs-from-id", "birthday": "birthday-differs-from-id"},
        ),
    ],
)
def test_only_what_the_number_denies_is_told(values: dict[str, object], told: dict[str, str]) -> None:
    assert contradictions({"id_number": f"{NUMBER}0", **values}) == told
    assert contradictions(values) == {}
