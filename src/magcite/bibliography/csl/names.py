"""Names: order, initials, particles, "and", "et al.", labels, and what stands in where there is no name.

https://docs.citationstyles.org/en/stable/specification.html#names
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from magcite.bibliography.csl.case import apply_case
from magcite.bibliography.csl.context import Context, Result
from magcite.bibliography.csl.look import dressed, formatted
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Piece, Pieces, join

__all__ = ["people_of", "render_names"]

Person = Mapping[str, str]
Render = Callable[[Node, Context], Result]

_PARTICLE = re.compile(r"(?:[^\W\d_A-ZÀ-ÞŠŽ][\w’'.]*\s+|(?:d|l|al|el)[’'-](?=[A-ZÀ-Þ]))+(?=\S)")
_SHORT = 3  # letters; a run of so many capitals is initials written together, as PubMed gives them
_PAIR = 2
_ELLIPSIS = "…"


def people_of(context: Context, variable: str) -> tuple[Person, ...]:
    """Return the people under a variable; () when there are none, or they were named already."""
    value = None if variable in context.suppressed else context.raw(variable)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(
        {key: " ".join(str(part).split()) for key, part in one.items() if part} for one in value if isinstance(one, Mapping)
    )


def render_names(node: Node, context: Context, render: Render) -> Result:
    """Render `cs:names`; one without name and label takes over those of the element it stands in for.

    Args:
        node: the element.
        context: the item.
        render: any element.
    """
    bare = all(node.first(tag) is None for tag in ("name", "label", "et-al"))
    inherited = context.standing_in if bare else None
    parts: list[Pieces] = []
    count = 0
    variables = _together(node.get("variable").split(), context, _child(node, inherited, "label"))
    for variable, term in variables:
        people = people_of(context, variable)
        if not people:
            continue
        context.rendered.append(variable)
        shown, number = _list_of_names(people, node, inherited, context)
        count += number
        parts.append(_labelled(shown, term, len(people), node, inherited, context))
    form = (_child(node, inherited, "name") or node).get("form")
    if form == "count" and not context.full_names:
        return Result([Piece(f"{count}")] if count else [], called=True, filled=bool(count))
    if parts:
        delimiter = node.get("delimiter") or (inherited.get("delimiter") if inherited else "")
        delimiter = delimiter or context.option("names-delimiter")
        return Result(dressed(node, join(parts, delimiter)), called=True, filled=True)
    return _substituted(node, context, render)


def _substituted(node: Node, context: Context, render: Render) -> Result:
    substitute = node.first("substitute")
    outer, context.standing_in = context.standing_in, node
    result = Result([])
    for child in substitute.children if substitute else ():
        said = len(context.rendered)
        result = render(child, context)
        if result.pieces:
            context.suppressed.update(context.rendered[said:])
            break
    context.standing_in = outer
    return Result(dressed(node, result.pieces), called=True, filled=bool(result.pieces))


def _child(node: Node, inherited: Node | None, tag: str) -> Node | None:
    own = node.first(tag)
    return own if own is not None or inherited is None else inherited.first(tag)


def _together(variables: Sequence[str], context: Context, label: Node | None) -> list[tuple[str, str]]:
    """Return variables with the term of each; editors who are the translators are named once, as both."""
    if label is not None and set(variables) == {"editor", "translator"}:
        editors, translators = (people_of(context, one) for one in ("editor", "translator"))
        if editors and editors == translators and context.locale.term("editortranslator"):
            return [("editor", "editortranslator")]
    return [(one, one) for one in variables]


def _labelled(
    shown: Pieces, term: str, number: int, node: Node, inherited: Node | None, context: Context
) -> Pieces:
    label = _child(node, inherited, "label")
    if label is None:
        return shown
    plural = label.get("plural", "contextual")
    many = plural == "always" or (plural == "contextual" and number > 1)
    words = context.locale.term(term, label.get("form", "long"), plural=many)
    if not words:
        return shown
    if label.get("strip-periods") == "true":
        words = words.replace(".", "")
    pieces = dressed(label, apply_case([Piece(words)], label.get("text-case"), english=True))
    owner = node if node.first("label") is not None else inherited
    tags = [child.tag for child in owner.children] if owner else []
    first = "name" in tags and tags.index("label") < tags.index("name")
    return [*pieces, *shown] if first else [*shown, *pieces]


def _list_of_names(
    people: Sequence[Person], node: Node, inherited: Node | None, context: Context
) -> tuple[Pieces, int]:
    """Return the names of one variable as they are listed, and how many are."""
    name = _child(node, inherited, "name") or Node("name", {}, (), "")

    def option(key: str, default: str = "") -> str:
        return context.option(key, name, default)

    least, first = int(option("et-al-min", "0") or 0), int(option("et-al-use-first", "1") or 1)
    cut = bool(least) and len(people) >= least and len(people) > first and not context.full_names
    shown = people[:first] if cut else people
    with_last = cut and option("et-al-use-last") == "true" and first <= len(people) - _PAIR
    written = [_name(person, place, name, context) for place, person in enumerate(shown)]
    delimiter = name.get("delimiter") if "delimiter" in name.attributes else context.option("name-delimiter", None, ", ")
    if with_last:
        last = _name(people[-1], len(people) - 1, name, context)
        pieces = [*join(written, delimiter), Piece(delimiter), Piece(f"{_ELLIPSIS} "), *last]
    elif cut and written:
        pieces = join(written, delimiter) + _et_al(node, inherited, delimiter, written, people, name, context)
    else:
        pieces = _joined(written, delimiter, people, name, context)
    return formatted(name, [*_affix(name, "prefix"), *pieces, *_affix(name, "suffix")]), len(shown)


def _affix(node: Node, which: str) -> Pieces:
    return [Piece(node.get(which))] if node.get(which) else []


def _et_al(
    node: Node, inherited: Node | None, delimiter: str, written: Sequence[Pieces], people: Sequence[Person],
    name: Node, context: Context,
) -> Pieces:  # fmt: skip
    element = _child(node, inherited, "et-al")
    term = element.get("term", "et-al") if element else "et-al"
    words = context.locale.term(term) or "et al."
    shown = formatted(element, [Piece(words)]) if element else [Piece(words)]
    precedes = context.option("delimiter-precedes-et-al", name, "contextual")
    inverted = _inverted(len(written) - 1, name, context) and "family" in people[len(written) - 1]
    parted = precedes == "always" or (precedes == "contextual" and len(written) > 1)
    parted = parted or (precedes == "after-inverted-name" and inverted)
    return [Piece(delimiter if parted else " "), *shown]


def _joined(
    written: Sequence[Pieces], delimiter: str, people: Sequence[Person], name: Node, context: Context
) -> Pieces:
    """Join names, with the language's "and" before the last where the style wants one."""
    kind = context.option("and", name)
    if len(written) < _PAIR or kind not in {"text", "symbol"}:
        return join(written, delimiter)
    word = "&" if kind == "symbol" else context.locale.term("and") or "and"
    precedes = context.option("delimiter-precedes-last", name, "contextual")
    inverted = _inverted(len(written) - _PAIR, name, context) and "family" in people[len(written) - _PAIR]
    parted = precedes == "always" or (precedes == "contextual" and len(written) > _PAIR)
    parted = parted or (precedes == "after-inverted-name" and inverted)
    between = f"{delimiter if parted else ' '}{word} "
    if parted and not delimiter.endswith(" "):
        between = f"{delimiter} {word} "
    return [*join(written[:-1], delimiter), Piece(between), *written[-1]]


