from __future__ import annotations

import pytest

from app.care.plan_rows import Flaw
from app.errors import Cancelled, FileError, KnownError, ListError
from app.storage.rows import WriteName
from ui import messages, words, write_names


def test_a_sentence_names_the_file_without_its_folder() -> None:
    told = messages.sentence(FileError("file-newer", path="/home/li/店里/客户.keqing"))
    assert told == "文件“客户.keqing”是新版本程序保存的。文件没有改动，请先升级本程序。"


@pytest.mark.parametrize(
    ("foreign", "what", "then"),
    [
        ("archive", "一个压缩包", "先解压"),
        ("picture", "一张图片", "识别"),
        ("folder", "一个文件夹", "选里面"),
        ("lock", "别的程序打开名单时留下的记号", "没有“~$”"),
        ("pdf", "一份 PDF", "粘贴"),
    ],
)
def test_what_to_do_with_what_is_no_list_depends_on_what_it_is(foreign: str, what: str, then: str) -> None:
    told = messages.sentence(ListError("list-foreign", foreign=foreign))
    assert told.startswith(f"这是{what}，不是表格，什么都没有导入。")
    assert then in told


def test_the_size_of_a_cap_is_told_in_groups_of_digits() -> None:
    told = messages.sentence(ListError("list-too-big", limit=1_000_000, unit="rows"))
    assert told.startswith("这份名单超过了 1,000,000 行")


def test_a_parameter_that_is_missing_does_not_hide_the_sentence() -> None:
    assert "客户.keqing" in messages.sentence(FileError("file-in-use", path="客户.keqing"))


@pytest.mark.parametrize("code", sorted(messages.sentences()))
def test_every_sentence_can_be_said_without_parameters(code: str) -> None:
    told = messages.sentence(KnownError(code))
    assert told.endswith(("。", "…"))
    assert "{" not in told


def test_a_code_without_a_sentence_is_told_with_the_code() -> None:
    assert "new-thing" in messages.sentence(KnownError("new-thing"))
    assert "cancelled" in messages.sentences()
    assert messages.sentence(Cancelled()) == "已停止，这一次什么都没有写入。"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (WriteName("customer-edit", "陈国栋"), "修改客户 陈国栋"),
        (WriteName("import", "老客户台账.xls", 12846), "导入名单 老客户台账.xls"),
        (WriteName("customers-edit", "", 1200), "批量修改客户 1,200 位"),
        (WriteName("settings"), "修改设置"),
        (WriteName("sample", "", 300), "写入示例客户 300 位"),
        (WriteName("step-off", "", 2), "停用关怀步骤 2 个"),
        (WriteName("contacts", "", 31), "导入沟通记录 31 条"),
    ],
)
def test_a_write_is_called_as_a_person_calls_it(name: WriteName, said: str) -> None:
    assert write_names.write_name(name) == said


def test_what_has_a_name_in_both_languages_is_called_by_it_in_each() -> None:
    name = WriteName("step-off", "试驾回访", 1, "After the test drive")
    assert write_names.write_name(name) == "停用关怀步骤 试驾回访"
    words.install(None, "en")
    try:
        assert write_names.write_name(name).endswith(" After the test drive")
        assert write_names.write_name(WriteName("step-off", "试驾回访")).endswith(" 试驾回访")
    finally:
        words.install(None, "zh")


def test_a_wrong_pack_is_told_by_file_line_and_key() -> None:
    flaws = (
        Flaw("宠物店.toml", 12, "step[2].channel", "unknown-word", "pigeon"),
        Flaw("宠物店.toml", 14, "step[2].triger", "unknown-key", "triger", "trigger"),
        Flaw("宠物店.toml", 20, "off", "wrong-type", "text", "list"),
        Flaw("宠物店.toml", 21, "script[1].text", "loose-field", "child"),
    )
    told = messages.sentence(KnownError("pack", file="宠物店.toml", flaws=flaws))
    assert told.splitlines() == [
        "行业包“宠物店.toml”有不对的地方，没有采用：",
        "第 12 行 step[2].channel：不认识“pigeon”",
        "第 14 行 step[2].triger：没有“triger”这一项，是不是“trigger”？",
        "第 20 行 off：这里要写列表，不是文字",
        "第 21 行 script[1].text：“{child}”不一定知道，请连同前后的字放进 [ ] 里",
    ]


def test_of_many_mistakes_the_first_are_told() -> None:
    flaws = tuple(Flaw("a.toml", line, "x", "doubled", "x") for line in range(1, 31))
    lines = messages.sentence(KnownError("pack", file="a.toml", flaws=flaws)).splitlines()
    assert len(lines) == 10
    assert lines[-1] == "……还有 22 处"


@pytest.mark.parametrize("code", (Flaw.__doc__ or "").split("Codes: ")[1].rstrip(". \n").split(","))
def test_every_kind_of_mistake_in_a_pack_has_its_sentence(code: str) -> None:
    assert code.strip() in messages.flaws()
