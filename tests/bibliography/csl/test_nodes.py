"""XML as plain nodes."""

import pytest

from magcite.bibliography.csl import parse_xml
from magcite.errors import SettingsError


def test_namespaces_are_left_out() -> None:
    node = parse_xml('<a xmlns="http://purl.org/net/xbiblio/csl" xml:lang="sv"><b/>x<!-- no --><b c="1"/></a>', "a")
    assert (node.tag, node.get("lang"), [one.get("c", "-") for one in node.all("b")]) == ("a", "sv", ["-", "1"])
    assert [one.tag for one in node.walk()] == ["a", "b", "b"]
    assert node.first("d") is None


@pytest.mark.parametrize("text", ["", "<a>", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', b"\xff\xfe<a/>"[:3]])
def test_what_is_no_style_is_refused(text: str | bytes) -> None:
    with pytest.raises(SettingsError, match="small"):
        parse_xml(text, "small")
