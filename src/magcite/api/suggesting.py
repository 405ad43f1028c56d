"""What the references of a project could still support on its pages. Nothing uses a network."""

from collections.abc import Iterable

from magcite.api.own_abstracts import with_abstracts
from magcite.link.proposals import Index, records_of, suggest
from magcite.model import Page, Suggestions
from magcite.project.project import Project

__all__ = ["suggest_links"]


def suggest_links(project: Project, pages: Iterable[Page]) -> Suggestions:
    """Return, for references that no claim of some pages cites, the claims they could support.

    Also, for each claim that cites a newspaper, an encyclopedia or a lecture, the studies of the library behind it.

    Args:
        project: whose library it is.
        pages: read with the project.
    """
    return suggest(pages, Index(records_of(with_abstracts(project), project.lock)))
