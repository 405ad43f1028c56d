"""Invented works, their references in seven styles and three kinds of damage, and neighbours hard to tell apart.

Nothing here exists. Everything follows from the work's number, so that the set is the same at each run.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from magcite.identifiers import Doi
from magcite.model import Date, Item, Name

__all__ = ["DAMAGE", "STYLES", "Work", "near_neighbours", "works"]

_TOPICS = [
    "magnesium",
    "zinc",
    "selenium",
    "vitamin D",
    "caffeine",
    "iron",
    "potassium",
    "omega-3",
    "creatine",
    "melatonin",
    "iodine",
    "taurine",
    "folate",
]
_EFFECTS = [
    "sleep quality",
    "nocturnal leg cramps",
    "blood pressure",
    "insulin sensitivity",
    "bone density",
    "migraine frequency",
    "muscle soreness",
    "endothelial function",
    "depressive symptoms",
    "cognitive decline",
    "arrhythmia recurrence",
    "birth weight",
]
_PEOPLE = [
    "older adults",
    "pregnant women",
    "endurance athletes",
    "school children",
    "shift workers",
    "dialysis patients",
    "healthy volunteers",
    "postmenopausal women",
    "adolescents",
    "hospital nurses",
]
_DESIGNS = [
    "a randomized controlled trial",
    "a prospective cohort study",
    "a dose-response meta-analysis",
    "a crossover experiment",
    "results from a national survey",
    "a case series",
]
_FAMILIES = [
    "Lindqvist",
    "Okafor",
    "Müller",
    "García-Pérez",
    "van den Berg",
    "O'Donnell",
    "Nakamura",
    "Ivanova",
    "Sørensen",
    "Haddad",
    "Chen",
    "Kowalczyk",
    "Abernathy",
    "Tremblay",
    "Rossi",
    "Nguyen",
    "Eriksson",
    "Papadopoulos",
]
_GIVEN = ["Anna", "Bo Karl", "Chidi", "Dana M.", "Erik", "Fatima", "Georg", "Hana", "Ivo", "Jun-ho"]
_JOURNALS = {
    "Journal of Invented Nutrition": "J Invent Nutr",
    "Annals of Imaginary Medicine": "Ann Imag Med",
    "Nordic Archives of Sleep Research": "Nord Arch Sleep Res",
    "Fictional Cardiology": "Fict Cardiol",
    "Proceedings of the Society for Unwritten Trials": "Proc Soc Unwritten Trials",
    "Metabolism Letters": "Metab Lett",
}


@dataclass(frozen=True, slots=True)
class Work:
    """A record, its journal's abbreviation, and its references, by style or damage."""

    record: Item
    short: str
    references: dict[str, str]


def works(count: int, *, seed: int = 1) -> Iterator[Work]:
    """Yield so many works."""
    for number in range(count):
        chance = random.Random(seed * 10_000 + number)
        topic, effect, people = chance.choice(_TOPICS), chance.choice(_EFFECTS), chance.choice(_PEOPLE)
        title = f"{topic.capitalize()} intake and {effect} in {people}: {chance.choice(_DESIGNS)}"
        authors = [Name(family, chance.choice(_GIVEN)) for family in chance.sample(_FAMILIES, chance.randint(1, 6))]
        journal = chance.choice(list(_JOURNALS))
        page = chance.randint(2, 2400)
        record = Item(
            type="article-journal",
            title=title,
            author=tuple(authors),
            issued=Date(chance.randint(1985, 2024)),
            container_title=journal,
            volume=str(chance.randint(1, 140)),
            issue=str(chance.randint(1, 12)),
            page=f"{page}-{page + chance.randint(3, 14)}",
            doi=Doi.parse(f"10.5555/invented.{seed}.{number}"),
        )
        written = {name: style(record, _JOURNALS[journal]) for name, style in STYLES.items()}
        damaged = {name: damage(record, written, chance) for name, damage in DAMAGE.items()}
        yield Work(record, _JOURNALS[journal], written | damaged)


def near_neighbours(work: Work, others: list[Work]) -> Iterator[Item]:
    """Yield records that share much with a work and are not it: a dozen and more."""
    record = work.record
    for number, other in enumerate(others[:4]):
        doi = Doi.parse(f"10.5555/near.{number}")
        yield replace(other.record, author=record.author, doi=doi)
        yield replace(other.record, author=record.author, container_title=record.container_title, doi=doi, pmid=None)
        yield replace(other.record, issued=record.issued, container_title=record.container_title, doi=None)
    title = record.title or ""
    yield replace(record, title=f"Reply to: {title}", page=_later(record, 900), doi=Doi.parse("10.5555/reply"))
    yield replace(record, title=f"Correction to: {title}", page=_later(record, 950), doi=Doi.parse("10.5555/correct"))
    yield replace(record, title=f"{title}. Part II", page=_later(record, 20), doi=Doi.parse("10.5555/part2"))
    yield replace(record, title="Editorial", page=_later(record, 30), doi=Doi.parse("10.5555/editorial"))
    topic = next(one for one in _EFFECTS if one not in title)
    changed = title.replace(next(one for one in _EFFECTS if one in title), topic)
    yield replace(record, title=changed, page=_later(record, 40), volume="141", doi=Doi.parse("10.5555/sibling"))


