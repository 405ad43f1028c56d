"""What a study did and found, on one line: "Cohort study · n = 4035 · age 30–60 years · RR 0.5 (0.3–0.8), lower"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from magcite.language import LANGUAGES, label
from magcite.language.written_numbers import count_words, decimal_words, number_words, p_words, range_words
from magcite.model import Evidence, Result

__all__ = ["effect_text", "evidence_line", "measured_text"]

_UNITS = ("unit-year", "unit-month", "unit-week", "unit-day", "unit-hour", "unit-minute")


def evidence_line(evidence: Evidence | None, language: str) -> str | None:
    """Return the line; None when nothing is held. Outcomes, doses and the like stand in the author's own words.

    What was derived from an abstract, and the author has not confirmed, is called unconfirmed.
    """
    if evidence is None:
        return None
    parts = [part for part in _setting(evidence, language) if part]
    results = "; ".join(_result(result, language) for result in evidence.results)
    line = " · ".join([*parts, results] if results else parts)
    if not line:
        return None
    if evidence.derived:
        line = f"{line} ({label('unconfirmed', language)})"
    return line if line.startswith("n = ") else line[0].upper() + line[1:]


def _setting(evidence: Evidence, language: str) -> Iterator[str]:
    if evidence.design:
        yield label(evidence.design.value, language)
    yield ", ".join(_species(name, language) for name in evidence.species if name != "human")
    yield evidence.population or ""
    if evidence.n is not None:
        yield f"n = {count_words(evidence.n, language)}"
    if evidence.studies is not None:
        studies = label("one_study" if evidence.studies == 1 else "n_studies", language)
        yield studies.format(number=count_words(evidence.studies, language))
    if evidence.age:
        yield f"{label('age', language).lower()} {measured_text(evidence.age, language)}"
    yield measured_text(evidence.duration or "", language)
    exposure = ", ".join(filter(None, (evidence.exposure, measured_text(evidence.dose or "", language))))
    against = f"{label('versus', language)} {evidence.comparator}" if evidence.comparator else ""
    yield " ".join(filter(None, (exposure, against)))


def _species(name: str, language: str) -> str:
    return label(name, language) if name in {"mouse", "rat"} else name


def _result(result: Result, language: str) -> str:
    what = effect_text(result, language)
    return f"{result.outcome}: {what}" if what else result.outcome


def effect_text(result: Result, language: str) -> str:
    """Return a result without its outcome: "RR 0.5 (0.3–0.8), p < 0.01, lower"; "" where nothing more is stated."""
    said = [_effect(result, language)]
    if result.p:
        said.append(f"p {p_words(result.p, language)}")
    if result.direction:
        said.append(label(result.direction.value, language))
    if result.significant is not None and not result.p:
        said.append(label("significant" if result.significant else "not_significant", language))
    return ", ".join(filter(None, said))


def _effect(result: Result, language: str) -> str:
    percent = result.measure == "percentage"
    parts = [] if percent or not result.measure else [result.measure]
    if result.value is not None:
        parts.append(number_words(result.value, language) + ("\N{NO-BREAK SPACE}%" if percent else ""))
    if result.ci:
        parts.append(f"({range_words(result.ci, language)})")
    return " ".join(parts)


def measured_text(text: str, language: str) -> str:
    """Return a quantity with a dash in its range, and units of time in the language of the line.

    Where other words stand beside the units, all are left in the author's language.
    """
    words = re.findall(r"[^\W\d_]+", text)
    if any(word in _unit_names() for word in words) and not all(word in _unit_names() for word in words):
        return text
    ranged = re.sub(r"(?<=\d)\s*-\s*(?=\d)", "–", text)
    translated = re.sub(r"(?<=\d )[^\W\d_]+\b", lambda word: _unit(word[0], ranged, language), ranged)
    return decimal_words(translated, language)


def _unit(word: str, text: str, language: str) -> str:
    name = _unit_names().get(word)
    if name is None:
        return word
    return label(f"{name}-one" if text.startswith("1 ") else name, language)


@cache
def _unit_names() -> Mapping[str, str]:
    """Return the label of each unit of time by its words, one and many, in every language."""
    return {label(form, tag): name for tag in LANGUAGES for name in _UNITS for form in (name, f"{name}-one")}
