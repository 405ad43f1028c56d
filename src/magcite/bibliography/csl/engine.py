"""A CSL 1.0.2 processor for lists of references: items and a style in, entries in the style's order out.

Positions, collapsing and locators belong to citations in running text, and are not here.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from magcite.bibliography.csl.context import Context, CslItem, Style
from magcite.bibliography.csl.disambiguation import cite, tell_apart
from magcite.bibliography.csl.fitted import fields_of, fitted
from magcite.bibliography.csl.locale import Locale, merge_locales
from magcite.bibliography.csl.look import formatted
from magcite.bibliography.csl.nodes import Node, parse_xml
from magcite.bibliography.csl.order import is_numbered_backwards, ordered
from magcite.bibliography.csl.pieces import Piece, Pieces, finish, plain_text
from magcite.bibliography.csl.render import render_all
from magcite.bibliography.csl.repeated import Repeated
from magcite.errors import SettingsError
from magcite.phrases import phrase

__all__ = ["Engine", "Formatted", "read_style"]

_SUFFIXED = frozenset({"year-suffix", "citation-label"})
_REMEMBERED = 1000  # kinds of items a style is kept fitted to
_IN_MARGIN = 2  # children a layout must have for the first to stand in a margin


@dataclass(frozen=True, slots=True)
class Formatted:
    """One entry.

    Attributes:
        place: of its item among those given, from 0.
        pieces: the entry, without a line end.
    """

    place: int
    pieces: tuple[Piece, ...]


def read_style(text: str | bytes, name: str) -> Style:
    """Read a style.

    Args:
        text: a CSL file.
        name: of the file, for messages.

    Raises:
        SettingsError: it is no independent CSL style with a bibliography.
    """
    root = parse_xml(text, name)
    if root.tag != "style":
        raise SettingsError(phrase("{name} is no CSL style: its root is <{tag}>", name=name, tag=root.tag))
    bibliography, citation = root.first("bibliography"), root.first("citation")
    if bibliography is None or bibliography.first("layout") is None:
        parent = next((one.get("href") for one in root.walk() if one.get("rel") == "independent-parent"), None)
        hint = (
            phrase("it depends on {parent}; name that style instead", parent=parent)
            if parent
            else phrase("it has no <bibliography>")
        )
        raise SettingsError(phrase("{name} cannot format a list of references: {hint}", name=name, hint=hint))
    macros = {node.get("name"): node for node in root.all("macro")}
    explicit = any(node.tag == "text" and node.get("variable") in _SUFFIXED for node in root.walk())
    blocks = {node.get("lang"): node for node in root.all("locale")}
    digest = hashlib.sha256(text.encode("utf-8", "replace") if isinstance(text, str) else text).hexdigest()
    return Style(name, root, macros, bibliography, citation or bibliography, blocks, explicit, digest)


class Engine:
    """A style in a language; formats any number of lists."""

    def __init__(
        self, style: Style, language: str, locales: Sequence[Node], collate: Callable[[str], str] = str.casefold
    ) -> None:
        """Lay the style's own locale blocks over those of the language.

        Args:
            style: from `read_style`.
            language: tag of the list's language, "sv-SE".
            locales: locale files, the plainest first: American English, then the language's.
            collate: from text to a key in the order of the language.
        """
        self._style = style
        tags = dict.fromkeys(("", language.split("-", maxsplit=1)[0], language))
        self._locale = merge_locales(language, [*locales, *(style.blocks[tag] for tag in tags if tag in style.blocks)])
        self._collate = collate
        self._fitted: dict[tuple[str, frozenset[str] | None], Style] = {}

    @property
    def locale(self) -> Locale:
        """The terms in force."""
        return self._locale

    def bibliography(self, items: Sequence[CslItem], *, as_given: bool = False) -> list[Formatted]:
        """Return the entries of a list; an item that the style says nothing of is left out.

        Args:
            items: CSL items.
            as_given: in the order of `items`, and not in the style's.
        """
        area = self._style.bibliography
        sort = None if as_given else area.first("sort")
        contexts, order = self._told(items, sort)
        backwards = is_numbered_backwards(sort, self._style)
        repeated = Repeated(
            area.attributes.get("subsequent-author-substitute"), area.get("subsequent-author-substitute-rule")
        )
        entries: list[Formatted] = []
        for number, place in enumerate(order, start=1):
            context = contexts[place].fresh()
            context.number = len(order) + 1 - number if backwards else number
            context.marks_names = "subsequent-author-substitute" in area.attributes
            pieces = repeated.replaced(self._entry(context), context.marked)
            if pieces:
                entries.append(Formatted(place, tuple(self._finished(pieces))))
        return entries

    def order(self, items: Sequence[CslItem]) -> list[int]:
        """Return the places of items in the style's order, without their entries."""
        return ordered(self._contexts(items), self._style.bibliography.first("sort"), self._collate)

    def cites(self, items: Sequence[CslItem], *, again: bool = False) -> list[str]:
        """Return how each item is cited on its own in running text, told apart from the others.

        Args:
            items: CSL items.
            again: as where it was cited before (`et-al-subsequent-min`, position "subsequent").
        """
        contexts, _ = self._told(items, self._style.bibliography.first("sort"))
        inside = self._locale.punctuation_in_quote
        cited = [cite(context, context.told, "subsequent" if again else "first")[0] for context in contexts]
        return [plain_text(finish(pieces, punctuation_in_quote=inside)) for pieces in cited]

    def _told(self, items: Sequence[CslItem], sort: Node | None) -> tuple[list[Context], list[int]]:
        """Return a context for each item, in which it is told apart from the others, and the order of the list.

        The order goes by names as they are before they are told apart, as in citeproc-js.
        """
        contexts = self._contexts(items)
        order = ordered(contexts, sort, self._collate)
        for place, one in tell_apart(contexts, order).items():
            contexts[place].told, contexts[place].year_suffix = one, one.suffix
        return contexts, order

    def _contexts(self, items: Sequence[CslItem]) -> list[Context]:
        return [self._context(item, self._style_for(item), place) for place, item in enumerate(items, start=1)]

    def _context(self, item: CslItem, style: Style, number: int) -> Context:
        return Context(style, self._locale, item, style.bibliography, number)

    def _style_for(self, item: CslItem) -> Style:
        """Return the style fitted to an item's type and fields."""
        kind, fields = str(item.get("type") or ""), fields_of(item)
        if len(self._fitted) > _REMEMBERED:
            self._fitted.clear()
        if (kind, fields) not in self._fitted:
            if (kind, None) not in self._fitted:
                self._fitted[kind, None] = fitted(self._style, kind, None)
            self._fitted[kind, fields] = fitted(self._fitted[kind, None], kind, fields)
        return self._fitted[kind, fields]

    def _entry(self, context: Context) -> Pieces:
        """Return an entry; the number that a style sets in a margin of its own is parted from the rest by a blank."""
        area = context.area
        layout = area.first("layout") or area
        delimiter = layout.get("delimiter")
        if not area.get("second-field-align") or len(layout.children) < _IN_MARGIN:
            return render_all(layout.children, context, delimiter).pieces
        margin = render_all(layout.children[:1], context, "").pieces
        rest = render_all(layout.children[1:], context, delimiter).pieces
        return [*margin, Piece(" "), *rest] if margin and rest else [*margin, *rest]

    def _finished(self, pieces: Pieces) -> Pieces:
        layout = self._style.bibliography.first("layout") or self._style.bibliography
        whole = formatted(layout, [Piece(layout.get("prefix")), *pieces, Piece(layout.get("suffix"))])
        return finish(whole, punctuation_in_quote=self._locale.punctuation_in_quote)