def _later(record: Item, pages: int) -> str:
    first = int((record.page or "0").partition("-")[0]) + pages
    return f"{first}-{first + 5}"


def _initials(name: Name, mark: str = ".") -> str:
    return "".join(f"{part[0]}{mark}" for part in (name.given or "").replace("-", " ").split())


def _spaced(name: Name) -> str:
    return " ".join(f"{part[0]}." for part in (name.given or "").replace("-", " ").split())


def _apa(item: Item, short: str) -> str:
    names = [f"{name.family}, {_spaced(name)}" for name in item.author]
    people = names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}"
    pages = (item.page or "").replace("-", "–")
    return f"{people} ({_year(item)}). {item.title}. {item.container_title}, {item.volume}({item.issue}), {pages}."


def _vancouver(item: Item, short: str) -> str:
    people = ", ".join(f"{name.family} {_initials(name, '')}" for name in item.author[:3])
    more = ", et al" if len(item.author) > 3 else ""
    return f"12. {people}{more}. {item.title}. {short}. {_year(item)};{item.volume}({item.issue}):{item.page}."


def _nature(item: Item, short: str) -> str:
    people = f"{item.author[0].family}, {_spaced(item.author[0])}" + (" et al." if len(item.author) > 1 else "")
    dotted = " ".join(f"{word}." for word in short.split())
    return f"{people} {item.title}. {dotted} {item.volume}, {(item.page or '').replace('-', '–')} ({_year(item)})."


def _harvard(item: Item, short: str) -> str:
    people = " and ".join(f"{name.family}, {_initials(name)}" for name in item.author)
    return f"{people}, {_year(item)}. {item.title}. {item.container_title}, {item.volume}, pp.{item.page}."


def _mla(item: Item, short: str) -> str:
    people = f"{item.author[0].family}, {item.author[0].given}" + (", et al." if len(item.author) > 1 else ".")
    title = (item.title or "").title()
    return f"{people} “{title}.” {item.container_title} {item.volume}.{item.issue} ({_year(item)}): {item.page}. Print."


def _chicago(item: Item, short: str) -> str:
    names = [f"{item.author[0].family}, {item.author[0].given}"]
    names += [f"{name.given} {name.family}" for name in item.author[1:]]
    people = names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, and {names[-1]}"
    return f"{people}. {_year(item)}. “{item.title}.” {item.container_title} {item.volume} ({item.issue}): {item.page}."


def _physics(item: Item, short: str) -> str:
    people = ", ".join(f"{_initials(name)} {name.family}" for name in item.author)
    dotted = " ".join(f"{word}." for word in short.split())
    return f"[7] {people}, {dotted} {item.volume}, {(item.page or '').partition('-')[0]} ({_year(item)})"


def _year(item: Item) -> str:
    return item.issued.iso if item.issued else ""


def _noise(item: Item, written: dict[str, str], chance: random.Random) -> str:
    letters = list(written["apa"])
    for place in range(len(letters)):
        if letters[place].isalpha() and chance.random() < 0.03:
            letters[place] = chance.choice("abcdefghijklmnopqrstuvwxyz")
        elif letters[place] == " " and chance.random() < 0.05:
            letters[place] = chance.choice(("", "  "))
    return "".join(letters)


def _one_author(item: Item, written: dict[str, str], chance: random.Random) -> str:
    name = item.author[0]
    return (
        f"{name.family}, {name.given}. {item.title}. {item.container_title}. {_year(item)}. {item.volume}. {item.page}"
    )


def _scrambled(item: Item, written: dict[str, str], chance: random.Random) -> str:
    words = (item.title or "").split()
    chance.shuffle(words)
    people = ", ".join(name.family or "" for name in item.author)
    return (
        f"{people}. {' '.join(words)}. {item.container_title}. {_year(item)}. {item.volume}. {item.issue}. {item.page}"
    )


STYLES: dict[str, Callable[[Item, str], str]] = {
    "apa": _apa,
    "vancouver": _vancouver,
    "nature": _nature,
    "harvard": _harvard,
    "mla": _mla,
    "chicago": _chicago,
    "physics": _physics,
}
DAMAGE: dict[str, Callable[[Item, dict[str, str], random.Random], str]] = {
    "noise": _noise,
    "one author": _one_author,
    "scrambled title": _scrambled,
}
