"""Names as author-date styles write them: family name first and initials, or initials first."""

import re

from magcite.model import Name

__all__ = ["family_first", "initials", "initials_first", "sort_name"]

_SHORT = 3  # PubMed gives "JR" for J. R.; longer runs of capitals are names


def initials(given: str) -> str:
    """Return initials: "Nathalie" as "N.", "Jean-Paul" as "J.-P.", "JR" as "J. R."."""
    words = given.replace(".", ". ").split()
    return " ".join(part for word in words if (part := _initial(word)))


def family_first(name: Name) -> str:
    """Return "van Gogh, V.", "Tocqueville, A. de", "King, M. L., Jr.", or an organisation as it stands."""
    family = _family(name)
    if not family:
        return name.literal or name.given or ""
    given = " ".join(part for part in (initials(name.given or ""), name.dropping_particle) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)


def initials_first(name: Name) -> str:
    """Return "V. van Gogh", or an organisation as it stands."""
    family = _family(name)
    if not family:
        return name.literal or name.given or ""
    before = " ".join(part for part in (initials(name.given or ""), name.dropping_particle, family) if part)
    return f"{before}, {name.suffix}" if name.suffix else before


def sort_name(name: Name) -> tuple[str, str]:
    """Return family name with its non-dropping particle, or the organisation, and the initials."""
    return _family(name) or name.literal or name.given or "", initials(name.given or "")


def _family(name: Name) -> str:
    return " ".join(part for part in (name.non_dropping_particle, name.family) if part)


def _initial(word: str) -> str:
    bare = word.rstrip(".")
    if 1 < len(bare) <= _SHORT and bare.isalpha() and bare.isupper():
        return " ".join(f"{letter}." for letter in bare)
    parts = [re.sub(r"^[^\w]+", "", part) for part in bare.split("-")]
    return "-".join(f"{part[0]}." for part in parts if part)
