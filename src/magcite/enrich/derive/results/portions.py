"""The portions of a clause that share its verb: each outcome, and each part of the people, time or treatment."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from magcite.enrich.derive.results.brackets import Place, places_in, tested_in
from magcite.enrich.derive.results.clauses import Clause, shown
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import Named, after, row_of
from magcite.enrich.derive.results.told import Reading

__all__ = ["Portion", "portions_of"]

_SUBJECTS = re.compile(r"(?<!\S)(?:(?:and|or|och|eller)\s)?(?P<said>[^\W\d](?:\S|\s(?!\s))*)(?=\s{4,})")
_CAME = re.compile(r"\s(?:came|went|put|took|rose|fell|\w+ed)\s")
_LEADS = re.compile(r"\A\s*\([^()]*\)|\A[\s,;]*(?:(?:and|or|och|eller)\s)?\s*")
_COPULAS = re.compile(r"(?:\s(?:was|were|is|are|did|had|has|have|also))+\s*\Z")
_BRACKETED = re.compile(r"\s*\((?=[^()]*(?:\bp\s?[=<>]|\bCI\b|\bKI\b))", re.IGNORECASE)
_DAYS = re.compile(r"(?:the\s)?(?:\w+\s)?(?:days?|weeks?|months?|years?)\b", re.IGNORECASE)
_FEWEST = 2  # of a row


class Portion(NamedTuple):
    """A part of a clause with its own figure; `named` is its outcome, `place` None for the clause's own."""

    clause: Clause
    named: Named | None
    place: Place | None


def portions_of(clause: Clause, reading: Reading, forms: Forms) -> Iterator[Portion]:
    """Yield the portions of a clause, in order; the clause as it is where it has none."""
    for part, named in _parts(clause, reading, forms):
        yield from _placed(part, named, reading, forms)


def _placed(clause: Clause, named: Named | None, reading: Reading, forms: Forms) -> Iterator[Portion]:
    """Yield each of "at 3 months (41 % v 9 %) and at 6 months (9 % v 1 %)"."""
    tested = tested_in(clause.words, forms)
    places = list(places_in(clause.plain, tested, forms)) if len(tested) >= _FEWEST else []
    if not places:
        yield Portion(clause, named, None)
        return
    start = 0
    for one, place in zip(tested, places, strict=True):
        words, plain = clause.words[start : one.end], clause.plain[start : one.end]
        part = Clause(clause.start + start, clause.start + one.end, words, plain, clause.breaks)
        own = _own(place, reading, plain, forms) if start else None
        if own is not None:
            yield Portion(part, own, None)
            start = one.end
            continue
        yield Portion(part, named, place)
        start = one.end


def _own(place: Place | None, reading: Reading, plain: str, forms: Forms) -> Named | None:
    """Return the outcome of a portion that stands where the first does: "improved in pain (...) and in sleep (...)"."""
    if place is None or place.subgroup is None:
        return None
    said = place.words.split(" ", 1)[0]
    lead = re.search(rf"(?<!\S){re.escape(said)}\s", plain)
    return after(plain, lead.end(), forms) if lead and reading.lead == said.lower() else None


def _parts(clause: Clause, reading: Reading, forms: Forms) -> Iterator[tuple[Clause, Named | None]]:
    """Yield each outcome of a row with the part of the clause in which its figure stands; else the clause as it is."""
    if reading.named and reading.named.start < reading.start:
        yield from _ahead(clause, reading, reading.named, forms)
        return
    row = row_of(clause.plain, reading.named, forms) if reading.named else []
    if len(row) < _FEWEST or any(_DAYS.match(one.outcome) for one in row):
        yield clause, reading.named
        return
    ends = [*(named.start for named in row[1:]), len(clause.plain)]
    start = 0
    for named, end in zip(row, ends, strict=True):
        words, plain = clause.words[start:end], clause.plain[start:end]
        yield Clause(clause.start + start, clause.start + end, words, plain, clause.breaks), named
        start = end


def _ahead(clause: Clause, reading: Reading, named: Named, forms: Forms) -> Iterator[tuple[Clause, Named | None]]:
    """Yield each outcome of a row of subjects that brackets part: "Pain (p = 0.4) and sleep (p = 0.6) did not"."""
    row = [
        (match.start("said"), match.end())
        for match in _SUBJECTS.finditer(clause.plain, named.start, reading.start)
        if _BRACKETED.match(clause.words, match.end())
    ]
    told = [
        start
        for start, end in row
        if forms.stated.search(clause.plain[start:end]) or _CAME.search(clause.plain[start:end])
    ]
    if told:  # other clauses: "lights out came earlier (p = 0.01) and total sleep time increased"
        start = row[-1][1]
        said = _LEADS.sub("", clause.plain[start : reading.start])
        start = reading.start - len(said)
        said = _COPULAS.sub("", shown(said)).strip(" ,")
        if not said and len(row) == 1:
            yield clause, named  # "weight loss was 15.4 kg (95 % CI ...) greater"
            return
        if said and not forms.stated.search(said):
            yield (
                Clause(clause.start + start, clause.end, clause.words[start:], clause.plain[start:], clause.breaks),
                Named(said, start),
            )
        return
    if len(row) < 2 or row[0][0] > named.start + len("the "):  # noqa: PLR2004 - one outcome is no row
        yield clause, named
        return
    ends = [*(start for start, _ in row[1:]), row[-1][1] + len(clause.words)]
    for (start, end), stop in zip(row, ends, strict=True):
        words, plain = clause.words[start:stop], clause.plain[start:stop]
        said = " ".join(shown(clause.plain[start:end]).split())
        yield (
            Clause(clause.start + start, min(clause.start + stop, clause.end), words, plain, clause.breaks),
            Named(said, start),
        )
