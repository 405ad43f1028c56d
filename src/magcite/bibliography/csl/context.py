"""What one rendering looks at: the style, the language, the item, and what has been said already."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from magcite.bibliography.csl.citation_label import citation_label
from magcite.bibliography.csl.locale import Locale
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Pieces

__all__ = [
    "DATES",
    "NAMES",
    "NUMBERS",
    "OTHER_NAMES",
    "Context",
    "CslItem",
    "Listed",
    "Result",
    "Style",
    "Told",
]

CslItem = Mapping[str, object]

_NAMES = (
    "author chair collection-editor compiler composer container-author contributor curator director editor"
    " editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer"
    " original-author performer producer recipient reviewed-author script-writer series-creator translator"
)
NAMES = frozenset(_NAMES.split())
DATES = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})
_NUMBERS = (
    "chapter-number citation-number collection-number edition first-reference-note-number issue locator number"
    " number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version"
    " volume"
)
NUMBERS = frozenset(_NUMBERS.split())
_BLANKS = re.compile(r"[ \t\r\n]+")  # others are meant
OTHER_NAMES = {
    "container-title-short": ("journalAbbreviation",),
    "title-short": ("shortTitle",),
    "event-title": ("event",),
}


class Result(NamedTuple):
    """What an element came to.

    Attributes:
        called: it names a variable, directly or inside; filled: one of them has a value.
    """

    pieces: Pieces
    called: bool = False
    filled: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A style, read.

    Attributes:
        blocks: the style's own locale blocks, by language tag; "" for all languages.
        digest: of the file's text, SHA-256.
        explicit_suffix: whether it says itself where the year suffix stands.
    """

    name: str
    root: Node
    macros: Mapping[str, Node]
    bibliography: Node
    citation: Node
    blocks: Mapping[str, Node]
    explicit_suffix: bool
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an item so that it is cited like no other.

    Attributes:
        names: how many names are shown at least, by variable.
        givens: how full a name is, by variable and place in it, from 0: 1 with initials, 2 with given names.
        suffix: letter after the year; "" for none.
        alike: whether it is cited like another for all that, so that conditions "disambiguate" hold.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    givens: Mapping[tuple[str, int], int] = field(default_factory=dict)
    suffix: str = ""
    alike: bool = False


class Listed(NamedTuple):
    """Names that were said.

    Attributes:
        people: all of the variable; shown: how many of them, from the first.
        initials: whether the style writes given names as initials there.
        written: each name that was shown, as it looks.
    """

    variable: str
    people: Sequence[Mapping[str, str]]
    shown: int
    initials: bool
    written: Sequence[Pieces]


@dataclass(slots=True)
class Context:
    """One item being rendered.

    Attributes:
        area: `cs:bibliography` or `cs:citation`, whose options hold.
        number: the item's place in the list, from 1.
        suppressed: variables that stood in for missing names, and are not said again.
        rendered: variables that were said, in order.
        overrides: name options that a sort key sets.
        depth: macros that are being rendered, outermost first.
        marked: who the marked names are.
        marks_names: whether the names that are said first are marked, and none was said yet.
        standing_in: the names element that has no name, while something else is put in its place.
        told: what is said to tell the item from others.
        position: of a citation: "first", "subsequent", or "any" while works that are cited alike are looked for.
        listed: the names that were said, in order.
    """

    style: Style
    locale: Locale
    item: CslItem
    area: Node
    number: int = 1
    year_suffix: str = ""
    suppressed: set[str] = field(default_factory=set)
    rendered: list[str] = field(default_factory=list)
    overrides: Mapping[str, str] = field(default_factory=dict)
    told: Told = field(default_factory=Told)
    position: str = "first"
    listed: list[Listed] = field(default_factory=list)
    depth: list[str] = field(default_factory=list)
    suffix_said: bool = False
    standing_in: Node | None = None
    marks_names: bool = False
    marked: list[str] = field(default_factory=list)

    def fresh(
        self,
        *,
        area: Node | None = None,
        overrides: Mapping[str, str] | None = None,
        told: Told | None = None,
        position: str = "first",
    ) -> "Context":
        """Return a context for another rendering of the same item: in another area, or with other options of names."""
        return Context(
            self.style,
            self.locale,
            self.item,
            area or self.area,
            self.number,
            self.year_suffix,
            overrides=overrides or {},
            told=told or self.told,
            position=position,
        )

    @property
    def english(self) -> bool:
        """Whether the item is in English; where it does not say, whether the list is."""
        language = self.item.get("language")
        tag = language if isinstance(language, str) and language.strip() else self.locale.tag
        return tag.strip().lower()[:2] == "en"

    def raw(self, variable: str) -> object:
        """Return a variable's value under this or an older name; None without any."""
        for name in (variable, *OTHER_NAMES.get(variable, ())):
            value = self.item.get(name)
            if value not in (None, "", [], {}):
                return value
        return None

    def has(self, variable: str) -> bool:
        """Return whether a variable has a value."""
        if variable in {"citation-number", "citation-label"}:
            return True
        if variable == "year-suffix":
            return bool(self.year_suffix)
        if variable == "page-first":
            return self.raw("page-first") is not None or self.raw("page") is not None
        return self.raw(variable) is not None

    def text(self, variable: str) -> str | None:
        """Return a variable as text; None when it has no value, or stood in for names already."""
        if variable in self.suppressed:
            return None
        if variable == "citation-number":
            return str(self.number)
        if variable == "year-suffix":
            return self.year_suffix or None
        value = self.raw(variable)
        if variable == "citation-label":
            return str(value or citation_label(self.item)) + self.year_suffix or None
        if value is None and variable == "page-first":
            value = str(self.raw("page") or "").replace("–", "-").split("-")[0].split(",")[0].strip()
        if value is None or isinstance(value, list | dict):
            return None
        text = _BLANKS.sub(" ", str(value)).strip()
        if text:
            self.rendered.append(variable)
        return text or None

    def option(self, name: str, node: Node | None = None, default: str = "") -> str:
        """Return an option of names: a sort key's, the element's own, the area's, the style's."""
        if name in self.overrides:
            return self.overrides[name]
        for place in (node, self.area, self.style.root):
            if place is not None and name in place.attributes:
                return place.attributes[name]
        return default

    def sets(self, name: str, node: Node) -> bool:
        """Return whether an option of names is set at all, if only to nothing."""
        return any(name in place.attributes for place in (node, self.area, self.style.root))
