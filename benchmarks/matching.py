"""How well references find their records: precision and recall on reference strings and fields with known DOIs.

    python benchmarks/matching.py --data DIR [--half tune|report] [--misses N]

DIR holds `styled_strings`, `real_structured`, `real_unstructured` and `extracted_bibliographies` (.jsonl.gz), made from
https://github.com/CrossRef/reference-matching-evaluation and the bibliographies of conference papers. The records to
find are built from fields, and from one held-out style of the strings (Chicago, which quotes its titles). Each question
is asked twice: with its record among at least ten near neighbours (same author, journal or year, invented siblings that
share all of these, then the likest titles), and without it, when "none" is the only right answer.
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from magcite.comparison.fields.field import comparable
from magcite.identifiers import Doi
from magcite.matching import Match, accepted, match
from magcite.matching.titles import telling
from magcite.model import Date, Item, Name

__all__ = ["main"]

_HELD_OUT = "chicago-author-date"
_TITLELESS_STYLES = ("american-chemical-society", "american-institute-of-physics", "elsevier-without-titles")
_UNTITLED = frozenset({*_TITLELESS_STYLES, "american-institute-of-physics-noise", "fields", "fields as a string"})
_PRECISION, _RECALL = 0.98, 0.95
_NEIGHBOURS = 12
_ALIKE = 3  # of each kind: author, journal, year
_CHICAGO = re.compile(
    r"^(?:(?P<authors>[^“”]*?)\. )?(?:(?P<early>\d{4})\. )?“(?P<title>.*)[.?!]?” ?"
    r"(?(early)|(?P<late>\d{4})?\.? ?)(?P<rest>.*)$"
)
_PLACE = re.compile(
    r"^(?P<container>.*?)(?: (?P<volume>[A-Z]?\d+[\d/–-]*))?(?: ?\((?P<issue>[^()]*\d[^()]*)\))?(?: ?\([^()]*\))?"
    r"(?:: (?P<page>[\w–-]{1,24}))?\.?$"
)
_TYPES = {"journal-title": "article-journal", "volume-title": "chapter", "series-title": "chapter"}


@dataclass(frozen=True, slots=True)
class Question:
    """A reference, its kind, and the DOIs that are right; none where no DOI exists."""

    kind: str
    wanted: Item | str
    right: frozenset[str]

    def singles_out(self, record: Item) -> bool:
        """Whether the reference says enough to tell its work from others by: a title, or a page with author or volume.

        "ACI Structural Journal 93 (1996)" does not, and no matcher should choose.
        """
        if self.kind not in _UNTITLED and len(telling(comparable(record.title or "").split())) > 1:
            return True
        return record.page is not None and bool(record.author or record.volume)


@dataclass(slots=True)
class Tally:
    """What came of the questions of one kind."""

    asked: int = 0
    right: int = 0
    told: int = 0  # of those asked, the references that single out their work
    told_right: int = 0
    wrong: int = 0
    candidate: int = 0  # the record was among the candidates for a person to choose from
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        taken = self.right + self.wrong
        return self.right / taken if taken else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.asked if self.asked else 1.0


class Pool:
    """All records, looked up by what makes neighbours."""

    def __init__(self, records: dict[str, Item]) -> None:
        self.records = records
        self._by_mark: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for doi, item in records.items():
            for mark in _marks(item):
                self._by_mark[mark].append(doi)
            for word in set(comparable(item.title or "").split()):
                self._by_word[word].append(doi)

    def neighbours(self, wanted: Item | str, record: Item | None, right: frozenset[str]) -> list[Item]:
        """Return records that are near the reference and wrong; the same ones at each run."""
        near: list[str] = []
        for mark in _marks(record) if record else ():
            near += [doi for doi in self._by_mark[mark] if doi not in right][:_ALIKE]
        text = wanted if isinstance(wanted, str) else " ".join(filter(None, (wanted.title, wanted.container_title)))
        counts: Counter[str] = Counter()
        for word in set(comparable(text).split()):
            dois = self._by_word.get(word, ())
            if len(dois) < len(self.records) / 10:
                counts.update({doi: 1 / len(dois) for doi in dois})
        near += [doi for doi, _ in counts.most_common(_NEIGHBOURS * 2) if doi not in right]
        chosen = list(dict.fromkeys(near))[: _NEIGHBOURS * 2]
        if len(chosen) < _NEIGHBOURS:
            chosen += sorted(self.records, key=lambda doi: _digest(doi + text))[: _NEIGHBOURS - len(chosen)]
        found = [self.records[doi] for doi in chosen if doi not in right]
        if record:
            found += self._siblings(record, found)
        return found

    @staticmethod
    def _siblings(record: Item, others: Sequence[Item]) -> Iterator[Item]:
        """Yield invented works by the same author, in the same journal, of the same year: another title and place.

        All three together only where the record has a volume or a page, since a string without title could not tell.
        """
        for number, other in enumerate(others[:4]):
            if number == 0 and record.volume is None and record.page is None:
                continue
            kept = {"author": record.author, "container_title": record.container_title, "issued": record.issued}
            if number == 1:
                kept.pop("author")
            if number == 2:
                kept.pop("issued")
            if number == 3:
                kept.pop("container_title")
            yield replace(other, doi=Doi.parse(f"10.5555/sibling{number}"), **kept)  # type: ignore[arg-type]


def _marks(item: Item) -> Iterator[tuple[str, str]]:
    if item.author:
        yield "author", comparable(item.author[0].family or item.author[0].literal or "")
    if item.container_title:
        yield "journal", comparable(item.container_title)
    if item.issued:
        yield "year", item.issued.iso[:4]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def in_half(doi: str, half: str) -> bool:
    """Whether a DOI is in the half that is tuned on, or in the one that is reported; "all": always."""
    return half == "all" or (int(_digest(doi.lower()), 16) % 2 == 0) is (half == "tune")


def read(folder: Path, name: str) -> Iterator[dict[str, object]]:
    """Yield the records of one file."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def record_of_chicago(doi: str, text: str) -> Item | None:
    """Read a reference in Chicago's style into fields; None where it has no title in quotation marks."""
    match_ = _CHICAGO.match(re.sub(r"\. Portico\.?$|(?<=” )Edited by [^.]*(?:\. [^.]{1,20})?\. |(?<=” )In ", "", text))
    place = _PLACE.match(match_["rest"]) if match_ else None
    if match_ is None or place is None:
        return None
    year = match_["early"] or match_["late"]
    names = tuple(_chicago_names(match_["authors"] or ""))
    edited = bool(re.search(r", eds?$", match_["authors"] or ""))
    return Item(
        type="article-journal",
        title=match_["title"].rstrip("."),
        author=() if edited else names,
        editor=names if edited else (),
        issued=Date(int(year)) if year else None,
        container_title=place["container"].rstrip(" .,") or None,
        volume=place["volume"],
        issue=place["issue"],
        page=place["page"],
        doi=Doi.parse(doi),
    )


