"""What matters at an organisation in a month is due in that month, of one year or of every one."""

from __future__ import annotations

import datetime as dt
from functools import partial

from app import clock
from app.care import actions as care
from app.care import activity_actions, history, plans, queries
from app.care.dues import roll
from app.care.plan import Trigger
from app.care.rows import Reason
from app.customers import actions
from app.customers import queries as customer_queries
from app.fields.field import Table
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer

TODAY = dt.date(2026, 11, 22)
YEARS = (dt.date(2026, 11, 1), dt.date(2028, 12, 31))


def add(book: Book, firm: int, row_id: int | None = None, **values: object) -> int:
    return book.write(actions.save_child, firm, Table.ACTIVITIES, row_id, values).value


def due(book: Book) -> list[tuple[dt.date, str]]:
    steps = {step.key for step in book.read(plans.load).of(Trigger.ACTIVITY)}
    rows = book.read(queries.between, *YEARS)
    return sorted((reason.on, reason.text) for row in rows for reason in row.reasons if reason.step in steps)


def test_a_month_without_a_year_comes_every_year(book: Book) -> None:
    add(book, make_customer(book, "禾川纺织有限公司"), month="12", text="做明年预算")
    assert [(on.year, on.month, text) for on, text in due(book)] == [
        (year, 12, "本月重点：做明年预算") for year in (2026, 2027, 2028)
    ]


def test_a_month_of_one_year_comes_once_on_its_first_workday(book: Book) -> None:
    add(book, make_customer(book, "禾川纺织有限公司"), month="05", year=2027, text="年中招标")
    [(on, text)] = due(book)
    assert (on.year, on.month, text) == (2027, 5, "本月重点：年中招标")
    assert on >= dt.date(2027, 5, 1)


def test_what_becomes_known_within_the_month_is_due_at_once(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    add(book, firm, month="11", year=2026, text="盘点设备")
    reasons = book.read(queries.upcoming, firm, TODAY)
    assert [(reason.on >= TODAY, reason.text) for reason in reasons] == [(True, "本月重点：盘点设备")]


def test_what_is_done_for_a_year_is_not_due_in_it_again(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    row = add(book, firm, month="12", text="做明年预算")
    add(book, firm, row, month="12", text="做明年预算", done_on=dt.date(2026, 11, 20))
    assert [on.year for on, _ in due(book)] == [2027, 2028]
    book.undo()
    assert [on.year for on, _ in due(book)] == [2026, 2027, 2028]


def test_what_is_taken_out_is_not_due_any_more(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    row = add(book, firm, month="12", text="做明年预算")
    book.write(actions.delete_child, firm, Table.ACTIVITIES, row)
    assert due(book) == []


def test_several_of_one_month_are_one_contact(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    for text in ("年底慰问", "续约谈价"):
        add(book, firm, month="01", year=2027, text=text)
    assert [text for _, text in due(book)] == ["本月重点：年底慰问；续约谈价"]


def reached(book: Book) -> None:
    """Write down everything that has come by today, as the program does every morning."""
    while book.read(roll.is_behind, TODAY):
        book.write(roll.roll, TODAY)


def waiting(book: Book, firm: int) -> list[Reason]:
    steps = {step.key for step in book.read(plans.load).of(Trigger.ACTIVITY)}
    return [each for each in book.read(queries.upcoming, firm, TODAY) if each.step in steps]


def done(book: Book, firm: int) -> list[dt.date | None]:
    rows = book.read(customer_queries.customer_file, firm).record.children[Table.ACTIVITIES]
    return [row["done_on"] for row in rows]


def test_the_contact_that_settles_a_key_activity_says_when_it_was_done(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    add(book, firm, month="11", text="盘点设备")
    add(book, firm, month="12", text="做明年预算")
    reached(book)
    [due_now] = [each for each in waiting(book, firm) if each.on <= TODAY]
    draft = ContactDraft(firm, "visit", "reached", settles=((due_now.step, due_now.date),))
    contact = book.write(care.log_and_settle, draft).value
    assert done(book, firm) == [TODAY, None]
    book.write(care.delete_contact, contact)
    assert (done(book, firm), len(waiting(book, firm))) == ([None, None], 2)
    book.undo()
    book.undo()
    assert (done(book, firm), len(waiting(book, firm))) == ([None, None], 2)


def test_whoever_was_not_reached_has_done_nothing(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    add(book, firm, month="11", text="盘点设备")
    reached(book)
    [due_now] = waiting(book, firm)[:1]
    draft = ContactDraft(firm, "call", "missed", settles=((due_now.step, due_now.date),))
    book.write(care.log_and_settle, draft)
    assert done(book, firm) == [None]


def test_an_activity_noted_as_done_settles_the_due_that_tells_of_it_alone(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    first = add(book, firm, month="11", year=2026, text="盘点设备")
    second = add(book, firm, month="11", year=2026, text="送样品")
    reached(book)
    book.write(activity_actions.keep_activity, first)
    assert [each.text for each in waiting(book, firm)] == ["本月重点：送样品"]
    book.write(activity_actions.keep_activity, second)
    assert (waiting(book, firm), done(book, firm)) == ([], [TODAY, TODAY])
    settled = book.read(history.due_history, firm)
    assert [each.state for each in settled] == ["done"]
    book.write(partial(activity_actions.keep_activity, kept=False), first)
    assert [each.text for each in waiting(book, firm)] == ["本月重点：盘点设备"]
    assert done(book, firm) == [None, TODAY]


def test_a_late_one_of_last_year_is_done_for_last_year(book: Book) -> None:
    firm = make_customer(book, "禾川纺织有限公司")
    row = add(book, firm, month="12", text="做明年预算")
    january = dt.date(2027, 1, 8)
    clock.set_today(january)
    book.write(activity_actions.keep_activity, row)
    assert done(book, firm) == [dt.date(2026, 12, 31)]
    steps = {step.key for step in book.read(plans.load).of(Trigger.ACTIVITY)}
    coming = book.read(queries.between, january, dt.date(2027, 12, 31))
    assert [r.on.year for each in coming for r in each.reasons if r.step in steps] == [2027]
