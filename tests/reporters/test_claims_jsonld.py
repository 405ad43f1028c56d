"""Web Annotations: as the W3C's model wants them, with selectors that slice the page."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from magcite.model import Page
from magcite.readers.pages import read_page
from magcite.reporters.claims_jsonld import REPORTER
from tests.reporters.sample import PAGE

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "reporters" / "web_annotation.schema.json").read_text("utf-8")
)
TEXT = (
    "# Té\n\nA trial in 40 adults found that tea lowered stress by 12 % [@supports:tea2020, p. 4].\n\n"
    "A study of 😀 51 men found less (<https://doi.org/10.5555/a(b)>). Read the study here\n"
)


def annotations(page: Page) -> list[dict[str, object]]:
    tree = json.loads(REPORTER.report([page]))
    Draft202012Validator(SCHEMA).validate(tree)
    items: list[dict[str, object]] = tree["first"]["items"]
    assert tree["total"] == len(items)
    return items


def test_the_schema_refuses_what_the_model_forbids() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    for spoil in ("total", "first", "last", "id"):
        tree = json.loads(REPORTER.report([read_page(TEXT, path="page.md")]))
        del tree[spoil]
        assert not validator.is_valid(tree), spoil
    for spoil in ("id", "type", "target", "body"):
        tree = json.loads(REPORTER.report([read_page(TEXT, path="page.md")]))
        del tree["first"]["items"][0][spoil]
        assert not validator.is_valid(tree), spoil
    tree = json.loads(REPORTER.report([read_page(TEXT, path="page.md")]))
    del tree["first"]["items"][0]["target"]["selector"][0]["exact"]
    assert not validator.is_valid(tree)


def test_selectors_slice_the_page() -> None:
    page = read_page(TEXT, path="a folder/té.md")
    items = annotations(page)
    assert len(items) == len(page.claims) > 1
    for claim, item in zip(page.claims, items, strict=True):
        target = item["target"]
        assert isinstance(target, dict)
        quote, position, *as_read = target["selector"]
        start, end = position["start"], position["end"]
        assert (start, end) == (claim.span.start, claim.span.end)
        assert quote["exact"] == TEXT[start:end]
        assert TEXT[:start].endswith(quote["prefix"])
        assert TEXT[end:].startswith(quote["suffix"])
        assert target["source"] == "a%20folder/t%C3%A9.md"
        assert all("[" not in one["exact"] for one in as_read)


def test_a_rendered_page_is_found_by_the_words_as_they_read() -> None:
    html = "<main><p>In a <b>large</b> trial tea lowered stress &amp; pulse by 12 %.</p></main>"
    (item,) = annotations(read_page(html, path="page.html"))
    target = item["target"]
    assert isinstance(target, dict)
    quotes = [one for one in target["selector"] if one["type"] == "TextQuoteSelector"]
    assert html.count(quotes[0]["exact"]) == 1
    assert quotes[-1]["exact"].rstrip(".") == "In a large trial tea lowered stress & pulse by 12 %"


def test_no_claims_are_a_collection_without_a_page() -> None:
    tree = json.loads(REPORTER.report([read_page("", path="page.md")]))
    Draft202012Validator(SCHEMA).validate(tree)
    assert (tree["total"], "first" in tree) == (0, False)


def test_the_only_page_is_the_last_and_part_of_its_collection() -> None:
    tree = json.loads(REPORTER.report([read_page(TEXT, path="page.md")]))
    assert tree["first"]["id"] == tree["last"]
    assert tree["first"]["partOf"] == tree["id"]


def test_citations_in_the_words_of_cito() -> None:
    bodies = [body for item in annotations(read_page(TEXT, path="page.md")) for body in item["body"]]  # type: ignore[attr-defined]
    cited = [body for body in bodies if body["purpose"] == "linking" and "source" in body]
    assert [body["source"] for body in cited] == ["#tea2020", "https://doi.org/10.5555/a(b)"]
    assert cited[0]["cito:hasCitationCharacterization"] == {"id": "http://purl.org/spar/cito/supports"}
    assert cited[1]["cito:hasCitedEntity"] == {"id": "https://doi.org/10.5555/a(b)"}
    lost = [body for body in bodies if body["purpose"] == "linking" and "source" not in body]
    assert [body["type"] for body in lost] == [["TextualBody", "cito:Citation"]]
    assert all(
        body["value"] in {"finding", "background", "advice", "commentary"}
        for body in bodies
        if body["purpose"] == "classifying"
    )


def test_several_pages_are_one_collection_with_addresses_of_their_own() -> None:
    tree = json.loads(REPORTER.report([PAGE, read_page(TEXT, path="-")]))
    Draft202012Validator(SCHEMA).validate(tree)
    ids = [item["id"] for item in tree["first"]["items"]]
    assert len(set(ids)) == len(ids)
    assert REPORTER.report([PAGE]) == REPORTER.report([PAGE])
