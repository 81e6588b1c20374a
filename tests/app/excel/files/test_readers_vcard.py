"""People from a telephone become a list with the titles of our own items."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.excel.columns import mapping
from app.excel.files.readers import open_list, open_pasted
from app.excel.unread import BROKEN_TEXT, Unread
from app.fields.catalog import CATALOG
from tests.files.make_files import quoted


def people(text: str | bytes, folder: Path) -> list[dict[str, str]]:
    path = folder / "contacts.vcf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    book = open_list(path)
    titles, *rows = book.grids.lines("")
    return [{title: cell for title, cell in zip(titles, row, strict=True) if cell} for row in rows]


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


QP = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
OLD = card(
    f"N;{QP}:{quoted('王')};{quoted('伟')};;;",
    f"FN;{QP}:{quoted('王伟')}",
    "TEL;CELL:136 0000 1234",
    "TEL;CELL;PREF:+86 136 0000 1236",
    "TEL;WORK:037100008120",
    "TEL;WORK;FAX:037100008121",
    f"TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,{quoted('客户')}):13600001235",
    f"ORG;{QP}:{quoted('建业集团')};{quoted('销售部')}",
    f"TITLE;{QP}:{quoted('经')}=",
    quoted("理"),
    f"ADR;HOME;{QP}:;;{quoted('花园路1号')};{quoted('郑州市')};{quoted('河南省')};450000;{quoted('中国')}",
    "BDAY:1970-11-22",
    "X-QQ:10001",
    "EMAIL;HOME:a@example.com",
    f"NOTE;{QP}:{quoted('爱钓鱼')}=0A{quoted('怕辣')}",
    f"X-ANDROID-CUSTOM;{QP}:vnd.android.cursor.item/nickname;{quoted('老王')};1;;;;",
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD",
    " /9j/4AAQSkZJRgABAQAAAQABAAD=",
    "",
    version="2.1",
)


def test_a_card_of_an_old_telephone(tmp_path: Path) -> None:
    assert people(OLD, tmp_path) == [
        {
            "姓名": "王伟",
            "称呼": "老王",
            "手机": "136 0000 1234、+86 136 0000 1236、13600001235",
            "办公电话": "037100008120",
            "传真": "037100008121",
            "QQ": "10001",
            "邮箱": "a@example.com",
            "公司名称": "建业集团",
            "部门": "销售部",
            "职务": "经理",
            "生日": "1970-11-22",
            "家庭地址": "河南省郑州市花园路1号 450000",
            "备注": "爱钓鱼\n怕辣",
            "照片": "未导入",
            "其他": "客户: 13600001235",
        }
    ]


def test_cards_of_a_newer_telephone(tmp_path: Path) -> None:
    apple = card(
        "N:王;小明;;;",
        "FN:小明 王",
        "item1.TEL;type=pref:13600001111",
        "item1.X-ABLabel:_$!<Mobile>!$_",
        "item2.TEL:13600002222",
        "item2.X-ABLabel:司机",
        r"item3.ADR;type=WORK:;;金水路\, 2号\n3楼;郑州;河南;;中国",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-08-15",
        "IMPP;X-SERVICE-TYPE=QQ;type=HOME:x-apple:20002",
        "IMPP:weixin:wx_abc",
        r"URL;type=WORK:http\://a.example",
        "NOTE:很长的",
        " 备注",
    )
    newest = card(
        "FN:Dr. John Smith",
        "N:Smith;John;;Dr.;",
        "GENDER:M",
        "BDAY:--1122",
        "ANNIVERSARY:20010203",
        'TEL;TYPE="cell,voice";VALUE=uri:tel:+8613600003333',
        "EMAIL:j@example.com",
        "EMAIL:k@example.com",
        version="4.0",
    )
    first, second = people(apple + newest, tmp_path)
    assert first == {
        "姓名": "王小明",
        "手机": "13600001111、13600002222",
        "微信": "wx_abc",
        "QQ": "20002",
        "生日": "8月15日",
        "公司地址": "河南郑州金水路, 2号 3楼",
        "备注": "很长的备注",
        "网址": "http://a.example",
        "其他": "司机: 13600002222",
    }
    assert second == {
        "姓名": "John Smith",
        "性别": "男",
        "手机": "+8613600003333",
        "邮箱": "j@example.com",
        "生日": "11月22日",
        "结婚纪念日": "2001-02-03",
        "其他": "称谓: Dr.\nEMAIL: k@example.com",
    }


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:王;伟;;;", "FN:伟 王"), "王伟"),
        (("N:;王伟;;;", "FN:王伟"), "王伟"),
        (("N:王伟;;;;",), "王伟"),
        (("FN:王伟 宝马", "N:;;;;"), "王伟 宝马"),
        (("N:王;伟;;;", "FN:老王 修车"), "老王 修车"),
        (("N:Smith;John;;;",), "John Smith"),
        (("FN:买买提·吐尔逊", "N:买买提·吐尔逊;;;;"), "买买提·吐尔逊"),
    ],
)
def test_the_family_name_comes_first_where_it_is_chinese(
    tmp_path: Path, lines: tuple[str, ...], name: str
) -> None:
    assert people(card(*lines, "TEL:13600001234"), tmp_path)[0]["姓名"] == name


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-16", "utf-8-sig"])
def test_cards_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = card("N:王;伟;;;", "TEL;CELL:13600001234", version="2.1")
    assert people(text.encode(encoding), tmp_path) == [{"姓名": "王伟", "手机": "13600001234"}]


def test_quoted_printable_in_gbk(tmp_path: Path) -> None:
    text = card(f"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{quoted('刘', 'gbk')};{quoted('芳', 'gbk')};;;")
    assert people(text, tmp_path) == [{"姓名": "刘芳"}]


def test_damaged_signs_are_flagged(tmp_path: Path) -> None:
    text = card(f"NOTE;{QP}:=FF=FF=81", "N:王;伟;;;")
    note = people(text, tmp_path)[0]["备注"]
    assert isinstance(note, Unread)
    assert note.problem == BROKEN_TEXT


def test_a_card_that_was_never_ended_and_one_without_a_name_are_kept(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nFN:王伟\nBEGIN:VCARD\nTEL:13600001234\nX-FAVOURITE:tea\n"
    assert people(text, tmp_path) == [{"姓名": "王伟"}, {"手机": "13600001234", "其他": "X-FAVOURITE: tea"}]


def test_midnight_in_beijing_is_the_day_that_was_meant(tmp_path: Path) -> None:
    found = people(card("FN:王伟", "BDAY:1970-11-21T16:00:00Z"), tmp_path)[0]
    assert (found["生日"], found["其他"]) == ("1970-11-22", "BDAY: 1970-11-21T16:00:00Z")


def test_the_columns_find_their_items_by_themselves() -> None:
    book = open_pasted(OLD)
    sheet = book.sheet("")
    found = {guess.header: guess.target for guess in mapping.guess(sheet, CATALOG, {})}
    assert {
        title: found[title] for title in ("姓名", "手机", "办公电话", "家庭地址", "生日", "公司名称")
    } == {
        "姓名": "name",
        "手机": "mobile",
        "办公电话": "office_phone",
        "家庭地址": "home_address",
        "生日": "birthday",
        "公司名称": "company",
    }


def test_a_name_typed_into_the_wrong_parts_is_the_one_that_the_telephone_shows(tmp_path: Path) -> None:
    swapped = card("N:胖子;王;;;", "FN:王胖子", "TEL:13600001234")
    western = card("N:王;建国;;;", "FN:建国 王", "TEL:13600001235")
    assert [told["姓名"] for told in people(swapped + western, tmp_path)] == ["王胖子", "王建国"]


@pytest.mark.parametrize("day", ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-08-15", "BDAY;value=date:1604-08-15"])
def test_a_telephones_year_for_none_is_none(day: str, tmp_path: Path) -> None:
    [found] = people(card("FN:王小明", day), tmp_path)
    assert found["生日"] == "8月15日"


def test_a_role_is_the_position_where_no_title_tells_it(tmp_path: Path) -> None:
    both = card("FN:王伟", "ROLE:会计") + card("FN:刘芳", "TITLE:店长", "ROLE:采购")
    [wang, liu] = people(both, tmp_path)
    assert (wang["职务"], liu["职务"], liu["其他"]) == ("会计", "店长", "ROLE: 采购")
