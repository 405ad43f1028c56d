"""Species and groups of people: from MeSH headings; species, where there are none, from words.

Check tags: https://www.nlm.nih.gov/bsd/indexing/training/CHK_010.html. "Animals" names no species.
"""

import re
from collections.abc import Iterator, Sequence

from magcite.enrich.derive.described import Described
from magcite.enrich.derive.text import Sentence, Text, cues_of, named
from magcite.model import Fact, FactBasis, FactKind

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
_NOUN = re.compile(r"\d\W*[^\W\d_]{3}|[^\W\d_]\s+[^\W\d_]{3}")
_BESIDE = 60  # characters beside an animal that tell whether it was studied
_IN = re.compile(
    r"\b(?:in|among|using|fed|to|on|from|of|male|female|wistar|sprague-dawley|hos|bland|på|i|till|av|från|blandt|til|af|fra)"
    r"\s+(?:[\w-]+,?\s+){0,3}\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\w,\s+\Z")  # with a comma after it as well, one of a list: "beef, sheep, goats"
_DID = re.compile(
    r"(?:'s?|’s?)?\s+(?:were|was|had|have|received|fed|given|showed|treated|with|model|models|exposed|on|that|which|lacking"
    r"|fick|hade|som|utan|med|fik|uden)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"(?:'s?|’s?)?\s+(?:meat|milk|cheese|wool|farm\w*|product\w*|fat|label\w*|industr\w*|owner\w*|bites?|hair|dander|allerg\w*"
    r"|food\w*|trade|price\w*|species|rearing|breed\w*|liver)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:were|was)\s+(?:\w+ly\s+)?(?:given|fed|injected|anaesthetised|anesthetized|sacrificed|killed|euthani[sz]ed|housed"
    r"|gavaged|treated|exposed|immuni[sz]ed|reared|weaned)\b",
    re.IGNORECASE,
)
_OFTEN = 2  # times an animal is named in an abstract that is about it


def species(found: Described, title: Text, text: Text, read: Sequence[Fact]) -> Iterator[Fact]:
    """Yield one fact a species.

    Args:
        found: the answer.
        title: its title.
        text: its abstract.
        read: the figures of the abstract.
    """
    headed = {_SPECIES[name]: one for one in reversed(found.mesh) if (name := _unstrained(one)) in _SPECIES}
    for term, heading in reversed(headed.items()):
        yield Fact(FactKind.SPECIES, FactBasis.MESH, heading, term=term)
    if headed:
        return
    told = list(_told(title, text, read))
    yield from told
    if not told and "Animals" in found.mesh and "Humans" not in found.mesh and _were_treated(text):
        yield Fact(FactKind.SPECIES, FactBasis.MESH, "Animals", term="animal")


def _were_treated(text: Text) -> bool:
    """Whether an abstract tells of animals that something was done to, whatever they are."""
    return any(_TREATED.search(one.words) for one in text.sentences if not text.is_settled(one))


def _told(title: Text, text: Text, read: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the species that words tell, one fact each."""
    settled = {one.number for one in text.sentences if text.is_settled(one)}
    counted = [fact for fact in read if fact.kind is FactKind.SAMPLE and fact.sentence not in settled]
    yield from _from_words(title, text, [fact for fact in counted if _NOUN.search(fact.words)])


def _unstrained(heading: str) -> str:
    """Return a heading without its strain or breed: "Rats, Sprague-Dawley" are rats."""
    return heading.casefold().partition(",")[0]


def _from_words(title: Text, text: Text, counted: Sequence[Fact]) -> Iterator[Fact]:
    for name, forms in cues_of(text.language).species.items():
        pattern = named(tuple(forms))
        fact = next((one for one in counted if _is_of(one, name, pattern)), None)
        if fact is not None:
            yield Fact(FactKind.SPECIES, fact.basis, fact.words, name, sentence=fact.sentence, start=fact.start)
            continue
        titled, told = (_places(one, pattern) for one in (title, text))
        if name != "human":
            titled, told = ([at for at in places if not _PRODUCT.match(_after(*at))] for places in (titled, told))
            if not any(_is_studied(*at) for at in (*titled, *told)):
                continue
        if titled:
            yield _placed(name, FactBasis.TITLE, *titled[0])
        elif len(told) >= _OFTEN:
            yield _placed(name, FactBasis.ABSTRACT, *told[0])


def _after(sentence: Sentence, match: re.Match[str]) -> str:
    return sentence.words[match.end() : match.end() + _BESIDE]


def _is_studied(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an animal is one that something was done to: "in aged rats", "mice were fed"; not "sheep farms"."""
    before = sentence.words[max(0, match.start() - _BESIDE) : match.start()]
    if _LISTED.search(before) and _after(sentence, match).startswith(","):
        return False
    return _IN.search(before) is not None or _DID.match(_after(sentence, match)) is not None


def _is_of(fact: Fact, name: str, pattern: re.Pattern[str]) -> bool:
    return pattern.search(fact.words) is not None or (name == "human" and fact.unit is None)


def _places(text: Text, pattern: re.Pattern[str]) -> list[tuple[Sentence, re.Match[str]]]:
    return [(one, match) for one in text.sentences for match in pattern.finditer(one.words) if not text.is_settled(one)]


def _placed(name: str, basis: FactBasis, sentence: Sentence, match: re.Match[str]) -> Fact:
    start = sentence.start + match.start()
    return Fact(FactKind.SPECIES, basis, match[0], name, sentence=sentence.number, start=start)


def groups(found: Described) -> Iterator[Fact]:
    """Yield the sexes and age groups that MeSH headings name."""
    for heading in found.mesh:
        if heading in _GROUPS:
            yield Fact(FactKind.GROUP, FactBasis.MESH, heading, term=heading)
