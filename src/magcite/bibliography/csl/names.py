"""Names: order, initials, particles, "and", "et al.", labels, and what stands in where there is no name.

https://docs.citationstyles.org/en/stable/specification.html#names
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from magcite.bibliography.csl.case import apply_case
from magcite.bibliography.csl.context import Context, Listed, Result
from magcite.bibliography.csl.look import dressed, formatted
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Piece, Pieces, join, plain_text
from magcite.bibliography.csl.repeated import mark_name, mark_names
from magcite.bibliography.csl.rich import rich

__all__ = ["FULL", "INITIALS", "Person", "initials_of", "is_particle_first", "people_of", "render_names"]

Person = Mapping[str, str]
Render = Callable[[Node, Context], Result]

_PARTICLE = re.compile(r"(?:[^\W\d_A-ZÀ-ÞŠŽ][\w’'.]*\s+|(?:d|l|al|el)[’'-](?=[A-ZÀ-Þ]))+(?=\S)")
_MARKED = re.compile(r"(?P<tags>(?:<[^<>]*>)*)(?P<name>[^<]*)(?P<ends>(?:</?[^<>]*>)*)")
_ABBREVIATED = re.compile(r"[^\W\d_a-z]\w+")  # "Jas." stays as it is
_HYPHENS = re.compile("[‐‑]")
_SHORT = 3  # letters; a run of so many capitals is initials written together, as PubMed gives them
_PAIR = 2
INITIALS, FULL = 1, 2  # how full a name is, where 0 is the family name alone
_EASTERN = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")
_FIRST_EASTERN = "\N{HANGUL CHOSEONG KIYEOK}"  # before it Unicode has none of the scripts that `_is_cjk` looks for
_ELLIPSIS = "…"
_IDENTITY = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")


def people_of(context: Context, variable: str) -> tuple[Person, ...]:
    """Return the people under a variable; () when there are none, or they were named already."""
    value = None if variable in context.suppressed else context.raw(variable)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(
        {key: " ".join(str(part).split()) for key, part in one.items() if part}
        for one in value
        if isinstance(one, Mapping)
    )


def is_particle_first(context: Context) -> bool:
    """Return whether names are sorted under their particle: "van Gogh" under V."""
    return context.style.root.get("demote-non-dropping-particle") == "never"


def render_names(node: Node, context: Context, render: Render) -> Result:
    """Render `cs:names`; one without name and label takes over those of the element it stands in for.

    Args:
        node: the element.
        context: the item.
        render: any element.
    """
    bare = all(node.first(tag) is None for tag in ("name", "label", "et-al"))
    listing = _Listing(node, context.standing_in if bare else None, context)
    parts: list[Pieces] = []
    count = 0
    listing.marks = context.marks_names
    for variable, term in listing.variables():
        people = people_of(context, variable)
        if not people:
            continue
        context.rendered.append(variable)
        shown, number = listing.of(people, variable)
        context.marks_names = False
        count += number
        parts.append(listing.labelled(shown, term, len(people)))
    if parts and listing.name.get("form") == "count":
        return Result([Piece(str(count))], called=True, filled=True)
    if parts:
        return Result(dressed(node, join(parts, listing.between)), called=True, filled=True)
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
            if context.marks_names and child.tag == "text" and _groups_by(child.get("variable"), context):
                context.marked.append(plain_text(result.pieces))
                result = result._replace(pieces=mark_names(mark_name(result.pieces, 0)))
            context.marks_names = False
            break
    context.standing_in = outer
    return Result(dressed(node, result.pieces), called=True, filled=bool(result.pieces))


def _groups_by(variable: str, context: Context) -> bool:
    """Whether a field that stands for names counts as names in the next entry; a title does by partial rules alone."""
    partial = context.area.get("subsequent-author-substitute-rule").startswith("partial")
    return bool(variable) and (partial or variable != "title")


@dataclass(slots=True)
class _Listing:
    """How an element lists names: by its own name, label and et-al, or by those of the element it stands in for.

    Attributes:
        marks: whether the names are marked, because an entry after this one may say something else for them.
        written: how many names were written.
    """

    node: Node
    inherited: Node | None
    context: Context
    name: Node = field(init=False)
    marks: bool = False
    written: int = 0
    options: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.name = self._child("name") or Node("name", {}, (), "")

    def _child(self, tag: str) -> Node | None:
        own = self.node.first(tag)
        return own if own is not None or self.inherited is None else self.inherited.first(tag)

    def _option(self, key: str, default: str = "") -> str:
        if key not in self.options:  # they are asked for with every name, each with one default
            self.options[key] = self.context.option(key, self.name, default)
        return self.options[key]

    @property
    def between(self) -> str:
        """What stands between the names of two variables."""
        inherited = self.inherited.get("delimiter") if self.inherited else ""
        return self.node.get("delimiter") or inherited or self.context.option("names-delimiter")

    @property
    def delimiter(self) -> str:
        """What stands between two names."""
        if "delimiter" in self.name.attributes:
            return self.name.get("delimiter")
        return self.context.option("name-delimiter", None, ", ")

    def variables(self) -> list[tuple[str, str]]:
        """Return variables with the term of each; editors who are the translators are named once, as both."""
        variables = self.node.get("variable").split()
        if self._child("label") is not None and set(variables) == {"editor", "translator"}:
            editors, translators = (people_of(self.context, one) for one in ("editor", "translator"))
            if editors and editors == translators and self.context.locale.term("editortranslator"):
                return [("editor", "editortranslator")]
        return [(one, one) for one in variables]

    def labelled(self, shown: Pieces, term: str, number: int) -> Pieces:
        """Return names with the label the style puts before or after them ("eds.")."""
        label = self._child("label")
        if label is None:
            return shown
        plural = label.get("plural", "contextual")
        many = plural == "always" or (plural == "contextual" and number > 1)
        words = self.context.locale.term(term, label.get("form", "long"), plural=many)
        if not words:
            return shown
        if label.get("strip-periods") == "true":
            words = words.replace(".", "")
        pieces = dressed(label, apply_case([Piece(words)], label.get("text-case"), english=True))
        owner = self.node if self.node.first("label") is not None else self.inherited
        tags = [child.tag for child in owner.children] if owner else []
        first = "name" in tags and tags.index("label") < tags.index("name")
        return [*pieces, *shown] if first else [*shown, *pieces]

    def of(self, people: Sequence[Person], variable: str) -> tuple[Pieces, int]:
        """Return the names of one variable as they are listed, and how many are shown."""
        least, first = self._limits()
        cut = bool(least) and len(people) >= least and len(people) > first
        if cut:
            first = max(first, self.context.told.names.get(variable, 0))
            cut = len(people) > first
        shown = people[:first] if cut else people
        written = [self._name(person, place, variable) for place, person in enumerate(shown)]
        initials = self.context.sets("initialize-with", self.name)
        if self.marks:
            written = [mark_name(one, self.written + place) for place, one in enumerate(written)]
            self.written += len(written)
            self.context.marked += [" ".join(filter(None, map(person.get, _IDENTITY))) for person in shown]
        self.context.listed.append(Listed(variable, people, len(shown), initials, written))
        if self._is_sorting:
            pieces = join(written, self.delimiter)
        elif cut and self._option("et-al-use-last") == "true" and first <= len(people) - _PAIR:
            last = self._name(people[-1], len(people) - 1, variable)
            pieces = [*join(written, self.delimiter), Piece(f"{self.delimiter}{_ELLIPSIS} "), *last]
        elif cut and written:
            pieces = [*join(written, self.delimiter), *self._et_al(shown)]
        else:
            pieces = self._joined(written, people)
        return dressed(self.name, mark_names(pieces) if self.marks else pieces), len(shown)

    def _limits(self) -> tuple[int, int]:
        """Return from how many names on the list is cut, 0 for never, and how many are left.

        Works that would be cited alike are looked for with the limits of first citations, as in citeproc-js.
        """
        least, first = self._option("et-al-min", "0"), self._option("et-al-use-first", "1")
        if self.context.position == "subsequent":
            least = self._option("et-al-subsequent-min") or least
            first = self._option("et-al-subsequent-use-first") or first
        return int(least or 0), int(first or 1)

    def _parted(self, which: str, people: Sequence[Person], least: int) -> bool:
        """Whether the delimiter stands before the last name, or before "et al.", of `people` before it."""
        precedes = self._option(which, "contextual")
        if precedes == "after-inverted-name":
            return self._inverted(len(people) - 1) and "family" in people[-1]
        return precedes == "always" or (precedes == "contextual" and len(people) >= least)

    def _et_al(self, shown: Sequence[Person]) -> Pieces:
        element = self._child("et-al")
        words = self.context.locale.term(element.get("term", "et-al") if element else "et-al")
        if words == "":
            return []
        words = words or "et al."
        pieces = formatted(element, [Piece(words)]) if element else [Piece(words)]
        return [Piece(self.delimiter if self._parted("delimiter-precedes-et-al", shown, _PAIR) else " "), *pieces]

    def _joined(self, written: Sequence[Pieces], people: Sequence[Person]) -> Pieces:
        """Join names, with the language's "and" before the last where the style wants one."""
        kind = self._option("and")
        if len(written) < _PAIR or kind not in {"text", "symbol"}:
            return join(written, self.delimiter)
        word = "&" if kind == "symbol" else self.context.locale.term("and") or "and"
        parted = self._parted("delimiter-precedes-last", people[:-1], _PAIR)
        before = f"{self.delimiter.rstrip()} " if parted else " "
        return [*join(written[:-1], self.delimiter), Piece(f"{before}{word} "), *written[-1]]

    def _inverted(self, place: int) -> bool:
        order = self._option("name-as-sort-order")
        return order == "all" or (order == "first" and place == 0)

    def _name(self, person: Person, place: int, variable: str) -> Pieces:
        """Return one name as the style writes it at this place in the list."""
        family, given, suffix = (person.get(key, "") for key in ("family", "given", "suffix"))
        if not family:
            return self._part("family", person.get("literal") or given)
        particle, dropping = (person.get(key, "") for key in ("non-dropping-particle", "dropping-particle"))
        if not particle and not dropping and (match := _PARTICLE.match(family)):
            particle, family = match[0].strip(), family[match.end() :]
        form = self._option("form") or self.context.option("name-form") or "long"
        level = self.context.told.givens.get((variable, place), 0)
        if form == "short" and not (level and given):
            return self._part("family", _spaced(particle, family))
        if given and level < FULL and self.context.sets("initialize-with", self.name):
            given = self._initials(given, together=not family.isupper())
            suffix = suffix if self._option("initialize-with") else suffix.replace(".", "")
        if _is_cjk(family):
            return [*self._part("family", family), *self._part("given", given)]
        if self._inverted(place):
            demoted = self._is_demoted()
            first = self._part("family", family if demoted else _spaced(particle, family))
            after = self._part("given", _spaced(given, dropping, particle if demoted else ""))
            return join([one for one in (first, after, [Piece(suffix)]) if one and one[0].text], self._separator)
        ends = f"{', ' if person.get('comma-suffix') else ' '}{suffix}" if suffix else ""
        before = self._part("given", _spaced(given, dropping))
        last = self._part("family", _spaced(particle, family))
        return [*before, *([Piece(" ")] if before else []), *last, *([Piece(ends)] if ends else [])]

    @property
    def _separator(self) -> str:
        return self._option("sort-separator", ", ")

    def _is_demoted(self) -> bool:
        """Whether a particle such as "van" goes behind the given names where the family name comes first."""
        wish = self.context.style.root.get("demote-non-dropping-particle", "display-and-sort")
        return wish == "display-and-sort" or (wish == "sort-only" and self._is_sorting)

    @property
    def _is_sorting(self) -> bool:
        """Whether names are written as a key to sort by: with neither "and" nor "et al."."""
        return "name-as-sort-order" in self.context.overrides

    def _part(self, part: str, text: str) -> Pieces:
        if not text:
            return []
        parts = self.name.all("name-part") if self.name.children else ()
        node = next((one for one in parts if one.get("name") == part), None)
        pieces = rich(text, self.context.locale) if "<" in text else [Piece(text.replace("'", "’"))]
        return pieces if node is None else dressed(node, apply_case(pieces, node.get("text-case"), english=True))

    def _initials(self, given: str, *, together: bool = True) -> str:
        """Return given names as initials; with `initialize="false"` only what is an initial already.

        `together`: whether a run of capitals is initials written together; a name all in capitals does not tell.
        """
        mark = self._option("initialize-with")
        whole = self._option("initialize") == "false"
        hyphen = self.context.style.root.get("initialize-with-hyphen", "true") != "false"
        return _shortened(given, mark, whole=whole, hyphen=hyphen, together=together)


