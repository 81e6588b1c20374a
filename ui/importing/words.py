"""What the page says of rows, cells and how far it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from app.errors import Cancelled, KnownError
from app.excel.batches.rows import BatchRow
from app.excel.rows import (
    CONTACT_BY,
    CONTACT_CHANNEL,
    CONTACT_ON,
    CONTACT_RESULT,
    CONTACT_TEXT,
    NOTES,
    OWNER,
    SKIP,
    Cell,
    LeftOut,
    OnDuplicate,
    Override,
    Place,
    RowPlan,
    SheetView,
    Tagging,
    Twin,
    Verdict,
    own_title,
)
from app.fields.catalog import CATALOG, Catalog
from app.fields.field import Table
from ui import messages, readings
from ui.naming import agreement_words, contradiction_words, item_name
from ui.words import language, tr

_parts = re.compile(r"\d+|[^\W\d_]+").findall
_TONES = {Verdict.NEW: "green", Verdict.UPDATE: "blue", Verdict.DUPLICATE: "amber"}
MOST_CELLS = 6
MOST_OF_NAME = 60
MOST_PROBLEMS = 2
_BY_NAME = frozenset({"name", "company", "number"})
_KEEP_NOTHING = frozenset({"name-missing", "names-firm", "names-firm-of-several"})
"""Problems of a row that come with no text to be kept."""


def target_label(target: str, catalog: Catalog = CATALOG) -> str:
    """How a target is called in the head of a column."""
    named = {NOTES: tr("备注"), OWNER: tr("归属"), SKIP: tr("不导入"), **contact_labels()}.get(target)
    if named is not None:
        return named
    if own := own_title(target):
        return tr("{title}（新项目）").format(title=own)
    return catalog[target].label(language()) if target in catalog.by_key else target


def contact_labels() -> Mapping[str, str]:
    """The parts of a contact that a column can tell of."""
    return {
        CONTACT_ON: tr("沟通日期"),
        CONTACT_TEXT: tr("沟通内容"),
        CONTACT_CHANNEL: tr("沟通方式"),
        CONTACT_BY: tr("沟通人"),
        CONTACT_RESULT: tr("沟通结果"),
    }


def is_changed(cell: Cell) -> bool:
    """Whether a cell was understood and is written in another way; spaces and dashes do not count."""
    if cell.problem or not cell.shown:
        return False
    raw, shown = _parts(cell.raw.casefold()), _parts(cell.shown.casefold())
    return bool(cell.note) or ("".join(raw) != "".join(shown) and _numbers(raw) != _numbers(shown))


def _numbers(parts: list[str]) -> list[str]:
    return [part.lstrip("0") if part.isdigit() else part for part in parts]


def reading(cell: Cell) -> str:
    """As it stands → as it was understood, and why."""
    if cell.problem:
        return tr("“{raw}” {problem}，原文会保留").format(
            raw=cell.raw, problem=readings.problem(cell.problem)
        )
    if not is_changed(cell):
        return cell.raw
    note = readings.note(cell.note)
    text = tr("{raw} → {shown}").format(raw=cell.raw, shown=cell.shown)
    return tr("{text}（{note}）").format(text=text, note=note) if note else text


def list_name(names: Sequence[str]) -> str:
    """What a batch of lists is called."""
    first = names[0] if names else ""
    return first if len(names) < 2 else tr("{name} 等 %n 份", "", len(names)).format(name=first)


def not_imported(error: KnownError) -> str:
    """Why nothing was written, and that nothing has to be decided again."""
    told = messages.sentence(error)
    if isinstance(error, Cancelled):
        return told
    kept = tr("一位客户也没有写进去；名单和逐行的决定都还在，可以再点“导入”。")
    return f"{told}\n{kept}"


def consent_line(text: str) -> str:
    """What is noted of the consent for every new customer; nothing where nothing was said."""
    said = text.strip()
    return tr("个人信息同意：{text}").format(text=said) if said else ""


def rejects_name(list_name: str) -> str:
    """What a workbook of the rows left out is called at first: no system takes a name of any length."""
    return tr("未导入-{name}.xlsx").format(name=PurePath(list_name).stem[:MOST_OF_NAME])


def table_line(view: SheetView, *, several: bool) -> str:
    """A table among others; with `several` files also whose it is."""
    parts = [view.file if several or not view.name else "", view.name, tr("%n 行", "", view.rows)]
    return " · ".join(part for part in parts if part)


def run_line(name: str, views: Sequence[SheetView]) -> str:
    """The lists of a run in one line."""
    if len(views) == 1:
        return file_line(name, views[0])
    rows = sum(view.rows for view in views)
    return " · ".join([name, tr("%n 张表", "", len(views)), tr("%n 行", "", rows)])


def file_line(name: str, view: SheetView) -> str:
    """The list in one line: file, sheet, where its titles stand, how many rows."""
    sheet = tr("表“{sheet}”").format(sheet=view.name) if view.name else ""
    header = tr("标题在第 {line} 行").format(line=view.header_line) if view.header_line else tr("没有标题行")
    return " · ".join(part for part in (name, sheet, header, tr("%n 行", "", view.rows)) if part)


def left_out(rows: LeftOut) -> str:
    """Lines that hold nobody, empty without any."""
    counted = [
        (rows.blank, tr("空行 {count}")),
        (rows.totals, tr("合计和说明 {count}")),
        (rows.headers, tr("重复的标题 {count}")),
        (rows.titles, tr("表名和表头上方的说明 {count}")),
        (rows.groups, tr("分组行 {count}")),
    ]
    return tr("、").join(text.format(count=f"{count:,}") for count, text in counted if count)


def phase(code: str) -> str:
    """What is under way."""
    return {
        "read": tr("正在读名单"),
        "understand": tr("正在看懂每一格"),
        "compare": tr("正在和已有客户比对"),
        "backup": tr("正在备份客户档案"),
        "write": tr("正在写入"),
        "index": tr("正在整理搜索"),
    }.get(code, tr("正在准备"))


def remaining(seconds: float) -> str:
    """About how long it still takes."""
    if seconds < 2:
        return tr("马上就好")
    if seconds < 90:
        return tr("大约还要 %n 秒", "", round(seconds))
    return tr("大约还要 %n 分钟", "", round(seconds / 60))


def mode_words() -> Mapping[OnDuplicate, str]:
    """What is done with customers that are there already."""
    return {
        OnDuplicate.FILL: tr("空着的补上，已有的不动"),
        OnDuplicate.OVERWRITE: tr("用名单覆盖，空格不清除内容"),
        OnDuplicate.SKIP: tr("已有的一概不动，只导入新客户"),
        OnDuplicate.NEW: tr("不看已有的，一律新建"),
    }


def decision_word(decision: Override) -> str:
    """A decision as its button says it."""
    return {
        Override.MERGE: tr("合并"),
        Override.NEW: tr("都保留"),
        Override.HOUSEHOLD: tr("同一家庭"),
        Override.SKIP: tr("不导入"),
    }[decision]


def batch_counts(batch: BatchRow) -> str:
    """What a past import did, and whether it still stands."""
    counts = batch.report.counts
    told = [
        (counts.get("added", 0), tr("新客户 {count}")),
        (counts.get("updated", 0), tr("更新 {count}")),
        (counts.get("same", 0), tr("没有变化 {count}")),
        (counts.get("rejected", 0), tr("没有导入 {count}")),
    ]
    parts = [text.format(count=f"{count:,}") for count, text in told if count]
    return " · ".join([*parts, *([] if batch.stands else [tr("已撤销")])])


def brought(counts: Mapping[str, int]) -> list[str]:
    """What came into the files beside the customers, a line each, by the counts of a `Result`."""
    contacts, purchases, tagged = (counts.get(key, 0) for key in ("contacts", "purchases", "tagged"))
    told = [tr("导入了 %n 条沟通记录", "", contacts)] if contacts else []
    told += [tr("导入了 %n 笔成交", "", purchases)] if purchases else []
    return [*told, tr("给 %n 位客户贴上了标签", "", tagged)] if tagged else told


def tagging_words(told: Tagging) -> str:
    """Whom the tag of the batch will reach."""
    if not told.customers:
        return tr("这一批的客户都有这个标签了")
    text = tr("会贴给 %n 位客户", "", told.customers)
    if not told.unchanged:
        return text
    unchanged = tr("其中 %n 位没有别的变化", "", told.unchanged)
    return tr("{text}，{more}").format(text=text, more=unchanged)


def short_place(place: Place) -> str:
    """The same where there is little room: the sheet alone, the file where it is its only one."""
    return place_text(replace(place, file="") if place.sheet else place)


def place_text(place: Place) -> str:
    """Where a row stands; the file and the sheet only where there are several."""
    line = tr("第 {line} 行").format(line=f"{place.line:,}")
    return " ".join(part for part in (place.file, place.sheet, line) if part)


def row_chips(row: RowPlan) -> list[tuple[str, str]]:
    """What happens to a row, in a word each, and its tone."""
    flagged = is_flagged(row)
    if row.verdict is Verdict.PROBLEM or (flagged and row.verdict in (Verdict.NEW, Verdict.UPDATE)):
        return [(tr("第 {line} 行").format(line=f"{row.place.line:,}"), "red")]
    verdict = verdict_word(row.verdict), _TONES.get(row.verdict, "neutral")
    return [verdict, (tr("有问题"), "red")] if flagged and row.verdict is Verdict.DUPLICATE else [verdict]


def verdict_word(verdict: Verdict) -> str:
    """What happens to a row, in a word."""
    return {
        Verdict.NEW: tr("新客户"),
        Verdict.UPDATE: tr("更新"),
        Verdict.SAME: tr("没有变化"),
        Verdict.DUPLICATE: tr("可能重复"),
        Verdict.SKIP: tr("不导入"),
        Verdict.PROBLEM: tr("导不了"),
    }[verdict]


def is_flagged(row: RowPlan) -> bool:
    """Whether something of a row could not be read or contradicts."""
    return bool(row.problems) or any(cell.problem for cell in row.cells)


def row_sentence(row: RowPlan, catalog: Catalog = CATALOG) -> str:
    """Who a row is and what will happen to it."""
    if row.verdict is Verdict.PROBLEM:
        problem = _problems(row, catalog)
        if row.twin and "names-firm-of-several" in row.problems:
            twin = _twin_of(row, row.twin)
            problem = tr("{who} {problem}（{twin}）").format(who=row.name, problem=problem, twin=twin)
        return tr("{problem} → 不导入，可另存出来").format(problem=problem)
    who = _who(row)
    if row.verdict is Verdict.DUPLICATE and row.twin:
        why = _reasons(row.twin)
        if is_flagged(row):
            why = tr("；").join([why, _problems(row, catalog)])
        return tr("{who}与{twin}：{reasons}").format(who=who, twin=_twin_of(row, row.twin), reasons=why)
    if decided := _decided(row):
        who = tr("{who} {decided}").format(who=who, decided=decided)
    if is_flagged(row):
        what = _kept(row) + (_by_what(row.twin) if row.twin and row.verdict is Verdict.UPDATE else "")
        return tr("{who} {problem} → {what}").format(who=who, problem=_problems(row, catalog), what=what)
    if row.twin and row.verdict is Verdict.SKIP and row.override is None:
        return tr("{who} 已有：{twin}").format(who=who, twin=_twin_of(row, row.twin))
    told = _told(row, catalog)
    if row.twin and row.verdict in (Verdict.UPDATE, Verdict.SAME):
        twin = _twin_of(row, row.twin) + _by_what(row.twin)
        return tr("{who} → {twin} {told}").format(who=who, twin=twin, told=told).rstrip()
    return f"{who} {told}".rstrip()


def _who(row: RowPlan) -> str:
    """Name and number; the number alone where it stands for the name."""
    if not row.phone:
        return row.name
    if row.name == row.phone.replace(" ", ""):
        return row.phone
    return tr("{name}（{phone}）").format(name=row.name, phone=row.phone)


def _decided(row: RowPlan) -> str:
    """What a person decided that the verdict alone does not tell."""
    if row.twin and row.override is Override.HOUSEHOLD:
        return tr("和{twin}是一家人").format(twin=_twin_of(row, row.twin))
    return tr("逐项选了 %n 项", "", row.picked) if row.picked else ""


def row_details(row: RowPlan, catalog: Catalog = CATALOG) -> str:
    """What is said of a row and where it stands, then every cell as it was read, a line each."""
    lines = [row_sentence(row, catalog), place_text(row.place)]
    lines += [f"{target_label(cell.target, catalog)}：{reading(cell)}" for cell in row.cells]
    return "\n".join(lines)


def _twin_of(row: RowPlan, twin: Twin) -> str:
    """Whom a row is or may be; of the place there is room only for what differs from the row's own."""
    if (place := twin.place) is None:
        return twin_text(twin)
    same = place.table == row.place.table
    file = "" if place.file == row.place.file else place.file
    return twin_text(replace(twin, place=replace(place, sheet="" if same else place.sheet, file=file)))


