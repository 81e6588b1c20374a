"""What the reading of sentences needs of a file."""

from __future__ import annotations

from typing import Any

from app import clock
from app.customers import queries
from app.customers.used_words import all_used_words
from app.learning.learner import Learner
from app.learning.reading import warm
from app.learning.rows import Known


def learner(session: Any, customer_id: int) -> Learner:
    """Who reads sentences about a customer; `InputError("no-such-customer")` when the file is gone."""
    warm()
    file = queries.customer_file(session, customer_id)
    grade = str(file.values.get("grade") or file.values.get("intent") or "")
    known = Known.of_file(file, clock.today())
    words = all_used_words(session)
    return Learner(file.id, file.name, grade, known, file.record, file.missing, words)
