"""What is asked of registries to find the study behind a claim, in English, whatever language the claim is in."""

from dataclasses import dataclass

from magcite.model.evidence import Design

__all__ = ["StudyQuery"]


@dataclass(frozen=True, slots=True)
class StudyQuery:
    """The words to search for.

    Attributes:
        exposures: what was given, eaten or done ("magnesium"), the claim's own first.
        outcomes: what came of it ("blood pressure").
        others: further concepts and words that tell the study: who, where, names in capitals.
        numbers: sizes of samples, as digits.
        authors: names in the claim that may be an author's, folded.
        journals: as the claim names them.
        years: calendar years in the claim.
        designs: that the claim names.
    """

    exposures: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    journals: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    designs: tuple[Design, ...] = ()

    @property
    def words(self) -> str:
        """All of it in one line, the most telling first, each word once."""
        years = map(str, self.years)
        parts = (*self.exposures, *self.outcomes, *self.others, *self.authors, *self.journals, *years)
        return " ".join(dict.fromkeys(" ".join((*parts, *(_DESIGNS.get(one, "") for one in self.designs))).split()))


_DESIGNS = {
    Design.META_ANALYSIS: "meta-analysis",
    Design.SYSTEMATIC_REVIEW: "systematic review",
    Design.RCT: "randomized trial",
    Design.CROSSOVER_TRIAL: "crossover trial",
    Design.COHORT: "cohort",
    Design.CASE_CONTROL: "case-control",
    Design.CROSS_SECTIONAL: "cross-sectional",
}
