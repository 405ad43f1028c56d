"""Start a project: the files a person needs to see how it works."""

from pathlib import Path

from magcite.project.disk import write_atomic
from magcite.project.layout import SETTINGS_FILE, show

__all__ = ["init_project"]

_SETTINGS = """\
# magcite: every claim on a page, tied to the references it rests on.

[project]
pages = ["*.md"]            # glob patterns, from this folder
library = "references"      # a folder with one file a reference, or one .bib or .json file
# language = "sv"           # of pages that do not say it themselves
# style = "apa"             # of formatted references
# mailto = "you@example.org"  # contact address that registries ask for

# [check]
# ignore = ["CIT001"]       # codes or names of rules; `magcite explain` lists them
"""

_PAGE = """\
---
title: A first page
lang: en
---

# A first page

A claim stands here, with the reference it rests on [@example2026]. Another one cites the same study by its address
([the study](https://doi.org/10.5555/12345678)).
"""

_REFERENCE = """\
---
type: article-journal
title: An invented study, to be replaced by your first reference
author:
  - Example, Eva
issued: 2026
container-title: Journal of Invented Results
DOI: 10.5555/12345678
---
What the study shows, in your own words.
"""


def init_project(folder: Path) -> tuple[tuple[Path, bool], ...]:
    """Write the files of a new project, and leave alone whatever exists.

    Args:
        folder: made when it is missing.

    Returns:
        Each file with whether it was written now (True) or stood there already (False).

    Raises:
        InputError: the folder cannot be written to.
    """
    has_page = any(path.name != "README.md" for path in folder.glob("*.md"))
    has_references = (folder / "references").exists()
    wanted = [(folder / SETTINGS_FILE, _SETTINGS)]
    if not has_references:
        wanted.append((folder / "references" / "example2026.md", _REFERENCE))
    if not has_page:
        wanted.append((folder / "page.md", _PAGE))
    files: list[tuple[Path, bool]] = []
    for path, text in wanted:
        new = not path.exists()
        if new:
            write_atomic(path, text, shown=show(path))
        files.append((path, new))
    return tuple(files)
