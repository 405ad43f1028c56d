"""A small library with near neighbours, and pages to hold against it."""

from magcite.identifiers import Doi
from magcite.link import resolve
from magcite.link.proposals import Index, records_of
from magcite.model import (
    Date,
    Derived,
    Design,
    Evidence,
    Fact,
    FactBasis,
    FactKind,
    Found,
    Item,
    Library,
    Lock,
    Name,
    Page,
    Part,
    Reference,
    Result,
    SourceName,
)
from magcite.readers.pages import read_page

__all__ = ["REFERENCES", "answered", "index_of", "page_of", "reference"]


def reference(
    key: str, title: str, *families: str, year: int, evidence: Evidence | None = None, **item: str
) -> Reference:
    """A reference with what tells a study."""
    authors = tuple(Name(family) for family in families)
    return Reference(key, Item("article-journal", title, author=authors, issued=Date(year), **item), evidence=evidence)  # type: ignore[arg-type]


REFERENCES = (
    reference(
        "leone2006",
        "Zinc, copper, and magnesium and risks for all-cause, cancer, and cardiovascular mortality",
        *("Leone", "Zureik"),
        year=2006,
        evidence=Evidence(
            Design.COHORT,
            ("human",),
            n=4035,
            population="men",
            age="30-60 years",
            duration="18 years",
            exposure="serum magnesium",
            results=(Result("cancer mortality", "RR", 0.5),),
        ),
    ),
    reference(
        "kass2012",
        "Effect of magnesium supplementation on blood pressure: a meta-analysis",
        *("Kass", "Weekes"),
        year=2012,
        container_title="European Journal of Clinical Nutrition",
        evidence=Evidence(Design.META_ANALYSIS, n=1173, studies=22, dose="120-973 mg/day", duration="3-24 weeks"),
    ),
    reference(
        "zhang2016",
        "Effects of magnesium supplementation on blood pressure: a meta-analysis of randomized trials",
        *("Zhang", "Song"),
        year=2016,
        container_title="Hypertension",
        evidence=Evidence(Design.META_ANALYSIS, n=2028, studies=34, dose="368 mg/day", duration="3 months"),
    ),
    reference(
        "joris2016",
        "Long-term magnesium supplementation improves arterial stiffness in overweight and obese adults",
        *("Joris", "Mensink"),
        year=2016,
        evidence=Evidence(Design.RCT, ("human",), n=52, dose="350 mg/day", duration="24 weeks"),
    ),
    reference(
        "joris2017",
        "Effects of long-term magnesium supplementation on endothelial function in overweight adults",
        *("Joris", "Mensink"),
        year=2017,
        evidence=Evidence(Design.RCT, ("human",), n=52, dose="350 mg/day", duration="24 weeks"),
    ),
    reference(
        "sartori2012",
        "Magnesium deficiency induces anxiety and HPA axis dysregulation",
        *("Sartori", "Singewald"),
        year=2012,
        evidence=Evidence(Design.ANIMAL, ("mouse",), exposure="magnesium-deficient diet"),
    ),
    reference(
        "paper2006",
        "Magnesium kan halvera cancerrisk",
        year=2006,
        container_title="Svenska Dagbladet",
        evidence=Evidence(Design.NEWS, n=4035, population="men", duration="18 years"),
    ),
)


def index_of(*references: Reference, lock: Lock | None = None) -> Index:
    """An index of some references; of all without any."""
    return Index(records_of(references or REFERENCES, lock or Lock()))


def page_of(text: str, language: str = "sv", *references: Reference) -> Page:
    """A plain page, linked to a library."""
    return resolve(read_page(text, path="page.txt", language=language), Library(references or REFERENCES))


def answered() -> tuple[Reference, Lock]:
    """A reference that says nothing but its DOI, and a lock that holds what its abstract told."""
    doi = Doi.parse("10.5555/leone")
    facts = (
        Fact(FactKind.SAMPLE, FactBasis.ABSTRACT, "4035 men", value=4035.0, unit="person", part=Part.TOTAL),
        Fact(FactKind.FOLLOW_UP, FactBasis.ABSTRACT, "18 years", value=18.0, unit="year"),
    )
    item = Item("article-journal", "Zinc, copper, magnesium and mortality", issued=Date(2006), doi=doi)
    found = Found(
        SourceName.PUBMED,
        doi,
        "2026-11-23T09:30:00Z",
        f"sha256:{'0' * 64}",
        item,
        mesh=("Magnesium", "Neoplasms"),
        derived=Derived(1, facts),
    )
    return Reference("onlydoi", Item(doi=doi)), Lock({doi: (found,)})
