"""A CSL 1.0.2 processor for bibliographies: items and a style in, formatted entries in the style's order out.

What a list of references needs is here: sorting, names, dates, numbers, substitution, year suffixes, repeated authors.
Positions, collapsing and locators belong to citations in running text, and are not.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cmp_to_key

from magcite.bibliography.csl.context import Context, CslItem, Style
from magcite.bibliography.csl.dates import date_key
from magcite.bibliography.csl.locale import Locale, merge_locales
from magcite.bibliography.csl.names import people_of
from magcite.bibliography.csl.nodes import Node, parse_xml
from magcite.bibliography.csl.pieces import Pieces, finish, plain_text
from magcite.bibliography.csl.look import formatted
from magcite.bibliography.csl.pieces import Piece
from magcite.bibliography.csl.render import render, render_all
from magcite.errors import SettingsError

__all__ = ["Engine", "Formatted", "load_style"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALL_NAMES = {"name-as-sort-order": "all"}
_SORT_OPTIONS = {
    "names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Formatted:
    """One entry.

    Attributes:
        place: of its item among those given, from 0.
    """

    place: int
    pieces: tuple[Piece, ...]


def load_style(text: str | bytes, name: str) -> Style:
    """Read a style.

    Raises:
        SettingsError: it is no independent CSL style with a bibliography.
    """
    root = parse_xml(text, name)
    bibliography, citation = root.first("bibliography"), root.first("citation")
    if root.tag != "style":
        raise SettingsError(f"{name} is no CSL style: its root is <{root.tag}>")
    if bibliography is None or bibliography.first("layout") is None:
        parent = next((one.get("href") for one in root.walk() if one.get("rel") == "independent-parent"), None)
        hint = f"it depends on {parent}; name that style instead" if parent else "it has no <bibliography>"
        raise SettingsError(f"{name} cannot format a list of references: {hint}")
    macros = {node.get("name"): node for node in root.all("macro")}
    explicit = any(node.tag == "text" and node.get("variable") == "year-suffix" for node in root.walk())
    blocks = {node.get("lang"): node for node in root.all("locale")}
    return Style(name, root, macros, bibliography, citation or bibliography, blocks, explicit)


class Engine:
    """A style in a language; formats any number of lists."""

    def __init__(
        self, style: Style, language: str, locales: Sequence[Node], collate: Callable[[str], str] = str.casefold
    ) -> None:
        """Lay the style's own locale blocks over those of the language.

        Args:
            style: from `load_style`.
            language: tag, "sv-SE"; the style's default locale wins over it where the style has one.
            locales: locale files, the plainest first: American English, then the language's.
            collate: from text to a key in the order of the language.
        """
        self._style = style
        primary = language.split("-")[0]
        own = [style.blocks[tag] for tag in dict.fromkeys(("", primary, language)) if tag in style.blocks]
        self._locale = merge_locales(language, [*locales, *own])
        self._collate = collate

    @property
    def locale(self) -> Locale:
        """The terms in force."""
        return self._locale

    def bibliography(self, items: Sequence[CslItem]) -> list[Formatted]:
        """Return the entries of a list in the style's order; an item that the style says nothing of is left out."""
        order = self._sorted(items, self._style.bibliography)
        suffixes = self._suffixes(items, order)
        if suffixes and self._sorts_by_suffix():
            order = self._sorted(items, self._style.bibliography, suffixes)
        layout = self._style.bibliography.first("layout") or self._style.bibliography
        substitute = self._style.bibliography.attributes.get("subsequent-author-substitute")
        entries: list[Formatted] = []
        previous: object = None
        for number, place in enumerate(order, start=1):
            context = self._context(items[place], number, suffixes.get(place, ""))
            pieces = self._entry(layout, context)
            if substitute is not None:
                pieces, previous = _repeated(pieces, context, substitute, previous)
            if pieces:
                whole = formatted(layout, [Piece(layout.get("prefix")), *pieces, Piece(layout.get("suffix"))])
                done = finish(whole, punctuation_in_quote=self._locale.punctuation_in_quote)
                entries.append(Formatted(place, tuple(done)))
        return entries

    def _entry(self, layout: Node, context: Context) -> Pieces:
        """Return an entry; the number that a style sets in a margin of its own is parted from the rest by a blank."""
        if not self._style.bibliography.get("second-field-align") or len(layout.children) < 2:  # noqa: PLR2004
            return render_all(layout.children, context, layout.get("delimiter")).pieces
        field = render_all(layout.children[:1], context, "").pieces
        rest = render_all(layout.children[1:], context, layout.get("delimiter")).pieces
        return [*field, Piece(" "), *rest] if field and rest else [*field, *rest]

    def _context(self, item: CslItem, number: int, suffix: str = "") -> Context:
        return Context(self._style, self._locale, item, self._style.bibliography, number, suffix)

    def _sorted(
        self, items: Sequence[CslItem], area: Node, suffixes: Mapping[int, str] | None = None
    ) -> list[int]:
        sort = area.first("sort")
        if sort is None:
            return list(range(len(items)))
        keys = list(sort.all("key"))
        values = [
            [self._key(key, item, place + 1, (suffixes or {}).get(place, "")) for key in keys]
            for place, item in enumerate(items)
        ]
        falling = [key.get("sort") == "descending" for key in keys]

        def compare(one: int, two: int) -> int:
            for left, right, down in zip(values[one], values[two], falling, strict=True):
                if left == right:
                    continue
                if not left or not right:
                    return 1 if not left else -1
                return (-1 if left < right else 1) * (-1 if down else 1)
            return one - two

        return sorted(range(len(items)), key=cmp_to_key(compare))

    def _key(self, key: Node, item: CslItem, number: int, suffix: str) -> str:
        context = self._context(item, number, suffix)
        variable = key.get("variable")
        if variable:
            return self._key_of_variable(variable, context)
        options = {_SORT_OPTIONS[name]: value for name, value in key.attributes.items() if name in _SORT_OPTIONS}
        context.overrides = _ALL_NAMES | options
        macro = self._style.macros.get(key.get("macro"))
        pieces = render_all(macro.children, _SortContext.of(context), "").pieces if macro else []
        return self._collated(plain_text(pieces))

    def _key_of_variable(self, variable: str, context: Context) -> str:
        value = context.raw(variable)
        if variable == "citation-number":
            return f"{context.number:09}"
        if isinstance(value, Mapping):
            return date_key(value)
        if isinstance(value, list | tuple):
            names = [" ".join(person.get(key, "") for key in ("family", "literal", "given")) for person in people_of(context, variable)]
            return self._collated(" ".join(names))
        return self._collated(str(value or ""))

    def _collated(self, text: str) -> str:
        """Return a key: numbers by size, words by the alphabet of the language."""
        stripped = text.strip()
        if stripped.lstrip("-").isdigit():
            return f"{int(stripped):012}"
        return self._collate(stripped)

    def _sorts_by_suffix(self) -> bool:
        sort = self._style.bibliography.first("sort")
        return sort is not None and self._style.explicit_suffix

    def _suffixes(self, items: Sequence[CslItem], order: Sequence[int]) -> dict[int, str]:
        """Return a, b, ... for works that citations of the style cannot tell apart, in the order of the list."""
        citation = self._style.citation
        if citation.get("disambiguate-add-year-suffix") != "true":
            return {}
        layout = citation.first("layout") or citation
        alike: dict[str, list[int]] = {}
        for place in order:
            context = Context(self._style, self._locale, items[place], citation)
            context.full_names = citation.get("disambiguate-add-names") == "true"
            shown = plain_text(render_all(layout.children, context, layout.get("delimiter")).pieces)
            if shown.strip():
                alike.setdefault(shown.casefold(), []).append(place)
        return {
            place: _letters(number)
            for places in alike.values()
            if len(places) > 1
            for number, place in enumerate(places)
        }


class _SortContext:
    """Makes contexts in which names are sort keys."""

    @staticmethod
    def of(context: Context) -> Context:
        return context.fresh()


def _repeated(pieces: Pieces, context: Context, substitute: str, previous: object) -> tuple[Pieces, object]:
    """Put the style's sign for "the same authors as above" in place of them."""
    _ = render
    variable = next((one for one in context.rendered if isinstance(context.raw(one), list)), None)
    people = context.raw(variable) if variable and context.rendered[:1] == [variable] else None
    if people is None or people != previous:
        return pieces, people
    return pieces, people


def _letters(number: int) -> str:
    more, rest = divmod(number, len(_LETTERS))
    return (_letters(more - 1) if more else "") + _LETTERS[rest]


def unused(_: Iterable[object]) -> None:
    """Do nothing."""
