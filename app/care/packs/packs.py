"""The trades' files: what falls due, when, what to say, ask and offer. Read from `resources/packs/*.toml`.

`common.toml` holds what every trade does; a trade's own file adds to it, replaces what has the same key and
leaves out the steps it lists under `off`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from app.calendar.festivals import FESTIVALS
from app.care.packs.checks import VARIANTS, Check, check_loose, tables
from app.care.packs.pack import Pack, PackItem, Question, Script, Survey, Topic
from app.care.plan import Audience, Gift, Plan, Step, Texts, Trigger, Words
from app.care.plan_rows import Flaw
from app.care.rows import Tone
from app.errors import InputError
from app.resources import resource_path

COMMON = "common.toml"
FEN = 100
"""A yuan, in which budgets are written, in that in which they are kept."""
_ANY_FESTIVAL = ("节日", "Festival")


def load(trade: str) -> Plan:
    """The plan of a trade that comes with the program; see `pack`."""
    return pack(trade).plan


@cache
def pack(trade: str) -> Pack:
    """All that comes with a trade; `InputError("no-such-trade")`, or `pack` when a file is not right."""
    path = _path(trade)
    return read(path.with_name(COMMON).read_text("utf-8"), trade, path.name, path.read_text("utf-8"))


def source(trade: str) -> str:
    """The text of a trade's own file."""
    return _path(trade).read_text("utf-8")


def common() -> str:
    """The text of what every trade does."""
    return resource_path("packs", COMMON).read_text("utf-8")


def _path(trade: str) -> Path:
    path = resource_path("packs", f"{trade}.toml")
    if not re.fullmatch("[a-z]+", trade) or trade == "common" or not path.is_file():
        raise InputError("no-such-trade", trade=trade)
    return path


def read(common: str, key: str, file: str, text: str) -> Pack:
    """A trade out of two texts; `InputError("pack", file, flaws)` tells everything that is wrong in them."""
    shared, own = Check(COMMON, common), Check(file, text)
    if not own.flaws and "name" not in own.data:
        own.flaw(("name",), "missing-key", "name")
    _refuse(shared, own)
    read_one = _Reading(key, shared, own)
    _refuse(shared, own)
    return read_one.pack()


def _refuse(*checks: Check) -> None:
    """Raise what was found in the first file that is not right."""
    for check in checks:
        if check.flaws:
            flaws: tuple[Flaw, ...] = tuple(sorted(check.flaws, key=lambda flaw: flaw.line))
            raise InputError("pack", file=check.file, flaws=flaws)


