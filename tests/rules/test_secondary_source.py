"""EVD025: claims that rest on somebody who retells, alone."""

from dataclasses import replace

import pytest

from magcite.model import Design, Evidence, Item, Library, Severity
from tests.builders import reference
from tests.check.evidence.worded import diagnostics, library_of

FINDING = "A study found that coffee drinkers had 20 % less dementia"
NEWS = Evidence(design=Design.NEWS)


def test_reports_a_finding_at_its_first_citation() -> None:
    library = library_of(a=NEWS, b=Evidence(design=Design.LECTURE))
    (one,) = diagnostics(f"{FINDING} [@a; @b].\n", library, "EVD025")
    assert one.severity is Severity.WARNING
    assert one.message == "the claim rests on a news item and a lecture alone"
    assert (one.page_value, one.source_value, one.citekey) == (None, None, "a")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("You should drink coffee, for it prevents dementia [@a].\n", Severity.INFO),
        (f"{FINDING}, says a newspaper [@a].\n", Severity.INFO),
        (f"{FINDING} [@a].\n", Severity.WARNING),
    ],
)
def test_advice_and_named_sources_are_information(text: str, severity: Severity) -> None:
    (one,) = diagnostics(text, library_of(a=NEWS), "EVD025")
    assert one.severity is severity


@pytest.mark.parametrize(
    ("kind", "words"),
    [("article-newspaper", "a newspaper"), ("entry-encyclopedia", "an encyclopedia"), ("webpage", "a web page")],
)
def test_the_type_tells_where_no_design_is_held(kind: str, words: str) -> None:
    library = Library((reference("a", Item(type=kind, title="Coffee")),))
    (one,) = diagnostics(f"{FINDING} [@a].\n", library, "EVD025")
    assert one.message == f"the claim rests on {words} alone"


@pytest.mark.parametrize(
    "text",
    [
        f"{FINDING} [@a; @b].\n",
        f"{FINDING} [@b].\n",
        f"{FINDING} [@a; @gone].\n",
        f"{FINDING}.\n",
        f"{FINDING} [@disputes:a].\n",
    ],
)
def test_stays_silent(text: str) -> None:
    assert diagnostics(text, library_of(a=NEWS, b=Evidence(design=Design.COHORT)), "EVD025") == []


def test_a_web_page_that_is_a_guideline_is_no_secondary_source() -> None:
    held = replace(reference("a", Item(type="webpage", title="Coffee")), evidence=Evidence(design=Design.GUIDELINE))
    assert diagnostics(f"{FINDING} [@a].\n", Library((held,)), "EVD025") == []


def test_a_claim_about_the_source_itself() -> None:
    held = reference("a", Item(type="article-newspaper", title="Coffee", container_title="The Daily Post"))
    text = "The Daily Post was the newspaper that told of the study [@a].\n"
    assert diagnostics(text, Library((held,)), "EVD025") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("K2 straightens crooked teeth, says the Daily News [@a].\n", True),
        ("According to Daily News, sitting is as bad as smoking [@a].\n", True),
        ("Daily News writes that honey is as good as sugar [@a].\n", True),
        ("Daily News printed it in May [@a].\n", False),
        ("So says the Daily News [@a].\n", False),
    ],
)
def test_what_is_told_in_the_name_of_a_paper(text: str, told: bool) -> None:
    item = Item(type="article-newspaper", title="Teeth", container_title="Daily News")
    found = diagnostics(text, Library((reference("a", item),)), "EVD025")
    assert [one.severity for one in found] == [Severity.INFO] * told


def test_advice_that_says_something_rests_on_its_source() -> None:
    (one,) = diagnostics("Your brain makes new cells after 16 hours without food [@a].\n", library_of(a=NEWS), "EVD025")
    assert one.severity is Severity.INFO
    assert diagnostics("Please read more [@a].\n", library_of(a=NEWS), "EVD025") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "And a man on a stage swears that it resets your hormones [@a].\n"),
        ("en", "I was told that honey keeps for ever in the gut [@a].\n"),
        ("sv", "På biblioteket fick vi höra att levern minns varje glas [@a].\n"),
        ("sv", "På kursen lärde jag mig att magen har ett eget minne [@a].\n"),
    ],
)
@pytest.mark.parametrize("design", [Design.OTHER, Design.LECTURE, None])
def test_what_was_heard_rests_on_who_said_it(language: str, text: str, design: Design | None) -> None:
    held = replace(reference("a", Item(type="speech", title="Hormones")), evidence=Evidence(design=design))
    (one,) = diagnostics(text, Library((held,)), "EVD025", language)
    assert one.citekey == "a"


@pytest.mark.parametrize(("kind", "silent"), [("webpage", True), ("article-journal", True), ("broadcast", False)])
def test_a_design_without_a_name_says_nothing_of_a_page(kind: str, silent: bool) -> None:
    held = replace(reference("a", Item(type=kind, title="Coffee")), evidence=Evidence(design=Design.OTHER))
    assert (diagnostics(f"{FINDING} [@a].\n", Library((held,)), "EVD025") == []) is silent


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Margarin är ett gift [@a].\n"),
        ("en", "Celery juice cleans the liver [@a].\n"),
        ("en", "Magnets take the pain away [@a].\n"),
    ],
)
def test_a_page_that_tells_of_no_study_retells(language: str, text: str) -> None:
    held = replace(reference("a", Item(type="webpage", title="Tips")), evidence=Evidence(design=Design.OTHER))
    (one,) = diagnostics(text, Library((held,)), "EVD025", language)
    assert one.message == "the claim rests on a web page alone"
    told = replace(held, evidence=Evidence(design=Design.OTHER, n=40))
    assert diagnostics(text, Library((told,)), "EVD025", language) == []
