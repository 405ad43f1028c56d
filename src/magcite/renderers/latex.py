r"""LaTeX's special characters in BibTeX values; letters stay as they are, in UTF-8.

BibTeX counts braces without looking at a backslash before them, so a brace without its partner is written as a word.
"""

import re

from magcite.model.marked import Mark, bare, marks_of, pieces, tagged

__all__ = ["balance_braces", "end_backslashes", "escape", "marked_title", "protect_capitals", "verbatim"]

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_ALONE = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_COMMANDS = {
    Mark.ITALIC: r"\emph{",
    Mark.BOLD: r"\textbf{",
    Mark.SUB: r"\textsubscript{",
    Mark.SUP: r"\textsuperscript{",
    Mark.SMALL_CAPS: r"\textsc{",
    Mark.NOCASE: "{",
    None: "}",
}
_LIGATURE = re.compile(r"-(?=-)|`(?=`)|'(?=')")
_TO_WRITE = str.maketrans(_SPECIAL)
_WORD = re.compile(r"[^\W_](?:[\w’'-]*[^\W_])?")


def escape(text: str, *, keep_ligatures: bool = False) -> str:
    """Return the text as LaTeX that prints it.

    Args:
        text: plain text.
        keep_ligatures: leave `--` and the like, which LaTeX prints as one sign, alone; otherwise they are kept apart.
    """
    written = _whole(text)
    return written if keep_ligatures else _ligatures_apart(written)


def protect_capitals(title: str) -> str:
    """Return a title as LaTeX, with braces around words whose capitals a style must not take away: {DNA}, {pH}, {D}."""
    cased = _cased(title)
    return _ligatures_apart(_with_braces(title, cased) if cased else _whole(title)).replace(
        "@{", "{@}{"
    )  # "@{" would begin an entry


def _with_braces(title: str, cased: list[tuple[int, int]]) -> str:
    signs = _signs(title)
    for start, end in cased:
        signs[start] = f"{{{signs[start]}"
        signs[end - 1] = f"{signs[end - 1]}}}"
    return "".join(signs)


def marked_title(markup: str) -> str:
    """Return a title with CSL-JSON's tags as LaTeX: with its own braces, or else with some around words."""
    marks = marks_of(markup)
    title = bare(markup)
    if all(mark is not Mark.NOCASE for _, _, mark in marks):
        markup = tagged(title, [*marks, *((start, end, Mark.NOCASE) for start, end in _cased(title))])
    written = "".join(escape(one) if isinstance(one, str) else _COMMANDS[one] for one in pieces(markup))
    return written.replace("@{", "{@}{")  # "@{" would begin an entry


def verbatim(text: str) -> str:
    """Return identifiers or addresses for a field that LaTeX prints as it stands."""
    return re.sub(r"[{}\\]", lambda char: f"%{ord(char[0]):02X}", text)


def balance_braces(written: str) -> str:
    """Return LaTeX with its lone braces written as words, where BibTeX or another parser would lose count."""
    plain = re.sub(r"\\[{}]", "", written)  # what BibTeX counts and others do not
    if all(len(_partners(text)) == len(re.findall(r"[{}]", text)) for text in (written, plain)):
        return written
    written = re.sub(r"(\\+)([{}])", _apart, written)
    partners = _partners(written)
    return "".join(
        _ALONE[char] if char in _ALONE and place not in partners else char for place, char in enumerate(written)
    )


def _apart(found: re.Match[str]) -> str:
    """Return an escaped brace as a word, and a line break before a brace with a blank between them."""
    backslashes, brace = found.groups()
    return f"{backslashes} {brace}" if len(backslashes) % 2 == 0 else f"{backslashes[:-1]}{_ALONE[brace]}"


def end_backslashes(written: str) -> str:
    """Return LaTeX that ends with no backslash, which would take the brace that follows for its own."""
    bare = written.rstrip("\\")
    breaks, one = divmod(len(written) - len(bare), 2)
    return bare + r"\newline{}" * breaks + r"\textbackslash{}" * one


def _cased(title: str) -> list[tuple[int, int]]:
    """Return start and end of the words whose capitals a style must not take away."""
    words = () if title.isupper() else _WORD.finditer(title)
    return [word.span() for place, word in enumerate(words) if _has_capitals(word[0], first=place == 0)]


def _has_capitals(word: str, *, first: bool) -> bool:
    if len(word) == 1:
        return word.isupper() and not first
    if "-" not in word and word[1:].islower():  # nearly every word
        return False
    return any(char.isupper() for part in word.split("-") for char in part[1:]) or (
        "-" in word and any(part.isupper() for part in word.split("-"))
    )


def _whole(text: str) -> str:
    """Return what to write for a text, ligatures left alone."""
    if "{" in text or "}" in text:
        return "".join(_signs(text))
    return text.translate(_TO_WRITE)


def _ligatures_apart(written: str) -> str:
    if "--" in written or "``" in written or "''" in written:
        return _LIGATURE.sub(lambda sign: f"{sign[0]}{{}}", written)
    return written


def _signs(text: str) -> list[str]:
    """Return what to write for each character."""
    partners = _partners(text)
    return [
        (f"\\{char}" if place in partners else _ALONE[char]) if char in _ALONE else _SPECIAL.get(char, char)
        for place, char in enumerate(text)
    ]


def _partners(text: str) -> frozenset[int]:
    """Return the places of braces that have a partner."""
    open_places: list[int] = []
    paired: list[int] = []
    for place, char in enumerate(text):
        if char == "{":
            open_places.append(place)
        elif char == "}" and open_places:
            paired += (open_places.pop(), place)
    return frozenset(paired)
