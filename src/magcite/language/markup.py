"""Marked-up text made plain: JATS, HTML and MathML tags, entities, TeX, and the line breaks of pretty-printers.

Crossref hands on what is deposited: "Effects of<i>E. coli</i>on &amp;lt;scp&amp;gt;dna&amp;lt;/scp&amp;gt;"
"""

import html
import re
import unicodedata
from html.entities import html5

from magcite.language.entities import ENTITY

__all__ = ["plain", "plain_abstract"]

_ATTRIBUTES = r"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*"""
_TAG = re.compile(rf"</?[A-Za-z][\w:.-]*{_ATTRIBUTES}/?>")
_COMMENT = re.compile(r"<!--.*?-->|<!\[CDATA\[|\]\]>|<\?.*?\?>", re.DOTALL)
_DROPPED = re.compile(
    rf"<((?:mml:)?annotation(?:-xml)?|(?:jats:)?tex-math){_ATTRIBUTES}>.*?</\1>", re.DOTALL | re.IGNORECASE
)
_SUBTITLE = re.compile(r"\s*<subtitle>\s*(.*?)\s*</subtitle>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?p|/?jats:p|/?title|/?jats:title|/?sec|/?jats:sec)\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(
    rf"(?P<before>(?<!\w)\w{{1,4}}|\w?)<(?P<tag>i|em|b|strong|italic|bold|jats:italic|jats:bold){_ATTRIBUTES}>"
    r"(?P<inside>[^<>]*)</(?P=tag)>(?P<after>\w?)",
    re.IGNORECASE,
)
_MATH = re.compile(
    rf"(?P<before>\w?)<(?P<tag>(?:mml:)?math){_ATTRIBUTES}>(?P<inside>.*?)</(?P=tag)>(?P<after>\w?)",
    re.DOTALL | re.IGNORECASE,
)
_TEX = re.compile(r"\$\$(?P<tex>.+?)\$\$\s*(?P<rest>\S*)", re.DOTALL)
_COMMAND = re.compile(r"\\[A-Za-z]+\*?")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_FOOTNOTE = re.compile(r"(?<=[a-z]{4})<sup>\s*(?:\d|[*†‡§])\s*</sup>\s*$")
_POWER = re.compile(r"(?<=\d)<sup>\s*([-−+]?\d+)\s*</sup>")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_LOW_SEAM = re.compile(r"</sub>(?=[A-Z][a-z]{3})")
_SMALL_WORDS = frozenset({"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_LONGEST = 10_000  # characters; no honest value is longer, and the patterns here are not all linear
_WORD = 4  # letters in italics that are surely a word of their own, not a locant or a symbol


def plain(said: str) -> str:
    """Return one line of text: no tags, no entities, blanks single, Unicode composed (NFC)."""
    said = _unescape(said[:_LONGEST])
    said = _COMMENT.sub("", _DROPPED.sub("", said))
    said = _SUBTITLE.sub(r": \1", said)
    said = re.sub(r"([(\[])\s*\n\s*", r"\1", said)
    said = re.sub(r"(?<=>)\s*\n\s*(?=[)\].,;:])", "", said)
    said = _MATH.sub(_set_apart, said)
    said = _LOW_SEAM.sub(" ", _FOOTNOTE.sub("", _EMPHASIS.sub(_unglue, said)))
    said = _POWER.sub(lambda match: match[1].translate(_RAISED), said)  # 10⁵ is not 105
    said = _TAG.sub("", _BREAK.sub(" ", said))
    said = _TEX.sub(_untex, said)
    said = _INVISIBLE.sub("", said)
    return unicodedata.normalize("NFC", " ".join(said.split()))


def _unescape(said: str) -> str:
    for _ in range(3):  # publishers escape twice, and Crossref once more
        once = ENTITY.sub(_character, said)
        if once == said:
            break
        said = once
    return said


def _character(match: re.Match[str]) -> str:
    name = match[0][1:]
    return html.unescape(match[0]) if name.startswith("#") or name in html5 else match[0]


def _set_apart(match: re.Match[str]) -> str:
    """A formula between words stands apart from them."""
    inside = " ".join(_TAG.sub("", match["inside"]).split())
    before = f"{match['before']} " if match["before"] else ""
    return f"{before}{inside}{' ' if match['after'] else ''}{match['after']}"


def _unglue(match: re.Match[str]) -> str:
    """Give a word in italics back the blanks that a conversion ate: "of<i>Alicyclobacillus</i>Spoilage"."""
    before, inside, after = match["before"], match["inside"], match["after"]
    if before.lower() in _SMALL_WORDS or _is_seam(before[-1:], inside, inside[:1]):
        before += " "
    if _is_seam(inside[-1:], inside, after):
        inside += " "
    return f"{before}{inside}{after}"


def _is_seam(left: str, inside: str, right: str) -> bool:
    if not (left.isalpha() and right.isalpha()):
        return False
    return len(inside.strip()) >= _WORD or (len(inside.strip()) > 1 and left.islower() and right.isupper())


def _untex(match: re.Match[str]) -> str:
    r"""Drop a formula in TeX that stands beside its own plain text: "$$^{\textregistered }$$ ®"."""
    bare = re.sub(r"[{}^_\\\s]", "", _COMMAND.sub("", match["tex"]))
    if not bare or re.sub(r"\W", "", match["rest"]).startswith(re.sub(r"\W", "", bare)):
        return match["rest"]
    return f"{bare} {match['rest']}"


def plain_abstract(said: str) -> str:
    """stub"""
    return plain(said)
