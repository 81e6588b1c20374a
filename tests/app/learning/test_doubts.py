"""What was, what might be, what others say and what came to nothing is offered, but not ticked."""

import pytest

from app.fields.catalog import CATALOG, Catalog
from app.learning.reading import understand
from app.learning.rows import NOTES, Known
from tests.app.learning.table import of_trade
from tests.conftest import TODAY

AUTO, HOMES, COVER, FIRMS = map(of_trade, ("auto", "realestate", "insurance", "keyaccount"))


def told(said: str, catalog: Catalog) -> dict[str, bool]:
    """The items that are proposed, and whether each is ticked."""
    facts = understand(said, Known(TODAY, catalog))
    return {fact.key: not fact.open for fact in facts if fact.key != NOTES}


@pytest.mark.parametrize(
    ("said", "catalog", "item"),
    [
        ("以前开迈腾，卖了，现在没车", AUTO, "car_model"),
        ("前几年跑滴滴，现在送外卖", AUTO, "car_use"),
        ("以前做外贸，疫情后歇业了", HOMES, "industry"),
        ("本来想要汉兰达，嫌加价", AUTO, "intended_model"),
        ("之前考虑过重疾险", COVER, "cover_wanted"),
        ("如果丈母娘肯过来带孩子就买四房", HOMES, "home_rooms"),
        ("等有钱了想买保时捷", AUTO, "intended_model"),
        ("要是老婆同意，想要三房", HOMES, "home_rooms"),
        ("可能有糖尿病", COVER, "health"),
        ("医生怀疑是糖尿病，还没确诊", COVER, "health"),
        ("听同事说要限购了", HOMES, "eligible"),
        ("听说他爱打高尔夫", CATALOG, "hobbies"),
        ("朋友买的是四房", HOMES, "home_rooms"),
        ("她说她闺蜜买的年金，收益不错", COVER, "cover_owned"),
        ("爱钓鱼那个是他哥，他不钓", CATALOG, "hobbies"),
        ("也许周五来看", AUTO, "promise"),
        ("开过十年出租", AUTO, "car_use"),
        ("他哥们儿跑长途的", AUTO, "car_use"),
        ("预算原来是200，现在降到160", HOMES, "home_budget"),
        ("他朋友也想买，想要120平的", HOMES, "home_area"),
        ("弟妹是老师，想要学区房", HOMES, "ideal_home"),
        ("每年交8000多保费的是她老公", COVER, "yearly_premium"),
        ("每个月能存三千", COVER, "premium_budget"),
        ("他老板给员工都上了意外险", COVER, "cover_owned"),
        ("技术员小陈喜欢钓鱼", CATALOG, "hobbies"),
        ("CFO likes golf", FIRMS, "hobbies"),
        ("要不要招标还没定", FIRMS, "contract_way"),
    ],
)
def test_what_may_not_hold_is_not_ticked(said: str, catalog: Catalog, item: str) -> None:
    assert told(said, catalog).get(item) is False


@pytest.mark.parametrize(
    ("said", "catalog", "item"),
    [
        ("想要宝马，嫌贵，放弃了", AUTO, "intended_model"),
        ("想要三房，后来算了", HOMES, "home_rooms"),
        ("老家驻马店，喜欢打羽毛球，现在不打了", CATALOG, "hobbies"),
        ("在税务局上班，不确定", CATALOG, "company"),
    ],
)
def test_what_the_next_words_take_back_is_not_ticked(said: str, catalog: Catalog, item: str) -> None:
    assert told(said, catalog).get(item) is False


@pytest.mark.parametrize(
    ("said", "catalog", "items"),
    [
        ("老家驻马店，喜欢打羽毛球，现在不打了", CATALOG, {"native_place"}),
        ("以前抽烟，现在不抽了", CATALOG, {"smoking"}),
        ("听说过我们公司", CATALOG, {"knows_our_firm"}),
        ("以前在国寿买过重疾", COVER, {"cover_owned"}),
        ("之前看过万科", HOMES, {"estates_seen"}),
        ("要是价格合适就签。喜欢钓鱼", CATALOG, {"hobbies"}),
        ("受益人是女儿", COVER, {"beneficiary"}),
        ("预算大概20万", AUTO, {"car_budget"}),
        ("拍板的是他小舅子", FIRMS, {"decision_path"}),
        ("老婆是老师，想要学区房", HOMES, {"school_matters", "ideal_home"}),
    ],
)
def test_what_holds_beside_it_stays_ticked(said: str, catalog: Catalog, items: set[str]) -> None:
    ticked = told(said, catalog)
    assert {item for item in items if ticked.get(item)} == items


@pytest.mark.parametrize(
    ("said", "catalog"),
    [
        ("采购部一共4个人", FIRMS),
        ("应酬都让副总喝", FIRMS),
        ("副厂长喜欢打牌", FIRMS),
        ("他们老总不喝酒", FIRMS),
        ("采购经理怀孕了", FIRMS),
        ("他们领导住别墅", HOMES),
        ("有两套，一套出租一套自住", HOMES),
        ("不是自己开，接送孩子也不用", AUTO),
    ],
)
def test_what_is_of_a_part_or_of_another_or_denied_is_a_note(said: str, catalog: Catalog) -> None:
    assert told(said, catalog) == {}


def test_who_is_left_out_does_not_become_the_beneficiary() -> None:
    facts = understand("受益人想写女儿不写老公", Known(TODAY, COVER))
    assert [fact.value for fact in facts if fact.key == "beneficiary"] == ["女儿"]


def test_a_guess_is_not_ticked_along_with_what_is_sure() -> None:
    facts = understand("喜欢打牌，可能喜欢钓鱼", Known(TODAY, CATALOG))
    assert [(fact.value, fact.sure) for fact in facts] == [(("打牌",), True), (("钓鱼",), False)]


@pytest.mark.parametrize(
    ("said", "catalog", "item", "value"),
    [
        ("预算从15涨到18万", AUTO, "car_budget", 18_000_000),
        ("五年前买的轩逸", AUTO, "next_car", None),
        ("看了样板间很喜欢", HOMES, "estates_seen", None),
        ("去看过融创，没定", HOMES, "estates_seen", ("融创",)),
    ],
)
def test_what_only_looks_like_it_is_not_taken(said: str, catalog: Catalog, item: str, value: object) -> None:
    facts = understand(said, Known(TODAY, catalog))
    assert next((fact.value for fact in facts if fact.key == item), None) == value
