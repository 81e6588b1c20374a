"""Which member of the family a clause is about, and what it tells of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from app.fields.parse_people import read_people
from app.fields.people import Person
from app.learning import people
from app.learning import words as w
from app.learning.birthdays import with_more
from app.learning.rows import FAMILY, Fact, Known, Mode

_HIS = r"(?:他家的?|她家的?|他的?|她的?|客户的?|家里的?|有一?个|还有一?个|有|his |her |the |a |he has an? |she has an? |has an? |他有一?个|她有一?个)?"
_relation = re.compile(
    rf"{_HIS}(?!老大[难远哥爷娘妈]|公公司|[父母]亲节)(?P<word>老公(?=公司)|{'|'.join(sorted(map(re.escape, w.RELATION_OF), key=len, reverse=True))})(?![a-z们子-])",
    re.IGNORECASE,
)
_twins = re.compile(rf"{_HIS}(?:一?对)?双胞胎(?P<word>女儿|儿子|孩子|闺女)")
_aged = re.compile(
    rf"(?:家里|家中|还|有)*{_HIS}(?P<age>(?:[0-9]{{1,2}}|[一二两三四五六七八九十半]{{1,3}})(?:岁半?|个月))(?:大)?的?(?P<word>女儿|儿子|孩子|闺女|小孩|宝宝|娃)"
)
"""有个五岁儿子: 儿子五岁."""
_elder = re.compile(r"(?P<word>大的|小的)(?=[0-9一二两三四五六七八九十上读在念今刚才都已叫还也])")
"""Of two children: 大的上初二，小的才5岁."""
_number_beside = re.compile(
    rf"(?:还有一?个|另外?一个|另一个|备用的?|这个|那个|下面)(?:号码?|电话|手机)?(?:是)?(?:他|她)?(?P<word>{'|'.join(sorted((word for word in w.RELATION_OF if len(word) > 1), key=len, reverse=True))})的(?P<rest>(?:号码?|电话|手机)?[:：\s]*{people.NUMBER})"
)
"""另一个是老公的139…: the second number that was told."""
_in_hospital = re.compile(
    "(?:现在|目前|还|一直|正)*在[^,，。；\\s]{0,10}院(?:住院|治疗|住着|化疗|养着|观察)?(?:呢|的)?"
).fullmatch
_both = re.compile(
    rf"{_HIS}(?P<word>{'|'.join(sorted(w.BOTH, key=len, reverse=True))})(?:都|也|现在)*", re.IGNORECASE
)
_OTHER_PEOPLE = re.compile(
    r"的(?:都|也|已经|保险|保单|事|份)|(?:的)?(?:家庭|院|楼|同学|朋友|同事|单位的|介绍|推荐|说了算|做主|拿主意|当家|管钱|拍板|的话|家在|那边|的车|的房|的名字买)"
)
_born = re.compile(
    r"(?P<late>(?:二胎|三胎|二宝|老二|老三|宝宝|孩子|小宝宝?)(?:刚|上个?月|上周|前几天|昨天|已经|终于|顺利|都)*(?:出生|生了|生下来|落地|降生)(?:了)?)|(?:刚|去年|今年|上个?月|上周|前几天|昨天|家里|又|老婆|媳妇|爱人)*(?:生了?|添了?|喜得|有了)(?:一?个|二胎|一?对(?:双胞胎)?|双胞胎|个大胖)*(?P<word>儿子|女儿|闺女|千金|大胖小子|小子|男孩|女孩|宝宝|孩子|二宝|孙子|孙女|外孙女?)(?:了)?"
)
_counted = re.compile(
    r"(?:家里|家有|他有|她有|有)*(?P<what>(?:[一二两三四1-4]个?(?:儿子|女儿|男孩|女孩|孩子|小孩|娃|儿|女|子)[,，、\s]*)+|儿女双全|龙凤胎|双胞胎(?:儿子|女儿)?|一儿一女|两个孩子)(?:了)?"
)
_counted_in_english = re.compile(
    r"(?:(?:he|she) )?(?:has |have |with )?(?P<what>(?:two|three|four|[2-4]) (?:kids|children|sons|daughters|boys|girls))",
    re.IGNORECASE,
)
_COUNTS = {"two": "2", "three": "3", "four": "4"}
_WHOM = {
    "kids": "孩子",
    "children": "孩子",
    "sons": "儿子",
    "boys": "儿子",
    "daughters": "女儿",
    "girls": "女儿",
}
_of_the_deal = re.compile(
    "^(?:也|都|还)?(?:没有?|有|是|一样|行|不行)了?$|看[上中]|相中|催|同意|反对|嫌|觉得|认为|不?[想要肯愿让]意?(?:买|换|签|定|订)|[过回]?来(?:看|试|签|提|交|谈|问|店|了|过|的)|(?:去|再|陪|带)(?:看|试|签|谈|问)|看[车房过了]|一起[来去看]|来[看签提试交谈店]|说|问|商量|考虑|犹豫|付|首付|出钱|签字|定金|砍价|贷款|介绍"
).search
"""What somebody did about this purchase says nothing lasting of them."""
_CALLED = {"大的": "老大", "小的": "老二"}
_CHILDREN = ("son", "daughter", "child")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a clause is about: how the member was called, and what is known by that."""

    person: Person
    word: str = ""
    ill: bool = False
    """Whether an illness was told of them: then they are in hospital as patients."""


