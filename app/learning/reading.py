"""Reading a sentence: clause by clause, by rules; what no rule understands is kept as a note, word for word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from app.fields.parsed import clean
from app.fields.people import Person
from app.learning import english, habits, people, reach, trades, wishes, work
from app.learning import words as w
from app.learning.clauses import clauses
from app.learning.cues import cues, read_cue
from app.learning.doubts import Doubts, taken_back
from app.learning.family import (
    Subject,
    find_subject,
    merged,
    noted_of,
    read_both,
    read_carried,
    read_member,
    read_news,
)
from app.learning.finding import Finder, find, for_kin, noted, of_another, of_others
from app.learning.labels import read_correction, read_label
from app.learning.others import NUMBERS, PERSONAL, Talk, length_of_call, names_somebody
from app.learning.rows import FAMILY, NOTES, PROMISE, Fact, Known, Mode
from app.learning.rule import Rule, compiled
from app.learning.together import in_usual_order, longer, once, with_wechat
from app.learning.words import BOTH

LONGEST_CLAUSE = 120
"""A clause of more signs is a story: it is kept, not taken apart."""
LONGEST_OF_TWO = 24
LONGEST = 2000
MOST_HEARD = 400
RULES: tuple[Rule, ...] = reach.RULES + wishes.RULES + habits.RULES + work.RULES + english.RULES
_lead = re.compile(
    r"(?:而且|并且|另外|还有(?!一?个)|对了|然后|不过|但是|但|所以|听说(?!过)|据说|他说|她说|客户说|了解到|得知|今天说|昨天说|顺便|平时|其实|原来是?(?![^,，。；]{0,4}(?:房|住|小区|车|公司|单位))|今天聊到|"
    r"补充|记一下|[0-9]{1,2}[、.)）]\s*(?=[\u4e00-\u9fffA-Za-z]{2})|and |also |but |by the way,? |he said |she said |he says |she says )+",
    re.IGNORECASE,
)
_changed = re.compile(r"[^,，。；]{0,6}(?:换成|改成|改为|换了|换手机)").match
"""A new number without a name is the customer's."""


@cache
def warm() -> None:
    """Make every pattern ready, which takes a moment: done where nobody waits for it."""
    sources = [rule.source for rule in RULES] + [reader.source for reader in people.READERS]
    for finder in trades.FINDERS:
        sources += filter(None, (finder.source, finder.unless, finder.needs))
    for source in sources:
        compiled(source)
    cues()


def understand(text: str, known: Known) -> tuple[Fact, ...]:
    """Everything a sentence tells; the last fact holds what was not understood, if there is something.

    Never raises. Each clause is either read in full or stands in the note.
    """
    text = clean(text, multiline=True)[:LONGEST] if len(text) > LONGEST else clean(text, multiline=True)
    facts: list[Fact] = []
    unread: list[str] = []
    subject: Subject | None = None
    closed = True
    stranger: Subject | None = None
    kin = False
    talk, doubts = Talk(), Doubts()
    told: list[str] = []
    for clause, said, ends in clauses(text):
        if facts and not closed and (more := longer(facts[-1], clause)):
            facts[-1:], closed = more, ends
            continue
        read: list[Fact] = []
        if not (kin and _he(clause)):
            read, subject = _heard(clause, stranger or subject, known)
        stranger = None if ends or subject else stranger or (None if read else _stranger_in(clause, known))
        kin = not ends and subject is None and _kin_in(clause) is not None
        read = doubts.of(talk.doubted(read, clause, known), clause, known)
        facts = taken_back(facts, told, clause, known)
        talk = Talk() if ends else talk.after(clause, read, known)
        doubts, told = (Doubts(), []) if ends else (doubts.after(clause), [*told, said])
        facts += (fact if said == clause else replace(fact, said=said) for fact in read if fact.key != NOTES)
        unread += [str(fact.value) for fact in read if fact.key == NOTES] if read else [said]
        closed = ends or not read or read[-1].key == NOTES
        if ends:
            subject = None
    found = merged(once(with_wechat(facts, unread)))
    if unread:
        words = "，".join(unread)
        found.append(Fact(NOTES, words, words, Mode.ADD))
    return tuple(found)


