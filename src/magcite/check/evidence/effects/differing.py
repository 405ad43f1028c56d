"""A difference told without which way it went: "quality of life differed clearly", «livskvaliteten skilde sig åt».

Where nothing but results without a sure difference are held on the very outcome, there was none to tell of. Which arms
or times are meant must not be open. The cues: each language's `[differing]`.

Attributes of the table:
    differs: verbs: "differed".
    finds, clear, difference: "there was a" "clear" "difference".
    is, sure: the difference "was" "statistically certain".
    not_sure: what takes it back, anywhere in the clause: "not", "hardly".
    elsewhere: what differed before anything was tried: "at the start".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.assertions import outcome_of
from magcite.language.causal import is_hedged
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of
from magcite.model import Basis, Direction, Verdict
from magcite.phrases import listed

__all__ = ["differing"]

_CLAUSE = re.compile(r"[;:]|,(?!\d)|(?<!\w)(?:but|men)(?!\w)", re.IGNORECASE)
_FEW = 2  # words between the parts of a form


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = ("differs", "finds", "clear", "difference", "is", "sure", "not_sure", "elsewhere")
    one = alternations(table_of(language, "differing"), *names)
    word = rf"(?:[\w'’-]+\s+){{0,{_FEW}}}?"
    found = rf"{one['finds']}\s+{word}(?:{one['clear']}\s+){word}{one['difference']}"
    sure = rf"{one['difference']}\s+(?:[\w'’-]+\s+){{0,5}}?{one['is']}\s+{word}{one['sure']}"
    return (
        compiled_words(rf"(?:{one['differs']}|{found}|{sure})"),
        compiled_words(rf"(?:{one['not_sure']}|{one['elsewhere']})"),
    )


def differing(stated: Stated, held: Holding, name: str) -> Iterator[Basis]:
    """Yield how each difference that is told without its way stands to what is held.

    Args:
        stated: the claim.
        held: what is held on the work.
        name: of the comparison.
    """
    found = found_in(held, stated.language)
    form, taken_back = _forms(stated.language)
    if not found or form.search(stated.text) is None:
        return
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        if sentence.rstrip().endswith("?") or is_hedged(sentence, stated.language):
            continue
        for start, clause in _clauses(sentence):
            match = form.search(clause)
            if match is None or taken_back.search(clause) is not None:
                continue
            against = _about(clause, found, stated.language)
            if against:
                yield _basis(stated, span.start + start, clause, against, name)


def _clauses(sentence: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in _CLAUSE.finditer(sentence):
        yield start, sentence[start : match.start()]
        start = match.end()
    yield start, sentence[start:]


def _about(clause: str, found: tuple[Found, ...], language: str) -> list[Found]:
    """Return the results about the one outcome of a clause, where they all say the same of whether it differed."""
    named, _ = outcome_of(clause, language)
    about = [one for one in found if any(likeness(a, b) is Likeness.SAME for a in named for b in one.topics)]
    near = [one for one in found if any(likeness(a, b) is Likeness.NEAR for a in named for b in one.topics)]
    plain = all(not (one.within or one.solo or one.open or one.shared or one.sides.subgroup) for one in about)
    if len({topic.concept for topic in named}) != 1 or near or not plain:
        return []
    sure = {one.significant for one in about}
    if sure == {False} and all(one.direction is Direction.NONE for one in about):
        return about
    return about if sure == {True} else []


def _basis(stated: Stated, start: int, clause: str, against: list[Found], name: str) -> Basis:
    words = clause.strip()
    first = start + len(clause) - len(clause.lstrip())
    return Basis(
        name,
        Verdict.AGREES if against[0].significant else Verdict.DISAGREES,
        " ".join(words.split()),
        listed(dict.fromkeys(one.text for one in against), "; "),
        against[0].origin,
        stated.place(first, first + len(words)),
        any(one.derived for one in against),
    )
