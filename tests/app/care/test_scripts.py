"""The best thing to say to one customer, and what the shop writes itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import clock
from app.calendar.dates import Birthday
from app.care import actions as care
from app.care import events, own_scripts, queries, scripts
from app.care.event_rows import EventDraft, EventKind
from app.care.own_scripts import ScriptDraft, ScriptLine
from app.care.packs.pack import Script
from app.care.plan import Words
from app.care.rows import Reason, Saying
from app.errors import InputError
from app.fields.people import Person
from app.interactions.rows import ContactDraft
from app.staff.actions import save_settings
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff

TODAY = dt.date(2026, 11, 22)
BORN = Birthday.solar(dt.date(1970, 11, 22))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    clock.set_today(dt.date(2026, 11, 1))
    made = make_book(tmp_path)
    made.sign_in(make_staff(made))
    clock.set_today(TODAY)
    yield made
    made.close()


def reason(book: Book, customer_id: int, step: str = "birthday") -> Reason:
    return next(r for r in book.read(queries.upcoming, customer_id, TODAY) if r.step == step)


def best(book: Book, customer_id: int, channel: str, lang: str = "zh") -> Saying:
    found = reason(book, customer_id)
    return book.read(scripts.sayings, customer_id, found, channel, lang)[0]


def make(book: Book, **values: object) -> int:
    clock.set_today(dt.date(2026, 11, 1))
    made = make_customer(book, "王建业", birthday=BORN, salutation="王总", **values)
    clock.set_today(TODAY)
    return made


def lines(book: Book, topic: str = "birthday") -> list[ScriptLine]:
    return next(list(t.scripts) for t in book.read(own_scripts.topics) if t.key == topic)


def test_the_channel_decides_first_and_then_the_personality(book: Book) -> None:
    plain, driver = make(book), make(book, personality="driver")
    assert best(book, plain, "call").personality == ""
    assert (best(book, driver, "call").personality, best(book, driver, "call").channel) == ("driver", "call")
    assert best(book, driver, "sms").text == "王总，生日快乐！祝您健康平安、万事如意。李晓梅"
    every = book.read(scripts.sayings, plain, reason(book, plain), "wechat")
    assert every[0].channel == "wechat"
    assert all(saying.personality for saying in every[-3:])
    assert len({saying.text for saying in every}) == len(every)


def test_a_script_is_filled_from_the_file_and_natural_without(book: Book) -> None:
    book.write(save_settings, {"shop_name": "禾川云台汽车"})
    known = make(book, personality="expressive", hobbies=("钓鱼",))
    assert "钓鱼也别落下" in best(book, known, "wechat").text
    assert "禾川云台汽车" in best(book, known, "sms").text
    unknown = make(book, personality="expressive")
    assert "也别落下" not in best(book, unknown, "wechat").text
    english = best(book, unknown, "wechat", "en").text
    assert english.startswith("Happy birthday, 王总!")


def test_what_was_last_spoken_of_is_repeated_only_when_it_is_short(book: Book) -> None:
    who = make(book, personality="analytical")
    book.write(care.log_and_settle, ContactDraft(who, "call", "reached", text="想看新款混动。价格下周给"))
    assert "“想看新款混动”" in best(book, who, "wechat").text
    book.write(care.log_and_settle, ContactDraft(who, "call", "reached", text="很" * 40))
    assert "“" not in best(book, who, "wechat").text


def test_the_family_the_car_and_the_purchase_are_known_by_name(book: Book) -> None:
    who = make(
        book, children=(Person("daughter", "陈可"),), spouse_name="周敏", car_brand="大众", car_model="途锐",
        insurance_expiry=dt.date(2026, 12, 20), bought="途锐 3.0", company="恒达物流",
    )  # fmt: skip
    text = "{salutation}[{child}][{spouse}][{car}][{product}][{expiry}][{company}]。"
    assert book.read(scripts.preview, who, "interval", text) == "王总陈可周敏大众 途锐途锐 3.012-20恒达物流。"
    assert book.read(scripts.preview, make(book), "interval", text) == "王总。"


def test_a_customer_without_a_due_is_asked_how_they_are(book: Book) -> None:
    said = book.read(scripts.sayings, make(book), None, "wechat")
    assert said[0].text.startswith("王总，我是李晓梅，有阵子没联系了")


def test_a_due_hands_on_what_its_texts_were_filled_with(book: Book) -> None:
    found = reason(book, make(book))
    assert found.topic == "birthday"
    assert dict(found.values)["age"] == "56"


def test_of_equals_the_shops_own_comes_first_and_the_nearer_topic() -> None:
    words = Words("x", "x")
    festival, christmas = Script("festival-*", words), Script("festival-christmas", words)
    found = scripts.ranked([(festival, False), (christmas, False)], "festival-christmas", "", "wechat")
    assert found[0][0] is christmas
    own = scripts.ranked([(christmas, False), (festival, True)], "festival-christmas", "", "wechat")
    assert own[0] == (festival, True)
    assert scripts.ranked([(christmas, False)], "birthday", "", "call") == []


# -- The shop's own --------------------------------------------------------------------------------------


def test_the_shop_writes_a_script_and_it_is_the_best(book: Book) -> None:
    who = make(book)
    draft = ScriptDraft("birthday", "", "sms", "{salutation}，生日大吉！[{staff}]")
    book.write(own_scripts.save, draft)
    assert best(book, who, "sms") == Saying("", "sms", "王总，生日大吉！李晓梅", own=True)
    book.undo()
    assert not best(book, who, "sms").own


def test_a_script_of_the_trade_is_changed_left_out_and_brought_back(book: Book) -> None:
    who = make(book)
    line = next(each for each in lines(book) if each.channel == "sms")
    changed = ScriptDraft("birthday", "", "sms", "{salutation}，生日快乐呀！", None, line.key)
    script_id = book.write(own_scripts.save, changed).value
    mine = [each for each in lines(book) if each.channel == "sms"]
    assert [(each.id, each.text) for each in mine] == [(script_id, "{salutation}，生日快乐呀！")]
    assert best(book, who, "sms").text == "王总，生日快乐呀！"
    book.write(own_scripts.restore, script_id)
    assert "万事如意" in best(book, who, "sms").text
    book.write(own_scripts.leave_out, line.key)
    assert best(book, who, "sms").channel != "sms"
    [gone] = [each for each in lines(book) if each.left_out]
    assert gone.text == line.text
    book.write(own_scripts.restore, gone.id)
    assert best(book, who, "sms").channel == "sms"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  ", "script-empty"),
        ("{salutation，生日快乐！", "script-brackets"),
        ("{salutation}，{nickname}好！", "script-field"),
        ("{salutation}，{date}快乐！", "script-field"),
        ("{salutation}，{child}好吗？", "script-loose"),
        ("{salutation}，[{child}，]，好吗？", "script-hole"),
        ("[{child}]，好吗？", "script-hole"),
        ("{salutation}，听您说“[{last}]”。", "script-hole"),
    ],
)
def test_a_script_that_would_leave_a_hole_is_not_kept(book: Book, text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        book.write(own_scripts.save, ScriptDraft("birthday", "", "", text))
    assert caught.value.code == code
    assert not [each for each in lines(book) if each.id]


def test_the_fields_on_offer_are_those_of_the_topic(book: Book) -> None:
    topics = {topic.key: topic for topic in book.read(own_scripts.topics)}
    assert "years" in topics["wedding-day"].fields
    assert "years" not in topics["birthday"].fields
    assert {"child", "staff", "salutation"} <= set(topics["birthday"].fields)
    assert topics["promotion"].label == "升职"
    assert topics["interval:never"].scripts


def test_every_way_to_talk_about_every_topic_reads_whole_for_somebody_unknown(book: Book) -> None:
    who = make_customer(book, "王建业")
    for lang in ("zh", "en"):
        for topic in book.read(own_scripts.topics, lang):
            for line in topic.scripts:
                said = book.read(scripts.preview, who, topic.key, line.text, lang)
                assert own_scripts.is_natural(said), said


def test_the_script_of_an_event_is_filled_from_the_file_and_natural_without(book: Book) -> None:
    script = "{salutation}，我是{staff}，昨晚积水，您还好吗？[您的{car}没事吧？][{child}上学路上小心。]"
    flood = EventDraft(EventKind.AREA, "高新区积水", TODAY, script=script)
    known = make(book, car_brand="途锐", children=(Person(relation="daughter", name="陈可"),))
    unknown = make_customer(book, "郑伟", salutation="郑师傅")
    book.write(events.begin_event, flood, [known, unknown])

    def said(customer_id: int) -> str:
        found = next(r for r in book.read(queries.day, TODAY) if r.customer_id == customer_id).reasons
        meant = next(each for each in found if each.text == "高新区积水")
        return book.read(scripts.sayings, customer_id, meant, "call")[0].text

    assert said(unknown) == "郑师傅，我是李晓梅，昨晚积水，您还好吗？"
    assert said(known) == "王总，我是李晓梅，昨晚积水，您还好吗？您的途锐没事吧？陈可上学路上小心。"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{salutation}，{weather}", "script-field"),
        ("{salutation}，您的{car}没事吧？", "script-loose"),
        ("{salutation}，[您的{car}", "script-brackets"),
        ("{salutation}，[您的{car}]，没事吧？", "script-hole"),
    ],
)
def test_the_script_of_an_event_must_leave_no_hole(text: str, code: str) -> None:
    with pytest.raises(InputError) as told:
        own_scripts.check_for_event(text)
    assert told.value.code == code
    own_scripts.check_for_event("{salutation}，我是{staff}，[您的{car}没事吧？]随时找我。")


def test_what_is_said_after_an_event_goes_by_who_came(book: Book) -> None:
    held_on = TODAY + dt.timedelta(days=1)
    class_ = EventDraft(EventKind.INVITATION, "车主课堂", TODAY, held_on=held_on, follow_days=1)
    wang = make(book)
    event_id = book.write(events.begin_event, class_, [wang]).value
    book.write(events.set_answer, event_id, [wang], "yes")

    def said() -> str:
        found = reason(book, wang, f"event-{event_id}-after")
        return book.read(scripts.sayings, wang, found, "call")[0].text

    assert "不知道您赶上没有" in said()
    clock.set_today(held_on)
    book.write(events.set_came, event_id, [wang], True)
    assert "谢谢您来捧场" in said()
    book.write(events.set_came, event_id, [wang], False)
    assert "没见着您" in said()
