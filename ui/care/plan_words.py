"""The words for steps: what starts them, when they fall, who does them."""

from __future__ import annotations

from app.care.plan import Step, Trigger
from app.care.plans import PlanRow, StepRow
from app.care.rows import Tone
from ui.care.words import short_day
from ui.words import tr


def triggers() -> list[tuple[Trigger, str]]:
    """What a step may start from, in the order of the list; routine ones and events have no choice."""
    return [
        (Trigger.DELIVERY, tr("成交 / 交付日")),
        (Trigger.DELIVERY_YEARLY, tr("成交周年")),
        (Trigger.OPENED, tr("建档日")),
        (Trigger.FIRST_CONTACT, tr("第一次联系")),
        (Trigger.BIRTHDAY, tr("客户生日")),
        (Trigger.FAMILY_BIRTHDAY, tr("家人生日")),
        (Trigger.WEDDING, tr("结婚纪念日")),
        (Trigger.FESTIVAL, tr("节日或节气")),
        (Trigger.INSURANCE, tr("车险到期")),
        (Trigger.INSPECTION, tr("年检到期")),
        (Trigger.PREMIUM, tr("保费到期")),
        (Trigger.POLICY, tr("保单到期")),
        (Trigger.CONTRACT, tr("合同到期")),
        (Trigger.WARRANTY, tr("质保到期")),
        (Trigger.REFERRAL, tr("收到转介绍")),
        (Trigger.ACTIVITY, tr("集团客户的每月重点工作")),
        (Trigger.UNHAPPY, tr("客户不满意")),
        (Trigger.FIXED, tr("固定日期")),
        (Trigger.ITEM, tr("本店项目的日期")),
        (Trigger.ITEM_YEARLY, tr("本店项目的日期，每年")),
        (Trigger.INTERVAL, tr("久未联系")),
        (Trigger.NEXT_CONTACT, tr("约好的下次联系")),
        (Trigger.PROMISE, tr("承诺到期")),
    ]


def trigger_word(trigger: Trigger) -> str:
    """成交 / 交付日."""
    return dict(triggers()).get(trigger, str(trigger))


def doers() -> list[tuple[str, str]]:
    """Who does it, as key and word."""
    return [("owner", tr("销售顾问")), ("manager", tr("经理")), ("service", tr("售后"))]


def tones() -> list[tuple[Tone, str]]:
    """The kind a step is counted and coloured as."""
    return [
        (Tone.FOLLOW, tr("回访")),
        (Tone.BIRTHDAY, tr("生日")),
        (Tone.EXPIRY, tr("到期")),
        (Tone.FESTIVAL, tr("节日")),
        (Tone.PROMISE, tr("承诺")),
    ]


def origin_word(row: StepRow) -> str:
    """What the shop did to a step; empty for one as the trade has it."""
    switched = tr("启用") if row.step.is_on else tr("停用")
    return {"switched": switched, "changed": tr("改过"), "own": tr("自己的")}.get(row.origin, "")


def later_word(row: StepRow) -> str:
    """What becomes of a step on a day to come, in short: 12-10 起停用; empty when it stays as it is."""
    if row.changes_on is None:
        return ""
    if row.then is None:
        told = tr("{day} 起去掉")
    elif row.is_switched_then:
        told = tr("{day} 起启用") if row.then.is_on else tr("{day} 起停用")
    else:
        told = tr("{day} 起改")
    return told.format(day=short_day(row.changes_on))


def about_plan(plan: PlanRow) -> str:
    """What stands beside a whole plan: its steps, and what of them cannot be foretold."""
    on = sum(each.step.is_on for each in plan.steps)
    told = tr("%n 个步骤", "", len(plan.steps)) + tr("，开着 {on} 个").format(on=on)
    parts = [told, tr("下面是整个计划全部打开会带来的联系；折线是现在开着的那些。")]
    if any(each.step.is_routine for each in plan.steps):
        parts.append(tr("按上次联系算的步骤没法按周预先算出，不在里面。"))
    return "\n".join(parts)


def change_line(row: StepRow) -> str:
    """What becomes of a step on a day to come; empty when it stays as it is."""
    if row.changes_on is None:
        return ""
    day = short_day(row.changes_on)
    if row.then is None:
        return tr("{day} 起没有这一步了。").format(day=day)
    if row.is_switched_then:
        return (tr("{day} 起启用。") if row.then.is_on else tr("{day} 起停用。")).format(day=day)
    if not row.then.is_on:
        return tr("{day} 起停用。").format(day=day)
    told = tr("{day} 起按改过的来：{when}。那天以前还照下面的；现在再改，就由新改的取代。")
    return told.format(day=day, when=when_line(row.then))


def when_line(step: Step) -> str:
    """成交 / 交付日之后 3 个月."""
    start = trigger_word(step.trigger)
    if step.is_routine:
        return start
    parts = []
    if step.months:
        parts.append(tr("%n 个月", "", abs(step.months)))
    if step.days:
        parts.append(tr("%n 天", "", abs(step.days)))
    if not parts:
        return tr("{start}当天").format(start=start)
    span = " ".join(parts)
    if step.months * 31 + step.days < 0:
        return tr("{start}之前 {span}").format(start=start, span=span)
    return tr("{start}之后 {span}").format(start=start, span=span)
