"""Check pages and references against the evidence, the library and the lock; no network."""

from collections.abc import Iterable

from magcite.api.project import Project, read_pages
from magcite.check import check
from magcite.model import CheckReport, Page

__all__ = ["check_pages"]


def check_pages(project: Project, pages: Iterable[Page] | None = None) -> CheckReport:
    """Check pages with the references they cite.

    Args:
        project: whose library, lock and settings are used.
        pages: the pages to check; (): the references alone; None: all pages of the project and all its
            references, which is the only way to learn that no page uses a reference.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
    """
    chosen = read_pages(project) if pages is None else tuple(pages)
    return check(chosen, project.library, project.lock, project.settings, whole_project=pages is None)
