"""An import of long ago is taken back; what somebody changed since is told and left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.customers import actions, batches, queries
from app.customers.duplicates import merging
from app.customers.rows import BatchUndone, Draft, Query
from app.customers.search import queries as search
from app.errors import InputError
from app.excel.rows import ImportChoices, OnDuplicate
from app.interactions import actions as interactions
from app.interactions import queries as interactions_of
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.app.excel.importing import import_list
from tests.app.storage.test_undo import dump
from tests.factories import make_book
from tests.files import make_lists as lists

HEAD = "姓名 电话 公司 性别 爱好 车型 交车日期 跟进日期 跟进内容 跟进人 归属"
WANG = "王伟 13600001234 花店 男 钓鱼 途锐 2024-03-18 2024-03-20 车很好 周强 李晓梅"
LIST = [
    HEAD.split(),
    WANG.split(),
    ("刘芳", "13600001235", "学校", "女", "跑步"),
    ("赵雅琴", "13600001236", "医院"),
]


@pytest.fixture
def book(tmp_path: Path) -> Any:
    made = make_book(tmp_path)
    made.write(actions.new_customer, Draft({"name": "王伟", "company": "老公司", "position": "经理"}))
    yield made
    made.close()


def imported(book: Book, tmp_path: Path, rows: Any = LIST) -> int:
    """王伟 is known by his phone and is changed; the others are new."""
    [wang] = book.read(queries.ids, Query())
    from app.fields.phones import PhoneKind, PhoneNumber

    book.write(actions.save_fields, wang, {"mobile": (PhoneNumber(PhoneKind.MOBILE, "13600001234"),)})
    path = lists.xlsx(tmp_path / "a.xlsx", rows)
    done = import_list(book, path, OnDuplicate.OVERWRITE, choices=ImportChoices("老名单", tag="批"))
    assert done.write_id is not None
    return done.write_id


def by_name(book: Book) -> dict[str, int]:
    ids = book.read(queries.ids, Query())
    return {name: customer_id for customer_id, name in book.read(queries.names_of, list(ids)).items()}


def test_undo_of_an_import_restores_every_table_and_the_search(book: Book, tmp_path: Path) -> None:
    [wang] = book.read(queries.ids, Query())
    imported(book, tmp_path)
    after = dump(book)
    book.undo()
    before = dump(book)
    book.redo()
    assert dump(book) == after
    assert [hit.name for hit in book.read(search.search, "花店")] == ["王伟"]
    book.undo()
    assert dump(book) == before
    assert book.read(search.search, "花店") == []
    assert [hit.id for hit in book.read(search.search, "老公司")] == [wang]


def test_a_batch_is_taken_back_after_other_work_as_if_it_had_never_been(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    book.undo()
    expected = dump(book)
    book.redo()
    other = book.write(actions.new_customer, Draft({"name": "陈国栋"})).value
    assert book.read(batches.batch_prospect, write_id).conflicts == ()
    done = book.write(batches.undo_batch, write_id)
    assert done.value == BatchUndone(removed=2, restored=1, left=0)
    assert (done.name and done.name.code, done.name and done.name.subject) == ("import-undo", "老名单")
    book.write(actions.delete_customers, [other])
    assert dump(book) == expected
    assert book.read(search.search, "花店") == []


def test_taking_a_batch_back_is_itself_undone(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    before = dump(book)
    book.write(batches.undo_batch, write_id)
    book.undo()
    assert dump(book) == before
    assert [hit.name for hit in book.read(search.search, "花店")] == ["王伟"]


def test_what_was_changed_since_is_told_and_left(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    ids = by_name(book)
    book.write(actions.save_fields, ids["王伟"], {"company": "更新的公司"})
    book.write(interactions.log_contact, ContactDraft(ids["刘芳"], "call", "reached", text="聊过"))
    found = {c.name: c for c in book.read(batches.batch_prospect, write_id).conflicts}
    assert {name: (c.added, c.columns) for name, c in found.items()} == {
        "王伟": (False, (("customer", "company"),)),
        "刘芳": (True, (("interaction", ""),)),
    }
    assert found["王伟"].changed_at is not None
    done = book.write(batches.undo_batch, write_id)
    assert done.value == BatchUndone(removed=1, restored=0, left=2)
    assert set(by_name(book)) == {"王伟", "刘芳"}
    wang = book.read(queries.customer_file, ids["王伟"])
    assert (wang.values["company"], wang.values["bought"]) == ("更新的公司", "途锐")


def test_a_person_may_take_back_what_was_changed_since_too(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    ids = by_name(book)
    book.write(actions.save_fields, ids["王伟"], {"company": "更新的公司"})
    book.write(interactions.log_contact, ContactDraft(ids["刘芳"], "call", "reached", text="聊过"))
    before = dump(book)
    done = book.write(batches.undo_batch, write_id, [ids["王伟"], ids["刘芳"]])
    assert done.value == BatchUndone(removed=2, restored=1, left=0)
    assert set(by_name(book)) == {"王伟"}
    assert book.read(queries.customer_file, ids["王伟"]).values["company"] == "老公司"
    book.undo()
    assert dump(book) == before


def test_other_items_of_a_file_may_change_meanwhile(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    wang = by_name(book)["王伟"]
    book.write(actions.save_fields, wang, {"grade": "A", "native_place": "洛阳", "position": "总监"})
    book.write(interactions.log_contact, ContactDraft(wang, "call", "reached", text="聊过"))
    assert book.read(batches.batch_prospect, write_id).conflicts == ()
    book.write(batches.undo_batch, write_id)
    values = book.read(queries.customer_file, wang).values
    assert (values["company"], values["grade"], values["position"]) == ("老公司", "A", "总监")
    assert values["hobbies"] is None
    assert values["last_contact_on"] is not None
    [record] = book.read(queries.load, [wang]).values()
    from app.customers.record import completeness

    assert record.columns["filled"] == completeness(record, book.read(queries.catalog))


def test_people_who_came_with_a_batch_stay_while_anybody_needs_them(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    owner = book.read(queries.customer_file, by_name(book)["王伟"]).owner_id
    other = book.write(actions.new_customer, Draft({"name": "陈国栋"}, owner_id=owner)).value
    book.write(batches.undo_batch, write_id)
    assert book.read(queries.customer_file, other).owner == "李晓梅"
    assert list(book.read(queries.staff_names).values()) == ["李晓梅"]


def test_a_batch_is_not_taken_back_twice(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    wang = by_name(book)["王伟"]
    book.write(batches.undo_batch, write_id)
    book.write(actions.delete_customers, [wang])
    with pytest.raises(InputError, match="nothing-to-undo"):
        book.write(batches.undo_batch, write_id)
    with pytest.raises(InputError, match="nothing-to-undo"):
        book.read(batches.batch_prospect, 999)


def test_who_was_deleted_since_stays_deleted(book: Book, tmp_path: Path) -> None:
    write_id = imported(book, tmp_path)
    ids = by_name(book)
    book.write(actions.delete_customers, [ids["王伟"], ids["赵雅琴"]])
    assert book.read(batches.batch_prospect, write_id).conflicts == ()
    assert book.write(batches.undo_batch, write_id).value.removed == 1
    assert by_name(book) == {}


def test_who_was_merged_away_since_is_told_with_whom_and_left(book: Book, tmp_path: Path) -> None:
    rows = [*LIST, "周敏 13600001237 学校 女 瑜伽 途锐 2024-03-18 2024-03-20 车很好 周强 李晓梅".split()]
    write_id = imported(book, tmp_path, rows)
    ids = by_name(book)
    old = book.write(actions.new_customer, Draft({"name": "周小敏"})).value
    book.write(merging.merge, old, [ids["周敏"]])
    before = book.read(queries.customer_file, old).values
    found = book.read(batches.batch_prospect, write_id)
    assert found.merged == (("周敏", "周小敏"),)
    assert found.conflicts == ()
    assert (found.removed, found.restored) == (2, 1)
    done = book.write(batches.undo_batch, write_id)
    assert done.value.removed == 2
    assert book.read(queries.customer_file, old).values == before
    assert book.read(interactions_of.count_of, old) == 1
