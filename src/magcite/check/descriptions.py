"""How a reference stands against descriptions of one work: verified, contradicted in a field, or too little to tell."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from magcite.comparison.fields import compare_items
from magcite.comparison.fields.preprint import is_preprint, versions_apart
from magcite.comparison.fields.title import is_telling, likeness
from magcite.model import Answer, Contradiction, FieldCheck, FieldVerdict, Found, Item, Outcome
from magcite.phrases import Phrase, Value, both, phrase

__all__ = ["AGREES", "Standing", "confirms", "describes", "judge_descriptions", "together"]

AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_FAR_APART, _CLEARLY_DIFFERENT = 0.35, 0.65
_TELL_NO_WORK = frozenset({"DOI", "PMID", "PMCID", "ISBN", "publisher"})  # agreed on by asking, or shared by thousands
_SAME_PLACE = frozenset({"author", "volume", "issued", "container-title"})
_PLACE = frozenset({"volume", "page", "issued", "container-title"})
_ISSUE = frozenset({"volume", "issue", "issued", "container-title"})
WITNESSES = ("author", "issued", "container-title", "page")


@dataclass(frozen=True, slots=True)
class Standing:
    """The outcome for one identifier; `weight` orders them: what is said of the worst is said of the reference.

    Attributes:
        identified: the work that a search alone identified surely; None elsewhere.
    """

    outcome: Outcome
    detail: str | None = None
    fields: tuple[FieldCheck, ...] = ()
    identified: Found | None = None

    @property
    def weight(self) -> int:
        """How grave it is; the higher, the graver."""
        if self.outcome is Outcome.CONTRADICTED:
            return 5 if self.detail is Contradiction.ANOTHER_WORK else 3
        order = (Outcome.NOT_CHECKED, Outcome.COULD_NOT_CHECK, Outcome.VERIFIED, Outcome.CONTRADICTED)
        return 4 if self.outcome is Outcome.NOT_FOUND else order.index(self.outcome)


def describes(item: Item) -> bool:
    """Whether a record says anything of the work; an empty one verifies nothing and contradicts nothing."""
    return bool(item.title or item.author or item.container_title)


def together(answers: Sequence[Answer]) -> Phrase:
    """Return who answered, in words, each once."""
    return both(dict.fromkeys(answer.source.label for answer in answers))


def judge_descriptions(item: Item, answers: Sequence[Found]) -> Standing:
    """Judge by what several sources say of one identifier; where they disagree nobody is accused."""
    compared = [tuple(compare_items(item, answer.item, answer.source)) for answer in answers]
    agreed = {field.name for fields in compared for field in fields if field.verdict in AGREES}
    fields = tuple(
        replace(field, verdict=FieldVerdict.UNKNOWN)
        if field.verdict is FieldVerdict.DIFFERS and field.name in agreed
        else field
        for one in compared
        for field in one
    )
    differing = {field.name for field in fields if field.verdict is FieldVerdict.DIFFERS}
    if differing:
        another = _is_another(item, answers, agreed, differing)
        return Standing(
            Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK if another else Contradiction.MISDESCRIBED, fields
        )
    confirming = [
        answer for answer, checks in zip(answers, compared, strict=True) if confirms(item, answer.item, checks)
    ]
    if confirming:
        return Standing(Outcome.VERIFIED, phrase("confirmed by {sources}", sources=together(confirming)), fields)
    return Standing(Outcome.COULD_NOT_CHECK, _too_little(item, answers[0], agreed), fields)


def _is_another(item: Item, answers: Sequence[Found], agreed: set[str], differing: set[str]) -> bool:
    """Whether the description is of another work, rather than this one with a wrong field."""
    if not agreed - _TELL_NO_WORK and len(differing) > 1:
        return True
    if "title" not in differing or {"author", "page"} <= agreed or agreed >= _SAME_PLACE:
        return False
    like = max(likeness(item, answer.item) for answer in answers)
    return like < _FAR_APART or (like < _CLEARLY_DIFFERENT and "author" in differing)


def confirms(item: Item, source: Item, checks: Sequence[FieldCheck]) -> bool:
    """Whether one description confirms the reference: a telling title and a second field that agree.

    A reference that states no title is told by its place. A title that tells little ("Editorial", a mere beginning)
    needs the author and two more, or without an author volume, page, year and container. Authors that the reference
    states and the source does not confirm, whether it lists none or nothing could be made of them, leave it open. So
    does a preprint's description where the reference says that the work was published.
    """
    agreed = {check.name for check in checks if check.verdict in AGREES}
    unclear = any(check.name == "author" and check.name not in agreed and check.page_value for check in checks)
    unpublished = is_preprint(source) and versions_apart(item, source) and "container-title" not in agreed
    if item.title is None and not unclear:
        return _is_told_by_place(item, source, agreed)
    if "title" not in agreed or unclear or unpublished:
        return False
    witnesses = agreed.intersection(WITNESSES)
    if is_telling(item, source):
        return bool(witnesses)
    if "author" in witnesses:
        return len(witnesses) >= (3 if source.container_title or source.page else 2)  # a book has no more to state
    place = _PLACE - {"volume"} if source.type == "chapter" else _PLACE
    return not item.author and agreed >= place  # an unsigned note, told by the very place it stands in


def _is_told_by_place(item: Item, source: Item, agreed: Set[str]) -> bool:
    """Whether the place singles out a work whose title the reference does not state.

    Of a paper container, volume, page and year agree, and so does the author, unless neither side names an author or
    title (notes that journals register without either). A whole issue is told by container, volume, issue and year.
    """
    if source.type == "periodical":
        return source.title is None and agreed >= _ISSUE
    nameless = not (item.author or source.author or source.title)
    return agreed >= _PLACE and ("author" in agreed or nameless)


def _too_little(item: Item, answer: Found, agreed: set[str]) -> Phrase:
    told: dict[str, Value] = {"source": answer.source.label, "work": answer.asked.prefixed}
    if is_preprint(answer.item) and versions_apart(item, answer.item):
        return phrase(
            "{source} describes {work} as a preprint, and no source that was asked confirms that the work appeared in "
            "“{container}”",
            **told,
            container=item.container_title or "",
        )
    if agreed - _TELL_NO_WORK:
        return phrase(
            "{source} describes {work}, and too little is stated on both sides to be sure that the reference means it",
            **told,
        )
    return phrase(
        "{source} describes {work}, and the reference states neither title nor author to compare with", **told
    )
