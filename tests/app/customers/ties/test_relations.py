"""Who is who to whom, members of a family who are customers, and households."""

from __future__ import annotations

import pytest

from app.calendar.dates import Birthday, Calendar
from app.customers import actions, apart, queries
from app.customers.ties import relating, relations
from app.customers.ties.relation_kinds import KINDS, reverse
from app.errors import InputError
from app.fields.field import Table
from app.fields.options import PERSON_RELATION
from app.storage.book import Book
from tests.factories import make_customer, make_staff


def add_member(book: Book, customer_id: int, **values: object) -> int:
    return book.write(actions.save_child, customer_id, Table.FAMILY, None, values).value


def ties(book: Book, customer_id: int) -> list[tuple[str, str]]:
    return [(tie.other.name, tie.kind) for tie in book.read(relations.ties_of, customer_id)]


def test_every_kind_turned_round_twice_is_of_the_same_family() -> None:
    for kind in KINDS.values():
        for back in kind.back:
            assert KINDS[back].group is kind.group
            assert kind.key in KINDS[back].back or KINDS[KINDS[back].back[2]].back == kind.back


def test_every_relation_of_a_family_member_has_a_kind() -> None:
    assert {option.key for option in PERSON_RELATION} <= KINDS.keys()


@pytest.mark.parametrize(
    ("kind", "sex", "back"),
    [
        ("father", "male", "son"), ("father", "female", "daughter"), ("mother", None, "child"),
        ("son", "female", "mother"), ("superior", "male", "subordinate"), ("opposed", None, "opposed"),
    ],
)  # fmt: skip
def test_a_tie_is_named_from_the_other_side(kind: str, sex: str | None, back: str) -> None:
    assert reverse(kind, sex) == back


def test_a_relation_is_seen_from_both_sides_and_undone(book: Book) -> None:
    chen = make_customer(book, "陈可", sex="female")
    father = make_customer(book, "陈国栋", sex="male")
    book.write(relating.relate, chen, father, "father", "单独住")
    assert ties(book, chen) == [("陈国栋", "father")]
    assert ties(book, father) == [("陈可", "daughter")]
    book.undo()
    assert ties(book, father) == []


def test_the_same_is_not_said_twice_from_either_side(book: Book) -> None:
    one, other = make_customer(book, "陈可", sex="female"), make_customer(book, "陈国栋", sex="male")
    row = book.write(relating.relate, one, other, "father").value
    for said in ((one, other, "father"), (other, one, "daughter")):
        with pytest.raises(InputError, match="relation-known"):
            book.write(relating.relate, *said)
    with pytest.raises(InputError, match="relation-self"):
        book.write(relating.relate, one, one, "friend")
    book.write(relating.relate, one, other, "colleague", "", row)
    assert ties(book, other) == [("陈可", "colleague")]
    book.write(relating.unrelate, row)
    assert ties(book, other) == []


def test_a_member_of_the_family_becomes_a_customer_with_all_that_is_known(book: Book) -> None:
    li = make_staff(book)
    chen = make_customer(book, "陈国栋", sex="male", owner_id=li)
    born = Birthday(Calendar.LUNAR, 1982, 12, 8)
    member = add_member(
        book, chen, relation="spouse", name="周敏", birthday=born, phone="13900002203",
        employer="市三院", interests="瑜伽、插花", note="话不多",
    )  # fmt: skip
    zhou = book.write(relating.member_to_customer, member).value
    file = book.read(queries.customer_file, zhou)
    values = file.values
    assert (file.owner_id, values["sex"], values["birthday"], values["company"]) == (
        li,
        "female",
        born,
        "市三院",
    )
    assert [phone.number for phone in values["mobile"]] == ["13900002203"]
    assert (values["hobbies"], values["notes"]) == (("瑜伽", "插花"), "话不多")
    assert ties(book, chen) == [("周敏", "spouse")]
    assert ties(book, zhou) == [("陈国栋", "spouse")]
    with pytest.raises(InputError, match="member-linked"):
        book.write(relating.member_to_customer, member)
    book.undo()
    assert ties(book, chen) == []


