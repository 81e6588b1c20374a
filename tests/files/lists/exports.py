"""Specimens that no hand has typed: address books of telephones and mail programs, and lists of other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from tests.files.lists.told import (
    LANDLINE,
    born,
    card_of,
    csv,
    formulas,
    listed,
    nothing,
    ods,
    person,
    phone,
    plain,
    says,
    some,
)
from tests.files.lists.truth import OneOf, Specimen, Typed, Want

_GOOGLE = (
    "Name Given_Name|- Family_Name|- Nickname|- Birthday Notes|notes Group_Membership|- E-mail_1_-_Type|- E-mail_1_-_Value|=email "
    "Phone_1_-_Type|- Phone_1_-_Value Phone_2_-_Type|- Phone_2_-_Value Address_1_-_Type|- Address_1_-_Formatted|=home_address "
    "Organization_1_-_Name|=company Organization_1_-_Title|=position"
)


def _google() -> Specimen:
    called = says("王府井", name="王府井", may=[Want("items.salutation", "老王")])
    vip = says("* myContacts ::: VIP", Want("items.tags", "VIP"))
    return listed(
        "contacts.csv",
        _GOOGLE,
        [
            [says("李四光", name="李四光"), "四光", "李", "", born("1980-03-04", 1980, 3, 4), "老客户", "* myContacts", "* Home", "lsg@example.com", "Mobile", phone("136 0000 8301", "13600008301"), "Home", phone("0371-60008301", ("037160008301", "home")), "Home", "郑州市金水区花园路", "宏图公司", "经理"],
            [called, "府井", "王", "老王", born("--05-06", None, 5, 6), "", vip, "", "", "Mobile", phone("+86 136-0000-8302", "13600008302")],
            [says("Tom Smith", name="Tom Smith"), "Tom", "Smith", "", "", "", "", "Work", "tom@example.com", "Work", phone("+86 371 6000 8303", ("037160008303", LANDLINE)), "Mobile", phone("13600008303", "13600008303"), "", "", "ABC Ltd", "CEO"],
        ],
        csv("utf-8"),
    )  # fmt: skip


def _outlook() -> Specimen:
    def name(family: str, given: str) -> list[Typed]:
        return [says(part, name=family + given) for part in (family, given)]

    return listed(
        "Outlook联系人.CSV",
        "姓 名 单位|=company 部门 职务|=position 商务地址_街道 商务电话 住宅电话 移动电话|mobile 电子邮件地址|=email 生日 配偶|=spouse_name "
        "附注|notes",
        [
            [*name("欧阳", "锋"), "白驼山药业", "采购", "总监", "西域路1号", phone("0371-60008311", ("037160008311", "office")), "", "13600008311", "oyf@example.com", born("1960/1/1", 1960, 1, 1)],
            [*name("洪", "七"), "丐帮餐饮", "", "帮主", "", "", phone("0371-60008312", ("037160008312", "home")), "13600008312", "", nothing("0/0/00"), "", "爱吃鸡"],
            [*name("段", "智兴"), "大理寺", "", "", "", "", "", "13600008313", "dzx@example.com", born("1955/12/12", 1955, 12, 12), "刘瑛"],
        ],
        csv("gb18030"),
    )  # fmt: skip


def _apart() -> Specimen:
    """A birthday in three columns, an address in four, a telephone beside its area code."""

    def day(year: float, month: float, number: Any) -> list[Typed]:
        parts = (year, month, number)
        want = born("", int(year), int(month), int(number) if number else None).wants
        return [says(part, *want) if part else nothing("") for part in parts]

    def place(*parts: str) -> list[Typed]:
        return [says(part, mailing_address="".join(parts)) if part else Typed("", "") for part in parts]

    def local(code: str, number: str) -> list[Typed]:
        return [phone(part, (code + number, LANDLINE)) for part in (code, number)]

    return listed(
        "分列.ods",
        "姓名|name 出生年 月 日 省 市 区 详细地址 区号 固定电话 手机|mobile",
        [
            ["白眉鹰", *day(1950.0, 3.0, 4.0), *place("河南省", "郑州市", "金水区", "文化路1号"), *local("0371", "60008401"), "13600008401"],
            ["殷野王", *day(1970.0, 11.0, 9.0), *place("河南省", "洛阳市", "西工区", "中州路2号"), *local("0379", "60008402"), "13600008402"],
            ["殷梨亭", *day(1972.0, 12.0, 30.0), "", "", "", says("上街", mailing_address="上街"), "", "", "13600008403"],
        ],
        ods,
    )  # fmt: skip


def _pandas() -> Specimen:
    """What a script has written: an index without a title, numbers with a point, nan and NaT for nothing."""
    return listed(
        "系统导出.csv",
        "|- 客户姓名|name 手机号 年龄 出生日期 意向等级 成交金额 备注|notes",
        [
            [0, "石破天", phone("13600008201.0", "13600008201"), "35.0", born("1988-05-06 00:00:00", 1988, 5, 6), says("A", intent="A"), says("128000.0", amount=128000), nothing("nan")],
            [1, "丁不三", phone("13600008202.0", "13600008202"), nothing("nan"), nothing("NaT"), says("B", intent="B"), nothing("NaN"), "老客户"],
            [2, "白万剑", phone("13600008203.0", "13600008203"), "41.0", born("1983-01-09 00:00:00", 1983, 1, 9), nothing("None"), says("99000.5", amount=99000.5), nothing("NULL")],
        ],
        csv("utf-8"),
    )  # fmt: skip


def _members() -> Specimen:
    return listed(
        "网站会员.csv",
        "会员编号 会员名|name 手机|mobile 注册时间 性别|sex 地区 证件号",
        [
            ["000123", "胡斐", "13600008211", says("2023-01-02 03:04:05", acquainted_on="2023-01-02"), "男", "河南省郑州市金水区", card_of(1988, 8, 8, 121)],
            ["000124", "程灵素", "13600008212", says("2023-02-02 13:04:05", acquainted_on="2023-02-02"), "女", "湖南省岳阳市", card_of(1990, 9, 9, 122)],
            ["000125", "苗若兰", "13600008213", says("2023-03-02 23:04:05", acquainted_on="2023-03-02"), "女", "辽宁省"],
        ],
        formulas,
    )  # fmt: skip


def _points() -> Specimen:
    day = dt.date
    return listed(
        "客户积分.ods",
        "客户编号 客户名称|name 联系电话|mobile 出生日期 入会日期 积分",
        [
            [
                "KH0001",
                "陶一",
                13310000021.0,
                born(day(1991, 1, 1), 1991, 1, 1),
                day(2020, 1, 1),
                some(1200.0, "1200"),
            ],
            [
                "KH0002",
                "陶二",
                13310000022.0,
                born(day(1992, 2, 2), 1992, 2, 2),
                day(2021, 1, 1),
                some(80.0, "80"),
            ],
        ],
        ods,
    )


_ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E4=BA=8C;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=B0=8F=E4=BA=8C
TEL;CELL:13600009301
TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E8=80=81=E5=A9=86):13600009302
X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1988-08-08;3;;;;;;;;;;;;;
NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=88=B1=E5=96=9D=
=E8=8C=B6
END:VCARD
BEGIN:VCARD
VERSION:2.1
N:Li;Lei;;;
FN:Lei Li
TEL;CELL;PREF:1-360-000-9303
TEL;WORK;VOICE:0371-60009303
ORG:Acme;Sales
TITLE:Manager
BDAY:19790506
END:VCARD
"""


