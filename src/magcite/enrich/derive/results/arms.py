"""The figures of two groups: "was reported by 12 % with yoga and by 21 % with placebo"."""

import re

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import after, before
from magcite.enrich.derive.results.told import TURNED, Reading
from magcite.model import Direction

__all__ = ["arms_in", "figures_in", "stems_of"]

_OF = re.compile(r"(?<![\w.,])(?P<n>\d{1,6})\s?(?:of|/|out of|av)\s?(?P<of>\d{1,6})(?![\w.,/])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_FAR = 40  # characters between a verb and the figure of the first group
_STEM = 5  # letters
_SPREAD = re.compile(r"\s?±\s?\d[\d.,·]*")


def arms_in(plain: str, forms: Forms, about: frozenset[str]) -> Reading | None:
    """Return what two figures of two groups tell, "was 12 with yoga and 21 with placebo".

    Which way that is, is told where one of them is a control, or one alone is named in the title.
    """
    bare = _OF.sub(_as_share, _SPREAD.sub(lambda match: " " * len(match[0]), plain))
    match = forms.arms.search(bare)
    copulas = list(forms.stated.finditer(bare, 0, match.start())) if match else []
    if match is None:
        return None
    if copulas and match.start() - copulas[-1].end() > _FAR:
        return None
    if copulas:
        named = before(plain, copulas[-1].start(), forms)
    else:
        told = forms.stated.search(bare, match.end("b"))
        named = after(plain, told.end(), forms) if told else None
    first, second = (forms.control.search(match[side]) is not None for side in ("first", "second"))
    one, other = (_number(match[side]) for side in ("a", "b"))
    if named is None:
        return None
    if first is second:
        first, second = (not _stems(match[side]) & about for side in ("first", "second"))
    if first is second or one == other:
        return Reading(named, None, match.start(), match.end()) if named.change is None else None
    way = Direction.HIGHER if (one > other) is second else Direction.LOWER
    if named.change is not None:
        way = named.change if way is Direction.HIGHER else TURNED[named.change]
    return Reading(named, way, match.start(), match.end(), " ".join(match["first" if second else "second"].split()))


def figures_in(plain: str, forms: Forms) -> tuple[float, float] | None:
    """Return the figures that a clause gives of two groups, in its order; None where it does not give two."""
    match = forms.arms.search(_SPREAD.sub(lambda one: " " * len(one[0]), plain))
    if match is None or _OF.search(plain):
        return None
    return _number(match["a"]), _number(match["b"])


def stems_of(title: str) -> frozenset[str]:
    """Return the beginnings of the words of a title, for `read`."""
    return _stems(title)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower()))


def _as_share(match: re.Match[str]) -> str:
    """Return "19 of 103" as a share, in as many characters."""
    share = float(match["n"]) / float(match["of"]) if float(match["of"]) else 0.0
    return f"{share:.4f}"[: len(match[0])].ljust(len(match[0]))


def _number(said: str) -> float:
    return float(said.replace(",", ".").replace("·", ".").replace("−", "-").replace("–", "-"))
