"""Words for output: the same names in every language."""

import pytest

from magcite.language import LANGUAGES, label
from magcite.language.languages import load
from magcite.model import (
    ClaimKind,
    Contradiction,
    Design,
    Direction,
    NoticeKind,
    Outcome,
    Severity,
    Verdict,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*Design, *Direction, *Outcome, *Contradiction, *Verdict, *ClaimKind, *Severity])
def test_every_closed_list_has_words(name: str, language: str) -> None:
    assert label(name, language).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(NoticeKind))
def test_every_notice_has_words(name: str, language: str) -> None:
    assert label(name, language).strip()


def test_every_language_has_the_same_names() -> None:
    names = {language: set(load(language).labels) for language in LANGUAGES}
    assert len({frozenset(one) for one in names.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_name_is_an_error(language: str) -> None:
    with pytest.raises(KeyError, match="nonsense"):
        label("nonsense", language)


def test_words() -> None:
    assert (label("no_date", "sv"), label("no_date", "en")) == ("u.å.", "n.d.")
    assert (label("rct", "sv"), label("rct", "en")) == (
        "randomiserad kontrollerad studie",
        "randomised controlled trial",
    )
