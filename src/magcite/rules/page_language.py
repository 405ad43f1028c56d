"""page-language (CIT007): the language of a page keeps its claims from being compared.

What it does: says, once for a page, that it is written in a language that is not read here, or whose figures alone are,
    or in another than the one it is read in; and whether the page names that language or its words tell it.
Why it matters: of such a page nothing is said, or little, and silence about its claims is no agreement.
Fix: Where the language is told wrongly, write it on the page: lang: sv in the front matter, or lang="sv" in HTML;
    otherwise compare the claims yourself.
Not its job: a short page, or one that mixes languages; only what is sure is said.
"""

from collections.abc import Iterator

from magcite.language.page_language import told_of_language
from magcite.model import Corpus, Span
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield at most one finding for each page, at its first claim, where a comment can silence it."""
    for page in corpus.pages:
        told = told_of_language(page)
        if told is not None:
            yield Finding(page.claims[0].span if page.claims else Span(0, 0), told, path=page.path)


RULE = CorpusRule("CIT007", "page-language", Severity.INFO, check)
