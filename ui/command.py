"""The command line: for tests, for scripts, and for machines without a display.

Results go to standard output, everything else to standard error. Exit status: 0 done, 1 a known error with
its sentence on standard error, 2 wrong usage. Without a command the window opens.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import app
from app import clock
from app.errors import InputError, KnownError
from ui import lazy, words
from ui.words import tr

DONE, KNOWN_ERROR, USAGE = 0, 1, 2
TRADES = ("auto", "realestate", "insurance", "keyaccount")
MODES = ("fill", "overwrite", "new", "skip")
Command = Callable[[str, str], argparse.ArgumentParser]
"""Makes the parser of one command from its name and what it does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    lazy.defer()
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    words.install(None, _language(given))
    options = parser().parse_args(given)
    try:
        if options.today:
            clock.set_today(_day(options.today))
        return _carry_out(options)
    except KnownError as error:
        from ui import messages

        sys.stderr.write(messages.sentence(error) + "\n")
        return KNOWN_ERROR
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def parser() -> argparse.ArgumentParser:
    """Every command with its options, described in the language in use."""
    everywhere = argparse.ArgumentParser(add_help=False)
    for name, meta, text in (
        ("--today", tr("日期"), tr("把这一天当作今天")),
        ("--password-file", tr("文件"), tr("第一行是密码的文件")),
        ("--lang", "zh|en", tr("语言")),
    ):
        everywhere.add_argument(name, metavar=meta, help=text, default=argparse.SUPPRESS)
    top = argparse.ArgumentParser(
        prog="keqing", description=tr("客情簿：客户档案与每日联系"), parents=[everywhere]
    )
    top.add_argument("--version", action="version", version=f"keqing {app.__version__}")
    top.set_defaults(today=None, password_file=None, lang=None)
    commands = top.add_subparsers(dest="command", metavar=tr("命令"))

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[everywhere])

    _file_commands(command)
    _customer_commands(command)
    _care_commands(command)
    return top


def _file_commands(command: Command) -> None:
    made = command("open", tr("打开一个档案文件的窗口"))
    made.add_argument("file", type=Path)
    made = command("demo", tr("打开示例门店；加 --to 时不需要屏幕，把成果写进文件夹"))
    made.add_argument("--to", type=Path, metavar=tr("文件夹"))
    made = command("gallery", tr("把每个页面和对话框画成图片"))
    made.add_argument("--to", type=Path, required=True, metavar=tr("文件夹"))
    made.add_argument("--only", metavar=tr("名称"), help=tr("只画名称里有这些字的"))
    made = command("new", tr("新建档案文件"))
    made.add_argument("file", type=Path)
    made.add_argument("--trade", choices=TRADES, default="auto", help=tr("行业"))
    made = command("import", tr("导入名单"))
    made.add_argument("list", type=Path)
    _file(made)
    made.add_argument("--sheet", help=tr("表名，不写则取客户最多的表"))
    made.add_argument("--owner", help=tr("归属的销售顾问"))
    made.add_argument("--on-duplicate", choices=MODES, default="fill", help=tr("已有的客户怎么处理"))
    made.add_argument("--dry-run", action="store_true", help=tr("只检查，不写入"))
    made.add_argument("--rejects", type=Path, metavar="OUT.xlsx", help=tr("没有导入的行另存到这里"))
    _json(made)
    made = command("export", tr("导出到表格"))
    _file(made)
    _out(made)
    made.add_argument("--query", default="", help=tr("只导出这些客户"))


def _customer_commands(command: Command) -> None:
    made = command("show", tr("显示一位客户的档案"))
    _file(made)
    made.add_argument("who", metavar=tr("档案号或文字"))
    _json(made)
    made = command("search", tr("查找客户"))
    _file(made)
    made.add_argument("text")
    made.add_argument("--limit", type=int, default=50)
    _json(made)
    made = command("list", tr("列出客户"))
    _file(made)
    made.add_argument("--query", default="", help=tr("例如 grade:A owner:李晓梅 tag:自驾 born:11"))
    _json(made)


def _care_commands(command: Command) -> None:
    made = command("due", tr("哪些客户到了该联系的日子"))
    _file(made)
    made.add_argument("--from", dest="start", metavar=tr("日期"))
    made.add_argument("--to", dest="end", metavar=tr("日期"))
    made.add_argument("--owner", help=tr("只看这位销售顾问的"))
    _json(made)
    made = command("log", tr("记一笔沟通"))
    _file(made)
    made.add_argument("number", metavar=tr("档案号"))
    made.add_argument("--channel", default="call")
    made.add_argument("--result", default="reached", choices=("reached", "missed", "refused", "later"))
    made.add_argument("--note", default="")
    made.add_argument("--next", dest="next_on", metavar=tr("日期"))
    made = command("callsheet", tr("打印电话 / 拜访单到 PDF"))
    _file(made)
    _out(made)
    made.add_argument("--date", metavar=tr("日期"))
    made.add_argument("--owner", help=tr("只印这位销售顾问的"))


def _file(made: argparse.ArgumentParser) -> None:
    made.add_argument("--file", type=Path, required=True, metavar=tr("文件"), help=tr("客户档案文件"))


def _json(made: argparse.ArgumentParser) -> None:
    made.add_argument("--json", action="store_true", help=tr("给程序读的 JSON"))


def _out(made: argparse.ArgumentParser) -> None:
    made.add_argument("-o", "--out", type=Path, required=True, metavar=tr("文件"), help=tr("写到这里"))


def _carry_out(options: argparse.Namespace) -> int:
    """The modules of a command are loaded when it is asked for."""
    name = options.command
    if name in (None, "open") or (name == "demo" and options.to is None):
        from ui import main as window

        return window.run(options)
    if name in ("demo", "gallery"):
        from ui.commands import demo, gallery

        return (demo.write if name == "demo" else gallery.write)(options)
    from ui.commands import care, customers, files

    room = next(room for room in (files, customers, care) if name in room.COMMANDS)
    return room.COMMANDS[name](options)


def _language(given: Sequence[str]) -> str:
    """`--lang` counts for the help text too, so it is looked for before parsing."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang")
    known, _ = early.parse_known_args([word for word in given if word not in ("-h", "--help")])
    if known.lang:
        return str(known.lang)
    from ui.prefs import Prefs

    return Prefs().lang


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InputError("bad-date", text=text) from None


def _speak_utf8() -> None:
    """A Windows console or a pipe may be set to another encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
