"""Pages in a real browser: nothing is fetched, nothing complains, nothing sticks out, and nothing runs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

from magcite.bibliography import compile_bibliography, evidence_table
from magcite.check import check
from magcite.model import ClaimLink, Group, Library, Member, NoticeKind, Reference, Settings, Verdict
from magcite.renderers import render
from magcite.renderers.report import render_report
from magcite.renderers.tables import render_table
from tests.builders import claim, failed, found, lock, page, reference
from tests.renderers.bibliographies import ANNOTATION, HOSTILE, sample

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture
def browser(browser_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        yield running
        running.close()


def grouped_by_claim() -> tuple[Group, ...]:
    """Every entry under a hostile claim."""
    keys = [entry.key for entry in sample("sv").entries]
    link = ClaimLink("a.md", 1, "c1", HOSTILE[0], "a.md#x")
    return tuple(
        Group(text, tuple(Member(key, first=place == 0, verdict=Verdict.AGREES) for key in keys), link)
        for place, text in enumerate(HOSTILE)
    )


def report(language: str) -> str:
    """A report with hostile words in every place where words stand."""
    records = tuple(
        Reference(
            f"r{number}",
            replace(reference(f"r{number}").item, title=text),
            (text,),
            annotation=f"{text}\n\n{ANNOTATION}",
        )
        for number, text in enumerate(HOSTILE)
    )
    library, held = Library(records), lock(found("r0", NoticeKind.RETRACTION), failed("r1"))
    pages = (page(*(replace(claim(one.citekey), id=one.citekey, text=one.item.title or "") for one in records)),)
    made = check(pages, library, held, Settings(), whole_project=False)
    checks = {one.citekey: one for one in made.references}
    bibliography = compile_bibliography(library, pages, held, checks, title="", language=language)
    return render_report(pages, library, made, bibliography, language=language)


@pytest.mark.parametrize("width", [375, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_stands_by_itself(browser: Browser, tmp_path: Path, width: int, scheme: Literal["light", "dark"]) -> None:
    grouped = replace(sample("sv"), groups=grouped_by_claim())
    documents = {
        "bibliography": render("html", sample("sv")),
        "groups": render("html", grouped),
        "table": render_table("html", evidence_table(sample("sv"))),
        "report": report("sv"),
    }
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    for name, text in documents.items():
        file = tmp_path / f"{name}.html"
        file.write_text(text, "utf-8")
        tab = context.new_page()
        messages: list[str] = []
        requests: list[str] = []
        tab.on("console", lambda message: messages.append(message.text))  # noqa: B023
        tab.on("pageerror", lambda error: messages.append(str(error)))  # noqa: B023
        tab.on("dialog", lambda dialog: messages.append(dialog.message))  # noqa: B023
        tab.on("request", lambda request: requests.append(request.url))  # noqa: B023
        tab.goto(file.as_uri())
        assert messages == []
        assert requests == [file.as_uri()]
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.evaluate("document.scripts.length") == 0
        paper, ink = (tab.evaluate(f"getComputedStyle(document.body).{name}") for name in ("backgroundColor", "color"))
        assert (_lightness(paper) > _lightness(ink)) is (scheme == "light")


def test_the_whole_report_is_printed(browser: Browser) -> None:
    tab = browser.new_page()
    tab.set_content(report("en"))
    tab.emulate_media(media="print")
    assert tab.locator("#references ~ .references .annotation").first.is_visible()
    assert not tab.locator(".filters").is_visible()
    words, card = tab.locator(".row:has(.claim) > .words").first, tab.locator(".cards").first
    below = words.bounding_box(), card.bounding_box()
    assert below[0] is not None
    assert below[1] is not None
    assert below[1]["y"] >= below[0]["y"] + below[0]["height"]


def test_every_text_has_enough_contrast(browser: Browser) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1, in both schemes."""
    for scheme in ("light", "dark"):
        tab = browser.new_context(color_scheme=scheme).new_page()  # type: ignore[arg-type]
        tab.set_content(report("en"))
        pairs = tab.evaluate(_COLOURS)
        assert len(pairs) > 1
        assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


# every pair of text colour and the background behind it
_COLOURS = """() => {
  const pairs = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    let behind = element;
    while (behind && getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)") behind = behind.parentElement;
    const paper = getComputedStyle(behind || document.body).backgroundColor;
    pairs.add(JSON.stringify([getComputedStyle(element).color, paper]));
  }
  return [...pairs].map(pair => JSON.parse(pair));
}"""


def _lightness(colour: str) -> float:
    """Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_lightness(one), _lightness(other)))
    return (high + 0.05) / (low + 0.05)