def _heard(clause: str, subject: Subject | None, known: Known) -> tuple[list[Fact], Subject | None]:
    if (clause, subject) not in known.heard:
        if len(known.heard) > MOST_HEARD:
            known.heard.clear()
        known.heard[clause, subject] = _read_clause(clause, subject, known)
    read: tuple[list[Fact], Subject | None] = known.heard[clause, subject]
    return read


def _read_clause(clause: str, subject: Subject | None, known: Known) -> tuple[list[Fact], Subject | None]:
    """What a clause tells, and whom the next one is about if it names nobody."""
    if len(clause) > LONGEST_CLAUSE:
        return [], None
    if _people_of(clause):
        two = _read_halves(clause, subject, known)
        if two and two[0][0].key == "native_place":
            return two
    facts, after = _read_whole(clause, subject, known)
    if facts and not _has_note(facts) and not (" " in clause and facts[-1].key == NOTES):
        return facts, after
    parts = _read_parts(clause, subject, known)
    if parts or facts:
        return parts or (facts, after)
    return (
        _read_halves(clause, subject, known)
        or _read_some(_but(clause), clause, subject, known)
        or _read_some(clause.split(), clause, subject, known)
        or ([], subject)
    )


def _read_halves(
    clause: str, subject: Subject | None, known: Known
) -> tuple[list[Fact], Subject | None] | None:
    """Two things that nothing keeps apart, 湖南人能吃辣: each must be understood alone, without a doubt."""
    if clause.isascii() or len(clause) > LONGEST_OF_TWO or of_others(clause):
        return None
    for place in range(2, len(clause) - 1):
        if not _begins(clause[place:]):
            continue
        one, between = _read_whole(clause[:place], subject, known)
        if not _is_plain(one):
            continue
        other, after = _read_whole(clause[place:], between, known)
        if _is_plain(other) and {fact.key for fact in one}.isdisjoint(fact.key for fact in other):
            return _said(one + other, clause), after
    return None


def _is_plain(facts: list[Fact]) -> bool:
    """Whether all of it was understood, and is meant so; of two days nobody knows which belongs to what."""
    doubted = any(fact.open or fact.key in _NOT_PLAIN or isinstance(fact.value, dt.date) for fact in facts)
    return bool(facts) and not doubted and not _has_note(facts)


_NOT_PLAIN = frozenset({NOTES, PROMISE, "position"})


def _read_some(
    pieces: list[str], clause: str, subject: Subject | None, known: Known
) -> tuple[list[Fact], Subject | None] | None:
    """What the parts of a clause tell, and the others as a note; a telephone may be another person's."""
    if len(pieces) < 2 or clause.isascii() or (_number(clause) and of_another(clause)):
        return None
    facts: list[Fact] = []
    for piece in pieces:
        read, subject = _read_whole(piece, subject, known)
        facts += read or [Fact(NOTES, piece, piece, Mode.ADD)]
    if all(fact.key == NOTES for fact in facts):
        return [], None
    facts = [fact if fact.key == NOTES else replace(fact, said=clause) for fact in facts]
    if any(fact.key == NOTES for fact in facts) and names_somebody(clause):
        facts = [replace(fact, sure=fact.sure and fact.key not in NUMBERS) for fact in facts]
    return facts, subject


def _but(clause: str) -> list[str]:
    """学历不高但很看重学历: two things, each of which may be understood alone."""
    pieces = [piece for piece in re.split("但是|不过|可是|而且|并且|但(?!愿|凡)", clause) if piece]
    return [] if any(of_another(piece) for piece in pieces) else pieces


