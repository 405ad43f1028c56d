"""The pages on magnesium against what a careful reader finds on them: `docs/magnesium-findings.md`."""

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.claims_project import CLAIMS, ROOT, Ran, Told, project_of, read_toml, run, said_by

__all__ = ["measure_magnesium", "ties"]

_RECALL = 0.8


def measure_magnesium(
    page: Path | None, data: Path | None, kind_of: Callable[[str], str], hints: Set[str], *, quiet: bool
) -> bool:
    """Print what was found on the pages of `docs/` and on the real one; return whether the bounds are kept."""
    findings = read_toml(CLAIMS / "magnesium.toml")["finding"]
    with project_of(ROOT / "docs", ROOT / "references", "magnesium.??.md") as project:
        ran = run(project)
    compare = partial(_compare, findings=findings, kind_of=kind_of, hints=hints, quiet=quiet)
    kept = [compare(name, name, ran) for name in ("magnesium.sv.md", "magnesium.en.md")]
    if page and data:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "real"
            folder.mkdir()
            shutil.copyfile(page, folder / page.name)
            with project_of(folder, ROOT / "references", "*.txt") as project:
                _tie(project, page.name, json.loads((data / "claims.json").read_text("utf-8")))
                ran = run(project)
        kept.append(compare("real", page.name, ran))
    return all(kept)


def ties(claims: Sequence[Mapping[str, Any]], told: Sequence[Mapping[str, Any]], text: str) -> dict[str, list[str]]:
    """Find the claims of a page that a list of claims speaks of.

    Args:
        claims: each with "section", "link_text" or None, "page_numbers" and "keys".
        told: the page's claims as `magcite claims` prints them.
        text: the page.

    Returns:
        Claim id -> citekeys, in the order of the list.
    """
    tied: dict[str, list[str]] = {}
    for one in claims:
        section = one["section"].split(" (")[0]
        inside = [claim for claim in told if section in claim["section"]] or list(told)
        phrase = one["link_text"]
        linked = [
            claim
            for claim in inside
            if phrase
            and any(phrase.strip("!") in text[cite["start"] - 80 : cite["end"] + 80] for cite in claim["citations"])
        ]
        numbers = [number for said in one["page_numbers"] for number in re.findall(r"\d+(?:[.,]\d+)?", said)]
        names = [key.rstrip("0123456789").removesuffix("nd") for key in one["keys"]]

        def weight(claim: Mapping[str, Any], numbers: list[str] = numbers, names: list[str] = names) -> int:
            said = claim["text"].replace(",", ".").lower()
            shared = sum(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", said) is not None for number in numbers)
            return shared + 2 * sum(name in said for name in names)

        best = max(linked or inside, key=weight, default=None)
        if best is None or not (linked or weight(best)):
            continue
        held = tied.setdefault(best["id"], [])
        held += [key for key in one["keys"] if key not in held]
    return tied


def _tie(project: Path, name: str, claims: Sequence[Mapping[str, Any]]) -> None:
    """Write the sidecar of a page whose links are lost."""
    told = json.loads(said_by(project, "claims", name, "--format", "json"))["pages"][0]["claims"]
    tied = ties(claims, told, (project / name).read_text("utf-8"))
    sets = [f"{claim}={key}" for claim, keys in tied.items() for key in keys]
    said_by(project, "link", name, "--write", *(word for one in sets for word in ("--set", one)))


def _compare(
    page: str,
    path: str,
    ran: Ran,
    *,
    findings: Sequence[Mapping[str, Any]],
    kind_of: Callable[[str], str],
    hints: Set[str],
    quiet: bool,
) -> bool:
    """Print one page's findings found and missed, and accusations that are no finding."""
    mine = [one for one in findings if page in one["pages"]]
    here = [told for told in ran.diagnostics if told.path == path]
    seen = [one for one in mine if one["visible"]]
    used: set[Told] = set()
    missed = []
    for one in mine:
        hits = [told for told in here if _speaks(told, one, ran, page) and kind_of(told.name) in one["kinds"]]
        used.update(hits)
        if not any(told.accuses or kind_of(told.name) in hints for told in hits) and one["visible"]:
            missed.append(one)
    others = [told for told in here if told.accuses and told not in used]
    errors = [told for told in others if told.severity == "error"]
    recall = 1 - len(missed) / max(1, len(seen))
    print(f"\n== {page}: {len(mine)} findings, {len(seen)} that rules can see")
    print(f"recall {recall:.3f} ({len(seen) - len(missed)} of {len(seen)})", end="   ")
    print(f"accusations {sum(told.accuses for told in here)}, no finding {len(others)}, of them errors {len(errors)}")
    for one in missed if not quiet else ():
        print(f"missed  {one['id']} {one['citekey']} {'|'.join(one['kinds'])}: {one['says']} / {one['has']}")
    for told in others if not quiet else ():
        print(f"other   {told.line()}")
    return recall >= _RECALL and not errors


def _speaks(told: Told, finding: Mapping[str, Any], ran: Ran, page: str) -> bool:
    """Whether a diagnostic speaks of the claim that a finding is about."""
    claim = ran.raw.get((told.path, told.claim or ""))
    if claim is None or told.citekey not in (None, finding["citekey"]):
        return False
    text = f"{' '.join(claim['section'])} {claim['text']}".lower()
    return all(token.lower() in text for token in _tokens(finding, page)) and any(
        cite["key"] == finding["citekey"] for cite in claim["citations"]
    )


def _tokens(finding: Mapping[str, Any], page: str) -> Sequence[str]:
    """What the claim of a finding says, on one page."""
    return finding.get("tokens", {}).get(page.removeprefix("magnesium.").removesuffix(".md"), ())
