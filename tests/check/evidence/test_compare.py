"""Claims against evidence: agreement is seen, disagreement only where one number can mean one work."""

from dataclasses import replace

import pytest

from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import (
    Claim,
    ClaimVerdict,
    Evidence,
    Intent,
    Item,
    Library,
    Place,
    Quantity,
    Relation,
    Role,
    Span,
    Verdict,
)
from magcite.readers.pages import read_page
from tests.builders import claim, page, reference

OPENING = "We ran a trial of "


def sample(value: float, relation: Relation = Relation.EQUAL, high: float | None = None) -> Quantity:
    text = f"{value:g} people"
    return Quantity(text, Span(len(OPENING), len(OPENING) + len(text)), Role.SAMPLE, value, high, "person", relation)


def verdicts(page_claim: Claim, evidence: Evidence | None, *others: str) -> list[ClaimVerdict]:
    held = replace(reference("a"), evidence=evidence, place=Place("references/a.md"))
    library = Library((held, *(reference(other) for other in others)))
    stated = page_claim.quantities[0].text if page_claim.quantities else "people"
    on_page = replace(page(page_claim), text=f"{OPENING}{stated} who slept.")
    return list(compare(on_page, replace(page_claim, span=Span(0, len(on_page.text))), library))


def verdict(*quantities: Quantity, n: int | None = 4035, intent: Intent = Intent.SUPPORTS) -> Verdict:
    (one,) = verdicts(replace(claim("a", intent=intent), quantities=quantities), Evidence(n=n))
    return one.verdict


@pytest.mark.parametrize(
    "quantity",
    [
        sample(4035),
        sample(4000),
        sample(4000, Relation.ABOUT),
        sample(4000, Relation.MORE),
        sample(4100, Relation.LESS),
        sample(3900, Relation.ABOUT),
        sample(4000, high=5000),
    ],
)
def test_agrees(quantity: Quantity) -> None:
    assert verdict(quantity) is Verdict.AGREES


@pytest.mark.parametrize(
    "quantity", [sample(4053), sample(403), sample(3000, Relation.ABOUT), sample(40, Relation.MORE)]
)
def test_disagrees(quantity: Quantity) -> None:
    assert verdict(quantity) is Verdict.DISAGREES


def test_small_numbers_are_not_rounded() -> None:
    assert verdict(sample(50), n=51) is Verdict.DISAGREES
    assert verdict(sample(51), n=51) is Verdict.AGREES


def test_shows_both_sides_and_the_origin() -> None:
    ((one,),) = [verdicts(replace(claim("a"), quantities=(sample(51),)), Evidence(n=52))]
    (basis,) = one.basis
    assert (one.path, one.claim, one.citekey) == ("page.md", "c1", "a")
    assert (basis.name, basis.page_value, basis.source_value) == ("sample", "51 people", "52")
    assert basis.origin == "evidence in references/a.md"


def test_number_of_studies() -> None:
    studies = Quantity("22 studies", Span(0, 5), Role.STUDIES, 22)
    (one,) = verdicts(replace(claim("a"), quantities=(studies,)), Evidence(studies=22))
    assert one.verdict is Verdict.AGREES


def test_no_evidence_is_not_checkable() -> None:
    (one,) = verdicts(replace(claim("a"), quantities=(sample(51),)), None)
    assert (one.verdict, one.basis) == (Verdict.NOT_CHECKABLE, ())


def test_evidence_without_the_number_does_not_state_it() -> None:
    assert verdict(sample(51), n=None) is Verdict.NOT_STATED
    assert verdict(n=51) is Verdict.NOT_STATED


def test_two_numbers_or_two_works_accuse_nobody() -> None:
    assert verdict(sample(51), sample(60), n=70) is Verdict.NOT_STATED
    first, second = verdicts(replace(claim("a", "b"), quantities=(sample(51),)), Evidence(n=70), "b")
    assert (first.verdict, second.verdict) == (Verdict.NOT_STATED, Verdict.NOT_CHECKABLE)


def test_a_page_that_disputes_a_work_is_not_accused() -> None:
    assert verdict(sample(51), n=70, intent=Intent.DISPUTES) is Verdict.NOT_STATED


def test_one_verdict_per_work() -> None:
    assert len(verdicts(claim("a", "a"), Evidence(n=1))) == 1


def test_a_round_number_of_tens_is_taken_at_its_word() -> None:
    assert verdict(sample(190), n=187) is Verdict.DISAGREES
    assert verdict(sample(190, Relation.ABOUT), n=187) is Verdict.AGREES
    assert verdict(sample(13500), n=13504) is Verdict.AGREES


@pytest.mark.parametrize("population", ["60 adults with asthma and 60 controls", "1 060 adults", "adults"])
def test_a_group_that_the_evidence_counts_is_no_wrong_total(population: str) -> None:
    page_claim = replace(claim("a"), quantities=(sample(60),))
    (one,) = verdicts(page_claim, Evidence(n=120, population=population))
    assert one.verdict is (Verdict.AGREES if population.startswith("60") else Verdict.DISAGREES)


