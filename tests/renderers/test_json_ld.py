"""JSON-LD in the fragment: valid JSON that no title can break out of, and no review that nobody made."""

import json
import re
from dataclasses import replace

from hypothesis import given

from magcite.model import Bibliography, Date, Item, Name
from magcite.renderers import RenderOptions, render
from magcite.renderers.json_ld import json_ld
from tests.renderers.bibliographies import bibliographies, of_items, sample

FRAGMENT = RenderOptions(fragment=True)


def test_the_sample() -> None:
    document = json.loads(json_ld(sample()))
    assert (document["@context"], document["@type"], document["inLanguage"]) == (
        "https://schema.org",
        "CreativeWork",
        "en",
    )
    by_name = {one["name"]: one for one in document["citation"]}
    study = by_name["Zinc & Copper in 50% of DNA_samples: a [pilot] *study*"]
    assert study["@type"] == "ScholarlyArticle"
    assert study["@id"] == "https://doi.org/10.5555/leone_2006(a)"
    assert study["creativeWorkStatus"] == "Retracted"
    assert study["author"][1] == {"@type": "Person", "familyName": "van Gogh", "givenName": "Vincent"}
    assert study["isPartOf"] == {"@type": "Periodical", "name": "Epidemiology"}
    assert {one["propertyID"]: one["value"] for one in study["identifier"]}["PMID"] == "16570028"
    assert by_name["Minerals"]["author"] == [{"@type": "Organization", "name": "Research and Health {Org}"}]
    assert by_name["Magnesium kan halvera risken"]["isPartOf"]["@type"] == "Newspaper"


def test_nothing_claims_a_review() -> None:
    assert "Review" not in json_ld(sample())


def test_addresses_are_of_the_web_and_dates_are_dates() -> None:
    items = (Item(title="a", url="javascript:alert(1)", issued=Date(-44)), Item(title="b", url="http://example.org/"))
    first, second = json.loads(json_ld(of_items(*items)))["citation"]
    assert first == {"@type": "CreativeWork", "name": "a"}
    assert second["@id"] == "http://example.org/"


@given(bibliographies)
def test_no_title_ends_the_script(bibliography: Bibliography) -> None:
    text = render("html", bibliography, FRAGMENT)
    (inside,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert not set("<>&\u2028\u2029") & set(inside)
    assert len(json.loads(inside)["citation"]) == len(bibliography.entries)
    assert text.count("<script") == text.count("</script>") == 1


def test_the_fragment_is_a_part_of_a_page() -> None:
    text = render("html", sample("sv"), FRAGMENT)
    assert text.startswith('<section class="magcite-bibliography" lang="sv" aria-labelledby="magcite-bibliography">')
    assert text.endswith("</section>\n")
    for part in ("<html", "<head", "<style", "<body", "<h1", "Content-Security-Policy"):
        assert part not in text
    assert '<li id="ref-leone2006">' in text


def test_people_of_every_kind() -> None:
    people = (Name("Berg", "Eva", "van den", suffix="Jr."), Name(literal="WHO"), Name(given="Plato"))
    (entry,) = json.loads(json_ld(replace(of_items(Item(title="t", author=people)))))["citation"]
    assert entry["author"] == [
        {"@type": "Person", "familyName": "van den Berg Jr.", "givenName": "Eva"},
        {"@type": "Organization", "name": "WHO"},
        {"@type": "Organization", "name": "Plato"},
    ]
