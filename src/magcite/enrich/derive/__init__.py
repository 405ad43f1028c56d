"""Derived evidence: what a registry's answer says of the study, read while the abstract is at hand.

The reading is pure, the same answer always giving the same facts, and on the side of silence: nothing is told from
what is not said, and where two numbers could be the sample, both are kept and neither is claimed. docs/evidence.md
lists what is derived, and from what.
"""

from magcite.enrich.derive.described import Described
from magcite.model import Derived

__all__ = ["RULES", "derive"]

RULES = 8  # the version of the reading; raised when the same answer gives other facts


def derive(found: Described) -> Derived:
    """Return what an answer says of the study: from its type, publication types, headings, title and abstract."""
    from magcite.enrich.derive import study  # most commands read no abstract

    return study.derive(found, RULES)