PART_OR_OTHERS = [
    ("sv", "I VITAL fick 1 617 deltagare cancer under studien"),
    ("sv", "I VITAL fick 12 927 personer D-vitamin och 12 944 placebo"),
    ("sv", "Av 1 000 personer som tar D-vitamin får fem cancer"),
    ("sv", "Av 100 000 personer som tar D-vitamin får fem cancer"),
    ("sv", "Studien gjordes hos läkare med 10 personer per läkare"),
    ("sv", "I en delstudie till VITAL med 1 054 personer mättes bentätheten"),
    ("en", "Of the participants, 12,927 adults were given vitamin D"),
    ("en", "The 5,106 black participants fared no better"),
    ("en", "Unlike an earlier trial of 1,179 women, VITAL found no effect"),
    ("en", "Unlike an earlier trial of 36,282 women, VITAL found no effect"),
]
WRONG_SAMPLE = [
    ("sv", "I en randomiserad studie på 2 587 vuxna sågs ingen verkan", 25_871),
    ("sv", "VITAL följde 26 871 vuxna", 25_871),
    ("sv", "I ett lottat försök fick 51 överviktiga patienter placebo eller magnesium", 52),
    ("sv", "I en studie fick 190 personer med kärlkramp antingen 730 mg magnesium om dagen eller placebo", 187),
    ("en", "VITAL randomised 2,587 adults", 25_871),
    ("en", "Among 26 871 adults vitamin D did nothing", 25_871),
]


def on_page(sentence: str, language: str, n: int) -> Verdict:
    held = replace(reference("a"), evidence=Evidence(n=n))
    library = Library((held,))
    read = resolve(read_page(f"First sentence. {sentence} [@a].\n", path="page.md", language=language), library)
    cited = [one for one in read.claims if one.citations]
    (one,) = [one for page_claim in cited for one in compare(read, page_claim, library)]
    return one.verdict


@pytest.mark.parametrize(("language", "sentence"), PART_OR_OTHERS)
def test_a_part_of_the_sample_and_other_people_are_no_wrong_sample(language: str, sentence: str) -> None:
    assert on_page(sentence, language, 25_871) is Verdict.NOT_STATED


@pytest.mark.parametrize(("language", "sentence", "n"), WRONG_SAMPLE)
def test_a_wrong_sample_is_found(language: str, sentence: str, n: int) -> None:
    assert on_page(sentence, language, n) is Verdict.DISAGREES


def test_a_plain_link_among_several_sentences_accuses_nobody() -> None:
    link = "[this journal](https://www.example.org/tea/)"
    held = replace(reference("a"), item=Item(url="https://example.org/tea"), evidence=Evidence(n=4035))
    for text, expected in (
        (f"A trial of 300 adults found tea bad, says {link}.", Verdict.DISAGREES),
        (f"Tea is good, says {link}. A trial of 300 adults found tea bad.", Verdict.NOT_STATED),
    ):
        read = resolve(read_page(text, path="page.md", language="en"), Library((held,)))
        (one,) = compare(read, read.claims[0], Library((held,)))
        assert one.verdict is expected, text


def test_the_held_number_in_other_words_accuses_nobody() -> None:
    trials = Quantity("3 trials", Span(0, 8), Role.STUDIES, 3, None, "study")
    whole = Quantity("22", Span(10, 12), Role.OTHER, 22)
    page_claim = replace(claim("a"), quantities=(whole, trials))
    (one,) = verdicts(page_claim, Evidence(studies=22))
    assert one.verdict is Verdict.NOT_STATED


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Magnesium helped 61 adults, 31 women and 30 men", "en", Verdict.DISAGREES),  # they add up
        ("The trial followed 61 adults, among them 20 smokers", "en", Verdict.DISAGREES),
        ("I försöket lottades 61 vuxna, och 20 personer hade astma", "sv", Verdict.DISAGREES),
        ("In 61 adults and 20 smokers it helped", "en", Verdict.NOT_STATED),
        ("The trial followed 61 adults and another 70 people", "en", Verdict.NOT_STATED),
        ("The trial followed 52 adults, among them 20 smokers", "en", Verdict.AGREES),
    ],
)
def test_of_several_counts_the_whole_is_compared(text: str, language: str, expected: Verdict) -> None:
    held = replace(reference("a"), evidence=Evidence(n=52), place=Place("references/a.md"))
    library = Library((held,))
    on_page = resolve(read_page(f"{text} [@a].\n", path="page.md", language=language), library)
    (one,) = compare(on_page, on_page.claims[0], library)
    assert one.verdict is expected


def said_of(text: str, evidence: Evidence) -> Verdict:
    held = replace(reference("a"), evidence=evidence, place=Place("references/a.md"))
    library = Library((held,))
    on_page = resolve(read_page(f"{text} [@a].\n", path="page.md"), library)
    (one,) = [verdict for claim in on_page.claims for verdict in compare(on_page, claim, library)]
    return one.verdict


def test_a_figure_that_is_left_open_makes_nobody_sure_of_a_claim() -> None:
    evidence = Evidence(n=240, studies=19)
    assert said_of("In this review of 19 trials 51 women were nurses", evidence) is Verdict.NOT_STATED
    assert said_of("In this review of 19 trials with 240 people 51 women were nurses", evidence) is Verdict.AGREES
