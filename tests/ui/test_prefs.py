from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray

from ui.prefs import Prefs, file_key


def test_a_new_machine_starts_light_chinese_and_normal(tmp_path: Path) -> None:
    prefs = Prefs(tmp_path / "keqing.ini")
    assert (prefs.theme, prefs.lang, prefs.font) == ("light", "zh", "normal")
    assert (prefs.last_file, prefs.last_folder, prefs.layout("customers")) == (None, None, {})
    assert prefs.geometry().isEmpty()


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    layout = {"order": ["name", "phone"], "widths": {"name": 140}, "sort": ["name", True]}
    prefs = Prefs(tmp_path / "keqing.ini")
    prefs.theme, prefs.lang, prefs.font = "dark", "en", "large"
    prefs.last_file, prefs.last_folder = tmp_path / "店里 客户.keqing", tmp_path
    prefs.set_geometry(QByteArray(b"\x01\x02"))
    prefs.set_layout("customers", layout, "李 晓梅")
    again = Prefs(tmp_path / "keqing.ini")
    assert (again.theme, again.lang, again.font) == ("dark", "en", "large")
    assert (again.last_file, again.last_folder) == (tmp_path / "店里 客户.keqing", tmp_path)
    assert again.geometry() == QByteArray(b"\x01\x02")
    assert again.layout("customers", "李 晓梅") == layout
    assert again.layout("customers", "王五") == {}


def test_a_file_edited_by_hand_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "keqing.ini"
    path.write_text("[look]\ntheme=pink\nfont=\n[layout-all]\ncustomers=[not json\n", "utf-8")
    prefs = Prefs(path)
    assert (prefs.theme, prefs.font, prefs.layout("customers")) == ("light", "normal", {})


def test_preferences_lie_in_the_persons_own_folder(home: Path) -> None:
    prefs = Prefs()
    prefs.theme = "dark"
    prefs.sync()
    assert [path.name for path in home.rglob("keqing.ini")] == ["keqing.ini"]


def test_who_sits_at_the_desk_is_remembered_for_each_file(tmp_path: Path) -> None:
    here, other = file_key(tmp_path / "店.keqing"), file_key(tmp_path / "别的店.keqing")
    prefs = Prefs(tmp_path / "keqing.ini")
    prefs.set_person(here, 7)
    assert (prefs.person(here), prefs.person(other)) == (7, None)


def test_a_file_is_known_however_its_path_is_written(tmp_path: Path) -> None:
    path = tmp_path / "店.keqing"
    assert file_key(path) == file_key(tmp_path / "夹" / ".." / "店.keqing")
    assert "店" not in file_key(path)


def test_settings_lie_where_the_system_wants_them(home: Path) -> None:
    prefs = Prefs()
    prefs.theme = "dark"
    prefs.sync()
    folder = user_config_path("keqing", appauthor=False)
    assert home in folder.parents
    assert "dark" in (folder / "keqing.ini").read_text("utf-8")
