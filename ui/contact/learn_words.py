"""The words for what was read in a sentence: which item, what value, and what it does to the file."""

from __future__ import annotations

from app.fields.catalog import CHILDREN, Catalog
from app.fields.field import Table
from app.fields.options import PERSON_RELATION
from app.fields.people import People, Person
from app.learning.rows import FAMILY, NOTES, PROMISE, Effect, Fact, Proposal
from ui.words import language, tr

TONES = {
    Effect.FILLS: "green",
    Effect.ADDS: "blue",
    Effect.CHANGES: "amber",
    Effect.REMOVES: "red",
    Effect.NEW_MEMBER: "green",
    Effect.MEMBER: "blue",
    Effect.PROMISE: "plum",
    Effect.NOTE: "neutral",
    Effect.KNOWN: "neutral",
}
_PEOPLE = People(tuple(option.key for option in PERSON_RELATION))


def effect_words(proposal: Proposal) -> str:
    """填上, 加上, 改动 …; what was guessed, or may be told of two people, says so."""
    fact = proposal.fact if proposal.effect is not Effect.KNOWN else None
    if fact and fact.either:
        return tr("说的是谁？")
    if fact and not fact.sure:
        return tr("拿不准")
    if fact and fact.rough:
        return tr("请核对")
    if proposal.effect is Effect.MEMBER and replaced(proposal):
        return tr("改动")
    return {
        Effect.FILLS: tr("填上"),
        Effect.ADDS: tr("加上"),
        Effect.CHANGES: tr("改动"),
        Effect.REMOVES: tr("去掉"),
        Effect.NEW_MEMBER: tr("新家人"),
        Effect.MEMBER: tr("补充"),
        Effect.PROMISE: tr("承诺"),
        Effect.NOTE: tr("备注"),
        Effect.KNOWN: tr("已有"),
    }[proposal.effect]


def tone_of(proposal: Proposal) -> str:
    """The colour of the chip: amber for whatever wants a look."""
    if (proposal.fact.open or proposal.fact.rough) and proposal.effect is not Effect.KNOWN:
        return "amber"
    return "amber" if proposal.effect is Effect.MEMBER and replaced(proposal) else TONES[proposal.effect]


def relation_word(relation: str) -> str:
    """儿子, Daughter."""
    found = next((option for option in PERSON_RELATION if option.key == relation), None)
    return "" if found is None else found.zh if language() == "zh" else found.en


def item_words(proposal: Proposal, catalog: Catalog) -> str:
    """The item a proposal is about; a member by relation and name."""
    fact = proposal.fact
    if fact.key == FAMILY:
        person: Person = proposal.after or fact.value
        return " ".join(filter(None, (relation_word(person.relation), person.name)))
    if fact.key == PROMISE:
        return tr("承诺")
    return catalog[fact.key].label(language()) if fact.key in catalog.by_key else fact.key


def value_words(fact: Fact, catalog: Catalog) -> str:
    """What was understood, as people read it."""
    if fact.key == FAMILY:
        person: Person = fact.value
        return tr("，").join(f"{name} {text}".strip() for name, text in _told(person))
    if fact.key == PROMISE:
        hour = f" {fact.value.due_at:%H:%M}" if fact.value.due_at else ""
        return f"{fact.value.text} · {fact.value.due_on:%Y-%m-%d}{hour}"
    if fact.key == NOTES or fact.key not in catalog.by_key:
        return str(fact.value)
    return catalog[fact.key].kind.show(fact.value, language())


def _told(person: Person) -> list[tuple[str, str]]:
    """What is told of a member, named where the value does not tell what it is."""
    found = [(tr("姓名"), person.name)] if person.name else []
    for child in CHILDREN[Table.FAMILY]:
        value = getattr(person, child.key, None)
        if child.key not in ("relation", "name") and value:
            found.append((child.label(language()), child.kind.show(value, language())))
    return found


def replaced(proposal: Proposal) -> str:
    """What stands there now and goes, or what is there already and stays; empty where nothing is."""
    fact, before = proposal.fact, proposal.before
    if fact.key == FAMILY:
        return tr("，").join(_gone(before, proposal.after)) if before is not None else ""
    return ""


def _gone(before: Person, after: Person) -> list[str]:
    gone = []
    for child in CHILDREN[Table.FAMILY]:
        old, new = getattr(before, child.key, None), getattr(after, child.key, None)
        if old and old != new and not (isinstance(old, str) and isinstance(new, str) and new.startswith(old)):
            gone.append(child.kind.show(old, language()))
    return gone


def before_words(proposal: Proposal, catalog: Catalog) -> str:
    """What is there now, said beside the new value."""
    if proposal.effect is Effect.CHANGES:
        return tr("原来 {text}").format(text=_shown(proposal, catalog))
    if proposal.effect is Effect.ADDS:
        return tr("已有 {text}").format(text=_shown(proposal, catalog))
    gone = replaced(proposal)
    return tr("原来 {text}").format(text=gone) if gone else ""


def _shown(proposal: Proposal, catalog: Catalog) -> str:
    return catalog[proposal.fact.key].kind.show(proposal.before, language())


def edit_words(fact: Fact, catalog: Catalog) -> str:
    """The value as it is typed when it is corrected."""
    if fact.key == FAMILY:
        return _PEOPLE.edit_text((fact.value,))
    if fact.key == PROMISE:
        hour = f" {fact.value.due_at:%H:%M}" if fact.value.due_at else ""
        return f"{fact.value.due_on:%Y-%m-%d}{hour} {fact.value.text}"
    if fact.key == NOTES or fact.key not in catalog.by_key:
        return str(fact.value)
    return catalog[fact.key].kind.edit_text(fact.value)
