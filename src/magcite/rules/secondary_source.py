"""secondary-source (EVD025): a claim rests on somebody who retells, and on nobody who studied.

What it does: reports each finding all of whose sources are news, works of reference, lectures, interviews or web
    pages, told by the design in their evidence or by their type. It is information where the claim says who its source
    is, or advises.
Why it matters: what was retold may have lost its limits on the way, and cannot be looked up.
Fix: Cite the study that the source tells of, beside it or in its place.
Not its job: a claim about the source itself.
"""

from collections.abc import Iterator

from magcite.language.causal import find_causal, tells_in_name
from magcite.language.groups import passes_on, tells_source
from magcite.language.telling import only_points, tell_of
from magcite.model import Claim, ClaimKind, Corpus, Design, Page, Reference, Role
from magcite.phrases import Phrase, both, phrase
from magcite.rules.rule import CorpusRule, Finding, Severity
from magcite.rules.studies import pages_read, resting_on, study

__all__ = ["RULE"]

_DESIGNS = frozenset({Design.NEWS, Design.ENCYCLOPEDIA, Design.LECTURE})
_TYPES = {
    "article-newspaper": phrase("a newspaper"),
    "article-magazine": phrase("a magazine"),
    "broadcast": phrase("a broadcast"),
    "entry-dictionary": phrase("a dictionary"),
    "entry-encyclopedia": phrase("an encyclopedia"),
    "interview": phrase("an interview"),
    "motion_picture": phrase("a film"),
    "post": phrase("a post"),
    "post-weblog": phrase("a blog"),
    "song": phrase("a recording"),
    "speech": phrase("a lecture"),
    "webpage": phrase("a web page"),
}
_ANYTHING = frozenset({"webpage"})  # may be an account of a study of a design without a name
_WORDS = {
    Design.NEWS: phrase("a news item"),
    Design.ENCYCLOPEDIA: phrase("an encyclopedia"),
    Design.LECTURE: phrase("a lecture"),
}
_POINTING = 4  # words of advice that only say where to read on
_SHORT = 4  # letters of a name that may stand for a source


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per claim, at its first citation."""
    for page in pages_read(corpus):
        for claim in page.claims:
            if claim.kind.owes_source or _says_something(claim, page.language):
                yield from _of_claim(page, claim, corpus)


def _of_claim(page: Page, claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    resting = list(resting_on(claim, corpus))
    said = tell_of(claim.text, claim.quantities, page.language)
    of_study = said.opens or said.counts or said.names  # then a page may be an account of one
    kinds = [_kind(reference, corpus, of_study=of_study) if reference else None for _, reference in resting]
    if not resting or not all(kinds):
        return
    names = [name for _, one in resting if one for name in _named(claim.text, one)]
    passed_on = any(tells_in_name(claim.text, name, page.language) for name in names)
    if names and not passed_on and not _says_more(claim, page.language):
        return  # it is about the source itself
    told = bool(names) or tells_source(claim.text, page.language)
    citation, reference = resting[0]
    yield Finding(
        citation.span,
        phrase("the claim rests on {kinds} alone", kinds=both(dict.fromkeys(filter(None, kinds)))),
        citekey=reference.citekey if reference else None,
        path=page.path,
        claim=claim.id,
        severity=Severity.INFO if told or claim.kind is not ClaimKind.FINDING else None,
    )


def _says_something(claim: Claim, language: str) -> bool:
    """Whether a claim that owes no source gives one nevertheless, for more than where to read on."""
    if find_causal(claim.text, language) or passes_on(claim.text, language):
        return True
    pointing = only_points(claim.text, language) or len(claim.text.split()) <= _POINTING
    if claim.kind is not ClaimKind.ADVICE or pointing:
        return False
    return bool(claim.quantities) or not tells_source(claim.text, language)  # "Listen to the podcast"


def _says_more(claim: Claim, language: str) -> bool:
    """Whether a claim that names its source also says what is so: a figure, an effect, a cause."""
    roles = {Role.EFFECT, Role.PROPORTION, Role.SAMPLE, Role.DOSE}
    return any(one.role in roles for one in claim.quantities) or bool(find_causal(claim.text, language))


def _kind(reference: Reference, corpus: Corpus, *, of_study: bool) -> Phrase | None:
    """Return what a source is that retells, in words; None for one that does not, by its evidence or its type."""
    held = study(reference.citekey, corpus)
    if held is not None and held.design not in {None, Design.OTHER}:
        return _WORDS.get(held.design)
    type_ = reference.item.type or ""
    studied = held is not None and held.design is Design.OTHER and (of_study or not _is_bare(reference))
    return None if studied and type_ in _ANYTHING else _TYPES.get(type_)


def _is_bare(reference: Reference) -> bool:
    """Whether its evidence tells of nobody who was studied and of nothing that was found."""
    told = reference.evidence
    return told is not None and not (told.population or told.species or told.n or told.studies or told.results)


def _named(text: str, reference: Reference) -> list[str]:
    """Return by which names a claim names its source: the paper, or who spoke or wrote."""
    item = reference.item
    names = (item.container_title, *(one.family or one.literal for one in item.author))
    return [name for name in names if name and len(name) >= _SHORT and name in text]


RULE = CorpusRule("EVD025", "secondary-source", Severity.WARNING, check)
