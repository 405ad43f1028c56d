"""One side of a comparison: a claim, and the citation through which it rests on one work."""

import re
from dataclasses import dataclass, field, replace
from typing import cast

from magcite.check.evidence.holding import Holding
from magcite.language import split_sentences
from magcite.language.retold import retold_role
from magcite.language.whole_samples import names_study_of, tells_mean_age
from magcite.model import Citation, Claim, Page, Quantity, Role, Span

__all__ = ["Stated"]

_PERSON = "person"
_YOUNGEST, _OLDEST = 1, 110  # years
_QUANTITIES = "quantities"  # under which they are kept
_LETTER = re.compile(r"[^\W\d_]")
_CITATION = re.compile(r"\[[^\]]*\](?:\([^()]*\))?")
_CELLS = ("|", ":")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page says with one work behind it.

    Attributes:
        beside: what is held on the other works the claim cites; None for one of which nothing can be held.
        kept: see `once`.
    """

    page: Page
    claim: Claim
    citation: Citation
    beside: tuple[Holding | None, ...] = ()
    kept: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def language(self) -> str:
        """Tag of the page's language."""
        return self.page.language

    @property
    def text(self) -> str:
        """The claim as it reads: without marks, white space folded; what rules on words look at."""
        return self.claim.text

    @property
    def heading(self) -> str | None:
        """The heading right above the claim; None without one."""
        return self.claim.section[-1] if self.claim.section else None

    @property
    def written(self) -> str:
        """The claim as it stands on the page, marks and all."""
        return self.page.text[self.claim.span.start : self.claim.span.end]

    @property
    def opposes(self) -> bool:
        """Whether the claim speaks against the work: it is never accused of disagreeing with it."""
        return self.citation.intent.opposes

    @property
    def of_one_work(self) -> bool:
        """Whether what the claim says can only be said of this work.

        A plain link does not tell which of several sentences it is the source of.
        """
        if not self.claim.rests_on_one or self.opposes:
            return False
        return not self.citation.tentative or len(split_sentences(self.written, self.language)) == 1

    def of(self, *roles: Role) -> tuple[Quantity, ...]:
        """Return the claim's quantities that play one of these roles, in order."""
        return tuple(quantity for quantity in self.quantities if quantity.role in roles)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The claim's quantities, in order: those without a part of their own as the words around them tell it."""
        if _QUANTITIES not in self.kept:
            self.kept[_QUANTITIES] = tuple(self._retold(one) for one in self.claim.quantities)
        return cast("tuple[Quantity, ...]", self.kept[_QUANTITIES])

    def _retold(self, quantity: Quantity) -> Quantity:
        if quantity.role not in {Role.OTHER, Role.EFFECT, Role.EVENTS} or quantity.high is not None:
            return quantity
        before, after = self.around(quantity)
        if quantity.role is Role.EVENTS:  # "a study of 1.2 million people finds that singles die early"
            of_study = quantity.unit == _PERSON and names_study_of(before, self.language)
            return replace(quantity, role=Role.SAMPLE) if of_study else quantity
        after = _CITATION.sub("", after)
        sides = (before, quantity.text, after)
        label = before if before.rstrip().endswith(_CELLS) and not _LETTER.search(after) else ""
        if quantity.role is Role.EFFECT and not label:
            return quantity
        if (
            quantity.unit is None
            and _YOUNGEST <= quantity.value <= _OLDEST
            and tells_mean_age(before, after, self.language)
        ):
            return replace(quantity, role=Role.AGE, unit="year")
        told = retold_role(quantity.value, sides, self.language, unit=quantity.unit, label=label)
        return quantity if told is None else replace(quantity, role=told[0], unit=told[1])

    def around(self, quantity: Quantity) -> tuple[str, str]:
        """Return what stands before and after a quantity in its sentence, as written."""
        written = self.written
        start, end = (place - self.claim.span.start for place in (quantity.span.start, quantity.span.end))
        sentences = split_sentences(written, self.language)
        sentence = next((one for one in sentences if one.start <= start < one.end), Span(0, len(written)))
        return written[sentence.start : start], written[end : max(sentence.end, end)]

    def place(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands on the page; the whole claim where marks part the words."""
        words = self.text[start:end].split()
        if not words:
            return self.claim.span
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        places = list(pattern.finditer(self.page.text, self.claim.span.start, self.claim.span.end))
        before = len(pattern.findall(self.text, 0, start))
        if before >= len(places):
            return self.claim.span
        return Span(places[before].start(), places[before].end())
