"""Shares of two groups against those that the author noted: "59 per cent, against 35 on placebo", where 15 were on it.

It disagrees where one of the two is right and the other is not: then it is known which outcome they are of.
"""

from collections.abc import Iterator

from magcite.check.evidence.group_figures import Figures, levels_of_arms, measured
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.concepts import is_within
from magcite.language.group_shares import Shares, shares_in
from magcite.model import Basis, Verdict

__all__ = ["compare"]

NAME = "effect-size"
_FAR = 2.0  # percentage points that no rounding makes


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where a claim gives one of two groups another share than the evidence does."""
    if not stated.of_one_work or stated.opposes:
        return
    # in both orders, of which one has the treated group first
    every = [one for one in levels_of_arms(stated, held) if one.control == 1]
    for place in split_sentences(stated.text, stated.language) if every else ():
        sentence = stated.text[place.start : place.end]
        shares = shares_in(sentence, stated.language)
        if shares is None or not shares.named:
            continue
        levels = [one for one in every if _may_be_about(sentence, one.outcome, stated.language)]
        wrong = [one for one in levels if _is_half_right(shares, one)]
        if not wrong or any(_fits(shares, one) == (True, True) for one in levels):
            continue
        start, end = place.start + shares.span.start, place.start + shares.span.end
        words = stated.text[start:end]
        yield Basis(NAME, Verdict.DISAGREES, words, wrong[0].words, wrong[0].origin, stated.place(start, end))
        return


def _may_be_about(sentence: str, outcome: str, language: str) -> bool:
    """Whether a sentence names no other outcome than the levels are of, which may be of one that has no name."""
    page, found = measured(sentence, language), measured(outcome, "en")
    pairs = [(one.id, other.id) for one in page for other in found]
    return not pairs or any(is_within(one, other) or is_within(other, one) for one, other in pairs)


def _fits(shares: Shares, level: Figures) -> tuple[bool, bool]:
    pairs = zip((shares.treated, shares.control), level.figures, shares.halves, strict=True)
    treated, control = (abs(page - abs(figure)) <= max(half, 0.5) for page, figure, half in pairs)
    return treated, control


def _is_half_right(shares: Shares, level: Figures) -> bool:
    """Whether one share is that of its group, and the other is far from that of its own, and not the first again."""
    treated, control = _fits(shares, level)
    if treated is control:
        return False
    page, figure, half = (
        (shares.control, level.figures[1], shares.halves[1])
        if treated
        else (shares.treated, level.figures[0], shares.halves[0])
    )
    return abs(page - abs(figure)) > max(_FAR, half)
