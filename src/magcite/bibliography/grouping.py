"""Groups of entries under headings; every entry stands in one group at least, and in full in the first."""

from collections.abc import Iterator, Mapping, Sequence

from magcite.bibliography.sorting import collate
from magcite.language import label
from magcite.model import ClaimLink, Design, Entry, Group, Member

__all__ = ["grouped"]

_Key = tuple[int, ...] | tuple[int, str]


def grouped(
    entries: Sequence[Entry], by: str, language: str, places: Mapping[tuple[str, str], int], titles: Mapping[str, str]
) -> tuple[Group, ...]:
    """Return the groups in the order in which they are read; () for "reference".

    Args:
        entries: in their order, which each group keeps.
        by: of `GROUPINGS`.
        language: of headings that are not the author's.
        places: of claims, by page and id; the order of claims and sections.
        titles: of pages, by path; put before a section's headings where there are several pages.
    """
    if by == "reference":
        return ()
    if by == "claim":
        return _by_claim(entries, language, places)
    found: dict[str, list[Entry]] = {}
    order: dict[str, _Key] = {}
    shown: dict[str, str] = {}
    for entry in entries:
        for key, heading in _headings(entry, by, language, places, titles):
            name = heading.casefold() if by == "tag" else heading
            found.setdefault(name, []).append(entry)
            shown.setdefault(name, heading)
            order[name] = min(order.get(name, key), key)
    full: set[str] = set()
    return tuple(
        Group(shown[name], tuple(_member(entry, full) for entry in dict.fromkeys(found[name])))
        for name in sorted(found, key=lambda name: order[name])
    )


def _member(entry: Entry, full: set[str]) -> Member:
    first = entry.key not in full
    full.add(entry.key)
    return Member(entry.key, first)


def _by_claim(entries: Sequence[Entry], language: str, places: Mapping[tuple[str, str], int]) -> tuple[Group, ...]:
    claims: dict[int, tuple[ClaimLink, list[tuple[Entry, ClaimLink, bool]]]] = {}
    uncited: list[Entry] = []
    for entry in entries:
        if not entry.claims and not entry.claims_against:
            uncited.append(entry)
        for links, against in ((entry.claims, False), (entry.claims_against, True)):
            for link in links:
                place = places.get((link.path, link.claim), len(places))
                claims.setdefault(place, (link, []))[1].append((entry, link, against))
    full: set[str] = set()
    groups = []
    for place in sorted(claims):
        claim, citing = claims[place]
        members = []
        for entry, link, against in citing:
            members.append(Member(entry.key, entry.key not in full, link.verdict, against))
            full.add(entry.key)
        groups.append(Group(claim.text, tuple(members), claim))
    if uncited:
        groups.append(Group(label("cited_by_none", language), tuple(_member(entry, full) for entry in uncited)))
    return tuple(groups)


def _headings(
    entry: Entry, by: str, language: str, places: Mapping[tuple[str, str], int], titles: Mapping[str, str]
) -> Iterator[tuple[_Key, str]]:
    """Yield an entry's groups: what they are sorted by, and their headings."""
    if by == "tag":
        yield from ((((0, collate(tag, language)), tag)) for tag in entry.tags)
        if not entry.tags:
            yield (1, ""), label("no_tag", language)
    elif by == "design":
        design = entry.study.design if entry.study else None
        order = list(Design).index(design) if design else len(Design)
        said = label(design.value if design else "no_design", language)
        yield (order,), said[:1].upper() + said[1:]
    elif by == "year":
        issued = entry.item.issued
        year = issued.year if issued else None
        yield ((0, -year), str(year)) if year is not None else ((1, 0), label("no_year", language))
    else:
        yield from _sections(entry, language, places, titles)


def _sections(
    entry: Entry, language: str, places: Mapping[tuple[str, str], int], titles: Mapping[str, str]
) -> Iterator[tuple[_Key, str]]:
    links = (*entry.claims, *entry.claims_against)
    for link in links:
        above = [titles.get(link.path, link.path)] if len(titles) > 1 else []
        heading = " › ".join([*above, *link.section]) or titles.get(link.path, link.path)
        yield (places.get((link.path, link.claim), len(places)),), heading
    if not links:
        yield (len(places),), label("cited_by_none", language)
