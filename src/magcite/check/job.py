"""The check itself: builds the corpus, runs the rules, and turns what they find into diagnostics."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from magcite.check.acceptance import weigh_accepted
from magcite.check.evidence import compare
from magcite.check.outcome import outcome_of
from magcite.check.placing import Placed, place_on_page, place_on_reference
from magcite.check.reviews import weigh_reviews
from magcite.language import LANGUAGES
from magcite.model import (
    Acceptances,
    CheckReport,
    Claim,
    ClaimVerdict,
    Contradiction,
    Corpus,
    Diagnostic,
    Library,
    Lock,
    Origin,
    Page,
    Place,
    Reference,
    ReferenceCheck,
    Reviews,
    Settings,
)
from magcite.rules import ClaimRule, CorpusRule, ReferenceRule, Rule, choose, explanation

__all__ = ["check", "check_claims", "check_references"]

_NONE = Acceptances()
_UNREVIEWED = Reviews()


def check(
    pages: Sequence[Page],
    library: Library,
    lock: Lock,
    settings: Settings,
    *,
    whole_project: bool,
    acceptances: Acceptances = _NONE,
    today: str | None = None,
    reviews: Reviews = _UNREVIEWED,
    page_names: Mapping[str, str] = MappingProxyType({}),
) -> CheckReport:
    """Return everything one check finds.

    Args:
        pages: already linked, by `magcite.link.resolve`; () to check references alone.
        library: all references. Those that the pages cite are checked; all of them when `pages` are the whole
            project, or when there is no page.
        lock: what registries answered.
        settings: which rules run.
        whole_project: whether `pages` are all pages of the project.
        acceptances: differences the author accepted, and references that are two works.
        today: ISO 8601 date, by which an acceptance may have passed; None: none passes.
        reviews: what people said who read the sources.
        page_names: path from the project's folder, as reviews name a page, of each page by its path; a page without
            one is looked for under its path.

    Raises:
        SettingsError: `select` or `ignore` names a rule that does not exist.
    """
    scope = _scope(pages, library, whole_project=whole_project)
    checks = check_references(pages, library, lock, whole_project=whole_project, acceptances=acceptances, today=today)
    verdicts = _verdicts(pages, library, lock, checks)
    named = {page_names.get(page.path, page.path): page for page in pages}
    reviewed = weigh_reviews(reviews, named, library, lock)
    corpus = Corpus(
        tuple(pages),
        library,
        lock,
        MappingProxyType(checks),
        MappingProxyType(dict(verdicts)),
        whole_project,
        acceptances,
        reviewed,
        reviews,
    )
    rules = choose(settings.select, settings.ignore)
    placed = [one for rule in rules for one in _run(rule, corpus) if _in_scope(one.diagnostic, scope)]
    heard = [one for one in placed if not one.suppressed]
    return CheckReport(
        diagnostics=tuple(sorted((one.diagnostic for one in heard), key=_order)),
        references=tuple(checks.values()),
        verdicts=tuple(one for _, of_claim in verdicts for one in of_claim),
        claims=len(verdicts),
        suppressed=len(placed) - len(heard),
        reviews=reviewed,
        unread=sum(len(page.claims) for page in pages if page.written_in not in LANGUAGES),
    )


def check_references(
    pages: Sequence[Page],
    library: Library,
    lock: Lock,
    *,
    whole_project: bool,
    acceptances: Acceptances = _NONE,
    today: str | None = None,
) -> dict[str, ReferenceCheck]:
    """Return how references stand against the lock, by citekey in library order; no rule is run.

    Which references are looked at is told under `library` in `check`; so are `acceptances` and `today`.
    """
    scope = _scope(pages, library, whole_project=whole_project)
    return {
        reference.citekey: _with_accepted(outcome_of(reference, lock), reference, acceptances, today)
        for reference in _named_once(library)
        if scope is None or reference.citekey in scope
    }


def check_claims(
    pages: Sequence[Page], library: Library, lock: Lock, checks: Mapping[str, ReferenceCheck]
) -> tuple[ClaimVerdict, ...]:
    """Return the verdict on each claim and each reference it cites, in page order; no rule is run.

    Args:
        pages: already linked.
        library: all references.
        lock: what registries answered.
        checks: from `check_references`.
    """
    return tuple(one for _, of_claim in _verdicts(pages, library, lock, checks) for one in of_claim)


def _verdicts(
    pages: Sequence[Page], library: Library, lock: Lock, checks: Mapping[str, ReferenceCheck]
) -> list[tuple[Claim, tuple[ClaimVerdict, ...]]]:
    others = frozenset(key for key, one in checks.items() if one.detail == Contradiction.ANOTHER_WORK)
    return [(claim, tuple(compare(page, claim, library, lock, others))) for page in pages for claim in page.claims]


def _with_accepted(
    check: ReferenceCheck, reference: Reference, acceptances: Acceptances, today: str | None
) -> ReferenceCheck:
    return replace(check, accepted=weigh_accepted(acceptances.on(reference), check.fields, today))


def _run(rule: Rule, corpus: Corpus) -> Iterator[Placed]:
    fix = explanation(rule.name).fix
    if isinstance(rule, ClaimRule):
        yield from _run_on_claims(rule, corpus, fix)
    elif isinstance(rule, ReferenceRule):
        for reference in corpus.library:
            for finding in rule.check(reference, corpus):
                yield place_on_reference(rule, finding, reference.place, reference.citekey, fix)
    else:
        yield from _run_on_corpus(rule, corpus, fix)


def _run_on_claims(rule: ClaimRule, corpus: Corpus, fix: str) -> Iterator[Placed]:
    for page in corpus.pages:
        for claim in page.claims if page.written_in in LANGUAGES or not rule.of_words else ():
            for finding in rule.check(claim, corpus):
                yield place_on_page(rule, finding, page, claim.id, fix)
    if rule.uncited is not None:
        for reference in _uncited(corpus):
            for finding in rule.uncited(reference, corpus):
                yield place_on_reference(rule, finding, reference.place, reference.citekey, fix)


def _run_on_corpus(rule: CorpusRule, corpus: Corpus, fix: str) -> Iterator[Placed]:
    pages = {page.path: page for page in corpus.pages}
    for finding in rule.check(corpus):
        if finding.path is not None and finding.path in pages:
            yield place_on_page(rule, finding, pages[finding.path], finding.claim, fix)
        else:
            yield place_on_reference(rule, finding, finding.place or Place(), finding.citekey, fix)


def _uncited(corpus: Corpus) -> Iterator[Reference]:
    cited = _cited(corpus.pages)
    for reference in _named_once(corpus.library):
        if reference.citekey not in cited:
            yield reference


def _cited(pages: Sequence[Page]) -> frozenset[str]:
    return frozenset[str]().union(*(page.cited for page in pages))


def _scope(pages: Sequence[Page], library: Library, *, whole_project: bool) -> frozenset[str] | None:
    """Return the citekeys of the references that are checked with these pages; None: all of them."""
    if whole_project or not pages:
        return None
    paths = {page.path for page in pages}
    listed = (one for one in library if one.provenance.origin is Origin.PAGE and one.place.path in paths)
    return _cited(pages) | frozenset(one.citekey for one in listed)


def _in_scope(diagnostic: Diagnostic, scope: frozenset[str] | None) -> bool:
    """Whether a diagnostic is about what was to be checked: a page, its sidecar, or a reference that the pages cite."""
    return scope is None or diagnostic.citekey in scope or diagnostic.span is not None or diagnostic.citekey is None


def _named_once(library: Library) -> Iterator[Reference]:
    """Yield the references that a citekey leads to: of namesakes the first."""
    for reference in library:
        if library.get(reference.citekey) is reference:
            yield reference


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    return diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.code, diagnostic.message
