"""Sentences on what is confirmed, and by whom; nothing claims a question that was not asked."""

from dataclasses import replace

import pytest

from magcite.bibliography.status import status_sentences
from magcite.model import (
    Contradiction,
    FieldCheck,
    FieldVerdict,
    LockedProposal,
    Origin,
    Outcome,
    ProposalState,
    Provenance,
    Reference,
    ReferenceCheck,
    SourceName,
)
from tests.builders import AT, DIGEST, absent, failed, found, reference, registered

HAND = reference("a")
VOLUME = FieldCheck("volume", FieldVerdict.DIFFERS, "12", "21", SourceName.CROSSREF)
TITLE = FieldCheck("title", FieldVerdict.DIFFERS, "a", "Something else", SourceName.CROSSREF)


def check(outcome: Outcome, detail: str | None = None, *fields: FieldCheck) -> ReferenceCheck:
    return ReferenceCheck("a", outcome, detail, fields)


@pytest.mark.parametrize(
    ("made", "answers", "expected"),
    [
        pytest.param(check(Outcome.VERIFIED), [found("a")], "Confirmed by Crossref (2026-11-23).", id="verified"),
        pytest.param(
            check(Outcome.VERIFIED),
            [found("a"), found("a", source=SourceName.SNAPSHOT)],
            "Confirmed by Crossref (2026-11-23) and a local snapshot (2026-11-23).",
            id="verified-twice",
        ),
        pytest.param(
            check(Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, VOLUME),
            [found("a")],
            "Contradicted by Crossref (2026-11-23): volume 12 here, 21 there.",
            id="misdescribed",
        ),
        pytest.param(
            check(Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK, TITLE),
            [found("a")],
            "Contradicted by Crossref (2026-11-23): the identifier belongs to another work, “Something else”.",
            id="another-work",
        ),
        pytest.param(
            check(Outcome.NOT_FOUND),
            [absent("a"), absent("a", SourceName.DOI_ORG)],
            "Not found: Crossref (2026-11-23) and doi.org (2026-11-23) answered that there is no such work.",
            id="not-found",
        ),
        pytest.param(
            check(Outcome.COULD_NOT_CHECK),
            [failed("a"), registered("a")],
            "Could not be checked: Crossref (2026-11-23) gave no usable answer (no answer within 30 seconds); "
            "doi.org (2026-11-23) knows the identifier, registered with DataCite, but holds no description.",
            id="could-not-check",
        ),
        pytest.param(
            check(Outcome.COULD_NOT_CHECK, "too little"),
            [found("a")],
            "Could not be checked: the answers settle nothing.",
            id="nothing-to-compare",
        ),
        pytest.param(
            check(Outcome.NOT_CHECKED), [], "Not confirmed: typed in by hand, no registry has been asked.", id="by-hand"
        ),
        pytest.param(None, [], "Not compared with any registry.", id="no-check"),
    ],
)
def test_sentence(made: ReferenceCheck | None, answers: list[object], expected: str) -> None:
    assert status_sentences(HAND, made, answers, "en") == expected  # type: ignore[arg-type]


SEARCHED = LockedProposal("a", ProposalState.NONE, DIGEST, SourceName.CROSSREF, AT, "words", 10, looked_at=10)


def test_what_a_search_alone_says() -> None:
    absent_work = check(Outcome.NOT_FOUND, "no such work")
    assert status_sentences(HAND, absent_work, [], "en", SEARCHED) == (
        "Not found: a search at Crossref (2026-11-23) names no such work."
    )
    identified = replace(check(Outcome.VERIFIED), identified=found("a"))
    said = "Confirmed by a search at Crossref (2026-11-23), which identified the work as doi:10.5555/a."
    unasked = f"{said} Nobody has asked whether a notice stands on it (retraction, correction)."
    assert status_sentences(HAND, identified, [], "en", SEARCHED) == unasked
    assert status_sentences(HAND, identified, [], "en", replace(SEARCHED, notices=())) == said


def test_in_swedish() -> None:
    made = check(Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, VOLUME)
    assert status_sentences(HAND, made, [found("a")], "sv") == (
        "Motsagd av Crossref (2026-11-23): volym 12 här, 21 där."
    )


def test_what_the_author_doubts_is_named_also_where_a_registry_confirms() -> None:
    doubted = Reference("a", HAND.item, provenance=Provenance(Origin.IMPORT, ("DOI", "page"), "from\nmemory"))
    assert status_sentences(doubted, check(Outcome.VERIFIED), [found("a")], "en") == (
        "Confirmed by Crossref (2026-11-23). The author has not been able to confirm: DOI, pages. "
        "The author notes: from memory"
    )


@pytest.mark.parametrize("origin", Origin)
def test_where_nobody_was_asked_no_source_is_named(origin: Origin) -> None:
    unasked = Reference("a", HAND.item, provenance=Provenance(origin))
    text = status_sentences(unasked, check(Outcome.NOT_CHECKED), [], "en")
    assert "no registry has been asked" in text
    assert not any(source.label in text for source in SourceName)


def test_what_a_search_alone_confirms_names_whose_search_it_was() -> None:
    title = FieldCheck("title", FieldVerdict.SAME, "a", "a", SourceName.CROSSREF)
    assert status_sentences(reference("a"), check(Outcome.VERIFIED, None, title), (), "en") == "Confirmed by Crossref."
