"""Where customers live: kept with every address however it is written, and read level by level."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers import actions, areas, as_json, batches, queries
from app.customers.duplicates import merging
from app.customers.models import Address
from app.customers.record import AREA
from app.customers.rows import Area, AreaCount, Query
from app.fields.catalog import CHILDREN
from app.fields.field import Table
from app.fields.regions import home_of, region_of
from app.storage.book import Book
from app.storage.journal import table_of
from tests.app.excel.importing import import_list
from tests.factories import make_customer, make_shop
from tests.files import make_lists as lists

JINSHUI = Area("河南", "郑州", "金水区")


def stored(session: Session) -> dict[str, tuple[str, ...]]:
    """Every address with what is kept beside it."""
    a = table_of(Address).c
    rows = session.execute(select(a.text, *(a[key] for key in AREA)))
    return {text: tuple(part or "" for part in parts) for text, *parts in rows}


def kept(book: Book) -> dict[str, tuple[str, ...]]:
    return book.read(stored)


def agrees(book: Book, code: str = "") -> bool:
    """What is kept is what the text tells now."""
    return all(region_of(text, home_of(code)) == parts for text, parts in kept(book).items())


def names(book: Book, **query: Any) -> list[str]:
    ids = book.read(queries.ids, Query(**query))
    return [row.name for row in book.read(queries.page, list(ids), ["name"])]


def counts(found: list[AreaCount]) -> list[tuple[str, int]]:
    return [(each.name, each.count) for each in found]


def test_an_address_typed_into_the_form_is_placed_and_follows_its_text(book: Book) -> None:
    someone = make_customer(book, mailing_address="郑州市金水区花园路1号")
    assert kept(book) == {"郑州市金水区花园路1号": ("河南", "郑州", "金水区", "花园路")}
    book.write(actions.save_fields, someone, {"mailing_address": "开封市鼓楼区"})
    assert kept(book) == {"开封市鼓楼区": ("河南", "开封", "鼓楼区", "")}
    book.undo()
    assert kept(book)["郑州市金水区花园路1号"] == ("河南", "郑州", "金水区", "花园路")
    book.redo()
    assert kept(book) == {"开封市鼓楼区": ("河南", "开封", "鼓楼区", "")}


def test_an_address_that_is_cleared_leaves_no_row(book: Book) -> None:
    someone = make_customer(book, mailing_address="郑州市金水区花园路1号")
    book.write(actions.save_fields, someone, {"mailing_address": None})
    assert kept(book) == {}


def test_merging_and_deleting_and_bringing_back_keep_the_places(book: Book) -> None:
    one = make_customer(book, "王建业", mailing_address="郑州市金水区花园路1号")
    other = make_customer(book, "王建业", home_address="新密市青屏街")
    book.write(merging.merge, one, [other], {})
    assert len(kept(book)) == 2
    assert agrees(book)
    gone = book.write(actions.delete_customers, [one])
    assert gone.write_id is not None
    book.write(actions.restore_customer, gone.write_id, one)
    assert len(kept(book)) == 2
    assert agrees(book)


def test_an_import_places_its_addresses_and_a_later_edit_is_not_undone_with_it(
    book: Book, tmp_path: Path
) -> None:
    rows = [("姓名", "电话", "地址"), ("王伟", "13600001234", "郑州市中原区碧桂园小区3号楼")]
    done = import_list(book, lists.xlsx(tmp_path / "名单.xlsx", rows))
    assert kept(book) == {"郑州市中原区碧桂园小区3号楼": ("河南", "郑州", "中原区", "碧桂园")}
    assert done.write_id is not None
    book.write(actions.save_shop, {"area_code": "0371"})
    assert book.read(batches.batch_prospect, done.write_id).conflicts == ()


def test_taking_back_an_import_leaves_every_address_where_its_text_says(book: Book, tmp_path: Path) -> None:
    someone = make_customer(book, "王伟", mobile="13600001234")
    rows = [("姓名", "电话", "地址"), ("王伟", "13600001234", "郑州市中原区碧桂园小区3号楼")]
    done = import_list(book, lists.xlsx(tmp_path / "名单.xlsx", rows))
    book.write(actions.save_fields, someone, {"mailing_address": "开封市鼓楼区"})
    assert done.write_id is not None
    book.write(batches.undo_batch, done.write_id, [someone])
    assert agrees(book)


def test_another_area_code_gives_districts_another_city_and_undo_takes_that_back(book: Book) -> None:
    make_customer(book, "甲", mailing_address="朝阳区建国路88号")
    make_customer(book, "乙", mailing_address="郑州市金水区")
    assert kept(book)["朝阳区建国路88号"] == ("", "", "朝阳区", "建国路")
    book.write(actions.save_shop, {"area_code": "010"})
    assert kept(book)["朝阳区建国路88号"] == ("北京", "北京", "朝阳区", "建国路")
    assert agrees(book, "010")
    make_customer(book, "丙", mailing_address="朝阳区")
    assert agrees(book, "010")
    book.undo()
    book.undo()
    assert kept(book)["朝阳区建国路88号"] == ("", "", "朝阳区", "建国路")


def test_nobody_types_an_area_and_no_file_carries_it_out(book: Book) -> None:
    someone = make_customer(book, mailing_address="郑州市金水区花园路1号")
    items = book.read(queries.catalog)
    assert not {"province", "city", "district", "community"} & set(items.by_key)
    assert Table.ADDRESSES not in CHILDREN
    exported = as_json.customer_json(book.read(queries.customer_file, someone))
    assert "花园路" in str(exported)
    assert "'金水区'" not in str(exported)


@pytest.fixture
def living(tmp_path: Path) -> Iterator[Book]:
    made, _ = make_shop(tmp_path, _living)
    yield made
    made.close()


def _living(book: Book) -> None:
    for name, address in {
        "甲": "郑州市金水区碧桂园小区1号楼",
        "乙": "河南郑州金水区花园路3号",
        "丙": "郑州市中原区碧桂园2号楼",
        "丁": "开封市鼓楼区",
        "戊": "北京市朝阳区建国路",
        "己": "阳光小区3号楼",
        "庚": "东莞市长安镇",
    }.items():
        make_customer(book, name, mailing_address=address)
    make_customer(book, "辛", mailing_address="郑州市金水区", home_address="郑州市中原区")
    make_customer(book, "壬")


def test_the_areas_present_are_counted_level_by_level(living: Book) -> None:
    top = living.read(areas.areas_in, Area())
    assert counts(top) == [("河南", 5), ("北京", 1), ("广东", 1), ("", 1)]
    assert counts(living.read(areas.areas_in, Area("河南"))) == [("郑州", 4), ("开封", 1)]
    assert counts(living.read(areas.areas_in, Area("河南", "郑州"))) == [("金水区", 3), ("中原区", 2)]
    assert counts(living.read(areas.areas_in, JINSHUI)) == [("碧桂园", 1), ("花园路", 1), ("", 1)]


def test_a_level_on_which_nothing_is_told_is_passed_over(living: Book) -> None:
    assert counts(living.read(areas.areas_in, Area("广东", "东莞"))) == [("长安镇", 1)]
    assert counts(living.read(areas.areas_in, Area(""))) == [("阳光小区", 1)]
    assert counts(living.read(areas.areas_in, Area("北京"))) == [("朝阳区", 1)]
    assert living.read(areas.areas_in, Area("河南", "开封", "鼓楼区", "")) == []


def test_only_those_whom_a_query_finds_are_counted(living: Book) -> None:
    living.write(actions.save_fields, next(iter(living.read(queries.ids, Query(text="甲")))), {"grade": "A"})
    only = Query(grades=frozenset({"A"}))
    assert counts(living.read(areas.areas_in, Area(), only)) == [("河南", 1)]
    assert [each.area for each in living.read(areas.find_areas, "金水", only)] == [JINSHUI]


def test_areas_are_found_by_name_with_or_without_the_ending(living: Book) -> None:
    for typed in ("郑州", "郑州市"):
        assert living.read(areas.find_areas, typed)[0] == AreaCount(Area("河南", "郑州"), 4)
    estates = [each.area for each in living.read(areas.find_areas, "碧桂园小区")]
    assert {area.district for area in estates} == {"金水区", "中原区"}
    assert living.read(areas.find_areas, "  ") == []


@pytest.mark.parametrize(
    ("area", "people"),
    [
        (Area("河南"), "丙丁甲辛乙"),
        (JINSHUI, "甲辛乙"),
        (Area("河南", "郑州", "金水区", "碧桂园"), "甲"),
        (Area("河南", "郑州", "金水区", ""), "辛"),
        (Area(""), "己"),
        (Area(text="碧桂园"), "丙甲"),
        (Area(text="碧桂园 2号"), "丙"),
        (Area("河南", "郑州", "中原区", text="碧桂园"), "丙"),
        (Area(text="镇"), "庚"),
        (Area(text="没有这里"), ""),
    ],
)
def test_customers_are_found_by_area_and_by_words_in_the_address(
    living: Book, area: Area, people: str
) -> None:
    assert sorted(names(living, areas=frozenset({area}))) == sorted(people)


def test_several_areas_are_united_and_narrowed_by_the_rest(living: Book) -> None:
    both = frozenset({Area("河南", "开封"), Area("北京")})
    assert names(living, areas=both) == ["丁", "戊"]
    assert names(living, areas=both, text="建国路") == ["戊"]


def test_words_elsewhere_in_the_file_are_no_address(living: Book) -> None:
    make_customer(living, "癸", notes="想买碧桂园的房子")
    assert names(living, areas=frozenset({Area(text="碧桂园")})) == ["丙", "甲"]


def test_the_list_shows_and_sorts_by_where_people_live_their_home_before_their_firm(book: Book) -> None:
    make_customer(
        book,
        "王伟",
        mailing_address="北京市朝阳区无名路1号",
        home_address="河南省郑州市金水区碧桂园小区3号楼",
    )
    make_customer(book, "刘芳", company_address="河北省石家庄市长安区无名路2号")
    make_customer(book, "陈刚")
    ids = book.read(queries.ids, Query(sort="region"))
    rows = book.read(queries.page, list(ids), ["region"])
    assert [(row.name, row.cells["region"]) for row in rows] == [
        ("刘芳", "河北 石家庄 长安区"),
        ("王伟", "河南 郑州 金水区"),
        ("陈刚", ""),
    ]
    assert names(book, sort="region", descending=True) == ["王伟", "刘芳", "陈刚"]
