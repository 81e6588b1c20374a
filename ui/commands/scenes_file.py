"""The scenes of a customer's file beyond its tabs, and of the window while a customer is beside."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from app.attachments import actions as attachments
from app.attachments import queries as attachment_queries
from app.customers import actions
from app.customers import queries as customers
from app.customers.rows import Draft, Query
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from ui.commands.drawn import drawn_attachments, drawn_face
from ui.commands.stage import Stage, closing, scene, write
from ui.kit import veil


@scene("today-beside")
def _today_beside(stage: Stage) -> Iterator[QWidget]:
    """While a customer is beside."""
    yield from _beside(stage, "today")


@scene("customers-beside")
def _customers_beside(stage: Stage) -> Iterator[QWidget]:
    yield from _beside(stage, "customers")


@scene("file-beside")
def _file_beside(stage: Stage) -> Iterator[QWidget]:
    stage.pages.window.open_customer(stage.customer())
    stage.settle()
    stage.pages.window.page("file").tabs.go_to("overview")  # type: ignore[attr-defined]
    yield from _beside(stage, "file")


def _beside(stage: Stage, page: str) -> Iterator[QWidget]:
    stage.show(page)
    veil.draw()
    yield stage.pages.window
    veil.draw(drawn=False)


@scene("file-overview-full")
def _file_overview_full(stage: Stage) -> Iterator[QWidget]:
    """Everything there is to warn of, with names that are long."""
    values = {
        "name": "欧阳上官慕容建国（河南恒达国际物流集团）",
        "sex": "male",
        "company": "河南恒达国际物流集团有限公司郑州分公司",
        "position": "华中大区运营总监兼采购委员会主任",
        "do_not_contact": True,
        "do_not_contact_reason": "正在打官司，律师说一切通过法务，不要给本人打电话",
        "diet_taboos": "不吃羊肉，对花生和海鲜过敏",
        "motivation": "想在退休前把车队交给女儿；看重守时和说话算数",
        "hobbies": ("越野", "摄影", "老茶", "垂钓", "书法", "自驾游"),
        "preferred_channel": "wechat",
        "best_time": "周末上午十点以后，工作日晚上八点以前不方便",
        "notes": "第三次见面才肯谈价格。上次送的茶叶他很喜欢，太太更看重安全配置。" * 3,
    }
    found = stage.ask(customers.ids, Query(text="慕容建国"))
    made = int(found[0]) if found else write(stage, actions.new_customer, Draft(values))
    if not found:
        said = ContactDraft(made, "call", "reached", mood="unhappy", text="说售后一直没有回电话，很生气")
        write(stage, interactions.log_contact, said)
    yield from _overview(stage, made)


@scene("file-overview-empty")
def _file_overview_empty(stage: Stage) -> Iterator[QWidget]:
    found = stage.ask(customers.ids, Query(text="只知道姓名"))
    made = int(found[0]) if found else write(stage, actions.new_customer, Draft({"name": "只知道姓名"}))
    yield from _overview(stage, made)


@scene("file-overview-low")
def _file_overview_low(stage: Stage) -> Iterator[QWidget]:
    """On the smallest screen: what stands beside is told below each other."""
    window = stage.pages.window
    before = window.size()
    window.resize(910, 512)
    yield from _overview(stage, stage.customer())
    window.resize(before)


def _overview(stage: Stage, customer_id: int) -> Iterator[QWidget]:
    stage.pages.window.open_customer(customer_id)
    stage.settle()
    stage.pages.window.page("file").tab("overview")  # type: ignore[attr-defined]
    yield stage.pages.window


@scene("file-attachments")
def _file_attachments(stage: Stage) -> Iterator[QWidget]:
    chen = stage.customer()
    if not stage.ask(attachment_queries.of_customer, chen):
        write(stage, attachments.add, chen, drawn_attachments())
        write(stage, attachments.set_photo, chen, drawn_face())
    stage.pages.window.open_customer(chen)
    stage.settle()
    page = stage.pages.window.page("file")
    tab = page.tab("attachments")  # type: ignore[attr-defined]
    stage.until(lambda: not tab.grid.attachments.without_thumb())
    tab.grid.setCurrentIndex(tab.grid.attachments.index(0))
    yield stage.pages.window


@scene("file-attachment")
def _file_attachment(stage: Stage) -> Iterator[QWidget]:
    tab = stage.pages.window.page("file").tab("attachments")  # type: ignore[attr-defined]
    stage.settle()
    rows = tab.grid.attachments.rows()
    tab.grid.opened.emit(rows[-1])
    yield from closing(stage)


@scene("file-no-attachments")
def _file_no_attachments(stage: Stage) -> Iterator[QWidget]:
    stage.pages.window.open_customer(stage.customer("张丽"))
    stage.settle()
    stage.pages.window.page("file").tab("attachments")  # type: ignore[attr-defined]
    yield stage.pages.window
