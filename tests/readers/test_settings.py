"""magcite.toml and the MAGCITE_* variables."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import SettingsError
from magcite.model import DEFAULT_URLS, Settings, SourceName
from magcite.readers.settings import parse_settings


def parse(text: str = "", **environ: str) -> Settings:
    return parse_settings(text, environ, path="magcite.toml")


def test_nothing_gives_the_defaults() -> None:
    assert parse() == Settings()


def test_reads_everything() -> None:
    text = """
    [project]
    pages = ["docs/*.md", "index.html"]
    library = "refs"
    language = "sv"
    style = "vancouver"
    mailto = "asa@example.org"
    [check]
    select = ["CIT", "REF001"]
    ignore = ["uncited-claim"]
    [enrich]
    search = false
    [sources]
    ask = ["doi.org", "crossref"]
    [sources.crossref]
    url = "https://mirror.example.org/crossref/"
    [sources.datacite]
    url = "https://api.datacite.org"
    """
    assert parse(text) == Settings(
        pages=("docs/*.md", "index.html"),
        library="refs",
        language="sv",
        style="vancouver",
        mailto="asa@example.org",
        select=("CIT", "REF001"),
        ignore=("uncited-claim",),
        sources=(SourceName.DOI_ORG, SourceName.CROSSREF),
        reserve=(),
        search=False,
        urls={**DEFAULT_URLS, SourceName.CROSSREF: "https://mirror.example.org/crossref"},
    )


def test_one_page_needs_no_list() -> None:
    assert parse('[project]\npages = "docs/*.md"').pages == ("docs/*.md",)


def test_variables_win_over_the_file() -> None:
    text = '[project]\nmailto = "a@example.org"\n[sources.crossref]\nurl = "https://a.example.org"'
    settings = parse(
        text,
        MAGCITE_MAILTO="b@example.org",
        MAGCITE_CROSSREF_URL="http://127.0.0.1:8080/",
        MAGCITE_DOI_ORG_URL="http://[::1]:8081",
    )
    assert settings.mailto == "b@example.org"
    assert settings.urls[SourceName.CROSSREF] == "http://127.0.0.1:8080"
    assert settings.urls[SourceName.DOI_ORG] == "http://[::1]:8081"


def test_empty_variables_and_those_of_others_do_not_count() -> None:
    assert parse(MAGCITE_MAILTO="", HOME="/root", XMAGCITE_Y="1") == Settings()


@pytest.mark.parametrize("source", ["DATACITE", "EUROPEPMC", "PUBMED", "OPENALEX", "RETRACTION_WATCH", "WAYBACK"])
def test_every_address_can_be_set_and_is_checked(source: str) -> None:
    settings = parse(**{f"MAGCITE_{source}_URL": "https://example.org"})
    changed = {name: url for name, url in settings.urls.items() if url != DEFAULT_URLS[name]}
    assert changed == ({} if source == "WAYBACK" else {SourceName(source.lower()): "https://example.org"})
    assert settings.wayback == ("https://example.org" if source == "WAYBACK" else "https://archive.org")
    with pytest.raises(SettingsError, match=f"MAGCITE_{source}_URL"):
        parse(**{f"MAGCITE_{source}_URL": "http://example.org"})


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[project]\n\npagse = []", 3, "there is no setting project.pagse; the nearest known one is project.pages"),
        ("[chek]\nselect = []", 1, "there is no table chek; the nearest known one is check"),
        ("[sources.crosref]\nurl = ''", 1, "the nearest known one is sources.crossref"),
        ("[sources.crossref]\nadress = ''", 2, "there is no setting sources.crossref.adress"),
        ("[project]\nlanguage = 'svenska'", 2, "a language is one of en, sv"),
        ("[project]\nmailto = 'asa'", 2, "this is no e-mail address"),
        ("[project]\nmailto = 'a@b.se\\r\\nX: y'", 2, "this is no e-mail address"),
        ("[project]\npages = ['/etc/*']", 2, "a pattern is written from the project's folder"),
        ("[project]\npages = ['']", 2, "it is empty"),
        ("[project]\nlibrary = ''", 2, "it is empty"),
        ("[project]\nstyle = 3", 2, "text in quotes was expected"),
        ('[enrich]\nsearch = "no"', 2, "true or false was expected"),
        ("[enrich]\nsearhc = false", 2, "the nearest known one is enrich.search"),
        ("[check]\nselect = [1]", 2, "text in quotes was expected"),
        ("project = 3", 1, "a table was expected"),
        ("[sources]\nask = ['crosref']", 2, "the nearest known one is crossref (known: crossref, doi.org, datacite,"),
        ("[sources]\nask = ['snapshot']", 2, "there is no such source"),
        ("sources.crossref.url = 'http://example.org'", 1, "plain http:// reaches only this machine"),
        ("[sources.crossref]\nurl = 'https://a.org/?x=1'", 2, "a base URL is https://, a host and perhaps a path"),
        ("[sources.crossref]\nurl = 'https://me:pass@a.org'", 2, "a base URL is https://"),
        ("[sources.crossref]\nurl = 'https://a.org:x'", 2, "this is no URL"),
        ("a = ", 1, "this is no TOML: invalid value; text values stand in quotes"),
        ("[project]\nstyle = apa", 2, "this is no TOML: invalid value; text values stand in quotes"),
        ("[project]\nstyle = 'apa'\nstyle = 'mla'", 3, "cannot overwrite a value"),
        ("x = [[[", 1, "this is no TOML"),
    ],
)
def test_says_which_line_and_what_to_do(text: str, line: int, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(text)
    assert (caught.value.path, caught.value.line) == ("magcite.toml", line)
    assert words in caught.value.message


def test_of_several_faults_the_first_is_said() -> None:
    with pytest.raises(SettingsError) as caught:
        parse("[check]\nselct = []\n[project]\nlanguage = 3")
    assert caught.value.line == 2


def test_toml_errors_have_a_column() -> None:
    with pytest.raises(SettingsError) as caught:
        parse("[project]\nstyle 'apa'")
    assert (caught.value.line, caught.value.column) == (2, 7)


def test_an_unknown_variable_names_the_nearest() -> None:
    with pytest.raises(SettingsError, match="MAGCITE_CROSREF_URL; the nearest known one is MAGCITE_CROSSREF_URL"):
        parse(MAGCITE_CROSREF_URL="https://example.org")


@given(st.text("[]=\"'.\n#aprojectchksu ", max_size=60))
def test_never_crashes(text: str) -> None:
    with suppress(SettingsError):
        assert parse(text).library


def test_keys_and_files_of_sources() -> None:
    text = "[sources.openalex]\nkey = 'from-the-file'\n[sources.retraction_watch]\nfile = 'data/rw.csv'\n"
    settings = parse(text, MAGCITE_PUBMED_KEY=" abc123 ", MAGCITE_CACHE="kept/here")
    assert settings.keys == {SourceName.OPENALEX: "from-the-file", SourceName.PUBMED: "abc123"}
    assert settings.files == {SourceName.RETRACTION_WATCH: "data/rw.csv"}
    assert settings.cache == "kept/here"
    assert parse(text, MAGCITE_OPENALEX_KEY="other").keys[SourceName.OPENALEX] == "other"


@pytest.mark.parametrize("key", ["two words", "ny\nrad", "nyckelå"])
def test_a_key_is_never_shown(key: str) -> None:
    for text, variables in (("", {"MAGCITE_OPENALEX_KEY": key}), (f"[sources.openalex]\nkey = {json.dumps(key)}", {})):
        with pytest.raises(SettingsError, match="a key is one word") as caught:
            parse(text, **variables)
        assert key not in str(caught.value)


def test_settings_do_not_show_their_keys() -> None:
    assert "hush" not in repr(parse("", MAGCITE_OPENALEX_KEY="hush"))
