from __future__ import annotations

import pytest

from app.customers import actions, query_text
from app.customers.rows import Area, Query
from app.errors import InputError
from app.storage.book import Book
from tests.factories import make_customer, make_staff


def test_what_is_no_word_of_ours_is_searched_for(book: Book) -> None:
    assert book.read(query_text.parse, "  王  138 12:30 ") == Query(text="王 138 12:30")
    assert book.read(query_text.parse, "") == Query()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("grade:A", Query(grades=frozenset("A"))),
        ("等级：a,B，c", Query(grades=frozenset("ABC"))),
        ("intent:H", Query(intents=frozenset("H"))),
        ("stage:忠诚", Query(stages=frozenset({"loyal"}))),
        ("阶段:loyal,lost", Query(stages=frozenset({"loyal", "lost"}))),
        ("lost:价格,没有现车", Query(lost_reasons=frozenset({"价格", "没有现车"}))),
        ("流失原因:价格", Query(lost_reasons=frozenset({"价格"}))),
        ("tag:自驾,钓鱼", Query(tags=frozenset({"自驾", "钓鱼"}))),
        ("标签:自驾", Query(tags=frozenset({"自驾"}))),
        ("area:金水区", Query(areas=frozenset({Area(text="金水区")}))),
        ("地区:金水区,碧桂园", Query(areas=frozenset({Area(text="金水区"), Area(text="碧桂园")}))),
        ("born:11", Query(born_in_month=11)),
        ("生日月:2", Query(born_in_month=2)),
        ("silent:90", Query(not_contacted_for=90)),
        ("未联系:0", Query(not_contacted_for=0)),
        ("sort:grade", Query(sort="grade")),
        ("排序:-filled", Query(sort="filled", descending=True)),
        ("GRADE:A born:5 王", Query(text="王", grades=frozenset("A"), born_in_month=5)),
    ],
)
def test_words_with_a_value_narrow_the_list(book: Book, text: str, query: Query) -> None:
    assert book.read(query_text.parse, text) == query


def test_an_owner_is_meant_by_name(book: Book) -> None:
    mei, hang = make_staff(book, "李晓梅"), make_staff(book, "赵宇航")
    query = book.read(query_text.parse, "owner:李晓梅,赵宇航")
    assert query.owner_ids == {mei, hang}
    assert book.read(query_text.parse, "归属：赵宇航").owner_ids == {hang}


def test_an_area_in_the_file_is_meant_by_name(book: Book) -> None:
    make_customer(book, mailing_address="郑州市金水区碧桂园小区3号楼")
    for word, parts in (("郑州市", 2), ("金水区", 3), ("碧桂园小区", 4)):
        [area] = book.read(query_text.parse, f"area:{word}").areas
        assert area.parts[:parts] == ("河南", "郑州", "金水区", "碧桂园")[:parts]
        assert area.depth == parts


def test_items_of_the_shop_sort_too(book: Book) -> None:
    key = book.write(actions.add_shop_item, "会员卡号", "text").value
    assert book.read(query_text.parse, f"sort:{key}").sort == key


@pytest.mark.parametrize(
    "part",
    [
        "grade:Z", "grade:", "等级：，", "stage:无", "born:13", "born:0", "born:", "born:三", "silent:-1",
        "silent:99999", "owner:", "tag:", "sort:", "sort:nothing", "sort:-",
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_named(book: Book, part: str) -> None:
    with pytest.raises(InputError) as caught:
        book.read(query_text.parse, f"王 {part}")
    assert caught.value.code == "query-unclear"
    assert caught.value.params["part"] == part


@pytest.mark.parametrize(
    ("part", "code", "name"),
    [("owner:无此人", "query-no-owner", "无此人"), ("import:车展", "query-no-import", "车展")],
)
def test_a_name_that_nobody_and_no_list_bears_is_named(book: Book, part: str, code: str, name: str) -> None:
    with pytest.raises(InputError) as caught:
        book.read(query_text.parse, f"王 {part}")
    assert (caught.value.code, caught.value.params) == (code, {"name": name})
