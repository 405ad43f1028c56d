"""What becomes of the reader is a statement, and no advice."""

import pytest

from magcite.language import classify
from magcite.model import ClaimKind


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("If you swim every week you catch fewer colds.", "en"),
        ("When you eat late, you sleep worse.", "en"),
        ("A cup of mint tea makes you sleep longer.", "en"),
        ("Om du simmar varje vecka får du färre förkylningar.", "sv"),
        ("När du äter sent sover du sämre.", "sv"),
        ("Att simma gör alltså att du blir mindre trött.", "sv"),
        ("Mind you, the babies were two to seven weeks old, and that matters for their sleep.", "en"),
    ],
)
def test_a_statement(sentence: str, language: str) -> None:
    assert classify(sentence, (), language, cited=True) is ClaimKind.FINDING


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("If you want to sleep better you should eat earlier.", "en"),
        ("You can ask your midwife.", "en"),
        ("Om du vill sova bättre bör du äta tidigare.", "sv"),
        ("Du bör ta det på kvällen.", "sv"),
    ],
)
def test_advice(sentence: str, language: str) -> None:
    assert classify(sentence, (), language, cited=True) is ClaimKind.ADVICE


@pytest.mark.parametrize(
    "sentence",
    [
        "Så fiskolja minskar smärtan mer än placebo.",
        "Så med havre får folk lägre kolesterol.",
        "Så rökning leder till sämre sömn.",
    ],
)
def test_so_is_no_order_to_sow(sentence: str) -> None:
    assert classify(sentence, (), "sv", cited=True) is ClaimKind.FINDING


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Simning skyddar mot ryggont, och det gör mig glad.", "sv"),
        ("Fisk sänker blodtrycket, vilket gladde mig.", "sv"),
        ("Swimming protects the back, which makes me happy.", "en"),
        ("Fish lowers blood pressure, and that cheers me up.", "en"),
    ],
)
def test_a_statement_that_pleases_is_one(sentence: str, language: str) -> None:
    assert classify(sentence, (), language, cited=True) is ClaimKind.FINDING


@pytest.mark.parametrize(
    ("sentence", "language"),
    [("Jag simmar varje dag, och det gör mig glad.", "sv"), ("I swim daily, and that makes me happy.", "en")],
)
def test_what_the_author_does_is_none(sentence: str, language: str) -> None:
    assert classify(sentence, (), language, cited=True) is ClaimKind.COMMENTARY