_number = re.compile(people.NUMBER).search
_people_of = re.compile("(?:是|他是|她是)?[\u4e00-\u9fff]{2,6}人(?=.{2})").match
_begins = re.compile(
    "能|爱|喜欢|不|没|会|在|住|开|抽|喝|吃|发|用|加|打|做|搞|干|属|毕业|也|还|又|老家|一般|只|就|有|信|养|练|每|周|平时|最|想|是|戒|穿|看|[0-9]|[一-鿿]{1,4}人"
).match
"""With what the second of two things may begin."""


def _has_note(facts: list[Fact]) -> bool:
    return any(fact.key == FAMILY and fact.value.note for fact in facts)


def _read_parts(
    clause: str, subject: Subject | None, known: Known
) -> tuple[list[Fact], Subject | None] | None:
    """Things that only a space or 、 keeps apart; each must be understood alone."""
    for between in (" ", "、"):
        pieces = [piece for piece in clause.split(between) if piece]
        if not 1 < len(pieces) <= 6:
            continue
        found = _joined_parts(pieces, between, subject, known)
        if found is not None:
            return found
    return None


def _joined_parts(
    pieces: list[str], between: str, subject: Subject | None, known: Known
) -> tuple[list[Fact], Subject | None] | None:
    facts: list[Fact] = []
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            if (start, end) == (0, len(pieces)):
                continue
            read, after = _read_whole(between.join(pieces[start:end]), subject, known)
            if read and not _has_note(read):
                facts, subject, start = facts + read, after, end
                break
        else:
            return None
    return facts, subject


def _read_whole(clause: str, subject: Subject | None, known: Known) -> tuple[list[Fact], Subject | None]:
    text = in_usual_order(_without_lead(clause), known.today)
    if (
        facts := read_correction(text, known)
        or read_news(text, known)
        or read_both(text, known)
        or _read_colon(text, known)
    ):
        return _said(facts, clause), _after(facts, None)
    own = length_of_call(text, known)
    if found := find_subject(text, known) or find_subject(text[own:], known):
        return _read_of_member(*found, clause, text, known)
    if own:
        text, subject = text[own:].strip() or text, None
    if subject is _STRANGER:
        told = _said(read_customer(text, known), clause)
        return ([] if any(known.meant(fact.key) in PERSONAL for fact in told) else told), None
    if subject is not None and not _changed(text) and (facts := read_carried(subject, text, known)):
        called = bool(subject.person.name)
        if not called and (tastes := _tastes(text, known)):  # whose? 女儿考上郑大，喜欢钓鱼
            return [replace(each, said=clause, sure=False, either=True) for each in facts + tastes], subject
        return [replace(fact, said=clause, rough=fact.rough or not called) for fact in facts], subject
    own_facts = _said(read_customer(text, known), clause)
    if subject is not None and _of_the_child(own_facts, subject):
        return [replace(fact, said=clause) for fact in noted_of(subject, text, known)], subject
    if subject is not None and not own:
        own_facts = [
            replace(fact, sure=fact.sure and known.meant(fact.key) not in PERSONAL) for fact in own_facts
        ]
    return own_facts, None if own_facts else subject


def _stranger_in(clause: str, known: Known) -> Subject | None:
    """老总五十六了，想平稳退休: what follows is of him."""
    return (
        _STRANGER if of_others(clause) and not _asks(clause) and not length_of_call(clause, known) else None
    )


_STRANGER = Subject(Person("stranger"))
_asks = re.compile("我|咱|你|说|如果|要是").match
_he = re.compile("[他她](?!说|自己|本人|家)").match
_kin_in = re.compile(f"(?<=.)(?:{w.either(' '.join(w.KIN))})").search


def _of_the_child(facts: list[Fact], subject: Subject) -> bool:
    """大闺女在华为上班，还没对象 tells nothing of the customer's marriage."""
    return subject.person.relation in _YOUNGER and any(fact.key in _OF_A_LIFE for fact in facts)


