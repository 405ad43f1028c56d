"""Full stops of abbreviations, initials and numbers."""

import pytest

from magcite.language import LANGUAGES
from magcite.language.stops import load_stops


def ends(text: str, language: str) -> bool:
    """Return whether the first full stop that a blank follows ends a sentence."""
    stop = text.index(". ")
    return load_stops(language).ends(text, 0, stop, (stop + 1, stop + 1), stop + 2)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Se t.ex. Svensson", False),
        ("sv", "Zink m.fl. Svensson", True),
        ("sv", "Enligt Acme Inc. Svensson", False),
        ("sv", "Enligt Acme Inc. Det", True),
        ("sv", "Se fig. 3", False),
        ("sv", "Se fig. Den", True),
        ("sv", "Den 3. Den", True),
        ("en", "In St. Louis", False),
        ("en", "Vitamin c. The", False),
        ("en", "Take vitamin C. The", True),
        ("en", "Severe DR. Treatment", True),
        ("en", "By J. Smith", False),
        ("en", "Anxiety was scored on the HAM-A. Results", True),
        ("sv", "Oro mättes med HAM-A. Resultat", True),
        ("en", "By J-P. Smith", False),
        ("en", "The curve looked like a U. See", True),
        ("sv", "Kurvan såg ut som ett J. Se", True),
        ("da", "Se f.eks. Hansen", False),
        ("da", "Frugt m.m. Hansen", True),
    ],
)
def test_a_full_stop(language: str, text: str, expected: bool) -> None:
    assert ends(text, language) is expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_stops(language: str) -> None:
    stops = load_stops(language)
    assert stops.folded
    assert stops.openers
    assert load_stops(language) is stops
