"""XML that others wrote, as a tree: a document type is read over, and what could blow up or reach out is refused.

PubMed's answers carry a DOCTYPE, so refusing every one would refuse them all. What harms is the declaration of
entities, by which a file of a kilobyte can unfold to gigabytes or name a file of this machine; none is accepted.
Dangers: https://docs.python.org/3/library/xml.html#xml-security. Why the standard library's parser and no package:
docs/decisions/0010-sources.md.
"""

from collections.abc import Iterator
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder, tostring
from xml.parsers import expat

__all__ = ["Element", "XmlError", "all_text", "markup", "parse_xml"]

_DEEPEST = 60


class XmlError(ValueError):
    """The text is no XML, or is XML that is not read."""


def parse_xml(text: str) -> Element:
    """Return the root element; tags keep their prefix ("mml:math").

    Raises:
        XmlError: the text is not well-formed, declares entities, or is nested deeper than any answer is.
    """
    parser = expat.ParserCreate("utf-8")
    builder = TreeBuilder()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise XmlError(f"it is nested deeper than {_DEEPEST} elements")
        builder.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    parser.SkippedEntityHandler = lambda name, _: builder.data(html5.get(f"{name};", f"&{name};"))
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003  the C function takes no keyword
    except expat.ExpatError as error:
        raise XmlError(f"it is no XML: {error}") from error
    return builder.close()


def _refuse(*_: object) -> None:
    raise XmlError("it declares entities, which no registry's answer does")


def markup(element: Element | None) -> str:
    """Return what is between an element's tags, with the tags in it, escaped as XML is; "" for none."""
    if element is None:
        return ""
    whole = tostring(element, encoding="unicode", short_empty_elements=False)
    return whole[whole.index(">") + 1 : whole.rindex("</")]


def all_text(element: Element | None, path: str) -> Iterator[str]:
    """Yield the text of each element that a path leads to, as it is; nothing blank."""
    for one in element.iterfind(path) if element is not None else ():
        if said := "".join(one.itertext()).strip():
            yield said
