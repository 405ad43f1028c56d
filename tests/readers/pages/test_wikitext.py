"""Wikitext: what is read of an article, what its references cite, and exact places in both."""

import pytest

from magcite.readers.pages import tell_format
from tests.readers.pages.reading import cited, claims, waiting, wiki

CITE = "{{cite journal |last=Ek |first=A |year=2006 |title=On tea |doi=10.5555/a |pmid=77 |url=https://example.org/x}}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tea helps.<ref>{CITE}</ref>", ["doi:10.5555/a"]),
        ("Tea helps.<ref>{{Cite web|url=https://example.org/a|title=A}}</ref>", ["url:https://example.org/a"]),
        ("Tea helps.<ref>{{cite web|url=https://doi.org/10.5555/A|title=A}}</ref>", ["doi:10.5555/a"]),
        ("Tea helps.<ref>{{cite book|title=B|isbn=0-306-40615-2}}</ref>", ["isbn:9780306406157"]),
        ("Tea helps.<ref>{{cite arxiv|eprint=2101.00001|title=B}}</ref>", ["arxiv:2101.00001"]),
        ("Tea helps.<ref>{{cite journal|title=B|pmc=3456}}</ref>", ["pmcid:PMC3456"]),
        ("Tea helps.<ref>{{cite thesis|title=B|hdl=2027.42/1}}</ref>", ["url:https://hdl.handle.net/2027.42/1"]),
        ("Te hjälper.<ref>{{webbref|titel=Te|doi=10.5555/a}}</ref>", ["doi:10.5555/a"]),
        ("Te hjälper.<ref>{{Tidskriftsref|titel=Te|pmid=77}}</ref>", ["pmid:77"]),
        ("Te hjelper.<ref>{{Kilde artikkel|tittel=Te|doi=10.5555/a}}</ref>", ["doi:10.5555/a"]),
        ("Te hjælper.<ref>{{Kilde www|titel=Te|url=https://example.org/a}}</ref>", ["url:https://example.org/a"]),
        ("Tea helps.<ref>Ek 2006. {{doi|10.5555/a}}. {{PMID|77}}</ref>", ["doi:10.5555/a"]),
        ("Tea helps.<ref>Ek, PMID 77; Bo, PMID 78</ref>", ["pmid:77", "pmid:78"]),
        ("Tea helps.<ref>https://example.org/a</ref>", ["url:https://example.org/a"]),
        (
            "Tea helps.<ref>[https://example.org/a A] and [https://example.org/b B]</ref>",
            ["url:https://example.org/a", "url:https://example.org/b"],
        ),
        (
            f"Tea helps.<ref>{CITE}; {{{{cite web|url=https://b.org/b|title=b}}}}</ref>",
            ["doi:10.5555/a", "url:https://b.org/b"],
        ),
        (
            "Tea helps.<ref>{{cite web|url=https://a.org/b|archive-url=https://web.archive.org/web/1/https://a.org/b|title=b}}</ref>",
            ["url:https://a.org/b"],
        ),
        ("Tea helps.<ref>Ek, p. 3</ref>", ["lost"]),
        (f"Tea helps.<ref name=x /> Milk too.<ref name='x'>{CITE}</ref>", ["doi:10.5555/a", "doi:10.5555/a"]),
        (
            f'Tea helps.<ref name="x y" />\n\n== References ==\n{{{{reflist|refs=<ref name="x y">{CITE}</ref>}}}}',
            ["doi:10.5555/a"],
        ),
        (f"Tea helps.<ref name=x/>\n<references><ref name=x>{CITE}</ref></references>", ["doi:10.5555/a"]),
        (f"Tea helps.{{{{r|x|x}}}}\n{{|\n|<ref name=x>{CITE}</ref>\n|}}", ["doi:10.5555/a", "doi:10.5555/a"]),
        (f"Tea helps.{{{{sfn|Ek|2006|p=4}}}}\n== Sources ==\n* {CITE}", ["doi:10.5555/a"]),
        (f"Tea helps.<ref>{{{{harvnb|Ek|2006|pp=4–5}}}}</ref>\n== Sources ==\n* {CITE}", ["doi:10.5555/a"]),
        (
            "Tea helps.{{sfn|Ek|2006}}\n== Källor ==\n* {{bokref|författare=Ek, A|år=2006|titel=T|isbn=0306406152}}",
            ["isbn:9780306406157"],
        ),
        ("Tea helps.{{sfn|Bo|1999}}", ["lost"]),
        (
            'Tea.<ref name="{{a|b}}.">PMID 7</ref> Milk.<ref name="{{a|c}}.">PMID 8</ref> So.<ref name="{{a|c}}."/>',
            ["pmid:7", "pmid:8", "pmid:8"],
        ),
        ("Tea helps.<ref>{{cite web|url=https://a.org/a|title=A|url=https://b.org/b}}</ref>", ["url:https://b.org/b"]),
        ("Tea helps, see [https://doi.org/10.5555/a the trial].", ["doi:10.5555/a"]),
        ("Tea helps, doi:10.5555/a.", ["doi:10.5555/a"]),
        (f"Tea helps.{{{{efn|Not always.<ref>{CITE}</ref>}}}}", ["doi:10.5555/a"]),
        ("Tea helps.{{efn|Not always.}}", []),
        (f"Tea helps.\n== Further reading ==\n* {CITE}", []),
        (f"Tea helps.\n== Work ==\n* {CITE}\n", []),
        (f"{{{{Infobox tea|doi=10.5555/b|note=<ref>{CITE}</ref>}}}}\nTea helps.", []),
        ("Tea helps.<!-- <ref>doi:10.5555/a</ref> -->", []),
        ("Tea <nowiki><ref>doi:10.5555/a</ref></nowiki> helps.", []),
        ("Tea helps.{{citation needed|date=May 2006}}", []),
    ],
)
def test_citations(text: str, expected: list[str]) -> None:
    assert cited(wiki(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'''Tea''' is ''hot'' and [[Water|wet]], a [[drink]].", ["Tea is hot and wet, a drink."]),
        (
            "It is {{convert|5|km|mi|abbr=on}} from {{lang|sv|Göteborg}}, {{nowrap|3 mg}}.",
            ["It is 5 km from Göteborg, 3 mg."],
        ),
        ("It is {{convert|5|-|10|mg}} a{{nbsp}}day{{snd}}or {{val|12|u=mg}}.", ["It is 5–10 mg a day – or 12 mg."]),
        ("It is {{transl|ar|ALA|shay}}, {{lang-fr|thé}}, {{langx|de|Tee}}.", ["It is shay, thé, Tee."]),
        ("One is here\nand goes on.\n\nTwo is here.", ["One is here and goes on.", "Two is here."]),
        (
            "* One is here.\n** Two is here.\n# Three is here.\n: Four is here.",
            ["One is here.", "Two is here.", "Three is here.", "Four is here."],
        ),
        ("Tea is hot.[[File:Tea.jpg|thumb|A cup of tea]] [[Category:Tea]]\n[[Kategori:Te]]", ["Tea is hot."]),
        ("{| class=wikitable\n! Dose\n|-\n| 3 mg is here\n|}\nTea is hot.", ["Tea is hot."]),
        ("Tea is {{unknown|x}}hot.{{Navbox|a}}", ["Tea is hot."]),
        ("{{quote|Tea is hot.|Ek}}\n<blockquote>Milk is cold.</blockquote>", ["Tea is hot.", "Milk is cold."]),
        ("Tea is hot.\n__NOTOC__\n== See also ==\n* [[Milk is cold]]", ["Tea is hot."]),
        ("Tea&nbsp;is &lt;hot&gt;.<br>Milk is cold.", ["Tea is <hot>. Milk is cold."]),
        ("<gallery>\nA.jpg|Tea is wet\n</gallery>\nTea <code>x = 1</code> is hot. <math>a^2</math>", ["Tea is hot."]),
        ("", []),
        ("{{", ["{{"][:0]),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    assert claims(wiki(text)) == expected


def test_headings_and_places() -> None:
    page = wiki(
        "\ufeff== Uses ==\r\n=== Sleep ===\r\n😴 e\u0301 ''Tea''&nbsp;[[x|helps]]."
        f"<ref>{CITE}</ref>{{{{rp|12}}}} Milk does not.\r\n"
    )
    tea, milk = page.claims
    assert tea.section == ("Uses", "Sleep")
    assert tea.anchor == "Sleep"
    assert page.text[tea.span.start : tea.span.end] == "😴 e\u0301 ''Tea''&nbsp;[[x|helps]]."
    (citation,) = tea.citations
    assert page.text[citation.span.start : citation.span.end] == citation.text == f"<ref>{CITE}</ref>"
    assert citation.locator == "12"
    assert citation.as_read == "On tea"
    assert milk.text == "Milk does not."


def test_a_source_is_shown_by_its_title_and_a_short_reference_by_its_pages() -> None:
    page = wiki(f"Tea helps.{{{{sfn|Ek|2006|pp=4–5}}}}\n== Sources ==\n* {CITE}")
    assert [(one.locator, one.as_read) for one in page.claims[0].citations] == [("4–5", "On tea")]


def test_a_link_to_some_page_waits_for_the_library() -> None:
    page = wiki("Tea helps, says [https://example.org/shop our shop].")
    assert cited(page) == []
    assert waiting(page) == [["url:https://example.org/shop"]]


def test_comments_switch_rules_off() -> None:
    page = wiki("<!-- magcite-ignore CIT001: known -->\nTea helps.")
    assert [wish.reason for wish in page.suppressions] == ["known"]


@pytest.mark.parametrize(
    "text",
    ["Tea.<ref>x</ref>", 'Tea.<ref name="a" />', "{{Cite web|url=x}}", "== Tea ==\n[[Milk]]", "{{sfn|Ek|2006}}"],
)
def test_is_told_from_its_text(text: str) -> None:
    assert tell_format(text, "-") == "wikitext"


@pytest.mark.parametrize(
    "text", ["[[Note]] in Markdown", "Tea\n===\n", "a == b == c", "# Tea\n\n{cite}`a`", "<p>x<ref>y</ref>"]
)
def test_other_texts_are_not(text: str) -> None:
    assert tell_format(text, "-") != "wikitext"


@pytest.mark.parametrize("ending", [".wiki", ".wikitext", ".mediawiki"])
def test_is_told_from_its_ending(ending: str) -> None:
    assert tell_format("Tea", f"tea{ending}") == "wikitext"


@pytest.mark.parametrize(
    "piece", ["{{", "[[", "<ref>", "''", "{|\n", "*", "<b>", "{{a|", "[http://a ", "<!--", "== a\n"]
)
def test_hostile_texts_are_read(piece: str) -> None:
    assert wiki(piece * 3000).text


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("Smith 2015, p. 40.", "isbn:9780143108085"),
        ("Smith (2015), pp. 40–41", "isbn:9780143108085"),
        ("Berg & Ek 2016", "doi:10.5555/ek"),
        ("Moss 2015", "lost"),
        ("p. 12", "lost"),
    ],
)
def test_a_short_reference_in_words_leads_to_the_source_of_that_name_and_year(reference: str, target: str) -> None:
    sources = (
        "== Sources ==\n* {{cite book|last=Smith|year=2015|title=Tea|isbn=9780143108085}}\n"
        "* {{cite journal|last1=Berg|last2=Ek|year=2016|title=Milk|doi=10.5555/ek}}"
    )
    assert cited(wiki(f"Tea is hot.<ref>{reference}</ref>\n\n{sources}")) == [target]


