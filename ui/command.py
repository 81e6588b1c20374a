"""The command line: for tests, for scripts, and for machines without a display.

Results go to standard output, everything else to standard error. Exit status: 0 done, 1 a known error with
its sentence on standard error, 2 wrong usage, 130 stopped by Ctrl+C. Without a command the window opens.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import app
from app import clock
from app.errors import FileError, KnownError
from ui import words
from ui.program import lazy, qt
from ui.words import tr

if TYPE_CHECKING:
    from concurrent.futures import Future

WINDOW = "open"
"""The command that opens a window."""
DONE, KNOWN_ERROR, STOPPED = 0, 1, 130
TRADES = ("auto", "realestate", "insurance", "keyaccount")
MODES = ("fill", "overwrite", "new", "skip")
ANSWERS = ("in-wan", "in-yuan", "month-first", "day-first", "first-of-month")
ORDERS = ("urgency", "area", "hour")
RESULTS = ("reached", "missed", "refused", "later", "sent")
EVERYWHERE = ("today", "password_file", "lang")
Command = Callable[..., argparse.ArgumentParser]
"""Makes the parser of one command from its name, what it does and, at the end of its help, what it prints."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    lazy.defer()
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if _command_of(given) == WINDOW:
        gc.disable()  # what is loaded before the window is shown stays (see `ui.main.run`)
    words.install(None, _language(given))
    options = parser(_command_of(given)).parse_args(given, argparse.Namespace(**dict.fromkeys(EVERYWHERE)))
    with clock.pinned(options.today) if options.today else contextlib.nullcontext():
        return _status_of(options)


