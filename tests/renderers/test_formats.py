"""The formats there are, and the laws all of them keep."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given

from magcite import renderers
from magcite.bibliography.arrangement import GROUPINGS, ONLY, SORTS
from magcite.cli.commands.render import _ENCODINGS, _ENDINGS, _FORMATS, _GROUPINGS, _ONLY, _SORTS
from magcite.errors import SettingsError
from magcite.model import Bibliography
from magcite.renderers import FORMATS, RenderOptions, load_renderer, render
from magcite.renderers.renderer import ENCODINGS
from tests.renderers.bibliographies import bibliographies, of_items, sample

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    "markdown": ".md",
    "html": ".html",
    "bibtex": ".bib",
    "biblatex": ".biblatex.bib",
    "csl-json": ".json",
    "ris": ".ris",
}


def test_every_renderer_file_is_listed() -> None:
    modules = [path.stem for path in Path(renderers.__file__).parent.glob("*.py") if path.stem != "__init__"]
    declared = {name for name in modules if hasattr(import_module(f"magcite.renderers.{name}"), "RENDERER")}
    assert declared == set(FORMATS.values())


def test_the_command_line_offers_these_formats_and_knows_their_files() -> None:
    assert list(FORMATS) == list(_FORMATS) == list(ENDINGS)
    assert set(_ENDINGS.values()) == {*FORMATS, "csv"} - {"biblatex"}  # whose ending is BibTeX's
    for name, ending in ENDINGS.items():
        assert name == "biblatex" or _ENDINGS[ending] == name
    assert tuple(ONLY) == _ONLY
    assert (GROUPINGS, SORTS, ENCODINGS) == (_GROUPINGS, _SORTS, _ENCODINGS)


@pytest.mark.parametrize("name", FORMATS)
def test_a_renderer_carries_its_name(name: str) -> None:
    assert load_renderer(name).name == name


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(
        SettingsError, match="no format 'pdf'; the formats are markdown, html, bibtex, biblatex, csl-json, ris"
    ):
        render("pdf", sample())


def test_an_option_that_a_format_does_not_take_is_refused() -> None:
    with pytest.raises(SettingsError, match="ris takes no --encoding; it goes with bibtex, biblatex"):
        render("ris", sample(), RenderOptions(encoding="latex"))
    with pytest.raises(SettingsError, match="markdown takes no --fragment; it goes with html"):
        render("markdown", sample(), RenderOptions(fragment=True))


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("name", FORMATS)
def test_golden_file(name: str, language: str) -> None:
    golden = GOLDEN / f"sample.{language}{ENDINGS[name]}"
    assert render(name, sample(language)) == golden.read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_bibliography_is_rendered(name: str) -> None:
    text = render(name, of_items())
    assert text == {"bibtex": "", "biblatex": "", "ris": "", "csl-json": "[]\n", "markdown": "# T\n"}.get(name, text)


@pytest.mark.parametrize(
    ("name", "unused"),
    [
        ("bibtex", ["jinja2", "pyromark", "pydantic"]),
        ("csl-json", ["jinja2", "pyromark", "bibtexparser", "pydantic"]),
        ("biblatex", ["jinja2", "pyromark", "pydantic"]),
        ("ris", ["jinja2", "pyromark", "bibtexparser", "pydantic"]),
        ("markdown", ["jinja2", "bibtexparser", "pydantic"]),
        ("html", ["bibtexparser", "pydantic"]),
    ],
)
def test_a_format_loads_only_what_it_needs(name: str, unused: list[str]) -> None:
    program = (
        "import sys; from magcite.model import Bibliography; from magcite.renderers import render\n"
        f"render({name!r}, Bibliography('T', 'en'))\n"
        f"print([module for module in {unused!r} if module in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


@given(bibliographies)
def test_every_file_is_clean_utf8_with_unix_line_ends(bibliography: Bibliography) -> None:
    for name in FORMATS:
        text = render(name, bibliography)
        assert text.encode("utf-8").decode("utf-8") == text
        assert "\r" not in text
        assert text.endswith("\n") or not text
        assert text == render(name, bibliography)
