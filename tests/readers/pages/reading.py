"""Pages in tests: read in a line, and shown in a form that is easy to compare."""

from magcite.model import Citation, Claim, Page
from magcite.readers.pages import read_page

__all__ = ["cited", "claims", "html", "markdown", "plain", "show", "waiting", "wiki"]


def markdown(text: str, language: str = "en") -> Page:
    """A Markdown page."""
    return read_page(text, path="page.md", language=language)


def html(text: str, language: str = "en") -> Page:
    """An HTML page."""
    return read_page(text, path="page.html", language=language)


def plain(text: str, language: str = "en") -> Page:
    """A plain text page."""
    return read_page(text, path="page.txt", language=language)


def wiki(text: str, language: str = "en") -> Page:
    """A wikitext page."""
    return read_page(text, path="page.wiki", language=language)


def claims(page: Page) -> list[str]:
    """The words of each claim."""
    return [claim.text for claim in page.claims]


def cited(page: Page) -> list[str]:
    """Each citation in page order that needs no library to be one: its key or identifier, or "lost"."""
    return [_aim(citation) for claim in page.claims for citation in claim.citations if not citation.tentative]


def waiting(page: Page) -> list[list[str]]:
    """The tentative citations of each claim."""
    return [[_aim(citation) for citation in claim.citations if citation.tentative] for claim in page.claims]


def show(page: Page) -> str:
    """The page's claims as text, a paragraph each."""
    head = f"{page.title} ({page.language})\n"
    return head + "".join(_shown(claim, page) for claim in page.claims)


def _shown(claim: Claim, page: Page) -> str:
    line, column = page.lines.position(claim.span.start)
    place = f"{line}:{column} #{claim.anchor} {' > '.join(claim.section)}"
    lines = [f"\n{claim.id} {claim.kind.value} {place}", f"  {claim.text}"]
    for one in claim.citations:
        if one.tentative:
            continue
        locator = f" ({one.locator})" if one.locator else ""
        lines.append(f"  - {_aim(one)} {one.intent.value}{locator} <- {' '.join(one.text.split())}")
    return "\n".join(lines) + "\n"


def _aim(citation: Citation) -> str:
    if citation.target is not None:
        return citation.target.prefixed
    return citation.key or citation.state.value
