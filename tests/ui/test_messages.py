from __future__ import annotations

import pytest

from app.errors import Cancelled, FileError, KnownError
from app.storage.rows import WriteName
from ui import messages


def test_a_sentence_names_the_file_without_its_folder() -> None:
    told = messages.sentence(FileError("file-newer", path="/home/li/店里/客户.keqing"))
    assert told == "文件“客户.keqing”是新版本程序保存的。文件没有改动，请先升级本程序。"


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
    ],
)
def test_a_write_is_called_as_a_person_calls_it(name: WriteName, said: str) -> None:
    assert messages.write_name(name) == said
