"""What went wrong, as sentences: what happened, what was kept, what to do next."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from app.errors import KnownError
from ui.words import tr

if TYPE_CHECKING:
    from app.care.plan_rows import Flaw


class _Params(dict[str, object]):
    """A sentence without one of its parameters is better than none."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(error: KnownError) -> str:
    """The sentence for a known error; a code without one says so, and a test finds it."""
    text = sentences().get(error.code) or tr("没有完成（{code}）。已保存的资料没有改动，请再试一次。")
    params = _Params(error.params, code=error.code)
    if isinstance(path := error.params.get("path"), str):
        params["file"] = PurePath(path).name
    if isinstance(field := error.params.get("field"), str):
        params["field"] = script_fields().get(field, field)
    if lines := _flaw_lines(error.params.get("flaws")):
        params["detail"] = "\n".join(lines)
    if isinstance(limit := error.params.get("limit"), int):
        params["limit"] = f"{limit:,}"
    if isinstance(unit := error.params.get("unit"), str):
        params["unit"] = _units().get(unit, unit)
    if isinstance(foreign := error.params.get("foreign"), str):
        params["foreign"] = _foreign().get(foreign, foreign)
        usual = tr("里面有名单的话，请复制成表格文件，或者复制以后点“粘贴”。")
        params["then"] = _instead_of_foreign().get(foreign, usual)
    return text.format_map(params)


def sentences() -> dict[str, str]:
    """Every code there is a sentence for."""
    about = (
        _about_files,
        _about_lists,
        _about_items,
        _about_input,
        _about_attachments,
        _about_queries,
        _about_ties,
        _about_sheets,
    )
    return {code: text for each in about for code, text in each().items()}


def _about_files() -> dict[str, str]:
    return {
        "file-missing": tr("找不到文件“{file}”。它可能被移走或改名了，请重新选择。"),
        "folder-missing": tr("没有文件夹“{folder}”，文件“{file}”没有建立。请先建好文件夹，或换一个位置。"),
        "file-exists": tr("已经有文件“{file}”。它没有被改动，请换一个名字。"),
        "file-newer": tr("文件“{file}”是新版本程序保存的。文件没有改动，请先升级本程序。"),
        "file-locked": tr("文件“{file}”正被别的程序使用，现在不能保存。请关闭那个程序，再试一次。"),
        "file-in-use": tr("文件“{file}”已由 {host} 上的 {user} 打开。请先在那里关闭，再打开。"),
        "file-damaged": tr("文件“{file}”已损坏，没有打开。请从自动备份恢复。"),
        "file-empty": tr("文件“{file}”是空的，没有打开。请从自动备份恢复，或选择别的文件。"),
        "file-readonly": tr("文件“{file}”是只读的，这一步没有保存。请解除只读，或换一个文件夹。"),
        "folder-not-writable": tr(
            "文件夹不能写入，文件“{file}”没有打开。请换一个文件夹，或请管理员开放权限。"
        ),
        "not-a-client-file": tr("“{file}”不是客户档案文件。没有改动它，请选择别的文件。"),
        "file-no-access": tr("没有权限读写文件“{file}”，没有打开。请管理员开放权限，再试一次。"),
        "password-needed": tr("文件“{file}”有密码，请输入密码。"),
        "wrong-password": tr("密码不对。文件没有打开，请再输入一次。"),
        "wrong-old-password": tr("现在的密码不对，密码没有改。请再写一次。"),
        "password-not-changed": tr("新文件没有写好，密码没有改，原文件没有改动。请检查磁盘，再试一次。"),
        "password-empty": tr("密码文件“{file}”的第一行是空的，什么都没有做。请在第一行写上密码。"),
        "password-unreadable": tr("密码文件“{file}”读不出来，什么都没有做。请存成 UTF-8 文本，再试一次。"),
        "disk-trouble": tr(
            "读写文件“{file}”时磁盘出了问题，这一步没有完成。请检查 U 盘、网络和剩余空间，再试一次。"
        ),
        "disk-full": tr("磁盘已满，这一步没有保存。请腾出空间，再试一次。"),
        "backup-failed": tr("备份没有做成，所以没有继续，文件没有改动。请检查磁盘空间和权限。"),
        "upgrade-failed": tr("文件没有升级成功，原文件没有改动。请保留备份，并联系我们。"),
        "refused-by-system": tr(
            "系统没有允许这一步（{why}），没有做完。请检查磁盘空间、权限和文件名，再试一次。"
        ),
        "output-locked": tr("“{file}”正在别的程序里打开，没有写入。请关闭它，或换一个名字。"),
        "output-not-writable": tr("“{file}”不能写在这里，没有写入。请换一个文件夹或名字。"),
        "export-kind": tr("导出的文件名要以 .xlsx 或 .csv 结尾，“{file}”没有写入。请换一个名字。"),
        "printer-not-ready": tr("打印机没有准备好，什么都没有打印。请检查打印机，再试一次。"),
        "no-cjk-font": tr("这台电脑没有中文字体，打印会是空白，所以没有打印。请先安装中文字体。"),
    }


