"""Names of people and organisations, as registries hand them on."""

import re

from magcite.model import Name

__all__ = ["inverted", "person"]

_SUFFIX = re.compile(r"(?:jr|sr)\.?|i{2,3}|iv|[23](?:nd|rd)", re.IGNORECASE)
_PARTICLES = frozenset(
    {
        *("af", "al", "d'", "da", "dal", "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos"),
        *("du", "el", "la", "las", "le", "les", "los", "'t", "te", "ten", "ter", "tot", "und", "van", "vom", "von"),
        *("y", "zu", "zum", "zur"),
    }
)


def person(family: str | None, given: str | None, suffix: str | None = None) -> Name | None:
    """Return a name made of its parts; None when there is neither.

    "King, Jr." and a family name "Jr." give up their suffix; a particle at the end of the given names ("Ludwig van")
    goes before the family name. A given name alone is the whole name, and so are several words without a given name,
    which may be a person's or an organisation's.
    """
    family, given = _trimmed(family), _trimmed(given)
    if family and given and _SUFFIX.fullmatch(family) and " " in given:
        given, _, whole = given.rpartition(" ")
        family, suffix = whole, suffix or family
    if not family:
        return Name(literal=" ".join(filter(None, (given, suffix)))) if given else None
    stem, parted, last = family.replace(",", " ").rpartition(" ")
    if parted and stem.strip() and not suffix and _SUFFIX.fullmatch(last) and last not in {"Ii", "Iv"}:
        family, suffix = stem.strip(), last
    if not given and " " in family and not suffix:
        return Name(literal=family)
    given, particle = _particle(given)
    return Name(family, given, non_dropping_particle=particle, suffix=suffix or None)


def inverted(said: str) -> Name:
    """Return the name written "Family, Given" or "Family, Given, Suffix"; whatever else it is, as a whole."""
    parts = [part.strip() for part in said.split(",")]
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):  # noqa: PLR2004
        return person(parts[0], parts[1], parts[2]) or Name(literal=said)
    if len(parts) == 2 and all(parts):  # noqa: PLR2004
        if _SUFFIX.fullmatch(parts[1]):
            return Name(literal=said)
        return person(parts[0], parts[1]) or Name(literal=said)
    return Name(literal=said)


def _trimmed(said: str | None) -> str | None:
    return (said or "").strip(" ,;") or None


def _particle(given: str | None) -> tuple[str | None, str | None]:
    words = (given or "").split()
    place = len(words)
    while place > 1 and words[place - 1] in _PARTICLES:
        place -= 1
    if place == len(words):
        return given, None
    return " ".join(words[:place]), " ".join(words[place:])
