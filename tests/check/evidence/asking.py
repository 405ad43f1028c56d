"""A page of one sentence, checked against one reference."""

from dataclasses import replace

from magcite.check import check
from magcite.enrich.derive import derive
from magcite.link import resolve
from magcite.model import Basis, CheckReport, Evidence, Found, Library, Place, Settings, SourceName
from magcite.readers.pages import read_page
from tests.builders import found, lock, reference

__all__ = ["accusations", "bases", "report", "said"]


def said(abstract: str, source: SourceName = SourceName.EUROPEPMC) -> Found:
    """An answer of a registry, with what is derived from its abstract."""
    answer = replace(found("a", source=source), abstract=abstract)
    return replace(answer, abstract=None, derived=derive(answer))


def report(text: str, evidence: Evidence | None, *answers: Found, language: str = "en") -> CheckReport:
    """What `check` says of a page; the text cites `[@a]`, or is cited at its end."""
    held = replace(reference("a"), evidence=evidence, place=Place("references/a.md"))
    library = Library((held, reference("b")))
    text = text if "[@" in text else f"{text} [@a]."
    on_page = resolve(read_page(f"{text}\n", path="page.md", language=language), library)
    return check((on_page,), library, lock(*answers), Settings(), whole_project=False)


def bases(
    text: str, evidence: Evidence | None, name: str, *answers: Found, language: str = "en"
) -> list[tuple[str, str, str | None]]:
    """The comparisons of one name: verdict, words of the page, words of the evidence."""
    verdicts = report(text, evidence, *answers, language=language).verdicts
    found_out: list[Basis] = [one for verdict in verdicts for one in verdict.basis if one.name == name]
    return [(one.verdict.value, one.page_value, one.source_value) for one in found_out]


def accusations(text: str, evidence: Evidence | None, *answers: Found, language: str = "en") -> list[str]:
    """The names of the rules on evidence that report something, and their messages' page values."""
    found_out = report(text, evidence, *answers, language=language).diagnostics
    return [f"{one.name} {one.page_value}" for one in found_out if one.code.startswith("EVD") and one.page_value]
