"""Names that the entry before has too, https://docs.citationstyles.org/en/stable/specification.html#reference-grouping.

Only the first names of an entry count. They are marked where they are written, and what stands for them is put in
when the entry is known; labels and what the style writes around the names stay.
"""

from collections.abc import Callable, Mapping, Sequence

from magcite.bibliography.csl.pieces import Piece, Pieces, plain_text

__all__ = ["Repeated", "mark_name", "mark_names"]

_NAMES = "names"
_NAME = "name-"
Places = Mapping[str, list[int]]


def mark_name(pieces: Pieces, place: int) -> Pieces:
    """Return a name marked as the one at a place in a list of names."""
    return [piece._replace(marks=piece.marks | {f"{_NAME}{place}"}) for piece in pieces]


def mark_names(pieces: Pieces) -> Pieces:
    """Return a list of names marked as such."""
    return [piece._replace(marks=piece.marks | {_NAMES}) for piece in pieces]


class Repeated:
    """What a style writes instead of names that an entry shares with the one before; sees a list's entries in order.

    Args:
        substitute: the text, such as "———"; None to leave names as they are.
        rule: "complete-all", "complete-each", "partial-each" or "partial-first"; any other is the first.
    """

    def __init__(self, substitute: str | None, rule: str) -> None:
        self._substitute = substitute
        self._replaced = _RULES.get(rule, _whole)
        self._before: Mapping[str, str] = {}

    def replaced(self, pieces: Pieces, people: Sequence[str]) -> Pieces:
        """Return an entry without its marks, its names replaced where the entry before has them.

        Args:
            pieces: the entry.
            people: who the marked names are, in order; two people of one name and initials are not the same.
        """
        if self._substitute is None:
            return pieces
        places = _places(pieces)
        texts = {f"{_NAME}{place}": one for place, one in enumerate(people) if f"{_NAME}{place}" in places}
        if _NAMES in places:
            texts[_NAMES] = "\n".join([plain_text(pieces[place] for place in places[_NAMES]), *people])
        chosen = self._replaced(texts, self._before)
        self._before = texts
        starts = {places[mark][0] for mark in chosen}
        dropped = {place for mark in chosen for place in range(places[mark][0], places[mark][-1] + 1)}
        done: Pieces = []
        for place, piece in enumerate(pieces):
            if place in starts and self._substitute:
                done.append(Piece(self._substitute))
            if place not in dropped:
                done.append(_unmarked(piece))
        return done


def _places(pieces: Pieces) -> Places:
    """Return the places of pieces by mark, of a name or of the whole list."""
    places: dict[str, list[int]] = {}
    for place, piece in enumerate(pieces):
        for mark in piece.marks:
            if _is_mark(mark):
                places.setdefault(mark, []).append(place)
    return places


def _is_mark(mark: str) -> bool:
    return mark == _NAMES or mark.startswith(_NAME)


def _unmarked(piece: Piece) -> Piece:
    marks = frozenset(mark for mark in piece.marks if not _is_mark(mark))
    return piece if len(marks) == len(piece.marks) else piece._replace(marks=marks)


def _whole(texts: Mapping[str, str], before: Mapping[str, str]) -> Sequence[str]:
    return [_NAMES] if _NAMES in texts and texts[_NAMES] == before.get(_NAMES) else []


def _each(texts: Mapping[str, str], before: Mapping[str, str]) -> Sequence[str]:
    return [mark for mark in texts if mark != _NAMES] if _whole(texts, before) else []


def _same_first(texts: Mapping[str, str], before: Mapping[str, str]) -> Sequence[str]:
    same: list[str] = []
    while (mark := f"{_NAME}{len(same)}") in texts and texts[mark] == before.get(mark):
        same.append(mark)
    return same


def _first(texts: Mapping[str, str], before: Mapping[str, str]) -> Sequence[str]:
    return _same_first(texts, before)[:1]


_RULES: Mapping[str, Callable[[Mapping[str, str], Mapping[str, str]], Sequence[str]]] = {
    "complete-all": _whole,
    "complete-each": _each,
    "partial-each": _same_first,
    "partial-first": _first,
}
