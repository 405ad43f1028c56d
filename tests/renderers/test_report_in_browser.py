"""The report of the magnesium page in a real browser: seen, heard by assistive technology, and walked by keyboard."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from magcite.api.rendering import render_bibliography
from magcite.api.reporting import render_report
from magcite.project.project import open_project, read_page

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ROOT = Path(__file__).resolve().parents[2]
LARGEST = 1_000_000  # bytes
WHOLE = bool(os.environ.get("FULL_COUNTS"))
_LINES = 34


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        yield running
        running.close()


@cache
def documents(*, whole: bool = WHOLE) -> dict[str, str]:
    """The report and the bibliography of the page, or of its beginning."""
    project = open_project(ROOT)
    path = ROOT / "docs" / "magnesium.sv.md"
    page = read_page(project, path)
    if not whole:
        page = read_page(project, path.name, text="".join(page.text.splitlines(keepends=True)[:_LINES]))
    return {
        "report": render_report(project, [page]),
        "bibliography": render_bibliography(project, "html", [page]),
    }


@pytest.fixture
def tab(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The report, as it is."""
    file = tmp_path / "report.html"
    file.write_text(documents()["report"], "utf-8")
    context = browser.new_context(java_script_enabled=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


def violations(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page).response["violations"]
    return [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize("name", ["report", "bibliography"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, name: str, width: int, scheme: str) -> None:
    file = tmp_path / f"{name}.html"
    file.write_text(documents()[name], "utf-8")
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    heard: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert heard == []
    assert asked == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    context.close()


def test_opened_parts_are_accessible_too(tab: Page) -> None:
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert violations(tab) == []


def test_one_file_of_less_than_a_megabyte() -> None:
    assert len(documents(whole=True)["report"].encode()) < LARGEST


def test_it_is_read_without_scripts(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(documents()["report"], "utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    all_cards = page.locator(".claim").count()
    assert all_cards > 5
    assert page.locator(".claim:visible").count() == all_cards
    page.get_by_label("stämmer inte", exact=False).first.check()
    chosen = page.locator(".claim:visible").count()
    assert 0 < chosen < all_cards
    assert page.locator(".claim:visible .badge.disagrees").count() >= chosen
    context.close()


def test_every_filter_shows_the_claims_it_counts(tab: Page) -> None:
    told = tab.evaluate("""() => {
        const shown = () => [...document.querySelectorAll(".claim")].filter(one => one.checkVisibility()).length;
        const whole = shown();
        return [...document.querySelectorAll(".filters input")].map(button => {
            button.click();
            const all = button.id.endsWith("-all"), mark = button.id.replace("by-", "");
            const wanted = all ? whole : document.querySelectorAll(`.claim.${mark}`).length;
            const got = [button.id, shown(), wanted];
            document.querySelectorAll(".filters input[id$=-all]").forEach(one => one.click());
            return got;
        });
    }""")
    assert len(told) > 6
    assert [name for name, shown, wanted in told if shown != wanted] == []
    assert any(shown < told[0][1] for _, shown, _ in told)


def test_the_keyboard_reaches_the_page_the_problems_and_the_filters(tab: Page) -> None:
    tab.keyboard.press("Tab")
    assert tab.locator(":focus").inner_text() == "Hoppa till sidan"
    box = tab.locator(":focus").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    met = []
    while (target := tab.locator(".claim:target")).count():
        met.append(target.get_attribute("id"))
        following = target.get_by_role("link", name="Nästa problem")
        if not following.count():
            break
        following.focus()
        tab.keyboard.press("Enter")
    assert met == [one.get_attribute("id") for one in tab.locator(".claim:is(.error, .warning)").all()]
    tab.locator("input[name=by-verdict]").first.focus()
    whole = tab.locator(".claim:visible").count()
    tab.keyboard.press("ArrowRight")
    assert tab.locator(".claim:visible").count() < whole


def test_a_deep_link_shows_its_claim(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(documents(whole=True)["report"], "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    name = page.locator(".claim").nth(20).get_attribute("id")
    page.goto(f"{file.as_uri()}#{name}")
    target = page.locator(".claim:target")
    assert target.get_attribute("id") == name
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720
    assert target.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    page.close()


def test_cards_stand_beside_the_words_where_there_is_room_and_below_where_there_is_not(tab: Page) -> None:
    row = tab.locator(".row:has(.claim)").first
    for width, beside in ((1280, True), (360, False)):
        tab.set_viewport_size({"width": width, "height": 900})
        words, cards = row.locator("> .words").bounding_box(), row.locator("> .cards").bounding_box()
        assert words is not None
        assert cards is not None
        assert (cards["x"] >= words["x"] + words["width"]) is beside
        assert (cards["y"] >= words["y"] + words["height"]) is not beside


def test_pictures_say_the_numbers_of_their_tables(tab: Page) -> None:
    drawn = tab.locator("svg[role=img] .effect .value").all_text_contents()
    told = (
        tab.locator("svg[role=img]:has(.effect)").locator("xpath=../following-sibling::details[1]").locator("tbody tr")
    )
    numbers = told.evaluate_all("rows => rows.map(row => [row.cells[3].textContent, row.cells[4].textContent])")
    said = [value if interval == "–" else f"{value} ({interval})" for value, interval in numbers]
    assert drawn == said
    assert len(drawn) > 2
    signs = tab.locator("svg[aria-labelledby~=map-title] .sign").count()
    assert signs == tab.locator("#evidence-map ~ details tbody tr").count() > 2
