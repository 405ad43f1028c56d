"""A design that no word names, by what an abstract says was done.

People who were followed and whose risks are told were a cohort, where nothing was tried on anybody; those who answered
a survey once, and were not followed, a cross-section; studies that were searched for are a systematic review, and with
their results pooled a meta-analysis. The cues: `[implied]`.
"""

from collections.abc import Iterator
from functools import lru_cache

from magcite.enrich.derive.text import Text
from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import table_of
from magcite.model import Design, Fact, FactBasis, FactKind

__all__ = ["implied", "pools"]


def pools(text: Text) -> bool:
    """Whether a search for studies tells that their results were put together."""
    form = _forms(text.language).get("pooled")
    return form is not None and any(form.search(one.words) for one in text.sentences)


def implied(title: Text, text: Text) -> Iterator[Fact]:
    """Yield the design that an abstract implies; nothing where what was done may have been another thing.

    Args:
        title: of the work.
        text: its abstract, which names no design.
    """
    known = _forms(text.language)
    if not known:
        return
    whole = " ".join(one.words for one in (*title.sentences, *text.sentences))
    told = {name: form.search(whole) is not None for name, form in known.items()}
    if told["searched"]:
        if told["pooled"] or told["judged"]:
            design = Design.META_ANALYSIS if told["pooled"] else Design.SYSTEMATIC_REVIEW
            yield from _first(text, known["searched"], design)
    elif told["tried"]:
        return
    elif told["followed"]:
        if told["risks"]:
            yield from _first(text, known["followed"], Design.COHORT)
    elif told["surveyed"] and not told["more_than_once"]:
        yield from _first(text, known["surveyed"], Design.CROSS_SECTIONAL)


def _first(text: Text, form: Narrowed, design: Design) -> Iterator[Fact]:
    for sentence in text.sentences:
        match = None if text.is_settled(sentence) else form.search(sentence.words)
        if match is not None:
            words, start = " ".join(match[0].split()), sentence.start + match.start()
            yield Fact(
                FactKind.DESIGN, FactBasis.ABSTRACT, words, term=design.value, sentence=sentence.number, start=start
            )
            return


@lru_cache(maxsize=8)
def _forms(language: str) -> dict[str, Narrowed]:
    return {name: pattern(tuple(cues)) for name, cues in table_of(language, "implied").items()}