_YOUNGER = frozenset({"son", "daughter", "child", "brother", "sister", "grandchild"})
_OF_A_LIFE = frozenset({"marital_status", "personal_goals", "career_goals", "school", "education"})


def _tastes(text: str, known: Known) -> list[Fact]:
    """What a clause would tell of the customer that is as well told of somebody else: hobbies, food, drink."""
    read = (rule.read(text, known) for rule in habits.RULES)
    return next((facts for facts in read if facts and {fact.key for fact in facts} <= _TASTES), [])


_TASTES = frozenset({"hobbies", "cuisine", "diet_taboos", "alcohol", "smoking"})


def _read_of_member(
    subject: Subject, rest: str, clause: str, text: str, known: Known
) -> tuple[list[Fact], Subject | None]:
    """Some sentences begin with a member and tell of the customer: 老婆说了算."""
    facts = read_member(subject, rest, clause, known)
    if not facts or _has_note(facts):
        own = _said(_read_rules(text, trades.OF_MEMBERS, known), clause)
        if own and not any(known.meant(fact.key) in PERSONAL - {"own_mind"} for fact in own):
            return own, subject
    if _has_note(facts) and _kin_in(f"-{rest}"):
        return facts, None
    named = next((fact.value.name for fact in facts if fact.key == FAMILY), None)
    ill = any(fact.key == FAMILY and fact.value.health for fact in facts)
    return facts, Subject(Person(subject.person.relation, named), subject.word, ill)


def read_customer(text: str, known: Known) -> list[Fact]:
    """What a clause tells of the customer; words that are not in a value stand in a fact for the notes."""
    return _read_rules(text, trades.FINDERS, known) or _read_self(text, known) or read_cue(text, known)


def _read_rules(text: str, finders: Sequence[Finder], known: Known) -> list[Fact]:
    if facts := read_label(text, known):
        return facts
    found, complete = find(finders, text, known)
    if complete:
        return found
    whole = next((facts for rule in RULES if (facts := rule.read(text, known))), [])
    if found and {fact.key for fact in whole} <= {"buying_reason", PROMISE}:
        return noted(found, text)
    return [*found, *whole]


_OF_ANYBODY = ("birthday", "education", "health")
"""What is kept under the same key of a customer and of a member of the family."""


def _read_self(text: str, known: Known) -> list[Fact]:
    """A birthday, an age, schooling: told of the customer as of anybody."""
    if of_another(text) or for_kin(text) or re.search("吃|防癌|险|怕|担心|万一", text):
        return []
    told = people.read_person(text, Person("self"), known.today, named=False)
    if told.rest:
        return []
    others = (
        told.person.employer,
        told.person.phone,
        told.person.name,
        told.person.note,
        told.person.interests,
    )
    if any(others):
        return []
    found = ((key, getattr(told.person, key)) for key in _OF_ANYBODY)
    return [
        Fact(key, value, text, Mode.ADD if key == "health" else Mode.SET, rough=told.rough)
        for key, value in found
        if value is not None
    ]


def _read_colon(text: str, known: Known) -> list[Fact]:
    """籍贯：信阳 is meant so, whatever else the words might tell."""
    return read_label(text, known) if re.match(r"[^\s:：0-9]{1,12}[:：]", text) else []


def _without_lead(clause: str) -> str:
    lead = _lead.match(clause)
    return clause[lead.end() :].strip() if lead and len(clause[lead.end() :].strip()) > 2 else clause


def _said(facts: list[Fact], clause: str) -> list[Fact]:
    return [replace(fact, said=clause) for fact in facts]


def _after(facts: list[Fact], subject: Subject | None) -> Subject | None:
    members = [fact for fact in facts if fact.key == FAMILY]
    if members and members[0].word in BOTH:
        return Subject(Person(""), members[0].word)
    if len(members) == 1:
        return Subject(Person(members[0].value.relation, members[0].value.name), members[0].word)
    return subject
