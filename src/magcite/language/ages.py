"""Ages without a number: "in their fifties", "octogenarians". A decade of life is ten years from its first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, cue_of
from magcite.language.languages import load
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["find_ages"]

_DECADE = 9  # years from the first of a decade to its last


@dataclass(frozen=True, slots=True)
class _Forms:
    named: Speaking
    decades: dict[str, int]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues, numbers = load(language).counting, load(language).numbers
    expression = (
        rf"(?<![\w-])(?:{alternation(cues.in_their)}\s(?:\w{{3,6}}[\s-])?(?P<decade>{alternation(cues.decades)})"
        rf"(?:(?:,|\s(?:{alternation((*numbers.to, *numbers.between_and, *load(language).samples.alternative))}))\s"
        rf"(?P<last>{alternation(cues.decades)}))*"
        rf"|(?P<aged>{alternation(cues.aged)}))(?!\w)"
    )
    named = Speaking((*cues.decades, *cues.aged), language, expression)
    return _Forms(named, {**cues.decades, **cues.aged})


def find_ages(sentence: str, language: str) -> Iterator[Quantity]:
    """Yield the ages that one sentence tells in words, in order, each as the range of its decades in years."""
    forms = _forms(language)
    if not forms.named.may_speak(sentence):
        return
    for match in forms.named.pattern.finditer(sentence):
        first = float(forms.decades[cue_of(match["decade"] or match["aged"])])
        last = float(forms.decades[cue_of(match["last"])]) if match["last"] else first
        low, high = min(first, last), max(first, last) + _DECADE
        yield Quantity(match[0], Span(*match.span()), Role.AGE, low, high, "year", Relation.ABOUT)
