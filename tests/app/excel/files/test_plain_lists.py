"""Plain lists are read as they stand, whatever their remarks look like."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.excel.files.read_text import open_decoded
from app.excel.files.read_workbook import MemoryGrids
from app.excel.rows import Grids
from app.excel.tables.layout import find_tables
from app.fields.parsed import text_of

Grid = list[list[str]]
REMARKS = (
    "", "寄了样册", "抱怨上次维修太慢，已道歉", "2024-3-5回访，满意", "我：好的", "姓名写错了", "10:30来过",
    "下周三 15:00 到店", "爱人：刘芳 13900001235", "1.要便宜 2.要快", "□要 ■不要", "√", "同上", "无", "/",
    "-", "合计要优惠", "共3人", "备注", "电话：13900001236", "儿子:王磊 1996-3-5、女儿王蕾", "王总",
    "嫌贵|再看", "a,b", "客户说“再看看”", "2023年买过\n2024年换车", "问：几点？答：五点", "【重点】",
    "生日：10-1", "3", "13900009999", "豫A12345", "A", "2024-01-01",
)  # fmt: skip
OTHERS = {
    "登记时间": ("2024/4/20 8:16", "2024/1/5 10:30", ""),
    "来源": ("网络", "转介绍", ""),
    "性别": ("男", "女"),
    "生日": ("1970-11-22", "82年3月5日", ""),
    "住址": ("阳光花园3幢402", ""),
    "是否会员": ("√", "×", "", "是"),
    "跟进内容": REMARKS,
    "备注": REMARKS,
    "家庭情况": REMARKS,
}


@st.composite
def lists(draw: st.DrawFn) -> Grid:
    """Titles, and below them people, each with a name and a number."""
    titles = [
        "姓名",
        "手机",
        *draw(st.lists(st.sampled_from([*OTHERS]), min_size=1, max_size=5, unique=True)),
    ]
    names = st.text("赵钱孙李周吴伟芳敏静丽强磊军", min_size=2, max_size=3)
    cells = [names, st.integers(0, 9999).map("1390000{:04}".format)]
    cells += [st.sampled_from(OTHERS[title]) for title in titles[2:]]
    rows = draw(st.lists(st.tuples(*cells), min_size=2, max_size=9, unique_by=lambda row: row[1]))
    return [titles, *map(list, rows)]


def as_text(grid: Grid, separator: str) -> Grids:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows(grid)
    return open_decoded(written.getvalue())


@settings(max_examples=60, deadline=None)
@given(grid=lists(), head=st.sampled_from(("", "2024年客户名单")), how=st.sampled_from(("", ",", "\t", ";")))
@example(
    grid=[
        ["姓名", "手机", "是否会员", "登记时间"],
        ["孙洋", "13900007544", "", ""],
        *(
            [f"沈{name}", f"1390000012{place}", "是", "2024/4/20 8:16"]
            for place, name in enumerate("强洋丽芳")
        ),
    ],
    head="老客户",
    how=";",
)
def test_a_plain_list_has_its_titles_its_lines_and_its_cells(grid: Grid, head: str, how: str) -> None:
    whole = [[head], *grid] if head else grid
    grids = as_text(whole, how) if how else MemoryGrids({"": whole})
    [sheet] = find_tables(grids, [grids.sheets[0].name])
    titles, *rows = grid
    places = [sheet.headers.index(title) for title in titles]
    read = [
        [text_of(cells[place]) if place < len(cells) else "" for place in places] for _, cells in sheet.rows
    ]
    assert read == rows
