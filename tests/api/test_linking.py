"""Linking through the library: sidecars written, claims named, and what is refused."""

from pathlib import Path

import pytest

from magcite.api.linking import link_pages, needs_permission, write_sidecar
from magcite.errors import InputError
from magcite.model import LinkState, Page
from magcite.project.project import Project, open_project, read_page

TRIAL = "A trial in 40 adults found that tea lowered stress by 12% after 8 weeks."
OTHER = "Researchers followed 4035 men for 18 years and saw that tea made no difference to their sleep."
TEXT = f"Tea\n\n{TRIAL}\nRead the study here\n\n{OTHER}\n"


@pytest.fixture
def opened(project: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(project)
    (project / "tea.txt").write_text(TEXT, "utf-8")
    return open_project(project)


def page(opened: Project, path: str = "tea.txt") -> Page:
    return read_page(opened, path)


def test_a_tie_is_written_and_read_again(opened: Project) -> None:
    written = write_sidecar(opened, page(opened), {"3": ["tea2020"]})
    assert (written.changed, written.path.name) == (True, "tea.txt.claims.yaml")
    assert written.path.read_text("utf-8") == written.text
    (links,) = link_pages([page(opened)])
    assert [(link.state, link.keys) for link in links.links if link.claim.text.startswith("A trial")] == [
        (LinkState.LINKED, ("tea2020",))
    ]
    again = write_sidecar(opened, page(opened))
    assert (again.changed, again.text) == (False, written.text)


def test_a_plan_writes_nothing(opened: Project) -> None:
    planned = write_sidecar(opened, page(opened), {"3": ["tea2020"]}, write=False)
    assert planned.changed
    assert not planned.path.exists()


def test_without_ties_there_is_nothing_to_write(opened: Project) -> None:
    nothing = write_sidecar(opened, page(opened))
    assert (nothing.text, nothing.changed, nothing.path.exists()) == (None, False, False)


@pytest.mark.parametrize(
    ("ties", "words"),
    [
        ({"4": ["tea2020"]}, "there is no claim '4' here; near it:"),
        ({"nothing": ["tea2020"]}, "there is no claim 'nothing' here"),
        ({"": ["tea2020"]}, "may be any of"),
        ({"3": ["tea2002"]}, "did you mean tea2020?"),
        ({"3": ["???"]}, "it is no identifier"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is_near(
    opened: Project, ties: dict[str, list[str]], words: str
) -> None:
    with pytest.raises(InputError) as raised:
        write_sidecar(opened, page(opened), ties)
    assert words in str(raised.value)


def test_a_page_that_can_cite_needs_permission(opened: Project) -> None:
    assert not needs_permission(page(opened))
    assert needs_permission(page(opened, "page.md"))
    saved = Page("saved.html", "<!-- saved from url=(0021)https://example.org/ --><p>Tea", "en")
    assert not needs_permission(saved)
