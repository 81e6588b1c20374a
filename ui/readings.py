"""How what was typed or stands in a list was read, in words: why it cannot be taken, what was understood."""

from __future__ import annotations

from ui.words import tr


def problem(code: str) -> str:
    """Why what was typed into a field cannot be taken; the text stays as it was typed."""
    return _problems().get(code, tr("读不懂，原文会保留"))


def note(code: str) -> str:
    """How something not obvious was understood; empty for a code with nothing to say."""
    return _notes().get(code, "")


def _problems() -> dict[str, str]:
    return {
        "unreadable": tr("读不懂，请换个写法"),
        "unknown-choice": tr("不在选项里"),
        "day-past": tr("这一天已经过去了"),
        "too-long": tr("太长了，请写短一些"),
        "not-whole": tr("请写整数"),
        "not-a-rating": tr("请写 1 到 5 颗星"),
        "no-hour": tr("请写成 15:30 这样"),
        "out-of-range": tr("数字超出范围"),
        "lost-digits": tr("位数已丢失，请核对"),
        "masked": tr("号码有一部分被遮住"),
        "bad-check-digit": tr("校验位不对，请核对号码"),
        "wrong-length": tr("位数不对，请核对号码"),
        "owner-nobody": tr("不是销售的姓名，先不归谁"),
        "leftover-text": tr("有一部分读不懂"),
        "no-such-date": tr("没有这一天"),
        "incomplete-date": tr("日期不完整，请写年月日"),
        "lunar-date": tr("这里要写公历日期"),
        "in-the-future": tr("日期还没到"),
        "ambiguous-date": tr("日期有两种读法，请写成 2026-11-22"),
        "year-out-of-range": tr("年份不对"),
        "two-dates": tr("有两个日期，不知道是哪一个"),
        "zodiac-only": tr("只有属相，不知道哪一年"),
        "zodiac-differs": tr("属相和年份对不上"),
        "decade-only": tr("只有年代，没有年份"),
        "no-name-no-phone": tr("没有姓名也没有电话"),
        "name-missing": tr("没有姓名，用称呼、公司或电话代替"),
        "names-firm": tr("写的是单位，记到该单位的联系人名下"),
        "names-firm-of-several": tr("写的是单位，那里有几位联系人：请选一位，或把单位改成联系人的姓名"),
        "several-referrers": tr("同名的客户有几位，按 F2 选一位"),
        "corrected": tr("名单里的原文，检查时改过"),
        "second-value": tr("同一项有两个不同的内容"),
        "nothing-above": tr("“同上”的上面没有内容"),
        "error-cell": tr("表格里是错误值"),
        "not-calculated": tr("公式没有算出结果"),
        "broken-text": tr("有些字已损坏"),
        "sex-differs-from-id": tr("性别和身份证号不一致"),
        "birthday-differs-from-id": tr("生日和身份证号不一致"),
        "merged-away": tr("合并时没有选用"),
        "unit-unclear": tr("金额单位不清楚，是元还是万元"),
        "two-people": tr("有两个人的姓名"),
        "name-incomplete": tr("不是完整的姓名"),
        "whose-number": tr("号码不知道是谁的"),
        "not-the-customers": tr("不是客户本人的号码"),
        "possible-duplicate": tr("可能和另一位客户是同一人"),
    }


def _notes() -> dict[str, str]:
    return {
        "vin-shape": tr("车架号一般是 17 位，没有 I、O、Q，请核对"),
        "vin-check": tr("车架号的校验位不对，请核对"),
        "two-digit-year": tr("按两位年份理解"),
        "excel-serial": tr("按表格的日期数字理解"),
        "month-first": tr("按月在前理解"),
        "taken-as-lunar": tr("按农历理解"),
        "next-such-day": tr("没写年份，按最近的这一天理解"),
        "no-year": tr("只有月日"),
        "month-only": tr("只有月份"),
        "year-only": tr("只有年份"),
        "year-month-only": tr("只有年月"),
        "about": tr("大约"),
        "festival": tr("按节日理解"),
        "lunar-agrees": tr("农历和公历是同一天"),
        "no-lunar-30th": tr("那个月没有三十，生日在廿九"),
        "no-29-february": tr("那一年没有 2 月 29 日，按 28 日算"),
        "utc-time": tr("已换算成北京时间"),
        "hour-cut": tr("只记日期，不记几点"),
        "zero-added": tr("已补上区号的 0"),
        "day-first": tr("按日在前理解"),
        "republic-year": tr("按民国纪年理解"),
        "in-wan": tr("按标题的单位理解"),
        "lunar-by-title": tr("标题说是农历"),
        "area-added": tr("已补上本店区号"),
        "worded": tr("按金额或面积理解，原话记在备注里"),
        "also-read": tr("已分到几项里"),
        "title-apart": tr("称呼已分开"),
        "mark-removed": tr("标记已存入备注"),
        "same-as-above": tr("同上一行"),
    }
