"""Events: whom they make due and when, and what is kept of the answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app import clock
from app.calendar.dates import Birthday, Calendar
from app.care import actions, event_queries, events, queries
from app.care.event_rows import Answer, EventDraft, EventKind, Heard, Invitation, Missed, Reach
from app.care.history import due_history
from app.care.rows import Reason
from app.customers import actions as customers
from app.customers.duplicates import merging
from app.errors import InputError
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.factories import make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
FLOOD = EventDraft(EventKind.AREA, "中原区大水", TODAY, reason="昨夜中原区积水，问问车和家里")


def after(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


CLASS = EventDraft(EventKind.INVITATION, "车主课堂", after(1), held_on=after(10), follow_days=2)


@pytest.fixture(autouse=True)
def _today() -> None:
    clock.set_today(TODAY)


def reasons(book: Book, customer_id: int, day: dt.date) -> list[Reason]:
    rows = book.read(queries.day, day)
    return [
        reason
        for row in rows
        if row.customer_id == customer_id
        for reason in row.reasons
        if reason.step.startswith("event-")
    ]


def steps(book: Book, customer_id: int, day: dt.date) -> list[str]:
    return [reason.step for reason in reasons(book, customer_id, day)]


def test_everybody_concerned_is_due_on_the_day_best_grades_first(book: Book) -> None:
    ids = [make_customer(book, name, grade=grade) for name, grade in (("丙", "C"), ("甲", "A"), ("乙", None))]
    other = make_customer(book, "无关")
    book.write(events.begin_event, FLOOD, ids)
    rows = [row for row in book.read(queries.today, TODAY).today if row.customer_id in ids]
    assert [row.name for row in rows] == ["甲", "丙", "乙"]
    (reason,) = reasons(book, ids[0], TODAY)
    assert (reason.text, reason.why) == ("中原区大水", "昨夜中原区积水，问问车和家里")
    assert "家里人都还好吗" in reason.script
    assert reasons(book, other, TODAY) == []


def test_who_must_not_be_contacted_is_left_out_and_counted(book: Book) -> None:
    silent = make_customer(book, "勿扰", do_not_contact=True)
    lost = make_customer(book, "已失", stage="lost")
    wang = make_customer(book, "王建业")
    assert book.read(events.reach, [silent, lost, wang]) == Reach((wang,), {"do-not-contact": 1, "lost": 1})
    event_id = book.write(events.begin_event, FLOOD, [silent, lost, wang]).value
    assert [guest.customer_id for guest in book.read(event_queries.guests, event_id)] == [wang]
    with pytest.raises(InputError) as told:
        book.write(events.begin_event, FLOOD, [silent])
    assert told.value.code == "event-nobody"


def test_a_logged_contact_settles_the_call_and_counts(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, FLOOD, [wang]).value
    draft = ContactDraft(wang, "call", "reached", text="车没事", settles=((f"event-{event_id}", TODAY),))
    book.write(actions.log_and_settle, draft)
    assert steps(book, wang, TODAY) == []
    assert book.read(event_queries.event, event_id).contacted == 1
    (guest,) = book.read(event_queries.guests, event_id)
    assert guest.contacted_on == TODAY


def test_a_call_that_was_not_made_stays_overdue(book: Book) -> None:
    wang = make_customer(book, "王建业")
    book.write(events.begin_event, FLOOD, [wang])
    clock.set_today(after(30))
    overdue = book.read(queries.today, after(30)).overdue
    assert [row.customer_id for row in overdue] == [wang]


def test_an_answer_ends_the_call_and_brings_the_reminder_and_the_thanks(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    assert steps(book, wang, after(1)) == [f"event-{event_id}"]
    assert steps(book, wang, after(9)) == []
    book.write(events.set_answer, event_id, [wang], Answer.YES)
    assert steps(book, wang, after(1)) == []
    assert steps(book, wang, after(9)) == [f"event-{event_id}-eve"]
    clock.set_today(after(10))
    book.write(events.set_came, event_id, [wang], True)
    (reason,) = reasons(book, wang, after(12))
    assert reason.step == f"event-{event_id}-after"
    assert reason.why.startswith("来过「车主课堂」")


def test_who_said_yes_and_did_not_come_is_asked_after(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    book.write(events.set_answer, event_id, [wang], Answer.YES)
    clock.set_today(after(10))
    book.write(events.set_came, event_id, [wang], False)
    (reason,) = reasons(book, wang, after(12))
    assert reason.why.startswith("答应来「车主课堂」")


def test_nobody_is_told_that_they_were_missed_before_it_is_noted_who_came(book: Book) -> None:
    wang = make_customer(book, "王建业", salutation="王总")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    book.write(events.set_answer, event_id, [wang], Answer.YES)
    (reason,) = reasons(book, wang, after(12))
    assert "来没来还没记" in reason.why
    assert "没见着" not in reason.script
    assert "不知道您赶上没有" in reason.script


def test_nobody_is_invited_to_a_day_gone_by_nor_reminded_of_it(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙")]
    event_id = book.write(events.begin_event, CLASS, ids).value
    book.write(events.set_answer, event_id, ids[:1], Answer.YES)
    eve, call = f"event-{event_id}-eve", f"event-{event_id}"

    def told(day: dt.date) -> list[list[str]]:
        clock.set_today(day)
        rows = {row.customer_id: row for row in book.read(queries.of_customers, ids, day)}
        return [
            [r.step for r in rows[each].reasons if r.step.startswith("event") and r.on <= day] for each in ids
        ]

    assert told(after(9)) == [[eve], [call]]
    assert told(after(10)) == [[], [call]]
    assert told(after(11)) == [[], []]
    assert [r for day in (1, 9) for r in book.read(queries.day, after(day)) if r.customer_id in ids] == []


def test_who_declined_hears_no_more_of_it(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    book.write(events.set_answer, event_id, [wang], Answer.NO)
    assert not any(steps(book, wang, after(day)) for day in range(20))


def test_counts_follow_what_is_noted_and_undo_takes_it_back(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙", "丙", "丁")]
    event_id = book.write(events.begin_event, CLASS, ids).value
    book.write(events.set_answer, event_id, ids[:2], Answer.YES)
    book.write(events.set_answer, event_id, ids[2:3], Answer.NO)
    clock.set_today(after(10))
    book.write(events.set_came, event_id, ids[:1], True)
    row = book.read(event_queries.event, event_id)
    assert (row.guests, row.contacted, row.yes, row.maybe, row.no, row.came) == (4, 3, 2, 0, 1, 1)
    book.undo()
    book.undo()
    row = book.read(event_queries.event, event_id)
    assert (row.contacted, row.yes, row.no, row.came) == (2, 2, 0, 0)


def test_guests_come_and_go(book: Book) -> None:
    first, second = make_customer(book, "甲"), make_customer(book, "乙")
    event_id = book.write(events.begin_event, CLASS, [first]).value
    assert book.write(events.add_guests, event_id, [first, second]).value == 1
    assert book.write(events.remove_guests, event_id, [first]).value == 1
    assert [guest.name for guest in book.read(event_queries.guests, event_id)] == ["乙"]


def test_a_closed_event_makes_nobody_due_until_it_goes_on(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, FLOOD, [wang]).value
    book.write(events.close_event, event_id)
    assert steps(book, wang, TODAY) == []
    assert book.read(event_queries.event, event_id).closed_on == TODAY
    book.write(events.reopen_event, event_id)
    assert steps(book, wang, TODAY) == [f"event-{event_id}"]


def test_an_event_can_be_moved_to_another_day(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    book.write(events.change_event, event_id, replace(CLASS, call_on=after(3)))
    assert steps(book, wang, after(1)) == []
    assert steps(book, wang, after(3)) == [f"event-{event_id}"]


def test_an_event_stands_in_the_month(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙")]
    book.write(events.begin_event, CLASS, ids)
    found = [count for count in book.read(queries.month, TODAY, after(12)) if count.step.startswith("event")]
    assert [(count.date, count.title, count.count) for count in found] == [(after(1), "车主课堂", 2)]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(FLOOD, title=" "), "event-title-needed"),
        (replace(CLASS, held_on=None), "event-day-needed"),
        (replace(CLASS, held_on=TODAY), "event-day-early"),
    ],
)
def test_what_is_missing_is_asked_for(book: Book, draft: EventDraft, code: str) -> None:
    with pytest.raises(InputError) as told:
        book.write(events.begin_event, draft, [make_customer(book)])
    assert told.value.code == code


def test_brackets_in_what_a_person_writes_are_no_fields(book: Book) -> None:
    wang = make_customer(book, "王建业", owner_id=make_staff(book), sex="male")
    draft = replace(FLOOD, title="[急]{雨}", script="{称呼}，{天}气不好，我是{staff}")
    book.write(events.begin_event, draft, [wang])
    (reason,) = reasons(book, wang, TODAY)
    assert (reason.text, reason.script) == ("【急】｛雨｝", "王先生，｛天｝气不好，我是李晓梅")


def test_one_merged_into_another_keeps_the_answer(book: Book) -> None:
    wang, twin = make_customer(book, "王建业"), make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [twin]).value
    book.write(events.set_answer, event_id, [twin], Answer.YES)
    book.write(merging.merge, wang, [twin])
    (guest,) = book.read(event_queries.guests, event_id)
    assert (guest.customer_id, guest.answer) == (wang, Answer.YES)


def test_a_deleted_customer_leaves_the_event_and_comes_back_with_undo(book: Book) -> None:
    wang, other = make_customer(book, "王建业"), make_customer(book, "李四")
    event_id = book.write(events.begin_event, FLOOD, [wang, other]).value
    book.write(customers.delete_customers, [wang])
    assert book.read(event_queries.event, event_id).guests == 1
    book.undo()
    assert book.read(event_queries.event, event_id).guests == 2


def test_a_deleted_event_is_gone_with_its_guests_and_comes_back(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, FLOOD, [wang]).value
    book.write(events.delete_event, event_id)
    assert book.read(event_queries.events) == []
    assert steps(book, wang, TODAY) == []
    with pytest.raises(InputError):
        book.read(event_queries.event, event_id)
    book.undo()
    assert steps(book, wang, TODAY) == [f"event-{event_id}"]


def told(book: Book, customer_id: int, day: dt.date) -> Invitation | None:
    return book.read(event_queries.invitations, [customer_id], day).get(customer_id)


def test_an_open_invitation_is_asked_about_until_it_is_known_who_came(book: Book) -> None:
    wang, liu = make_customer(book, "王建业"), make_customer(book, "刘芳")
    event_id = book.write(events.begin_event, CLASS, [wang, liu]).value
    asked = told(book, wang, TODAY)
    assert asked == Invitation(event_id, "车主课堂", after(10), None, None)
    assert asked.asked(TODAY) == (Heard.YES, Heard.MAYBE, Heard.NO)
    assert asked.asked(after(10)) == tuple(Heard)
    assert asked.asked(after(11)) == (Heard.CAME, Heard.MISSED)
    book.write(events.set_answer, event_id, [liu], "no")
    assert [told(book, each, after(11)) is None for each in (wang, liu)] == [False, True]
    clock.set_today(after(10))
    book.write(events.set_came, event_id, [wang], True)
    assert told(book, wang, after(11)) is None


def test_the_next_invitation_is_spoken_of_and_a_closed_one_never(book: Book) -> None:
    wang = make_customer(book, "王建业")
    later = book.write(events.begin_event, replace(CLASS, title="年会", held_on=after(30)), [wang]).value
    soon = book.write(events.begin_event, CLASS, [wang]).value
    assert [told(book, wang, day).title for day in (TODAY, after(11))] == ["车主课堂", "年会"]  # type: ignore[union-attr]
    book.write(events.close_event, soon)
    assert told(book, wang, TODAY).event_id == later  # type: ignore[union-attr]
    book.write(events.close_event, later)
    assert told(book, wang, TODAY) is None


@pytest.mark.parametrize(
    ("heard", "answer", "came"), [("yes", Answer.YES, None), ("missed", None, False), ("came", None, True)]
)
def test_what_was_heard_is_noted_with_the_contact_and_undone_with_it(
    book: Book, heard: str, answer: Answer | None, came: bool | None
) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    clock.set_today(after(10))
    book.write(
        actions.log_and_settle, ContactDraft(wang, "call", "reached", text="问了", heard=(event_id, heard))
    )
    [guest] = book.read(event_queries.guests, event_id)
    assert (guest.answer, guest.came) == (answer, came)
    book.undo()
    [guest] = book.read(event_queries.guests, event_id)
    assert (guest.answer, guest.came) == (None, None)


def past(book: Book, customer_id: int) -> dict[str, tuple[str, str, dt.date | None]]:
    """What the file tells of the steps of events."""
    found = book.read(due_history, customer_id)
    return {each.step: (each.state, each.why, each.at) for each in found if each.step.startswith("event-")}


def test_who_came_is_noted_on_the_day_at_the_earliest(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    for came in (True, False):
        with pytest.raises(InputError) as told:
            book.write(events.set_came, event_id, [wang], came)
        assert (told.value.code, told.value.params["day"]) == ("event-not-yet", after(10))
    book.write(events.set_came, event_id, [wang], None)
    clock.set_today(after(10))
    book.write(events.set_came, event_id, [wang], True)
    assert book.read(event_queries.event, event_id).came == 1


def test_an_invitation_that_was_never_made_is_told_in_the_file(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙", "丙")]
    event_id = book.write(events.begin_event, CLASS, ids).value
    call, eve = f"event-{event_id}", f"event-{event_id}-eve"
    book.write(events.set_answer, event_id, ids[1:2], Answer.YES)
    clock.set_today(after(2))
    draft = ContactDraft(ids[2], "call", "reached", settles=((call, after(1)),))
    book.write(actions.log_and_settle, draft)
    assert past(book, ids[0]) == {}
    clock.set_today(after(11))
    assert past(book, ids[0]) == {call: ("closed", "over", after(11))}
    assert past(book, ids[1]) == {eve: ("closed", "over", after(10))}
    assert past(book, ids[2])[call][0] == "done"
    assert [each.title for each in book.read(due_history, ids[0])] == ["车主课堂"]


def test_one_put_off_beyond_the_event_says_that_it_is_over(book: Book) -> None:
    wang = make_customer(book, "王建业")
    event_id = book.write(events.begin_event, CLASS, [wang]).value
    call = f"event-{event_id}"
    clock.set_today(after(1))
    book.write(actions.postpone_many, {wang: ((call, after(1)),)}, "出差", after(12))
    clock.set_today(after(13))
    assert past(book, wang)[call][:2] == ("closed", "over")
    book.write(customers.save_fields, wang, {"notes": "x"})
    assert past(book, wang)[call][:2] == ("closed", "over")


def test_what_an_ended_event_still_wanted_is_told(book: Book) -> None:
    ids = [make_customer(book, name) for name in ("甲", "乙")]
    flood = book.write(events.begin_event, FLOOD, ids).value
    draft = ContactDraft(ids[1], "call", "reached", settles=((f"event-{flood}", TODAY),))
    book.write(actions.log_and_settle, draft)
    clock.set_today(after(3))
    book.write(events.close_event, flood)
    assert past(book, ids[0]) == {f"event-{flood}": ("closed", "ended", after(3))}
    assert past(book, ids[1])[f"event-{flood}"][0] == "done"
    assert [each.title for each in book.read(due_history, ids[1])] == ["中原区大水"]
    book.write(events.reopen_event, flood)
    assert past(book, ids[0]) == {}


def test_what_happened_in_the_area_is_told_before_what_was_due_earlier(book: Book) -> None:
    wang = make_customer(book, "王建业", salutation="王总", birthday=Birthday(Calendar.SOLAR, 1970, 11, 24))
    promised = (("送备用钥匙", after(1)),)
    book.write(actions.log_and_settle, ContactDraft(wang, "call", "reached", promises=promised))
    clock.set_today(after(2))
    book.write(events.begin_event, replace(FLOOD, call_on=after(2)), [wang])
    [row] = [row for row in book.read(queries.today, after(2)).overdue if row.customer_id == wang]
    assert [reason.step.partition("-")[0] for reason in row.reasons[:3]] == ["event", "promise", "birthday"]
    assert (row.date, row.overdue_days) == (after(1), 1)
    first = book.read(queries.upcoming, wang, after(2))[0]
    assert "家里人都还好吗" in first.script


def test_the_days_after_an_event_it_is_known_who_was_not_asked_in_time(book: Book) -> None:
    owner, other = make_staff(book), make_staff(book, "赵刚")
    ids = [make_customer(book, name, owner_id=owner) for name in ("甲", "乙", "丙")]
    theirs = make_customer(book, "丁", owner_id=other)
    event = book.write(events.begin_event, CLASS, [*ids, theirs]).value
    book.write(events.set_answer, event, ids[:1], Answer.NO)
    book.write(actions.decide, ids[1], ((f"event-{event}", after(1)),), "skipped", "出国了", None)
    assert book.read(event_queries.missed, after(10)) == []
    told = Missed(event, "车主课堂", after(10), 2)
    assert book.read(event_queries.missed, after(11)) == [told]
    assert book.read(event_queries.missed, after(17)) == [told]
    assert book.read(event_queries.missed, after(11), owner) == [replace(told, count=1)]
    assert book.read(event_queries.missed, after(18)) == []
    book.write(customers.save_fields, theirs, {"do_not_contact": True})
    assert book.read(event_queries.missed, after(11)) == [replace(told, count=1)]
    book.write(events.close_event, event)
    assert book.read(event_queries.missed, after(11)) == []
