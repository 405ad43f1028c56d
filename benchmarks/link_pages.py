"""How many claims of pages are linked to the work they rest on, and how many to another; one line a set.

Run it with `python -m benchmarks.link_pages [SET ...] [--data DIR] [--show]`. The made-up pages and libraries of near
neighbours lie in `benchmarks/link`, each set written when the ones before it had been looked at: `tune`, `report`,
`unseen`, `fresh`, `last`, `later`; the weights are fitted on all of them (docs/benchmarks.md). `judge.yaml` and
`open.yaml` are by somebody who had seen none, and `judge.yaml` only judges; `singing.yaml`, `harbour.yaml` and
`orchard.yaml` were run once before anything was changed for them; `quarry.yaml`, `lantern.yaml`, `beacon.yaml`,
`cairn.yaml` and `meadow.yaml` only judge. Each of these is held against its own library and those of the others.
With the folder of the real magnesium page (`--data`) that page is held against the project's own references and 86
others.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ruamel.yaml import YAML

from magcite.enrich.derive import derive
from magcite.identifiers import Doi
from magcite.language import fold
from magcite.link import links_of, resolve
from magcite.link.proposals import Index, propose, records_of
from magcite.model import Found, Library, LinkState, Lock, Page, PageLinks, Reference, SourceName
from magcite.readers.pages import read_page
from magcite.readers.references import read_references

__all__ = ["Expected", "Tally", "load_library", "load_set", "measure"]

HERE = Path(__file__).resolve().parent / "link"
NONE, ABSENT = "none", "absent"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a stretch of a page rests on.

    Attributes:
        start, end: code points of the page.
        keys: citekeys that are right; () where nothing of the library is.
        must: whether not to find it is a miss.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    must: bool = True


@dataclass(slots=True)
class Tally:
    """Counts of stretches."""

    right: int = 0
    wrong: int = 0
    ambiguous: int = 0
    missed: int = 0
    silent: int = 0

    @property
    def precision(self) -> float:
        """Right among all that were proposed."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Right among all whose work is in the library."""
        due = self.right + self.missed + self.ambiguous
        return self.right / due if due else 1.0


def load_library(entries: Mapping[str, Mapping[str, object]]) -> tuple[Reference, ...]:
    """Return references from their fields, through magcite's own reader of reference files."""
    found: list[Reference] = []
    for key, fields in entries.items():
        own = {name: value for name, value in fields.items() if name not in {"annotation", "abstract"}}
        if "abstract" in fields:
            own["DOI"] = doi_of(key).normal
        families = own.pop("author", [])
        assert isinstance(families, list)
        front = {"type": "article-journal", **own, "author": [{"family": name} for name in families]}
        front["provenance"] = {"origin": "hand", "note": "written down from memory, confirmed by nobody"}
        text = f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n{fields.get('annotation', '')}\n"
        found += read_references(text, path=f"references/{key}.md")
    return tuple(found)


def doi_of(key: str) -> Doi:
    """Return the DOI that a record with an abstract goes by here."""
    return Doi.parse(f"10.5555/{key}")


def lock_of(*names: str) -> Lock:
    """Return what a lock would hold of the records with an abstract: their titles, and what is derived."""
    yaml = YAML(typ="safe", pure=True)
    answers = {}
    for name in names:
        data = yaml.load((HERE / f"{name}.yaml").read_text("utf-8"))
        entries = data.get("library", data)
        for reference in load_library(entries):
            abstract = entries[reference.citekey].get("abstract")
            if abstract:
                doi = doi_of(reference.citekey)
                found = Found(SourceName.PUBMED, doi, "2026-11-20T00:00:00Z", "", reference.item, abstract=abstract)
                answers[doi] = (replace(found, abstract=None, derived=derive(found)),)
    return Lock(answers)


def load_set(name: str) -> tuple[tuple[Page, tuple[Expected, ...]], ...]:
    """Return the pages of a set with what they rest on, linked to nothing."""
    data = YAML(typ="safe", pure=True).load((HERE / f"{name}.yaml").read_text("utf-8"))
    return tuple(_page(one) for one in data["pages"])