@lru_cache(maxsize=8192)  # given names come again and again
def _shortened(given: str, mark: str, *, whole: bool, hyphen: bool, together: bool) -> str:
    text = ""
    for word in _HYPHENS.sub("-", given).replace(".", ". ").replace(". -", ".-").split():
        bare = word.rstrip(".")
        if not bare:
            continue
        if word.endswith(".") and _ABBREVIATED.fullmatch(bare):
            text += f"{bare}{mark}"
            continue
        if bare[0].islower() or (whole and len(bare) > 1 and not word.endswith(".")):
            text = f"{text.rstrip()} {word} ".lstrip()  # a particle, or a name that is not shortened
        else:
            text += _initials_of(bare, mark, hyphen=hyphen, dotted=word.endswith(".") or not together)
    return text.strip()


def initials_of(given: str) -> str:
    """Return the initials of given names, for comparing names: "JP" of "Jean-Paul" and "J. P."."""
    words = [word for word in _HYPHENS.sub("-", given).split() if word.strip("-.")]
    return "".join(_initials_of(word, "", hyphen=False, dotted=False) for word in words)


def _spaced(*parts: str) -> str:
    """Join parts with blanks; none after an apostrophe or hyphen, as in "d’Alembert"."""
    text = ""
    for part in filter(None, parts):
        text += part if not text or text[-1] in "’'-" else f" {part}"
    return text


def _is_cjk(family: str) -> bool:
    return family[0] >= _FIRST_EASTERN and unicodedata.name(family[0], "").startswith(_EASTERN)


def _initials_of(word: str, mark: str, *, hyphen: bool, dotted: bool) -> str:
    """Return a word's initials: "J.-P." of "Jean-Paul"; of a run of capitals, as PubMed gives them, each letter."""
    if 1 < len(word) <= _SHORT and word.isupper() and word.isalpha() and not dotted:
        return "".join(f"{letter}{mark}" for letter in word)
    parts = [match for part in word.replace(".", "").split("-") if (match := _MARKED.match(part)) and match["name"]]
    letters = [
        f"{part['tags']}{part['name'][0].upper()}{mark.rstrip()}{part['ends']}"
        for part in parts
        if part["name"][0].isupper() or part is parts[0]
    ]
    return ("-" if hyphen else "").join(letters) + mark[len(mark.rstrip()) :]
