"""Tags lifted out of text."""

import pytest

from magcite.language.tags import Tag, lift


@pytest.mark.parametrize(
    ("said", "text", "tags"),
    [
        ("plain", "plain", []),
        ("a<i>b</i>c", "abc", [Tag(1, "i", True, False), Tag(2, "i", False, True)]),
        ("a<br/>b", "ab", [Tag(1, "br", True, True)]),
        ("<mml:MI a='1' b=2>x", "x", [Tag(0, "mi", True, False, "a='1' b=2")]),
        ("&amp;lt;b&amp;gt;x", "x", [Tag(0, "b", True, False)]),
        ("a < b > c", "a < b > c", []),
        ("<a <i> b=1>x", "x", [Tag(0, "a", True, False, "b=1")]),
        ("x &amp y; &bogus; &#229; &semi;", "x &amp y; &bogus; å ;", []),
        ("&#38;amp;amp;", "&", []),
        ("<!-- <i>a</i> > b -->c", "c", []),
        ("<!-- a", "<!-- a", []),
        ("<![CDATA[a]]>b]]>", "ab]]>", []),
        ("A\u030a\u00ad&#775;", "Å\u0307", []),
    ],
)
def test_lift(said: str, text: str, tags: list[Tag]) -> None:
    assert lift(said) == (text, tags)