class _Reading:
    """Both files joined; what only shows when they are is checked here."""

    def __init__(self, key: str, shared: Check, own: Check) -> None:
        self._key = key
        self._shared, self._own = shared, own
        self._steps: dict[str, Step] = {}
        self._topics: dict[str, Topic] = {}
        self._scripts: dict[str, Script] = {}
        self._occasions: set[str] = set()
        for check in (shared, own):
            self._read_steps(check)
        for check in (shared, own):
            self._read_scripts(check)
        self._leave_out()

    def pack(self) -> Pack:
        """All of it."""
        shared, own = self._shared.data, self._own.data
        return Pack(
            key=self._key,
            plan=self._plan(shared, own),
            items=tuple(map(_item, [*shared.get("item", ()), *own.get("item", ())])),
            sources=_all_words(shared, own, "sources"),
            lost_reasons=_all_words(shared, own, "lost_reasons"),
            surveys=tuple(map(_survey, [*shared.get("survey", ()), *own.get("survey", ())])),
            topics=tuple(self._topics.values()),
            scripts=tuple(self._scripts.values()),
        )

    def _plan(self, shared: Mapping[str, Any], own: Mapping[str, Any]) -> Plan:
        advice = {**shared["advice"], **own.get("advice", {})}
        return Plan(
            trade=self._key,
            name=_words(own["name"]),
            steps=tuple(self._steps.values()),
            grade_days={**shared["grade_days"], **own.get("grade_days", {})},
            intent_days={**shared["intent_days"], **own.get("intent_days", {})},
            advice={key: _words(text) for key, text in advice.items()},
            ask_first=tuple(own.get("ask_first", ())),
            ask_last=frozenset(own.get("ask_last", ())),
        )

    def _read_steps(self, check: Check) -> None:
        mine: set[str] = set()
        for place, table in tables(check, "step"):
            for step in _expanded(table):
                if step.key in mine:
                    check.flaw(("step", place, "key"), "doubled", step.key)
                mine.add(step.key)
                self._steps[step.key] = step
            self._topics |= {topic.key: topic for topic in _topics(table)}
            self._scripts |= {script.key: script for script in _step_scripts(table)}
        for _, table in tables(check, "occasion"):
            self._topics[table["key"]] = Topic(table["key"], _words(table["label"]))
            self._occasions.add(table["key"])

    def _read_scripts(self, check: Check) -> None:
        mine: set[str] = set()
        for place, table in tables(check, "script"):
            topic = table["topic"]
            if topic not in self._topics:
                check.word(("script", place, "topic"), topic, self._topics, "no-such-topic")
                continue
            script = Script(
                topic, _words(table["text"]), table.get("personality", ""), table.get("channel", "")
            )
            if script.key in mine:
                check.flaw(("script", place), "doubled", script.key)
            mine.add(script.key)
            check_loose(check, table["text"], ("script", place, "text"), self._trigger(topic))
            self._scripts[script.key] = script

    def _trigger(self, topic: str) -> str:
        return trigger_of(topic, self._steps.values())

    def _leave_out(self) -> None:
        for place, pattern in enumerate(self._own.data.get("off", ())):
            gone = [key for key in self._steps if fnmatchcase(key, pattern)]
            if not gone:
                self._own.word(("off", place), pattern, self._steps, "no-such-step")
            for key in gone:
                del self._steps[key]
        left = {key for key in self._topics if key in self._occasions or self._trigger(key)}
        self._topics = {key: topic for key, topic in self._topics.items() if key in left}
        self._scripts = {key: script for key, script in self._scripts.items() if script.topic in left}


def trigger_of(topic: str, steps: Iterable[Step]) -> str:
    """What a topic starts from; empty for an occasion."""
    key = topic.partition(":")[0]
    return next((step.trigger.value for step in steps if fnmatchcase(step.key, key)), "")


def _expanded(table: Mapping[str, Any]) -> Iterator[Step]:
    """A step, or, with several days, months or festivals, one for each; {n} stands for the number."""
    if "each_day" in table:
        for n in table["each_day"]:
            yield _step({**_numbered(table, str(n)), "days": n})
    elif "each_month" in table:
        for n in _series(table["each_month"]):
            yield _step({**_numbered(table, str(n)), "months": n})
    elif "each_festival" in table:
        for festival in table["each_festival"]:
            yield _step({**table, "key": _festive(table, festival), "festival": festival})
    else:
        yield _step(table)


def _series(rule: Mapping[str, Any]) -> list[int]:
    """`at`: these months; then, with `every` and `to`, further ones at that distance."""
    months = list(rule["at"])
    if (every := rule.get("every")) and months:
        months += range(months[-1] + every, rule.get("to", 120) + 1, every)
    return months


def _numbered(value: Any, n: str) -> Any:
    """The table with every {n} in its texts filled in."""
    if isinstance(value, str):
        return value.replace("{n}", n)
    return {key: _numbered(part, n) for key, part in value.items()} if isinstance(value, dict) else value


def _festive(table: Mapping[str, Any], festival: str) -> str:
    return str(table["key"].replace("{festival}", festival))


