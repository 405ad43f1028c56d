"""Hypothesis strategies for what a library holds; laws of readers and writers are stated over them."""

from hypothesis import strategies as st

from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid
from magcite.model import CSL_VARIABLES, Date, Design, Direction, Evidence, Item, Name, Origin, Provenance, Result
from magcite.model.csl import canonical_variable

__all__ = ["evidence", "items", "lines", "provenances", "texts"]

_CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("åäöÅé–’:#'\"-[]{}&*!|>%@`,\\~ 0127")
_DOI = st.from_regex(r"10\.[0-9]{4,5}/[a-zA-Z0-9()<>;:._/-]{0,12}[a-z0-9]", fullmatch=True).map(Doi.parse)
_NUMBER = st.integers(1, 99_999_999).map(str)

lines = st.text(_CHARACTERS, min_size=1, max_size=30).map(str.strip).filter(bool)
"""One line of text without white space at its ends."""

texts = (
    st.lists(st.text(_CHARACTERS, max_size=20), min_size=1, max_size=4)
    .map(lambda parts: "\n".join(parts).strip())
    .filter(bool)
)
"""Text of one or more lines without white space at its ends."""


def _optional(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


_NAMES = st.lists(
    st.builds(Name, literal=lines)
    | st.builds(
        Name,
        family=lines,
        given=_optional(lines),
        non_dropping_particle=_optional(lines),
        dropping_particle=_optional(lines),
        suffix=_optional(lines),
    ),
    max_size=3,
).map(tuple)
_DATES = (
    st.builds(Date, st.integers(-9999, 9999), st.none() | st.integers(1, 12))
    | st.builds(Date, st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 31))
    | st.builds(Date, literal=lines)
)
_OTHER = (
    st.dictionaries(
        lines.filter(
            lambda name: name != "id" and canonical_variable(name) in {None, name} and name not in CSL_VARIABLES
        ),
        lines,
        max_size=3,
    )
    .map(dict.items)
    .map(tuple)
)

items = st.builds(
    Item,
    **{
        name: _optional(lines)
        for name in (
            *("type", "title", "title_short", "container_title", "container_title_short", "collection_title"),
            *("event_title", "publisher", "publisher_place", "volume", "issue", "page", "number", "edition", "genre"),
            *("medium", "language", "url"),
        )
    },
    note=_optional(texts),
    author=_NAMES,
    editor=_NAMES,
    translator=_NAMES,
    issued=_optional(_DATES),
    accessed=_optional(_DATES),
    doi=_optional(_DOI),
    pmid=_optional(_NUMBER.map(Pmid.parse)),
    pmcid=_optional(_NUMBER.map(Pmcid.parse)),
    arxiv=_optional(st.sampled_from(["2101.00001", "2101.00010v2", "math.GT/0309136"]).map(Arxiv.parse)),
    isbn=st.lists(st.sampled_from(["0306406152", "9780306406157", "080442957X"]).map(Isbn.parse), max_size=3).map(
        tuple
    ),
    issn=st.lists(st.sampled_from(["1234-5678", "0000-000X", "12345678"]), max_size=2).map(tuple),
    other=_OTHER,
)
"""Items with any of their fields, each as a reader would give it."""

_FLOAT = st.floats(allow_nan=False, allow_infinity=False)
evidence = st.builds(
    Evidence,
    design=_optional(st.sampled_from(Design)),
    species=st.lists(lines.map(lambda text: text.lower().strip()).filter(bool), max_size=2).map(tuple),
    n=_optional(st.integers(0, 10**9)),
    studies=_optional(st.integers(0, 1000)),
    results=st.lists(
        st.builds(
            Result,
            outcome=lines,
            measure=_optional(lines),
            value=_optional(_FLOAT),
            ci=_optional(st.tuples(_FLOAT, _FLOAT)),
            p=_optional(lines | st.sampled_from(["0.030", "<0.01"])),
            direction=_optional(st.sampled_from(Direction)),
            significant=_optional(st.booleans()),
        ),
        max_size=2,
    ).map(tuple),
    **{name: _optional(lines) for name in ("population", "age", "dose", "duration", "exposure", "comparator")},
).filter(lambda found: found != Evidence())
"""Evidence that says something."""

provenances = st.builds(
    Provenance,
    st.sampled_from(Origin),
    st.lists(st.sampled_from(CSL_VARIABLES), max_size=2).map(tuple),
    _optional(texts),
)