def _page(data: Mapping[str, object]) -> tuple[Page, tuple[Expected, ...]]:
    text = f"{data['title']}\n\n"
    expected: list[Expected] = []
    sections = data["sections"]
    assert isinstance(sections, list)
    for section in sections:
        text += f"{section['heading']}\n\n"
        for rests, paragraph in section["paragraphs"]:
            keys = () if rests in {NONE, ABSENT} else (rests,)
            expected.append(Expected(len(text), len(text) + len(paragraph), keys))
            text += f"{paragraph}\n\n"
    return read_page(text, path=str(data["path"]), language=str(data["language"])), tuple(expected)


def library_of(*names: str) -> tuple[Reference, ...]:
    """Return the references of some sets together; of a work that several have, the first."""
    yaml = YAML(typ="safe", pure=True)
    found: dict[str, Reference] = {}
    titles: set[str] = set()
    for name in names:
        data = yaml.load((HERE / f"{name}.yaml").read_text("utf-8"))
        for reference in load_library(data.get("library", data)):
            title = fold(reference.item.title or "")
            if title not in titles:
                found.setdefault(reference.citekey, reference)
            titles.add(title)
    return tuple(found.values())


def measure(
    page: Page, expected: Sequence[Expected], index: Index, threshold: float | None = None
) -> tuple[Tally, list[str]]:
    """Return the counts of one page, and a line for each stretch that is not right."""
    links = links_of(page, propose(page, index, threshold=threshold))
    tally, lines = Tally(), []
    for one in expected:
        proposed, states = _proposed(links, one)
        strange = [key for key in proposed if key not in one.keys]
        hit = [key for key in proposed if key in one.keys]
        if strange:
            tally.wrong += 1
        elif hit:
            tally.right += 1
        elif one.keys and one.must:
            tally.ambiguous += LinkState.AMBIGUOUS in states
            tally.missed += LinkState.AMBIGUOUS not in states
        else:
            tally.silent += 1
        if strange or (one.keys and one.must and not hit):
            lines.append(f"{page.path}: {proposed or sorted(states)} where {one.keys or 'none'}: {_shown(page, one)}")
            lines += _candidates(links, one)
    return tally, lines


def _proposed(links: PageLinks, one: Expected) -> tuple[list[str], set[LinkState]]:
    there = [link for link in links.links if link.claim.span.start < one.end and one.start < link.claim.span.end]
    return [key for link in there for key in link.proposed], {link.state for link in there}


def _shown(page: Page, one: Expected) -> str:
    return page.text[one.start : one.end][:70]


def _candidates(links: PageLinks, one: Expected) -> Iterator[str]:
    for link in links.links:
        if link.claim.span.start < one.end and one.start < link.claim.span.end:
            for candidate in link.candidates[:3]:
                yield f"    {candidate.score:.2f} {candidate.key}: {'; '.join(candidate.reasons)}"


def magnesium(data: Path) -> tuple[Page, tuple[Expected, ...]]:
    """Return the real page, and what its claims most likely rest on; what nobody is sure of need not be found."""
    text = (data / "pages" / "forskning-pa-magnesium.sv.txt").read_text("utf-8")
    page = read_page(text, path="magnesium.txt", language="sv")
    rows = json.loads((data / "data" / "magnesium" / "claims.json").read_text("utf-8"))
    found: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        claim = _claim_of(row, page)
        if claim is not None:
            found.setdefault(claim, []).append(row)
    expected = []
    for claim in page.claims:
        own = found.get(claim.id, [])
        keys = tuple(dict.fromkeys(str(key) for row in own for key in row["keys"]))  # type: ignore[attr-defined]
        sure = any(str(row["confidence"]).startswith("high") and row["keys"] for row in own)
        doubtful = _DOUBTFUL.get(keys[0], ()) if keys else ()
        expected.append(Expected(claim.span.start, claim.span.end, (*keys, *doubtful), sure))
    return page, tuple(expected)


