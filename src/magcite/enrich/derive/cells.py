"""Cells in a dish: a study that neither people nor animals took part in.

Said by the title ("in vitro", "… in cultured keratinocytes"), or by headings for cells where the abstract tells what
was done to them. Whoever was counted, any animal and any type of trial speak against it.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.enrich.derive.described import Described
from magcite.enrich.derive.design import CELL_HEADINGS
from magcite.enrich.derive.text import Sentence, Text
from magcite.model import Design, Fact, FactBasis, FactKind

__all__ = ["cell_study"]

# https://www.ncbi.nlm.nih.gov/mesh/68002478 and what stands under and beside it.
_HEADINGS = CELL_HEADINGS | frozenset(
    (*("hela cells", "hep g2 cells", "caco-2 cells", "ht29 cells", "mcf-7 cells", "cell culture techniques"),)
)
_IN_VITRO = re.compile(
    r"\bin[ -]vitro\b(?!\s+(?:ferti|maturation|and\s+in[ -]vivo|or\s+in[ -]vivo|diagnos))", re.IGNORECASE
)
_IN_VIVO = re.compile(r"\b(?:in[ -]vivo|ex[ -]vivo)\b", re.IGNORECASE)
_CELLS = (
    r"(?:cells?|cell lines?|cultures?|fibroblasts|keratinocytes|hepatocytes|macrophages|osteoblasts|osteoclasts"
    r"|chondrocytes|adipocytes|myotubes|enterocytes|neurons|astrocytes|organoids|biofilms?|celler|cellinjer|cellelinjer)"
)
_TITLED = re.compile(
    rf"\b(?:cultured|culture|cancer|tumou?r|carcinoma|leuka?emia|epithelial|endothelial|stem|muscle|human|odlade|dyrkede)"
    rf"\s+(?:\w+\s+){{0,2}}{_CELLS}\b|\bcell lines?\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    rf"\b{_CELLS}\b(?:\s+[\w-]+){{0,4}}\s+(?:were|was)\s+(?:\w+ly\s+)?"
    r"(?:cultured|incubated|treated|exposed|grown|pre-?treated|stimulated|infected|transfected|seeded)"
    rf"|\bcultured\s+(?:[\w-]+\s+){{0,3}}{_CELLS}\b|\bin\s+(?:cell\s+)?culture\b|\bodlade(?:s)?\b",
    re.IGNORECASE,
)
_NOT_TYPES = frozenset({"review", "systematic review", "meta-analysis", "editorial", "letter", "comment"})


def cell_study(found: Described, title: Text, text: Text, counted: Sequence[Fact]) -> Iterator[Fact]:
    """Yield that a study was made in cells; nothing where anything speaks against it.

    Args:
        found: the answer.
        title: its title.
        text: its abstract.
        counted: the figures of the abstract, among which a sample of people or animals speaks against it.
    """
    types = {one.casefold() for one in found.publication_types}
    if types & _NOT_TYPES or any("trial" in one for one in types):
        return
    headings = {one.casefold() for one in found.mesh}
    whole = (*title.sentences, *text.sentences)
    if "animals" in headings or any(_IN_VIVO.search(one.words) for one in whole):
        return
    if any(fact.kind is FactKind.SAMPLE for fact in counted):
        return
    told = next(_found(text.sentences, _DONE), None)
    for sentence, match in _found(title.sentences, _IN_VITRO):
        yield _fact(FactBasis.TITLE, sentence, match)
        return
    titled = next(_found(title.sentences, _TITLED), None)
    if told and titled:
        yield _fact(FactBasis.TITLE, *titled)
    elif told and headings & _HEADINGS:
        yield _fact(FactBasis.ABSTRACT, *told)


def _found(sentences: Sequence[Sentence], pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in sentences:
        if match := pattern.search(sentence.words):
            yield sentence, match


def _fact(basis: FactBasis, sentence: Sentence, match: re.Match[str]) -> Fact:
    words = " ".join(match[0].split())
    start = sentence.start + match.start()
    return Fact(FactKind.DESIGN, basis, words, term=Design.IN_VITRO.value, sentence=sentence.number, start=start)
