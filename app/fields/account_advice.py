"""What to do with whom in the decision of an organisation, by role; both languages."""

from __future__ import annotations

ADVICE: dict[str, tuple[str, str]] = {
    "initiator": (
        "启动：让他把需求提出来，帮他写清为什么现在要做",
        "Start them: help them say what is needed and why now",
    ),
    "influencer": (
        "争取：弄清他听谁的、在意什么，请他说句话",
        "Win them: find out whom they heed and what matters, and ask for a word",
    ),
    "screener": (
        "过关：资料按他的标准备齐，不让他为难",
        "Pass them: bring what their rules ask for, complete",
    ),
    "evaluator": (
        "证明：给数据、案例和对比，让他写得出结论",
        "Convince them: figures, cases and comparisons they can quote",
    ),
    "decider": (
        "尊重：简明汇报，只谈结果和风险，给他面子和退路",
        "Respect them: be brief, talk of results and risks, leave a way out",
    ),
    "executor": (
        "背书：让他觉得好办、省事，请他替我们说好话",
        "Be endorsed: make it easy for them and ask them to speak for us",
    ),
    "user": (
        "服务：用得顺手，问题当天回，口碑从这里来",
        "Serve them: it must work well, answer the same day; word spreads from here",
    ),
}
"""By key of `options.ACCOUNT_ROLE`."""


def advice(role: str, lang: str) -> str:
    """In a language; empty for a role without."""
    zh, en = ADVICE.get(role, ("", ""))
    return zh if lang.startswith("zh") else en
