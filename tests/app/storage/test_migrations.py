"""Files of older programs: what each step of the schema makes of what was there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app import opening
from app.customers import queries
from app.customers.ties import referrals
from app.fields.field import Table
from app.storage import upgrade
from app.storage.connection import connect
from app.storage.engine import make_engine

OLD = {
    1: ("王建业", None), 2: ("陈国栋", "王建业"), 3: ("张伟", None), 4: ("张伟", None),
    5: ("李强", "张伟"), 6: ("孙丽", "周敏"), 7: ("周敏", "孙丽"),
}  # fmt: skip
"""By id, name and referrer."""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file before there were ties, with some customers and a member of a family whose number is gone."""
    path = tmp_path / "old.keqing"
    path.touch()
    engine = make_engine(path, None)
    upgrade.migrate(engine, "0004")
    engine.dispose()
    columns = "id, number, name, opened_on, referrer, name_key, pinyin, initials, filled"
    with closing(connect(path, None)) as raw:
        for each, (name, referrer) in OLD.items():
            row = (each, f"n{each}", name, "2024-05-01", referrer, name, "", "", 0)
            raw.execute(f"INSERT INTO customer ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        for each in (1, 2, 3):
            member = (
                "INSERT INTO family_member (id, customer_id, relation, name) VALUES (?, 2, 'son', '陈可')"
            )
            raw.execute(member, (each,))
        raw.execute("DELETE FROM family_member WHERE id > 1")
    return path


def test_referrers_known_by_a_name_of_their_own_are_tied_and_no_circle_comes(older: Path) -> None:
    book = opening.open_book(older)
    found = {each: book.read(referrals.referrer_of, each) for each in OLD}
    assert {each: person.id for each, person in found.items() if person} == {2: 1, 7: 6}
    assert [each.words for each in book.read(referrals.unresolved)] == ["周敏", "张伟"]
    assert book.read(referrals.of_customer, 1).tree[0].received_on is not None
    book.close()


def test_numbers_of_family_members_are_not_given_out_again(older: Path) -> None:
    book = opening.open_book(older)
    [member] = book.read(queries.customer_file, 2).record.children[Table.FAMILY]
    assert (member["id"], member["name"], member["linked_id"]) == (1, "陈可", None)
    sequence = text("SELECT seq FROM sqlite_sequence WHERE name LIKE '%family_member'")
    assert book.read(lambda session: session.scalars(sequence).all()) == [3]
    book.close()
