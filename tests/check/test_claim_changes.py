"""Claims that came, went, or read otherwise."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from magcite.check.claim_changes import changes_of, noted_claims
from magcite.model import Claim, Page
from tests.builders import claim, page


def claims(*texts: str) -> tuple[Claim, ...]:
    return tuple(replace(claim(), id=f"c{place}-{text}", text=text) for place, text in enumerate(texts))


def told(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str, str | None, str | None]]:
    noted = noted_claims({"page.md": page(*claims(*before))})
    return [(one.kind, one.before, one.after) for one in changes_of(noted, {"page.md": page(*claims(*after))})]


def test_what_came_went_and_was_reworded() -> None:
    before = ("Tea lowered stress in 40 adults.", "Coffee kept mice awake.")
    after = ("Tea lowered stress in 44 adults.", "Milk is white.")
    assert told(before, after) == [
        ("changed", before[0], after[0]),
        ("added", None, "Milk is white."),
        ("removed", "Coffee kept mice awake.", None),
    ]


def test_a_claim_with_the_authors_id_is_the_same_whatever_it_says() -> None:
    noted = noted_claims({"page.md": page(replace(claim(), id="own", text="Tea helps."))})
    (change,) = changes_of(noted, {"page.md": page(replace(claim(), id="own", text="Nothing of that was seen."))})
    assert (change.kind, change.before) == ("changed", "Tea helps.")


def test_a_page_that_is_gone_took_its_claims_along() -> None:
    (change,) = changes_of(noted_claims({"gone.md": page(*claims("Tea helps."))}), {"page.md": page()})
    assert (change.page, change.kind, change.line) == ("gone.md", "removed", None)


TEXTS = st.lists(st.sampled_from(["a b c", "a b d", "x y", "x z q r", "p"]), unique=True, max_size=5).map(tuple)


@given(TEXTS, TEXTS)
def test_every_difference_is_told_once(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    found = told(before, after)
    assert {one for _, one, _ in found if one is not None} == set(before) - set(after)
    assert sorted(one for _, _, one in found if one is not None) == sorted(set(after) - set(before))
    assert told(after, after) == []


def test_a_page_written_anew_is_not_compared_claim_by_claim() -> None:
    many = tuple(f"word{number} tea" for number in range(300))
    pages: dict[str, Page] = {"page.md": page(*claims(*(f"other{number} tea" for number in range(300))))}
    found = changes_of(noted_claims({"page.md": page(*claims(*many))}), pages)
    assert {one.kind for one in found} == {"added", "removed"}