def _android() -> Specimen:
    """A day of which only a code says that it is a birthday, and a mobile number spelled as in America."""
    first = [
        says("王小二", name="王小二"),
        phone("13600009301", "13600009301"),
        says("13600009302", spouse_phone="13600009302"),
        born("1988-08-08", 1988, 8, 8),
        says("爱喝茶", Want("notes", "爱喝茶")),
    ]
    second = [
        says("Lei Li", name=OneOf(("Lei Li", "Li Lei"))),
        phone("1-360-000-9303", "13600009303"),
        phone("0371-60009303", ("037160009303", "office")),
        says("Acme", company="Acme"),
        says("Manager", position="Manager"),
        born("19790506", 1979, 5, 6),
    ]
    people = (
        person(first, "N TEL X-CUSTOM X-ANDROID-CUSTOM NOTE".split(), "1"),
        person(second, "N TEL WORK ORG TITLE BDAY".split(), "2"),
    )
    return Specimen("安卓通讯录.vcf", people, plain(_ANDROID))


_APPLE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.1//EN
N:赵;六;;;
FN:赵六
ORG:郑州某某机械有限公司;
TITLE:总经理
item1.TEL;type=pref:136 0000 9401
item1.X-ABLabel:_$!<Mobile>!$_
item2.TEL:13600009402
item2.X-ABLabel:太太
TEL;type=WORK;type=VOICE:(0371) 6000 9401
EMAIL;type=INTERNET;type=WORK;type=pref:zl@example.com
item4.X-ABDATE;type=pref:2010-10-01
item4.X-ABLabel:_$!<Anniversary>!$_
item5.X-ABRELATEDNAMES:钱七
item5.X-ABLabel:_$!<Spouse>!$_
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15
X-SOCIALPROFILE;type=wechat:zhaoliu66
NOTE:儿子今年高考\\n喜欢喝白酒
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:孙七
N:孙;七;;;
GENDER:M
BDAY:--0203
ANNIVERSARY:20090909
TEL;VALUE=uri;TYPE="voice,cell";PREF=1:tel:+86-136-0000-9501
TEL;VALUE=uri;TYPE=work:tel:+86-371-6000-9501;ext=102
ORG:中原重工;设备部
CATEGORIES:VIP,老客户
RELATED;TYPE=spouse;VALUE=text:周八
RELATED;TYPE=child;VALUE=text:孙小七
URL:https://example.com/sq
END:VCARD
"""


def _apple() -> Specimen:
    first = [
        says("赵六", name="赵六"),
        says("郑州某某机械有限公司", company="郑州某某机械有限公司"),
        says("总经理", position="总经理"),
        phone("136 0000 9401", "13600009401"),
        says("13600009402", spouse_phone="13600009402"),
        phone("(0371) 6000 9401", ("037160009401", "office")),
        says("zl@example.com", email="zl@example.com"),
        says("2010-10-01", wedding_day="2010-10-01"),
        says("钱七", spouse_name="钱七"),
        born("1604-03-15", None, 3, 15),
        says("zhaoliu66", wechat="zhaoliu66"),
        says("儿子今年高考", Want("notes", "儿子今年高考"), Want("notes", "喜欢喝白酒")),
    ]
    second = [
        says("孙七", name="孙七"),
        says("M", Want("sex", "male")),
        born("--0203", None, 2, 3),
        says("20090909", wedding_day="2009-09-09"),
        phone("tel:+86-136-0000-9501", "13600009501"),
        phone("tel:+86-371-6000-9501;ext=102", ("037160009501", "office", "102")),
        says("中原重工", company="中原重工"),
        some("设备部"),
        says("VIP,老客户", Want("items.tags", "VIP"), Want("items.tags", "老客户")),
        says("周八", spouse_name="周八"),
        says("孙小七", Want("items.children", {"relation": "child", "name": "孙小七"})),
        some("https://example.com/sq"),
    ]
    people = tuple(
        person(cells, [f"{place}" for place in range(len(cells))], str(number))
        for number, cells in enumerate((first, second), 1)
    )
    return Specimen("苹果通讯录.vcf", people, plain(_APPLE))


def specimens() -> Sequence[Specimen]:
    """A file of every program that shops take people from."""
    return (_google(), _outlook(), _apart(), _pandas(), _members(), _points(), _android(), _apple())