def _about_lists() -> dict[str, str]:
    return {
        "list-missing": tr("找不到名单“{file}”。它可能被移走或改名了，请重新选择。"),
        "list-unreadable": tr("这份名单读不出来，什么都没有导入。请用表格软件打开，另存为 .xlsx 再试。"),
        "list-foreign": tr("这是{foreign}，不是表格，什么都没有导入。{then}"),
        "list-no-access": tr(
            "名单“{file}”打不开，什么都没有导入：没有权限，或者别的程序正占着它。"
            "请在那里关闭，或请有权限的人复制一份给您，再试一次。"
        ),
        "list-protected": tr("这份名单有密码，什么都没有导入。请输入名单的密码。"),
        "wrong-list-password": tr("名单的密码不对，什么都没有导入。请再输入一次。"),
        "list-cipher": tr("这份名单的加密方式太老，本程序解不开，什么都没有导入。请去掉密码另存一份再试。"),
        "list-blank": tr("“{file}”是空的，什么都没有导入。可能没有存好或没有下载完，请重新取一份。"),
        "list-empty": tr(
            "这张表里一位客户也没有：是空的，或者只有标题。什么都没有导入，请检查选的是不是这张表。"
        ),
        "list-too-big": tr("这份名单超过了 {limit} {unit}，什么都没有导入。请分成几份再导入。"),
        "nothing-to-paste": tr("剪贴板里没有表格。请先在表格软件里选中、复制，再粘贴。"),
        "originals-too-big": tr(
            "原名单超过 {limit} MB，不能存进客户档案，什么都没有导入。请去掉那个勾，另外保存。"
        ),
        "list-too-slow": tr("这份名单 {seconds} 秒还没有读完，什么都没有导入。请另存为 .xlsx 再试。"),
        "interrupted": tr("处理名单的进程意外停了，这一步没有做完，什么都没有写入。请再试一次。"),
        "no-such-sheet": tr("名单里没有表“{sheet}”，什么都没有导入。请另选一张表。"),
        "matching-unreadable": tr("“{file}”不是对应方案，没有采用。请选择从这里导出的文件。"),
        "day-plan": tr("放假安排“{file}”读不懂，没有采用：{detail}"),
        "day-plan-file": tr("放假安排“{file}”读不懂，没有采用。请照例子写，或者把通知粘贴进来。"),
        "pack": tr("行业包“{file}”有不对的地方，没有采用：\n{detail}"),
        "pack-unreadable": tr("“{file}”不是行业包，没有采用。请选择从这里导出、改好的 .toml 文件。"),
        "pack-in-use": tr("“{trade}”正在用，没有删除。请先换成别的行业。"),
        "day-plan-line": tr("这一行读不懂：{line}"),
        "day-plan-no-text": tr(
            "“{file}”不是文字，也不是表格，没有采用。请打开它，选中内容复制，再粘贴到上面的框里。"
        ),
        "day-plan-empty": tr("没有读到放假的日子。请照例子写，每个节日一行。"),
        "too-many-events": tr("有 {count} 条，太多了，没有导出。请先筛选，或选短一些的时间。"),
        "cancelled": tr("已停止，这一次什么都没有写入。"),
    }


def _units() -> dict[str, str]:
    """What a list may have so much of at the most."""
    return {
        "megabytes": tr("MB"),
        "unpacked megabytes": tr("MB（解开后）"),
        "gigabytes": tr("GB 内存"),
        "rows": tr("行"),
        "columns": tr("列", "so many of a list"),
    }


