"""The words for channels, results, moods and the colours of what is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.fields.options import CHANNEL
from app.fields.phone import PhoneKind, PhoneNumber, show_phone
from app.fields.secrecy import Secrecy
from app.interactions.channels import MEETINGS, MESSAGES, SENT_BY
from ui.kit import veil
from ui.words import language, tr

if TYPE_CHECKING:
    from app.care.event_rows import Heard
    from app.care.rows import DueRow, Reason

CHANNEL_ICONS = {
    "call": "phone",
    "visit": "map-pin",
    "store": "house",
    "wechat": "message-circle",
    "sms": "message-square",
    "email": "mail",
    "card": "id-card",
    "gift": "gift",
}
TONES = {"birthday": "red", "promise": "green", "expiry": "amber", "follow": "blue", "festival": "plum"}
"""The chip of each kind of due: no two kinds share a colour."""


_FOR_US = ("interval:intent", "referral", "unhappy", "key-activity")
"""How the topics of reasons begin that tell of more than a day."""


def channels() -> list[tuple[str, str]]:
    """Every channel, as key and word."""
    return [(option.key, option.zh if language() == "zh" else option.en) for option in CHANNEL]


def channel_name(key: str) -> str:
    """The word for a channel."""
    return dict(channels()).get(key, key)


def rating_text(row: DueRow) -> str:
    """The grade of a customer, or the intent of a prospect."""
    return veil.shown(row.grade or row.intent or "")


def reason_secrecy(reason: Reason) -> Secrecy:
    """What was promised, how keen they are, whom they sent, and what we mean to do are for nobody beside."""
    beside = reason.tone == "promise" or reason.topic.startswith(_FOR_US)
    return Secrecy.BESIDE if beside else Secrecy.OPEN


def reason_text(reason: Reason) -> str:
    """Why somebody is due."""
    return veil.shown(reason.text, reason_secrecy(reason))


def why_text(reason: Reason) -> str:
    """The same at length: it may tell what somebody bought, so it is short while a customer is beside."""
    return reason_text(reason) if veil.is_drawn() else reason.why or reason.text


def phone_text(digits: str) -> str:
    """A number in the groups people read it in: 138 0000 5521; `-` stands before its extension."""
    number, _, ext = digits.partition("-")
    return show_phone(PhoneNumber(PhoneKind.OTHER, number, ext)) if number else ""


def results(channel: str = "call") -> list[tuple[str, str]]:
    """What came of a contact of this channel, as key and word; what is usual comes first."""
    if channel in MEETINGS:
        return [
            ("reached", tr("见到")),
            ("missed", tr("没见到")),
            ("refused", tr("拒绝")),
            ("later", tr("改天再见")),
        ]
    if channel in SENT_BY:
        return [
            ("sent", tr("已发") if channel in MESSAGES else tr("已送出")),
            ("reached", tr("已回")),
            ("refused", tr("拒绝")),
            ("later", tr("改天再送") if channel not in MESSAGES else tr("稍后再发")),
        ]
    return [
        ("reached", tr("接通")),
        ("missed", tr("未接")),
        ("refused", tr("拒绝")),
        ("later", tr("稍后再打")),
    ]


def result_name(channel: str, key: str) -> str:
    """The word for what came of a contact."""
    return (dict(results()) | dict(results(channel))).get(key, key)


def moods() -> list[tuple[str, str]]:
    """How content the customer was, as key and word."""
    return [("unhappy", tr("不满")), ("neutral", tr("一般")), ("happy", tr("满意"))]


def heard(keys: Sequence[Heard]) -> list[tuple[str, str]]:
    """What may be heard of an invitation, as key and word."""
    from app.care.event_rows import Heard

    words = {
        Heard.YES: tr("来"),
        Heard.MAYBE: tr("再看"),
        Heard.NO: tr("不来"),
        Heard.CAME: tr("来了"),
        Heard.MISSED: tr("没来"),
    }
    return [(key.value, words[key]) for key in keys]


MANY_ATTEMPTS = 3
"""After so many calls in a row that nobody answered another channel or time is to be tried."""


def due_state_words(state: str, why: str, to: str = "") -> str:
    """What became of a due: 已跳过, 自动关闭：已续期."""
    if state == "closed":
        return tr("自动关闭：{why}").format(why=closed_words(why))
    if state == "handed":
        return tr("转交给{name}").format(name=to)
    return {
        "open": tr("待联系"),
        "done": tr("做完了"),
        "skipped": tr("已跳过"),
        "postponed": tr("已推迟"),
        "before": tr("以前的事，不补"),
    }.get(state, state)


def closed_words(why: str) -> str:
    """Why a due closed itself."""
    return {
        "renewed": tr("已续期"),
        "changed": tr("日期改了"),
        "gone": tr("客户已删除或合并"),
        "silenced": tr("不再联系这位客户"),
        "plan": tr("计划里停用了这一步"),
        "audience": tr("等级或阶段变了，不在范围内"),
        "household": tr("一家人只问候一次"),
        "contacted": tr("已经联系过"),
        "lapsed": tr("过了时候"),
        "laid-down": tr("在关怀开始的日子之前"),
        "over": tr("活动已经过了，没联系上"),
        "ended": tr("活动已结束，没联系"),
    }.get(why, why)


def silence(code: str) -> str:
    """Why nothing falls due for somebody."""
    return {
        "deceased": tr("这位客户已故，不再提醒。"),
        "do-not-contact": tr("这位客户要求不要联系，不再提醒。"),
        "lost": tr("这位客户已流失，不再提醒。"),
    }.get(code, "")
