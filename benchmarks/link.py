"""A thousand claims against a hundred thousand records, beside rapidfuzz over all pairs; prints a table.

Run it with `python -m benchmarks.link [--claims 1000] [--records 100000] [--pairs 20]`; rapidfuzz comes with
`pip install --group bench`. Records and claims are generated from the vocabulary: titles, sizes, doses, durations and
effects as studies have them, half of the claims in Swedish and half in English, a fifth of them on studies that are not
in the library. rapidfuzz is called as its documentation shows, `process.extractOne(claim, records,
scorer=token_set_ratio)`, on some of the claims; its time for all is that of a claim times their number. What was
generated is kept out of the way of the garbage collector (`gc.freeze`), and the most memory is told after magcite's
part, with the generated records in it, and before it.
"""

import argparse
import gc
import resource
import time
from random import Random

from rapidfuzz import fuzz, process, utils

from magcite.language.concept_table import load_concepts
from magcite.link.proposals import Index, propose, records_of
from magcite.model import Date, Design, Evidence, Item, Library, Lock, Name, Page, Reference, Result
from magcite.readers.pages import read_page

__all__ = ["generate", "main"]

_EXPOSURES = ("substance", "food")
_DESIGNS = (
    (Design.RCT, "a randomized trial"),
    (Design.COHORT, "a cohort study"),
    (Design.META_ANALYSIS, "a meta-analysis"),
)
_PEOPLE = (("adults", "vuxna"), ("women", "kvinnor"), ("men", "män"), ("children", "barn"), ("patients", "patienter"))
_JOURNALS = (
    "Nutrients",
    "The Lancet",
    "BMJ",
    "Diabetes Care",
    "Sleep",
    "Hypertension",
    "Pain",
    "Circulation",
    "PLoS ONE",
)
_SYLLABLES = ("ber", "son", "lar", "mi", "chen", "ko", "va", "ten", "ros", "el", "ma", "rid", "sto", "wan", "ju", "ha")


