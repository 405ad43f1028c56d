"""Letter case of titles and terms, https://docs.citationstyles.org/en/stable/specification.html#text-case.

Title case is English: in other languages it leaves the text as it is. The small words are those of citeproc-js.
"""

import re

from magcite.bibliography.csl.pieces import Piece, Pieces, plain_text

__all__ = ["apply_case"]

_SMALL_WORDS = (
    "a about above across afore after against al along alongside amid amidst among amongst an and anenst apropos apud"
    " around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but by"
    " c ca circa de despite down during et except for forenenst from given in inside into lest like modulo near next"
    " nor notwithstanding of off on onto or out over per plus pro qua sans since so than the through throughout thru"
    " thruout till to toward towards under underneath until unto up upon v van versus via von vs with within without"
    " yet"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_FIRST = re.compile(r"[^\s\u00a0/–-]+")
_BLANKS = "\\s\u00a0\u2000-\u200b\u205f\u3000"
_WORD = re.compile(f'(?P<word>[^{_BLANKS}\\-–—/.,;?!:\\[\\]()"“”„‘«»‚\0]+)|(?P<sign>[^{_BLANKS}])')
_EDGE = re.compile(r"[^\w]*")
_FIXED = frozenset({"nocase", "nodecor", "sup", "sub", "small-caps"})
_QUOTING = frozenset({"open", "close"})
_SENTENCE = 4  # letters of a word that ends a sentence, and is no abbreviation, where a full stop follows


def apply_case(pieces: Pieces, case: str, *, english: bool) -> Pieces:
    """Return pieces in another case; what is marked "nocase", raised, lowered or in small capitals keeps its own."""
    if not case or (case == "title" and not english):
        return pieces
    text = "".join(_standing(piece) for piece in pieces) if case in _WORD_BY_WORD else plain_text(pieces)
    plain = len(pieces[0].text) if pieces else 0
    turned = _title(text, plain) if case == "title" else _CASES[case](text) if case in _CASES else text
    if turned == text or len(turned) != len(text):
        return pieces
    done: Pieces = []
    place = 0
    for piece in pieces:
        end = place + len(piece.text)
        fixed = piece.marks & _FIXED and not (case == "uppercase" and "nocase" not in piece.marks)
        kept = fixed or (case in _WORD_BY_WORD and piece.marks & _QUOTING)
        done.append(piece if kept else piece._replace(text=turned[place:end]))
        place = end
    return done


def _standing(piece: Piece) -> str:
    """Return what stands for a piece while words are looked for: a sign for quotation marks and for what stays."""
    if piece.marks & _FIXED:
        return "\0" * len(piece.text)
    return "“" * len(piece.text) if piece.marks & _QUOTING else piece.text


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
    first = _FIRST.search(text)
    return (
        text if first is None or not first[0].islower() else text[: first.start()] + _capitalized(text[first.start() :])
    )


def _all(text: str) -> str:
    done = list(text)
    for match in _WORD.finditer(text):
        if match["word"]:
            done[match.start() : match.end()] = _raised(match["word"])
    return "".join(done)


def _raised(word: str) -> str:
    """Return a word that is written small with a capital; not a Greek letter alone, nor what follows an apostrophe."""
    greek = len(word) == 1 and "\u0370" <= word <= "\u03ff"
    return word if greek or word[0] in "'’" or word != word.lower() else _upper(word[0]) + word[1:]


def _sentence(text: str) -> str:
    return _first(_lower(text) if text.isupper() else text)


def _title(text: str, plain: int) -> str:
    """Return text with a capital at each word of more than one letter, the small words of English within it aside.

    A letter before the first hyphen takes one too, unless it is marked up, and so behind the first `plain` letters.
    """
    done = list(text)
    tokens = list(_WORD.finditer(text))
    raise_next, last, before = True, None, ""
    hyphen = next((match.start() for match in tokens if match["sign"] and match.start() < plain), -1)
    for match in tokens:
        word = match["word"]
        if word is None:
            ends = match[0] == "." and len(before) >= _SENTENCE and text[match.end() :][:1].isspace()
            raise_next = match[0] != "\0" and (
                raise_next or match[0] in "?!:" or (ends and text[match.start() - 1] != ".")
            )
            last = None if match[0] == "\0" else last
            continue
        prefix = match.end() == hyphen and text[hyphen] == "-"  # "d-complete"
        if raise_next or prefix or (len(word) > 1 and word.lower() not in _SMALL):
            done[match.start() : match.end()] = _raised(word)
        raise_next, last, before = False, match, word
    if last and len(last[0]) > 1 and last[0] in _SMALL:
        done[last.start() : last.end()] = _raised(last[0])
    return "".join(done)


_CASES = {
    "lowercase": _lower,
    "uppercase": _upper,
    "capitalize-first": _first,
    "capitalize-all": _all,
    "sentence": _sentence,
}
_WORD_BY_WORD = frozenset({"title", "capitalize-all"})