def _foreign() -> dict[str, str]:
    """What was chosen in place of a list."""
    return {
        "pdf": tr("一份 PDF"),
        "picture": tr("一张图片"),
        "archive": tr("一个压缩包"),
        "document": tr("一份文字文档"),
        "slides": tr("一份幻灯片"),
        "folder": tr("一个文件夹"),
        "lock": tr("别的程序打开名单时留下的记号"),
    }


def _instead_of_foreign() -> dict[str, str]:
    """What is to be done about it, where that is not what is done about most."""
    return {
        "archive": tr("请先解压，再选里面的名单。"),
        "picture": tr("里面有名单的话，请先识别成文字或录成表格，再导入。"),
        "folder": tr("请选里面的名单，可以一次选几份。"),
        "lock": tr("请选旁边那份名字前面没有“~$”的。"),
    }


def _about_items() -> dict[str, str]:
    return {
        "label-needed": tr("请写上这一项的名称，还没有保存。"),
        "label-taken": tr("已经有“{label}”这一项了，没有保存。请换一个名称。"),
        "item-needed": tr("“{label}”每份档案都要有，不能隐藏。"),
        "item-not-empty": tr("“{label}”已有 {count} 位客户填写，没有删除。可以隐藏它，内容还在。"),
        "no-such-item": tr("找不到这一项，可能已被删除。可以用“撤销”找回。"),
        "words-needed": tr("请写上至少一个选项，还没有保存。"),
        "words-twice": tr("“{word}”写了两次，还没有保存。请换一个词。"),
        "words-fixed": tr("这一项的选项各有用处，可以改名和排列，不能加“{word}”。还没有保存。"),
        "answer-in-use": tr("还有客户选了“{word}”，没有保存。请先把他们改成别的选项。"),
        "answer-needed": tr("“{word}”由程序自己填，不能去掉，可以改名。还没有保存。"),
        "word-in-use": tr("还有客户选了“{word}”，没有保存。请改它的名称，或改成另一个选项的名称来合并。"),
        "section-needed": tr("请写上这一部分的名称，还没有保存。"),
        "section-taken": tr("已经有“{label}”这一部分了，没有保存。请换一个名称。"),
        "section-not-empty": tr("“{label}”里还有 {count} 个项目，没有删除。请先把它们移走。"),
        "step-item-needed": tr("本店项目的日期在“设置 › 档案项目”里加提醒，还没有保存。请另选从什么算起。"),
    }


