"""malformed-identifier (REF002): an identifier cannot be right as it is written.

What it does: reports identifiers in references and citations that do not have the form or the check digit of their
    scheme: DOI, PMID, PMCID, arXiv, ISBN, ISSN and web addresses.
Why it matters: nobody can be asked about it, and the reader's link leads nowhere.
Fix: Copy the identifier again from the work itself.
Not its job: an identifier of the right form that nobody registered is work-not-found's.
"""

import re
from collections.abc import Iterator

from magcite.errors import IdentifierError
from magcite.identifiers import Url
from magcite.model import Corpus, Reference
from magcite.phrases import phrase
from magcite.rules.identifiers import IDENTIFIER_FIELDS, misread_key
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]

_ISSN = re.compile(r"(\d{4})-?(\d{3})([\dXx])")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per identifier: those of references in library order, then those of pages."""
    for reference in corpus.library:
        for field, text, reason in _in_reference(reference):
            yield Finding(
                None,
                phrase("{field} {text} cannot be right: {reason}", field=field, text=repr(text), reason=reason),
                page_value=text,
                citekey=reference.citekey,
                field=field,
                place=reference.place,
            )
    for page in corpus.pages:
        for claim in page.claims:
            for citation in claim.citations:
                key = citation.key if citation.target is None else None
                complaint = misread_key(key) if key and corpus.library.get(key) is None else None
                if key and complaint:
                    message = phrase("{key} cannot be right: {reason}", key=key, reason=complaint)
                    yield Finding(citation.span, message, page_value=key, path=page.path, claim=claim.id)


def _in_reference(reference: Reference) -> Iterator[tuple[str, str, str]]:
    for value in reference.unreadable:
        if value.field in IDENTIFIER_FIELDS:
            yield value.field, value.text, value.reason
    for issn in reference.item.issn:
        if reason := _issn_complaint(issn):
            yield "ISSN", issn, reason
    if reference.item.url:
        try:
            Url.parse(reference.item.url)
        except IdentifierError as error:
            yield "URL", reference.item.url, error.reason


def _issn_complaint(issn: str) -> str | None:
    """Return what is wrong with an ISSN (ISO 3297: weights 8 to 2, modulus 11); None when nothing is."""
    match = _ISSN.fullmatch(issn)
    if match is None:
        return phrase("an ISSN is four digits, a hyphen, three digits and a check digit")
    digits = match[1] + match[2]
    rest = -sum(weight * int(digit) for weight, digit in zip(range(8, 1, -1), digits, strict=True)) % 11
    right = "0123456789X"[rest]
    return None if match[3].upper() == right else phrase("the check digit is wrong, {right} would fit", right=right)


RULE = CorpusRule("REF002", "malformed-identifier", Severity.ERROR, check)
