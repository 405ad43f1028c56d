"""Small styles: a layout alone, in American English without its locale file."""

from collections.abc import Mapping

from magcite.bibliography.csl import Engine, parse_xml, read_style
from magcite.bibliography.csl.pieces import plain_text

TERMS = (
    '<locale><style-options punctuation-in-quote="true"/><terms><term name="and">and</term>'
    '<term name="et-al">et al.</term><term name="ad">AD</term><term name="bc">BC</term>'
    '<term name="open-quote">“</term><term name="close-quote">”</term>'
    '<term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>'
    '<term name="month-05">May</term><term name="month-06">June</term>'
    '<term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>'
    '<term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>'
    "</terms></locale>"
)
TITLE = '<text variable="title"/>'


def small_engine(
    layout: str, *, macros: str = "", sort: str = "", options: str = "", area: str = "", cite: str = ""
) -> Engine:
    """Return a style of one layout, and of another for citations."""
    written = (
        f'<style class="in-text" version="1.0" {options}>{macros}<citation><layout>{cite or TITLE}</layout>'
        f"</citation><bibliography {area}>{sort}<layout>{layout}</layout></bibliography></style>"
    )
    return Engine(read_style(written, "small"), "en-US", [parse_xml(TERMS, "terms")])


def entries(engine: Engine, *items: Mapping[str, object]) -> list[str]:
    """Return the entries of items as text."""
    return [plain_text(one.pieces) for one in engine.bibliography(items)]


def entry(layout: str, *, macros: str = "", options: str = "", **item: object) -> str:
    """Return the entry of one item as text; "" where the style is silent."""
    named = {name.replace("_", "-"): value for name, value in item.items()}
    return "".join(entries(small_engine(layout, macros=macros, options=options), named))