def _chicago_names(text: str) -> Iterator[Name]:
    parts = [
        part.removeprefix("and ").strip() for part in text.split(", ") if part.strip() not in {"et al", "ed", "eds", ""}
    ]
    if parts:
        yield Name(family=parts[0], given=parts[1] if len(parts) > 1 else None)
    for part in parts[2:]:
        given, _, family = part.rpartition(" ")
        yield Name(family=family, given=given or None)


def record_of_fields(fields: dict[str, str], doi: str | None) -> Item:
    """Return the record that a structured reference states."""
    name = next((one for one in _TYPES if one in fields), "journal-title")
    container, kind = fields.get(name), _TYPES[name]
    title, page = fields.get("article-title"), fields.get("first-page")
    if kind == "chapter" and title is None and page is None and "volume" not in fields:
        title, container, kind = container, None, "book"
    year = re.search(r"\d{4}", fields.get("year", ""))
    return Item(
        type=kind,
        title=title,
        author=(Name(literal=fields["author"]),) if "author" in fields else (),
        issued=Date(int(year[0])) if year else None,
        container_title=container,
        volume=fields.get("volume"),
        issue=fields.get("issue"),
        page=page,
        doi=Doi.parse(doi) if doi else None,
    )


def text_of_fields(fields: dict[str, str]) -> str:
    """Write a structured reference as a string, as a journal of physics would."""
    container = next((fields[one] for one in _TYPES if one in fields), "")
    title = f"{fields['article-title']}. " if "article-title" in fields else ""
    place = ", ".join(fields[one] for one in ("volume", "first-page") if one in fields)
    return f"{fields.get('author', '')}, {title}{container} {place} ({fields.get('year', 'n.d.')})."


