"""Rendering elements, https://docs.citationstyles.org/en/stable/specification.html#rendering-elements."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from magcite.bibliography.csl.case import apply_case
from magcite.bibliography.csl.conditions import branch
from magcite.bibliography.csl.context import NUMBERS, Context, Result
from magcite.bibliography.csl.dates import render_date
from magcite.bibliography.csl.look import dressed
from magcite.bibliography.csl.names import render_names
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.numbers import is_multiple, is_numeric, number_text, page_text
from magcite.bibliography.csl.pieces import Piece, Pieces, join
from magcite.bibliography.csl.rich import quoted, rich

__all__ = ["render", "render_all"]

_NOTHING = Result([])
_DEEPEST = 60  # macros inside one another; a style that calls itself stops here
_ADDRESS = {
    "DOI": "https://doi.org/{}",
    "PMID": "https://pubmed.ncbi.nlm.nih.gov/{}/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/{}/",
}
_WEB = ("http://", "https://")
_PAGES = frozenset({"page", "locator"})


def render(node: Node, context: Context) -> Result:
    """Return what an element says of an item."""
    element = _ELEMENTS.get(node.tag)
    return element(node, context) if element else _NOTHING


def render_all(nodes: Sequence[Node], context: Context, delimiter: str) -> Result:
    """Return what elements say one after another; a choice stands for what its branch holds."""
    parts, called, filled = _parts(nodes, context, delimiter)
    return Result(join(parts, delimiter), called, filled)


def _parts(nodes: Sequence[Node], context: Context, delimiter: str) -> tuple[list[Pieces], bool, bool]:
    parts: list[Pieces] = []
    called = filled = False
    for node in nodes:
        if node.tag == "choose":
            chosen = branch(node, context)
            if chosen is None:
                continue
            more, child_called, child_filled = _parts(chosen.children, context, delimiter)
            parts += more
        else:
            result = render(node, context)
            child_called, child_filled = result.called, result.filled
            if result.pieces:
                parts.append(result.pieces)
        called, filled = called or child_called, filled or child_filled
    return parts, called, filled


def _group(node: Node, context: Context) -> Result:
    result = render_all(node.children, context, node.get("delimiter"))
    if result.called and not result.filled:
        return Result([], called=True)
    words_alone = bool(result.pieces) and not result.called  # a group of terms alone fills the group around it
    return Result(dressed(node, result.pieces), result.called, result.filled or words_alone)


def _choose(node: Node, context: Context) -> Result:
    return render_all((node,), context, "")


def _text(node: Node, context: Context) -> Result:
    if "macro" in node.attributes:
        macro = context.style.macros.get(node.get("macro"))
        if macro is None:
            return _NOTHING
        if len(context.depth) > _DEEPEST:
            return _NOTHING
        context.depth.append(node.get("macro"))
        result = render_all(macro.children, context, "")
        context.depth.pop()
        return result._replace(pieces=_finished(node, result.pieces, context))
    if "variable" in node.attributes:
        return _variable(node, context)
    words = node.attributes.get("value")
    if words is None:
        words = context.locale.term(node.get("term"), node.get("form", "long"), plural=node.get("plural") == "true")
    if not words:
        return _NOTHING
    dateless = node.get("term") == "no date"  # it says what a date would say
    return Result(_finished(node, [Piece(words)], context, english=True), called=dateless, filled=dateless)


def _variable(node: Node, context: Context) -> Result:
    variable = node.get("variable")
    text = context.text(f"{variable}-short") if node.get("form") == "short" else None
    text = text or context.text(variable)
    if text is None:
        return Result([], called=variable != "year-suffix")
    if variable in _PAGES:
        text = page_text(text, context.style.root.get("page-range-format"), context.locale)
    elif variable in NUMBERS and is_numeric(text):
        text = number_text(text, "numeric", context.locale)
    pieces = rich(text, context.locale)
    url = _url(variable, text)
    if url:
        pieces = [Piece(text, frozenset({"nocase"}), url)]
    return Result(_finished(node, pieces, context, url), called=True, filled=True)


def _url(variable: str, text: str) -> str | None:
    if variable == "URL":
        return text if text.startswith(_WEB) else None
    return _ADDRESS[variable].format(quote(text, safe="/:;()")) if variable in _ADDRESS else None


def _finished(
    node: Node, pieces: Pieces, context: Context, url: str | None = None, *, english: bool | None = None
) -> Pieces:
    """Return pieces without full stops, in their case, in quotation marks, in their look, with affixes.

    `english`: whether the words take title case; None: as the item's language says.
    """
    attributes = node.attributes
    if not pieces or len(attributes) == 1:  # nothing but what is to be said
        return pieces
    if attributes.get("strip-periods") == "true":
        pieces = [piece._replace(text=_without_stops(piece.text)) for piece in pieces]
    if "text-case" in attributes:
        pieces = apply_case(pieces, attributes["text-case"], english=context.english if english is None else english)
    if attributes.get("quotes") == "true":
        pieces = quoted(pieces, context.locale)
    return dressed(node, pieces, url)


def _without_stops(text: str) -> str:
    """Return text without full stops; an address keeps them."""
    return text if text.startswith(_WEB) else text.replace(".", "")


def _number(node: Node, context: Context) -> Result:
    variable = node.get("variable")
    text = context.text(variable)
    if text is None:
        return Result([], called=True)
    form = node.get("form", "numeric")
    if variable in _PAGES and form == "numeric":
        shown = page_text(text, context.style.root.get("page-range-format"), context.locale)
    else:
        shown = number_text(text, form, context.locale)
    pieces = apply_case(rich(shown, context.locale), node.get("text-case"), english=context.english)
    return Result(dressed(node, pieces), called=True, filled=True)


def _label(node: Node, context: Context) -> Result:
    variable = node.get("variable")
    value = context.raw(variable)
    if value is None or variable in context.suppressed:
        return _NOTHING
    text = str(value)
    plural = node.get("plural", "contextual")
    counted = variable.startswith("number-of-")
    many = (counted and is_numeric(text) and text.strip() != "1") or (not counted and is_multiple(text))
    words = context.locale.term(
        variable, node.get("form", "long"), plural=plural == "always" or (plural == "contextual" and many)
    )
    return Result(_finished(node, [Piece(words)], context, english=True)) if words else _NOTHING


def _names(node: Node, context: Context) -> Result:
    return render_names(node, context, render)


def _absent(node: Node, context: Context) -> Result:  # noqa: ARG001  as every element is called
    return Result([], called=True)


_ELEMENTS: Mapping[str, Callable[[Node, Context], Result]] = {
    "absent": _absent,
    "text": _text,
    "number": _number,
    "label": _label,
    "date": render_date,
    "names": _names,
    "group": _group,
    "choose": _choose,
}
