"""Notes to the reader, told from what a text tells."""

import pytest

from magcite.language.asides import without_notes
from tests.growth import grows_no_faster_than_the_text


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("sv", "De sprang fortare (obs: juicen kan färga urinen).", "De sprang fortare  ."),
        ("sv", "De sov djupare. Rådgör med läkare innan du börjar.", "De sov djupare."),
        (
            "sv",
            "De sov djupare. Notisen i tidningen kan vara fel.",
            "De sov djupare. Notisen i tidningen kan vara fel.",
        ),
        ("en", "They ran faster (note that the juice may colour the urine).", "They ran faster  ."),
        ("en", "They slept better. Please note that tablets can make you drowsy.", "They slept better."),
        ("en", "They slept better (perhaps by chance).", "They slept better (perhaps by chance)."),
        ("da", "De sov bedre. Husk at tale med lægen.", "De sov bedre."),
    ],
)
def test_takes_notes_out(language: str, text: str, left: str) -> None:
    assert without_notes(text, language) == left


@pytest.mark.parametrize("piece", ["[", "(", "(note"])
def test_brackets_are_read_in_their_length(piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: without_notes(text, "en"), piece, 1000)
