"""Changes of both blood pressures told with one noun: "the reductions were 8.2 mm Hg (...) systolic and 4.3 ..."."""

import re
from collections.abc import Iterator

from magcite.enrich.derive.effects import Effect, find_effects
from magcite.enrich.derive.results.brackets import Place, place_of
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, FactBasis, FactKind, Finding

__all__ = ["pressures_in"]

_CHANGES = re.compile(
    r"\A\W*(?:(?P<led>(?:in|among|hos|bland)\s[^,;:()\d]{3,60}?)(?:\s\([^()]*\))?,?\s)?(?:(?:the|these|de)\s)?"
    r"(?:(?:mean|pooled|average|net|weighted|corresponding|genomsnittliga)\s)*"
    r"(?:(?P<fall>reductions?|falls?|decreases?|drops?|declines?|sänkning(?:en|ar|arna)|minskning(?:en|ar|arna))"
    r"|increases?|rises?|höjning(?:en|ar|arna)|ökning(?:en|ar|arna))(?:\s(?:in|av)\s(?:blood\spressure|blodtrycket))?\s(?:was|were|var|blev)\s(?=[−–-]?\d)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\s*[)\]]?\s(?:(?:for|in|för|i)\s)?(?P<kind>systolic|diastolic|systoliskt|diastoliskt)(?!\w)", re.IGNORECASE
)
_NAMES = {
    "systolic": "systolic blood pressure",
    "diastolic": "diastolic blood pressure",
    "systoliskt": "systoliskt blodtryck",
    "diastoliskt": "diastoliskt blodtryck",
}
_LEVEL = 95.0
_MOST_WORDS = 12


def pressures_in(sentence: Sentence, language: str) -> Iterator[Fact]:
    """Yield what a sentence tells of both pressures; nothing where it does not name each behind its figure."""
    words = sentence.words
    match = _CHANGES.match(words)
    effects = list(find_effects(words, language)) if match else []
    kinds = [_KIND.match(words, one.stop) for one in effects]
    named = [one["kind"].lower() for one in kinds if one]
    if match is None or len(named) != 2 or len(kinds) != 2 or named[0] == named[1]:  # noqa: PLR2004 - two pressures
        return
    place = place_of(match["led"]) if match["led"] else None
    if match["led"] and place is None:
        return
    for effect, kind in zip(effects, named, strict=True):
        yield _fact(sentence, effect, _NAMES[kind], place, falls=match["fall"] is not None)


def _fact(sentence: Sentence, effect: Effect, outcome: str, place: Place | None, *, falls: bool) -> Fact:
    low, high = effect.ci or (0.0, 0.0)
    sure = None if 0 in {low, high} or effect.level != _LEVEL else not low < 0 < high
    way = Direction.NONE if sure is False else Direction.LOWER if falls else Direction.HIGHER
    finding = Finding(
        outcome,
        way,
        sure,
        arm=place.arm if place else None,
        subgroup=place.subgroup if place else None,
        time=place.time if place else None,
    )
    return Fact(
        FactKind.RESULT,
        FactBasis.ABSTRACT,
        " ".join(sentence.words[effect.start : effect.stop].split()[:_MOST_WORDS]),
        unit=effect.unit,
        measure="MD" if effect.unit and effect.unit != "%" else None,
        ci=effect.ci,
        level=effect.level,
        p=effect.p,
        sentence=sentence.number,
        start=sentence.start + effect.start,
        finding=finding,
        estimate=effect.value,
    )