def _status_of(options: argparse.Namespace) -> int:
    """Carry it out; whatever a person can meet becomes a sentence and a status."""
    try:
        status = _carry_out(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KnownError as error:
        return _say_error(error)
    except KeyboardInterrupt:
        sys.stderr.write("\n" + tr("已停止。") + "\n")
        return STOPPED
    except BrokenPipeError:
        _hang_up(sys.stdout, sys.stderr)
        return DONE
    except OSError as error:
        said = _say_error(FileError("refused-by-system", why=error.strerror or str(error)))
        _hang_up(sys.stdout)
        return said
    return status


def _say_error(error: KnownError) -> int:
    from ui import messages
    from ui.commands.common import remark

    remark(messages.sentence(error))
    return KNOWN_ERROR


def parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """Every command with its options, described in the language in use.

    For a window (`open`) no other is made: that alone would take a tenth of the time until it is painted.
    """
    everywhere = _everywhere()
    top = argparse.ArgumentParser(
        prog="keqing",
        description=tr("客情簿：客户档案与每日联系"),
        parents=[everywhere],
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"keqing {app.__version__}")
    commands = top.add_subparsers(dest="command", metavar=tr("命令"))

    def command(name: str, text: str, more: str = "") -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=text,
            description=text,
            epilog=more,
            parents=[everywhere],
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    _window_command(command)
    if wanted != WINDOW:
        _file_commands(command)
        _customer_commands(command)
        _care_commands(command)
    return top


def _everywhere() -> argparse.ArgumentParser:
    """The options that may stand before the command or after it: neither place has a default of its own."""
    made = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    made.add_argument("--today", type=_day, metavar=tr("日期"), help=tr("把这一天当作今天"))
    made.add_argument("--password-file", type=Path, metavar=tr("文件"), help=tr("第一行是密码的文件"))
    made.add_argument("--lang", choices=tuple(words.LANGUAGES), help=tr("语言"))
    return made


def _window_command(command: Command) -> None:
    made = command(WINDOW, tr("打开一个档案文件的窗口"))
    made.add_argument("file", type=Path, metavar=tr("文件"))


def _file_commands(command: Command) -> None:
    made = command("demo", tr("打开示例门店；加 --to 时不需要屏幕，把成果写进文件夹"))
    made.add_argument("--to", type=Path, metavar=tr("文件夹"))
    made = command("gallery", tr("把每个页面和对话框画成图片"))
    made.add_argument("--to", type=Path, required=True, metavar=tr("文件夹"))
    made.add_argument("--only", metavar=tr("名称"), help=tr("只画名称里有这些字的"))
    made.add_argument("--size", type=_size, metavar="WxH", help=tr("窗口多大，例如 910x512"))
    made = command("new", tr("新建档案文件"))
    made.add_argument("file", type=Path, metavar=tr("文件"))
    made.add_argument("--trade", choices=TRADES, default="auto", help=tr("行业"))
    made = command("import", tr("导入名单"), _import_json())
    made.add_argument("list", type=Path, nargs="+", metavar=tr("名单"), help=tr("一份或几份，作为一批导入"))
    _file(made)
    which = made.add_mutually_exclusive_group()
    which.add_argument("--sheet", metavar=tr("表名"), help=tr("不写则取所有看得见、列着客户的表"))
    which.add_argument("--all-sheets", action="store_true", help=tr("导入所有没有隐藏的表"))
    made.add_argument("--owner", metavar=tr("姓名"), help=tr("归属的销售顾问；几位用逗号隔开，轮流分给"))
    made.add_argument("--tag", default="", metavar=tr("标签"), help=tr("给这一批的客户都贴上"))
    made.add_argument("--source", default="", metavar=tr("文字"), help=tr("新客户的来源"))
    made.add_argument("--consent", default="", metavar=tr("文字"), help=tr("新客户的个人信息同意，写进备注"))
    made.add_argument("--keep-list", action="store_true", help=tr("原名单也存进档案"))
    known = tr(
        "已有的客户：fill 只补空项，overwrite 用名单覆盖（空格不清除），skip 一概不动，new 一律新建；"
        "只是可能重复的，前两种当作新客户并写进导入备注"
    )
    made.add_argument("--on-duplicate", choices=MODES, default="fill", help=known)
    made.add_argument("--key", default="", metavar=tr("列标题"), help=tr("只按这一列认出已有的客户"))
    unclear = tr(
        "看不清的格子一律怎么理解：in-wan 没写单位的金额按万元，in-yuan 按元；"
        "month-first、day-first 日月的先后；first-of-month 只有年月的日期按 1 日"
    )
    made.add_argument("--answer", choices=ANSWERS, action="append", default=[], help=unclear)
    made.add_argument("--dry-run", action="store_true", help=tr("只检查，不写入"))
    made.add_argument("--rejects", type=Path, metavar="OUT.xlsx", help=tr("不导入的行另存到这里"))
    _json(made)
    made = command("password", tr("设、换或去掉档案文件的密码"))
    _file(made)
    wanted = made.add_mutually_exclusive_group(required=True)
    fresh = tr("第一行是新密码的文件；现在的密码写在 --password-file 里")
    wanted.add_argument("--new-password-file", type=Path, metavar=tr("文件"), help=fresh)
    wanted.add_argument("--remove", action="store_true", help=tr("去掉密码"))
    made = command("export", tr("导出到表格"))
    _file(made)
    _out(made)
    made.add_argument("--query", default="", metavar=tr("条件"), help=tr("只导出这些客户，写法同 list"))


def _customer_commands(command: Command) -> None:
    made = command("show", tr("显示一位客户的档案"), _customer_json())
    _file(made)
    made.add_argument("who", metavar=tr("档案号或文字"))
    _json(made)
    made = command("search", tr("查找客户"), _customer_json())
    _file(made)
    made.add_argument("text", metavar=tr("文字"), help=tr("姓名、拼音、首字母、电话、车牌或备注里的字"))
    made.add_argument("--limit", type=_count, default=50, metavar=tr("数目"), help=tr("最多列几位"))
    _json(made)
    made = command("list", tr("列出客户"), _customer_json())
    _file(made)
    example = tr("例如 grade:A owner:李晓梅 area:金水区 born:11 import:名单名")
    made.add_argument("--query", default="", metavar=tr("条件"), help=example)
    _json(made)


def _care_commands(command: Command) -> None:
    made = command("due", tr("哪些客户到了该联系的日子：逾期的和今天的，或某几天的"), _due_json())
    _file(made)
    made.add_argument("--from", dest="start", type=_day, metavar=tr("日期"), help=tr("从这一天起"))
    made.add_argument("--to", dest="end", type=_day, metavar=tr("日期"), help=tr("到这一天止"))
    made.add_argument("--owner", metavar=tr("姓名"), help=tr("只看这位销售顾问的"))
    _json(made)
    made = command("log", tr("记一笔沟通"))
    _file(made)
    made.add_argument("number", metavar=tr("档案号"))
    made.add_argument(
        "--channel",
        type=_channel,
        default="call",
        metavar=tr("方式"),
        help=tr("怎样联系的，例如 call、电话、wechat"),
    )
    made.add_argument("--result", choices=RESULTS, default="reached", help=tr("结果"))
    made.add_argument("--note", default="", metavar=tr("文字"), help=tr("说了什么"))
    made.add_argument("--next", dest="next_on", type=_day, metavar=tr("日期"), help=tr("下次联系"))
    made = command("callsheet", tr("打印电话 / 拜访单到 PDF"))
    _file(made)
    _out(made)
    made.add_argument("--date", type=_day, metavar=tr("日期"), help=tr("哪一天的，不写则今天"))
    made.add_argument("--owner", metavar=tr("姓名"), help=tr("只印这位销售顾问的"))
    which = tr("只印这些客户，不管到没到日子，写法同 list")
    made.add_argument("--query", default="", metavar=tr("条件"), help=which)
    order = tr("排列：urgency 急的在前，area 按区域并印地址，hour 按钟点")
    made.add_argument("--order", choices=ORDERS, help=order)
    made.add_argument(
        "--only", choices=("visits", "calls"), help=tr("visits 只印要上门的，calls 不印要上门的")
    )
    made.add_argument("--portrait", action="store_true", help=tr("纵向"))
    made.add_argument("--large", action="store_true", help=tr("大字"))
    made.add_argument("--ink-saving", action="store_true", help=tr("省墨：不铺底色"))


def _file(made: argparse.ArgumentParser) -> None:
    made.add_argument("--file", type=Path, required=True, metavar=tr("文件"), help=tr("客户档案文件"))


def _json(made: argparse.ArgumentParser) -> None:
    made.add_argument("--json", action="store_true", help=tr("给程序读的 JSON"))


def _out(made: argparse.ArgumentParser) -> None:
    made.add_argument("-o", "--out", type=Path, required=True, metavar=tr("文件"), help=tr("写到这里"))


def _carry_out(options: argparse.Namespace) -> int:
    """The modules of a command are loaded when it is asked for."""
    name = options.command
    if name in (None, WINDOW) or (name == "demo" and options.to is None):
        options.key = _stretching(options)
        qt.load()
        from ui import main as window

        return window.run(options)
    if name in ("demo", "gallery"):
        from ui.commands import demo, gallery

        return (demo.write if name == "demo" else gallery.write)(options)
    from ui.commands import care, customers, files

    runs = {**files.COMMANDS, **customers.COMMANDS, **care.COMMANDS}
    return runs[name](options)


def _stretching(options: argparse.Namespace) -> Future[str | None] | None:
    """A password that was given is stretched on another core while Qt and the window are loaded."""
    if options.command != WINDOW or options.password_file is None:
        return None
    from app.storage import keys
    from ui.program.futures import behind

    path, secret = options.file, options.password_file
    return behind(lambda: keys.key_of(path, keys.password_in(secret)), "stretching")


def _import_json() -> str:
    return tr(
        "--json 打印一行，行数：total 全部，new 新客户，update 更新，same 无变化，duplicate 可能重复，\n"
        "problem 有问题，skip 不导入，flagged 有看不懂的内容，emptied 空着不清除的格，\n"
        "written 已写入，tagged 贴了标签的客户（--dry-run 为 0），"
        "problems {问题: 行数}，left_out {blank 空行, totals 合计, headers 重复的标题}"
    )


def _customer_json() -> str:
    return tr(
        "--json 每位客户一行：number, name, sex, phones [{kind, number, ext}],\n"
        "birthday {calendar, year, month, day, leap}, family [{relation, name, birthday}],\n"
        "purchases [{product, delivered}], assets [{kind, identifier, vin, expires_on, …}],\n"
        "owner, grade, stage, tags, notes, import_notes [{column, text, problem}],\n"
        "contacts [{on, channel, result, staff, text}], items {每个档案项目}；不知道的是 null"
    )


def _due_json() -> str:
    return tr("--json：[{number, name, date, overdue_days, reasons [{step, text}], channel, state}]")


def _language(given: Sequence[str]) -> str:
    """`--lang` counts for the help text too, so it is looked for before parsing."""
    said = [after for option, after in _options(given) if option == "--lang"]
    if said and said[-1]:
        return said[-1]
    qt.load()
    from ui.prefs import Prefs

    return Prefs().lang


def _command_of(given: Sequence[str]) -> str:
    """Which command is given; without any a window opens."""
    if not given:
        return WINDOW
    return next((option for option, _ in _options(given) if not option.startswith("-")), "")


def _options(given: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each option that may stand before a command with what follows it, and each word with nothing."""
    rest = iter(given)
    for each in rest:
        option, told, after = each.partition("=")
        if option.startswith("--") and option[2:].replace("-", "_") in EVERYWHERE:
            yield option, after if told else next(rest, "")
        else:
            yield each, ""


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("“{text}”不是 2026-11-22 这样的日期").format(text=text)) from None


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(tr("“{text}”不是 1 以上的整数").format(text=text))
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and int(height) >= 200):
        raise argparse.ArgumentTypeError(tr("“{text}”不是大小，写成 910x512 这样").format(text=text))
    return int(width), int(height)


def _channel(text: str) -> str:
    """A way of contact by its key, its label or what people say instead."""
    from app.fields.catalog import CATALOG

    key = CATALOG["preferred_channel"].kind.parse(text).value
    if key is None:
        raise argparse.ArgumentTypeError(
            tr("没有“{text}”这种方式，可以写：{channels}").format(text=text, channels=_channels())
        )
    return str(key)


def _channels() -> str:
    from app.fields.options import CHANNEL

    return ", ".join(option.key for option in CHANNEL)


def _speak_utf8() -> None:
    """A Windows console or a pipe may be set to another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _hang_up(*streams: TextIO) -> None:
    """Nobody listens any more (`| head`): what is still unsaid goes nowhere, without a complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        with contextlib.suppress(io.UnsupportedOperation):
            os.dup2(nowhere, stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
