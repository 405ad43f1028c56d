"""Species and groups of people: from MeSH headings; species, where there are none, from words.

Check tags: https://www.nlm.nih.gov/bsd/indexing/training/CHK_010.html. "Animals" names no species.
"""

from collections.abc import Iterator, Sequence

from magcite.enrich.derive.text import Text, cues_of, named
from magcite.model import Fact, FactBasis, FactKind, Found

__all__ = ["groups", "species"]

_SPECIES = {
    "humans": "human",
    "mice": "mouse",
    "rats": "rat",
    "rabbits": "rabbit",
    "dogs": "dog",
    "cats": "cat",
    "swine": "pig",
    "sheep": "sheep",
    "cattle": "cattle",
    "horses": "horse",
    "guinea pigs": "guinea pig",
    "cricetinae": "hamster",
    "mesocricetus": "hamster",
    "ferrets": "ferret",
    "chickens": "chicken",
    "macaca mulatta": "monkey",
    "haplorhini": "monkey",
    "zebrafish": "zebrafish",
    "drosophila melanogaster": "fruit fly",
    "caenorhabditis elegans": "roundworm",
}
_GROUPS = frozenset(
    {
        "Female",
        "Male",
        "Infant, Newborn",
        "Infant",
        "Child, Preschool",
        "Child",
        "Adolescent",
        "Young Adult",
        "Adult",
        "Middle Aged",
        "Aged",
        "Aged, 80 and over",
        "Pregnancy",
        "Postmenopause",
    }
)
_OFTEN = 2  # times an animal is named in an abstract that is about it


def species(found: Found, title: Text, text: Text, read: Sequence[Fact]) -> Iterator[Fact]:
    """Yield one fact a species.

    Args:
        found: the answer.
        title: its title.
        text: its abstract.
        read: the figures of the abstract.
    """
    headed = [one for one in found.mesh if one.casefold() in _SPECIES]
    if headed or "Animals" in found.mesh:
        for heading in headed:
            yield Fact(FactKind.SPECIES, FactBasis.MESH, heading, term=_SPECIES[heading.casefold()])
        return
    for name, forms in cues_of(text.language).species.items():
        pattern = named(tuple(forms))
        places = [(one, match) for one in text.sentences for match in pattern.finditer(one.words)]
        counted = next((fact for fact in read if fact.kind is FactKind.SAMPLE and pattern.search(fact.words)), None)
        if counted is not None:
            yield Fact(
                FactKind.SPECIES,
                FactBasis.ABSTRACT,
                counted.words,
                name,
                sentence=counted.sentence,
                start=counted.start,
            )
        elif in_title := next(((one, match) for one in title.sentences if (match := pattern.search(one.words))), None):
            sentence, match = in_title
            yield Fact(
                FactKind.SPECIES,
                FactBasis.TITLE,
                match[0],
                name,
                sentence=sentence.number,
                start=sentence.start + match.start(),
            )
        elif len(places) >= _OFTEN:
            sentence, match = places[0]
            yield Fact(
                FactKind.SPECIES,
                FactBasis.ABSTRACT,
                match[0],
                name,
                sentence=sentence.number,
                start=sentence.start + match.start(),
            )


def groups(found: Found) -> Iterator[Fact]:
    """Yield the sexes and age groups that MeSH headings name."""
    for heading in found.mesh:
        if heading in _GROUPS:
            yield Fact(FactKind.GROUP, FactBasis.MESH, heading, term=heading)
