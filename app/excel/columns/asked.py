"""Titles that ask, as people write them for themselves: 「买的什么车」, 「什么时候提的」, 「家里几口人」."""

from __future__ import annotations

import re

_WHEN = "(?:什么时候|啥时候?|何时|几时|哪一?天|哪年|几号|几月几号)"
_WHAT = "(?:什么|啥|哪[个款辆种套间处]|何)"
_WHERE = "(?:哪里|哪儿|哪个?地方|何处|哪)"
_CAR = "车(?:子|型|款|辆)?"
_HOUSE = "房(?:子|号|源|间|型)?"
_QUESTIONS = {
    "delivered_on": (
        rf"{_WHEN}(?:[提交买购拿收]|购买|入住)[的了]?(?:{_CAR}|{_HOUSE})?",
        rf"(?:[提交买购拿]|购买)(?:{_CAR}|{_HOUSE})?(?:的|是)*{_WHEN}",
        "(?:购买?|买|提|交付|成交)于",
        "(?:[提交买购拿取收接]新?(?:车|房|楼)|购入|交付)(?:日期?|时间|年月)",
    ),
    "signed_on": (
        rf"{_WHEN}(?:签|签约|签合同|认购|下定)",
        "签(?:订|署)?(?:了|的)?(?:合同|协议|单|约)(?:日期?|时间)?",
    ),
    "paid_on": ("(?:付|交|打|缴|结|付清)(?:全|尾|首)?款(?:日期?|时间)",),
    "birthday": (rf"{_WHEN}(?:生日?|出生|过生日)", rf"生日[是在]?{_WHEN}"),
    "acquainted_on": (rf"{_WHEN}(?:认识|第一次来|来店|到店)",),
    "next_contact_on": (
        rf"(?:下次|下回)?(?:打算|准备|计划)?{_WHEN}再?(?:去|来)?(?:联系|回访|跟进|打电话|约|拜访)(?:时间|日期)?",
    ),
    "alcohol": (f"[爱喜平会]?[欢时]?[喝饮]{_WHAT}?(?:不喝)?(?:的)?酒", "喝不喝酒|会不会喝酒|能不能喝酒"),
    "smoking": (f"[爱喜平会]?[欢时]?[抽吸]{_WHAT}?(?:不抽)?烟", "抽不抽烟"),
    "cuisine": (f"[爱喜]欢?吃(?:的|{_WHAT})?(?:菜|口味|菜系)?",),
    "hobbies": (
        f"(?:平时|业余|业余时间)?(?:[爱喜]欢?好?)(?:的|做|玩|干)*{_WHAT}?(?:运动|活动|娱乐|事情?|项目)?",
    ),
    "bought": (rf"(?:[买购订提]|成交|入手|购买)[了的是]*{_WHAT}?(?:{_CAR}|{_HOUSE}|产品|东西|险种?|保险)",),
    "family_circumstances": ("(?:家里?|家中|家庭)[有共都]*(?:几口人?|几个?人|谁|什么人|哪些人|些谁|人口)",),
    "company": (f"在?{_WHERE}(?:上班|工作|高就)", f"(?:上班|工作)在?{_WHERE}", "什么单位"),
    "home_address": (f"家?(?:住|居住)在?{_WHERE}", f"家在{_WHERE}"),
    "mobile": ("(?:手机|电话)(?:号码?)?是?多少", "怎么联系"),
    "salutation": ("[怎如]么?何?称呼",),
    "source": ("(?:什么|哪[个种])(?:渠道|途径)(?:来|知道)?", f"{_WHERE}(?:知道|得知|了解|看到)"),
    "referrer": ("(?:谁|何人)(?:介绍|推荐|带来)来?",),
    "owner": ("[归由是]?(?:谁|哪个)(?:负责|跟进|接待|接|谈|管|维护|跟)", "是?谁(?:家)?的(?:客户|单子?|人)?"),
}
_asked = tuple(
    (re.compile(rf"(?:您|你|他|客户)?(?:{'|'.join(words)})[的了呢啊吗?？]*").fullmatch, key)
    for key, words in _QUESTIONS.items()
)


def key_of(title: str) -> str:
    """The item that a plain title asks for, empty for one that asks for nothing."""
    return next((key for is_it, key in _asked if is_it(title)), "")
