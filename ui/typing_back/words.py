"""The words of typing back: results with their keys, and what became of rows."""

from __future__ import annotations

from app.interactions.rows import ContactRow
from app.sheets.typing_back import OpenedSheet, SheetRow, Standing
from ui.contact.words import channel_name, result_name, results
from ui.words import tr

ORDER = ("reached", "missed", "later", "refused")
"""The results as their boxes stand on the paper; their keys are 1, 2, 3, 4."""


def numbered_results() -> list[tuple[str, str]]:
    """Key and word of each result, with the digit that chooses it."""
    words = dict(results()) | {"later": tr("改约")}
    return [(key, f"{place} {words[key]}") for place, key in enumerate(ORDER, 1)]


def standing_chip(row: SheetRow, *, begun: bool, failed: bool) -> list[tuple[str, str]]:
    """What became of a row, as a chip; nothing while it is open."""
    if failed:
        return [(tr("没有存上"), "red")]
    if row.standing is Standing.GONE:
        return [(tr("客户已删除"), "neutral")]
    if row.standing is Standing.LOGGED:
        return [(tr("已录"), "green")]
    return [(tr("写了一半"), "amber")] if begun else []


def notice(row: SheetRow) -> str:
    """What is to be known of a row before it is typed; empty when nothing happened since it was printed."""
    if row.standing is Standing.GONE:
        return tr("这一行的客户已经删除，不用录；按 Enter 到下一行")
    said = []
    if row.merged:
        said.append(tr("这位客户打印后已并入 {name}，会记在 {name} 名下。").format(name=row.name))
    if row.logged is not None:
        said.append(
            tr("打印后已经记过：{contact}。再录就是另记一次。").format(contact=contact_words(row.logged))
        )
    return "\n".join(said)


def contact_words(contact: ContactRow) -> str:
    """11-22 17:03 李晓梅 电话 接通 问了首保."""
    result = result_name(contact.channel, contact.result)
    parts = (f"{contact.at:%m-%d %H:%M}", contact.staff, channel_name(contact.channel), result, contact.text)
    return " ".join(part for part in parts if part)


def sheet_words(sheet: OpenedSheet) -> str:
    """电话 / 拜访单 · 11-22 08:31 打印 · 12 行."""
    printed = tr("{at} 打印").format(at=f"{sheet.printed_at:%m-%d %H:%M}")
    return " · ".join((sheet.title, printed, tr("%n 行", "", len(sheet.rows))))


def not_stored(number: int, why: str, code: str = "") -> str:
    """That a row was not stored; `code` where it is of another sheet than the one in hand."""
    text = tr("第 {number} 行没有存上：{why}").format(number=number, why=why)
    return f"{code} {text}" if code else text


def left_words(numbers: list[int]) -> str:
    """What is said behind the last row."""
    if not numbers:
        return tr("这张单录完了")
    some = tr("、").join(str(number) for number in numbers[:12]) + ("…" if len(numbers) > 12 else "")
    text = tr("到底了。还空着 {rows} 行：{numbers}；没录的仍在“今日”里")
    return text.format(rows=len(numbers), numbers=some)
