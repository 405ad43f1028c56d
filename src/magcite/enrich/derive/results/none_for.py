"""What "No association was seen for peanut butter" tells: none of that with the outcome of the sentence before."""

import re
from collections.abc import Iterator

from magcite.enrich.derive.results.clauses import Clause, blanked
from magcite.enrich.derive.results.figures import figure_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.joining import made
from magcite.enrich.derive.results.settle import is_exposure
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, Finding

__all__ = ["none_for"]

_NONE = re.compile(
    r"\A\W*(?:(?:however|in\scontrast|by\scontrast|däremot|dock)\W+)?(?:we\sfound\s|there\s(?:was|were)\s|det\sfanns\s|vi\ssåg\s|vi\sfann\s)?(?:no|inget|ingen|inga)\s"
    r"(?:such\s|clear\s|significant\s|statistically\ssignificant\s|sådant\s|tydligt\s|signifikant\s)?(?:associations?|relations?|relationships?|links?|samband)\s"
    r"(?:(?:was|were)\s(?:seen|found|observed|noted|apparent|evident)\s|(?:sågs|fanns)\s)?(?:for|with|för|med)\s(?P<what>[^;:()\d]{3,90}?)\s*(?P<figure>[(\[][^()\[\]]*[)\]])?\W*\Z",
    re.IGNORECASE,
)
# The same said of what has no link: "use of ibuprofen showed no association".
_SHOWED = re.compile(
    r"\A\W*(?:(?:however|in\scontrast|by\scontrast|däremot|dock)\W+)?(?P<what>[^\W\d][^,;:()\d]{2,60}?)\s(?:showed|had|visade|hade)\s(?:no|inget)\s"
    r"(?:such\s|clear\s|significant\s|sådant\s|tydligt\s)?(?:associations?|relations?|relationship|link|samband)\s*(?P<figure>[(\[][^()\[\]]*[)\]])?\W*\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r",\s(?:(?:and|or|och|eller)\s)?|\s(?:and|or|och|eller)\s", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\s(?:intakes?|consumption|use|supplement\w*)\Z|\A(?:intake|consumption|use)\sof\s", re.IGNORECASE
)


def none_for(sentence: Sentence, before: list[Fact], language: str, forms: Forms) -> Iterator[Fact]:
    """Yield the results of a sentence that denies of other things what the one before it told of one.

    Args:
        sentence: one.
        before: the results told so far; the one outcome of the sentence just before is meant.
        language: of the abstract.
        forms: its patterns.
    """
    match = _NONE.match(sentence.words) or _SHOWED.match(sentence.words)
    told = {one.finding.outcome for one in before if one.sentence == sentence.number - 1 and one.finding}
    if match is None or len(told) != 1:
        return
    names = [one for one in _LISTED.split(match["what"]) if one]
    if not all(is_exposure(_AMOUNT.sub("", one), language) for one in names):
        return
    outcome, words = told.pop(), sentence.words
    clause = Clause(0, len(words), words, blanked(words), breaks=True)
    for name in names:
        figure = figure_of(clause, None, Direction.NONE, words, language=language, forms=forms)
        finding = Finding(outcome, Direction.NONE, figure.significant, arm=name)
        yield made(" ".join(words.split()[:12]), sentence.number, sentence.start, finding, figure)
