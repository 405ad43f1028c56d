"""Single cases of references, each with its outcome and reason: what publishers deposited, grafts, what models invent.

    python -m benchmarks.reference_cases --data DIR

DIR holds

- `matching/reference_to_record.jsonl.gz`: a publisher's reference with the DOI that was asserted for it, and Crossref's
  record of that DOI. Three are wrong, as reading them shows: one has the article's DOI where a data set is cited, one
  was cut in two at the wrong comma of a journal's name, and one lost a letter of the title.
- `claims/grafted_reference_cases.jsonl.gz` (https://github.com/markrussinovich/refchecker): real titles over other
  authors, another title over a real address, and real sources that no registry holds.
- `matching/extracted_bibliographies.jsonl.gz`: entries of real papers; an accusation of one is false. Few have an
  identifier, so nearly all are judged by search.
- `claims/llm_titles_expert.jsonl.gz` (https://github.com/microsoft/hallucinated-references): bare titles, half of
  them invented.

The registry on loopback holds Crossref's works of `crossref/works.jsonl.gz`, the records that come with the cases, and
the works of `other_apis/openalex_works.jsonl.gz`, without the authors where their list was cut: preprints of arXiv in
DataCite's shape, others in Crossref's. What else real papers cite by DOI is registered there and not described: that
those exist is known, and no more. The references go through the code of `magcite enrich` and `magcite check`.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.references import read, why
from benchmarks.searching_registry import SearchingRegistry
from magcite import check_pages, enrich_library, open_project
from magcite.errors import IdentifierError
from magcite.identifiers import Arxiv, Doi, parse_identifier
from magcite.model import Date, Item, Name, Outcome, ReferenceCheck, item_to_csl
from magcite.readers.reference_strings import parse_reference_string

__all__ = ["Case", "cited", "extracted", "grafted", "judged", "main", "openalex_record"]

_CUT = 3  # entries that the longest lists of the OpenAlex works were cut to
_FLAWED = frozenset({"e_1_2_11_32_1", "10.1016/S0893-6080(98)00108-7_BIB8", "10.1016/0893-6080(91)90009-T_BIB3"})
_ARXIV = "10.48550/arxiv."
_LABEL = {"LIKELY": "wrong", "UNLIKELY": "right"}


@dataclass(frozen=True, slots=True)
class Case:
    """One reference, and whether it is "right", "wrong", or not known to be (None)."""

    key: str
    item: Item
    truth: str | None


def cited(rows: Sequence[Mapping[str, Any]]) -> Iterator[Case]:
    """Yield the publishers' references; one without fields is read from its string."""
    for place, row in enumerate(rows):
        said = row["reference"]
        doi = Doi.parse(said["DOI"])
        if "article-title" in said or "journal-title" in said:
            read_of = parse_reference_string(said["unstructured"]).item if "unstructured" in said else Item()
            item = Item(
                type="article-journal",
                title=said.get("article-title") or read_of.title,
                author=(_name(said["author"]),) if "author" in said else read_of.author,
                issued=Date(int(said["year"])) if said.get("year", "").isdigit() else read_of.issued,
                container_title=said.get("journal-title"),
                volume=said.get("volume"),
                issue=said.get("issue"),
                page=said.get("first-page"),
                doi=doi,
            )
        else:
            item = parse_reference_string(said["unstructured"]).item
            item = Item(
                type=item.type, title=item.title, author=item.author, issued=item.issued, doi=doi,
                container_title=item.container_title, volume=item.volume, page=item.page,
            )  # fmt: skip
        yield Case(f"cited{place}", item, "wrong" if said["key"] in _FLAWED else "right")


def _name(text: str) -> Name:
    """Read the first author as publishers deposit it: "SJ Glaser", "J. Demek", "Cybenko"."""
    given, _, family = text.rpartition(" ")
    return Name(family, given or None)


