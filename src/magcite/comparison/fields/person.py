"""A person's name as one record writes it, and every way in which another record may write the same name."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.words import NAME_PARTICLES, ORGANISATION_WORDS
from magcite.model import Item, Name

__all__ = ["RUN_TOGETHER", "Byline", "byline_of", "readings", "written"]

RUN_TOGETHER = re.compile(r"[^\W\d_a-zà-ÿ]{2,4}")
_OTHERS = frozenset({"others", "et al", "al", "et alii", "m fl", "mfl", "and others", "and colleagues"})
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,2}")
_AFTER_INITIAL = re.compile(r"\.(?!-)")  # "J.P." is two words, and "J.-P." one
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_GENERATION = re.compile(r",?\s+(?:jr|sr|i{2,3}|iv)\.?$|^(?:jr|sr|i{1,3}|iv)\.?$", re.IGNORECASE)
_TITLES = re.compile(  # what registries put in the suffix besides a generation
    r"(?:(?:dr|esq|m\.?d|ph\.?d|sc\.?d|r\.?n|b\.?sc|m\.?sc|mph|drph|dds|dvm|pharm\.?d|frcp|facp|facc)\b\.?[,;\s]*)+|v|vi|[23][nr]d",
    re.IGNORECASE,
)
_LONGEST = 5  # words; longer ones are organisations


@dataclass(frozen=True, slots=True)
class Byline:
    """The people among a record's authors.

    Attributes:
        people: without organisations, and without "et al.".
        cut_off: the list says itself that it goes on ("et al.").
        with_organisations: some authors are left out here, since they are no people.
        run_together: several people stood in one name ("Ek A, Al B"), and were taken apart as well as can be.
    """

    people: tuple[Name, ...]
    cut_off: bool = False
    with_organisations: bool = False
    run_together: bool = False


def byline_of(item: Item) -> Byline:
    """Read a record's list of authors."""
    author = tuple(map(_readable, item.author))
    crammed = any(map(_crammed, author))
    names = [one for name in author for one in (_apart(name) if crammed else (name,))]
    people = [_person(name) for name in names]
    others = [_is_others(name) for name in names]
    return Byline(
        tuple(person for person, rest in zip(people, others, strict=True) if person is not None and not rest),
        cut_off=any(others),
        with_organisations=any(person is None and not rest for person, rest in zip(people, others, strict=True)),
        run_together=crammed,
    )


def readings(name: Name) -> Iterator[Name]:
    """Yield the ways to read a name as family and given names, besides the way it was read.

    "Svensson AB" is no Mr AB whose first name is Svensson, and "García Márquez" may be a family name alone.
    """
    whole = " ".join(part for part in (name.given, name.non_dropping_particle, name.family) if part)
    if name.family and _is_initials(whole.split()[-1]) and (turned := _in_one_piece(whole)) is not None:
        yield turned
    if name.given and not _is_initials(name.given.split()[-1]):
        # in one word when the given name reads like a particle ("Di", "Van"), which would vanish from a family name
        yield Name(family=whole.replace(" ", "") if _particles_only(name.given) else whole)


def _particles_only(given: str) -> bool:
    """Whether given names read like particles ("Di", "Van")."""
    return set(comparable(given).split()) <= NAME_PARTICLES


def written(name: Name) -> str:
    """Return a name in words, the family name first."""
    if name.literal:
        return name.literal
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)


def _readable(name: Name) -> Name:
    """Return a name with its entities read ("d&apos;Amore"); their semicolons would take it apart."""
    parts = {part: getattr(name, part) for part in ("family", "given", "literal")}
    if not any("&" in (text or "") for text in parts.values()):
        return name
    return replace(name, **{part: html.unescape(text) if text else None for part, text in parts.items()})


def _is_others(name: Name) -> bool:
    return comparable(name.literal or f"{name.given or ''} {name.family or ''}") in _OTHERS


def _person(name: Name) -> Name | None:
    """Return the person a name stands for; None for an organisation."""
    if name.family:
        return name
    return _in_one_piece(name.literal) if name.literal else None


def _in_one_piece(literal: str) -> Name | None:
    """Read "Nathalie Leone", "Leone N", "Leone NK", "Leone"; None when it is no person's name."""
    words = _AFTER_INITIAL.sub(". ", literal).split()
    if not 1 <= len(words) <= _LONGEST or any(comparable(word) in ORGANISATION_WORDS for word in words):
        return None
    if len(words) == 1:
        return None if literal.isupper() or not _WORD.fullmatch(literal) else Name(family=literal)
    if _is_initials(words[-1]):
        cut = next(place for place, word in enumerate(words) if place and all(map(_is_initials, words[place:])))
        return Name(family=" ".join(words[:cut]), given=" ".join(words[cut:]))
    cut = next(
        (place for place, word in enumerate(words) if place and word.casefold() in NAME_PARTICLES), len(words) - 1
    )
    return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))


def _crammed(name: Name) -> bool:
    """Whether a name looks like a whole list: "Ek A, Al B", "Ek, A.; Al, B."."""
    if ";" in written(name):
        return True
    families = (name.family or name.literal or "").split(",")[0].split()
    ends_in_initials = len(families) > 1 and _is_initials(families[-1])
    rest = " ".join(part for part in (name.given, name.suffix) if part).split()
    if name.literal:
        rest = name.literal.partition(",")[2].split()
    if ends_in_initials and any(not _is_initials(word.strip(",")) for word in rest):
        return True
    odd = name.suffix is not None and not (_GENERATION.search(name.suffix) or _TITLES.fullmatch(name.suffix))
    return odd and any(not _is_initials(word) for word in (name.given or "").split())


def _apart(name: Name) -> Iterator[Name]:
    """Take a list in one name apart, at semicolons or else at commas."""
    particle = f"{name.non_dropping_particle} " if name.non_dropping_particle else ""
    parts = (f"{particle}{name.family or ''}", name.suffix, name.given, name.literal)
    whole = ", ".join(part for part in parts if part)
    pieces = whole.split(";") if ";" in whole else whole.split(",")
    for piece in map(str.strip, pieces):
        family, comma, given = (part.strip() for part in piece.partition(","))
        if piece:
            yield Name(family=family, given=given or None) if comma and family else Name(literal=piece)


def _is_initials(word: str) -> bool:
    """Whether a word is one or more initials: "N.", "MK", "J.-P."."""
    return bool(RUN_TOGETHER.fullmatch(word)) or (word.isupper() and bool(_INITIALS.fullmatch(word)))