def _by_what(twin: Twin) -> str:
    """Said of whom no telephone or number of their own told: their name did, and perhaps their firm."""
    if not twin.certain or "name" not in twin.reasons or not _BY_NAME.issuperset(twin.reasons):
        return ""
    words = agreement_words() | {"number": tr("编号")}
    return tr("（凭{items}认出）").format(items=tr("、").join(words[reason] for reason in twin.reasons))


def twin_text(twin: Twin) -> str:
    """Whom a row is or may be, and where that one stands."""
    if twin.customer_id is None:
        place = twin.place or Place(twin.line or 0)
        return tr("{place} {name}").format(place=place_text(place), name=twin.name)
    return tr("档案 {number} {name}").format(number=twin.number, name=twin.name)


def _reasons(twin: Twin) -> str:
    """In what they agree, and before it what speaks against it; what tells most comes first."""
    words = agreement_words() | {"number": tr("档案号")}
    alike = {"sound": tr("姓名同音"), "shape": tr("姓名形近")}
    same = [
        words.get(reason) or item_name(reason) for reason in reversed(twin.reasons) if reason not in alike
    ]
    told = [tr("{items}相同").format(items=tr("、").join(same))] if same else []
    told += [alike[reason] for reason in twin.reasons if reason in alike]
    differing = contradiction_words()
    against = tr("、").join(differing.get(item, item) for item in twin.against)
    agreed = tr("，").join(told)
    return tr("{against}不同，但{agreed}").format(against=against, agreed=agreed) if against else agreed


