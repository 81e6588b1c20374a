"""Making a sheet: its kind's names into a template, and what the shop changed about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from app import clock
from app.printing.setup import Setup, Style
from app.sheets import page
from app.sheets.own_words import said_otherwise
from app.sheets.sheet import Face, Grid, Part, Sheet
from app.sheets.templates import filled, shipped
from app.sheets.words import Words, footer, words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Making:
    """In which language, in whose name and how a sheet is made; `source` is the shop's own template.

    `logo` is the shop's picture. `tell` hears how far a long sheet is; what it raises stops the work.
    """

    lang: str = "zh"
    printed_by: str = ""
    style: Style = field(default_factory=Style)
    source: str = ""
    logo: bytes = b""
    tell: Callable[[int, int], object] | None = None

    def told(self, many: Iterable[T], count: int) -> Iterator[T]:
        """The same, one by one; tells each time how many there were, of how many."""
        for done, each in enumerate(many):
            if self.tell is not None:
                self.tell(done, count)
            yield each

    def words(self, kind: str) -> Words:
        """The words of a kind of sheet, with the shop's own and its title."""
        said = said_otherwise(words(self.lang)[kind], self.style.own_words(self.lang))
        return {**said, "title": self.style.title} if self.style.title else said

    def footer(self) -> str:
        """Who printed when, and that it must not be passed on."""
        return footer(self._everywhere(), self.printed_by)

    def _everywhere(self) -> Words:
        """The words of every sheet, with the shop's own."""
        said = {key: text for key, text in words(self.lang).items() if isinstance(text, str)}
        return said_otherwise(said, self.style.own_words(self.lang), ".")

    def room(self, usual: Setup) -> float:
        """How many mm a line has, reckoned in type of the usual size: larger type has less of it."""
        setup = self.style.applied(usual)
        return (setup.size[0] - 2 * setup.margin) / setup.scale

    def from_template(self, kind: str, people: int, **names: Any) -> Sheet:
        """Fill in the template of a kind of sheet. `InputError`: see `templates` and `page`."""
        made = self._filled(kind, names)
        return self.sheet(made.title, made.parts, people, made.setup, note=made.note)

    def from_parts(
        self, kind: str, title: str, parts: tuple[Part, ...], people: int, setup: Setup | None = None
    ) -> Sheet:
        """A sheet of ready-made tables, by the shop's own template if it has one.

        The template that comes along would give just these parts, and takes its time over long lists.
        """
        setup = setup or Setup()
        if self.source:
            return self.from_template(kind, people, title=title, parts=parts, setup=setup)
        return self.sheet(title, parts, people, setup)

    def faces(
        self, kind: str, setup: Setup, people: int, grid: Grid | None = None, sides: int = 1, **names: Any
    ) -> Sheet:
        """The same of a kind whose template gives faces, on the paper that they are printed on.

        Type is larger or smaller as it is wanted; where faces stand is not.
        """
        made = self._filled(kind, names)
        larger = self.style.scale or 1.0
        sheet = self.sheet(made.title, (), people, faces=tuple(_sized(face, larger) for face in made.faces))
        return replace(sheet, setup=setup, grid=grid, sides=sides)

    def _filled(self, kind: str, names: Mapping[str, Any]) -> page.Page:
        common = {"w": self.words(kind), "lang": self.lang, "now": clock.now(), "printed_by": self.printed_by}
        return page.read(filled(self.source or shipped(kind), {**common, **names}))

    def sheet(
        self,
        title: str,
        parts: tuple[Part, ...],
        people: int,
        setup: Setup | None = None,
        note: str = "",
        **more: Any,
    ) -> Sheet:
        """A sheet with who printed it and when at its foot, on the paper that is asked for."""
        notes = (self.footer(), note, self.style.note)
        return Sheet(
            title=title,
            parts=parts,
            footer=" · ".join(part for part in notes if part),
            page_words=self._everywhere()["page"],
            setup=self.style.applied(setup or Setup()),
            people=people,
            logo=self.logo if self.style.logo else b"",
            **more,
        )

    def titled(self, part: Part) -> Part:
        """A part under the shop's own title, where it gave one."""
        return replace(part, title=self.style.title) if self.style.title else part


def _sized(face: Face, larger: float) -> Face:
    """A face with its type so much larger."""
    patches = tuple(replace(patch, size=patch.size * larger) for patch in face.patches)
    return replace(face, patches=patches)
