"""Which entries a bibliography lists, in which order, and what they are grouped by: what a user can ask for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from magcite.bibliography.sorting import collate
from magcite.errors import SettingsError
from magcite.language.suggestion import nearest
from magcite.model import Design, Entry, NoticeKind, Outcome, Verdict
from magcite.phrases import phrase

__all__ = ["GROUPINGS", "ONLY", "SORTS", "Arrangement", "chosen", "ordered"]

_TAKEN_BACK = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL})
_UNDATED = 10_000  # after every year, and before none

ONLY: Mapping[str, Callable[[Entry], bool]] = {
    "retracted": lambda entry: any(notice.kind in _TAKEN_BACK for notice in entry.notices),
    "under-concern": lambda entry: any(notice.kind is NoticeKind.CONCERN for notice in entry.notices),
    "verified": lambda entry: entry.outcome is Outcome.VERIFIED,
    "unverified": lambda entry: entry.outcome is not Outcome.VERIFIED,
    "contradicted": lambda entry: entry.outcome is Outcome.CONTRADICTED,
    "not-found": lambda entry: entry.outcome is Outcome.NOT_FOUND,
    "could-not-check": lambda entry: entry.outcome is Outcome.COULD_NOT_CHECK,
    "not-checked": lambda entry: entry.outcome in {None, Outcome.NOT_CHECKED},
    "disagrees": lambda entry: any(
        claim.verdict is Verdict.DISAGREES for claim in (*entry.claims, *entry.claims_against)
    ),
    "uncited": lambda entry: not entry.claims and not entry.claims_against,
}
"""What `--only` can ask for; "unverified" is all that no registry confirms, whatever the reason."""

GROUPINGS: tuple[str, ...] = ("reference", "claim", "section", "tag", "design", "year")
"""What entries can be grouped by; "reference" is one list without groups."""

SORTS: tuple[str, ...] = ("style", "author", "title", "year", "newest", "citekey", "page")
"""Orders of entries; "style" is the citation style's own, "page" the one in which the pages cite them."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What to list and how.

    Of several values in one attribute an entry needs one; it needs one of every attribute that has any.

    Attributes:
        only: of ONLY.
        tags: compared without regard to case.
        designs: of `Design`'s values ("rct").
        group_by: of GROUPINGS.
        sort: of SORTS.
    """

    only: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    designs: tuple[str, ...] = ()
    group_by: str = GROUPINGS[0]
    sort: str = SORTS[0]

    def __post_init__(self) -> None:
        """Refuse what cannot be asked for.

        Raises:
            SettingsError: there is no such filter, design, group or order.
        """
        designs = tuple(design.value for design in Design)
        asked = (
            (phrase("filter"), self.only, tuple(ONLY)),
            (phrase("study design"), self.designs, designs),
            (phrase("grouping"), (self.group_by,), GROUPINGS),
            (phrase("order"), (self.sort,), SORTS),
        )
        for what, names, known in asked:
            for name in names:
                if name not in known:
                    near = nearest(name, known)
                    hint = phrase("did you mean {near}? ", near=near) if near else ""
                    raise SettingsError(
                        phrase(
                            "there is no {what} {name}; {hint}There are {names}",
                            what=what,
                            name=repr(name),
                            hint=hint,
                            names=", ".join(known),
                        )
                    )

    @property
    def filters(self) -> bool:
        """Whether it may leave entries out."""
        return bool(self.only or self.tags or self.designs)


def chosen(entry: Entry, arrangement: Arrangement) -> bool:
    """Return whether an arrangement lists an entry."""
    wanted = {tag.casefold() for tag in arrangement.tags}
    design = entry.study.design if entry.study else None
    return (
        (not arrangement.only or any(ONLY[name](entry) for name in arrangement.only))
        and (not wanted or bool(wanted & {tag.casefold() for tag in entry.tags}))
        and (not arrangement.designs or design in arrangement.designs)
    )


def ordered(
    entries: Sequence[Entry], arrangement: Arrangement, language: str, places: Mapping[tuple[str, str], int]
) -> list[Entry]:
    """Return the entries as they are to be sorted; where the style is to sort them, by citekey.

    Args:
        entries: to sort.
        arrangement: how.
        language: whose alphabet is used.
        places: of claims, by page and id.
    """

    def key(entry: Entry) -> tuple[int, str, str]:
        item = entry.item
        people = item.author or item.editor
        name = (people[0].family or people[0].literal or "") if people else ""
        title = collate(item.title or entry.key, language)
        year = item.issued.year if item.issued and item.issued.year is not None else _UNDATED
        match arrangement.sort:
            case "author":
                return 0, collate(name or item.title or entry.key, language), f"{year + _UNDATED} {title}"
            case "title":
                return 0, title, entry.key
            case "year":
                return year, collate(name, language), title
            case "newest":
                return -year if year != _UNDATED else year, collate(name, language), title
            case "page":
                cited = (places.get((one.path, one.claim)) for one in (*entry.claims, *entry.claims_against))
                return min((place for place in cited if place is not None), default=len(places)), entry.key, ""
            case _:
                return 0, entry.key, ""

    return sorted(entries, key=key)
