"""Cells that say how things stand where a day, a plate or children are asked for: 「脱保」, 「未育」.

They are understood, only not as a value: what they say is kept in the notes with their title.
"""

from __future__ import annotations

import re
from typing import Any

from app.excel.cells.spread import Spread
from app.excel.rows import NOTES
from app.fields.field import Field
from app.fields.kinds import Choice, Date, Plate, YesNo
from app.fields.parsed import Parsed, clean, fold
from app.fields.people import People
from app.fields.traditional import simplified

_LONGEST = 12
_YES_NO = YesNo()
"""「√」 under 「交车」 tells that it is done, and no day."""
_UNREAD = frozenset({"unreadable", "unknown-choice"})
_OPEN = (
    "(?:时间|日期|具体|价格|金额|尚|还|暂时?|目前)?"
    "(?:[未没待]定|[未没]确定|不确定|不一定|没想好|再[说看定议谈]|看情况|等通知|以后再说|考虑中)"
)
_open = re.compile(f"{_OPEN}了?").fullmatch
"""That nothing is settled: whatever is asked, this is no answer that a list of answers lacks."""
_state = re.compile(
    f"{_OPEN}了?"
    "|(?:还|尚|暂时?|目前|现在?|都|仍)?[未没无無免脱断待已刚][^0-9]{1,10}"
    "|(?!.*[初高集])[^0-9]{1,8}中"
    "|(?![快即马要])[^0-9]{0,4}(?:过期|到期|逾期|退保|脱保|断保|失效|作废)了?"
    "|长期(?:有效|合同)?|永久|终身|无固定期限?|随[时到]|离异|离婚|丧偶|单身"
    "|新车[^0-9]{0,6}|[现期][车房货]"
    "|(?:外面|自己|别处|他处|别家|朋友处?|店外|网上)(?:去)?[买投保办上交修][^0-9]{0,4}"
).fullmatch
_some_time = re.compile(
    "[年节][前后]|春节[前后]|下个?(?:月|周|星期|半年)[初中底末]?|明年[^0-9]{0,3}|后年|上?下半年|不急|马上|尽快|立[即刻]"
    "|急|近期|最近|短期|过段时间|随时|现在|[^0-9]{0,2}(?:月|年)?(?:以后|之后|再说)"
).fullmatch
"""Days to come that nobody has set."""
_of_family = re.compile(
    ".{0,4}(?:怀孕|怀上|孕|待产|预产|备孕|丁克|未[育婚]|单身|离异|要孩子|要小孩|[没无]孩|[没无]小孩|[没无]子女|独身).{0,8}"
    "|(?:[不没]|偶尔|目前|暂时?|一直|都)?(?:在?一起住|同住|住(?:在)?一起|分开住|单独住|住得?[近远])(?:在一起)?了?"
    "|(?:一家)?[一二两三四五六3-6]口(?:子|人|之家)?|[三四]代同堂|[二两]人世界"
).fullmatch
_REMINDS = ("expiry", "due", "contact")
"""Ends of the steps that a day raises ahead of it: one that nobody has set is to be asked for."""


def is_state(field: Field, raw: Any) -> bool:
    """Whether a cell says in words how things stand, and none of what the item holds."""
    text = simplified(fold(raw)) if type(raw) is str else ""
    if not text or len(text) > _LONGEST:
        return False
    kind = field.kind
    if isinstance(kind, Choice):
        return bool(_open(text))
    if isinstance(kind, People):
        return bool(_of_family(text) or _open(text))
    if not isinstance(kind, Date | Plate):
        return False
    is_answer = not text.isdecimal() and _YES_NO.parse(text).value is not None
    may_be_open = isinstance(kind, Date) and not (field.due_step or "").endswith(_REMINDS)
    return is_answer or bool(_state(text)) or (may_be_open and bool(_some_time(text)))


def puts_off(cell: Any) -> bool:
    """Whether a cell answers that it is to come: 「待通知」 is no remark under 「交车日期」."""
    text = simplified(fold(cell))
    return text.startswith("待") or bool(_open(text))


def told(field: Field, raw: Any, parsed: Parsed[Any]) -> Parsed[Any]:
    """What was read of a cell, or that it says how things stand."""
    if parsed.value is None and parsed.problem in _UNREAD and is_state(field, raw):
        return Spread(None, "", "also-read", ((NOTES, clean(raw, multiline=False)),))
    return parsed
