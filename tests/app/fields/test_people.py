"""Members of the family out of one cell of a list."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.calendar.dates import Birthday, Calendar
from app.fields.people import People, Person

CHILDREN = People(("son", "daughter", "child"))
PARENTS = People(("father", "mother"))


def born(year: int | None, month: int = 0, day: int = 0) -> Birthday:
    return Birthday(Calendar.SOLAR, year, month, day)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        (
            "儿子:王磊 1996-3-5、女儿王蕾(2001年生,一中)",
            (
                Person("son", "王磊", born(1996, 3, 5)),
                Person("daughter", "王蕾", born(2001), employer="一中"),
            ),
        ),
        ("兒子陳小寶 2008-1-2", (Person("son", "陳小寶", born(2008, 1, 2)),)),
        ("女 2020.11.22", (Person("daughter", None, born(2020, 11, 22)),)),
        ("一子一女", (Person("son"), Person("daughter"))),
        ("一儿一女，儿子王磊", (Person("son", "王磊"), Person("daughter"))),
        ("刘芳", (Person("child", "刘芳"),)),
        ("王磊(儿子) 1996年", (Person("son", "王磊", born(1996)),)),
        ("儿子 13600001234 实验小学", (Person("son", None, None, "13600001234", "实验小学"),)),
        ("儿子上大学", (Person("son", note="上大学"),)),
        ("一双儿女", (Person("son"), Person("daughter"))),
        ("儿子高血压", (Person("son", note="高血压"),)),
        ("儿子王磊在一中读初二", (Person("son", "王磊", note="在一中读初二"),)),
        ("女儿王小梅在实验小学读三年级", (Person("daughter", "王小梅", note="在实验小学读三年级"),)),
        ("儿子高中在读", (Person("son", note="高中在读"),)),
        ("儿子安徽读书", (Person("son", note="安徽读书"),)),
        ("儿子王健，10岁", (Person("son", "王健", note="10岁"),)),
        ("育有一子", (Person("son"),)),
        ("儿子汝果果 2018-6-1", (Person("son", "汝果果", born(2018, 6, 1)),)),
        ("女儿邴一诺，小学", (Person("daughter", "邴一诺", employer="小学"),)),
        ("1.儿子王磊 2.女儿王蕾", (Person("son", "王磊"), Person("daughter", "王蕾"))),
        ("儿子-王磊-2001", (Person("son", "王磊", born(2001)),)),
        ("儿子8岁", (Person("son", note="8岁"),)),
        ("儿子7岁上小学", (Person("son", note="7岁上小学"),)),
        ("大儿子王磊 二儿子王强", (Person("son", "王磊"), Person("son", "王强"))),
        ("子:王磊 女:王蕾", (Person("son", "王磊"), Person("daughter", "王蕾"))),
        ("儿子:王磊，男，1996-3-5，一中", (Person("son", "王磊", born(1996, 3, 5), employer="一中"),)),
        ("王磊 男 1996-3-5", (Person("son", "王磊", born(1996, 3, 5)),)),
        ("王磊，儿子，1996-3-5", (Person("son", "王磊", born(1996, 3, 5)),)),
        ("王磊，儿子；王蕾，女儿，2001年", (Person("son", "王磊"), Person("daughter", "王蕾", born(2001)))),
        ("儿子，王磊，女儿，王蕾", (Person("son", "王磊"), Person("daughter", "王蕾"))),
        (
            "王磊1996.3.5 王蕾2001.5.6",
            (Person("child", "王磊", born(1996, 3, 5)), Person("child", "王蕾", born(2001, 5, 6))),
        ),
        ("09年男孩，2012年女孩", (Person("son", None, born(2009)), Person("daughter", None, born(2012)))),
        (
            "大宝2015.3.5 二宝2018.6.7",
            (Person("child", None, born(2015, 3, 5)), Person("child", None, born(2018, 6, 7))),
        ),
        ("儿子叫王磊", (Person("son", "王磊"),)),
        (
            "双胞胎女儿 悦悦 欣欣 2018年5月20日",
            tuple(Person("daughter", name, born(2018, 5, 20), note="双胞胎") for name in ("悦悦", "欣欣")),
        ),
        (
            "双胞胎女儿 2011年生",
            (Person("daughter", None, born(2011), note="双胞胎"),) * 2,
        ),
        ("双胞胎儿子(2011年)", (Person("son", None, born(2011), note="双胞胎"),) * 2),
        ("son 雷雨桐 2003-12-15", (Person("son", "雷雨桐", born(2003, 12, 15)),)),
        (
            "Son: Tom Lee 2010-3-4; daughter Amy",
            (Person("son", "Tom Lee", born(2010, 3, 4)), Person("daughter", "Amy")),
        ),
        ("两个儿子，老大在部队", (Person("son", note="在部队"), Person("son"))),
        (
            "两个女儿，老大上大学，老二高中",
            (Person("daughter", note="上大学"), Person("daughter", note="高中")),
        ),
        ("2 sons", (Person("son"), Person("son"))),
        ("kids: 2", (Person("child"), Person("child"))),
        ("a son (8) and a daughter (5)", (Person("son", note="8"), Person("daughter", note="5"))),
        ("双胞胎儿子：王大、王二", tuple(Person("son", name, note="双胞胎") for name in ("王大", "王二"))),
        ("双胞胎儿子 黄一 黄二", tuple(Person("son", name, note="双胞胎") for name in ("黄一", "黄二"))),
        ("两个女儿：王一(2001)、王二", (Person("daughter", "王一", born(2001)), Person("daughter", "王二"))),
        ("两个儿子：大毛、二毛", (Person("son", "大毛"), Person("son", "二毛"))),
        ("女儿可欣，三年级", (Person("daughter", "可欣", note="三年级"),)),
        ("儿子子轩、女儿懂事", (Person("son", "子轩"), Person("daughter", note="懂事"))),
        ("俩女儿叫可可、乐乐", (Person("daughter", "可可"), Person("daughter", "乐乐"))),
        ("一儿一女：浩然、梓涵", (Person("son", "浩然"), Person("daughter", "梓涵"))),
        ("一个女儿王妙，属兔", (Person("daughter", "王妙", note="属兔"),)),
        ("2个儿子 大的上初中", (Person("son", note="大的上初中"), Person("son"))),
        (
            "两个儿子：王一、王二；女儿王三",
            (Person("son", "王一"), Person("son", "王二"), Person("daughter", "王三")),
        ),
        ("一个孩子，女孩", (Person("daughter"),)),
        ("儿闻立(2000)、女闻铭", (Person("son", "闻立", born(2000)), Person("daughter", "闻铭"))),
        (
            "①王磊（子，2009.3.5）②王蕾（女）",
            (Person("son", "王磊", born(2009, 3, 5)), Person("daughter", "王蕾")),
        ),
        (
            "儿子王强：13700001111；女儿王丽:13700002222",
            (Person("son", "王强", phone="13700001111"), Person("daughter", "王丽", phone="13700002222")),
        ),
        ("龙凤胎3岁", (Person("son", note="龙凤胎"), Person("daughter", note="龙凤胎，3岁"))),
        ("有儿有女", (Person("son"), Person("daughter"))),
        ("有个儿子", (Person("son"),)),
        ("女儿2010-5-6 王小红", (Person("daughter", "王小红", born(2010, 5, 6)),)),
        ("长子王一（1990.1.1 在深圳）", (Person("son", "王一", born(1990, 1, 1), note="在深圳"),)),
        ("儿子：王磊，女儿：无", (Person("son", "王磊"),)),
        ("Emily and Jack", (Person("child", "Emily"), Person("child", "Jack"))),
        ("女儿两个", (Person("daughter"), Person("daughter"))),
        ("儿子1 女儿1", (Person("son"), Person("daughter"))),
        ("2个", (Person("child"), Person("child"))),
        ("儿女双全", (Person("son"), Person("daughter"))),
        ("龙凤胎", (Person("son", note="龙凤胎"), Person("daughter", note="龙凤胎"))),
        ("独子", (Person("son"),)),
        ("男1女1", (Person("son"), Person("daughter"))),
        ("男孩女孩各一", (Person("son"), Person("daughter"))),
        ("三个孩子，两女一男", (Person("daughter"), Person("daughter"), Person("son"))),
        ("一子一女，两个孩子", (Person("son"), Person("daughter"))),
        ("儿女双全，一子一女", (Person("son"), Person("daughter"))),
        ("两个孩子，儿子王磊", (Person("son", "王磊"), Person("child"))),
        ("一子一女，儿子王磊", (Person("son", "王磊"), Person("daughter"))),
        ("女儿小名朵朵", (Person("daughter", note="小名朵朵"),)),
        (
            "女儿王小丽（2001年5月 北京大学）",
            (Person("daughter", "王小丽", born(2001, 5), employer="北京大学"),),
        ),
    ],
)
def test_children_are_read_as_people_type_them(cell: str, people: tuple[Person, ...]) -> None:
    read = CHILDREN.parse(cell)
    assert (read.value, read.problem) == (people, "")


SONS = tuple(Person("son") for _ in range(3))


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("小子3个", SONS),
        ("三个小子", SONS),
        ("儿子仨", SONS),
        ("孩子：三个", tuple(Person("child") for _ in range(3))),
        ("小子3个，都成家了", tuple(Person("son", note="都成家了") for _ in range(3))),
        ("一个小子一个丫头", (Person("son"), Person("daughter"))),
        ("男娃1个女娃1个", (Person("son"), Person("daughter"))),
        ("闺女俩", (Person("daughter"), Person("daughter"))),
        ("一位千金", (Person("daughter"),)),
        ("大女儿、二女儿", (Person("daughter"), Person("daughter"))),
        ("小子王强", (Person("son", "王强"),)),
        ("小子轩", (Person("child", "小子轩"),)),
        ("二丫头柏杨", (Person("daughter", "柏杨"),)),
        (
            "长女柏杨 次女柏柳 小儿柏松",
            (Person("daughter", "柏杨"), Person("daughter", "柏柳"), Person("son", "柏松")),
        ),
        ("长子柏松次子柏桐", (Person("son", "柏松"), Person("son", "柏桐"))),
        ("小女5岁", (Person("daughter", note="5岁"),)),
        ("儿子章鱼、章鲸", (Person("son", "章鱼"), Person("son", "章鲸"))),
        ("儿子王强和王勇", (Person("son", "王强"), Person("son", "王勇"))),
        ("儿子王强 王勇", (Person("son", "王强"), Person("son", "王勇"))),
        (
            "儿子王强(2001)、王勇(2003)",
            (Person("son", "王强", born(2001)), Person("son", "王勇", born(2003))),
        ),
        ("儿子王强、王丽（女）", (Person("son", "王强"), Person("daughter", "王丽"))),
        ("儿子王强、刘芳", (Person("son", "王强"), Person("child", "刘芳"))),
        ("儿子和女儿", (Person("son"), Person("daughter"))),
        ("老大谢天（儿）老二谢地（女）", (Person("son", "谢天"), Person("daughter", "谢地"))),
        ("老大是儿子，老二是女儿", (Person("son"), Person("daughter"))),
        ("老大:儿子王强;老二:女儿王丽", (Person("son", "王强"), Person("daughter", "王丽"))),
        ("老大女孩8岁", (Person("daughter", note="8岁"),)),
        (
            "女儿云朵 手机13700005201 在上海",
            (Person("daughter", "云朵", phone="13700005201", note="在上海"),),
        ),
        ("女儿春晓 8岁", (Person("daughter", "春晓", note="8岁"),)),
        ("女儿，叫姜糖，2019年属猪", (Person("daughter", "姜糖", note="2019年属猪"),)),
        ("女儿名字是姜糖", (Person("daughter", "姜糖"),)),
        ("一女，大名姜糖", (Person("daughter", "姜糖"),)),
        ("女儿“姜糖”", (Person("daughter", "姜糖"),)),
        ("女儿怀孕", (Person("daughter", note="怀孕"),)),
    ],
)
def test_children_are_known_by_what_people_call_them_and_by_each_other(
    cell: str, people: tuple[Person, ...]
) -> None:
    read = CHILDREN.parse(cell)
    assert (read.value, read.problem) == (people, "")


@pytest.mark.parametrize(
    "cell",
    (
        "丁克 丁克家庭 孩子：丁克 单身 单身贵族 备孕 孩子：备孕 怀孕中 不详的 在读 已工作 成家 成年 高考 "
        "安家 温馨 关系好 和睦 许多 时常 马上生 小两口 江苏 郑州 和父母住 小家庭 康复中"
    ).split(),
)
def test_words_that_are_no_name_are_nobodys_name(cell: str) -> None:
    assert CHILDREN.parse(cell).value is None
    assert CHILDREN.parse(cell).problem == "unreadable"


@pytest.mark.parametrize(
    "told",
    (
        "单身 成家立业 明年高考 时常回来 金融专业 易怒 温柔 游泳 金牛座 常年在外 江苏 武汉 华为 "
        "程序员 包工头 高兴 平安 高个子 项目部 农行"
    ).split(),
)
def test_what_is_told_of_a_child_is_not_its_name(told: str) -> None:
    assert CHILDREN.parse(f"儿子{told}").value == (Person("son", note=told),)


@pytest.mark.parametrize(
    "name", "高铁军 宁波涛 尚小云 成年华 王平安 丁克勤 温馨怡 常来福 小康 浩浩 志强".split()
)
def test_a_name_that_begins_like_another_word_is_a_name(name: str) -> None:
    assert CHILDREN.parse(f"儿子{name}").value == (Person("son", name),)


@given(st.text("王张女孙高龙子儿一中学老磊婷上兵父", min_size=2, max_size=3))
def test_a_bare_name_is_read_as_it_is_among_others(text: str) -> None:
    assert CHILDREN.parse(text) == CHILDREN.parse(f"{text};")


def test_what_is_said_of_parents_is_noted_with_each() -> None:
    assert PARENTS.parse("父75母72").value == (Person("father", note="75"), Person("mother", note="72"))
    assert PARENTS.parse("父亡母在").value == (Person("father", note="亡"), Person("mother", note="在"))
    assert PARENTS.parse("爸爸王建国妈妈李秀英").value == (
        Person("father", "王建国"),
        Person("mother", "李秀英"),
    )
    assert PARENTS.parse("父母健在").value == (Person("father", note="健在"), Person("mother", note="健在"))


def both(note: str | None = None) -> tuple[Person, ...]:
    return Person("father", note=note), Person("mother", note=note)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("父母均健在，在老家种菜", both("均健在，在老家种菜")),
        ("父母，均健在", both("均健在")),
        ("父母身体健康，爱打牌", both("身体健康，爱打牌")),
        ("均健在", both("均健在")),
        ("爸爸妈妈健在", both("健在")),
        ("老爸老妈都在", both("都在")),
        ("父亲、母亲均健在", both("均健在")),
        ("二老身体硬朗", both("身体硬朗")),
        ("父母农民", both("农民")),
        ("老爸老妈", both()),
        ("父母王建国、李秀英", (Person("father", "王建国"), Person("mother", "李秀英"))),
        ("父母：王建国 李秀英", (Person("father", "王建国"), Person("mother", "李秀英"))),
        ("老父亲80岁，爱下棋", (Person("father", note="80岁，爱下棋"),)),
        ("老母亲李秀英82岁", (Person("mother", "李秀英", note="82岁"),)),
        ("家父80岁", (Person("father", note="80岁"),)),
        ("老妈80岁", (Person("mother", note="80岁"),)),
        ("只有老母亲", (Person("mother"),)),
    ],
)
def test_what_is_said_of_both_parents_is_noted_with_both(cell: str, people: tuple[Person, ...]) -> None:
    read = PARENTS.parse(cell)
    assert (read.value, read.problem) == (people, "")


def test_whose_a_lone_name_beside_both_parents_is_is_doubted() -> None:
    read = PARENTS.parse("父母王建国")
    assert (read.value, read.problem) == ((Person("father", "王建国"), Person("mother")), "leftover-text")


@pytest.mark.parametrize("cell", ["", None, "无", "暂无", "  "])
def test_a_cell_that_says_nothing_is_empty(cell: object) -> None:
    read = CHILDREN.parse(cell)
    assert (read.value, read.problem) == (None, "")


@pytest.mark.parametrize("cell", ["未婚无孩", "夫妻"])
def test_words_that_tell_of_nobody_are_a_problem(cell: str) -> None:
    assert CHILDREN.parse(cell).problem == "unreadable"


def test_somebody_who_belongs_elsewhere_is_flagged_so_that_the_cell_is_kept() -> None:
    read = CHILDREN.parse("老婆刘芳、儿子王磊")
    assert read.value == (Person("son", "王磊"),)
    assert read.problem == "leftover-text"
    read = CHILDREN.parse("儿子王磊，儿媳张丽")
    assert (read.value, read.problem) == ((Person("son", "王磊"),), "leftover-text")
    assert CHILDREN.parse("女婿李强").value is None


def test_a_day_that_does_not_exist_is_flagged() -> None:
    assert CHILDREN.parse("儿子王磊 1996-02-30").problem == "no-such-date"


WORDS = (
    "儿子 女儿 女 王磊 刘芳 小宝 1996-3-5 2001年 农历八月十五 8岁 13600001234 一中 一子一女 本科 备注:a "
    "姓名:x 男 龙凤胎 2个 09年男孩 父75母72 二儿子 叫 和 丁克 名字是 老大 小女 王勇 小子 俩 均健在 "
    "父母 “ 云朵 长子"
).split() + list('()（）、，;:"空')


@example(cell="王磊\n一子一女")
@given(st.lists(st.sampled_from([*WORDS, " ", "\n"]) | st.text(max_size=3), max_size=12).map("".join))
def test_whatever_is_read_is_read_again_from_the_editor_and_from_json(cell: str) -> None:
    value = CHILDREN.parse(cell).value
    assert CHILDREN.parse(CHILDREN.edit_text(value)).value == value
    assert CHILDREN.load(CHILDREN.dump(value)) == value


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("儿子:吴学军 1996-3-5", [("son", "吴学军")]),
        ("长子王磊；次女周学军", [("son", "王磊"), ("daughter", "周学军")]),
        ("女兒王蕾、兒子王磊", [("daughter", "王蕾"), ("son", "王磊")]),
        ("儿子王磊 上小学", [("son", "王磊")]),
        ("女儿在读", [("daughter", None)]),
    ],
)
def test_a_name_is_no_remark_and_old_words_of_relation_are_known(
    cell: str, expected: list[tuple[str, str | None]]
) -> None:
    read = People(("son", "daughter", "child")).parse(cell)
    assert [(person.relation, person.name) for person in read.value or ()] == expected


@pytest.mark.parametrize(
    ("text", "relation", "note"),
    [
        ("8岁男孩", "son", "8岁"),
        ("5岁半 女", "daughter", "5岁半"),
        ("初二男生", "son", "初二"),
        ("高一的儿子", "son", "高一"),
        ("大班", "child", "大班"),
        ("两岁", "child", "两岁"),
    ],
)
def test_an_age_or_a_class_may_stand_before_the_child_or_alone(text: str, relation: str, note: str) -> None:
    read = People(("child", "son", "daughter")).parse(text)
    [told] = read.value or ()
    assert (told.relation, told.name, told.note, read.problem) == (relation, None, note, "")
