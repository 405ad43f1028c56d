"""Why two values of a field agree although they are not the same, or do not agree, in half a sentence for people."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from magcite.comparison.fields.author import COMPARER as AUTHOR
from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.person import byline_of
from magcite.comparison.fields.preprint import is_preprint, versions_apart
from magcite.model import FieldVerdict, Item
from magcite.phrases import phrase, phrase_n

__all__ = ["reason_of"]

_SHOWN = 3  # words of each side


def reason_of(name: str, verdict: FieldVerdict, reference: Item, source: Item) -> str | None:
    """Return what was seen; None where both values side by side say it all.

    Args:
        name: the CSL variable.
        verdict: how the two stand.
        reference: what was written down.
        source: what a registry says.
    """
    if verdict is FieldVerdict.UNKNOWN and name in {"container-title", "issued"} and versions_apart(reference, source):
        return phrase("one is the preprint") if is_preprint(source) else phrase("the reference cites the preprint")
    explain = _EXPLAIN.get((name, verdict))
    return explain(reference, source) if explain else None


def _authors(reference: Item, source: Item) -> str | None:
    ours, theirs = byline_of(reference).people, byline_of(source).people
    for place, (left, right) in enumerate(zip(ours, theirs, strict=False), start=1):
        if AUTHOR.compare(Item(author=(left,)), Item(author=(right,))) is FieldVerdict.DIFFERS:
            return phrase("they part at author {n}", n=place)
    if len(ours) < len(theirs):
        return phrase("{n} of {of} authors, and no “et al.”", n=len(ours), of=len(theirs))
    return phrase("{n} authors, not {of}", n=len(ours), of=len(theirs)) if len(ours) > len(theirs) else None


def _title(reference: Item, source: Item) -> str | None:
    ours, theirs = (comparable(item.title or "").split() for item in (reference, source))
    alone = [word for word in ours if word not in set(theirs)], [word for word in theirs if word not in set(ours)]
    if not any(alone):
        return phrase("the same words in another order")
    if max(map(len, alone)) > _SHOWN:
        return None
    left, right = (" ".join(words) for words in alone)
    if not left or not right:
        return phrase("without “{there}”", there=right) if right else phrase("“{here}” is not in it", here=left)
    return phrase("“{here}” for “{there}”", here=left, there=right)


def _years(reference: Item, source: Item) -> str | None:
    ours, theirs = reference.issued, source.issued
    if ours is None or theirs is None or ours.year is None or theirs.year is None:
        return None
    return phrase_n("{n} year apart", "{n} years apart", abs(ours.year - theirs.year))


def _said(words: str) -> Callable[[Item, Item], str | None]:
    return lambda *_: words


_EXPLAIN: Mapping[tuple[str, FieldVerdict], Callable[[Item, Item], str | None]] = MappingProxyType(
    {
        ("author", FieldVerdict.DIFFERS): _authors,
        ("title", FieldVerdict.DIFFERS): _title,
        ("issued", FieldVerdict.DIFFERS): _years,
        ("author", FieldVerdict.COMPATIBLE): _said(phrase("the same people, written or cut in another way")),
        ("title", FieldVerdict.COMPATIBLE): _said(
            phrase("the same title, give or take subtitle, spelling and typography")
        ),
        ("issued", FieldVerdict.COMPATIBLE): _said(phrase("online and in print may be a year apart")),
        ("container-title", FieldVerdict.COMPATIBLE): _said(phrase("another name or an abbreviation of it")),
        ("page", FieldVerdict.COMPATIBLE): _said(phrase("the same pages, written in another way")),
    }
)
