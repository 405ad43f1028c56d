"""A basis from a pair, with both sides in words."""

from collections.abc import Iterable

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.model import Basis, Verdict
from magcite.phrases import listed

__all__ = ["basis_of"]

_MOST = 3  # results named in one message


def basis_of(name: str, verdict: Verdict, told: Told, found: Iterable[Found]) -> Basis:
    """Return the basis of a comparison: the words on the page, the results in words, and where they come from.

    A figure that fits bears out no claim about an outcome that is not known to be the one measured.
    """
    against = list(found)
    open_ = told.unnamed and verdict is Verdict.AGREES
    said = listed(dict.fromkeys(one.text for one in against[:_MOST]), "; ") or None
    return Basis(
        name,
        Verdict.NOT_STATED if open_ else verdict,
        " ".join(told.words.split()),
        said,
        against[0].origin if against else "",
        told.span,
        any(one.derived for one in against),
    )