@pytest.mark.parametrize("call", ["<ref>Smith 2015</ref>", "{{sfn|Smith|2015}}"])
def test_one_that_two_sources_answer_to_is_lost(call: str) -> None:
    sources = (
        "== Sources ==\n* {{cite book|last=Smith|first=A|year=2015|title=Tea|isbn=9780143108085}}\n"
        "* {{cite journal|last=Smith|first=B|year=2015|title=Milk|doi=10.5555/b}}"
    )
    assert cited(wiki(f"Tea is hot.{call}\n\n{sources}")) == ["lost"]
    twice = sources.replace("{{cite journal|last=Smith|first=B|year=2015|title=Milk|doi=10.5555/b}}", "")
    again = f"{twice}{twice.splitlines()[1]}"  # one work, listed twice
    assert cited(wiki(f"Tea is hot.{call}\n\n{again}")) == ["isbn:9780143108085"]


def test_a_table_that_cites_is_noted() -> None:
    table = "{| class=wikitable\n|-\n| Tea || hot<ref>doi:10.5555/a</ref>\n|}"
    page = wiki(f"Tea is hot.\n\n{table}\n\nMilk is cold.")
    (note,) = page.notes
    assert page.text[note.span.start : note.span.end] == table
    assert "1 reference" in note.message
    assert wiki("{|\n|-\n| Tea || hot\n|}").notes == ()