def test_a_phone_of_a_member_that_is_no_number_goes_into_the_notes(book: Book) -> None:
    member = add_member(book, make_customer(book), relation="son", name="王小宝", phone="问他妈")
    made = book.write(relating.member_to_customer, member).value
    assert book.read(queries.customer_file, made).values["notes"] == "问他妈"


def test_a_member_is_linked_to_a_customer_found_by_phone_or_name(book: Book) -> None:
    chen = make_customer(book, "陈国栋")
    zhou = make_customer(book, "周敏敏", mobile="13900002203")
    ke = make_customer(book, "陈可")
    wife = add_member(book, chen, relation="spouse", name="周敏", phone="139 0000 2203")
    add_member(book, chen, relation="daughter", name="陈可")
    found = book.read(relations.member_candidates, chen)
    assert [[person.id for person in each] for each in found.values()] == [[zhou], [ke]]
    book.write(relating.link_member, wife, zhou)
    assert len(book.read(relations.member_candidates, chen)) == 1
    assert ties(book, chen) == [("周敏敏", "spouse")]
    with pytest.raises(InputError, match="relation-self"):
        book.write(relating.link_member, wife, chen)


def test_deleting_the_customer_unlinks_the_member_and_undo_links_again(book: Book) -> None:
    chen, zhou = make_customer(book, "陈国栋"), make_customer(book, "周敏")
    wife = add_member(book, chen, relation="spouse", name="周敏")
    book.write(relating.link_member, wife, zhou)
    book.write(actions.delete_customers, [zhou])
    assert ties(book, chen) == []
    assert book.read(queries.customer_file, chen).record.children[Table.FAMILY][0]["linked_id"] is None
    book.undo()
    assert ties(book, chen) == [("周敏", "spouse")]


def test_a_household_is_its_customers_and_the_others_once(book: Book) -> None:
    chen, zhou, ke = (make_customer(book, name) for name in ("陈国栋", "周敏", "陈可"))
    wife = add_member(book, chen, relation="spouse", name="周敏")
    add_member(book, chen, relation="father", name="陈德厚", phone="13700000001")
    add_member(book, zhou, relation="father-in-law", name="陈德厚")
    book.write(relating.link_member, wife, zhou)
    book.write(apart.keep_apart, [zhou, ke], apart.Kind.HOUSEHOLD)
    home = book.read(relations.household, chen)
    assert [(each.name, each.relation, each.id is None) for each in home] == [
        ("陈国栋", "self", False), ("周敏", "spouse", False), ("陈可", "", False), ("陈德厚", "father", True),
    ]  # fmt: skip


def test_the_drawing_goes_two_steps_and_leaves_nobody_out_unsaid(book: Book) -> None:
    centre = make_customer(book, "中心")
    near = [make_customer(book, f"近{n}") for n in range(4)]
    for each in near:
        book.write(relating.relate, centre, each, "friend")
    far = make_customer(book, "远")
    book.write(relating.relate, near[0], far, "colleague")
    beyond = make_customer(book, "更远")
    book.write(relating.relate, far, beyond, "colleague")
    told = book.read(relations.network, centre)
    assert [(node.person.name, node.distance) for node in told.nodes] == [
        ("中心", 0), ("近0", 1), ("近1", 1), ("近2", 1), ("近3", 1), ("远", 2),
    ]  # fmt: skip
    assert len(told.edges) == 5
    for n in range(40):
        book.write(relating.relate, centre, make_customer(book, f"多{n}"), "friend")
    told = book.read(relations.network, centre)
    assert (len(told.nodes), told.left_out) == (relations.MOST_DRAWN, 16)


def test_undo_names_both_joined_as_each_language_does(book: Book) -> None:
    one, other = make_customer(book, name="王建业"), make_customer(book, name="赵雅琴")
    book.write(relating.relate, one, other, "friend")
    name = book.undo_label()
    assert name is not None
    assert (name.concerned("zh"), name.concerned("en")) == ("王建业、赵雅琴", "王建业, 赵雅琴")
