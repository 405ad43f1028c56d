"""Results that say of a part of the people alone that nothing was seen: "no association among premenopausal women".

They name no outcome: it is that of the work. A sentence that says of the same people that nothing was seen, and no
more, is borne out by them.
"""

import re

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.effects.whom import OfWhom, of_whom
from magcite.model import Direction

__all__ = ["unlinked"]

_NOTHING = re.compile(
    r"\W*no (?:\w+ )?(?:associations?|links?|effects?|differences?|benefits?|relations?|relationships?|correlations?"
    r"|changes?)"
    r"(?: (?:was|were))?(?: (?:\w+ly )?(?:observed|found|seen|noted|detected|evident|apparent|present))?"
    r" (?P<who>(?:in|among|amongst|for) [^,;:.()]{3,80})",
    re.IGNORECASE,
)


def unlinked(told: Told, found: tuple[Found, ...], known: str, language: str) -> tuple[Found, ...]:
    """Return the results by which nothing was seen in the people of a sentence that says so; () for none.

    Args:
        told: what is asserted.
        found: the results held on the work.
        known: whom the work is about, by its title and evidence.
        language: of the page.
    """
    said = told.assertion
    if said.topics or said.direction is not Direction.NONE or said.denied is not None or said.size is not None:
        return ()
    parts = ((one, _NOTHING.match(one.result.outcome)) for one in found if not one.topics)
    return tuple(
        one
        for one, part in parts
        if part is not None and of_whom(part["who"], told.sentence, language, known) is OfWhom.SAME
    )
