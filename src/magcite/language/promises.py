"""What a sentence promises its reader for doing something: "Get a dog and you'll live longer", «…, så lever du längre».

An imperative, and after "and" or «så» what becomes of the reader, in words of more or less. It says what causes what
without any verb that does.
"""

import re

from magcite.language.languages import load
from magcite.model import Span

__all__ = ["find_promise"]

_LONG = 90  # characters of what is to be done
_MORE = {
    "sv": r"(?:\w{3,}are|mer|mera|mindre|färre|bättre|längre|lägre|högre|yngre|äldre|friska?|risk\w*|slipper|undviker)",
    "en": r"(?:\w{3,}er|more|less|fewer|better|risk|odds|chances?|avoid|escape|dodge|healthy|free of"
    r"|falls?|drops?|shrinks?|goes down)",
}
_PROMISES = {
    "sv": re.compile(
        rf"\A\W*(?P<do>[^\W\d_]+)\s+(?!(?:du|ni|man|de|vi)\b)[^.!?]{{2,{_LONG}}}?,?\s+"
        r"(?P<then>så\s+(?!(?:ser|hittar|vet|gör|kan|ska|läser|förstår|märker|har|är|kanske)\b)\w{2,}r\s+"
        rf"(?:du|ni|man|din|ditt|dina|risken|risk)\b)(?=[^.!?]*\b{_MORE['sv']}\b|[^.!?]*(?<=risken))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\A\W*(?P<do>[a-z]+)\s+(?!(?:you|we|they|i|he|she|it)\b)[^.!?]{{2,{_LONG}}}?,?\s+"
        r"(?P<then>(?:and|then)\s+(?:you(?:['’]ll|\s+will)?|your)\s+"
        rf"(?!(?:see|find|know|read|can|may|might|could|would|notice|have|are)\b)\w+)(?=[^.!?]*\b{_MORE['en']}\b)",
        re.IGNORECASE,
    ),
}
_TOLD = re.compile(r"(?:\w+(?:ed|de|te)|\w{2,}r|\w+ing|\w+s)", re.IGNORECASE)  # no imperative ends so, but few


def find_promise(sentence: str, language: str) -> Span | None:
    """Return where a sentence promises its reader something for doing something; None where it does not.

    Args:
        sentence: one sentence.
        language: its tag.
    """
    known = _PROMISES.get(language)
    found = known.match(sentence) if known else None
    if found is None:
        return None
    done = found["do"].casefold()
    if done in load(language).function_words or _TOLD.fullmatch(done):
        return None
    return Span(*found.span("then"))
