"""Which language a text is written in."""

import pytest

from magcite.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Här hittar du studier på magnesium. Det är ett viktigt ämne.", "sv"),
        ("Höga kopparvärden ökar risken.", "sv"),
        ("Here you will find studies on magnesium, which is important.", "en"),
        ("In Malmö, Åkerfeldt found that the risk was lower than in the control group.", "en"),
        ("Studiet viste, at risikoen var lavere.", "da"),
        ("Magnesium sænker blodtrykket.", "da"),
        ("Mange mangler vitamin D.", "da"),
        ("Få mere søvn", "da"),
        ("Läs mer", "sv"),
        ("Många har brist på vitamin D.", "sv"),
        ("Risken sjunker med ökat intag", "sv"),
        ("Bjørn Åkesson found that the risk in Denmark fell.", "en"),
        ("Magnesium", "en"),
        ("", "en"),
        ("1234 …", "en"),
    ],
)
def test_detect_language(text: str, language: str) -> None:
    assert detect_language(text) == language