def questions_and_pool(folder: Path) -> tuple[list[Question], Pool]:
    """Read all data."""
    records: dict[str, Item] = {}
    questions: list[Question] = []
    for row in read(folder, "styled_strings"):
        doi, strings = str(row["doi"]), dict(row["strings"])  # type: ignore[call-overload]
        held = next((text for style, text in strings.items() if style.endswith(_HELD_OUT)), "")
        item = record_of_chicago(doi, held)
        if item is None:
            continue
        records[doi] = item
        for style, text in strings.items():
            if not style.endswith(_HELD_OUT):
                questions.append(Question(style.partition(":")[2], text, frozenset({doi})))
    for row in read(folder, "real_structured"):
        fields, doi = dict(row["reference"]), row["doi"]  # type: ignore[call-overload]
        right = frozenset(doi if isinstance(doi, list) else [doi] if doi else [])
        if right:
            first = min(right)
            records[first] = record_of_fields(fields, first)
        questions.append(Question("fields", record_of_fields(fields, None), right))
        questions.append(Question("fields as a string", text_of_fields(fields), right))
    for row in read(folder, "real_unstructured"):
        doi = row["doi"]
        kind = "real strings without DOI" if doi is None else "real strings, record not there"
        questions.append(Question(kind, str(row["ref_string"]), frozenset({str(doi)} if doi else ())))
    seen: set[tuple[object, ...]] = set()
    for number, row in enumerate(read(folder, "extracted_bibliographies")):
        doi = f"10.5555/extracted{number}"
        text = str(row["raw_text"])
        key = (row["title"], tuple(row["authors"] or ())[:1])  # type: ignore[arg-type]
        if row["title"] and text.count("#") < 8 and key not in seen:
            seen.add(key)
            records[doi] = record_of_extracted(row, doi)
            questions.append(Question("extracted", re.sub(r"[*#]", ", ", text), frozenset({doi})))
    return questions, Pool(records)


def record_of_extracted(row: dict[str, object], doi: str) -> Item:
    """Return the record of an entry of a paper's bibliography."""
    names = [name for name in row["authors"] or [] if name != "et al"]  # type: ignore[attr-defined]
    year = row["year"]
    return Item(
        title=str(row["title"]),
        author=tuple(Name(literal=str(name)) for name in names),
        issued=Date(year) if isinstance(year, int) else None,
        container_title=str(row["venue"]) if row["venue"] else None,
        doi=Doi.parse(doi),
    )


def ask(question: Question, pool: Pool, tally: Tally, without: Tally) -> None:
    """Ask with the record among its neighbours, and without it."""
    record = next((pool.records[doi] for doi in sorted(question.right) if doi in pool.records), None)
    neighbours = pool.neighbours(question.wanted, record, question.right)
    if record is not None:
        middle = len(neighbours) // 2
        matches = match(question.wanted, [*neighbours[:middle], record, *neighbours[middle:]])
        tally.asked += 1
        told = question.singles_out(record)
        tally.told += told
        taken = accepted(matches)
        if taken is not None and taken.candidate.doi == record.doi:
            tally.right += 1
            tally.told_right += told
        else:
            tally.wrong += taken is not None
            found = next(one for one in matches if one.candidate.doi == record.doi)
            tally.candidate += found.verdict == "candidate"
            tally.misses.append(_told(question, found, taken))
    without.asked += 1
    taken = accepted(match(question.wanted, neighbours))
    if taken is not None:
        without.wrong += 1
        without.misses.append(_told(question, None, taken))


def _told(question: Question, found: Match | None, taken: Match | None) -> str:
    lines = [f"{question.kind}: {question.wanted if isinstance(question.wanted, str) else _shown(question.wanted)}"]
    for label, one in (("due", found), ("taken", taken)):
        if one is not None:
            lines.append(f"   {label} {one.points} {one.verdict}: {_shown(one.candidate)}")
            lines += [f"      {reason}" for reason in one.reasons]
    return "\n".join(lines)


