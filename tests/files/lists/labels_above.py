"""Cards with labels above their values, files in English or in traditional signs, odd labels of forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.files.lists.sheets import of_pages, xls, xlsx
from tests.files.lists.told import birth, born, child, nothing, person, phone, says, some
from tests.files.lists.truth import Person, Specimen, Typed, Want
from tests.files.lists.writing import Grid, Page

Asked = tuple[str, Any]
"""A label, and what stands at it."""
Form = Sequence[Sequence[Asked] | str]
"""The lines of a form: labels with their values, or a heading."""


def _typed(value: Any) -> Typed:
    return value if isinstance(value, Typed) else some(value)


def _person(form: Form, place: str) -> Person:
    told = [asked for line in form if not isinstance(line, str) for asked in line if asked[1] != ""]
    return person([_typed(value) for _, value in told], [label for label, _ in told], place)


def _raw(value: Any) -> Any:
    return value.raw if isinstance(value, Typed) else value


def _above(form: Form) -> Grid:
    """A line of labels, and the line of their values below."""
    grid: Grid = []
    for line in form:
        if isinstance(line, str):
            grid.append([line])
        else:
            grid += [[label for label, _ in line], [_raw(value) for _, value in line]]
    return grid


def _beside(form: Form) -> Grid:
    """Each label with its value to the right."""
    return [
        [line] if isinstance(line, str) else [cell for label, value in line for cell in (label, _raw(value))]
        for line in form
    ]


def _brief_file(name: str, mobile: str, firm: str, plate: str, wife: str) -> Form:
    return [
        "客情档案（简版）",
        [("客户姓名", says(name, name=name)), ("称呼", says(f"{name[0]}总", salutation=f"{name[0]}总")),
         ("性别", says("男", Want("sex", "male"))), ("手机", phone(mobile, mobile))],
        [("工作单位", says(firm, company=firm)), ("职务", says("总经理", position="总经理")),
         ("车牌号", says(plate, plate=plate)), ("座驾", says("奥迪A6L", car_brand="奥迪A6L"))],
        [("籍贯", says("河南信阳", native_place="河南信阳")), ("学历", says("本科", education="本科")),
         ("婚姻状况", says("已婚", marital_status="married")), ("配偶", says(wife, spouse_name=wife))],
        [("口味", says("川菜", cuisine="川菜")), ("饮酒", says("白酒", alcohol="白酒")),
         ("爱好", says("钓鱼、爬山", Want("items.hobbies", "钓鱼"), Want("items.hobbies", "爬山")))],
        "备注",
    ]  # fmt: skip


def _brief() -> Specimen:
    """Three cards one below the other, with a remark below its label."""
    told = [
        ("王建业", "13600030001", "云台商贸有限公司", "豫A0001A", "李梅"),
        ("赵国强", "13600030002", "大河物流有限公司", "豫A0001B", "孙静"),
        ("钱文博", "13600030003", "黄河装饰有限公司", "豫A0001C", "周敏"),
    ]
    grid: Grid = []
    people = []
    for number, each in enumerate(told, 1):
        form = _brief_file(*each)
        remark = says(f"喜欢周末下午联系{number}次", Want("notes", f"喜欢周末下午联系{number}次"))
        grid += [*_above(form), [remark.raw], []]
        people.append(_person([*form, [("备注", remark)]], each[0]))
    return of_pages("客情档案简版.xlsx", people, xlsx, Page("档案", grid))


def _needs() -> Specimen:
    """Headings between, labels in words of the form's own, and pairs beside each other above and below."""
    head: Form = [
        "保险需求分析表汇总",
        [("客户姓名", says("钱国强", name="钱国强")), ("登记日期", nothing("2024-5-6"))],
    ]
    form: Form = [
        "一、基本资料",
        [("性别", says("男", Want("sex", "male"))), ("出生日期", born("1980-5-6", 1980, 5, 6)),
         ("联系电话", phone("13600030011", "13600030011"))],
        [("职业", says("个体", industry="个体")), ("年收入", "30万"),
         ("家庭住址", says("郑州市金水区12号", home_address="郑州市金水区12号"))],
        "二、家庭情况",
        [("配偶姓名", says("孙丽华", spouse_name="孙丽华")),
         ("子女", says("儿子钱小宝 2010-1-2", child("son", "钱小宝", birthday=birth(2010, 1, 2))))],
        "三、需求",
        [("关注问题", some("养老、医疗", "关注问题：养老、医疗")), ("预算", some("2万/年", "预算：2万/年")),
         ("已有保险", some("社保", "已有保险：社保"))],
    ]  # fmt: skip
    foot: Form = [[("备注", says("介绍过两位同事", Want("notes", "介绍过两位同事")))]]
    people = [_person([head[0], [head[1][0]], *form, *foot], "钱国强")]
    return of_pages(
        "需求分析表汇总.xls", people, xls, Page("汇总", [*_beside(head), *_above(form), *_beside(foot)])
    )


