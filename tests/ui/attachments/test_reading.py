from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.attachments.rows import Content, Kind
from app.attachments.rules import LIMIT
from app.errors import InputError
from tests.ui.attachments.specimens import PDF, bomb, picture
from ui.attachments import lending, reading


def take(*paths: Path) -> reading.Taken:
    return reading.take_files(paths, lambda *_: None)


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_one_bad_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    good = put(tmp_path, "合影.jpg", picture())
    bad = [
        put(tmp_path, "空.pdf", b""),
        put(tmp_path, "坏.png", b"no picture at all"),
        put(tmp_path, "炸弹.png", bomb()),
        put(tmp_path, "工具.exe", b"MZ"),
        tmp_path / "没有.pdf",
        tmp_path,
    ]
    taken = take(*bad, good)
    assert [each.name for each in taken.added] == ["合影.jpg"]
    assert [each.code for each in taken.refused] == [
        "attachment-empty",
        "picture-broken",
        "picture-large",
        "attachment-kind",
        "attachment-unreadable",
        "attachment-folder",
    ]


def test_a_file_over_the_limit_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "录像.mp4"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    (refused,) = take(path).refused
    assert (refused.code, refused.params["size"], refused.params["limit"]) == ("attachment-large", "20", 20)


def test_a_wrong_ending_is_put_right(tmp_path: Path) -> None:
    taken = take(
        put(tmp_path, "合同.jpg", PDF), put(tmp_path, "合影.pdf", picture()), put(tmp_path, "扫描", picture())
    )
    assert [(each.name, each.kind) for each in taken.added] == [
        ("合同.pdf", Kind.PDF),
        ("合影.jpg", Kind.PICTURE),
        ("扫描.jpg", Kind.PICTURE),
    ]


def test_a_picture_of_the_clipboard_is_kept(tmp_path: Path) -> None:
    from ui.attachments.pictures import image_of

    (added,) = reading.take_image("粘贴的图片", image_of(picture())).added
    assert (added.name, added.kind) == ("粘贴的图片.png", Kind.PICTURE) or added.name == "粘贴的图片.jpg"
    assert added.thumb


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_what_is_lent_can_be_read_by_this_user_alone_and_is_taken_back() -> None:
    path = lending.put_down(Content("合同.pdf", Kind.PDF, PDF))
    assert path.read_bytes() == PDF
    assert path.name == "合同.pdf"
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    lending.take_back()
    assert not path.exists()


def test_two_of_the_same_name_do_not_meet() -> None:
    one, other = (lending.put_down(Content("合同.pdf", Kind.PDF, data)) for data in (PDF, PDF + b"2"))
    assert one != other
    assert one.read_bytes() != other.read_bytes()
    lending.take_back()


def test_refusals_carry_the_name(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        reading.made("空.pdf", b"")
    assert caught.value.params["name"] == "空.pdf"