def _shown(item: Item) -> str:
    names = "; ".join(name.family or name.literal or "" for name in item.author)
    parts = (item.title, item.container_title, item.issued and item.issued.iso, item.volume, item.issue, item.page)
    return " | ".join(str(part or "–") for part in (names, *parts))


def speed(questions: Sequence[Question], pool: Pool) -> str:
    """Return how long one reference against 20 candidates takes, in milliseconds, and strings of growing length."""
    sample = questions[:: max(len(questions) // 300, 1)]
    sets = [
        (one.wanted, [*pool.neighbours(one.wanted, None, one.right), *pool.records.values()][:20]) for one in sample
    ]
    lines = []
    for kind in (str, Item):
        chosen = [one for one in sets if isinstance(one[0], kind)]
        begun = time.process_time()
        for wanted, candidates in chosen:
            match(wanted, candidates)
        lines.append(f"{kind.__name__}: {(time.process_time() - begun) / len(chosen) * 1000:.2f} ms")
    candidates = list(pool.records.values())[:20]
    text = " ".join(one.wanted for one in questions if isinstance(one.wanted, str))
    for length in (250, 500, 1000, 2000, 20_000):
        begun = time.process_time()
        for _ in range(20):
            match(text[:length], candidates)
        lines.append(f"{length} characters: {(time.process_time() - begun) / 20 * 1000:.2f} ms")
    return "; ".join(lines)


def report(tallies: dict[str, Tally], without: dict[str, Tally], misses: int) -> Iterator[str]:
    """Yield the table, the totals and the first misses."""
    yield f"{'':32}{'asked':>7}{'right':>7}{'wrong':>7}{'candid.':>8}{'recall':>8}{'precision':>10}"
    for kind, one in sorted(tallies.items()):
        yield f"{kind:32}{one.asked:7}{one.right:7}{one.wrong:7}{one.candidate:8}{one.recall:8.3f}{one.precision:10.4f}"
    yield ""
    for kind, one in sorted(without.items()):
        yield f"{kind + ', no record':46}{one.asked:7}{one.wrong:7} wrongly taken"
    asked, right = (sum(getattr(one, name) for one in tallies.values()) for name in ("asked", "right"))
    wrong = sum(one.wrong for one in tallies.values())
    taken_for_none = sum(one.wrong for one in without.values())
    yield ""
    told, told_right = (sum(getattr(one, name) for one in tallies.values()) for name in ("told", "told_right"))
    yield f"recall {right / asked:.4f} of all {asked} references"
    yield f"recall {told_right / told:.4f} of the {told} that single out a work (title, or page with author or volume)"
    yield f"precision {right / (right + wrong):.4f} where the record is there"
    yield f"precision {right / (right + wrong + taken_for_none):.4f} with all questions without a record"
    for tally in (*without.values(), *tallies.values()):
        yield from tally.misses[:misses]


def main(arguments: Iterable[str] | None = None) -> int:
    """Run, print; 0 when the bar is met, 1 when it is not, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument("--misses", type=int, default=3, metavar="N", help="show so many misses of each kind")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask every Nth question only")
    parser.add_argument("--kind", help="only questions of one kind")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if not (options.data / "styled_strings.jsonl.gz").is_file():
        print(f"there are no data in {options.data}: styled_strings.jsonl.gz is not there, and nothing was measured")
        return 2
    questions, pool = questions_and_pool(options.data)
    tallies: dict[str, Tally] = defaultdict(Tally)
    without: dict[str, Tally] = defaultdict(Tally)
    for question in questions[:: options.every]:
        if options.kind in {None, question.kind} and in_half(_key(question), options.half):
            known = question.right & pool.records.keys()
            tally = tallies[question.kind] if known else Tally()
            ask(question, pool, tally, without[question.kind])
    print("\n".join(report(tallies, without, options.misses)))
    print(f"\nspeed, one reference and 20 candidates: {speed(questions, pool)}")
    right, told, told_right = (
        sum(getattr(one, name) for one in tallies.values()) for name in ("right", "told", "told_right")
    )
    wrong = sum(one.wrong for one in (*tallies.values(), *without.values()))
    return 0 if right / (right + wrong) >= _PRECISION and told_right / told >= _RECALL else 1


def _key(question: Question) -> str:
    return min(question.right) if question.right else str(question.wanted)


if __name__ == "__main__":
    sys.exit(main())
