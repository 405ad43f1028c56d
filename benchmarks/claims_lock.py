"""Make the locks of the corpora of claims: `magcite enrich` against registries on loopback.

    python -m benchmarks.claims_lock [develop judge ...]

`benchmarks/claims/pages/SET/abstracts.toml` holds, by citekey, what a registry knows of a work. The works named there
have no `evidence` in their reference files: what `check` holds of them is what `enrich` derived from the abstract.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.loopback.registry import Registry, work

PAGES = Path(__file__).parent / "claims" / "pages"


def crossref(said: dict[str, Any]) -> dict[str, Any]:
    """Return the work as Crossref states it."""
    names = [one.split(", ") for one in said["authors"]]
    return work(
        said["doi"],
        said["title"],
        author=[{"family": family, "given": given} for family, given in names],
        issued={"date-parts": [[said["year"]]]},
        **{"container-title": [said["container"]]},
    )


def pubmed(said: dict[str, Any]) -> str:
    """Return the work as PubMed's XML: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/."""
    names = [[escape(part) for part in one.split(", ")] for one in said["authors"]]
    people = "".join(
        f"<Author><LastName>{name}</LastName><ForeName>{given}</ForeName></Author>" for name, given in names
    )
    types = "".join(f"<PublicationType>{escape(one)}</PublicationType>" for one in said["types"])
    mesh = "".join(f"<MeshHeading><DescriptorName>{escape(one)}</DescriptorName></MeshHeading>" for one in said["mesh"])
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{said['pmid']}</PMID><Article><Journal><JournalIssue><PubDate>"
        f"<Year>{said['year']}</Year></PubDate></JournalIssue><Title>{escape(said['container'])}</Title></Journal>"
        f"<ArticleTitle>{escape(said['title'])}</ArticleTitle><Abstract><AbstractText>{escape(said['abstract'])}"
        f"</AbstractText></Abstract><AuthorList>{people}</AuthorList><PublicationTypeList>{types}</PublicationTypeList>"
        f"</Article><MeshHeadingList>{mesh}</MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList>"
        f'<ArticleId IdType="pubmed">{said["pmid"]}</ArticleId><ArticleId IdType="doi">{said["doi"]}</ArticleId>'
        "</ArticleIdList></PubmedData></PubmedArticle>"
    )


def make(folder: Path) -> Path:
    """Enrich the works of one set's abstracts, and put the lock beside its references."""
    works = tomllib.loads((folder / "abstracts.toml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as temporary, Registry([crossref(one) for one in works.values()]) as registry:
        registry.others.pubmed = {one["pmid"]: pubmed(one) for one in works.values()}
        project = Path(temporary) / "project"
        shutil.copytree(folder / "references", project / "references", ignore=shutil.ignore_patterns("magcite.lock"))
        (project / "magcite.toml").write_text('[project]\npages = ["*.md"]\nlibrary = "references"\n', "utf-8")
        environ = os.environ | registry.environ | {"MAGCITE_CACHE": str(Path(temporary) / "cache")}
        command = [sys.executable, "-m", "magcite", "enrich", "--no-search", "--allow-unchecked", *works]
        done = subprocess.run(command, cwd=project, env=environ, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"magcite enrich ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        lock = folder / "references" / "magcite.lock"
        shutil.copyfile(project / "references" / "magcite.lock", lock)
    held = json.loads(lock.read_text("utf-8"))
    derived = sum('"facts": [{' in json.dumps(one) for one in held["works"].values())
    print(f"{folder.name}: {len(works)} works, {derived} answers from which something was derived")
    return lock


def main() -> None:
    """Make the locks of the sets named, or of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*")
    for name in parser.parse_args().sets or sorted(one.name for one in PAGES.iterdir() if one.is_dir()):
        make(PAGES / name)


if __name__ == "__main__":
    main()
