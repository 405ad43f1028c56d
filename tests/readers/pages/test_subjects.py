"""Which claim a lost phrase is about: words compared by stems, doubt leaves it where it is."""

import pytest

from magcite.model import Citation, CitationState, ClaimKind, Span
from magcite.readers.pages.drafts import Draft
from magcite.readers.pages.subjects import better_bearer


def draft(words: str, kind: ClaimKind = ClaimKind.BACKGROUND, *, cites: bool = False) -> Draft:
    cited = [Citation("[@a]", Span(0, 4), key="a")] if cites else []
    return Draft([words], 0, 1, (), kinds=[kind], citations=cited)


def phrase(words: str, state: CitationState = CitationState.LOST) -> Citation:
    return Citation(words, Span(0, len(words)), state=state)


ABOVE = draft("Utbildningen är kort.")
POINTER = phrase("Läs mer om att mäta järnnivåerna i blodprov")


@pytest.mark.parametrize(
    "words", ["Man mäter järnnivån i blodet.", "Järnnivån i ett blodprov varierar.", "Järnnivåer mäts."]
)
def test_forms_and_compounds_of_a_word_are_the_same(words: str) -> None:
    about = draft(words)
    assert better_bearer(POINTER, ABOVE, [about], "sv") is about


@pytest.mark.parametrize(
    ("pointer", "bearer", "above"),
    [
        (POINTER, draft("Ett blodprov är billigt."), [draft("Man mäter järnnivån i blodprov.")]),
        (POINTER, ABOVE, [draft("Man mäter järnnivån i blodprov."), draft("Blodprov mäter järnnivån fel.")]),
        (POINTER, ABOVE, [draft("Man mäter järnnivån i blodprov.", cites=True)]),
        (POINTER, ABOVE, [draft("Te är gott.", cites=True), draft("Man mäter järnnivån i blodprov.")]),
        (POINTER, ABOVE, [draft("Jag mäter järnnivån i blodprov.", ClaimKind.COMMENTARY)]),
        (POINTER, ABOVE, [draft("Te är gott.")]),
        (phrase("Läs studien här!"), ABOVE, [draft("Man mäter järnnivån i blodprov.")]),
        (phrase(POINTER.text, CitationState.NOT_IN_LIBRARY), ABOVE, [draft("Man mäter järnnivån i blodprov.")]),
    ],
    ids=["shares", "two", "cites", "past-a-citation", "owes-none", "nobody", "no-subject", "not-lost"],
)
def test_in_doubt_it_stays(pointer: Citation, bearer: Draft, above: list[Draft]) -> None:
    assert better_bearer(pointer, bearer, above, "sv") is None