def find_subject(text: str, known: Known) -> tuple[Subject, str] | None:
    """The member with whose relation or name a clause begins, and the rest of the clause."""
    twins = _twins.match(text)
    if twins:
        text = f"{twins['word']}{text[twins.end() :]}，双胞胎"
    if aged := _aged.match(text):
        text = f"{aged['word']}{aged['age']}{text[aged.end() :]}"
    if beside := _number_beside.fullmatch(text):
        return Subject(Person(w.RELATION_OF[beside["word"]]), beside["word"]), beside["rest"]
    match = _relation.match(text) or _elder.match(text)
    if match and not _OTHER_PEOPLE.match(text[match.end() :]):
        word = _CALLED.get(match["word"], match["word"].lower())
        return Subject(Person(w.RELATION_OF[word]), word), text[match.end() :]
    for person in known.family:
        for name in filter(None, (person.name, (person.name or "")[1:])):
            if len(name) > 1 and text.startswith(name):
                return Subject(Person(person.relation, person.name), ""), text[len(name) :]
    return None


def read_member(subject: Subject, rest: str, text: str, known: Known, *, carried: bool = False) -> list[Fact]:
    """What a clause tells of a member. `carried`: it names nobody, so it must be understood as a whole."""
    told = people.read_person(rest, subject.person, known.today, named=not carried)
    person = told.person
    if carried and (told.rest or person == subject.person):
        return []
    sure = True
    if told.rest:
        note = "".join(told.rest).strip(" 的了,，")
        sure = person != subject.person or not _of_the_deal(note)
        person = _noted(person, note, known) if note else person
    if (
        person == Person(subject.person.relation)
        and subject.word
        and not re.search("有|独生|双胞胎|龙凤胎", text)
    ):
        return []
    return [Fact(FAMILY, person, text, Mode.ADD, subject.word, sure, told.rough)]


def read_both(text: str, known: Known) -> list[Fact]:
    """父母身体硬朗: told of each of the two."""
    match = _both.match(text)
    if match is None:
        return []
    return _of_both(match["word"].lower(), text[match.end() :], text, known, carried=False)


def read_carried(subject: Subject, text: str, known: Known) -> list[Fact]:
    """What a clause that names nobody tells of whom the one before was about."""
    if subject.word in w.BOTH:
        return _of_both(subject.word, text, text, known, carried=True)
    if subject.ill and _in_hospital(text):
        person = replace(subject.person, health=text.strip(" 的了"))
        return [Fact(FAMILY, person, text, Mode.ADD, subject.word)]
    return read_member(subject, text, text, known, carried=True)


def noted_of(subject: Subject, text: str, known: Known) -> list[Fact]:
    """Words that are kept with a member as they stand."""
    return [Fact(FAMILY, _noted(subject.person, text, known), text, Mode.ADD, subject.word)]


def _of_both(word: str, rest: str, text: str, known: Known, *, carried: bool) -> list[Fact]:
    found: list[Fact] = []
    for relation in w.BOTH[word]:
        found += read_member(Subject(Person(relation), word), rest, text, known, carried=carried)
    return found


