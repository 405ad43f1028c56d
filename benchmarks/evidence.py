"""What is derived from abstracts, for a person to judge, and how right it is where a person has judged.

    python -m benchmarks.evidence FILE... [--labels LABELS] [--quiet]

FILE: JSON Lines, plain or gzip, one record a line: PubMed's XML under "xml", Crossref's work under "message", or a
hit of Europe PMC's search. LABELS: a JSON object, identifier -> {"n", "studies", "design", "species", "effects"};
null means that the text makes none plain, a key left out that nobody has judged, and effects are lists of [measure,
value, low, high].
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from magcite.enrich.derive import derive
from magcite.errors import IdentifierError, SourceError
from magcite.identifiers import Doi, Identifier, Pmid
from magcite.model import Derived, FactKind, Found, SourceName
from magcite.sources import crossref_work, europepmc_work, pubmed_article
from magcite.sources.xml_tree import Element, XmlError, all_text, parse_xml

AT, DIGEST = "2026-01-01T00:00:00Z", "sha256:" + "0" * 64
FIELDS = ("n", "studies", "design", "species", "effects")


def read(paths: list[Path]) -> Iterator[Found]:
    """Yield the answers that hold an abstract, each identifier once."""
    seen: set[Identifier] = set()
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for found in answers(json.loads(line)):
                    if found.abstract and found.asked not in seen:
                        seen.add(found.asked)
                        yield found


def answers(record: dict[str, Any]) -> Iterator[Found]:
    """Yield the answers of one record."""
    try:
        if "xml" in record:
            yield from map(of_pubmed, articles(record["xml"]))
        elif "message" in record:
            message = record["message"]
            doi = Doi.parse(message["DOI"])
            item, abstract = crossref_work.item_of(message), crossref_work.abstract_of(message)
            yield Found(SourceName.CROSSREF, doi, AT, DIGEST, item, abstract=abstract)
        elif "abstractText" in record:
            yield Found(
                SourceName.EUROPEPMC,
                Pmid.parse(record["pmid"]),
                AT,
                DIGEST,
                europepmc_work.item_of(record),
                mesh=europepmc_work.mesh_of(record),
                publication_types=europepmc_work.publication_types_of(record),
                abstract=europepmc_work.abstract_of(record),
            )
    except (IdentifierError, SourceError, XmlError, KeyError):
        return


def articles(xml: str) -> list[Element]:
    """Return the articles of an answer, or the one article that stands alone."""
    root = parse_xml(xml)
    kinds = ("PubmedArticle", "PubmedBookArticle")
    return [root] if root.tag in kinds else [one for one in root if one.tag in kinds]


def of_pubmed(article: Element) -> Found:
    """Return the answer that an article of PubMed's is."""
    numbers = [*all_text(article, "MedlineCitation/PMID"), *all_text(article, "BookDocument/PMID")]
    return Found(
        SourceName.PUBMED,
        Pmid.parse(numbers[0] if numbers else ""),
        AT,
        DIGEST,
        pubmed_article.item_of(article),
        mesh=pubmed_article.mesh_of(article),
        publication_types=pubmed_article.publication_types_of(article),
        abstract=pubmed_article.abstract_of(article),
    )


def values(derived: Derived) -> dict[str, Any]:
    """Return what is claimed, in the shape of the labels."""
    return {
        "n": derived.n,
        "studies": derived.studies,
        "design": derived.design.value if derived.design else None,
        "species": sorted(derived.species),
        "effects": [
            [fact.measure, fact.value, *fact.ci] for fact in derived.of(FactKind.EFFECT) if fact.ci and fact.measure
        ],
    }


def judge(said: dict[str, Any], label: dict[str, Any], tally: Counter[tuple[str, str]], name: str) -> None:
    """Count right, wrong and missed values of one abstract."""
    for field in FIELDS:
        if field not in label:
            continue
        ours, theirs = said[field], label[field]
        ours = ours if isinstance(ours, list) else [] if ours is None else [ours]
        theirs = theirs if isinstance(theirs, list) else [] if theirs is None else [theirs]
        right = [one for one in ours if one in theirs]
        tally[field, "right"] += len(right)
        tally[field, "wrong"] += len(ours) - len(right)
        tally[field, "missed"] += len([one for one in theirs if one not in ours])
        if len(right) != max(len(ours), len(theirs)):
            print(f"  differs: {name} {field}: derived {ours}, judged {theirs}")


def main() -> None:
    """Read, derive, print, and count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--quiet", action="store_true", help="print no facts, only the counts")
    arguments = parser.parse_args()
    labels = json.loads(arguments.labels.read_text("utf-8")) if arguments.labels else {}
    tally: Counter[tuple[str, str]] = Counter()
    spent, count = 0.0, 0
    for found in read(arguments.files):
        begun = time.perf_counter()
        derived = derive(found)
        spent, count = spent + time.perf_counter() - begun, count + 1
        name = found.asked.prefixed
        if not arguments.quiet:
            print(f"{name}  {found.item.title}\n  {json.dumps(values(derived), ensure_ascii=False)}")
            for fact in derived.facts:
                part = f" [{fact.part.value}]" if fact.part else ""
                print(f"    {fact.kind.value}{part}: {fact.term or fact.value} from {fact.basis.value} “{fact.words}”")
        if name in labels:
            judge(values(derived), labels[name], tally, name)
    for field in FIELDS if labels else ():
        right, wrong, missed = (tally[field, kind] for kind in ("right", "wrong", "missed"))
        said, true = right + wrong, right + missed
        precision = f"{right / said:.3f}" if said else "-"
        recall = f"{right / true:.3f}" if true else "-"
        print(f"{field:8} precision {precision} ({right}/{said})  recall {recall} ({right}/{true})")
    print(f"{count} abstracts in {spent:.2f} s, {spent / max(count, 1) * 1000:.1f} ms each; {len(labels)} judged")


if __name__ == "__main__":
    main()
