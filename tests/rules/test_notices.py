"""What the notice rules share: which notices stand, and where they are said."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi
from magcite.model import (
    Contradiction,
    Corpus,
    Date,
    Intent,
    Library,
    Notice,
    NoticeKind,
    Outcome,
    ReferenceCheck,
    SourceName,
)
from magcite.phrases import Phrase, phrase
from magcite.rules.notices import at_citations, at_reference
from tests.builders import claim, corpus, found, reference
from tests.rules.judged import judged

KINDS = frozenset({NoticeKind.RETRACTION})
RETRACTED = Notice(NoticeKind.RETRACTION, "retraction", date=Date(2020, 5), doi=Doi.parse("10.5555/notice"))
REINSTATED = Notice(NoticeKind.REINSTATEMENT, "reinstatement")


def _retracted(key: str) -> Phrase:
    return phrase("{key} was retracted", key=key)


def noted(*notices: Notice) -> Corpus:
    return corpus(replace(found("a"), notices=notices))


def told(known: Corpus) -> list[str | None]:
    return [finding.source_value for finding in at_reference(reference("a"), known, KINDS, _retracted)]


def test_at_a_reference_the_work_is_named() -> None:
    (finding,) = at_reference(reference("a"), noted(RETRACTED), KINDS, _retracted)
    assert (finding.message, finding.page_value, finding.field) == ("a was retracted", "doi:10.5555/a", "DOI")
    assert (finding.source_value, finding.source) == (RETRACTED.label, "Crossref")


def test_a_work_that_a_search_identified_carries_its_notices() -> None:
    identified = replace(found("a"), notices=(RETRACTED,))
    checks = {"a": ReferenceCheck("a", Outcome.VERIFIED, identified=identified)}
    assert told(Corpus(library=Library((reference("a"),)), checks=checks)) == [RETRACTED.label]


def test_at_citations_each_has_its_finding_in_order() -> None:
    cited = claim("a", "b", "a")
    findings = list(at_citations(cited, noted(RETRACTED), KINDS, _retracted))
    assert [finding.span for finding in findings] == [cited.citations[0].span, cited.citations[2].span]
    assert {finding.citekey for finding in findings} == {"a"}


def test_a_page_may_oppose_such_a_work() -> None:
    opposing = claim("a", intent=Intent.DISPUTES)
    assert list(at_citations(opposing, noted(RETRACTED), KINDS, _retracted)) == []


@pytest.mark.parametrize(
    ("other", "count"),
    [
        pytest.param(REINSTATED, 0, id="reinstated"),
        pytest.param(replace(REINSTATED, date=Date(2021)), 0, id="reinstated-later"),
        pytest.param(replace(REINSTATED, date=Date(2019)), 1, id="reinstated-before"),
        pytest.param(replace(RETRACTED, source=SourceName.SNAPSHOT), 1, id="said-twice"),
        pytest.param(replace(RETRACTED, doi=None, source=SourceName.SNAPSHOT), 1, id="said-again-without-a-doi"),
        pytest.param(replace(RETRACTED, doi=Doi.parse("10.5555/second")), 2, id="two-notices"),
        pytest.param(Notice(NoticeKind.CORRECTION, "correction"), 1, id="another-kind"),
    ],
)
def test_which_notices_stand(other: Notice, count: int) -> None:
    assert len(told(noted(RETRACTED, other))) == count


def test_of_a_work_that_is_not_meant_nothing_is_said() -> None:
    assert told(judged(noted(RETRACTED), Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK)) == []
    assert len(told(judged(noted(RETRACTED), Outcome.CONTRADICTED, Contradiction.MISDESCRIBED))) == 1


def test_of_a_work_nobody_knows_nothing_is_said() -> None:
    assert told(corpus(references=(reference("a"),))) == []


def titled(title: str, *notices: Notice) -> Corpus:
    work = replace(reference("a").item, title=title)
    return corpus(replace(found("a", item=work), notices=notices), references=(reference("a"),))


@pytest.mark.parametrize(
    "title",
    ["RETRACTED: Zinc", "Retracted article: Zinc", "RETRACTED ARTICLE: Zinc", "[Retracted] Zinc", "RETRACTED – Zinc"],
)
def test_a_registered_title_says_that_the_work_was_retracted(title: str) -> None:
    (finding,) = at_citations(claim("a"), titled(title), KINDS, _retracted)
    assert (finding.source_value, finding.source) == (f"the registered title “{title}”", "Crossref")
    assert told(titled(title)) == [f"the registered title “{title}”"]


def test_a_withdrawal_in_the_title_is_a_withdrawal() -> None:
    known, kinds = titled("WITHDRAWN: Zinc"), frozenset({NoticeKind.WITHDRAWAL})
    assert told(known) == []
    assert len(list(at_reference(reference("a"), known, kinds, _retracted))) == 1


@pytest.mark.parametrize(
    ("title", "notices", "words"),
    [
        pytest.param("RETRACTED: Zinc", (RETRACTED,), [RETRACTED.label], id="the-notice-says-it-already"),
        pytest.param("RETRACTED: Zinc", (RETRACTED, REINSTATED), [], id="reinstated"),
        pytest.param("RETRACTED: Zinc", (REINSTATED,), [], id="reinstated-with-no-other-notice"),
        pytest.param("Retracted tendons in adults", (), [], id="a-title-about-tendons"),
        pytest.param("Retraction: Zinc", (), [], id="a-notice-itself"),
    ],
)
def test_when_the_title_adds_nothing(title: str, notices: tuple[Notice, ...], words: list[str]) -> None:
    assert told(titled(title, *notices)) == words
