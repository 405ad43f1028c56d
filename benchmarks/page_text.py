"""A Markdown page of any size, made up: no sentence repeats, and about every 350th sign is a citation."""

import random
from collections.abc import Iterator

__all__ = ["page_text"]

_WHAT = ("Magnesium", "Green tea", "A short walk", "Morning light", "Zinc", "Yoghurt", "Strength training", "Fish oil")
_WHOM = ("pilots", "nurses", "older men", "pregnant women", "students", "people with migraine", "children", "runners")
_FELL = ("headaches", "blood pressure", "the risk of a fall", "waking at night", "cramps", "the need for tablets")
_STUDY = ("trial", "cohort", "crossover trial", "meta-analysis", "case-control study", "pilot study")
_PLAIN = (
    "It is sold in every pharmacy, and what it costs differs by a factor of {b}.",
    "Most of it is stored in bones and muscles, i.e. not where a blood test looks for it.",
    "Nobody has asked whether {whom} notice the difference after {b} weeks.",
    "The authors, e.g. those of the first {study}, were paid by nobody in particular.",
    "In the north *{n} km* away the same was seen, though only in **winter** and among {whom}.",
    "Dr. Ek measured {fell} with `tool_{b}` at 7.{b} a.m. on weekdays.",
    "I tried it myself for {b} days and slept like a log.",
    "Take it with food, and no more than {n} mg a day.",
)
_FOUND = (
    "In a {study} of {n} {whom}, {fell} fell by {p} % after {b} weeks",
    "{what} lowered {fell} in {n} of {m} {whom} (RR 0.{p}, 95 % CI 0.{b} to 0.9)",
    "{what} did nothing for {fell} in {n} {whom} aged {b}–{p} years",
)
_CITED = (
    " [@{name}{year}].",
    " [@{name}{year}, p. {b}; @doi:10.5555/{name}.{n}_{m}].",
    " ([a {study}](https://doi.org/10.5555/{name}.{n})).",
    ".[^{note}]",
    " (PMID: {n}{m}).",
    " {{cite:p}}`{name}{year}`.",
)
_NAMES = ("ek", "lind", "holm", "berg", "moss", "nord", "ahl", "dahl")


def page_text(size: int, seed: int = 1) -> str:
    """Return a page of about `size` characters."""
    parts: list[str] = []
    length = 0
    for part in _parts(random.Random(seed)):
        parts.append(part)
        length += len(part)
        if length >= size:
            break
    return "".join(parts)


def _parts(chance: random.Random) -> Iterator[str]:
    yield "---\ntitle: What helps\nlang: en\n---\n\n"
    number = 0
    while True:
        number += 1
        yield f"## {chance.choice(_WHAT)} and {chance.choice(_FELL)}, part {number}\n\n"
        for _ in range(4):
            yield _wrapped(" ".join(_sentence(chance, f"{number}") for _ in range(chance.randint(3, 7)))) + "\n\n"
        yield "".join(f"- {_sentence(chance, f'{number}')}\n" for _ in range(3)) + "\n"
        yield f"> {_sentence(chance, f'{number}')}\n\n"
        rows = "".join(f"| {chance.randint(1, 900)} mg | {_filled('{fell} in {whom}', chance)} |\n" for _ in range(3))
        yield f"| Dose | Outcome |\n| --- | --- |\n{rows}\n"
        yield f"[^{number}]: See 10.5555/note.{number}, {chance.randint(1950, 2025)}.\n\n"


def _sentence(chance: random.Random, note: str) -> str:
    if chance.random() < 0.3:
        return _filled(chance.choice(_FOUND) + chance.choice(_CITED), chance, note)
    return _filled(chance.choice(_PLAIN), chance, note)


def _filled(pattern: str, chance: random.Random, note: str = "") -> str:
    return pattern.format(
        what=chance.choice(_WHAT),
        whom=chance.choice(_WHOM),
        fell=chance.choice(_FELL),
        study=chance.choice(_STUDY),
        name=chance.choice(_NAMES),
        year=chance.randint(1950, 2025),
        n=chance.randint(20, 9000),
        m=chance.randint(20, 9000),
        p=chance.randint(10, 90),
        b=chance.randint(2, 60),
        note=note,
    )


def _wrapped(text: str) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) > 100:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])