def _inverted(place: int, name: Node, context: Context) -> bool:
    order = context.option("name-as-sort-order", name)
    return order == "all" or (order == "first" and place == 0)


def _name(person: Person, place: int, name: Node, context: Context) -> Pieces:
    """Return one name as the style writes it at this place in the list."""
    literal = person.get("literal")
    if literal and not person.get("family"):
        return _part("family", literal, name, context)
    family, given = person.get("family", ""), person.get("given", "")
    if not family:
        return _part("family", given, name, context)
    particle, dropping, suffix = (person.get(key, "") for key in ("non-dropping-particle", "dropping-particle", "suffix"))
    if not particle and not dropping and (match := _PARTICLE.match(family)):
        particle, family = match[0].strip(), family[match.end() :]
    form = context.option("form", name) or context.option("name-form") or "long"
    if form == "short" and not context.full_names:
        return _part("family", _spaced(particle, family), name, context)
    if given and "initialize-with" in {*name.attributes, *context.area.attributes, *context.style.root.attributes}:
        given = _initials(given, name, context)
        suffix = suffix if context.option("initialize-with", name) else suffix.replace(".", "")
    if _is_cjk(family):
        return [*_part("family", family, name, context), *_part("given", given, name, context)]
    if _inverted(place, name, context):
        return _family_first(family, given, particle, dropping, suffix, name, context)
    comma = ", " if person.get("comma-suffix") else " "
    ends = [Piece(f"{comma}{suffix}")] if suffix else []
    before = _part("given", _spaced(given, dropping), name, context)
    last = _part("family", _spaced(particle, family), name, context)
    return [*before, *([Piece(" ")] if before else []), *last, *ends]


