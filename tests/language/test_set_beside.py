"""The second of two things that are compared."""

import pytest

from magcite.language import is_of_compared


@pytest.mark.parametrize(
    ("before", "language", "expected"),
    [
        ("I studien jämförde man att ta järn någon gång i veckan med att ta det ", "sv", True),
        ("Där ställdes en kopp i veckan mot ", "sv", True),
        ("Forskarna jämförde zink två gånger i veckan med ", "sv", True),
        ("The review compared taking iron once or twice a week with taking it ", "en", True),
        ("One trial pitted a weekly pill against one ", "en", True),
        ("Doctors compared ten minutes of yoga to ", "en", True),
        ("I studien tog man järn tillsammans med ", "sv", False),
        ("Forskarna jämförde ", "sv", False),
        ("They compared two groups, both of which took ", "en", False),
        ("The women took iron with ", "en", False),
    ],
)
def test_what_something_is_compared_with(before: str, language: str, expected: bool) -> None:
    assert is_of_compared(before, language) is expected
