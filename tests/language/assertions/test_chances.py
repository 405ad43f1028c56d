"""How likely a change is told to be."""

import pytest

from magcite.language.assertions import assertions_in


@pytest.mark.parametrize(
    ("sentence", "language", "way"),
    [
        ("They were more likely to see their symptoms improve.", "en", "better"),
        ("They were more than twice as likely to see their symptoms improve.", "en", "better"),
        ("They were half as likely to see their pain improve.", "en", "worse"),
        ("They were less likely to see their pain improve.", "en", "worse"),
        ("They were more likely to see their pain get worse.", "en", "worse"),
        ("They were more likely to have a stroke.", "en", "higher"),
        ("Det var vanligare att symtomen blev bättre.", "sv", "better"),
    ],
)
def test_a_likely_change_is_that_change(sentence: str, language: str, way: str) -> None:
    assert [str(one.direction) for one in assertions_in(sentence, language)] == [way]