def _about_input() -> dict[str, str]:
    return {
        "no-right": tr("您没有做这件事的权限，什么都没有改动。请找经理。"),
        "no-right-to-undo": tr("最近一步要有权限的人才能撤销，什么都没有改动。请找经理。"),
        "no-right-to-redo": tr("撤销的那一步要有权限的人才能重做，什么都没有改动。请找经理。"),
        "no-such-customer": tr("找不到这位客户，可能已被删除。可以用“撤销”找回。"),
        "nobody-found": tr("没有找到“{text}”，什么都没有做。请核对档案号，或换个写法。"),
        "several-customers": tr("“{text}”找到不止一位客户，没有选定哪一位。请改用档案号：\n{names}"),
        "no-such-person": tr("没有叫“{name}”的销售顾问，什么都没有做。请核对姓名。"),
        "no-such-key": tr("不能按“{column}”认人：名单里没有这一列，或它分不出是谁。"),
        "no-such-contact": tr("找不到这条沟通记录，可能已被删除。可以用“撤销”找回。"),
        "no-such-promise": tr("找不到这个承诺，可能已被删除。可以用“撤销”找回。"),
        "no-such-trade": tr("没有“{trade}”这个行业，什么都没有改动。请从列表里选一个。"),
        "merge-gone": tr("这次合并拆不开：已经拆开过，或者这份档案后来又并入了别的档案。"),
        "nothing-to-undo": tr("没有可以撤销的操作。"),
        "nothing-to-redo": tr("没有可以重做的操作。"),
        "bad-date": tr("“{text}”不是一个日期，没有保存。请写成 2026-11-22 这样。"),
        "days-reversed": tr("开始日期 {start} 在结束日期 {end} 之后，什么都没有列出。请对调两个日期。"),
        "day-needed": tr("请选一个日期，还没有保存。"),
        "day-past": tr("这一天已经过去，没有保存。请选今天以后的日期。"),
        "reason-needed": tr("请写一句原因，还没有保存。"),
        "colleague-needed": tr("请选一位同事，还没有移交。"),
        "promise-needed": tr("请写明答应了什么，还没有保存。"),
        "name-needed": tr("请写上姓名，还没有保存。"),
        "name-taken": tr("已经有“{name}”了，没有保存。请换一个名字。"),
        "tag-needed": tr("请写上标签，还没有保存。"),
        "step-name-needed": tr("请给这一步起个名字，还没有保存。"),
        "step-festival-needed": tr("请选一个节日或节气，还没有保存。"),
        "step-day-needed": tr("请写明是哪一天，还没有保存。"),
        "step-number": tr("天数、月数或预算超出范围，还没有保存。请改小一些。"),
        "step-field": tr("文字里的“{field}”不是可以填入的内容，还没有保存。请从列表里选。"),
        "no-such-step": tr("找不到这一步，可能已被删除。可以用“撤销”找回。"),
        "plan-name-needed": tr("请给计划起个名字，还没有保存。"),
        "no-such-event": tr("找不到这个活动，可能已被删除。可以用“撤销”找回。"),
        "event-title-needed": tr("请给活动写一个名称，还没有保存。"),
        "event-day-needed": tr("请写活动是哪一天，还没有保存。"),
        "event-not-yet": tr("活动在 {day}，还没到那天，没有记。到了那天再记谁来了。"),
        "event-day-early": tr("活动日期 {day} 在开始联系之前，还没有保存。请核对两个日期。"),
        "event-nobody": tr("选中的客户都不能联系（请勿联系、已故或已流失），没有发起活动。"),
        "no-such-record": tr("找不到这一条，可能已被删除。可以用“撤销”找回。"),
        "no-such-batch": tr("找不到这次导入的记录，它可能已被删除。"),
        "script-empty": tr("请写上话术，还没有保存。"),
        "script-brackets": tr("括号不成对，还没有保存。请补上另一半。"),
        "script-field": tr("这里没有“{field}”这个字段，还没有保存。请从下面的字段里选。"),
        "script-loose": tr("“{field}”不一定知道，还没有保存。请把它和前后的字一起放进 [ ] 里。"),
        "script-hole": tr("有的字段不知道时，会说成“{said}”，还没有保存。请调一调 [ ] 的位置。"),
    }


def _about_attachments() -> dict[str, str]:
    return {
        "no-such-attachment": tr("找不到这个附件，可能已被删除。可以用“撤销”找回。"),
        "attachment-cleared": tr("“{name}”的内容已经彻底清除，打不开了。"),
        "attachment-empty": tr("“{name}”是空的，没有放进来。"),
        "attachment-large": tr("“{name}”有 {size} MB，超过 {limit} MB，没有放进来。请先压缩或拆开。"),
        "attachment-kind": tr("“{name}”这种文件不能放进来。可以放图片、PDF 和办公文档。"),
        "attachment-name": tr("请写一个名称，还没有改。"),
        "attachment-folder": tr("“{name}”是文件夹，没有放进来。请选里面的文件。"),
        "attachment-unreadable": tr("“{name}”读不出来，没有放进来：可能正被别的程序占用，或没有权限。"),
        "attachment-unsaved": tr("“{name}”没有写成：{why}。请换个地方，或腾出空间再试。"),
        "picture-broken": tr("图片“{name}”坏了，没有放进来。请重新拍一张或换一个文件。"),
        "picture-large": tr("图片“{name}”的尺寸大得不正常，没有放进来。"),
    }


def _about_queries() -> dict[str, str]:
    return {
        "query-unclear": tr("筛选里的“{part}”读不懂，列表没有变。请换个写法。"),
        "query-no-owner": tr("店里没有叫“{name}”的人，列表没有变。请写设置里的姓名。"),
        "query-no-import": tr("没有导入过名称里有“{name}”的名单，或已撤销，列表没有变。"),
    }


