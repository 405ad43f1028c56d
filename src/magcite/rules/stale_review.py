"""stale-review (REF008): a person's review speaks of a claim or a record as it no longer is.

What it does: reports each entry of reviews.yaml whose claim, citation, record or notices are not what they were when
    the source was read, and each entry that cannot be understood.
Why it matters: nobody has read the source of what stands on the page, and the file says that somebody has.
Fix: Read the source again and run magcite verify, with --replaces ID where the claim reads otherwise; or delete the
    entry.
Not its job: whether the person was right; that is what the person says.
"""

from collections.abc import Iterator

from magcite.model import Corpus, Place
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield the findings in the order of the file, those that cannot be understood first."""
    path = corpus.all_reviews.path
    for one in corpus.all_reviews.misread:
        message = phrase("this review counts for nothing: {reason}", reason=one.reason)
        yield Finding(None, message, place=Place(path, one.line, column=one.column))
    for standing in corpus.reviews:
        if standing.stale is not None:
            review = standing.review
            message = phrase(
                "the review of {claim} against {key} by {name}, {day}, does not hold: {reason}",
                claim=review.claim,
                key=review.citekey,
                name=review.by,
                day=review.on,
                reason=standing.stale,
            )
            yield Finding(None, message, place=Place(path, review.line))


RULE = CorpusRule("REF008", "stale-review", Severity.WARNING, check)
