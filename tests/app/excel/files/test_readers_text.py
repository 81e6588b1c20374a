"""Text lists as they come: without separators, damaged in places, pasted, saved as a web page."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.excel.files.readers import Workbook, open_list, open_pasted
from app.excel.unread import BROKEN_TEXT, Unread
from tests.files import make_files as files


def cells(book: Workbook) -> list[list[str]]:
    return list(book.grids.lines(book.likeliest()))


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_columns_made_even_with_spaces(tmp_path: Path, encoding: str, space: str) -> None:
    gap = space * (4 if space == " " else 2)
    text = (
        f"姓名{gap}    电话         备注\n王伟{gap}    13600001234  爱 钓鱼\n"
        f"欧阳建国    13900004321  怕辣\n李四{gap}                 没有电话\n"
    )
    assert cells(open_list(written(tmp_path / "a.txt", text, encoding))) == [
        ["姓名", "电话", "备注"],
        ["王伟", "13600001234", "爱 钓鱼"],
        ["欧阳建国", "13900004321", "怕辣"],
        ["李四", "", "没有电话"],
    ]


def test_titles_and_sums_beside_columns_made_even(tmp_path: Path) -> None:
    text = (
        "        客户名单\n\n姓名        电话\n王伟        13600001234\n刘芳        13900004321\n"
        "李四\n            13900004322\n上海大众汽车公司  13900004323\n合计  2 人\n"
    )
    assert cells(open_list(written(tmp_path / "a.txt", text))) == [
        ["客户名单"],
        [""],
        ["姓名", "电话"],
        ["王伟", "13600001234"],
        ["刘芳", "13900004321"],
        ["李四"],
        ["", "13900004322"],
        ["上海大众汽车公司", "13900004323"],
        ["合计", "2 人"],
    ]


@pytest.mark.parametrize("ending", ["", "\n"])
def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(tmp_path: Path, ending: str) -> None:
    text = (
        '姓名,备注,电话\n王伟,"没有结束,1\n刘芳,,2\n陈刚,"爱钓鱼\n怕辣",3\n孙丽,"两,项",4\n'
        f'李四,"又一个,5{ending}'
    )
    assert cells(open_list(written(tmp_path / "a.csv", text))) == [
        ["姓名", "备注", "电话"],
        ["王伟", '"没有结束', "1"],
        ["刘芳", "", "2"],
        ["陈刚", "爱钓鱼\n怕辣", "3"],
        ["孙丽", "两,项", "4"],
        ["李四", '"又一个', "5"],
    ]


def test_words_on_a_line_are_cells_where_every_line_has_as_many(tmp_path: Path) -> None:
    text = "王伟 13600001234\n欧阳建国 13900004321\n刘芳 13900004322\n"
    assert cells(open_list(written(tmp_path / "a.txt", text)))[1] == ["欧阳建国", "13900004321"]
    text = "姓名\n王伟\n刘芳 女\n"
    assert cells(open_list(written(tmp_path / "a.txt", text)))[2] == ["刘芳 女"]


def test_titles_may_stand_closer_together_than_the_words_below(tmp_path: Path) -> None:
    lines = ["姓名　　　性别　电话　　　　　　　单位"]
    lines += [
        f"{name}　　男　　1360000123{at}　　第三中学" for at, name in enumerate(("王建业", "李伟", "张强"))
    ]
    read = cells(open_list(written(tmp_path / "a.txt", "\n".join(lines))))
    assert read[0] == ["姓名", "性别", "电话", "单位"]
    assert read[2] == ["李伟", "男", "13600001231", "第三中学"]


def test_cells_between_commas_of_a_row_of_words(tmp_path: Path) -> None:
    text = "姓名、电话\n王伟、13600001234\n刘芳、13900004321\n"
    assert cells(open_list(written(tmp_path / "a.txt", text)))[1] == ["王伟", "13600001234"]


def test_a_separator_that_the_first_line_names_keeps_the_lines_counted(tmp_path: Path) -> None:
    text = "sep=;\r\n姓名;备注\r\n王伟;a,b\r\n刘芳;c,d\r\n"
    assert cells(open_list(written(tmp_path / "a.csv", text)))[:3] == [[], ["姓名", "备注"], ["王伟", "a,b"]]


def test_damaged_signs_are_flagged_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    text = "姓名,电话\n王伟,13600001234\n刘芳,13900004321\n".encode()
    path.write_bytes(text + "陈刚,1\n".encode("gbk") + "孙丽".encode()[:-1])
    found = cells(open_list(path))
    assert found[:4] == [["姓名", "电话"], ["王伟", "13600001234"], ["刘芳", "13900004321"], ["陈刚", "1"]]
    assert isinstance(found[4][0], Unread)
    assert (found[4][0], found[4][0].problem) == ("孙\ufffd", BROKEN_TEXT)


def test_cells_copied_from_a_sheet_keep_their_lines_and_signs() -> None:
    pasted = '姓名\t地址\t备注\n王伟\t河南,郑州,金水,路\t"爱钓鱼\n怕辣"\n刘芳\t河南,郑州,管城,街\t\n'
    assert cells(open_pasted(pasted)) == [
        ["姓名", "地址", "备注"],
        ["王伟", "河南,郑州,金水,路", "爱钓鱼\n怕辣"],
        ["刘芳", "河南,郑州,管城,街", ""],
    ]


def test_cells_between_tabs_under_a_heading_and_over_a_sum_are_cells() -> None:
    rows = [
        "续约名单",
        "姓名\t手机\t套餐\t宽带",
        "王伟\t13600001234\t129套餐\t有",
        "刘芳\t13600001235\t59\t无",
    ]
    assert cells(open_pasted("\n".join([*rows, "合计：2户"])))[1:4] == [row.split("\t") for row in rows[1:]]


@pytest.mark.parametrize("head", ["", "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n"])
def test_a_table_copied_from_a_page(head: str) -> None:
    page = (
        "<html><body><table><tr><td>姓名<td>电话</tr><tr><td>王伟<td>13600001234</tr></table></body></html>"
    )
    assert cells(open_pasted(head + page)) == [["姓名", "电话"], ["王伟", "13600001234"]]
    assert cells(open_pasted("<tr><td>姓名<td>电话</tr>")) == [["姓名", "电话"]]


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_pasted_is_empty(text: str) -> None:
    with pytest.raises(KnownError, match="list-empty"):
        open_pasted(text)


def test_a_workbook_saved_as_a_single_page(tmp_path: Path) -> None:
    book = open_list(files.mhtml(tmp_path / "a.xls"))
    assert [sheet.name for sheet in book.sheets] == ["客户"]
    assert cells(book) == [["姓名", "电话"], ["王伟", "13600001234"]]


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY b "xxxxxxxxxx"><!ENTITY a "&b;&b;&b;&b;&b;&b;">'],
)
def test_a_page_that_defines_signs_of_its_own_is_not_read(tmp_path: Path, entity: str) -> None:
    """Such signs read other files, or become gigabytes."""
    page = files.spreadsheet_xml('<Row><Cell><Data ss:Type="String">&a;</Data></Cell></Row>')
    page = page.replace("<Workbook", f"<!DOCTYPE Workbook [{entity}]><Workbook", 1)
    with pytest.raises(KnownError, match="list-unreadable"):
        open_list(written(tmp_path / "a.xls", page))


def test_a_number_that_is_none_stays_what_it_is(tmp_path: Path) -> None:
    row = "".join(
        f'<Cell><Data ss:Type="{kind}">{text}</Data></Cell>'
        for kind, text in (("Number", "1,5"), ("DateTime", "?"))
    )
    page = files.spreadsheet_xml(f"<Row>{row}</Row>")
    assert cells(open_list(written(tmp_path / "a.xls", page))) == [["1,5", "?"]]


SIGNS = st.text(st.sampled_from("王伟a1,;|\"'\n，、 -"), max_size=12)


@given(st.lists(st.tuples(SIGNS, SIGNS, SIGNS), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_whatever_stands_in_cells_comes_back(rows: list[tuple[str, str, str]], separator: str) -> None:
    """A first sign that keeps Excel from spoiling digits, and spaces around a cell, are no part of it."""
    rows = [("姓名", "电话", "备注"), *(tuple(f"b{cell}e" for cell in row) for row in rows)]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    told = f"sep={separator}\n{out.getvalue()}"
    assert cells(open_pasted(told))[1:] == [list(row) for row in rows]


@settings(max_examples=50)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_no_text_brings_the_reader_down(data: bytes) -> None:
    for start in (b"", b"BEGIN:VCARD\n", b"<table><tr><td>", b"\xff\xfe"):
        try:
            found = open_pasted((start + data).decode("utf-8", "replace"))
        except KnownError:
            continue
        for line in cells(found):
            assert all(isinstance(cell, str) for cell in line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('王伟,""老赵"介绍的",a', ["王伟", '"老赵"介绍的', "a"]),
        ('王伟,"住"老城"里","b,c"', ["王伟", '住"老城"里', "b,c"]),
        ('王伟,5"屏,a', ["王伟", '5"屏', "a"]),
    ],
)
def test_marks_that_a_program_did_not_double_are_where_they_were_typed(line: str, told: list[str]) -> None:
    rows = cells(open_pasted(f"姓名,备注,其他\n李芳,b,c\n{line}\n陈刚,d,e\n"))
    assert rows == [["姓名", "备注", "其他"], ["李芳", "b", "c"], told, ["陈刚", "d", "e"]]


def test_cards_of_lines_with_single_tabs_are_cut_at_the_tabs() -> None:
    card = (
        "基本信息\n姓名\t王伟\t移动电话\t0371-60001234\n其他信息\n邮箱\ta@example.com\t丈夫\t郑学军\n"
        "购买方式\t置换\n"
    )
    assert cells(open_pasted(card * 3))[1] == ["姓名", "王伟", "移动电话", "0371-60001234"]


@pytest.mark.parametrize("sign", [";", "\t", "|", ","])
def test_cards_with_lines_of_uneven_length_are_cut_at_their_separator(sign: str) -> None:
    card = (
        '基本信息\n姓名;林子轩;电话;15200001107\n其他信息\n来源;车展;"兴趣爱好\n";羽毛球、钓鱼\n职务;店长\n\n'
    ).replace(";", sign)
    rows = cells(open_pasted(card * 3))
    assert rows[1] == ["姓名", "林子轩", "电话", "15200001107"]
    assert rows[3] == ["来源", "车展", "兴趣爱好\n", "羽毛球、钓鱼"]


def test_a_comma_in_what_is_said_of_people_jotted_down_parts_nothing() -> None:
    lines = [
        "王伟 13600001210 做建材的，女儿今年高考",
        "刘芳 13600001211 想换七座车，预算25万，不急",
        "李娜 13600001212 老客户介绍来的",
    ]
    assert cells(open_pasted("\n".join(lines))) == [[line] for line in lines]


def test_names_and_numbers_that_the_separator_parts_are_cells() -> None:
    rows = cells(open_pasted("姓名,电话,备注\n王伟,13600001210,爱好钓鱼,好说话\n刘芳,13600001211,\n"))
    assert rows[1] == ["王伟", "13600001210", "爱好钓鱼", "好说话"]


def test_cells_stay_cells_below_titles_however_many_lines_are_none() -> None:
    lines = [
        "2023年客户,",
        "client,电 话 号 码,salesman,最 高 学 历,客户交付日",
        *(f"王伟,1360000121{place},王珂,本科,2020-8-17" for place in range(4)),
        "",
        "合计,4人",
    ]
    assert cells(open_pasted("\n".join(lines)))[2] == ["王伟", "13600001210", "王珂", "本科", "2020-8-17"]


def test_cards_are_no_notes_jotted_down_because_their_numbers_have_remarks() -> None:
    card = "基本信息\nname,于学军\n手机号码：,19900001165(微信同号)\n*婚姻,单身\n其他信息\n地址,无名路1号\n\n"
    assert cells(open_pasted(card * 3))[2] == ["手机号码：", "19900001165(微信同号)"]


def test_commas_in_quotation_marks_part_nothing_below_titles() -> None:
    names = "王伟 刘芳 李娜 张敏 赵强 孙丽 周杰 吴倩".split()
    people = [
        f'{name},"1390000279{n}\n1310000279{n}",车展,2026-10-20,"自驾,品茶"\n' for n, name in enumerate(names)
    ]
    titles = "customer name,mobile phone,阶 段,Car insurance expiry,爱 好\n"
    head = "某店客户信息\n制表人：王珂,,制表日期：2024-05-06\n部门：销售一部\n"
    rows = cells(open_pasted(f"{head}{titles}{''.join(people)}\n审核：,,复核：\n备注：请保密\n"))
    assert [row[0] for row in rows[4:12]] == names
    assert rows[4][1:] == ["13900002790\n13100002790", "车展", "2026-10-20", "自驾,品茶"]


def test_a_cell_of_several_lines_in_quotation_marks_is_one_below_titles() -> None:
    first = "意向客户\nName,3.联系电话,学 历,*建筑面积,车险到期,标签,子女(必填),Do not contact,宠物\n"
    quoted = '杨总,+8613900002161,高中,89,2030-01-01,"自驾\n摄影\n钓鱼",儿子上大学,看情况,猫72\n'
    people = [
        f"王总,1990000216{n},大专,89㎡,2030-07-10,品茶，游泳,儿子上大学,看情况,乌龟42\n" for n in range(7)
    ]
    second = '\n成交客户\n车主姓名,联系电话：,"车牌号码\n",*家庭住址\n'
    sold = [f"李雷,(+86)1550000217{n},豫AD5050{n},金水区无名路398号2号楼\n" for n in range(12)]
    rows = cells(open_pasted("".join([first, quoted, *people, second, *sold])))
    assert rows[2][5] == "自驾\n摄影\n钓鱼"
    assert [row[2] for row in rows[-12:]] == [f"豫AD5050{n}" for n in range(12)]


@pytest.mark.parametrize("separator", [",", ";"])
def test_tabs_before_digits_of_every_row_part_nothing(tmp_path: Path, separator: str) -> None:
    rows = [["姓名", "手机号", "备注"], ["王伟", "\t13600001234", ""], ["刘芳", "\t13900004321", "怕辣"]]
    text = "\n".join(separator.join(row) for row in rows)
    assert cells(open_list(written(tmp_path / "a.csv", text))) == [
        ["姓名", "手机号", "备注"],
        ["王伟", "13600001234", ""],
        ["刘芳", "13900004321", "怕辣"],
    ]


@pytest.mark.parametrize("separator", list("~^#*!&_@"))
def test_titles_tell_by_which_sign_cells_are_parted(tmp_path: Path, separator: str) -> None:
    rows = [["姓名", "手机号", "地址"], ["王伟", "13600001234", ""], ["刘芳", "13900004321", "幸福路1号"]]
    text = "\n".join(separator.join(row) for row in rows)
    assert cells(open_list(written(tmp_path / "a.txt", text))) == rows