def _about_ties() -> dict[str, str]:
    return {
        "referral-self": tr("“{name}”不能是自己介绍来的，没有改动。请选另一位。"),
        "referral-circle": tr("“{other}”是“{name}”介绍来的（中间可能隔了几位），不能反过来，没有改动。"),
        "relation-self": tr("这就是客户本人，没有改动。请选另一位。"),
        "relation-known": tr("“{name}”和“{other}”的这个关系已经记过了，没有重复。"),
        "introduce-self": tr("这是同一位客户，没有记下。请选另一位。"),
        "pair-needed": tr("两个行业和理由都要填，还没有保存。"),
        "no-such-member": tr("找不到这位家人，可能已被删除。可以用“撤销”找回。"),
        "segment-name-needed": tr("请给分组起个名字，还没有保存。"),
        "no-such-segment": tr("找不到这个分组，可能已被删除。可以用“撤销”找回。"),
        "member-linked": tr("“{name}”已经是客户了，没有再建。请打开他的档案。"),
    }


FLAWS_SHOWN = 8


def _about_sheets() -> dict[str, str]:
    return {
        "sheet-syntax": tr("模板第 {line} 行写法不对，没有排版。请改好这一行：{detail}"),
        "sheet-unknown-name": tr("模板第 {line} 行用到的“{name}”不存在，没有排版。请核对名称。"),
        "sheet-not-allowed": tr("模板第 {line} 行做了不允许的事，没有排版。请去掉它：{detail}"),
        "sheet-failed": tr("模板第 {line} 行没有算出来，没有排版。请改好这一行：{detail}"),
        "sheet-word-places": tr("“{text}”这里除了文字只能写 {places}，没有存。请改一下，或清空。"),
        "sheet-word-needed": tr("页脚必须写着 {places}：谁、什么时候打印的。没有存。"),
        "sheet-word-long": tr("这里最多写 {limit} 个字，没有存。"),
        "sheet-too-much": tr("模板第 {line} 行要算的太多，已停下。请改小里面的数，或检查循环。"),
        "sheet-too-long": tr("模板第 {line} 行排出来的内容太长，已停下。请检查模板里的循环。"),
        "sheet-unknown-tag": tr("模板第 {line} 行的 <{tag}> 打印时用不上，没有排版。请换成能用的标签。"),
        "sheet-misplaced": tr("模板第 {line} 行的 <{tag}> 放错了地方，没有排版。请移到它该在的标签里。"),
        "sheet-not-closed": tr("模板第 {line} 行的 <{tag}> 没有正确关上，没有排版。请补上 </{tag}>。"),
        "sheet-stray-text": tr("模板第 {line} 行的文字“{text}”不在格子里，没有排版。请放进格子或标题。"),
        "sheet-bad-value": tr("模板第 {line} 行的 {name} 不能是“{value}”，没有排版。请改成能用的值。"),
        "sheet-uneven-row": tr("模板第 {line} 行有 {cells} 格，表有 {columns} 列，没有排版。请对齐。"),
        "label-paper": tr("没有这种纸，没有保存。请写 A4，或宽x高（毫米），例如 210x280。"),
        "label-count": tr("一张纸最多 {across} 列 {down} 行，没有保存。请改列数和行数。"),
        "label-small": tr("标签的宽和高至少 {least} 毫米，没有保存。请核对尺寸。"),
        "label-wide": tr("这些标签一共宽 {needed} 毫米，纸只有 {paper} 毫米，没有保存。请核对尺寸。"),
        "label-high": tr("这些标签一共高 {needed} 毫米，纸只有 {paper} 毫米，没有保存。请核对尺寸。"),
        "label-sheet-taken": tr("“{name}”是自带的标签纸，没有保存。请换个名字。"),
        "logo-too-large": tr("图片太大，没有换上。请选 400 KB 以内的图片。"),
        "no-printer": tr("这台电脑上没有找到打印机，没有打印。请接上打印机再试，或先“存为 PDF”。"),
    }


def _flaw_lines(flaws: object) -> list[str]:
    """The first mistakes of a trade's file, a line each, and how many more there are."""
    from app.care.plan_rows import Flaw

    found = [flaw for flaw in flaws if isinstance(flaw, Flaw)] if isinstance(flaws, tuple) else []
    more = len(found) - FLAWS_SHOWN
    lines = [flaw(each) for each in found[:FLAWS_SHOWN]]
    return [*lines, tr("……还有 %n 处", "", more)] if more > 0 else lines


