"""The sentence that the beginning of a claim may lean on: the one right before it in its paragraph."""

import re

from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.model import Span

__all__ = ["sentence_before"]

_BLOCK = re.compile(r"\n[ \t\r]*\n|\n#+ ")
_REACH = 600  # characters of the page that are looked at
_CITATION = re.compile(r"\[[^\]\n]{0,200}\](?:\([^)\s]{0,300}\))?")
_LETTERS = re.compile(r"[^\W\d_]")


def sentence_before(stated: Stated) -> str:
    """Return the sentence right before a claim; "" for none, and for one on another work."""
    start = stated.claim.span.start
    before = _BLOCK.split(stated.page.text[max(0, start - _REACH) : start])[-1]
    if _is_of_another(stated, start - len(before)):
        return ""
    return _last(_CITATION.sub("", before).strip(), stated.language)


def _is_of_another(stated: Stated, opening: int) -> bool:
    """Whether a claim between the beginning of a paragraph and this one rests on other works alone."""
    return any(
        opening <= one.span.start < stated.claim.span.start
        and one.citations
        and all(citation.key != stated.citation.key for citation in one.citations)
        for one in stated.page.claims
    )


def _last(text: str, language: str) -> str:
    spans: list[Span] = [one for one in split_sentences(text, language) if _LETTERS.search(text, one.start, one.end)]
    return text[spans[-1].start : spans[-1].end].strip() if spans else ""
