"""The shop's own plans over those of its trade."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from app.care import plan_actions, plans, queries, step_json
from app.care.packs import trades
from app.care.packs.packs import load
from app.care.plan import Audience, Gift, Plan, Step, Texts, Trigger, Words
from app.care.plans import StepRow
from app.care.rows import Tone
from app.errors import InputError
from app.staff.actions import TRADES
from app.storage.book import Book
from app.storage.rows import WriteName

TODAY = dt.date(2026, 11, 22)
NEXT_MONTH = dt.date(2026, 12, 22)
SAY = Words("试驾回访", "After the test drive")
OWN = Step(
    key="",
    trigger=Trigger.OPENED,
    tone=Tone.FOLLOW,
    channel="call",
    who="owner",
    label=SAY,
    texts=Texts(SAY, SAY, SAY),
    days=2,
)


def rows(book: Book, group: str, day: dt.date = TODAY) -> list[StepRow]:
    return next(list(row.steps) for row in book.read(plans.listed, day) if row.key == group)


def row_of(book: Book, key: str, day: dt.date = TODAY) -> StepRow:
    found = [row for plan in book.read(plans.listed, day) for row in plan.steps if row.step.key == key]
    return found[0]


def plan(book: Book) -> Plan:
    return book.read(plans.load)


@pytest.mark.parametrize("trade", TRADES)
def test_every_step_is_kept_as_it_is(trade: str) -> None:
    for step in load(trade).steps:
        assert step_json.from_json(step.key, step_json.to_json(step)) == step


def test_a_step_with_everything_is_kept_as_it_is() -> None:
    step = replace(
        OWN, key="x", trigger=Trigger.FIXED, fixed="L--12-08", months=-1, open_days=3, lead_days=7,
        plan="plan-1", gift=Gift(Words("蛋糕", "Cake"), 20_000),
        audience=Audience(frozenset("AB"), frozenset({"first"}), "female", frozenset({"son"}), "教师"),
    )  # fmt: skip
    assert step_json.from_json("x", step_json.to_json(step)) == step


def test_a_fresh_file_has_its_trade_s_plan_without_a_row(book: Book) -> None:
    assert plan(book).steps == load("auto").steps
    assert plan(book) is plan(book)
    assert {row.origin for group in book.read(plans.listed) for row in group.steps} == {"pack"}
    assert [group.key for group in book.read(plans.listed)] == [
        "personal", "delivery", "expiry", "touch", "festival", "own",
    ]  # fmt: skip


def test_a_step_of_the_shop_s_own_is_in_the_plan_from_its_day_on(book: Book) -> None:
    key = book.write(plan_actions.save_step, OWN).value
    (row,) = rows(book, "delivery")[-1:]
    assert (row.step.key, row.origin, row.step.from_on) == (key, "own", TODAY)
    assert plan(book).by_key[key].days == 2
    book.undo()
    assert key not in plan(book).by_key


def test_a_change_of_when_holds_from_its_day_and_the_version_before_stays(book: Book) -> None:
    step = plan(book).by_key["delivery-3d"]
    book.write(plan_actions.save_step, replace(step, days=4), NEXT_MONTH)
    first, second = book.read(plans.versions, "delivery-3d")
    assert (first.days, first.from_on, first.until_on) == (3, None, NEXT_MONTH)
    assert (second.days, second.from_on, second.until_on) == (4, NEXT_MONTH, None)
    assert second.before == (first,)
    assert row_of(book, "delivery-3d").step.days == 3
    assert row_of(book, "delivery-3d").changes_on == NEXT_MONTH
    assert row_of(book, "delivery-3d", NEXT_MONTH).step.days == 4
    assert row_of(book, "delivery-3d").origin == "changed"


def test_another_change_from_the_same_day_replaces_the_first(book: Book) -> None:
    step = plan(book).by_key["delivery-3d"]
    book.write(plan_actions.save_step, replace(step, days=4), NEXT_MONTH)
    book.write(plan_actions.save_step, replace(step, days=5), NEXT_MONTH)
    assert [each.days for each in book.read(plans.versions, "delivery-3d")] == [3, 5]


def test_a_change_of_words_holds_at_once_and_makes_no_version(book: Book) -> None:
    step = plan(book).by_key["birthday"]
    gift = Gift(Words("鲜花", "Flowers"), 15_000)
    book.write(
        plan_actions.save_step, replace(step, label=Words("过生日", "Birthday"), gift=gift), NEXT_MONTH
    )
    (only,) = book.read(plans.versions, "birthday")
    assert (only.label.zh, only.gift, only.from_on) == ("过生日", gift, None)


def test_a_step_is_switched_off_and_on_again(book: Book) -> None:
    assert book.write(plan_actions.switch, ["festival-christmas"], False).value == 1
    assert (
        "festival-christmas" not in plan(book).by_key
        or plan(book).by_key["festival-christmas"].until_on == TODAY
    )
    assert not row_of(book, "festival-christmas").step.is_on
    assert book.write(plan_actions.switch, ["festival-christmas"], False).value == 0
    book.write(plan_actions.switch, ["festival-christmas"], True)
    assert row_of(book, "festival-christmas").step.is_on


def test_a_step_that_is_only_switched_is_told_from_one_that_was_changed(book: Book) -> None:
    def origin(key: str) -> str:
        return next(
            row.origin for plan in book.read(plans.listed) for row in plan.steps if row.step.key == key
        )

    assert origin("birthday") == "pack"
    book.write(plan_actions.switch, ["birthday"], False)
    assert origin("birthday") == "switched"
    book.write(plan_actions.switch, ["birthday"], True)
    assert origin("birthday") == "pack"
    step = next(r.step for plan in book.read(plans.listed) for r in plan.steps if r.step.key == "birthday")
    book.write(plan_actions.save_step, replace(step, who="manager"))
    assert origin("birthday") == "changed"


def test_a_whole_plan_is_switched_off_by_one_write(book: Book) -> None:
    count = book.write(plan_actions.switch_plan, "festival", False).value
    assert count == len(rows(book, "festival")) > 10
    assert not any(row.step.is_on for row in rows(book, "festival"))
    book.undo()
    assert all(row.step.is_on for row in rows(book, "festival"))


def test_a_step_taken_out_stays_out_and_can_be_restored(book: Book) -> None:
    book.write(plan_actions.delete_steps, ["delivery-3d"])
    assert "delivery-3d" not in {row.step.key for row in rows(book, "delivery")}
    assert plan(book).by_key["delivery-3d"].until_on == TODAY
    assert book.write(plan_actions.restore, ["delivery-3d"]).value == 1
    assert plan(book).steps == load("auto").steps


def test_a_copy_is_switched_off_and_leaves_the_first_alone(book: Book) -> None:
    key = book.write(plan_actions.copy_step, "birthday").value
    copy = row_of(book, key)
    assert (copy.step.label.zh, copy.step.is_on, copy.origin) == ("生日 2", False, "own")
    assert row_of(book, "birthday").origin == "pack"


def test_a_plan_is_made_copied_named_and_taken_out(book: Book) -> None:
    key = book.write(plan_actions.save_plan, Words("试驾", "Test drives")).value
    book.write(plan_actions.save_step, replace(OWN, plan=key))
    other = book.write(plan_actions.copy_plan, key, Words("试驾二", "Test drives 2")).value
    book.write(plan_actions.save_plan, Words("试乘试驾", ""), key)
    names = {group.key: group.name.zh for group in book.read(plans.listed)}
    assert (names[key], names[other]) == ("试乘试驾", "试驾二")
    assert [row.step.is_on for row in rows(book, other)] == [False]
    assert book.write(plan_actions.delete_plan, key).value == 1
    assert key not in {group.key for group in book.read(plans.listed)}


def test_plans_and_steps_are_put_in_order(book: Book) -> None:
    keys = [row.step.key for row in rows(book, "personal")]
    book.write(plan_actions.order_steps, "personal", keys[::-1])
    assert [row.step.key for row in rows(book, "personal")] == keys[::-1]
    wanted = ["touch", "own", "personal", "delivery", "expiry", "festival"]
    book.write(plan_actions.order_plans, wanted)
    assert [group.key for group in book.read(plans.listed)] == wanted


def test_another_trade_brings_its_steps_and_leaves_what_the_shop_changed(book: Book) -> None:
    birthday = plan(book).by_key["birthday"]
    book.write(plan_actions.save_step, replace(birthday, channel="visit"))
    own = book.write(plan_actions.save_step, OWN).value
    book.write(trades.change, "realestate")
    now = plan(book)
    assert now.trade == "realestate"
    assert now.by_key["birthday"].channel == "visit"
    assert own in now.by_key
    assert "first-service" not in now.by_key
    book.undo()
    assert "first-service" in plan(book).by_key


def test_routine_steps_change_at_once(book: Book) -> None:
    book.write(plan_actions.switch, ["interval"], False)
    assert Trigger.INTERVAL not in plan(book).by_key
    book.write(plan_actions.switch, ["interval"], True)
    assert len(book.read(plans.versions, "interval")) == 1


def test_the_shop_says_how_long_is_too_long(book: Book) -> None:
    book.write(plan_actions.save_intervals, {"A": 14}, {"H": 1})
    now = plan(book)
    assert (now.grade_days["A"], now.grade_days["B"], now.intent_days["H"]) == (14, 60, 1)
    assert book.read(queries.plan) is now


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"label": Words(" ", "")}, "step-name-needed"),
        ({"trigger": Trigger.FESTIVAL}, "step-festival-needed"),
        ({"trigger": Trigger.FIXED, "fixed": "tomorrow"}, "step-day-needed"),
        ({"days": 9999}, "step-number"),
        ({"label": Words("{mood}", "")}, "step-field"),
        ({"label": Words("{", "")}, "step-field"),
    ],
)
def test_what_could_not_be_carried_out_is_refused(book: Book, wrong: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as caught:
        book.write(plan_actions.save_step, replace(OWN, **wrong))  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_step_that_never_was_is_an_error(book: Book) -> None:
    with pytest.raises(InputError) as caught:
        book.write(plan_actions.switch, ["nothing"], True)
    assert caught.value.code == "no-such-step"


def test_undo_knows_what_steps_and_plans_are_called_in_both_languages(book: Book) -> None:
    key = book.write(plan_actions.save_step, OWN).value
    assert book.undo_label() == WriteName("step-new", "试驾回访", 1, "After the test drive")
    book.write(plan_actions.switch, [key], False)
    book.undo()
    assert book.redo_label() == WriteName("step-off", "试驾回访", 1, "After the test drive")
    book.write(plan_actions.save_plan, Words("新车主", "New owners"))
    label = book.undo_label()
    assert label is not None
    assert (label.concerned("zh"), label.concerned("en")) == ("新车主", "New owners")
