"""Check pages and references against the evidence, the library and the lock; no network."""

from collections.abc import Callable, Iterable, Mapping

from magcite.api.own_abstracts import with_abstracts
from magcite.check import check, check_references
from magcite.errors import SettingsError
from magcite.link import with_listed
from magcite.model import CheckReport, Library, Page, ReferenceCheck
from magcite.phrases import phrase
from magcite.project.layout import SETTINGS_FILE, show
from magcite.project.project import Project, read_pages
from magcite.transport.clock import today

__all__ = ["check_against", "check_pages", "stand"]


def check_pages(
    project: Project, pages: Iterable[Page] | None = None, *, heard: Callable[[int, int], None] | None = None
) -> CheckReport:
    """Check pages with the references they cite, and the works that their own lists describe.

    Args:
        project: whose library, lock and settings are used.
        pages: the pages to check; (): the references alone; None: all pages of the project and all its
            references, which is the only way to learn that no page uses a reference.
        heard: is told, while abstracts of the library are read for the first time, how many have been, of how many.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
        SettingsError: `select` or `ignore` names a rule that does not exist.
    """
    chosen = read_pages(project) if pages is None else tuple(pages)
    return check_against(project, with_abstracts(project, heard), chosen, whole_project=pages is None)


def check_against(
    project: Project, held: Library, pages: tuple[Page, ...], *, whole_project: bool = False
) -> CheckReport:
    """Check pages as `check_pages` does.

    Args:
        project: see there.
        held: its library with what its own abstracts say.
        pages: the pages to check.
        whole_project: whether they are all there are.

    Raises:
        LockfileError, SettingsError: see there.
    """
    tied, library = with_listed(pages, held, project.lock)
    try:
        return check(
            tied,
            library,
            project.lock,
            project.settings,
            whole_project=whole_project,
            acceptances=project.acceptances,
            today=today(),
            reviews=project.reviews,
            page_names={page.path: project.layout.name_of(page.path) for page in pages},
        )
    except SettingsError as error:
        place = show(project.layout.root / SETTINGS_FILE)
        raise SettingsError(phrase("[check] {message}", message=error.message), path=place) from error


def stand(project: Project, pages: Iterable[Page] = ()) -> tuple[Library, Mapping[str, ReferenceCheck]]:
    """Return the references of a project and of its pages' own lists, and how each stands; no rule is run.

    Args:
        project: whose library, lock and accepted differences are used.
        pages: whose lists are looked at, read with this project.
    """
    tied, library = with_listed(pages, project.library, project.lock)
    checks = check_references(
        tied, library, project.lock, whole_project=True, acceptances=project.acceptances, today=today()
    )
    return library, checks
