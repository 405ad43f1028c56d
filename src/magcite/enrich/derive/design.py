"""A study's design: from publication types, then from words and headings.

Types: https://www.nlm.nih.gov/mesh/pubtypes.html. A type that says what the study is decides, unless the title or the
abstract says of itself that it is another thing: then both stand, and neither is claimed. Observational designs are
seldom a type; they are read in the title, in a sentence of the abstract that speaks of this very study, or, where no
words say it, in MeSH headings (https://www.ncbi.nlm.nih.gov/mesh/68016019).
"""

import re
from collections.abc import Iterator

from magcite.enrich.derive.described import Described
from magcite.enrich.derive.implied import implied, pools
from magcite.enrich.derive.text import Sentence, Text, cues_of, named
from magcite.language.study_cues import load_study_cues
from magcite.model import Design, Fact, FactBasis, FactKind

__all__ = ["CELL_HEADINGS", "designs"]

_TYPES = {
    "network meta-analysis": Design.META_ANALYSIS,
    "meta-analysis": Design.META_ANALYSIS,
    "systematic review": Design.SYSTEMATIC_REVIEW,
    "randomized controlled trial": Design.RCT,
    "controlled clinical trial": Design.TRIAL,
    "pragmatic clinical trial": Design.TRIAL,
    "equivalence trial": Design.TRIAL,
    "adaptive clinical trial": Design.TRIAL,
    "clinical trial": Design.TRIAL,
    "practice guideline": Design.GUIDELINE,
    "guideline": Design.GUIDELINE,
    "case reports": Design.CASE_REPORT,
    "news": Design.NEWS,
    "newspaper article": Design.NEWS,
    "lecture": Design.LECTURE,
    "review": Design.NARRATIVE_REVIEW,
}
_PHASE = re.compile(r"clinical trial, phase (?:i{1,3}|iv)", re.IGNORECASE)
_NO_STUDY = frozenset(
    {
        "editorial",
        "comment",
        "letter",
        "biography",
        "historical article",
        "clinical trial protocol",
        "interview",
        "retraction of publication",
        "published erratum",
    }
)
_RECORD_TYPES = {
    "entry-encyclopedia": Design.ENCYCLOPEDIA,
    "entry-dictionary": Design.ENCYCLOPEDIA,
    "article-newspaper": Design.NEWS,
    "speech": Design.LECTURE,
}
_HEADINGS = {
    "cross-over studies": Design.CROSSOVER_TRIAL,
    "case-control studies": Design.CASE_CONTROL,
    "cross-sectional studies": Design.CROSS_SECTIONAL,
    "cohort studies": Design.COHORT,
    "longitudinal studies": Design.COHORT,
    "prospective studies": Design.COHORT,
}
_POOLING = (Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW)
_POOLED = (
    Design.RCT,
    Design.CROSSOVER_TRIAL,
    Design.TRIAL,
    Design.COHORT,
    Design.CASE_CONTROL,
    Design.CROSS_SECTIONAL,
    Design.CASE_REPORT,
)
# A design in a more exact word than another: of the two the first stands.
_MORE_EXACT = (
    (Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW),
    (Design.META_ANALYSIS, Design.NARRATIVE_REVIEW),
    (Design.SYSTEMATIC_REVIEW, Design.NARRATIVE_REVIEW),
    (Design.CROSSOVER_TRIAL, Design.RCT),
    (Design.CROSSOVER_TRIAL, Design.TRIAL),
    (Design.RCT, Design.TRIAL),
    (Design.ANIMAL, Design.IN_VITRO),
    *((pooling, pooled) for pooling in _POOLING for pooled in _POOLED),
)
_COCHRANE = frozenset({"search strategy", "search methods", "selection criteria", "data sources", "study selection"})
CELL_HEADINGS = frozenset(
    {"cells, cultured", "in vitro techniques", "cell line", "cell line, tumor", "tumor cells, cultured"}
)
_DENIED = re.compile(r"\b(?:not|no|without|inte|ej|ikke)\b[^.;,]{0,50}\Z", re.IGNORECASE)
_ANIMALS = frozenset({"mice", "rats", "rabbits", "dogs", "swine", "guinea pigs", "sheep", "ferrets"})
_OFTEN = 2  # times an animal must be named in the abstract for its heading to make the study one in animals


