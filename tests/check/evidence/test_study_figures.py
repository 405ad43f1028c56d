"""Doses, times, ages and counts of a page against those of an abstract, as lay writers put them."""

import pytest

from magcite.model import Design, Direction, Evidence, Result
from tests.check.evidence.asking import bases, said

JUICE = said("64 patients were randomised to 140 ml/day of cherry juice (12.9 mmol nitrate) or water for 8 weeks.")
CHERRY = said("In this randomised trial 84 women drank 330 mL of cherry juice twice daily or placebo for 2 weeks.")
LOZENGES = said("59 adults with sore gums took two lozenges per day or placebo for 4 weeks in a randomised trial.")
WEEKLY = said("We randomised 90 adults with asthma to vitamin D 50 000 IU once weekly or placebo for 12 weeks.")
ALTERNATE = said("In this randomised trial 100 adults took iron 60 mg on alternate days or vitamin C for 8 weeks.")
BRACE = said(
    "Methods: 340 athletes were randomised to an 8-week balance training programme, a brace for 12 months or both."
)
APP = said(
    "Methods: In a randomised trial 162 patients were allocated to daily exercises by app for 6 weeks or to a diet. "
    "Follow-up was 6 months."
)
SESSIONS = said("90 patients received four weekly sessions of massage or sham. Pain was measured at 24 weeks.")
PAIN = said(
    "Methods: 132 patients with heel pain for at least 6 weeks were randomised to an injection or tape. "
    "Results: At 3 months pain was lower with the injection. At 12 months the groups no longer differed."
)
WALK = said(
    "Thirty-eight participants living in cities were randomly assigned to a 90-min walk in a forest or a street."
)
WALKS = said("We randomised 314 patients to guided walks (2 hours twice weekly for 10 weeks) or to usual care.")
BREAKS = said("Nineteen adults sat with 2-min bouts of light walking every 20 min, or without, in a crossover trial.")
STAND = said("We randomly assigned 210 office workers to stand for 10 minutes every hour or to sit for 12 weeks.")
BOTH = said("365 men were randomised to MK-7 720 µg plus vitamin D 25 µg daily or matching placebo for 24 months.")
SELENIUM = said("443 adults were randomised to coenzyme Q10 200 mg plus selenium 200 µg daily or placebo for 4 years.")
OLD = said("Twenty-six adults with a mean age of 76.2 years were randomised to juice or a placebo drink for 12 weeks.")
NURSES = said("PARTICIPANTS: 52 400 female nurses aged 25-42 years. RESULTS: During 20 years of follow-up 640 died.")
TRIAL = Evidence(
    design=Design.RCT,
    duration="2 years",
    results=(Result(outcome="NT-proBNP at 16 weeks", direction=Direction.NONE, significant=False),),
)
COHORT = Evidence(design=Design.COHORT, n=24, duration="7 to 10 years")
FISH = Evidence(design=Design.COHORT, exposure="fish, one serving/day")
OUTDOORS = Evidence(exposure="at least 120 minutes in nature during the last week")
CASES = [
    # one dose told in two units: the other one is silent
    ("en", "The dose was 410 ml a day", JUICE, "dose", "disagrees"),
    ("sv", "De drack en halv liter om dagen", JUICE, "dose", "disagrees"),
    ("sv", "De fick 14 cl juice om dagen", JUICE, "dose", "agrees"),
    ("en", "They drank a third of a litre twice a day", CHERRY, "dose", "agrees"),
    ("sv", "De drack tre deciliter juice två gånger om dagen", CHERRY, "dose", "agrees"),
    ("en", "They drank half a litre twice a day", CHERRY, "dose", "disagrees"),
    # how often something is swallowed
    ("sv", "Tabletterna togs två gånger i veckan", LOZENGES, "dose", "disagrees"),
    ("en", "The lozenges were taken once a week", LOZENGES, "dose", "disagrees"),
    ("sv", "Tabletterna togs varje dag", LOZENGES, "dose", "agrees"),
    ("en", "The vitamin was taken every day", WEEKLY, "dose", "disagrees"),
    ("en", "The vitamin was taken once a week", WEEKLY, "dose", "agrees"),
    # treatment and follow-up
    ("en", "The app was used for six months", APP, "duration", "disagrees"),
    ("sv", "Patienterna använde appen i ett halvår", APP, "duration", "disagrees"),
    ("en", "The app was used for six weeks", APP, "duration", "agrees"),
    ("en", "They were followed for six months", APP, "duration", "agrees"),
    ("en", "Six months later the effect was still there", APP, "duration", "agrees"),
    ("sv", "Balansträningen pågick i åtta månader", BRACE, "duration", "disagrees"),
    ("sv", "Balansträningen pågick i åtta veckor", BRACE, "duration", "agrees"),
    ("en", "The brace was worn for 12 months", BRACE, "duration", "agrees"),
    ("en", "Treatment was given once a week for four months", SESSIONS, "duration", "disagrees"),
    ("sv", "Behandlingen gavs en gång i veckan i fyra veckor", SESSIONS, "duration", "agrees"),
    ("en", "They were followed for 24 weeks", SESSIONS, "duration", "agrees"),
    ("en", "After three months the pain was lower", PAIN, "duration", "agrees"),
    ("sv", "Efter ett kvartal hade de mindre ont", PAIN, "duration", "agrees"),
    # how long something is done at a time, a day and a week
    ("en", "The walk took nine hours", WALK, "duration", "disagrees"),
    ("en", "The walk took an hour and a half", WALK, "duration", "agrees"),
    ("sv", "De gick sammanlagt fyra timmar i veckan", WALKS, "dose", "agrees"),
    ("en", "They walked four hours a week in all", WALKS, "dose", "agrees"),
    ("en", "They walked eight hours a week", WALKS, "dose", "disagrees"),
    ("en", "They walked two hours twice a week", WALKS, "dose", "agrees"),
    ("sv", "Deltagarna gick i tjugo minuter varannan timme", BREAKS, "dose", "disagrees"),
    ("sv", "Deltagarna gick två minuter var tjugonde minut", BREAKS, "dose", "agrees"),
    ("en", "They stood up for ten minutes every hour", STAND, "dose", "agrees"),
    ("en", "They stood up every other hour", STAND, "dose", "disagrees"),
    # a dose belongs to its substance
    ("en", "Men took 720 micrograms of MK-7 with vitamin D", BOTH, "dose", "agrees"),
    ("en", "They took 720 micrograms of vitamin D a day", BOTH, "dose", "disagrees"),
    ("sv", "De tog 25 mikrogram D-vitamin om dagen", BOTH, "dose", "agrees"),
    ("sv", "De fick 200 mg selen om dagen", SELENIUM, "dose", "disagrees"),
    ("sv", "De fick 200 mikrogram selen om dagen", SELENIUM, "dose", "agrees"),
    # ages and counts
    ("sv", "Juicegruppen var i snitt 67 år gammal", OLD, "age", "disagrees"),
    ("sv", "De var i snitt 76 år gamla", OLD, "age", "agrees"),
    ("sv", "Uppgifterna bygger på 25 400 sjuksköterskor", NURSES, "sample", "disagrees"),
    ("en", "The figures come from 52,400 nurses", NURSES, "sample", "agrees"),
    ("en", "The study had nearly 61,300 nurses", NURSES, "sample", "disagrees"),
]


