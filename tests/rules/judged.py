"""A corpus whose references are already judged, for rules that read outcomes."""

from dataclasses import replace

from magcite.model import Corpus, FieldCheck, FieldVerdict, Outcome, ReferenceCheck, SourceName
from tests.builders import reference

__all__ = ["differing", "judged"]


def judged(corpus: Corpus, outcome: Outcome, detail: str | None = None, *fields: FieldCheck) -> Corpus:
    """The corpus, each of its references with this outcome."""
    references = corpus.library.references or (reference("a"),)
    checks = {one.citekey: ReferenceCheck(one.citekey, outcome, detail, fields) for one in references}
    return replace(corpus, checks=checks)


def differing(name: str, page_value: str, source_value: str, source: SourceName = SourceName.CROSSREF) -> FieldCheck:
    """A field that contradicts."""
    return FieldCheck(name, FieldVerdict.DIFFERS, page_value, source_value, source)
