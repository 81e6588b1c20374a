"""Who brought whom: by the words of the file, by choosing, as a tree, and never in a circle."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.customers import actions, referring
from app.customers.rows import Draft
from app.customers.ties import receiving, referrals
from app.customers.ties.rows import Circle, ReferralState
from app.errors import InputError
from app.fields.field import Table
from app.storage.book import Book
from tests.conftest import TODAY
from tests.factories import make_book, make_customer

WAN = 1_000_000


def brought_by(book: Book, customer_id: int) -> str:
    found = book.read(referrals.referrer_of, customer_id)
    return found.name if found else ""


def words(book: Book, customer_id: int) -> str:
    return book.read(referrals.of_customer, customer_id).words


def buy(book: Book, customer_id: int, amount: int) -> None:
    deal = {"product": "迈腾", "amount": amount}
    book.write(actions.save_child, customer_id, Table.PURCHASES, None, deal)


@pytest.mark.parametrize(
    "text",
    [
        "王建业",
        " 王建业 ",
        "王建业介绍",
        "13800001234",
        "王建业 138 0000 1234",
        "王建业（13800001234）",
        "+86 13800001234",
    ],
)
def test_words_that_mean_one_customer_tie_to_them_and_stay_as_typed(book: Book, text: str) -> None:
    make_customer(book, "王建业", mobile="13800001234")
    chen = make_customer(book, "陈国栋", referrer=text)
    assert brought_by(book, chen) == "王建业"
    assert words(book, chen) == text


@pytest.mark.parametrize("text", ["王总", "朋友", "李强", "13900009999", "王建业 李强", "Wang"])
def test_words_that_mean_nobody_known_stay_words(book: Book, text: str) -> None:
    make_customer(book, "王建业", mobile="13800001234")
    chen = make_customer(book, "陈国栋", referrer=text)
    assert brought_by(book, chen) == ""
    assert words(book, chen) == text


def test_namesakes_are_offered_and_told_apart_by_a_phone(book: Book) -> None:
    one, other = make_customer(book, "王建业", mobile="13800001234"), make_customer(book, "王建业")
    chen = make_customer(book, "陈国栋", referrer="王建业")
    assert [each.id for each in book.read(referrals.of_customer, chen).meant] == [one, other]
    assert [(each.id, len(each.meant)) for each in book.read(referrals.unresolved)] == [(chen, 2)]
    book.write(actions.save_fields, chen, {"referrer": "王建业 13800001234"})
    assert [each.id for each in book.read(referrals.of_customer, chen).above] == [one]
    assert book.read(referrals.unresolved) == []


def test_a_file_opened_later_is_found_by_those_who_named_it(book: Book) -> None:
    chen = make_customer(book, "陈国栋", referrer="王建业")
    make_customer(book, "王建业")
    assert brought_by(book, chen) == "王建业"
    book.undo()
    assert (brought_by(book, chen), words(book, chen)) == ("", "王建业")


def test_rows_of_one_list_find_each_other_whatever_their_order(book: Book) -> None:
    drafts = [Draft({"name": "陈国栋", "referrer": "王建业"}), Draft({"name": "王建业"})]
    ids = book.write(actions.add_customers, drafts).value
    assert brought_by(book, ids[0]) == "王建业"


def test_other_words_untie_and_no_words_too(book: Book) -> None:
    make_customer(book, "王建业")
    chen = make_customer(book, "陈国栋", referrer="王建业")
    book.write(actions.save_fields, chen, {"referrer": "一位老同学"})
    assert brought_by(book, chen) == ""
    book.undo()
    assert brought_by(book, chen) == "王建业"
    book.write(actions.save_fields, chen, {"referrer": None})
    assert brought_by(book, chen) == ""


def test_a_choice_among_namesakes_holds_when_the_words_are_written_again(book: Book) -> None:
    make_customer(book, "王建业")
    other = make_customer(book, "王建业")
    chen = make_customer(book, "陈国栋", referrer="王建业介绍")
    book.write(referring.set_referrer, chen, other)
    book.write(actions.save_fields, chen, {"referrer": "王建业介绍"})
    assert [each.id for each in book.read(referrals.of_customer, chen).above] == [other]


def test_choosing_writes_the_name_and_unchoosing_leaves_it(book: Book) -> None:
    wang, chen = make_customer(book, "王建业"), make_customer(book, "陈国栋", referrer="老王")
    book.write(referring.set_referrer, chen, wang)
    assert (brought_by(book, chen), words(book, chen)) == ("王建业", "王建业")
    book.write(referring.set_referrer, chen, None)
    assert (brought_by(book, chen), words(book, chen)) == ("", "王建业")
    book.undo()
    book.undo()
    assert (brought_by(book, chen), words(book, chen)) == ("", "老王")


def test_a_new_name_goes_into_the_files_of_those_brought(book: Book) -> None:
    wang = make_customer(book, "王建业")
    chen = make_customer(book, "陈国栋", referrer="王建业")
    book.write(actions.save_fields, wang, {"name": "王建亚"})
    assert (brought_by(book, chen), words(book, chen)) == ("王建亚", "王建亚")


def test_nobody_is_brought_by_whom_they_brought(book: Book) -> None:
    a, b, c = (make_customer(book, name) for name in ("甲", "乙", "丙"))
    book.write(referring.set_referrer, b, a)
    book.write(referring.set_referrer, c, b)
    for customer, referrer in ((a, c), (a, b)):
        with pytest.raises(InputError, match="referral-circle"):
            book.write(referring.set_referrer, customer, referrer)
    book.write(actions.save_fields, a, {"referrer": "丙"})
    assert (brought_by(book, a), words(book, a)) == ("", "丙")


def test_the_tree_counts_what_came_directly_in_all_closed_and_for_how_much(book: Book) -> None:
    a, b, c, d = (make_customer(book, name) for name in ("甲", "乙", "丙", "丁"))
    for customer, referrer in ((b, a), (c, b), (d, a)):
        book.write(referring.set_referrer, customer, referrer)
    buy(book, c, 20 * WAN)
    buy(book, c, 5 * WAN)
    book.write(actions.save_fields, d, {"stage": "first"})
    told = book.read(referrals.of_customer, a)
    assert told.circle == Circle(direct=2, total=3, closed=2, value=25 * WAN, unthanked=2)
    assert [(each.name, each.depth, each.by_id, each.state) for each in told.tree] == [
        ("乙", 1, a, ReferralState.RECEIVED),
        ("丙", 2, b, ReferralState.CLOSED),
        ("丁", 1, a, ReferralState.CLOSED),
    ]
    assert [each.name for each in book.read(referrals.of_customer, c).above] == ["乙", "甲"]
    cores = book.read(referrals.core_persons)
    assert [(each.name, each.circle.total) for each in cores] == [("甲", 3), ("乙", 1)]


def test_asking_is_noted_and_taken_back(book: Book) -> None:
    wang = make_customer(book, "王建业")
    asked = book.write(referring.ask_for, wang, "他表弟 李强", "下周回话").value
    [asking] = book.read(referrals.of_customer, wang).askings
    assert (asking.asked_on, asking.named, asking.note) == (TODAY, "他表弟 李强", "下周回话")
    book.write(referring.drop_asking, asked)
    assert book.read(referrals.of_customer, wang).askings == ()


def test_a_referral_received_becomes_a_prospect_of_the_same_salesperson(book: Book) -> None:
    wang = make_customer(book, "王建业")
    make_customer(book, "王建业")
    asked = book.write(referring.ask_for, wang, "李强").value
    draft = Draft({"name": "李强", "source": "转介绍"})
    li = book.write(receiving.receive, wang, draft, asked).value
    told = book.read(referrals.of_customer, wang)
    assert [(each.id, each.stage, each.received_on) for each in told.tree] == [(li, "possible", TODAY)]
    assert told.askings == ()
    book.undo()
    assert len(book.read(referrals.of_customer, wang).askings) == 1


def test_deleting_the_referrer_keeps_the_words_and_restoring_ties_again(book: Book) -> None:
    wang = make_customer(book, "王建业")
    chen = make_customer(book, "陈国栋", referrer="王建业")
    book.write(actions.delete_customers, [wang])
    assert (brought_by(book, chen), words(book, chen)) == ("", "王建业")
    book.undo()
    assert brought_by(book, chen) == "王建业"


def test_a_long_chain_is_reckoned_without_running_out_of_breath(book: Book) -> None:
    drafts = [
        Draft({"name": f"客{n}", "referrer": f"客{n - 1}"} if n else {"name": "客0"}) for n in range(1500)
    ]
    first = book.write(actions.add_customers, drafts).value[0]
    assert book.read(referrals.circle_of, first).total == 1499


@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_whatever_is_said_the_trees_have_no_circle(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[int, int]]
) -> None:
    book = make_book(tmp_path_factory.mktemp("trees"))
    ids = book.write(actions.add_customers, [Draft({"name": f"客{n}"}) for n in range(6)]).value
    for one, other in said:
        with suppress(InputError):
            book.write(referring.set_referrer, ids[one], ids[other])
    for each in ids:
        above = [person.id for person in book.read(referrals.of_customer, each).above]
        assert each not in above
    totals = [book.read(referrals.circle_of, each).total for each in ids]
    assert sum(totals) == sum(len(book.read(referrals.of_customer, each).above) for each in ids)
    book.close()


def test_the_day_of_a_referral_by_choice_is_today(book: Book) -> None:
    [chen] = book.write(
        actions.add_customers, [Draft({"name": "陈国栋"}, opened_on=dt.date(2020, 1, 1))]
    ).value
    book.write(referring.set_referrer, chen, make_customer(book, "王建业"))
    wang = book.read(referrals.of_customer, chen).above[0].id
    assert book.read(referrals.of_customer, wang).tree[0].received_on == TODAY


def test_nobody_brought_themselves(book: Book) -> None:
    one = make_customer(book, "甲")
    with pytest.raises(InputError, match="referral-self"):
        book.write(referring.set_referrer, one, one)
