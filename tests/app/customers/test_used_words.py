"""The words that files bear already are offered while others are typed."""

from __future__ import annotations

from app.customers import actions
from app.customers.used_words import all_used_words, used_words
from app.storage.book import Book
from tests.factories import make_customer


def test_words_in_use_are_told_by_item_the_most_frequent_first(book: Book) -> None:
    make_customer(book, hobbies=("钓鱼", "书法"), tags=("老板",))
    make_customer(book, hobbies=("书法",))
    assert book.read(used_words, "hobbies") == ["书法", "钓鱼"]
    assert book.read(used_words, "tags") == ["老板"]
    assert book.read(all_used_words)["topics"] == ()


def test_words_of_an_item_of_the_shops_own_are_told_too(book: Book) -> None:
    key = book.write(actions.add_shop_item, "常带的人", "tags").value
    make_customer(book, **{key: ("司机", "助理")})
    make_customer(book, **{key: ("助理",)})
    make_customer(book)
    assert book.read(used_words, key) == ["助理", "司机"]


def test_an_item_that_holds_no_words_has_none(book: Book) -> None:
    assert book.read(used_words, "company") == []
    assert book.read(used_words, "no-such-item") == []