def grafted(rows: Sequence[Mapping[str, Any]]) -> Iterator[Case]:
    """Yield the grafts with their label."""
    for row in rows:
        yield Case(row["id"], _item(row["reference"]), _LABEL[row["ground_truth"]])


def extracted(rows: Sequence[Mapping[str, Any]]) -> Iterator[Case]:
    """Yield the entries of real papers; they are right as far as anybody knows."""
    for place, row in enumerate(rows):
        if row["title"]:
            yield Case(f"extracted{place}", _item(row), "right")


def _item(said: Mapping[str, Any]) -> Item:
    names = [name for name in said["authors"] or () if name.lower().rstrip(".") not in {"et al", "others"}]
    cut = ["others"] if len(names) < len(said["authors"] or ()) else []
    url = said.get("url") or None
    venue = said["venue"] or None
    own = re.search(r"arXiv:(\d{4}\.\d{4,5})", venue or "")
    return Item(
        type="article-journal",
        title=said["title"],
        author=tuple(_whole_name(name) for name in [*names, *cut]),
        issued=Date(int(said["year"])) if said["year"] else None,
        container_title=venue if own is None else "arXiv",
        doi=Doi.parse(said["doi"]) if said.get("doi") else None,
        arxiv=Arxiv.parse(own[1]) if own else _arxiv(url),
        url=url,
    )


def _whole_name(name: str) -> Name:
    given, _, family = name.strip().rpartition(" ")
    return Name(family, given) if given else Name(literal=family)


def _arxiv(url: str | None) -> Arxiv | None:
    try:
        found = parse_identifier(url or "")
    except IdentifierError:
        return None
    return found if isinstance(found, Arxiv) else None


def openalex_record(work: Mapping[str, Any]) -> Item | None:
    """Return what a work of OpenAlex says; None for one without DOI or title."""
    doi = (work.get("doi") or "").removeprefix("https://doi.org/")
    if not doi or not work.get("title"):
        return None
    names = [one["author"]["display_name"] for one in work.get("authorships") or ()]
    venue = ((work.get("primary_location") or {}).get("source") or {}).get("display_name")
    return Item(
        title=work["title"],
        author=tuple(_whole_name(name) for name in names) if len(names) < _CUT else (),
        issued=Date(work["publication_year"]),
        container_title=venue,
        doi=Doi.parse(doi),
    )


def grafted_records(rows: Sequence[Mapping[str, Any]]) -> Iterator[Item]:
    """Yield the works that cases were grafted on, as their authors wrote them."""
    for row in rows:
        entry, address = row["error_entry"], row["error_entry"].get("ref_verified_url", "")
        if "ref_authors_correct" in entry and row["ground_truth"] == "LIKELY":
            arxiv = _arxiv(address)
            yield Item(
                title=entry["ref_title"],
                author=tuple(_whole_name(name) for name in entry["ref_authors_correct"].split(", ")),
                issued=Date(entry["ref_year_cited"]),
                doi=Doi.parse(f"{_ARXIV}{arxiv.normal}" if arxiv else address),
            )


def hold(registry: SearchingRegistry, records: Iterable[Item], cases: Iterable[Case]) -> None:
    """Let DataCite know the preprints among these records, and doi.org every DOI that right cases cite."""
    for one in records:
        if one.doi is not None and one.doi.normal.startswith(_ARXIV):
            registry.agencies[one.doi.normal] = "DataCite"
            registry.others.datacite[one.doi.normal] = {
                "titles": [{"title": one.title}],
                "creators": [
                    {"name": f"{name.family}, {name.given}", "familyName": name.family, "givenName": name.given}
                    for name in one.author
                ],
                "publicationYear": one.issued.year if one.issued else None,
                "publisher": "arXiv",
                "types": {"resourceTypeGeneral": "Preprint"},
            }
    for case in cases:
        doi = case.item.doi
        if case.truth == "right" and doi is not None and doi.normal not in registry.works:
            registry.agencies.setdefault(doi.normal, "another agency")


