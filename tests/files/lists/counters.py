"""Specimens of other counters: hospitals, jewellers, a web shop, sheets of salespersons, coded answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.files.lists import writing
from tests.files.lists.told import (
    born,
    child,
    csv,
    kept,
    listed,
    nothing,
    person,
    phone,
    plain,
    says,
    some,
    xls,
    xlsx,
)
from tests.files.lists.truth import Person, Specimen, Want
from tests.files.lists.writing import Grid, Page

MALE, FEMALE = Want("sex", "male"), Want("sex", "female")

# fmt: off
_LISTS = (
    listed(
        "医院客户.xlsx",
        "医院|=company 科室 姓名|name 职称|=position 电话|mobile 坐诊时间 兴趣爱好|hobbies 家庭情况 潜力",
        [
            ["省人民医院", "心内科", "商建国", "主任医师", "13700006101", "周四全天", "登山、摄影", says("爱人是护士长", family_circumstances="爱人是护士长"), "A"],
            ["省人民医院", "骨科", "闵文涛", "副主任医师", "13700006102", "周二", "足球", says("儿子今年高考", child("son"), family_circumstances="儿子今年高考"), "A"],
            ["市二院", "内分泌", "荆玉梅", "主治医师", "13700006103", "", "", "", "B"],
        ],
        xlsx(),
    ),
    listed(
        "珠宝店贵宾.xls",
        "VIP卡号 姓名|name 手机|mobile 结婚纪念日|day:wedding_day 爱人姓名|=spouse_name 手寸 购买品类|=bought 消费金额|yuan 导购|=owner",
        [
            ["V1001", "卜建业", "13700006111", "2010-10-1", "何伟", "13号", "钻戒0.5ct", "18,800", "小柳"],
            ["V1002", "宓晓燕", "13700006112", "", "", "11", "黄金手镯", "26500", "小柳"],
            ["V1003", "郗海涛", "13700006113", "1999.5.1", "周静", "", "翡翠挂件", "9,999", "小叶"],
        ],
        lambda path, grid: xls()(path, [["贵宾卡登记"], *grid]),
    ),
    listed(
        "商城客户.csv",
        "客户ID 昵称 收货人|name 收货手机|mobile 会员等级 积分 累计消费 消费次数 备注|notes",
        [
            ["100231", says("风中百合", may=[Want("items.salutation", "风中百合")]), "宰建平", "13700006121", "黄金会员", "2310", "5,680.00", "12", "要发票"],
            ["100232", says("a小强", may=[Want("items.salutation", "a小强")]), "逄立新", "13700006122", "普通会员", "80", "199.00", "1"],
        ],
        csv("gb18030"),
    ),
    listed(
        "车险电销.txt",
        "车牌号码|=plate 车主姓名|name 车主手机|mobile 厂牌型号 发动机号 保险止期|day:insurance_expiry 上年承保公司",
        [
            ["豫A613X1", "蔺建业", "13700006131", "BH7160", "FJ001201", "2024-05-05", "平安财险"],
            ["豫A613X2", "盖雅琴", "13700006132", "FV7146", "FJ001202", "2024-06-15", "人保"],
            ["豫A613X3", "牧国强", "13700006133", "CA7180", "", "2024-07-25", "太平洋"],
        ],
        csv("utf-16", "\t"),
    ),
    listed(
        "客源需求.csv",
        "客源编号 客户姓名|name 联系电话|mobile 需求 面积 价格 状态",
        [
            ["KY01", "扈建平", "13700006141", "求购", "90-120㎡", "180-220万", "有效"],
            ["KY02", "燕玉兰", "13700006142", "求租", "30-60㎡", "1500-2000元", "有效"],
            ["KY03", "冀海波", "13700006143", "求购", "140㎡以上", "300万以上", "暂缓"],
        ],
        csv("utf-8"),
    ),
    listed(
        "自己叫的标题.xlsx",
        "谁|name 电话|mobile 干啥的|=industry 咋认识的|=source 买了啥|=bought 多少钱 啥时候提的|day:delivered_on 还想买啥 下次约见|day:next_contact_on",
        [
            ["郏建国", "13700006151", "开饭店", "老客户介绍", "哈弗H6", says("11万8", amount=118000), "2019-8-3", "给儿子买", "2027-3-4"],
            ["浦玉珍", "13700006152", "会计", "邻居", "M6", says("7.9万", amount=79000), "2020-1-1"],
        ],
        xlsx(),
    ),
    listed(
        "问卷录入.csv",
        "姓名|name 性别(1男2女) 电话|mobile 婚否（0未婚，1已婚） 等级|grade",
        [
            ["尚建平", says("1", MALE), "13700006161", says("1", marital_status="married"), "A"],
            ["农晓梅", says("2", FEMALE), "13700006162", says("0", marital_status="single"), "C"],
            ["温国栋", says("1", MALE), "13700006163", "", "B"],
        ],
        csv("gb18030"),
    ),
    listed(
        "保户家庭.xls",
        "姓名|name 电话|mobile 家庭成员情况 付款方式 生日",
        [
            [says("王总(王建国)", name="王建国", salutation="王总"), "13700006171", says("妻：李梅 子：王小明（10岁）", child("son", "王小明"), spouse_name="李梅"), says("公积金+商贷", payment="loan"), born("1979.冬月十六", 1979, 11, 16, lunar=True)],
            ["别玉兰", "13700006172", says("老公张强在电力局，儿子7岁上小学", child("son"), spouse_name="张强", spouse_employer="电力局"), says("全款", payment="cash"), born("1985年元月5日", 1985, 1, 5)],
            ["庄志远", "13700006173", says("父母健在，两个女儿", child("daughter"), Want("items.parents", {"relation": "mother"}), may=[Want("items.parents", {"relation": "father"})]), "", kept("1992/2/30", "birthday")],
        ],
        xls(),
    ),
    listed(
        "电话牵头的单位.xlsx",
        "客户简称|=company 关键人姓名|name 手机|mobile 我方对接人|=owner 上次维系时间 主套餐|=bought 风险评级 尾款",
        [
            ["郑州宏图", "虞建平", "13700006231", "尚武", says("2026-9-1", may=[Want("items.last_contact_on", "2026-09-01")]), "畅享129", "稳健型", "3万"],
            ["安阳路通", "池玉梅", "13700006232", "闻捷", "", "5G 99", "", "1.2万"],
        ],
        xlsx(),
    ),
    listed(
        "通讯录按字母.xls",
        "姓名|name 手机|mobile 单位|=company 车型",
        [
            ["安建国", "13700006241", "宏达", "朗逸"],
            ["白玉梅", "13700006242", "", "宝来"],
            ["柏海涛", "13700006243", "二中", ""],
        ],
        lambda path, grid: xls()(path, [grid[0], ["A"], grid[1], ["B"], *grid[2:], ["联系电话：0371-60006240"]]),
    ),
    listed(
        "下一行备注.xlsx",
        "姓名|name 电话|mobile 意向车型 级别|=intent",
        [
            [says("查建平", Want("notes", "周末来看车"), name="查建平"), "13700006251", "H6", "A"],
            [says("麻玉珍", Want("notes", "嫌价格高"), name="麻玉珍"), "13700006252", "大狗", "H"],
            ["皮国栋", "13700006253", "枭龙", "B"],
        ],
        lambda path, grid: xlsx((3, 0, 3, 3), (5, 0, 5, 3))(path, [*grid[:2], ["备注：周末来看车"], grid[2], ["备注：嫌价格高"], grid[3]]),
    ),
    listed(
        "打印通讯录两页.xls",
        "姓名|name 单位|=company 电话|mobile 住址|=home_address",
        [
            ["晏建业", "一建公司", "13700006181", "陇海路1号"],
            ["柴秀英", "市医院", "13700006182"],
            ["瞿春生", "", "13700006183", "伏牛路2号"],
            ["阎红霞", "十一中", "13700006184", "嵩山路3号"],
        ],
        lambda path, grid: xls()(path, [["客户通讯录", "", "", "第1页"], *grid[:3], ["客户通讯录", "", "", "第2页"], grid[0], *grid[3:]]),
    ),
)
# fmt: on


def _of_sellers() -> Specimen:
    """A sheet for each salesperson, by whose name it is called."""
    people: list[Person] = []
    pages: list[Page] = []

    def take(seller: str, rows: Sequence[Sequence[str]]) -> None:
        columns = "客户名称|name 手机号|mobile 意向车型 意向等级|=intent 备注|notes"
        made = listed("", columns, rows, lambda _, grid: pages.append(Page(seller, grid)))
        made.write(Path())
        told = (Want("items.owner", seller),)
        for one in made.people:
            name, *rest = one.cells
            people.append(Person((replace(name, wants=(*name.wants, *told)), *rest)))

    take("张敏", [["景建平", "13700006191", "H6", "A", "要贷款"], ["束玉梅", "13700006192", "大狗", "B"]])
    take("李强", [["幸志强", "13700006193", "F7", "H"], ["韶晓东", "13700006194", "H6", "C", "学生家长"]])
    return Specimen("各顾问潜客.xls", tuple(people), lambda path: writing.xls(path, pages))


def _followed_up() -> Specimen:
    """Lines below a customer that only tell of the next contact."""
    grid: Grid = [
        ["客户姓名", "电话", "级别", "跟进日期", "跟进方式", "跟进内容"],
        ["蓟建国", "13700006201", "A", "2024.3.1", "电话", "想看车"],
        ["", "", "", "2024.3.5", "到店", "试驾满意"],
        ["暴晓燕", "13700006202", "H", "2024.3.2", "到店", "首次来店"],
    ]
    people = tuple(
        person(
            [says(row[0], name=row[0], may=[Want("items.last_contact_on", last)]), phone(row[1], row[1]), says(row[2], intent=row[2])],
            grid[0][:3],
            row[0],
        )
        for row, last in ((grid[1], "2024-03-05"), (grid[3], "2024-03-02"))
    )  # fmt: skip
    return Specimen("跟进明细.xlsx", people, lambda path: writing.xlsx(path, [Page("跟进", grid)]))


def _printed_cards() -> Specimen:
    """Each cell a label with its value, of which one is no known label."""
    rows = [
        ("厉建业", "13700006211", "1968年7月1日", "书法", "2019年买两居", "A"),
        ("井秀英", "13700006212", "1980.2.14", "", "未买", "B"),
        ("段文博", "13700006213", "不详", "钓鱼", "买了车位", "A"),
    ]
    grid: Grid = []
    people = []
    for name, mobile, day, hobby, deal, grade in rows:
        grid += [[f"客户姓名：{name}", f"联系电话：{mobile}"], [f"出生日期：{day}", f"兴趣爱好：{hobby}"]]
        grid += [[f"成交情况：{deal}", f"客户等级：{grade}"], []]
        cells = [says(name, name=name), phone(mobile, mobile), some(deal), says(grade, grade=grade)]
        cells += [says(hobby, Want("items.hobbies", hobby))] if hobby else []
        known = {"1968年7月1日": (1968, 7, 1), "1980.2.14": (1980, 2, 14)}
        cells.append(born(day, *known[day]) if day in known else nothing(day))
        people.append(person(cells, [str(place) for place in range(len(cells))], name))
    return Specimen("打印的卡片.xls", tuple(people), lambda path: writing.xls(path, [Page("卡片", grid)]))


def _group_buying() -> Specimen:
    """A chat in which each adds a line, below the words of who asked."""
    text = (
        "三月团购报名（请按格式接龙）\n1. 佴晓红 13700006221 3号楼 两箱\n"
        "2. 仉大海，13700006222，5号楼，1箱\n3. 督  芳  13700006223  7号楼\n"
    )
    people = tuple(
        person([says(name, name=name), phone(mobile, mobile), some(house)], ["1", "2", "3"], name)
        for name, mobile, house in (
            ("佴晓红", "13700006221", "3号楼"),
            ("仉大海", "13700006222", "5号楼"),
            ("督芳", "13700006223", "7号楼"),
        )
    )
    return Specimen("团购接龙.txt", people, plain(text))


def specimens() -> Sequence[Specimen]:
    """All of them."""
    return (*_LISTS, _of_sellers(), _followed_up(), _printed_cards(), _group_buying())
