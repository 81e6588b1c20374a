"""What a person decides for rows that may be somebody known, and what the run makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.customers import actions as customers
from app.customers import apart, batches, queries
from app.customers.rows import Query
from app.errors import InputError
from app.excel.batches import queries as past
from app.excel.batches.actions import take_back
from app.excel.cells.row_reader import RowReader
from app.excel.plan import merge
from app.excel.process.session import ImportSession
from app.excel.rows import (
    Decision,
    ImportChoices,
    OnDuplicate,
    Override,
    Pick,
    RowComparison,
    Verdict,
)
from app.fields.catalog import CATALOG
from app.storage import batches as stored_batches
from app.storage import undo
from app.storage.book import Book
from tests.app.excel.importing import everybody, import_list
from tests.files import make_lists as lists

pytestmark = pytest.mark.usefixtures("in_this_process")

TITLES = ("姓名", "手机", "公司", "爱好", "标签")
KNOWN = [TITLES, ("赵雅琴", "13900000087", "花店", "钓鱼", "老客户")]
AGAIN = [TITLES, ("赵雅芹", "13900000087", "茶庄", "", "车友会")]
MERGE, HOUSEHOLD = Override.MERGE, Override.HOUSEHOLD


@pytest.fixture
def known(book: Book, tmp_path: Path) -> int:
    import_list(book, lists.xlsx(tmp_path / "known.xlsx", KNOWN))
    [only] = book.read(queries.ids, Query())
    return only


@contextmanager
def planned(
    book: Book, tmp_path: Path, rows: Sequence[Sequence[Any]], mode: OnDuplicate = OnDuplicate.FILL
) -> Iterator[ImportSession]:
    with ImportSession(book) as session:
        [view] = session.use(session.open(lists.xlsx(tmp_path / "b.xlsx", rows)).likeliest)
        session.plan([[column.target for column in view.columns]], mode)
        yield session


def told(found: RowComparison) -> dict[str, tuple[str, str, Pick]]:
    return {row.key: (row.known, row.listed, row.pick) for row in found.rows}


def finish(session: ImportSession) -> None:
    """Import; what was told before is what it does."""
    window = session.window(count=1000)
    done = session.apply(ImportChoices("b")).value
    verdicts = [row.verdict for row in window.rows]
    assert done.added == verdicts.count(Verdict.NEW) + verdicts.count(Verdict.DUPLICATE)
    assert done.updated == verdicts.count(Verdict.UPDATE)
    assert done.same == verdicts.count(Verdict.SAME)
    assert done.rejected == verdicts.count(Verdict.PROBLEM) + verdicts.count(Verdict.SKIP)


def test_a_row_is_shown_beside_its_twin_and_what_differs_comes_first(
    book: Book, tmp_path: Path, known: int
) -> None:
    with planned(book, tmp_path, AGAIN) as session:
        found = session.comparison(2)
    assert told(found) == {
        "name": ("赵雅琴", "赵雅芹", Pick.KNOWN),
        "company": ("花店", "茶庄", Pick.KNOWN),
        "tags": ("老客户", "车友会", Pick.BOTH),
        "mobile": ("139 0000 0087", "139 0000 0087", Pick.KNOWN),
    }
    assert [row.offered for row in found.rows][-2:] == [(Pick.KNOWN, Pick.BOTH, Pick.LIST), ()]
    assert found.plan.twin is not None
    assert found.plan.twin.customer_id == known


def test_the_mode_says_whose_value_stays_unless_it_is_picked(book: Book, tmp_path: Path, known: int) -> None:
    with planned(book, tmp_path, AGAIN, OnDuplicate.OVERWRITE) as session:
        assert {row.pick for row in session.comparison(2).rows if row.offered} == {Pick.LIST}
        session.decide_each({2: Decision(MERGE, {"company": Pick.KNOWN, "tags": Pick.BOTH})})
        picks = {row.key: row.pick for row in session.comparison(2).rows if row.offered}
    assert picks == {"name": Pick.LIST, "company": Pick.KNOWN, "tags": Pick.BOTH}


def test_what_is_picked_is_stored_and_what_gives_way_is_kept(book: Book, tmp_path: Path, known: int) -> None:
    with planned(book, tmp_path, AGAIN) as session:
        session.decide_each({2: Decision(MERGE, {"name": Pick.LIST, "tags": Pick.KNOWN})})
        finish(session)
    [(name, person)] = everybody(book).items()
    assert (name, person["items"]["company"], person["tags"]) == ("赵雅芹", "花店", ["老客户"])
    kept = {(note["column"], note["text"]) for note in person["import_notes"]}
    assert kept == {("公司名称", "茶庄"), ("标签", "车友会")}
    [newest, *_] = book.read(undo.history, known)
    assert any((change.before or {}).get("name") == "赵雅琴" for change in newest.changes)
    book.undo()
    assert everybody(book)["赵雅琴"]["import_notes"] == []


def test_the_values_of_a_list_are_taken_where_they_are_picked(book: Book, tmp_path: Path, known: int) -> None:
    with planned(book, tmp_path, AGAIN) as session:
        session.decide_each({2: Decision(MERGE, {"company": Pick.LIST, "tags": Pick.LIST})})
        finish(session)
    [person] = everybody(book).values()
    assert (person["items"]["company"], person["tags"]) == ("茶庄", ["车友会"])


TWICE = [
    ("姓名", "手机", "公司", "销售顾问"),
    ("赵雅琴", "13900000087", "花店", "李晓梅"),
    ("赵雅芹", "13900000087", "茶庄", "张鹏"),
]


def test_a_twin_higher_up_in_the_list_is_merged_item_by_item(book: Book, tmp_path: Path) -> None:
    with planned(book, tmp_path, TWICE) as session:
        assert told(session.comparison(3))["company"] == ("花店", "茶庄", Pick.KNOWN)
        session.decide_each({3: Decision(MERGE, {"company": Pick.LIST, "owner": Pick.LIST})})
        finish(session)
    [(name, person)] = everybody(book).items()
    assert (name, person["items"]["company"], person["owner"]) == ("赵雅琴", "茶庄", "张鹏")
    kept = {(note["text"], note["problem"]) for note in person["import_notes"]}
    assert kept == {("花店", "second-value"), ("赵雅芹", "differs-from-file"), ("李晓梅", "second-value")}


def test_a_list_that_wins_over_its_own_rows_loses_nothing(book: Book, tmp_path: Path) -> None:
    rows = [("姓名", "手机", "公司"), ("王伟", "13600001234", "花店"), ("王伟", "13600001234", "茶庄")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows), OnDuplicate.OVERWRITE)
    [person] = everybody(book).values()
    assert person["items"]["company"] == "茶庄"
    assert [note["text"] for note in person["import_notes"]] == ["花店"]


def test_the_same_household_is_written_beside_and_tied(book: Book, tmp_path: Path, known: int) -> None:
    with planned(book, tmp_path, AGAIN) as session:
        assert session.decide([2], HOUSEHOLD).new == 1
        finish(session)
    other = next(each for each in book.read(queries.ids, Query()) if each != known)
    assert book.read(apart.pairs) == {(known, other): apart.Kind.HOUSEHOLD}
    assert set(everybody(book)) == {"赵雅琴", "赵雅芹"}
    assert all(not person["import_notes"] for person in everybody(book).values())
    book.undo()
    assert book.read(apart.pairs) == {}


def test_a_household_within_a_list_is_tied_whatever_became_of_the_row_above(
    book: Book, tmp_path: Path, known: int
) -> None:
    rows = [*KNOWN, ("钱国强", "13600001234", "", "", ""), ("钱国祥", "13600001234", "", "", "")]
    with planned(book, tmp_path, rows) as session:
        session.decide([4], HOUSEHOLD)
        finish(session)
    names = book.read(queries.names_of, list(book.read(queries.ids, Query())))
    [(one, other)] = book.read(apart.pairs)
    assert {names[one], names[other]} == {"钱国强", "钱国祥"}


def test_a_row_is_merged_into_the_one_it_is_and_not_into_whom_that_one_may_be(
    book: Book, tmp_path: Path
) -> None:
    rows = [
        ("姓名", "手机", "公司"),
        ("赵雅琴", "13900000087", ""),
        ("赵雅芹", "13900000087", ""),
        ("赵雅芹", "13900000087", "茶庄"),
    ]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    people = everybody(book)
    assert (people["赵雅琴"]["items"].get("company"), people["赵雅芹"]["items"]["company"]) == (None, "茶庄")


def test_a_decision_is_silent_while_the_row_is_somebody_else_and_comes_back(
    book: Book, tmp_path: Path, known: int
) -> None:
    other = [TITLES, ("孙丽", "13700001188", "书店", "", "")]
    import_list(book, lists.xlsx(tmp_path / "o.xlsx", other))
    with planned(book, tmp_path, AGAIN) as session:
        assert session.decide_each({2: Decision(MERGE, {"company": Pick.LIST})}).update == 1
        assert session.correct({(2, 2): "茶馆"}).update == 1
        assert session.correct({(2, 1): "13700001188"}).duplicate == 1
        [row] = session.window(Verdict.DUPLICATE).rows
        assert (row.override, row.picked) == (None, 0)
        assert session.correct({(2, 1): None}).update == 1
        [row] = session.window(Verdict.UPDATE).rows
        assert (row.override, row.picked) == (MERGE, 1)
        assert session.change_mode(OnDuplicate.SKIP).update == 1
        finish(session)
    assert everybody(book)["赵雅琴"]["items"]["company"] == "茶馆"


def test_a_row_that_stands_in_the_file_word_for_word_is_not_asked_again(book: Book, tmp_path: Path) -> None:
    titles = ("姓名", "生日", "地址", "购买车型", "购车日期", "备注")
    rows = [titles, ("王伟", "1980-01-02", "花园路1号", "迈腾", "2024-03", "爱钓鱼")]
    import_list(book, lists.xlsx(tmp_path / "a.xlsx", rows))
    with planned(book, tmp_path, rows) as session:
        assert [row.verdict for row in session.window().rows] == [Verdict.SAME]
        finish(session)
    for place, other in ((0, "王玮"), (3, "速腾"), (4, "2024-05"), (5, "怕辣")):
        changed = [*rows[1][:place], other, *rows[1][place + 1 :]]
        with planned(book, tmp_path, [titles, changed]) as session:
            assert [row.verdict for row in session.window().rows] == [Verdict.DUPLICATE], other


def test_a_row_without_a_twin_has_nothing_to_be_compared_with(book: Book, tmp_path: Path) -> None:
    with planned(book, tmp_path, AGAIN) as session, pytest.raises(InputError, match="no-such-customer"):
        session.comparison(2)


def test_rows_that_want_attention_twice_are_shown_once(book: Book, tmp_path: Path, known: int) -> None:
    rows = [("姓名", "手机", "生日"), ("赵雅芹", "13900000087", "1979-02-30"), ("钱多", "", "1979-02-30")]
    with planned(book, tmp_path, rows) as session:
        assert session.window(flagged=True).total == 2
        [only] = session.window(flagged=True, besides=Verdict.DUPLICATE).rows
    assert only.line == 3


VALUES = {
    "company": st.sampled_from(["", "花店", "茶庄", "花店茶庄"]),
    "tags": st.lists(st.sampled_from(["老客户", "车友会", "VIP"]), max_size=3).map("、".join),
    "position": st.sampled_from(["", "经理", "总监"]),
}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    known=st.fixed_dictionaries(VALUES),
    listed=st.fixed_dictionaries(VALUES),
    picks=st.dictionaries(st.sampled_from([*VALUES]), st.sampled_from(Pick)),
    mode=st.sampled_from([OnDuplicate.FILL, OnDuplicate.OVERWRITE]),
)
def test_nothing_of_either_side_is_lost(
    known: dict[str, str], listed: dict[str, str], picks: dict[str, Pick], mode: OnDuplicate
) -> None:
    keys = ["name", *VALUES]
    reader = RowReader([*keys], keys, CATALOG)
    one = reader.read(1, ["王伟", *known.values()])
    two = reader.read(2, ["王伟", *listed.values()])
    found, kept = merge.news(one.values.get, two, CATALOG, mode, picks=picks)
    gone = merge.replaced(one.values, found, CATALOG)
    after = {**one.values, **found}
    said = str([after, kept, gone])
    for value in (*known.values(), *listed.values()):
        assert all(part in said for part in value.split("、"))
    for key, pick in picks.items():
        sides = {Pick.KNOWN: one.values.get(key), Pick.LIST: two.values.get(key)}
        if pick in sides and all(sides.values()):
            assert after[key] == sides[pick]


@pytest.mark.parametrize("changed", [False, True])
def test_a_household_goes_with_its_import_also_long_after(
    book: Book, tmp_path: Path, known: int, monkeypatch: pytest.MonkeyPatch, changed: bool
) -> None:
    monkeypatch.setattr(stored_batches, "BATCH", 1)
    with planned(book, tmp_path, AGAIN) as session:
        session.decide([2], HOUSEHOLD)
        finish(session)
    book.write(customers.save_fields, known, {"company": "新花店" if changed else "花店", "grade": "A"})
    [newest, _] = book.read(past.batches)
    prospect = book.read(batches.batch_prospect, newest.write_id)
    assert (prospect.removed, prospect.conflicts) == (1, ())
    book.write(take_back, newest.id)
    assert book.read(apart.pairs) == {}
    assert set(everybody(book)) == {"赵雅琴"}
    book.undo()
    assert len(book.read(apart.pairs)) == 1


def test_a_tie_to_somebody_who_is_left_is_deleted_with_the_other_and_comes_back(
    book: Book, tmp_path: Path, known: int
) -> None:
    update = ("赵雅琴", "13900000087", "", "", "", "经理")
    rows = [(*TITLES, "职务"), (*AGAIN[1], ""), update]
    with planned(book, tmp_path, rows) as session:
        session.decide([2], HOUSEHOLD)
        finish(session)
    book.write(customers.save_fields, known, {"position": "总监"})
    [newest, _] = book.read(past.batches)
    assert [c.name for c in book.read(batches.batch_prospect, newest.write_id).conflicts] == ["赵雅琴"]
    assert book.write(take_back, newest.id).value.left == 1
    assert (book.read(apart.pairs), set(everybody(book))) == ({}, {"赵雅琴"})
    book.undo()
    assert len(book.read(apart.pairs)) == 1


@pytest.mark.parametrize("in_list", [False, True])
def test_what_speaks_against_one_person_is_told_with_what_agrees(
    book: Book, tmp_path: Path, in_list: bool
) -> None:
    titles = ("姓名", "手机", "性别", "生日")
    first, second = ("王伟", "13900000087", "男", "1970-1-2"), ("王伟", "13900000087", "女", "1990-1-2")
    if not in_list:
        import_list(book, lists.xlsx(tmp_path / "a.xlsx", [titles, first]))
    with planned(book, tmp_path, [titles, *([first] if in_list else []), second]) as session:
        [row] = session.window(Verdict.DUPLICATE).rows
    assert row.twin
    assert ({*row.twin.reasons}, row.twin.against) == ({"name", "phone"}, ("sex", "birthday"))
