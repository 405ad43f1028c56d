"""The table of a bibliography's evidence: one row for each result of each study, and the verdicts of claims on it."""

from collections.abc import Iterator

from magcite.bibliography.evidence_line import effect_text, measured_text
from magcite.language import label
from magcite.language.written_numbers import count_words
from magcite.model import Bibliography, Entry, Evidence, EvidenceRow, EvidenceTable, Name, Result

__all__ = ["evidence_table"]

_TWO = 2


def evidence_table(bibliography: Bibliography) -> EvidenceTable:
    """Return the table of all entries, also of those about which no evidence is held."""
    language = bibliography.language
    said = [label(name, language) for name in ("study", "design", "sample_size", "dose", "duration", "outcome_column")]
    columns = (*said, label("effect", language), label("claims_and_verdicts", language))
    rows = tuple(row for entry in bibliography.entries for row in _rows(entry, language))
    return EvidenceTable(bibliography.title, language, columns, rows)


def _rows(entry: Entry, language: str) -> Iterator[EvidenceRow]:
    study = entry.study or Evidence()
    for result in study.results or (None,):
        yield EvidenceRow(
            entry.key,
            _name(entry, language),
            entry.item.doi.link if entry.item.doi else entry.item.url,
            entry.notices,
            entry.formatted,
            (*_setting(study, language), *_finding(result, language)),
            bool(study.derived),
            entry.claims,
            entry.claims_against,
        )


def _setting(study: Evidence, language: str) -> tuple[str, str, str, str]:
    design = label(study.design.value, language) if study.design else ""
    dose = ", ".join(filter(None, (study.exposure, measured_text(study.dose or "", language))))
    against = f"{label('versus', language)} {study.comparator}" if study.comparator else ""
    return (
        design[:1].upper() + design[1:],
        "" if study.n is None else count_words(study.n, language),
        " ".join(filter(None, (dose, against))),
        measured_text(study.duration or "", language),
    )


def _finding(result: Result | None, language: str) -> tuple[str, str]:
    return ("", "") if result is None else (result.outcome, effect_text(result, language))


def _name(entry: Entry, language: str) -> str:
    """Return "Leone et al. 2006"; without authors the beginning of the title, or the citekey."""
    item = entry.item
    people = [name for name in map(_short, item.author or item.editor) if name]
    if len(people) > _TWO:
        who = f"{people[0]} {label('et_al', language)}"
    else:
        who = f" {label('and', language)} ".join(people)
    year = item.issued.iso[:4] if item.issued and item.issued.year is not None else label("no_date", language)
    return f"{who or item.title or entry.key} {year}"


def _short(name: Name) -> str:
    return " ".join(filter(None, (name.non_dropping_particle, name.family))) or name.literal or name.given or ""
