"""Rows of a call sheet, invented."""

from __future__ import annotations

import datetime as dt

from app.care.rows import Briefing, DueRow, LastContact, MissingItem, PromiseLine, Reason, State, Tone

DAY = dt.date(2026, 11, 22)


def reason(text: str, why: str = "", state: State = State.OPEN, channel: str = "call") -> Reason:
    return Reason("delivery-3d", Tone.FOLLOW, DAY, DAY, text, why, "", channel, "owner", state)


ROW = DueRow(
    customer_id=7,
    number="261122-03",
    name="陈国栋",
    salutation="陈总",
    grade="A",
    intent=None,
    phone="13800005521",
    best_time="10 点后",
    channel="call",
    reasons=(reason("交车 3 天回访", "11-17 交付途锐 3.0"), reason("首保提醒")),
    date=DAY - dt.timedelta(days=2),
    overdue_days=2,
    state=State.OPEN,
)
KNOWN = Briefing(
    customer_id=7,
    number="261122-03",
    name="陈国栋",
    salutation="陈总",
    grade="A",
    intent=None,
    stage="首次购买",
    company="",
    position="",
    phone="13800005521",
    wechat="chen_gd",
    preferred_channel="电话",
    best_time="10 点后",
    personality="主观型",
    advice="准时、说重点。",
    last_contact=LastContact(dt.date(2026, 11, 17), "call", "交车，问了首保"),
    promises=(PromiseLine(1, "备用钥匙套", dt.date(2026, 11, 25), late=False),),
    family="妻 周敏 12-08 生日",
    topics=("羽毛球", "信阳毛尖"),
    missing=tuple(MissingItem(key, key) for key in ("父母状况", "菜系", "车险到期", "爱好")),
    percent=62,
    silent="",
)
