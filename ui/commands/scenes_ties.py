"""Scenes of what ties customers to each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from app import clock
from app.customers import actions, apart, referring, segments
from app.customers import queries as customers
from app.customers.rows import Query
from app.customers.ties import cooperating, cooperation, relating, relations
from app.customers.ties.kin import Kin
from app.customers.ties.match_rows import Outcome
from app.fields.field import Table
from ui.commands.stage import Stage, closing, scene, write
from ui.customers.ties.kin_dialog import KinDialog

KIN = (
    Kin(1, 2, "陈国栋", "spouse", "周敏", 3, "261101-04", "周敏", certain=True),
    Kin(2, 4, "王建业", "son", "王磊", 5, "261103-11", "王磊", certain=True),
    Kin(3, 6, "赵雅琴", "spouse", "", 7, "261104-02", "马驰", certain=False),
)
NOTES = ("", "周五一起吃饭", "先签了三个月")
KINDS = ("classmate", "friend", "colleague", "neighbour", "brother", "supplier", "opposed", "townsman")


def tied(stage: Stage) -> int:
    """Somebody of the sample shop with a circle, relations and a household, for all scenes."""
    centre = stage.customer()
    others = [each for each in stage.ask(customers.ids, Query()) if each != centre][:34]
    if not stage.ask(relations.ties_of, centre):
        for place, other in enumerate(others[:18]):
            write(stage, relating.relate, centre, other, KINDS[place % len(KINDS)])
        for place, other in enumerate(others[18:24]):
            write(stage, relating.relate, others[place], other, KINDS[place % len(KINDS)])
        for place, other in enumerate(others[24:30]):
            write(stage, referring.set_referrer, other, centre if place < 3 else others[24])
        write(stage, referring.ask_for, centre, "表弟 李强 139 0000 1111", "下周回话")
        write(stage, apart.keep_apart, [centre, others[31]], apart.Kind.HOUSEHOLD)
    return centre


def file_at(stage: Stage, customer_id: int, tab: str) -> Any:
    """A tab of somebody's file."""
    stage.pages.window.open_customer(customer_id)
    stage.settle()
    page: Any = stage.pages.window.page("file")
    page.tabs.go_to(tab)
    stage.settle()
    return page


@scene("file-ties")
def _ties(stage: Stage) -> Iterator[QWidget]:
    file_at(stage, tied(stage), "ties")
    yield stage.pages.window


@scene("file-ties-drawing")
def _drawing(stage: Stage) -> Iterator[QWidget]:
    yield file_at(stage, tied(stage), "ties").tab("ties").relations


@scene("file-ties-home")
def _home(stage: Stage) -> Iterator[QWidget]:
    yield file_at(stage, tied(stage), "ties").tab("ties").home


@scene("file-ties-empty")
def _nobody(stage: Stage) -> Iterator[QWidget]:
    file_at(stage, stage.ask(customers.ids, Query())[-1], "ties")
    yield stage.pages.window


@scene("file-ties-relate")
def _relate(stage: Stage) -> Iterator[QWidget]:
    file_at(stage, tied(stage), "ties").tab("ties").relations.add_wanted.emit()
    yield from closing(stage)


@scene("file-ties-receive")
def _receive(stage: Stage) -> Iterator[QWidget]:
    part = file_at(stage, tied(stage), "ties").tab("ties").referrals
    part.askings.selectRow(0)
    part.askings.row_opened.emit(0)
    yield from closing(stage)


@scene("file-ties-print")
def _print(stage: Stage) -> Iterator[QWidget]:
    stage.show("customers")
    stage.pages.paper.drawing(tied(stage), "ties")
    yield from closing(stage)


@scene("family-linked")
def _family(stage: Stage) -> Iterator[QWidget]:
    page = file_at(stage, stage.customer(), "family")
    page.tab("family").cards[0].table.selectRow(0)
    yield stage.pages.window


@scene("duplicates-kin")
def _kin(stage: Stage) -> Iterator[QWidget]:
    """Members of families who have the telephone of a customer."""
    page = stage.show("duplicates")
    KinDialog(stage.pages.desk, page, KIN).open()
    yield from closing(stage)


