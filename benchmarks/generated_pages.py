"""Pages made of known identifiers, each wrapped in every form that pages use, in every format, with what they cite."""

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

__all__ = ["generated_pages"]

_DOIS = (
    *(
        "10.1000/abc",
        "10.1016/S0140-6736(05)66912-2",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
    ),
    *(
        "10.1175/1520-0493(1972)100<0081:OTAOSH>2.3.CO;2",
        "10.1097/01.ede.0000209454.41466.b7",
        "10.1371/journal.pone.0012345",
    ),
    *(
        "10.3389/fnut.2018.00100",
        "10.1136/bmj.g1234",
        "10.1001/jama.2020.1585",
        "10.1000.10/123_4-5",
        "10.1017/S0007114500001665",
    ),
)
# (as written, what it is)
_OTHERS = (
    *(("PMID: 16570028", "pmid:16570028"), ("PMID 16570028", "pmid:16570028"), ("PubMed ID 16570028", "pmid:16570028")),
    *(
        ("PMC6163803", "pmcid:PMC6163803"),
        ("PMCID: PMC6163803", "pmcid:PMC6163803"),
        ("arXiv:2101.00001v2", "arxiv:2101.00001"),
    ),
    *(("arXiv:math.GT/0309136", "arxiv:math.gt/0309136"), ("ISBN 978-0-306-40615-7", "isbn:9780306406157")),
    *(("ISBN 0-306-40615-2", "isbn:9780306406157"), ("hdl:2027.42/12345", "url:https://hdl.handle.net/2027.42/12345")),
)
_LINKS = (
    *(
        ("https://pubmed.ncbi.nlm.nih.gov/16570028/", "pmid:16570028"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/16570028?dopt=a", "pmid:16570028"),
    ),
    *(
        ("https://pubmed.ncbi.nlm.nih.gov/?term=16570028%5Buid%5D", "pmid:16570028"),
        ("https://europepmc.org/article/MED/16570028", "pmid:16570028"),
    ),
    *(
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC6163803/", "pmcid:PMC6163803"),
        ("https://europepmc.org/articles/PMC6163803", "pmcid:PMC6163803"),
    ),
    *(
        ("https://arxiv.org/abs/2101.00001v2", "arxiv:2101.00001"),
        ("https://arxiv.org/pdf/2101.00001.pdf", "arxiv:2101.00001"),
    ),
    *(
        ("https://hdl.handle.net/2027.42/12345", "url:https://hdl.handle.net/2027.42/12345"),
        ("https://www.worldcat.org/isbn/9780306406157", "isbn:9780306406157"),
    ),
    *(
        ("https://onlinelibrary.wiley.com/doi/full/10.1002/jbmr.1", "doi:10.1002/jbmr.1"),
        ("https://link.springer.com/article/10.1007/s00394-017-1-2", "doi:10.1007/s00394-017-1-2"),
    ),
    *(
        ("https://www.tandfonline.com/doi/abs/10.1080/07315724.2001.1?src=recsys", "doi:10.1080/07315724.2001.1"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full", "doi:10.1101/2020.01.02.123456"),
    ),
    *(
        ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1", "doi:10.1371/journal.pone.1"),
        ("https://www-nejm-org.proxy.example.edu/doi/full/10.1056/NEJMoa1", "doi:10.1056/nejmoa1"),
    ),
    *(
        ("https://web.archive.org/web/2019/https://doi.org/10.1000/abc", "doi:10.1000/abc"),
        ("https://www.nature.com/articles/s41586-020-2649-2", "doi:10.1038/s41586-020-2649-2"),
    ),
)
# How running text wraps an identifier.
_WRAPS = (
    "It helps ({}).",
    "It helps, {}.",
    "It helps [{}].",
    "It helps: {}",
    "It helps {}; so it is said.",
    "It helps “{}” they say.",
    "It helps (see {}, table 2).",
    "It helps {}\nand more.",
)
_FORMS = ("{}", "doi:{}", "DOI: {}", "doi {}", "https://doi.org/{}", "http://dx.doi.org/{}", "doi.org/{}")
# What looks like an identifier and is none.
_NONE = (
    *(
        "It cost 10.50 or 10.5/2 on 10.2019/11.2019.",
        "Call 010-123 45 67 before 2019-10-10.",
        "Version 10.1234.5 is in /usr/10.1000/share.",
    ),
    *(
        "We searched PubMed 2019 and PMC in vain.",
        "Write to anna@example.org or visit example.org.",
        "ISBN 978-0-306-40615-8 is misprinted.",
    ),
    *("The ratio was 10.1000 to 1.", "Room 10.4040/ is empty."),
)


def generated_pages() -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield (format, file name, text, what it cites)."""
    for format_name, ending, make in (
        ("plain text", "txt", _plain),
        ("markdown", "md", _markdown),
        ("html", "html", _html),
        ("wikitext", "wiki", _wikitext),
    ):
        yield (format_name, f"generated.{ending}", *make())
        yield format_name, f"nothing.{ending}", _nothing(ending), []


def _sentences() -> Iterator[tuple[str, str]]:
    for doi in _DOIS:
        for form in _FORMS:
            for wrap in _WRAPS:
                yield wrap.format(form.format(doi)), f"doi:{doi.lower()}"
        yield f"It helps, https://doi.org/{quote(doi, safe='')}?utm_source=x&utm_medium=y.", f"doi:{doi.lower()}"
        yield f"It helps, https://doi.org/{quote(doi.upper(), safe='/')}#sec2.", f"doi:{doi.lower()}"
        yield f"It helps (doi:{quote(doi, safe='')}).", f"doi:{doi.lower()}"
    for written, what in _OTHERS:
        for wrap in _WRAPS:
            yield wrap.format(written), what


def _link_sentences() -> Iterator[tuple[str, str]]:
    """Yield sentences with whole addresses in their words."""
    for address, what in _LINKS:
        for wrap in _WRAPS:
            yield wrap.format(address), what


def _links() -> Iterator[tuple[str, str]]:
    for doi in _DOIS:
        for resolver in ("https://doi.org/", "http://dx.doi.org/", "https://www.doi.org/"):
            yield resolver + quote(doi, safe="/:;"), f"doi:{doi.lower()}"
            yield resolver + quote(doi.upper(), safe="") + "?utm_campaign=x", f"doi:{doi.lower()}"
    yield from _LINKS


def _plain() -> tuple[str, list[str]]:
    pairs = [*_sentences(), *_link_sentences()]
    lines = [f"{bullet}{words}" for (words, _), bullet in zip(pairs, _cycle("", "- ", "", "1) "), strict=False)]
    return "\n\n".join(lines), [what for _, what in pairs]


def _cycle(*items: str) -> Iterator[str]:
    while True:
        yield from items


def _markdown() -> tuple[str, list[str]]:
    links = list(_links())
    parts = [f"It helps, [a trial]({address.replace('(', '%28').replace(')', '%29')}) says." for address, _ in links]
    parts += [f"- It helps <{address}>." for address, _ in links]
    parts += [f"It helps[^n{place}].\n\n[^n{place}]: Ek 2006, {address}." for place, (address, _) in enumerate(links)]
    parts += [f"It helps [@{what}, p. 4]." for _, what in _LINKS]
    parts += [f"| Tea | Effect |\n|-----|-----|\n| It helps | [trial](<{address}>) |" for address, _ in links]
    parts += [
        f"> It helps, says [a trial][l{place}].\n\n[l{place}]: <{address}>" for place, (address, _) in enumerate(links)
    ]
    pairs = [*_sentences(), *_link_sentences()]
    parts += [f"{bullet}{words}" for (words, _), bullet in zip(pairs, _cycle("", "- ", "> ", "1. "), strict=False)]
    gold = [what for _, what in links] * 5 + [what for _, what in _LINKS] + [what for _, what in pairs]
    return "\n\n".join(parts) + "\n", gold


def _html() -> tuple[str, list[str]]:
    pairs = [*_sentences(), *_link_sentences()]
    parts = [f"<p>{escape(words)}</p>" for words, _ in pairs]
    gold = [what for _, what in pairs]
    for number, (address, what) in enumerate(_links()):
        link = escape(address)
        parts.append(f'<p>It helps, <a href="{link}">a trial</a> says.</p>')
        parts.append(f"<ul><li>It helps <a class=x target=\"_blank\" href='{link}'>[{number}]</a>.</ul>")
        parts.append(f'<table><tr><td>It helps</td><td><a href="{link}">{link}</a></td></tr></table>')
        gold += [what] * 3
    notes = []
    for number, doi in enumerate(_DOIS, start=1):
        parts.append(f'<p>It helps.<sup class="reference"><a href="#cite_note-{number}">[{number}]</a></sup></p>')
        notes.append(
            f'<li id="cite_note-{number}"><cite class="citation journal">Ek (2006). "On tea". '
            f'<a href="https://doi.org/{quote(doi, safe="")}">{escape(doi)}</a>. '
            f'<a href="//pubmed.ncbi.nlm.nih.gov/77/">77</a>. '
            f'<a href="//www.ncbi.nlm.nih.gov/pmc/articles/PMC12">12</a></cite></li>'
        )
        gold.append(f"doi:{doi.lower()}")
    page = "\n".join(parts)
    side = '<nav><a href="https://doi.org/10.1000/nav">menu</a></nav><footer>doi:10.1000/footer</footer>'
    return f"<html><body>{side}<main>{page}<ol class=references>{''.join(notes)}</ol></main>{side}</body></html>", gold


def _wikitext() -> tuple[str, list[str]]:
    pairs = [*_sentences(), *_link_sentences()]
    parts = [f"{bullet}{words}" for (words, _), bullet in zip(pairs, _cycle("", "* ", "", ": "), strict=False)]
    gold = [what for _, what in pairs]
    for doi in _DOIS:
        for inside in (
            f"{{{{cite journal|title=T|doi={doi}|pmid=77|url=https://example.org/a}}}}",
            f"{{{{Tidskriftsref|titel=T|doi = {doi} }}}}",
            f"Ek (2006). {{{{doi|{doi}}}}}. {{{{PMID|77}}}}.",
            f"[https://doi.org/{quote(doi, safe='')} Ek 2006]",
            f"Ek 2006, https://doi.org/{quote(doi, safe='/')}",
        ):
            parts.append(f"It '''helps''' [[tea|much]].<ref>{inside}</ref>")
            gold.append(f"doi:{doi.lower()}")
    for number, (address, what) in enumerate(_LINKS):
        parts.append(
            f'* It helps.<ref name="r{number}">{{{{cite web|title=T|url={address}}}}}</ref> And <ref name=r{number} />.'
        )
        gold += [what] * 2
    parts.append("== Further reading ==\n* {{cite journal|title=T|doi=10.1000/list}}\n")
    return "\n\n".join(parts), gold


def _nothing(ending: str) -> str:
    """Return a page that cites nothing: code, comments, a list of references, and what only looks like identifiers."""
    plain = "\n\n".join(_NONE)
    code, comment, entry = "doi:10.1000/code [@key]", "<!-- doi:10.1000/comment -->", "Ek, https://doi.org/10.1000/list"
    match ending:
        case "md":
            return f"{plain}\n\n```\n{code}\n```\n\n`{code}` {comment}\n\n## References\n\n1. {entry}\n"
        case "html":
            words = "".join(f"<p>{escape(one)}</p>" for one in _NONE)
            hidden = f"<pre>{code}</pre><p>x <code>{code}</code>{comment}<script>'{code}'</script></p>"
            return f"{words}{hidden}<h2>References</h2><ol><li>{entry}</ol>"
        case "wiki":
            return f"{plain}\n\n<nowiki>{code}</nowiki>{comment}\n== References ==\n* {entry}\n"
        case _:
            return f"{plain}\n\nReferences\n\n1. {entry}\n"
