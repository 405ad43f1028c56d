"""A figure where it stands in its sentence, which the modules that tell its part look at."""

import re
from dataclasses import dataclass, field

from magcite.language.numbers import Figure
from magcite.language.role_forms import RoleForms, role_forms
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["REACH", "Context"]

REACH = 80
"""Characters on either side in which a cue must stand."""

_LONG = 10_000  # characters


@dataclass(slots=True)
class Context:
    """A figure where it stands: its sentence, where the previous quantity ended and what role it had.

    Attributes:
        before: the words before the figure, as far as they reach.
        after: the words after it.
        forms: the cues of the language.
        spoken: the lists that the words of the sentence speak for.
    """

    text: str
    figure: Figure
    language: str
    floor: int
    previous: Role | None
    before: str = field(init=False)
    after: str = field(init=False)
    forms: RoleForms = field(init=False)
    spoken: int = field(init=False)

    def __post_init__(self) -> None:
        text, figure = self.text, self.figure
        self.before = text[max(0, figure.start - REACH) : figure.start]
        self.after = text[figure.end : figure.end + REACH]
        self.forms = role_forms(self.language)
        self.spoken = self.forms.vocabulary.of_text(text) if len(text) <= _LONG else -1

    @property
    def relation_words(self) -> str:
        """The words that belong to the figure and stand before its digits ("under ", "mellan ")."""
        return self.text[self.figure.start : self.figure.number]

    def counts(self, form: Speaking, after: str) -> re.Match[str] | None:
        """Return the match of a form at the beginning of the words after the figure."""
        return form.match(after) if self.may_hold(form) else None

    def speaks(self, form: Speaking, words: str) -> bool:
        """Return whether words of the sentence hold a form."""
        return self.may_hold(form) and form.speaks(words)

    def may_hold(self, form: Speaking) -> bool:
        """Return whether the sentence may have a word of a form; a very long one is not read again for each figure."""
        return self.spoken & form.bit != 0

    def following(self, end: int) -> str:
        """The words after a place, as far as they reach."""
        return self.text[end : end + REACH]

    def quantity(
        self, role: Role, end: int, unit: str | None = None, *, figure: Figure | None = None, exact: bool = False
    ) -> Quantity:
        """Return the quantity from the figure's first word to `end`.

        Args:
            role: the part it plays.
            end: in the text.
            unit: its normal form; None for none.
            figure: the figure with its values as they are meant; None where they are meant as written.
            exact: the word before is no relation.
        """
        figure = figure or self.figure
        start = figure.number if exact else max(figure.start, self.floor)
        span = Span(start, end)
        relation = Relation.EQUAL if exact else figure.relation
        return Quantity(self.text[start:end], span, role, figure.value, figure.high, unit, relation)
