"""duplicate-work (REF004): two references describe the same work.

What it does: reports references that share a DOI, PMID, PMCID or arXiv identifier, in their files or by what the
    lock joins to them; that agree in title, year and first author; or that are one work in two styles. A preprint
    and what was published of it are reported as two versions, for information.
Why it matters: the work appears twice in the bibliography, and a change made to one is missed in the other.
Fix: Keep one of them, and let every citation use its citekey. If they are two works, record it with magcite accept
    KEY --distinct-from KEY.
Not its job: two references with one citekey are duplicate-citekey's; the entries of a page's own list may repeat.
"""

from collections.abc import Hashable, Iterator, Sequence

from magcite.comparison.identity import Mark, marks_of
from magcite.matching.duplicates import find_duplicates
from magcite.model import Corpus, Reference, Severity, joined_identifiers
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per later reference, naming the first one it repeats."""
    references = [one for one in corpus.library if not corpus.is_listed(one)]
    by_mark = _by_marks(references, corpus)
    likewise: dict[int, tuple[int, str, bool]] = {}
    for pair in find_duplicates([one.item for one in references]):
        one, other = references[pair.first], references[pair.second]
        if one.citekey != other.citekey and not corpus.acceptances.parts(one, other):
            likewise.setdefault(pair.second, (pair.first, pair.words, pair.versions))
    for place, reference in enumerate(references):
        if place in by_mark:
            earlier, shared = by_mark[place]
            yield _finding(reference, references[earlier], phrase("both have {mark}", mark=shared), versions=False)
        elif place in likewise:
            earlier, shared, versions = likewise[place]
            yield _finding(
                reference, references[earlier], phrase("they agree in {what}", what=shared), versions=versions
            )


def _by_marks(references: Sequence[Reference], corpus: Corpus) -> dict[int, tuple[int, str]]:
    """Return for each reference the first earlier one with the same mark, and the mark in words."""
    holders: dict[Hashable, list[int]] = {}
    found: dict[int, tuple[int, str]] = {}
    for place, reference in enumerate(references):
        marks = list(_marks(reference, corpus))
        shared = ((earlier, mark.words) for mark in marks for earlier in holders.get(mark.key, ()))
        mine = next((one for one in shared if _repeats(reference, references[one[0]], corpus)), None)
        if mine is not None:
            found[place] = mine
        for mark in marks:
            held = holders.setdefault(mark.key, [])
            if mine is None or not held:
                held.append(place)
    return found


def _repeats(one: Reference, other: Reference, corpus: Corpus) -> bool:
    return one.citekey != other.citekey and not corpus.acceptances.parts(one, other)


def _marks(reference: Reference, corpus: Corpus) -> Iterator[Mark]:
    yield from marks_of(reference.item)
    own = [answer for one in reference.item.identifiers for answer in corpus.lock.answers.get(one, ())]
    for joined in joined_identifiers(reference.item, own):
        yield Mark(joined, joined.prefixed)


def _finding(reference: Reference, earlier: Reference, shared: str, *, versions: bool) -> Finding:
    where = f"{earlier.place.path}:{earlier.place.line}" if earlier.place.path else phrase("the library")
    told = {"key": reference.citekey, "other": earlier.citekey, "where": where, "reason": shared}
    return Finding(
        None,
        phrase("{key} and {other} ({where}) are a preprint and what was published of it: {reason}", **told)
        if versions
        else phrase("{key} is the same work as {other} ({where}): {reason}", **told),
        page_value=reference.citekey,
        citekey=reference.citekey,
        place=reference.place,
        severity=Severity.INFO if versions else None,
    )


RULE = CorpusRule("REF004", "duplicate-work", Severity.WARNING, check)
