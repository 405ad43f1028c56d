"""What a claim is linked to and cites."""

from dataclasses import replace

from magcite.model import CitationState
from tests.builders import citation, claim, page


def test_a_claim_is_linked_to_the_references_that_were_found() -> None:
    unknown = replace(citation("gone2001"), state=CitationState.NOT_IN_LIBRARY)
    lost = replace(citation("gone2001"), key=None, state=CitationState.LOST)
    one = claim("b2002", "a2001")
    mixed = replace(one, citations=(unknown, *one.citations, lost))
    assert mixed.linked == ("b2002", "a2001")
    assert page(mixed, claim("b2002")).cited == {"a2001", "b2002"}


def test_a_claim_cites_what_it_names_linked_or_not() -> None:
    unknown = replace(claim("gone2001").citations[0], state=CitationState.NOT_IN_LIBRARY)
    one = replace(claim("a2001"), citations=(unknown,))
    assert one.cites("gone2001")
    assert not one.cites("a2001")
    assert one.linked == ()
