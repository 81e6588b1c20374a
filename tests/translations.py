"""Is the English complete? `python -m tests.translations` tells, `--write` brings the file up to date.

Qt's own `lupdate` finds every `tr("…")` and merges what it finds into a copy of the committed file: it keeps
the translations, adds what is new and drops what is gone. Lines are not written down and the messages are
sorted, so that a diff shows only what a person changed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
ENGLISH = ROOT / "resources" / "i18n" / "keqing_en.ts"
_PLACEHOLDER = re.compile(r"\{([a-z_]*)(?::\d+)?\}|(%n)")

Key = tuple[str, str]
"""Source and comment."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text: its translation has one form, or with a number two; an unfinished one counts as none."""

    source: str
    comment: str
    forms: tuple[str, ...]
    numbered: bool

    @property
    def key(self) -> Key:
        return self.source, self.comment


@dataclass(frozen=True, slots=True)
class Difference:
    """Between the committed file and the sources."""

    missing: list[Key]
    unfinished: list[Key]
    unused: list[Key]

    def __str__(self) -> str:
        told = {"missing": self.missing, "unfinished": self.unfinished, "no longer used": self.unused}
        return "\n".join(
            f"{what}: {source!r} {comment}" for what, keys in told.items() for source, comment in keys
        )


def placeholders(text: str) -> set[str]:
    """The names in braces, and `%n`."""
    return {"".join(found) for found in _PLACEHOLDER.findall(text)}


def read(path: Path) -> list[Message]:
    """All messages of a Linguist file."""
    return [_message(found) for found in ElementTree.parse(path).iter("message")]


def compare(committed: list[Message], wanted: list[Message]) -> Difference:
    """What the committed file lacks, and what nobody asks for any more."""
    known = {message.key for message in committed}
    used = {message.key for message in wanted}
    open_ = [message.key for message in wanted if not all(message.forms)]
    return Difference(
        missing=[key for key in open_ if key not in known],
        unfinished=[key for key in open_ if key in known],
        unused=sorted(known - used),
    )


def updated(folder: Path) -> Path:
    """The committed file as `lupdate` brings it up to date, in `folder`."""
    path = folder / ENGLISH.name
    if ENGLISH.exists():
        shutil.copyfile(ENGLISH, path)
    exact = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    tidy = ("-no-obsolete", "-locations", "none", "-sort-messages", "-silent")
    languages = ("-source-language", "zh_CN", "-target-language", "en")
    command = [_lupdate(), *languages, *tidy, *exact, *_sources(), "-ts", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return path


def _sources() -> Iterator[str]:
    return (
        path.as_posix() for path in sorted(path.relative_to(ROOT) for path in (ROOT / "ui").rglob("*.py"))
    )


def _lupdate() -> str:
    found = shutil.which("pyside6-lupdate", path=sysconfig.get_path("scripts"))
    if found is None:
        raise SystemExit("pyside6-lupdate is not installed: run python3 packaging/setup_env.py")
    return found


def _message(found: ElementTree.Element) -> Message:
    translation = found.find("translation")
    assert translation is not None, found.findtext("source")
    numbered = found.get("numerus") == "yes"
    forms = (
        [form.text or "" for form in translation.iter("numerusform")]
        if numbered
        else [translation.text or ""]
    )
    if translation.get("type"):
        forms = [""]
    return Message(found.findtext("source", ""), found.findtext("comment", ""), tuple(forms), numbered)


def main(arguments: list[str] | None = None) -> int:
    """1 when something is left to translate or to drop."""
    parser = argparse.ArgumentParser(prog="tests.translations", description=__doc__)
    parser.add_argument("--write", action="store_true", help="update the committed file")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = updated(Path(folder))
        difference = compare(read(ENGLISH) if ENGLISH.exists() else [], read(path))
        if options.write:
            ENGLISH.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, ENGLISH)
    print(str(difference) or "complete")
    return 1 if str(difference) else 0


if __name__ == "__main__":
    sys.exit(main())