# what the project's own notes name as further candidates where nobody is sure
_DOUBTFUL = {
    "dong2011": ("nutrients2016", "jinternmed2007"),
    "walker2003": ("firoz2001", "bmcnutritionnd", "nutrients2019"),
}


def _claim_of(row: Mapping[str, object], page: Page) -> str | None:
    link, section = str(row["link_text"] or ""), str(row["section"]).partition(" (")[0]
    numbers = [str(one).split()[0].rstrip("+%") for one in row["page_numbers"]]  # type: ignore[attr-defined]
    best: tuple[int, str] | None = None
    for claim in page.claims:
        if section not in claim.section and "VIKTIGT" not in section:
            continue
        lost = " ".join(one.as_read for one in claim.citations)
        if link and link.split("!", maxsplit=1)[0][:25] not in lost:
            continue
        if not link and "lecture" not in str(row["kind"]) and not numbers:
            continue
        score = sum(number.replace(".", ",") in claim.text or number in claim.text for number in numbers)
        if best is None or score > best[0]:
            best = (score, claim.id)
    return best[1] if best and (link or best[0]) else None


def left_out(
    page: Page, expected: Sequence[Expected], references: Sequence[Reference], lock: Lock
) -> tuple[int, int, list[str]]:
    """Return how many claims something is proposed for once their own record is gone, of how many, and which."""
    false, lines = 0, []
    due = [one for one in expected if one.keys and one.must]
    for one in due:
        library = Library(tuple(reference for reference in references if reference.citekey not in one.keys))
        index = Index(records_of(library, lock))
        proposed, _ = _proposed(links_of(page, propose(page, index)), one)
        if proposed:
            false += 1
            lines.append(f"{page.path}: {proposed} instead of {one.keys}: {_shown(page, one)}")
    return false, len(due), lines


def _report(name: str, tally: Tally) -> None:
    print(
        f"{name:22} {tally.precision:9.3f} {tally.recall:7.3f} {tally.right:6} {tally.wrong:6} "
        f"{tally.ambiguous:9} {tally.missed:7} {tally.silent:7}"
    )


def main() -> None:
    """Measure every set and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="SET", help="which sets; without any, all")
    parser.add_argument("--data", type=Path, help="folder with pages/ and data/magnesium/ of the real page")
    parser.add_argument("--show", action="store_true", help="show what went wrong")
    parser.add_argument("--threshold", type=float)
    parser.add_argument("--left-out", action="store_true", help="also take the record of each claim away in turn")
    arguments = parser.parse_args()
    print(f"{'set':22} precision  recall  right  wrong ambiguous  missed  silent")
    told: list[str] = []
    made, later, blind = ("tune", "report", "unseen"), ("fresh", "last", "later"), ("judge", "open")
    last = ("singing", "harbour", "orchard", "quarry", "lantern", "beacon", "cairn", "meadow")
    sets = {name: (load_set(name), library_of(*made, "magnesium")) for name in made}
    for name in later:
        sets[name] = (load_set(name), library_of(*later, *made, "magnesium"))
    for name in (*blind, *last):
        sets[name] = (load_set(name), library_of(name, *later, *made, "magnesium"))
    lock = lock_of(*later, *blind, *last)
    if arguments.data:
        own = tuple(
            one
            for path in sorted((HERE.parents[1] / "references").glob("*.md"))
            for one in read_references(path.read_text("utf-8"), path=str(path))
        )
        sets["magnesium"] = ((magnesium(arguments.data),), own + library_of("magnesium"))
    for name, (pages, references) in sets.items():
        if arguments.names and name not in arguments.names:
            continue
        library = Library(references)
        index = Index(records_of(library, lock))
        for page, expected in pages:
            tally, lines = measure(resolve(page, library), expected, index, arguments.threshold)
            _report(f"{name}: {page.path}", tally)
            told += lines
            if arguments.left_out:
                false, due, lines = left_out(resolve(page, library), expected, references, lock)
                print(f"    without its own record something is proposed for {false} of {due}")
                told += lines
    if arguments.show:
        print("\n".join(told))


if __name__ == "__main__":
    main()
