"""The stage of a study that a number of people is of: "361 people were randomised" of 432, of whom 361 completed."""

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.stages import load_stages
from magcite.model import FactKind, Part, Quantity, Relation

__all__ = ["is_of_another_stage"]


def is_of_another_stage(stated: Stated, quantity: Quantity, holding: Holding) -> bool:
    """Whether a claim says that so many were allotted, or took part, and the abstracts that they stayed, or were asked.

    An abstract has to tell, with the very number, nothing but the other stage, and the claim nothing of its own that
    fits it: "361 took part and stayed" is left alone.
    """
    if quantity.high is not None or quantity.relation is not Relation.EQUAL:
        return False
    parts = {told.fact.part for told in holding.told(FactKind.SAMPLE) if told.fact.value == quantity.value}
    before, after = stated.around(quantity)
    words = f"{before}{quantity.text}{after}"
    cues = load_stages(stated.language)
    if parts == {Part.COMPLETED}:
        return cues.allotted.search(words) is not None and not cues.ended.search(words)
    if parts == {Part.SCREENED}:
        told = cues.allotted.search(words) or cues.took_part.search(words)
        return told is not None and not cues.looked_at.search(words)
    return False
