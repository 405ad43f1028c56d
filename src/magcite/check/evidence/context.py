"""What stands around a claim: its headings, the words of its citation, and the rest of its paragraph."""

import re

from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Study
from magcite.language.cues import pattern
from magcite.language.groups import find_group, goes_on
from magcite.language.telling import tell_of
from magcite.language.wording_table import load_wording
from magcite.model import Basis, Claim, ClaimKind, Span, Verdict

__all__ = [
    "around",
    "following",
    "headed",
    "headings",
    "is_comment",
    "is_compared",
    "is_first",
    "is_told",
    "named",
    "shortened",
    "words_of_citation",
]

_REACH = 700  # characters of a paragraph before and after the claim
_BLOCK = re.compile(
    r"\n[ \t\r]*\n|</?(?:p|li|ul|ol|div|section|article|table|tr|td|h[1-6]|blockquote|br)\b[^<>]*>", re.IGNORECASE
)
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
_ADDRESS = re.compile(r"[a-z]{3,5}://\S*")
_BESIDE = 25  # characters before a group in which a comparison makes it the controls
_FEW = 4  # words of a heading that only names whom it is about
_LONG = 90  # characters of a claim that a message shows


def headings(stated: Stated) -> str:
    """Return what a claim stands under: title, headings, the sentence that opens its list; and its link's words."""
    before = stated.page.text[max(0, stated.claim.span.start - _REACH) : stated.claim.span.start]
    blocks = _BLOCK.split(before)[:-1]
    opening = next((one.strip() for one in reversed(blocks) if one.strip() and not _ITEM.match(one)), "")
    title = stated.page.title or ""
    return "\n".join(
        (title, *stated.claim.section, opening if opening.endswith(":") else "", words_of_citation(stated))
    )


def around(stated: Stated) -> str:
    """Return the words that tell of whom a claim speaks: what it stands under, and its paragraph."""
    text, span = stated.page.text, stated.claim.span
    before = _BLOCK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    after = _BLOCK.split(text[span.end : span.end + _REACH], maxsplit=1)[0]
    return "\n".join((headings(stated), before, stated.text, after))


def following(stated: Stated) -> str:
    """Return the claim and what follows it in its paragraph."""
    end = stated.claim.span.end
    return "\n".join((stated.text, _BLOCK.split(stated.page.text[end : end + _REACH], maxsplit=1)[0]))


def headed(stated: Stated, *, of_people: bool = True) -> str:
    """Return the heading right above, where it is so short that it only names a thing; "" otherwise.

    A question and the title of the page name nothing. `of_people`: nor does a heading name people for a claim that
    names some itself.
    """
    heading = (stated.heading or "").strip(" *_#")
    if not heading or len(heading.split()) > _FEW or heading.endswith("?") or heading == (stated.page.title or ""):
        return ""
    return "" if of_people and find_group(stated.text, "humans", stated.language) else heading


def is_first(stated: Stated) -> bool:
    """Return whether a claim is the first under its heading that rests on the work."""
    return next(claim for claim in stated.page.claims if _rests_beside(claim, stated)) == stated.claim


def _rests_beside(claim: Claim, stated: Stated) -> bool:
    """Whether a claim rests on the work under the same heading."""
    same = claim.section == stated.claim.section
    return claim == stated.claim or (same and claim.cites(stated.citation.key))


def is_compared(stated: Stated, said: Span) -> bool:
    """Return whether a group stands right after the words of a comparison, and is the one compared with."""
    before = stated.text[max(0, said.start - _BESIDE) : said.start]
    return find_group(before, "compared", stated.language) is not None


def words_of_citation(stated: Stated) -> str:
    """Return the words of a link to the work, without addresses; "" for a plain citekey, which says nothing."""
    words = stated.citation.as_read
    return "" if "@" in words else _ADDRESS.sub(" ", words)


def shortened(stated: Stated) -> str:
    """Return the claim in so many words as a message can show."""
    text = stated.text
    return text if len(text) <= _LONG else text[:_LONG].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def is_comment(stated: Stated) -> bool:
    """Return whether a claim is its writer's own comment, and does not say what the study is taken to show."""
    if stated.claim.kind is not ClaimKind.COMMENTARY:
        return False
    return pattern(load_wording(stated.language).whom.concluding).search(stated.text) is None


def is_told(stated: Stated) -> bool:
    """Return whether a claim tells what happened, and does not say what happens."""
    return goes_on(stated.text, stated.language) or tell_of(stated.text, (), stated.language).told


def named(
    stated: Stated, study: Study, said: Span | None, verdict: Verdict, *, held: str, name: str = "population"
) -> Basis:
    """Return the basis with the words on the page, or the whole claim where it names nobody."""
    words = stated.text[said.start : said.end] if said else shortened(stated)
    where = stated.place(said.start, said.end) if said else stated.claim.span
    return Basis(name, verdict, words, held, study.origin, where, study.derived)
