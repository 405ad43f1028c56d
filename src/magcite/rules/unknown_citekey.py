"""unknown-citekey (CIT002): a citation names a citekey that no reference has.

What it does: reports each citation by key that the library does not hold, and suggests the nearest one it holds. A
    bare @name in advice or a comment, like no key, may be a name somewhere else, and is information only.
Why it matters: the reader of the page gets a key and no source.
Fix: Correct the key, or write references/KEY.md for it; magcite add writes one from an identifier.
Not its job: a link or identifier without a reference is link-not-in-library's; a key that tries to be an
    identifier is malformed-identifier's.
"""

from collections.abc import Iterator

from magcite.language.suggestion import nearest
from magcite.model import Citation, CitationState, Claim, Corpus
from magcite.phrases import phrase
from magcite.rules.identifiers import misread_key
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_LIKENESS = 0.7


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per citation with an unknown key, in page order."""
    for citation in claim.citations:
        key = citation.key
        if key is None or citation.target is not None or citation.state is not CitationState.NOT_IN_LIBRARY:
            continue
        if misread_key(key) is not None:
            continue
        near = nearest(key, (reference.citekey for reference in corpus.library), likeness=_LIKENESS)
        yield Finding(
            citation.span,
            phrase("no reference has the citekey {key}; the nearest is {near}", key=key, near=near)
            if near
            else phrase("no reference has the citekey {key}", key=key),
            page_value=key,
            citekey=key,
            severity=Severity.INFO if near is None and _may_be_handle(citation, claim) else None,
            help=phrase("Write [@{near}] if that is meant; otherwise add a reference {key}.", near=near, key=key)
            if near
            else None,
        )


def _may_be_handle(citation: Citation, claim: Claim) -> bool:
    """Whether a mark without brackets, in a claim that owes no source, may name an account ("find me as @anna")."""
    return citation.text.startswith("@") and not claim.kind.owes_source


RULE = ClaimRule("CIT002", "unknown-citekey", Severity.ERROR, check)