def message_of(record: Item) -> dict[str, Any]:
    """Return a record in Crossref's shape."""
    return {
        "DOI": record.doi.value if record.doi else None,
        "type": "proceedings-article",
        "title": [record.title],
        "issued": {"date-parts": [[record.issued.year if record.issued else None]]},
        "author": [{"given": name.given or "", "family": name.family or name.literal} for name in record.author],
    } | ({"container-title": [record.container_title]} if record.container_title else {})


def judged(cases: Iterable[Case], registry: SearchingRegistry, folder: Path) -> dict[str, ReferenceCheck]:
    """Return how each case stands after `enrich` and `check`, by its key."""
    folder.mkdir()
    records = [{"id": one.key, **item_to_csl(one.item)} for one in cases]
    (folder / "list.json").write_text(json.dumps(records, ensure_ascii=False), "utf-8")
    (folder / "magcite.toml").write_text(
        '[project]\nmailto = "benchmark@example.org"\n[sources]\ncache = "cache"\n'
        'ask = ["crossref", "doi.org", "datacite"]\n'
        f'crossref.url = "{registry.url}"\ndoi_org.url = "{registry.url}"\ndatacite.url = "{registry.url}/datacite"\n',
        "utf-8",
    )
    project = enrich_library(open_project(folder, references=folder / "list.json"))
    return {one.citekey: one for one in check_pages(project, ()).references}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 0 when no right case is accused and no wrong one verified, 1 when one is, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    data = parser.parse_args(arguments).data
    if not (data / "matching" / "reference_to_record.jsonl.gz").is_file():
        print(f"there are no data in {data}, and nothing was measured")
        return 2
    to_record = read(data / "matching" / "reference_to_record.jsonl.gz")
    grafts = read(data / "claims" / "grafted_reference_cases.jsonl.gz")
    titles = read(data / "claims" / "llm_titles_expert.jsonl.gz")
    messages = [row["message"] for row in read(data / "crossref" / "works.jsonl.gz")]
    messages += [row["cited_message"] for row in to_record]
    alex = [openalex_record(row["message"]) for row in read(data / "other_apis" / "openalex_works.jsonl.gz")]
    records = [*filter(None, alex), *grafted_records(grafts)]
    messages += [message_of(one) for one in records if one.doi and not one.doi.normal.startswith(_ARXIV)]
    groups = {
        "references as publishers deposit them": list(cited(to_record)),
        "grafted references": list(grafted(grafts)),
        "entries of real papers": list(extracted(read(data / "matching" / "extracted_bibliographies.jsonl.gz"))),
        "titles by a language model": [
            Case(f"title{place}", Item(type="book", title=row["title"]), None) for place, row in enumerate(titles)
        ],
    }
    failed = 0
    with tempfile.TemporaryDirectory() as folder, SearchingRegistry(messages) as registry:
        hold(registry, records, (case for cases in groups.values() for case in cases))
        for place, (name, cases) in enumerate(groups.items()):
            failed += show(name, cases, judged(cases, registry, Path(folder) / str(place)))
    return 1 if failed else 0


def show(name: str, cases: Sequence[Case], standings: Mapping[str, ReferenceCheck]) -> int:
    """Print every case of a small group, and what is accused or verified of a large one; return the failures."""
    outcomes = Counter(standings[one.key].outcome for one in cases)
    print(f"\n{name}: {len(cases)}; {', '.join(f'{count} {word}' for word, count in sorted(outcomes.items()))}")
    failures = 0
    for one in cases:
        stands = standings[one.key]
        accused = stands.outcome in {Outcome.CONTRADICTED, Outcome.NOT_FOUND}
        bad = accused if one.truth == "right" else one.truth == "wrong" and stands.outcome is Outcome.VERIFIED
        failures += bad
        if len(cases) < 20 or bad or stands.outcome is not Outcome.COULD_NOT_CHECK:
            print(f"  {'!' if bad else ' '} {one.key} ({one.truth or 'unknown'}): {why(stands)}")
    return failures


if __name__ == "__main__":
    sys.exit(main())