def _parents() -> Specimen:
    """A sheet for each pupil; the parent on the second line of labels is the customer."""
    told = [
        ("周子轩", "男", (2012, 3, 4), "周文博", "13600030021", "英语一对一"),
        ("郑若曦", "女", (2013, 5, 6), "郑海燕", "13600030022", "舞蹈"),
    ]
    pages, people = [], []
    for name, sex, day, parent, mobile, course in told:
        pupil = child("son" if sex == "男" else "daughter", name, birthday=birth(*day))
        form: Form = [
            "家长信息表",
            [("学生姓名", says(name, pupil)), ("性别", sex),
             ("出生日期", says("-".join(map(str, day)), pupil)), ("就读学校", "实验小学")],
            [("家长姓名", says(parent, name=parent)), ("关系", "父亲" if sex == "男" else "母亲"),
             ("手机号码", phone(mobile, mobile)), ("工作单位", says("市医院", company="市医院"))],
            [("家庭住址", says("金水区88号", home_address="金水区88号")),
             ("报读课程", says(course, bought=course))],
        ]  # fmt: skip
        pages.append(Page(name, _above(form)))
        judged = [
            [asked for asked in line if asked[0] not in ("性别", "关系")]
            for line in form
            if not isinstance(line, str)
        ]
        people.append(_person(judged, parent))
    return of_pages("家长信息表.xlsx", people, xlsx, *pages)


def _relatives() -> Specimen:
    """A line of labels for each member of the family; what is asked of them is theirs."""
    form: Form = [
        "会员家庭档案",
        [("姓名", says("邓少华", name="邓少华")), ("生日", born("1975-5-5", 1975, 5, 5)),
         ("手机", phone("13600030031", "13600030031"))],
        [("配偶姓名", says("韩梅", spouse_name="韩梅")),
         ("生日", says("1977-7-7", spouse_birthday=birth(1977, 7, 7))),
         ("手机", says("13600030032", spouse_phone="13600030032"))],
        [("子女姓名", says("邓小宝", child("son", "邓小宝"))), ("性别", nothing("男")),
         ("生日", says("2008-8-8", child("son", "邓小宝", birthday=birth(2008, 8, 8))))],
    ]  # fmt: skip
    return of_pages("会员家庭档案.xlsx", [_person(form, "邓少华")], xlsx, Page("档案", _above(form)))


def _abreast() -> Specimen:
    """Two cards side by side, each with its labels above its values."""

    def form(name: str, mobile: str, firm: str, day: tuple[int, int, int], remark: str) -> Form:
        return [
            [("姓名", says(name, name=name)), ("电话", phone(mobile, mobile)),
             ("单位", says(firm, company=firm))],
            [("住址", says("金水区1号", home_address="金水区1号")),
             ("生日", born("-".join(map(str, day)), *day)),
             ("备注", says(remark, Want("notes", remark)))],
        ]  # fmt: skip

    left = form("王一", "13600030041", "一中", (1980, 1, 1), "常来")
    right = form("李二", "13600030042", "二中", (1981, 2, 2), "怕吵")
    grid = [[*one, "", *other] for one, other in zip(_above(left), _above(right), strict=True)]
    people = [_person(left, "王一"), _person(right, "李二")]
    return of_pages("并排上下卡.xlsx", people, xlsx, Page("卡", grid))


