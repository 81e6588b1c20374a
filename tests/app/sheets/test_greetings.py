"""What stands on a greeting card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.customers import apart
from app.errors import InputError
from app.printing.setup import Style
from app.sheets import greetings
from app.sheets.asked import GreetingCards
from app.sheets.page import plain_text
from app.sheets.queries import sheet
from app.sheets.sheet import Face, Sheet
from app.staff.actions import save_settings
from app.storage.book import Book
from tests.factories import make_book, make_customer, make_staff


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(make_book(tmp_path)) as made:
        made.write(save_settings, {"shop_name": "云台汽车"})
        yield made


def printed(book: Book, asked: GreetingCards, lang: str = "zh", **options: object) -> Sheet:
    return book.read(sheet, asked, lang, "张鹏", Style(options=options))


def words(face: Face) -> str:
    return "|".join(text for patch in face.patches if (text := plain_text(patch.html)))


def test_a_card_is_filled_from_the_file_and_signed(book: Book) -> None:
    owner = make_staff(book, "李晓梅")
    chen = make_customer(book, "陈国栋", sex="male", owner_id=owner)
    made = printed(book, GreetingCards((chen,), "festival-mid-autumn"))
    said = words(made.faces[0])
    assert said.startswith("中秋节快乐|陈先生：|")
    assert "月到中秋分外明" in said
    assert said.endswith("云台汽车李晓梅")
    assert (made.people, made.names, made.left_out) == (1, ("陈国栋 先生",), ())


def test_a_household_gets_one_card_to_both(book: Book) -> None:
    chen = make_customer(book, "陈国栋", sex="male")
    zhou = make_customer(book, "周敏", sex="female")
    book.write(apart.keep_apart, [chen, zhou], apart.Kind.HOUSEHOLD)
    made = printed(book, GreetingCards((chen, zhou), "festival-spring-festival"))
    assert "陈先生、周女士：" in words(made.faces[0])
    assert (len(made.faces), made.people) == (1, 2)
    english = printed(book, GreetingCards((chen, zhou), "birthday"), "en")
    assert "Dear Mr 陈国栋 and Ms 周敏," in words(english.faces[0])
    assert len(printed(book, GreetingCards((chen, zhou)), together=False).faces) == 2


def test_what_is_not_known_is_left_out_of_the_words(book: Book) -> None:
    chen = make_customer(book, "陈国栋", sex="male")
    said = words(printed(book, GreetingCards((chen,))).faces[0])
    assert "学业" not in said
    assert "[" not in said
    assert "{" not in said


def test_words_of_this_time_stand_on_every_card(book: Book) -> None:
    chen, wang = (make_customer(book, name, sex="male") for name in ("陈国栋", "王建业"))
    text = "{salutation}：\n店庆那天等您来。[{child}也来吧。]"
    made = printed(book, GreetingCards((chen, wang), "birthday", text=text))
    assert ["店庆那天等您来。" in words(face) for face in made.faces] == [True, True]
    assert "王先生：" in words(made.faces[1])


@pytest.mark.parametrize(("text", "code"), [("[没关上", "script-brackets"), ("{nobody}好", "script-field")])
def test_words_that_cannot_be_filled_are_refused(book: Book, text: str, code: str) -> None:
    chen = make_customer(book, "陈国栋")
    with pytest.raises(InputError) as caught:
        printed(book, GreetingCards((chen,), text=text))
    assert caught.value.code == code


def test_the_deceased_and_who_wants_no_contact_get_no_card(book: Book) -> None:
    dead = make_customer(book, "赵强", deceased=True)
    silent = make_customer(book, "李静", do_not_contact=True)
    made = printed(book, GreetingCards((dead, silent)))
    assert made.faces == ()
    assert {each.why: each.names for each in made.left_out} == {"deceased": ("赵强",), "silent": ("李静",)}


def test_a_folded_card_has_two_sides(book: Book) -> None:
    chen = make_customer(book, "陈国栋", sex="male")
    made = printed(book, GreetingCards((chen,)), shape="folded")
    assert (made.setup.size, made.sides, len(made.faces)) == ((297.0, 210.0), 2, 2)
    assert "生日快乐" in words(made.faces[0])
    assert "身体健康" in words(made.faces[1])


def test_two_cards_stand_on_a_sheet_with_a_line_to_cut(book: Book) -> None:
    ids = tuple(make_customer(book, f"陈{n}") for n in range(3))
    made = printed(book, GreetingCards(ids))
    assert made.grid is not None
    assert (made.grid.places, made.grid.step_y, made.grid.cut) == (2, 148.5, True)


def test_every_occasion_has_words_and_a_due_brings_its_own(book: Book) -> None:
    found = book.read(greetings.topics, GreetingCards((), "delivery-14d", label="提车两周", script="您好"))
    assert found[0].key == "birthday"
    assert all(each.label and each.text for each in found)
    assert [(each.label) for each in found if each.key == "delivery-14d"] == ["提车两周"]
    assert "qingming" not in {each.key.removeprefix("festival-") for each in found}


def test_the_words_of_a_due_without_a_script_are_its_own(book: Book) -> None:
    chen = make_customer(book, "陈国栋")
    asked = GreetingCards(
        (chen,), "shop-step", label="店庆", script="店庆{date}，等您来。", values=(("date", "12-01"),)
    )
    said = words(printed(book, asked).faces[0])
    assert said == "店庆|店庆12-01，等您来。|云台汽车"
