"""In whom an association that has just been told was found: "The association was seen in women but not in men"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.enrich.derive.results.clauses import Clause
from magcite.enrich.derive.results.figures import figure_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.joining import made
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact

__all__ = ["in_subgroups"]

_BRACKET = r"\s*(?:[(\[][^()\[\]]*[)\]])?"
_PART = r"(?P<{name}>(?:in|among|for|hos|bland|i)\s[^()\[\],;]{{3,50}}?)" + _BRACKET
_FOUND = re.compile(
    r"\A\W*(?:the|this|den|det|detta|denna)\s(?:\w+\s)?(?:associations?|effects?|benefits?|differences?|reductions?|increases?"
    r"|improvements?|links?|relations?|sambandet|effekten|skillnaden)\s(?:was|were|is|var|sågs|fanns)\s"
    r"(?:(?:only|bara|endast|mainly)\s)?(?:(?:found|seen|observed|present|evident|significant|apparent|noted|tydlig)\s)?(?:(?:only|bara)\s)?"
    + _PART.format(name="yes")
    + r",?\s*(?:but|and|men|och)\s(?:was\s|were\s)?(?:not|inte|absent)\s(?:(?:found|seen|significant)\s)?"
    + _PART.format(name="no")
    + r"\W*\Z",
    re.IGNORECASE,
)


def in_subgroups(sentence: Sentence, before: list[Fact], language: str, forms: Forms) -> Iterator[Fact]:
    """Yield the results of a sentence that says in whom the one before it holds, and in whom it does not.

    Args:
        sentence: one.
        before: the results told so far; the last of them is meant, where it is of the sentence before.
        language: of the abstract.
        forms: its patterns.
    """
    match = _FOUND.match(sentence.words)
    last = before[-1] if before else None
    if match is None or last is None or last.finding is None or last.sentence != sentence.number - 1:
        return
    if last.finding.direction not in TURNED:
        return
    stops = {"yes": match.start("no"), "no": len(sentence.words)}
    for name, way in (("yes", last.finding.direction), ("no", Direction.NONE)):
        start, stop = match.start(name), stops[name]
        words = sentence.words[start:stop]
        clause = Clause(start, stop, words, words, breaks=True)
        figure = figure_of(clause, None, way, sentence.words, language=language, forms=forms)
        sure = figure.significant if name == "yes" else False
        finding = replace(
            last.finding,
            direction=way,
            significant=sure,
            subgroup=" ".join(match[name].split()),
            time=None,
            figures=None,
        )
        named = " ".join(match[name].split()[:12])
        yield made(named, sentence.number, sentence.start + start, finding, figure)
