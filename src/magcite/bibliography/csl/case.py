"""Letter case of titles and terms, https://docs.citationstyles.org/en/stable/specification.html#text-case.

Title case is English: in other languages it leaves the text as it is. The small words are those of citeproc-js.
"""

import re

from magcite.bibliography.csl.pieces import Pieces, plain_text

__all__ = ["apply_case"]

_SMALL_WORDS = (
    "a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud"
    " around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by"
    " c ca circa contra d de despite down during et except for forenenst from given in inside into la le lest like"
    " modulo near next nor notwithstanding of off on onto or out over per plus pro qua sans since than the through"
    " throughout thru thruout till to toward towards under underneath until unto up upon v van versus via vis-à-vis"
    " von vs with within without yet"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"[^\s\u00a0/–-]+")
_EDGE = re.compile(r"[^\w]*")
_FIXED = frozenset({"nocase", "sup", "sub"})


def apply_case(pieces: Pieces, case: str, *, english: bool) -> Pieces:
    """Return pieces in another case; what is marked "nocase", raised or lowered keeps its own."""
    if not case or (case == "title" and not english):
        return pieces
    text = plain_text(pieces)
    turned = _CASES[case](text) if case in _CASES else text
    if turned == text or len(turned) != len(text):
        return pieces
    done: Pieces = []
    place = 0
    for piece in pieces:
        end = place + len(piece.text)
        fixed = piece.marks & _FIXED and not (case == "uppercase" and "nocase" not in piece.marks)
        done.append(piece if fixed else piece._replace(text=turned[place:end]))
        place = end
    return done


def _upper(text: str) -> str:
    return "".join(one.upper() if len(one.upper()) == 1 else one for one in text)


def _lower(text: str) -> str:
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _capitalized(word: str) -> str:
    edge = _EDGE.match(word)
    place = edge.end() if edge else 0
    return word[:place] + _upper(word[place : place + 1]) + word[place + 1 :]


def _first(text: str) -> str:
    """Return text with a capital at its beginning, unless its first word has one of its own: "bioRxiv"."""
    first = _WORD.search(text)
    return (
        text if first is None or not first[0].islower() else text[: first.start()] + _capitalized(text[first.start() :])
    )


def _all(text: str) -> str:
    return _WORD.sub(lambda match: _capitalized(match[0]) if match[0].islower() else match[0], text)


def _sentence(text: str) -> str:
    return _first(_lower(text) if text.isupper() else text)


def _title(text: str) -> str:
    """Return text with a capital at each word that is written small, the small words of English within it aside."""
    words = list(_WORD.finditer(text))
    done = list(text)
    for number, match in enumerate(words):
        word = match[0]
        if word.lower() != word:
            continue
        before = text[: match.start()].rstrip()
        bare = word.strip("\"'“”‘’().,;:!?[]").lower()
        edge = number in {0, len(words) - 1} or before[-1:] in {":", "?", "!", ".", "—"} or word[0] in '“"(['
        if edge or bare not in _SMALL:
            done[match.start() : match.end()] = _capitalized(word)
    return "".join(done)


_CASES = {
    "lowercase": _lower,
    "uppercase": _upper,
    "capitalize-first": _first,
    "capitalize-all": _all,
    "sentence": _sentence,
    "title": _title,
}