def flaw(found: Flaw) -> str:
    """One mistake in a trade's file: 第 12 行 step[2].channel：不认识“pigeon”。."""
    names = _flaw_kinds()
    said = (
        flaws()
        .get(found.code, found.found)
        .format(found=names.get(found.found, found.found), wanted=names.get(found.wanted, found.wanted))
    )
    if found.wanted and found.code.startswith(("unknown", "no-such")):
        said = tr("{said}，是不是“{wanted}”？").format(said=said, wanted=found.wanted)
    place = tr("第 {line} 行").format(line=found.line)
    return tr("{place}：{said}").format(place=f"{place} {found.key}".rstrip(), said=said)


def flaws() -> dict[str, str]:
    """Every kind of mistake there is a sentence for."""
    return {
        "toml": tr("写法不对：{found}"),
        "toml-equals": tr("键的后面要有英文的等号 =：{found}"),
        "toml-statement": tr("这样写读不懂，一行写一项，键用英文，文字放进英文双引号：{found}"),
        "toml-open": tr("括号没有成对，缺 ] 或 }}：{found}"),
        "toml-quote": tr("引号没有成对：{found}"),
        "toml-backslash": tr("\\ 后面的字不对，要写 \\ 就写两个：{found}"),
        "toml-character": tr("有不该出现的字符：{found}"),
        "toml-value": tr("等号后面的读不懂，文字要放进英文双引号：{found}"),
        "toml-twice": tr("前面已经写过一次：{found}"),
        "unknown-key": tr("没有“{found}”这一项"),
        "missing-key": tr("缺少“{found}”"),
        "wrong-type": tr("这里要写{wanted}，不是{found}"),
        "out-of-range": tr("{found} 超出范围，要在 {wanted} 之间"),
        "unknown-word": tr("不认识“{found}”"),
        "unknown-field": tr("没有“{{{found}}}”这个字段"),
        "loose-field": tr("“{{{found}}}”不一定知道，请连同前后的字放进 [ ] 里"),
        "bad-brackets": tr("[ ] 或 {{ }} 不成对：{found}"),
        "bad-key": tr("键“{found}”不合要求，请用小写字母、数字和连字符 {wanted}"),
        "doubled": tr("“{found}”写了两次"),
        "no-such-step": tr("没有步骤“{found}”"),
        "no-such-topic": tr("没有话题“{found}”"),
        "not-together": tr("“{found}”不能和“{wanted}”同时写"),
    }


def script_fields() -> dict[str, str]:
    """What the fields of scripts are called."""
    return {
        "salutation": tr("称呼", "field of a script"),
        "name": tr("姓名", "field of a script"),
        "staff": tr("我", "field of a script"),
        "shop": tr("店名", "field of a script"),
        "company": tr("公司", "field of a script"),
        "position": tr("职务", "field of a script"),
        "car": tr("车型", "field of a script"),
        "plate": tr("车牌", "field of a script"),
        "product": tr("产品", "field of a script"),
        "child": tr("孩子", "field of a script"),
        "spouse": tr("爱人", "field of a script"),
        "hobby": tr("爱好", "field of a script"),
        "topic": tr("话题", "field of a script"),
        "last": tr("上次聊到", "field of a script"),
        "expiry": tr("到期日", "field of a script"),
        "age": tr("年龄", "field of a script"),
        "lunar": tr("农历", "field of a script"),
        "item": tr("到期的东西", "field of a script"),
        "gift": tr("礼物", "field of a script"),
        "budget": tr("预算", "field of a script"),
        "relation": tr("家人关系", "field of a script"),
        "names": tr("家人姓名", "field of a script"),
        "years": tr("年数", "field of a script"),
        "date": tr("日期", "field of a script"),
        "days": tr("天数", "field of a script"),
        "day": tr("第几天", "field of a script"),
        "intent": tr("意向", "field of a script"),
        "grade": tr("等级", "field of a script"),
        "festival": tr("节日", "field of a script"),
        "text": tr("承诺内容", "field of a script"),
    }


def _flaw_kinds() -> dict[str, str]:
    """The types of values, as people call them."""
    return {
        "text": tr("文字", "in a trade pack"),
        "number": tr("数字", "in a trade pack"),
        "list": tr("列表", "in a trade pack"),
        "table": tr("{ } 里的几项"),
        "yesno": tr("是或否"),
        "other": tr("别的内容"),
    }
