"""What kind of study it is: a claim about mice rests on no trial in people, one on a trial on no survey."""

from collections.abc import Iterator, Mapping

from magcite.language.concepts import ConceptKind
from magcite.link.proposals.figures import Figure, FigureKind
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.figures import FEW_STUDIES
from magcite.link.proposals.signals.sign import Sign
from magcite.model import Design

__all__ = ["design_signs"]

_GROUPS = {
    Design.META_ANALYSIS: "review",
    Design.SYSTEMATIC_REVIEW: "review",
    Design.NARRATIVE_REVIEW: "review",
    Design.GUIDELINE: "review",
    Design.RCT: "trial",
    Design.CROSSOVER_TRIAL: "trial",
    Design.TRIAL: "trial",
    Design.COHORT: "observed",
    Design.CASE_CONTROL: "observed",
    Design.CROSS_SECTIONAL: "observed",
    Design.CASE_REPORT: "case",
    Design.ANIMAL: "animal",
    Design.IN_VITRO: "animal",
    Design.NEWS: "account",
    Design.ENCYCLOPEDIA: "account",
    Design.LECTURE: "account",
}
_FEW_PEOPLE = 100
_FIRST = ("animal", "review", "trial", "case", "observed")  # which decides where a claim names several


def design_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what designs say of a record; nothing where either names none."""
    weights = index.weights.design
    own = {_GROUPS[one] for one in record.designs if one in _GROUPS}
    if not own:
        return
    (first, *_) = sorted(record.designs)
    if "account" in own:
        return  # whether an account is wanted is decided by the claim's links
    said, words = _said(reading)
    if "animal" in own and said != "animal":
        if said is not None or _in_people(reading):
            yield Sign(weights["animal"], f"{first} study, and the claim is about people")
        return
    if said is None:
        if own == {"review"}:
            yield _not_pooled(reading, first, weights)
        elif own == {"observed"} and (trial := reading.concepts.get("clinical-trial")) and trial.weight >= 1.0:
            yield Sign(weights["untold_trial"], f"{trial.words}, and it is a {first} study")
        return
    if said in own:
        exact = any(one.value in reading.study.designs for one in record.designs)
        yield Sign(weights["same" if exact else "alike"], f"{words} ~ {first}")
    elif {said, *own} == {"review", "observed"}:
        yield Sign(weights["pooled"], f"{words}, and it is a {first} study")
    else:
        yield Sign(weights["animal" if said == "animal" else "other"], f"{words}, and it is a {first} study")


def _not_pooled(reading: Reading, design: Design, weights: Mapping[str, float]) -> Sign:
    """Return what it is worth that a record puts studies together, of which the claim has no word."""
    few = _few(reading)
    if few is not None:
        return Sign(weights["too_few"], f"{few.words}, too few for a {design}")
    share = 0.0 if reading.study.several else 1.0
    return Sign(weights["untold_review"] * share, f"{design}, of which the claim says nothing")


def _few(reading: Reading) -> Figure | None:
    """Return the people that a claim counts, where they are fewer than studies put together have."""
    counted = [one for one in reading.figures if one.kind is FigureKind.SAMPLE]
    largest = max(counted, key=lambda one: one.low, default=None)
    return largest if largest is not None and largest.low < _FEW_PEOPLE else None


def _said(reading: Reading) -> tuple[str | None, str]:
    """Return the group of designs that the claim names, and the words that do."""
    named: dict[str, str] = {}
    for name, words in reading.study.designs.items():
        named.setdefault(_GROUPS.get(Design(name), ""), words)
    studies = next((one for one in reading.figures if one.kind is FigureKind.STUDIES), None)
    if studies is not None and studies.low >= FEW_STUDIES:
        named.setdefault("review", studies.words)
    return next(((group, named[group]) for group in _FIRST if group in named), (None, ""))


def _in_people(reading: Reading) -> bool:
    if any(one.kind in {FigureKind.SAMPLE, FigureKind.AGE} for one in reading.figures):
        return True
    kinds = [asked.concept.kind for asked in reading.concepts.values() if asked.concept and asked.weight >= 1.0]
    return ConceptKind.POPULATION in kinds and ConceptKind.SPECIES not in kinds
