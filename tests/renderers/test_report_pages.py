"""Pages of a report as they read: nothing is left out, and each card stands beside the first words of its claim."""

from dataclasses import replace

from magcite.bibliography import compile_bibliography
from magcite.check import check
from magcite.link import resolve
from magcite.model import Library, Lock, Settings
from magcite.readers.pages import read_page
from magcite.readers.pages.passages import read_passages
from magcite.renderers.report import render_report
from tests.builders import claim, page, reference
from tests.renderers.markup import Seen, parse

TEXT = """# Tea

Tea helped 40 men sleep [@lee2020]. I drink it daily.

### Pressure

- Green tea lowered pressure by 3 mmHg [@lee2020].
- Black tea raised it by 2 mmHg.

## <script>alert(1)</script> & more

Tea is <b onclick="x">pleasant</b>, javascript:alert(1) says [@gone2020].
"""


def html_of(text: str, path: str = "page.md", language: str = "en") -> str:
    library = Library((reference("lee2020"),))
    read = resolve(read_page(text, path=path, language="en"), library)
    report = check((read,), library, Lock(), Settings(), whole_project=False)
    checks = {one.citekey: one for one in report.references}
    bibliography = compile_bibliography(library, (read,), Lock(), checks, title="", language=language, cited_only=True)
    passages = {read.path: read_passages(read)}
    return render_report((read,), library, report, bibliography, language=language, passages=passages)


def seen(text: str) -> Seen:
    return parse(html_of(text))


def test_the_page_stands_whole_and_in_its_order() -> None:
    text = " ".join(seen(TEXT).text.split())
    shown = text[text.index("The page as it reads") :]
    places = [
        shown.index(words) for words in ("Tea helped 40 men", "I drink it daily", "Pressure", "Green tea", "Black tea")
    ]
    assert places == sorted(places)
    assert "[lee2020]" in shown.replace(" ", "")


def test_headings_go_down_without_gaps() -> None:
    html = html_of(TEXT)
    assert '<h3 class="words" lang="en">' in html
    assert html.index("<h3", html.index("The page as it reads")) < html.index("Pressure</h3>")
    assert "<h1>Evidence report: Tea</h1>" in html
    assert "<h5" not in html


def test_a_claim_is_marked_in_the_text_and_tied_to_its_card() -> None:
    found = seen(TEXT)
    assert {"said-1", "page-1"} <= set(found.ids)
    assert found.links.count("#said-1") == 1
    assert len(found.ids) == len(set(found.ids))
    inside = {link[1:] for link in found.links if link.startswith("#")}
    assert inside <= set(found.ids)


def test_hostile_words_of_a_page_stay_words() -> None:
    found = seen(TEXT)
    assert "script" not in found.tags
    assert "onclick" not in found.attributes
    assert not any(link.startswith("javascript") for link in found.links)
    assert found.open == found.unbalanced == []


def test_a_claim_that_is_not_found_in_the_text_is_shown_all_the_same() -> None:
    library = Library((reference("a"),))
    read = page(replace(claim("a"), id="kept", section=("Elsewhere",)))
    report = check((read,), library, Lock(), Settings(), whole_project=False)
    bibliography = compile_bibliography(library, (read,), Lock(), {}, title="", language="en", cited_only=True)
    other = read_passages(read_page("Nothing of it stands here.", path="x.md"))
    text = parse(render_report((read,), library, report, bibliography, language="en", passages={read.path: other})).text
    assert "Nothing of it stands here." in text
    assert read.claims[0].text in text
    assert "Elsewhere" in text
