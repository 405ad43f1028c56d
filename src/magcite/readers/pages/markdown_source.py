"""A Markdown page made ready for the parser: what the parser does not know is blanked, and every place stays its own.

Front matter (YAML, TOML, Pandoc's title block), carriage returns, a byte order mark, MyST's and Pandoc's fences whose
content is text, MyST's comments, and Manubot's definitions of keys.

MyST: https://mystmd.org/guide/directives. Pandoc: https://pandoc.org/MANUAL.html#divs-and-spans. Manubot:
`[@tag:rule]: doi:10.5555/x`, https://github.com/manubot/rootstock/blob/main/USAGE.md#citations.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from magcite.errors import InputError, PageError
from magcite.identifiers import Identifier
from magcite.phrases import phrase
from magcite.readers.front_matter import parse_yaml, split_front_matter
from magcite.readers.pages.citations import link_target

__all__ = ["Prepared", "prepare"]

_NOT_BLANK = re.compile(r"[^\r\n]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)|\f")
_FIRST_KEY = re.compile(r"(?:\s|#[^\n]*\n)*[\w-]+[ \t]*[:=](?:\s|\Z)")
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(?P<toml>(?:(?!\+\+\+)[^\n]*\n)*+)\+\+\+[ \t]*(?:\r?\n|\Z)")
_TOML_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)")
_FENCE = re.compile(
    r"^(?P<lead>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?)(?P<fence>`{3,}|~{3,}|:{3,})(?P<rest>[^\r\n]*+)", re.MULTILINE
)
_OPTIONS = re.compile(
    r"\r?\n(?:[ \t>]*:[\w-]+:[^\n]*(?:\n|\Z))+|\r?\n[ \t>]*---[ \t]*\n(?:(?![ \t>]*---)[^\n]*\n)*+[ \t>]*---"
)
_DIRECTIVE = re.compile(r"[ \t]*\{([\w:.+-]+)\}")
_TEXT_DIRECTIVES = re.compile(
    r"abstract|admonition|aside|attention|blockquote|card|caution|compound|container|danger|definition|deprecated|div"
    r"|dropdown|epigraph|error|exercise|figure|glossary|grid|grid-item|grid-item-card|highlights|hint|important"
    r"|list-table|margin|note|pull-quote|rubric|seealso|sidebar|solution|tab-item|tab-set|table|tip|topic"
    r"|versionadded|versionchanged|warning|prf:[\w-]+"
)
_CODE_DIRECTIVES = re.compile(
    r"bibliography|code|code-block|code-cell|csv-table|eval-rst|iframe|image|include|literalinclude|math|mermaid"
    r"|raw|sourcecode|tableofcontents|toc|toctree"
)
_TAG = re.compile(r"\[@([^\]\s]+)\]:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\n]*>|\S+)[^\r\n]*")
_COMMENT_LINES = re.compile(r"(?:\A|(?<=\n)[ \t]*\r?\n)(?P<lines>(?:%(?:[ \t][^\n]*+)?(?:\n|\Z))++)")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page for the parser.

    Attributes:
        source: as long as the page, place for place; free of lone carriage returns and of half characters.
        title: of the front matter; None without one.
        language: of the front matter; None without one.
        tags: what the page defines for its own keys: `[@tag:rule]: doi:10.5555/x`.
        has_bibliography: the front matter names one, so that keys are keys of it.
    """

    source: str
    title: str | None
    language: str | None
    tags: Mapping[str, Identifier]
    has_bibliography: bool


def prepare(text: str) -> Prepared:
    """Make a page ready for the parser.

    Raises:
        PageError: the front matter is broken.
    """
    source = text
    try:
        text.encode()
    except UnicodeEncodeError:
        source = _SURROGATE.sub("\ufffd", text)
    if "\r" in source or "\f" in source:
        source = _LONE_RETURN.sub("\n", source)
    start, front = _front_matter(source)
    if start or source.startswith("\ufeff"):
        start = max(start, 1)
        source = _blank(source[:start]) + source[start:]
    title, language = front.get("title"), front.get("lang") or front.get("language") or front.get("languageCode")
    if source.startswith("%") or "\n%" in source:
        if title is None and (opening := re.match(r"%[ \t]+([^\r\n]+)", source)):
            title = opening[1].strip()
        source = _without(source, ((match.start("lines"), match.end()) for match in _COMMENT_LINES.finditer(source)))
    if any(sign in source for sign in ("```", "~~~", ":::")):
        source = _without(source, _fences(source))
    tags: dict[str, Identifier] = {}
    if "[@" in source:
        source = _without(source, _tags(source, tags))
    return Prepared(
        source,
        title if isinstance(title, str) else None,
        language if isinstance(language, str) else None,
        tags,
        not front.keys().isdisjoint({"bibliography", "references", "nocite"}),
    )


def _blank(text: str) -> str:
    return _NOT_BLANK.sub(" ", text)


