"""Subgroups: an effect told as stronger in some people, where the study could not tell it from that in the others.

Evidence says so by a result on the interaction ("interaction with alcohol intake", p > 0.05). The people on the page
must be those that it names, or some of them; told with care it is no error.
"""

from collections.abc import Iterator

from magcite.check.evidence.effects.found import Found, exposed_in, found_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.concepts import concepts_in, is_within
from magcite.language.subgroups import Subgroups, find_stronger, is_interaction, subgroups_in
from magcite.model import Basis, Span, Verdict
from magcite.phrases import listed

__all__ = ["compare"]

NAME = "significance"
_BY = "by "


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each sentence that tells a stronger effect in some people stands to what is held on them."""
    tested = [(one, apart.ids) for one in found_in(held, stated.language) if (apart := _apart(one))]
    if not tested or stated.opposes:
        return
    exposed = exposed_in(held, stated.language)
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        stronger = find_stronger(sentence, stated.language)
        if stronger is None:
            continue
        said = subgroups_in(sentence, stated.language).ids - exposed
        against = [one for one, ids in tested if any(_covers(name, said) for name in ids - exposed)]
        if against:
            yield _basis(stated, span, sentence, stronger, against)


def _apart(found: Found) -> Subgroups | None:
    return is_interaction(found.result.outcome) if found.significant is not None else None


def _covers(name: str, said: frozenset[str]) -> bool:
    if name.startswith(_BY):
        return name in said
    return any(not one.startswith(_BY) and is_within(one, name) for one in said)


def _basis(stated: Stated, whole: Span, sentence: str, stronger: Span, against: list[Found]) -> Basis:
    """Return the basis, with the words of the page up to the last of the people they name."""
    end = max([stronger.end, *(one.span.end for one in concepts_in(sentence, stated.language))])
    return Basis(
        NAME,
        Verdict.DISAGREES if all(one.significant is False for one in against) else Verdict.AGREES,
        " ".join(sentence[stronger.start : end].split()),
        listed(dict.fromkeys(one.text for one in against), "; "),
        against[0].origin,
        stated.place(whole.start + stronger.start, whole.start + end),
        any(one.derived for one in against),
    )
