"""Where each setting comes from: a variable before the file, the file before the default."""

from magcite.readers.settings import parse_settings
from magcite.readers.settings_origin import DEFAULT, origins

TEXT = (
    '[project]\npages = ["a.md"]\nmailto = "a@example.org"\n\n[sources.crossref]\nurl = "https://mirror.example.org"\n'
)


def test_origins() -> None:
    environ = {"MAGCITE_MAILTO": "b@example.org", "MAGCITE_CACHE": " ", "HOME": "/nowhere"}
    parse_settings(TEXT, environ, path="magcite.toml")
    found = origins(TEXT, environ, path="magcite.toml")
    assert found["project", "pages"] == "magcite.toml:2"
    assert found["project", "mailto"] == "MAGCITE_MAILTO"
    assert found["sources", "crossref", "url"] == "magcite.toml:6"
    assert found["sources", "cache"] == DEFAULT
    assert found["enrich", "search"] == DEFAULT


def test_without_a_file_all_is_default() -> None:
    assert set(origins("", {}, path="magcite.toml").values()) == {DEFAULT}
