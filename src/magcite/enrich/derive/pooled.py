"""What a review put together, as its abstract tells it: studies that only watched, or trials.

Read in sentences that tell which studies were taken. Where an abstract speaks of both anywhere, or of neither there,
nothing is told.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.enrich.derive.text import Text
from magcite.language.cues import pattern
from magcite.language.wording_table import load_wording
from magcite.model import Design, Fact, FactBasis, FactKind

__all__ = ["pooled_studies"]

_POOLING = frozenset({Design.META_ANALYSIS.value, Design.SYSTEMATIC_REVIEW.value})
_TAKING = re.compile(
    r"\b(?:includ\w+|eligib\w+|inclusion|select\w+|pool\w+|identif\w+|compris\w+|search\w+|met\b|synthesi\w+|meta-analys\w+"
    r"|combin\w+|inkluder\w+|sammanställ\w+|sökt\w*|sökning\w*)\b",
    re.IGNORECASE,
)
_SECTIONS = ("study selection", "selection criteria", "eligibility", "data source", "method", "studies")
_TRIED = re.compile(
    r"\b(?:randomi[sz]\w*|trials?|RCTs?|placebo|intervention(?:s|al)?|försöks\w*|lottad\w*|prövning\w*)\b",
    re.IGNORECASE,
)
_WATCHED = re.compile(
    r"\b(?:observational|cohort|case[- ]control|cross-sectional|prospective stud|kohort|observation)", re.IGNORECASE
)


def pooled_studies(of_design: Sequence[Fact], title: Text, text: Text) -> Iterator[Fact]:
    """Yield one fact, of the term "observational" or "trial".

    Args:
        of_design: what was told of the design.
        title: of the work.
        text: its abstract.
    """
    if not any(fact.term in _POOLING for fact in of_design):
        return
    whole = " ".join(one.words for one in (*title.sentences, *text.sentences))
    tried, watched = _TRIED.search(whole) is not None, _WATCHED.search(whole) is not None
    if tried is watched:
        return
    cues = load_wording(text.language).designs
    known = pattern(cues.pooled_trials if tried else cues.pooled_observing)
    for sentence in text.sentences:
        taking = _TAKING.search(sentence.words) or sentence.section.startswith(_SECTIONS)
        match = known.search(sentence.words) if taking else None
        if match is not None:
            words, start = " ".join(match[0].split()), sentence.start + match.start()
            term = "trial" if tried else "observational"
            yield Fact(FactKind.POOLED, FactBasis.ABSTRACT, words, term=term, sentence=sentence.number, start=start)
            return
