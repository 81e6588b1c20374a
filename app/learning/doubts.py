"""Words by which a clause tells no plain fact of today: what was, what might be, what others say, what came to nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.learning import words as w
from app.learning.others import WISHES
from app.learning.rows import NOTES, Fact, Known

_ONCE = frozenset(
    "name birthday native_place school education ethnicity claims_made referrer source estates_seen compared_with "
    "last_checkup proudest_of wedding_day bought health knows_our_firm sex id_number service_place cover_owned yearly_premium".split()
)
"""What stays true, or tells of what was: 以前看过万科 is as true today."""
_was = re.compile(
    "(?:[他她]|客户|本人)?(?:预算|首付|面积|年龄|职务|公司|单位|手机|号码|电话|地址|[车家房])?(?:以前|从前|原先|曾经|曾(?=在|是|任|开|住)|早年|早先|早些年|过去|当年|那时候?|年轻时候?|年轻的时候|小时候|前[几些两三]年|头[几些两三]年|本来|原本|本想|之前(?=是|在|开|用|住|想|做|喜欢|爱|都|还))|(?:预算|首付|面积|[车家房])?原来(?=是[0-9]|说|在|是|开|住|用|做|想|喜欢|爱|打算|喝|抽)"
    "|.*(?:used to |formerly |previously |的时候认识|那会儿|(?:开|干|当|养|抽|在[^,，。；]{1,8}(?:待|干))过(?!敏|来|去|年|户|滤|程|瘾|分)(?!了)|(?:想|考虑|打算|计划)过(?!来|去|年(?!金)))",
    re.IGNORECASE,
).match
_changed = re.compile(
    "现在|如今|戒|不[^,，。；]{0,4}了|改(?:成|为|到|行)|换(?:成|到|了)|now |转(?:行|到)"
).search
"""以前抽烟现在戒了 tells what is, too."""
_supposed = re.compile(
    r"^等(?!着|到?货)[^,，。；]{1,10}(?:了|后|再|才|就)|如果|要是(?!的)|假如|假设|倘若|假使|万一|除非|的话$|(?:^|[^a-z])(?:if|unless|in case)\s",
    re.IGNORECASE,
).search
_doubtful = re.compile(
    r"好像|似乎|可能|也许|或许|说不定|没准|搞不好|不一定|疑似|怀疑|要不要|是不是|会不会|能不能|还没(?:有)?(?:定|想好|确定|说好|谈妥|核实)(?:下来)?$|(?:大概|估计|应该)(?:是|有|会|要|得|在|月底|年底|下周|明年)(?!也?就?[^,，。；]{0,4}[0-9一二两三四五六七八九十几])|(?:不|没|无法)(?:太|大|很)?(?:确定|肯定|清楚是)|记不(?:清|得|太清)|听(?!话|劝|力|[^,，。；]{0,3}的$)[^,，。；我]{0,4}?(?:说|讲)(?!过)|据[^,，。；]{0,4}说|有人说|都说|传(?:说|言|闻)|外面传|(?:^|[^a-z])(?:maybe|perhaps|possibly|probably|might|apparently|rumou?r|not sure|i think|i guess|heard|hears)(?:[^a-z]|$)",
    re.IGNORECASE,
).search
_is_another = re.compile(
    rf"(?:那个人?|那位|那人|的人?)(?:其实|应该)?是(?:他|她|客户|人家)?(?:们)?的?(?:{w.either(' '.join(w.KIN))}|爸|妈|哥|姐|弟|妹|朋友|同事|邻居|领导|老板|闺蜜|同学|战友)[^,，。；的介]{{0,2}}$"
).search
"""爱钓鱼那个是他哥."""
_BY_ANOTHER = frozenset(
    "decision_path own_mind referrer source beneficiary emergency_contact closest_family outside_ties admired_person".split()
)
"""Of these somebody else is the value: 拍板的是他小舅子."""
_came_to_nothing = re.compile(
    "(?:[他她]|客户|但是?|不过|可是|可|结果|后来|最后|最近|去年|前年|今年|上个?月|早就?|都|已经|又|现在|就|也)*"
    "(?:算了|卖(?:了|掉)了?|处理(?:了|掉)了?|报废了?|作罢|放弃了?|没(?:买|成|要|定|订|签|谈成|看上|下文)了?|黄了|吹了|退(?:了|掉|订|定|保)了?|取消了?|反悔了?|变卦了?|改(?:了)?主意了?|不(?:要|考虑|想|买|换|看|去|干|做|玩|打|喝|抽|开|用|养|住|信|爱|喜欢|弄)[^,，。；]{0,3}了"
    "|离(?:职|开)了?|辞(?:了|职)了?|跳槽了?|走了|戒了|断了|停(?:了|掉)了?|忘了|瞎说的|骗人的?|开玩笑的?|随口(?:说|一说)的?|不(?:太)?(?:确定|肯定)|不知道(?:真假|是不是真的?)|记不(?:清|太清|得)了?|没(?:有)?(?:想好|定下来|确定|核实)|还没[^,，。；]{0,2}(?:定|想好|确定)|不一定|(?:也|又)?不好说|难说"
    "|changed (?:his|her|their) mind|not sure|not certain|sold it|gave (?:it )?up|no longer|never mind)(?:啊|吧|呢|的|了)*",
    re.IGNORECASE,
).fullmatch
_LASTING = frozenset(
    {
        NOTES,
        "birthday",
        "native_place",
        "name",
        "sex",
        "ethnicity",
        "referrer",
        "estates_seen",
        "compared_with",
    }
)
"""Of these nothing is taken back by what comes to nothing."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a sentence leaves open so far: `supposed` holds from 如果 until the sentence ends."""

    supposed: bool = False

    def of(self, facts: list[Fact], clause: str, known: Known) -> list[Fact]:
        """The facts of a clause, not sure where its words tell that they may not hold."""
        if not facts:
            return facts
        if self.supposed or _supposed(clause) or _doubtful(clause):
            return _unsure(facts, None, known)
        if _is_another(clause):
            return _unsure(facts, lambda key: key not in _BY_ANOTHER, known)
        if _was(clause) and not _changed(clause):
            return _unsure(facts, lambda key: key not in _ONCE, known)
        return facts

    def after(self, clause: str) -> Doubts:
        """What is left open for the next clause."""
        return Doubts(self.supposed or _supposed(clause) is not None)


def taken_back(facts: list[Fact], told: list[str], clause: str, known: Known) -> list[Fact]:
    """What was read, with what it was said of not sure any more: 想要汉兰达，嫌加价，算了.

    `told` are the clauses of the sentence before. That is what was told last; a wish may stand further back,
    where nothing was understood since.
    """
    if not told or _came_to_nothing(clause) is None:
        return facts
    last = next((fact.said for fact in reversed(facts) if fact.said in told), "")
    return [
        _doubted(fact, _may_be_taken_back if last == told[-1] else WISHES.__contains__, known)
        if fact.said == last
        else fact
        for fact in facts
    ]


def _may_be_taken_back(key: str) -> bool:
    return key not in _LASTING


def _unsure(facts: list[Fact], may_fail: Callable[[str], bool] | None, known: Known) -> list[Fact]:
    return [_doubted(fact, may_fail, known) for fact in facts]


def _doubted(fact: Fact, may_fail: Callable[[str], bool] | None, known: Known) -> Fact:
    """Not sure any more; with `may_fail` only an item of which that says so."""
    fails = may_fail is None or may_fail(known.meant(fact.key))
    return replace(fact, sure=fact.sure and (fact.key == NOTES or not fails))