def words_of(kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return concepts of some kinds as pairs of words, English and Swedish."""
    table = load_concepts()
    first: dict[str, dict[str, str]] = {"en": {}, "sv": {}}
    for tag, forms in first.items():
        for form, concept in table.forms[tag]:
            if concept.kind in kinds and form.replace(" ", "").isalpha():
                forms.setdefault(concept.id, form)
    return [(form, first["sv"][name]) for name, form in first["en"].items() if name in first["sv"]]


class _Study:
    """One made-up study."""

    def __init__(self, random: Random, exposures: list[tuple[str, str]], outcomes: list[tuple[str, str]]) -> None:
        self.exposure, self.outcome, self.people = (random.choice(one) for one in (exposures, outcomes, _PEOPLE))
        self.design, self.named = random.choice(_DESIGNS)
        self.n = int(10 ** random.uniform(1.5, 5.3))
        self.weeks, self.percent = random.choice((4, 6, 8, 12, 16, 24, 26, 52)), random.randint(5, 60)
        self.year, self.journal = random.randint(1985, 2025), random.choice(_JOURNALS)
        self.family = "".join(random.choices(_SYLLABLES, k=3)).capitalize()

    def reference(self, key: str) -> Reference:
        """The study as a record."""
        title = f"Effects of {self.exposure[0]} on {self.outcome[0]} in {self.people[0]}: {self.named}"
        evidence = Evidence(
            self.design,
            ("human",),
            population=self.people[0],
            n=self.n,
            duration=f"{self.weeks} weeks",
            exposure=self.exposure[0],
            results=(Result(self.outcome[0], "RR", round(1 - self.percent / 100, 2)),),
        )
        item = Item(
            "article-journal", title, author=(Name(self.family),), issued=Date(self.year), container_title=self.journal
        )
        return Reference(key, item, evidence=evidence)

    def claim(self, swedish: bool) -> str:  # noqa: FBT001
        """The study as a page tells it."""
        if swedish:
            return (
                f"I en studie på {self.n} {self.people[1]} som pågick i {self.weeks} veckor gav {self.exposure[1]} "
                f"{self.percent} % lägre risk för {self.outcome[1]}."
            )
        return (
            f"A study of {self.n} {self.people[0]} over {self.weeks} weeks found that {self.exposure[0]} lowered the "
            f"risk of {self.outcome[0]} by {self.percent}%."
        )


def generate(claims: int, records: int, random: Random) -> tuple[tuple[Reference, ...], list[tuple[Page, str | None]]]:
    """Return a library, and claims, each a page with the record it rests on; None for no record."""
    exposures, outcomes = words_of(_EXPOSURES), words_of(("condition", "symptom", "marker"))
    studies = [_Study(random, exposures, outcomes) for _ in range(records)]
    references = tuple(study.reference(f"r{number}") for number, study in enumerate(studies))
    told: list[tuple[Page, str | None]] = []
    for number, place in enumerate(random.sample(range(records), claims)):
        held = number % 5 != 0
        study = studies[place] if held else _Study(random, exposures, outcomes)
        swedish = number % 2 == 0
        page = read_page(study.claim(swedish), path="page.txt", language="sv" if swedish else "en")
        told.append((page, f"r{place}" if held else None))
    return references, told


def joined(told: list[tuple[Page, str | None]], language: str) -> tuple[Page, list[tuple[int, str | None]]]:
    """Return the claims of a language as one page, and where the text of each begins."""
    text, places = "", []
    for page, key in told:
        if page.language == language:
            places.append((len(text), key))
            text += f"{page.text}\n\n"
    return read_page(text, path="page.txt", language=language), places


def ours(references: tuple[Reference, ...], told: list[tuple[Page, str | None]]) -> tuple[float, float, int, int]:
    """Return seconds to build and to propose, claims linked right, and claims linked wrong."""
    start = time.process_time()
    index = Index(records_of(Library(references), Lock()))
    built = time.process_time() - start
    right = wrong = 0
    spent = 0.0
    for language in ("sv", "en"):
        page, places = joined(told, language)
        start = time.process_time()
        found = propose(page, index)
        spent += time.process_time() - start
        by_start = {claim.span.start: found[claim.id].proposed for claim in page.claims if claim.id in found}
        for place, key in places:
            keys = by_start.get(place, ())
            right += keys == (key,) if key else not keys
            wrong += any(one != key for one in keys)
    return built, spent, right, wrong


def theirs(references: tuple[Reference, ...], told: list[tuple[Page, str | None]]) -> tuple[float, int]:
    """Return seconds, and claims whose likest record is theirs; of a claim without a record there is no right one."""
    texts = [_text(one) for one in references]
    prepared = [utils.default_process(text) for text in texts]
    right = 0
    start = time.process_time()
    for page, key in told:
        asked = utils.default_process(page.text)
        best = process.extractOne(asked, prepared, scorer=fuzz.token_set_ratio)
        right += references[best[2]].citekey == key
    return time.process_time() - start, right


def most_memory() -> int:
    """Return the most memory that the process has had, in megabytes; Linux counts in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _text(reference: Reference) -> str:
    evidence = reference.evidence
    assert evidence is not None
    told = f"{evidence.n} {evidence.population} {evidence.duration} {evidence.exposure} {evidence.results[0].outcome}"
    return f"{reference.item.title} {told} {reference.item.issued.year if reference.item.issued else ''}"


def main() -> None:
    """Measure both and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=20, help="claims that rapidfuzz is given")
    arguments = parser.parse_args()
    references, told = generate(arguments.claims, arguments.records, Random(2026))
    gc.collect()
    gc.freeze()
    before = most_memory()
    built, spent, right, wrong = ours(references, told)
    print(f"{arguments.claims} claims, {arguments.records} records; {before} MB before, {most_memory()} MB at most")
    print(f"magcite    index {built:6.1f} s, proposals {spent:6.1f} s: {right / len(told):.1%} right, {wrong} wrong")
    some = told[: arguments.pairs]
    seconds, hits = theirs(references, some)
    each = seconds / len(some)
    print(f"rapidfuzz  {each * len(told):8.1f} s for all ({each:.2f} s a claim): {hits / len(some):.1%} right")
    print(
        f"ratio      {each * len(told) / (built + spent):8.1f} with the index, {each * len(told) / spent:.1f} without"
    )


if __name__ == "__main__":
    main()