@scene("customers-segments")
def _segments(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    if not stage.ask(segments.segments):
        write(stage, segments.save_filters, "A 类重点", {"grades": ["A"]})
        write(stage, segments.save_list, "钓鱼团", stage.ask(customers.ids, Query())[:7])
    page.show_segments()
    stage.settle()
    [menu] = [each for each in page.findChildren(QMenu) if each.isVisible()]
    yield menu
    menu.close()


@scene("customers-hand-over")
def _hand_over(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("customers")
    page.hand_over(stage.ask(customers.ids, Query())[:3])
    yield from closing(stage)


@scene("cores")
def _cores(stage: Stage) -> Iterator[QWidget]:
    tied(stage)
    yield stage.show("cores")


@scene("cores-unresolved")
def _unresolved(stage: Stage) -> Iterator[QWidget]:
    stage.show("cores").show_unresolved()
    yield from closing(stage)


@scene("matches")
def _matches(stage: Stage) -> Iterator[QWidget]:
    yield stage.show("matches")


@scene("matches-introduce")
def _introduce(stage: Stage) -> Iterator[QWidget]:
    stage.show("matches").introduce()
    yield from closing(stage)


@scene("matches-done")
def _introduced(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("matches")
    for place, match in enumerate(stage.ask(cooperation.matches)[:6]):
        outcome = list(Outcome)[place % 4].value
        write(stage, cooperating.introduce, *match.pair, clock.today(), outcome, match.why, NOTES[place % 3])
    page.which.set_value("done")
    page.which.chosen.emit("done")
    stage.settle()
    yield page
    page.which.set_value("new")
    page.which.chosen.emit("new")


@scene("matches-pairs")
def _pairs(stage: Stage) -> Iterator[QWidget]:
    page = stage.show("matches")
    if not stage.ask(cooperation.own_pairs):
        write(stage, cooperating.save_pair, "教育培训", "摄影", "毕业照年年要拍")
    page.show_pairs()
    yield from closing(stage)


PEOPLE = (
    ("周海涛", "总经理", "decider", "supporter", "active", "和孙会计是同乡"),
    ("孙会计", "财务部", "screener", "blocker", "resistant", "和吴工不和"),
    ("吴工", "技术部", "evaluator", "champion", "active", "与郑主任是战友"),
    ("郑主任", "办公室", "initiator", "supporter", "active", ""),
    ("何师傅", "车队", "user", "neutral", "passive", ""),
    ("冯秘书", "办公室", "influencer", "neutral", "passive", "周海涛的表妹"),
    ("许经办", "采购部", "executor", "enemy", "resistant", "和孙会计是同学"),
    ("曹顾问", "", None, None, None, ""),
)


OUTSIDE = (
    ("禾川商业银行", "bank", "孙会计", "授信两千万"),
    ("捷程汽车", "competitor", "许经办", "每月请吃饭"),
    ("市交通运输局", "authority", "", ""),
)
NEEDS = (("firm", "cost", "", "运费压到去年的九成"), ("person", "career", "周海涛", "年底前把系统上线"))
ACTIVITIES = (("12", None, "做明年预算"), ("05", 2027, "年中招标，提前一个月送样"))


def _inside(stage: Stage) -> Any:
    """The tab of an organisation with people, needs and key activities."""
    firm = stage.customer("恒达物流有限公司")
    if not stage.ask(customers.customer_file, firm).record.children[Table.NEEDS]:
        rows = [
            (Table.CONTACTS, ("name", "position", "role", "stance", "attitude", "ties"), PEOPLE),
            (Table.OUTSIDE, ("name", "kind", "who", "tie"), OUTSIDE),
            (Table.NEEDS, ("side", "kind", "who", "text"), NEEDS),
            (Table.ACTIVITIES, ("month", "year", "text"), ACTIVITIES),
        ]
        for table, keys, told in rows:
            for each in told:
                values = {key: value or None for key, value in zip(keys, each, strict=True)}
                write(stage, actions.save_child, firm, table, None, values)
    return file_at(stage, firm, "people").tab("people")


@scene("file-people")
def _people(stage: Stage) -> Iterator[QWidget]:
    yield _inside(stage).decision


@scene("file-people-needs")
def _needs(stage: Stage) -> Iterator[QWidget]:
    tab = _inside(stage)
    area = tab.findChild(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    yield stage.pages.window
