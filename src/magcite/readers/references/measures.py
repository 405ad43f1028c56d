"""Names of effect measures as people write them out, and the short ones that results are held by."""

import re

__all__ = ["short_measure"]

_NAMES = {
    "RR": ("rr", "relative risk", "risk ratio", "relativ risk", "riskkvot", "relative risks"),
    "HR": ("hr", "hazard ratio", "hazards ratio", "hasardkvot", "hazardkvot"),
    "OR": ("or", "odds ratio", "oddskvot", "oddsratio"),
    "IRR": ("irr", "rate ratio", "incidence rate ratio", "incidence ratio", "incidenskvot"),
    "PR": ("pr", "prevalence ratio", "prevalenskvot"),
    "MD": ("md", "wmd", "mean difference", "weighted mean difference", "difference in means", "medelskillnad"),
    "SMD": ("smd", "standardised mean difference", "standardized mean difference", "standardiserad medelskillnad"),
    "percentage": (
        *("percentage", "percent", "per cent", "percentage change", "percent change", "change in percent"),
        *("procent", "procentuell förändring", "förändring i procent"),
    ),
    "RD": ("rd", "ard", "risk difference", "absolute risk difference", "riskskillnad"),
}
_SHORT = {name: short for short, names in _NAMES.items() for name in names}
_BLANKS = re.compile(r"[\s_-]+")
# "aHR", "adjusted HR", "pooled odds ratio": the same measure.
_HOW = re.compile(
    r"(?:(?:(?:fully|multivariable|multivariate) )?adjusted|pooled|summary|crude|justerad|poolad) |a(?=[hroi]+\Z)"
)


def short_measure(name: str) -> str:
    """Return the short name of a measure ("odds ratio" -> "OR"); a name that is not known as it stands."""
    plain = _BLANKS.sub(" ", name.strip().lower())
    return _SHORT.get(plain) or _SHORT.get(_HOW.sub("", plain, count=1)) or name
