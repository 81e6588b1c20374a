"""Every item of the template, and every kind of the shop's own, goes the whole way.

Typed into its editor, stored, found by search, listed, sorted and filtered, exported, imported again,
printed, told in the history, and undone. One file is made and exported for all of them; each item is a
test of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.customers import actions, item_actions, queries
from app.customers.item_rows import ItemDraft, ItemFilter, Word
from app.customers.rows import Query
from app.customers.search import queries as search
from app.excel.exports import customers as exports
from app.excel.process import session as importing
from app.excel.rows import ExportOptions, ImportChoices, OnDuplicate
from app.fields.catalog import CATALOG, SHOP_KINDS, TEMPLATE_ITEMS
from app.fields.field import Field
from app.printing.setup import Style
from app.sheets.customer_file import customer_files
from app.sheets.making import Making
from app.storage.book import Book
from tests import hands
from tests.app.excel.here import Here
from tests.factories import make_book, make_customer
from ui.customers.file_reads import past
from ui.customers.file_words import item_of
from ui.customers.history.lines import describe
from ui.kit.form import Form

TYPED = {
    "sex": ("男", "男"),
    "mailing_address": ("郑州市金水区花园路 8 号", "花园路"),
    "company": ("恒达物流", "恒达"),
    "office_phone": ("0371-6333 0001", "63330001"),
    "home_phone": ("0371-6333 0002", "63330002"),
    "mobile": ("138 0000 5521", "5521"),
    "native_place": ("河南信阳", "信阳"),
    "education": ("本科", "本科"),
    "family_circumstances": ("年入三十万，和睦", "和睦"),
    "marital_status": ("已婚", "已婚"),
    "spouse_name": ("周敏", "周敏"),
    "spouse_education": ("硕士", "硕士"),
    "spouse_interests": ("插花", "插花"),
    "parents": ("父亲陈德厚", "陈德厚"),
    "children": ("女儿陈可", "陈可"),
    "closest_family": ("外婆", "外婆"),
    "eating_places": ("阿五黄河大鲤鱼", "大鲤鱼"),
    "shopping_places": ("丹尼斯大卫城", "大卫城"),
    "cuisine": ("豫菜", "豫菜"),
    "alcohol": ("只喝茅台", "茅台"),
    "smoking": ("不抽，怕烟味", "怕烟味"),
    "health": ("血压偏高", "偏高"),
    "transport": ("高铁一等座", "一等座"),
    "organisations": ("河南商会", "商会"),
    "sociability": ("爱张罗饭局", "饭局"),
    "present_home": ("正商花园，2015 年买", "正商花园"),
    "property_investments": ("商铺两间", "商铺"),
    "ideal_home": ("学区要好", "学区"),
    "buying_reason": ("换大一点的", "大一点"),
    "bought": ("途锐 3.0", "途锐"),
    "knows_our_firm": ("朋友买过", "朋友买过"),
    "neighbours_matter": ("很看重", "看重"),
    "position": ("总经理", "总经理"),
    "car_brand": ("大众", "大众"),
    "plate": ("豫A00123", "00123"),
    "dress": ("深色西装", "西装"),
    "information_sources": ("今日头条", "头条"),
    "admired_person": ("任正非", "任正非"),
    "career_goals": ("三年内上市", "上市"),
    "personal_goals": ("走一遍川藏线", "川藏线"),
    "proudest_of": ("白手起家", "白手起家"),
    "own_mind": ("自己拿主意", "拿主意"),
}
KINDS = {
    "line": ("车友会 018", "018"),
    "text": ("来店先看茶\n不爱等", "不爱等"),
    "choice": ("银卡", "银卡"),
    "tags": ("露营、越野", "越野"),
    "yesno": ("是", "项目yesno"),
    "rating": ("4 ★★★★☆", "4星"),
    "integer": ("48213", "48213"),
    "number": ("36725.5", "36725"),
    "money": ("5.8万", "58000"),
    "date": ("2027-03-08", "2027-03-08"),
    "birthday": ("农历八月十五", "八月十五"),
    "phones": ("139 0000 7788", "7788"),
    "person": ("张师傅 13800001234 晚班", "张师傅"),
}


@dataclass(frozen=True)
class Way:
    """A shop whose one customer has every item, and what became of it on the way."""

    book: Book
    customer: int
    keys: dict[str, str]
    again: Book
    history: str
    printed: str

    def field(self, key: str) -> Field:
        return self.book.read(queries.catalog)[key]

    def value(self, book: Book, key: str) -> Any:
        [customer] = book.read(queries.ids, Query(text="陈国栋"))
        return book.read(queries.customer_file, customer).values[key]


@pytest.fixture(scope="module")
def way(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Way]:
    book, again = (make_book(tmp_path_factory.mktemp(name)) for name in ("first", "again"))
    keys = {kind: _own_item(book, kind) for kind in KINDS}
    customer = make_customer(book, "陈国栋")
    make_customer(book, "没填过")
    typed = {key: text for key, (text, _) in TYPED.items()}
    typed |= {keys[kind]: text for kind, (text, _) in KINDS.items()}
    for key, value in _typed(book, typed).items():
        book.write(actions.save_fields, customer, {key: value})
    path = tmp_path_factory.mktemp("list") / "客户.xlsx"
    book.read(exports.export, path, [customer], ExportOptions(sensitive=True))
    _import(again, path)
    file = book.read(queries.customer_file, customer)
    told = book.read(past, customer)
    lines = [line.text for item in told.items for change in item.changes for line in describe(change, told)]
    printed = customer_files([file], Making(style=Style(options={"sensitive": True})), 1)
    cells = [cell for table in printed.parts[0].tables for row in table.rows for cell in row]
    yield Way(book, customer, keys, again, "\n".join(lines), "\n".join(cells))
    book.close()
    again.close()


def _own_item(book: Book, kind: str) -> str:
    words = tuple(map(Word, ("金卡", "银卡"))) if kind == "choice" else ()
    return book.write(item_actions.add_item, ItemDraft(f"项目{kind}", kind=kind, words=words)).value


def _typed(book: Book, texts: dict[str, str]) -> dict[str, Any]:
    """What a form of all these items gives when a person fills it in."""
    items = book.read(queries.catalog)
    form = Form([item_of(items[key]) for key in texts])
    given: dict[str, Any] = {}
    form.committed.connect(given.__setitem__)
    for key, text in texts.items():
        field = form.editor(key).input
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findText(text))
            field.activated.emit(field.currentIndex())
        else:
            hands.write(field, text)
            field.finished.emit()
        assert form.editor(key).problem() == "", key
    form.deleteLater()
    return given


def _import(book: Book, path: Path) -> None:
    """As the page of imports does it: columns that are no items become items of their kinds."""
    for kind in KINDS:
        _own_item(book, kind)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "Child", Here)
        with importing.ImportSession(book) as session:
            [view] = session.use(session.open(path).likeliest)
            session.plan([[column.target for column in view.columns]], OnDuplicate.FILL)
            session.apply(ImportChoices(path.name))


def test_the_template_is_here_as_a_whole(way: Way, qtbot: QtBot) -> None:
    assert [CATALOG[key].number for key in TYPED] == list(range(1, TEMPLATE_ITEMS + 1))
    assert KINDS.keys() == {*SHOP_KINDS, "choice"}
    assert way.book.read(queries.customer_file, way.customer).percent == 100


@pytest.mark.parametrize("name", [*TYPED, *KINDS])
def test_an_item_goes_the_whole_way(way: Way, qtbot: QtBot, name: str) -> None:
    key = way.keys.get(name, name)
    text, searched = (TYPED | KINDS)[name]
    field, value = way.field(key), way.value(way.book, key)
    assert value == field.kind.parse(text).value is not None
    assert [hit.name for hit in way.book.read(search.search, searched)] == ["陈国栋"]
    _is_listed(way, field, value)
    assert _plain(way.value(way.again, key)) == _plain(value)
    assert any(text in way.printed for text in _shown(field, value))
    assert field.label() in way.history or any(text in way.history for text in _shown(field, value))


def _is_listed(way: Way, field: Field, value: Any) -> None:
    """Among the columns, sorted both ways with the unknown last, and filtered by."""
    known, unknown = (ItemFilter(field.key, known=told) for told in (True, False))
    assert list(way.book.read(queries.ids, Query(items=(known,)))) == [way.customer]
    assert way.customer not in way.book.read(queries.ids, Query(items=(unknown,)))
    for descending in (False, True):
        ids = way.book.read(queries.ids, Query(sort=field.key, descending=descending))
        assert ids[0] == way.customer
    [line] = way.book.read(queries.page, [way.customer], [field.key])
    assert line.cells[field.key] == (queries.MASK if field.sensitive else field.kind.show(value))


def _shown(field: Field, value: Any) -> list[str]:
    """What of a value is sure to stand on paper, of several lines the last; a record may hold it bare."""
    texts = (field.kind.show(value), field.kind.edit_text(value))
    return [text.splitlines()[-1].split(" ")[-1] for text in texts]


def _plain(value: Any) -> Any:
    return [str(part) for part in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", ["sex", "bought", "parents", *KINDS])
def test_undoing_takes_an_item_back(way: Way, qtbot: QtBot, name: str) -> None:
    key = way.keys.get(name, name)
    before = way.value(way.book, key)
    way.book.write(actions.save_fields, way.customer, {key: None})
    assert way.value(way.book, key) is None
    assert way.book.read(search.search, (TYPED | KINDS)[name][1]) == []
    way.book.undo()
    assert way.value(way.book, key) == before