def _problems(row: RowPlan, catalog: Catalog) -> str:
    """Those of the row, then those of its cells; at most two are spelt out."""
    found = [readings.problem(code) for code in row.problems]
    found += [
        tr("{label}“{raw}”{problem}").format(
            label=target_label(cell.target, catalog), raw=cell.raw, problem=readings.problem(cell.problem)
        )
        for cell in row.cells
        if cell.problem
    ]
    told = tr("；").join(found[:MOST_PROBLEMS])
    more = len(found) - MOST_PROBLEMS
    return tr("{told} 等 {count} 处").format(told=told, count=len(found)) if more > 0 else told


def _kept(row: RowPlan) -> str:
    keeps = any(cell.problem for cell in row.cells) or not _KEEP_NOTHING.issuperset(row.problems)
    return {
        Verdict.NEW: tr("导入客户，原文存入导入备注") if keeps else tr("导入客户"),
        Verdict.UPDATE: tr("更新客户，原文存入导入备注") if keeps else tr("更新客户"),
        Verdict.SAME: tr("没有变化"),
        Verdict.SKIP: tr("按您的选择不导入"),
    }.get(row.verdict, "")


def _told(row: RowPlan, catalog: Catalog) -> str:
    """What an update changes, or the first cells of a row besides name and phone."""
    if changes := [*_changes(row, catalog)]:
        return tr("改动：{items}").format(items=" · ".join(changes[:MOST_CELLS]).replace("\n", " "))
    shown = [
        f"{target_label(cell.target, catalog)} {cell.shown}"
        for cell in row.cells
        if cell.shown and cell.target not in ("name", "mobile", NOTES)
    ]
    return " · ".join(shown[:MOST_CELLS]).replace("\n", " ")


def _changes(row: RowPlan, catalog: Catalog) -> Iterator[str]:
    """Each item that changes, with what the list tells of it."""
    told = dict.fromkeys(row.changed, "")
    for cell in row.cells:
        if cell.target in told and cell.shown not in told[cell.target]:
            told[cell.target] = tr("、").join(part for part in (told[cell.target], cell.shown) if part)
    others = {"import_notes": tr("导入备注"), Table.PURCHASES: tr("成交"), Table.ASSETS: tr("资产")}
    for key, shown in told.items():
        yield f"{others.get(key) or target_label(key, catalog)} {shown}".rstrip()
