"""How verdicts on claims fall out where a person has judged whether the cited source supports them.

    python -m benchmarks.supported --data wikipedia_claim_source.jsonl.gz [--bounds] [--quiet]

Each line of the set holds a claim of Wikipedia's, the text of the web page it cites (empty where it could not be had)
and a person's verdict. A registry on loopback serves that text as an abstract, `magcite enrich` derives evidence from
it, and `magcite check` compares the claim: what is measured is what an author gets, from the process to its JSON.

Bounds: at most 3 % of the supported claims are told to disagree, and at least a fifth of all get another answer than
"not-checkable".
"""

import argparse
import gzip
import html
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.loopback.registry import Registry

from benchmarks.claims_lock import pubmed
from benchmarks.claims_project import said_by

__all__ = ["judge", "main", "read", "write_project"]

VERDICTS = ("agrees", "disagrees", "not-stated", "not-checkable")
_FIRST_PMID = 38000000
_PAGE = '<html lang="en"><body>\n{}\n</body></html>\n'
_CLAIM = '<p data-claim="{id}">{text} (<a href="https://pubmed.ncbi.nlm.nih.gov/{pmid}/">source</a>)</p>'


def read(path: Path) -> list[dict[str, Any]]:
    """Return the lines of the set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write_project(cases: Sequence[Mapping[str, Any]], folder: Path) -> dict[str, dict[str, Any]]:
    """Write a page with all claims and a reference for each; return what a registry knows of the works, by citekey."""
    (folder / "references").mkdir(parents=True)
    (folder / "magcite.toml").write_text('[project]\npages = ["*.html"]\nlibrary = "references"\n', "utf-8")
    works: dict[str, dict[str, Any]] = {}
    claims: list[str] = []
    for place, case in enumerate(cases):
        key, pmid = f"source{place}", str(_FIRST_PMID + place)
        title = f"The source of claim {place}"
        works[key] = {
            "pmid": pmid,
            "doi": f"10.5555/{key}",
            "title": title,
            "authors": ["Leaf, Ann"],
            "year": 2015,
            "container": "Invented Journal",
            "types": ["Journal Article"],
            "mesh": [],
            "abstract": _xml_text(case["source_text"]),
        }
        head = ["type: article-journal", f"title: {title}", "author:", "  - Leaf, Ann", "issued: 2015", f"PMID: {pmid}"]
        (folder / "references" / f"{key}.md").write_text("\n".join(["---", *head, "---", ""]), "utf-8")
        claims.append(_CLAIM.format(id=f"claim{place}", text=html.escape(case["claim_text"]), pmid=pmid))
    (folder / "page.html").write_text(_PAGE.format("\n".join(claims)), "utf-8")
    return works


def _xml_text(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(one for one in text if one >= " " or one in "\t\n")


def judge(cases: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """Return the verdict on each case, and a line for each disagreement."""
    with tempfile.TemporaryDirectory() as temporary, Registry() as registry:
        project = Path(temporary) / "project"
        works = write_project(cases, project)
        registry.others.pubmed = {
            one["pmid"]: pubmed(one) if one["abstract"] else pubmed(one).replace("<AbstractText></AbstractText>", "")
            for one in works.values()
        }
        said_by(project, "enrich", "--no-search", "--allow-unchecked", environ=registry.environ)
        report = json.loads(said_by(project, "check", "--format", "json"))
    said = {one["citekey"]: one for one in report["verdicts"]}
    lines = [
        f"{one['citekey']} {one['severity']} {one['name']}: “{one['page_value']}” against “{one['source_value']}”"
        for one in report["diagnostics"]
        if one["code"].startswith("EVD") and one["severity"] in ("error", "warning") and one["page_value"]
    ]
    return [said[key]["verdict"] if key in said else "-" for key in works], lines


def main() -> int:
    """Measure, print, and with --bounds end with 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bounds", action="store_true", help="end with 1 where a bound is not kept")
    parser.add_argument("--quiet", action="store_true", help="print the table, not each disagreement")
    arguments = parser.parse_args()
    cases = read(arguments.data)
    verdicts, lines = judge(cases)
    table = Counter((case["ground_truth"], verdict) for case, verdict in zip(cases, verdicts, strict=True))
    print(f"{len(cases)} claims, {sum(not case['source_text'].strip() for case in cases)} without the source's text")
    columns = (*VERDICTS, "-")
    print(f"{'a person says':22}" + "".join(f"{one:>15}" for one in columns))
    for truth in sorted({case["ground_truth"] for case in cases}):
        print(f"{truth:22}" + "".join(f"{table[truth, one]:15}" for one in columns))
    supported = sum(count for (truth, _), count in table.items() if truth == "Supported")
    accused = table["Supported", "disagrees"] / max(1, supported)
    answered = sum(count for (_, said), count in table.items() if said in VERDICTS[:3]) / max(1, len(cases))
    print(f"supported, told to disagree: {accused:.1%} (at most 3 %)")
    print(f"answered other than not-checkable: {answered:.1%} (at least 20 %)")
    for line in () if arguments.quiet else lines:
        place = int(line.split(" ", 1)[0].removeprefix("source"))
        print(f"  {cases[place]['id']} ({cases[place]['ground_truth']}) {line}")
    return int(arguments.bounds and (accused > 0.03 or answered < 0.2))


if __name__ == "__main__":
    sys.exit(main())
