"""A small bibliography with one of everything that formats must carry, and what hypothesis makes of the rest."""

from dataclasses import replace

from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.identifiers import Doi
from magcite.model import (
    Bibliography,
    Date,
    Design,
    Direction,
    Evidence,
    Intent,
    Item,
    Library,
    Name,
    NoticeKind,
    Outcome,
    Provenance,
    Reference,
    ReferenceCheck,
    Result,
    item_from_csl,
)
from tests.builders import claim, doi_for, found, lock, page
from tests.strategies import items, lines, texts

__all__ = ["HOSTILE", "annotated", "bibliographies", "of_items", "sample"]

HOSTILE = (
    "<script>alert(1)</script>",
    "</li></ol><img src=x onerror=alert(1)>",
    "*bold* _it_ [link](javascript:alert(1)) `code` | cell",
    "- item",
    "1. item",
    "# heading",
    "> quote",
    "![image](https://example.org/a.png)",
    "https://example.org www.example.org",
    "&lt;b&gt; &amp; &#60;",
    r"\input{/etc/passwd} } @article{x, { $x$ % _ ^ ~ #",
    "@string{a = {b}}",
    "a\u202eb\u2066c\x00d\x1be\u2028f",
    "<!-- open",
    "```",
    "~~~",
    "--- '' `` --",
    "{{ 7 * 7 }} {% raw %}",
    "\ud800 half a pair",
    "x" * 300,
)


ANNOTATION = """Followed **4035 men** for 18 years:

- zinc, 5 % & more
- [the study](https://example.org/a_b)

> A {quote} -- with <b>HTML</b>."""


def sample(language: str = "en") -> Bibliography:
    """Five references: a retracted article with everything, a book, a chapter, a news item, and a bare title."""
    article, _ = item_from_csl(
        {
            "type": "article-journal",
            "title": "Zinc & Copper in 50% of DNA_samples: a [pilot] *study*",
            "author": ["Leone, Nathalie", {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}],
            "container-title": "Epidemiology",
            "issued": "2006-05",
            "volume": "17",
            "issue": "3",
            "page": "308-314",
            "DOI": "10.5555/leone_2006(a)",
            "PMID": "16570028",
        }
    )  # fmt: skip
    book = Item(type="book", title="Minerals", author=(Name(literal="Research and Health {Org}"),), issued=Date(2010))
    chapter = Item(
        type="chapter",
        title="pH in vitro",
        author=(Name("Öst", "Eva", suffix="Jr."), Name("de la Cruz", "Ana")),
        editor=(Name("Al", "Ann"),),
        container_title="The Body",
        issued=Date(2010),
        page="3-9",
        publisher="Press",
    )
    news = Item(
        type="article-newspaper", title="Magnesium kan halvera risken", container_title="SvD", issued=Date(2006, 5, 1)
    )
    references = (
        Reference(
            "leone2006",
            article,
            tags=("mortality", "cancer"),
            evidence=Evidence(
                design=Design.COHORT,
                n=4035,
                age="30-60 years",
                duration="18 years",
                results=(Result("cancer mortality", "RR", 0.5, (0.3, 0.8), direction=Direction.LOWER),),
            ),
            annotation=ANNOTATION,
        ),
        Reference("minerals2010", book, provenance=Provenance(unconfirmed=("publisher",), note="Seen once.")),
        Reference("öst2010", chapter),
        Reference("svd2006", news),
        Reference("bare", Item(type="document", title="# A bare title")),
    )
    doi = Doi.parse("10.5555/leone_2006(a)")
    answer = found("leone2006", NoticeKind.RETRACTION, item=article)
    held = lock(type(answer)(answer.source, doi, answer.retrieved, answer.digest, article, answer.notices))
    checks = {
        one.citekey: ReferenceCheck(
            one.citekey, Outcome.VERIFIED if one.citekey == "leone2006" else Outcome.NOT_CHECKED
        )
        for one in references
    }
    disputing = replace(claim("minerals2010", intent=Intent.DISPUTES), id="c2")
    pages = (page(claim("leone2006", "svd2006"), disputing, path="docs/a page.md"),)
    title = "References & <sources>"
    return compile_bibliography(Library(references), pages, held, checks, title=title, language=language)


def of_items(*made: Item, annotation: str | None = None, tags: tuple[str, ...] = ()) -> Bibliography:
    """A bibliography of items under the keys r0, r1, ..."""
    references = (Reference(f"r{number}", item, tags, annotation=annotation) for number, item in enumerate(made))
    return compile_bibliography(Library(tuple(references)), (), lock(), {}, title="T", language="en")


def _hostile(text: str) -> Bibliography:
    item = Item(
        type=text, title=text, title_short=text, container_title=text, publisher=text, volume=text, issue=text,
        page=text, number=text, edition=text, genre=text, note=text, url=f"https://example.org/{text}",
        doi=doi_for("a"), author=(Name(text, text), Name(literal=text)), editor=(Name(text, text, text, text, text),),
        issued=Date(literal=text), accessed=Date(literal=text), other=((text, text), ("abstract", text)),
    )  # fmt: skip
    evidence = Evidence(population=text, age=text, results=(Result(text, text, 1.0, p=text),))
    doubts = Provenance(unconfirmed=(text,), note=text)
    made = Reference("key", item, (text,), evidence, text, doubts)
    pages = (page(claim("key"), path=text),)
    return compile_bibliography(Library((made,)), pages, lock(), {}, title=text, language="sv")


bibliographies = (
    st.sampled_from(HOSTILE).map(_hostile)
    | st.lists(st.sampled_from(HOSTILE) | lines, min_size=1, max_size=3).map(" ".join).map(_hostile)
    | st.lists(items, max_size=3).map(lambda made: of_items(*made))
)
"""Bibliographies of whatever a record can hold."""

annotated = st.builds(lambda item, text: of_items(item, annotation=text), items, texts | st.sampled_from(HOSTILE))
"""Bibliographies of one reference with an annotation."""
