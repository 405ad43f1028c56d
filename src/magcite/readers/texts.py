"""Text values of files that people write: not empty, and a list of one without its brackets."""

from typing import Annotated

from pydantic import BeforeValidator, Field

__all__ = ["OneOrMore", "Text", "Texts"]


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMore = BeforeValidator(_one_or_more)
Text = Annotated[str, Field(min_length=1)]
Texts = Annotated[tuple[Text, ...], OneOrMore]
