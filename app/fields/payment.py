"""The kind of how something was paid: banks and lenders call the same few ways by a hundred names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.fields.kinds import Choice
from app.fields.parsed import Parsed, fold
from app.fields.traditional import simplified

_LONGEST = 30
_LOAN, _CASH, _MIXED = "loan", "cash", "mixed"
_lent = re.compile(
    "分期|分[0-9二两三四六十]+[期年]|按揭|贷|金融|公积金|融资租赁|以租代购|[零0低]首付|首付|月供|[\u3400-\u9fff]\\s*[0-9]+期|[免贴]息"
).search
_whole = re.compile("全款|全额|一次|付清|结清").search
_cash = re.compile(
    "现金|现款|转账|汇款|电汇|打款|刷卡|pos|支票|承兑|对公|微信|支付宝|扫码|云闪付|储蓄卡|银行卡",
    re.IGNORECASE,
).search
_open = re.compile(
    r"[不未没非无]|或|还是|[?？]|(?<=[款揭贷期])[/／](?=.)|置换|旧车|定金|订金|欠|看|谈|想|问"
).search
"""What denies, leaves it open, or says more than one way can."""


@dataclass(frozen=True)
class Payment(Choice):
    """「微众分期」 and 「首付30%」 are a loan, whoever gives it; with the note `worded` more was told."""

    def parse(self, raw: object) -> Parsed[str]:
        parsed = super().parse(raw)
        if not parsed.problem:
            return parsed
        text = simplified(fold(raw))
        key = "" if len(text) > _LONGEST or _open(text) else _way(text)
        return Parsed(key, note="worded") if key and parsed.value in (None, key) else parsed


def _way(text: str) -> str:
    """The one way that the words say; empty where they say none, or the whole price and a loan."""
    if _lent(text):
        return "" if _whole(text) else _MIXED if _cash(text) and "首付" not in text else _LOAN
    return _CASH if _whole(text) else ""