def _family_first(
    family: str, given: str, particle: str, dropping: str, suffix: str, name: Node, context: Context
) -> Pieces:
    demoted = context.style.root.get("demote-non-dropping-particle", "display-and-sort") == "display-and-sort"
    sorts_apart = context.style.root.get("demote-non-dropping-particle", "display-and-sort") != "never"
    apart = demoted or (sorts_apart and "name-as-sort-order" in context.overrides)
    first = _part("family", family if apart else _spaced(particle, family), name, context)
    after = _part("given", _spaced(given, dropping, particle if apart else ""), name, context)
    separator = context.option("sort-separator", name, ", ")
    parts = [one for one in (first, after, [Piece(suffix)] if suffix else []) if one]
    return join(parts, separator)


def _part(part: str, text: str, name: Node, context: Context) -> Pieces:
    if not text:
        return []
    node = next((one for one in name.all("name-part") if one.get("name") == part), None)
    pieces = [Piece(text.replace("'", "’"))]
    if node is None:
        return pieces
    return dressed(node, apply_case(pieces, node.get("text-case"), english=True))


def _spaced(*parts: str) -> str:
    """Join parts with blanks; none after an apostrophe or hyphen, as in "d’Alembert"."""
    text = ""
    for part in filter(None, parts):
        text += part if not text or text[-1] in "’'-" else f" {part}"
    return text


def _is_cjk(family: str) -> bool:
    return bool(family) and unicodedata.name(family[0], "").startswith(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))


def _initials(given: str, name: Node, context: Context) -> str:
    """Return given names as initials; with `initialize="false"` only what is an initial already."""
    mark = context.option("initialize-with", name)
    whole = context.option("initialize", name) == "false" or context.full_names
    hyphen = context.style.root.get("initialize-with-hyphen", "true") != "false"
    words: list[str] = []
    for word in given.replace(".", ". ").replace("’", "'").split():
        bare = word.rstrip(".")
        if not bare:
            continue
        if bare[0].islower():
            words.append(f"\x00{word}")  # a particle stays a word
        elif whole and (len(bare) > 1 and not word.endswith(".")):
            words.append(f"\x00{word}")
        else:
            words += _initials_of(bare, mark, hyphen=hyphen, dotted=word.endswith("."))
    return _assembled(words)


def _initials_of(word: str, mark: str, *, hyphen: bool, dotted: bool) -> list[str]:
    if 1 < len(word) <= _SHORT and word.isupper() and word.isalpha() and not dotted:
        return [f"{letter}{mark}" for letter in word]
    parts = [part for part in word.split("-") if part]
    letters = [f"{part[0].upper()}{mark.rstrip()}" for part in parts if part[0].isupper() or part is parts[0]]
    return [("-" if hyphen else "").join(letters) + mark[len(mark.rstrip()) :]]


def _assembled(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        if word.startswith("\x00"):
            text = f"{text.rstrip()} {word[1:]} " if text else f"{word[1:]} "
        else:
            text += word
    return text.strip()
