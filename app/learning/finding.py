"""Things found inside a clause, wherever they stand in it; the clause is kept as a note if it tells more."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.fields.surnames import COMMON
from app.learning import words as w
from app.learning.days import find_day
from app.learning.rows import NOTES, Fact, Known, Mode
from app.learning.rule import Make, compiled, item_fact

_idle = re.compile(
    "(?:"
    + w.either(
        "能 拿 能拿 只能 只有 可以 不能 超过 不超过 控制在 最多 总 共 出 喜欢 爱 经常 常常 常 会 周末 没事 没事就 天天 每天 业余 大 小 买 换 要 看 订 他 她 他们 她们 客户 本人 说 的 了 呢 吧 啊 呀 嘛 就 是 还 也 都 很 挺 太 最 真 更 比较 大概 左右 差不多 约 现在 目前 一般 平时 已经 主要 准备 打算 希望 想 想要 "
        "要 考虑 家里 基本 可能 应该 估计 上下 以内 之内 每 人 性格 为人 这人 个 在 有 用 走 选 按 过 到 给 大约 快 多 about around up_to max roughly approx 雷打不动 少不了 离不开 这边 那边 单位 公司 自己"
    )
    + r"|[\s、,，:：.])*"
).fullmatch


def is_idle(rest: str) -> bool:
    """Whether words beside what was found tell nothing."""
    return _idle(rest) is not None


of_others = re.compile(
    r"(?:[他她]们?的?|有个|说|听说)?(?:朋友(?!圈|多|很多|遍)|哥们|发小|老乡(?!会)|室友|舍友|合伙人|徒弟|师[父傅]|房东|同事|邻居|领导|老板|老总|董事长|总经理|副?[院校局处科市县区部行厅厂]长|(?:采购|财务|技术|销售|人事|行政|法务|设备|生产|信息|市场)部?(?:经理|总监|主管|主任|部长|科长)(?=[\u4e00-\u9fff]{2})|别人|人家|有人|闺蜜|手下|下属|对门|同学|战友|亲戚|司机|客人|老领导|隔壁|楼上|楼下|业务员|中介|我|我们|咱们?|你们?|如果|要是|万一)"
    rf"|(?:他们|她们|那边)?(?!高工)[{''.join(COMMON)}](?:总|哥|姐|工|主任|经理|科长|处长|局长|老师|书记|校长|院长|局|董|科|处|行)(?![理长门里])|.*(?:吗|怎么样|多少钱?|为什么|能不能|是不是|行不行|可不可以)[?？]?$"
).match
"""Whoever this is, it is not the customer; and a question tells nothing."""


_strange = re.compile(
    "(?:[他她]们?的?|有个)?(?:老板(?!娘)|领导|朋友(?!圈|多|很多|遍|推荐|介绍)|哥们|发小|老乡(?!会)|室友|舍友|合伙人|徒弟|师[父傅]|房东|同事|邻居|别人|闺蜜|同学|战友|亲戚|对门)(?!给[他她我]|让|要|帮|介绍|推荐|说|劝|建议|都说|同意|批)"
).match
"""What others have or want may be found, but is hardly the customer's: 朋友买的是四房."""
_thought = re.compile(
    "(?:[他她])?(?:说(?!话)|问(?!得)|嫌|觉得|感觉|想等|要等|等着|听说|据说|算了|听到|怕(?=.{0,4}(?:不|没)))"
).match
_of_kin = re.compile(
    rf"(?<![给为帮跟和与带陪听问靠接送离像怕生看])(?:{w.either(' '.join(w.KIN))}|爹妈|爸妈|父母|老人|公婆|老两口|爹|娘)"
).search


for_kin = re.compile(rf"[给为帮陪带送替接](?:他|她)?(?:{w.either(' '.join(w.KIN))}|爸|妈|老人|父母)").search
"""What was done for somebody of the family: 给爸办过住院."""


def of_kin(text: str) -> bool:
    """Whether a clause tells of somebody of the family."""
    return _of_kin(text) is not None


def of_another(text: str) -> bool:
    """Whether a clause tells of somebody else, be it of the family."""
    return bool(of_others(text) or _of_kin(text))


@dataclass(frozen=True, slots=True)
class Finder:
    """`make` gives what a clause tells in which the pattern is found, or None after all.

    `unless`: words with which the clause tells something else; `needs`: words without which it does not tell
    this. `own`: it tells only of the customer. `asked`: it counts in what was said or thought, too: 说预算15万.
    """

    source: str
    make: Make
    unless: str = ""
    needs: str = ""
    own: bool = False
    asked: bool = False

    def search(self, text: str, whole: str) -> re.Match[str] | None:
        """Where the pattern stands in what is left of the whole clause."""
        if self.needs and not compiled(self.needs).search(whole):
            return None
        match = compiled(self.source).search(text)
        if match and self.unless and compiled(self.unless).search(whole):
            return None
        return match


def finder(
    pattern: str, make: Make, *, unless: str = "", needs: str = "", own: bool = False, asked: bool = False
) -> Finder:
    """A finder whose words are looked at more closely by `make`."""
    return Finder(pattern, make, unless, needs, own, asked)


def finds(
    *keys: str,
    pattern: str,
    mode: Mode = Mode.SET,
    const: str = "",
    sure: bool = True,
    unless: str = "",
    own: bool = False,
) -> Finder:
    """The first of these items that the shop has: its value is `const`, else the group `v`."""

    def make(match: re.Match[str], known: Known) -> Fact | None:
        field = known.item(*keys)
        words = const or (match["v"] or "").strip(" 的了")
        return item_fact(known, field.key, words, match[0], mode, sure=sure) if field else None

    return finder(pattern, make, unless=unless, own=own)


def find(finders: Sequence[Finder], text: str, known: Known) -> tuple[list[Fact], bool]:
    """All that is found, and whether that is everything the clause tells."""
    facts: list[Fact] = []
    whole = True
    rest, others, thought = text, of_another(text), _thought(text) is not None
    strange = _strange(text) is not None
    for each in finders:
        if (each.own and others) or (thought and not each.asked):
            continue
        match = each.search(rest, text)
        made = each.make(match, known) if match and match[0] else None
        if match is None or not made:
            continue
        found = [made] if isinstance(made, Fact) else list(made)
        if strange:
            found = [replace(fact, sure=False) for fact in found]
        whole = whole and is_idle(_between(each, match, found, known))
        facts += found
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    return facts, bool(facts) and whole and is_idle(rest)


def _between(each: Finder, match: re.Match[str], found: list[Fact], known: Known) -> str:
    """The words of a match that neither stand in the pattern nor in what was made of it."""
    text = match[0]
    for name, words in match.groupdict().items():
        if words and name != "all":
            text = text.replace(words, " ", 1)
    for fact in found:
        if isinstance(fact.value, tuple):
            for word in fact.value:
                text = text.replace(str(word), " ")
        elif isinstance(fact.value, dt.date) and (day := find_day(text, known.today)):
            text = f"{text[: day.start]} {text[day.end :]}"
    return _literals(each.source).sub(" ", text)


@cache
def _literals(source: str) -> re.Pattern[str]:
    """The signs that are written in a pattern."""
    signs = "".join(sorted(set(re.findall("[\u4e00-\u9fff]", source))))
    return re.compile(f"[{signs}]" if signs else "(?!)")


def noted(facts: list[Fact], text: str) -> list[Fact]:
    """The facts, and the words for the notes."""
    return [*facts, Fact(NOTES, text, text, Mode.ADD)] if facts else []