_STUDIES = re.compile(r"\b(?:trials|studies|reviews?|literature|studier|litteratur\w*|försöken)\b", re.IGNORECASE)
_EARLY = 3  # sentences of an abstract without sections in which its design is told
_NO_VERB = re.compile(
    r"(?:\s(?:study|analysis|trial|studie|analys))?\s*(?:[,.;:]|\Z|\s(?:of|in|with|at|among|carried|conducted|comparing|involving|using|set|av|med|på|vid|i)\b)"
)
_CASE_CROSSOVER = re.compile(
    r"\b(?:case[- –]cross-?over|self[- ]controlled case series|fall-?kors\w*)\b", re.IGNORECASE
)  # https://www.ncbi.nlm.nih.gov/mesh/68018592 heads them like trials
# Designs with any words between the one that makes them what they are and their noun.
_OPEN_FORMS = (
    (
        Design.CROSSOVER_TRIAL,
        re.compile(
            r"\bcross-?over(?:,?\s+[^\W\d_][\w-]*){0,4}?,?\s+(?:trial|study|design|experiment)(?!\w)", re.IGNORECASE
        ),
    ),
    (
        Design.RCT,
        re.compile(
            r"(?<!non-)(?<!non )(?<!non)(?<!quasi-)(?<!quasi)(?<!mendelian )"
            r"\brandomi[sz]ed(?:,?\s+(?:and\s+)?[^\W\d_][\w-]*){0,7}?,?\s+"
            r"(?:trial|experiment|study)(?!\w)"
            r"|(?<!icke-)(?<!icke )\brandomiserad(?:,?\s+(?:och\s+)?[^\W\d_][\w-]*){0,5}?,?\s+"
            r"(?:\w*studie|\w*prövning|försök)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        Design.COHORT,
        re.compile(
            r"\b(?:prospective|retrospective|historical|national|nationwide|population-based|register-based|registry-based|community-based"
            r"|inception|multicent(?:er|re))(?:,?\s+(?!trial|sample)[^\W\d_][\w-]*){0,3}?\s+cohort(?!\w)"
            r"|\b(?:registerbaserad|populationsbaserad|retrospektiv|nationell|prospektiv)(?:,?\s+[^\W\d_][\w-]*){0,2}?\s+kohort\w*",
            re.IGNORECASE,
        ),
    ),
)
# A design within the name of another one: a case-crossover study is no crossover trial.
_WITHIN_OTHER = re.compile(
    r"(?:\b(?:non|quasi|icke)[- ]|\bcase[- –]|\bself[- ]controlled\s|\bfall[- –]?|\bselvkontrolleret\s)\Z",
    re.IGNORECASE,
)


def designs(found: Described, title: Text, text: Text) -> Iterator[Fact]:
    """Yield what says which design the study has; two terms where two things say two."""
    typed = list(_typed(found))
    types = {one.casefold() for one in found.publication_types}
    if types & _NO_STUDY or any(
        _names(one, cues_of(title.language).protocols + cues_of(title.language).no_design) for one in title.sentences
    ):
        return
    titled = [fact for one in title.sentences for fact in _in_title(one, title.language)]
    told = [fact for one in text.sentences if not text.is_settled(one) for fact in _told(one, text)]
    told.extend(_by_sections(text))
    crossed = any(_CASE_CROSSOVER.search(one.words) for one in (*title.sentences, *text.sentences))
    headed = [] if typed or titled or told or crossed else list(_from_headings(found, text))
    known = list(_settle(typed, titled, told, headed))
    yield from known or ([] if crossed else implied(title, text))


def _by_sections(text: Text) -> Iterator[Fact]:
    """Yield a systematic review where the sections of the abstract are those of a search for studies."""
    for sentence in text.sentences:
        if sentence.opens and sentence.section in _COCHRANE:
            section = sentence.section
            design = Design.META_ANALYSIS if pools(text) else Design.SYSTEMATIC_REVIEW
            yield Fact(FactKind.DESIGN, FactBasis.ABSTRACT, section, design.value, sentence=sentence.number)
            return


def _settle(typed: list[Fact], titled: list[Fact], told: list[Fact], headed: list[Fact]) -> Iterator[Fact]:
    said = [*typed, *titled] if typed or titled else told
    terms = {_design_of(fact) for fact in said}
    if typed and not titled:
        said = [*typed, *(one for one in told if _bears_on(_design_of(one), terms))]
    elif titled and not typed:
        said = [*titled, *(one for one in told if _refines(_design_of(one), terms))]
    yield from _most_exact(said or headed)


def _bears_on(told: Design, typed: set[Design]) -> bool:
    """Whether the words of an abstract count beside a type: those that refine it, and those that may deny a pooling."""
    return _refines(told, typed) or (told is Design.NARRATIVE_REVIEW and Design.META_ANALYSIS in typed)


def _refines(told: Design, known: set[Design]) -> bool:
    return any(told is exact and vague in known for exact, vague in _MORE_EXACT) or told in known


def _most_exact(said: list[Fact]) -> Iterator[Fact]:
    terms = {_design_of(fact) for fact in said}
    denied = any("narrativ" in fact.words.casefold() for fact in said)
    dropped = {
        vague
        for exact, vague in _MORE_EXACT
        if exact in terms and not (denied and exact is Design.META_ANALYSIS and vague is Design.NARRATIVE_REVIEW)
    }
    seen: set[tuple[str | None, FactBasis]] = set()
    for fact in said:
        if _design_of(fact) not in dropped and (fact.term, fact.basis) not in seen:
            seen.add((fact.term, fact.basis))
            yield fact


def _typed(found: Described) -> Iterator[Fact]:
    if (design := _RECORD_TYPES.get(found.item.type or "")) is not None:
        yield _fact(design, FactBasis.RECORD_TYPE, found.item.type or "")
    for said in found.publication_types:
        known = Design.TRIAL if _PHASE.fullmatch(said) else _TYPES.get(said.casefold())
        if known is not None:
            yield _fact(known, FactBasis.PUBLICATION_TYPES, said)


def _in_title(sentence: Sentence, language: str) -> Iterator[Fact]:
    for term, forms in cues_of(language).designs.items():
        match = next((one for one in named(tuple(forms)).finditer(sentence.words) if not _is_within_other(one)), None)
        if match is not None:
            yield _placed(Design(term), FactBasis.TITLE, sentence, match)
    for design, form in _OPEN_FORMS:
        match = form.search(sentence.words)
        if match is not None and not _is_within_other(match):
            yield _placed(design, FactBasis.TITLE, sentence, match)


def _is_within_other(match: re.Match[str]) -> bool:
    return _WITHIN_OTHER.search(match.string, 0, match.start()) is not None


def _told(sentence: Sentence, text: Text) -> Iterator[Fact]:
    """Yield the designs that a sentence says of this study."""
    cues = cues_of(text.language)
    if named(cues.other_studies).search(sentence.words):
        if (by_lot := named(cues.randomly).search(sentence.words)) and not _STUDIES.search(sentence.words):
            yield _placed(Design.RCT, FactBasis.ABSTRACT, sentence, by_lot)
        return
    own = named(cues.own)
    for term, form in (*((term, named(tuple(forms))) for term, forms in cues.designs.items()), *_OPEN_FORMS):
        for match in form.finditer(sentence.words):
            if _DENIED.search(sentence.words, 0, match.start()) or _is_within_other(match):
                continue
            before = sentence.words[max(0, match.start() - 60) : match.start()]
            labelled = sentence.section.startswith(("design", "study design")) and sentence.opens
            if labelled or own.search(before) or own.match(match[0]) or _opens(sentence, match, text):
                yield _placed(Design(term), FactBasis.ABSTRACT, sentence, match)
                break
    by_lot = named(cues.randomly).search(sentence.words)
    if by_lot is not None:
        yield _placed(Design.RCT, FactBasis.ABSTRACT, sentence, by_lot)


def _opens(sentence: Sentence, match: re.Match[str], text: Text) -> bool:
    """Whether an abstract begins a sentence with its design: "Randomised controlled trial with blinded assessors"."""
    if match.string[: match.start()].strip() or match[0].endswith("s") or not _NO_VERB.match(match.string, match.end()):
        return False
    if not sentence.section:
        return sentence.number <= _EARLY
    return sentence.section in load_study_cues(text.language).methods


def _from_headings(found: Described, text: Text) -> Iterator[Fact]:
    """Yield what MeSH headings say where no words do: of observational designs one alone, or an animal study."""
    headings = {one.casefold(): one for one in found.mesh}
    kinds = {_HEADINGS[name] for name in headings if name in _HEADINGS}
    if len(kinds) == 1:
        for name, written in headings.items():
            if name in _HEADINGS:
                yield _fact(_HEADINGS[name], FactBasis.MESH, written)
    elif not kinds and "animals" in headings and "humans" not in headings and not headings.keys() & CELL_HEADINGS:
        words = " ".join(one.words for one in text.sentences)
        animals = tuple(name for name in headings if name in _ANIMALS)
        if len(named(animals).findall(words)) >= _OFTEN:
            yield _fact(Design.ANIMAL, FactBasis.MESH, headings[animals[0]])


def _names(sentence: Sentence, cues: tuple[str, ...]) -> bool:
    return named(cues).search(sentence.words) is not None


def _design_of(fact: Fact) -> Design:
    return Design(fact.term or "")


def _placed(design: Design, basis: FactBasis, sentence: Sentence, match: re.Match[str]) -> Fact:
    start = sentence.start + match.start()
    return Fact(
        FactKind.DESIGN, basis, " ".join(match[0].split()), term=design.value, sentence=sentence.number, start=start
    )


def _fact(design: Design, basis: FactBasis, words: str) -> Fact:
    return Fact(FactKind.DESIGN, basis, words, term=design.value)
