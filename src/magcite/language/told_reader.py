"""What becomes of the reader: "if you cycle you fall ill less often", «att cykla gör att du sover bättre».

It is said to the reader, and is no advice: it states what comes of what, in words of more or less.
"""

import re

__all__ = ["tells_reader_outcome"]

_LESS = {
    "sv": r"(?:mindre|färre|lägre|högre|bättre|sämre|längre|kortare|snabbare|friskare|piggare|lugnare|starkare|gladare"
    r"|oftare|slipper|undviker)",
    "en": r"(?:less|fewer|lower|higher|better|worse|longer|shorter|faster|sooner|healthier|calmer|stronger|happier)",
}
_OUTCOMES = {
    "sv": re.compile(
        r"(?:\b(?:gör(?:\s+\w+)?|innebär|betyder|leder\s+till|medför)\s+att\s+du\s+(?!kan\b|ska\b|bör\b|måste\b)\w+"
        r"|\b(?:om|när)\s+du\s+[^.!?]{2,60}?\s(?:blir|får|lever|sover|mår|slipper|går|somnar|orkar)\s+du)"
        rf"[^.!?]*?\b{_LESS['sv']}\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\b(?:makes?|means?)\s+(?:that\s+)?you(?:['’]ll|\s+will)?\s+(?!can\b|should\b|need\b|must\b|may\b)"
        r"|\b(?:if|when)\s+you\s+[^.!?]{2,60}?\s(?:you(?:['’]ll|\s+will)?)\s+(?:get|catch|live|sleep|feel|fall|become|have)\s)"
        rf"[^.!?]*?\b{_LESS['en']}\b",
        re.IGNORECASE,
    ),
}


def tells_reader_outcome(sentence: str, language: str) -> bool:
    """Return whether a sentence says what becomes of its reader for what he does, takes or eats.

    Args:
        sentence: one sentence.
        language: its tag.
    """
    known = _OUTCOMES.get(language)
    return known is not None and not sentence.endswith("?") and known.search(sentence) is not None