def _topics(table: Mapping[str, Any]) -> Iterator[Topic]:
    """What a step's table gives to talk about."""
    label = _words(table["label"])
    for festival in table.get("each_festival", ()):
        said = FESTIVALS[festival]
        yield Topic(_festive(table, festival), _put(label, "{festival}", said.zh, said.en))
    if "each_festival" not in table or len(table["each_festival"]) > 1:
        festive = _put(label, "{festival}", *_ANY_FESTIVAL)
        yield Topic(_topic_key(table), _put(festive, "{n}", "N", "N"))
    for variant in VARIANTS:
        if variant in table:
            yield Topic(f"{table['key']}:{variant}", _words(table[variant]["label"]))


def _topic_key(table: Mapping[str, Any]) -> str:
    """The step's key, or the pattern of those that its series gives."""
    festivals = table.get("each_festival", ())
    if len(festivals) == 1:
        return _festive(table, festivals[0])
    return str(table["key"].replace("{n}", "*").replace("{festival}", "*"))


def _put(words: Words, hole: str, zh: str, en: str) -> Words:
    return Words(words.zh.replace(hole, zh), words.en.replace(hole, en))


def _step_scripts(table: Mapping[str, Any]) -> Iterator[Script]:
    """What a step says by itself, for the channel it is meant for; a number in it is not told."""
    channel = table.get("channel", "call")
    if "{n}" not in str(table["script"]):
        yield Script(_topic_key(table), _words(table["script"]), "", channel)
    for variant in VARIANTS:
        if variant in table:
            yield Script(f"{table['key']}:{variant}", _words(table[variant]["script"]), "", channel)


def _step(table: Mapping[str, Any]) -> Step:
    gift = table.get("gift")
    return Step(
        key=table["key"],
        trigger=Trigger(table["trigger"]),
        tone=Tone(table["tone"]),
        channel=table.get("channel", "call"),
        who=table.get("who", "owner"),
        label=_words(table["label"]),
        texts=_texts(table),
        variants={key: _texts(table[key]) for key in VARIANTS if key in table},
        months=table.get("months", 0),
        days=table.get("days", 0),
        festival=table.get("festival", "") if table["trigger"] == Trigger.FESTIVAL else "",
        audience=_audience(table.get("audience")),
        open_days=table.get("open_days"),
        lead_days=table.get("lead_days", 0),
        fixed=table.get("fixed", ""),
        plan=table.get("plan", ""),
        gift=Gift(_words(gift["name"]), gift["budget"] * FEN) if gift else None,
    )


def _texts(table: Mapping[str, Any]) -> Texts:
    return Texts(_words(table["title"]), _words(table["why"]), _words(table["script"]))


def _words(said: str | Mapping[str, str]) -> Words:
    """A shop that speaks one language writes one text."""
    return Words(said, said) if isinstance(said, str) else Words(said["zh"], said["en"])


def _all_words(shared: Mapping[str, Any], own: Mapping[str, Any], key: str) -> tuple[Words, ...]:
    """Those of the trade first."""
    return tuple(dict.fromkeys(map(_words, [*own.get(key, ()), *shared.get(key, ())])))


def _item(table: Mapping[str, Any]) -> PackItem:
    choices = tuple(map(_words, table.get("choices", ())))
    return PackItem(table["key"], _words(table["label"]), table["kind"], choices)


def _survey(table: Mapping[str, Any]) -> Survey:
    questions = tuple(
        Question(each["key"], each["topic"], _words(each["text"]), each["weight"])
        for each in table["question"]
    )
    return Survey(table["key"], _words(table["name"]), table["scale"], questions, _words(table["open"]))


def _audience(table: Mapping[str, Any] | None) -> Audience | None:
    if table is None:
        return None
    return Audience(
        frozenset(table.get("grades", ())),
        frozenset(table.get("stages", ())),
        table.get("sex"),
        frozenset(table.get("family", ())),
        table.get("industry"),
        frozenset(table.get("tags", ())),
    )
