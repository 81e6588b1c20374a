"""Choosing a trade, changing it without loss, and packs of the shop's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.care import queries
from app.care.packs import packs, trades
from app.customers import actions as customers
from app.customers import own_items
from app.customers import queries as files
from app.customers.rows import Query
from app.errors import InputError
from app.fields.field import Section
from app.opening import begin_book, open_book
from app.staff import queries as staff
from app.storage import backup
from app.storage.book import Book
from tests.factories import make_book, make_customer

PET = """
name = "宠物店"
off = ["festival-*", "insurance-expiry"]
sources = ["路过", "朋友介绍"]

[[item]]
key = "pet_name"
label = { zh = "宠物名字", en = "Pet's name" }
kind = "text"

[[step]]
key = "bath-{n}m"
trigger = "delivery"
each_month = { at = [1], every = 1, to = 12 }
tone = "follow"
label = "洗澡"
title = "该洗澡了"
why = "上次来店 {date}"
script = "{salutation}，宝贝该洗澡了！"
"""


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = make_book(tmp_path, "店.keqing", begun=("云台店", "李晓梅"))
    yield made
    made.close()


def own(book: Book) -> list[str]:
    return [f.zh for f in book.read(files.catalog).section(Section.SHOP)]


def key_of(book: Book, label: str) -> str:
    return next(f.key for f in book.read(files.catalog).fields if f.zh == label)


def test_a_new_file_has_the_items_and_sources_of_its_trade_in_both_languages(book: Book) -> None:
    items = book.read(files.catalog)
    assert own(book) == [item.label.zh for item in packs.pack("auto").items]
    use = items[key_of(book, "主要用途")]
    assert (use.label("en"), use.kind.show("上下班", "en")) == ("Main use", "Commuting")
    assert "展厅来访" in [option.zh for option in items["source"].kind.offers]  # type: ignore[attr-defined]
    assert items["source"].kind.parse("一个老同学").value == "一个老同学"
    assert book.read(staff.shop).name == "云台店"
    assert book.undo_label() is None


def test_what_another_trade_does_is_told_before_and_done_after(book: Book) -> None:
    make_customer(book, "陈国栋", **{key_of(book, "意向车型"): "途锐"})
    make_customer(book, "王建业", **{key_of(book, "意向车型"): "迈腾"})
    told = book.read(trades.preview, "insurance")
    assert told.kept == (("意向车型", 2),)
    assert "购车预算" in told.removed
    assert "受益人" in told.added
    assert told.steps_new > 0
    assert told.steps_gone > 0
    book.write(trades.change, "insurance")
    assert own(book) == ["意向车型", *told.added]
    assert book.read(queries.plan).trade == "insurance"
    assert "缘故" in [each[0] for each in book.read(staff.setting, "sources")]


def test_a_change_of_trade_is_one_undo(book: Book) -> None:
    before = own(book)
    customer = make_customer(book, "陈国栋", **{key_of(book, "意向车型"): "途锐"})
    book.write(trades.change, "realestate", True)
    assert "意向车型" not in own(book)
    book.undo()
    assert own(book) == before
    assert book.read(queries.plan).trade == "auto"
    assert book.read(files.customer_file, customer).values[key_of(book, "意向车型")] == "途锐"
    book.redo()
    assert book.read(queries.plan).trade == "realestate"


def test_hidden_items_keep_what_is_known_and_come_back_with_their_trade(book: Book) -> None:
    key = key_of(book, "意向车型")
    customer = make_customer(book, "陈国栋", **{key: "途锐"})
    book.write(trades.change, "realestate", True)
    assert key not in book.read(files.catalog).shown_keys
    book.write(customers.save_fields, customer, {"company": "恒达"})
    book.write(trades.change, "auto")
    assert book.read(files.customer_file, customer).values[key] == "途锐"
    assert own(book)[: len(packs.pack("auto").items)][0] == "意向车型"


def test_how_complete_files_are_follows_what_is_shown(book: Book) -> None:
    key = key_of(book, "意向车型")
    make_customer(book, "陈国栋", sex="male", **{key: "途锐"})
    make_customer(book, "王建业", sex="male", company="恒达")

    def by_filled() -> list[int]:
        return list(book.read(files.ids, Query(sort="filled", descending=True)))

    book.write(own_items.show_item, key, False)
    assert [book.read(files.names_of, [i])[i] for i in by_filled()] == ["王建业", "陈国栋"]
    assert book.read(files.customer_file, by_filled()[1]).percent < 5
    book.write(own_items.show_item, key, True)
    assert book.read(own_items.own_items)[0].known == 1


def test_an_item_the_shop_added_itself_always_stays(book: Book) -> None:
    book.write(customers.add_shop_item, "车友会编号", "text")
    book.write(trades.change, "keyaccount", True)
    assert "车友会编号" in own(book)


def test_an_item_of_the_same_name_is_not_added_twice(tmp_path: Path) -> None:
    book = begin_book(tmp_path / "x.keqing", None, "auto")
    book.write(customers.add_shop_item, "受益人", "text")
    book.write(trades.change, "insurance")
    assert own(book).count("受益人") == 1
    book.close()


def test_a_pack_of_the_shops_own_lives_in_the_file_and_in_its_backups(book: Book) -> None:
    key = book.write(trades.take_in, "宠物店.toml", PET).value
    book.write(trades.change, key)
    assert [trade.name for trade in book.read(trades.trades)][-1] == "宠物店"
    path = backup.back_up(book.path, None, "manual")
    copy = open_book(path)
    plan = copy.read(queries.plan)
    assert plan.by_key["bath-12m"].months == 12
    assert "festival-christmas" not in plan.by_key
    assert own(copy)[-1] == "宠物名字"
    assert copy.read(queries.plan) is plan
    copy.close()


def test_a_pack_taken_in_again_takes_the_place_of_the_first(book: Book) -> None:
    key = book.write(trades.take_in, "宠物店.toml", PET).value
    book.write(trades.change, key)
    again = book.write(trades.take_in, "宠物店.toml", PET.replace('"宠物名字"', '"宠物昵称"'))
    assert again.value == key
    more = PET + '\n[[item]]\nkey = "breed"\nlabel = "品种"\nkind = "text"\n'
    book.write(trades.take_in, "宠物店.toml", more)
    assert own(book)[-1] == "品种"
    assert len([trade for trade in book.read(trades.trades) if trade.own]) == 1


def test_a_pack_in_use_is_not_dropped_and_another_is(book: Book) -> None:
    key = book.write(trades.take_in, "宠物店.toml", PET).value
    book.write(trades.change, key)
    with pytest.raises(InputError) as caught:
        book.write(trades.drop, key)
    assert caught.value.code == "pack-in-use"
    book.write(trades.change, "auto")
    book.write(trades.drop, key)
    assert not [trade for trade in book.read(trades.trades) if trade.own]
    book.undo()
    assert [trade.key for trade in book.read(trades.trades) if trade.own] == [key]


def test_a_wrong_pack_is_not_kept(book: Book) -> None:
    with pytest.raises(InputError):
        book.write(trades.take_in, "宠物店.toml", PET + 'colour = "red"')
    assert len(book.read(trades.trades)) == 4


def test_a_new_file_may_begin_with_a_pack_of_the_shops_own(tmp_path: Path) -> None:
    book = begin_book(tmp_path / "店.keqing", None, "auto", ("宠物店.toml", PET), ("毛毛", "李晓梅"))
    assert own(book) == ["宠物名字"]
    assert book.read(queries.plan).name.zh == "宠物店"
    book.close()
    with pytest.raises(InputError):
        begin_book(tmp_path / "坏.keqing", None, "auto", ("坏.toml", "x"), ("毛毛", "李晓梅"))
    assert not (tmp_path / "坏.keqing").exists()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("trade", ["auto", "realestate", "insurance", "keyaccount"])
def test_an_exported_pack_can_be_imported_as_it_is(book: Book, trade: str, lang: str) -> None:
    text = book.read(trades.template, trade, lang)
    assert text.startswith("# ")
    key = book.write(trades.take_in, "样板.toml", text).value
    assert book.read(trades.plan_of, key).by_key.keys() == packs.load(trade).by_key.keys()
    assert book.read(trades.template, key, lang) == text


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError) as caught:
        trades.read_file(path)
    assert caught.value.code == "pack-unreadable"
    path.write_bytes("\ufeffname = 1".encode())
    assert trades.read_file(path) == "name = 1"


def test_what_a_pack_holds_is_told_before_it_is_taken_in() -> None:
    told = trades.look_into("宠物店.toml", PET)
    assert (told.name, told.items, told.sources[:2]) == ("宠物店", ("宠物名字",), ("路过", "朋友介绍"))
    assert told.steps > 12
