"""One result of a clause, as it was read."""

import re
from dataclasses import dataclass

from magcite.enrich.derive.results.outcomes import Named
from magcite.model import Direction

__all__ = ["IN_SOME", "JOINED", "OF_NOUN", "THE_RISK", "TURNED", "Reading", "is_forecast"]

TURNED = {
    Direction.LOWER: Direction.HIGHER,
    Direction.HIGHER: Direction.LOWER,
    Direction.BETTER: Direction.WORSE,
    Direction.WORSE: Direction.BETTER,
}

# "Homocysteine was elevated in 4 % of them": that so many had it so, and no change.
IN_SOME = re.compile(
    r"\s+(?:in|among|hos|bland|i)\s(?:about\s|only\s|nearly\s|bara\s)?\d[\d.,·]*\s?(?:%|per\s?cent|procent|(?:of|/|out\sof|av)\s?\d)",
    re.IGNORECASE,
)
# What a link within the name of an outcome is followed by.
OF_NOUN = re.compile(
    r"\s[^,;:]{3,50}?\s(?:(?:improved|worsened|increased|decreased|rose|fell|declined|förbättrades|försämrades|ökade|minskade)(?!\s(?:an?|the|their|its)\s))",
    re.IGNORECASE,
)
# "And 17% of controls" is no side that was read from its beginning.
JOINED = re.compile(r"(?:and|or|but|och|eller|men)\s+\d", re.IGNORECASE)
# "Smoking tripled the risk", of what was just told.
THE_RISK = re.compile(
    r"\s(?:the|their|its)\s(?:risks?|odds|hazards?|likelihood|chances?)(?=\s{3,}|\s*\W*\Z|\s(?:by|and|but)\s)",
    re.IGNORECASE,
)

_AS_PREDICTED = re.compile(r"(?:predict(?:s|ed)?|förutsp\w+|förutsa\w+|förutsä\w+|predicerade)\Z", re.IGNORECASE)
_OF_PREDICTED = re.compile(
    r"(?:%|\d|\b(?:per\s?cent|percentage|percent|of|the|a|an|their|than|as|was|were|by|is|are|and|with|genetically|to|can|could|may|might|would|should|will|not|that|which|att|kan|kunde|som|procent|av|den|det|de|än)|\A)\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One result of a clause.

    Attributes:
        named: the outcome; None where it is that of the clause before.
        direction: None for a link whose way no word tells.
        start, end: the words that tell the direction, in the clause.
        linked: whether it is told as a link.
        versus: the group that has the other of two figures; None for none.
        weighed: whether two figures alone tell the direction, and no word.
        swapped: whether its figures stand in the text before those of the arm.
        meant: whether it names no outcome, being of what the study set out to see ("was superior to sham").
        place: in whom, when or with what it is told, where that is all the clause says ("but not with 500 mg").
        across: whether one change is told as larger than another, which is one between groups where it names one.
        lead: the word before the outcome; None where it begins the clause.
        arm: the subject of a verb that has the outcome as object; None where the outcome is the subject.
    """

    named: Named | None
    direction: Direction | None
    start: int
    end: int
    arm: str | None = None
    linked: bool = False
    versus: str | None = None
    swapped: bool = False
    weighed: bool = False
    meant: bool = False
    place: str | None = None
    across: bool = False
    lead: str | None = None


def is_forecast(match: re.Match[str]) -> bool:
    """Whether a link by "predict" is none: "80 % of predicted FEV1", "a score to predict relapse"."""
    return (
        _AS_PREDICTED.match(match[0]) is not None and _OF_PREDICTED.search(match.string, 0, match.start()) is not None
    )
