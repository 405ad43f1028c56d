# ruff: noqa: E501, PLR0911  names of proceedings are as long as they are
"""A registry in Crossref's shape, made of right entries and degraded the way registries degrade.

What is changed is chosen by a hash of the entry, so that every run gets the same registry: venues by their full name,
abbreviated or by acronym; given names as initials; subtitles in a field of their own; the year online one earlier;
titles with markup, entities, another dash or in capitals. Lists of authors are never cut.
"""

import hashlib
from typing import Any

from magcite.model import Item, Name

__all__ = ["chance", "message_of"]

_SERIES = {
    "CVPR": ("{year} IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "Proc. CVPR"),
    "ICCV": ("{year} IEEE/CVF International Conference on Computer Vision (ICCV)", "Proc. IEEE Int. Conf. Comput. Vis."),
    "ECCV": ("Computer Vision – ECCV {year}", "European Conference on Computer Vision"),
    "AAAI": ("Proceedings of the AAAI Conference on Artificial Intelligence", "AAAI"),
    "IJCAI": ("Proceedings of the Thirtieth International Joint Conference on Artificial Intelligence", "IJCAI"),
    "ICML": ("Proceedings of the {nth} International Conference on Machine Learning", "Proc. Int. Conf. Mach. Learn."),
    "ICLR": ("International Conference on Learning Representations", "The Tenth International Conference on Learning Representations, ICLR {year}"),
    "NeurIPS": ("Advances in Neural Information Processing Systems {volume}", "NIPS"),
    "ACL": ("Proceedings of the {nth} Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)", "Annu. Meet. Assoc. Comput. Linguist."),
    "EMNLP": ("Proceedings of the {year} Conference on Empirical Methods in Natural Language Processing", "EMNLP"),
    "NAACL": ("Proceedings of the {year} Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies", "Proc. NAACL-HLT {year}"),
    "AISTATS": ("Proceedings of The 25th International Conference on Artificial Intelligence and Statistics", "AISTATS {year}"),
    "UAI": ("Proceedings of the Thirty-Seventh Conference on Uncertainty in Artificial Intelligence", "Uncertain. Artif. Intell."),
    "COLT": ("Proceedings of Thirty Fifth Conference on Learning Theory", "Conference on Learning Theory"),
    "WWW": ("Proceedings of the ACM Web Conference {year}", "Proceedings of the Web Conference {year}"),
    "KDD": ("Proceedings of the {nth} ACM SIGKDD Conference on Knowledge Discovery and Data Mining", "Proc. ACM SIGKDD Int. Conf. Knowl. Discov. Data Min."),
    "SIGIR": ("Proceedings of the {nth} International ACM SIGIR Conference on Research and Development in Information Retrieval", "SIGIR '{yy}"),
    "ICRA": ("{year} IEEE International Conference on Robotics and Automation (ICRA)", "ICRA"),
    "Mach. Learn.": ("Machine Learning", "Mach Learn"),
    "J. Mach. Learn. Res.": ("Journal of Machine Learning Research", "JMLR"),
    "JMLR": ("Journal of Machine Learning Research", "J Mach Learn Res"),
    "Trans. Mach. Learn. Res.": ("Transactions on Machine Learning Research", "TMLR"),
    "TACL": ("Transactions of the Association for Computational Linguistics", "Trans. Assoc. Comput. Linguist."),
    "TMLR": ("Transactions on Machine Learning Research", "Trans Mach Learn Res"),
}  # fmt: skip
_JOURNALS = ("mach. learn", "jmlr", "tacl", "tmlr", "trans", "journal", "nature", "j. ", "annual review")


def chance(*parts: object) -> int:
    """Return a number from 0 to 99 that depends on the parts alone."""
    return int(hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:8], 16) % 100


def message_of(item: Item, doi: str) -> dict[str, Any]:
    """Return the message that a registry holds of a right entry."""
    seed = item.title or doi
    year = item.issued.year if item.issued and item.issued.year else 2000
    titles = _titles(item.title or "", seed)
    message: dict[str, Any] = {
        "DOI": doi,
        "author": [_author(name, seed) for name in item.author],
        "publisher": "Somebody",
    }
    message |= titles | _dates(year, seed)
    container = item.container_title
    if "arxiv" in doi.lower():
        return message | {"type": "posted-content", "subtype": "preprint", "institution": [{"name": "arXiv"}]}
    if container is None:
        return message | {"type": "proceedings-article"}
    kind = "journal-article" if container.lower().startswith(_JOURNALS) else "proceedings-article"
    return message | {"type": kind, "container-title": [_venue(container, year, seed)]}


def _titles(title: str, seed: str) -> dict[str, list[str]]:
    main, colon, rest = title.partition(": ")
    die = chance(seed, "title") if title else 99
    if colon and die < 40:
        return {"title": [main], "subtitle": [rest]}
    if die < 50:
        words = title.split()
        return {"title": [" ".join([*words[:-1], f"<i>{words[-1]}</i>"])]}
    if die < 58:
        return {"title": [title.replace("&", "&amp;amp;").replace("'", "&#x2019;").replace("-", "&#8208;")]}
    if die < 64:
        return {"title": [title.upper()]}
    if die < 72:
        return {"title": [title.replace("-", "‐").rstrip(".") + "."]}
    if die < 78:
        return {"title": [title.replace(" ", "\n   ", 2)]}
    return {"title": [title]}


def _author(name: Name, seed: str) -> dict[str, str]:
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part) or name.literal or ""
    given = name.given or ""
    die = chance(seed, "author")
    if die < 20:
        given = " ".join(f"{word[0]}." for word in given.replace("-", " ").split())
    elif die < 30:
        given = "".join(word[0] for word in given.replace("-", " ").split())
    elif die < 35:
        family = family.upper()
    return {"family": family} | ({"given": given} if given else {})


def _dates(year: int, seed: str) -> dict[str, Any]:
    if chance(seed, "date") < 25:
        online, printed = {"date-parts": [[year - 1, 12, 1]]}, {"date-parts": [[year, 2]]}
        return {"issued": online, "published-online": online, "published-print": printed}
    return {"issued": {"date-parts": [[year, 6]]}}


def _venue(container: str, year: int, seed: str) -> str:
    known = _SERIES.get(container)
    die = chance(seed, "venue")
    if known is None or die < 20:
        return container
    form = known[0] if die < 75 else known[1]
    return form.format(year=year, nth=f"{year - 1983}th", volume=year - 1987, yy=year % 100)