def _noted(person: Person, words: str, known: Known) -> Person:
    """Words nobody understood are kept with their day, for 明年 means another year by then."""
    note = f"{known.today.isoformat()} {words}"
    return replace(person, note=f"{person.note}；{note}" if person.note else note)


def read_news(text: str, known: Known) -> list[Fact]:
    """A birth, or how many children there are."""
    if match := _born.fullmatch(text):
        word = "宝宝" if match["late"] else {"大胖小子": "小子"}.get(match["word"], match["word"])
        fresh = Person(w.RELATION_OF[word])
        return [Fact(FAMILY, _noted(fresh, text, known), text, Mode.ADD, "新生", rough=True)]
    if match := _counted.fullmatch(text) or _counted_in_english.fullmatch(text):
        words = {"一儿一女": "儿女双全", "两个孩子": "2个孩子"}.get(match["what"], match["what"])
        if words.isascii():
            count, _, whom = words.lower().partition(" ")
            words = f"{_COUNTS.get(count, count)}个{_WHOM[whom]}"
        read = read_people(words, _CHILDREN)
        if read.value and not read.problem:
            return [Fact(FAMILY, person, text, Mode.ADD, word) for person, word in _ranked(read.value)]
    return []


def _ranked(people: Sequence[Person]) -> Iterator[tuple[Person, str]]:
    """Each with a word that tells them apart, where there are several of a kind."""
    counted = Counter(person.relation for person in people)
    seen: Counter[str] = Counter()
    for person in people:
        seen[person.relation] += 1
        several = counted[person.relation] > 1
        yield person, w.RANKS[min(seen[person.relation], len(w.RANKS)) - 1] if several else ""


def merged(facts: Iterable[Fact]) -> list[Fact]:
    """What several clauses tell of one member as one fact."""
    found: list[Fact] = []
    for fact in facts:
        place = _place_of(fact, found) if fact.key == FAMILY and not fact.either else None
        if place is None:
            found.append(fact)
            continue
        before = found[place]
        person = joined(before.value, fact.value, growing=_TEXTS)
        found[place] = replace(
            before,
            value=person,
            said=f"{before.said}，{fact.said}",
            sure=before.sure and fact.sure,
            rough=before.rough or fact.rough,
            word=before.word or fact.word,
        )
    return found


def _place_of(fact: Fact, found: list[Fact]) -> int | None:
    for place, other in enumerate(found):
        relations = {other.value.relation, fact.value.relation} if other.key == FAMILY else {"", "?"}
        same = len(relations) == 1 or (
            "child" in relations and relations <= set(_CHILDREN) and bool(fact.word)
        )
        if same and other.word == fact.word and None in (other.value.name, fact.value.name):
            return place
        if same and other.value.name and other.value.name == fact.value.name:
            return place
    return None


_FULL_NAMES = frozenset({"employer", "education"})
_GROWING = frozenset({"interests", "health", "note"})


_TEXTS = frozenset({"employer", "education", "interests", "health", "note"})


def joined(
    before: Person, more: Person, growing: frozenset[str] = _GROWING, *, rough: bool = False
) -> Person:
    """What is known of somebody with what was learnt: interests, health and notes grow, the rest changes."""
    values = {}
    for field in fields(Person):
        old, new = getattr(before, field.name), getattr(more, field.name)
        if field.name == "relation":
            values[field.name] = old if new in ("child", old) else new
        elif field.name == "birthday" and new:
            values[field.name] = with_more(old, new, rough=rough)
        elif new is None or new == old or (field.name in _FULL_NAMES and says_less(new, old)):
            values[field.name] = old
        elif field.name in growing and old:
            values[field.name] = _grown(old, new, "；" if field.name == "note" else "、")
        else:
            values[field.name] = new
    return Person(**values)


def says_less(new: str, old: str | None) -> bool:
    """Whether words are short for what is known: 三院 for 禾川市第三人民医院."""
    signs = iter(old or "")
    return 1 < len(new) < len(old or "") and all(sign in signs for sign in new)


def _grown(old: str, new: str, between: str) -> str:
    known = re.split("[、，,；;]", old)
    fresh = [word for word in new.split(between) if word not in known]
    return between.join([old, *fresh])
