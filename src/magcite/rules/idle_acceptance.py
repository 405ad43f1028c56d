"""idle-acceptance (REF007): something accepted is not in force.

What it does: reports each entry of accepted.yaml that accepts nothing: it cannot be understood, names a reference
    that is not there, or speaks of values that are no longer those of reference and registry.
Why it matters: the author believes that the matter is settled.
Fix: Accept the difference again with magcite accept, correct the entry, or delete it.
Not its job: the difference itself, which field-mismatch reports again as soon as it is not accepted.
"""

from collections.abc import Iterator

from magcite.language.suggestion import nearest
from magcite.model import AcceptedDifference, Corpus, Place
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the findings in the order of the file, those that cannot be understood first."""
    path = corpus.acceptances.path
    for one in corpus.acceptances.misread:
        message = phrase("this entry accepts nothing: {reason}", reason=one.reason)
        yield Finding(None, message, place=Place(path, one.line, column=one.column))
    found = {id(one) for reference in corpus.library for one in corpus.acceptances.on(reference)}
    for entry in corpus.acceptances.entries:
        place = Place(path, entry.line)
        if isinstance(entry, AcceptedDifference):
            if id(entry) not in found:
                yield _unknown(entry.citekey, corpus, place)
        else:
            for citekey, work in zip(entry.citekeys, entry.works, strict=True):
                if not work and corpus.library.get(citekey) is None:
                    yield _unknown(citekey, corpus, place)
    for citekey, standing in ((key, one) for key, check in corpus.checks.items() for one in check.accepted):
        if standing.lapsed is not None:
            field, line = standing.difference.field, standing.difference.line
            message = phrase("{key}, {field}: not in force, {reason}", key=citekey, field=field, reason=standing.lapsed)
            yield Finding(None, message, citekey=citekey, place=Place(path, line))


def _unknown(citekey: str, corpus: Corpus, place: Place) -> Finding:
    if corpus.library.get(citekey) is not None:
        return Finding(None, phrase("{key} has another identifier than the entry says", key=citekey), place=place)
    near = nearest(citekey, (reference.citekey for reference in corpus.library))
    message = (
        phrase("no reference is called {key}; the nearest is {near}", key=citekey, near=near)
        if near
        else phrase("no reference is called {key}", key=citekey)
    )
    return Finding(None, message, place=place)


RULE = CorpusRule("REF007", "idle-acceptance", Severity.INFO, check)
