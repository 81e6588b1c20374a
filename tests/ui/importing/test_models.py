from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.modeltest import ModelTester

from app.excel.rows import Cell, Override, Place, PreviewRow, RowPlan, Twin, Verdict
from ui.importing.calls import Part
from ui.importing.check_model import CheckModel
from ui.importing.choices import choices_of
from ui.importing.preview_table import Head, PreviewModel
from ui.importing.words import is_changed, reading, rejects_name, remaining, row_sentence


def plan(line: int, verdict: Verdict = Verdict.NEW, twin: Twin | None = None) -> RowPlan:
    return RowPlan(line, Place(line), verdict, f"客户{line}", "136 0000 1234", twin, (), ())


def test_the_preview_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = PreviewModel()
    rows = [PreviewRow(4, (Cell(0, "name", "王伟", "王伟"),)), PreviewRow(5, ())]
    model.show([Head("姓名", "客户", "sure"), Head("不导入", "备注", "skip")], rows)
    qtmodeltester.check(model)


def test_only_rows_in_sight_are_fetched(qtmodeltester: ModelTester) -> None:
    asked: list[tuple[int, int]] = []
    model = CheckModel(lambda start, count, arrived: asked.append((start, count)))
    model.set_part(Part(5_000, 0, tuple(plan(line) for line in range(3))))
    assert model.rowCount() == 5_000
    first = model.plan_at(0)
    assert first is not None
    assert first.line == 0
    assert model.plan_at(2_500) is None
    qtmodeltester.check(model)
    assert all(count <= 128 for _, count in asked)


def test_a_cell_is_changed_only_when_more_than_its_signs_differ() -> None:
    def cell(raw: str, shown: str, note: str = "") -> Cell:
        return Cell(0, "mobile", raw, shown, note=note)

    assert not is_changed(cell("150-0000-1188", "150 0000 1188"))
    assert not is_changed(cell("2022.6.1", "2022-06-01"))
    assert is_changed(cell("70.11.22", "1970-11-22", "two-digit-year"))
    assert is_changed(cell("先生", "男"))
    assert reading(cell("先生", "男")) == "先生 → 男"


def test_a_twin_in_the_same_list_is_told_by_its_line() -> None:
    twin = Twin("王伟", line=12, reasons=("phone",))
    told = row_sentence(plan(40, Verdict.DUPLICATE, twin))
    assert told == "客户40（136 0000 1234）与第 12 行 王伟：电话相同"


def test_what_speaks_against_a_twin_is_told() -> None:
    twin = Twin("王伟", line=12, reasons=("name", "phone"), against=("sex", "birthday"))
    told = row_sentence(plan(40, Verdict.DUPLICATE, twin))
    assert told.endswith("第 12 行 王伟：性别、出生年份不同，但电话、姓名相同")


def test_a_twin_in_another_list_is_told_by_what_differs() -> None:
    row = replace(plan(40, Verdict.DUPLICATE), place=Place(40, "跟进", "总表.xlsx", 1))
    told = []
    for sheet, file, table in (("跟进", "总表.xlsx", 1), ("客户", "总表.xlsx", 0), ("客户", "老表.xlsx", 2)):
        twin = Twin("王伟", line=12, reasons=("phone",), place=Place(5, sheet, file, table))
        told.append(row_sentence(replace(row, twin=twin)).split("与")[1])
    assert told == [
        "第 5 行 王伟：电话相同",
        "客户 第 5 行 王伟：电话相同",
        "老表.xlsx 客户 第 5 行 王伟：电话相同",
    ]


def test_what_remains_is_told_roughly() -> None:
    assert [remaining(1), remaining(40), remaining(130)] == ["马上就好", "大约还要 40 秒", "大约还要 2 分钟"]


def test_nothing_heavy_is_loaded_with_the_page(tmp_path: Path) -> None:
    import subprocess
    import sys

    script = (
        "import sys, ui.importing.page; print([m for m in ('sqlalchemy', 'openpyxl') if m in sys.modules])"
    )
    lazily = f"from ui.program import lazy; lazy.defer(); {script}"
    done = subprocess.run([sys.executable, "-c", lazily], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_row_without_a_name_is_told_once_by_its_number_and_keeps_no_text() -> None:
    row = replace(plan(2), name="13600001234", problems=("name-missing",))
    assert row_sentence(row) == "136 0000 1234 没有姓名，用称呼、公司或电话代替 → 导入客户"
    unread = replace(row, cells=(Cell(1, "birthday", "不详日", "", "unreadable"),))
    assert row_sentence(unread).endswith("导入客户，原文存入导入备注")


def test_the_workbook_of_rows_left_out_gets_a_name_that_every_system_takes() -> None:
    assert rejects_name("老客户.xlsx") == "未导入-老客户.xlsx"
    assert len(rejects_name(f"{'特别长的文件名' * 11}.xlsx").encode()) < 255


def test_who_was_recognised_by_name_alone_is_told_so() -> None:
    twin = Twin("客户2", "230828-01", 7, reasons=("name",), certain=True)
    row = plan(2, Verdict.UPDATE, twin)
    assert "档案 230828-01 客户2（凭姓名认出）" in row_sentence(row)
    unread = replace(row, cells=(Cell(1, "birthday", "不详日", "", "unreadable"),))
    assert "凭姓名认出" in row_sentence(unread)
    both = replace(row, twin=replace(twin, reasons=("name", "company")))
    assert "（凭姓名、公司认出）" in row_sentence(both)
    called = replace(row, twin=replace(twin, reasons=("name", "phone")))
    assert "认出" not in row_sentence(called)


def test_a_row_of_a_firm_with_several_people_is_left_out_until_one_is_chosen() -> None:
    twin = Twin("客户2", "230828-01", 7, reasons=("company",))
    row = replace(plan(2, Verdict.PROBLEM, twin), problems=("names-firm-of-several",))
    told = row_sentence(row)
    assert "那里有几位联系人" in told
    assert "（档案 230828-01 客户2） → 不导入" in told
    assert choices_of(row)[0] is Override.MERGE
    assert choices_of(replace(row, problems=("no-name-no-phone",))) == ()


def test_an_update_is_told_by_what_it_changes() -> None:
    cells = (Cell(1, "grade", "A类", "A"), Cell(2, "sex", "男", "男"), Cell(3, "notes", "怕辣", "怕辣"))
    twin = Twin("客户2", "230828-01", 7)
    row = replace(plan(2, Verdict.UPDATE, twin), cells=cells, changed=("grade", "notes", "import_notes"))
    told = row_sentence(row)
    assert told == "客户2（136 0000 1234） → 档案 230828-01 客户2 改动：等级 A · 备注 怕辣 · 导入备注"
    more = (*cells, Cell(4, "notes", "新值", "新值"), Cell(5, "notes", "怕辣", "怕辣"))
    assert "备注 怕辣、新值 · " in row_sentence(replace(row, cells=more))
