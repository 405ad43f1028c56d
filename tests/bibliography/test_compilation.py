"""Bibliographies: what is listed, in which order, with which claims and notices."""

from dataclasses import replace

import pytest

from magcite.bibliography import compile_bibliography
from magcite.errors import SettingsError
from magcite.identifiers import Doi
from magcite.model import (
    Bibliography,
    CitationState,
    Contradiction,
    Date,
    Intent,
    Item,
    Library,
    Lock,
    Name,
    NoticeKind,
    Outcome,
    Page,
    Reference,
    ReferenceCheck,
    Unreadable,
)
from tests.builders import claim, doi_for, found, lock, page, reference


def compiled(
    *references: Reference, pages: tuple[Page, ...] = (), held: Lock | None = None, **options: object
) -> Bibliography:
    checks = options.pop("checks", {})
    options = {"title": "", "language": "en", **options}
    return compile_bibliography(Library(references), pages, held or Lock(), checks, **options)  # type: ignore[arg-type]


def by(family: str, year: int = 2006, title: str = "T") -> Item:
    return Item(title=title, author=(Name(family, "A."),), issued=Date(year))


def text(bibliography: Bibliography) -> list[str]:
    return ["".join(run.text for run in entry.formatted) for entry in bibliography.entries]


def test_sorted_by_the_alphabet_of_its_language() -> None:
    references = [Reference(name.lower(), by(name)) for name in ("Öberg", "Zett", "Åhl", "Ask")]
    assert [entry.key for entry in compiled(*references, language="sv").entries] == ["ask", "zett", "åhl", "öberg"]
    assert [entry.key for entry in compiled(*references, language="en").entries] == ["åhl", "ask", "öberg", "zett"]


def test_same_author_and_year_are_told_apart() -> None:
    same = [Reference("x", by("Ek", title="B")), Reference("y", by("Ek", title="A")), Reference("z", by("Ek", 2007))]
    bibliography = compiled(*same)
    assert text(bibliography) == ["Ek, A. (2006a). A.", "Ek, A. (2006b). B.", "Ek, A. (2007). T."]
    assert all("year-suffix" not in dict(entry.item.other) for entry in bibliography.entries)


def test_claims_link_back_to_their_page() -> None:
    anchored = replace(claim("a"), anchor="c 1")
    (entry,) = compiled(reference("a"), pages=(page(anchored, path="docs/min sida.md"),)).entries
    (link,) = entry.claims
    assert (link.path, link.line, link.claim, link.text) == ("docs/min sida.md", 1, "c1", "Magnesium did something.")
    assert link.href == "docs/min%20sida.md#c%201"


@pytest.mark.parametrize(
    ("path", "href"),
    [
        pytest.param("a.md", "a.md", id="no-anchor"),
        pytest.param("-", "", id="standard-input"),
        pytest.param("javascript:alert(1).md", "javascript%3Aalert(1).md", id="no-scheme"),
        pytest.param("50%?#.md", "50%25%3F%23.md", id="odd-characters"),
    ],
)
def test_addresses_of_pages(path: str, href: str) -> None:
    (entry,) = compiled(reference("a"), pages=(page(claim("a"), path=path),)).entries
    assert entry.claims[0].href == href


def test_page_href_may_give_a_web_address() -> None:
    pages = (page(claim("a"), path="a.md"),)
    (entry,) = compiled(reference("a"), pages=pages, page_href=lambda path: f"https://example.org/{path}?v=1").entries
    assert entry.claims[0].href == "https://example.org/a.md?v=1"


def test_a_claim_that_cites_twice_is_listed_once() -> None:
    (entry,) = compiled(reference("a"), pages=(page(claim("a", "a")),)).entries
    assert len(entry.claims) == 1


def test_a_claim_that_disputes_a_work_does_not_rest_on_it() -> None:
    pages = (page(claim("a"), path="for.md"), page(claim("a", intent=Intent.DISPUTES), path="against.md"))
    (entry,) = compiled(reference("a"), pages=pages, cited_only=True).entries
    assert [link.path for link in entry.claims] == ["for.md"]
    assert [link.path for link in entry.claims_against] == ["against.md"]


def test_a_work_that_is_only_disputed_is_cited() -> None:
    pages = (page(claim("a", intent=Intent.REFUTES)),)
    (entry,) = compiled(reference("a"), pages=pages, cited_only=True).entries
    assert (entry.claims, len(entry.claims_against)) == ((), 1)


def test_an_entry_that_could_not_be_read_is_no_work() -> None:
    broken = Reference("cut", unreadable=(Unreadable("entry", "@misc{cut, a", "the entry cannot be read"),))
    assert compiled(broken).entries == ()


def test_a_set_of_entries_is_no_work() -> None:
    assert compiled(Reference("s", Item(type="document", other=(("entryset", "a,b"),)))).entries == ()


def test_only_linked_citations_count() -> None:
    unlinked = claim("a")
    unlinked = replace(unlinked, citations=(replace(unlinked.citations[0], state=CitationState.NOT_IN_LIBRARY),))
    assert compiled(reference("a"), pages=(page(unlinked),), cited_only=True).entries == ()


def test_cited_only_leaves_out_the_rest() -> None:
    bibliography = compiled(reference("a"), reference("b"), pages=(page(claim("b")),), cited_only=True)
    assert [entry.key for entry in bibliography.entries] == ["b"]


def test_of_namesakes_the_first_is_listed() -> None:
    bibliography = compiled(Reference("a", by("Ek")), Reference("a", by("Al")))
    assert text(bibliography) == ["Ek, A. (2006). T."]


def test_notices_and_answers_come_from_the_lock() -> None:
    answer = found("a", NoticeKind.RETRACTION)
    (entry,) = compiled(reference("a"), held=lock(answer)).entries
    assert [notice.kind for notice in entry.notices] == [NoticeKind.RETRACTION]
    assert entry.answers == (answer,)


@pytest.mark.parametrize("detail", [Contradiction.ANOTHER_WORK, None])
def test_another_works_fields_and_notices_stay_out(detail: str | None) -> None:
    other = Doi.parse("10.5555/other") if detail is None else doi_for("a")
    answer = found("a", NoticeKind.RETRACTION, item=Item(title="Else", volume="9", doi=other))
    checks = {"a": ReferenceCheck("a", Outcome.CONTRADICTED, detail)}
    (entry,) = compiled(reference("a"), held=lock(answer), checks=checks).entries
    assert (entry.notices, entry.item.volume) == ((), None)


def test_an_empty_title_becomes_a_word() -> None:
    assert compiled(language="sv").title == "Referenser"
    assert compiled(title="Mine").title == "Mine"


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"there is no style .apaa.; did you mean apa"):
        compiled(style="apaa")
