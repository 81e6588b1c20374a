"""What a person chooses about a sheet, in words."""

from __future__ import annotations

from ui.words import tr


def kind_name(kind: str) -> str:
    """What a kind of sheet is called."""
    return _kinds().get(kind, kind)


def option_name(key: str) -> str:
    """What a kind's own choice is called."""
    return _options().get(key, key)


def value_name(key: str, value: str) -> str:
    """One answer to a kind's own choice."""
    return _values().get((key, value), value)


def paper_name(paper: str) -> str:
    """What a paper is called."""
    return {"16K": tr("16 开"), "": tr("照模板")}.get(paper, paper)


def _kinds() -> dict[str, str]:
    return {
        "callsheet": tr("电话 / 拜访单"),
        "customer": tr("客户档案"),
        "form": tr("42 项档案表"),
        "list": tr("客户名单"),
        "shown": tr("屏幕上的名单"),
        "calendar": tr("日历"),
        "birthdays": tr("生日名单"),
        "daily": tr("营业日报"),
        "labels": tr("地址标签"),
        "customercard": tr("客户卡"),
        "envelopes": tr("信封"),
        "referrals": tr("转介绍"),
        "greetings": tr("贺卡"),
        "ties": tr("关系图"),
        "decision": tr("决策图"),
    }


def _options() -> dict[str, str]:
    return {
        "order": tr("排列"),
        "errand": tr("印哪些"),
        "sensitive": tr("印出敏感项"),
        "family": tr("也印家人的生日"),
        "address": tr("用哪个地址"),
        "together": tr("一家人只寄一份"),
        "cut": tr("打裁切线"),
        "envelope": tr("哪种信封"),
        "look": tr("怎么写"),
        "card": tr("哪种卡"),
        "shape": tr("贺卡的样子"),
        "frame": tr("四周加细框"),
        "frames": tr("印邮编框和邮票框"),
    }


def _values() -> dict[tuple[str, str], str]:
    return {
        ("order", "urgency"): tr("急的在前"),
        ("order", "area"): tr("按区域，带地址"),
        ("order", "hour"): tr("按钟点"),
        ("errand", "all"): tr("全部"),
        ("errand", "visits"): tr("只印要上门的"),
        ("errand", "calls"): tr("不印要上门的"),
        ("card", "auto"): tr("成交了打 C 卡"),
        ("card", "a"): tr("都打 A 卡"),
        ("card", "c"): tr("都打 C 卡"),
        ("shape", "half"): tr("A4 上两张"),
        ("shape", "folded"): tr("A4 对折成 A5"),
        ("envelope", "ZL"): tr("ZL（6 号）230×120"),
        ("envelope", "DL"): tr("DL（5 号）220×110"),
        ("envelope", "C5"): tr("C5（7 号）229×162"),
        ("look", "auto"): tr("照语言"),
        ("look", "chinese"): tr("中式，邮编框在左上"),
        ("look", "english"): tr("西式，姓名在前"),
        ("look", "window"): tr("开窗信封"),
        ("address", "mailing"): tr("先用通讯地址"),
        ("address", "home"): tr("先用家庭地址"),
        ("address", "company"): tr("先用公司地址"),
    }
