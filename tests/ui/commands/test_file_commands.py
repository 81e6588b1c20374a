from __future__ import annotations

import csv
import hashlib
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.excel.batches import queries
from app.opening import open_book
from app.storage import backup
from tests.factories import make_book, make_customer
from tests.files import make_lists as lists
from tests.ui.commands.ran import Run


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def people(run: Run, path: Path) -> dict[str, Any]:
    return {row["name"]: row for row in run("list", "--file", path, "--json").rows}


def cells(path: Path) -> list[tuple[Any, ...]]:
    """All rows of a workbook's first sheet."""
    return list(openpyxl.load_workbook(path).worksheets[0].values)


def a_list(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_file_is_empty_and_of_its_trade(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "门店 档案.keqing"
    ran = run("new", path, "--trade", "insurance")
    assert (ran.status, ran.out) == (0, "")
    assert "门店 档案.keqing" in ran.err
    assert run("list", "--file", path, "--json").out == ""
    assert [child.name for child in tmp_path.iterdir()] == [path.name]


def test_a_new_file_replaces_none_and_makes_no_folder(run: Run, shop: Path) -> None:
    before = digest(shop)
    assert run("new", shop).status == 1
    assert digest(shop) == before
    ran = run("new", shop.parent / "nowhere" / "a.keqing")
    assert ran.status == 1
    assert "没有文件夹" in ran.err
    assert not (shop.parent / "nowhere").exists()
    assert run("new", shop.parent).status == 1
    assert run("new", shop.parent / "b.keqing", "--trade", "fishing").status == 2


def test_contacts_that_come_with_a_list_are_counted(run: Run, empty: Path, tmp_path: Path) -> None:
    who = "王建业,13600002210"
    rows = f"姓名,手机,跟进日期,跟进内容\n{who},2024-03-01,聊了保养\n{who},2024-04-01,约了试驾\n"
    ran = run("import", a_list(tmp_path, rows), "--file", empty, "--json")
    assert "导入了 2 条沟通记录" in ran.err
    assert ran.json["contacts"] == 2
    told = run("show", "王建业", "--file", empty, "--json").json
    assert [(row["on"], row["text"]) for row in told["contacts"]] == [
        ("2024-04-01", "约了试驾"), ("2024-03-01", "聊了保养"),
    ]  # fmt: skip
    again = run("import", a_list(tmp_path, rows), "--file", empty, "--dry-run", "--json")
    assert again.json["contacts"] == 0
    assert "沟通记录" not in again.err


def test_what_is_noted_once_for_a_whole_list_is_noted_and_the_file_is_copied_before(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    words = ("--tag", "车展", "--source", "2024 车展", "--consent", "已签", "--keep-list")
    path = a_list(tmp_path, "姓名,手机\n王建业,13600002210\n")
    assert run("import", path, "--file", empty, *words).status == 0
    wang = people(run, empty)["王建业"]
    assert (wang["items"]["tags"], wang["items"]["source"]) == (["车展"], "2024 车展")
    assert wang["notes"] == "个人信息同意：已签"
    with closing(open_book(empty)) as book:
        [kept] = book.read(queries.batch, 1).originals
    assert kept.size == path.stat().st_size
    assert [each.stem.split("-")[-1] for each in backup.backups(empty)] == ["import"]


def test_a_tag_reaches_whom_a_list_finds_unchanged(run: Run, empty: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path, "姓名,手机\n王建业,13600002210\n")
    run("import", path, "--file", empty)
    dry = run("import", path, "--file", empty, "--tag", "车展", "--dry-run", "--json")
    assert (dry.json["same"], dry.json["tagged"]) == (1, 0)
    assert "会贴给 1 位客户" in dry.err
    assert run("import", path, "--file", empty, "--tag", "车展", "--json").json["tagged"] == 1
    assert people(run, empty)["王建业"]["items"]["tags"] == ["车展"]


def test_items_of_the_shops_own_are_called_by_their_names(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "cars.keqing", "--trade", "auto")
    rows = "姓名,电话,意向车型\n王建业,13600000001,途锐\n"
    ran = run("import", a_list(tmp_path, rows), "--file", tmp_path / "cars.keqing", "--dry-run")
    assert "意向车型 → 意向车型" in ran.err


def test_a_legacy_list_is_imported_with_everything_in_it(run: Run, empty: Path, old_list: Path) -> None:
    ran = run("import", old_list, "--file", empty, "--owner", "赵宇航", "--json")
    assert ran.status == 0
    counts = ran.json
    assert (counts["total"], counts["new"], counts["problem"], counts["written"]) == (5, 4, 1, 4)
    assert counts.keys() == {
        "total", "new", "update", "same", "duplicate", "problem", "skip", "flagged", "problems", "left_out",
        "emptied", "written", "contacts", "purchases", "tagged", "asked",
    }  # fmt: skip
    found = people(run, empty)
    chen = found["陈国栋"]
    assert chen["phones"] == [
        {"kind": "mobile", "number": "13800005521", "ext": ""},
        {"kind": "office", "number": "037100008120", "ext": "801"},
    ]
    assert chen["birthday"] == {"calendar": "solar", "year": 1970, "month": 11, "day": 22, "leap": False}
    assert [(person["relation"], person["name"]) for person in chen["family"]] == [("son", "陈晨")]
    assert chen["purchases"] == [{"product": "途观", "delivered": "2026-11-19"}]
    assert (chen["owner"], chen["tags"], chen["notes"]) == ("赵宇航", ["自驾", "钓鱼"], "爱喝茶")
    lunar = {"calendar": "lunar", "year": None, "month": 8, "day": 15, "leap": False}
    assert found["林静怡"]["birthday"] == lunar
    assert found["王建业"]["birthday"] == {**lunar, "year": 1966, "month": 3, "day": 2, "leap": True}
    assert found["赵小满"]["birthday"] == {**lunar, "calendar": "solar", "month": 3, "day": 8}
    assert found["赵小满"]["import_notes"] == [
        {"column": "交付日期", "text": "2026年2月31日", "problem": "no-such-date"}
    ]


def test_what_is_unclear_in_many_cells_is_told_and_answered(run: Run, empty: Path, tmp_path: Path) -> None:
    rows = [("姓名", "手机", "车价"), ("王建业", "13600002210", "13.6"), ("孙丽", "13600002211", "9.98")]
    told = run("import", lists.text(tmp_path / "车价.csv", rows), "--file", empty, "--json", "--dry-run")
    assert told.json["asked"] == {"unit-unclear": {"in-wan": 2, "in-yuan": 2}}
    ran = run("import", tmp_path / "车价.csv", "--file", empty, "--answer", "in-wan", "--json")
    assert (ran.json["asked"], ran.json["flagged"]) == ({}, 0)
    assert {name: each["items"]["amount"] for name, each in people(run, empty).items()} == {
        "王建业": 136_000,
        "孙丽": 99_800,
    }


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run, empty: Path, old_list: Path) -> None:
    before = digest(empty)
    rejects = empty.with_name("不导入 的.xlsx")
    dry = run(
        "import", old_list, "--file", empty, "--dry-run", "--owner", "赵宇航", "--rejects", rejects, "--json"
    )
    assert dry.status == 0
    assert {**dry.json, "written": 4, "purchases": 1} == run(
        "import", old_list, "--file", empty, "--json"
    ).json
    assert dry.json["written"] == 0
    assert digest(empty) != before
    rows = cells(rejects)
    assert len(rows) == 2
    assert "没有姓名也没有电话" in rows[1]
    assert people(run, empty)["陈国栋"]["owner"] is None


def test_a_dry_run_leaves_the_file_byte_for_byte(run: Run, empty: Path, old_list: Path) -> None:
    before = digest(empty)
    assert run("import", old_list, "--file", empty, "--dry-run", "--owner", "赵宇航").status == 0
    assert digest(empty) == before


def test_an_import_is_taken_back_as_one(run: Run, empty: Path, old_list: Path) -> None:
    assert run("import", old_list, "--file", empty).status == 0
    book = open_book(empty)
    book.undo()
    book.close()
    assert people(run, empty) == {}


AGAIN = "姓名,手机,等级,微信\n陈国栋,13800005521,B,cgd1970\n"


@pytest.mark.parametrize(
    ("mode", "counts", "grades", "wechats"),
    [
        ("fill", {"update": 1}, ["A"], ["cgd1970"]),
        ("overwrite", {"update": 1}, ["B"], ["cgd1970"]),
        ("new", {"new": 1}, ["A", "B"], [None, "cgd1970"]),
        ("skip", {"skip": 1}, ["A"], [None]),
    ],
)
def test_a_customer_who_is_there_already_is_treated_as_asked(
    run: Run, shop: Path, mode: str, counts: dict[str, int], grades: list[str], wechats: list[str | None]
) -> None:
    given = a_list(shop.parent, AGAIN)
    ran = run("import", given, "--file", shop, "--on-duplicate", mode, "--json")
    assert {key: ran.json[key] for key in ("new", "update", "same", "skip") if ran.json[key]} == counts
    rows = run("list", "--file", shop, "--query", "13800005521 sort:number", "--json").rows
    assert [row["grade"] for row in rows] == grades
    assert [row["items"]["wechat"] for row in rows] == wechats


def test_who_may_be_somebody_known_becomes_a_new_customer_with_a_note(run: Run, shop: Path) -> None:
    given = a_list(shop.parent, "姓名,手机\n陈国冻,13800005521\n")
    ran = run("import", given, "--file", shop)
    assert "可能重复的 1 行当作新客户" in ran.err
    [told] = run("show", "陈国冻", "--file", shop, "--json").json["import_notes"]
    assert told["problem"] == "possible-duplicate"
    assert "陈国栋" in told["text"]


def test_the_sheet_asked_for_is_imported(run: Run, empty: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheets.xlsx"
    book = openpyxl.Workbook()
    for name, rows in (
        ("大表", [["王一", "13800000001"], ["王二", "13800000002"]]),
        ("小表", [["李三", ""]]),
    ):
        sheet = book.create_sheet(name)
        for row in (["姓名", "手机"], *rows):
            sheet.append(row)
    book.save(path)
    assert run("import", path, "--file", empty, "--sheet", "小表", "--json").json["new"] == 1
    assert list(people(run, empty)) == ["李三"]
    ran = run("import", path, "--file", empty, "--sheet", "没有")
    assert ran.status == 1
    assert "“没有”" in ran.err


def test_every_sheet_that_lists_people_is_imported_and_the_others_are_told(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sheets.xlsx"
    book = openpyxl.Workbook()
    for name, phone in (("王一", "13800000001"), ("李二", "13800000002")):
        sheet = book.create_sheet(name)
        for label, value in (("姓名", name), ("性别", "男"), ("电话", phone)):
            sheet.append([label, value])
    book.create_sheet("统计").append(["月份", "业绩"])
    book["统计"].append(["一月", "12"])
    book.save(path)
    ran = run("import", path, "--file", empty, "--json")
    assert set(people(run, empty)) == {"王一", "李二"}
    assert "没有导入的表：统计" in ran.err


def test_several_lists_and_all_their_sheets_are_imported_as_one(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sheets.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["姓名", "手机"])
    for name, phone in (("一月", "13800000001"), ("二月", "13800000002"), ("旧", "13800000003")):
        sheet = book.create_sheet(name)
        sheet.append(["姓名", "手机"])
        sheet.append([name + "人", phone])
    book["旧"].sheet_state = "hidden"
    book.save(path)
    other = a_list(tmp_path, "姓名,手机\n王一,13800000004\n")
    ran = run("import", path, other, "--file", empty, "--all-sheets", "--json")
    assert (ran.status, ran.json["total"], ran.json["new"]) == (0, 3, 3)
    assert set(people(run, empty)) == {"一月人", "二月人", "王一"}
    made = open_book(empty)
    made.undo()
    made.close()
    assert people(run, empty) == {}


def test_of_several_lists_one_that_cannot_be_read_is_told_and_the_others_are_imported(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    broken = _broken(tmp_path, "damaged")
    ran = run("import", broken, a_list(tmp_path, "姓名,手机\n王一,13800000004\n"), "--file", empty, "--json")
    assert (ran.status, ran.json["written"]) == (1, 1)
    assert f"{broken.name}: " in ran.err
    assert list(people(run, empty)) == ["王一"]


def _broken(folder: Path, kind: str) -> Path:
    path = folder / f"坏 {kind}.xlsx"
    if kind == "empty":
        path.write_bytes(b"")
    elif kind == "damaged":
        path.write_bytes(b"PK\x03\x04 not a workbook at all")
    elif kind == "picture":
        path.write_bytes(b"\x89PNG\r\n\x1a\n")
    elif kind == "folder":
        path.mkdir()
    elif kind == "protected":
        _protect(path)
    return path


def _protect(path: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = path.with_name("plain.xlsx")
    openpyxl.Workbook().save(plain)
    with plain.open("rb") as given, path.open("wb") as taken:
        OOXMLFile(given).encrypt("list-password", taken)
    plain.unlink()


@pytest.mark.parametrize("kind", ["missing", "empty", "damaged", "picture", "folder", "protected"])
def test_a_list_that_cannot_be_read_changes_nothing_and_is_told(run: Run, shop: Path, kind: str) -> None:
    before = digest(shop)
    ran = run("import", _broken(shop.parent, kind), "--file", shop, "--owner", "赵宇航", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    assert ran.err.endswith("。\n")
    assert digest(shop) == before


def test_rejects_that_cannot_be_saved_stop_the_import(run: Run, empty: Path, old_list: Path) -> None:
    before = digest(empty)
    ran = run("import", old_list, "--file", empty, "--rejects", empty.parent / "nowhere" / "a.xlsx", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "没有写入" in ran.err
    assert digest(empty) == before


def test_an_export_has_the_customers_asked_for(run: Run, shop: Path, tmp_path: Path) -> None:
    path = tmp_path / "客户 导出.xlsx"
    ran = run("export", "--file", shop, "-o", path, "--query", "owner:李晓梅")
    assert (ran.status, ran.out) == (0, "")
    rows = cells(path)
    named = rows[0].index("姓名")
    assert [row[named] for row in rows] == ["姓名", "陈国栋", "陈晓"]
    assert run("export", "--file", shop, "-o", tmp_path / "a.csv").status == 0
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["姓名"] for row in csv.DictReader(file)] == ["陈国栋", "陈晓", "林静怡"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_export_that_is_imported_again_changes_nothing(
    run: Run, empty: Path, old_list: Path, tmp_path: Path, kind: str
) -> None:
    run("import", old_list, "--file", empty, "--owner", "赵宇航")
    before = people(run, empty)
    path = tmp_path / f"again.{kind}"
    assert run("export", "--file", empty, "-o", path).status == 0
    counts = run("import", path, "--file", empty, "--on-duplicate", "overwrite", "--json").json
    assert (counts["same"], counts["written"]) == (4, 0)
    assert people(run, empty) == before


def test_an_export_that_cannot_be_written_is_told(run: Run, shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()
    for place in (tmp_path / "nowhere" / "a.xlsx", folder, tmp_path / "a.pdf", shop / "a.csv"):
        ran = run("export", "--file", shop, "-o", place)
        assert (ran.status, ran.out) == (1, "")
        assert "没有写入" in ran.err
    assert {child.name for child in tmp_path.iterdir()} == {"folder.xlsx", "shop.keqing"}


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    book = make_book(tmp_path, "secret.keqing", password="芝麻 开门")
    make_customer(book, "陈国栋")
    book.close()
    return tmp_path / "secret.keqing"


def _password(folder: Path, text: str) -> Path:
    path = folder / "口 令.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_with_a_password_opens_with_it_alone(run: Run, secret: Path, tmp_path: Path) -> None:
    before = digest(secret)
    right = _password(tmp_path, "芝麻 开门\r\nsecond line\r\n")
    assert run("list", "--file", secret, "--password-file", right, "--json").rows[0]["name"] == "陈国栋"
    assert run("--password-file", right, "list", "--file", secret).status == 0
    wrong = _password(tmp_path, "芝麻开门")
    for words, sentence in ((("--password-file", wrong), "密码不对"), ((), "有密码")):
        ran = run("list", "--file", secret, *words, "--json")
        assert (ran.status, ran.out) == (1, "")
        assert sentence in ran.err
    assert digest(secret) == before


def test_a_new_file_gets_the_password_and_never_an_empty_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.keqing"
    for given in (_password(tmp_path, "\n"), tmp_path / "missing.txt", tmp_path):
        assert run("new", path, "--password-file", given).status == 1
        assert not path.exists()
    right = _password(tmp_path, "secret")
    assert run("new", path, "--password-file", right).status == 0
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert run("list", "--file", path).status == 1
    assert run("list", "--file", path, "--password-file", right).status == 0


def test_a_list_is_imported_into_a_file_with_a_password(
    run: Run, secret: Path, old_list: Path, tmp_path: Path
) -> None:
    ran = run(
        "import", old_list, "--file", secret, "--password-file", _password(tmp_path, "芝麻 开门"), "--json"
    )
    assert (ran.status, ran.json["written"]) == (0, 4)
