"""The properties of vCard files (2.1, 3.0, 4.0) as telephones write them, faults included."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.excel.files.read_text import decode

_named = re.compile(
    r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z][A-Za-z0-9-]*)((?:;(?:\"[^\"]*\"|[^\":;])*)*):(.*)", re.DOTALL
)
_parameter = re.compile(r";((?:\"[^\"]*\"|[^\";])*)").findall
_custom = re.compile(r"X-CUSTOM\((.*)\)", re.IGNORECASE | re.DOTALL).fullmatch
_escaped = re.compile(r"\\(.)", re.DOTALL)
_quoted_printable = re.compile(r"QUOTED-PRINTABLE", re.IGNORECASE).search
_BARE = {"quoted-printable": "encoding", "base64": "encoding", "b": "encoding"}


@dataclass(slots=True)
class Property:
    """A line of a card: `types` in small letters, `label` as the person called it, `raw` still escaped."""

    name: str
    raw: str
    types: frozenset[str] = frozenset()
    label: str = ""
    group: str = ""
    options: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return unescaped(self.raw).strip()

    @property
    def parts(self) -> list[str]:
        """The components, which semicolons part."""
        return [unescaped(part).strip() for part in re.split(r"(?<!\\);", self.raw)]


def cards(data: bytes) -> Iterator[list[Property]]:
    """The properties of each card; one that is not ended ends where the next begins."""
    card: list[Property] | None = None
    for line in _unfolded(decode(data).splitlines()):
        told = _read(line)
        if told is None:
            continue
        if told.name in ("BEGIN", "END") and told.text.upper() == "VCARD":
            if card:
                yield _labelled(card)
            card = [] if told.name == "BEGIN" else None
        elif card is not None:
            card.append(told)
    if card:
        yield _labelled(card)


def unescaped(text: str) -> str:
    """The text without backslashes."""
    if "\\" not in text:
        return text
    return _escaped.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Whole lines: continued by a space, by `=` at the end of quoted-printable, or by no name at all."""
    whole = ""
    for line in lines:
        quoted = bool(_quoted_printable(whole.partition(":")[0]))
        if quoted and whole.endswith("="):
            whole = whole[:-1] + line.lstrip(" \t")
        elif line[:1] in (" ", "\t") and whole:
            whole += line[1:]
        elif line.strip() and whole and not _named.fullmatch(line):
            whole += line if quoted else "\n" + line
        else:
            yield whole
            whole = line
    yield whole


def _read(line: str) -> Property | None:
    match = _named.fullmatch(line)
    if match is None:
        return None
    group, name, parameters, raw = match.groups()
    told = Property(name.upper(), raw, group=(group or "").lower())
    types: set[str] = set()
    for parameter in _parameter(parameters):
        _take_parameter(parameter.strip(), told, types)
    told.types = frozenset(types)
    told.raw = _decoded(told.raw, told.options)
    return told


def _take_parameter(parameter: str, told: Property, types: set[str]) -> None:
    custom = _custom(parameter)
    if custom:
        told.label = _custom_label(custom[1])
        return
    key, equals, value = parameter.partition("=")
    if not equals:
        key, value = _BARE.get(parameter.lower(), "type"), parameter
    value = value.strip('"')
    if key.lower() == "type":
        types.update(word.strip().lower() for word in value.split(","))
    else:
        told.options[key.lower()] = value
    if key.lower() == "label":
        told.label = value


def _custom_label(text: str) -> str:
    """Android: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6)`."""
    options = {}
    *head, label = text.split(",")
    for option in head:
        key, _, value = option.partition("=")
        options[key.strip().lower()] = value.strip()
    return _decoded(label, options)


def _decoded(raw: str, options: dict[str, str]) -> str:
    encoding = options.get("encoding", "").lower()
    try:
        if encoding == "quoted-printable":
            data = quopri.decodestring(raw.encode("utf-8"))
        elif encoding in ("b", "base64"):
            data = base64.b64decode("".join(raw.split()))
        else:
            return raw
    except (binascii.Error, ValueError):
        return raw
    charset = options.get("charset", "").lower()
    for name in ("gb18030" if charset.startswith("gb") else charset or "utf-8", "gb18030"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", errors="replace")


def _labelled(card: list[Property]) -> list[Property]:
    """What Apple writes in a line of its own (`item1.X-ABLabel`) belongs to the other line of the group."""
    labels = {told.group: told.text for told in card if told.name == "X-ABLABEL" and told.group}
    for told in card:
        label = labels.get(told.group, "")
        if label.startswith("_$!<"):
            told.types = frozenset({*told.types, label[4:-4].lower()})
        elif label:
            told.label = label
    return [told for told in card if told.name != "X-ABLABEL"]
