from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.commands.ran import Run


def test_a_customer_is_shown_by_number(run: Run, shop: Path) -> None:
    ran = run("show", "--file", shop, "261122-01")
    assert ran.status == 0
    assert "261122-01  陈国栋  李晓梅" in ran.out
    assert "手机: 138 0000 5521" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("text", ["陈国栋", "cgd", "chenguodong", "13800005521", "5521"])
def test_a_customer_is_shown_by_what_finds_them_alone(run: Run, shop: Path, text: str) -> None:
    ran = run("show", "--file", shop, text, "--json")
    assert (ran.status, ran.json["name"]) == (0, "陈国栋")


def test_a_whole_name_means_that_customer_though_others_begin_with_it(run: Run, shop: Path) -> None:
    run("import", _list(shop, "姓名,手机\n陈晓东,13800005523\n"), "--file", shop)
    assert run("show", "--file", shop, "陈晓", "--json").json["name"] == "陈晓"


def test_several_customers_are_listed_instead_of_one_being_guessed(run: Run, shop: Path) -> None:
    ran = run("show", "--file", shop, "陈", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "261122-01  陈国栋  138 0000 5521" in ran.err
    assert "261122-02  陈晓" in ran.err
    assert "林静怡" not in ran.err


def test_nobody_found_is_an_error_for_show_and_an_empty_answer_for_search(run: Run, shop: Path) -> None:
    shown = run("show", "--file", shop, "无此人")
    assert (shown.status, shown.out) == (1, "")
    assert "“无此人”" in shown.err
    searched = run("search", "--file", shop, "无此人", "--json")
    assert (searched.status, searched.out) == (0, "")
    assert "“无此人”" in searched.err


def test_search_gives_at_most_so_many(run: Run, shop: Path) -> None:
    rows = run("search", "--file", shop, "陈", "--json").rows
    assert [row["name"] for row in rows] == ["陈国栋", "陈晓"]
    assert len(run("search", "--file", shop, "陈", "--limit", 1, "--json").rows) == 1
    assert run("search", "--file", shop, "13900007742").out == "261122-03\t林静怡\t139 0000 7742\n"


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_limit_is_a_number_above_zero(run: Run, shop: Path, limit: str) -> None:
    assert run("search", "--file", shop, "陈", f"--limit={limit}").status == 2


def test_the_list_has_one_customer_a_line_as_show_gives_them(run: Run, shop: Path) -> None:
    ran = run("list", "--file", shop, "--json")
    assert ran.status == 0
    assert [row["name"] for row in ran.rows] == ["陈国栋", "陈晓", "林静怡"]
    assert ran.rows[0] == run("show", "--file", shop, "261122-01", "--json").json
    assert "共 3 位客户" in ran.err
    lines = run("list", "--file", shop).out.splitlines()
    assert lines[0] == "261122-01\t陈国栋\tA\t138 0000 5521\t李晓梅"


def test_the_list_is_narrowed_by_a_query(run: Run, shop: Path) -> None:
    def names(query: str) -> list[str]:
        return [row["name"] for row in run("list", "--file", shop, "--query", query, "--json").rows]

    assert names("owner:李晓梅 grade:B") == ["陈晓"]
    assert names("tag:自驾") == ["陈国栋"]
    assert names("陈 sort:-name") == ["陈晓", "陈国栋"]
    assert names("无此人") == []
    ran = run("list", "--file", shop, "--query", "owner:无此人")
    assert (ran.status, ran.out) == (1, "")
    assert "“无此人”" in ran.err


def _list(shop: Path, text: str) -> Path:
    path = shop.with_name("more.csv")
    path.write_text(text, encoding="utf-8")
    return path