def _odd_labels() -> Specimen:
    """A telephone of somebody else, a guest's name beside what they are called, cards and lessons."""
    owner: Form = [
        "业主信息登记表",
        [("业主姓名", says("刘志远", name="刘志远")), ("联系电话", phone("13600030051", "13600030051"))],
        [
            ("紧急联系人及电话", says("王芳 13600030052", emergency_contact="王芳 13600030052")),
            ("入住日期", ""),
        ],
        [("车牌号", says("豫A0001D", plate="豫A0001D")), ("到访次数", some("1", "到访次数：1"))],
    ]
    guest: Form = [
        "贵宾客史卡",
        [("宾客姓名", says("林文博", name="林文博")), ("称呼", says("林总", salutation="林总"))],
        [("联系电话", phone("13600030053", "13600030053")), ("饮食禁忌", says("香菜", diet_taboos="香菜"))],
        [("生日", born("1975-8-9", 1975, 8, 9)), ("备注", says("靠窗", Want("notes", "靠窗")))],
    ]
    member: Form = [
        "会员登记表",
        [("姓名", says("何静怡", name="何静怡")), ("手机", phone("13600030054", "13600030054"))],
        [("会籍", says("年卡", bought="年卡")), ("私教", some("30节", "私教：30节"))],
        [("生日", born("1995-2-3", 1995, 2, 3)), ("备注", "")],
    ]
    pages = [Page(str(form[0]), _beside(form)) for form in (owner, guest, member)]
    people = [_person(owner, "刘志远"), _person(guest, "林文博"), _person(member, "何静怡")]
    return of_pages("各店登记表.xlsx", people, xlsx, *pages)


_IN_ENGLISH: Sequence[tuple[str, str, str]] = (
    ("Mailing address", "9 Erqi Road", "mailing_address"),
    ("Hometown", "Luoyang", "native_place"),
    ("Highest degree and school", "Master, Fudan", "education"),
    ("Family situation", "Harmonious", "family_circumstances"),
    ("Closest relative", "Sister", "closest_family"),
    ("Favorite places for lunch/dinner", "Hotpot on Erqi Road", "eating_places"),
    ("Favorite shopping places", "David Plaza", "shopping_places"),
    ("Preferred food", "Cantonese", "cuisine"),
    ("Drinking habits", "Red wine only", "alcohol"),
    ("Medical history (current condition of health)", "Operation in 2019", "health"),
    ("Preferred means of travel", "Plane", "transport"),
    ("Clubs, societies", "Rotary", "organisations"),
    ("Current residence", "Lvcheng, 3 rooms", "present_home"),
    ("What matters most in a home", "School nearby", "ideal_home"),
    ("Reason for purchase", "Investment", "buying_reason"),
    ("What was bought from us", "2-1-502", "bought"),
    ("What does the customer know about us", "A friend told her", "knows_our_firm"),
    ("Are neighbours important", "Very", "neighbours_matter"),
    ("Job title", "CFO", "position"),
    ("Car", "BMW X3", "car_brand"),
    ("Clothing", "Elegant", "dress"),
    ("Whom does the customer admire", "Her father", "admired_person"),
    ("Career objectives", "Become CEO", "career_goals"),
    ("Long-range objective", "Learn French", "personal_goals"),
    ("What is the customer most proud of", "Her degree", "proudest_of"),
    ("Does the customer have strong opinions", "Certainly", "own_mind"),
)


def _english() -> Specimen:
    """The file of 42 items in English, numbered, in words that no list of titles has."""
    told: Form = [
        [("Customer", says("Li Xiaomei", name="Li Xiaomei"))],
        [("Nickname", says("Mei", salutation="Mei"))],
        [("Cell phone", phone("13600030061", "13600030061"))],
        *(
            [(f"{number}. {label}", says(value, **{key: value}))]
            for number, (label, value, key) in enumerate(_IN_ENGLISH, 1)
        ),
    ]
    grid = [["CUSTOMER PROFILE"], *_beside(told)]
    return of_pages("Customer profile.xlsx", [_person(told, "Li")], xlsx, Page("Profile", grid))


def _traditional() -> Specimen:
    """A file in traditional signs, labels above values."""
    son = child("son", "陳小寶", birthday=birth(2008, 1, 2))
    form: Form = [
        "客戶檔案42項",
        [("客戶姓名", says("陳國強", name="陳國強")), ("生日", born("1979/5/6", 1979, 5, 6)),
         ("行動電話", phone("13600030071", "13600030071"))],
        [("衣著", says("休閒", dress="休閒")), ("嗜好", says("插花", Want("items.hobbies", "插花"))),
         ("座車", says("賓士", car_brand="賓士"))],
        [("子女", says("兒子陳小寶 2008-1-2", son)),
         ("長程目標", says("環遊世界", personal_goals="環遊世界")),
         ("在我司購買", says("3-2-1202", bought="3-2-1202"))],
    ]  # fmt: skip
    return of_pages("客戶檔案.xlsx", [_person(form, "陳國強")], xlsx, Page("檔案", _above(form)))


def specimens() -> Sequence[Specimen]:
    """A file for each sort."""
    return (
        _brief(),
        _needs(),
        _parents(),
        _relatives(),
        _abreast(),
        _odd_labels(),
        _english(),
        _traditional(),
    )
