"""A risk of something that is no outcome known is of none that was named before."""

import pytest

from magcite.language.assertions import assertions_in


@pytest.mark.parametrize(
    ("language", "sentence", "open_"),
    [
        ("en", "They had a 20 per cent lower risk of squeaky joints.", False),
        ("en", "They had an 84 per cent higher risk of a bad fall.", False),
        ("sv", "De hade 20 procent lägre risk för knarriga leder.", False),
        ("en", "They had an 84 per cent higher risk.", True),
        ("en", "They had an 84 per cent higher risk of it.", True),
        ("en", "The risk for women was 20 per cent lower.", True),
        ("en", "The risk of those who ate nuts was 20 per cent lower.", True),
        ("sv", "Risken för kvinnorna var 20 procent lägre.", True),
        ("sv", "Risken att drabbas var 20 procent lägre.", True),
    ],
)
def test_only_a_risk_of_nothing_named_is_open(language: str, sentence: str, open_: bool) -> None:
    assert [one.of_risk and not one.of_unknown for one in assertions_in(sentence, language)] == [open_]