def _without(source: str, places: Iterator[tuple[int, int]]) -> str:
    """Blank these stretches, which come in order."""
    parts, done = [], 0
    for start, end in places:
        parts += [source[done:start], _blank(source[start:end])]
        done = end
    return "".join([*parts, source[done:]]) if parts else source


# front matter


def _front_matter(source: str) -> tuple[int, Mapping[str, object]]:
    """Return where the page's text begins, and the values before it; (0, {}) where there is no front matter."""
    if match := _TOML.match(source):
        return _toml(match)
    bare = source.removeprefix("\ufeff")
    if not bare.startswith("---"):
        return 0, {}
    lines = bare.replace("\r\n", " \n")
    front: tuple[str, str] | None = None
    with suppress(InputError):  # never closed: a line of hyphens, then
        front = split_front_matter(lines)
    return (len(source) - len(front[1]), _yaml(front[0])) if front else (0, {})


def _yaml(yaml: str) -> Mapping[str, object]:
    """Return the values; none when the YAML is another tool's dialect, which is no flaw of the page.

    Raises:
        PageError: it is plainly meant to be YAML, and is none.
    """
    try:
        return parse_yaml(yaml, first_line=2).values
    except InputError as error:
        if error.__cause__ is None or not _FIRST_KEY.match(yaml):  # refused by our own rules, or words between rules
            return {}
        message = phrase(
            "in the front matter: {message}; mend it, for it may state the page's title and language",
            message=error.message,
        )
        raise PageError(message, line=error.line, column=error.column) from error


def _toml(match: re.Match[str]) -> tuple[int, Mapping[str, object]]:
    """Return where the page's text begins, and the values; words between two lines of plus signs stay text.

    Raises:
        PageError: it is plainly meant to be TOML, and is none.
    """
    toml = match["toml"].replace("\r\n", "\n")
    try:
        return match.end(), tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if not _FIRST_KEY.match(toml):
            return 0, {}
        place = _TOML_PLACE.search(str(error))
        said = _TOML_PLACE.sub("", str(error))
        message = phrase(
            "in the front matter: this is no TOML: {said}; mend it, for it may state the page's title and language",
            said=said,
        )
        line, column = (int(place[1]) + 1, int(place[2])) if place else (2, None)
        raise PageError(message, line=line, column=column) from error


# fences


@dataclass(slots=True)
class _Open:
    """A fence that is open."""

    fence: str
    quoted: bool
    text: bool  # what stands in it is the page's text
    start: int  # of its line


def _fences(source: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of fences around text, and all of a colon fence around code; fenced code is the parser's."""
    stack: list[_Open] = []
    done = 0
    for match in _FENCE.finditer(source):
        if match.start() < done:
            continue
        quoted = ">" in match["lead"]
        while stack and stack[-1].quoted and not quoted:
            stack.pop()  # it ended with its quotation
        inside = stack[-1] if stack else None
        if inside and _closes(match, inside):
            stack.pop()
            if inside.text or inside.fence[0] == ":":
                done = match.end()
                yield (match.start("fence") if inside.text else inside.start), done
        elif inside is None or inside.text:
            is_text = _holds_text(match)
            if is_text is None:
                continue
            if is_text:
                options = _OPTIONS.match(source, match.end()) if _DIRECTIVE.match(match["rest"]) else None
                done = options.end() if options else match.end()
                yield match.start("fence"), done
            stack.append(_Open(match["fence"], quoted, is_text, match.start("fence")))


def _closes(match: re.Match[str], inside: _Open) -> bool:
    fence = match["fence"]
    if match["rest"].strip() or fence[0] != inside.fence[0]:
        return False
    return len(fence) >= len(inside.fence) or (fence[0] == ":" and inside.text)


def _holds_text(match: re.Match[str]) -> bool | None:
    """Whether what stands in a fence is text; None where it opens nothing.

    In braces after colons stand text unless code is named, after backticks the other way round: there knitr and
    Quarto name the language of a cell.
    """
    fence, rest = match["fence"], match["rest"]
    if fence[0] == "`" and "`" in rest:
        return None  # code in a line
    directive = _DIRECTIVE.match(rest)
    name = directive[1] if directive else ""
    if fence[0] == ":":
        return _CODE_DIRECTIVES.fullmatch(name) is None
    return _TEXT_DIRECTIVES.fullmatch(name) is not None


def _tags(source: str, tags: dict[str, Identifier]) -> Iterator[tuple[int, int]]:
    """Note and yield the definitions of keys; of two for one key the first counts."""
    for match in _TAG.finditer(source):
        start = match.start()
        line = source.rfind("\n", max(start - 4, 0), start) + 1
        if (not line and start > 3) or source[line:start].strip(" "):  # noqa: PLR2004  it begins its line
            continue
        target = link_target(match[2].strip("<>"))
        if target is not None:
            tags.setdefault(match[1], target)
            yield match.span()