@pytest.mark.parametrize(("language", "text", "abstract", "name", "verdict"), CASES)
def test_compares(language: str, text: str, abstract: object, name: str, verdict: str) -> None:
    found = {one[0] for one in bases(text, None, name, abstract, language=language)}  # type: ignore[arg-type]
    assert verdict in found
    assert verdict == "disagrees" or "disagrees" not in found


@pytest.mark.parametrize(
    ("language", "text", "abstract", "name"),
    [
        ("en", "They were treated for two years", PAIN, "duration"),
        ("sv", "De stod i en timme om dagen", STAND, "dose"),
        ("sv", "De stod i en timme om dagen", STAND, "duration"),
        ("en", "The iron was taken every other day", ALTERNATE, "dose"),
        ("en", "They trained twice a week and took a vitamin", WEEKLY, "dose"),
        ("en", "After a year there was no difference", PAIN, "duration"),
        ("sv", "Efter sex veckor mådde de bättre", WEEKLY, "duration"),
        ("en", "After four weeks they felt better", WEEKLY, "duration"),
        ("en", "A year later nothing was left of the effect", APP, "duration"),
    ],
)
def test_is_silent(language: str, text: str, abstract: object, name: str) -> None:
    assert "disagrees" not in {one[0] for one in bases(text, None, name, abstract, language=language)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "text", "evidence", "name", "verdict"),
    [
        ("sv", "NT-proBNP skilde sig inte åt efter 16 veckor", TRIAL, "duration", "not-stated"),
        ("sv", "Behandlingen pågick i 16 veckor", TRIAL, "duration", "disagrees"),
        ("en", "They were followed for up to 20 years", COHORT, "duration", "disagrees"),
        ("en", "They were followed for up to ten years", COHORT, "duration", "agrees"),
        ("en", "People who spent 120 minutes a day in the woods felt better", OUTDOORS, "dose", "disagrees"),
        ("en", "People who spent 120 minutes a week in the woods felt better", OUTDOORS, "dose", "agrees"),
        ("sv", "Två dussin ungdomar deltog", COHORT, "sample", "agrees"),
        ("en", "Nearly 26 people took part", COHORT, "sample", "agrees"),
    ],
)
def test_an_authors_evidence(language: str, text: str, evidence: Evidence, name: str, verdict: str) -> None:
    assert verdict in {one[0] for one in bases(text, evidence, name, language=language)}


def test_people_of_a_cohort_differ_in_what_they_eat() -> None:
    assert bases("Those who ate fish twice a week lived longer", FISH, "dose") == []
